"""Where a document is, for formats whose readers go there: a path within a project, or a URI reference."""

from __future__ import annotations

from pathlib import Path, PurePath
from urllib.parse import quote

from claimcheck.document import Document


def path(doc: Document) -> str:
    """The document's file as tools of a repository name it."""
    return slashes(doc.path or doc.id)


def slashes(name: str) -> str:
    """A path with slashes and without a leading `./`."""
    return PurePath(name).as_posix()


def part(doc: Document) -> str | None:
    """The document's name within a file that holds several."""
    return None if doc.path is None or doc.id == doc.path else doc.id


def has_lines(doc: Document) -> bool:
    """Are the document's lines those of its file? Not of one among several, nor of a Word file."""
    return part(doc) is None and not doc.is_extracted


def prefix(doc: Document, offset: int) -> str:
    """What a message begins with where the file has no lines for it: which article, and the line in it."""
    if has_lines(doc):
        return ""
    inside = part(doc)
    line = f"line {doc.line_column(offset)[0]}: "
    return line if inside is None else f"{inside}, {line}"


def uri(doc: Document) -> str:
    """The document as a URI reference (RFC 3986), its name within a file as the fragment.

    A relative path stays relative, so that it counts from wherever the reader says.
    """
    whole = file_uri(doc.path or doc.id)
    inside = part(doc)
    return whole if inside is None else f"{whole}#{quote(inside, errors='surrogatepass')}"


def file_uri(name: str) -> str:
    """A path as a URI reference; what is no Unicode in it is kept, byte for byte."""
    file = Path(name)
    if file.is_absolute():
        return file.as_uri()
    return quote(file.as_posix(), errors="surrogateescape")
