"""Does what the draft says of when fit what the material says, though either may count from its own day?

"Last week" of a release is "in March" or "two weeks ago" in a story that is written later. Where both days of
writing are known (or none is needed) the two are laid on the calendar; where not, only what no passing of
time explains is a difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from claimcheck.rules.moments import MOMENTS
from claimcheck.rules.quantity import Quantity

# Units of a period, the shortest first.
SIZES = {
    "day": 0, "weekend": 1, "week": 2, "month": 3, "quarter": 4, "half": 4, "spring": 4, "summer": 4,
    "autumn": 4, "winter": 4, "year": 5, "decade": 6, "century": 7,
}  # fmt: skip
# Periods that no word counts from anywhere: "in the autumn", "in the quarter".
UNCOUNTED = frozenset({"bare", "whole"})
# "The past week" ends with the day of writing, and begins in the last one or in this.
PAST, LAST_OR_THIS = "past", frozenset({-1.0, 0.0})
MONTHS = frozenset({"month", "date"})
LEAP_YEAR = 2000
SIDES = {"least": "after", "above": "after", "most": "before", "below": "before"}
SEASONS = frozenset({"spring", "summer", "autumn", "winter"})
# What is written later may well call this week the last one.
PASSING = SIZES["week"]
# No story waits for a release, or a release for its story, so long that this makes a difference.
LONG = SIZES["year"]
# Units shorter than a year in days: nobody is strict about where a week begins.
DAYS = {"weekend": 4, "week": 7, "month": 31}
YEARS = {"year": 1, "decade": 10, "century": 100}
# From how many of them before or after the day of writing to how many is the last, this, or the next.
REACH = {-1: (-2, 0), 0: (-1, 1), 1: (0, 2)}

WhenFit = Literal["equal", "rounded", "different"]


def day_of(published: str | None) -> date | None:
    """A day of publication, YYYY-MM-DD, as a date; None where there is none that exists."""
    try:
        return date.fromisoformat(published) if published else None
    except ValueError:
        return None


def is_moment(figure: Quantity) -> bool:
    """Does a figure say when something is, rather than for what time something was reckoned?"""
    return figure.kind in MOMENTS and figure.named != "whole"


def when_fit(
    here: Quantity, there: Quantity, here_day: date | None = None, there_day: date | None = None
) -> WhenFit | None:
    """How two moments fit, written on these days; None where they cannot be told apart for sure."""
    if {SIDES.get(one.bound) for one in (here, there)} == {"before", "after"}:
        return "different"  # "since May", "until May"
    if (
        here.kind == there.kind
        and _years(here) == _years(there)
        and (_alike(here, there) or here.kind != "period")
    ):
        if not _alike(here, there) or (here.extent and there.extent and here.extent != there.extent):
            return "different"
        # Who leaves out the year, or the part of the day, says less.
        is_one = (_part(here), here.extent) == (_part(there), there.extent)
        return "equal" if is_one else "rounded"
    is_one_day = here_day is not None and here_day == there_day
    one, other = list(_stretches(here, here_day)), list(_stretches(there, there_day))
    if not (one and other) and here.kind in MONTHS and there.kind in MONTHS:
        # A year that is left out is the other one's.
        day = date(_year(here) or _year(there) or LEAP_YEAR, 7, 1)
        one, other = list(_stretches(here, day)), list(_stretches(there, day))
    if one and other and not (here.kind == there.kind and is_one_day):
        return "rounded" if any(a <= d and c <= b for a, b in one for c, d in other) else "different"
    return _unplaced(here, there, is_one_day=is_one_day) if "period" in (here.kind, there.kind) else None


def _alike(here: Quantity, there: Quantity) -> bool:
    """Do two moments of one kind say the same? A year, or a part of the day, may be left out."""
    if here.kind == "period":
        is_past = PAST in (here.named, there.named) and {here.value, there.value} <= LAST_OR_THIS
        is_counted = UNCOUNTED.isdisjoint((here.named, there.named)) and not is_past
        counted = here.value == there.value or not is_counted
        parts = {here.named, there.named} - {"", PAST, *UNCOUNTED}
        return here.unit == there.unit and counted and len(parts) < 2
    return agree(here, there)


def _part(moment: Quantity) -> str:
    """What may be left out of a moment."""
    if moment.kind == "period":
        return "" if moment.named == PAST else moment.named
    return moment.unit


def agree(here: Quantity, there: Quantity) -> bool:
    """Are two figures of one kind the same? The year, or the half of the day, may be left out."""
    return here.value == there.value and (not here.unit or not there.unit or here.unit == there.unit)


def _unplaced(here: Quantity, there: Quantity, *, is_one_day: bool) -> WhenFit | None:
    """How moments fit of which one counts from an unknown day, that of the draft being the later, if any."""
    if "whole" in (here.named, there.named):
        return "different" if here.named == there.named else None
    size, other = _size(here), _size(there)
    if size is None or other is None:
        return None
    if max(size, other) >= LONG and min(size, other) <= PASSING:
        return None if _this(here, size) or _this(there, other) else "different"
    if here.unit == there.unit and here.kind == there.kind:
        if here.value == there.value:
            return "different"  # another part of the day
        is_short = size <= PASSING or here.unit in SEASONS
        passed = here.value < there.value and is_short and not is_one_day
        return None if passed else "different"
    is_day = SIZES["day"] in (size, other)
    if is_day or ({here.unit, there.unit} & SEASONS and size != other):
        return None
    return None if _this(here, size) and size > other else "different"


def _this(moment: Quantity, size: int) -> bool:
    return moment.kind == "period" and moment.value == 0 and size >= SIZES["week"]


def _size(moment: Quantity) -> int | None:
    if moment.kind == "period":
        return SIZES[moment.unit]
    return SIZES["day"] if moment.kind == "weekday" else None


def _month(moment: Quantity) -> int | None:
    if moment.kind == "date":
        return int(moment.value) // 100
    return int(moment.value) if moment.kind == "month" else None


def _year(moment: Quantity) -> int | None:
    if moment.kind in ("year", "decade"):
        return int(moment.value)
    return int(moment.unit) if moment.kind in ("date", "month") and moment.unit else None


def _stretches(moment: Quantity, day: date | None) -> Iterator[tuple[date, date]]:
    """The days, first and last, that a moment may mean for who writes on `day`; none if that is unknown."""
    first, last = moment.extent or (0.0, 1.0)
    for start, end in _wholes(moment, day):
        length = (end - start).days + 1
        yield start + timedelta(round(first * length)), start + timedelta(round(last * length) - 1)


def _wholes(moment: Quantity, day: date | None) -> Iterator[tuple[date, date]]:
    """The same without the part of it that is meant."""
    year, month = _year(moment), _month(moment)
    if moment.kind in ("year", "decade") and year:
        yield date(year, 1, 1), date(year + _years(moment) - 1, 12, 31)
    elif month is not None:
        near = [year] if year else [day.year + step for step in (-1, 0, 1)] if day else []
        for one in near:
            yield from _in_month(moment, one, month)
    elif day is None:
        return
    elif moment.kind == "weekday":
        for step in range(-8, 9):
            if (other := day + timedelta(step)).weekday() == moment.value:
                yield other, other
    elif moment.kind == "period" and moment.named not in UNCOUNTED:
        yield from _around(moment, day)


def _in_month(moment: Quantity, year: int, month: int) -> Iterator[tuple[date, date]]:
    try:
        if moment.kind == "date":
            only = date(year, month, int(moment.value) % 100)
            yield only, only
        else:
            after = date(year + month // 12, month % 12 + 1, 1)
            yield date(year, month, 1), after - timedelta(1)
    except ValueError:
        return  # 30 February, or the year 0


def _years(moment: Quantity) -> int:
    """How many years a decade or a century has."""
    return int(moment.step) if moment.kind == "decade" else 1


def _around(moment: Quantity, day: date) -> Iterator[tuple[date, date]]:
    """Last, this or next of a unit: of the calendar, or so many days from now; none for a season."""
    unit, step = moment.unit, int(moment.value)
    if unit == "day":
        yield day + timedelta(step), day + timedelta(step)
    elif unit in YEARS:
        first = (day.year // YEARS[unit] + step) * YEARS[unit]
        yield date(max(first, 1), 1, 1), date(first + YEARS[unit] - 1, 12, 31)
    elif unit in DAYS:
        first, last = REACH[step]
        yield day + timedelta(first * DAYS[unit]), day + timedelta(last * DAYS[unit])
