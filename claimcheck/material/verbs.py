"""Verbs by their infinitives, and by what they make of what follows them.

That a verb presupposes or implies what follows, or leaves it open, is the matter of Kiparsky and Kiparsky
("Fact", 1970: factive verbs), Karttunen ("Implicative verbs", Language 47, 1971) and FactBank (Saurí and
Pustejovsky 2009: how sure a source is). The classes of certainty_words follow them.
"""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck import lexicon
from claimcheck.material.words import fold, infinitives
from claimcheck.syntax import stem

# Who says it from weak to strong; "said" is open, "granted" presupposes it by habit, "proved" by its meaning.
STRENGTHS = ("guessed", "claimed", "said", "granted", "proved")


@cache
def verbs(kind: str) -> frozenset[str]:
    """The stems of one class of lexicon/certainty_words.txt."""
    entries = lexicon.load("certainty_words").items()
    return frozenset(verb(fold(word)) for word, kinds in entries if kind in kinds)


@lru_cache(maxsize=1 << 14)
def verb(word: str) -> str:
    """The stem of a folded word, of an irregular verb that of its infinitive: "built" gives "build"."""
    return stem(infinitives().get(word, word))


def is_past(word: str) -> bool:
    """Could a folded word be the past of a verb: "warned", "said"?"""
    return word.endswith("ed") or word in infinitives() or word in ("said", "told")


@lru_cache(maxsize=1 << 14)
def strength(stem: str) -> int | None:
    """How surely a verb of saying, by its stem, vouches for what is said; None where it is no such verb."""
    found = [at for at, kind in enumerate(STRENGTHS) if stem in verbs(kind)]
    return min(found, default=None)
