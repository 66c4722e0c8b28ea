"""Unconfirmed items: what is pending, unanswered, unverified, disputed, alleged or only planned, and by whom.

A list and the grammar propose triggers, a trained linear classifier decides by the context and the
encoder's judgement; the party is read from the syntax around the trigger and looked up among the
document's sources.
"""

from __future__ import annotations

from typing import Any

from claimcheck.document import FURNITURE, Document, Judgement, Sentence, Span, Status
from claimcheck.model.linear import linear
from claimcheck.stage import stage
from claimcheck.status.features import context_of, features
from claimcheck.status.party import Parties
from claimcheck.status.triggers import triggers
from claimcheck.syntax import Quotations, Words, lowered

# Where F1 was best, cross-validated by article over the training articles; an item missed costs an editor
# more than one looked at in vain.
DECIDES = 0.3
# Sentences of the beginning, where news is announced.
OPENING = 3


@stage(
    requires=("sentences", "tags", "judgements", "quotes", "attributions", "sources", "resolutions"),
    assigns=("statuses",),
)
def status(doc: Document) -> dict[str, Any]:
    """One tuple of items a sentence, in order of the text; none in furniture. Each party makes an item."""
    quotations = Quotations(doc)
    parties = Parties(doc)
    return {
        "statuses": tuple(
            ()
            if sentence.role in FURNITURE
            else tuple(_items(sentence, tags, judgement, quotations, parties, opening=index < OPENING))
            for index, (sentence, tags, judgement) in enumerate(
                zip(doc.sentences, doc.tags, doc.judgements, strict=True)
            )
        )
    }


def _items(
    sentence: Sentence,
    tags: tuple[str, ...],
    judgement: Judgement,
    quotations: Quotations,
    parties: Parties,
    *,
    opening: bool,
) -> list[Status]:
    words = lowered(sentence)
    proposed = triggers(words, tags, sentence.tokens, judgement)
    if not proposed:
        return []
    view = Words(words, tags, quotations.of(sentence))
    context = context_of(view, sentence.role, opening=opening)
    kinds = {trigger.kind for trigger in proposed}
    classifier = linear("statuses")
    found: list[Status] = []
    ends: dict[str, int] = {}
    for trigger in proposed:
        # Of overlapping triggers of one kind, the first that is accepted stands for all.
        if trigger.first < ends.get(trigger.kind, 0):
            continue
        if classifier.probabilities(features(trigger, kinds, view, context, judgement))[0] >= DECIDES:
            ends[trigger.kind] = trigger.last
            span = Span(sentence.tokens[trigger.first].start, sentence.tokens[trigger.last - 1].end)
            found += [
                Status(span, trigger.kind, party) for party in parties.of(trigger, view, sentence, judgement)
            ]
    # "Neither confirmed nor denied it" denies nothing.
    silences = [item.span for item in found if item.kind == "no-comment"]
    return [
        item
        for item in found
        if item.kind == "no-comment" or not any(span.contains(item.span) for span in silences)
    ]
