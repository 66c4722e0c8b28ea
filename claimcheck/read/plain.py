"""Text without markup: .txt, the "text" of a JSON line, and standard input unless its name says otherwise."""

from __future__ import annotations

import hashlib

from claimcheck.document import Document, Metadata
from claimcheck.read.blocks import paragraphs
from claimcheck.read.decode import decode
from claimcheck.read.reader import Article, document


def read_plain(data: bytes) -> Article:
    """The article in the bytes of a text file; raises InputError."""
    text, encoding = decode(data)
    return Article(text, text, paragraphs(text), encoding=encoding)


def read_text(
    text: str, *, id: str = "-", path: str | None = None, given: Metadata | None = None, force: bool = False
) -> Document:
    """The document of a string.

    Raises InputError where it has no words and, unless `force`, where it is not in English.
    """
    return document(
        Article(text, text, paragraphs(text), given or Metadata()),
        id=id,
        path=path,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        force=force,
    )
