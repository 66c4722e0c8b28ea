"""Is a draft made of its material: has that nearly all of its names and figures?

Who writes a story from notes has names and figures from there, in whatever words, and an editor ticks off
each of them. What is then nowhere in the notes is more likely wrong than known from elsewhere. A slip of the
pen is of the notes as well: a draft may have one in every sentence.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from rapidfuzz import fuzz

from claimcheck import lexicon
from claimcheck.document import FURNITURE, Document, Span
from claimcheck.material.figures import FITTING, counts_others
from claimcheck.material.figures.fitting import Fitting
from claimcheck.material.figures.rivals import slip
from claimcheck.material.figures.times import day_of
from claimcheck.material.index import Index
from claimcheck.material.support import is_content
from claimcheck.material.words import bare, words_of
from claimcheck.rules.numerals import CURRENCIES, MONEY_LETTER, SCALE_WORD, SCALES
from claimcheck.rules.quantities import quantities
from claimcheck.rules.quantity import Quantity
from claimcheck.rules.scores import sides

# Of so many names and figures, at least, so large a part (share, 0..1) is there, or all but one; and so large
# a part of all words: reports of one event by different people share fewer.
FEWEST, MOSTLY, WORDS = 4, 0.75, 0.4
# A name is a slip for another of the same first letter, if so much of both is the same (0..100).
ALIKE = 70.0
# Of a sentence with so many names and figures of its own the notes do not tell.
STRANGE = 2
# Pieces of more characters than this, taken together, are no story's notes.
LONGEST = 30_000
# In longer ones a small number stands of many things.
SHORT = 12_000
# A word that has more places tells of anything.
FREQUENT = 200
# A number of one digit stands in any notes.
SMALL = 9
# "£000", "$m", "Million pounds" above a column.
_COLUMN = re.compile(
    rf"(?<![\d.,])(?P<sign>[£$€])\s?(?P<short>'?000s?|{MONEY_LETTER}|{SCALE_WORD})\b"
    rf"|(?mi:^\W*(?:in )?(?P<scale>{SCALE_WORD})s?(?: of)? (?P<unit>pounds|dollars|euros)(?=\W*$|\s{{2}}|\t))"
)
DAYS = frozenset({"month", "date", "weekday"})


class Paragraph(NamedTuple):
    """A paragraph of the notes: the number of its piece, where it stands there, and its figures."""

    piece: int
    span: Span
    figures: Sequence[Quantity]


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
        names = {word for found in self._names.values() for word in found}
        known = [self._is_name_of(word) for word in names]
        known += [
            self._is_figure_of(one) for found in self._figures.values() for one in found if one.digits > 1
        ]
        if len(known) < FEWEST or known.count(False) > max(1, (1 - MOSTLY) * len(known)):
            return False
        words = {word.folded for span in self._spans.values() for word in words_of(self._doc.plain, span)}
        words = {word for word in words if is_content(word)}
        return sum(map(self._has, words)) >= WORDS * len(words)

    def is_strange(self, sentence: int) -> bool:
        """Has a sentence several names and figures that neither the notes have nor a slip explains?"""
        names = [
            self._is_name_of(word)
            for word in self._names.get(sentence, ())
            if word not in lexicon.words("organisation_words") | lexicon.words("calendar_words")
        ]
        figures = [self._is_figure_of(one) for one in self._figures.get(sentence, ()) if one.digits > 1]
        return (names + figures).count(False) >= STRANGE

    def has_names(self, sentence: int) -> bool:
        """Have the notes all names of a sentence, or ones for which they are slips?"""
        return all(
            self._is_name_of(word) or word in lexicon.words("calendar_words")
            for word in self._names.get(sentence, ())
        )

    @cached_property
    def notes(self) -> Mapping[int, Document]:
        """The pieces, by number, that have most names and numbers of the draft: all, where they are few."""
        documents = self._index.documents
        if sum(len(piece.plain) for piece in documents) <= LONGEST:
            return dict(enumerate(documents))
        figures = (one for found in self._figures.values() for one in found)
        numbers = {word.folded for one in figures for word in words_of(self._doc.plain, one.span)}
        places = (self._index.places(word) for word in numbers.union(*self._names.values()))
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
    def paragraphs(self) -> Sequence[Paragraph]:
        """The paragraphs of the notes; a bare figure of a table is also one of what its head names."""
        return [
            Paragraph(number, block.span, [*figures, *_in_column(figures, piece.plain)])
            for number, piece in self.notes.items()
            for block in piece.blocks
            for figures in [self.fitting.figures_in(number, block.span)]
        ]

    def has_name(self, word: str) -> bool:
        """Have the notes a folded word of a name, as it stands or as an owner's?"""
        return self._has(word) or self._has(f"{word}'s")

    def _has(self, word: str) -> bool:
        return not self._index.pieces_at(self._index.places(word)).isdisjoint(self.notes)

    def _is_name_of(self, word: str) -> bool:
        """Have the notes a name, or one for which it is a slip?"""
        return self.has_name(word) or any(
            fuzz.ratio(word, other) >= ALIKE for other in self._initials[word[0]]
        )

    def _is_figure_of(self, here: Quantity) -> bool:
        """Have the notes a figure, or one for which it is a slip? Two digits may be like others by chance."""
        text = self._doc.plain
        return self.has_figure(here) or any(
            here.digits > 2 and slip(here, there, text, self.notes[piece].plain)
            for piece, _, figures in self.paragraphs
            for there in figures
        )

    @cached_property
    def _initials(self) -> Mapping[str, Set[str]]:
        """The folded words of the notes with a capital, by their first letters."""
        found: dict[str, set[str]] = defaultdict(set)
        for piece in self.notes.values():
            for word in words_of(piece.plain, Span(0, len(piece.plain))):
                if piece.plain[word.start].isupper():
                    found[word.folded[0]].add(bare(word.folded))
        return found

    def has_figure(self, here: Quantity) -> bool:
        """Have the notes a figure, or its number, whatever that counts?"""
        return any(
            (self.fitting.fit(here, there, piece) in FITTING and not _is_wider(here, there))
            or ((here.raw > SMALL or here.digits > 1) and is_number(here, there))
            or (there.kind == "ordinal" and here.kind == "count" and here.raw == there.raw)
            or (there.kind == "score" and here.value in sides(there))
            or (here.kind == "month" and _is_in_quarter(here, there))
            or (here.kind == "weekday" and any(_is_on(here, there, year) for year in self._years))
            for piece, _, figures in self.paragraphs
            for there in figures
        ) or (here.kind == "score" and any(_has_sides(figures, here) for _, _, figures in self.paragraphs))

    @cached_property
    def _years(self) -> Set[int]:
        """The years in which the notes have their days."""
        told = (one for _, _, figures in self.paragraphs for one in figures)
        return {int(one.unit) for one in told if one.kind == "date" and one.unit}

    @cached_property
    def _spans(self) -> Mapping[int, Span]:
        """The sentences of the draft, by number."""
        told = enumerate(self._doc.sentences)
        return {number: one.span for number, one in told if one.role not in FURNITURE}

    @cached_property
    def _figures(self) -> Mapping[int, Sequence[Quantity]]:
        return {number: quantities(self._doc.plain, span) for number, span in self._spans.items()}

    @cached_property
    def _names(self) -> Mapping[int, Set[str]]:
        """The folded words with a capital, but for headlines and what begins a sentence."""
        return {
            number: set(self._capitals(span))
            for number, span in self._spans.items()
            if self._doc.sentences[number].role != "headline"
        }

    def _capitals(self, span: Span) -> Iterator[str]:
        text = self._doc.plain
        for word in words_of(text, span)[1:]:
            if text[word.start].isupper() and is_content(word.folded):
                yield bare(word.folded)


def _in_column(figures: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """Bare figures of a text, as so many thousand or million of a currency, where a column's head says so."""
    head = _COLUMN.search(text) if figures else None
    for figure in figures if head else ():
        # A letter that follows is a unit: "4.2p".
        if head and is_bare(figure) and not text[figure.span.end : figure.span.end + 1].isalpha():
            of = SCALES.get((head["short"] or head["scale"]).lower(), 1000.0)
            value, step, scale = (one * of for one in (figure.value, figure.step, figure.scale))
            unit = CURRENCIES[head["sign"]] if head["sign"] else head["unit"].lower().removesuffix("s")
            yield replace(figure, kind="money", unit=unit, value=value, step=step, scale=scale)


def _has_sides(figures: Sequence[Quantity], result: Quantity) -> bool:
    """Have some figures both sides of a result, as one or as two: "for: 7, against: 5"?"""
    known = {one.raw for one in figures}.union(*(sides(one) for one in figures if one.kind == "score"))
    return known.issuperset(sides(result))


def is_number(here: Quantity, there: Quantity) -> bool:
    """Are two figures one number, of one sort, or of which one does not tell what it counts?"""
    is_one_sort = (here.kind, here.named) == (there.kind, there.named)
    return (
        here.raw > 0
        and here.raw * here.scale == there.raw * there.scale
        and (
            is_one_sort
            or here.scale == there.scale > 1
            or is_bare(here)
            or is_bare(there)
            or {here.kind, there.unit} == {"count", "time"}
        )
    )


def is_bare(figure: Quantity) -> bool:
    """Does a number not tell what it counts: "four on Tuesday"?"""
    return figure.kind == "count" and not any(map(is_content, figure.nouns[counts_others(figure) :][:1]))


def _is_wider(here: Quantity, there: Quantity) -> bool:
    """Is a day or a month only within a year that is named?"""
    return here.kind in DAYS and (there.kind in ("year", "decade") or there.unit == "year")


def _is_on(weekday: Quantity, day: Quantity, year: int) -> bool:
    """Is a day of a year, which may be its own, on a day of the week?"""
    if day.kind != "date" or day.unit not in ("", str(year)):
        return False
    that = day_of(f"{year}-{int(day.value) // 100:02}-{int(day.value) % 100:02}")
    return that is not None and that.weekday() == weekday.value


def _is_in_quarter(month: Quantity, figure: Quantity) -> bool:
    """Does a month lie in a quarter of the year, "the third quarter"?"""
    return figure.nouns[:1] == ("quarter",) and (month.value + 2) // 3 == figure.value
