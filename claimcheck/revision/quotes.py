"""Direct quotes that an edit has altered: held against the old version as against any material."""

from __future__ import annotations

from claimcheck.comparison import Change
from claimcheck.document import Document
from claimcheck.material.index import Index
from claimcheck.material.quotes import QuoteFinder


def altered(old: Document, new: Document) -> dict[int, tuple[Change, ...]]:
    """How the quotes of `new` differ from those of `old`, by the first sentence of each that is another.

    Ellipses, brackets and the form of marks are read as with `--against`; a quote that `old` has not is new.
    """
    if not (old.quotes and new.quotes):
        return {}
    finder = QuoteFinder(new, Index([old]))
    found: dict[int, tuple[Change, ...]] = {}
    for quote in new.quotes:
        if new[quote.span] in old.plain:
            continue  # most do stand as they stood
        check, inside = finder.find(quote), new.sentences_of(quote.span)
        if inside and check.verdict == "altered":
            changed = (at for at in inside if new[new.sentences[at].span] not in old.plain)
            sentence = next(changed, inside[0])
            found[sentence] = (*found.get(sentence, ()), *check.changes)
    return found
