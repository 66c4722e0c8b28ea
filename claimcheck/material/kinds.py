"""Words that name two of one kind, of which nothing is both: "hip" and "knee", "teacher" and "nurse".

What a noun is, wide to narrow, stands in lexicon/counted_things.txt and, made from WordNet, in
lexicon/close_classes.txt. A wider word may be said for a narrower one, and one word for another with the same
meaning; two other ones of a close class (co-hyponyms) exclude each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.material.figures.things import Sense, is_one, senses_of
from claimcheck.material.names import roles
from claimcheck.material.words import bare, fold

# The kinds of counted things of which something is one or another. Offices and trades are of one kind.
_COUNTED = (
    "person/kind/worker person/kind/official person/kind/manager person/kind/lawyer person/kind/soldier"
    " person/kind/dentist person/kind/priest person/kind/student person/people person/family place/building"
    " thing/vehicle thing/weapon thing/message event/crime event/storm event/attack animal body"
)
COUNTED = frozenset(tuple(path.split("/")) for path in _COUNTED.split())
TRADE, FAMILY = ("person", "kind"), ("person", "family")
# What anybody may be besides.
ANYBODY = frozenset({("person",), TRADE, ("person", "sex"), ("person", "age")})
# What one of two is to the other, so that a text may name either: "her son", "his mother".
_CONVERSE = (
    *("parent child", "spouse", "sibling", "cousin", "grandparent grandchild"),
    *("aunt nephew", "aunt niece", "uncle nephew", "uncle niece"),
)
CONVERSE = frozenset(frozenset(pair.split()) for pair in _CONVERSE)
ENDINGS = {"ies": "y", "ves": "f", "s": "", "es": "", "men": "man"}


class Kind(NamedTuple):
    """What a noun names: its senses, and the nouns that may be said for it besides."""

    senses: frozenset[Sense]
    kin: frozenset[str]


def may_exclude(word: str) -> bool:
    """Is a folded word one of a close class?"""
    return bool(_classes(word))


def is_color(word: str) -> bool:
    """Is a folded word a color, or a side, which nouns may have before them?"""
    return not {("color",), ("compass",)}.isdisjoint(_classes(word))


@lru_cache(maxsize=1 << 14)
def are_two(one: str, other: str) -> bool:
    """Are folded words nouns of a close class, of which nothing is both?"""
    return bool(_classes(one) & _classes(other)) and not are_kin(one, other) and not _are_converse(one, other)


def _are_converse(one: str, other: str) -> bool:
    here, there = ({sense[2] for sense in _counted(word) if sense[:2] == FAMILY} for word in (one, other))
    return any(frozenset({a, b}) in CONVERSE for a in here for b in there)


def is_calling(word: str) -> bool:
    """Does a folded word name a trade or an office?"""
    return TRADE in _classes(word)


@lru_cache(maxsize=1 << 14)
def are_kin(one: str, other: str) -> bool:
    """May one of two folded words be said for the other: the same, a wider or a narrower one?"""
    here, there = _kind(one), _kind(other)
    if is_one(here.senses, there.senses) or is_one(_counted(one), _counted(other)):
        return True
    if roles.senses_of(one) & roles.senses_of(other):
        return True
    return bool(_forms(one) & there.kin or _forms(other) & here.kin)


def _counted(word: str) -> list[Sense]:
    """What a folded word counts, but that it is somebody or other."""
    senses = senses_of(bare(word))
    return [sense for sense in senses if sense not in ANYBODY and sense[:2] not in ANYBODY - {TRADE}]


def _classes(word: str) -> set[Sense]:
    counted = {sense[:size] for sense in _counted(word) for size in (1, 2, 3)} & COUNTED
    counted = {TRADE if sense[:2] == TRADE else sense for sense in counted}
    return counted | {sense[:1] for sense in _kind(word).senses}


@lru_cache(maxsize=1 << 14)
def _kind(word: str) -> Kind:
    found = [known for form in _forms(word) if (known := _known().get(form))]
    return Kind(
        frozenset(sense for kind in found for sense in kind.senses),
        frozenset(noun for kind in found for noun in kind.kin),
    )


def _forms(word: str) -> set[str]:
    """A folded word, and what it may be the plural of."""
    word = bare(word)
    return {word, *(word.removesuffix(end) + one for end, one in ENDINGS.items() if word.endswith(end))}


@cache
def _known() -> Mapping[str, Kind]:
    """What each noun of the list names, by its folded form."""
    return {
        fold(noun): Kind(
            frozenset(tuple(path.split("/")) for path in fields[0].split()),
            frozenset(map(fold, fields[1].split())) if len(fields) > 1 else frozenset(),
        )
        for noun, fields in lexicon.load("close_classes").items()
    }
