"""Figures of a draft that is made of its material, which the material does not have.

Who writes a story from notes has its figures from there, in whatever words. Where the notes have nearly all
of them, one that they do not have is wrong, if a figure of theirs is left over for it: of the same kind, told
of the same (by words that stand around both), or one of which it may be a slip of the pen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from claimcheck.document import Document, Span
from claimcheck.material.figures import Fit, counts_others, fit
from claimcheck.material.figures.computed import comes_to, outcomes, worked_out
from claimcheck.material.figures.events import Found
from claimcheck.material.figures.unexplained import KINDS, around, is_article, may_count_one
from claimcheck.material.support import is_content
from claimcheck.material.words import words_of
from claimcheck.rules.moments import MOMENTS
from claimcheck.rules.quantities import quantities
from claimcheck.rules.quantity import Quantity
from claimcheck.rules.scores import sides

# A draft is made of its material where of so many figures so large a part is there (share, 0..1).
MANY, MOSTLY = 6, 0.75
FITTING: frozenset[Fit | None] = frozenset({"equal", "rounded"})
# Material of more characters than this is no story's notes.
LONGEST = 30_000
_DIGIT = re.compile(r"\d")
# So many characters on either side of a figure say what it is told of.
NEAR = 80
# What speaks for it that a figure stands for another, together: each word around both, that nothing else of
# the draft is this figure, a slip of the pen. So much is enough, so much where the figure may be worked out;
# and so much more it has to be than for any other.
LIKELY, SURELY, CLEARLY = 2, 4, 1


class Candidate(NamedTuple):
    """A figure of the material, the number of its piece, and the stems of the words around it."""

    figure: Quantity
    piece: int
    around: frozenset[str]


class LeftOver:
    """The figures of some pieces of material beside all those of a draft."""

    def __init__(
        self,
        doc: Document,
        pieces: Mapping[int, Document],
        seen: Mapping[int, Sequence[Found]],
        fitting: Callable[[Quantity, Quantity, int], Fit | None],
    ) -> None:
        self._doc, self._pieces, self._seen, self._fit = doc, pieces, seen, fitting
        self._all = [one.figure for found in seen.values() for one in found]

    def rivals(self) -> Iterator[tuple[int, Quantity, Candidate]]:
        """Of a draft that is made of these pieces the figures that they do not have, with the numbers of
        their sentences, and what stands for them there.

        Several in one sentence tell of something else.
        """
        if sum(map(len, (piece.plain for piece in self._pieces.values()))) > LONGEST:
            return
        known = {id(one): self._is_there(one) for one in self._all}
        told = [known[id(one)] for one in self._all if one.digits > 1]
        if len(told) < MANY or sum(told) < MOSTLY * len(told):
            return
        for sentence, found in self._seen.items():
            missing = [one for one in found if one.is_telling and not known[id(one.figure)]]
            exact = [one for one in missing if one.figure.digits > 1]
            for one in exact if len(exact) == 1 else missing if len(missing) == 1 else ():
                if not one.check and (rival := self._rival(sentence, one.figure)):
                    yield sentence, one.figure, rival

    @cached_property
    def _there(self) -> Sequence[Candidate]:
        found = []
        for number, piece in self._pieces.items():
            for block in piece.blocks:
                figures = quantities(piece.plain, block.span)
                for one in figures:
                    near = Span(
                        max(one.span.start - NEAR, block.span.start), min(one.span.end + NEAR, block.span.end)
                    )
                    found.append(Candidate(one, number, around(one, words_of(piece.plain, near), figures)))
        return found

    def _is_there(self, here: Quantity) -> bool:
        """Do the pieces have a figure, or its number, whatever that counts?"""
        return any(
            self._fit(here, there.figure, there.piece) in FITTING
            or (here.digits > 1 and (here.raw, here.scale) == (there.figure.raw, there.figure.scale))
            or (there.figure.kind == "score" and here.value in sides(there.figure))
            for there in self._there
        )

    def _is_worked_out(self, here: Quantity, own: Sequence[Quantity]) -> bool:
        """Do the figures of a paragraph come to a figure, or some of them make it up, or leave it over?

        So does one of the draft's sentence with one from anywhere.
        """
        others = [one for one in own if one is not here]
        pairs = (
            (one, there.figure)
            for one in others
            for there in self._there
            if (one.kind, one.unit) == (there.figure.kind, there.figure.unit) == (here.kind, here.unit)
        )
        if any(here.value in (one.value + other.value, abs(one.value - other.value)) for one, other in pairs):
            return True
        paragraphs = [
            (quantities(piece.plain, block.span), piece.plain)
            for piece in self._pieces.values()
            for block in piece.blocks
        ]
        return any(
            worked_out(self._doc.plain, here, own, figures, text)
            or any(
                outcome.said in ("", "rest") and comes_to(here, outcome)
                for outcome in outcomes(figures, text)
            )
            for figures, text in paragraphs
        )

    def _rival(self, sentence: int, here: Quantity) -> Candidate | None:
        """The figure that stands for one in the material, more likely than any other."""
        if here.kind not in KINDS:
            return None
        span = self._doc.sentences[sentence].span
        own = [one.figure for one in self._seen[sentence]]
        words = around(here, words_of(self._doc.plain, span), own)
        found: dict[float, tuple[int, Candidate]] = {}
        for there in self._there:
            text = self._pieces[there.piece].plain
            slipped = slip(here, there.figure, self._doc.plain, text)
            if not self._may_stand_for(here, there.figure, text, slipped):
                continue
            score = len(words & there.around) + slipped
            score += bool(score) and not any(fit(one, there.figure) in FITTING for one in self._all)
            if score > found.get(there.figure.value, (0,))[0]:
                found[there.figure.value] = score, there
        ranked = sorted(found.values(), key=lambda entry: -entry[0])
        if not ranked or (len(ranked) > 1 and ranked[0][0] < ranked[1][0] + CLEARLY):
            return None
        best, there = ranked[0]
        is_enough = best >= SURELY or (best >= LIKELY and not self._is_worked_out(here, own))
        return there if is_enough else None

    def _may_stand_for(self, here: Quantity, there: Quantity, text: str, slipped: int) -> bool:
        """Could a figure of a text be what should stand for `here`? What it counts may be left out."""
        if is_article(there, text) or not may_count_one(here, there, self._doc.plain, text):
            return False
        is_bare = there.kind == "count" and not any(map(is_content, there.nouns[:1]))
        if slipped > 1 and (is_bare or here.kind == there.kind):
            return fit(here, there) in ("different", None)
        return fit(here, there) == "different" and counts_others(here) == counts_others(there)


def slip(here: Quantity, there: Quantity, text: str, there_text: str) -> int:
    """How likely (0 to 2) is a figure a slip of the pen for another: turned round, a digit or the unit wrong?

    Any two years of a century differ in a digit or two.
    """
    if here.digits > 1 and here.raw == there.raw:
        return 2
    one, other = text[here.span.start : here.span.end], there_text[there.span.start : there.span.end]
    digits, others = (_DIGIT.findall(one), _DIGIT.findall(other))
    wrong = sum(a != b for a, b in zip(digits, others, strict=False))
    if len(digits) < 2 or len(digits) != len(others) or wrong > 2:
        return 0
    if wrong == 2:
        return 2 if sorted(digits) == sorted(others) else 0
    words = _DIGIT.sub("", one)
    is_telling = words == _DIGIT.sub("", other) != "" if here.kind in MOMENTS else len(digits) > 2
    return 1 + is_telling
