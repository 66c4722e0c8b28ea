"""Words of the draft that vouch for what the material says without them: "surely", "it is a fact that".

Whoever adds them knows more than the notes, whatever they replace: a doubt, or who says so. That such words
take for granted what follows is Karttunen's observation (1971, "Some observations on factivity").
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.comparison import Drift
from claimcheck.document import Span
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.drift.credit import says_so, tells
from claimcheck.material.support import is_content
from claimcheck.material.verbs import verb
from claimcheck.material.vouching import DENYING, KNOWING, vouching

# So many words before that take it back: "not certain that", "whether it is a fact".
BEFORE = 3
# So much (share) of what is vouched for the passage says in its place.
SAME = 2 / 3
OPEN = frozenset({"if", "whether", "unless", "less", "almost", "nearly"})
# "Despite the fact that", "due to the fact that" only join two clauses.
JOINING = frozenset({"despite", "given", "to", "spite", "because", "notwithstanding"})


def certainty_added(beside: Beside) -> Drift | None:
    """The words of the passage in the place of which the draft vouches more often than it."""
    here = beside.own.folded
    found = vouching(here)
    if not found or not _is_same(beside, {at for span in found for at in range(*span)}):
        return None
    there = vouching(beside.passage.folded)
    lost = sum(any(at not in beside.here_of for at in range(*phrase)) for phrase in there)
    known = set(map(verb, beside.passage.folded))
    new = 0
    for first, last in found:
        before = here[max(first - BEFORE, 0) : first]
        is_open = denies(before) or not OPEN.isdisjoint(before)
        is_joining = "fact" in here[first:last] and not JOINING.isdisjoint(before[-2:])
        if is_open or is_joining or all(at in beside.there_of for at in range(first, last)):
            continue
        # "All agreed that", where they "agreed that", is a word of how many.
        is_shared = verb(here[last - 1]) in known & (KNOWING | DENYING)
        if is_shared and any(at in beside.there_of for at in range(first, last)):
            continue
        new += 1
        if new > lost:
            own = (*here[:first], *here[last:])
            start = Hunk((0, 0), (beside.alignment.first, beside.alignment.first + 1))
            return _teller_replaced(beside, own) or beside.drift(beside.hunk_at(first) or start)
    return None


def _is_same(beside: Beside, but: set[int]) -> bool:
    """Has the passage most of the telling words of the sentence in their places, those `but` apart?"""
    said = [at for at, word in enumerate(beside.own.folded) if at not in but and is_content(word)]
    return sum(at in beside.there_of for at in said) >= SAME * len(said)


def _teller_replaced(beside: Beside, own: Sequence[str]) -> Drift | None:
    """Who says it in the passage, where the draft's own words do not say that anybody does."""
    lost = beside.missing
    telling = next((at for at in lost if tells(beside.passage.folded[at])), None)
    if telling is None or says_so(own):
        return None
    first = last = telling  # with the words around it that were lost as well
    while first - 1 in lost:
        first -= 1
    while last + 1 in lost:
        last += 1
    if first == last:  # the verb alone: "is said to" became "is known to"
        return None
    return beside.untold(Span(beside.there[first].start, beside.there[last].end))
