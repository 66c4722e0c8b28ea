"""A quote, or a part of one, without an ellipsis: exact, altered, put together, or not found."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.material.align import CANDIDATES, Alignment, aligned, candidates
from claimcheck.material.differences import Differences
from claimcheck.material.found import NOT_FOUND, FoundQuote
from claimcheck.material.index import Index
from claimcheck.material.quotations import Segment

# Of its words so many (share) are the same in a quote that is altered rather than not found.
ALTERED, ALTERED_SHORT = 0.5, 0.7
SHORT = 7
# Without an ellipsis so many words left out are no slip of the pen any more.
LEFT_OUT = 8
# A part of a stitched quote has at least so many words.
PART = 4


class Unbroken:
    """Looks words in a row up in the material."""

    def __init__(self, index: Index, differences: Differences) -> None:
        self._index, self._differences = index, differences

    def options(self, words: Sequence[str], most: int = CANDIDATES) -> list[Alignment]:
        """Alignments of words at the likeliest places, the best first."""
        found = [
            option
            for place in candidates(self._index, words, most)
            if (option := aligned(self._index, words, place))
        ]
        return sorted(found, key=lambda one: (-one.same, sum(h.there[1] - h.there[0] for h in one.hunks)))

    def find(self, part: Segment, *, whole: bool = True) -> FoundQuote:
        """What became of a part; `whole`: it is all of a quote, which may be put together."""
        changed = self._differences.changed
        options = self.options(part.folded)
        if not options:
            return NOT_FOUND
        for option in options:
            if not changed(part.words, option):
                others = tuple(
                    other for other in options if other is not option and not changed(part.words, other)
                )
                return FoundQuote("exact", (option,), others=others)
        best = min(options, key=lambda one: (-one.same, len(changed(part.words, one))))
        if whole and (stitched := self._stitched(part, best)):
            return stitched
        share = best.same / part.own
        least = ALTERED_SHORT if part.own < SHORT else ALTERED
        if share < least or best.longest < 2 or best.same < 3:
            return NOT_FOUND
        hunks = changed(part.words, best)
        changes = tuple(self._differences.change(part.words, best, hunk) for hunk in hunks)
        gap = any(
            hunk.here[0] == hunk.here[1] and hunk.there[1] - hunk.there[0] >= LEFT_OUT for hunk in hunks
        )
        return FoundQuote("stitched" if gap and len(hunks) == 1 else "altered", (best,), changes)

    def _stitched(self, part: Segment, best: Alignment) -> FoundQuote | None:
        """Two runs of words, each as the material has them, from two places."""
        here, _, length = max(best.equal, key=lambda run: run[2])
        parts = [Segment(part.words[:here]), Segment(part.words[here : here + length])]
        parts.append(Segment(part.words[here + length :]))
        parts = [one for one in parts if one.words]
        if len(parts) == 1 or any(one.own < PART for one in parts):
            return None
        found = []
        for one in parts:
            there = self.find(one, whole=False)
            if there.verdict != "exact":
                return None
            found.append(there.alignments[0])
        return FoundQuote("stitched", tuple(found))
