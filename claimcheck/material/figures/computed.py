"""Is a figure of the draft what figures of a passage come to: their sum, difference, share, how many times?

Writers work out what their notes give in parts: three men and two women are five people, from 2 to 3 euros is
a rise by half, 10 of 40 boats are a quarter, and who was born in 1960 was 60 in 2020.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from claimcheck.document import Span
from claimcheck.material.figures import FITTING, counts_the_same, fit
from claimcheck.material.figures.things import is_one, senses_of
from claimcheck.material.figures.words import is_compared, led_by
from claimcheck.material.opposites import are_opposite, is_trend
from claimcheck.material.support import is_content
from claimcheck.material.verbs import is_past
from claimcheck.material.words import words_of
from claimcheck.rules.quantity import Kind, Quantity
from claimcheck.rules.scores import sides
from claimcheck.rules.units import UNITS

ADDED = frozenset({"count", "money", "percent", "measure"})
# More figures than these of a kind are a table: some two of them come to anything.
MOST = 6
# What says that a figure is how much two others differ: before it, so many words at most, and after it.
APART = frozenset({"by", "margin", "gap", "difference", "lead", "another", "additional", "further", "other"})
APART |= {"remaining", "rest"}
APART_AFTER = frozenset({"more", "fewer", "less", "higher", "lower", "ahead", "behind", "older", "younger"})
APART_AFTER |= {"longer", "shorter", "larger", "smaller", "faster", "slower", "left", "clear"}
MARGINS = frozenset({"margin", "gap", "difference", "lead"})
BEFORE, AFTER = 4, 3
# Words of either way.
MORE, LESS = ("up", "more"), ("down", "less")
# What says that shares of one whole are taken together, and that a sum is one of so many.
BESIDE = {
    "together": frozenset({"together", "combined", "altogether", "all", "total", "both", "either"}),
    "each": frozenset({"each", "per", "average", "apiece", "every"}),
}
# Kinds that a writer who has reckoned wrongly may have.
RECKONED = frozenset({"count", "percent", "points", "times"})
# Numbers that anything comes to.
SMALL = 9
# Pier 7, room 212; what is larger was counted.
LABELS = 1000
# Characters; so far a share may stand from its whole: "90,000 people take it. A third of them".
REACH, FAR = 60, 120
# Not "42 percent of those who".
_WHOLE = re.compile(
    r"\b(?:of (?:whom|which)|including|among them)\b|[,;:.(–—-]\s(?:and )?of (?:them|these|those)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"(?: [^\W\d_]{1,24}){0,2} (?:out )?of (?:the |its |their |all )?$", re.IGNORECASE)
_STOP = re.compile(r"[.;!?][\s”’\"']")
_OF_THEM = re.compile(r" of (?:them|these|those|whom|which)\b", re.IGNORECASE)
_REST = re.compile(r"\b(?:rest|others?|remainder|remaining|neither|undecided|balance)\b", re.IGNORECASE)
# "Three men, a woman and two boys": who counts as one.
_ONES = re.compile(r"(?:,|,? and) an? (?=[^\W\d_]{2,24}\b)")
# Of these nobody has a share.
UNSHARED = frozenset({"temperature", "time"})
# So finely is a share known that nobody has rounded.
FINE = 1e-6
YEAR = UNITS["year"][1]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What some figures come to, those figures, and what the words beside have to say, if anything.

    It is sure that they belong together where their text says so, or has no others that could.
    """

    figure: Quantity
    of: tuple[Quantity, ...]
    said: Literal["", "apart", "together", "of", "rest", "part", "each"] = ""
    is_sure: bool = False

    @property
    def span(self) -> Span:
        """From the first to the last of what it is worked out from."""
        return Span(min(one.span.start for one in self.of), max(one.span.end for one in self.of))


def worked_out(
    text: str, here: Quantity, own: Sequence[Quantity], figures: Sequence[Quantity], there: str
) -> Outcome | None:
    """What `here`, one of `own` of a sentence of the text, is worked out from, among a passage's figures.

    `there` is the text of the passage.
    The sentence has all that it is worked out from, or nothing of it: who has one figure for another of the
    passage has not counted, but made a mistake. What tells a change may have one end of it.
    """
    others = [one for one in own if one is not here]
    for outcome in outcomes(figures, there):
        if not comes_to(here, outcome) or not _is_said(text, here, others, outcome):
            continue
        kept = [any(fit(one, part) in FITTING for one in others) for part in outcome.of]
        is_whole = not kept[0] if outcome.said == "rest" else all(kept) or not any(kept)
        is_of_other_kind = all(part.kind != here.kind for part in outcome.of)
        if is_whole or is_of_other_kind or outcome.said in ("apart", "each", "part"):
            return outcome
    return None


def misreckoned(
    text: str, here: Quantity, own: Sequence[Quantity], figures: Sequence[Quantity], there: str
) -> Outcome | None:
    """What a passage's figures come to, where `here`, one of `own`, tells a change, a margin or a share that
    they do not come to.

    `text` is that of the draft, `there` that of the passage; which figures belong together has to be sure
    there, and it has none of its own.
    """
    if here.kind not in RECKONED or any(fit(here, one) == "equal" for one in figures):
        return None
    before, after = _beside(text, here)
    is_apart = here.kind != "times" and _are_apart(before, after)
    others = [one for one in own if one is not here]
    apart = [one for one in outcomes(figures, there) if one.said == "apart" and comes_to(here, one)]
    if is_apart and apart and all(_is_turned(text, here, others, outcome) for outcome in apart):
        return apart[0]
    if here.kind == "count" and MARGINS.isdisjoint(before) and before[-1:] != ["by"]:
        return None
    if not is_apart and any(one.kind == here.kind for one in figures):
        return None
    found = [
        outcome
        for outcome in outcomes(figures, there)
        if outcome.is_sure
        and outcome.figure.kind == here.kind
        and (outcome.said == "apart" if is_apart else _is_said(text, here, others, outcome))
    ]
    close = replace(here, bound="about")
    if any(fit(close, outcome.figure) != "different" for outcome in found):
        return None
    # Of a share it has to be one part and one whole.
    return found[0] if found and (found[0].said != "of" or len(found) == 1) else None


def comes_to(here: Quantity, outcome: Outcome) -> bool:
    """Is a figure what some others come to, as far as its digits go, and theirs?"""
    there = outcome.figure
    if fit(replace(here, bound="about"), there) not in FITTING:
        return False
    if here.kind == there.kind == outcome.of[0].kind and outcome.said != "each":
        known = max(min(one.step, one.scale) for one in outcome.of)
        if min(here.step, here.scale) < known * (1 - FINE):
            return False
    return here.digits == 0 or abs(here.value - there.value) <= here.step / 2 * (1 + FINE)


def come_to(figures: Sequence[Quantity], text: str, here: Quantity, own: str = "") -> bool:
    """Do some figures of a text come to one of the draft?

    Some small number or other comes of any figures: with `own`, the text of the draft, its words have to say
    so of one.
    """
    is_small = own and here.raw <= SMALL
    return any(
        outcome.said != "of"
        and comes_to(here, outcome)
        and _may_count(here, outcome.of)
        and (not is_small or _is_said(own, here, (), outcome))
        for outcome in outcomes(figures, text)
    )


def _may_count(here: Quantity, parts: Sequence[Quantity]) -> bool:
    """Could figures of these come to one of its things? Brands and countries make no brands."""
    others = [one.nouns[0] for one in parts if one.nouns and not counts_the_same(here, one)]
    if here.kind != "count" or not here.nouns or len(others) == len(parts):
        return True
    sense = senses_of(here.nouns[0])
    return all(is_one(sense, senses_of(noun)) for noun in others if is_content(noun))


def _beside(text: str, here: Quantity) -> tuple[list[str], list[str]]:
    """Some folded words before a figure and after it."""
    start, end = here.span.start, here.span.end
    stop = _STOP.search(text, end, min(end + REACH, len(text)))
    before = words_of(text, Span(max(start - REACH, 0), start))[-BEFORE:]
    after = words_of(text, Span(end, stop.start() if stop else min(end + REACH, len(text))))[:AFTER]
    return [word.folded for word in before], [word.folded for word in after]


def _are_apart(before: Sequence[str], after: Sequence[str]) -> bool:
    """Do the words around a figure say that it is by how much two others differ?"""
    return (
        not APART.isdisjoint(before) or not APART_AFTER.isdisjoint(after) or any(map(is_trend, before[-1:]))
    )


def _is_turned(text: str, here: Quantity, others: Sequence[Quantity], outcome: Outcome) -> bool:
    """Does the draft say that the lower of two is so much more, or the higher less: "40 is 5 more", for 45?

    That one stands before, "40, 5 more", or behind a "to", "rose by 5 to 40".
    """
    before, after = _beside(text, here)
    ends = min(outcome.of, key=lambda one: one.value), max(outcome.of, key=lambda one: one.value)
    for one in others:
        is_before, led = one.span.start < here.span.start, led_by(text, one)
        beside = [word for word in before[-1:] if word in ("up", "down")] if is_before else before
        is_low, is_high = (fit(one, end) in FITTING for end in ends)
        if led == ("" if is_before else "to") and is_low != is_high:
            return are_opposite([*beside, *after[:2]], LESS if is_low else MORE, frozenset({"trend", "size"}))
    return False


def _is_said(text: str, here: Quantity, others: Sequence[Quantity], outcome: Outcome) -> bool:
    """Do the words around a figure, one beside `others`, say that it is an outcome of such a sort?"""
    before, after = _beside(text, here)
    if outcome.said == "of":  # "a quarter of the 40 boats"
        return any(
            0 < one.span.start - here.span.end < REACH
            and " of " in text[here.span.end : one.span.start]
            and fit(one, outcome.of[-1]) in FITTING
            for one in others
        )
    if outcome.said == "apart":
        return _are_apart(before, after) and not _is_turned(text, here, others, outcome)
    return outcome.said not in BESIDE or not BESIDE[outcome.said].isdisjoint((*before, *after))


def outcomes(figures: Sequence[Quantity], text: str) -> Iterator[Outcome]:
    """All that some figures of a text come to that writers work out."""
    for alike in _groups([one for one in figures if not is_label(one, text)]):
        if len(alike) <= MOST:
            yield from _of_amounts(alike, text)
            yield from _of_rest(alike, text)
    for one, other in itertools.permutations(figures[:MOST], 2):
        is_share = one.kind == "percent" and other.kind in ADDED - {"percent"} and other.unit not in UNSHARED
        if is_share and abs(one.span.start - other.span.end) < FAR:
            part = one.value * other.value / 100
            yield Outcome(_like(other, other.kind, part, other.step), (one, other), "part")
        if one.kind == "count" and other.kind == "money" and one.value > 1:
            yield Outcome(_like(other, "money", other.value / one.value, FINE), (one, other), "each")
    years = [one for one in figures if one.kind in ("year", "date", "month") and _year(one)]
    if len(years) <= MOST:
        for one, other in itertools.combinations(years, 2):
            yield from _of_years(one, other)
    for one in figures:
        if one.kind == "score" and not one.named:
            high, low = sides(one)
            yield Outcome(_like(one, "count", high - low, 1.0), (one,), "apart", is_sure=True)
            yield Outcome(_like(one, "count", high + low, 1.0), (one,))


def is_label(figure: Quantity, text: str) -> bool:
    """Does a number count nothing, but tell a thing from others of its kind: "pier 7"?"""
    if figure.kind != "count" or figure.nouns or figure.value >= LABELS:
        return False
    before = words_of(text, Span(max(figure.span.start - REACH, 0), figure.span.start))[-1:]
    is_beside = text[figure.span.start - 1 : figure.span.start] == " "
    is_name = bool(before) and is_content(before[0].folded) and not is_past(before[0].folded)
    return is_beside and is_name and not is_trend(before[0].folded)


def _groups(figures: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    groups: dict[tuple[str, str], list[Quantity]] = {}
    for one in figures:
        if one.kind in ADDED and one.unit != "temperature" and one.extent is None:
            groups.setdefault((one.kind, one.unit), []).append(one)
    yield from groups.values()


def _of_amounts(alike: Sequence[Quantity], text: str) -> Iterator[Outcome]:
    for first, last in itertools.combinations(range(len(alike) + 1), 2):
        run = tuple(alike[first:last])
        if last - first > 1 and not any(
            one.bound in ("low", "high") or _OF_THEM.match(text, one.span.end) for one in run
        ):
            step = min(one.step for one in run)
            whole = _like(run[0], run[0].kind, sum(one.value for one in run), step)
            yield Outcome(whole, run, "together" if whole.kind == "percent" else "")
        if alike[0].kind == "count":
            stop = _STOP.search(text, run[-1].span.end, run[-1].span.end + REACH)
            end = stop.start() if stop else run[-1].span.end + REACH
            if ones := len(_ONES.findall(text, run[0].span.end, end)):
                yield Outcome(_like(run[0], "count", sum(one.value for one in run) + ones, 1.0), run)
    for one, other in itertools.permutations(alike, 2):
        if 0 < one.value < other.value:
            yield from _of_pair(one, other, text, is_lone=len(alike) == 2)


def _of_pair(low: Quantity, high: Quantity, text: str, *, is_lone: bool) -> Iterator[Outcome]:
    """What a figure and a higher one of its kind come to; which is the base of a change, the text may say."""
    both, is_share = (low, high), low.kind == "percent"
    start, is_part = _start(low, high, text), are_part_and_whole(low, high, text)
    apart, times = high.value - low.value, high.value / low.value
    kind: Kind = "points" if is_share else low.kind
    difference = _like(low, kind, apart, min(low.step, high.step))
    yield Outcome(difference, both, "rest" if is_part else "apart", is_lone or start is not None)
    if not is_share:
        is_alike = is_part or (bool(low.nouns[:1]) and low.nouns[:1] == high.nouns[:1])
        yield Outcome(_like(low, "percent", 100 / times, FINE), both, "" if is_alike else "of")
    if is_part:
        yield Outcome(_like(low, "percent", 100 / times, FINE), both, "of", is_sure=True)
    # Of what percent shares have risen, few writers reckon.
    is_sure = start is not None or (is_share and is_lone)
    for base in (start,) if start else both if is_sure or not is_share else ():
        change = _like(low, "percent", 100 * apart / base.value, FINE)
        yield Outcome(change, both, "apart", is_sure)
    for many in (times, 1 / times):
        yield Outcome(_like(low, "times", many, FINE), both, "", start is not None)


def _start(one: Quantity, other: Quantity, text: str) -> Quantity | None:
    """From which of two a text says that the other came: "from 2 to 3 euros", "3 euros, up from 2"."""
    first, last = sorted((one, other), key=lambda figure: figure.span)
    between = text[first.span.end : last.span.start]
    led = led_by(text, first), led_by(text, last)
    if len(between) > REACH:
        return None
    if led == ("from", "to"):
        return first
    is_from = led in (("to", "from"), ("", "from")) or (not led[1] and is_compared(text, last))
    return last if is_from and not _STOP.search(between) else None


def are_part_and_whole(part: Quantity, whole: Quantity, text: str) -> bool:
    """Does a text say that one figure is a part of the other: "310 people, of whom 74", "10 of the 40"?"""
    if part.unit in UNSHARED:
        return False
    first, last = sorted((part.span, whole.span))
    between = text[first.end : min(last.start, first.end + REACH)]
    behind = text[part.span.end : part.span.end + REACH]
    if _OF_THEM.match(behind):
        return whole.span == first
    return bool(_WHOLE.search(between) if whole.span == first else _PART.match(between))


def _of_rest(alike: Sequence[Quantity], text: str) -> Iterator[Outcome]:
    """What is left of a hundred, where the text speaks of a rest."""
    rest = _REST.search(text, alike[0].span.start, alike[-1].span.end + REACH)
    if alike[0].kind == "percent" and rest:
        before = [one for one in alike if one.span.end <= rest.start()]
        run = tuple(one for one in before if ". " not in text[one.span.end : rest.start()])
        if run:
            yield Outcome(_like(run[0], "percent", 100 - sum(one.value for one in run), run[0].step), run)


def _of_years(one: Quantity, other: Quantity) -> Iterator[Outcome]:
    passed = abs(_year(one) - _year(other))
    if passed:
        like = replace(one, unit="time", named="year", raw=float(passed), scale=1.0, bound="none")
        yield Outcome(replace(like, kind="measure", value=passed * YEAR, step=YEAR, digits=2), (one, other))
        yield Outcome(replace(like, kind="count", unit="", named="", value=float(passed)), (one, other))


def _year(moment: Quantity) -> int:
    """The year of a moment, 0 where it has none."""
    return int(moment.value) if moment.kind == "year" else int(moment.unit or 0)


def _like(one: Quantity, kind: Kind, value: float, step: float) -> Quantity:
    """A figure of the unit of another, and another value."""
    unit = one.unit if kind == one.kind else ""
    named = one.named if kind == one.kind else ""
    raw = value / (one.value / one.raw) if kind == one.kind and one.raw and one.value else value
    return Quantity(one.span, kind, unit, value, step, 3, "none", one.nouns, named, raw)
