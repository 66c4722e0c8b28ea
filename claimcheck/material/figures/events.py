"""Does a sentence tell of something else than the passage from which its figures differ?

Sentences of one pattern are told of many things, of many days and places: a poll of another month, the count
of another night. What gives them away are the names, the days, and the other figures of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from claimcheck.comparison import FigureCheck
from claimcheck.document import Document, Span
from claimcheck.material.figures import fit, is_one
from claimcheck.material.figures.near import figures_near, paragraph
from claimcheck.material.figures.subjects import is_about_other
from claimcheck.material.index import Index
from claimcheck.material.passages import name_of
from claimcheck.rules.quantities import AMOUNTS
from claimcheck.rules.quantity import Quantity

# Kinds of figures that tell of something else where nothing in the material explains them.
TELLING = AMOUNTS | {"year", "date", "month", "score"}
TO = frozenset({"to", "-", "–", "—"})
# Kinds that tell which event of several is meant.
DATED = frozenset({"year", "date"})
# Of the paragraphs before and after so many have the figures beside one.
BESIDE = 2


class Found(NamedTuple):
    """What is found for a figure: its counterpart, if any, and whether that stands in another place; whether
    its paragraph has it, or comes to it."""

    figure: Quantity
    check: FigureCheck | None = None
    is_apart: bool = False
    is_explained: bool = False

    @property
    def differs(self) -> bool:
        """Has the material another figure?"""
        return self.check is not None and self.check.verdict == "different"

    @property
    def is_held(self) -> bool:
        """Does the material have the figure, or explain it?"""
        return self.check.verdict != "different" if self.check else self.is_explained

    def is_held_in(self, pieces: set[str]) -> bool:
        """Do some pieces of the material, by their names, have the figure, or explain it?"""
        return self.is_held and (not self.check or self.check.passage.name in pieces)

    @property
    def is_telling(self) -> bool:
        """Does the figure tell of something else where the material does not have it?"""
        return self.figure.kind in TELLING and self.figure.extent is None


class Events:
    """Holds sentences of a draft against what stands around the passages with their figures."""

    def __init__(self, doc: Document, index: Index) -> None:
        self._doc, self._index = doc, index

    @cached_property
    def piece_of(self) -> dict[str, int]:
        """The numbers of the pieces of the material by what they are called."""
        return {name_of(doc): number for number, doc in enumerate(self._index.documents)}

    def near(self, check: FigureCheck, beside: int) -> list[Quantity]:
        """The figures of the paragraph of a counterpart, and of so many on either side."""
        there = self._index.documents[self.piece_of[check.passage.name]]
        return figures_near(there, Span(check.passage.start, check.passage.end), beside)

    def text(self, check: FigureCheck) -> str:
        """The text of the piece with a counterpart."""
        return self._index.documents[self.piece_of[check.passage.name]].plain

    def by_name(self, sentence: int, own: Sequence[Quantity], check: FigureCheck) -> bool:
        """Is a counterpart told of what bears another name, within its paragraph and those beside it?"""
        there = self._index.documents[self.piece_of[check.passage.name]]
        around = paragraph(there, Span(check.passage.start, check.passage.end), 1)
        return is_about_other(self._doc, sentence, own, there, check.passage.start, around)

    def by_time(self, check: FigureCheck) -> bool:
        """Does the paragraph of a counterpart say when it was so?"""
        return any(one.kind in DATED for one in self.near(check, 0))

    def by_figures(self, sentence: int, found: Sequence[Found]) -> bool:
        """Has the material none of several figures of a sentence, or of those around it?

        Two that have changed places are the material's both.
        """
        differing = [one.check for one in found if one.check and one.differs]
        if not differing:
            return False
        telling = [one for one in found if one.is_telling]
        kinds = {one.figure.kind for one in telling if one.differs}
        alike = [one for one in telling if one.figure.kind in kinds]
        pieces = {check.passage.name for check in differing}
        if any(one.is_held_in(pieces) for one in alike):
            return False
        near = [there for check in differing for there in self.near(check, 0)]
        known = sum(any(is_one(one.figure, there) for there in near) for one in alike)
        # Of a range one end is enough.
        fewest = 1 if self._is_range([one.figure for one in alike]) else 2
        if known >= max(fewest, len(alike) / 2):
            return False
        if len(alike) > 1:
            return True
        if any(one.is_held_in(pieces) for one in telling):
            return False
        own = self._doc.sentences[sentence].span
        beside = [
            one
            for one in figures_near(self._doc, own)
            if one.kind in TELLING
            and one.extent is None
            and not own.overlaps(one.span)
            # "Two cars" are met in any story.
            and (one.kind != "count" or one.digits > 1)
        ]
        near = [there for check in differing for there in self.near(check, BESIDE)]
        return bool(beside) and not any(
            fit(one, there) in ("equal", "rounded") for one in beside for there in near
        )

    def _is_range(self, figures: Sequence[Quantity]) -> bool:
        """Are two figures the ends of one range, however it is rounded?"""
        if len(figures) != 2:
            return False
        low, high = figures
        between = self._doc.plain[low.span.end : high.span.start].strip()
        return between in TO or {low.bound, high.bound} <= {"low", "high"}
