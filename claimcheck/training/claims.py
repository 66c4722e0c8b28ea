"""Trains model/claims.json: the sigmoids of claimcheck.classify, on judgements of an encoder that saw no
answers.

News decides what a claim is and of which type (training/unseen.py); debates say what is worth a check, as
if half of all sentences were: the encoder learned all of claims_train, so it is claims_dev that the two
numbers are fitted to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from claimcheck.document import Document, Judgement, Span
from claimcheck.encode import encode
from claimcheck.encode.judge import CHECK_WORTHY, CLAIM, SENTENCE_LABELS, TYPES
from claimcheck.model import FORMAT
from claimcheck.training import data
from claimcheck.training.linear import Decision, calibrate, write
from claimcheck.training.news import every, segmented
from claimcheck.training.unseen import unseen

NEWS, SPEECHES = "news_train.jsonl", "claims_dev.jsonl"
DECIDES: dict[str, Decision] = {CLAIM: "both", CHECK_WORTHY: "balanced"}


def train() -> None:
    """Write model/claims.json."""
    fitted = calibrated((*news((NEWS,), every), *debates(SPEECHES)))
    write("claims", {"format": FORMAT, "calibration": fitted}, data=data.digest(NEWS, SPEECHES))


def calibrated(held: Iterable[tuple[str, float, bool]]) -> dict[str, list[float]]:
    """Slope and offset a label, from labels, logits and truths."""
    by_label: dict[str, list[tuple[float, bool]]] = {}
    for label, logit, true in held:
        by_label.setdefault(label, []).append((logit, true))
    return {
        label: calibrate([logit for logit, _ in pairs], [true for _, true in pairs], DECIDES.get(label, "f1"))
        for label, pairs in by_label.items()
    }


def news(names: Sequence[str], wanted: Callable[[str], bool]) -> Iterator[tuple[str, float, bool]]:
    """Label, logit and truth of each sentence; only those that make a claim say anything about types."""
    judged = unseen()
    for row in (row for name in names for row in data.rows(name) if wanted(row["id"])):
        doc = segmented(row["text"])
        for sentence in row["sentences"]:
            index = largest_overlap(doc, Span(sentence["start"], sentence["end"]))
            if index is None:
                continue
            logits = _logits(judged[row["id"]].judgements[index])
            yield CLAIM, logits[CLAIM], bool(sentence["claim"])
            if sentence["claim"]:
                for kind in TYPES:
                    yield kind, logits[kind], kind in sentence["types"]


def debates(name: str) -> Iterator[tuple[str, float, bool]]:
    """Label, logit and truth of single sentences of debates; of several in a row the strongest counts."""
    for row in data.rows(name):
        if row["check_worthy"] is None:
            continue
        judgements = encode(segmented(row["text"])).judgements
        strongest = max(_logits(judgement)[CHECK_WORTHY] for judgement in judgements)
        yield CHECK_WORTHY, strongest, bool(row["check_worthy"])


def _logits(judgement: Judgement) -> dict[str, float]:
    return dict(zip(SENTENCE_LABELS, judgement.scores, strict=True))


def largest_overlap(doc: Document, span: Span) -> int | None:
    """Index of the sentence that shares most with a span."""

    def shared(index: int) -> int:
        other = doc.sentences[index].span
        return min(span.end, other.end) - max(span.start, other.start)

    return max(doc.sentences_of(span), key=shared, default=None)
