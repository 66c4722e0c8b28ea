"""Hedges: the words by which a writer or a source holds back commitment, their kind, and how far they reach.

A list proposes, a trained linear classifier decides by the context and the encoder's judgement, tags and
punctuation give the scope.
"""

from __future__ import annotations

from typing import Any

from claimcheck.document import FURNITURE, Document, Hedge, Judgement, Sentence, Span
from claimcheck.hedge.cues import candidates, kind_of
from claimcheck.hedge.features import features
from claimcheck.hedge.scope import scope
from claimcheck.model.linear import linear
from claimcheck.stage import stage
from claimcheck.syntax import Quotations, Words, lowered

# Where F1 was best, cross-validated by article over the training articles.
DECIDES = 0.5


@stage(requires=("sentences", "tags", "quotes", "judgements"), assigns=("hedges",))
def hedge(doc: Document) -> dict[str, Any]:
    """One tuple of hedges a sentence, in order of the text; none in furniture, whose words commit nobody."""
    quotations = Quotations(doc)
    return {
        "hedges": tuple(
            () if sentence.role in FURNITURE else tuple(_hedges(sentence, tags, quotations, judgement))
            for sentence, tags, judgement in zip(doc.sentences, doc.tags, doc.judgements, strict=True)
        )
    }


def _hedges(
    sentence: Sentence, tags: tuple[str, ...], quotations: Quotations, judgement: Judgement
) -> list[Hedge]:
    words = lowered(sentence)
    proposed = list(candidates(words, tags, sentence.tokens, judgement))
    if not proposed:
        return []
    view = Words(words, tags, quotations.of(sentence))
    classifier = linear("hedges")

    def span(first: int, last: int) -> Span:
        return Span(sentence.tokens[first].start, sentence.tokens[last - 1].end)

    found = []
    for candidate in proposed:
        if classifier.probabilities(features(candidate, view))[0] >= DECIDES:
            kind = kind_of(candidate, view)
            cue = span(candidate.first, candidate.last)
            found.append(Hedge(cue, kind, span(*scope(candidate, kind, view))))
    return found
