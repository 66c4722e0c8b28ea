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
_LAST = re.compile(r"[\w’'-]+\W{0,3}\Z")


def question_after(piece: Document, end: int) -> Span | None:
    """The end of the question whose words end at `end` in a piece; None where they are none."""
    found = _ASKED.match(piece.plain, end)
    return Span(_last_word(piece.plain, end), found.end()) if found else None


def question_added(found: FoundQuote, doc: Document, quote: Span, index: Index) -> Change | None:
    """The end of a quote that is a question where the material has a statement, wherever it has the words."""
    if found.verdict != "exact" or last_sign(doc, quote) != "?":
        return None
    signs = [
        _STATED.match(index.documents[place.stretch.piece].plain, ends(place)[1])
        for place in (found.alignments[-1], *found.others)
    ]
    stated = [sign for sign in signs if sign]
    if len(stated) < len(signs):
        return None
    first = stated[0]
    word = first.string[_last_word(first.string, first.start()) : first.start()]
    return Change(f"{word}?", f"{word}{first['sign']}")


def _last_word(text: str, end: int) -> int:
    """Where the last word before a place begins."""
    found = _LAST.search(text, max(end - 40, 0), end)
    return found.start() if found else end
