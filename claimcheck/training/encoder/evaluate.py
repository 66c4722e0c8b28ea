"""Figures of the encoder on labelled articles: `python -m claimcheck.training.encoder.evaluate [--folder F]`.

Scores what the encoder in model/ (the int8 graph, repairs included) finds in the dev sets.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from claimcheck.encode.decode import Attribution
from claimcheck.encode.encoder import Encoder
from claimcheck.training.encoder.data import Article, paragraphs, read_articles
from claimcheck.training.encoder.settings import ROOT, read_settings

Find = Callable[[Article], Sequence[Attribution]]
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
