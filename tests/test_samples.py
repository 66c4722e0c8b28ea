"""Whole-program runs: each sample has its report (.report, JSON) and its table (.table) beside it.

`make samples` writes them anew; read what changed before you commit it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.whole_program import printed, ran

SAMPLES = Path(__file__).parent.parent / "samples"
ARTICLES = sorted(path.name for path in SAMPLES.iterdir() if path.suffix in (".txt", ".md"))
CLEAN = "library-hours.md"
PAGE = "ferry-tender.txt"  # of which the page (.html) is kept too
SCORES = ("verifiability", "check_worthiness")


def without_scores(report: dict[str, Any]) -> tuple[dict[str, Any], list[float]]:
    """The report without the sentences' scores, and the scores."""
    scores = [sentence.pop(name) for sentence in report["sentences"] for name in SCORES]
    return report, scores


def test_there_are_samples() -> None:
    assert len(ARTICLES) >= 4


@pytest.mark.parametrize("name", ARTICLES)
def test_the_report_is_the_expected_one(name: str) -> None:
    expected, wanted = without_scores(json.loads((SAMPLES / name).with_suffix(".report").read_text("utf-8")))
    got, scores = without_scores(json.loads(printed(name, "--json", folder=SAMPLES)))
    assert got == expected
    assert scores == pytest.approx(wanted, abs=0.02)


@pytest.mark.parametrize("name", ARTICLES)
def test_the_table_is_the_expected_one(name: str) -> None:
    assert printed(name, folder=SAMPLES) == (SAMPLES / name).with_suffix(".table").read_text("utf-8")


def test_a_process_of_its_own_prints_the_same() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", PAGE],
        cwd=SAMPLES,
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert ran(PAGE, folder=SAMPLES) == (done.returncode, done.stdout.decode(), done.stderr.decode())


def test_the_page_is_the_expected_one() -> None:
    assert printed(PAGE, "--format", "html", folder=SAMPLES) == (SAMPLES / PAGE).with_suffix(
        ".html"
    ).read_text("utf-8")


def test_one_sample_has_no_finding_at_all() -> None:
    assert json.loads(printed(CLEAN, "--json", folder=SAMPLES))["findings"] == []
    assert printed(CLEAN, "-q", folder=SAMPLES) == ""
