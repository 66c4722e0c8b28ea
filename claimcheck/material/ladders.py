"""How high words stand on the ladders of lexicon/ladders.txt: how often, how far, how surely, how grave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from claimcheck import lexicon
from claimcheck.material.verbs import verb
from claimcheck.material.words import fold

# Ladders on which only the very form of a word stands: "may", but not "mays".
AS_WRITTEN = frozenset({"modal", "held", "firm", "often", "seldom", "extent", "degree", "size"})
AS_WRITTEN |= {"amount", "narrow"}
# The ends of ladders: "almost" before them tells.
UTMOST = {"often": 5, "extent": 5, "amount": 5, "seldom": 2}
# What reported speech makes of these: "it will", "he said it would".
TENSES = {"would": "will", "could": "can"}


def rungs(words: Sequence[str], within: tuple[int, int] | None = None) -> Mapping[str, int]:
    """The highest rung on each ladder among some folded words, or of what reaches into a part of them."""
    found: dict[str, int] = {}
    begin, end = within or (0, len(words))
    for first, last, entry in placed(words):
        for ladder, rung in entry.items() if first < end and begin < last else ():
            found[ladder] = max(found.get(ladder, 0), rung)
    return found


def are_apart(one: Sequence[str], other: Sequence[str], ladders: frozenset[str]) -> bool:
    """Have two rows of folded words no rung in common on one of some ladders that both stand on?"""
    ours, theirs = ([entry for _, _, entry in placed(_in_one_tense(row))] for row in (one, other))
    for ladder in ladders:
        here = {entry[ladder] for entry in ours if ladder in entry}
        there = {entry[ladder] for entry in theirs if ladder in entry}
        if here and there and not here & there:
            return True
    return False


def is_utmost(word: str) -> bool:
    """Does a folded word say all, always, wholly, never?"""
    return any(UTMOST.get(ladder) == rung for ladder, rung in _known().get(word, {}).items())


def holds_back(words: Sequence[str]) -> bool:
    """Do some folded words, but for small ones, all say more where they are left out?"""
    held = {at for first, last, entry in placed(words) if "held" in entry for at in range(first, last)}
    rest = lexicon.words("stop_words") | {"least"}  # "at least in part"
    return bool(held) and all(at in held or word in rest for at, word in enumerate(words))


def _in_one_tense(words: Sequence[str]) -> list[str]:
    return [TENSES.get(word, word) for word in words]


def placed(words: Sequence[str]) -> list[tuple[int, int, Mapping[str, int]]]:
    """Where entries of the list stand among folded words: first, last (exclusive), the rungs."""
    found, at = [], 0
    listed = {first: (last, entry) for first, last, entry in _phrases().find(words)}
    while at < len(words):
        last, entry = listed.get(at, (at + 1, words[at]))
        known = _known().get(entry, {})
        if last == at + 1:
            known = {**_stems().get(verb(words[at]), {}), **known}
        if known:
            found.append((at, last, known))
        at = last
    return found


@cache
def _phrases() -> lexicon.Phrases:
    return lexicon.Phrases(dict.fromkeys(_known(), ()))


@cache
def _known() -> Mapping[str, Mapping[str, int]]:
    """The rungs of each entry."""
    return {
        " ".join(map(fold, entry.split())): {
            ladder: int(rung) for ladder, _, rung in (one.partition(":") for one in fields.split())
        }
        for entry, (fields,) in lexicon.load("ladders").items()
    }


@cache
def _stems() -> Mapping[str, Mapping[str, int]]:
    """The rungs of every form of a verb or noun, by its stem."""
    known: dict[str, Mapping[str, int]] = {}
    for entry, found in _known().items():
        if " " not in entry and set(found) - AS_WRITTEN:
            known.setdefault(verb(entry), found)
    return known
