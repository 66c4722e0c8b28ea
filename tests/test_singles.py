"""The single judgements of our own (training/singles.json): offsets alone, whose words are the articles'."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from claimcheck.training.singles import FILE

LAYERS = json.loads(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("layer", LAYERS)
def test_spans_stand_in_order_and_are_judged(layer: str) -> None:
    for rows in LAYERS[layer].values():
        assert rows
        assert all(start < end and judgement in (0, 1) for start, end, judgement in rows)
        assert all(one[1] <= other[0] for one, other in pairwise(rows))
