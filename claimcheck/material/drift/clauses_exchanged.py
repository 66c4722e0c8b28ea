"""Two clauses in one another's place: "it leaked because it was closed", "it was closed because it leaked".

A word that links a clause with another tells which is the reason, the first, or the condition of which; which
of them stands first in the sentence tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.comparison import Drift
from claimcheck.material.beside import Beside
from claimcheck.material.clauses import Row
from claimcheck.material.support import is_content
from claimcheck.material.words import stem_of

LINKS = frozenset(
    {"because", "after", "before", "although", "though", "unless", "if", "until", "while", "when", "so"}
)
# So many telling words either clause has, and so much (share) of them in the other's place.
FEWEST, THERE, HERE = 2, 0.6, 0.34


class Linked(NamedTuple):
    """A word that links, where it stands, the stems of the clause that it begins, and of the other."""

    word: str
    at: int
    own: frozenset[str]
    other: frozenset[str]


def clauses_exchanged(beside: Beside) -> Drift | None:
    """The word of the passage of which the draft has the two clauses the other way round."""
    known, own = list(_linked(beside.passage)), list(_linked(beside.own))
    for one in own:
        there = [other for other in known if other.word == one.word]
        here = [other for other in own if other.word == one.word]
        # "If it rains, ...; if it snows, ...": which is which is not known.
        if len(here) == len(there) == 1 and _is_exchanged(one, there[0]):
            return beside.at(there[0].at)
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


def _linked(row: Row) -> Iterator[Linked]:
    """The clauses that are linked in a row of words."""
    for at, word in enumerate(row.folded):
        if word not in LINKS:
            continue
        whole = row.between(at, row.stops)
        if at == whole.start:  # "Because it leaked, it was closed"
            end = row.between(at, row.breaks).stop
            rows = _stems(row.folded[at + 1 : end]), _stems(row.folded[end : whole.stop])
        else:
            rows = _stems(row.folded[at + 1 : whole.stop]), _stems(row.folded[whole.start : at])
        if min(map(len, rows)) >= FEWEST:
            yield Linked(word, at, *rows)


def _stems(words: Sequence[str]) -> frozenset[str]:
    return frozenset(stem_of(word) for word in words if is_content(word))
