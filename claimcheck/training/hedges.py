"""Trains model/hedges.json: is this word of the list a hedge here?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from claimcheck.document import FURNITURE
from claimcheck.hedge.cues import candidates
from claimcheck.hedge.features import features
from claimcheck.syntax import Quotations, Words, lowered
from claimcheck.training import linear
from claimcheck.training.data import digest
from claimcheck.training.labelled import SOURCE
from claimcheck.training.news import OWN, TRAIN, Label, articles, every

LABEL = "hedge"
RECIPE = linear.Recipe(c=0.2)


def train() -> None:
    """Write model/hedges.json."""
    linear.write("hedges", fitted(), data=digest(TRAIN, SOURCE))


def fitted(names: Sequence[str] = (TRAIN, OWN), wanted: Callable[[str], bool] = every) -> dict[str, Any]:
    """The weights, from the articles of some files that are `wanted` by their id."""
    return linear.fit(list(examples(names, wanted)), [LABEL], RECIPE)


def examples(names: Sequence[str], wanted: Callable[[str], bool]) -> Iterator[linear.Example]:
    """Every candidate of the articles, true where it meets a gold cue as bench/score_news.py pairs them."""
    for doc, labels in articles("hedges", names, wanted):
        quotations = Quotations(doc)
        unpaired = list(labels)
        for sentence, tags, judgement in zip(doc.sentences, doc.tags, doc.judgements, strict=True):
            if sentence.role in FURNITURE:
                continue
            words = lowered(sentence)
            view = Words(words, tags, quotations.of(sentence))
            for candidate in candidates(words, tags, sentence.tokens, judgement):
                start = sentence.tokens[candidate.first].start
                end = sentence.tokens[candidate.last - 1].end
                gold = _meets(start, end, doc.text[start:end], unpaired)
                if gold is not None:
                    unpaired.remove(gold)
                yield linear.Example(features(candidate, view), {LABEL: gold is not None}, doc.id)


def _meets(start: int, end: int, text: str, labels: list[Label]) -> Label | None:
    for label in labels:
        if start < label.end and label.start < end and len(text.split()) <= 2 * len(label.text.split()) + 1:
            return label
    return None
