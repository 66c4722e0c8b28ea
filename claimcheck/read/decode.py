"""Bytes to text. No character is altered: line ends, no-break spaces and quotation marks stay as they are."""

from __future__ import annotations

import codecs

from claimcheck.errors import InputError
from claimcheck.read.magic import binary_format

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Control characters that text does not have; a stray NUL or escape is forgiven, a crowd of them is not.
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1a\x1b")
_CONTROL_SHARE = 0.02


def decode(data: bytes) -> tuple[str, str]:
    """The text of `data` and the name of its encoding; a byte order mark is no part of the text.

    UTF-8, UTF-16 and UTF-32 with their mark, UTF-8 without, and Windows-1252 for what is not UTF-8.
    Raises InputError: `binary` for what is no text, `undecodable` for text in none of these encodings.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                # A lone surrogate is a flaw that a report can show, no reason to refuse the text.
                return data[len(mark) :].decode(encoding, "surrogatepass"), encoding
            except UnicodeDecodeError:
                name = encoding.upper()
                raise InputError(
                    "undecodable", f"The file begins with the mark of {name} text but is not {name}."
                ) from None
    _refuse_binary(data)
    try:
        return data.decode("utf-8", "surrogatepass"), "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("windows-1252"), "windows-1252"
    except UnicodeDecodeError as error:
        raise InputError(
            "undecodable",
            f"The text is neither UTF-8 nor Windows-1252 (byte {error.start:,}); save it as UTF-8.",
        ) from None


def _refuse_binary(data: bytes) -> None:
    if what := binary_format(data):
        raise InputError(
            "binary", f"This is {what}, not text: its suffix, or --stdin-filename, has to say so."
        )
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > 1 and controls > _CONTROL_SHARE * len(data):
        raise InputError(
            "binary", f"This is not text: {controls:,} of its {len(data):,} bytes are control codes."
        )
