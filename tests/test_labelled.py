"""The labels of our own (training/labelled.json): offsets alone, whose words are the articles'."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from claimcheck.document import ClaimType, HedgeKind, Role, StatusKind
from claimcheck.training import labelled

ROWS = json.loads(labelled.FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("id", ROWS)
def test_an_article(id: str) -> None:
    for one, other in pairwise(ROWS[id]):
        assert one[1] <= other[0], "sentences in order, none in another"
    for start, end, role, claim, types, hedges, status in ROWS[id]:
        assert start < end
        assert role in get_args(Role)
        assert bool(types) == claim
        assert set(types) <= set(get_args(ClaimType))
        assert all(start <= first < last <= end for first, last, *_ in (*hedges, *status))
        assert {kind for _, _, kind in hedges} <= set(get_args(HedgeKind))
        assert {item[2] for item in status} <= set(get_args(StatusKind))


def test_the_words_are_those_of_the_article(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = "The port may close, Quist says."
    row = [0, len(text), "body", True, ["prediction"], [[9, 12, "modal"]], [[13, 18, "planned", [20, 25]]]]
    file = tmp_path / "labelled.json"
    monkeypatch.setattr(labelled, "FILE", file)
    file.write_text(json.dumps({"a": [row]}))
    (article,) = labelled.labelled([{"id": "a", "text": text}, {"id": "b", "text": "Nobody labelled this."}])
    (sentence,) = article["sentences"]
    assert sentence["hedges"] == [{"start": 9, "end": 12, "text": "may", "kind": "modal"}]
    assert sentence["status"] == [
        {"start": 13, "end": 18, "text": "close", "kind": "planned", "party": "Quist"}
    ]
