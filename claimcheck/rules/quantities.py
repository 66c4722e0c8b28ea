"""Figures as news copy writes them: numbers, money, shares, measures, dates, words that round them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from claimcheck.document import Span
from claimcheck.lexicon import any_of
from claimcheck.rules.bounds import bound_of, with_bound
from claimcheck.rules.moments import clocks, dates, months, periods, weekdays
from claimcheck.rules.numerals import (
    COUNTS,
    CURRENCIES,
    ORDINALS,
    SCALES,
    SHORT_SCALES,
    SPELT,
    TENS,
    WORDS,
)
from claimcheck.rules.quantity import Kind, Quantity
from claimcheck.rules.shares import crowds, multiples, out_of, parts
from claimcheck.rules.units import DEGREES, NAMES, UNITS

_SPELT = SPELT | {"dozen": 12, "zero": 0}
_THIN = "\u00a0\u2009\u202f"  # blanks that do not break
_NUMBER = rf"\d{{1,3}}(?:[,{_THIN}]\d{{3}})+(?:\.\d{{1,6}})?|\d{{1,15}}(?:\.\d{{1,6}})?"
_GAP = rf"[ {_THIN}-]"


_TENS_AND_ONES = rf"(?:{'|'.join(TENS.split())})[- ](?:(?:{'|'.join(WORDS.split()[:9])})\b|[1-9](?![\d.,]))"
# "Two and a half", and what is a number only before its scale or unit: "half a million", "a hundred",
# "within a week", "a year ago".
_HALVES = {f"{word} and a half": number + 0.5 for word, number in COUNTS.items()}
_ARTICLES = {"half a": 0.5, "half an": 0.5, "a": 1.0, "an": 1.0}
_LARGE = "dozen|hundred|thousand|million|billion|trillion"
_LASTING = "in within for after about than over nearly almost lasted took every"
_LAST = "|".join(rf"(?<=\b{word} )" for word in _LASTING.split())
_SPANS = "hour|day|week|month|year|decade|century"
_ONE_TIME = (
    rf"(?:{_LAST})an?(?= (?:{_SPANS})\b(?!-))"
    rf"|(?<!half )an?(?= (?:{_SPANS}) (?:ago|earlier|later|before|after|from now)\b)"
)
_ORDINAL = re.compile(
    rf"\b(?:(?P<number>\d{{1,4}})(?:st|nd|rd|th)|(?P<word>{any_of(ORDINALS)}))\b", re.IGNORECASE
)
_FIGURE = re.compile(
    rf"(?<![\w.,])(?P<sign>(?:US|HK|NZ|[ACS])\$|[$€£¥]|(?:USD|EUR|GBP) ?)?"
    rf"(?:(?P<number>{_NUMBER})|(?P<spelt>{any_of(_HALVES)}|{_TENS_AND_ONES}|{any_of(_SPELT)}"
    rf"|(?:half a|(?<!half )a)(?= (?:{_LARGE})\b)|half an?(?= (?:{any_of(UNITS)})\b)|{_ONE_TIME})\b)"
    rf"(?:{_GAP}?(?P<scale>(?<=\d)(?:m|mn|bn|tn|k)\b"
    rf"|(?<=[ \d{_THIN}-])(?:{_LARGE})\b))?"
    rf"(?:{_GAP}?(?P<share>%|(?<={_GAP})(?:percent|per cent|pct|pc|percentage points?|points?)\b"
    rf"(?: points?\b)?)"
    rf"|{_GAP}(?P<currency>{any_of(w for w in CURRENCIES if w.isalpha())})\b"
    rf"|{_GAP}?(?P<degrees>{any_of(DEGREES)})(?!\w)"
    rf"|{_GAP}?(?P<unit>(?:{any_of(UNITS)}))(?!\w))?",
    re.IGNORECASE,
)
_NOUN = re.compile(r"[ -]([^\W\d_]{2,40})(?:[ -]([^\W\d_]{2,40}))?")
_JOINED = re.compile(r" ?(?:to|and|or|-|–|—) ?")
_RANGE = re.compile(r" ?(?:to|-|–|—) ?")
AMOUNTS = frozenset({"count", "money", "percent", "points", "measure"})
FIRST_YEAR, LAST_YEAR = 1800, 2100


def quantities(text: str, span: Span) -> list[Quantity]:
    """The figures of `text` inside `span`, in order; none lies in another."""
    found: list[Quantity] = []
    taken = bytearray(len(span))
    for read in _READERS:
        for quantity in read(text, span):
            place = slice(quantity.span.start - span.start, quantity.span.end - span.start)
            if not any(taken[place]):
                found.append(quantity)
                taken[place] = b"\1" * len(quantity.span)
    found.sort(key=lambda quantity: quantity.span)
    found = [replace(quantity, whole=with_bound(text, quantity.span)) for quantity in found]
    for at in range(len(found) - 1):
        found[at] = _in_range(text, found[at], found[at + 1])
        found[at : at + 2] = _as_ends(text, found[at], found[at + 1])
    return found


def _ordinals(text: str, span: Span) -> Iterator[Quantity]:
    for match in _ORDINAL.finditer(text, span.start, span.end):
        value = float(match["number"] or ORDINALS[match["word"].lower()])
        yield Quantity(Span(*match.span()), "ordinal", "", value, 1, 1, "none", _nouns(text, match.end()))


def _figures(text: str, span: Span) -> Iterator[Quantity]:
    for match in _FIGURE.finditer(text, span.start, span.end):
        spelt = (match["spelt"] or "").lower()
        # "one of them", "no one": not a number that anybody counts.
        if spelt == "one" and not any(
            match[name] for name in ("scale", "share", "currency", "unit", "degrees")
        ):
            continue
        written = re.sub(rf"[,{_THIN}]", "", match["number"] or "")
        raw = float(written) if written else _spelt(spelt)
        scale_word = (match["scale"] or "").lower()
        scale = SCALES.get(scale_word) or SHORT_SCALES.get(scale_word, 1.0)
        step, digits = _exactness(written or f"{raw:g}")
        share, unit = (match["share"] or "").lower(), (match["unit"] or "").lower()
        currency = CURRENCIES.get((match["sign"] or match["currency"] or "").strip().lower(), "")
        kind: Kind = "count"
        factor, of, zero = scale, "", 0.0
        if share:
            kind = "points" if "point" in share else "percent"
        elif currency:
            kind, of = "money", currency
        elif unit:
            of, one = UNITS[unit]
            kind, factor, unit = "measure", scale * one, NAMES[unit]
        elif match["degrees"]:
            kind, of = "measure", "temperature"
            unit, factor, zero = DEGREES[match["degrees"].lower()]
        elif not scale_word and "," not in (match["number"] or ",") and FIRST_YEAR <= raw <= LAST_YEAR:
            kind = "year"
        yield Quantity(
            Span(*match.span()), kind, of, (raw - zero) * factor, step * factor, digits,
            bound_of(text, *match.span()), _nouns(text, match.end()), unit, raw, scale,
        )  # fmt: skip


def _spelt(words: str) -> float:
    for known in (_SPELT, _HALVES, _ARTICLES):
        if words in known:
            return float(known[words])
    tens, ones = re.split("[- ]", words, maxsplit=1)
    return float(_SPELT[tens] + (int(ones) if ones.isdigit() else _SPELT[ones]))


def _exactness(digits: str) -> tuple[float, int]:
    """The unit of the last digit that is no zero, and how many digits there are up to it."""
    if "." in digits:
        decimals = len(digits.partition(".")[2])
        return 10.0**-decimals, len(digits.replace(".", "").lstrip("0"))
    bare = digits.rstrip("0")
    return (10.0 ** (len(digits) - len(bare)), len(bare)) if bare else (1.0, 1)


def _nouns(text: str, end: int) -> tuple[str, ...]:
    found = _NOUN.match(text, end)
    return tuple(word.lower() for word in found.groups() if word) if found else ()


def _as_ends(text: str, low: Quantity, high: Quantity) -> tuple[Quantity, Quantity]:
    """The two with their bounds where they are the ends of a range, "20 to 30", or look like it."""
    before = text[max(low.span.start - 9, 0) : low.span.start].lower()
    between = text[low.span.end : high.span.start]
    is_range = _RANGE.fullmatch(between) or (between == " and " and before.endswith("between "))
    is_one = (low.kind, low.unit) == (high.kind, high.unit) and low.kind in AMOUNTS and low.value < high.value
    if not is_range or before.endswith("from ") or {low.bound, high.bound} != {"none"}:
        return low, high
    if not is_one:  # "leads by 49 percent to 47"
        return replace(low, bound="joined"), replace(high, bound="joined")
    whole = Span(low.span.start, high.span.end)
    return replace(low, bound="low", whole=whole), replace(high, bound="high", whole=whole)


def _in_range(text: str, low: Quantity, high: Quantity) -> Quantity:
    """`low` with the scale and unit of `high` in "26 to 31 million", which gives them once."""
    between = text[low.span.end : high.span.start]
    bare = low.kind in ("count", "money") and low.scale == 1 and low.raw < 1000
    if not bare or high.kind not in AMOUNTS or not _JOINED.fullmatch(between):
        return low
    if low.kind == "money" and (high.kind != "money" or high.scale == 1):
        return low
    factor = high.value / high.raw if high.raw else 1.0
    return replace(
        low, kind=high.kind, unit=high.unit, value=low.raw * factor, step=low.step * factor,
        scale=high.scale, nouns=high.nouns, named=high.named,
    )  # fmt: skip


# What is read first is taken: "March 5" is no month and a number.
_READERS: tuple[Callable[[str, Span], Iterator[Quantity]], ...] = (
    dates,
    months,
    weekdays,
    periods,
    clocks,
    parts,
    out_of,
    multiples,
    crowds,
    _ordinals,
    _figures,
)
