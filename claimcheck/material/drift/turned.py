"""Statements that a word turns round: "supports" became "opposes", "joined" "left", "legal" "illegal".

Only where the words around are the same, and nothing else there denies: "rejected" may be
"did not accept".
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.comparison import Drift
from claimcheck.document import Document
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.drift.opposed import pairs
from claimcheck.material.drift.polarity import denies_by_meaning
from claimcheck.material.opposites import is_denied_too, is_turned_round
from claimcheck.material.support import Place, is_content
from claimcheck.material.verbs import verb


def statement_turned(beside: Beside, piece: Document, rivals: Sequence[Place]) -> Drift | None:
    """The word of the passage for which the draft has its opposite; no rival passage has that one."""
    if is_turned_round(beside.words, beside.alignment):
        return None
    for here_at, there_at in pairs(beside):
        if is_denied_too(beside.words, beside.alignment, here_at):
            continue  # "only after", "not until"
        if _is_moved(beside, here_at, there_at) or _is_denied(beside, here_at, there_at):
            continue
        here = verb(beside.words[here_at].folded)
        # Small words stand in any passage.
        is_small = not is_content(beside.words[here_at].folded)
        if is_small or not any(here in {verb(word.folded) for word in rival.words} for rival in rivals):
            return beside.drift(piece, Hunk((0, 0), (there_at, there_at + 1)))
    return None


def _is_moved(beside: Beside, here_at: int, there_at: int) -> bool:
    """Does one of two opposites stand elsewhere on the other side, too?"""
    here, there = verb(beside.words[here_at].folded), verb(beside.there[there_at].folded)
    first, last = beside.alignment.first, beside.alignment.last
    if is_content(beside.words[here_at].folded):
        first, last = 0, len(beside.there)
    added = {verb(word.folded) for word in beside.added}
    lost = {verb(beside.there[at].folded) for at in range(first, last) if at not in beside.here_of}
    return there in added or here in lost


def _is_denied(beside: Beside, here_at: int, there_at: int) -> bool:
    """Is one of two opposites denied in its place: "did not reject", "failed to pass"?"""
    for hunk in beside.alignment.hunks:
        if hunk.here[0] <= here_at < hunk.here[1]:
            here = [beside.words[at].folded for at in range(*hunk.here) if at != here_at]
            there = [beside.there[at].folded for at in range(*hunk.there) if at != there_at]
            return any(denies(words) or any(map(denies_by_meaning, words)) for words in (here, there))
    return False
