"""Marks: with which sign the words of a quote end, and what stands outside of all quotes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

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
    first = bisect_right(doc.quotes, start, key=lambda quote: quote.span.end)
    last = bisect_left(doc.quotes, end, key=lambda quote: quote.span.start)
    return blanked(doc.plain[start:end], start, [quote.span for quote in doc.quotes[first:last]])


def blanked(text: str, start: int, spans: Iterable[Span]) -> str:
    """A text that begins at a place of a document, with blanks for what stands in some spans of that."""
    parts, at = list[str](), 0
    for one in spans:
        first, last = max(one.start - start, at), min(one.end - start, len(text))
        parts += [text[at:first], " " * (last - first)]
        at = max(last, first)
    return "".join((*parts, text[at:]))
