"""Accuracy on the development sets, by the scorers of ../shared/bench: `python bench/accuracy.py`.

Every figure comes from reports of the installed `claimcheck`, as a reader of its JSON would get them.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.layers import measure as measure_layers
from bench.results import SHARED, Row, write

DATA = SHARED / "data"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure (0..1) of a scorer's output: the keys that lead to it, and the least wanted (or None)."""

    name: str
    keys: tuple[str, ...]
    wanted: float | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A development set, the scorer that holds reports against it, and the figures to show."""

    name: str
    gold: str
    scorer: str
    figures: tuple[Figure, ...]
    options: tuple[str, ...] = ()


def _f1(*names: str, **wanted: float) -> tuple[Figure, ...]:
    return tuple(
        Figure(name, (name, "f1"), wanted.get(name.replace(" ", "_").replace("+", "_"))) for name in names
    )


ATTRIBUTION = ("content", "source", "cue", "relation", "sourced", "exact", "sentence", "sentence+source")
STATUS = ("pending", "no-comment", "unverified", "disputed", "alleged", "planned")

TASKS = (
    Task(
        "attribution",
        "polnear_dev.jsonl",
        "score_attribution.py",
        _f1(
            *ATTRIBUTION,
            content=0.915,
            source=0.84,
            cue=0.725,
            relation=0.79,
            sourced=0.73,
            exact=0.54,
            sentence=0.915,
            sentence_source=0.83,
        ),
    ),
    Task(
        "attribution",
        "general_attr_dev.jsonl",
        "score_attribution.py",
        _f1(
            *ATTRIBUTION,
            content=0.93,
            source=0.89,
            cue=0.75,
            relation=0.83,
            sourced=0.77,
            exact=0.56,
            sentence=0.93,
            sentence_source=0.86,
        ),
    ),
    Task(
        "news",
        "news_dev.jsonl",
        "score_news.py",
        (
            *_f1("claim", "no claim", claim=0.93, no_claim=0.55),
            Figure("types", ("types",)),
            *_f1("hedge cue", "hedge sentence", hedge_cue=0.55),
            Figure("hedge kind", ("hedge kind",)),
            *_f1("status all", *(f"status {kind}" for kind in STATUS), status_all=0.50),
            Figure("party", ("party",)),
            *_f1("role headline", "furniture", role_headline=0.75),
            Figure("role", ("role",)),
        ),
    ),
    Task(
        "sources",
        "source_kinds_dev.jsonl",
        "score_sources.py",
        (
            Figure("found", ("found",), 0.88),
            Figure("precision", ("precision",), 0.85),
            Figure("kind", ("kind",), 0.88),
            Figure("unnamed", ("unnamed",), 0.80),
            Figure("entity", ("entity",), 0.85),
            Figure("entity pronoun", ("entity pronoun",), 0.75),
            Figure("pairs", ("pairs",), 0.78),
        ),
    ),
    Task(
        "check-worthy",
        "claims_dev.jsonl",
        "score_claims.py",
        (Figure("F1", ("f1",)), Figure("AP", ("ap",))),
        ("--label", "check_worthy", "--balanced"),
    ),
    Task(
        "verifiable",
        "claims_dev.jsonl",
        "score_claims.py",
        (Figure("accuracy", ("accuracy",)), Figure("F1", ("f1",))),
        ("--label", "verifiable", "--where", 'set="policlaim_golden"'),
    ),
    Task(
        "verifiable, human rows",
        "claims_dev.jsonl",
        "score_claims.py",
        (Figure("accuracy", ("accuracy",)),),
        ("--label", "verifiable", "--where", 'set="policlaim_golden"', "--where", "gpt4_consistent=false"),
    ),
)


def reports(gold: Path, folder: Path) -> Path:
    """The reports of `claimcheck GOLD --format jsonl`, made once a folder; RuntimeError when it fails."""
    out = folder / f"{gold.stem}.reports.jsonl"
    if not out.exists():
        command = [sys.executable, "-m", "claimcheck", str(gold), "--format", "jsonl", "--fail-on", "never"]
        done = subprocess.run(
            [*command, "--force", "-o", str(out)], capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(command)}: exit {done.returncode}: {done.stderr[-2000:]}")
    return out


def score(task: Task, folder: Path) -> dict[str, Any]:
    """What the task's scorer prints as JSON; raises CalledProcessError when an article has no report."""
    gold = DATA / task.gold
    command = [sys.executable, str(SHARED / "bench" / task.scorer), str(gold), str(reports(gold, folder))]
    done = subprocess.run([*command, *task.options, "--json"], capture_output=True, text=True, check=True)
    scores: dict[str, Any] = json.loads(done.stdout)
    return scores


def measure(tasks: Sequence[Task] = TASKS) -> dict[tuple[str, str, str], float]:
    """(task, gold file, figure) -> value 0..1."""
    values = {}
    with tempfile.TemporaryDirectory() as name:
        for task in tasks:
            scores = score(task, Path(name))
            for figure in task.figures:
                value: Any = scores
                for key in figure.keys:
                    value = value[key]
                values[task.name, task.gold, figure.name] = float(value)
    return values


def main() -> None:
    layers = measure_layers()
    rows = [
        Row(
            f"layers: {name}", "polnear_dev_layers.jsonl.gz", f"{value:.4f}", f"{wanted:.2f}", value >= wanted
        )
        for (name, value), wanted in zip(layers.items(), (0.97, 0.95), strict=True)
    ]
    values = measure()
    for task in TASKS:
        for figure in task.figures:
            value = values[task.name, task.gold, figure.name]
            wanted = figure.wanted
            rows.append(
                Row(
                    f"{task.name}: {figure.name}",
                    task.gold,
                    f"{100 * value:.1f}",
                    "" if wanted is None else f"{100 * wanted:.3g}",
                    None if wanted is None else value >= wanted,
                )
            )
    write("Accuracy", "development sets; F1 in percent unless the name says otherwise", rows)


if __name__ == "__main__":
    main()
