"""What the tests of readers share: one document, its paragraphs, one error, a file that is too large."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

from claimcheck.document import Document, Role
from claimcheck.errors import InputError
from claimcheck.read import Failure, read_bytes, read_path


def document(data: bytes, name: str) -> Document:
    """The one document in `data`."""
    (found,) = read_bytes(data, name)
    assert isinstance(found, Document), found
    return found


def documents(data: bytes, name: str) -> list[Document | Failure]:
    """All documents and failures in `data`."""
    return list(read_bytes(data, name))


def hints(data: bytes, name: str) -> list[tuple[Role | None, str]]:
    """The paragraphs of the one document with what the markup says they are."""
    doc = document(data, name)
    return [(block.hint, doc[block.span]) for block in doc.blocks]


def lines(doc: Document) -> list[str]:
    """The paragraphs of a document whose text was taken out of a format: they are its lines."""
    words = [doc[block.span] for block in doc.blocks]
    assert doc.text == doc.plain == "\n".join(words)
    return words


def failure(data: bytes, name: str) -> InputError:
    """The error of the one document in `data`."""
    (found,) = read_bytes(data, name)
    assert isinstance(found, Failure), found
    assert found.error.message.endswith(".")
    return found.error


def check_that_large_files_are_not_held(folder: Path, suffix: str, sound: bytes) -> None:
    """100 MB of the format are refused within 5 MB of memory, and the file after it is read."""
    (folder / f"a{suffix}").write_bytes(sound[:1])
    os.truncate(folder / f"a{suffix}", 100_000_000)
    (folder / f"b{suffix}").write_bytes(sound)
    found = read_path(folder, max_size=1_000_000)
    tracemalloc.start()
    large = next(found)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(large, Failure)
    assert large.error.kind == "too-large"
    assert peak < 5_000_000
    assert isinstance(next(found), Document)
