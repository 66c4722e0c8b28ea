"""Transcripts: paragraphs that begin with who speaks."""

from __future__ import annotations

import re

from claimcheck.document import Document

# "MAYOR: ...", "Q: ...", "[00:12] Ruiz: ...", "GENERAL ANN ROE, HOME GUARD: ...": group 1 is the label.
TURN = re.compile(
    r"\s{0,8}(?:[\[(]?\d\d?:\d\d(?::\d\d)?[\])]?\s{0,8})?([A-Z](?:[\w.’' -]{0,40}|[A-Z.,’' -]{0,80})):\s"
)


def is_transcript(piece: Document) -> bool:
    """Do a third of the paragraphs, and three or more, begin with a speaker?"""
    lines = [block.span for block in piece.blocks]
    turns = sum(TURN.match(piece.plain, line.start, line.end) is not None for line in lines)
    return turns >= 3 and 3 * turns >= len(lines)
