"""XML as a stream of events, for files too large for a tree: no entities, no DTD fetched, bounded depth.

Expat itself does all the work. defusedxml would do the same by the same handlers, at the price of a tree, or
of Python's slower parser, and its last release is of 2021.
"""

from __future__ import annotations

from collections.abc import Iterable
from html.entities import html5
from typing import NoReturn, Protocol
from xml.parsers import expat

from claimcheck.errors import InputError

DEEPEST = 1_000  # elements inside one another


class Handler(Protocol):
    """Takes the events; names are "NAMESPACE LOCAL", without a namespace only "LOCAL"."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, words: str) -> None:
        """Characters between tags."""


def read_events(
    chunks: Iterable[bytes], handler: Handler, what: str, *, may_have_type: bool = False
) -> str | None:
    """Sends the events of an XML file to `handler`; `what` names the file in errors ("The document").

    Returns the encoding that the file declares. `may_have_type`: it may name a document type, as NITF does.
    The DTD is not opened; characters that it would name (`&nbsp;`) are known by their names in HTML.

    Raises InputError (`malformed`) where it is no well-formed XML, declares an entity (the "billion laughs",
    files of the machine) or a document type that it may not have, or is nested more than `DEEPEST` deep.
    """
    depth = 0
    declared: str | None = None

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise InputError("malformed", f"{what} nests its elements more than {DEEPEST:,} deep.")
        handler.start(name, attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(name)

    def refuse(*_: object) -> NoReturn:
        raise InputError("malformed", f"{what} declares a document type, which such a file never does.")

    def refuse_entity(name: str, *_: object) -> NoReturn:
        raise InputError(
            "malformed", f"{what} declares an entity ({name[:40]!r}), which such a file never does."
        )

    def declaration(_version: str, encoding: str | None, _standalone: int) -> None:
        nonlocal declared
        declared = encoding

    def skipped(name: str, is_parameter: bool) -> None:
        if not is_parameter:
            handler.text(html5.get(f"{name};", f"&{name};"))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.specified_attributes = True  # none that a document type adds to every element
    parser.XmlDeclHandler = declaration
    parser.EntityDeclHandler = refuse_entity
    parser.SkippedEntityHandler = skipped
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    if not may_have_type:
        parser.StartDoctypeDeclHandler = refuse
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        why = expat.ErrorString(error.code) or "unknown error"
        place = f"line {error.lineno}, column {error.offset + 1}"
        raise InputError("malformed", f"{what} is no well-formed XML ({why}, {place}).") from None
    except (LookupError, ValueError):
        raise InputError("undecodable", f"{what} is in an encoding that is not known.") from None
    return declared
