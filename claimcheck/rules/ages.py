"""How old somebody is: "Anna Lern, 54,", "Anna Lern (54)", "aged 54", "a man of 54"; "54 years old" is a
measure."""

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
    r"|\b(?:(?:he|she|who) (?:is|was|turned|turns)|(?:died|retired|married|resigned) at)"
    r" (?P<told>\d{1,3})(?=[.,;:?!]|\Z| (?:and|when|but)\b)(?![.,:]\d)"
    r"|\b(?:man|woman|boy|girl|child|widow|widower|pensioner|teenager) of (?P<of>\d{1,3})"
    r"(?=[.,;:?!]|\Z| (?:and|but|who|from|was|is|has|had)\b)(?![.,:]\d)"
    r"|\b(?:[Aa]ged|[Aa]ge(?: of)?|aging|turn(?:s|ed|ing)?) (?P<aged>\d{1,3})"
    r"(?![\w%]|[.,:–-]?\d| percent| per| (?:to|and|or)\b))"
)
OLDEST = 115


def ages(text: str, span: Span) -> Iterator[Quantity]:
    """Ages in years, as measures of time."""
    for match in _AGE.finditer(text, span.start, span.end):
        name = match["name"]
        if name and (not name[0].isupper() or name.lower() in SPELT or _is_of_calendar(name)):
            continue
        for which in ("after", "within", "told", "of", "aged"):
            if match[which] and int(match[which]) <= OLDEST:
                yield _age(text, Span(*match.span(which)))


def _age(text: str, place: Span) -> Quantity:
    years, (unit, days) = float(text[place.start : place.end]), UNITS["years"]
    bound = bound_of(text, place.start, place.end)
    return Quantity(place, "measure", unit, years * days, days, 2, bound, named="year", raw=years)


def _is_of_calendar(name: str) -> bool:
    return name.lower() in lexicon.words("calendar_words")
