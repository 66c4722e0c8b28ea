"""The sentences of a draft that passages of the material say too, where a name has its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.document import Document
from claimcheck.material.support import Place
from claimcheck.material.words import Word, words_of

# A sentence of more words than this is a list.
LONGEST = 300


def told_again(doc: Document, near: Mapping[int, Sequence[Place]]) -> Iterator[tuple[int, list[Word]]]:
    """The numbers of the sentences that have passages (`near`, by the number), in order, with their words.

    Headlines, where every word may have a capital, and lists are left out.
    """
    for number in sorted(near):
        if doc.sentences[number].role != "headline":
            words = words_of(doc.plain, doc.sentences[number].span)
            if len(words) <= LONGEST:
                yield number, words
