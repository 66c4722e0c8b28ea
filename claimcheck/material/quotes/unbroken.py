"""A quote, or a part of one, without an ellipsis: exact, altered, put together, or not found."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.material.align import CANDIDATES, WILD, Alignment, Candidate, Hunk, aligned, candidates
from claimcheck.material.index import Index
from claimcheck.material.quotes.cut import is_quoted
from claimcheck.material.quotes.differences import Differences
from claimcheck.material.quotes.found import NOT_FOUND, FoundQuote
from claimcheck.material.quotes.quotations import Segment
from claimcheck.material.support import is_content
from claimcheck.material.words import Word

# Of its words so many (share) are the same in a quote that is altered rather than not found.
ALTERED, ALTERED_SHORT = 0.5, 0.7
SHORT = 7
# Of those that say something so many (share).
TELLING = 0.4
# Without an ellipsis so many words left out are no slip of the pen any more.
LEFT_OUT = 8
# At so many places are the same words looked at.
AGAIN = 8
# Of words that the material has outside of quotation marks so many (share), where it has so many quotes.
WRITERS = 0.75
MARKED = 2
# Behind these, and at the beginning of a text, a sentence or a quote begins.
BEGINNINGS = ("", ".", "!", "?", ":", "“", '"', "'", "‘", "…")
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
            for candidate in candidates(self._index, words, most)
            if (option := aligned(self._index, words, candidate))
        ]
        return sorted(found, key=lambda one: (-one.same, sum(h.there[1] - h.there[0] for h in one.hunks)))

    def find(self, part: Segment, *, whole: bool = True) -> FoundQuote:
        """What became of a part; `whole`: it is all of a quote, which may be put together."""
        options = self.options(part.folded)
        if not options:
            return NOT_FOUND
        changed = [self._differences.changed(part.words, option) for option in options]
        if exact := [option for option, hunks in zip(options, changed, strict=True) if not hunks]:
            return FoundQuote("exact", (exact[0],), others=(*exact[1:], *self._again(part, exact)))
        best, hunks = min(zip(options, changed, strict=True), key=lambda one: (-one[0].same, len(one[1])))
        if whole and (stitched := self._stitched(part, best)):
            return stitched
        least = ALTERED_SHORT if part.own < SHORT else ALTERED
        is_there = (
            best.same >= least * part.own
            and _is_about_the_same(part, best)
            and not _is_mostly_other(part, best, hunks)
            and self._is_telling(part, best)
        )
        if not is_there and not _is_reordered(part, best):
            return NOT_FOUND
        changes = tuple(self._differences.change(part.words, best, hunk) for hunk in hunks)
        gap = any(
            hunk.here[0] == hunk.here[1] and hunk.there[1] - hunk.there[0] >= LEFT_OUT for hunk in hunks
        )
        return FoundQuote("stitched" if gap and len(hunks) == 1 else "altered", (best,), changes)

    def _is_telling(self, part: Segment, option: Alignment) -> bool:
        """Do the words that both have say that it is one utterance?

        Names say what two are about, not that they are one; and where the material's quotes have marks, what
        stands outside of them is the writer's.
        """
        text = self._index.documents[option.stretch.piece].plain
        same = [option.stretch.words[b + i] for _, b, length in option.equal for i in range(length)]
        vague = lexicon.load("quantities").keys()  # "a lot of"
        telling = [word for word in same if is_content(word.folded) and word.folded not in vague]
        in_small = [
            word for word in option.stretch.words[option.first : option.last] if _is_small(word, text)
        ]
        if not telling or (
            in_small and not any(_is_small(word, text) or _begins(word, text) for word in telling)
        ):
            return False
        is_close = part.own > PART and option.same >= WRITERS * part.own
        piece = self._index.documents[option.stretch.piece]
        is_marked = text.count("“") + text.count('"') // 2 >= MARKED
        return is_close or not is_marked or any(is_quoted(piece, word.start) for word in same)

    def _again(self, part: Segment, known: Sequence[Alignment]) -> Iterator[Alignment]:
        """The same words in a row where none of the `known` places is: said again, right after."""
        words = part.folded
        if WILD in words:
            return
        places = {one.stretch.first + one.first for one in known}
        rows = self._index.rows(words) if len(words) > 1 else self._index.places(words[0]).tolist()
        for place in rows[:AGAIN]:
            if place not in places:
                candidate = Candidate(self._index.piece_at(place), place)
                if (option := aligned(self._index, words, candidate, 0)) is not None:
                    yield option

    def _stitched(self, part: Segment, best: Alignment) -> FoundQuote | None:
        """Two runs of words, each as the material has them, from two places."""
        here, _, length = max(best.equal, key=lambda run: run[2])
        parts = [Segment(part.words[:here]), Segment(part.words[here : here + length])]
        parts.append(Segment(part.words[here + length :]))
        parts = [one for one in parts if one.words]
        if len(parts) == 1 or any(one.own < PART for one in parts):
            return None
        found = [self.find(one, whole=False) for one in parts]
        if any(there.verdict != "exact" for there in found):
            return None
        if all(_follows(one, other) for one, other in itertools.pairwise(found)):
            return None  # a word or two left out in between
        return FoundQuote("stitched", tuple(there.alignments[0] for there in found))


def _is_about_the_same(part: Segment, option: Alignment) -> bool:
    """Has the passage enough words of those that say something? "I don't think it's ..." begins much."""
    telling = Counter(word for word in part.folded if word != WILD and is_content(word))
    there = Counter(word.folded for word in option.stretch.words[option.first : option.last])
    return (telling & there).total() >= TELLING * telling.total()


def _is_mostly_other(part: Segment, option: Alignment, hunks: Sequence[Hunk]) -> bool:
    """Is more exchanged, added or left out than is the same?"""
    cost = 0
    for (first, last), (begin, end) in hunks:
        cost += max(last - first, end - begin) if first < last else min(end - begin, part.own // 2)
    return cost > option.same - (part.own < SHORT)


def _is_small(word: Word, text: str) -> bool:
    return text[word.start].islower()


def _begins(word: Word, text: str) -> bool:
    """Does a word begin a sentence or a quote, so that its capital says nothing?"""
    before = text[max(word.start - 2, 0) : word.start].rstrip()
    return before[-1:] in BEGINNINGS


def _is_reordered(part: Segment, option: Alignment) -> bool:
    """Has the material the same words there, in another order?"""
    there = Counter(word.folded for word in option.stretch.words[option.first : option.last])
    return part.own > PART and (Counter(part.folded) & there).total() == part.own


def _follows(one: FoundQuote, other: FoundQuote) -> bool:
    """Does the material have two parts one right after the other, wherever?"""
    return any(
        before.stretch.piece == after.stretch.piece
        and 0 <= after.stretch.first + after.first - before.stretch.first - before.last < LEFT_OUT
        for before in (*one.alignments, *one.others)
        for after in (*other.alignments, *other.others)
    )
