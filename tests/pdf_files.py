"""PDF files made by hand, as small as the format allows."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

_FONTS = {"F1": b"Times-Roman", "F2": b"Times-Bold"}


def pdf(*pages: str, info: bytes = b"", packed: bool = True) -> bytes:
    """A PDF of pages, each with a content stream; F1 is an upright font, F2 a bold one."""
    first = 5 + len(_FONTS)  # of the pages: a page and its stream take turns
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(pages)))
    fonts = b" ".join(b"/%s %d 0 R" % (name.encode(), 4 + at) for at, name in enumerate(_FONTS))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids),
        b"<<%s>>" % info,
    ]
    for name in _FONTS.values():
        objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>" % name)
    objects.append(b"null")
    for number, page in enumerate(pages):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<<%s>>>>>>"
            % (first + 2 * number + 1, fonts)
        )
        objects.append(stream(page.encode("cp1252"), packed=packed))
    return file(objects, b"/Root 1 0 R/Info 3 0 R")


def stream(content: bytes, *, packed: bool = True) -> bytes:
    """A stream object."""
    data = zlib.compress(content) if packed else content
    form = b"/Filter/FlateDecode" if packed else b""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), form, data)


def file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    """A file of numbered objects, with their table."""
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, table)
    return bytes(out)


def line(words: str, y: float, *, x: float = 70, size: float = 11, font: str = "F1") -> str:
    """A line of text at a place, in points from the lower left corner."""
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def lines(words: str, top: float, *, leading: float = 14, size: float = 11, x: float = 70) -> str:
    """Lines one below the other, a blank one leaving a gap."""
    placed = (
        line(part, top - leading * at, size=size, x=x) for at, part in enumerate(words.split("\n")) if part
    )
    return "".join(placed)
