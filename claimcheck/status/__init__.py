"""Unconfirmed items: what is pending, unanswered, unverified, disputed, alleged or only planned, and whose it is.

A list and the grammar propose triggers, a trained linear classifier decides in context, and the party is read from
the syntax around the trigger and looked up among the document's sources.
"""

from __future__ import annotations

from typing import Any

from claimcheck.document import FURNITURE, Document, Sentence, Span, Status
from claimcheck.model.linear import linear
from claimcheck.stage import stage
from claimcheck.status.party import Parties
from claimcheck.status.triggers import Surroundings, features, triggers
from claimcheck.syntax import Quotations, Words, lowered

# Missing an open item costs an editor more than looking at one too many: the best F1 over news_train lies here.
DECIDES = 0.35
# Sentences of the beginning, where news is announced.
OPENING = 3


@stage(
    requires=("sentences", "tags", "quotes", "attributions", "sources", "resolutions"), assigns=("statuses",)
)
def status(doc: Document) -> dict[str, Any]:
    """One tuple of items a sentence, in order of the text; none in furniture."""
    quotations = Quotations(doc)
    parties = Parties(doc)
    return {
        "statuses": tuple(
            () if sentence.role in FURNITURE else _items(sentence, tags, index < OPENING, quotations, parties)
            for index, (sentence, tags) in enumerate(zip(doc.sentences, doc.tags, strict=True))
        )
    }


def _items(
    sentence: Sentence, tags: tuple[str, ...], opening: bool, quotations: Quotations, parties: Parties
) -> tuple[Status, ...]:
    words = lowered(sentence)
    proposed = list(triggers(words, tags))
    if not proposed:
        return ()
    view = Words(words, tags, quotations.of(sentence))
    around = Surroundings(view, sentence.role, opening)
    classifier = linear("statuses")
    found: list[Status] = []
    for trigger in sorted(proposed):
        if classifier.probabilities(features(trigger, view, around))[0] < DECIDES:
            continue
        span = Span(sentence.tokens[trigger.first].start, sentence.tokens[trigger.last - 1].end)
        if any(other.kind == trigger.kind and other.span.overlaps(span) for other in found):
            continue
        found += [Status(span, trigger.kind, party) for party in parties.of(trigger, view, sentence)]
    return tuple(found)
