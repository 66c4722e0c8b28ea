"""Trains model/statuses.json: does this trigger show an unconfirmed item here?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from claimcheck.document import FURNITURE, Document
from claimcheck.status.features import features, views
from claimcheck.status.triggers import triggers
from claimcheck.training import linear
from claimcheck.training.data import digest
from claimcheck.training.labelled import SOURCE
from claimcheck.training.news import OWN, TRAIN, Label, articles, every

LABEL = "status"
RECIPE = linear.Recipe(c=0.1)
# How much an article counts whose labels are those of language models (labelled.json).
MODELS_COUNT = 0.4


def train() -> None:
    """Write model/statuses.json."""
    linear.write("statuses", fitted(), data=digest(TRAIN, SOURCE))


def fitted(names: Sequence[str] = (TRAIN, OWN), wanted: Callable[[str], bool] = every) -> dict[str, Any]:
    """The weights, from the articles of some files that are `wanted` by their id."""
    return linear.fit(list(examples(names, wanted)), [LABEL], RECIPE)


def examples(names: Sequence[str], wanted: Callable[[str], bool]) -> Iterator[linear.Example]:
    """Every trigger of the articles: true where it meets a gold item of its kind.

    One elsewhere in a sentence with an item of its kind is left out: it may well show the same item.
    """
    for name in names:
        weight = MODELS_COUNT if name == OWN else 1.0
        for doc, labels in articles("status", (name,), wanted):
            for found, met in _triggers(doc, labels):
                yield linear.Example(found, {LABEL: met}, doc.id, weight)


def _triggers(doc: Document, labels: list[Label]) -> Iterator[tuple[list[str], bool]]:
    """The features of each trigger of an article, and whether it shows an item."""
    for sentence, (view, context), judgement in zip(doc.sentences, views(doc), doc.judgements, strict=True):
        if sentence.role in FURNITURE:
            continue
        proposed = triggers(view.words, view.tags, sentence.tokens, judgement)
        kinds = {trigger.kind for trigger in proposed}
        for trigger in proposed:
            start, end = sentence.tokens[trigger.first].start, sentence.tokens[trigger.last - 1].end
            gold = [label for label in labels if label.kind == trigger.kind]
            met = any(start < label.end and label.start < end for label in gold)
            if met or not any(
                label.start < sentence.span.end and sentence.span.start < label.end for label in gold
            ):
                yield features(trigger, kinds, view, context, judgement), met
