"""Rows of a table, "Divers: 34": the label says what the figure is of.

The material tells it in a sentence, "34 divers went down", or has a table of its own. A row is wrong where
the material has figures of its label, none of which is the row's, and where that one is another row's, or
stands nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from claimcheck.document import Document, Span
from claimcheck.material.figures import fit, is_among
from claimcheck.material.figures.computed import come_to
from claimcheck.material.figures.near import figures_near
from claimcheck.material.index import Index
from claimcheck.material.support import is_content
from claimcheck.material.words import Word, fold, stem_of, words_of
from claimcheck.rules.quantities import AMOUNTS, quantities
from claimcheck.rules.quantity import Quantity
from claimcheck.segment import sentences

_LABEL = re.compile(r"\|?\s{0,4}(?P<label>[^\W\d_][^:|\t\n\d]{1,60}?)\s{0,8}(?::|\||\t)[\s|]{0,8}")
_END = re.compile(r"[\s|.]{0,8}")
# A label that stands at more places says too little of what is meant; so many characters are read around it.
MOST, NEAR = 200, 240
# What a figure counts stands within so many words behind it; what else it is of, within so many before it.
AFTER, BEFORE = 4, 8


class Row(NamedTuple):
    """The stems of a label, and the figure that stands behind it."""

    label: frozenset[str]
    figure: Quantity


class Told(NamedTuple):
    """A figure of the material, and the number of its piece."""

    figure: Quantity
    piece: int


class Rows:
    """The rows of a draft, and what the material has for their labels."""

    def __init__(self, doc: Document, index: Index) -> None:
        self._doc, self._index = doc, index

    @cached_property
    def _told(self) -> dict[int, tuple[Quantity, Sequence[Told]]]:
        """Of each row, by its sentence, the figure, and those that the material has for its label."""
        rows = {at: _row(self._doc.plain, one.span) for at, one in enumerate(self._doc.sentences)}
        known = {at: (row.figure, list(self._told_of(row))) for at, row in rows.items() if row}
        return {at: (figure, told) for at, (figure, told) in known.items() if told}

    def __contains__(self, sentence: int) -> bool:
        """Is a sentence a row, and has the material figures of its label?"""
        return sentence in self._told

    def wrong(self) -> Iterator[tuple[int, Quantity, Told]]:
        """The rows with another figure than the material has: their sentences, that figure, and the other."""
        for at, (figure, told) in self._told.items():
            own = [one.figure for one in told]
            if is_among(own, figure):
                continue
            others = (one.figure for other, (_, all) in self._told.items() if other != at for one in all)
            is_exchanged = any(fit(figure, one) == "equal" for one in others)
            if (is_exchanged or self._is_nowhere(figure)) and not self._is_reckoned(figure, told):
                yield at, figure, told[0]

    def _is_nowhere(self, figure: Quantity) -> bool:
        """Does no piece of the material have the number?"""
        numbers = [word.folded for word in words_of(self._doc.plain, figure.span) if word.folded[0].isdigit()]
        return not any(map(self._index.count, numbers))

    def _is_reckoned(self, here: Quantity, told: Sequence[Told]) -> bool:
        """Do the figures of the paragraph of one of those of the label come to a figure?"""
        places = ((self._index.documents[one.piece], one.figure.span) for one in told)
        return any(come_to(figures_near(there, span), there.plain, here) for there, span in places)

    def _told_of(self, row: Row) -> Iterator[Told]:
        """The figures that the material has for the label of a row."""
        rarest = min((self._index.stem_places(stem) for stem in row.label), key=len)
        for place in rarest if len(rarest) <= MOST else ():
            piece, span = self._index.block_span(self._index.block_at(int(place)))
            _, word = self._index.word(int(place))
            text = self._index.documents[piece].plain
            near = Span(max(span.start, word.start - NEAR), min(span.end, word.end + NEAR))
            for tokens in sentences(text, near):
                whole = Span(tokens[0].start, tokens[-1].end)
                if whole.start <= word.start < whole.end:
                    figures = quantities(text, whole)
                    words = words_of(text, whole)
                    for one in figures:
                        is_alike = (one.kind, one.unit) == (row.figure.kind, row.figure.unit)
                        if is_alike and row.label <= _is_of(one, figures, words):
                            yield Told(one, piece)


def _row(text: str, span: Span) -> Row | None:
    """The row that a line is, if any."""
    found = _LABEL.match(text, span.start, span.end)
    figures = quantities(text, span) if found else []
    if not found or len(figures) != 1 or figures[0].kind not in AMOUNTS:
        return None
    figure, words = figures[0], [fold(word) for word in re.findall(r"[^\W\d_]+", found["label"])]
    if (figure.whole or figure.span).start != found.end() or not _END.fullmatch(
        text, figure.span.end, span.end
    ):
        return None
    label = frozenset(stem_of(word) for word in words if is_content(word))
    return Row(label, figure) if label else None


def _is_of(figure: Quantity, figures: Sequence[Quantity], words: Sequence[Word]) -> set[str]:
    """The stems of what a figure of a sentence is of: of what it counts, or of the words around it."""
    end = min((one.span.start for one in figures if one.span.start > figure.span.start), default=None)
    start = max((one.span.end for one in figures if one.span.end < figure.span.end), default=0)
    after = [word for word in words if word.start >= figure.span.end and (end is None or word.start < end)]
    before = [word for word in words if start <= word.start < figure.span.start]
    is_counting = figure.kind == "count" and any(map(is_content, figure.nouns[:1]))
    near = after[:AFTER] if is_counting else (*before[-BEFORE:], *after[:AFTER])
    return {stem_of(word.folded) for word in near}
