"""Word documents (.docx): WordprocessingML in a zip archive, ECMA-376 (ISO/IEC 29500), parts 1 and 3.

The text is that of the document's body as it prints when all tracked changes are accepted: insertions count,
deletions and what was moved away do not. Text boxes follow the paragraph that they hang on, once; each
paragraph of a table's cell is a block. Left out, and nowhere in the report: comments, footnotes and endnotes,
headers and footers, hidden text, instructions of fields, placeholders that nobody filled in, embedded files.
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
from claimcheck.read.docx.package import open_package
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
    for paragraph in body.paragraphs():
        composition.add_lines(paragraph.words, paragraph.role)
        for id in paragraph.comments:
            if id in comments.orders:
                is_blank = not paragraph.words.strip()
                composition.answer(f"<!-- {comments.orders[id]} -->", about_next=is_blank)
    return composition.article(properties=properties.metadata())


def _read(archive: Archive, part: str | None, handler: Handler, what: str) -> None:
    if part is not None:
        read_events(archive.chunks(part), handler, what)
