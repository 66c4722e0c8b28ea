"""What the material has of a quote: the verdict, where its parts stand, how the words differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.comparison import Change, QuoteVerdict
from claimcheck.material.align import Alignment


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """What became of a quote: `alignments` of its parts in order, `others` of the same words elsewhere."""

    verdict: QuoteVerdict
    alignments: tuple[Alignment, ...] = ()
    changes: tuple[Change, ...] = ()
    others: tuple[Alignment, ...] = ()


UNCHECKED, NOT_FOUND = FoundQuote("unchecked"), FoundQuote("not-found")


def ends(alignment: Alignment) -> tuple[int, int]:
    """Where in the piece's text the aligned words begin and end."""
    words = alignment.stretch.words[alignment.first : alignment.last]
    return words[0].start, words[-1].end


def parts_of(found: FoundQuote) -> Iterator[tuple[int, int, int]]:
    """The piece, start and end of each place where a quote stands."""
    for alignment in found.alignments:
        yield (alignment.stretch.piece, *ends(alignment))


def said_from(alignment: Alignment) -> int:
    """Where in the piece's text the first word begins that the quote has too."""
    return alignment.stretch.words[alignment.equal[0][1]].start


def said_until(alignment: Alignment) -> int:
    """Where in the piece's text the last word ends that the quote has too: brackets may follow it."""
    _, beside, length = alignment.equal[-1]
    return alignment.stretch.words[beside + length - 1].end
