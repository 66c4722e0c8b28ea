"""Figures that draft or material disown: “5, not 7”, “an earlier version gave it as 7”.

Of two figures each side has to stand behind its own, or neither. What a draft names as wrong is no mistake
where the material has another, but is one where the material holds it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from claimcheck.comparison import FigureCheck
from claimcheck.document import Document, Span
from claimcheck.material.figures import counts_the_same, is_one
from claimcheck.material.figures.events import Found
from claimcheck.material.held import NEVER, Disowned, Held
from claimcheck.material.index import Index
from claimcheck.material.made_of import is_number
from claimcheck.material.support import is_content
from claimcheck.material.words import words_of
from claimcheck.rules.quantity import Quantity


class Standing:
    """Whether one draft, and its material, hold the figures that they have."""

    def __init__(self, doc: Document, held: Held, index: Index) -> None:
        self._doc, self._held, self._index = doc, held, index
        self._quotes = [quote.span for quote in doc.quotes]

    def is_held(self, one: Quantity) -> bool:
        """Does the draft stand behind a figure?"""
        return self._held.disowned(one.span) is None

    def compared(self, one: Found) -> Found:
        """What is found for a figure, once it is asked who stands behind it."""
        here, there = not self.is_held(one.figure), self._there(one.check) if one.check else None
        if here and not there and (one.check is None or one.differs):
            return one._replace(check=None, is_explained=True)
        if one.check and there and not here and not one.differs and there.how == "wrong":
            place = one.check.passage
            text = self._index.held[place.name].doc.plain
            told = text[min(there.by.start, place.start) : max(there.by.end, place.end)]
            return one._replace(check=replace(one.check, verdict="different", there=told))
        return one

    def _there(self, check: FigureCheck) -> Disowned | None:
        place = Span(check.passage.start, check.passage.end)
        return self._index.held[check.passage.name].disowned(place)

    def miscorrected(self, seen: Mapping[int, Sequence[Found]]) -> Iterator[tuple[int, FigureCheck]]:
        """Where a draft calls a figure wrong that the material has: what it puts for that, or the figure.

        With the number of the sentence. `seen` is what is found for the figures of each.
        """
        figures = [one for row in seen.values() for one in row]
        known = [(one.figure, check) for one in figures if (check := self._right(one))]
        for sentence, found in seen.items():
            block = self._doc.blocks[self._doc.sentences[sentence].block]
            beside = self._doc.sentences_of(block.span)
            for wrong in found:
                here = wrong.figure
                disowned = self._held.disowned(here.span, *NEVER, "false")
                right = next((entry for entry in known if is_number(here, entry[0])), None)
                if disowned is None or right is None or any(map(here.span.overlaps, self._quotes)):
                    continue  # of a quote its words are told
                put = (
                    (near, replace(right[1], span=one.figure.span, verdict="different"))
                    for near in beside
                    for one in seen.get(near, ())
                    if self._is_put(one, here, right[0], figures)
                )
                own = self._right(wrong)
                if told := next(put, None):
                    yield told
                elif own and not self._there(own) and disowned.by.end <= here.span.start:
                    span = Span(disowned.by.start, here.span.end)
                    yield sentence, replace(own, span=span, verdict="different")

    def _right(self, one: Found) -> FigureCheck | None:
        """The counterpart of a figure, if the material has it in the same words."""
        if one.check is None or one.differs:
            return None
        number, there = words_of(self._doc.plain, one.figure.span)[0], one.check.there
        is_same = number.folded in [word.folded for word in words_of(there, Span(0, len(there)))]
        return one.check if is_same else None

    def _is_put(self, one: Found, wrong: Quantity, there: Quantity, figures: Sequence[Found]) -> bool:
        """Does the draft put a figure for one that it calls wrong, and the material has, `there`?

        The material has that figure nowhere, or of something else; what other sentences of the draft say as
        well is right.
        """
        here = one.figure
        if one.is_held or (here.kind, here.unit) != (wrong.kind, wrong.unit) or is_one(here, wrong):
            return False
        words = [word.folded for word in words_of(self._doc.plain, here.span)]
        is_there = all(map(self._index.count, words)) and (len(words) < 2 or self._index.rows(words))
        is_said = any(is_one(here, other.figure) for other in figures if other != one)
        is_of_same = not any(map(is_content, here.nouns[:1])) or counts_the_same(here, there)
        return self.is_held(here) and (not is_there or (is_of_same and not is_said))
