"""What a page's stream shows, in pieces with their places (ISO 32000-2, 9.4; forms, 8.10).

pypdf takes streams apart and knows the fonts; its own extraction keeps no widths, without which the words of
two columns on one line cannot be told apart.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pypdf.generic import ContentStream

from claimcheck.read.pdf.face import Face, Faces
from claimcheck.read.pdf.matrix import IDENTITY, Matrix, matrix, moved, times

_SPACE = 0.5  # of a space's width: a wider gap parts words
_APART = 0.45  # times the size: a wider gap parts pieces
_BACK = 0.3
_SAME_LINE = 0.1
_SAME_PLACE = 0.1  # of what is shown twice, to make it bold
_FARTHEST = 1_000_000.0  # points
_DEEPEST = 20  # forms in forms


@dataclass(slots=True)
class Piece:
    """Words on one line without a wide gap: from `x` to `end` along it, `y` above the bottom, in points.

    `turn` is how many quarters the line is turned to the left; places are those of the page turned back.
    """

    text: str
    x: float
    end: float
    y: float
    size: float
    is_bold: bool
    turn: int
    parts: list[str] = field(default_factory=list)  # of `text` while it is put together

    def follows(self, other: Piece) -> bool:
        """Does this piece go on where `other` ends?"""
        return (
            (self.turn, self.is_bold, self.size) == (other.turn, other.is_bold, other.size)
            and abs(self.y - other.y) < _SAME_LINE * self.size
            and -_BACK * self.size < self.x - other.end < _APART * self.size
        )


@dataclass(slots=True)
class _State:
    """The part of the graphics state that places text; `q` keeps it and `Q` brings it back."""

    page: Matrix = IDENTITY
    face: Face | None = None
    size: float = 0.0
    character: float = 0.0
    word: float = 0.0
    scale: float = 1.0
    leading: float = 0.0


class Canvas:
    """Runs the stream of one page. `spend` is told what is unpacked, in bytes, `count` each operation; either
    may raise.
    """

    def __init__(
        self, reader: Any, faces: Faces, spend: Callable[[int], None], count: Callable[[], None]
    ) -> None:
        self.pieces: list[Piece] = []
        self._reader, self._faces, self._spend, self._count = reader, faces, spend, count
        self._state, self._kept = _State(), list[_State]()
        self._line = self._text = IDENTITY
        self._forms: dict[int, list[Any]] = {}  # their operations
        self._within: list[int] = []
        self._marked: list[bool] = []  # open marks: of a head, a foot or a number of a page?
        self._shown: tuple[str, float, float] | None = None

    def run(self, contents: Any, resources: Any) -> None:
        """Collects the pieces of a page's stream; what it names is in `resources`."""
        stream = ContentStream(contents, self._reader, "bytes")
        self._do(stream.operations, _dictionary(resources))

    def finished(self) -> list[Piece]:
        """The pieces in the order of the stream; those without words are left out."""
        for piece in self.pieces:
            piece.text = "".join(piece.parts)
        return [piece for piece in self.pieces if piece.text.strip()]

    def _do(self, operations: Sequence[tuple[Any, bytes]], resources: Any) -> None:
        for operands, operator in operations:
            self._count()
            try:
                if operator == b"Do":
                    self._form(operands[0], resources)
                elif operator == b"Tf":
                    self._state.face = self._face(operands[0], resources)
                    self._state.size = float(operands[1])
                elif operator in _OPERATORS:
                    _OPERATORS[operator](self, operands)
            except (TypeError, ValueError, IndexError, AttributeError):
                continue  # an operator without what it needs does nothing

    def _face(self, name: Any, resources: Any) -> Face | None:
        font = _dictionary(_dictionary(resources).get("/Font")).get(name)
        return None if font is None else self._faces.face(font.get_object())

    def _form(self, name: Any, resources: Any) -> None:
        form = _dictionary(resources.get("/XObject")).get(name).get_object()
        key = id(form)
        if form.get("/Subtype") != "/Form" or key in self._within or len(self._within) == _DEEPEST:
            return
        if key not in self._forms:
            self._spend(len(form.get_data()))
            self._forms[key] = ContentStream(form, self._reader, "bytes").operations
        kept, depth = self._state, len(self._kept)
        self._state = replace(kept, page=times(matrix(form.get("/Matrix", IDENTITY)), kept.page))
        self._within.append(key)
        self._do(self._forms[key], _dictionary(form.get("/Resources")) or resources)
        self._within.pop()
        del self._kept[depth:]
        self._state = kept

    def _keep(self, _: Any) -> None:
        self._kept.append(replace(self._state))

    def _bring_back(self, _: Any) -> None:
        if self._kept:
            self._state = self._kept.pop()

    def _transform(self, operands: Any) -> None:
        self._state.page = times(matrix(operands), self._state.page)

    def _begin(self, _: Any) -> None:
        self._line = self._text = IDENTITY

    def _place(self, operands: Any) -> None:
        self._line = self._text = matrix(operands)

    def _move(self, operands: Any) -> None:
        self._line = self._text = times(moved(float(operands[0]), float(operands[1])), self._line)

    def _move_leading(self, operands: Any) -> None:
        self._state.leading = -float(operands[1])
        self._move(operands)

    def _next_line(self, _: Any = None) -> None:
        self._move((0.0, -self._state.leading))

    def _show_next(self, operands: Any) -> None:
        self._next_line()
        self._show(operands[-1])

    def _show_spaced(self, operands: Any) -> None:
        self._state.word, self._state.character = float(operands[0]), float(operands[1])
        self._show_next(operands)

    def _show_all(self, operands: Any) -> None:
        for item in operands[0]:
            if isinstance(item, bytes):
                self._show(item)
            elif isinstance(item, int | float):
                self._advance(-float(item) / 1000 * self._state.size * self._state.scale)

    def _advance(self, width: float) -> None:
        self._text = times(moved(width, 0.0), self._text)

    def _show(self, codes: Any) -> None:
        state = self._state
        if state.face is None or not isinstance(codes, bytes):
            return
        text, width, glyphs = state.face.read(codes)
        start = times(self._text, state.page)
        spaced = glyphs * state.character + text.count(" ") * state.word
        self._advance((width / 1000 * state.size + spaced) * state.scale)
        end = times(self._text, state.page)
        if text and not any(self._marked):
            self._add(text, start, end, state.face)

    def _add(self, text: str, start: Matrix, end: Matrix, face: Face) -> None:
        length = math.hypot(start[0], start[1])
        if not length or not all(abs(place) < _FARTHEST for place in (*start, *end)):
            return
        along, up = start[0] / length, start[1] / length
        x, y = start[4] * along + start[5] * up, start[5] * along - start[4] * up
        size = round(abs(self._state.size) * abs(start[0] * start[3] - start[1] * start[2]) ** 0.5, 2)
        turn = round(math.atan2(up, along) / (math.pi / 2)) % 4
        shown, self._shown = self._shown, (text, x, y)
        if shown and shown[0] == text and max(abs(shown[1] - x), abs(shown[2] - y)) < _SAME_PLACE * size:
            return
        piece = Piece(text, x, end[4] * along + end[5] * up, y, size, face.is_bold, turn, [text])
        last = self.pieces[-1] if self.pieces else None
        if last is None or not piece.follows(last):
            self.pieces.append(piece)
            return
        if piece.x - last.end > _SPACE * face.space / 1000 * size:
            last.parts.append(" ")
        last.parts.append(text)
        last.end = max(last.end, piece.end)

    def _mark(self, operands: Any) -> None:
        """A head, a foot or a number of a page says so in a tagged file (ISO 32000-2, 14.8.2.2.2)."""
        about = operands[1] if len(operands) > 1 and isinstance(operands[1], dict) else {}
        self._marked.append(operands[0] == "/Artifact" and about.get("/Type") == "/Pagination")

    def _unmark(self, _: Any) -> None:
        if self._marked:
            self._marked.pop()

    def _set_character(self, operands: Any) -> None:
        self._state.character = float(operands[0])

    def _set_word(self, operands: Any) -> None:
        self._state.word = float(operands[0])

    def _set_scale(self, operands: Any) -> None:
        self._state.scale = float(operands[0]) / 100

    def _set_leading(self, operands: Any) -> None:
        self._state.leading = float(operands[0])


_OPERATORS: dict[bytes, Callable[[Canvas, Any], None]] = {
    b"q": Canvas._keep,
    b"Q": Canvas._bring_back,
    b"cm": Canvas._transform,
    b"BT": Canvas._begin,
    b"Tm": Canvas._place,
    b"Td": Canvas._move,
    b"TD": Canvas._move_leading,
    b"T*": Canvas._next_line,
    b"Tj": lambda canvas, operands: canvas._show(operands[0]),
    b"TJ": Canvas._show_all,
    b"'": Canvas._show_next,
    b'"': Canvas._show_spaced,
    b"Tc": Canvas._set_character,
    b"Tw": Canvas._set_word,
    b"Tz": Canvas._set_scale,
    b"TL": Canvas._set_leading,
    b"BMC": Canvas._mark,
    b"BDC": Canvas._mark,
    b"EMC": Canvas._unmark,
}


def _dictionary(value: Any) -> Any:
    found = value.get_object() if value is not None else None
    return found if isinstance(found, dict) else {}
