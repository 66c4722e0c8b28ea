"""NU and DT: figures and dates that can be worked out again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claimcheck.document import Span
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DATED = re.compile(
    rf"\b(?P<day>{'|'.join(DAYS)}),? (?:the )?"
    rf"(?:(?P<month>{_MONTH}) (?P<date>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<date2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{_MONTH}))"
    r"(?:,? (?P<year>(?:19|20)\d\d))?(?!\w)"
)
# Without a year in the text, only a date this near the day of publication is sure to be of a certain year.
NEAR = 90

_FIGURE = (
    r"(?:[$€£¥]|US\$|USD ?|EUR ?)?(?P<{0}>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<{0}unit> (?:thousand|million|billion|trillion))?"
    r"(?! ?(?:percent|per cent|%|percentage|p\.m|a\.m))(?![\d,.]*\d)"
)
_FROM_TO = rf"from {_FIGURE.format('a')}(?: [a-z]+){{0,2}} to {_FIGURE.format('b')}"
_TO_FROM = rf"to {_FIGURE.format('b')}(?: [a-z]+){{0,4}},? from {_FIGURE.format('a')}"
_CHANGE = (
    r"(?:rose|risen|rises?|rising|gr[eo]w|grown|grows|growing|increase[ds]?|increasing|jumped|climbed|gained"
    r"|surged|soared|fell|fallen|falls?|falling|dropped|drops?|declined?|declines|decrease[ds]?|decreasing"
    r"|shrank|slid|slipped|sank|plunged|up|down)"
)
_PERCENT = r"(?P<n>\d+(?:\.\d+)?) ?(?:percent|per cent|%)"
PERCENT = re.compile(_PERCENT)
CHANGES = tuple(
    re.compile(pattern)
    for pair in (_FROM_TO, _TO_FROM)
    for pattern in (
        rf"\b{_CHANGE} (?:by )?{_PERCENT}(?: [a-z]+){{0,2}},? {pair}",
        rf"\b{_CHANGE} {pair}(?: [a-z]+){{0,2}}(?:,| [-–—]+) (?:or |an? )?(?:{_CHANGE} (?:of )?)?{_PERCENT}",
    )
)
SCALES = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
FIRST_YEAR, LAST_YEAR = 1900, 2100


@rule("DT001", "warning", "{when} is a {right}: the day or the date?")
def weekday_mismatch(story: Story) -> Iterator[Match]:
    """A weekday that does not fit its date.

    Why: The reader who means to be there needs both to be right. (General knowledge of copy desks.)

    How it decides: A weekday followed by a date with its year, or by one within ninety days of the
    publication date, is looked up in the calendar. Without either the rule is silent.

    Wrongly catches: Dates of the old calendar.

    In quotes: Applies: a slip of the tongue is worth a note too.

    Flags:
        The trial opened on [[Monday, March 5, 2024]].
        ---
        The council met on [[Sunday, 1 May 2023]].
        ---
        The ferry sank on [[Thursday, June 1st, 2018]].
    Passes:
        The trial opened on Tuesday, March 5, 2024.
        ---
        The trial opened on Monday, March 5.
        ---
        The ferry sank on 1 June 2018.
    """
    doc = story.doc
    published = _date(doc.metadata.published)
    for match in DATED.finditer(doc.plain):
        month = MONTHS.index((match["month"] or match["month2"])[:3].lower()) + 1
        day = int(match["date"] or match["date2"])
        if match["year"]:
            actual = _day(int(match["year"]), month, day)
        elif published:
            near = (_day(published.year + years, month, day) for years in (-1, 0, 1))
            actual = next((d for d in near if d and abs((d - published).days) <= NEAR), None)
        else:
            continue
        if actual and DAYS[actual.weekday()] != match["day"]:
            when = f"{actual.day} {actual:%B %Y}"
            yield Match(Span(*match.span()), {"when": when, "right": DAYS[actual.weekday()]})


@rule("NU001", "warning", "From {a} to {b} is {right} percent; the text says {n}.")
def percent_mismatch(story: Story) -> Iterator[Match]:
    """A percentage that its own figures contradict.

    Why: One of the three figures is wrong, and the reader cannot know which. Journalist's Resource teaches
    the check.

    How it decides: "Rose N percent from A to B" and like orders, in one clause; the change is worked out
    again, and the rounding of all three figures is granted.

    Wrongly catches: A percentage that is of another span of time than the two figures.

    In quotes: Applies: the speaker's slip is worth a note too.

    Flags:
        Ferry passengers [[rose 12 percent from 80,000 to 92,000]].
        ---
        The fare [[rose from $80 to $92, a 12 percent]] increase.
        ---
        The fare [[fell 30 percent to $80 from $100]].
    Passes:
        Ferry passengers rose 15 percent from 80,000 to 92,000.
        ---
        Sales rose 3 percent from 2010 to 2012.
        ---
        Ferry passengers fell 13 percent to 80,000 from 92,000.
    """
    for pattern in CHANGES:
        for match in story.matches(pattern, PERCENT):
            bounds = _change(match)
            if bounds is None:
                continue
            low, high = bounds
            said, slack = float(match["n"]), 0.5 / 10 ** len(match["n"].partition(".")[2])
            if not low - slack <= said <= high + slack:
                right = f"{(low + high) / 2:.0f}" if (low + high) / 2 >= 10 else f"{(low + high) / 2:.1f}"
                values = {key: match[key] + (match[f"{key}unit"] or "") for key in ("a", "b")}
                yield Match(Span(*match.span()), {**values, "n": match["n"], "right": right})


def _change(match: re.Match[str]) -> tuple[float, float] | None:
    """The least and the most percent that the change can be, given how the figures are rounded."""
    (a, a_slack), (b, b_slack) = _rounded(match["a"]), _rounded(match["b"])
    units = [(match[name] or "").strip() for name in ("aunit", "bunit")]
    if not any(units) and all(FIRST_YEAR <= value <= LAST_YEAR for value in (a, b)):
        return None
    if units[1] and not units[0]:
        units[0] = units[1]  # "from 80 to 92 million"
    a, a_slack = a * SCALES[units[0]], a_slack * SCALES[units[0]]
    b, b_slack = b * SCALES[units[1]], b_slack * SCALES[units[1]]
    # Figures that stand together are equally exact: 80 beside 92 is not "about 80".
    slack = min(a_slack, b_slack)
    if a <= slack:
        return None
    changes = [100 * ((b + sb) / (a + sa) - 1) for sb in (-slack, slack) for sa in (-slack, slack)]
    low, high = min(changes), max(changes)
    return (low, high) if low >= 0 else (-high, -low) if high <= 0 else (0.0, max(-low, high))


def _rounded(figure: str) -> tuple[float, float]:
    """A figure, and how far from it the true value may lie: half a unit of its last digit that is no zero."""
    digits = figure.replace(",", "")
    if "." in digits:
        return float(digits), 0.5 / 10 ** len(digits.partition(".")[2])
    zeros = len(digits) - len(digits.rstrip("0")) if digits.strip("0") else 0
    return float(digits), 0.5 * 10**zeros


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
