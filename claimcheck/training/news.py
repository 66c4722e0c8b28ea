"""The labelled news articles, run through the stages before hedge and status, beside their gold labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from claimcheck.document import Document
from claimcheck.pipeline import STAGES
from claimcheck.read import read_text
from claimcheck.training.data import rows

TRAIN, DEV = "news_train.jsonl", "news_dev.jsonl"


@dataclass(frozen=True, slots=True)
class Label:
    """A gold hedge or status item: its offsets in the article, its words and its kind."""

    start: int
    end: int
    text: str
    kind: str


def articles(name: str, layer: str, before: str) -> Iterator[tuple[Document, list[Label]]]:
    """The articles of the file `name`, each run through the stages before the stage `before`, with its gold labels.

    `layer` is the field of a gold sentence that holds the labels: "hedges" or "status".
    """
    stages = STAGES[: [stage.name for stage in STAGES].index(before)]
    for row in rows(name):
        doc = read_text(row["text"], id=row["id"], path=None, force=True)
        for stage in stages:
            doc = stage(doc)
        yield doc, [_label(item) for sentence in row["sentences"] for item in sentence[layer]]


def _label(item: dict[str, Any]) -> Label:
    return Label(item["start"], item["end"], item["text"], item["kind"])
