"""Figures gone wrong: by a digit, by rounding, by scale and unit, in dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.figures import Figure, figures_of, written
from bench.faults.words import SMALL, WEEKDAYS

UNITS = {
    "miles": "kilometers",
    "years": "months",
    "months": "weeks",
    "weeks": "months",
    "days": "weeks",
    "hours": "days",
    "minutes": "hours",
    "feet": "yards",
    "acres": "square miles",
    "pounds": "ounces",
    "tons": "pounds",
}


def rounded(value: Decimal, digits: int, rounding: str) -> Decimal:
    """`value` to so many significant digits."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), rounding=rounding)


def _known(figure: Figure) -> set[Decimal]:
    """All values that the article has: none of them may come of a fault."""
    return {other.value for other in figures_of(figure.sentence.article)}


def different(figure: Figure, value: Decimal) -> Change | None:
    if value <= 0 or value in _known(figure) or abs(value - figure.value) < figure.value / 50:
        return None
    return figure.replaced(written(figure, value), "different")


def digit(figure: Figure, material: Material, rng: Random) -> Change | None:
    """One digit is another one."""
    if figure.measure not in ("money", "percent", "points", "count"):
        return None
    digits = [match.start() for match in re.finditer(r"\d", figure.number)]
    place = rng.choice(digits[:2])
    new = rng.choice([d for d in "123456789" if d != figure.number[place]])
    number = Decimal((figure.number[:place] + new + figure.number[place + 1 :]).replace(",", ""))
    return different(figure, figure.value * number / Decimal(figure.number.replace(",", "")))


def transposed(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Two neighbouring digits have changed places."""
    if figure.measure not in ("money", "percent", "points", "count"):
        return None
    pairs = [m.start() for m in re.finditer(r"\d(?=\d)", figure.number)]
    pairs = [p for p in pairs if figure.number[p] != figure.number[p + 1] != "0"]
    if not pairs:
        return None
    place, number = rng.choice(pairs), figure.number
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    value = figure.value * Decimal(swapped.replace(",", "")) / Decimal(number.replace(",", ""))
    return different(figure, value)


def scale(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A million is a billion, a billion a million, a trillion a billion."""
    other = {"thousand": "million", "million": "billion", "billion": "million", "trillion": "billion"}
    if figure.scale not in other:
        return None
    return figure.replaced(figure.text.replace(figure.scale, other[figure.scale]), "different")


def magnitude(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Ten times as much, or a tenth."""
    if figure.measure not in ("money", "count") or figure.value < 5:
        return None
    tenth = figure.value >= 100 and rng.random() < 0.5
    return different(figure, figure.value / 10 if tenth else figure.value * 10)


def points(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Percent for percentage points, or the reverse."""
    if figure.measure == "points":
        return figure.replaced(figure.text.replace("percentage points", "percent"), "different")
    if figure.measure == "percent" and not re.match(r" of\b", figure.sentence.text[figure.end :]):
        return figure.replaced(re.sub(r"\s?(?:percent|%)", " percentage points", figure.text), "different")
    return None


def currency(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Another currency."""
    return (
        figure.replaced(figure.text.replace("$", rng.choice("€£")), "different")
        if figure.currency == "$"
        else None
    )


def unit(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Another unit of measure."""
    text = figure.sentence.text
    following = re.match(r" ([a-z]+)\b", text[figure.end :])
    if figure.measure not in ("count", "word") or following is None or following[1] not in UNITS:
        return None
    return figure.replaced(
        f"{figure.text} {UNITS[following[1]]}", "different", end=figure.end + following.end()
    )


def rounded_wrong(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "About" so much, and it is a seventh off, and no rounding to one digit either."""
    if not figure.roundable:
        return None
    near = rounded(figure.value, 2, ROUND_HALF_UP)
    step = Decimal(1).scaleb(near.adjusted() - 1)
    steps = int(figure.value / step / 6) + 1
    value = near + rng.choice((-1, 1)) * step * steps
    right = value == rounded(figure.value, 1, ROUND_HALF_UP) or abs(value - figure.value) < figure.value / 7
    if right or value in _known(figure):
        return None
    return figure.replaced(f"about {written(figure, value)}", "different")


def wrong_side(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "More than" what it does not reach, "nearly" what it has passed."""
    if not figure.roundable:
        return None
    over, under = rounded(figure.value, 2, ROUND_UP), rounded(figure.value, 2, ROUND_DOWN)
    value, words = (over, "more than") if rng.random() < 0.5 else (under, "nearly")
    if abs(value - figure.value) < figure.value / 33 or value in _known(figure):
        return None
    return figure.replaced(f"{words} {written(figure, value)}", "different")


def number_word(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A number in words is another one."""
    if figure.measure != "word":
        return None
    others = [word for index, word in enumerate(SMALL[2:], 2) if index not in _known(figure)]
    return figure.replaced(rng.choice(others), "different") if others else None


def date(measure: str) -> Callable[[Figure, Material, Random], Change | None]:
    """Another year, day of the month or weekday than the article's."""

    def make(figure: Figure, material: Material, rng: Random) -> Change | None:
        if figure.measure != measure:
            return None
        known = {other.value for other in figures_of(figure.sentence.article) if other.measure == measure}
        if measure == "weekday":
            free = [day for index, day in enumerate(WEEKDAYS) if index not in known]
            return figure.replaced(rng.choice(free), "different") if free else None
        reach = (-3, -2, -1, 1, 2, 3)
        free_values = [v for step in reach if (v := int(figure.value) + step) >= 1 and v not in known]
        free_values = [v for v in free_values if measure == "year" or v <= 28]
        if not free_values:
            return None
        return figure.replaced(figure.text.replace(figure.number, str(rng.choice(free_values))), "different")

    return make


FIGURE_FAULTS = (
    Kind("figure-digit", "figure", True, digit, SEEN),
    Kind("figure-transposed", "figure", True, transposed, SEEN),
    Kind("figure-scale", "figure", True, scale, SEEN),
    Kind("figure-magnitude", "figure", True, magnitude, SEEN),
    Kind("figure-points", "figure", True, points, SEEN),
    Kind("figure-currency", "figure", True, currency, SEEN),
    Kind("figure-unit", "figure", True, unit, SEEN),
    Kind("figure-rounded-wrong", "figure", True, rounded_wrong, SEEN),
    Kind("figure-wrong-side", "figure", True, wrong_side, SEEN),
    Kind("figure-number-word", "figure", True, number_word, SEEN),
    Kind("figure-year", "figure", True, date("year"), SEEN),
    Kind("figure-day", "figure", True, date("day"), SEEN),
    Kind("figure-weekday", "figure", True, date("weekday"), SEEN),
)
