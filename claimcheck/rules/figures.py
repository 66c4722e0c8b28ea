"""NU: figures that can be worked out again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Span
from claimcheck.rules.numerals import COUNTS, SCALE_WORD, SCALES
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story

_FIGURE = (
    r"(?:[$€£¥]|US\$|USD ?|EUR ?)?(?P<{0}>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?P<{{0}}unit> ?(?:{SCALE_WORD})\b)?"
    r"(?! ?(?:percent|per cent|%|percentage|p\.m|a\.m))(?![\d,.]*\d)"
)
_FROM_TO = rf"from {_FIGURE.format('a')}(?: [a-z]+){{0,2}} to {_FIGURE.format('b')}"
_TO_FROM = rf"to {_FIGURE.format('b')}(?: [a-z]+){{0,4}},? from {_FIGURE.format('a')}"
_CHANGE = (
    r"(?:rose|risen|rises?|rising|gr[eo]w|grown|grows|growing|increase[ds]?|increasing|jumped|climbed|gained"
    r"|surged|soared|fell|fallen|falls?|falling|dropped|drops?|declined?|declines|decrease[ds]?|decreasing"
    r"|shrank|slid|slipped|sank|plunged|up|down)"
)
_PERCENT = r"(?P<n>\d+(?:\.\d+)?) ?(?:percent|per cent|%)"
PERCENT = re.compile(_PERCENT)
CHANGES = tuple(
    pattern
    for pair in (_FROM_TO, _TO_FROM)
    for pattern in (
        rf"\b{_CHANGE} (?:by )?{_PERCENT}(?: [a-z]+){{0,2}},? {pair}",
        rf"\b{_CHANGE} {pair}(?: [a-z]+){{0,2}}(?:,| [-–—]+) (?:or |an? )?(?:{_CHANGE} (?:of )?)?{_PERCENT}",
    )
)
# "from 5 percent to 7 percent"; the first sign may be missing.
_SHARE = r"(?P<{}>\d+(?:\.\d+)?)"
_SIGN = r" ?(?:percent|per cent|%)"
_SHARES = (
    rf"from {_SHARE.format('a')}(?:{_SIGN})? to {_SHARE.format('b')}{_SIGN}",
    rf"to {_SHARE.format('b')}{_SIGN}(?: [a-z]+){{0,4}},? from {_SHARE.format('a')}(?:{_SIGN})?",
)
POINTS = tuple(
    rf"\b{_CHANGE} (?:by )?{_PERCENT}(?! ?(?:age )?points?)(?: [a-z]+){{0,2}},? {pair}" for pair in _SHARES
)
_COUNT = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{'|'.join(COUNTS)})(?![\d,.%]{{0,12}}\d)"
_PART = rf"{_COUNT} [a-z]+(?: [a-z]+)?"
# "twelve people: four men, five women and three children"; a comma alone may begin an apposition of some.
PARTS = (
    rf"(?i)\b(?P<total>{_COUNT})(?: [a-z]+){{1,3}}? ?(?::|[—–]|--|\() ?"
    rf"(?P<parts>{_PART}(?:, {_PART}){{0,8}},? and {_PART})\b"
)
NUMBER = re.compile(rf"\b{_COUNT}", re.IGNORECASE)
JOINT = re.compile("[:(—–]|--")
# A vote or a poll cannot give more than all to two sides.
DIVIDED = rf"\b{_SHARE.format('a')}(?:{_SIGN})? to {_SHARE.format('b')}{_SIGN}"
DIVIDING = re.compile(
    r"\b(?:led?|leads|leading|ahead|trails?|trailed|beats?|won|defeated|lost|divided|split)\b"
)
RANGE = (
    r"(?<![\w.,])(?P<low>[$€£¥]\d{1,3}(?:\.\d{1,2})?) ?(?:to|-|–|—|and) ?"
    rf"(?P<high>[$€£¥]\d{{1,3}}(?:\.\d{{1,2}})?)[ -]?(?P<unit>{SCALE_WORD})\b"
)
SCALE = re.compile(rf"(?<![^\W\d])(?:{SCALE_WORD})\b")
FIRST_YEAR, LAST_YEAR = 1900, 2100


@rule("NU001", "warning", "From {a} to {b} is {right} percent; the text says {n}.")
def percent_mismatch(story: Story) -> Iterator[Match]:
    """A percentage that its own figures contradict.

    Why: One of the three figures is wrong, and the reader cannot know which. Journalist's Resource teaches
    the check.

    How it decides: "Rose N percent from A to B" and like orders, in one clause; the change is worked out
    again, and the rounding of all three figures is granted.

    Wrongly catches: A percentage that is of another span of time than the two figures.

    In quotes: Applies: the speaker's slip is worth a note too.

    Flags:
        Ferry passengers [[rose 12 percent from 80,000 to 92,000]].
        ---
        The fare [[rose from $80 to $92, a 12 percent]] increase.
        ---
        The fare [[fell 30 percent to $80 from $100]].
    Passes:
        Ferry passengers rose 15 percent from 80,000 to 92,000.
        ---
        Sales rose 3 percent from 2010 to 2012.
        ---
        Ferry passengers fell 13 percent to 80,000 from 92,000.
    """
    for pattern in CHANGES:
        for match in story.matches(pattern, PERCENT):
            bounds = _change(match)
            if bounds is None:
                continue
            low, high = bounds
            said, slack = float(match["n"]), 0.5 / 10 ** len(match["n"].partition(".")[2])
            if not low - slack <= said <= high + slack:
                right = f"{(low + high) / 2:.0f}" if (low + high) / 2 >= 10 else f"{(low + high) / 2:.1f}"
                values = {key: match[key] + (match[f"{key}unit"] or "") for key in ("a", "b")}
                yield Match(Span(*match.span()), {**values, "n": match["n"], "right": right})


@rule("NU002", "warning", "From {a} to {b} percent is {points} points, not {n} percent: points or percent?")
def percent_for_points(story: Story) -> Iterator[Match]:
    """Percent where percentage points are meant.

    Why: From 5 to 7 percent is two points and forty percent; the reader takes the one for the other.
    Journalist's Resource and copydesk.org teach the difference.

    How it decides: "Rose 2 percent, from 5 percent to 7 percent" and like orders, in one clause: the stated
    percent is the difference of the two shares, and is not also the change that they make.

    Wrongly catches: Nothing known, since it is worked out again.

    In quotes: Applies: the speaker's slip is worth a note too.

    Flags:
        Unemployment [[rose 2 percent, from 5 percent to 7 percent]].
        ---
        Turnout [[fell by 10 per cent from 60 to 50 per cent]].
        ---
        The rate [[climbed 0.5 percent to 3.5 percent from 3 percent]].
    Passes:
        Unemployment rose 2 percentage points, from 5 percent to 7 percent.
        ---
        Unemployment rose 40 percent, from 5 percent to 7 percent.
        ---
        Turnout fell by 1 percent, from 100 percent to 99 percent.
    """
    for pattern in POINTS:
        for match in story.matches(pattern, PERCENT):
            a, b, said = (float(match[name]) for name in "abn")
            points = abs(b - a)
            if a and abs(points - said) < 0.01 and abs(100 * points / a - said) >= 0.5:
                values = {**{name: match[name] for name in "abn"}, "points": f"{points:g}"}
                yield Match(Span(*match.span()), values)


@rule("NU003", "warning", "{working}.")
def parts_do_not_sum(story: Story) -> Iterator[Match]:
    """Parts that do not make the whole.

    Why: One of the figures is off, and the reader cannot know which. Copydesk.org has it among the sums to
    do on every story.

    How it decides: A number of people or things is followed, after a colon, a dash or a parenthesis, by a
    list of two to ten counted parts that ends in "and"; they are added up. Or two sides of a vote or a poll
    ("led 55 to 52 percent") have more than 100 percent between them. A list after a comma, or after
    "including", may be a part of the parts: silent.

    Wrongly catches: A list of some of the things, without a word that says so.

    In quotes: Applies: the speaker's slip is worth a note too.

    Flags:
        The ferry carried [[twelve people: four men, five women and two children]].
        ---
        The council has [[31 members — 16 men and 14 women]] — and a clerk.
        ---
        The mayor led her rival [[55 percent to 52 percent]] in the poll.
    Passes:
        The ferry carried twelve people: four men, five women and three children.
        ---
        The ferry carried twelve people, including four men and two children.
        ---
        The mayor led her rival 52 percent to 45 percent in the poll.
    """
    for match in story.matches(PARTS, JOINT):
        parts = [_count(part[0]) for part in NUMBER.finditer(match["parts"])]
        if sum(parts) != _count(match["total"]):
            working = f"{' + '.join(map(str, parts))} is {sum(parts)}; the text says {match['total']}"
            yield Match(Span(*match.span()), {"working": working})
    for match in story.matches(DIVIDED, PERCENT):
        sides = float(match["a"]), float(match["b"])
        before = story.doc.plain[max(match.start() - 40, 0) : match.start()]
        if sum(sides) > 100.5 and DIVIDING.search(before) and not before.endswith("from "):
            working = f"{sides[0]:g} + {sides[1]:g} is {sum(sides):g} percent: more than all of them"
            yield Match(Span(*match.span()), {"working": working})


@rule("NU006", "warning", "“{text}”: {low}, or {low} {unit}?")
def range_without_unit(story: Story) -> Iterator[Match]:
    """A range whose first figure has no unit.

    Why: "$26 to $31 million" says twenty-six dollars. Copydesk.org lists it.

    How it decides: Two sums of money with "to", "and" or a dash between them, both with the sign of the
    currency, only the second with thousand, million, billion or trillion, or one of them written short.

    Wrongly catches: A range that does begin with so small a sum.

    In quotes: Applies: how a figure is written down is the writer's.

    Flags:
        The ferry will cost [[$26 to $31 million]].
        ---
        The town expects between [[€1.5 and €2 billion]] from the sale.
        ---
        The fine is [[$40-$50 thousand]].
    Passes:
        The ferry will cost $26 million to $31 million.
        ---
        The ferry will cost 26 to 31 million dollars.
        ---
        The fare will rise to $26.
    """
    for match in story.matches(RANGE, SCALE):
        yield Match(Span(*match.span()), {"low": match["low"], "unit": match["unit"]})


def _change(match: re.Match[str]) -> tuple[float, float] | None:
    """The least and the most percent that the change can be, given how the figures are rounded."""
    (a, a_slack), (b, b_slack) = _rounded(match["a"]), _rounded(match["b"])
    units = [(match[name] or "").strip() for name in ("aunit", "bunit")]
    if not any(units) and all(FIRST_YEAR <= value <= LAST_YEAR for value in (a, b)):
        return None
    if units[1] and not units[0]:
        units[0] = units[1]  # "from 80 to 92 million"
    a, a_slack = a * SCALES[units[0]], a_slack * SCALES[units[0]]
    b, b_slack = b * SCALES[units[1]], b_slack * SCALES[units[1]]
    # Figures that stand together are equally exact: 80 beside 92 is not "about 80".
    slack = min(a_slack, b_slack)
    if a <= slack:
        return None
    changes = [100 * ((b + sb) / (a + sa) - 1) for sb in (-slack, slack) for sa in (-slack, slack)]
    low, high = min(changes), max(changes)
    return (low, high) if low >= 0 else (-high, -low) if high <= 0 else (0.0, max(-low, high))


def _rounded(figure: str) -> tuple[float, float]:
    """A figure, and how far from it the true value may lie: half a unit of its last digit that is no zero."""
    digits = figure.replace(",", "")
    if "." in digits:
        return float(digits), 0.5 / 10 ** len(digits.partition(".")[2])
    zeros = len(digits) - len(digits.rstrip("0")) if digits.strip("0") else 0
    return float(digits), 0.5 * 10**zeros


def _count(words: str) -> int:
    return COUNTS.get(words.lower()) or int(words.replace(",", ""))
