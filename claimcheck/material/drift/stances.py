"""Words that say how often or how much somebody does something, or that he says so rightly, or wrongly.

They stand in any text, so that only the passage's own count, and for right and wrong whoever judges near it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.drift.credit import tells
from claimcheck.material.index import Index
from claimcheck.material.ladders import placed, rungs
from claimcheck.material.support import Place
from claimcheck.material.verbs import strength, verb

# Ladders of how often and how much something is done, and from which rung on a word makes more of it.
LADDERS = {"often": 3, "seldom": 1, "degree": 3, "extent": 3}
# "Was right to say", "is correct in saying", "was right that"; the verb stands within so many words.
JOINING, BEHIND = frozenset({"to", "in", "when", "that"}), 3
OPEN = frozenset({"if", "whether", "or"})
# So many words around a passage may say as well who is right.
AROUND = 40


def stances_added(beside: Beside, hunk: Hunk, near: Sequence[Place], index: Index) -> Iterator[range]:
    """The numbers of the words of a hunk that take such a stance where no passage that is near does."""
    (first, last), words, small = hunk.here, beside.own.folded, lexicon.words("stop_words")
    here, before, known = words[first:last], words[:first][-1:], set(rungs(beside.passage.folded))
    for begin, end, entry in placed([] if denies([*before, *here]) else here):
        risen = {ladder for ladder, rung in entry.items() if rung >= LADDERS.get(ladder, rung + 1)}
        # What holds back says no more than the passage.
        if "held" not in entry and risen - known and not small.issuperset(here[begin:end]):
            yield range(first + begin, first + end)
    judged = set(_verdicts(words, first, last))
    if judged and not denies(here) and OPEN.isdisjoint(here) and judged.isdisjoint(_near(near, index)):
        yield range(first, last)


def _near(near: Sequence[Place], index: Index) -> Iterator[str]:
    """The verdicts in and around some passages."""
    for place in near:
        stretch = index.stretch(place.first - AROUND, place.first + len(place.words) + AROUND, place.piece)
        yield from _verdicts([word.folded for word in stretch.words], 0, len(stretch.words))


def _verdicts(words: Sequence[str], first: int, last: int) -> Iterator[str]:
    """Which of the words `first` to `last` (exclusive) call what is said "true" or "false"."""
    known = lexicon.load("judging_words")
    return (known[words[at]][0] for at in range(first, last) if words[at] in known and _judges(words, at))


def _judges(words: Sequence[str], at: int) -> bool:
    """Does the word at `at` stand beside a verb of saying, or is somebody right to say so?"""
    follows = words[at + 1 : at + 2]
    if words[at].endswith("ly"):
        return any(map(_says, (*words[max(at - 1, 0) : at], *follows)))
    return "that" in follows or (
        not JOINING.isdisjoint(follows) and any(map(_says, words[at + 2 : at + 2 + BEHIND]))
    )


def _says(word: str) -> bool:
    return tells(word) or (word != "not" and strength(verb(word)) is not None)
