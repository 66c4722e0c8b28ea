"""When two words or names are spelt so that they may be one: nicknames, slips of the pen, acronyms."""

from __future__ import annotations

from functools import lru_cache

from claimcheck import lexicon

_SIMILAR = 85.0  # RapidFuzz's ratio (0..100) from which two spellings are one
_LONG_WORD = 5  # shorter surnames that differ are two ("Lund", "Lunt")
_SHORT_WORD = 3
_FUNCTION = frozenset(("of", "and", "for", "the", "on", "in", "&", "de", "to"))


def spelt_alike(one: str, other: str) -> bool:
    """Can two words be one name, the same or with a slip in it?"""
    if one == other:
        return True
    if min(len(one), len(other)) < _LONG_WORD or one[0] != other[0]:
        return False
    return _similarity(one, other) >= _SIMILAR


def _similarity(one: str, other: str) -> float:
    from rapidfuzz.fuzz import ratio

    return ratio(one, other)


@lru_cache(maxsize=1 << 12)
def long_forms(given: str) -> frozenset[str]:
    """The names that a given name may be short for, in lower case; itself where it is short for none."""
    return frozenset(lexicon.load("nicknames").get(given, (given,))[0].split())


def same_given(one: str, other: str) -> bool:
    """Can two given names be one person's: equal, an initial, a nickname, a spelling?"""
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    if long_forms(one) & long_forms(other):
        return True
    return (
        one[0] == other[0]
        and min(len(one), len(other)) >= _SHORT_WORD
        and _similarity(one, other) >= _SIMILAR
    )


def initials_of(key: tuple[str, ...]) -> list[str]:
    """The acronyms a name may have: with and without its small words."""
    full = "".join(word[0] for word in key)
    content = "".join(word[0] for word in key if word not in _FUNCTION)
    tail = (
        "".join(word[0] for word in key[key.index("of") + 1 :] if word not in _FUNCTION)
        if "of" in key
        else ""
    )
    return [initials for initials in (content, full, tail) if len(initials) > 1]


def abbreviates(short: str, key: tuple[str, ...]) -> bool:
    """Are the letters of `short` found in order in the name, beginning with one of its initials?"""
    if not any(short[0] == word[0] for word in key):
        return False
    if short in key:
        return True
    letters = iter("".join(key)[:200])
    found = sum(any(letter == other for other in letters) for letter in short)
    return 2 * found >= len(short)
