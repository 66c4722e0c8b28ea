"""Trains model/claims.json, the classifier of claimcheck.classify.

News decides what a claim is and of which type; speeches (PoliClaim) lend their words, and debates
(ClaimBuster) alone say what is worth a check.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.classify import CHECK_WORTHY, LABELS, TYPES, VERIFIABLE
from claimcheck.classify.features import features
from claimcheck.document import Document, Span
from claimcheck.layout import layout
from claimcheck.read import read_text
from claimcheck.segment import segment
from claimcheck.tag import tag
from claimcheck.training import data
from claimcheck.training.linear import Example, Recipe, fit, write

NEWS, SPEECHES = "news_train.jsonl", "claims_train.jsonl"
# How much a sentence of a speech counts beside one of the news.
SPEECH = 0.3
C: dict[str, float] = {VERIFIABLE: 0.3, CHECK_WORTHY: 0.3} | dict.fromkeys(TYPES, 0.1)
RECIPE = Recipe(
    c=C, rare=3, small=0.03, decide={VERIFIABLE: "both", CHECK_WORTHY: "balanced"}, otherwise="f1", even=TYPES
)


def train() -> None:
    """Write model/claims.json."""
    examples = [*news(NEWS), *speeches(SPEECHES)]
    write("claims", fit(examples, LABELS, RECIPE), data=data.digest(NEWS, SPEECHES))


def news(name: str) -> Iterator[Example]:
    """The labelled sentences of news articles; only those that make a claim say anything about types."""
    for row in data.rows(name):
        doc = _tagged(row)
        found = features(doc)
        for sentence in row["sentences"]:
            index = _largest_overlap(doc, Span(sentence["start"], sentence["end"]))
            if index is None:
                continue
            truth = {VERIFIABLE: bool(sentence["claim"])}
            if sentence["claim"]:
                truth |= {kind: kind in sentence["types"] for kind in TYPES}
            yield Example(found[index], truth, row["id"])


def speeches(name: str) -> Iterator[Example]:
    """Single sentences of debates and speeches."""
    for row in data.rows(name):
        found = list(dict.fromkeys(feature for part in features(_tagged(row)) for feature in part))
        if row["verifiable"] is not None:
            yield Example(found, {VERIFIABLE: bool(row["verifiable"])}, row["doc"], SPEECH, decides=False)
        elif row["check_worthy"] is not None:
            yield Example(found, {CHECK_WORTHY: bool(row["check_worthy"])}, row["id"])


def _tagged(row: dict[str, Any]) -> Document:
    return tag(segment(layout(read_text(row["text"], id=row["id"], path=None, force=True))))


def _largest_overlap(doc: Document, span: Span) -> int | None:
    def shared(index: int) -> int:
        other = doc.sentences[index].span
        return min(span.end, other.end) - max(span.start, other.start)

    return max(doc.sentences_of(span), key=shared, default=None)
