"""Dates with a year as bylines write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claimcheck.document import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
_FORMS = tuple(
    re.compile(rf"(?<![\w/-])(?:{form})(?![\w/-])", re.IGNORECASE)
    for form in (
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}",  # October 12th, 2021
        rf"{_WEEKDAY}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",  # 12 Oct 2021
        rf"{_YEAR}[-/](?P<month>\d{{1,2}})[-/](?P<day>\d{{1,2}})(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?",  # ISO 8601
        rf"(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})[./]{_YEAR}",  # 13/10/2021 or 10/13/2021
    )
)


def find_dates(text: str) -> Iterator[tuple[Span, str | None]]:
    """Where dates stand in `text`, and the day meant (YYYY-MM-DD); None for 31 June and for 3/4/2024.

    Whether 3/4/2024 is in March or in April depends on the country, which nothing here tells.
    """
    for form in _FORMS:
        for found in form.finditer(text):
            yield Span(*found.span()), _day(found, is_order_known=form is not _FORMS[-1])


def first_date(text: str) -> str | None:
    """The first date of `text` whose day is known (YYYY-MM-DD), None where there is none."""
    known = [(span, day) for span, day in find_dates(text) if day]
    return min(known)[1] if known else None


def _day(found: re.Match[str], *, is_order_known: bool) -> str | None:
    year, month, day = found["year"], found["month"], int(found["day"])
    number = int(month) if month.isdecimal() else _MONTHS.index(month[:3].lower()) + 1
    if not is_order_known and number != day:
        if number > 12:
            number, day = day, number
        elif day <= 12:
            return None
    try:
        return date(int(year), number, day).isoformat()
    except ValueError:
        return None
