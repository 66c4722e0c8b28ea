"""A paragraph of a Word document, in the making and finished, and the notes that it refers to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from claimcheck.document import Role


class Note(NamedTuple):
    """A footnote or an endnote: which of the two, and its identifier among them."""

    kind: str
    id: str


class Paragraph(NamedTuple):
    """A finished paragraph: its words, with line breaks as line ends, what style and place say that it is,
    the identifiers of the comments that hang on it, the notes that it refers to, and the one that it is of.
    """

    words: str
    role: Role | None
    comments: tuple[str, ...]
    references: tuple[Note, ...]
    note: Note | None


@dataclass(slots=True)
class Draft:
    """A paragraph in the making, its direct formatting over its style's."""

    parts: list[str] = field(default_factory=list)
    style: str | None = None
    level: str | None = None
    in_list: bool = False
    in_table: bool = False
    mark_deleted: bool = False
    comments: list[str] = field(default_factory=list)
    references: list[Note] = field(default_factory=list)
    note: Note | None = None
    smallest: int | None = None  # of its letters

    def restyle(self) -> None:
        self.style = self.level = None
        self.in_list = self.mark_deleted = False
