"""How well the score of VM002 is calibrated: `python bench/support.py`.

The pairs of claims and passages are built as those that it was fitted on (claimcheck.training.support), from
articles that lent it none, which are drawn and reworded several times over: of one draw's 454 pairs a
score that is calibrated would be out by .05. Expected calibration error (Naeini et al. 2015), ten bins of
equal count.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.folds import calibration_error
from bench.results import SHARED, Row, write
from claimcheck.material.support import probability
from claimcheck.training.linear import SEED
from claimcheck.training.support import pairs

ARTICLES = "polnear_dev.jsonl"
LENDING, CLAIMING = 20, 100
DRAWS = 8
WANTED = 0.05


def main() -> None:
    parser = argparse.ArgumentParser(description="Calibration of the score of VM002.")
    parser.add_argument("--data", type=Path, default=SHARED / "data", help="the folder of the articles")
    parser.add_argument("--dry", action="store_true", help="print only; leave RESULTS.md alone")
    arguments = parser.parse_args()
    with (arguments.data / ARTICLES).open(encoding="utf-8") as lines:
        texts = [str(json.loads(line)["text"]) for line in lines]
    judged = [
        (probability(pair.features), pair.belongs)
        for draw in range(DRAWS)
        for pair in pairs(texts, LENDING, CLAIMING, SEED + draw)
    ]
    error = calibration_error(judged)
    right = sum((score >= 0.5) == belongs for score, belongs in judged) / len(judged)
    table = [
        Row("VM002: calibration error", ARTICLES, f"{error:.3f}", f"{WANTED}", error <= WANTED, len(judged)),
        Row("VM002: right by the half, percent", ARTICLES, f"{100 * right:.1f}", "", None, len(judged)),
    ]
    if arguments.dry:
        for row in table:
            sys.stdout.write(" | ".join(row.cells()) + "\n")
        return
    write(
        "Support in the material", "pairs of a claim and a passage that we build, half of them fitting", table
    )


if __name__ == "__main__":
    main()
