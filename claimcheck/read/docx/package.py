"""The package: an archive whose relationships say which part is the document (ECMA-376 part 2, §9.3)."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from claimcheck.errors import InputError
from claimcheck.read.archive import Archive
from claimcheck.read.docx.names import short
from claimcheck.read.magic import mislabelled
from claimcheck.read.xml_events import read_events

_ZIP = b"PK"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # MS-OFFCRYPTO §2.3.4
_OTHERS = {"xl": "an Excel workbook", "ppt": "a PowerPoint presentation", "visio": "a Visio drawing"}


@dataclass(frozen=True, slots=True)
class Package:
    """An open archive and the names of the parts that are read; None where there is no such part."""

    archive: Archive
    main: str
    styles: str | None
    properties: str | None
    comments: str | None
    footnotes: str | None
    endnotes: str | None


def open_package(data: bytes) -> Package:
    """The package in `data`; raises InputError that says what `data` is where it is no Word document."""
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED in data:
            raise InputError("unreadable", "The document is encrypted with a password; save it without one.")
        raise InputError("malformed", "This is an old Word document (.doc), not .docx; save it as .docx.")
    if not data.startswith(_ZIP):
        raise mislabelled(data, "a .docx file")
    archive = Archive(data)
    own = _related(archive, "")
    main = own.get("officeDocument")
    if main is None or main not in archive:
        raise InputError("malformed", "This is a zip archive that holds no Word document.")
    folder = main.split("/")[0]
    if folder in _OTHERS:
        raise InputError("malformed", f"This is {_OTHERS[folder]}, not a Word document.")
    parts = {**own, **_related(archive, main)}
    found = {name: part for name, part in parts.items() if part in archive}
    names = ("styles", "core-properties", "comments", "footnotes", "endnotes")
    return Package(archive, main, *map(found.get, names))


def _related(archive: Archive, part: str) -> dict[str, str]:
    """The last word of each relationship's type -> the part that it leads to."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in archive:
        return {}
    found = _Relationships(folder)
    read_events(archive.chunks(relations), found, "The list of parts")
    return found.parts


class _Relationships:
    """The handler of a .rels part."""

    def __init__(self, folder: str) -> None:
        self.parts: dict[str, str] = {}
        self._folder = folder

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if short(name) == "rel:Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.join("/", self._folder, attributes.get("Target", ""))
            self.parts.setdefault(kind, posixpath.normpath(target).lstrip("/"))

    def end(self, name: str) -> None:
        pass

    def text(self, words: str) -> None:
        pass
