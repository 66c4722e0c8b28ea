"""Trains model/statuses.json: does this trigger show an unconfirmed item here?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from claimcheck.document import FURNITURE
from claimcheck.status import OPENING
from claimcheck.status.features import context_of, features
from claimcheck.status.triggers import triggers
from claimcheck.syntax import Quotations, Words, lowered
from claimcheck.training import linear
from claimcheck.training.data import digest
from claimcheck.training.news import TRAIN, articles, every

LABEL = "status"
RECIPE = linear.Recipe(c=0.5)


def train() -> None:
    """Write model/statuses.json."""
    linear.write("statuses", fitted(), data=digest(TRAIN))


def fitted(names: Sequence[str] = (TRAIN,), wanted: Callable[[str], bool] = every) -> dict[str, Any]:
    """The weights, from the articles of some files that are `wanted` by their id."""
    return linear.fit(list(examples(names, wanted)), [LABEL], RECIPE)


def examples(names: Sequence[str], wanted: Callable[[str], bool]) -> Iterator[linear.Example]:
    """Every trigger of the articles: true where it meets a gold item of its kind.

    One elsewhere in a sentence with an item of its kind is left out: it may well show the same item.
    """
    for doc, labels in articles("status", names, wanted):
        quotations = Quotations(doc)
        for index, (sentence, tags, judgement) in enumerate(
            zip(doc.sentences, doc.tags, doc.judgements, strict=True)
        ):
            if sentence.role in FURNITURE:
                continue
            words = lowered(sentence)
            view = Words(words, tags, quotations.of(sentence))
            context = context_of(view, sentence.role, opening=index < OPENING)
            for trigger in triggers(words, tags, sentence.tokens, judgement):
                start, end = sentence.tokens[trigger.first].start, sentence.tokens[trigger.last - 1].end
                gold = [label for label in labels if label.kind == trigger.kind]
                met = any(start < label.end and label.start < end for label in gold)
                if not met and any(
                    label.start < sentence.span.end and sentence.span.start < label.end for label in gold
                ):
                    continue
                yield linear.Example(features(trigger, view, context, judgement), {LABEL: met}, doc.id)
