"""Whether a form of address fits the sex that the material tells: "Mr. Lee" for Ann Lee is a slip.

The material tells it by its own form of address, else by the given name and the pronouns after the name,
where the two do not disagree. Of a surname that several people bear nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from claimcheck import lexicon
from claimcheck.material.names.offices import Office
from claimcheck.material.names.persons import PersonName, is_form_of
from claimcheck.material.names.roster import Roster
from claimcheck.material.support import Place

Sex = Literal["m", "f", ""]

# Offices whose holders news copy calls so only if they are men, beside those that are a form of address.
MEN = frozenset({"congressman", "assemblyman", "councilman", "king"})
# Pronouns are counted so far behind a name, in characters, up to the next one; so many of one sex tell.
NEAR, FEWEST = 120, 2
# Among those of somebody whom a name or a title tells of, so many (share) are of one sex.
MOST = 0.75
# So far before a name stands the first half of "Mr. and Mrs."
LEADING = 20
_PRONOUN = re.compile(r"\b(?:(?P<m>he|his|him|himself)|(?P<f>she|hers?|herself))\b")
_NEXT = re.compile(r"(?<![.!?]\s)(?<![.!?][”\"]\s)\b[A-Z][a-z]")
_COUPLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)s?\.? (?:and|&) (?:(?:Mr|Mrs|Ms|Dr)\.? )?\Z")


def other_sex(
    name: PersonName,
    office: Office,
    names: Sequence[PersonName],
    givens: Iterable[str],
    near: Sequence[Place],
    roster: Roster,
) -> PersonName | None:
    """A place that tells that the bearer of a title is of the other sex; None where nothing does.

    `givens` are the given names that the draft has before the surname. Relatives share it: then only a
    passage tells that says what the sentence says (`near`).
    """
    sex = sex_of_title(office.words)
    mine = [one for one in names if not (name.given and one.given) or is_form_of(name.given, one.given)]
    if not sex or not mine or any(_is_couple(one, roster) for one in mine):
        return None
    told = [(one, other) for one in mine for other in _sexes(one, roster)]
    there = [(one, other) for one, other in told if any(place.holds(one.place) for place in near)]
    titled = next((one for one, other in there if roster.offices(one) and other), None)
    # "Mr. Lee’s wife, Ms. Ann Lee": not where the draft names a Lee whom the title fits.
    fits = any(sex_of_name(given) == sex for given in givens) and not name.given
    if titled and not (fits and titled.given) and all(other != sex for _, other in there):
        return titled
    known = {one.given for one in mine if one.given} | {*givens, name.given} - {""}
    if any(other == sex for _, other in told) or not _are_one(known):
        return None
    titled = next((one for one, other in told if roster.offices(one) and other), None)
    spoken = "" if titled else _by_pronouns(mine, roster)
    if spoken == sex:
        return None
    return titled or next((one for one, other in told if other), mine[0] if spoken else None)


def sex_of_title(words: str) -> Sex:
    """The sex of whom a title is said, in lower case; empty for most."""
    last = words.split()[-1]
    if last.endswith("woman"):
        return "f"
    told = lexicon.load("titles").get(last, ("",))[0]
    if told == "f":
        return "f"
    is_address = lexicon.load("offices").get(words, ("", ""))[1] == "courtesy"
    return "m" if last in MEN or (told == "m" and is_address) else ""


def sex_of_all(names: Sequence[PersonName], roster: Roster) -> Sex:
    """The sex of one person by titles, given name and most pronouns; empty where these disagree."""
    told = {sex for one in names for sex in _sexes(one, roster)}
    told = (told | {_by_pronouns(names, roster, most=MOST)}) - {""}
    return told.pop() if len(told) == 1 else ""


def _sexes(name: PersonName, roster: Roster) -> list[Sex]:
    """The sexes that the titles beside a name and the given name tell, empty where they tell none."""
    return [*(sex_of_title(office.words) for office in roster.offices(name)), sex_of_name(name.given)]


def _are_one(givens: set[str]) -> bool:
    """Could some given names be one person's?"""
    longest = max(givens, key=len, default="")
    return all(is_form_of(longest, one) for one in givens)


def _is_couple(name: PersonName, roster: Roster) -> bool:
    """Is a name that of two: "Mr. and Mrs. Lee"?"""
    start = min((office.start for office in roster.offices(name)), default=name.start)
    return _COUPLE.search(roster.text(name), max(start - LEADING, 0), start) is not None


def sex_of_name(given: str) -> Sex:
    told = lexicon.load("given_names").get(given, ())
    return "m" if told == ("m",) else "f" if told == ("f",) else ""


def _by_pronouns(names: Iterable[PersonName], roster: Roster, *, most: float = 1.0) -> Sex:
    """The sex of so many (share) of the pronouns behind a name; empty where these are few."""
    men = women = 0
    for one in names:
        text = roster.text(one)
        following = _NEXT.search(text, one.end, one.end + NEAR)
        stop = following.start() if following else one.end + NEAR
        for pronoun in _PRONOUN.finditer(text, one.end, stop):
            men, women = men + bool(pronoun["m"]), women + bool(pronoun["f"])
    more: Sex = "m" if men > women else "f"
    return more if max(men, women) >= max(FEWEST, most * (men + women)) else ""
