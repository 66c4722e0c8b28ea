"""The scorers of ../shared/bench, run in this process on chosen documents, and how sure their figures are."""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from bench.results import SHARED

SEED = 1
RESAMPLES = 100
# What each scorer looks at in a report; the rest would only be copied about.
KEPT = {
    "score_attribution.py": ("attributions",),
    "score_claims.py": ("sentences",),
    "score_news.py": ("sentences", "sources"),
    "score_sources.py": ("sources", "attributions"),
}
IDLE = ("text", "findings", "supports", "attributions", "same_as")  # of a sentence: no scorer reads them


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure and its 95 % interval by the bootstrap over documents (Efron and Tibshirani 1993)."""

    value: float
    low: float
    high: float


class Scorer:
    """A scorer with gold documents and their reports.

    gold: rows with an "id"; reports: JSON lines by id, as `claimcheck --format jsonl` prints them.
    """

    def __init__(
        self, name: str, options: Sequence[str], gold: Sequence[Mapping[str, Any]], reports: Mapping[str, str]
    ) -> None:
        spec = importlib.util.spec_from_file_location(Path(name).stem, SHARED / "bench" / name)
        assert spec
        assert spec.loader
        self._module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self._module)
        self._options = list(options)
        self.size = len(gold)
        self._pairs = [
            (_split({**row}), _split(_reduced(json.loads(reports[row["id"]]), KEPT[name]))) for row in gold
        ]

    def scores(self) -> dict[str, Any]:
        """What the scorer says of all documents."""
        return self._score(range(len(self._pairs)))

    def resampled(self) -> list[dict[str, Any]]:
        """What it says of as many documents drawn with replacement, several times."""
        random = Random(SEED)
        size = len(self._pairs)
        return [self._score(random.choices(range(size), k=size)) for _ in range(RESAMPLES)]

    def _score(self, drawn: Sequence[int]) -> dict[str, Any]:
        with tempfile.TemporaryDirectory() as folder:
            gold, reports = Path(folder, "gold.jsonl"), Path(folder, "reports.jsonl")
            # A document drawn twice goes by two names.
            for file, side in ((gold, 0), (reports, 1)):
                lines = (
                    f'{self._pairs[at][side][0]}"{number}"{self._pairs[at][side][1]}\n'
                    for number, at in enumerate(drawn)
                )
                file.write_text("".join(lines), encoding="utf-8")
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                self._module.main(["", str(gold), str(reports), *self._options, "--json"])
        scores: dict[str, Any] = json.loads(printed.getvalue())
        return scores


def interval(
    scores: Mapping[str, Any], resampled: Sequence[Mapping[str, Any]], keys: Sequence[str]
) -> Interval:
    """The figure that `keys` lead to."""
    values = sorted(value_at(one, keys) for one in resampled)
    low, high = values[round(0.025 * (len(values) - 1))], values[round(0.975 * (len(values) - 1))]
    return Interval(value_at(scores, keys), low, high)


def value_at(scores: Mapping[str, Any], keys: Sequence[str]) -> float:
    """0.0 where the scorer has nothing to count."""
    value: Any = scores
    for key in keys:
        value = value.get(key, 0.0) if isinstance(value, Mapping) else value
    return float(value)


def _reduced(report: Mapping[str, Any], kept: Sequence[str]) -> dict[str, Any]:
    reduced = {"document": {"id": None}, **{key: report[key] for key in kept}}
    for sentence in reduced.get("sentences", ()):
        for key in IDLE:
            del sentence[key]
    return reduced


def _split(row: dict[str, Any]) -> tuple[str, str]:
    """A row as JSON, in two parts, between which its id belongs."""
    mark = "\x00id\x00"
    row |= {"document": {"id": mark}} if "document" in row else {"id": mark}
    before, _, after = json.dumps(row).partition(json.dumps(mark))
    return before, after
