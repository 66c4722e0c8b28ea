"""The document's body, from events to paragraphs (ECMA-376 part 1, §17.3; tracked changes, §17.13.5).

The parts with footnotes and endnotes (§17.11) hold the same: they are read here too.

Everything that may hold text is passed through unless it is known to hold something else, so that a part that
is not known yet loses no copy.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.document import Role
from claimcheck.errors import InputError
from claimcheck.read.docx.names import is_on, short, value
from claimcheck.read.docx.paragraph import Draft, Note, Paragraph
from claimcheck.read.docx.sizes import Sizes
from claimcheck.read.docx.styles import Styles, outlined
from claimcheck.read.reader import refuse_crowd

# Deleted, moved away, the form before a tracked change of form, and how East Asian characters are read.
_LEFT_OUT = frozenset({"w:del", "w:moveFrom", "w:pPrChange", "w:rPrChange", "w:rt"})
_TEXT = frozenset({"w:t", "m:t"})
_NOTES = {"w:footnote": "footnote", "w:endnote": "endnote"}
_REFERENCES = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}
# Paragraphs of two of them never merge.
_CONTAINERS = frozenset({"w:tc", "w:txbxContent", "w:body", *_NOTES})
_IN_RUN = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_SPACE = "http://www.w3.org/XML/1998/namespace space"
_PRIVATE = range(0xD800, 0xF900)  # surrogates, and pictures in symbol fonts


class Body:
    """The handler of a part that has text; `name` is the part's, for errors, `root` its outermost element."""

    def __init__(self, styles: Styles, name: str, root: str = "w:document") -> None:
        self._styles = styles
        self._name, self._root = name, root
        self._all: list[Draft] = []
        self._path: list[str] = []
        self._skipping = 0  # elements open from the one that is left out
        self._open: list[Draft] = []  # the inner ones stand in text boxes
        self._unended: list[Draft | None] = []  # a container -> its paragraph whose mark is deleted
        self._words: list[str] = []  # of the open w:t
        self._keeps_space = False
        self._hidden: list[bool] = []  # one a run
        self._fields: list[bool] = []  # open fields: still in the instruction?
        self._instructions = 0  # how many of them are
        self._alternatives: list[bool] = []  # mc:AlternateContent: is one taken?
        self._placeholders: list[bool] = []  # w:sdt: is its content a placeholder?
        self._tables: list[int] = []  # where the open ones begin in `_all`
        self._cells = 0  # of the outermost
        self._note: Note | None = None  # the open one
        self._sizes = Sizes(styles)

    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs in order."""
        for paragraph in self._all:
            words = "".join(paragraph.parts)
            role = self._role(paragraph, words)
            comments, references = paragraph.comments, paragraph.references
            yield Paragraph(words, role, tuple(comments), tuple(references), paragraph.note)

    def _role(self, paragraph: Draft, words: str) -> Role | None:
        role = self._styles.role(paragraph.style) if paragraph.style else None
        if paragraph.level is not None and role in (None, "headline"):
            role = outlined(paragraph.level)
        if role or paragraph.in_list or paragraph.in_table:
            return role or "body"
        return "headline" if self._sizes.is_heading(words, paragraph.smallest) else None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skipping:
            self._skipping += 1
            return
        known = short(name)
        if not self._path and known != self._root:
            raise InputError("malformed", f"The archive's part {self._name[-80:]!r} is no Word document.")
        if self._is_mark(known):
            self._open[-1].mark_deleted = True
        if known in _LEFT_OUT or self._is_unused(known):
            self._skipping = 1
            return
        self._begin(known, attributes)
        self._path.append(known)

    def _is_mark(self, known: str) -> bool:
        """Is it the deletion, or the moving away, of the mark that ends the open paragraph?"""
        return known in ("w:del", "w:moveFrom") and self._stands_in("w:p", "w:pPr", "w:rPr")

    def _is_unused(self, known: str) -> bool:
        """Is it another version of what was taken already, or a placeholder?"""
        if known in ("mc:Choice", "mc:Fallback") and self._alternatives:
            taken = self._alternatives[-1]
            self._alternatives[-1] = True
            return taken
        return known == "w:sdtContent" and bool(self._placeholders) and self._placeholders[-1]

    def _stands_in(self, *names: str) -> bool:
        return tuple(self._path[-len(names) :]) == names

    def _begin(self, known: str, attributes: dict[str, str]) -> None:
        if known == "w:p":
            self._begin_paragraph()
        elif known == "w:r":
            self._hidden.append(False)
            self._sizes.begin()
        elif known in _TEXT:
            self._keeps_space = attributes.get(_SPACE) == "preserve"
        elif known in _CONTAINERS:
            self._unended.append(None)
            self._cells += known == "w:tc"
            if known in _NOTES:
                self._note = Note(_NOTES[known], value(attributes, "id") or "")
        elif known == "w:tbl":
            self._cells *= bool(self._tables)
            self._tables.append(len(self._all))
        elif known == "mc:AlternateContent":
            self._alternatives.append(False)
        elif known == "w:sdt":
            self._placeholders.append(False)
        elif known == "w:showingPlcHdr" and self._placeholders:
            self._placeholders[-1] = is_on(attributes)
        elif self._stands_in("w:r"):
            self._in_run(known, attributes)
        else:
            self._format(known, attributes)

    def _begin_paragraph(self) -> None:
        unended = self._unended[-1] if self._unended else None
        if unended is not None:
            unended.restyle()  # two made one look like the second (§17.13.5.15)
            self._unended[-1] = None
        self._open.append(unended or Draft(note=self._note))
        if unended is None:
            self._all.append(self._open[-1])
            refuse_crowd(len(self._all))

    def _in_run(self, known: str, attributes: dict[str, str]) -> None:
        if known in _IN_RUN:
            self._add(_IN_RUN[known])
        elif known == "w:sym":
            self._add(_symbol(value(attributes, "char")))
        elif known == "w:fldChar":
            self._field(value(attributes, "fldCharType"))
        elif known == "w:commentReference" and self._open:
            self._open[-1].comments.append(value(attributes, "id") or "")
        elif known in _REFERENCES and self._open and not self._hidden[-1]:
            self._open[-1].references.append(Note(_REFERENCES[known], value(attributes, "id") or ""))

    def _format(self, known: str, attributes: dict[str, str]) -> None:
        """The direct formatting of a run or a paragraph."""
        if self._stands_in("w:r", "w:rPr") and self._hidden:
            if known == "w:vanish":
                self._hidden[-1] = is_on(attributes)
            elif known == "w:sz":
                self._sizes.set(attributes)
            elif known == "w:rStyle":
                self._hidden[-1] = self._styles.hides(value(attributes) or "")
        elif self._open and self._stands_in("w:p", "w:pPr"):
            if known == "w:pStyle":
                self._open[-1].style = value(attributes)
            elif known == "w:outlineLvl":
                self._open[-1].level = value(attributes)
        elif self._open and known == "w:numId" and self._stands_in("w:p", "w:pPr", "w:numPr"):
            self._open[-1].in_list = value(attributes) != "0"

    def _field(self, kind: str | None) -> None:
        """A field is an instruction, and after `separate` its result; the result is the text (§17.16.18)."""
        if kind == "begin":
            self._fields.append(True)
            self._instructions += 1
        elif kind == "separate" and self._fields:
            self._instructions -= self._fields[-1]
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._instructions -= self._fields.pop()

    def _add(self, words: str) -> None:
        hidden = self._hidden and self._hidden[-1]
        if self._open and not hidden and not self._instructions:
            paragraph = self._open[-1]
            paragraph.parts.append(words)
            size = self._sizes.add(words, paragraph.style)
            if size is not None:
                paragraph.smallest = min(size, paragraph.smallest or size)

    def text(self, words: str) -> None:
        if not self._skipping and self._path and self._path[-1] in _TEXT:
            self._words.append(words)

    def end(self, name: str) -> None:  # noqa: ARG002
        if self._skipping:
            self._skipping -= 1
            return
        known = self._path.pop()
        if known in _TEXT:
            words = "".join(self._words)
            self._words.clear()
            self._add(words if self._keeps_space else words.strip())
        elif known == "w:p":
            self._end_paragraph()
        elif known == "w:r":
            self._hidden.pop()
            self._sizes.end()
        elif known in _CONTAINERS:
            self._unended.pop()
        elif known == "w:tbl":
            self._end_table(self._tables.pop())
        elif known == "mc:AlternateContent":
            self._alternatives.pop()
        elif known == "w:sdt":
            self._placeholders.pop()

    def _end_paragraph(self) -> None:
        paragraph = self._open.pop()
        if paragraph.style and self._styles.hides(paragraph.style):
            paragraph.parts.clear()
        if paragraph.mark_deleted and self._unended:
            self._unended[-1] = paragraph
        if not self._open and self._instructions:
            # A field that never ends must not swallow the rest of the story.
            self._fields.clear()
            self._instructions = 0

    def _end_table(self, first: int) -> None:
        """In one of several cells nothing is a heading unless its style says so; a single cell is a box."""
        if not self._tables and self._cells > 1:
            for paragraph in self._all[first:]:
                paragraph.in_table = True


def _symbol(code: str | None) -> str:
    """The character of `w:sym`; nothing for the pictures of a symbol font."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    return "" if number in _PRIVATE or not 0x20 <= number <= 0x10FFFF else chr(number)
