"""The labelled news articles, run through the stages that hedge and status look at, and their labels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from claimcheck.attribute.quotes import find_quotes
from claimcheck.document import Document
from claimcheck.layout import layout
from claimcheck.read import read_text
from claimcheck.segment import segment
from claimcheck.tag import tag
from claimcheck.training.data import rows
from claimcheck.training.labelled import SOURCE, labelled
from claimcheck.training.unseen import unseen

TRAIN = "news_train.jsonl"
OWN = "labelled.json"  # stands for the articles that we labelled


@dataclass(frozen=True, slots=True)
class Label:
    """A gold hedge or status item: its offsets in the article, its words and its kind."""

    start: int
    end: int
    text: str
    kind: str


def segmented(text: str, id: str = "-") -> Document:
    """A text with its sentences, as the program finds them."""
    return segment(layout(read_text(text, id=id, path=None, force=True)))


def articles(
    layer: str, names: Sequence[str], wanted: Callable[[str], bool]
) -> Iterator[tuple[Document, list[Label]]]:
    """The articles of some files, annotated, and their gold labels of "hedges" or "status".

    wanted: which articles, by id.
    """
    for doc, sentences in sentence_by_sentence(names, wanted):
        yield (
            doc,
            [
                Label(item["start"], item["end"], item["text"], item["kind"])
                for sentence in sentences
                for item in sentence[layer]
            ],
        )


def sentence_by_sentence(
    names: Sequence[str], wanted: Callable[[str], bool]
) -> Iterator[tuple[Document, list[dict[str, Any]]]]:
    """The articles of some files, annotated, and what is labelled of their sentences; as for `articles`."""
    for row in (row for name in names for row in _rows(name) if wanted(row["id"])):
        doc = annotated(row["text"], row["id"])
        yield replace(doc, judgements=unseen()[doc.id].judgements), row["sentences"]


def annotated(text: str, id: str = "-") -> Document:
    """A text with sentences, tags and quotes."""
    doc = tag(segmented(text, id))
    # Quotes alone: the rest of attribute has weights of its own, which these must not depend on.
    return replace(doc, quotes=find_quotes(doc.plain, doc.blocks))


def _rows(name: str) -> Iterator[dict[str, Any]]:
    return labelled(rows(SOURCE)) if name == OWN else rows(name)


def every(_: str) -> bool:
    """All articles are wanted."""
    return True
