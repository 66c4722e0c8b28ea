"""What a word with a capital may name, and whether two such words name two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from claimcheck import lexicon
from claimcheck.material.names.misspelt import is_misspelt
from claimcheck.material.names.persons import ADJECTIVES, is_form_of
from claimcheck.material.names.runs import spelt
from claimcheck.material.words import bare, fold

Sort = Literal["initials", "initial", "party", "place", "person", "other"]
PLAIN: frozenset[Sort] = frozenset({"place", "person", "other"})
# So many letters two words begin with alike where one is made of the other: America, American.
ROOT = 4
# A word with a plural has so many, an abbreviation at most so many.
PLURAL, SHORT = 3, 5


def sorts_of(written: str, following: str) -> frozenset[Sort]:
    """What a word with a capital may name, nothing for a title; `following` is the folded word after it."""
    letters, word = written.replace(".", "").removesuffix("'s").removesuffix("’s"), spelt(written)
    if not written[0].isupper() or word in lexicon.words("calendar_words"):
        return frozenset()
    found: set[Sort] = set()
    if party_of(word):
        found.add("party")
    if len(letters) == 1:
        return frozenset({"initial"})
    if letters.isupper():
        found.add("initials")
    is_title = word in lexicon.load("titles") and bare(following) not in lexicon.words("organisation_words")
    if found or is_title or fold(word) in lexicon.words("stop_words"):
        return frozenset(found)
    if word in lexicon.load("regions"):
        found.add("place")
    if word in lexicon.load("given_names") or word in lexicon.words("surnames"):
        found.add("person")
    return frozenset(found) or frozenset({"other"})


def party_of(word: str) -> str:
    """The party that a folded word names, empty for none."""
    parties = lexicon.load("parties")
    return (parties.get(word) or parties.get(word.removesuffix("s")) or ("",))[0]


def place_of(words: Sequence[str]) -> frozenset[str]:
    """The places that words of a name, or their initials, are another name of."""
    word = words[0] if len(words) == 1 else "".join(one[0] for one in words)
    return frozenset(lexicon.load("place_names").get(word, ("",))[0].split())


def is_plural(one: str, other: str) -> bool:
    """Is one of two words, of some length, the plural of the other?"""
    short, long = sorted((one, other), key=len)
    is_y = short.endswith("y") and long == f"{short[:-1]}ies"
    return len(short) >= PLURAL and short != long and (is_y or long in (f"{short}s", f"{short}es"))


def are_two(one: str, other: str, sorts: frozenset[Sort]) -> bool:
    """Are two names, both of some sorts, two people's, parties', places'?"""
    if one == other:
        return False
    if "party" in sorts:
        return party_of(one) != party_of(other)
    if "initial" in sorts:
        return True
    if sorts == {"initials"}:
        short, long = sorted((one.replace(".", ""), other.replace(".", "")), key=len)
        return not long.startswith(short)  # "U.S.", "USA"
    if place_of([one]) & place_of([other]):
        return False  # "Moscow", "Russia"
    if is_misspelt(one, other, in_place=True):
        return True
    is_short = one.startswith(other) or other.startswith(one) or _is_short_for(one, other)
    # "Scotland" and "Scottish", but neither "Ashford" and "Ashfield" nor "Fairfather" and "Fairbrother".
    is_made_of = one[:ROOT] == other[:ROOT] and one.endswith(ADJECTIVES) != other.endswith(ADJECTIVES)
    return not is_made_of and not is_short and not is_form_of(one, other)


def _is_short_for(one: str, other: str) -> bool:
    """Is the shorter of two words made of letters of the longer: "Fla." for "Florida", "Nat'l"?"""
    short, long = sorted((one.replace("'", ""), other.replace("'", "")), key=len)
    letters = iter(long)
    is_like = short[0] == long[0] and short[-1] == long[-1] and len(short) <= SHORT
    return is_like and all(letter in letters for letter in short)
