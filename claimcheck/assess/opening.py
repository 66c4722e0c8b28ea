"""How what somebody says begins: what its subject is."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from claimcheck.document import Document

_BEFORE_SUBJECT = frozenset({"that", "the", "“", '"', "‘", "'", ","})
_LOOKED_AT = 8  # words


class Opening(NamedTuple):
    """A content's first words from its subject on, lower case, with tags; `the` if that stands before."""

    the: bool
    words: tuple[str, ...]
    tags: tuple[str, ...]


def opening_of(doc: Document, start: int) -> Opening:
    """The opening of the content that begins at the offset `start`."""
    index = doc.sentence_at(start)
    if index is None:
        return Opening(False, (), ())
    tokens = doc.sentences[index].tokens
    at = bisect_left(tokens, start, key=lambda token: token.start)
    the = False
    while at < len(tokens) and tokens[at].text.lower() in _BEFORE_SUBJECT:
        the = tokens[at].text.lower() == "the"
        at += 1
    words = tuple(token.text.lower() for token in tokens[at : at + _LOOKED_AT])
    return Opening(the, words, doc.tags[index][at : at + _LOOKED_AT])
