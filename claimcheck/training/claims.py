"""Trains model/claims.json: how claimcheck.classify joins what it knows of a sentence, on judgements of an
encoder that saw no answers.

News decides what a claim is and of which type (training/unseen.py); debates say what is worth a check, as
if half of all sentences were: encoder and words (training/worth.py) learned all of claims_train, so it is
claims_dev that the three numbers which join them are fitted to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from claimcheck.classify.features import DECIDED_BY, numbers
from claimcheck.document import Document, Span
from claimcheck.encode import encode
from claimcheck.encode.judge import CHECK_WORTHY, CLAIM, TYPES
from claimcheck.model import FORMAT
from claimcheck.syntax import Quotations, Words, lowered
from claimcheck.training import data
from claimcheck.training.linear import Decision, join, write
from claimcheck.training.news import annotated, every, sentence_by_sentence

NEWS, SPEECHES = "news_train.jsonl", "claims_dev.jsonl"
DECIDES: dict[str, Decision] = {CLAIM: "both", CHECK_WORTHY: "balanced"}
C = 0.3

# A label, what is known of a sentence, and whether the label is true of it.
Held = tuple[str, Mapping[str, float], bool]


def train() -> None:
    """Write model/claims.json."""
    fitted = joined((*news((NEWS,), every), *debates(SPEECHES)))
    write("claims", {"format": FORMAT, "joined": fitted}, data=data.digest(NEWS, SPEECHES))


def joined(held: Iterable[Held]) -> dict[str, dict[str, Any]]:
    """Offset and weights a label, as claimcheck.model.linear.Joined takes them."""
    by_label: dict[str, list[tuple[Mapping[str, float], bool]]] = {}
    for label, known, true in held:
        by_label.setdefault(label, []).append((known, true))
    fitted = {}
    for label, pairs in by_label.items():
        names = DECIDED_BY[label]
        rows = [[known[name] for name in names] for known, _ in pairs]
        weights, offset = join(rows, [true for _, true in pairs], DECIDES.get(label, "f1"), C)
        fitted[label] = {"offset": offset, "weights": dict(zip(names, weights, strict=True))}
    return fitted


def news(names: Sequence[str], wanted: Callable[[str], bool]) -> Iterator[Held]:
    """Of each sentence; only those that make a claim say anything about types."""
    for doc, sentences in sentence_by_sentence(names, wanted):
        known = _numbers(doc)
        for sentence in sentences:
            index = largest_overlap(doc, Span(sentence["start"], sentence["end"]))
            if index is None:
                continue
            yield CLAIM, known[index], bool(sentence["claim"])
            if sentence["claim"]:
                for kind in TYPES:
                    yield kind, known[index], kind in sentence["types"]


def debates(name: str) -> Iterator[Held]:
    """Of single sentences of debates; of several in a row the one that the encoder finds most worth it."""
    for row in data.rows(name):
        if row["check_worthy"] is not None:
            known = _numbers(encode(annotated(row["text"])))
            yield CHECK_WORTHY, max(known, key=lambda one: one[CHECK_WORTHY]), bool(row["check_worthy"])


def _numbers(doc: Document) -> list[dict[str, float]]:
    """What is known of each sentence of a document that has judgements."""
    quotations = Quotations(doc)
    return [
        numbers(Words(lowered(sentence), tags, quotations.of(sentence)), judgement)
        for sentence, tags, judgement in zip(doc.sentences, doc.tags, doc.judgements, strict=True)
    ]


def largest_overlap(doc: Document, span: Span) -> int | None:
    """Index of the sentence that shares most with a span."""
    return max(doc.sentences_of(span), key=lambda index: doc.sentences[index].span.shared(span), default=None)
