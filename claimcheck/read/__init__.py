"""Bytes to documents: the only part that touches files. To add a format: its module, and its line in READERS.

A format with one article a file is a function from bytes to `Article` (reader.py), wrapped in `single`; a
format with many is a function from a binary stream to documents and failures, as `read_lines` is. Offsets of
a document point into its text as read; no character of it is altered.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import BinaryIO

from claimcheck.document import Document
from claimcheck.errors import ForeignError
from claimcheck.read.folders import articles_in, no_articles, unreadable
from claimcheck.read.lines import read_lines
from claimcheck.read.markdown import read_markdown
from claimcheck.read.plain import read_plain, read_text
from claimcheck.read.reader import Article, Failure, Item, Origin, Reader, several, single


def _docx(data: bytes) -> Article:
    from claimcheck.read.docx import read_docx  # zipfile and Expat cost text nothing

    return read_docx(data)


def _html(data: bytes) -> Article:
    from claimcheck.read.html import read_html

    return read_html(data)


def _rtf(data: bytes) -> Article:
    from claimcheck.read.rtf import read_rtf

    return read_rtf(data)


def _pdf(data: bytes) -> Article:
    from claimcheck.read.pdf import read_pdf

    return read_pdf(data)


def _eml(data: bytes) -> Article:
    from claimcheck.read.eml import read_eml

    return read_eml(data)


def _json(data: bytes) -> Iterable[Item]:
    from claimcheck.read.json_news import read_json

    return read_json(data)


def _xml(data: bytes) -> Iterable[Item]:
    from claimcheck.read.xml_news import read_xml

    return read_xml(data)


READERS: dict[str, Reader] = {
    ".txt": single(read_plain),
    ".text": single(read_plain),
    ".md": single(read_markdown),
    ".markdown": single(read_markdown),
    ".jsonl": read_lines,
    ".docx": single(_docx),
    ".docm": single(_docx),
    ".html": single(_html),
    ".htm": single(_html),
    ".xhtml": single(_html),
    ".rtf": single(_rtf),
    ".pdf": single(_pdf),
    ".eml": single(_eml),
    ".json": several(_json),
    ".xml": several(_xml),
    ".nitf": several(_xml),
    ".newsml": several(_xml),
}
MAX_SIZE = 20_000_000

__all__ = ["MAX_SIZE", "READERS", "Failure", "read_bytes", "read_path", "read_stream", "read_text"]


def read_path(
    path: str | os.PathLike[str], *, max_size: int = MAX_SIZE, force: bool = False
) -> Iterator[Document | Failure]:
    """The documents of a file, or of the articles in a folder and its folders, in order.

    The suffix chooses the reader; a file with another suffix is read as text. `max_size` is in bytes: of a
    file, in a .jsonl file of a line. `force` analyses text that is not in English. What cannot be read is a
    `Failure`; a folder's files that only share their suffix with articles are passed over.
    """
    name = os.fspath(path)
    is_folder = Path(name).is_dir()
    empty = True
    for file, error in articles_in(name, READERS) if is_folder else [(name, None)]:
        for found in [Failure(file, file, error)] if error else _read(file, max_size, force):
            if not (is_folder and isinstance(found, Failure) and isinstance(found.error, ForeignError)):
                empty = False
                yield found
    if is_folder and empty:
        yield Failure(name, name, no_articles(READERS))


def _read(file: str, max_size: int, force: bool) -> Iterator[Document | Failure]:
    try:
        with Path(file).open("rb") as stream:
            yield from read_stream(stream, file, max_size=max_size, force=force)
    except OSError as failure:
        yield Failure(file, file, unreadable(failure))


def read_stream(
    stream: BinaryIO, name: str = "-", *, max_size: int = MAX_SIZE, force: bool = False
) -> Iterator[Document | Failure]:
    """The documents of a binary stream such as standard input; the suffix of `name` chooses the reader."""
    reader = READERS.get(PurePath(name).suffix.lower(), READERS[".txt"])
    yield from reader(stream, Origin(name, max_size, force))


def read_bytes(
    data: bytes, name: str = "-", *, max_size: int = MAX_SIZE, force: bool = False
) -> Iterator[Document | Failure]:
    """As `read_stream`, for bytes that are at hand."""
    yield from read_stream(io.BytesIO(data), name, max_size=max_size, force=force)
