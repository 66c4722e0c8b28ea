"""The sentences of a draft that passages of the material say too, laid beside these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claimcheck.document import Document
from claimcheck.material.align import Alignment, lay_beside
from claimcheck.material.support import Place
from claimcheck.material.words import Word, words_of

# A sentence of more words than this is a list.
LONGEST = 300


class Told(NamedTuple):
    """The words of a sentence of the draft, and each passage that says the same, with them beside it."""

    words: Sequence[Word]
    beside: tuple[tuple[Place, Alignment], ...]


def told_again(doc: Document, near: Mapping[int, Sequence[Place]]) -> Mapping[int, Told]:
    """The sentences that have passages (`near`), by their number, in order.

    Headlines, where every word may have a capital, and lists are left out.
    """
    found: dict[int, Told] = {}
    for number in sorted(near):
        words = words_of(doc.plain, doc.sentences[number].span)
        if doc.sentences[number].role != "headline" and len(words) <= LONGEST:
            folded = [word.folded for word in words]
            rows = ((place, lay_beside(folded, place.stretch)) for place in near[number])
            found[number] = Told(words, tuple((place, row) for place, row in rows if row is not None))
    return found
