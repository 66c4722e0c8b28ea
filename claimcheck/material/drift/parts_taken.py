"""Who does it and to whom it is done, exchanged: "the heirs sued the insurer", "were sued by the insurer".

Names in one another's place are names' (names/exchanged.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Document
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.drift.deeds import deeds, exchanged
from claimcheck.material.opposites import is_turned_round
from claimcheck.material.verbs import is_past, verb

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"})
# Who does so with another does it both ways.
_BOTH = "meet marry talk speak agree differ resemble play face border join debate match equal"
BOTH = frozenset(map(verb, _BOTH.split()))
# So many words stand between the two.
FAR = 10
# So alike (likeness, 0..1) the rest has to be.
ALIKE = 0.6
# "The old rota to the new", "the village over the town".
COMPARING = frozenset({"to", "over", "from", "against", "before", "after", "not"})
LONGEST = 5


def parts_exchanged(beside: Beside, piece: Document) -> Drift | None:
    """The verb of the passage of which the draft has subject and object in one another's place."""
    for here, there in _done_to(beside):
        if here:
            return beside.drift(piece, Hunk((0, 0), (there, there + 1)))
    if is_turned_round(beside.words, beside.alignment):
        return None
    if (at := _done_by_the_other(beside, piece)) is not None:
        return beside.drift(piece, Hunk((0, 0), (at, at + 1)))
    for one in _swapped(beside):
        return beside.drift(piece, one)
    return None


def _done_by_the_other(beside: Beside, piece: Document) -> int | None:
    """The verb of the passage, by its number, that the draft has with both in one another's part."""
    known = list(deeds(beside.there, piece.plain))
    for own in deeds(beside.words, beside.doc.plain):
        same = [one for one in known if one.stem == own.stem and one.stem not in BOTH]
        if same and all(exchanged(own, one) for one in same):
            return same[0].at
    return None


def _done_to(beside: Beside) -> Iterator[tuple[bool, int]]:
    """Verbs that are active on one side only, between words that are the same: the passage's numbers."""
    words = [word.folded for word in beside.words]
    passage = [word.folded for word in beside.there]
    for here, there in beside.there_of.items():
        if not is_past(words[here]):
            continue
        forms = _passive(words, here), _passive(passage, there)
        if forms[0] == forms[1]:
            continue
        # The words before it and behind are the same, so that nobody has moved.
        before = here - 1 - forms[0], there - 1 - forms[1]
        after = here + 1 + forms[0], there + 1 + forms[1]
        is_same = all(beside.there_of.get(a) == b for a, b in (before, after))
        yield is_same and before[0] >= 0, there


def _passive(words: Sequence[str], at: int) -> bool:
    """Is a verb right between a form of "be" and "by"?"""
    return 0 < at < len(words) - 1 and words[at - 1] in BE and words[at + 1] == "by"


def _swapped(beside: Beside) -> Iterator[Hunk]:
    """Words that stand in one another's place, with a verb between them."""
    if beside.likeness < ALIKE:
        return
    text, small = beside.doc.plain, lexicon.words("stop_words")
    hunks = [
        hunk
        for hunk in beside.alignment.hunks
        if 0 < hunk.here[1] - hunk.here[0] <= LONGEST and 0 < hunk.there[1] - hunk.there[0] <= LONGEST
    ]
    for one, other in pairwise(hunks):
        between = [word.folded for word in beside.words[one.here[1] : other.here[0]]]
        rows = [[word.folded for word in beside.words[slice(*hunk.here)]] for hunk in (one, other)]
        there = [[word.folded for word in beside.there[slice(*hunk.there)]] for hunk in (one, other)]
        is_swap = rows[0] == there[1] and rows[1] == there[0]
        is_name = text[beside.words[other.here[0]].start].isupper() or rows[0][0][0].isdigit()
        acts = [word for word in between if word not in small and verb(word) not in BOTH]
        if is_swap and not is_name and len(between) <= FAR and _sets_apart(between, acts):
            yield one


def _sets_apart(between: Sequence[str], acts: Sequence[str]) -> bool:
    """Does it matter which of two stands before some words, and which behind: a deed, or "older than"?"""
    is_choice = bool(acts) and not COMPARING.isdisjoint(between)
    return any(map(_is_deed, acts)) or "than" in between or is_choice


def _is_deed(word: str) -> bool:
    return is_past(word) or word.endswith("s")
