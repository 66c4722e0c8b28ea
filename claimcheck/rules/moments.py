"""Figures that say when: dates, weekdays, times of the day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Span
from claimcheck.rules.bounds import bound_of
from claimcheck.rules.quantity import Quantity

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = re.compile(
    rf"\b(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?|"
    rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{_MONTH}))(?:,? (?P<year>(?:19|20)\d\d))?(?!\w)"
)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(day.title() for day in _DAYS)})\b")
_CLOCK = re.compile(
    r"(?<![\w.,:$€£])(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?[ \u00a0]?(?P<half>[ap])(?:\.m\.?|m\b)"
    r"|(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?![\d:])|(?P<word>noon|midnight)\b)",
    re.IGNORECASE,
)
_HALVES = {"noon": "p", "midnight": "a"}
_ISO = re.compile(r"(?<![\w-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?![\w-])")


def dates(text: str, span: Span) -> Iterator[Quantity]:
    """Days with their months: the value is a hundred times the month and the day, the unit the year."""
    for match in _DATE.finditer(text, span.start, span.end):
        month = _MONTHS.index((match["month"] or match["month2"])[:3].lower()) + 1
        day = int(match["day"] or match["day2"])
        yield Quantity(Span(*match.span()), "date", match["year"] or "", 100.0 * month + day, 1, 3, "none")
    for match in _ISO.finditer(text, span.start, span.end):
        value = 100.0 * int(match["month"]) + int(match["day"])
        yield Quantity(Span(*match.span()), "date", match["year"], value, 1, 3, "none")


def clocks(text: str, span: Span) -> Iterator[Quantity]:
    """Times of the day, in minutes of their half of it; the unit says which: a, p, or empty."""
    for match in _CLOCK.finditer(text, span.start, span.end):
        hour, minute = match["hour"] or match["hour2"] or "12", match["minute"] or match["minute2"] or "0"
        # Which half of the day it is, "" where nobody says so.
        half = (match["half"] or _HALVES.get((match["word"] or "").lower(), "")).lower()
        half = half or ("p" if int(hour) > 12 else "")
        value, bound = 60.0 * (int(hour) % 12) + int(minute), bound_of(text, *match.span())
        yield Quantity(Span(*match.span()), "clock", half, value, 1, 3, bound)


def weekdays(text: str, span: Span) -> Iterator[Quantity]:
    """Names of days, Monday is 0."""
    for match in _WEEKDAY.finditer(text, span.start, span.end):
        yield Quantity(Span(*match.span()), "weekday", "", float(_DAYS.index(match[0].lower())), 1, 1, "none")
