"""How what hostile input costs grows with its length: `python bench/hostile.py [PART]...`.

The parts of the program, and what is hard for each, are those of tests/hostile_text.py and
tests/hostile_files.py. A case is measured at the length that tests take and at a quarter of it; growth is the
exponent of the power of the length that the processor seconds follow, 1 for linear work and 2 for quadratic.
Of several runs the least counts, since other programs can only add to it. With names of parts all cases of
these are printed, and RESULTS.md is left alone.
"""

from __future__ import annotations

import argparse
import gc
import html
import math
import sys
import time
import tracemalloc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.results import Row, write
from tests import hostile_files, hostile_text
from tests.growing import Part

TIMES = 4  # as long
WANTED = 1.3
RUNS = 3
ENOUGH = 0.3  # seconds, all runs of a case at one length together: short work is done more often
MOST_RUNS = 20

PARTS: tuple[Part[str] | Part[bytes], ...] = (*hostile_files.PARTS, *hostile_text.PARTS)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a case cost: processor seconds at a quarter of the length and at all of it; bytes held at most."""

    case: str
    length: int
    quarter: float
    whole: float
    held: int

    @property
    def growth(self) -> float:
        """The exponent; of what takes no time to speak of, that of a thousandth of a second more."""
        return math.log((self.whole + 1e-3) / (self.quarter + 1e-3)) / math.log(TIMES)


def cost(part: Part[str] | Part[bytes], case: str) -> Cost:
    """What the part's work on a case costs."""
    quarter, whole = (seconds(part, case, length) for length in (part.length // TIMES, part.length))
    return Cost(case, part.length, quarter, whole, held(part, case))


def seconds(part: Part[str] | Part[bytes], case: str, length: int) -> float:
    """Processor seconds of the fastest run. Each run has a document of its own, whose caches are empty.

    As in timeit, no garbage is collected meanwhile: that would walk over all that Python holds.
    """
    least, spent, runs = math.inf, 0.0, 0
    while runs < RUNS or (spent < ENOUGH and runs < MOST_RUNS):
        work = part.work(case, length)
        gc.collect()
        gc.disable()
        start = time.process_time()
        work()
        took = time.process_time() - start
        gc.enable()
        least, spent, runs = min(least, took), spent + took, runs + 1
    return least


def held(part: Part[str] | Part[bytes], case: str) -> int:
    """Bytes that Python held at most during the work, beyond those before it."""
    work = part.work(case, part.length)
    tracemalloc.start()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def rows(part: Part[str] | Part[bytes], costs: Sequence[Cost]) -> Iterator[Row]:
    """The worst of a part's cases."""
    worst, slowest, fullest = (
        max(costs, key=key)
        for key in (lambda one: one.growth, lambda one: one.whole, lambda one: one.held / one.length)
    )
    size = f"{part.length:,}"
    yield Row(
        f"{part.name}: growth",
        f"{_shown(worst.case)}, {part.length // TIMES:,} and {size}",
        f"{worst.growth:.2f}",
        f"{WANTED:.2f}",
        worst.growth <= WANTED,
        len(costs),
    )
    yield Row(
        f"{part.name}: s", f"{_shown(slowest.case)}, {size}", f"{slowest.whole:.2f}", "", None, len(costs)
    )
    yield Row(
        f"{part.name}: peak memory, bytes a byte of input",
        f"{_shown(fullest.case)}, {size}",
        f"{fullest.held / fullest.length:.0f}",
        "",
        None,
        len(costs),
    )


def _shown(case: str) -> str:
    """The name of a case, which may be markup, in a table of Markdown."""
    return html.escape(repr(case), quote=False).replace("|", "&#124;")


def main() -> None:
    parser = argparse.ArgumentParser(description="How what hostile input costs grows with its length.")
    parser.add_argument("parts", nargs="*", metavar="PART", help="only parts whose names begin so")
    names = tuple(parser.parse_args().parts)
    found: list[Row] = []
    for part in PARTS:
        if names and not part.name.startswith(names):
            continue
        costs = []
        for case in part.cases:
            costs.append(cost(part, case))
            if names:
                one = costs[-1]
                sys.stdout.write(
                    f"{part.name} {case!r}: {one.quarter:.4f} s, {one.whole:.4f} s, growth {one.growth:.2f},"
                    f" {one.held / 1e6:.1f} MB\n"
                )
        found += rows(part, costs)
    if not names:
        write(
            "Hostile input",
            f"processor seconds, at a quarter of the length and at the length; least of {RUNS} runs or more;"
            f" n: cases; Python {sys.version.split()[0]}",
            found,
        )


if __name__ == "__main__":
    main()
