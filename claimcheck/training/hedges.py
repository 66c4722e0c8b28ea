"""Trains model/hedges.json: is this word of the list a hedge here?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from claimcheck.document import FURNITURE, Document
from claimcheck.encode import encode
from claimcheck.hedge.cues import Candidate, candidates
from claimcheck.hedge.features import features
from claimcheck.syntax import Quotations, Words, lowered
from claimcheck.training import linear
from claimcheck.training.data import digest, rows
from claimcheck.training.news import OWN, TRAIN, Label, annotated, articles, every
from claimcheck.training.singles import SOURCES, singles

LABEL = "hedge"
RECIPE = linear.Recipe(c=0.2)
# How much a word counts that language models were asked about alone (singles.json).
SINGLES_COUNT = 0.8


def train() -> None:
    """Write model/hedges.json."""
    linear.write("hedges", fitted(), data=digest(TRAIN, *SOURCES))


def fitted(names: Sequence[str] = (TRAIN, OWN), wanted: Callable[[str], bool] = every) -> dict[str, Any]:
    """The weights, from the articles of some files that are `wanted` by their id, and from single words."""
    return linear.fit([*examples(names, wanted), *of_singles()], [LABEL], RECIPE)


def examples(names: Sequence[str], wanted: Callable[[str], bool]) -> Iterator[linear.Example]:
    """Every candidate of the articles, true where it meets a gold cue as bench/score_news.py pairs them."""
    for doc, labels in articles("hedges", names, wanted):
        unpaired = list(labels)
        for candidate, view, start, end in _candidates(doc):
            gold = _meets(start, end, doc.text[start:end], unpaired)
            if gold is not None:
                unpaired.remove(gold)
            yield linear.Example(features(candidate, view), {LABEL: gold is not None}, doc.id)


@cache
def of_singles() -> tuple[linear.Example, ...]:
    """The candidates that we labelled one by one; the encoder has learned no hedges of their articles."""
    return tuple(_of_singles())


def _of_singles() -> Iterator[linear.Example]:
    spans = singles("hedges")
    for row in (row for name in SOURCES for row in rows(name) if row["id"] in spans):
        known = {(start, end): bool(hedge) for start, end, hedge in spans[row["id"]]}
        for candidate, view, start, end in _candidates(encode(annotated(row["text"], row["id"]))):
            if (start, end) in known:
                truth = {LABEL: known[start, end]}
                yield linear.Example(features(candidate, view), truth, row["id"], SINGLES_COUNT)


def _candidates(doc: Document) -> Iterator[tuple[Candidate, Words, int, int]]:
    """Each candidate of a document with its sentence and its offsets."""
    quotations = Quotations(doc)
    for sentence, tags, judgement in zip(doc.sentences, doc.tags, doc.judgements, strict=True):
        if sentence.role in FURNITURE:
            continue
        words = lowered(sentence)
        view = Words(words, tags, quotations.of(sentence))
        for candidate in candidates(words, tags, sentence.tokens, judgement):
            start, end = sentence.tokens[candidate.first].start, sentence.tokens[candidate.last - 1].end
            yield candidate, view, start, end


def _meets(start: int, end: int, text: str, labels: list[Label]) -> Label | None:
    for label in labels:
        if start < label.end and label.start < end and len(text.split()) <= 2 * len(label.text.split()) + 1:
            return label
    return None
