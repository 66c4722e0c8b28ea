"""Sentences of articles of polnear_train that we labelled ourselves: training/labelled.json.

The set of labelled news (news_train) is small. A hundred articles more were read, sentence by sentence, by
language models that followed its guide and were tried on articles of it first (model/CARD.md has their
agreement). The file holds offsets and labels, no text: by article, a row a sentence, of start, end, role,
claim, types, hedges (start, end, kind) and status (start, end, kind, and the party's start and end or null).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

SOURCE = "polnear_train.jsonl"  # whose articles they are
FILE = Path(__file__).with_name("labelled.json")

Row = dict[str, Any]


def labelled(articles: Iterable[Row]) -> Iterator[Row]:
    """Those of the articles that we labelled, with `sentences` as in news_train.

    articles: with `id` and `text`, as in polnear_train.
    """
    sentences = json.loads(FILE.read_text(encoding="utf-8"))
    for article in articles:
        if article["id"] in sentences:
            text = article["text"]
            rows = [_sentence(text, labels) for labels in sentences[article["id"]]]
            yield {"id": article["id"], "text": text, "sentences": rows}


def _sentence(text: str, labels: list[Any]) -> Row:
    start, end, role, claim, types, hedges, status = labels
    return {
        "start": start,
        "end": end,
        "role": role,
        "claim": claim,
        "types": types,
        "hedges": [_item(text, *hedge) for hedge in hedges],
        "status": [
            {**_item(text, *item[:3]), "party": text[slice(*party)] if (party := item[3]) else ""}
            for item in status
        ],
    }


def _item(text: str, start: int, end: int, kind: str) -> Row:
    return {"start": start, "end": end, "text": text[start:end], "kind": kind}
