"""Reads pieces of the material as the program reads an article, but only where somebody asks.

A small piece is read whole, of a long one the paragraphs around a place. What is read in all is bounded: near
the bound, of small pieces too.
"""

from __future__ import annotations

from claimcheck.document import Document
from claimcheck.material.index import Index

# Words: of a piece that is read whole, and of all that is read for one draft.
WHOLE, ALL = 1500, 5000
# Paragraphs before and after a place in a longer piece, and the longest that is read, in characters.
BEFORE, AFTER, LONGEST = 1, 1, 6000


class Analysis:
    """The material, read bit by bit; each bit once."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._read: dict[tuple[int, int, int], Document] = {}
        self._left = ALL

    def around(self, place: int) -> Document | None:
        """The document that holds a place, with layers up to `statuses` near it; None beyond the bound."""
        index = self.index
        piece = index.piece_at(place)
        blocks = index.blocks_of(piece)
        block = index.block_at(place)
        size = index.piece_end(piece) - index.piece_starts[piece]
        is_read = (piece, blocks.start, blocks.stop) in self._read
        if size > WHOLE or (size > self._left and not is_read):
            for key, doc in self._read.items():
                if key[0] == piece and key[1] <= max(block - 1, blocks.start) and block < key[2]:
                    return doc
            blocks = range(max(block - BEFORE, blocks.start), min(block + AFTER + 1, blocks.stop))
            size = self._size(blocks, piece)
        key = (piece, blocks.start, blocks.stop)
        if key not in self._read:
            if size > self._left or any(len(index.block_span(b)[1]) > LONGEST for b in blocks):
                return None
            self._left -= size
            self._read[key] = index.layers_of(piece, blocks)
        return self._read[key]

    def _size(self, blocks: range, piece: int) -> int:
        starts, end = self.index.block_starts, self.index.piece_end(piece)
        last = starts[blocks.stop] if blocks.stop < len(starts) else end
        return min(last, end) - starts[blocks.start]
