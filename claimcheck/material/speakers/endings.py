"""Marks: with which sign the words of a quote end, and what stands outside of all quotes."""

from __future__ import annotations

from bisect import bisect_right

from claimcheck.document import Document, Span

# So many marks may close at once: “..., ‘...?’”
MARKS, MOST = frozenset("”’\"'»"), 4


def last_sign(doc: Document, quote: Span) -> str:
    """The last character of a quote that is no quotation mark, "" where there is none."""
    for at in range(quote.end - 1, max(quote.start, quote.end - 1 - MOST), -1):
        if doc.plain[at] not in MARKS and not doc.plain[at].isspace():
            return doc.plain[at]
    return ""


def unquoted(doc: Document, start: int, end: int) -> str:
    """The text between two places, with blanks for what stands there in quotes."""
    text = doc.plain[start:end]
    first = bisect_right(doc.quotes, start, key=lambda quote: quote.span.end)
    for quote in doc.quotes[first:]:
        if quote.span.start >= end:
            break
        at, last = max(quote.span.start, start) - start, min(quote.span.end, end) - start
        text = text[:at] + " " * (last - at) + text[last:]
    return text
