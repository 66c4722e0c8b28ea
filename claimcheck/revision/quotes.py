"""Direct quotes that an edit has altered: held against the old version as against any material."""

from __future__ import annotations

from claimcheck.comparison import Change
from claimcheck.document import Document
from claimcheck.material.index import Index
from claimcheck.material.quotes import QuoteFinder


def altered(old: Document, new: Document) -> dict[int, tuple[Change, ...]]:
    """How the quotes of `new` differ from those of `old`, by the sentence of `new` that each begins in.

    Ellipses, brackets and the form of marks are read as with `--against`; a quote that `old` has not is new.
    """
    if not (old.quotes and new.quotes):
        return {}
    finder = QuoteFinder(new, Index([old]))
    found: dict[int, tuple[Change, ...]] = {}
    for quote in new.quotes:
        if new[quote.span] in old.plain:
            continue  # most do stand as they stood
        sentence, check = new.sentence_at(quote.span.start), finder.find(quote)
        if sentence is not None and check.verdict == "altered":
            found[sentence] = (*found.get(sentence, ()), *check.changes)
    return found
