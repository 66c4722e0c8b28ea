"""How a figure of the draft fits one of the material, by what both count and when both were written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from claimcheck.comparison import FigureCheck, FigureVerdict
from claimcheck.document import Document, Span
from claimcheck.material.figures import Fit, fit
from claimcheck.material.figures.things import Thing, are_other_things, counted
from claimcheck.material.figures.times import day_of
from claimcheck.material.figures.words import is_any
from claimcheck.material.index import Index
from claimcheck.material.passages import passage
from claimcheck.rules.moments import MOMENTS
from claimcheck.rules.quantity import Quantity

# Lines of a piece of material among which its date may stand.
FIRST_LINES = 6


class Fitting:
    """Holds figures of one draft against those of the pieces of its material, which are given by number."""

    def __init__(self, doc: Document, index: Index) -> None:
        self._doc, self._pieces = doc, index.documents
        self._day = day_of(doc.metadata.published)
        self._day_there = lru_cache(maxsize=64)(self._day_of)
        self.figures_in = index.figures_in

    def fit(self, here: Quantity, there: Quantity, piece: int) -> Fit | None:
        """How a figure of the draft fits one of a piece; None where the two measure different things."""
        if here.kind in MOMENTS:
            return fit(here, there, self._day, self._day_there(piece))
        found = None if is_any(self._doc.plain, here, there) else fit(here, there)
        is_other = found in ("equal", "rounded") and self._other_things(here, there, piece)
        return "different" if is_other else found

    def checked(self, here: Quantity, there: Quantity, number: int, verdict: FigureVerdict) -> FigureCheck:
        """What is said of a figure of the draft and its counterpart in a piece."""
        piece = self._pieces[number]
        span, other = here.span, there.span
        in_range = not {"low", "high"}.isdisjoint((here.bound, there.bound))
        if verdict == "different" and here.kind == there.kind and (in_range or here.value == there.value):
            # What differs are the words that round them, or the range.
            span, other = here.whole or span, there.whole or other
        if verdict == "different" and (things := self._other_things(here, there, number)):
            span, other = Span(span.start, things[0].end), Span(other.start, things[1].end)
        where = passage(piece, other.start, other.end)
        return FigureCheck(span, verdict, piece.plain[other.start : other.end], where)

    def _other_things(self, here: Quantity, there: Quantity, piece: int) -> tuple[Thing, Thing] | None:
        """What two figures count, or are shares of, where it is not the same."""
        one = counted(self._doc.plain, here)
        other = counted(self._pieces[piece].plain, there) if one else None
        is_share = here.kind == there.kind == "percent"
        is_other = one and other and are_other_things(one, other, is_share=is_share)
        return (one, other) if one and other and is_other else None

    def _day_of(self, piece: int) -> date | None:
        """The day on which a piece of the material was written, by itself or by its first lines."""
        from claimcheck.layout import layout

        doc = self._pieces[piece]
        if doc.metadata.published is None:
            doc = layout(replace(doc, blocks=doc.blocks[:FIRST_LINES]))
        return day_of(doc.metadata.published)
