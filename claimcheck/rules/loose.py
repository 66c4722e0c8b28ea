"""Figures that only say between what they lie: "dozens", "a few weeks", "most of", "in her 40s".

Each has its `extent`: from what on it may be said, and below what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from claimcheck.document import Span
from claimcheck.lexicon import any_of
from claimcheck.rules.numerals import CURRENCIES, SCALES
from claimcheck.rules.quantity import Extent, Kind, Quantity
from claimcheck.rules.units import UNITS

# How many a few are, and of how many times their word crowds and lengths in the plural are: "hundreds" are
# hardly fewer than 200, nor 3,000.
_FEW: Mapping[str, Extent] = {
    **dict.fromkeys(("a couple of", "couple of", "a couple", "couple"), (1.5, 3.5)),
    **dict.fromkeys(("a few", "a handful of"), (2.4, 13.0)),
    **dict.fromkeys(("several", "many"), (1.8, 30.0)),
}
_CROWD, _LENGTH = (1.8, 30.0), (1.4, 60.0)
_SOME = {"dozens": 12.0, "scores": 12.0, "tens": 10.0, "hundreds": 1e2, "thousands": 1e3}
_MANY = {"millions": 1e6, "billions": 1e9, "trillions": 1e12}
_CROWDS = {
    **{word: value for word, value in (_SOME | _MANY).items() if word != "tens"},
    # "Tens of thousands", "dozens of billions".
    **{
        f"{some} of {many}": one * other
        for some, one in _SOME.items()
        for many, other in ({"thousands": 1e3} | _MANY).items()
        if some != "thousands" or many != "thousands"
    },
}
_SCALES = {word.removesuffix("s"): value for word, value in (_SOME | _MANY).items()}
_LENGTHS = {
    "minutes": "minute", "hours": "hour", "days": "day", "weeks": "week", "months": "month", "years": "year",
    "decades": "decade", "centuries": "century",
}  # fmt: skip
_MONEY = rf"(?!-)(?: (?:of )?(?P<currency>{any_of(word for word in CURRENCIES if word.isalpha())})\b)?"
_COUNTED = re.compile(
    rf"(?<![\w-])(?:(?P<crowd>{any_of(_CROWDS)})\b"
    rf"|(?P<few>(?<!quite ){any_of(_FEW)})(?= [^\W\d_])(?! (?:of )?(?:{any_of(_LENGTHS)})\b)"
    rf"(?: (?P<scale>{any_of(_SCALES)})(?: (?P<by>thousand|million|billion|trillion)s?)?\b)?){_MONEY}",
    re.IGNORECASE,
)
_SPELL = re.compile(
    rf"(?<![\w-])(?:(?:(?P<few>{any_of(_FEW)})|some) )?(?P<length>{any_of(_LENGTHS)})\b(?![-’'])",
    re.IGNORECASE,
)
_NOUN = re.compile(r"(?: of)?[ -]([^\W\d_]{2,40})(?:[ -]([^\W\d_]{2,40}))?")
# Shares of a whole, in percent: more than half of it, or less.
_HALF, _WHOLE = 50.0, 101.0
_SHARES: Mapping[str, Extent] = {
    **dict.fromkeys(("vast majority", "overwhelming majority", "huge majority"), (70.0, _WHOLE)),
    **dict.fromkeys(("large majority", "great majority", "solid majority"), (56.0, _WHOLE)),
    **dict.fromkeys(("majority", "clear majority"), (_HALF, _WHOLE)),
    **dict.fromkeys(("slim majority", "narrow majority", "small majority", "bare majority"), (_HALF, 62.0)),
    **dict.fromkeys(("minority", "large minority", "sizable minority"), (0.0, _HALF)),
    **dict.fromkeys(("small minority", "tiny minority"), (0.0, 34.0)),
}
# "The majority party" is a body, "the most" no share.
_SHARE = re.compile(
    rf"(?<![\w-])(?:an?|the) (?P<which>{any_of(_SHARES)})"
    r"(?= (?:of|said|says?|would|will|want|think|believe|were|are|had|have|also|support|oppose|back|favou?r"
    r"|expect|prefer|(?:dis)?approved?|(?:dis)?agreed?)\b)"
    r"|(?<![\w-])(?<!the )(?<!at )(?P<most>most)(?= of\b| (?:people|men|women|[^\W\d_]{2,24}[^\W\d_s]s)\b)",
    re.IGNORECASE,
)
# A part of a decade, a year, a month, in shares of it: nobody is strict about where it ends.
STAGES: Mapping[str, Extent] = {
    **dict.fromkeys(("early", "the start of", "the beginning of"), (0.0, 0.5)),
    **dict.fromkeys(("mid", "the middle of"), (0.3, 0.7)),
    **dict.fromkeys(("late", "the end of"), (0.5, 1.0)),
}
# Of how many years somebody is who is called so.
_AGES: Mapping[str, Extent] = {
    **dict.fromkeys(("teenager", "teenage", "teenaged"), (13.0, 20.0)),
    **{f"{ten}{joint}something": (years, years + 10) for ten, years in
       {"twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0}.items() for joint in ("", "-")},
    "quadragenarian": (40.0, 50.0), "quinquagenarian": (50.0, 60.0), "sexagenarian": (60.0, 70.0),
    "septuagenarian": (70.0, 80.0), "octogenarian": (80.0, 90.0), "nonagenarian": (90.0, 100.0),
    "centenarian": (100.0, 120.0), "tween": (9.0, 13.0),
}  # fmt: skip
_TENS = {
    "teens": 13.0, "twenties": 20.0, "thirties": 30.0, "forties": 40.0, "fifties": 50.0, "sixties": 60.0,
    "seventies": 70.0, "eighties": 80.0, "nineties": 90.0,
}  # fmt: skip
_AGE = re.compile(
    rf"(?<![\w-])(?:(?P<called>{any_of(_AGES)})\b(?![-’'])"
    rf"|(?:his|her|their|my|our)(?: (?P<stage>early|late|mid))?[ -]"
    rf"(?:(?P<tens>[2-9])0s|(?P<word>{any_of(_TENS)})))\b",
    re.IGNORECASE,
)


def crowds(text: str, span: Span) -> Iterator[Quantity]:
    """Numbers that nobody counted: "dozens", "several hundred", "a handful of"; the unit is money's."""
    for match in _COUNTED.finditer(text, span.start, span.end):
        scale = SCALES[(match["by"] or "").lower()]
        if match["few"]:
            many = _FEW[match["few"].lower()]
            scale *= _SCALES[match["scale"].lower()] if match["scale"] else 1.0
        else:
            many, scale = _CROWD, _CROWDS[match["crowd"].lower()]
        noun = _NOUN.match(text, match.end())
        nouns = tuple(word.lower() for word in noun.groups() if word) if noun else ()
        of = CURRENCIES[match["currency"].lower()] if match["currency"] else ""
        yield _loose(match, "crowd", of, scale, many, nouns=nouns)


def spells(text: str, span: Span) -> Iterator[Quantity]:
    """Lengths of time that nobody counted, in days: "weeks", "several years"."""
    for match in _SPELL.finditer(text, span.start, span.end):
        unit = _LENGTHS[match["length"].lower()]
        many = _FEW.get((match["few"] or "").lower(), _LENGTH)
        yield _loose(match, "spell", "time", UNITS[unit][1], many, unit)


def lifetimes(text: str, span: Span) -> Iterator[Quantity]:
    """Ages of which only the decade is told, in days: "in her 40s", "a teenager"."""
    for match in _AGE.finditer(text, span.start, span.end):
        if match["called"]:
            low, high = _AGES[match["called"].lower()]
        else:
            low = 10.0 * int(match["tens"]) if match["tens"] else _TENS[match["word"].lower()]
            years = 10 - low % 10
            first, last = STAGES[match["stage"].lower()] if match["stage"] else (0.0, 1.0)
            low, high = low + first * years, low + last * years
        unit, days = UNITS["years"]
        yield _loose(match, "spell", unit, days, (low, high), "age")


def majorities(text: str, span: Span) -> Iterator[Quantity]:
    """Shares of which only half is told, in percent: "a majority of", "most of"."""
    for match in _SHARE.finditer(text, span.start, span.end):
        which = (match["which"] or "majority").lower()
        yield _loose(match, "percent", "", 1.0, _SHARES[which], which)


def _loose(
    match: re.Match[str],
    kind: Kind,
    unit: str,
    value: float,
    times: Extent,
    named: str = "",
    nouns: tuple[str, ...] = (),
) -> Quantity:
    """What lies between two of so many times a value."""
    extent = times[0] * value, times[1] * value
    return Quantity(Span(*match.span()), kind, unit, value, value, 1, "none", nouns, named, extent=extent)
