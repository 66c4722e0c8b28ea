"""Sentences of a draft against notes: what has to be told of each, and of which nothing may be said.

Each list of tests/material/ is one draft and one set of notes, a paragraph a line; a ¶ begins another
paragraph, a ⏎ another line.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from claimcheck.config import Config
from claimcheck.document import Desk, Finding
from claimcheck.material.read import Material
from claimcheck.pipeline import analyse
from claimcheck.read import read_text

FOLDER = Path(__file__).parent / "material"
TOLD = (
    *("QT001", "QT002", "QT006", "QT007", "QT008"),
    *("VM001", "VM003", "VM004", "NM003"),
)
LISTS = sorted(path.stem for path in FOLDER.glob("*.txt"))
HEAD = "What was heard in the harbour\n\n"


def cases(name: str) -> list[tuple[str, str, str]]:
    """Codes ("-" for none), note and draft of each line of a list."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [(codes, _laid_out(note), _laid_out(draft)) for codes, note, draft in rows]


def _laid_out(line: str) -> str:
    return line.replace("¶", "\n\n").replace("⏎", "\n")


@cache
def findings(name: str) -> tuple[Finding, ...]:
    """What is told of a list's drafts, all in one document."""
    rows = cases(name)
    notes = "Notes of the day\n\n" + "\n\n".join(note for _, note, _ in rows)
    text = HEAD + "\n\n".join(draft for _, _, draft in rows) + "\n"
    desk = Desk(material=Material.of_texts({"notes.txt": notes}))
    draft = replace(read_text(text, force=True), desk=desk)
    return analyse(draft, Config(select=TOLD)).findings


@pytest.mark.parametrize(("name", "at"), [(name, at) for name in LISTS for at in range(len(cases(name)))])
def test_what_is_told(name: str, at: int) -> None:
    rows = cases(name)
    start = len(HEAD) + sum(len(draft) + 2 for _, _, draft in rows[:at])
    codes, _, draft = rows[at]
    told = {
        finding.rule
        for finding in findings(name)
        if finding.span.start < start + len(draft) and start < finding.span.end
    }
    assert told == (set() if codes == "-" else set(codes.split())), rows[at]
