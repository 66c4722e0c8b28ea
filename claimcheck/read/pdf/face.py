"""A font as the reader asks it: what a string says, and how wide it is (ISO 32000-2, 9.7 to 9.10).

pypdf reads fonts. `pypdf.generic._font` is no public part of it, so that pyproject.toml holds its major
version.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pypdf.generic._font import Font

_LEAST = 1_000  # characters that a font counts for, however few it has
_RANGE = re.compile(rb"<([0-9A-Fa-f]{1,8})>\s*<([0-9A-Fa-f]{1,8})>\s*[<\[]")


class Faces:
    """The fonts of a file, each read once, when it is first used; `learn` is told how many characters it has,
    and may raise.
    """

    def __init__(self, learn: Callable[[int], None]) -> None:
        self._learn = learn
        self._known: dict[int, tuple[Any, Face | None]] = {}  # with the dictionary, lest its id be given anew

    def face(self, font: Any) -> Face | None:
        """The font of a dictionary, None where nobody can tell what its glyphs mean."""
        if id(font) not in self._known:
            self._learn(max(_LEAST, _mapped(font)))
            read = _read(font)
            self._known[id(font)] = font, Face(read) if read.interpretable else None
        return self._known[id(font)][1]


def _read(font: Any) -> Font:
    """A font as pypdf reads it; where its dictionary is broken, one that most fonts resemble."""
    try:
        return Font.from_font_resource(font)
    except (AttributeError, TypeError, KeyError, ValueError, IndexError):
        return Font(name="Unknown", encoding="cp1252")


def _mapped(font: Any) -> int:
    """How many characters a font's table says it has, by the ranges in it (ISO 32000-2, 9.10.3)."""
    table = font.get("/ToUnicode")
    data = getattr(table.get_object() if table is not None else None, "get_data", lambda: b"")()
    sections = (part.partition(b"endbfrange")[0] for part in data.split(b"beginbfrange")[1:])
    ranges = (found for section in sections for found in _RANGE.finditer(section))
    return len(data) // 8 + sum(max(0, int(found[2], 16) - int(found[1], 16)) for found in ranges)


class Face:
    """A font; `space` is the width of a space in thousandths of the size."""

    def __init__(self, font: Font) -> None:
        self.is_bold = "bold" in font.name.lower()
        self.space = font.space_width or 250.0
        self._font = font
        self._widths: dict[str, float] = {font.space_char: self.space}

    def read(self, codes: bytes) -> tuple[str, float, int]:
        """The text of a string, its width in thousandths of the size, and how many characters it shows."""
        encoding = self._font.encoding
        if isinstance(encoding, str):
            raw = named = codes.decode(encoding, "replace")
        else:
            raw = codes.decode("latin-1")
            named = "".join([encoding.get(code, chr(code)) for code in codes])
        mapped, widths = self._font.character_map, self._widths
        width = 0.0
        for character in raw:
            if character not in widths:
                widths[character] = self._font.get_text_width(character)
            width += widths[character]
        return "".join([mapped.get(character, character) for character in named]), width, len(raw)
