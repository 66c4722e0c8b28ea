"""What an encoder says of the labelled news that it has not learned from: training/unseen.json.

Written by encoder/folds.py. What learns to use the encoder's judgements (claims, hedges and statuses), and
what measures that, must not look at those of an encoder that knows the answers. It holds scores and
offsets, no text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from claimcheck.document import Judgement, WordJudgement

FILE = Path(__file__).with_name("unseen.json")


@dataclass(frozen=True, slots=True)
class Unseen:
    """An article: the fold that it was dealt into, and a judgement for each sentence of the program's."""

    fold: int
    judgements: tuple[Judgement, ...]


@cache
def unseen() -> Mapping[str, Unseen]:
    """What is known of all labelled news articles, by id."""
    return {
        name: Unseen(
            fold,
            tuple(
                Judgement(tuple(scores), tuple(WordJudgement(*word) for word in words))
                for scores, words in judgements
            ),
        )
        for name, (fold, judgements) in json.loads(FILE.read_text(encoding="utf-8")).items()
    }


def keep(judged: Mapping[str, Unseen]) -> None:
    """Write the file, an article a line."""
    lines = []
    for name, article in sorted(judged.items()):
        judgements = [
            [_rounded(one.scores), [_rounded(word) for word in one.words]] for one in article.judgements
        ]
        lines.append(f"{json.dumps(name)}:{json.dumps([article.fold, judgements], separators=(',', ':'))}")
    FILE.write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")


def _rounded(values: tuple[object, ...]) -> list[object]:
    return [round(value, 2) if isinstance(value, float) else value for value in values]
