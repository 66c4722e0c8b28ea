"""Places in the material as reports name them: file, line, the words and some around them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from claimcheck.comparison import Passage
from claimcheck.document import Document, Span

AROUND = 60  # characters before and after
_SPACE = re.compile(r"\s+")


def passage(doc: Document, start: int, end: int) -> Passage:
    """The place `start` to `end` of a piece of material, with the words around it in its paragraph."""
    text = doc.plain
    at = bisect_right(doc.blocks, start, key=lambda block: block.span.start) - 1
    first = max(start - AROUND, doc.blocks[at].span.start if at >= 0 else 0)
    at = bisect_left(doc.blocks, end, key=lambda block: block.span.end)
    last = min(end + AROUND, doc.blocks[at].span.end if at < len(doc.blocks) else len(text))
    before, after = text[first:start], text[end : max(last, end)]
    if first == start - AROUND:
        before = before.partition(" ")[2] or before
    if last == end + AROUND:
        after = after.rpartition(" ")[0] or after
    return Passage(
        name=name_of(doc),
        line=doc.line_column(start)[0],
        start=start,
        end=end,
        text=doc[Span(start, end)],
        before=_SPACE.sub(" ", before).lstrip(),
        after=_SPACE.sub(" ", after).rstrip(),
    )


def name_of(doc: Document) -> str:
    """What a piece of material is called: its path and, where a file holds several, its id."""
    return doc.id if doc.path in (None, doc.id) else f"{doc.path}: {doc.id}"
