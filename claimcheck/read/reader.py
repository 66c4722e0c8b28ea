"""What every reader makes, and how the result of one becomes a document.

A reader is a function from a binary stream to documents and failures. A format that holds one article only
turns bytes into an `Article` and lets `single` do the rest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from claimcheck.document import Block, Document, Metadata, Suppression
from claimcheck.errors import InputError
from claimcheck.language import require_english


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the bytes come from and what may be done with them.

    `name` is the path as given, or "-"; `max_size` is in bytes; `force`: take other languages than English
    too.
    """

    name: str
    max_size: int
    force: bool


@dataclass(frozen=True, slots=True)
class Article:
    """What a format holds: its text, the same text with markup blanked, and what it says of itself."""

    text: str
    plain: str
    blocks: tuple[Block, ...]
    given: Metadata = field(default_factory=Metadata)
    encoding: str = "utf-8"
    suppressions: tuple[Suppression, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that cannot be analysed, and why; `id` is None where it could not be read."""

    id: str | None
    path: str
    error: InputError


Reader = Callable[[BinaryIO, Origin], Iterator[Document | Failure]]


def single(article_of: Callable[[bytes], Article]) -> Reader:
    """The reader of a format with one article a file; `article_of` may raise InputError."""

    def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Failure]:
        try:
            data = stream.read(origin.max_size + 1)
            if len(data) > origin.max_size:
                raise too_large("The file", origin.max_size)
            yield document(
                article_of(data),
                id=origin.name,
                path=origin.name,
                sha256=hashlib.sha256(data).hexdigest(),
                force=origin.force,
            )
        except InputError as error:
            yield Failure(origin.name, origin.name, error)

    return read


def document(article: Article, *, id: str, path: str | None, sha256: str, force: bool) -> Document:
    """The document of an article; raises InputError where it has no words or is not in English."""
    if not article.blocks:
        raise InputError("empty", "There is no text to analyse.")
    return Document(
        id=id,
        path=path,
        text=article.text,
        plain=article.plain,
        encoding=article.encoding,
        sha256=sha256,
        given=article.given,
        blocks=article.blocks,
        suppressions=article.suppressions,
        language=require_english(article.plain, force=force),
    )


def too_large(what: str, max_size: int) -> InputError:
    """The error of something longer than `max_size` bytes."""
    return InputError("too-large", f"{what} is larger than {max_size:,} bytes; --max-size allows more.")
