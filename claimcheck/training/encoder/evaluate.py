"""Figures of the encoder on labelled articles: `python -m claimcheck.training.encoder.evaluate [--folder F]`.

Scores what the encoder in model/ (the int8 graph, repairs included) finds in the dev sets.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from claimcheck.encode.decode import Attribution, Floats
from claimcheck.encode.encoder import Encoder
from claimcheck.encode.judge import CHECK_WORTHY, CLAIM, SENTENCE_LABELS, pooled
from claimcheck.encode.windows import Window
from claimcheck.training.encoder.data import Article, paragraphs, read_articles
from claimcheck.training.encoder.sentences import judge
from claimcheck.training.encoder.settings import ROOT, read_settings

Find = Callable[[Article], Sequence[Attribution]]
Read = Callable[[str], Iterator[tuple[Window, dict[str, Floats]]]]
Figures = dict[str, tuple[float, float, float]]  # precision, recall and F1 of each figure, in per cent


def score(path: Path, scorer: Path, find: Find) -> Figures:
    """What the scorer, bench/score_attribution.py, says of the attributions found in a file of articles."""
    spec = importlib.util.spec_from_file_location("score_attribution", scorer)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    gold = read_articles(path)
    found = {
        article["id"]: [
            {"source": one.source, "cue": one.cue, "content": one.content} for one in find(article)
        ]
        for article in gold
    }
    return {name: (100 * p, 100 * r, 100 * f1) for name, (p, r, f1) in module.score(gold, found).items()}


def judged(rows: Iterable[Article], read: Read) -> dict[str, float]:
    """F1 at even odds of each label of sentences and of words, in per cent, and the average precision of
    the first.

    rows: articles with labelled sentences. Words of hedges and items count one by one; their kinds do not.
    """
    tallies: dict[str, list[tuple[float, bool]]] = {}
    for row in rows:
        windows = list(read(row["text"]))
        words = [word for window, _ in windows for word in window.words]
        outputs = {
            name: np.concatenate([outputs[name] for _, outputs in windows])
            for name in ("sentence_weights", "sentence_values", "hedges", "statuses", "party")
        }
        truth = judge(row["sentences"], row["text"], words)
        for (first, last), truths in zip(truth.members, truth.truths, strict=True):
            parts = (outputs[f"sentence_{part}"][first:last] for part in ("weights", "values"))
            for label, score_, true in zip(SENTENCE_LABELS, pooled(*parts), truths, strict=True):
                if true == true:
                    tallies.setdefault(label, []).append((float(score_), bool(true)))
        for name in ("hedges", "statuses", "party"):
            for numbers, true in zip(outputs[name], getattr(truth, name), strict=True):
                if true >= 0:
                    found = numbers[0] if len(numbers) == 1 else numbers[1:].max() - numbers[0]
                    tallies.setdefault(name, []).append((float(found), bool(true)))
    figures = {name: round(100 * _f1(pairs), 1) for name, pairs in tallies.items()}
    for label in (CLAIM, CHECK_WORTHY):
        figures[f"{label} AP"] = round(100 * _average_precision(tallies[label]), 1)
    figures["no claim"] = round(100 * _f1([(-score_, not true) for score_, true in tallies[CLAIM]]), 1)
    return figures


def _f1(pairs: Sequence[tuple[float, bool]]) -> float:
    right = sum(true for score_, true in pairs if score_ > 0)
    return 2 * right / max(1, sum(score_ > 0 for score_, _ in pairs) + sum(true for _, true in pairs))


def _average_precision(pairs: Sequence[tuple[float, bool]]) -> float:
    right = total = 0.0
    for rank, (_, true) in enumerate(sorted(pairs, key=lambda pair: -pair[0]), 1):
        right += true
        total += true * right / rank
    return total / max(1.0, right)


def main() -> None:
    """Prints the figures of the encoder in use as a table."""
    parser = argparse.ArgumentParser(description="Score the encoder on the dev sets.")
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    encoder = Encoder(arguments.folder) if arguments.folder else Encoder()
    data = read_settings()["data"]
    for path in data["dev"]:
        figures = score(
            ROOT / path,
            ROOT / data["scorer"],
            lambda article: encoder.attributions(article["text"], paragraphs(article["text"])),
        )
        sys.stdout.write(f"{Path(path).stem}\n")
        for name, (p, r, f1) in figures.items():
            sys.stdout.write(f"  {name:<16} P {p:5.1f}  R {r:5.1f}  F1 {f1:5.1f}\n")


if __name__ == "__main__":
    main()
