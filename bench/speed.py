"""Speed and memory of the whole program: `python bench/speed.py`, on an otherwise idle core.

Whole processes from outside, the operating system's own account of each; medians of several runs.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.results import SHARED, Row, write

RUNS = 7
ARTICLES = SHARED / "data" / "polnear_dev.jsonl"
WORDS = 500  # of the article that a cold start is measured on


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process cost: wall and processor seconds, peak resident memory in MB (10^6 bytes)."""

    wall: float
    processor: float
    memory: float


def cost(*arguments: str) -> Cost:
    """Run `claimcheck ARGUMENTS`, output thrown away; raises RuntimeError when it could not do its job."""
    # What is installed has its modules compiled; a shell that forbids to keep them would measure that too.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", *arguments],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:
        raise RuntimeError(f"claimcheck {' '.join(arguments)}: exit {process.returncode}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6)


def median(costs: list[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.processor for cost in costs),
        max(cost.memory for cost in costs),
    )


def typical_article() -> str:
    """The development article whose length is nearest to WORDS."""
    with ARTICLES.open(encoding="utf-8") as lines:
        texts = [str(json.loads(line)["text"]) for line in lines]
    return min(texts, key=lambda text: abs(len(text.split()) - WORDS))


def main() -> None:
    with ARTICLES.open(encoding="utf-8") as lines:
        words = sum(len(json.loads(line)["text"].split()) for line in lines)
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        article.write_text(typical_article(), encoding="utf-8")
        cold = median([cost(str(article)) for _ in range(RUNS)])
        long = Path(folder) / "twice.jsonl"
        rows = [json.loads(line) for line in ARTICLES.read_text(encoding="utf-8").splitlines()]
        with long.open("w", encoding="utf-8") as out:
            for copy in range(2):
                for row in rows:
                    print(json.dumps({"id": f"{row['id']}-{copy}", "text": row["text"]}), file=out)
        twice = cost(str(long), "--format", "jsonl")
    many = median([cost(str(ARTICLES), "--format", "jsonl") for _ in range(3)])
    usage = median([cost("--help") for _ in range(RUNS)])
    per_second = words / many.wall
    peak = max(cold.memory, many.memory)
    write(
        "Speed",
        f"one core, median of {RUNS} cold starts, wall-clock; Python {sys.version.split()[0]}",
        [
            Row("cold start to the table, s", f"{WORDS} words", f"{cold.wall:.2f}", "1.00", cold.wall <= 1.0),
            Row(
                "throughput as jsonl, words/s", ARTICLES.name, f"{per_second:.0f}", "4000", per_second >= 4000
            ),
            Row("peak memory, MB", "both", f"{peak:.0f}", "300", peak <= 300),
            Row("peak memory, MB", "twice as many documents", f"{twice.memory:.0f}", "", None),
            Row("`--help`, s", "", f"{usage.wall:.2f}", "0.20", usage.wall <= 0.2),
        ],
    )


if __name__ == "__main__":
    main()
