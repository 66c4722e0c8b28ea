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
from claimcheck.material.figures import fit
from claimcheck.material.figures.words import led_by
from claimcheck.material.opposites import is_trend
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
# What says that shares of one whole are taken together.
EACH = frozenset({"each", "per", "average", "apiece", "every"})
TOGETHER = frozenset({"together", "combined", "altogether", "all", "total", "both", "either"})
# Pier 7, room 212; what is larger was counted.
LABELS = 1000
REACH = 60  # characters
# Not "42 percent of those who".
_WHOLE = re.compile(
    r"\b(?:of (?:whom|which)|including|among them)\b|[,;:.(–—-]\s(?:and )?of (?:them|these|those)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"(?: [^\W\d_]{1,24}){0,2} (?:out )?of (?:the |its |their |all )?$", re.IGNORECASE)
_COMPARED = re.compile(r"^[^.;]{0,24}\b(?:compared (?:with|to)|against|up from|down from) $", re.IGNORECASE)
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
    """What some figures come to, those figures, and what the words beside have to say, if anything."""

    figure: Quantity
    of: tuple[Quantity, ...]
    said: Literal["", "apart", "together", "of", "rest", "each"] = ""

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
    before, after = _beside(text, here)
    for outcome in outcomes(figures, there):
        if not comes_to(here, outcome):
            continue
        if outcome.said == "together" and TOGETHER.isdisjoint((*before, *after)):
            continue
        if outcome.said == "each" and EACH.isdisjoint((*before, *after)):
            continue
        if outcome.said == "apart" and not _are_apart(before, after):
            continue
        if outcome.said == "of" and not _is_of(text, here, others, outcome.of[-1]):
            continue
        kept = [any(fit(one, part) in ("equal", "rounded") for one in others) for part in outcome.of]
        if outcome.said == "rest" and not kept[0]:
            return outcome
        is_other = all(part.kind != here.kind for part in outcome.of)
        if (
            is_other
            or outcome.said in ("apart", "each")
            or (all(kept) and outcome.said != "rest")
            or not any(kept)
        ):
            return outcome
    return None


def comes_to(here: Quantity, outcome: Outcome) -> bool:
    """Is a figure what some others come to, as far as its digits go, and theirs?"""
    there = outcome.figure
    if fit(replace(here, bound="about"), there) not in ("equal", "rounded"):
        return False
    if here.kind == there.kind == outcome.of[0].kind and outcome.said != "each":
        known = max(min(one.step, one.scale) for one in outcome.of)
        if min(here.step, here.scale) < known * (1 - FINE):
            return False
    return here.digits == 0 or abs(here.value - there.value) <= here.step / 2 * (1 + FINE)


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


def _is_of(text: str, here: Quantity, others: Sequence[Quantity], whole: Quantity) -> bool:
    """Does the whole of which a figure is a share stand behind it: "a quarter of the 40 boats"?"""
    return any(
        0 < one.span.start - here.span.end < REACH
        and " of " in text[here.span.end : one.span.start]
        and fit(one, whole) in ("equal", "rounded")
        for one in others
    )


def outcomes(figures: Sequence[Quantity], text: str) -> Iterator[Outcome]:
    """All that some figures of a text come to that writers work out."""
    for alike in _groups([one for one in figures if not is_label(one, text)]):
        if len(alike) <= MOST:
            yield from _of_amounts(alike, text)
            yield from _of_rest(alike, text)
    for one, other in itertools.permutations(figures[:MOST], 2):
        is_share = one.kind == "percent" and other.kind in ADDED - {"percent"} and other.unit not in UNSHARED
        if is_share and abs(one.span.start - other.span.end) < REACH:
            part = one.value * other.value / 100
            yield Outcome(_like(other, other.kind, part, other.step), (one, other), "rest")
        if one.kind == "count" and other.kind == "money" and one.value > 1:
            yield Outcome(_like(other, "money", other.value / one.value, FINE), (one, other), "each")
    years = [one for one in figures if one.kind in ("year", "date", "month") and _year(one)]
    if len(years) <= MOST:
        for one, other in itertools.combinations(years, 2):
            yield from _of_years(one, other)
    for one in figures:
        if one.kind == "score" and not one.named:
            high, low = sides(one)
            yield Outcome(_like(one, "count", high - low, 1.0), (one,), "apart")
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
        low, high = one.value, other.value
        if not 0 < low < high:
            continue
        both = one, other
        step = min(one.step, other.step)
        kind: Kind = "points" if one.kind == "percent" else one.kind
        is_part = are_part_and_whole(one, other, text)
        yield Outcome(_like(one, kind, high - low, step), both, "rest" if is_part else "apart")
        if one.kind != "percent":
            is_share = is_part or (bool(one.nouns[:1]) and one.nouns[:1] == other.nouns[:1])
            yield Outcome(_like(one, "percent", 100 * low / high, FINE), both, "" if is_share else "of")
            yield Outcome(_like(one, "percent", 100 * (high - low) / low, FINE), both, "apart")
            yield Outcome(_like(one, "percent", 100 * (high - low) / high, FINE), both, "apart")
        yield Outcome(_like(one, "times", high / low, FINE), both)


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


def misreckoned(
    text: str, here: Quantity, own: Sequence[Quantity], figures: Sequence[Quantity], there: str
) -> Outcome | None:
    """What a passage's figures come to, where `here`, one of `own`, tells a change, a margin or a share that
    they do not come to.

    `text` is that of the draft, `there` that of the passage; only one change, score or part, and no figure of
    its own, may stand there.
    """
    before, after = _beside(text, here)
    is_apart = _are_apart(before, after)
    if here.kind == "count":
        results = [one for one in figures if one.kind == "score" and not one.named]
        if len(results) != 1 or MARGINS.isdisjoint(before):
            results = [one for one in figures if one.kind == "count"] if before[-1:] == ["by"] else []
        if len(results) not in (1, 2):
            return None
        found = [outcome for outcome in outcomes(results, there) if outcome.said == "apart"]
        found = [outcome for outcome in found if outcome.figure.kind == here.kind]
    elif (
        here.kind in ("percent", "points")
        and is_apart
        and not any(fit(here, one) == "equal" for one in figures)
    ):
        found = list(_changes(figures, there))
        shares = [one for one in figures if one.kind == "percent"]
        if len(shares) == len(figures) - sum(one.kind not in ADDED for one in figures) == 2:
            found += _change(*shares)
        if here.kind == "percent" and not found and shares:
            return None
        found = [outcome for outcome in found if outcome.figure.kind == here.kind]
    elif here.kind not in ("percent", "points", "times") or any(one.kind == here.kind for one in figures):
        return None
    elif here.kind == "times":
        found = [outcome for outcome in _changes(figures, there) if outcome.figure.kind == here.kind]
    else:
        found = _shares(text, here, own, figures, there)
    close = replace(here, bound="about")
    if any(fit(close, outcome.figure) != "different" for outcome in found):
        return None
    return found[0] if found else None


def _shares(
    text: str, here: Quantity, own: Sequence[Quantity], figures: Sequence[Quantity], there: str
) -> list[Outcome]:
    """The share of the one part that a passage has of the whole that stands behind a share of the draft."""
    found = [
        Outcome(_like(part, "percent", 100 * part.value / whole.value, FINE), (part, whole))
        for part, whole in itertools.permutations(figures, 2)
        if (part.kind, part.unit) == (whole.kind, whole.unit)
        and 0 < part.value < whole.value
        and are_part_and_whole(part, whole, there)
        and _is_of(text, here, [one for one in own if one is not here], whole)
    ]
    return found if len(found) == 1 and here.kind == "percent" else []


def _changes(figures: Sequence[Quantity], text: str) -> Iterator[Outcome]:
    """What the changes come to that a text tells by both ends: "from 2 to 3 euros", "3 euros, up from 2"."""
    for one, other in itertools.pairwise(figures):
        if (one.kind, one.unit) != (other.kind, other.unit) or one.kind not in ADDED:
            continue
        led = led_by(text, one), led_by(text, other)
        if led == ("from", "to"):
            yield from _change(one, other)
        elif led in (("to", "from"), ("", "from")) or _COMPARED.search(text[one.span.end : other.span.start]):
            yield from _change(other, one)


def _change(start: Quantity, end: Quantity) -> list[Outcome]:
    """What a change from one figure to another of its kind comes to."""
    first, last, both = start.value, end.value, (start, end)
    if first <= 0 or last <= 0 or first == last:
        return []
    found = [
        Outcome(_like(start, "percent", 100 * abs(last - first) / first, FINE), both),
        Outcome(_like(start, "times", max(first, last) / min(first, last), FINE), both),
        Outcome(_like(start, "times", min(first, last) / max(first, last), FINE), both),
    ]
    if start.kind == "percent":
        found.append(Outcome(_like(start, "points", abs(last - first), min(start.step, end.step)), both))
    return found
