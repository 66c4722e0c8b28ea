"""NU: one quantity, given twice: converted, or counted again further on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.document import Document, Span
from claimcheck.lexicon import any_of
from claimcheck.rules.numerals import COUNTS, SCALE_WORD, SCALES
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story
from claimcheck.rules.units import UNITS
from claimcheck.syntax import stem

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"
_SCALE = rf"(?: ?(?:{SCALE_WORD})\b)?"
# Two times in a row are rarely one time twice.
_UNIT = any_of(name for name, (kind, _) in UNITS.items() if kind != "time")
_ABOUT = "(?:about |around |roughly |some |nearly |almost )?"
CONVERTED = (
    rf"(?<![\w.,$€£¥])(?P<a>{_NUMBER})(?P<ascale>{_SCALE})[ -](?P<aunit>{_UNIT}) "
    rf"?\({_ABOUT}(?P<b>{_NUMBER})(?P<bscale>{_SCALE})[ -]?(?P<bunit>{_UNIT})\)"
)
_CURRENCY = r"(?:[A-Z]{1,3}\$?|[A-Z]{0,2}[$€£¥]) ?"
EXCHANGED = (
    rf"(?<![\w.,])(?P<amoney>{_CURRENCY})(?P<a>{_NUMBER})(?P<ascale>{_SCALE}) "
    rf"?\({_ABOUT}(?P<bmoney>{_CURRENCY})(?P<b>{_NUMBER})(?P<bscale>{_SCALE})\)"
)
PARENTHESIS = re.compile(r"\(")
# A conversion with so many digits more than the figure it converts claims to know what nobody said.
SPURIOUS = 3
# A writer may round either figure once more than its digits show.
TOLERANCE = 0.05


@rule("NU005", "warning", "{working}.")
def conversion_off(story: Story) -> Iterator[Match]:
    """A conversion that is off, or more exact than what it converts.

    Why: A reader who knows one of the two units believes that figure. (General knowledge of copy desks.)

    How it decides: A length, mass, area or speed is followed by another in parentheses; the first is
    converted again, and the rounding of both figures is granted, and five percent more. A sum of money in
    parentheses after another is not worked out, as rates change, but both kinds are held to their digits:
    three significant digits more than the figure converted are too many.

    Wrongly catches: A sum that is exact in the second currency and rounded in the first.

    In quotes: Applies: conversions are the writer's.

    Flags:
        The pipe is [[10 miles (26 km)]] long.
        ---
        The deal is worth [[US$10 billion (RM46,435,000,000)]].
        ---
        The park measures [[200 acres (500 hectares)]].
    Passes:
        The pipe is 10 miles (16 km) long.
        ---
        The deal is worth US$10 billion (RM46 billion).
        ---
        The wall is 6 feet (1.8 meters) high.
    """
    for match in story.matches(CONVERTED, PARENTHESIS):
        (kind, one), (other_kind, other) = UNITS[match["aunit"]], UNITS[match["bunit"]]
        if kind != other_kind:
            continue
        low, high = (bound * one / other for bound in _bounds(match["a"], match["ascale"]))
        least, most = _bounds(match["b"], match["bscale"])
        if most < low * (1 - TOLERANCE) or least > high * (1 + TOLERANCE):
            right = _figure(match["a"], match["ascale"]) * one / other
            first = f"{match['a']}{match['ascale']} {match['aunit']}"
            working = f"{first} are {right:.3g} {match['bunit']}, the text says {match['b']}{match['bscale']}"
            yield Match(Span(*match.span()), {"working": working})
    for pattern in (CONVERTED, EXCHANGED):
        for match in story.matches(pattern, PARENTHESIS):
            if _digits(match["b"]) - max(_digits(match["a"]), 2) >= SPURIOUS:
                second = match["b"] + match["bscale"]
                working = (
                    f"{second} is more exact than the {match['a']}{match['ascale']} it converts: rounded?"
                )
                yield Match(Span(*match.span()), {"working": working})


def _figure(figure: str, scale: str) -> float:
    return float(figure.replace(",", "")) * SCALES[scale.strip()]


def _bounds(figure: str, scale: str) -> tuple[float, float]:
    """Between what the true value may lie, given how a figure is rounded."""
    digits = figure.replace(",", "")
    if "." in digits:
        slack = 0.5 / 10 ** len(digits.partition(".")[2])
    else:
        slack = 0.5 * 10 ** (len(digits) - len(digits.rstrip("0"))) if digits.strip("0") else 0.5
    value, factor = float(digits), SCALES[scale.strip()]
    return (value - slack) * factor, (value + slack) * factor


def _digits(figure: str) -> int:
    """The significant digits of a figure."""
    return len(figure.replace(",", "").replace(".", "").strip("0"))


# What happened to them tells who is counted: "were killed".
FATES = frozenset(map(stem, ("killed", "injured", "wounded", "hurt", "arrested", "died", "rescued")))
PEOPLE = frozenset({"people", "persons", "passengers", "officers", "children", "women", "men", "soldiers"})
# Those counted are others, or the number is not meant to be exact.
_COMPARED = "another other others more less fewer than least most separate further additional"
_INEXACT = "about around nearly almost some over under up"
_TIMES = "each every since last earlier previous"
LOOSE = frozenset(f"{_COMPARED} {_INEXACT} {_TIMES}".split())


@dataclass(frozen=True, slots=True)
class _Counted:
    span: Span
    number: int
    sentence: int


@rule("NU004", "info", "“{text}” here, “{other}” in line {line}: the same people?")
def two_counts(story: Story) -> Iterator[Match]:
    """One quantity with two values.

    Why: Where the headline has eleven dead and the text twelve, one is out of date. Copydesk.org lists it
    as an inconsistency.

    How it decides: The same noun for people is counted with the same fate ("eleven people were killed") in
    two places with two numbers, in the story's own voice or any other, and nothing beside either tells them
    apart: "another", "at least", "more than", a place or a year. Reported once, at the later.

    Wrongly catches: Two events in one story.

    In quotes: Does not apply.

    Flags:
        Eleven people were killed when the ferry sank.

        The captain said the weather was fair. [[Twelve people were killed]].
        ---
        The police said 14 passengers were injured.

        By the evening [[16 passengers were injured]], the port authority said.
        ---
        Three children were rescued from the water.

        The ferry had left in the morning, and [[four children were rescued]].
    Passes:
        Eleven people were killed when the ferry sank.

        Another twelve people were killed in Lisbon.
        ---
        At least eleven people were killed when the ferry sank, and later twelve people were missing.
        ---
        Eleven people were killed when the ferry sank, and 40 people were injured.
    """
    doc = story.doc
    first: dict[tuple[str, str], _Counted] = {}
    reported: set[tuple[str, str]] = set()
    for index in story.said:
        for key, counted in _counted(doc, index):
            before = first.setdefault(key, counted)
            if (
                before.number != counted.number
                and key not in reported
                and not story.quote_at(counted.span.start)
            ):
                reported.add(key)
                line = str(story.line(before.span.start))
                yield Match(counted.span, {"other": doc[before.span], "line": line})


def _counted(doc: Document, index: int) -> Iterator[tuple[tuple[str, str], _Counted]]:
    """The people in a sentence that are counted and of whom a fate is told."""
    tokens = doc.sentences[index].tokens
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 2):
        number = COUNTS.get(words[at]) or (
            int(words[at]) if words[at].isdecimal() and len(words[at]) < 7 else 0
        )
        if not number or words[at + 1] not in PEOPLE:
            continue
        end = at + 2
        while end < len(words) and words[end] in ("were", "was", "have", "had", "been"):
            end += 1
        if end < len(words) and stem(words[end]) in FATES and LOOSE.isdisjoint(words[max(at - 4, 0) : at]):
            after = words[end + 1 : end + 4]
            if after and (after[0] in ("in", "on", "at", "by") or LOOSE.intersection(after)):
                continue
            span = Span(tokens[at].start, tokens[end].end)
            yield (words[at + 1], stem(words[end])), _Counted(span, number, index)
