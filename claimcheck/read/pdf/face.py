"""A font as the reader asks it: what a string says, and how wide it is (ISO 32000-2, 9.7 to 9.10).

pypdf reads fonts. `pypdf.generic._font` is no public part of it, so that pyproject.toml holds its major
version.
"""

from __future__ import annotations

from typing import Any

from pypdf.generic._font import Font


def face_of(font: Any) -> Face | None:
    """The font of a dictionary, None where nobody can tell what its glyphs mean."""
    read = Font.from_font_resource(font)
    return Face(read) if read.interpretable else None


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
