"""Figures as people say and jot them: "two years and eight months", "6ft 2in", "a quarter to nine"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Span
from claimcheck.lexicon import any_of
from claimcheck.rules.bounds import bound_of
from claimcheck.rules.numerals import COUNTS, SPELT
from claimcheck.rules.quantity import Quantity
from claimcheck.rules.units import NAMES, UNITS

# What is a unit only beside a larger one, or a smaller: "2y 8m", "1h 20m", "6ft 2in".
_LARGE = {"y": "years", "h": "hours"}
_SMALL = {
    ("years", "m"): "months",
    ("hours", "m"): "minutes",
    ("ft", "in"): "inches",
    ("feet", "in"): "inches",
}
_MANY, _FEW = rf"(?:\d{{1,3}}|(?:{any_of(SPELT)}|an?)\b)", rf"(?:\d{{1,2}}|(?:{any_of(SPELT)})\b)"
_COMPOUND = re.compile(
    rf"(?<![\w.,])(?P<many>{_MANY})[ -]?(?P<large>{any_of(UNITS)}|[yh])(?!\w)\.?(?:,? and |, | )?"
    rf"(?P<few>{_FEW})[ -]?(?P<small>{any_of(UNITS)}|m|in)(?!\w)(?! of (?:it|them|that|which)\b)",
    re.IGNORECASE,
)
_PAST_HOUR = {"quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
# "Ten to five" is a time of the day behind a preposition, else it may be a score.
_CLOCK = re.compile(
    rf"\b(?:(?:a )?(?P<part>quarter|half)|(?P<minutes>{any_of(_PAST_HOUR)})(?: minutes)?) "
    rf"(?:(?P<past>past)|(?:(?<=quarter )|(?<=minutes )|(?<=at five )|(?<=at ten )"
    rf"|(?<=at twenty ))to) (?P<hour>1[0-2]|[1-9]|{any_of(COUNTS)})\b(?!%|[.,]?\d| per ?cent)",
    re.IGNORECASE,
)


def compounds(text: str, span: Span) -> Iterator[Quantity]:
    """Measures in two units, the second a part of the first: they are so many of the second."""
    for match in _COMPOUND.finditer(text, span.start, span.end):
        large, small = match["large"].lower(), match["small"].lower()
        large = _LARGE.get(large, large)
        small = _SMALL.get((large, small), small)
        if small not in UNITS:
            continue
        (kind, whole), (other, part) = UNITS[large], UNITS[small]
        many, few = (_number(match[name]) for name in ("many", "few"))
        if kind == other and few * part < whole * (1 - 1e-9):
            value = many * whole + few * part
            raw, bound = round(value / part, 2), bound_of(text, *match.span())
            yield Quantity(Span(*match.span()), "measure", kind, value, part, 2, bound, (), NAMES[small], raw)


def spoken_clocks(text: str, span: Span) -> Iterator[Quantity]:
    """Times of the day by the hour that is next, or was last, in minutes of their half of the day."""
    for match in _CLOCK.finditer(text, span.start, span.end):
        minutes = _PAST_HOUR[(match["part"] or match["minutes"]).lower()]
        value = 60.0 * _number(match["hour"]) + (minutes if match["past"] else -minutes)
        bound = bound_of(text, *match.span())
        yield Quantity(Span(*match.span()), "clock", "", value % 720, 1, 3, bound)


def _number(word: str) -> float:
    return float(word) if word.isdigit() else float(SPELT.get(word.lower(), 1))
