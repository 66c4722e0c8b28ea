"""The lines of a page, each with its place and the size of its letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.read.pdf.pieces import Piece

_GAP = 0.12  # times the size: a wider one parts words


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page (from 0): its words, where it begins (points from left and bottom), its letters.

    `column` numbers the columns of a page, from 1; 0 is what stands in none.
    """

    page: int
    text: str
    x: float
    y: float
    size: float
    is_bold: bool
    column: int = 0


def lines_of(pieces: Sequence[Piece], page: int) -> list[Line]:
    """The lines of a page in the order in which a person reads them."""
    from claimcheck.read.pdf.columns import regions

    columns = count(1)
    lines = []
    for region in regions(pieces):
        column = next(columns) if region.is_column else 0
        lines += [_line(row, page, column) for row in region.rows]
    return lines


def _line(row: Sequence[Piece], page: int, column: int) -> Line:
    words = [row[0].text]
    for before, piece in pairwise(row):
        is_apart = piece.x - before.end > _GAP * min(before.size, piece.size)
        words.append(f" {piece.text}" if is_apart else piece.text)
    longest = max(row, key=lambda piece: len(piece.text))
    text = " ".join("".join(words).split())
    return Line(page, text, row[0].x, row[0].y, longest.size, longest.is_bold, column)
