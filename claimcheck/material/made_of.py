"""Is a draft made of its material: has that nearly all of its names and figures?

Who writes a story from notes has names and figures from there, in whatever words, and an editor ticks off
each of them. What is then nowhere in the notes is more likely wrong than known from elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from claimcheck.document import FURNITURE, Document
from claimcheck.material.figures import FITTING, counts_others
from claimcheck.material.figures.fitting import Fitting
from claimcheck.material.index import Index
from claimcheck.material.support import is_content
from claimcheck.material.words import bare, words_of
from claimcheck.rules.numerals import CURRENCIES
from claimcheck.rules.quantities import quantities
from claimcheck.rules.quantity import Quantity
from claimcheck.rules.scores import sides

# Of so many names and figures, at least, so large a part (share, 0..1) is there, or all but one.
FEWEST, MOSTLY = 4, 0.75
# Pieces of more characters than this, taken together, are no story's notes.
LONGEST = 30_000
# In longer ones a small number stands of many things.
SHORT = 12_000
# A word that has more places tells of anything.
FREQUENT = 200
# A number of one digit stands in any notes.
SMALL = 9
# "£000" above a column.
THOUSAND = 1000.0
_THOUSANDS = re.compile(r"([£$€])\s?'?000s?\b")
DAYS = frozenset({"month", "date", "weekday"})


class MadeOf:
    """One draft, the pieces of the material that it may be made of, and what these have of it."""

    def __init__(self, doc: Document, index: Index) -> None:
        self._doc, self._index = doc, index
        self.fitting = Fitting(doc, index)

    def __bool__(self) -> bool:
        """Have the notes nearly all names and figures of the draft?"""
        return self._is_made_of

    @cached_property
    def _is_made_of(self) -> bool:
        known = [self.has_name(word) for word in self._names]
        known += [self.has_figure(one) for one in self._figures if one.digits > 1]
        return len(known) >= FEWEST and known.count(False) <= max(1, (1 - MOSTLY) * len(known))

    @cached_property
    def notes(self) -> Mapping[int, Document]:
        """The pieces, by number, that have most names and numbers of the draft: all, where they are few."""
        documents = self._index.documents
        if sum(len(piece.plain) for piece in documents) <= LONGEST:
            return dict(enumerate(documents))
        numbers = {word.folded for one in self._figures for word in words_of(self._doc.plain, one.span)}
        places = (self._index.places(word) for word in self._names | numbers)
        told = (self._index.pieces_at(found) for found in places if 0 < len(found) <= FREQUENT)
        shared = Counter(piece for pieces in told for piece in sorted(pieces))
        notes, left = {}, LONGEST
        for piece, count in sorted(shared.items(), key=lambda entry: (-entry[1], entry[0])):
            size = len(documents[piece].plain)
            if count >= FEWEST and size <= left:
                notes[piece] = documents[piece]
                left -= size
        return notes

    @cached_property
    def is_short(self) -> bool:
        """Are the notes so short that each number in them is of few things?"""
        return sum(len(piece.plain) for piece in self.notes.values()) <= SHORT

    @cached_property
    def told(self) -> list[tuple[int, Quantity]]:
        """The figures of the notes, with the numbers of their pieces; those of tables in thousands, too."""
        told = [
            (number, figure)
            for number, piece in self.notes.items()
            for block in piece.blocks
            for figure in self.fitting.figures_in(number, block.span)
        ]
        heads = {number: _THOUSANDS.search(piece.plain) for number, piece in self.notes.items()}
        return told + [
            (number, _thousands(one, CURRENCIES[head[1]]))
            for number, one in told
            if (head := heads[number]) and _is_bare(one)
        ]

    def has_name(self, word: str) -> bool:
        """Have the notes a folded word of a name?"""
        places = (self._index.places(form) for form in (word, f"{word}'s"))
        return any(not self._index.pieces_at(found).isdisjoint(self.notes) for found in places)

    def has_figure(self, here: Quantity) -> bool:
        """Have the notes a figure, or its number, whatever that counts?"""
        return any(
            (self.fitting.fit(here, there, piece) in FITTING and not _is_wider(here, there))
            or ((here.raw > SMALL or here.digits > 1) and _is_number(here, there))
            or (there.kind == "ordinal" and here.kind == "count" and here.raw == there.raw)
            or (there.kind == "score" and here.value in sides(there))
            or (here.kind == "score" and there.value in sides(here))
            or (here.kind == "month" and _is_in_quarter(here, there))
            for piece, there in self.told
        )

    @cached_property
    def _figures(self) -> list[Quantity]:
        spans = (one.span for one in self._doc.sentences if one.role not in FURNITURE)
        return [figure for span in spans for figure in quantities(self._doc.plain, span)]

    @cached_property
    def _names(self) -> set[str]:
        return set(self._capitals())

    def _capitals(self) -> Iterator[str]:
        """The folded words with a capital, but for headlines and what begins a sentence."""
        text = self._doc.plain
        for sentence in self._doc.sentences:
            if sentence.role != "headline":
                words = words_of(text, sentence.span)
                capitals = (word for word in words[1:] if text[word.start].isupper())
                yield from (bare(word.folded) for word in capitals if is_content(word.folded))


def _thousands(figure: Quantity, unit: str) -> Quantity:
    """So many thousand of a currency."""
    value, step, scale = (one * THOUSAND for one in (figure.value, figure.step, figure.scale))
    return replace(figure, kind="money", unit=unit, value=value, step=step, scale=scale)


def _is_number(here: Quantity, there: Quantity) -> bool:
    """Are two figures one number, of one sort, or of which one does not tell what it counts?"""
    is_one_sort = (here.kind, here.named) == (there.kind, there.named)
    return (
        here.raw > 0
        and here.raw * here.scale == there.raw * there.scale
        and (is_one_sort or _is_bare(here) or _is_bare(there) or {here.kind, there.unit} == {"count", "time"})
    )


def _is_bare(figure: Quantity) -> bool:
    """Does a number not tell what it counts: "four on Tuesday"?"""
    return figure.kind == "count" and not any(map(is_content, figure.nouns[counts_others(figure) :][:1]))


def _is_wider(here: Quantity, there: Quantity) -> bool:
    """Is a day or a month only within a year that is named?"""
    return here.kind in DAYS and (there.kind in ("year", "decade") or there.unit == "year")


def _is_in_quarter(month: Quantity, figure: Quantity) -> bool:
    """Does a month lie in a quarter of the year, "the third quarter"?"""
    return figure.nouns[:1] == ("quarter",) and (month.value + 2) // 3 == figure.value
