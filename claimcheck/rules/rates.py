"""How often, and which part of a year: "a year", "monthly", "Q2"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Span
from claimcheck.lexicon import any_of
from claimcheck.rules.quantity import Quantity
from claimcheck.rules.units import UNITS

_OFTEN = {
    "hourly": "hour", "daily": "day", "nightly": "day", "weekly": "week", "fortnightly": "fortnight",
    "biweekly": "fortnight", "monthly": "month", "quarterly": "quarter", "annual": "year",
    "annually": "year", "yearly": "year", "per annum": "year",
}  # fmt: skip
_DAYS = {unit: UNITS[unit][1] for unit in ("minute", "hour", "day", "week", "fortnight", "month", "year")} | {
    "quarter": 3 * UNITS["month"][1]
}
_UNIT = "|".join(_DAYS)
# "A year" after an amount; not "for a year", "a year ago", "a day of rest".
_RATE = re.compile(
    rf"(?<![\w’'])(?:(?P<often>{any_of(_OFTEN)})\b(?![-’'])"
    rf"|(?P<again>{_UNIT})[- ](?:on|over|to)[- ](?P=again)\b"
    rf"|(?:(?P<sure>per|each|every other|every second|every)|(?P<article>an?))[ -](?P<unit>{_UNIT})\b"
    r"(?! (?:ago|later|before|after|earlier|old|or|of|that|when|where|from now)\b)(?![’'-]))",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"(?:\d|\b(?:hundred|thousand|million|billion|trillion|dozen|percent|cent|points|times|once|twice|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|twelve|dollars|euros|pounds)\b)[^.;:,]{0,40}\Z",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b(?:for|in|than|nearly|almost|about|over|after|within|of|only|just|took|takes|lasted|such|half|quite|is"
    r"|was|been|and|or|on|with|to|as|before|until|since|not|from|by|during) \Z",
    re.IGNORECASE,
)
_LOOKED = 60
# "The second quarter", "Q2", "the first half of the year".
_PART_OF_YEAR = re.compile(r"(?<!\w)(?P<which>Q|H)(?P<number>[1-4])(?!\w)")


def rates(text: str, span: Span) -> Iterator[Quantity]:
    """How often something is, or for what time an amount holds: the value is that time in days."""
    for match in _RATE.finditer(text, span.start, span.end):
        if match["article"]:
            before = text[max(match.start() - _LOOKED, span.start) : match.start()]
            if _ALONE.search(before) or not _AMOUNT.search(before):
                continue
        # "Monthly", "year on year", "a year".
        unit = _OFTEN[match["often"].lower()] if match["often"] else match["again"] or match["unit"]
        if match["often"] and match["often"][0].isupper() and match.start() > span.start:
            continue  # the Daily News
        days = _DAYS[unit.lower()] * (2 if " " in (match["sure"] or "") else 1)
        yield Quantity(Span(*match.span()), "rate", "", days, 1, 1, "none", named=unit)


def quarters(text: str, span: Span) -> Iterator[Quantity]:
    """Quarters and halves of a year by their signs: "Q2" is the second quarter."""
    for match in _PART_OF_YEAR.finditer(text, span.start, span.end):
        noun = "quarter" if match["which"] == "Q" else "half"
        value = float(match["number"])
        if noun == "quarter" or value < 3:
            yield Quantity(Span(*match.span()), "ordinal", "", value, 1, 1, "none", (noun,))
