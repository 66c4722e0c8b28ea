"""PDF (ISO 32000): the words of its pages put together to paragraphs again; needs pypdf, the extra `pdf`.

A PDF knows characters and places only. pypdf takes the file apart (pages.py), what its pages show comes in
pieces with their places (pieces.py), which are put in the order in which they are read (columns.py) and make
lines (lines.py); heads and feet of pages go, lines make paragraphs, and words broken at a line's end are made
whole (paragraphs.py).
"""

from __future__ import annotations

from claimcheck.errors import InputError
from claimcheck.read.compose import Composition
from claimcheck.read.magic import mislabelled
from claimcheck.read.pdf.pages import read_pages
from claimcheck.read.pdf.paragraphs import paragraphs
from claimcheck.read.reader import Article

_EDGE = 4_096  # bytes at either end in which a PDF's marks stand; pypdf and others look as far


def read_pdf(data: bytes) -> Article:
    """The article in the bytes of a PDF file.

    Raises InputError where it is none, encrypted, cut off, without text, or larger inside than an article is.
    """
    if b"%PDF-" not in data[:_EDGE]:
        raise mislabelled(data, "a PDF")
    if b"%%EOF" not in data[-_EDGE:]:
        raise InputError("malformed", "The PDF has no end: it is cut off.")
    pages, properties = read_pages(data)
    composition = Composition()
    for words, hint in paragraphs(pages):
        composition.add(words, hint)
    if not composition.blocks:
        raise InputError("empty", "The PDF has no text: if its pages are scanned, run OCR over it first.")
    return composition.article(properties=properties)
