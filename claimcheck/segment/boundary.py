"""Does a period end the sentence? Punkt decides (Kiss and Strunk 2006).

The lexicon adds what Punkt cannot learn from bare text: that a title stands before a name, that "No." is an
abbreviation before a figure only, and "Miss." only with its capital.
"""

from __future__ import annotations

from functools import lru_cache

from claimcheck import lexicon, model
from claimcheck.once import once
from claimcheck.segment.punkt import Punkt

# Letters with periods between them are an abbreviation; this one stands for those that Punkt never saw.
_ACRONYM = "u.s."


def is_abbreviation(word: str) -> bool:
    """Is `word`, without its period, an abbreviation or an initial?"""
    return word.lower() in _abbreviations() or (len(word) == 1 and word.isupper())


@lru_cache(maxsize=4096)
def period_ends(word: str, following: str) -> bool:
    """Does the period at the end of `word` end its sentence before the word `following`?"""
    bare = word[:-1]
    kind = _abbreviations().get(bare.lower())
    if kind == "title" and not bare.islower():
        return False
    if kind == "number" and following[0].isdigit():
        return False
    if kind in ("title", "name") and bare.islower():
        return True
    if kind is None and "." in bare:
        word = _ACRONYM
    return _punkt().ends(word, following)


@once
def _abbreviations() -> dict[str, str]:
    """Abbreviation -> when it is one: those that Punkt learnt ("word", always) and those of the lexicon."""
    learnt = dict.fromkeys(model.load("punkt")["abbreviations"], "word")
    return learnt | {entry: kind for entry, (kind,) in lexicon.load("abbreviations").items()}


@once
def _punkt() -> Punkt:
    weights = model.load("punkt")
    return Punkt(
        abbreviations=frozenset(entry for entry, kind in _abbreviations().items() if kind != "number"),
        starters=frozenset(weights["starters"]),
        lower=frozenset(weights["lower"]),
    )
