"""Figures that say when: dates, weekdays, times of the day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claimcheck.document import Span
from claimcheck.lexicon import any_of
from claimcheck.rules.bounds import Bound, bound_of
from claimcheck.rules.loose import STAGES
from claimcheck.rules.numerals import ORDINALS
from claimcheck.rules.quantity import Kind, Quantity

# What says when something was.
MOMENTS: frozenset[Kind] = frozenset({"year", "decade", "month", "date", "weekday", "period"})
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
# A month without its day; of those that are words and names too only what a preposition or a year makes one.
_BARE_MONTH = re.compile(
    rf"(?<![-’'\w])(?P<month>{_MONTH})(?![-\w])"
    rf"(?:,? (?:of )?(?P<year>(?:19|20)\d\d)(?!\w))?"
)
_AMBIGUOUS = frozenset({"mar", "apr", "may", "jun", "aug"})
# "The August summit", but hardly "the March" or "the May government".
_BEFORE_NAME = re.compile(r"\b(?:an?|the|its|his|her|their|our|[^\W\d_]+[’']s?) $", re.IGNORECASE)
_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|last|next|this|early|late|mid|since|by|until|till|before|after|from|to|through|throughout|during"
    r"|every|each|and|or|between|end|beginning|middle|(?:early|late|recently) as)[ -]$",
    re.IGNORECASE,
)
_TENS_WORDS = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip
_PARTS = {"morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "evening"}
_PART = rf"(?P<part>{'|'.join(_PARTS)})\b(?!-)"
# As they are jotted down: "Thurs 8 Oct", "Sat eve"; "Sun" and "Sat" are words too.
_SHORT_DAYS = (
    r"(?<![Tt]he )(?:(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)(?:\.|(?= \d|,? (?:[ap]\.?m|eve|morning|night)\b))"
    r"|(?:Tues?|Wed|Thurs?|Fri)\b)"
)
_WEEKDAY = re.compile(rf"\b(?:(?:{'|'.join(day.title() for day in _DAYS)})\b|{_SHORT_DAYS})(?: {_PART})?")
_SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
_UNITS = {
    **{unit: unit for unit in ("week", "weekend", "month", "quarter", "year", "decade", "century")},
    **_SEASONS,
}
_WHICH = {
    **dict.fromkeys(("this past", "last", "past", "previous", "preceding"), -1.0),
    **dict.fromkeys(("this", "the current", "current"), 0.0),
    **dict.fromkeys(("this coming", "next", "coming", "upcoming"), 1.0),
}
# The past week is the last seven days, be they of this week or of the last.
_PAST = frozenset({"past", "this past"})
_RELATIVE_DAYS = {"yesterday": -1.0, "today": 0.0, "tonight": 0.0, "tomorrow": 1.0}
# "Last week", "this morning", "yesterday evening", "in the autumn".
_PERIOD = re.compile(
    rf"(?<![-’'\w])(?:(?P<day>{'|'.join(_RELATIVE_DAYS)})\b(?:[ ]{_PART})?"
    rf"|(?P<night>last night|this (?:morning|afternoon|evening))\b"
    rf"|(?P<which>{'|'.join(_WHICH)}) (?P<unit>{'|'.join(_UNITS)})\b"
    r"|(?:(?<=\bin the )|(?<=\bfor the )|(?<=\bover the )|(?<=\bduring the ))"
    r"(?P<of>quarter|half|year|month)\b"
    r"(?! (?:of|that|when|which|before|after|since|to|and|or|ended|ending|through|earlier|later|19|20)\b)"
    rf"|(?<=in )(?:the )?(?:early |late )?(?P<season>{'|'.join(_SEASONS)})\b"
    rf"|(?<=the )(?P<season2>{'|'.join(_SEASONS)})(?= of (?:19|20)\d\d\b))(?!-)",
    re.IGNORECASE,
)
_ZONES = {
    **dict.fromkeys(("et", "est", "eastern"), -5.0), **dict.fromkeys(("ct", "cst", "central"), -6.0),
    **dict.fromkeys(("mt", "mst", "mountain"), -7.0), **dict.fromkeys(("pt", "pst", "pacific"), -8.0),
    "edt": -4.0, "cdt": -5.0, "mdt": -6.0, "pdt": -7.0, **dict.fromkeys(("gmt", "utc"), 0.0),
    **dict.fromkeys(("bst", "cet"), 1.0), **dict.fromkeys(("cest", "eet"), 2.0),
}  # fmt: skip
_ZONE = rf"(?: \(?(?P<zone>{'|'.join(_ZONES)})\b(?: time\b)?\)?)?"
_CLOCK = re.compile(
    r"(?<![\w.,:$€£])(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?[ \u00a0]?"
    r"(?:(?P<half>[ap])(?:\.m\.?|m\b)|o[’']clock\b(?: in the (?P<part>morning|afternoon|evening))?)"
    r"|(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?![\d:])|(?P<word>noon|midnight)\b)"
    rf"{_ZONE}",
    re.IGNORECASE,
)
# "Shortly before 3 a.m."
_SIDE = re.compile(r"\b(before|after) $", re.IGNORECASE)
_HALVES = {"noon": "p", "midnight": "a"}
_ISO = re.compile(r"(?<![\w-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?![\w-])")

# "The 1990s", "the '90s", "the 19th century".
_CENTURIES = {word: number for word, number in ORDINALS.items() if 10 < number < 22 and "-" not in word}
_DECADE = re.compile(
    r"(?<![\w.,])(?:(?:(?P<century>1[1-9]|20)(?P<ten>\d)0|(?<![’'‘])[’'‘]?(?P<short>\d)0)[’']?s"
    rf"|(?P<word>{'|'.join(_TENS_WORDS)})"
    rf"|(?P<nth>1[1-9]th|20th|21st|{any_of(_CENTURIES)})[ -]century)\b",
    re.IGNORECASE,
)
# "In ’08"; what stands alone may be a quotation that begins with a number.
_SHORT_YEAR = re.compile(
    r"(?<=[ ([])(?<![\d’'] )[’'‘](?P<short>\d\d)(?![\w’'”]|[.,:-]\d)"
    r"(?![ -](?:percent|per cent|million|billion|years?)\b)"
)
_PIVOT = 40
_THE = re.compile(r"\bthe(?: (?:early|late|mid))?[ -]$", re.IGNORECASE)
# What is before a moment, or a part of it: "since early May", "not until the end of 2015".
_LED = re.compile(
    rf"(?P<denied>\b(?:not|never|n[’']t)\b[^.;:]{{0,40}}? )?"
    rf"(?P<side>\b(?:since|after|before|until|till) )?(?:the )?"
    rf"(?:(?P<stage>\b(?:{any_of(STAGES)}))(?: in)?[ -](?:the )?)?$",
    re.IGNORECASE,
)
_LED_LENGTH = 80
_SIDES: dict[str, Bound] = {
    "since": "least", "after": "above", "before": "below", "until": "most", "till": "most",
}  # fmt: skip


def as_led(text: str, moment: Quantity) -> Quantity:
    """A moment with its part that is meant, and the side of it: "since early May"."""
    at = moment.span.start
    led = _LED.search(text, max(at - _LED_LENGTH, 0), at)
    if led is None or not (led["side"] or led["stage"]):
        return moment
    bound = "none" if led["denied"] or not led["side"] else _SIDES[led["side"].lower().strip()]
    extent = STAGES[led["stage"].lower()] if led["stage"] else None
    start = led.start("side") if led["side"] else led.start("stage")
    return replace(moment, bound=bound, extent=extent, whole=Span(start, moment.span.end))


def decades(text: str, span: Span) -> Iterator[Quantity]:
    """Decades and centuries by their first year; the step is how many years they have."""
    for match in _DECADE.finditer(text, span.start, span.end):
        if match["nth"]:
            number = _CENTURIES.get(match["nth"].lower()) or int(match["nth"][:2])
            first, years = 100.0 * (number - 1), 100.0
        elif match["century"]:
            first = 100.0 * int(match["century"]) + 10.0 * int(match["ten"])
            # "The 1800s" are all of them, "the 2000s" ten.
            years = 100.0 if match["ten"] == "0" and first < 2000 else 10.0
        elif _THE.search(text, max(match.start() - 14, 0), match.start()):
            first = 1900.0 + 10 * (
                _TENS_WORDS[match["word"].lower()] if match["word"] else int(match["short"])
            )
            years = 10.0
        else:
            continue  # temperatures in the 80s
        yield Quantity(Span(*match.span()), "decade", "year", first, years, 1, "none")


def short_years(text: str, span: Span) -> Iterator[Quantity]:
    """Years by their last two digits: "the ’08 campaign", "since ’14"."""
    for match in _SHORT_YEAR.finditer(text, span.start, span.end):
        short = int(match["short"])
        value = float((2000 if short < _PIVOT else 1900) + short)
        yield Quantity(Span(*match.span()), "year", "", value, 1, 4, "none", raw=value)


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
    """Times of the day, in minutes of their half of it; the unit says which: a, p, or empty.

    `named` is the zone, `raw` its hours before Greenwich (negative) or after.
    """
    for match in _CLOCK.finditer(text, span.start, span.end):
        hour, minute = match["hour"] or match["hour2"] or "12", match["minute"] or match["minute2"] or "0"
        # Which half of the day it is, "" where nobody says so.
        half = (match["half"] or _HALVES.get((match["word"] or "").lower(), "")).lower()
        half = half or {"morning": "a"}.get((match["part"] or "").lower(), "p" if match["part"] else "")
        half = half or ("p" if int(hour) > 12 else "")
        value, bound = 60.0 * (int(hour) % 12) + int(minute), bound_of(text, *match.span())
        if side := _SIDE.search(text, max(match.start() - 24, 0), match.start()):
            bound = "below" if side[1].lower() == "before" else "above"
        zone = (match["zone"] or "").lower()
        yield Quantity(
            Span(*match.span()), "clock", half, value, 1, 3, bound, named=zone, raw=_ZONES.get(zone, 0.0)
        )


def weekdays(text: str, span: Span) -> Iterator[Quantity]:
    """Names of days, Monday is 0; the unit is the part of the day, or empty."""
    for match in _WEEKDAY.finditer(text, span.start, span.end):
        day = next(at for at, name in enumerate(_DAYS) if name.startswith(match[0][:3].lower()))
        part = _PARTS.get((match["part"] or "").lower(), "")
        yield Quantity(Span(*match.span()), "weekday", part, float(day), 1, 1, "none")


def months(text: str, span: Span) -> Iterator[Quantity]:
    """Months without a day, January is 1; the unit is the year, or empty."""
    for match in _BARE_MONTH.finditer(text, span.start, span.end):
        name = match["month"][:3].lower()
        if name in _AMBIGUOUS and not match["year"] and not _is_month(text, match.start(), name):
            continue
        value = float(_MONTHS.index(name) + 1)
        yield Quantity(Span(*match.span()), "month", match["year"] or "", value, 1, 1, "none")


def _is_month(text: str, start: int, name: str) -> bool:
    """Do the words before a month that is a word or a name, too, make it one?"""
    if _BEFORE_MONTH.search(text, max(start - 12, 0), start):
        return True
    return name not in ("mar", "may") and _BEFORE_NAME.search(text, max(start - 30, 0), start) is not None


def periods(text: str, span: Span) -> Iterator[Quantity]:
    """What counts from the day of writing: -1 is the last of its unit, 0 this one, 1 the next.

    The unit is a day, week, month, season, ...; `named` is the part of a day, "bare" for a season that no
    word counts from anywhere, "past" for one that ends with the day of writing, "whole" for a length that
    only stands for what was reckoned: "in the quarter".
    """
    for match in _PERIOD.finditer(text, span.start, span.end):
        place, named = Span(*match.span()), ""
        if day := match["day"]:
            part = _PARTS.get((match["part"] or "").lower(), "")
            unit, value = "day", _RELATIVE_DAYS[day.lower()]
            named = "evening" if day.lower() == "tonight" else part
        elif night := match["night"]:
            unit, value = "day", -1.0 if night.lower() == "last night" else 0.0
            named = _PARTS[night.lower().split()[1]]
        elif whole := match["of"]:
            unit, value, named = whole.lower(), 0.0, "whole"
        elif season := match["season"] or match["season2"]:
            unit, value, named = _SEASONS[season.lower()], 0.0, "bare"
        else:
            unit, value = _UNITS[match["unit"].lower()], _WHICH[match["which"].lower()]
            named = "past" if match["which"].lower() in _PAST else ""
        yield Quantity(place, "period", unit, value, 1, 1, "none", named=named)
