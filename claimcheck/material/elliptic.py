"""A quote with ellipses: its parts stand near each other and in order, or it is put together."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.comparison import Change
from claimcheck.document import Document
from claimcheck.material.align import WILD, Alignment, lay_beside, text_of
from claimcheck.material.differences import BRACKETED, Differences
from claimcheck.material.found import FoundQuote
from claimcheck.material.index import Index
from claimcheck.material.quotations import Segment
from claimcheck.material.unbroken import PART, Unbroken

# An ellipsis skips at most so many words; more, or another order, is stitching.
SKIPPED = 200


class Elliptic:
    """Looks quotes of several parts up in the material."""

    def __init__(self, doc: Document, index: Index, differences: Differences, unbroken: Unbroken) -> None:
        self._doc, self._index = doc, index
        self._differences, self._unbroken = differences, unbroken

    def find(self, parts: Sequence[Segment]) -> FoundQuote:
        """What became of a quote: its longest part anywhere, the others near it and in order."""
        longest = max(range(len(parts)), key=lambda at: parts[at].own)
        anchor = self._unbroken.find(parts[longest], whole=False)
        if not anchor.alignments:
            return anchor
        for place in (*anchor.alignments, *anchor.others):
            if found := self._around(parts, longest, place):
                if anchor.changes:
                    return FoundQuote("altered", found, anchor.changes)
                return FoundQuote("exact", found)
        alignments: list[Alignment] = []
        changes, is_stitched = list(anchor.changes), False
        for at, part in enumerate(parts):
            there = anchor if at == longest else self._unbroken.find(part, whole=False)
            if there.verdict == "exact" and at != longest and part.own >= PART:
                is_stitched = True
            elif there.verdict == "altered":
                changes += there.changes if at != longest else ()
            elif part.own >= PART and not there.alignments:
                words = text_of(part.words, self._doc.plain, 0, len(part.words))
                changes.append(Change(words, ""))
            alignments += there.alignments[:1]
        if changes:
            return FoundQuote("altered", tuple(alignments), tuple(changes))
        return FoundQuote("stitched" if is_stitched else "exact", tuple(alignments))

    def _around(
        self, parts: Sequence[Segment], anchor: int, place: Alignment
    ) -> tuple[Alignment, ...] | None:
        """The parts before and after the anchor, each near the one beside it; None where one is not there."""
        found = {anchor: place}
        piece = place.stretch.piece
        for step, ends in ((1, len(parts)), (-1, -1)):
            beside = place
            for at in range(anchor + step, ends, step):
                if step > 0:
                    first = beside.stretch.first + beside.last
                    stretch = self._index.stretch(first, first + SKIPPED + len(parts[at].words), piece)
                else:
                    last = beside.stretch.first + beside.first
                    stretch = self._index.stretch(last - SKIPPED - len(parts[at].words), last, piece)
                near = _within(parts[at], [word.folded for word in stretch.words], step)
                if near is None:
                    return None
                narrow = stretch._replace(
                    first=stretch.first + near[0], words=stretch.words[near[0] : near[1]]
                )
                option = lay_beside(parts[at].folded, narrow)
                if option is None or self._differences.changed(parts[at].words, option):
                    return None
                found[at] = beside = option
        return tuple(found[at] for at in sorted(found))


def _within(part: Segment, there: Sequence[str], step: int) -> tuple[int, int] | None:
    """Where in a stretch a part may stand, from its first to its last own word: the nearest place."""
    words = part.folded
    own = [at for at, word in enumerate(words) if word != WILD]
    starts = [at for at, word in enumerate(there) if word == words[own[0]]]
    for start in starts if step > 0 else reversed(starts):
        end = start + len(words) - own[0] + BRACKETED * words.count(WILD) + 3
        window = there[start:end]
        option = [at for at, word in enumerate(window) if word == words[own[-1]]]
        if option and all(word in window for word in (words[at] for at in own)):
            wanted = own[-1] - own[0]
            last = min(option, key=lambda at: abs(at - wanted))
            return start, start + last + 1
    return None
