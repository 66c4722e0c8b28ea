"""Does a figure of the draft say what the same figure of the material says?

Rounding is granted as far as the digits show it and no further: "nearly 2 million" fits 1.96 million, "2,000"
does not fit 2,100. "About", "more than", "almost" have directions.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from claimcheck.material.figures.times import agree, when_fit
from claimcheck.material.support import is_content
from claimcheck.rules.bounds import Bound
from claimcheck.rules.moments import MOMENTS
from claimcheck.rules.quantity import Quantity
from claimcheck.rules.scores import sides
from claimcheck.rules.units import UNITS
from claimcheck.syntax import stem, stems_listed

Fit = Literal["equal", "rounded", "different"]

FITTING: frozenset[Fit | None] = frozenset({"equal", "rounded"})
# How far off a figure may be (share of it) with "about" and its kin, in one of more digits, and without.
ABOUT, BARE = 0.1, 0.03
# "More than 100" is no way to say 200, nor "up to 100" one to say 40.
MORE, LESS = 0.5, 0.5
# Nor "just over 100" one to say 130.
JUST = 0.2
# Counts below this are exact unless a word says that they are not.
SMALL = 100
# Between two units of a kind (miles and kilometres) both figures are rounded.
CONVERTED = 0.05
# A month is no fixed time, and a half step is granted to small numbers: 3 miles are 5 km.
CONVERTED_TIME, CONVERTED_SMALL = 0.09, 0.12
EXACT_KINDS = frozenset({"ordinal", "clock", "rate", "score", *MOMENTS})
# On which side of the figure the truth is, the figure itself allowed or not.
STRICT: dict[Bound, Bound] = {
    "above": "above", "just-above": "above", "below": "below", "just-below": "below",
}  # fmt: skip
JUST_BOUNDS: frozenset[Bound] = frozenset({"just-above", "just-below"})
SIDES: dict[Bound, Bound] = {**STRICT, "least": "above", "most": "below"}
# By how much times of the day may be rounded, with "about" and with "before" and "after".
ABOUT_MINUTES, SIDE_MINUTES = 15, 60
# What is counted in a year, a game, a contest.
PARTS = frozenset({"quarter", "half", "year", "month", "week", "day", "decade", "season", "term"})
PARTS |= {"round", "set", "inning", "period", "lap", "leg"}
# "At least 60" for "40 to 60", "at most 40".
OTHER_ENDS = frozenset({("above", "high"), ("below", "low")})
LITTLE: frozenset[Bound] = frozenset({"only", "few"})
OTHERS = frozenset({"other", "others", "more", "further", "additional", "fewer", "less"})
# What else figures may count that nobody counted to the end, and how little "more than 50" may be more.
LOOSE = {"crowd": ("count", "money"), "spell": ("measure",)}
EDGE = 1e-6
# "10 dollars" may be anybody's.
DOLLARS = frozenset({"dollar", "a$", "c$", "hk$", "nz$", "s$"})
OF_THEM = frozenset({("of", "them"), ("of", "which"), ("of", "these"), ("of", "those")})
COUNTED = frozenset({"count", "percent", "money", "measure"})
# Of these the unit is often left out.
LEFT_OUT = frozenset({"time", "temperature"})
# Tons are short, long or metric, and few writers say which.
TONS = frozenset({"ton", "tonne"})


def fit(
    here: Quantity, there: Quantity, here_day: date | None = None, there_day: date | None = None
) -> Fit | None:
    """How `here` fits `there`; None where the two measure different things.

    The days are those on which draft and material were written, where they are known.
    """
    here, there = _as_little(*_as_throughout(*_as_pounds(here, there)))
    if {here.kind, there.kind} <= MOMENTS:
        return when_fit(here, there, here_day, there_day)
    if here.kind in EXACT_KINDS or there.kind in EXACT_KINDS:
        return _exact(here, there)
    if here.extent or there.extent:
        return _loosely(here, there)
    if (here.kind, here.unit) != (there.kind, there.unit):
        if there.kind == "count" and there.nouns[:2] in OF_THEM and here.kind in ("measure", "money"):
            return "equal" if _near(_sum(here), _sum(there), 1e-9) else None
        return "equal" if _is_one_money(here, there) and _near(_sum(here), _sum(there), 1e-9) else None
    if here.named != there.named:
        return _converted(here, there)
    one, other = here.value, there.value
    side, other_side = SIDES.get(here.bound, here.bound), SIDES.get(there.bound, there.bound)
    if (side, there.bound) in OTHER_ENDS:
        return "different"
    if {side, other_side} == {"above", "below"}:
        # The two look at it from two sides, unless both sides are near.
        return "rounded" if one != other and _near(one, other, BARE) else "different"
    if _near(one, other, 1e-9):
        return _bounded(here, there)
    if here.bound == "exact":
        return "different"
    if side == other_side not in ("none", "joined"):
        return "rounded" if _rounds_on(here, there, side) else "different"
    if side in ("above", "below"):
        is_near = here.bound not in JUST_BOUNDS or abs(one - other) <= _roughly(here)
        is_said = is_near and _is_rounder(here, there) and _is_on_side(here, other, side)
        return "rounded" if is_said else "different"
    is_within = abs(one - other) <= here.step / 2 * (1 + 1e-9)
    if here.bound == "about":
        granted = ABOUT if is_within or here.digits == 0 else BARE  # "about a third"
        return "rounded" if _near(one, other, granted) else "different"
    return "rounded" if is_within and _is_round(here, there) else "different"


def _is_on_side(here: Quantity, value: float, side: Bound) -> bool:
    """Does a value lie on the side of a figure that its bound says, and not too far from it?"""
    is_just = here.bound in JUST_BOUNDS
    if side == "above":
        return here.value <= value <= here.value * (1 + (JUST if is_just else MORE))
    return here.value * (1 - (JUST if is_just else LESS)) <= value <= here.value


def _as_pounds(here: Quantity, there: Quantity) -> tuple[Quantity, Quantity]:
    """The two with pounds as money where the other says that they are; "40 pounds of rice" are none."""
    if {here.kind, there.kind} != {"money", "measure"} or not _is_one_money(here, there):
        return here, there
    sign = here.named if here.kind == "money" else there.named
    one, other = (
        figure
        if figure.kind == "money" or figure.nouns[:1] == ("of",)
        else replace(
            figure,
            kind="money",
            unit="pound",
            named=sign,
            value=_sum(figure),
            step=figure.step * _sum(figure) / figure.value if figure.value else 1.0,
        )
        for figure in (here, there)
    )
    return one, other


def _as_throughout(here: Quantity, there: Quantity) -> tuple[Quantity, Quantity]:
    """The two with what "over" most likely means beside a length of time: more than it, where the other says
    so, else through all of it."""
    if "throughout" not in (here.bound, there.bound):
        return here, there
    bound: Bound = "above" if "above" in (here.bound, there.bound) else "none"
    one, other = (
        replace(figure, bound=bound) if figure.bound == "throughout" else figure for figure in (here, there)
    )
    return one, other


def _as_little(here: Quantity, there: Quantity) -> tuple[Quantity, Quantity]:
    """The two with bounds that can be held against each other: "only 40" is as good as "as few as 40"."""
    bounds = {here.bound, there.bound}
    if bounds.isdisjoint(LITTLE):
        return here, there
    is_one = bounds == LITTLE
    littles: dict[Bound, Bound] = {"only": "none", "few": "none" if is_one else "least"}
    one, other = (replace(figure, bound=littles.get(figure.bound, figure.bound)) for figure in (here, there))
    return one, other


def _bounded(here: Quantity, there: Quantity) -> Fit:
    """How figures of one value fit: "more than 41" is not 41, nor is 41 "more than 41", or "exactly 41"."""
    if here.bound in STRICT and STRICT[here.bound] != STRICT.get(there.bound):
        return "different"
    if here.bound == "exact":
        return "equal" if there.bound in ("none", "exact", "joined") else "different"
    is_loose = there.bound in ("none", "about", "exact", "joined")
    return "different" if here.bound == "none" and not is_loose else "equal"


def _is_round(here: Quantity, there: Quantity) -> bool:
    """May a figure that is half a step off at most stand for the other without a word?"""
    if here.step <= there.step and there.digits:
        return False  # more digits than the material has
    is_decimal = there.step < here.step and here.step <= here.scale
    if here.kind == "count" and here.scale == 1 and there.value < SMALL and there.step >= 1:
        return False
    return is_decimal or _near(here.value, there.value, BARE)


def is_one(one: Quantity, other: Quantity) -> bool:
    """Have two figures one value in one unit?"""
    return (one.kind, one.unit, one.value) == (other.kind, other.unit, other.value)


def is_among(figures: Iterable[Quantity], here: Quantity) -> bool:
    """Is one of some figures that of the draft, rounded or not?"""
    return any(fit(here, one) in FITTING or is_one(here, one) for one in figures)


def between(here: Quantity, figures: Sequence[Quantity], own: Sequence[Quantity]) -> Quantity | None:
    """The lower end of a range among some figures in which one lies that is held loosely: "about 100".

    `own` are those beside it: they have neither end of the range.
    """
    if here.bound != "about":
        return None
    for low, high in itertools.pairwise(figures):
        is_range = (low.bound, high.bound) == ("low", "high")
        is_alike = (low.kind, low.unit) == (here.kind, here.unit)
        if is_range and is_alike and low.value < here.value < high.value:
            return None if {low.value, high.value} & {one.value for one in own} else low
    return None


def _is_rounder(here: Quantity, there: Quantity) -> bool:
    """May a figure be the bound of another: "more than 40" for 43, but not "more than 42"?"""
    return _roughly(here) > there.step or here.digits == 0


def _roughly(here: Quantity) -> float:
    """What a figure is a multiple of as people count: 40 of 10, 45 of 5, 42 of 1."""
    is_half = bool(here.step) and round(here.value / here.step) % 5 == 0
    return here.step * 5 if is_half else here.step if here.digits else abs(here.value)


def _rounds_on(here: Quantity, there: Quantity, side: Bound) -> bool:
    """May a figure that is held loosely be rounded once more, as "nearly 5" for "nearly 4.8"?"""
    one, other = here.value, there.value
    if (side == "above" and one > other) or (side == "below" and one < other) or here.step <= there.step:
        return False
    return abs(one - other) <= here.step / 2 * (1 + 1e-9) and _near(one, other, CONVERTED)


def _converted(here: Quantity, there: Quantity) -> Fit:
    """How two figures of a kind in different units fit."""
    if here.unit == "temperature":
        return _in_degrees(here, there)
    if _near(_sum(here), _sum(there), 1e-9):
        return "equal" if {here.named, there.named} == TONS else "different"
    one, other = here.value, there.value
    side = SIDES.get(here.bound, here.bound)
    if (side == "above" and one < other) or (side == "below" and other < one):
        return "rounded" if _is_on_side(here, other, side) else "different"
    granted = CONVERTED_TIME if here.unit == "time" else CONVERTED
    if here.raw < 10 and one:
        granted = max(granted, min(CONVERTED_SMALL, here.step / 2 / abs(one)))
    return "rounded" if _near(one, other, granted) else "different"


def _in_degrees(here: Quantity, there: Quantity) -> Fit:
    """Temperatures, or by how much they differ; degrees of no scale are those of either."""
    if "" in (here.named, there.named):
        return "equal" if _near(here.raw, there.raw, 1e-9) else "different"
    apart = (here.raw, there.raw * 1.8) if here.named == "fahrenheit" else (here.raw * 1.8, there.raw)
    is_near = abs(here.value - there.value) <= 1 or _near(*apart, CONVERTED)
    return "rounded" if is_near else "different"


def _loosely(here: Quantity, there: Quantity) -> Fit | None:
    """How figures fit of which one only says between what it lies: "dozens" are 47, "weeks" 20 days.

    Who has the number may leave it out; who has none cannot have found it there.
    """
    kinds = [LOOSE.get(one.kind, (one.kind,)) for one in (here, there)]
    is_one = here.unit == there.unit or _is_one_money(here, there)
    if not is_one or set(kinds[0]).isdisjoint(kinds[1]) or here.extent is None:
        return None
    if here.extent == there.extent:
        return "equal"
    strict = {"above": 1 + EDGE, "below": 1 - EDGE}.get(STRICT.get(there.bound, "none"), 1.0)
    least, most = there.extent or (there.value * strict, there.value * strict)
    low, high = here.extent
    return "rounded" if low <= least and (most <= high if there.extent else most < high) else "different"


def differs_in_unit(here: Quantity, there: Quantity) -> bool:
    """Do two figures that stand in one place share the number and not what it counts?"""
    kinds = {here.kind, there.kind}
    if kinds == {"percent", "points"}:
        return _near(_sum(here), _sum(there), 1e-9)
    if kinds == {"percent", "times"} and 0 in (here.digits, there.digits):
        # "Half as many" for "twice as many".
        share, times = (here, there) if here.kind == "percent" else (there, here)
        return share.digits == 0 and not _near(share.value / 100, times.value, BARE)
    is_alike = here.kind == there.kind and here.unit == there.unit
    if kinds <= COUNTED and not is_alike and not _is_one_money(here, there):
        # Another sum in another currency is a conversion, and rates change. "46 to 44 percent" has its unit
        # once, "30 tonnes, down from 40", too; a girl of 9 is 9 years old.
        in_row = {here.bound, there.bound} & {"joined", "low", "high"}
        things = [[noun for noun in one.nouns[:1] if noun not in UNITS] for one in (here, there)]
        bare = [
            one.kind == "count" and not any(map(is_content, nouns))
            for one, nouns in zip((here, there), things, strict=True)
        ]
        is_left_out = "count" in kinds and (
            in_row or bare[1] or (bare[0] and {here.unit, there.unit} & LEFT_OUT)
        )
        return not is_left_out and _near(_sum(here), _sum(there), 1e-9)
    # 9008 for 2008 is no year, but stands for one.
    return (
        kinds == {"count", "year"} and 1000 <= here.raw < 10000 and here.scale == 1 and here.raw != there.raw
    )


def _is_one_money(here: Quantity, there: Quantity) -> bool:
    """Could two figures be of one currency: dollars of no country, or pounds that are written out?"""
    if here.kind in ("money", "crowd") and there.kind in ("money", "crowd"):
        return "dollar" in (here.unit, there.unit) and {here.unit, there.unit} <= DOLLARS
    units = {(one.kind, one.named if one.kind == "measure" else one.unit) for one in (here, there)}
    return units == {("money", "pound"), ("measure", "pound")}


def _sum(figure: Quantity) -> float:
    """What a figure counts in its own unit."""
    return figure.raw * figure.scale


def counts_the_same(here: Quantity, there: Quantity) -> bool:
    """Do the words after both figures name one thing: "40 boats", "41 old boats", "5 km"?"""
    if here.kind != there.kind or here.unit != there.unit or here.kind in EXACT_KINDS - {"ordinal"}:
        return False
    if counts_others(here) != counts_others(there):
        return False
    if here.kind == "measure" and here.named == there.named:
        return True
    both = {stem(word) for word in here.nouns[:2]} & {stem(word) for word in there.nouns[:2]}
    return bool(both - stems_listed("stop_words"))


def counts_others(figure: Quantity) -> bool:
    """Does a figure count those that are left beside some: "three other boats"?"""
    return not OTHERS.isdisjoint(figure.nouns[:1])


def _exact(here: Quantity, there: Quantity) -> Fit | None:
    if here.kind != there.kind:
        return None
    if here.kind == "clock" and here.named and there.named and here.raw != there.raw:
        return "equal" if _in_zones(here, there) else "different"
    if here.kind == "clock" and here.bound != there.bound == "none" and here.value != there.value:
        return "rounded" if _is_near_clock(here, there) else "different"
    if here.kind == "score" and (here.named or there.named) and here.named != there.named:
        return "different" if any(sides(one)[1] for one in (here, there)) else "rounded"
    if here.kind == "ordinal" and _are_other_parts(here, there):
        return "different"
    return "equal" if agree(here, there) else "different"


def _is_near_clock(here: Quantity, there: Quantity) -> bool:
    """Is a time shortly before another, or after it, or about so: "before 3 a.m." for 2:40?"""
    passed = here.value - there.value
    if here.unit and there.unit and here.unit != there.unit:
        return False
    side = SIDES.get(here.bound, here.bound)
    if side == "about":
        return abs(passed) <= ABOUT_MINUTES
    return 0 < (passed if side == "below" else -passed) <= SIDE_MINUTES


def _are_other_parts(here: Quantity, there: Quantity) -> bool:
    """Are two ordinals of parts of other lengths: "the second quarter", "the second half"?"""
    one, other = (figure.nouns[:1] for figure in (here, there))
    return one != other and PARTS.issuperset((*one, *other)) and bool(one and other)


def _in_zones(here: Quantity, there: Quantity) -> bool:
    """Are two times of the day in two zones one?"""
    halves = [12 * 60 * (clock.unit == "p") for clock in (here, there)]
    apart = here.value + halves[0] - 60 * here.raw - (there.value + halves[1] - 60 * there.raw)
    # The half of the day may be left out.
    return apart % (24 * 60 if here.unit and there.unit else 12 * 60) == 0


def _near(one: float, other: float, share: float) -> bool:
    return abs(one - other) <= share * max(abs(one), abs(other))
