"""What every reader makes, and how the result of one becomes a document.

A reader is a function from a binary stream to documents and failures. A format that holds one article only
turns bytes into an `Article` and lets `single` do the rest; one that may hold several, into `Item`s for
`several`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from claimcheck.document import Block, Document, Metadata, Suppression
from claimcheck.errors import InputError
from claimcheck.language import require_english

MOST_PARAGRAPHS = 200_000  # a thick book has ten thousand
MOST_ANSWERS = 10_000


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
    """What a format holds: its text, the same text with markup blanked, and what it says of itself.

    `given` is said of the piece and goes before what its text says; `properties` are the file's, as an office
    program fills them in by itself, and stand in where the text says nothing. `is_extracted`: the text is not
    the file's, so that neither are its lines.
    """

    text: str
    plain: str
    blocks: tuple[Block, ...]
    given: Metadata = field(default_factory=Metadata)
    properties: Metadata = field(default_factory=Metadata)
    encoding: str = "utf-8"
    suppressions: tuple[Suppression, ...] = ()
    is_extracted: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that cannot be analysed, and why; `id` is None where it could not be read."""

    id: str | None
    path: str
    error: InputError


@dataclass(frozen=True, slots=True)
class Item:
    """One of a file's articles, or why it cannot be read; `id` is what the file calls it, if anything."""

    id: str | None
    article: Article | InputError


Reader = Callable[[BinaryIO, Origin], Iterator[Document | Failure]]


def single(article_of: Callable[[bytes], Article]) -> Reader:
    """The reader of a format with one article a file; `article_of` may raise InputError."""

    def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Failure]:
        try:
            data, sha256 = _bytes(stream, origin)
            yield _document(article_of(data), origin.name, origin, sha256)
        except InputError as error:
            yield Failure(origin.name, origin.name, error)

    return read


def several(items_of: Callable[[bytes], Iterable[Item]]) -> Reader:
    """The reader of a format with one article or more a file; `items_of` may raise InputError.

    A file's only article goes by the file's path. Of several, each goes by its own id, else by the path and
    its number; a repeated id is an error of the later one.
    """

    def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Failure]:
        try:
            data, sha256 = _bytes(stream, origin)
            items = list(items_of(data))
        except InputError as error:
            yield Failure(origin.name, origin.name, error)
            return
        seen: set[str] = set()
        for number, item in enumerate(items, start=1):
            id = origin.name if len(items) == 1 else item.id or f"{origin.name}#{number}"
            try:
                if id in seen:
                    raise InputError("malformed", f"the id {id!r} is that of an earlier item.")
                seen.add(id)
                if isinstance(item.article, InputError):
                    raise item.article
                yield _document(item.article, id, origin, sha256)
            except InputError as error:
                where = f"Item {number}: " if len(items) > 1 else ""
                yield Failure(id, origin.name, InputError(error.kind, where + error.message))

    return read


def _bytes(stream: BinaryIO, origin: Origin) -> tuple[bytes, str]:
    """A file's bytes and their hash; raises InputError where they are too many, or none."""
    data = stream.read(origin.max_size + 1)
    if not data:
        raise InputError("empty", "The file is empty: there is no text to analyse.")
    if len(data) > origin.max_size:
        raise too_large("The file", origin.max_size)
    return data, hashlib.sha256(data).hexdigest()


def _document(article: Article, id: str, origin: Origin, sha256: str) -> Document:
    return document(article, id=id, path=origin.name, sha256=sha256, force=origin.force)


def document(article: Article, *, id: str, path: str | None, sha256: str, force: bool) -> Document:
    """The document of an article; raises InputError where it has no words or is not in English."""
    if not article.blocks:
        raise InputError("empty", "There is no text to analyse.")
    refuse_crowd(len(article.blocks))
    return Document(
        id=id,
        path=path,
        text=article.text,
        plain=article.plain,
        encoding=article.encoding,
        sha256=sha256,
        is_extracted=article.is_extracted,
        given=article.given,
        properties=article.properties,
        blocks=article.blocks,
        suppressions=article.suppressions,
        language=require_english(article.plain, force=force),
    )


def refuse_crowd(paragraphs: int) -> None:
    """Raises InputError where there are more paragraphs than any article has.

    Few bytes make many of them, and each costs a hundred times its own; so readers ask before they keep one.
    """
    if paragraphs > MOST_PARAGRAPHS:
        raise InputError("too-large", f"It has more than {MOST_PARAGRAPHS:,} paragraphs.")


def refuse_talk(answers: int) -> None:
    """Raises InputError where there are more comments to this program than anybody writes; see above."""
    if answers > MOST_ANSWERS:
        raise InputError("too-large", f"It has more than {MOST_ANSWERS:,} comments to claimcheck.")


def too_large(what: str, max_size: int) -> InputError:
    """The error of something longer than `max_size` bytes."""
    return InputError("too-large", f"{what} is larger than {max_size:,} bytes; --max-size allows more.")
