"""Is each quote of the draft in the material, word for word?

Exact, altered, stitched from distant places, or not found. Ellipses may skip words, brackets may stand for
some or add some, as the trade uses them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.comparison import Change, QuoteVerdict
from claimcheck.document import Document, Quote
from claimcheck.material.align import (
    CANDIDATES,
    WILD,
    Alignment,
    Hunk,
    aligned,
    candidates,
    lay_beside,
    text_of,
)
from claimcheck.material.index import Index
from claimcheck.material.quotations import Segment, segments
from claimcheck.material.words import Word, words_of
from claimcheck.syntax import FINITE

# A quote of fewer words is not held against the material by its words alone.
FEWEST = 4
# Of its words so many (share) are the same in a quote that is altered rather than not found.
ALTERED, ALTERED_SHORT = 0.5, 0.7
SHORT = 7
# An ellipsis skips at most so many words; more, or another order, is stitching.
SKIPPED = 200
# Without an ellipsis so many words left out are no slip of the pen any more.
LEFT_OUT = 8
# A part of a stitched quote has at least so many words.
PART = 4
# With more ellipses than this it is a pattern, no quote.
PARTS = 20
# What brackets stand for, and what breaks a quote in the material (“...,” she said, “...”), in words.
BRACKETED, BROKEN = 12, 40
FILLERS = frozenset({"ah", "eh", "er", "erm", "hm", "hmm", "mm", "uh", "um"})
# From one end of a quotation to the beginning of the next.
INTERRUPTED = re.compile(r"[^\w“\"«]{0,4}[\"”»’'][^\"“”«»]{0,400}[\"“«][^\w]{0,3}")
ASIDE = re.compile(r"\W{0,4}[\[(][^\[\]()]{0,200}[\])]\W{0,4}")
# A quote that never closes may be half the article.
MOST = 200
MARKS = "\"“”„«»'‘’"


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """What became of a quote: `alignments` of its parts in order, `others` of the same words elsewhere."""

    verdict: QuoteVerdict
    alignments: tuple[Alignment, ...] = ()
    changes: tuple[Change, ...] = ()
    others: tuple[Alignment, ...] = ()


UNCHECKED, NOT_FOUND = FoundQuote("unchecked"), FoundQuote("not-found")


class QuoteFinder:
    """Looks quotes of one draft up in the material."""

    def __init__(self, doc: Document, index: Index) -> None:
        self.doc, self.index = doc, index

    def find(self, quote: Quote) -> FoundQuote:
        """Where a quote stands in the material and how it differs."""
        parts = segments(self.doc.plain, quote.span)
        own = sum(part.own for part in parts)
        if not own or len(parts) > PARTS or (not quote.closed and own > MOST):
            return UNCHECKED
        if own < SHORT and len(parts) == 1 and (near := self._near(quote, parts[0])):
            return near
        found = self._whole(parts[0]) if len(parts) == 1 else self._in_parts(parts)
        if found.verdict == "exact":
            return found
        is_said = own >= FEWEST and (found.verdict != "not-found" or self._is_said(quote, own))
        return found if is_said else UNCHECKED

    def _is_said(self, quote: Quote, own: int) -> bool:
        """Is a quote what somebody said, rather than a title, a slogan or a word held at arm's length?"""
        if own < FEWEST or not quote.closed:
            return False
        verbs = sum(
            tag in FINITE
            for index in self.doc.sentences_of(quote.span)
            for token, tag in zip(self.doc.sentences[index].tokens, self.doc.tags[index], strict=True)
            if quote.span.contains(token)
        )
        is_content = any(
            content.overlaps(quote.span) for one in self.doc.attributions for content in one.content
        )
        return is_content and verbs > 0

    def _options(self, words: Sequence[str], most: int = CANDIDATES) -> list[Alignment]:
        """Alignments of words at the likeliest places, the best first."""
        found = [
            option
            for place in candidates(self.index, words, most)
            if (option := aligned(self.index, words, place))
        ]
        return sorted(found, key=lambda one: (-one.same, sum(h.there[1] - h.there[0] for h in one.hunks)))

    def _whole(self, part: Segment, depth: int = 0) -> FoundQuote:
        """A quote, or a part of one, without an ellipsis."""
        options = self._options(part.folded)
        if not options:
            return NOT_FOUND
        for option in options:
            if not self._changed(part, option):
                others = tuple(
                    other for other in options if other is not option and not self._changed(part, other)
                )
                return FoundQuote("exact", (option,), others=others)
        best = min(options, key=lambda one: (-one.same, len(self._changed(part, one))))
        if depth == 0 and (stitched := self._stitched(part, best)):
            return stitched
        share = best.same / part.own
        least = ALTERED_SHORT if part.own < SHORT else ALTERED
        if share < least or best.longest < 2 or best.same < 3:
            return NOT_FOUND
        changed = self._changed(part, best)
        changes = tuple(self._change(part.words, best, hunk) for hunk in changed)
        gap = any(
            hunk.here[0] == hunk.here[1] and hunk.there[1] - hunk.there[0] >= LEFT_OUT for hunk in changed
        )
        return FoundQuote("stitched" if gap and len(changed) == 1 else "altered", (best,), changes)

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
            whole = self._whole(one, depth=1)
            if whole.verdict != "exact":
                return None
            found.append(whole.alignments[0])
        return FoundQuote("stitched", tuple(found))

    def _in_parts(self, parts: Sequence[Segment]) -> FoundQuote:
        """A quote with ellipses: its longest part anywhere, the others near it and in order."""
        longest = max(range(len(parts)), key=lambda at: parts[at].own)
        anchor = self._whole(parts[longest], depth=1)
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
            found_part = anchor if at == longest else self._whole(part, depth=1)
            if found_part.verdict == "exact" and at != longest and part.own >= PART:
                is_stitched = True
            elif found_part.verdict == "altered":
                changes += found_part.changes if at != longest else ()
            elif part.own >= FEWEST and not found_part.alignments:
                words = text_of(part.words, self.doc.plain, 0, len(part.words))
                changes.append(Change(words, ""))
            alignments += found_part.alignments[:1]
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
                    stretch = self.index.stretch(first, first + SKIPPED + len(parts[at].words), piece)
                else:
                    last = beside.stretch.first + beside.first
                    stretch = self.index.stretch(last - SKIPPED - len(parts[at].words), last, piece)
                near = self._within(parts[at], [word.folded for word in stretch.words], step)
                if near is None:
                    return None
                narrow = stretch._replace(
                    first=stretch.first + near[0], words=stretch.words[near[0] : near[1]]
                )
                option = lay_beside(parts[at].folded, narrow)
                if option is None or self._changed(parts[at], option):
                    return None
                found[at] = beside = option
        return tuple(found[at] for at in sorted(found))

    def _within(self, part: Segment, there: Sequence[str], step: int) -> tuple[int, int] | None:
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

    def _near(self, quote: Quote, part: Segment) -> FoundQuote | None:
        """A short quote, by the sentence around it; None where the material has no such sentence."""
        doc = self.doc
        sentences = doc.sentences_of(quote.span)
        if not sentences:
            return None
        words = [
            word
            for index in sentences
            for word in words_of(doc.plain, doc.sentences[index].span)
            if not quote.span.start <= word.start < quote.span.end
        ]
        before = [word for word in words if word.start < quote.span.start]
        after = [word for word in words if word.start >= quote.span.end]
        row = [*before, *part.words, *after]
        first, last = len(before), len(before) + len(part.words)
        for option in self._options([word.folded for word in row], 2):
            around = sum(
                length - max(min(here + length, last) - max(here, first), 0)
                for here, _, length in option.equal
            )
            if around < 4 or around < 0.6 * len(words):
                return None
            inside = [
                hunk for hunk in option.hunks if (hunk.here[0] < last and hunk.here[1] > first)
                or (hunk.here[0] == hunk.here[1] and first < hunk.here[0] < last)
            ]  # fmt: skip
            changed = [hunk for hunk in inside if not self._allowed(row, option, hunk)]
            if not changed:
                return FoundQuote("exact", (self._narrowed(option, first, last),))
            if any(hunk.here[0] < first or hunk.here[1] > last for hunk in changed):
                return None
            if all(self._is_quoted(option, hunk) for hunk in changed):
                changes = tuple(self._change(row, option, hunk) for hunk in changed)
                return FoundQuote("altered", (self._narrowed(option, first, last),), changes)
            return None
        return None

    def _narrowed(self, option: Alignment, first: int, last: int) -> Alignment:
        """The part of an alignment that lies beside the words `first` to `last` (exclusive)."""
        begin = end = option.first
        for here, there, length in option.equal:
            if here <= first:
                begin = there + min(first - here, length)
            if here < last:
                end = there + min(last - here, length)
        begin = min(begin, option.last - 1)
        equal = tuple(
            (max(here, first), there + max(first - here, 0), min(here + length, last) - max(here, first))
            for here, there, length in option.equal
            if here < last and here + length > first
        )
        return option._replace(first=begin, last=max(end, begin + 1), equal=equal)

    def _is_quoted(self, option: Alignment, hunk: Hunk) -> bool:
        """Do the material's words beside a hunk stand in quotation marks there too?"""
        words, text = option.stretch.words, self.index.documents[option.stretch.piece].plain
        first, last = hunk.there
        if first == last or last > len(words):
            return False
        start, end = words[first].start, words[last - 1].end
        line = max(text.rfind("\n", 0, start), 0)
        before = sum(text.count(mark, line, start) for mark in ("“", "”", '"', "«", "»"))
        near = text[max(start - 2, 0) : start] + text[end : end + 3]
        return before % 2 == 1 or any(mark in near for mark in MARKS)

    def _changed(self, part: Segment, option: Alignment) -> list[Hunk]:
        """Where the words differ in a way that marks, brackets and ellipses do not explain."""
        return [hunk for hunk in option.hunks if not self._allowed(part.words, option, hunk)]

    def _allowed(self, words: Sequence[Word], option: Alignment, hunk: Hunk) -> bool:
        here = [word.folded for word in words[hunk.here[0] : hunk.here[1]]]
        beside = option.stretch.words[hunk.there[0] : hunk.there[1]]
        there = [word.folded for word in beside]
        own = [word for word in here if word != WILD]
        if not own and here:
            return len(there) <= BRACKETED
        if "".join(own) == "".join(there) or FILLERS.issuperset((*own, *there)):
            return True
        if not here and there:
            text = self.index.documents[option.stretch.piece].plain
            first, last = hunk.there
            start = option.stretch.words[first - 1].end if first else beside[0].start
            after = option.stretch.words[last : last + 1]
            between = text[start : after[0].start if after else beside[-1].end]
            if ASIDE.fullmatch(between):
                return True
            return len(there) <= BROKEN and bool(INTERRUPTED.fullmatch(between))
        return False

    def _change(self, words: Sequence[Word], option: Alignment, hunk: Hunk) -> Change:
        text = self.index.documents[option.stretch.piece].plain
        return Change(
            text_of(words, self.doc.plain, *hunk.here),
            text_of(option.stretch.words, text, *hunk.there),
        )


def ends(alignment: Alignment) -> tuple[int, int]:
    """Where in the piece's text the aligned words begin and end."""
    words = alignment.stretch.words[alignment.first : alignment.last]
    return words[0].start, words[-1].end


def parts_of(found: FoundQuote) -> Iterator[tuple[int, int, int]]:
    """The piece, start and end of each place where a quote stands."""
    for alignment in found.alignments:
        yield (alignment.stretch.piece, *ends(alignment))
