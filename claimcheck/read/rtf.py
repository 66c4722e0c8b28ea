"""Rich text (Rich Text Format Specification 1.9.1): the text that a reader sees, with its styles' roles.

Insertions count, deletions and hidden text do not; each paragraph of a table's cell is a block. Footnotes and
endnotes stand after the article, as boilerplate. Left out: comments, heads and feet of pages, pictures and
embedded files.

The scanner is our own, one pass and linear in the bytes. striprtf, the library that is kept up, takes
quadratic time on fields that do not close, fails on charsets that Python lacks, and keeps deleted text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal

from claimcheck.document import Metadata, Role
from claimcheck.errors import InputError
from claimcheck.read.blocks import is_wrapped
from claimcheck.read.compose import Composition
from claimcheck.read.fields import account_holder, iso_day
from claimcheck.read.magic import mislabelled
from claimcheck.read.reader import Article, refuse_crowd
from claimcheck.read.rtf_words import (
    CHARACTER_SETS,
    CHARACTERS,
    LEFT_OUT,
    codec_of_charset,
    codec_of_page,
)
from claimcheck.read.style_names import role_of_style

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?[0-9]{1,9})? ?"  # a control word and its number
    rb"|\\'([0-9A-Fa-f]{2})"  # a byte
    rb"|\\(.)"  # a control symbol
    rb"|([{}])"
    rb"|[\r\n\0]+"
    rb"|([^\\{}\r\n\0]+)"
    rb"|\\$",
    re.DOTALL,
)
_DEEPEST = 1_000  # groups inside one another; word processors write some twenty

# What a group's text goes into: the copy, nothing, or a table or a property of the document.
_Place = Literal["copy", "nothing", "fonts", "styles", "title", "author", "saved", "info", "shape"]
_PLACES: dict[str, _Place] = {
    "fonttbl": "fonts",
    "stylesheet": "styles",
    "info": "info",
    "shpinst": "shape",
    **dict.fromkeys(LEFT_OUT, "nothing"),
}
_PROPERTIES: dict[str, _Place] = {"title": "title", "author": "author", "revtim": "saved"}


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds until the group ends."""

    place: _Place = "copy"
    font: int | None = None
    fallback: int = 1  # characters that stand for one \u where it is not understood
    deleted: bool = False
    hidden: bool = False
    box: bool = False  # a text box: its paragraphs are none of those around it
    note: bool = False  # nor are those of a footnote


@dataclass(slots=True)
class _Paragraph:
    """A paragraph in the making; its properties last until \\pard."""

    words: list[str] = field(default_factory=list)
    style: int | None = None
    is_heading: bool = False
    is_item: bool = False
    in_table: bool = False
    in_note: bool = False


def read_rtf(data: bytes) -> Article:
    """The article in the bytes of an RTF file; raises InputError where it is none, or cut off."""
    start = len(data) - len(data.lstrip(b"\xef\xbb\xbf \t\r\n"))
    if not data.startswith(b"{\\rtf", start):
        raise mislabelled(data, "an RTF file")
    reader = _Scanner(data)
    reader.scan(start)
    return reader.article()


class _Scanner:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._copy: list[tuple[str, Role | None]] = []
        self._notes = Composition()
        self._group = _Group()
        self._outer: list[_Group] = []
        self._paragraph = _Paragraph()
        self._around: list[_Paragraph] = []  # paragraphs in which text boxes are anchored
        self._bytes = bytearray()  # characters that still have to be decoded
        self._skip = 0  # characters that only stand for the \u before them
        self._optional = False  # after \*
        self._codec = "cp1252"
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, Role | None] = {}
        self._style = self._base = 0  # the one that is being defined, and what it is based on
        self._names: dict[_Place, str] = {"styles": "", "title": "", "author": "", "saved": ""}

    def scan(self, at: int) -> None:
        """Read the file from its first group's brace to the last one's."""
        while token := _TOKEN.match(self._data, at):
            at = token.end()
            word, number, byte, symbol, brace, text = token.groups()
            if word is not None:
                name = word.decode("ascii")
                if name == "bin":
                    at += max(0, int(number or 0))
                elif not self._skipped():
                    self._word(name, None if number is None else int(number))
            elif text is not None:
                self._text(text)
            elif byte is not None:
                if not self._skipped():
                    self._bytes.append(int(byte, 16))
            elif symbol is not None:
                if not self._skipped():
                    self._symbol(symbol.decode("latin-1"))
            elif brace == b"{":
                self._open()
            elif brace == b"}":
                self._close()
                if not self._outer:
                    break
        if self._outer:
            raise InputError("malformed", "It ends in the midst of a group: the file is cut off.")

    def article(self) -> Article:
        """What was read."""
        self._end_paragraph()
        composition = Composition()
        for words, hint in _unwrapped(self._copy):
            composition.add_lines(words, hint)
        composition.include(self._notes)
        title = " ".join(self._names["title"].split()) or None
        properties = Metadata(title, account_holder(self._names["author"]), iso_day(self._names["saved"]))
        encoding = f"windows-{self._codec[2:]}" if self._codec.startswith("cp125") else self._codec
        return composition.article(encoding=encoding, properties=properties)

    def _open(self) -> None:
        self._decode()
        self._skip, self._optional = 0, False
        self._outer.append(self._group)
        if len(self._outer) > _DEEPEST:
            raise InputError("malformed", f"Its groups are nested more than {_DEEPEST:,} deep.")

    def _close(self) -> None:
        self._decode()
        self._skip, self._optional = 0, False
        inner, self._group = self._group, self._outer.pop()
        if (inner.box, inner.note) != (self._group.box, self._group.note):
            self._end_paragraph()
            self._paragraph = self._around.pop()
        if inner.place == "styles" and self._names["styles"]:
            role = role_of_style(self._names["styles"].strip(" ;"))
            self._styles[self._style] = role or self._styles.get(self._base)  # which stands before it
            self._names["styles"] = ""

    def _skipped(self) -> bool:
        if self._skip:
            self._skip -= 1
            return True
        return False

    def _text(self, text: bytes) -> None:
        if self._skip:
            skipped = min(self._skip, len(text))
            self._skip -= skipped
            text = text[skipped:]
        self._bytes += text

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._optional = True
        elif symbol in "\r\n":
            self._decode()
            self._end_paragraph()
        elif symbol in CHARACTERS:
            self._decode()
            self._put(CHARACTERS[symbol])

    def _word(self, name: str, number: int | None) -> None:
        self._decode()
        optional, self._optional = self._optional, False
        if name == "footnote" and self._group.place == "copy" and not self._group.note:
            self._around.append(self._paragraph)
            self._paragraph = _Paragraph(in_note=True)
            self._group = replace(self._group, note=True)
        elif name in _PLACES or (optional and name != "shptxt"):
            self._leave(_PLACES.get(name, "nothing"))
        elif name == "shptxt" and self._group.place == "shape":
            if not self._group.box:
                self._around.append(self._paragraph)
                self._paragraph = _Paragraph()
            self._group = replace(self._group, place="copy", box=True)
        elif name in _PROPERTIES and self._group.place == "info":
            self._group = replace(self._group, place=_PROPERTIES[name])
        elif name in CHARACTERS:
            self._put(CHARACTERS[name])
        elif name == "u" and number is not None:
            self._put(chr(number % 0x10000))
            self._skip = self._group.fallback
        else:
            self._property(name, number)

    def _leave(self, place: _Place) -> None:
        """The group's text is no copy; nothing inside a group that is none can make it copy again."""
        if self._group.place == "copy":
            self._group = replace(self._group, place=place)
        elif self._group.place in ("shape", "info", "styles"):
            self._group = replace(self._group, place="nothing")

    def _property(self, name: str, number: int | None) -> None:
        """What changes how the following is read."""
        group, paragraph, on = self._group, self._paragraph, number != 0
        match name:
            case "par" | "sect" | "cell" | "row" | "nestcell" | "nestrow" if group.place == "copy":
                self._end_paragraph()
            case "pard":
                self._paragraph = _Paragraph(paragraph.words, in_note=paragraph.in_note)
            case "intbl":
                paragraph.in_table = on
            case "outlinelevel":
                paragraph.is_heading = number is not None and number < 9
            case "ls" | "ilvl" | "pn":
                paragraph.is_item = True
            case "s" if group.place == "styles":
                self._style, self._base = number or 0, -1
            case "sbasedon" if group.place == "styles":
                self._base = -1 if number is None else number
            case "s":
                paragraph.style = number
            case "f":
                self._group = replace(group, font=number)
            case "fcharset" if group.place == "fonts" and group.font is not None:
                if codec := codec_of_charset(number or 0):
                    self._fonts[group.font] = codec
            case "uc":
                self._group = replace(group, fallback=min(max(number or 0, 0), 20))
            case "deleted":
                self._group = replace(group, deleted=on)
            case "v":
                self._group = replace(group, hidden=on)
            case "plain":
                self._group = replace(group, deleted=False, hidden=False, font=None)
            case "yr" | "mo" | "dy" if group.place == "saved":
                self._put(f"{(number or 0) % 10_000:0{4 if name == 'yr' else 2}}")
            case "ansicpg":
                self._codec = codec_of_page(number or 0) or self._codec
            case "ansi" | "mac" | "pc" | "pca" if len(self._outer) == 1:
                self._codec = CHARACTER_SETS[name]
            case _:
                pass

    def _decode(self) -> None:
        if self._bytes:
            codec = self._fonts.get(self._group.font or 0, self._codec)
            if self._group.place == "fonts":
                codec = self._codec
            self._put(self._bytes.decode(codec, "replace"))
            self._bytes.clear()

    def _put(self, words: str) -> None:
        place = self._group.place
        if place == "copy":
            if not (self._group.deleted or self._group.hidden):
                self._paragraph.words.append(words)
        elif place in self._names and len(self._names[place]) < 1_000:
            self._names[place] += words

    def _end_paragraph(self) -> None:
        paragraph = self._paragraph
        # \u gives the two halves of a character beyond the first plane one by one.
        words = "".join(paragraph.words).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        paragraph.words.clear()
        if paragraph.in_note:
            self._notes.add_lines(words, "boilerplate")
            return
        hint: Role | None = self._styles.get(paragraph.style) if paragraph.style is not None else None
        if paragraph.is_heading:
            hint = hint or "headline"
        elif paragraph.is_item or paragraph.in_table:
            hint = hint or "body"
        self._copy.append((words, hint))
        refuse_crowd(len(self._copy))


def _unwrapped(paragraphs: Sequence[tuple[str, Role | None]]) -> Iterator[tuple[str, Role | None]]:
    """The paragraphs; where a system made one of each line, those that their blank lines part."""
    for hint, group in groupby(paragraphs, key=lambda paragraph: paragraph[1]):
        words = [words for words, _ in group]
        if hint is None and is_wrapped([line for line in words if line.strip()]):
            yield "\n".join(words), None
        else:
            yield from ((line, hint) for line in words)
