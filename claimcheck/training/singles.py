"""Single sentences and words that we labelled ourselves: training/singles.json.

Whole articles (labelled.py) tell mostly what is known already. These were chosen because the program was in
doubt about them (uncertainty sampling, Lewis and Gale 1994): words of the attribution sets, is it a hedge;
sentences of them, does it make a claim. Language models that followed the guide of the labelled news judged
them, and were tried on its development set (model/CARD.md has their agreement, and what the sentences were
tried for). The file holds offsets and judgements, no text: by layer ("claims", "hedges") and article, rows of
start, end and 1 or 0.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

FILE = Path(__file__).with_name("singles.json")
SOURCES = ("polnear_train.jsonl", "general_attr_train.jsonl")  # whose articles they are of

Spans = Mapping[str, Sequence[tuple[int, int, int]]]


def singles(layer: Literal["claims", "hedges"]) -> Spans:
    """By article, the start and the end of each span in code points, and whether it is one."""
    spans: Spans = json.loads(FILE.read_text(encoding="utf-8"))[layer]
    return spans
