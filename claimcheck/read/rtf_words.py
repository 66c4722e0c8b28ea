"""What the words of RTF mean (Rich Text Format Specification 1.9.1): characters, places, charsets, styles."""

from __future__ import annotations

import codecs

CHARACTERS = {
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "tab": "\t",
    "line": "\n",
    "page": "\n",
    "column": "\n",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "~": "\xa0",
    "_": "\u2011",
    "\\": "\\",
    "{": "{",
    "}": "}",
}

# Groups whose text is no copy. Those that \* marks as optional are left out without being listed.
LEFT_OUT = frozenset(
    [
        "annotation",
        "colortbl",
        "comment",
        "do",
        "filetbl",
        "fldinst",
        "footer",
        "footerf",
        "footerl",
        "footerr",
        "header",
        "headerf",
        "headerl",
        "headerr",
        "keywords",
        "listoverridetable",
        "listtable",
        "listtext",
        "nonshppict",
        "pict",
        "pntext",
        "revtbl",
        "rxe",
        "shprslt",
        "sp",
        "subject",
        "tc",
        "txe",
        "upr",
        "xe",
    ]
)

_CODECS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
CHARACTER_SETS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_PAGES = {10000: "mac_roman", 65001: "utf-8"}


def codec_of_charset(number: int) -> str | None:
    """The codec of a font's \\fcharset; None for those that go by the document's."""
    return _CODECS.get(number)


def codec_of_page(number: int) -> str | None:
    """The codec of a code page (\\ansicpg, \\cpg); None where Python knows none."""
    name = _PAGES.get(number, f"cp{number}")
    try:
        return name if codecs.lookup(name) else None
    except LookupError:
        return None
