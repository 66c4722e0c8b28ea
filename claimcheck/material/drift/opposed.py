"""Words of the draft that say the opposite of those in their place in the material, figures apart.

The opposites are those of lexicon/opposites.txt and lexicon/antonyms.txt, and what a syllable before a word
makes of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck import lexicon
from claimcheck.material.beside import Beside
from claimcheck.material.opposites import STATED, exchanged, in_place, is_of_figure
from claimcheck.material.verbs import verb
from claimcheck.material.words import fold

# What one does, and how one stands to others.
GROUPS = frozenset(
    {"agreeing", "being", "care", "course", "custody", "favour", "grant", "hold", "law", "light", "making"}
    | {"memory", "mood", "ownership", "permit", "post", "standing", "worth"}
    # What links two things: with or without, for or against, because of or despite, if or unless, to or from.
    | {"having", "side", "stand", "reason", "condition", "way", "choice"}
)
# The shortest word that a beginning like "un" turns.
SHORTEST = 4
# So many words behind a number it may count a word.
COUNTED = 2
# "Unlike", "illegal".
BEGINNINGS = ("un", "in", "im", "ir", "il", "non", "dis")


def pairs(beside: Beside) -> Iterator[tuple[int, int]]:
    """The numbers of a word of the draft and of its opposite in the passage that it lies beside."""
    words = beside.own.folded
    for here, there, group in exchanged(beside.words, beside.alignment, GROUPS | STATED):
        if not is_of_figure(beside.words, here, group):
            yield here, there
    for hunk in in_place(beside.alignment, len(beside.words)):
        _, ours, theirs = beside.row_of(hunk)
        if "".join(ours) == "".join(theirs):
            continue  # "non-members", "nonmembers"
        for here in range(*hunk.here):
            for there in range(*hunk.there):
                # What is counted is looked at with its figure.
                is_thing = any(word[0].isdigit() for word in words[max(here - COUNTED, 0) : here])
                if not is_thing and is_opposite(words[here], beside.passage.folded[there]):
                    yield here, there


def is_opposite(one: str, other: str) -> bool:
    """Is a folded word the opposite of another, by itself or by how it begins?"""
    if verb(other) in _antonyms().get(verb(one), ()):
        return True
    if one.endswith("er") and other.endswith("er"):  # "stronger", "weaker"
        return any(base in _antonyms().get(own, ()) for own in _bases(one) for base in _bases(other))
    short, long = sorted((one, other), key=len)
    return len(short) >= SHORTEST and any(long == beginning + short for beginning in BEGINNINGS)


def may_oppose(word: str) -> bool:
    """Has a folded word an opposite by itself?"""
    return verb(word) in _antonyms()


def _bases(comparative: str) -> set[str]:
    """What a comparative may be made of, by stems: "easier" of "easy", "bigger" of "big"."""
    stems = comparative[:-2], comparative[:-1], f"{comparative[:-3]}y", comparative[:-3]
    return {verb(word) for word in stems if word}


@cache
def _antonyms() -> dict[str, frozenset[str]]:
    """The opposites of each word, by stems."""
    known: dict[str, set[str]] = {}
    for entry, (others,) in lexicon.load("antonyms").items():
        one = verb(fold(entry))
        for other in map(verb, map(fold, others.split())):
            known.setdefault(one, set()).add(other)
            known.setdefault(other, set()).add(one)
    return {word: frozenset(others - {word}) for word, others in known.items()}
