"""Bounds, shares, ordinals, ages, months and times that are other ones; two figures exchanged."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.quantities import ORDINALS, Quantity
from bench.faults.words import MONTHS, SHORT_MONTHS

BOUNDS = {
    "more than": "fewer than", "over": "under", "at least": "at most", "fewer than": "more than",
    "less than": "more than", "up to": "at least", "as many as": "at least", "as much as": "at least",
    "nearly": "more than", "almost": "more than",
}  # fmt: skip
SHARES = {
    "half": "a third of", "a third": "a quarter", "a quarter": "a third", "a fifth": "a third",
    "one-third": "one-fifth", "one-quarter": "one-third", "one-fifth": "one-third",
    "two-thirds": "three-quarters", "two thirds": "three quarters", "three-quarters": "two-thirds",
    "three quarters": "two thirds", "dozens": "hundreds", "hundreds": "dozens",
    "thousands": "hundreds", "millions": "thousands", "billions": "millions", "a dozen": "two dozen",
    "twice": "three times", "double": "triple", "doubled": "tripled", "doubles": "triples",
    "triple": "double", "tripled": "doubled",
}  # fmt: skip
UNITS = {
    "week": "month", "month": "year", "year": "month", "summer": "winter", "fall": "spring",
    "spring": "fall", "winter": "summer", "night": "week", "weekend": "month", "decade": "century",
    "century": "decade",
}  # fmt: skip
WITHIN = {"year": "month", "month": "week", "decade": "year", "century": "decade"}
PARTS_OF_DAY = {"morning": "evening", "afternoon": "morning", "evening": "morning", "night": "morning"}


def _fault(item: Quantity, new: str, material: Material) -> Change | None:
    """`new` in its place, unless that stands in the material too."""
    return None if material.holds(new) else item.replaced(new, "different")


def bound(item: Quantity, material: Material, rng: Random) -> Change | None:
    """ "More than" is "fewer than"."""
    if item.sort != "bound":
        return None
    word, number = item.part("word"), item.part("number")
    new = BOUNDS[word]
    amount = re.search(r"[$€£]|percent|half|third|quarter", number) or item.text.endswith("%")
    new = "less than" if new == "fewer than" and amount else new
    return _fault(item, f"{new}{item.text.removeprefix(word)}", material)


def share(item: Quantity, material: Material, rng: Random) -> Change | None:
    """A half is a third, dozens are hundreds."""
    if item.sort != "share":
        return None
    new = SHARES.get(item.text)
    if item.text == "half":
        new = "a third" if item.after.startswith(" of ") else new
    article = item.sentence.article.folded
    return item.replaced(new, "different") if new and f" {new.split()[-1]} " not in article else None


def ordinal(item: Quantity, material: Material, rng: Random) -> Change | None:
    """The second is the third."""
    if item.sort != "ordinal":
        return None
    if item.text in ORDINALS:
        near = ORDINALS.index(item.text)
        others = [ORDINALS[at] for at in (near - 1, near + 1) if 0 <= at < len(ORDINALS)]
    else:
        others = [in_figures(int(item.text[:-2]) + step) for step in (-1, 1)]
    fit = [new for new in others if f" {new} " not in item.sentence.article.folded]
    return item.replaced(rng.choice(fit), "different") if fit else None


def in_figures(number: int) -> str:
    """21 as 21st."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def age(item: Quantity, material: Material, rng: Random) -> Change | None:
    """Somebody is some years older or younger."""
    if item.sort != "age":
        return None
    ages = [int(item.part("number")) + step for step in (-10, -9, -3, -2, -1, 1, 2, 3, 9, 10)]
    fit = [new for new in ages if 18 <= new <= 99 and not material.holds(str(new))]
    return (
        item.replaced(item.text.replace(item.part("number"), str(rng.choice(fit))), "different")
        if fit
        else None
    )


def month(item: Quantity, material: Material, rng: Random) -> Change | None:
    """The month before or after."""
    if item.sort != "month":
        return None
    name = item.text.removesuffix(item.part("day"))
    place = MONTHS.index(SHORT_MONTHS.get(name, name))
    near = [MONTHS[(place + step) % 12] for step in (-1, 1)]
    known = item.sentence.article.text
    short = {full: abbreviated for abbreviated, full in SHORT_MONTHS.items()}
    fit = [new for new in near if new not in known and short.get(new, new) not in known]
    new = rng.choice(fit) if fit else ""
    written = short.get(new, new) if name in SHORT_MONTHS else new
    return item.replaced(f"{written}{item.part('day')}", "different") if new else None


def when(item: Quantity, material: Material, rng: Random) -> Change | None:
    """Last week is last month, Monday night is Monday morning."""
    if item.sort != "when":
        return None
    if day := item.part("day"):
        return _fault(item, f"{day} {PARTS_OF_DAY[item.part('part')]}", material)
    which, unit = item.part("which"), item.part("unit")
    within = which == "this" or which.startswith("the ") or item.before.endswith(("the ", "this "))
    # What was this week was this month as well.
    other = WITHIN.get(unit, "") if within else UNITS[unit]
    if not other:
        return None
    new = f"{which} {other}"
    return None if f" {new} " in item.sentence.article.folded else item.replaced(new, "different")


def pair(item: Quantity, material: Material, rng: Random) -> Change | None:
    """Two figures have changed places."""
    if item.sort != "pair":
        return None
    first, second = item.part("first"), item.part("second")
    between = item.text[len(first) : len(item.text) - len(second)]
    # "10 and 20 people" are 20 and 10; so are years in a list.
    if re.fullmatch(r",? (?:and|or) |, |,? (?:compared with|versus) ", between) or not re.search(
        r"[a-z]{3}", between
    ):
        return None
    return _fault(item, f"{second}{between}{first}", material)


QUANTITY_FAULTS = (
    Kind("figure-bound", "figure", True, bound, SEEN, of="quantity"),
    Kind("figure-share-wrong", "figure", True, share, SEEN, of="quantity"),
    Kind("figure-ordinal", "figure", True, ordinal, SEEN, of="quantity"),
    Kind("figure-age", "figure", True, age, SEEN, of="quantity"),
    Kind("figure-other-month", "figure", True, month, SEEN, of="quantity"),
    Kind("figure-when", "figure", True, when, SEEN, of="quantity"),
    Kind("figure-pair", "figure", True, pair, SEEN, of="quantity"),
)
