"""Statements that a word turns round: "supports" became "opposes", "joined" "left", "legal" "illegal".

The opposites are those of lexicon/opposites.txt and lexicon/antonyms.txt, and what a syllable before a word
makes of it. Only where the words around are the same, and nothing else there denies: "rejected" may be
"did not accept".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Document
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.drift.polarity import BEGINNINGS, denies_by_meaning
from claimcheck.material.opposites import STATED, exchanged, in_place, is_counted, is_turned_round
from claimcheck.material.support import Place
from claimcheck.material.verbs import verb
from claimcheck.material.words import fold

# What one does, and how one stands to others.
GROUPS = frozenset(
    {"agreeing", "being", "care", "course", "custody", "favour", "grant", "hold", "law", "light", "making"}
    | {"memory", "mood", "ownership", "permit", "post", "standing", "worth"}
)
# The shortest word that a beginning like "un" turns.
SHORTEST = 4
# So many words behind a number it may count a word.
COUNTED = 2


def statement_turned(beside: Beside, piece: Document, rivals: Sequence[Place]) -> Drift | None:
    """The word of the passage for which the draft has its opposite; no rival passage has that one."""
    if is_turned_round(beside.words, beside.alignment):
        return None
    added = {verb(word.folded) for word in beside.added}
    lost = {verb(word.folded) for at, word in enumerate(beside.there) if at not in beside.here_of}
    for here_at, there_at in _pairs(beside):
        here, there = beside.words[here_at].folded, beside.there[there_at].folded
        is_moved = verb(there) in added or verb(here) in lost
        is_known = any(verb(here) in {verb(word.folded) for word in rival.words} for rival in rivals)
        if not is_moved and not is_known and not _is_denied(beside, here_at, there_at):
            return beside.drift(piece, Hunk((0, 0), (there_at, there_at + 1)))
    return None


def _pairs(beside: Beside) -> Iterator[tuple[int, int]]:
    """The numbers of a word of the draft and of its opposite in the passage that it lies beside."""
    words = [word.folded for word in beside.words]
    groups = GROUPS if is_counted(words) else GROUPS | STATED
    yield from exchanged(beside.words, beside.alignment, groups)
    for hunk in in_place(beside.alignment, len(beside.words)):
        for here in range(*hunk.here):
            for there in range(*hunk.there):
                # What is counted is looked at with its figure.
                is_thing = any(word[0].isdigit() for word in words[max(here - COUNTED, 0) : here])
                if not is_thing and _are_opposite(words[here], beside.there[there].folded):
                    yield here, there


def _is_denied(beside: Beside, here_at: int, there_at: int) -> bool:
    """Is one of two opposites denied in its place: "did not reject", "failed to pass"?"""
    for hunk in beside.alignment.hunks:
        if hunk.here[0] <= here_at < hunk.here[1]:
            here = [beside.words[at].folded for at in range(*hunk.here) if at != here_at]
            there = [beside.there[at].folded for at in range(*hunk.there) if at != there_at]
            return any(denies(words) or any(map(denies_by_meaning, words)) for words in (here, there))
    return False


def _are_opposite(one: str, other: str) -> bool:
    if verb(other) in _antonyms().get(verb(one), ()):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= SHORTEST and any(long == beginning + short for beginning in BEGINNINGS)


@cache
def _antonyms() -> dict[str, frozenset[str]]:
    """The opposites of each word, by stems."""
    known: dict[str, set[str]] = {}
    for entry, (others,) in lexicon.load("antonyms").items():
        one = verb(fold(entry))
        for other in map(verb, map(fold, others.split())):
            known.setdefault(one, set()).add(other)
            known.setdefault(other, set()).add(one)
    return {word: frozenset(others - {word}) for word, others in known.items()}
