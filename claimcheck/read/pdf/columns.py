"""The reading order of a page: column by column, with what spans columns where it stands.

As in the recursive X-Y cut (Nagy, Seth, Viswanathan, 1992), but a page is cut only where columns of running
text stand beside each other: where lines begin below one another and none crosses over, and either side has
lines as long as those of copy. A table, a list or a label with its text has none, and is read line by line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.read.pdf.pieces import Piece

_MOST_LOOKS = 16  # at all pieces of a page, or twice as many at half of them
_MOST_EDGES = 12
_SAME_EDGE = 2.0  # points
_FEWEST_ROWS = 3  # of a column
_FEWEST_WORDS = 3  # of its rows, on average
_FEWEST_LETTERS = 16
_ALIGNED = 0.6  # of the rows of a column that begin at its edge; the others have an indent
_SAME_ROW = 0.45  # times the size
_MARGIN = 2.2  # times the size of the copy: the gap below a page's head
_TAIL = 2.6  # times the size: the gap above what stands below columns without being one
_SMALLER = 0.95
_HEADING = 1.15
_ALONE = 2.5  # times the size of the copy: between the lines above and below a heading that spans columns
_DROPPED = 1.8  # times the size of the copy: a letter that begins a story
_ENDED = re.compile(r"[.!?…][\"'”’)\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page that is read from top to bottom; `rows` are pieces on one line, from the left."""

    rows: list[list[Piece]]
    is_column: bool


def regions(pieces: Sequence[Piece]) -> Iterator[Region]:
    """The parts of a page in the order in which a person reads them.

    Lines that are turned come after the upright ones, or before where a whole page lies on its side.
    """
    letters = Counter[int]()
    for piece in pieces:
        letters[piece.turn] += len(piece.text)
    for turn, _ in letters.most_common():
        yield from _upright([piece for piece in pieces if piece.turn == turn])


def _upright(pieces: list[Piece]) -> Iterator[Region]:
    size = _size(pieces)
    _raise_initials(pieces, size)
    order = {id(piece): at for at, piece in enumerate(pieces)}
    rows = _rows(sorted(pieces, key=lambda piece: (-piece.y, piece.x)))
    head, copy, foot = _without_margins(rows, size)
    looks = _MOST_LOOKS * len(pieces)
    waiting = [(copy, False)]
    done: list[Region] = [Region([row], False) for row in head]
    while waiting:
        part, is_column = waiting.pop()
        looks -= sum(map(len, part))
        cut = _cut(part, size) if looks >= 0 else None
        if cut is None:
            done.append(Region(_as_drawn(part, order, is_column, size), is_column))
            continue
        above, left, right, below = cut
        parts = ((above, is_column), (left, True), (right, True), (below, is_column))
        waiting += [(rows, kind) for rows, kind in reversed(parts) if rows]
    yield from done
    yield from (Region([row], False) for row in foot)


def _size(pieces: Sequence[Piece]) -> float:
    """The size in which most of the letters are set."""
    sizes = Counter[float]()
    for piece in pieces:
        sizes[round(piece.size, 1)] += len(piece.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=0.0)


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces in order from the top, those on one line together, from the left."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        if rows and rows[-1][0].y - piece.y < _SAME_ROW * max(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda piece: piece.x)
    return rows


def _raise_initials(pieces: list[Piece], size: float) -> None:
    """A letter that is dropped into the lines below belongs to the first of them, without a space."""
    initials = [
        piece for piece in pieces if piece.size > _DROPPED * size and len(piece.text.strip(" “\"'‘")) == 1
    ]
    for initial in initials[:_MOST_EDGES]:
        beside = [
            piece
            for piece in pieces
            if piece.size < initial.size
            and 0 <= piece.x - initial.end < initial.size
            and -_SAME_ROW * size < piece.y - initial.y < initial.size
        ]
        if len(beside) > 1:
            first = max(beside, key=lambda piece: piece.y)
            initial.y, initial.size, initial.end = first.y, first.size, first.x


Rows = list[list[Piece]]


def _without_margins(rows: Rows, size: float) -> tuple[Rows, Rows, Rows]:
    """The line at the top and the one at the bottom that stand apart, and what is between them."""
    first, last = 0, len(rows)
    if last > _FEWEST_ROWS and _is_margin(rows[0], rows[0][0].y - rows[1][0].y, size):
        first = 1
    if last - first > _FEWEST_ROWS and _is_margin(rows[-1], rows[-2][0].y - rows[-1][0].y, size):
        last -= 1
    return rows[:first], rows[first:last], rows[last:]


def _is_margin(row: Sequence[Piece], gap: float, size: float) -> bool:
    return gap > _MARGIN * size and all(piece.size < _HEADING * size for piece in row)


def _as_drawn(rows: Rows, order: dict[int, int], is_column: bool, size: float) -> Rows:
    """The rows, in the order of the stream where that keeps apart what stands on one line.

    So columns too short or too odd to be seen are still read as most programs write them.
    """
    apart = sum(
        after.x - before.end > size and order[id(after)] != order[id(before)] + 1
        for row in rows
        for before, after in pairwise(row)
    )
    if is_column or apart < 2:
        return rows
    drawn = sorted((piece for row in rows for piece in row), key=lambda piece: order[id(piece)])
    lines: Rows = []
    for piece in drawn:
        last = lines[-1][-1] if lines else None
        if last and abs(last.y - piece.y) < _SAME_ROW * max(last.size, piece.size) and piece.x > last.x:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _cut(rows: Rows, size: float) -> tuple[Rows, Rows, Rows, Rows] | None:
    """What is above two columns, the left, the right, and what is below; None where there are none."""
    best: tuple[int, list[Piece], list[Piece], list[Piece], list[Piece]] | None = None
    pieces = [piece for row in rows for piece in row]
    alone = _headings_alone(rows, size)
    for edge in _edges(pieces):
        start = 0
        for at in range(len(pieces) + 1):
            if at < len(pieces) and not (_crosses(pieces[at], edge) or id(pieces[at]) in alone):
                continue
            found = _columns(pieces[start:at], edge, size)
            if found and (best is None or at - start > best[0]):
                left, right, tail = found
                best = (at - start, pieces[:start], left, right, tail + pieces[at:])
            start = at + 1
    if best is None:
        return None
    _, above, left, right, below = best
    return _rows(above), _rows(left), _rows(right), _rows(below)


def _headings_alone(rows: Rows, size: float) -> set[int]:
    """The pieces of headings that have nothing beside them: they span the columns, however short they are."""
    alone: set[int] = set()
    ends = [at for at, row in enumerate(rows) if min(piece.size for piece in row) < _HEADING * size]
    for above, below in pairwise(ends):
        heading = rows[above + 1 : below]
        if heading:
            over = rows[above][0].y - heading[0][0].y
            under = heading[-1][0].y - rows[below][0].y
            if over > heading[0][0].size and under > size and over + under > _ALONE * size:
                alone.update(id(piece) for row in heading for piece in row)
    return alone


def _edges(pieces: Sequence[Piece]) -> list[float]:
    """Where several pieces begin below one another, the most frequent such places, but not the leftmost."""
    starts = sorted(piece.x for piece in pieces)
    groups: list[list[float]] = []
    for start in starts:
        if groups and start - groups[-1][0] <= _SAME_EDGE:
            groups[-1].append(start)
        else:
            groups.append([start])
    often = [group for group in groups[1:] if len(group) >= _FEWEST_ROWS]
    often.sort(key=len, reverse=True)
    return sorted(group[0] for group in often[:_MOST_EDGES])


def _crosses(piece: Piece, edge: float) -> bool:
    return piece.x < edge - _SAME_EDGE and piece.end > edge + 2 * _SAME_EDGE


def _columns(
    pieces: Sequence[Piece], edge: float, size: float
) -> tuple[list[Piece], list[Piece], list[Piece]] | None:
    """The columns on either side of an edge that no piece crosses, and what stands below them on the left."""
    right = [piece for piece in pieces if piece.x >= edge - _SAME_EDGE]
    left = [piece for piece in pieces if piece.x < edge - _SAME_EDGE]
    if len(left) < _FEWEST_ROWS or len(right) < _FEWEST_ROWS:
        return None
    lowest = min(piece.y for piece in right)
    tail: list[Piece] = []
    for at, (before, piece) in enumerate(pairwise(left), start=1):
        is_apart = before.y - piece.y > _TAIL * size or piece.size < _SMALLER * before.size
        if is_apart and piece.y < lowest - _SAME_ROW * size:
            if _ENDED.search(before.text[-4:]) and not _is_copy(_rows(left[at:])):
                left, tail = left[:at], left[at:]
            break
    rows = _rows(right)
    aligned = sum(row[0].x <= edge + _SAME_EDGE for row in rows)
    if not (_is_copy(_rows(left)) and _is_copy(rows) and aligned >= _ALIGNED * len(rows)):
        return None
    return left, right, tail


def _is_copy(rows: Rows) -> bool:
    """Are the rows of a column as long as lines of text?"""
    words = sum(len(piece.text.split()) for row in rows for piece in row)
    letters = sum(len(piece.text) for row in rows for piece in row)
    count = len(rows)
    return count >= _FEWEST_ROWS and words >= _FEWEST_WORDS * count and letters >= _FEWEST_LETTERS * count
