"""Figures gone wrong at the keyboard and by ear: a point, a decade, a scale, fifty for fifteen, a rate."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, ROUND_UP
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.faults import different, rounded
from bench.faults.figure.figures import Figure, figures_of
from bench.faults.figure.paces import Pace
from bench.faults.words import SMALL, TEENS, TENS

# Teens and tens sound alike, and like what they are made of.
TEEN_OF_TEN = {str(ten * 10): str(10 + ten) for ten in range(3, 10)}
HEARD = {**TEEN_OF_TEN, **{teen: ten for ten, teen in TEEN_OF_TEN.items()}}
GROWN = {SMALL[number]: (TEENS[number - 3], TENS[number - 2]) for number in range(3, 10)}
OTHER_UNITS = {
    "minute": "hour", "hour": "day", "day": "week", "week": "month", "month": "year",
    "year": "month", "decade": "year",
}  # fmt: skip
OTHER_RATES = {
    "annual": "monthly", "annually": "monthly", "yearly": "monthly", "monthly": "weekly", "weekly": "monthly",
    "daily": "weekly", "quarterly": "monthly", "hourly": "daily",
}  # fmt: skip
OTHER_WAYS = {"before": "after", "after": "before", "earlier": "later", "later": "earlier"}


def point_moved(figure: Figure, material: Material, rng: Random) -> Change | None:
    """48 percent as 4.8 percent, 1.6 million as 16 million."""
    scaled = figure.scale or figure.measure in ("percent", "points")
    if not scaled or figure.measure not in ("money", "percent", "points", "count"):
        return None
    if "." in figure.number:
        value = figure.value * 10 ** len(figure.number.partition(".")[2])
    elif len(figure.number) >= 2 and figure.number.isdigit() and not figure.number.endswith("0"):
        value = figure.value / 10
    else:
        return None
    return None if figure.measure == "percent" and value > 100 else different(figure, value)


def other_decade(figure: Figure, material: Material, rng: Random) -> Change | None:
    """1994 as 1984."""
    if figure.measure != "year":
        return None
    years = [str(int(figure.value) + step) for step in (-20, -10, 10, 20)]
    free = [year for year in years if year not in figure.sentence.article.text]
    return figure.replaced(rng.choice(free), "different") if free else None


def scale_lost(figure: Figure, material: Material, rng: Random) -> Change | None:
    """$20 million as $20."""
    if not figure.scale or figure.unit:
        return None
    new = figure.text.replace(figure.scale, "").rstrip()
    known = {other.number for other in figures_of(figure.sentence.article) if not other.scale}
    return None if figure.number in known else figure.replaced(new, "different")


def misheard(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Fifty for fifteen, sixty for six."""
    if figure.measure == "word":
        grown = [word for word in GROWN.get(figure.text, ()) if not material.holds(word)]
        known = {other.value for other in figures_of(figure.sentence.article)}
        hyphened = figure.sentence.text[: figure.start].endswith("-")
        if not grown or hyphened or known & {10 * figure.value, 10 + figure.value}:
            return None
        return figure.replaced(rng.choice(grown), "different")
    if figure.measure not in ("money", "percent", "points", "count") or figure.number not in HEARD:
        return None
    return different(figure, figure.value / int(figure.number) * int(HEARD[figure.number]))


def rounded_wrong_way(figure: Figure, material: Material, rng: Random) -> Change | None:
    """185 as 100, 23 as 30, and nothing says that it is about so many."""
    if not figure.roundable:
        return None
    values = [rounded(figure.value, 1, rounding) for rounding in (ROUND_DOWN, ROUND_UP)]
    far = [value for value in values if figure.value / 8 <= abs(value - figure.value) <= figure.value / 2]
    far = [
        value for value in far if different(figure, value) and (figure.measure != "percent" or value < 100)
    ]
    return different(figure, rng.choice(far)) if far else None


def digit_lost(figure: Figure, material: Material, rng: Random) -> Change | None:
    """185 as 18 or 15."""
    if figure.measure not in ("money", "percent", "points", "count"):
        return None
    places = [match.start() for match in re.finditer(r"\d", figure.number)]
    if len(places) < 2 or "." in figure.number:
        return None
    digits = figure.number.replace(",", "")
    shorter = {digits[:at] + digits[at + 1 :] for at in range(len(digits))}
    fit = sorted(number for number in shorter if not number.startswith("0"))
    return different(figure, figure.value / int(digits) * int(rng.choice(fit))) if fit else None


def pace(item: Pace, material: Material, rng: Random) -> Change | None:
    """A year is a month, before is after."""
    if often := item.part("often"):
        new = OTHER_RATES[often]
    elif way := OTHER_WAYS.get(item.part("way")):
        new = f"{item.part('unit')} {way}"
    else:
        unit = item.part("unit")
        plural = "s" if unit.endswith("s") else ""
        unit = f"{OTHER_UNITS[unit.removesuffix('s')]}{plural}"
        each = (
            {"a": "an", "an": "a"}.get(item.part("each"), "") if "hour" in (unit, item.part("unit")) else ""
        )
        new = f"{unit} ago" if item.sort == "lapse" else f"{each or item.part('each')} {unit}"
    return None if re.search(rf"\b{new}\b", item.sentence.article.text) else item.replaced(new, "different")


FIGURE_SLIPS = (
    Kind("figure-point-moved", "figure", True, point_moved, SEEN),
    Kind("figure-other-decade", "figure", True, other_decade, SEEN),
    Kind("figure-scale-lost", "figure", True, scale_lost, SEEN),
    Kind("figure-misheard", "figure", True, misheard, SEEN),
    Kind("figure-rounded-wrong-way", "figure", True, rounded_wrong_way, SEEN),
    Kind("figure-digit-lost", "figure", True, digit_lost, SEEN),
    Kind("figure-pace", "figure", True, pace, SEEN, of="pace"),
)
