"""Nouns and pronouns by which somebody is meant: the entries of source_nouns.txt, source_pronouns.txt
and parties.txt."""

from __future__ import annotations

from functools import lru_cache

from claimcheck import lexicon

# Classes of source_nouns.txt: people by what they are or do, and bodies.
PERSONAL = frozenset(("office", "staff", "spokes", "crowd"))
CORPORATE = frozenset(("organization", "body"))
# Kin of nouns for what "the company" may be.
FIRMS = frozenset(
    ("company", "airline", "carrier", "conglomerate", "insurer", "lab", "laboratory", "label", "operator")
) | {"publisher", "refinery", "start-up", "startup", "studio", "subsidiary", "utility"}
KIN = frozenset(
    ("wife", "husband", "mother", "father", "son", "daughter", "brother", "sister", "widow", "cousin", "aunt")
) | {"uncle", "niece", "nephew", "grandmother", "grandfather", "granddaughter", "grandson"}
AGED = "-year-old"
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "people": "people", "wives": "wife"}
_PLURAL = frozenset(("police", "authorities", "folks", "data", "figures", "crew", "staff"))


def pronoun_of(word: str) -> str:
    """The class of a lower-case pronoun in source_pronouns.txt, "" for another word."""
    return lexicon.load("source_pronouns").get(word, ("",))[0]


@lru_cache(maxsize=1 << 14)
def noun_of(word: str) -> tuple[str, str, bool]:
    """(entry, class, is it plural?) of a lower-case noun by source_nouns.txt; class "" when not there."""
    nouns = lexicon.load("source_nouns")
    word = word.strip("’'")
    if word in nouns and word not in _IRREGULAR:
        return word, nouns[word][0], word in _PLURAL
    for single in _singulars(word):
        if single in nouns:
            return single, nouns[single][0], True
    if word.endswith(("smen", "ermen", "women")):
        return word[:-2] + "an", "crowd", True
    if word.endswith(AGED):
        return AGED[1:], "crowd", False
    if "-" in word:
        entry, kind, plural = noun_of(word.rsplit("-", 1)[1])
        if kind:
            return entry, kind, plural
    return word, "", False


def _singulars(word: str) -> list[str]:
    if word in _IRREGULAR:
        return [_IRREGULAR[word]]
    forms = []
    if word.endswith("s"):
        forms.append(word[:-1])
    if word.endswith("es"):
        forms.append(word[:-2])
    if word.endswith("ies"):
        forms.append(word[:-3] + "y")
    if word.endswith("yses"):
        forms.append(word[:-2] + "is")
    if word.endswith("men"):
        forms.append(word[:-3] + "man")
    return forms


def gender_of(noun: str) -> str:
    """m or f where a noun of source_nouns.txt says so, else ""."""
    return lexicon.load("source_nouns").get(noun, ("", "", ""))[2].replace("-", "")


def kin_of(noun: str) -> str:
    """The noun that stands for all of its kin in source_nouns.txt; the noun itself when it is not there."""
    return lexicon.load("source_nouns").get(noun, ("", noun, ""))[1]


def parties_of(text: str) -> set[str]:
    """The political parties that a description names, as in parties.txt."""
    parties = lexicon.load("parties")
    return {parties[word][0] for word in text.lower().split() if word in parties}


def alike(one: str, other: str) -> bool:
    """Can two nouns describe the same party?"""
    return kin_of(one) == kin_of(other)
