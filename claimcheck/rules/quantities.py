"""Figures as news copy writes them: numbers, money, shares, measures, dates, words that round them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from claimcheck.document import Span

_WORDS = "one two three four five six seven eight nine ten eleven twelve"
COUNTS = {word: number for number, word in enumerate(_WORDS.split(), 1)}
SCALES = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
# Units by their names: what is measured, and how many of the kind's first unit one is.
UNITS: dict[str, tuple[str, float]] = {
    **dict.fromkeys(("metre", "metres", "meter", "meters", "m"), ("length", 1.0)),
    **dict.fromkeys(("kilometre", "kilometres", "kilometer", "kilometers", "km"), ("length", 1000.0)),
    **dict.fromkeys(("centimetre", "centimetres", "centimeter", "centimeters", "cm"), ("length", 0.01)),
    **dict.fromkeys(("mile", "miles"), ("length", 1609.344)),
    **dict.fromkeys(("yard", "yards"), ("length", 0.9144)),
    **dict.fromkeys(("foot", "feet", "ft"), ("length", 0.3048)),
    **dict.fromkeys(("inch", "inches"), ("length", 0.0254)),
    **dict.fromkeys(("kilogram", "kilograms", "kg"), ("mass", 1.0)),
    **dict.fromkeys(("pound", "pounds", "lb", "lbs"), ("mass", 0.45359237)),
    **dict.fromkeys(("hectare", "hectares", "ha"), ("area", 1.0)),
    **dict.fromkeys(("acre", "acres"), ("area", 0.40468564)),
    **dict.fromkeys(("litre", "litres", "liter", "liters"), ("volume", 1.0)),
    **dict.fromkeys(("mph",), ("speed", 1.609344)),
    **dict.fromkeys(("kph", "km/h"), ("speed", 1.0)),
}

Kind = Literal["count", "money", "percent", "points", "measure", "year", "date", "weekday", "ordinal"]
# What a word before a figure says of it: it is rounded, the true value is more, or it is less.
Bound = Literal["none", "about", "above", "below"]

_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SPELT = (
    COUNTS
    | {word: number for number, word in enumerate(_TEENS.split(), 13)}
    | {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
)
_SPELT = SPELT | {"dozen": 12, "a dozen": 12, "zero": 0}
_PARTS = {
    "half": 50.0,
    "a third": 100 / 3,
    "one third": 100 / 3,
    "two thirds": 200 / 3,
    "a quarter": 25.0,
    "one quarter": 25.0,
    "three quarters": 75.0,
    "a fifth": 20.0,
    "one fifth": 20.0,
    "a tenth": 10.0,
}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
    )
}
_SHORT_SCALES = {"hundred": 1e2, "m": 1e6, "mn": 1e6, "bn": 1e9, "k": 1e3, "tn": 1e12}
_CURRENCIES = {
    "$": "dollar", "us$": "dollar", "usd": "dollar", "dollar": "dollar", "dollars": "dollar",
    "a$": "a$", "c$": "c$", "hk$": "hk$", "nz$": "nz$", "s$": "s$",
    "€": "euro", "eur": "euro", "euro": "euro", "euros": "euro",
    "£": "pound", "gbp": "pound", "sterling": "pound",
    "¥": "yen", "yen": "yen", "yuan": "yuan", "rupees": "rupee", "roubles": "rouble", "rubles": "rouble",
    "francs": "franc", "crowns": "crown", "pesos": "peso", "cents": "cent", "pence": "penny",
}  # fmt: skip
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"


def _any(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


_TENS_AND_ONES = rf"(?:{'|'.join(_TENS.split())})[- ](?:{'|'.join(_WORDS.split()[:9])})"
_DATE = re.compile(
    rf"\b(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?|"
    rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{_MONTH}))(?:,? (?P<year>(?:19|20)\d\d))?(?!\w)"
)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(day.title() for day in _DAYS)})\b")
_ORDINAL = re.compile(
    rf"\b(?:(?P<number>\d{{1,4}})(?:st|nd|rd|th)|(?P<word>{_any(_ORDINALS)}))\b", re.IGNORECASE
)
_PART = re.compile(
    rf"\b(?P<part>{_any([part.replace(' ', '_') for part in _PARTS]).replace('_', '[ -]')})\b"
    rf"(?= (?:of|the|its|their|his|her|all)\b)",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    rf"(?<![\w.,])(?P<sign>(?:US|HK|NZ|[ACS])\$|[$€£¥]|(?:USD|EUR|GBP) ?)?"
    rf"(?:(?P<number>{_NUMBER})|(?P<spelt>{_TENS_AND_ONES}|{_any(_SPELT)})\b)"
    rf"(?:[ -]?(?P<scale>(?<=\d)(?:m|mn|bn|tn|k)\b"
    rf"|(?<=[ \d-])(?:hundred|thousand|million|billion|trillion)\b))?"
    rf"(?:[ -]?(?P<share>%|(?<=[ -])(?:percent|per cent|percentage points?|points?)\b(?: points?\b)?)"
    rf"|[ -](?P<currency>{_any(w for w in _CURRENCIES if w.isalpha())})\b"
    rf"|[ -]?(?P<unit>(?:{_any(UNITS)}))(?![\w]))?",
    re.IGNORECASE,
)
_NOUN = re.compile(r"[ -]([^\W\d_]{2,40})(?:[ -]([^\W\d_]{2,40}))?")
_BOUNDS: dict[str, Bound] = {
    **dict.fromkeys(
        ("about", "around", "some", "roughly", "approximately", "estimated", "an estimated", "close to"),
        "about",
    ),
    **dict.fromkeys(
        ("more than", "over", "at least", "above", "upwards of", "no fewer than", "no less than",
         "not less than", "exceeding", "just over", "well over", "a little over", "in excess of"),
        "above",
    ),
    **dict.fromkeys(
        ("almost", "nearly", "under", "less than", "fewer than", "below", "just under", "up to", "at most",
         "no more than", "as many as", "as much as", "a little under", "not quite"),
        "below",
    ),
}  # fmt: skip
_BOUND = re.compile(rf"\b(?P<bound>{_any(_BOUNDS)}) (?:an? |the |its |their )?$", re.IGNORECASE)
_BOUND_LENGTH = 24
_JOINED = re.compile(r" ?(?:to|and|or|-|–|—) ?")
FIRST_YEAR, LAST_YEAR = 1800, 2100


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure: what is counted (`kind` and `unit`), the value in that unit, how it is rounded.

    `step` is the unit of the last digit that is no zero, `digits` how many digits come before the zeros;
    `nouns` are the words after it, in lower case. A measure is in the first unit of its kind (metres, ...),
    `named` the unit as it is written.
    """

    span: Span
    kind: Kind
    unit: str
    value: float
    step: float
    digits: int
    bound: Bound
    nouns: tuple[str, ...] = ()
    named: str = ""
    raw: float = 0.0
    scale: float = 1.0


def quantities(text: str, span: Span) -> list[Quantity]:
    """The figures of `text` inside `span`, in order; none lies in another."""
    found: list[Quantity] = []
    taken: list[Span] = []
    for read in (_dates, _weekdays, _parts, _ordinals, _figures):
        for quantity in read(text, span):
            if not any(quantity.span.overlaps(other) for other in taken):
                found.append(quantity)
                taken.append(quantity.span)
    found.sort(key=lambda quantity: quantity.span)
    for at in range(len(found) - 1):
        found[at] = _in_range(text, found[at], found[at + 1])
    return found


def _dates(text: str, span: Span) -> Iterator[Quantity]:
    for match in _DATE.finditer(text, span.start, span.end):
        month = _MONTHS.index((match["month"] or match["month2"])[:3].lower()) + 1
        day = int(match["day"] or match["day2"])
        yield Quantity(Span(*match.span()), "date", match["year"] or "", 100.0 * month + day, 1, 3, "none")


def _weekdays(text: str, span: Span) -> Iterator[Quantity]:
    for match in _WEEKDAY.finditer(text, span.start, span.end):
        yield Quantity(Span(*match.span()), "weekday", "", float(_DAYS.index(match[0].lower())), 1, 1, "none")


def _parts(text: str, span: Span) -> Iterator[Quantity]:
    for match in _PART.finditer(text, span.start, span.end):
        value = _PARTS[match["part"].lower().replace("-", " ")]
        yield Quantity(Span(*match.span()), "percent", "", value, 10.0, 1, _bound(text, match.start()))


def _ordinals(text: str, span: Span) -> Iterator[Quantity]:
    for match in _ORDINAL.finditer(text, span.start, span.end):
        value = float(match["number"] or _ORDINALS[match["word"].lower()])
        yield Quantity(Span(*match.span()), "ordinal", "", value, 1, 1, "none", _nouns(text, match.end()))


def _figures(text: str, span: Span) -> Iterator[Quantity]:
    for match in _FIGURE.finditer(text, span.start, span.end):
        spelt = (match["spelt"] or "").lower()
        # "one of them", "no one": not a number that anybody counts.
        if spelt == "one" and not any(match[name] for name in ("scale", "share", "currency", "unit")):
            continue
        written = (match["number"] or "").replace(",", "")
        raw = float(written) if written else _spelt(spelt)
        scale_word = (match["scale"] or "").lower()
        scale = SCALES.get(scale_word) or _SHORT_SCALES.get(scale_word, 1.0)
        step, digits = _exactness(written or f"{raw:g}")
        share, unit = (match["share"] or "").lower(), (match["unit"] or "").lower()
        currency = _CURRENCIES.get((match["sign"] or match["currency"] or "").strip().lower(), "")
        kind: Kind = "count"
        factor, of = scale, ""
        if share:
            kind = "points" if "point" in share else "percent"
        elif currency:
            kind, of = "money", currency
        elif unit:
            of, one = UNITS[unit]
            kind, factor = "measure", scale * one
        elif not scale_word and "," not in (match["number"] or ",") and FIRST_YEAR <= raw <= LAST_YEAR:
            kind = "year"
        yield Quantity(
            Span(*match.span()), kind, of, raw * factor, step * factor, digits,
            _bound(text, match.start()), _nouns(text, match.end()), unit, raw, scale,
        )  # fmt: skip


def _spelt(words: str) -> float:
    if words in _SPELT:
        return float(_SPELT[words])
    tens, ones = re.split("[- ]", words, maxsplit=1)
    return float(_SPELT[tens] + _SPELT[ones])


def _exactness(digits: str) -> tuple[float, int]:
    """The unit of the last digit that is no zero, and how many digits there are up to it."""
    if "." in digits:
        decimals = len(digits.partition(".")[2])
        return 10.0**-decimals, len(digits.replace(".", "").lstrip("0"))
    bare = digits.rstrip("0")
    return (10.0 ** (len(digits) - len(bare)), len(bare)) if bare else (1.0, 1)


def _bound(text: str, start: int) -> Bound:
    found = _BOUND.search(text, max(start - _BOUND_LENGTH, 0), start)
    return _BOUNDS[found["bound"].lower()] if found else "none"


def _nouns(text: str, end: int) -> tuple[str, ...]:
    found = _NOUN.match(text, end)
    return tuple(word.lower() for word in found.groups() if word) if found else ()


def _in_range(text: str, low: Quantity, high: Quantity) -> Quantity:
    """`low` with the scale and unit of `high` in "26 to 31 million", which gives them once."""
    between = text[low.span.end : high.span.start]
    bare = low.kind in ("count", "money") and low.scale == 1 and low.raw < 1000
    if not bare or high.kind in ("date", "weekday", "ordinal", "year") or not _JOINED.fullmatch(between):
        return low
    if low.kind == "money" and (high.kind != "money" or high.scale == 1):
        return low
    factor = high.value / high.raw if high.raw else 1.0
    return replace(
        low, kind=high.kind, unit=high.unit, value=low.raw * factor, step=low.step * factor,
        scale=high.scale, nouns=high.nouns, named=high.named,
    )  # fmt: skip
