"""A word that the material denies, and the draft says, wherever the two stand: "not life-threatening".

Of verbs it is asked by factual.py. Of other words it remains to see that one stands right behind a "not" on
one side, and that the other denies nothing in any way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimcheck.comparison import Drift
from claimcheck.document import Span
from claimcheck.material.beside import Beside
from claimcheck.material.clauses import Row
from claimcheck.material.denial import denies
from claimcheck.material.names.runs import is_known
from claimcheck.material.opposites import DEEDS, FIGURES, are_opposite, is_opposite
from claimcheck.material.support import is_content
from claimcheck.material.verbs import verb, verbs

# The word stands so near behind what denies it; so many words around it, so near, both sides have.
NEAR, AROUND, FEWEST = 3, 8, 4
# "All-or-nothing" denies no contest.
NOTHING = frozenset({"nothing", "none", "nobody", "nowhere"})
# What begins so, and goes on with a word of so many letters, denies by itself: "unpaid", but not "union".
PREFIX, LONG = re.compile(r"\A(?:non-?|un)"), 4
# "Only after" is what "not until" is; "sold rather than burned", "non-members", "all except".
_LIMITING = "only alone solely just rather instead until unless except besides non"
LIMITING = frozenset(_LIMITING.split())


def denied_elsewhere(beside: Beside) -> Drift | None:
    """What either side, passage or sentence, denies right before a word, and the other does not."""
    here, there = beside.own, beside.passage
    for row, others in ((there, here), (here, there)):
        if denies(others.folded):
            continue
        stems = list(map(verb, others.folded))
        for first, at in _denied(row):
            own = verb(row.folded[at])
            if own not in stems or not _are_about_one(row, at, others, stems.index(own)):
                continue
            place = stems.index(own)
            is_noun = beside.tags[place if row is there else at].startswith("NN")  # of things there are many
            if is_noun and not (row is there and _is_put_right(beside, first)):
                continue
            if not are_denied_otherwise(others.folded, row.folded):
                told = (row.words[first], row.words[at]) if row is there else (others.words[place],) * 2
                return beside.lost(Span(told[0].start, told[1].end))
    return None


def _is_put_right(beside: Beside, at: int) -> bool:
    """Is what the passage denies only what is not so, "40, not 50", and what is so gone from the draft?"""
    before = range(beside.passage.between(at - 1, beside.passage.breaks).start, at) if at else ()
    lost = set(beside.missing).intersection(before)
    return beside.passage.breaks[at] and any(is_content(beside.passage.folded[i]) for i in lost)


def _denied(row: Row) -> Iterator[tuple[int, int]]:
    """The numbers of the words that deny, and of the content words that they deny."""
    words = row.folded
    for at, word in enumerate(words):
        if word in NOTHING or not (denies([word]) and denies(words[at : at + NEAR])):  # "no more than"
            continue
        for next in range(at + 1, min(at + 1 + NEAR, len(words))):
            if row.breaks[next]:
                break
            if is_content(words[next]):
                # Which figure is right is asked with the figure (figures/standing.py).
                if not words[next][0].isdigit():
                    yield at, next
                break


def _are_about_one(row: Row, at: int, others: Row, place: int) -> bool:
    """Stand the same words around both places?"""
    rows = (
        {verb(word) for word in one.folded[max(here - AROUND, 0) : here + AROUND + 1] if is_content(word)}
        for one, here in ((row, at), (others, place))
    )
    one, other = rows
    return len(one & other) >= FEWEST


def are_denied_otherwise(words: Iterable[str], others: Iterable[str]) -> bool:
    """Do folded words deny what others deny, in another way: by a word's meaning, or by the opposite?"""
    words, others = list(words), list(others)
    return (
        any(word in LIMITING or denies_by_meaning(word) or _is_denied_form(word) for word in words)
        or any(is_opposite(one, other) for one in words for other in others)
        or are_opposite(words, others, DEEDS | FIGURES)
    )


def _is_denied_form(word: str) -> bool:
    """Does a word deny by how it begins?"""
    rest = PREFIX.sub("", word)
    return rest != word and len(rest.removesuffix("s")) >= LONG and is_known(rest)


def denies_by_meaning(word: str) -> bool:
    """Is a folded word one that denies what follows: "fail", "lack"?"""
    return verb(word) in verbs("excluded")
