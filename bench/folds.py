"""Five-fold figures on all labelled news: `python bench/folds.py`, with scikit-learn (`make bench-folds`).

What the encoder says comes from folds of its own (claimcheck/training/unseen.py); on top of it, the
classifiers of claims, hedges and unconfirmed items are fitted to four folds and measured on the fifth.
Attributions and sources are those of the program. For kinds that the development set has too few of, and
for how well verifiability is calibrated (expected calibration error, Naeini et al. 2015, ten bins of equal
size).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.accuracy import DATA, NEWS, measured_rows
from bench.results import Row, write
from bench.scorers import Scorer
from claimcheck.config import Config
from claimcheck.document import Document, Span
from claimcheck.model import load
from claimcheck.model.linear import Joined, Linear
from claimcheck.pipeline import STAGES
from claimcheck.read import read_text
from claimcheck.report.record import record
from claimcheck.rules import judge
from claimcheck.training import claims, hedges, statuses
from claimcheck.training.news import OWN
from claimcheck.training.unseen import unseen

FILES = ("news_train.jsonl", "news_dev.jsonl")
BINS = 10


def rows() -> list[dict[str, Any]]:
    """The labelled articles of both files."""
    return [
        json.loads(line)
        for name in FILES
        for line in (DATA / name).read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def analysed() -> Iterator[tuple[dict[str, Any], Document]]:
    """Each article with its layers by classifiers that have not seen it."""
    known = unseen()
    for fold in sorted({article.fold for article in known.values()}):

        def seen(name: str, fold: int = fold) -> bool:
            return name not in known or known[name].fold != fold

        # Check-worthiness is not labelled here: what the program has will do.
        joined = Joined({**load("claims")["joined"], **claims.joined(claims.news(FILES, seen))})
        files = (*FILES, OWN)
        linear = {"hedges": hedges.fitted(files, seen), "statuses": statuses.fitted(files, seen)}

        def trained(name: str, linear: dict[str, Any] = linear) -> Linear:
            given = linear[name]
            return Linear(given["labels"], given["weights"], given["bias"], given["calibration"])

        with (
            patch("claimcheck.classify.joined", lambda _, joined=joined: joined),
            patch("claimcheck.hedge.linear", trained),
            patch("claimcheck.status.linear", trained),
        ):
            for row in rows():
                if not seen(row["id"]):
                    yield row, _analyse(row)


def _analyse(row: dict[str, Any]) -> Document:
    document = read_text(row["text"], id=row["id"], path=None, force=True)
    for stage in STAGES:
        document = stage(document)
        if stage.name == "encode":
            document = replace(document, judgements=unseen()[row["id"]].judgements)
    return judge(document, Config())


def calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """Mean distance of the mean score from the share of positives over bins of equal size."""
    ranked = sorted(pairs)
    edges = [round(number * len(ranked) / BINS) for number in range(BINS + 1)]
    total = 0.0
    for first, last in pairwise(edges):
        some = ranked[first:last]
        total += abs(sum(score for score, _ in some) - sum(true for _, true in some))
    return total / len(ranked)


def verifiability(row: dict[str, Any], document: Document) -> Iterator[tuple[float, bool]]:
    """Score and truth of each labelled sentence."""
    for sentence in row["sentences"]:
        index = claims.largest_overlap(document, Span(sentence["start"], sentence["end"]))
        if index is not None:
            yield document.claims[index].verifiability, bool(sentence["claim"])


def main() -> None:
    done = list(analysed())
    gold = [row for row, _ in done]
    reports = {row["id"]: json.dumps(record(document)) for row, document in done}
    own = Scorer("score_news.py", (), gold, reports)
    table = measured_rows("news", "five folds", NEWS, own)
    pairs = [pair for row, document in done for pair in verifiability(row, document)]
    error = calibration_error(pairs)
    table.append(
        Row(
            "verifiability: calibration error",
            "five folds",
            f"{error:.3f}",
            "0.05",
            error <= 0.05,
            len(pairs),
        )
    )
    write("Five folds over news_train and news_dev", "F1 in percent unless the name says otherwise", table)


if __name__ == "__main__":
    main()
