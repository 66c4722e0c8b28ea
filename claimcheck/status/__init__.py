"""Unconfirmed items: what is pending, unanswered, unverified, disputed, alleged or only planned, and by whom.

A list and the grammar propose triggers, a trained linear classifier decides by the context and the
encoder's judgement; the party is read from the syntax around the trigger and looked up among the
document's sources.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from claimcheck.document import (
    FURNITURE,
    Document,
    Judgement,
    Party,
    Sentence,
    Span,
    Status,
    StatusKind,
)
from claimcheck.model.linear import linear
from claimcheck.stage import stage
from claimcheck.status.features import features, is_foreseen, is_open, views
from claimcheck.status.party import Parties
from claimcheck.status.triggers import triggers
from claimcheck.syntax import Words

# Where F1 was best over the folds and on dev together; an item missed costs an editor
# more than one looked at in vain.
DECIDES = 0.32
# Words between two triggers of one kind and party that make them one: "did not respond to *a* request".
JOINED = 2
SHORT_NOT = frozenset({"n't", "n’t"})


@dataclass(slots=True)
class _Item:
    """Tokens `first` to `last` (exclusive), and whose item it is: each party makes one."""

    kind: StatusKind
    first: int
    last: int
    parties: tuple[Party | None, ...]


@stage(
    requires=("sentences", "tags", "judgements", "quotes", "attributions", "names", "sources", "resolutions"),
    assigns=("statuses",),
)
def status(doc: Document) -> dict[str, Any]:
    """One tuple of items a sentence, in order of the text; none in furniture. Each party makes an item."""
    parties = Parties(doc)
    return {
        "statuses": tuple(
            () if sentence.role in FURNITURE else tuple(_items(sentence, view, context, judgement, parties))
            for sentence, (view, context), judgement in zip(
                doc.sentences, views(doc), doc.judgements, strict=True
            )
        )
    }


def _items(
    sentence: Sentence, view: Words, context: tuple[str, ...], judgement: Judgement, parties: Parties
) -> list[Status]:
    proposed = triggers(view.words, view.tags, sentence.tokens, judgement)
    kinds = {trigger.kind for trigger in proposed}
    classifier = linear("statuses")
    found: list[_Item] = []
    latest: dict[str, _Item] = {}
    for trigger in proposed:
        before = latest.get(trigger.kind)
        # Of overlapping triggers of one kind, the first that is accepted stands for all.
        if before is not None and trigger.first < before.last:
            continue
        if trigger.kind in ("planned", "alleged", "disputed") and is_open(view, trigger.first):
            continue
        if trigger.kind == "planned" and is_foreseen(trigger, view):
            continue
        traits = features(trigger, kinds, view, context, judgement)
        # What a share of those asked says it will do is an answer, and no plan of anybody's.
        if "planned survey" not in traits and classifier.probabilities(traits)[0] >= DECIDES:
            who = tuple(parties.of(trigger, view, sentence, judgement))
            between = view.words[before.last : trigger.first] if before is not None else ()
            one = before is not None and (not between or before.parties == who)
            if before is not None and one and len(between) <= JOINED and "," not in between:
                before.last = trigger.last
            else:
                latest[trigger.kind] = _Item(trigger.kind, trigger.first, trigger.last, who)
                found.append(latest[trigger.kind])
    # "Neither confirmed nor denied it" denies nothing, "would not be drawn" plans nothing.
    silent = {at for item in found if item.kind == "no-comment" for at in range(item.first, item.last)}
    return [
        Status(Span(_start(sentence, item.first), sentence.tokens[item.last - 1].end), item.kind, party)
        for item in found
        if item.kind == "no-comment" or item.last - 1 not in silent
        for party in item.parties
    ]


def _start(sentence: Sentence, first: int) -> int:
    """Where the word begins that token `first` is or belongs to: "have*n't* been able to"."""
    tokens = sentence.tokens
    while first and tokens[first].text.lower() in SHORT_NOT and tokens[first - 1].end == tokens[first].start:
        first -= 1
    return tokens[first].start
