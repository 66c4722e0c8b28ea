"""A quote with ellipses: its parts stand near each other and in order, or it is put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.attribute.transcripts import TURN
from claimcheck.comparison import Change
from claimcheck.document import Document
from claimcheck.material.align import WILD, Alignment, in_a_row, lay_beside, text_of
from claimcheck.material.denial import denial
from claimcheck.material.index import Index, Stretch
from claimcheck.material.quotes.differences import Differences
from claimcheck.material.quotes.found import FoundQuote, said_from, said_until
from claimcheck.material.quotes.omissions import CUE, denial_within
from claimcheck.material.quotes.quotations import Segment
from claimcheck.material.quotes.unbroken import PART, Unbroken
from claimcheck.material.words import WORD

# An ellipsis skips at most so many words, in all and between quotations; more is stitching.
SKIPPED, NARRATED = 200, 20
# What is skipped in quotation marks is shorter: a story's quotes are short.
SKIPPED_QUOTED = 90
# Denials that "n't" does not make.
TORN = {"can": ("can't", "cannot"), "will": ("won't",)}
LINE = re.compile(r"\n")


class Elliptic:
    """Looks quotes of several parts up in the material."""

    def __init__(self, doc: Document, index: Index, differences: Differences, unbroken: Unbroken) -> None:
        self._doc, self._index = doc, index
        self._differences, self._unbroken = differences, unbroken

    def find(self, parts: Sequence[Segment]) -> FoundQuote:
        """What became of a quote: its longest part anywhere, the others near it and in order."""
        row = Segment(tuple(word for part in parts for word in part.words))
        in_a_row = self._unbroken.find(row, whole=False)
        if in_a_row.verdict == "exact":
            return in_a_row  # the material has the ellipses too
        longest = max(range(len(parts)), key=lambda at: parts[at].own)
        anchor = self._unbroken.find(parts[longest], whole=False)
        if not anchor.alignments:
            return anchor
        turned = None
        for place in (*anchor.alignments, *anchor.others):
            if found := self._around(parts, longest, place):
                changes = (*anchor.changes, *self._denials(parts, found))
                if not changes:
                    return FoundQuote("exact", found)
                turned = turned or FoundQuote("altered", found, changes)
        if turned:
            return turned
        alignments: list[Alignment] = []
        differing, is_stitched = list(anchor.changes), False
        for at, part in enumerate(parts):
            there = anchor if at == longest else self._unbroken.find(part, whole=False)
            if there.verdict == "exact" and at != longest and part.own >= PART:
                is_stitched = True
            elif there.verdict == "altered":
                differing += there.changes if at != longest else ()
            elif part.own > 1 and not there.alignments:
                words = text_of(part.words, self._doc.plain, 0, len(part.words))
                differing.append(Change(words, ""))
            alignments += there.alignments[:1]
        if differing:
            return FoundQuote("altered", tuple(alignments), tuple(differing))
        return FoundQuote("stitched" if is_stitched else "exact", tuple(alignments))

    def _denials(self, parts: Sequence[Segment], found: Sequence[Alignment]) -> Iterator[Change]:
        """What the ellipses leave out that denies what is left, and that no bracket stands for."""
        for at, (one, other) in enumerate(pairwise(found)):
            piece = self._index.documents[one.stretch.piece]
            last = one.stretch.words[_same_until(one) - 1]
            start, kept = last.end, parts[at].folded[-1]
            if (
                last.folded != kept
                and kept != WILD
                and last.folded in [row[-1] for row in _denied(parts[at])]
            ):
                yield Change(kept, piece.plain[last.start : last.end])
                continue
            gap = self._doc.plain[_own_end(parts[at]) : _own_start(parts[at + 1])]
            end = said_from(other)
            lost = denial_within(piece, start, end) if start < end else None
            if lost is not None and not denial().search(gap):
                yield Change("", " ".join(piece.plain[lost.start : lost.end].split()))

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
                    first = beside.stretch.first + _same_until(beside)
                    stretch = self._index.stretch(first, first + SKIPPED + len(parts[at].words), piece)
                else:
                    last = beside.stretch.first + beside.equal[0][1]
                    stretch = self._index.stretch(last - SKIPPED - len(parts[at].words), last, piece)
                option = self._near(parts[at], stretch, step)
                if option is None:
                    return None
                if not self._is_one_utterance(*((beside, option) if step > 0 else (option, beside))):
                    return None
                found[at] = beside = option
        return tuple(found[at] for at in sorted(found))

    def _near(self, part: Segment, stretch: Stretch, step: int) -> Alignment | None:
        """A part where a stretch has it, or has it but for a denial that the gap took from its last word."""
        there = [word.folded for word in stretch.words]
        for row in (part.folded, *_denied(part)):
            if (near := _in_a_row(row, there, step)) is None:
                continue
            narrow = stretch._replace(first=stretch.first + near[0], words=stretch.words[near[0] : near[1]])
            option = lay_beside(row, narrow)
            if option is not None and not self._differences.changed(part.words, option):
                return option
        return None

    def _is_one_utterance(self, one: Alignment, other: Alignment) -> bool:
        """Is what an ellipsis skips, from the end of `one` to the beginning of `other`, of one piece?

        In a story the quotation may be broken by a cue, but no narration, and nobody else's words, lie
        between; in a transcript it is one turn.
        """
        piece = self._index.documents[one.stretch.piece]
        text = piece.plain
        between = text[said_until(one) : said_from(other)]
        is_transcript = one.stretch.piece in self._index.transcripts
        if is_transcript and any(TURN.match(between, gap.end()) for gap in LINE.finditer(between)):
            return False
        cues = CUE.findall(between)
        outside = sum(len(WORD.findall(cue)) for cue in cues)
        return not cues or (outside <= NARRATED and len(WORD.findall(between)) <= SKIPPED_QUOTED)


def _own_start(part: Segment) -> int:
    return next(word.start for word in part.words if word.folded != WILD)


def _own_end(part: Segment) -> int:
    return next(word.end for word in reversed(part.words) if word.folded != WILD)


def _same_until(option: Alignment) -> int:
    """The number, in the stretch, of the word after the last that is the same: brackets may follow it."""
    _, beside, length = option.equal[-1]
    return beside + length


def _denied(part: Segment) -> list[list[str]]:
    """The words of a part with a denial at its last one: "do" was "don't", "can" was "cannot"."""
    *words, last = part.folded
    if last == WILD:
        return []
    return [[*words, denied] for denied in (*TORN.get(last, ()), f"{last}n't")]


def _in_a_row(words: Sequence[str], there: Sequence[str], step: int) -> tuple[int, int] | None:
    """Where all the words stand in a row: the nearest place."""
    found, at = None, 0
    while (runs := in_a_row(words, there[at:])) is not None:
        found = at + runs[0][1], at + runs[-1][1] + runs[-1][2]
        if step > 0:
            break
        at = found[0] + 1
    return found
