"""With which sign the words of a quote end: that before its closing mark, and before marks inside of it."""

from __future__ import annotations

from claimcheck.document import Document, Span

# So many marks may close at once: “..., ‘...?’”
MARKS, MOST = frozenset("”’\"'»"), 4


def last_sign(doc: Document, quote: Span) -> str:
    """The last character of a quote that is no quotation mark, "" where there is none."""
    for at in range(quote.end - 1, max(quote.start, quote.end - 1 - MOST), -1):
        if doc.plain[at] not in MARKS and not doc.plain[at].isspace():
            return doc.plain[at]
    return ""
