"""Places in the material as reports name them: file, line, the words and some around them."""

from __future__ import annotations

from claimcheck.comparison import Passage
from claimcheck.document import Document, Span

AROUND = 60  # characters before and after


def passage(doc: Document, start: int, end: int) -> Passage:
    """The place `start` to `end` of a piece of material, with the words around it in its paragraph."""
    text = doc.plain
    before = text[max(start - AROUND, 0) : start]
    after = text[end : end + AROUND]
    if start > AROUND:
        before = before.partition(" ")[2] or before
    if end + AROUND < len(text):
        after = after.rpartition(" ")[0] or after
    return Passage(
        name=name_of(doc),
        line=doc.line_column(start)[0],
        start=start,
        end=end,
        text=doc[Span(start, end)],
        before=" ".join(before.split()),
        after=" ".join(after.split()),
    )


def name_of(doc: Document) -> str:
    """What a piece of material is called: its path and, where a file holds several, its id."""
    return doc.id if doc.path in (None, doc.id) else f"{doc.path}: {doc.id}"
