"""Bytes to the text of a page: its byte order mark, else what it declares, else what any text file is."""

from __future__ import annotations

import codecs
import re

from claimcheck.errors import InputError
from claimcheck.read.decode import decode
from claimcheck.read.magic import binary_format, mislabelled

_LOOKED_AT = 4_096  # bytes; the standard asks for the declaration in the first 1,024
_DECLARED = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{2,40})"
    rb"|<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What a declaration means (Encoding Standard §4.2), of the encodings that pages in English come in.
_CODECS = {
    "ascii": "windows-1252",
    "us-ascii": "windows-1252",
    "latin1": "windows-1252",
    "iso-8859-1": "windows-1252",
    "iso8859-1": "windows-1252",
    "macintosh": "mac-roman",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
}
_SAME = re.compile(
    r"windows-125\d|iso-8859-(?:[2-8]|1[0-6])|koi8-[ru]|gb18030|big5|euc-jp|iso-2022-jp|cp1252"
)


def page_of(data: bytes) -> tuple[str, str]:
    """The page and the name of its encoding; raises InputError for what is no text."""
    if binary_format(data):
        raise mislabelled(data, "HTML")
    declared = None if data.startswith(_MARKS) else _DECLARED.search(data, 0, _LOOKED_AT)
    if declared:
        label = (declared[1] or declared[2]).decode("ascii").lower()
        codec = _CODECS.get(label) or (label if _SAME.fullmatch(label) else None)
        if codec:
            try:
                return data.decode(codec), codec
            except UnicodeDecodeError:
                pass  # it is something else than it says: perhaps what text files are
    try:
        return decode(data)
    except InputError as error:
        if error.kind == "binary":
            raise InputError("binary", error.message.replace("not text", "not HTML", 1)) from None
        raise
