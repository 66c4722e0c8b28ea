"""What is an open question in the material and a statement in the draft: "asked whether the wall held"."""

from __future__ import annotations

from claimcheck.comparison import Drift
from claimcheck.document import Document
from claimcheck.material.align import Hunk
from claimcheck.material.beside import GOVERNED, Beside
from claimcheck.material.drift.conditions import ASKED, ASKING
from claimcheck.material.support import is_content
from claimcheck.syntax import stem

# A question has so many telling words at least; the draft has most of them.
FEWEST = 3
# Of a direct question so much (share).
ANSWERED = 0.85
# "Whether the court agrees or not".
OR_NOT = 8
WHICHEVER = frozenset(map(stem, ("regardless", "irrespective", "matter", "no")))
_OPEN = "whether if question questions unknown unclear uncertain maybe perhaps possibly may might could"
KEPT = frozenset(map(stem, ["ask", "wonder", "doubt", "question", "determine", "decide", "check", "inquire"]))
OPEN = frozenset(_OPEN.split())


def question_lost(beside: Beside, piece: Document) -> Drift | None:
    """The question of the passage that the sentence answers."""
    here = {word.folded for word in beside.words}
    if here & OPEN or {stem(word) for word in here} & KEPT:
        return None
    if beside.doc[beside.doc.sentences[beside.sentence].span].rstrip("”\"’'").endswith("?"):
        return None
    if whole := _asked(beside, piece):
        return beside.drift(piece, whole)
    for at, word in enumerate(beside.there):
        if not _asks(beside, at):
            continue
        last = _end(beside, piece, at)
        asked = [i for i in range(at + 1, last) if is_content(beside.there[i].folded)]
        kept = sum(i in beside.here_of for i in asked)
        if len(asked) >= FEWEST and kept >= GOVERNED * len(asked) and at + 1 in beside.here_of:
            first = max(at - 1, 0) if word.folded == "whether" else at - 1
            return beside.drift(piece, Hunk((0, 0), (first, at + 1)))
    return None


def _asked(beside: Beside, piece: Document) -> Hunk | None:
    """The first words of a passage that ends in a question mark, where the draft has most of it."""
    last = beside.alignment.last
    if last < 1 or not piece.plain[beside.there[last - 1].end : beside.there[last - 1].end + 4].lstrip(
        "”\"’'"
    ).startswith("?"):
        return None
    telling = [at for at in range(last) if is_content(beside.there[at].folded)]
    kept = sum(at in beside.here_of for at in telling)
    is_most = len(telling) >= FEWEST and kept >= ANSWERED * len(telling)
    return Hunk((0, 0), (0, min(FEWEST, last))) if is_most else None


def _asks(beside: Beside, at: int) -> bool:
    """Does an indirect question begin with a word of the passage?"""
    word = beside.there[at].folded
    if word not in ("whether", "if") or at in beside.here_of:
        return False
    before = {stem(other.folded) for other in beside.there[max(at - ASKED, 0) : at]}
    if word == "if":
        return bool(before & ASKING)
    # "Whether or not", "regardless of whether" leave it open, and ask nothing.
    after = {other.folded for other in beside.there[at + 1 : at + 1 + OR_NOT]}
    return before.isdisjoint(WHICHEVER) and not {"or", "not"} <= after


def _end(beside: Beside, piece: Document, at: int) -> int:
    """The number of the word after the question's clause."""
    for i in range(at + 1, len(beside.there)):
        between = piece.plain[beside.there[i - 1].end : beside.there[i].start]
        if any(mark in between for mark in ",;:.—–"):
            return i
    return len(beside.there)
