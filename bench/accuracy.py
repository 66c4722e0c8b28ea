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

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.layers import measure as measure_layers
from bench.results import SHARED, Row, write
from bench.scorers import Scorer, interval, value_at

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

NEWS = (
    *_f1("claim", "no claim", claim=0.96, no_claim=0.75),
    Figure("types", ("types",), 0.60),
    *_f1("hedge cue", "hedge sentence", hedge_cue=0.82, hedge_sentence=0.85),
    Figure("hedge kind", ("hedge kind",), 0.85),
    *_f1("status all", *(f"status {kind}" for kind in STATUS), status_all=0.76),
    Figure("party", ("party",), 0.75),
    *_f1("role headline", "furniture", role_headline=0.88, furniture=0.85),
    Figure("role", ("role",)),
)

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
        NEWS,
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
        (Figure("F1", ("f1",), 0.90), Figure("AP", ("ap",), 0.96)),
        ("--label", "check_worthy", "--balanced"),
    ),
    Task(
        "verifiable",
        "claims_dev.jsonl",
        "score_claims.py",
        (Figure("accuracy", ("accuracy",), 0.85), Figure("F1", ("f1",))),
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


def scorer(task: Task, folder: Path) -> Scorer:
    """The task's scorer over the whole development set."""
    gold = DATA / task.gold
    with gold.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    with reports(gold, folder).open(encoding="utf-8") as lines:
        by_id = {json.loads(line)["document"]["id"]: line for line in lines}
    return Scorer(task.scorer, task.options, rows, by_id)


def measure(tasks: Sequence[Task] = TASKS) -> dict[tuple[str, str, str], float]:
    """(task, gold file, figure) -> value 0..1."""
    values = {}
    with tempfile.TemporaryDirectory() as name:
        for task in tasks:
            scores = scorer(task, Path(name)).scores()
            for figure in task.figures:
                values[task.name, task.gold, figure.name] = value_at(scores, figure.keys)
    return values


def main() -> None:
    layers = measure_layers()
    rows = [
        Row(
            f"layers: {name}", "polnear_dev_layers.jsonl.gz", f"{value:.4f}", f"{wanted:.2f}", value >= wanted
        )
        for (name, value), wanted in zip(layers.items(), (0.97, 0.95), strict=True)
    ]
    with tempfile.TemporaryDirectory() as name:
        for task in TASKS:
            own = scorer(task, Path(name))
            rows += measured_rows(task.name, task.gold, task.figures, own)
    write("Accuracy", "development sets; F1 in percent unless the name says otherwise", rows)


def measured_rows(name: str, on: str, figures: Sequence[Figure], own: Scorer) -> list[Row]:
    """A row a figure, with its n and interval."""
    scores, resampled = own.scores(), own.resampled()
    rows = []
    for figure in figures:
        found = interval(scores, resampled, figure.keys)
        count = scores.get(figure.keys[0])
        n = count.get("n") if isinstance(count, dict) else scores.get("n")
        rows.append(
            Row(
                f"{name}: {figure.name}",
                on,
                f"{100 * found.value:.1f}",
                "" if figure.wanted is None else f"{100 * figure.wanted:.3g}",
                None if figure.wanted is None else found.value >= figure.wanted,
                own.size if n is None else n,
                f"{100 * found.low:.1f} to {100 * found.high:.1f}",
            )
        )
    return rows


if __name__ == "__main__":
    main()
