"""A quote with ellipses: its parts stand near each other and in order, or it is put together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.comparison import Change
from claimcheck.document import Document
from claimcheck.material.align import BRACKETED, WILD, Alignment, in_a_row, lay_beside, text_of
from claimcheck.material.differences import Differences
from claimcheck.material.found import FoundQuote
from claimcheck.material.index import Index
from claimcheck.material.quotations import Segment
from claimcheck.material.transcripts import TURN, is_transcript
from claimcheck.material.unbroken import PART, Unbroken
from claimcheck.material.words import WORD

# An ellipsis skips at most so many words, in all and between quotations; more is stitching.
SKIPPED, NARRATED = 200, 20
# What is skipped in quotation marks is shorter: a story's quotes are short.
SKIPPED_QUOTED = 90
LINE = re.compile(r"\n")
MARK = re.compile(r"[\"“”«»]")
OPENING, CLOSING = frozenset("“«"), frozenset("”»")


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
                    first = beside.stretch.first + _same_until(beside)
                    stretch = self._index.stretch(first, first + SKIPPED + len(parts[at].words), piece)
                else:
                    last = beside.stretch.first + beside.equal[0][1]
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
                if not self._is_one_utterance(*((beside, option) if step > 0 else (option, beside))):
                    return None
                found[at] = beside = option
        return tuple(found[at] for at in sorted(found))

    def _is_one_utterance(self, one: Alignment, other: Alignment) -> bool:
        """Is what an ellipsis skips, from the end of `one` to the beginning of `other`, of one piece?

        In a story the quotation may be broken by a cue, but no narration, and nobody else's words, lie
        between; in a transcript it is one turn.
        """
        piece = self._index.documents[one.stretch.piece]
        text = piece.plain
        start = one.stretch.words[_same_until(one) - 1].end
        end = other.stretch.words[other.equal[0][1]].start
        between = text[start:end]
        if is_transcript(piece) and any(TURN.match(between, gap.end()) for gap in LINE.finditer(between)):
            return False
        if MARK.search(between) is None:
            return True
        outside = _narrated(between)
        return outside <= NARRATED and len(WORD.findall(between)) <= SKIPPED_QUOTED


def _same_until(option: Alignment) -> int:
    """The number, in the stretch, of the word after the last that is the same: brackets may follow it."""
    _, beside, length = option.equal[-1]
    return beside + length


def _narrated(between: str) -> int:
    """How many words stand outside of quotation marks, in text that begins inside of them."""
    found, is_quoted, at = 0, True, 0
    for mark in MARK.finditer(between):
        if not is_quoted:
            found += len(WORD.findall(between, at, mark.start()))
        is_quoted = mark[0] in OPENING or (mark[0] not in CLOSING and not is_quoted)
        at = mark.end()
    return found


def _within(part: Segment, there: Sequence[str], step: int) -> tuple[int, int] | None:
    """Where in a stretch a part may stand, from its first to its last own word: the nearest place."""
    words = part.folded
    if (row := _in_a_row(words, there, step)) is not None:
        return row
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


def _in_a_row(words: Sequence[str], there: Sequence[str], step: int) -> tuple[int, int] | None:
    """Where all the words stand in a row: the nearest place."""
    found, at = None, 0
    while (runs := in_a_row(words, there[at:])) is not None:
        found = at + runs[0][1], at + runs[-1][1] + runs[-1][2]
        if step > 0:
            break
        at = found[0] + 1
    return found
