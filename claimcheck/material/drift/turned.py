"""Statements that a word turns round: "supports" became "opposes", "joined" "left", "legal" "illegal".

Only where the words around are the same, and nothing else there denies: "rejected" may be
"did not accept".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.comparison import Drift
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.drift.denied import denies_by_meaning
from claimcheck.material.opposites import (
    DEEDS,
    QUANTITY,
    STATED,
    exchanged,
    has_both,
    in_place,
    is_denied_too,
    is_of_figure,
    is_opposite,
    is_turned_round,
    turned,
)
from claimcheck.material.support import is_content
from claimcheck.material.verbs import verb

# So many words behind a number it may count a word.
COUNTED = 2


def quantity_turned(laid: Sequence[Beside]) -> Drift | None:
    """The word of how many that a sentence has where the passages beside it have another: "all", "some"."""
    if not laid:
        return None
    alignments = [beside.alignment for beside in laid]
    quotes = [quote.span for quote in laid[0].doc.quotes]
    for word, other, number in turned(laid[0].words, alignments, QUANTITY):
        if not any(quote.start <= word.start < quote.end for quote in quotes):
            return laid[number].replaced(word, other)
    return None


def statement_turned(beside: Beside, rivals: Sequence[Beside]) -> Drift | None:
    """The word of the passage for which the draft has its opposite; no rival passage has that one."""
    if is_turned_round(beside.words, beside.alignment):
        return None
    for here_at, there_at in _pairs(beside):
        if is_denied_too(beside.words, beside.alignment, here_at):
            continue  # "only after", "not until"
        if has_both(beside.passage.folded, there_at):
            continue
        if _is_moved(beside, here_at, there_at) or _is_denied(beside, here_at, there_at):
            continue
        here = beside.own.folded[here_at]
        # Small words stand in any passage.
        if not is_content(here) or not any(verb(here) in map(verb, one.passage.folded) for one in rivals):
            return beside.at(there_at)
    return None


def _pairs(beside: Beside) -> Iterator[tuple[int, int]]:
    """The numbers of a word of the draft and of its opposite in the passage that it lies beside.

    Of what a figure says, or what it counts, it is asked with the figure.
    """
    words = beside.own.folded
    for here, there, group in exchanged(beside.words, beside.alignment, DEEDS | STATED):
        if not is_of_figure(beside.words, here, group):
            yield here, there
    for hunk in in_place(beside.alignment, len(beside.words)):
        _, ours, theirs = beside.row_of(hunk)
        if "".join(ours) == "".join(theirs):
            continue  # "non-members", "nonmembers"
        for here in range(*hunk.here):
            is_thing = any(word[0].isdigit() for word in words[max(here - COUNTED, 0) : here])
            for there in range(*hunk.there) if not is_thing else ():
                if is_opposite(words[here], beside.passage.folded[there]):
                    yield here, there


def _is_moved(beside: Beside, here_at: int, there_at: int) -> bool:
    """Does one of two opposites stand elsewhere on the other side, too?"""
    here, there = beside.own.folded[here_at], beside.passage.folded[there_at]
    near = range(beside.alignment.first, beside.alignment.last)
    lost = (beside.passage.folded[at] for at in beside.missing if is_content(here) or at in near)
    return verb(there) in map(verb, beside.added) or verb(here) in map(verb, lost)


def _is_denied(beside: Beside, here_at: int, there_at: int) -> bool:
    """Is one of two opposites denied in its place: "did not reject", "failed to pass"?"""
    hunk = beside.hunk_at(here_at)
    if hunk is None:
        return False
    here = [beside.own.folded[at] for at in range(*hunk.here) if at != here_at]
    there = [beside.passage.folded[at] for at in range(*hunk.there) if at != there_at]
    return any(denies(words) or any(map(denies_by_meaning, words)) for words in (here, there))
