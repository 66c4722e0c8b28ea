"""Figures in words that are no plain number: shares of a whole, multiples."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Span
from claimcheck.lexicon import any_of
from claimcheck.rules.bounds import bound_of
from claimcheck.rules.numerals import COUNTS, SPELT, WORDS
from claimcheck.rules.quantity import Quantity
from claimcheck.rules.units import UNITS

_FRACTIONS = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
              "ninth": 9, "tenth": 10}  # fmt: skip
_SINGLE = {f"{one} {name}": 100 / of for name, of in _FRACTIONS.items() for one in ("a", "an")}
_CERTAIN = {
    **{f"one {name}": 100 / of for name, of in _FRACTIONS.items()},
    **{
        f"{word} {name}s": 100 * COUNTS[word] / of
        for name, of in _FRACTIONS.items()
        for word in WORDS.split()[1:9]
        if COUNTS[word] < of
    },
}
_PARTS = {"half": 50.0, **_SINGLE, **_CERTAIN}
# "A third of", "by a quarter.": what follows a share, where "a third bidder" is one more.
_AFTER_SHARE = (
    r"(?= (?:of|the|its|their|his|her|my|our|your|all|as|that|those|these|what|more|less|fewer|higher|lower"
    r"|larger|smaller|bigger|cheaper|longer|shorter|from|on|in|to|by|since|over|this|last|compared|were|was"
    r"|are|is|have|has|had|say|said|and|or|but|who|which|than|when|after|before|because|while)\b"
    r"|[.,;:!?)\"”’—–]|\Z)"
)
_LARGE = "hundred|thousand|million|billion|trillion|dozen"
# "Half of", "half the", "by half"; half an hour is a measure, the first half a time.
_AFTER_HALF = r"(?= (?:of|the|its|their|his|her|my|our|your|all|as|an?|that|those|these|what)\b)"
_BEFORE_HALF = "|".join(
    rf"(?<=\b{word} half)" for word in ["by", "in", "than", "nearly", "almost", "about", "only"]
)
_HALF = (
    r"(?<!first )(?<!second )(?<!latter )(?<!other )half\b"
    rf"(?! an? (?:{_LARGE}|{any_of(UNITS)})\b)(?:{_AFTER_HALF}|{_BEFORE_HALF})"
)
_PART = re.compile(
    rf"(?<![\w-])(?:(?:{any_of(_CERTAIN)})\b|(?:{any_of(_SINGLE)})\b{_AFTER_SHARE}|{_HALF})".replace(
        r"\ ", "[ -]"
    ),
    re.IGNORECASE,
)
# "One in five", "nine out of 10": a share.
_OUT_OF = re.compile(
    rf"(?<![\w.,-])(?P<some>{any_of(SPELT)}|\d{{1,2}}(?= \w+ every )|\d) (?:(?:in|out of)(?: every)?"
    rf"|of every) (?P<all>{any_of(SPELT)}|[1-9]\d?|100)\b(?![.,:]?\d|[ -](?:{any_of(UNITS)})\b)",
    re.IGNORECASE,
)
_TIMES = {
    **dict.fromkeys(("halve", "halved", "halves", "halving"), 0.5),
    **dict.fromkeys(("twice", "double", "doubled", "doubles", "doubling", "twofold"), 2.0),
    **dict.fromkeys(("thrice", "triple", "tripled", "triples", "tripling"), 3.0),
    **dict.fromkeys(("threefold", "treble", "trebled", "trebles"), 3.0),
    **dict.fromkeys(("quadruple", "quadrupled", "quadruples", "quadrupling", "fourfold"), 4.0),
    **{f"{word}fold": float(number) for word, number in COUNTS.items() if number > 4},
}  # fmt: skip
# "A dozen times".
_NUMBERS = SPELT | {"a dozen": 12, "half a dozen": 6, "two dozen": 24}
_MULTIPLE = re.compile(
    rf"(?<![\w.,-])(?:(?P<word>{any_of(_TIMES)})\b(?!-)"
    rf"|(?P<number>\d{{1,3}}(?:\.\d{{1,2}})?|{any_of(_NUMBERS)})"
    r"(?:[ -](?:times|fold)\b|(?<=\d)x\b)(?![-’']))",
    re.IGNORECASE,
)
# Half a step on either side of a share in words is three percent of it.
_EXACT = 0.06


def parts(text: str, span: Span) -> Iterator[Quantity]:
    """Shares in words, in percent: "a third of", "by half". They have no digits: any may round them."""
    for match in _PART.finditer(text, span.start, span.end):
        value = _PARTS[match[0].lower().replace("-", " ")]
        bound = bound_of(text, *match.span())
        yield Quantity(Span(*match.span()), "percent", "", value, _EXACT * value, 0, bound)


def out_of(text: str, span: Span) -> Iterator[Quantity]:
    """Some out of a round number: "two in five", in percent."""
    for match in _OUT_OF.finditer(text, span.start, span.end):
        some, whole = (float(SPELT.get(match[name].lower(), 0) or match[name]) for name in ("some", "all"))
        if 0 < some < whole:
            bound = bound_of(text, *match.span())
            step, digits = (1.0, 2) if whole == 100 else (10.0, 1)
            yield Quantity(Span(*match.span()), "percent", "", 100 * some / whole, step, digits, bound)


def multiples(text: str, span: Span) -> Iterator[Quantity]:
    """How many times as much: "twice", "tripled", "2.5 times"; also how often."""
    for match in _MULTIPLE.finditer(text, span.start, span.end):
        number = (match["number"] or "").lower()
        value = float(_NUMBERS.get(number) or number) if number else _TIMES[match["word"].lower()]
        step = 10.0 ** -len(number.partition(".")[2])
        bound = bound_of(text, *match.span())
        yield Quantity(Span(*match.span()), "times", "", value, step, 1, bound)
