"""Quotes whose marks take in what the material has outside of its own: the writer's words beside somebody's.

Whoever says “a mess” in a sentence of the writer's has not said “The market is a mess”.
"""

from __future__ import annotations

from claimcheck.attribute.transcripts import is_transcript
from claimcheck.comparison import Change
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment
from claimcheck.material.borrowed.lenders import is_set_off
from claimcheck.material.index import Index
from claimcheck.material.quotes.found import FoundQuote, quotes_beside
from claimcheck.material.support import is_content

# Fewer words beside a mark may be how somebody else hears the same sentence.
FEWEST = 2


def taken_in(found: FoundQuote, index: Index) -> Change | None:
    """What a quote takes in that is outside of the marks wherever the material has its words: these words
    here, and there with the mark between them. None where it takes in nothing.
    """
    if found.verdict != "exact":
        return None
    changes = [
        _crossing(alignment, index.documents[alignment.stretch.piece])
        for alignment in (*found.alignments, *found.others)
    ]
    if len(found.alignments) > 1:  # of a quote with ellipses each part stands for itself
        return next(filter(None, changes), None)
    return changes[0] if all(changes) else None


def _crossing(alignment: Alignment, piece: Document) -> Change | None:
    """The words around the one mark of the material that stands between words of a quote."""
    words = [
        alignment.stretch.words[at]
        for _, there, length in alignment.equal
        for at in range(there, there + length)
    ]
    around = [piece.blocks[at] for at in piece.blocks_of(Span(words[0].start, words[-1].end))]
    if not around or is_set_off(piece, around[0].span):
        return None
    quotes = quotes_beside(piece, Span(words[0].start, words[-1].end))
    said = [any(quote.start <= word.start < quote.end for quote in quotes) for word in words]
    edge = next((at for at in range(1, len(said)) if said[at] != said[0]), len(said))
    if edge == len(said) or said[0] in said[edge:]:
        return None  # all or nothing, or a quotation inside of another, in the same marks
    own = words[:edge] if said[-1] else words[edge:]
    if len(own) < FEWEST or not any(is_content(word.folded) for word in own) or is_transcript(piece):
        return None
    first, last = (own[0], words[edge]) if said[-1] else (words[edge - 1], own[-1])
    there = piece.plain[first.start : last.end]
    return Change("".join(mark for mark in there if mark not in '“”"«»„'), there)
