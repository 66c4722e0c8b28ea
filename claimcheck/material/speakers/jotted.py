"""Who speaks in jotted notes: "GMB (Ann Lee, organiser), tel. 4.30pm:", with only quotes in the lines below.

A line is theirs whom it begins with. One that begins with nobody goes on with whoever the lines above it
began with; who speaks is not known where somebody else is named between.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from claimcheck.attribute.transcripts import MAIL
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
# A line of so many characters may go on in the next one.
SET = 60
_QUOTE = re.compile(r"[“\"][^“”\"\n]*[”\"]?")


def jotted_at(piece: Document, place: Span, known: Mapping[str, str]) -> Opening | None:
    """Who says what stands at a place, by the line's beginning or those of the lines above; or None.

    `known` has the full names that the draft has, by their surnames.
    """
    text, end, author = piece.plain, place.start, author_of(piece, place.start)
    for at in range(LINES + 1):
        start = text.rfind("\n", 0, end) + 1
        line = text[BULLET.match(text, start, end).end() : end]  # type: ignore[union-attr]
        head, plain = _QUOTE.split(line, maxsplit=1)[0], _QUOTE.sub(" ", line)
        named = names_in(plain)
        if found := opening(piece, start, head, known):
            return found if found.is_label or len(named) < 2 else None
        # What tells something in whole sentences has no quote for an object.
        is_object = not at and bool(named) and not plain.rstrip().endswith((".", "!", "?"))
        is_anothers = _is_anothers(head, named, is_authored=author is not None)
        if is_object or is_anothers or (start and is_broken(text, start)):
            return None
        if not start or head.startswith("From:"):
            break
        end = start - 1
    return Opening(author, author.words, is_label=True) if author else None


def is_broken(text: str, start: int) -> bool:
    """Is the line break before `start` one of lines of a set width, which the next word would pass?

    A comma leads to a quote behind it.
    """
    before = text[text.rfind("\n", 0, max(start - 1, 0)) + 1 : max(start - 1, 0)]
    after = re.compile(r"\S*").match(text, start)
    is_full = len(before) >= SET and len(before) + 1 + len(after[0] if after else "") > _width(text)
    is_quote = text.startswith(("“", '"'), start) and not before.endswith(",")
    is_apart = is_quote or text.startswith("\n", start) or ITEM.match(text, start) is not None
    return is_full and not is_apart and (before[-1].isalnum() or before.endswith(","))


@lru_cache(maxsize=1 << 6)
def _width(text: str) -> int:
    """How long the longest line of a text is."""
    return max(map(len, text.split("\n")))


def _is_anothers(head: str, named: Sequence[object], *, is_authored: bool) -> bool:
    """Does a line begin with somebody who is not known, "mother, inside", or with a label of nobody?

    Where one person has written all of it, the label is theirs.
    """
    first = WORD.match(head)
    if first is None:
        return False
    word = first[0].lower()
    label = LABEL.match(head)
    if label and word in MAIL:
        return False
    is_label = label is not None and label["who"][0].isupper() and word not in ("a", "answer", "not")
    if is_label and (not is_authored or word in ("q", "question")) and not pronoun_of(word):
        return True
    if word in KIN or (noun_of(word)[1] in PERSONAL and head[first.end() : first.end() + 1] in ", "):
        return True
    return first[0][0].isupper() and bool(named)
