"""Figures as news copy writes them: numbers, money, shares, measures, dates, words that round them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from claimcheck import lexicon
from claimcheck.document import Span
from claimcheck.lexicon import any_of
from claimcheck.rules.ages import ages
from claimcheck.rules.as_read import as_read
from claimcheck.rules.bounds import bound_of, is_throughout, with_bound
from claimcheck.rules.loose import crowds, lifetimes, majorities, spells
from claimcheck.rules.moments import (
    MOMENTS,
    as_led,
    clocks,
    dates,
    decades,
    months,
    periods,
    short_years,
    weekdays,
)
from claimcheck.rules.number_words import FRACTION, LARGE, SPELLED, fraction_of, value_of
from claimcheck.rules.numerals import (
    COUNTING_SCALES,
    COUNTRIES,
    CURRENCIES,
    GRAND,
    MONEY_LETTER,
    ORDINALS,
    SCALE_LETTER,
    SCALE_WORD,
    SCALES,
)
from claimcheck.rules.quantity import Kind, Quantity
from claimcheck.rules.rates import quarters, rates
from claimcheck.rules.scores import scores
from claimcheck.rules.shares import multiples, out_of, parts
from claimcheck.rules.spoken import compounds, spoken_clocks
from claimcheck.rules.units import DEGREES, NAMES, UNITS

_THIN = "\u00a0\u2009\u202f"  # blanks that do not break
_NUMBER = rf"\d{{1,3}}(?:[,{_THIN}]\d{{3}})+(?:\.\d{{1,6}})?|\d{{1,15}}(?:\.\d{{1,6}})?"
_GAP = rf"[ {_THIN}-]"
_ORDINAL = re.compile(
    rf"\b(?=[\d{''.join(sorted({word[0] for word in ORDINALS}))}])"  # passes over other words at once
    rf"(?:(?P<number>\d{{1,4}})(?:st|nd|rd|th)|(?P<word>{any_of(ORDINALS)}))\b"
    # "For the fourth straight month" is for four months.
    rf"(?:[ -](?:straight|consecutive|successive)[ -](?P<unit>{any_of(UNITS)})\b)?",
    re.IGNORECASE,
)
_ROMAN = re.compile(
    r"(?:(?<=[^\W\d_] )(?=[IVXL]{2})|(?<=World War ))(?=[IVXL]{1,7}\b)"
    r"X?[LX]{0,3}(?:IX|IV|V?I{0,3})\b(?![-’'])"
)
_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50}
_FIGURE = re.compile(
    r"(?<![\w.,])(?P<minus>(?<![\w)%])[-−](?=[\d$€£])|(?<!plus or )minus )?"
    rf"(?P<sign>(?:(?:US|HK|NZ|[ACS])\$|[$€£¥]|(?:USD|EUR|GBP))[ {_THIN}]?)?"
    rf"(?:(?P<fraction>{FRACTION})|(?P<number>{_NUMBER})|(?P<spelt>{SPELLED}))"
    rf"(?:{_GAP}?(?P<scale>(?<=\d)(?:{SCALE_LETTER})\b|(?(sign)(?:{MONEY_LETTER})\b|(?!))"
    rf"|(?<=[ \d{_THIN}-])(?:{LARGE}|{SCALE_WORD}|{GRAND})\b))?"
    rf"(?:{_GAP}?(?P<share>%|(?<={_GAP})(?:percent|per cent|pct|pc|(?:percentage |basis )?(?:points?|pts?))\b"
    rf"(?: points?\b)?)"
    rf"|{_GAP}(?:(?P<country>{any_of(COUNTRIES)})[ ])?"
    rf"(?P<currency>{any_of(w for w in CURRENCIES if w.isalpha())})\b"
    rf"|{_GAP}?(?P<degrees>{any_of(DEGREES)})(?!\w)"
    rf"|(?:{_GAP}(?:straight|consecutive|successive))?{_GAP}?(?P<unit>(?:{any_of(UNITS)}))(?!\w))?"
    # "A year and a half", "a million and a quarter".
    rf"(?P<more>(?<=[^\W\d_]) and a (?:half|quarter)\b(?! (?:{LARGE}|{any_of(UNITS)})\b))?",
    re.IGNORECASE,
)
# "No one", "the one thing": no number that anybody counts.
_NOT_ONE = re.compile(r"\b(?:no|any|the|this|that|each|every|which|another|not|some|as|in) $", re.IGNORECASE)
_NOT_ONE_LENGTH = 9
# "The 9/11 attacks", "at 9L15": a part of something, and no number of anything.
_PART_BEFORE, _PART_AFTER = re.compile(r"\d[/⁄]$"), re.compile(r"[/⁄]\d|[^\W\d_]\d")
_NOUN = re.compile(r"[ -]([^\W\d_]{2,40})(?:[ -]([^\W\d_]{2,40}))?")
_CLAUSE_END = re.compile(r"[,;:!?]?(?:[.!?]?[”’\"']?\s|[.!?]?\Z)(?=[^\w]|[A-Z]|\Z)|[,;]")
_NEAR = 80
_NOT = re.compile(r",? (?:not|rather than|instead of) ")
_LATE = re.compile(rf", (?P<scale>{LARGE})\b")
_JOINED = re.compile(rf" ?(?:to|and|or|-|–|—) ?|{_NOT.pattern}")
_RANGE = re.compile(r" ?(?:to|-|–|—) ?")
AMOUNTS = frozenset({"count", "money", "percent", "points", "measure"})
FIRST_YEAR, LAST_YEAR = 1800, 2100


def quantities(text: str, span: Span) -> list[Quantity]:
    """The figures of `text` inside `span`, in order; none lies in another."""
    read = as_read(text, span)
    return [
        replace(
            quantity,
            span=read.written(quantity.span),
            whole=read.written(quantity.whole) if quantity.whole else None,
        )
        for quantity in _quantities(read.text, read.span)
    ]


def _quantities(text: str, span: Span) -> list[Quantity]:
    found: list[Quantity] = []
    taken = bytearray(len(span))
    for read in _READERS:
        for quantity in read(text, span):
            place = slice(quantity.span.start - span.start, quantity.span.end - span.start)
            if not any(taken[place]):
                found.append(quantity)
                taken[place] = b"\1" * len(quantity.span)
    found.sort(key=lambda quantity: quantity.span)
    found = [
        as_led(text, one) if one.kind in MOMENTS else replace(one, whole=with_bound(text, one.span))
        for one in found
    ]
    for at in range(len(found) - 1):
        found[at : at + 2] = _scaled_late(text, found[at], found[at + 1])
        found[at] = _in_range(text, found[at], found[at + 1])
        found[at : at + 2] = _as_ends(text, found[at], found[at + 1])
        found[at + 1] = _again(text, found[at], found[at + 1])
        found[at + 1] = _understood(text, found[at], found[at + 1])
    return found


def _ordinals(text: str, span: Span) -> Iterator[Quantity]:
    for match in _ORDINAL.finditer(text, span.start, span.end):
        value = float(match["number"] or ORDINALS[match["word"].lower()])
        kind: Kind = "ordinal"
        of, one, name = "", 1.0, ""
        if match["unit"]:
            (of, one), kind, name = UNITS[match["unit"].lower()], "measure", NAMES[match["unit"].lower()]
        nouns = _nouns(text, match.end(), span.end)
        yield Quantity(Span(*match.span()), kind, of, value * one, one, 1, "none", nouns, name, value)
    for match in _ROMAN.finditer(text, span.start, span.end):
        # "World War II", "Super Bowl XLIX".
        steps = [_LETTERS[letter] for letter in match[0]]
        signs = [-1 if one < next else 1 for one, next in itertools.pairwise(steps)] + [1]
        value = float(sum(sign * one for sign, one in zip(signs, steps, strict=True)))
        yield Quantity(Span(*match.span()), "ordinal", "", value, 1, 1, "none", (), "roman")


def _figures(text: str, span: Span) -> Iterator[Quantity]:
    for match in _FIGURE.finditer(text, span.start, span.end):
        spelt = (match["spelt"] or "").lower()
        if spelt == "one" and not _counts_one(text, match):
            continue
        if match["number"] and _is_part(text, *match.span()):
            continue
        written = re.sub(rf"[,{_THIN}]", "", match["number"] or "")
        raw = float(written) if written else value_of(spelt) if spelt else fraction_of(match["fraction"])
        if match["more"] and (match["scale"] or match["unit"]):
            raw += 0.5 if match["more"].endswith("half") else 0.25
        raw = -raw if match["minus"] else raw
        scale_word = (match["scale"] or "").lower()
        scale = COUNTING_SCALES.get(scale_word) or SCALES[scale_word]
        step, digits = _exactness(written or f"{abs(raw):.4g}")
        share, unit = (match["share"] or "").lower(), (match["unit"] or "").lower()
        currency = CURRENCIES.get((match["sign"] or match["currency"] or "").rstrip(f" {_THIN}").lower(), "")
        if match["country"]:
            country = COUNTRIES[match["country"].lower()]
            currency = CURRENCIES.get(f"{country}$", currency) if currency == "dollar" else currency
        kind: Kind = "count"
        factor, of, zero = scale, "", 0.0
        if share:
            kind = "points" if "point" in share or "pt" in share else "percent"
            factor *= 0.01 if share.startswith("basis") else 1
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
        bound = bound_of(text, *match.span())
        if bound == "above" and of == "time" and is_throughout(text, match.start()):
            bound = "throughout"
        yield Quantity(
            Span(*match.span()), kind, of, (raw - zero) * factor, step * factor, digits,
            bound, _nouns(text, match.end(), span.end), unit, raw, scale,
        )  # fmt: skip


def _is_part(text: str, start: int, end: int) -> bool:
    """Is a number in digits a part of a day or a code that is written together?"""
    return bool(_PART_BEFORE.search(text, max(start - 2, 0), start) or _PART_AFTER.match(text, end))


def _counts_one(text: str, match: re.Match[str]) -> bool:
    """Is "one" a number that somebody counts? Not in "one of them", "no one", "the one thing"."""
    if any(match[name] for name in ("scale", "share", "currency", "unit", "degrees")):
        return True
    noun = _NOUN.match(text, match.end())
    stops = lexicon.words("stop_words")
    return (
        noun is not None
        and noun[1].lower() not in stops
        and not _NOT_ONE.search(text, max(match.start() - _NOT_ONE_LENGTH, 0), match.start())
    )


def _exactness(digits: str) -> tuple[float, int]:
    """The unit of the last digit that is no zero, and how many digits there are up to it."""
    if "." in digits:
        decimals = len(digits.partition(".")[2])
        return 10.0**-decimals, len(digits.replace(".", "").lstrip("0"))
    bare = digits.rstrip("0")
    return (10.0 ** (len(digits) - len(bare)), len(bare)) if bare else (1.0, 1)


def _nouns(text: str, start: int, end: int) -> tuple[str, ...]:
    """The words from `start` on; what begins behind `end` is of another sentence, or row."""
    found = _NOUN.match(text, start, end)
    return tuple(word.lower() for word in found.groups() if word) if found else ()


def _scaled_late(text: str, right: Quantity, wrong: Quantity) -> tuple[Quantity, Quantity]:
    """The two with the scale that stands behind both, "2.5, not 5.2, million"."""
    late = _LATE.match(text, wrong.span.end)
    if not late or not _NOT.fullmatch(text[right.span.end : wrong.span.start]):
        return right, wrong
    scale = SCALES.get(late["scale"].lower()) or COUNTING_SCALES[late["scale"].lower()]
    one, other = (
        replace(figure, value=figure.value * scale, step=figure.step * scale, scale=scale)
        for figure in (right, wrong)
    )
    return one, other


def _as_ends(text: str, low: Quantity, high: Quantity) -> tuple[Quantity, Quantity]:
    """The two with their bounds where they are the ends of a range, "20 to 30", or look like it."""
    before = text[max(low.span.start - 9, 0) : low.span.start].lower()
    between = text[low.span.end : high.span.start]
    is_range = _RANGE.fullmatch(between) or (between == " and " and before.endswith("between "))
    is_one = (low.kind, low.unit) == (high.kind, high.unit) and low.kind in AMOUNTS and low.value < high.value
    # "By 5 crowns to 30 crowns".
    is_step = before.endswith("by ") and low.kind != "count" and low.named == high.named
    if (
        not is_range
        or before.endswith("from ")
        or is_step
        or not (low.bound in ("none", "only") and high.bound == "none")
        or high.kind == "rate"
    ):
        return low, high
    if not is_one:  # "leads by 49 percent to 47"
        return replace(low, bound="joined"), replace(high, bound="joined")
    whole = Span(low.span.start, high.span.end)
    return replace(low, bound="low", whole=whole), replace(high, bound="high", whole=whole)


def _again(text: str, before: Quantity, figure: Quantity) -> Quantity:
    """A figure with the bound of the one that it says again, in parentheses: "fewer than four (4)"."""
    is_again = text[before.span.end : figure.span.start] == " (" and text.startswith(")", figure.span.end)
    if is_again and (before.kind, before.unit, before.value) == (figure.kind, figure.unit, figure.value):
        return replace(figure, bound=before.bound)
    return figure


def _understood(text: str, before: Quantity, figure: Quantity) -> Quantity:
    """A bare figure with the unit of the one before it in "wants 6 percent, offers 3.5."."""
    is_number = figure.kind == "count" and figure.scale == 1 and text[figure.span.start].isdigit()
    is_bare = is_number and _CLAUSE_END.match(text, figure.span.end)
    if not is_bare or before.kind not in ("percent", "money") or before.scale != 1:
        return figure
    between = text[before.span.end : figure.span.start]
    if ". " in between or len(between) > _NEAR:
        return figure
    return replace(figure, kind=before.kind, unit=before.unit, named=before.named, bound="joined")


def _in_range(text: str, low: Quantity, high: Quantity) -> Quantity:
    """`low` with the scale and unit of `high` in "26 to 31 million", which gives them once."""
    between = text[low.span.end : high.span.start]
    bare = low.kind in ("count", "money") and low.scale == 1 and low.raw < 1000
    if not bare or high.kind not in AMOUNTS or not _JOINED.fullmatch(between):
        return low
    if low.kind == "money" and (high.kind != "money" or high.scale == 1):
        return low
    factor = high.value / high.raw if high.raw else 1.0
    if low.kind == "money" and low.raw > high.raw:
        return low  # "$500 to $2k"
    return replace(
        low, kind=high.kind, unit=high.unit, value=low.raw * factor, step=low.step * factor,
        scale=high.scale, nouns=high.nouns, named=high.named,
    )  # fmt: skip


# What is read first is taken: "March 5" is no month and a number.
_READERS: tuple[Callable[[str, Span], Iterator[Quantity]], ...] = (
    decades,
    short_years,
    dates,
    months,
    weekdays,
    periods,
    clocks,
    spoken_clocks,
    quarters,
    majorities,
    parts,
    out_of,
    scores,
    lifetimes,
    ages,
    compounds,
    multiples,
    crowds,
    _ordinals,
    _figures,
    rates,
    spells,
)
