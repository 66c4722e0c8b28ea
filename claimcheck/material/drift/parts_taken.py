"""Who does it and to whom it is done, exchanged: "the heirs sued the insurer", "were sued by the insurer"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.clauses import JOINING
from claimcheck.material.drift.deeds import deeds, exchanged
from claimcheck.material.opposites import is_turned_round
from claimcheck.material.verbs import is_past, verb

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


def parts_exchanged(beside: Beside) -> Drift | None:
    """The verb of the passage of which the draft has subject and object in one another's place."""
    if is_turned_round(beside.words, beside.alignment):
        return None
    if (at := _done_by_the_other(beside)) is not None:
        return beside.at(at)
    return next(map(beside.drift, _swapped(beside)), None)


def _done_by_the_other(beside: Beside) -> int | None:
    """The verb of the passage, by its number, that the draft has with both in one another's part."""
    known = list(deeds(beside.passage))
    for own in deeds(beside.own):
        same = [one for one in known if one.stem == own.stem and one.stem not in BOTH]
        if same and all(exchanged(own, one) for one in same):
            return same[0].at
    return None


def _swapped(beside: Beside) -> Iterator[Hunk]:
    """Words that stand in one another's place, with a verb between them."""
    if beside.likeness < ALIKE:
        return
    rows = [beside.row_of(hunk) for hunk in beside.alignment.hunks]
    rows = [row for row in rows if 0 < len(row.here) <= LONGEST and 0 < len(row.there) <= LONGEST]
    for one, other in pairwise(rows):
        first, last = one.hunk.here[1], other.hunk.here[0]
        between = beside.own.folded[first:last]
        is_name = beside.doc.plain[beside.words[last].start].isupper()
        is_swap = one.here == other.there and one.there == other.here and not one.here[0][0].isdigit()
        # Two names that each do something are names' (names/exchanged.py).
        is_one_deed = not is_name or JOINING.isdisjoint(between)
        if is_swap and is_one_deed and len(between) <= FAR and _sets_apart(between):
            yield one.hunk


def _sets_apart(between: Sequence[str]) -> bool:
    """Does it matter which of two stands before some words, and which behind: a deed, or "older than"?"""
    small = lexicon.words("stop_words")
    acts = [word for word in between if word not in small and verb(word) not in BOTH]
    is_choice = bool(acts) and not COMPARING.isdisjoint(between)
    return any(map(_is_deed, acts)) or "than" in between or is_choice


def _is_deed(word: str) -> bool:
    return is_past(word) or word.endswith("s")
