"""Figures that draft or material disown: “5, not 7”, “an earlier version gave it as 7”.

Of two figures each side has to stand behind its own, or neither. What a draft names as wrong is no mistake
where the material has another, but is one where the material holds it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from claimcheck.comparison import FigureCheck
from claimcheck.document import Document, Span
from claimcheck.material.figures import is_one
from claimcheck.material.figures.events import Found
from claimcheck.material.held import NEVER, Disowned, Held
from claimcheck.material.index import Index
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
        for sentence, found in seen.items():
            for wrong in found:
                disowned = self._held.disowned(wrong.figure.span, *NEVER, "false")
                same = (one for row in seen.values() for one in row if is_one(one.figure, wrong.figure))
                right = next((one.check for one in same if self._is_right(one)), None)
                if disowned is None or right is None or any(map(wrong.figure.span.overlaps, self._quotes)):
                    continue  # of a quote its words are told
                if put := next(self._put_for(wrong, sentence, seen), None):
                    yield put[0], replace(right, span=put[1].figure.span, verdict="different")
                elif (
                    wrong.check and self._is_held_there(wrong) and disowned.by.end <= wrong.figure.span.start
                ):
                    span = Span(disowned.by.start, wrong.figure.span.end)
                    yield sentence, replace(wrong.check, span=span, verdict="different")

    def _is_right(self, one: Found) -> bool:
        """Has the material a figure, in the same words?"""
        if one.check is None or one.differs:
            return False
        number, there = words_of(self._doc.plain, one.figure.span)[0], one.check.there
        return number.folded in [word.folded for word in words_of(there, Span(0, len(there)))]

    def _is_held_there(self, one: Found) -> bool:
        """Has the material a figure, in the same words, and stands behind it?"""
        return bool(one.check and self._is_right(one) and not self._there(one.check))

    def _put_for(
        self, wrong: Found, sentence: int, seen: Mapping[int, Sequence[Found]]
    ) -> Iterator[tuple[int, Found]]:
        """The figures of its paragraph, with their sentences, that the draft holds and no material has."""
        for near in (sentence - 1, sentence, sentence + 1):
            for one in seen.get(near, ()):
                is_beside = self._doc.sentences[near].block == self._doc.sentences[sentence].block
                is_alike = (one.figure.kind, one.figure.unit) == (wrong.figure.kind, wrong.figure.unit)
                is_put = is_beside and is_alike and not one.is_held and not is_one(one.figure, wrong.figure)
                if is_put and self.is_held(one.figure) and self._is_nowhere(one.figure.span):
                    yield near, one

    def _is_nowhere(self, figure: Span) -> bool:
        """Has the material the words of a figure nowhere in a row?"""
        words = [word.folded for word in words_of(self._doc.plain, figure)]
        return not all(map(self._index.count, words)) or (len(words) > 1 and not self._index.rows(words))
