"""A question that a draft has as a statement, “Is the pier safe?” as “the pier is safe”; or the reverse."""

from __future__ import annotations

import re

from claimcheck.comparison import Change
from claimcheck.document import Document, Span
from claimcheck.material.index import Index
from claimcheck.material.quotes.found import FoundQuote, ends
from claimcheck.material.speakers.endings import last_sign

# What may stand between the words and their question mark: "..., right?", "..., isn't it?"
_TAG = (
    r"(?:,?\s(?:right|yes|no|huh|eh|ok|okay|correct|really|you know|do you think|don['’]t you think"
    r"|(?:is|are|was|were|do|does|did|has|have|wo|ca|could|would|should|can|will)(?:n['’]t)?\s\w{1,5}"
    r"|or (?:is|are|was|were|not|what|do|does|did)(?:\s\w+){0,3}))?"
)
_ASKED = re.compile(rf"{_TAG}[\"”’'\])]{{0,2}}\?", re.IGNORECASE)
# The end of a sentence that asks nothing.
_STATED = re.compile(r"[^.?!…\n]{0,80}?(?P<sign>[.!])(?![^\s”\"’'»)\]])")
# A rhetorical question with its answer denies or says for itself: "How can that be?"
_LAST = re.compile(r"[\w’'-]+\W{0,3}\Z")


def question_after(piece: Document, end: int) -> Span | None:
    """The end of the question whose words end at `end` in a piece; None where they are none."""
    found = _ASKED.match(piece.plain, end)
    if found is None:
        return None
    last = _LAST.search(piece.plain, max(end - 40, 0), end)
    return Span(last.start() if last else end, found.end())


def question_added(found: FoundQuote, doc: Document, quote: Span, index: Index) -> Change | None:
    """The end of a quote that is a question where the material has a statement, wherever it has the words."""
    if found.verdict != "exact" or last_sign(doc, quote) != "?":
        return None
    signs = [
        _STATED.match(index.documents[alignment.stretch.piece].plain, ends(alignment)[1])
        for alignment in (found.alignments[-1], *found.others)
    ]
    first = signs[0]
    if first is None or not all(signs):
        return None
    last = _LAST.search(first.string, max(first.start() - 40, 0), first.start())
    word = first.string[last.start() if last else first.start() : first.start()]
    return Change(f"{word}?", f"{word}{first['sign']}")
