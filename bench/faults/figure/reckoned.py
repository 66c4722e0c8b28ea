"""Figures corrected, compared, bounded, reckoned with and set in a table; rightly and not."""

from __future__ import annotations

import re
from decimal import Decimal
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.drift.rewritten import set_off
from bench.faults.figure.faults import digit
from bench.faults.figure.figures import VAGUE, Figure, figures_of, written
from bench.faults.figure.settings import NOUN

AMOUNTS = ("money", "percent", "count")
WAS = (
    "Correction: An earlier version of this story gave that figure as {}.",
    "An earlier version of this story had {} where the figure now stands.",
    "Correction: At first this story said {}.",
)
IS = (
    "Correction: The figure is {}. An earlier version of this story gave it as {}.",
    "Correction: It should have been {}. At first this story said {}.",
)
SPREAD = (
    ("A post that is being shared widely puts it at ", ". That is wrong. "),
    ("Not ", ", as a leaflet has it: "),
    ("It was never ", ", whatever a post that is being shared says. "),
)
NO_RECORD = re.compile(
    r"(?:\b(?:by|age|aged|and|only|just|lost|least|your|of|in|for|making|save|at|than|to|with|or|borrow|entire"
    r"|whole|full|nearing|number)|[’']s|s[’']|,) \Z"
)
NO_BOUND = re.compile(r"(?:\b(?:by|and|only|just|exactly|entire|whole|full)|[’']s|s[’']) \Z")
NO_COUNT = re.compile(
    r"(?:\b(?:about|around|nearly|almost|over|than|least|most|up to|first|last|next|per|every|each|to|or"
    r"|no\.|in|of|some|roughly|estimated|another|other|and|a|an)|\$) \Z",
    re.IGNORECASE,
)
WHOLE = re.compile(r" of (?!them\b)")


def _wrong(figure: Figure, material: Material, rng: Random) -> str:
    """Another figure of its sort, which the material has nowhere; else empty."""
    change = digit(figure, material, rng) if figure.measure in AMOUNTS else None
    new = change.text[change.start : change.end] if change else ""
    return "" if not new or material.holds(new) else new


def _stands(figure: Figure) -> bool:
    """Does the sentence stand alone, and is the figure no vague one?"""
    text = figure.sentence.text
    led = re.match(r"(?:But|And|So|Those|That|This|It|They|He|She|His|Her|Their|These|Yet|Or)\b", text)
    before = text[: figure.start]
    return led is None and len(text.split()) <= 40 and not VAGUE.search(before)


def corrected(figure: Figure, material: Material, rng: Random) -> Change | None:
    """The figure, and below it the wrong one that stood there before."""
    wrong = _wrong(figure, material, rng)
    if not wrong or not _stands(figure):
        return None
    before, after = rng.choice(WAS).split("{}")
    return marked(f"{figure.sentence.text}\n\n{before}", wrong, after, "equal")


def miscorrected(figure: Figure, material: Material, rng: Random) -> Change | None:
    """The figure, and below it a correction that puts a wrong one in its place."""
    wrong = _wrong(figure, material, rng)
    if not wrong or not _stands(figure):
        return None
    before, after = rng.choice(IS).split("{}", 1)
    return marked(f"{figure.sentence.text}\n\n{before}", wrong, after.format(figure.text), "different")


def debunked(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A wrong figure that others have spread, and the right one."""
    wrong = _wrong(figure, material, rng)
    if not wrong or not _stands(figure):
        return None
    before, after = rng.choice(SPREAD)
    return marked(before, wrong, f"{after}{figure.sentence.text}", "equal")


def compared(figure: Figure, material: Material, rng: Random) -> Change | None:
    """48 percent (up from 39 percent a year earlier): what it is compared with, nobody has reported."""
    after = figure.sentence.text[figure.end :]
    fit = figure.roundable and _stands(figure) and not re.match(r"-| (?:to|or|and|points?)\b", after)
    share = Decimal(rng.choice(("0.6", "0.7", "0.8", "1.2", "1.3", "1.4")))
    scale = Decimal(10) ** (max(len(str(int(figure.value))) - 2, 0))
    value = (figure.value * share / scale).to_integral_value() * scale
    if not fit or value == figure.value or (figure.measure == "percent" and value > 95):
        return None
    noun = NOUN.match(after) if figure.measure == "count" else None
    if figure.measure == "count" and noun is None:
        return None
    new, way = written(figure, value), "up from" if share < 1 else "down from"
    if material.holds(new) or material.holds("up from") or material.holds("down from"):
        return None
    when = rng.choice(("a year earlier", "the year before", "a decade ago"))
    before = f"{figure.sentence.text[: figure.end]}{noun[0] if noun else ''} ("
    return marked(before, f"{way} {new} {when}", f"){after[noun.end() :] if noun else after}", "different")


def called_a_record(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A record 48 percent: nobody has said that it was never more."""
    text = figure.sentence.text
    compound = re.match(
        r"[ -](?:percentage|points?|bills?|plan|project|deal|loan|fine|to)\b", text[figure.end :]
    )
    if not figure.roundable or not _stands(figure) or compound or material.holds("record"):
        return None
    if NO_RECORD.search(text[: figure.start]) or " or " in text[figure.end : figure.end + 4]:
        return None
    return figure.replaced(f"a record {figure.text}", "different")


def bound_put_on(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Fewer than 43 divers, more than 48 percent: where it is neither more nor less."""
    text = figure.sentence.text
    joined = re.match(r"-| (?:to|or|and|points?)\b", text[figure.end :])
    if not figure.roundable or not _stands(figure) or joined:
        return None
    if NO_BOUND.search(text[: figure.start]):
        return None
    fewer = "fewer than" if figure.measure == "count" else "less than"
    return figure.replaced(f"{rng.choice((fewer, 'more than'))} {figure.text}", "different")


def _counted(figure: Figure) -> str:
    """What the figure counts; empty where it is not plain."""
    before, after = figure.sentence.text[: figure.start], figure.sentence.text[figure.end :]
    noun = NOUN.match(after) if figure.measure in ("count", "word") else None
    if noun is None or NO_COUNT.search(before):
        return ""
    goes_on = re.match(r" (?:of|who|that|which)\b", after[noun.end() :])
    return "" if goes_on or re.search(r"s .", noun["noun"]) else noun["noun"]


def _table(wrong: bool, figure: Figure, material: Material, rng: Random) -> Change | None:
    one = _counted(figure)
    others = [
        (other, _counted(other))
        for other in figures_of(figure.sentence.article)
        if other.sentence is not figure.sentence and _counted(other)
    ]
    others = [
        (other, noun)
        for other, noun in others
        if noun.split()[-1] != one.split()[-1] and other.value != figure.value
    ] if one else []  # fmt: skip
    if not others:
        return None
    other, two = rng.choice(others)
    rows = [(one, figure.text), (two, other.text)]
    if wrong:
        rows = [(one, other.text), (two, figure.text)]
    sign = rng.choice((": ", " | ", "\t"))
    text = "\n".join(f"{noun[:1].upper()}{noun[1:]}{sign}{value}" for noun, value in rows)
    return marked("The story in figures\n\n", text, "", "different" if wrong else "equal")


def rows_exchanged(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A table of two counts, each in the other's row."""
    return _table(True, figure, material, rng)


def in_a_table(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A table of two counts."""
    return _table(False, figure, material, rng)


def in_every_hundred(figure: Figure, material: Material, rng: Random) -> Change | None:
    """48 percent (48 in every 100) of them."""
    text = figure.sentence.text
    part = figure.measure == "percent" and WHOLE.match(text[figure.end :])
    if not part or figure.value > 99 or figure.value != int(figure.value):
        return None
    if VAGUE.search(text[: figure.start]):
        return None
    gloss = f"{figure.value:f} in every 100"
    if rng.random() < 0.5:
        return marked(f"{text[: figure.end]} (", gloss, f"){text[figure.end :]}", "equal")
    return marked(f"{text} That is ", gloss, ".", "equal")


def set_apart(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "The port, in 1954, built the wall" for "In 1954, the port built the wall"."""
    change = set_off(figure)
    at = change.text.find(figure.text, change.start, change.end) if change else -1
    return Change(change.text, at, at + len(figure.text), ("equal",)) if change and at >= 0 else None


FIGURE_RECKONED = (
    Kind("figure-miscorrected", "figure", True, miscorrected, SEEN),
    Kind("figure-compared", "figure", True, compared, SEEN),
    Kind("figure-called-a-record", "figure", True, called_a_record, SEEN),
    Kind("figure-bound-put-on", "figure", True, bound_put_on, SEEN),
    Kind("figure-rows-exchanged", "figure", True, rows_exchanged, SEEN),
    Kind("figure-corrected", "figure", False, corrected, SEEN),
    Kind("figure-debunked", "figure", False, debunked, SEEN),
    Kind("figure-in-a-table", "figure", False, in_a_table, SEEN),
    Kind("figure-in-every-hundred", "figure", False, in_every_hundred, SEEN),
    Kind("figure-set-apart", "figure", False, set_apart, SEEN),
)
