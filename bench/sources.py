"""Sources on each half of the labelled articles: `python bench/sources.py`.

What resolve has by hand (weights, word lists, rules) was fitted on the first half of the articles, in the
order of their ids, and chosen on the second; a figure that holds on one half only is fitted too closely.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.accuracy import DATA, TASKS, reports
from bench.results import SHARED, Row, write

TASK = next(task for task in TASKS if task.name == "sources")


def halves(gold: Path, folder: Path) -> dict[str, Path]:
    """Files of `folder` with the first and the second half of the articles, and the whole."""
    rows = sorted(gold.read_text(encoding="utf-8").splitlines(), key=lambda row: str(json.loads(row)["id"]))
    middle = len(rows) // 2
    paths = {}
    for name, part in (("first half", rows[:middle]), ("second half", rows[middle:]), ("all", rows)):
        paths[name] = folder / f"{name}.jsonl"
        paths[name].write_text("\n".join(part) + "\n", encoding="utf-8")
    return paths


def score(gold: Path, reported: Path) -> dict[str, Any]:
    """What the scorer prints as JSON; raises CalledProcessError when an article has no report."""
    command = [sys.executable, str(SHARED / "bench" / TASK.scorer), str(gold), str(reported), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    scores: dict[str, Any] = json.loads(done.stdout)
    return scores


def main() -> None:
    gold = DATA / TASK.gold
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reported = reports(gold, folder)
        scores = {part: score(path, reported) for part, path in halves(gold, folder).items()}
    rows = []
    for figure in TASK.figures:
        values = [100 * float(scores[part][figure.name]) for part in scores]
        wanted = figure.wanted
        rows.append(
            Row(
                figure.name,
                TASK.gold,
                " / ".join(f"{value:.1f}" for value in values),
                "" if wanted is None else f"{100 * wanted:.3g}",
                None if wanted is None else values[-1] >= 100 * wanted,
            )
        )
    write("Sources by halves", "first half / second half / all, in percent", rows)


if __name__ == "__main__":
    main()
