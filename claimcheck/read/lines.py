"""JSON lines: one document a line (CONTRACT.md, "Input lines"), read one at a time: memory stays flat."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from claimcheck.document import Document, Metadata
from claimcheck.errors import InputError
from claimcheck.read.plain import read_text
from claimcheck.read.reader import Failure, Origin, too_large

_REQUIRED = ("id", "text")
_OPTIONAL = ("title", "published", "byline", "url")
_CHUNK = 1 << 16


def read_lines(stream: BinaryIO, origin: Origin) -> Iterator[Document | Failure]:
    """The documents of a .jsonl file in order; a line that is wrong is a failure, the others go on.

    `max_size` holds for a line, not for the file: it bounds memory, and only one line is in memory at a time.
    """
    seen: set[str] = set()
    lines = 0
    for number, line in enumerate(_lines(stream, origin.max_size), start=1):
        if line is not None and not line.strip():
            continue
        lines += 1
        id: str | None = None
        try:
            if line is None:
                raise too_large("it", origin.max_size)
            fields = _fields(line)
            id = fields["id"]
            if id in seen:
                raise InputError("malformed", f"the id {id!r} is that of an earlier line.")
            seen.add(id)
            yield read_text(
                fields["text"], id=id, path=origin.name, given=_metadata(fields), force=origin.force
            )
        except InputError as error:
            yield Failure(id, origin.name, InputError(error.kind, f"Line {number}: {error.message}"))
    if not lines:
        yield Failure(origin.name, origin.name, InputError("empty", "There is no line with a document."))


def _lines(stream: BinaryIO, max_size: int) -> Iterator[bytes | None]:
    """The lines without their ends; None for one of more than `max_size` bytes, which is never held whole."""
    start = True
    while line := stream.readline(max_size + 2):
        content = line.rstrip(b"\r\n")
        if start:
            content = content.removeprefix(codecs.BOM_UTF8)
            start = False
        too_long = len(content) > max_size
        while line and not line.endswith(b"\n"):
            line = stream.readline(_CHUNK)
            too_long = too_long or bool(line.strip(b"\r\n"))
        yield None if too_long else content


def _fields(line: bytes) -> dict[str, Any]:
    """The object of a line, its fields of the right types; raises InputError."""
    try:
        fields = json.loads(line.decode("utf-8", "surrogatepass"))
    except UnicodeDecodeError:
        raise InputError("undecodable", "it is not UTF-8, as JSON has to be.") from None
    except json.JSONDecodeError as error:
        raise InputError("malformed", f"it is not JSON ({error.msg}, column {error.colno}).") from None
    except (RecursionError, ValueError):
        raise InputError("malformed", "it is JSON with too deep a nesting or too long a number.") from None
    if not isinstance(fields, dict):
        raise InputError("malformed", 'it is not a JSON object with "id" and "text".')
    for name in _REQUIRED:
        if name not in fields:
            raise InputError("malformed", f'"{name}" is missing.')
        if not isinstance(fields[name], str):
            raise InputError("malformed", f'"{name}" has to be a string.')
    for name in _OPTIONAL:
        if not isinstance(fields.get(name), str | None):
            raise InputError("malformed", f'"{name}" has to be a string.')
    if not fields["id"].strip():
        raise InputError("malformed", '"id" is blank.')
    return fields


def _metadata(fields: dict[str, Any]) -> Metadata:
    """What the line says of its document; raises InputError where the date is none."""
    published = fields.get("published")
    if published is not None:
        try:
            published = date.fromisoformat(published[:10]).isoformat()  # a time of day may follow
        except ValueError:
            message = f'"published" has to be a date such as 2024-05-31, not {published!r}.'
            raise InputError("malformed", message) from None
    return Metadata(fields.get("title"), fields.get("byline"), published)
