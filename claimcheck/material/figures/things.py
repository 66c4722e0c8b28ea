"""What a figure counts, and whether two count other things: "12 counties" is not "12 states".

A word may be said for a wider one or a narrower, "lawmakers" for "senators"; and people may be called by
another thing that they are, "women" for "voters". Only two that nothing is both of are other things.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.rules.as_read import BLANK
from claimcheck.rules.quantity import Quantity
from claimcheck.syntax import stem, stems_listed

# After a figure so many words are looked at, and these are passed over: "12 of the other states".
LONGEST = 5
PASSED = frozenset(
    {"of", "the", "its", "their", "his", "her", "our", "all", "other", "more", "those", "these"}
)
KINDS = frozenset({"count", "percent", "crowd"})
_WORD = re.compile(rf"{BLANK}([^\W\d_]+(?:[-'’][^\W\d_]+)*)")
_LONG = 24
_ENDINGS = {"ies": "y", "ches": "ch", "shes": "sh", "sses": "ss", "xes": "x", "uses": "us", "s": ""}
_PLURALS = ("men", "ren", "people", "wives", "lves", "eeth", "ice", "eese", "oxen", "oaves")


# What befalls one person each: "four deaths" are four people's.
BEFALLEN = frozenset({("event", "arrest"), ("event", "death"), ("event", "injury")})
RESIDENT = ("person", "kind", "resident")
# A sort of things, wide to narrow.
Sense = tuple[str, ...]


class Thing(NamedTuple):
    """What is counted: the word in lower case, where it ends, and the words up to it."""

    word: str
    end: int
    phrase: tuple[str, ...]


def counted(text: str, figure: Quantity) -> Thing | None:
    """The thing that a figure counts, where it is one that lexicon/counted_things.txt knows."""
    if figure.kind not in KINDS or (figure.kind == "count" and not figure.nouns):
        return None
    phrase: list[str] = []
    for word, end in _words(text, figure.span.end):
        phrase.append(word)
        if _senses(word):
            return Thing(word, end, tuple(phrase))
    return None


def _words(text: str, at: int) -> Iterator[tuple[str, int]]:
    for _ in range(LONGEST):
        found = _WORD.match(text, at)
        if found is None or found.end() - at > _LONG:
            return
        word, at = found[1].lower(), found.end()
        if word in lexicon.words("stop_words") and word not in PASSED:
            return
        yield word, at


def are_other_things(one: Thing, other: Thing, *, is_share: bool) -> bool:
    """Can nothing be called by both of two words, or, of shares, is the one whole not the other?"""
    here, there = _senses(one.word), _senses(other.word)
    if any(
        a in BEFALLEN and b[0] == "person"
        for a, b in (*itertools.product(here, there), *itertools.product(there, here))
    ):
        return False
    people = [[sense for sense in senses if sense[0] == "person"] for senses in (here, there)]
    if not all(people):
        return not is_one(here, there)
    # Of one person several things may be told, but not two in one respect.
    respects = {sense[:2] for sense in people[0]} & {sense[:2] for sense in people[1]}
    if not is_share or respects:
        return any(
            not is_one(*([s for s in side if s[:2] == respect] for side in people)) for respect in respects
        )
    # Half of the voters are not half of the women; "Republican voters" are "Republicans", adults anybody, and
    # the population of a country are its people.
    wholes = [
        [RESIDENT if s[1:2] == ("people",) else s for s in side if s[1:2] != ("age",)] for side in people
    ]
    phrases = [{stem(word) for word in thing.phrase} for thing in (one, other)]
    return all(wholes) and not is_one(*wholes) and phrases[0] & phrases[1] <= stems_listed("stop_words")


def is_one(here: Iterable[Sense], there: Iterable[Sense]) -> bool:
    """Is one sense of the one side wider than one of the other, or the same?"""
    return any(a[: len(b)] == b or b[: len(a)] == a for a, b in itertools.product(here, there))


def _senses(word: str) -> tuple[Sense, ...]:
    """What is counted by a plural, or shared out by any word for a whole; nothing for other words."""
    senses, known = senses_of(word), _known().get(word, ())
    is_counted = not known or word.endswith(_PLURALS) or any(sense[0] == "whole" for sense in known)
    return senses if is_counted else ()


@cache
def senses_of(noun: str) -> tuple[Sense, ...]:
    """What a noun in lower case means, in the singular or the plural; nothing where no list knows it."""
    known = _known()
    for ending, singular in _ENDINGS.items():
        if noun.endswith(ending) and (base := noun.removesuffix(ending) + singular) in known:
            return known[base]
    return known.get(noun, ())


@cache
def wide_senses() -> frozenset[Sense]:
    """Those of which others are a kind: a firm, of which an airline is one."""
    return frozenset(
        sense[:size] for senses in _known().values() for sense in senses for size in range(1, len(sense))
    )


@cache
def _known() -> Mapping[str, tuple[Sense, ...]]:
    entries = lexicon.load("counted_things").items()
    return {word: tuple(tuple(sense.split("/")) for sense in senses.split()) for word, (senses,) in entries}
