"""How old somebody is: "Anna Lern, 54,", "Anna Lern (54)", "aged 54"; "54 years old" is a measure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck import lexicon
from claimcheck.document import Span
from claimcheck.rules.bounds import bound_of
from claimcheck.rules.numerals import SPELT
from claimcheck.rules.quantity import Quantity
from claimcheck.rules.units import UNITS

_AGE = re.compile(
    r"(?:(?<![\w.’'-])(?P<name>[^\W\d_][\w’'-]{1,30})"
    r"(?:, (?P<after>\d{1,3})(?=[,.;:?!]|\Z| (?:and|of|from|who)\b)(?![.,:]\d)"
    r"| \((?P<within>\d{1,3})\)(?! to\b))"
    r"|\b(?:aged|age(?: of)?|aging|turn(?:s|ed|ing)?) (?P<aged>\d{1,3})"
    r"(?![\w%]|[.,:-]?\d| percent| per| to \d))"
)
OLDEST = 115


def ages(text: str, span: Span) -> Iterator[Quantity]:
    """Ages in years, as measures of time."""
    for match in _AGE.finditer(text, span.start, span.end):
        name = match["name"]
        if name and (not name[0].isupper() or name.lower() in SPELT or _is_of_calendar(name)):
            continue
        which = match.lastgroup if match.lastgroup != "name" else ""
        if not which or int(match[which]) > OLDEST:
            continue
        years, (unit, days) = float(match[which]), UNITS["years"]
        place = Span(*match.span(which))
        yield Quantity(
            place, "measure", unit, years * days, days, len(match[which]),
            bound_of(text, place.start, place.end), named="year", raw=years,
        )  # fmt: skip


def _is_of_calendar(name: str) -> bool:
    return name.lower() in lexicon.words("calendar_words")
