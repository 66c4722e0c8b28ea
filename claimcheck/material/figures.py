"""Does a figure of the draft say what the same figure of the material says?

Rounding is granted as far as the digits show it and no further: "nearly 2 million" fits 1.96 million, "2,000"
does not fit 2,100. "About", "more than", "almost" have directions.
"""

from __future__ import annotations

from typing import Literal

from claimcheck.rules.quantities import Quantity
from claimcheck.syntax import stem

Fit = Literal["equal", "rounded", "different"]

# How far off a figure may be (share of it) with "about" and its kin, in one of more digits, and without.
ABOUT, BARE = 0.1, 0.03
# "More than 100" is no way to say 200, nor "up to 100" one to say 40.
MORE, LESS = 0.5, 0.5
# Counts below this are exact unless a word says that they are not.
SMALL = 100
# Between two units of a kind (miles and kilometres) both figures are rounded.
CONVERTED = 0.05
EXACT_KINDS = frozenset({"year", "date", "weekday", "ordinal"})


def fit(here: Quantity, there: Quantity) -> Fit | None:
    """How `here` fits `there`; None where the two measure different things."""
    if here.kind in EXACT_KINDS or there.kind in EXACT_KINDS:
        return _exact(here, there)
    if (here.kind, here.unit) != (there.kind, there.unit):
        return None
    one, other = here.value, there.value
    if {here.bound, there.bound} == {"above", "below"}:
        # The two look at it from two sides, unless both sides are near.
        return "rounded" if one != other and _near(one, other, BARE) else "different"
    if _near(one, other, 1e-9):
        return "equal"
    if here.named != there.named:
        return "rounded" if _near(one, other, CONVERTED) else "different"
    if here.bound == there.bound != "none":
        return "different"  # both round it, and to another figure
    if here.bound == "above":
        return "rounded" if one <= other <= one * (1 + MORE) else "different"
    if here.bound == "below":
        return "rounded" if one * (1 - LESS) <= other <= one else "different"
    if abs(one - other) > here.step / 2 * (1 + 1e-9):
        return "rounded" if here.bound == "about" and _near(one, other, BARE) else "different"
    if here.bound == "about":
        return "rounded" if _near(one, other, ABOUT) else "different"
    if here.step <= there.step:
        return "different"  # more digits than the material has
    is_decimal = there.step < here.step and here.step <= here.scale
    if here.kind == "count" and here.scale == 1 and other < SMALL and there.step >= 1:
        return "different"
    return "rounded" if is_decimal or _near(one, other, BARE) else "different"


def differs_in_unit(here: Quantity, there: Quantity) -> bool:
    """Do two figures that stand in one place share the number and not what it counts?"""
    shares = {here.kind, there.kind} == {"percent", "points"}
    monies = here.kind == there.kind == "money" and here.unit != there.unit
    measures = here.kind == there.kind == "measure" and here.unit != there.unit
    # 9008 for 2008 is no year, but stands for one.
    years = (
        {here.kind, there.kind} == {"count", "year"}
        and here.raw >= 1000
        and here.scale == 1
        and here.raw != there.raw
    )
    return shares or monies or measures or years


def counts_the_same(here: Quantity, there: Quantity) -> bool:
    """Do the words after both figures name one thing: "40 boats", "41 old boats"?"""
    if here.kind != there.kind or here.unit != there.unit:
        return False
    if here.kind in ("date", "weekday", "year"):
        return False
    return bool({stem(word) for word in here.nouns[:2]} & {stem(word) for word in there.nouns[:2]} - _SMALL)


_SMALL = frozenset(
    map(
        stem,
        [
            "of",
            "the",
            "in",
            "to",
            "and",
            "a",
            "an",
            "for",
            "from",
            "by",
            "on",
            "at",
            "with",
            "was",
            "were",
            "who",
            "has",
            "have",
            "had",
        ],
    )
)


def _exact(here: Quantity, there: Quantity) -> Fit | None:
    if here.kind != there.kind:
        return None
    if here.value == there.value and (not here.unit or not there.unit or here.unit == there.unit):
        return "equal"
    return "different"


def _near(one: float, other: float, share: float) -> bool:
    return abs(one - other) <= share * max(abs(one), abs(other))
