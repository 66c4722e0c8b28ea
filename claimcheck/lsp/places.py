"""Places in a text as the protocol counts them: lines from 0, and code units within the line.

Which units, editor and server agree on at the start (LSP 3.17, `PositionEncodingKind`): UTF-16's unless they
say otherwise, so that an emoji is two. The documents' own offsets are code points.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Literal, NamedTuple

from claimcheck.document import LINE_END

Encoding = Literal["utf-8", "utf-16", "utf-32"]

_UNITS: dict[Encoding, Callable[[str], int]] = {
    "utf-8": lambda text: len(text.encode("utf-8", "surrogatepass")),
    "utf-16": lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
    "utf-32": len,
}
_STEP = 256  # code points between two counts that are kept, so that no place costs a whole long line


class Place(NamedTuple):
    """A place between two characters: line from 0, code units from the beginning of the line."""

    line: int
    character: int


class Places:
    """The places of a text; offsets count from its `skipped`th code point, after a byte order mark."""

    def __init__(self, text: str, encoding: Encoding, skipped: int = 0) -> None:
        self._text = text
        self._skipped = skipped
        self._units = _UNITS[encoding]
        self._starts = [0, *(found.end() for found in LINE_END.finditer(text))]
        self._ends = [*(found.start() for found in LINE_END.finditer(text)), len(text)]
        self._counted = [0]
        for at in range(0, len(text), _STEP):
            self._counted.append(self._counted[-1] + self._units(text[at : at + _STEP]))

    def of(self, offset: int) -> Place:
        """The place of an offset, which is within the text."""
        offset += self._skipped
        line = bisect_right(self._starts, offset) - 1
        return Place(line, self._count(offset) - self._count(self._starts[line]))

    def offset(self, place: Place) -> int:
        """The offset of a place; beyond the end of a line or of the text it is that end."""
        return max(0, self._offset(place) - self._skipped)

    def _offset(self, place: Place) -> int:
        if place.line >= len(self._starts):
            return len(self._text)
        wanted = self._count(self._starts[place.line]) + place.character
        block = bisect_right(self._counted, wanted) - 1
        offset, units = block * _STEP, self._counted[block]
        for character in self._text[offset : offset + _STEP]:
            units += self._units(character)
            if units > wanted:
                break
            offset += 1
        return min(offset, self._ends[place.line])

    def _count(self, offset: int) -> int:
        """The code units before an offset."""
        block, rest = divmod(offset, _STEP)
        return self._counted[block] + self._units(self._text[offset - rest : offset])
