"""Stories that a reporter made of several notes, in other words and another order, and one slip at a time.

tests/redrafts/ holds the notes, the draft and its slips (`changes.txt`); what is not told yet is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from claimcheck.config import Config
from claimcheck.document import Desk
from claimcheck.material.read import read_material
from claimcheck.pipeline import analyse
from claimcheck.read import read_text

FOLDER = Path(__file__).parent / "redrafts"
STORIES = (
    "water", "council", "crash", "treasurer", "bats", "ferries", "club", "recall", "hearing",
    "school", "byelection", "bank", "museum", "buses", "race",
)  # fmt: skip
RULES = ("VM001", "VM003", "VM004", "QT001", "QT002", "QT006", "QT007", "QT008", "NM003")
# The part of the slips that is told at least if a draft has all of them.
MOST = 0.8
MISSED = "The sentence is put so otherwise that nothing is told of it yet."
ASKED = "What the one who is asked says in an interview is taken for an attribution that the draft drops."
YEARS = "“The top two years” are classes, and are taken for a time."
SPOKEN = "“Fourteen pounds ten” in somebody's mouth is read as fourteen pounds."
TEAMS = "“Ten of the teams were for it” is held against the six of 16 that were against it."
# Careful drafts of which something is told, and why.
ACCUSED = {"bats": ASKED, "school": YEARS, "buses": SPOKEN, "race": TEAMS}


@cache
def _desk(story: str) -> Desk:
    material, failures = read_material([str(FOLDER / story / "notes")])
    assert not failures
    return Desk(material=material)


@cache
def _draft(story: str) -> str:
    return (FOLDER / story / "draft.txt").read_text(encoding="utf-8")


@cache
def _told(story: str, draft: str) -> list[tuple[str, int, int, str]]:
    doc = analyse(replace(read_text(draft, force=True), desk=_desk(story)), Config(select=RULES))
    return [(one.rule, one.span.start, one.span.end, one.message) for one in doc.findings]


def _slips() -> Iterator[Any]:
    for story in STORIES:
        for line in (FOLDER / story / "changes.txt").read_text(encoding="utf-8").splitlines()[1:]:
            rule, right, wrong = line.split(" | ")
            marks = [pytest.mark.xfail(reason=MISSED, strict=True)] if rule == "-" else []
            yield pytest.param(story, rule, right, wrong, marks=marks, id=f"{story}: {right} > {wrong}")


def _careful() -> Iterator[Any]:
    for story in STORIES:
        reason = ACCUSED.get(story)
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        yield pytest.param(story, marks=marks, id=story)


@pytest.mark.parametrize("story", list(_careful()))
def test_a_careful_draft_is_left_alone(story: str) -> None:
    assert _told(story, _draft(story)) == []


@pytest.mark.parametrize(("story", "rule", "right", "wrong"), list(_slips()))
def test_a_slip_is_told(story: str, rule: str, right: str, wrong: str) -> None:
    draft = _draft(story)
    start = draft.index(right)
    told = _told_there(story, draft.replace(right, wrong, 1), start, start + len(wrong))
    assert rule in told if rule != "-" else told


def test_most_slips_are_told_where_a_draft_is_full_of_them() -> None:
    assert sum(_told_together(story) for story in STORIES) / len(STORIES) > MOST


def _told_together(story: str) -> float:
    """Of a story's slips that are told alone, the share (0..1) that is told in a draft with all of them."""
    draft, faulty, places, at = _draft(story), "", [], 0
    slips = sorted((draft.index(one.values[2]), one.values) for one in _slips() if one.values[0] == story)
    for start, (_, rule, right, wrong) in slips:
        if rule != "-" and start >= at:
            faulty += draft[at:start]
            places.append((len(faulty), len(faulty) + len(wrong)))
            faulty, at = faulty + wrong, start + len(right)
    faulty += draft[at:]
    return sum(bool(_told_there(story, faulty, *place)) for place in places) / len(places)


def _told_there(story: str, draft: str, start: int, end: int) -> set[str]:
    """The rules that tell something in a span of a faulty draft that they do not tell of the careful one."""
    known = {(rule, message) for rule, _, _, message in _told(story, _draft(story))}
    return {
        rule
        for rule, first, last, message in _told(story, draft)
        if first < end and start < last and (rule, message) not in known
    }
