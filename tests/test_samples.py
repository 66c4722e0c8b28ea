"""Whole-program runs: each sample has its report (.report, JSON) and its table at 80 columns (.table) beside it.

`make samples` writes them anew; read what changed before you commit it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from claimcheck.cli import main

SAMPLES = Path(__file__).parent.parent / "samples"
ARTICLES = sorted(path.name for path in SAMPLES.iterdir() if path.suffix in (".txt", ".md"))
CLEAN = "library-hours.md"
SCORES = ("verifiability", "check_worthiness")


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> str:
    """What `claimcheck ARGUMENTS` prints, run in the folder of the samples."""
    monkeypatch.chdir(SAMPLES)
    monkeypatch.setenv("COLUMNS", "80")
    result = CliRunner().invoke(main, [*arguments, "--fail-on", "never"])
    assert result.exit_code == 0, result.output
    return result.stdout


def without_scores(report: dict[str, Any]) -> tuple[dict[str, Any], list[float]]:
    """The report without the sentences' scores, and the scores."""
    scores = [sentence.pop(name) for sentence in report["sentences"] for name in SCORES]
    return report, scores


def test_there_are_samples() -> None:
    assert len(ARTICLES) >= 4


@pytest.mark.parametrize("name", ARTICLES)
def test_the_report_is_the_expected_one(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected, wanted = without_scores(json.loads((SAMPLES / name).with_suffix(".report").read_text("utf-8")))
    got, scores = without_scores(json.loads(run(monkeypatch, name, "--json")))
    assert got == expected
    assert scores == pytest.approx(wanted, abs=0.02)


@pytest.mark.parametrize("name", ARTICLES)
def test_the_table_is_the_expected_one(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, name) == (SAMPLES / name).with_suffix(".table").read_text("utf-8")


def test_one_sample_has_no_finding_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    assert json.loads(run(monkeypatch, CLEAN, "--json"))["findings"] == []
    assert run(monkeypatch, CLEAN, "-q") == ""
