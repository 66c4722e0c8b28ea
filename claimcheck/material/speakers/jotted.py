"""Who speaks in jotted notes: "GMB (Ann Lee, organiser), tel. 4.30pm:", with only quotes in the lines below.

A line is theirs whom it begins with. One that begins with nobody goes on with whoever the lines above it
began with; who speaks is not known where somebody else is named between.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claimcheck.document import Document, Span
from claimcheck.material.speakers.labels import (
    BULLET,
    ITEM,
    LABEL,
    WORD,
    Opening,
    author_of,
    names_in,
    opening,
)
from claimcheck.resolve.nouns import KIN, PERSONAL, noun_of, pronoun_of

# So many lines above a quote are read.
LINES = 40
# The end of a line of so many characters that goes on in the next one.
SET = 60
_BROKEN = re.compile(rf"[^\n]{{{SET - 1}}}[\w,]\Z")
# Lines with these labels head an e-mail: nobody speaks there.
_FIELDS = frozenset({"from", "to", "cc", "date", "sent", "subject"})
_QUOTE = re.compile(r"[“\"][^“”\"\n]*[”\"]?")


def jotted_at(piece: Document, place: Span, known: Mapping[str, str]) -> Opening | None:
    """Who says what stands at a place, by the line's beginning or those of the lines above; or None.

    `known` has the full names that the draft has, by their surnames.
    """
    text, end = piece.plain, place.start
    for at in range(LINES + 1):
        start = text.rfind("\n", 0, end) + 1
        line = text[BULLET.match(text, start, end).end() : end]  # type: ignore[union-attr]
        head, plain = _QUOTE.split(line, maxsplit=1)[0], _QUOTE.sub(" ", line)
        named = names_in(plain)
        if found := opening(piece, start, head, known):
            return found if found.is_label or len(named) < 2 else None
        # What tells something in whole sentences has no quote for an object.
        is_object = not at and bool(named) and not plain.rstrip().endswith((".", "!", "?"))
        if is_object or _is_anothers(head, named) or (start and is_broken(text, start)):
            return None
        if not start:
            break
        end = start - 1
    author = author_of(piece)
    return Opening(author, author.words, is_label=True) if author else None


def is_broken(text: str, start: int) -> bool:
    """Is the line break before `start` one of lines of a set width? A comma leads to a quote behind it."""
    before = text[max(start - 1 - SET, 0) : max(start - 1, 0)]
    is_quote = text.startswith(("“", '"'), start) and not before.endswith(",")
    is_apart = is_quote or text.startswith("\n", start) or ITEM.match(text, start) is not None
    return not is_apart and _BROKEN.search(before) is not None


def _is_anothers(head: str, named: Sequence[object]) -> bool:
    """Does a line begin with somebody who is not known, or a label of nobody: "mother, inside"?"""
    first = WORD.match(head)
    if first is None:
        return False
    word = first[0].lower()
    label = LABEL.match(head)
    if label and word in _FIELDS:
        return False
    if label and label["who"][0].isupper() and word not in ("a", "answer", "not") and not pronoun_of(word):
        return True
    if word in KIN or (noun_of(word)[1] in PERSONAL and head[first.end() : first.end() + 1] in ", "):
        return True
    return first[0][0].isupper() and bool(named)
