"""Two clauses in one another's place: "it leaked because it was closed", "it was closed because it leaked".

A word that links a clause with another tells which is the reason, the first, or the condition of which; which
of them stands first in the sentence tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.comparison import Drift
from claimcheck.document import Document
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.support import is_content
from claimcheck.material.words import Word, stem_of

LINKS = frozenset(
    {"because", "after", "before", "although", "though", "unless", "if", "until", "while", "when", "so"}
)
# So many telling words either clause has, and so much (share) of them in the other's place.
FEWEST, THERE, HERE = 2, 0.6, 0.34
_END = ".!?;"


class Linked(NamedTuple):
    """A word that links, where it stands, the stems of the clause that it begins, and of the other."""

    word: str
    at: int
    own: frozenset[str]
    other: frozenset[str]


def clauses_exchanged(beside: Beside, piece: Document) -> Drift | None:
    """The word of the passage of which the draft has the two clauses the other way round."""
    known, own = list(_linked(beside.there, piece.plain)), list(_linked(beside.words, beside.doc.plain))
    for one in own:
        there = [other for other in known if other.word == one.word]
        here = [other for other in own if other.word == one.word]
        # "If it rains, ...; if it snows, ...": which is which is not known.
        if len(here) == len(there) == 1 and _is_exchanged(one, there[0]):
            return beside.drift(piece, Hunk((0, 0), (there[0].at, there[0].at + 1)))
    return None


def _is_exchanged(one: Linked, other: Linked) -> bool:
    def share(some: frozenset[str], whole: frozenset[str]) -> float:
        return len(some & whole) / len(some)

    return (
        share(one.own, other.other) >= THERE
        and share(one.other, other.own) >= THERE
        and share(one.own, other.own) <= HERE
        and share(one.other, other.other) <= HERE
    )


def _linked(words: Sequence[Word], text: str) -> Iterator[Linked]:
    for at, word in enumerate(words):
        if word.folded not in LINKS:
            continue
        first = _edge(words, text, at, _END)
        last = _end(words, text, at, _END)
        if at == first:  # "Because it leaked, it was closed"
            comma = _end(words, text, at, ",")
            own, other = words[at + 1 : comma], words[comma:last]
        else:
            own, other = words[at + 1 : last], words[first:at]
        rows = _stems(own), _stems(other)
        if min(map(len, rows)) >= FEWEST:
            yield Linked(word.folded, at, *rows)


def _edge(words: Sequence[Word], text: str, at: int, marks: str) -> int:
    """The number of the first word behind one of some marks, back from a word."""
    while at and not any(mark in text[words[at - 1].end : words[at].start] for mark in marks):
        at -= 1
    return at


def _end(words: Sequence[Word], text: str, at: int, marks: str) -> int:
    """The number of the first word behind one of some marks, on from a word."""
    at += 1
    while at < len(words) and not any(mark in text[words[at - 1].end : words[at].start] for mark in marks):
        at += 1
    return at


def _stems(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(stem_of(word.folded) for word in words if is_content(word.folded))
