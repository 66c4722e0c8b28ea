"""What stands near a place of a document: its paragraph, and those beside it, as far as they are near."""

from __future__ import annotations

from bisect import bisect_right

from claimcheck.document import Document, Span
from claimcheck.rules.quantities import quantities
from claimcheck.rules.quantity import Quantity

# So many characters are read on either side.
NEAR = 400
# A place with more figures than this is a table; the rest of it is left out.
MOST = 100


def paragraph(doc: Document, place: Span, beside: int = 0) -> Span:
    """The paragraph in which a place begins, with so many on either side, as far as they are near."""
    at = bisect_right(doc.blocks, place.start, key=lambda block: block.span.start) - 1
    first, last = max(at - beside, 0), min(at + beside, len(doc.blocks) - 1)
    end = min(doc.blocks[last].span.end, place.end + NEAR)
    return Span(max(doc.blocks[first].span.start, place.start - NEAR), max(end, place.end))


def figures_near(doc: Document, place: Span, beside: int = 0) -> list[Quantity]:
    """The figures there."""
    return quantities(doc.plain, paragraph(doc, place, beside))[:MOST]
