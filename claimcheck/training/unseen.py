"""What an encoder says of the labelled news that it has not learned from: training/unseen.json.

Written by encoder/folds.py. What learns to use the encoder's judgements (claims, hedges and statuses), and
what measures that, must not look at those of an encoder that knows the answers. It holds scores and
offsets, no text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from claimcheck.document import Judgement, WordJudgement

FILE = Path(__file__).with_name("unseen.json")


def unseen() -> dict[str, tuple[Judgement, ...]]:
    """The judgements of all labelled news articles, a judgement a sentence of the program's, by id."""
    return {
        name: tuple(
            Judgement(tuple(scores), tuple(WordJudgement(*word) for word in words))
            for scores, words in judgements
        )
        for name, judgements in json.loads(FILE.read_text(encoding="utf-8")).items()
    }


def keep(judgements: Mapping[str, tuple[Judgement, ...]]) -> None:
    """Write the file, an article a line."""
    lines = (
        f"{json.dumps(name)}:"
        + json.dumps(
            [[_rounded(one.scores), [_rounded(word) for word in one.words]] for one in judgements[name]],
            separators=(",", ":"),
        )
        for name in sorted(judgements)
    )
    FILE.write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")


def _rounded(values: tuple[object, ...]) -> list[object]:
    return [round(value, 2) if isinstance(value, float) else value for value in values]
