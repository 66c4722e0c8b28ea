"""Figures mixed up: one of another sentence, the rest of a hundred, twice as much, other things counted."""

from __future__ import annotations

import re
from decimal import Decimal
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.faults import different
from bench.faults.figure.figures import Figure, figures_of
from bench.faults.figure.quantities import Quantity
from bench.faults.words import SMALL

AMOUNTS = ("money", "percent", "points", "count")
# What can be counted in its stead, and is plainly something else.
OTHER_THINGS = {
    "Americans": "Canadians", "Democrats": "Republicans", "Republicans": "Democrats",
    "accounts": "branches", "ads": "rallies", "adults": "children", "agents": "lawyers",
    "bills": "treaties", "books": "films", "boys": "girls", "brothers": "sisters", "calls": "letters",
    "candidates": "judges", "cases": "verdicts", "children": "adults", "cities": "states",
    "clinics": "schools", "committees": "courts", "companies": "countries", "contests": "debates",
    "counties": "states", "countries": "companies", "criminals": "officers", "daughters": "sons",
    "debates": "rallies", "delegates": "senators", "doctors": "nurses", "dollars": "euros",
    "donors": "lobbyists", "drugs": "weapons", "emails": "letters", "employees": "shareholders",
    "episodes": "books", "families": "companies", "firms": "families", "girls": "boys",
    "governors": "mayors", "groups": "companies", "guns": "cars", "homes": "schools",
    "hospitals": "schools", "houses": "offices", "immigrants": "soldiers", "jobs": "homes",
    "journalists": "lawyers", "judges": "mayors", "justices": "senators", "lawmakers": "judges",
    "laws": "speeches", "lawsuits": "complaints", "lawyers": "doctors", "letters": "calls",
    "members": "visitors", "men": "women", "mothers": "fathers", "movies": "books", "nations": "companies",
    "nominees": "governors", "nurses": "doctors", "officers": "lawyers", "officials": "students",
    "owners": "tenants", "parents": "teachers", "people": "families", "places": "people",
    "polls": "elections", "professors": "students", "questions": "answers", "races": "debates",
    "refugees": "soldiers", "reporters": "lawyers", "residents": "visitors", "schools": "hospitals",
    "seats": "states", "senators": "governors", "shootings": "robberies", "soldiers": "civilians",
    "sons": "daughters", "speeches": "laws", "states": "counties", "stores": "schools",
    "students": "teachers", "teachers": "students", "troops": "civilians", "veterans": "students",
    "viewers": "voters", "volunteers": "donors", "voters": "donors", "votes": "seats", "weapons": "drugs",
    "women": "men", "workers": "owners",
}  # fmt: skip
COUNTED = re.compile(rf"(?P<gap> (?:[a-z][a-z-]+ )?)(?P<thing>{'|'.join(OTHER_THINGS)})\b(?![’'-])")
ABOUT = re.compile(
    r"\b(?:about|around|nearly|almost|roughly|approximately|some|at least|more than|over|less than|fewer than"
    r"|close to|an estimated|up to|just over|just under|as many as|as much as) \Z"
)
WHICH = {"last": "this", "this": "last", "next": "last"}


def of_another_sentence(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A figure that the article has of something else."""
    if figure.measure not in AMOUNTS or _before(figure).endswith(" to "):
        return None
    own = {one.value for one in figures_of(figure.sentence.article) if one.sentence is figure.sentence}
    others = [
        one
        for one in figures_of(figure.sentence.article)
        if one.measure == figure.measure and one.value not in own and _is_far(one, figure)
        and one.currency == figure.currency and bool(one.scale) == bool(figure.scale)
    ]  # fmt: skip
    return figure.replaced(rng.choice(others).text, "different") if others else None


def _is_far(one: Figure, other: Figure) -> bool:
    """Are they so far apart that no rounding makes them one, and of one order?"""
    low, high = sorted((one.value, other.value))
    return low * Decimal("1.2") < high < low * 200


def day_of_another_sentence(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A year or weekday that the article has of something else."""
    if figure.measure not in ("year", "weekday"):
        return None
    own = {one.text for one in figures_of(figure.sentence.article) if one.sentence is figure.sentence}
    others = sorted(
        {one.text for one in figures_of(figure.sentence.article) if one.measure == figure.measure} - own
    )
    return figure.replaced(rng.choice(others), "different") if others else None


def rest_of_hundred(figure: Figure, material: Material, rng: Random) -> Change | None:
    """52 percent for 48: those who did not."""
    if figure.measure != "percent" or not 1 <= figure.value <= 99 or abs(figure.value - 50) < 1:
        return None
    return different(figure, 100 - figure.value)


def half_or_twice(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Twice as much, or half of it."""
    # Half of "at least" so many is no less true.
    bounded = ABOUT.search(_before(figure)) or _before(figure).endswith(" than ")
    if figure.measure not in AMOUNTS or figure.value < 4 or bounded:
        return None
    twice, half = figure.value * 2, figure.value / 2
    whole = half == half.to_integral_value() or figure.scale
    values = [value for value in (twice, half) if value == twice or whole]
    values = [value for value in values if figure.measure != "percent" or value <= 100]
    return different(figure, rng.choice(values)) if values else None


def one_off(figure: Figure, material: Material, rng: Random) -> Change | None:
    """One more or one less."""
    if figure.measure == "word":
        values = [value for value in (int(figure.value) - 1, int(figure.value) + 1) if 2 <= value <= 12]
        known = {one.value for one in figures_of(figure.sentence.article)}
        words = [SMALL[value] for value in values if value not in known and not material.holds(SMALL[value])]
        hyphened = figure.sentence.text[: figure.start].endswith("-")
        return figure.replaced(rng.choice(words), "different") if words and not hyphened else None
    if figure.measure not in AMOUNTS or not figure.number.isdigit() or ABOUT.search(_before(figure)):
        return None
    number = Decimal(figure.number)
    value = figure.value / number * (number + rng.choice((-1, 1)))
    return different(figure, value)


def _before(figure: Figure) -> str:
    return figure.sentence.text[: figure.start]


def other_things(figure: Figure, material: Material, rng: Random) -> Change | None:
    """So many of something else: 12 counties for 12 states."""
    text = figure.sentence.text
    following = COUNTED.match(text, figure.end)
    if figure.measure not in ("count", "word") or following is None:
        return None
    new = f"{figure.text}{following['gap']}{OTHER_THINGS[following['thing']]}"
    if new.lower() in figure.sentence.article.text.lower():
        return None
    return figure.replaced(new, "different", end=following.end())


def exactly(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "Exactly" for "about", "nearly" or "more than"."""
    about = ABOUT.search(_before(figure))
    if figure.measure not in AMOUNTS or about is None or about.start() == 0:
        return None
    # "Over 10 years" says how long it takes, "more about" what of.
    lasts = re.match(r" (?:years|months|weeks|days|hours)\b", figure.sentence.text[figure.end :])
    if lasts or re.search(
        r"\b(?:more|learn|talk\w*|know\w*|say\w*|said) \Z", _before(figure)[: about.start()]
    ):
        return None
    before, after = figure.sentence.text[: about.start()], figure.sentence.text[figure.end :]
    new = f"exactly {figure.text}"
    return Change(before + new + after, len(before), len(before) + len(new), ("different",))


def other_when(item: Quantity, material: Material, rng: Random) -> Change | None:
    """Last week is this week, this year is last year."""
    if (
        item.sort != "when"
        or item.part("which") not in WHICH
        or item.before.endswith(("the ", "of ", "for "))
    ):
        return None
    new = f"{WHICH[item.part('which')]} {item.part('unit')}"
    known = re.search(rf"\b{new}\b", item.sentence.article.text)
    return None if known else item.replaced(new, "different")


FIGURE_MIXUPS = (
    Kind("figure-of-another-sentence", "figure", True, of_another_sentence, SEEN),
    Kind("figure-day-of-another-sentence", "figure", True, day_of_another_sentence, SEEN),
    Kind("figure-rest-of-hundred", "figure", True, rest_of_hundred, SEEN),
    Kind("figure-half-or-twice", "figure", True, half_or_twice, SEEN),
    Kind("figure-one-off", "figure", True, one_off, SEEN),
    Kind("figure-other-things", "figure", True, other_things, SEEN),
    Kind("figure-exactly", "figure", True, exactly, SEEN),
    Kind("figure-other-when", "figure", True, other_when, SEEN, of="quantity"),
)
