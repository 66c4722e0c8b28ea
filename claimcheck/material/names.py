"""Names of the draft that the material spells another way by one letter (rules/spelling.py says when)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.comparison import NameCheck
from claimcheck.document import Document
from claimcheck.material.index import Index
from claimcheck.material.passages import passage
from claimcheck.material.words import fold
from claimcheck.rules.spelling import is_misspelling, names_of
from claimcheck.rules.story import Story

# Of each word of a name so many places are looked at.
MOST = 2000


def check_names(doc: Document, index: Index) -> tuple[NameCheck, ...]:
    """The names of two words or more that the material never has but with one letter changed."""
    found = []
    for name, span in names_of(Story(doc)).items():
        words = [fold(word) for word in name]
        if any(_stands(index, place, words) for place in index.places(words[0])[:MOST].tolist()):
            continue
        other = next(_others(index, name, words), None)
        if other is not None:
            place, length = other
            stretch = index.stretch(place, place + length, index.piece_at(place))
            piece = index.documents[stretch.piece]
            start, end = stretch.words[0].start, stretch.words[-1].end
            found.append(NameCheck(span, piece.plain[start:end], passage(piece, start, end)))
    return tuple(found)


def _stands(index: Index, place: int, words: Sequence[str]) -> bool:
    return all(
        place + at < len(index) and int(index.ids[place + at]) == index.id(word) != 0
        for at, word in enumerate(words)
    )


def _others(index: Index, name: tuple[str, ...], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the material has the name but for one word: the place, and the number of words."""
    size = len(words)
    for odd in range(size):
        anchor = next(at for at in range(size) if at != odd)
        for place in index.places(words[anchor])[:MOST].tolist():
            first = place - anchor
            if first < 0:
                continue
            stretch = index.stretch(first, first + size, index.piece_at(place))
            if len(stretch.words) != size or stretch.first != first:
                continue
            there = [word.folded for word in stretch.words]
            text = index.documents[stretch.piece].plain
            others_same = all(there[at] == words[at] for at in range(size) if at != odd)
            if others_same and text[stretch.words[odd].start].isupper():
                whole = text[stretch.words[0].start : stretch.words[-1].end]
                if is_misspelling(name, tuple(there)) and len(whole) == len(" ".join(whole.split())):
                    yield first, size
