"""Hedges: the words by which a writer or a source holds back commitment, their kind, and how far they reach.

A list proposes, a trained linear classifier decides in context, and the scope is read from tags and punctuation.
"""

from __future__ import annotations

from typing import Any

from claimcheck.document import FURNITURE, Document, Hedge, Sentence, Span
from claimcheck.hedge.cues import Surroundings, candidates, features, kind_of
from claimcheck.hedge.scope import scope
from claimcheck.model.linear import linear
from claimcheck.stage import stage
from claimcheck.syntax import Quotations, Words, lowered


# The best F1 of cross-validation by article over news_train.
DECIDES = 0.43


@stage(requires=("sentences", "tags", "quotes"), assigns=("hedges",))
def hedge(doc: Document) -> dict[str, Any]:
    """One tuple of hedges a sentence, in order of the text; none in furniture, whose words commit nobody."""
    quotations = Quotations(doc)
    return {
        "hedges": tuple(
            () if sentence.role in FURNITURE else _hedges(sentence, tags, quotations)
            for sentence, tags in zip(doc.sentences, doc.tags, strict=True)
        )
    }


def _hedges(sentence: Sentence, tags: tuple[str, ...], quotations: Quotations) -> tuple[Hedge, ...]:
    words = lowered(sentence)
    proposed = list(candidates(words, tags))
    if not proposed:
        return ()
    view = Words(words, tags, quotations.of(sentence))
    around = Surroundings(view, sentence.role)
    classifier = linear("hedges")
    found = []
    for candidate in proposed:
        if classifier.probabilities(features(candidate, view, around))[0] >= DECIDES:
            kind = kind_of(candidate, view)
            found.append(
                Hedge(
                    _span(sentence, candidate.first, candidate.last),
                    kind,
                    _span(sentence, *scope(candidate, kind, view)),
                )
            )
    return tuple(found)


def _span(sentence: Sentence, first: int, last: int) -> Span:
    return Span(sentence.tokens[first].start, sentence.tokens[last - 1].end)
