"""A question that a draft has as a statement: “Is the pier safe?” is not “the pier is safe”."""

from __future__ import annotations

import re

from claimcheck.document import Document, Span

# What may stand between the words and their question mark: "..., right?", "..., isn't it?"
_TAG = (
    r"(?:,?\s(?:right|yes|no|huh|eh|ok|okay|correct|really|you know|do you think|don['’]t you think"
    r"|(?:is|are|was|were|do|does|did|has|have|wo|ca|could|would|should|can|will)(?:n['’]t)?\s\w{1,5}"
    r"|or (?:is|are|was|were|not|what|do|does|did)(?:\s\w+){0,3}))?"
)
_ASKED = re.compile(rf"{_TAG}[\"”’'\])]{{0,2}}\?", re.IGNORECASE)
# The question mark of a quote, or of the draft's own around it.
_ASKS = re.compile(r"\?\W{0,3}\Z")
# A rhetorical question with its answer denies or says for itself: "How can that be?"
_LAST = re.compile(r"[\w’'-]+\W{0,3}\Z")


def question_after(piece: Document, end: int) -> Span | None:
    """The end of the question whose words end at `end` in a piece; None where they are none."""
    found = _ASKED.match(piece.plain, end)
    if found is None:
        return None
    last = _LAST.search(piece.plain, max(end - 40, 0), end)
    return Span(last.start() if last else end, found.end())


def asks(doc: Document, quote: Span) -> bool:
    """Does a quote, or the draft's sentence right behind it, end as a question?"""
    after = doc.plain[quote.end : quote.end + 2]
    return _ASKS.search(doc.plain, max(quote.end - 4, quote.start), quote.end) is not None or "?" in after
