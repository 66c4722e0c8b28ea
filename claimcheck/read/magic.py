"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import codecs
import re

from claimcheck.errors import InputError

_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"bplist00", "a web archive or a property list of a Mac"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x89PNG\r\n\x1a\n", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x7fELF", "a program"),
    (b"ID3", "a sound file"),
    (b"SQLite format 3\x00", "a database"),
)
_LOOKED_AT = 1_000  # bytes, for the formats that are text
_PAGE = re.compile(rb"\s*(?:<!--[^>]{0,200}-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml\b")
_MESSAGE = re.compile(rb"(?:[A-Za-z-]{2,30}:[^\r\n]{0,300}\r?\n){0,40}?MIME-Version:", re.IGNORECASE)


def binary_format(data: bytes) -> str | None:
    """What `data` is where it is no text ("a PDF"), None where no known signature stands at its beginning."""
    return next((what for magic, what in _MAGIC if data.startswith(magic)), None)


def text_format(data: bytes) -> str | None:
    """What kind of text `data` is ("HTML"), None where it does not begin as one of those known."""
    start = data[:_LOOKED_AT].removeprefix(codecs.BOM_UTF8)
    forms = ((_PAGE, "HTML"), (_XML, "XML"), (_MESSAGE, "a mail or a web archive (MHTML)"))
    return next((what for form, what in forms if form.match(start)), None)


def mislabelled(data: bytes, wanted: str) -> InputError:
    """The error of a file that is not `wanted` ("a .docx file") at all; it says what it is instead."""
    what = binary_format(data) or text_format(data)
    if what is None:
        is_text = b"\0" not in data[:_LOOKED_AT]
        what = "text" if is_text else "something else"
    return InputError("malformed", f"This is not {wanted} but {what}; give it the name that it should have.")
