"""Word documents (.docx): WordprocessingML in a zip archive, ECMA-376 (ISO/IEC 29500), parts 1 and 3.

The text is that of the document's body as it prints when all tracked changes are accepted: insertions count,
deletions and what was moved away do not. Text boxes follow the paragraph that they hang on, once; each
paragraph of a table's cell is a block. Footnotes and endnotes that the body refers to stand after it, as
boilerplate: they make no claim of the article, but what they say can be read and found. Left out, and nowhere
in the report: comments, headers and footers, hidden text, instructions of fields, placeholders that nobody
filled in, embedded files.
Only a comment that begins with "claimcheck:" counts: it answers findings in the paragraph that it hangs on,
as `<!-- claimcheck: ignore CODE reason -->` does in Markdown, and stands in the text in that form.

python-docx is the library for such files, but it takes lxml (12 MB), half a second before the first word and
a tree of every part, and knows tracked changes, text boxes and content controls only as raw XML: all that is
left to gain from it is the opening of the archive. zipfile and Expat do that event by event, within bounds.
"""

from __future__ import annotations

from claimcheck.read.archive import Archive
from claimcheck.read.compose import Composition
from claimcheck.read.docx.body import Body
from claimcheck.read.docx.comments import Comments
from claimcheck.read.docx.package import Package, open_package
from claimcheck.read.docx.paragraph import Note
from claimcheck.read.docx.properties import Properties
from claimcheck.read.docx.styles import Styles
from claimcheck.read.reader import Article
from claimcheck.read.xml_events import Handler, read_events


def read_docx(data: bytes) -> Article:
    """The article in the bytes of a Word document; raises InputError."""
    package = open_package(data)
    styles, properties, comments = Styles(), Properties(), Comments()
    _read(package.archive, package.styles, styles, "The list of styles")
    _read(package.archive, package.properties, properties, "The list of properties")
    _read(package.archive, package.comments, comments, "The list of comments")
    body = Body(styles, package.main)
    _read(package.archive, package.main, body, "The document")
    composition = Composition()
    referred: dict[Note, None] = {}
    for paragraph in body.paragraphs():
        referred |= dict.fromkeys(paragraph.references)
        composition.add_lines(paragraph.words, paragraph.role)
        for id in paragraph.comments:
            if id in comments.orders:
                is_blank = not paragraph.words.strip()
                composition.answer(f"<!-- {comments.orders[id]} -->", about_next=is_blank)
    notes = _notes(package, styles)
    for note in sorted(referred, key=lambda note: note.kind, reverse=True):
        for words in notes.get(note, ()):
            composition.add_lines(words, "boilerplate")
    return composition.article(properties=properties.metadata())


def _notes(package: Package, styles: Styles) -> dict[Note, list[str]]:
    """The paragraphs of each footnote and endnote."""
    notes: dict[Note, list[str]] = {}
    for name, part in (("footnotes", package.footnotes), ("endnotes", package.endnotes)):
        if part is not None:
            body = Body(styles, part, f"w:{name}")
            _read(package.archive, part, body, f"The list of {name}")
            for paragraph in body.paragraphs():
                if paragraph.note is not None:
                    notes.setdefault(paragraph.note, []).append(paragraph.words)
    return notes


def _read(archive: Archive, part: str | None, handler: Handler, what: str) -> None:
    if part is not None:
        read_events(archive.chunks(part), handler, what)
