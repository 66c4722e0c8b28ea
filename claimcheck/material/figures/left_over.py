"""Figures of a draft that is made of its material, which the material does not have.

Who writes a story from notes has its figures from there, in whatever words. Where the notes have nearly all
of them, one that they do not have is wrong, if a figure of theirs is left over for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from claimcheck.document import Document
from claimcheck.material.figures import FITTING, counts_the_same, fit
from claimcheck.material.figures.computed import come_to
from claimcheck.material.figures.events import TELLING, Found
from claimcheck.material.figures.rivals import (
    LEAST,
    Candidate,
    around,
    candidates,
    may_stand_for,
    rival,
    slip,
)
from claimcheck.material.made_of import DAYS, MadeOf
from claimcheck.material.words import words_of
from claimcheck.rules.quantities import AMOUNTS
from claimcheck.rules.quantity import Kind, Quantity

# Of so many figures, at least, so large a part is there as well (share, 0..1), or all but one.
FEWEST, HELD = 4, 2 / 3
# Words this many characters around a figure of the material say what it is about: jotted notes are short.
REACH = 160
# So much speaks for a figure of the material that stands for one that could be worked out.
SURELY = 3
# What says when is often put in another way than the notes put it: only its like can be wrong.
WHEN: dict[Kind, frozenset[Kind]] = {
    "month": frozenset({"month", "date"}),
    "weekday": frozenset({"weekday"}),
    "clock": frozenset({"clock"}),
}
# So many of these a draft may have beside the notes.
DATING, FEW = DAYS | {"clock"}, 2
# Kinds of figures that are told of, if the material does not have them.
KINDS = TELLING | WHEN.keys() | {"times"}


class LeftOver:
    """The figures of a draft's notes beside all those of the draft, `seen` by their sentences."""

    def __init__(self, doc: Document, made_of: MadeOf, seen: Mapping[int, Sequence[Found]]) -> None:
        self._doc, self._made_of, self._seen = doc, made_of, seen
        self._all = [one.figure for found in self._seen.values() for one in found]

    def rivals(self) -> Iterator[tuple[int, Quantity, Candidate]]:
        """Of a draft that is made of these pieces the figures that they do not have, with the numbers of
        their sentences, and what stands for them there.

        Several in one sentence tell of something else.
        """
        if not self._made_of:
            return
        told = [one for one in self._all if one.digits > 1]
        known = {id(one): self._made_of.has_figure(one) for one in self._all}
        new = sum(not known[id(one)] for one in told)
        if len(told) < FEWEST or new > max(1, (1 - HELD) * len(told)):
            return
        # A draft with several days that the notes do not have is not made of them alone.
        own_days = sum(one.kind in DATING and not known[id(one)] for one in self._all)
        is_dated = own_days <= FEW
        for sentence, found in self._seen.items():
            own = [one.figure for one in found]
            telling = [one for one in found if _is_compared(one.figure, is_dated=is_dated)]
            missing = [one for one in telling if not known[id(one.figure)]]
            exact = [one for one in missing if one.figure.digits > 1]
            for one in telling:
                if one.check or not known[id(one.figure)] or one.figure.digits > 1 or one.figure.kind in WHEN:
                    continue
                best = rival(one.figure, own, self._doc, sentence, self._there, self._all)
                if best and (best[1] >= SURELY or not self._is_worked_out(one.figure, own)):
                    yield sentence, one.figure, best[0]
            for one in exact if len(exact) == 1 else missing if len(missing) == 1 else ():
                nearest = None if one.check or one.is_explained else self._nearest(one.figure, own, sentence)
                if nearest and (nearest[1] > 1 or not self._is_worked_out(one.figure, own)):
                    yield sentence, one.figure, nearest[0]

    def _nearest(
        self, here: Quantity, own: Sequence[Quantity], sentence: int
    ) -> tuple[Candidate, int] | None:
        """What the material most likely has for a figure that it does not have, and how much of a slip that
        would be (0 to 2)."""
        text = self._doc.plain
        words = around(here, words_of(text, self._doc.sentences[sentence].span), own, REACH)
        best, most = None, LEAST - 1
        for there in self._widely:
            slipped = slip(here, there.figure, text, there.text)
            if here.kind in WHEN and there.figure.kind not in WHEN[here.kind]:
                continue
            if not may_stand_for(here, there.figure, text, there.text, slipped):
                continue
            counts = here.kind == "count" and counts_the_same(here, there.figure)
            if here.kind == "count" and here.digits < 2 and not counts:
                continue  # a few things the reporter has counted
            shared = len(words & there.around)
            is_free = not any(fit(one, there.figure) in FITTING for one in self._all)
            score = shared + 2 * slipped + counts + is_free
            if shared + slipped and score > most:
                best, most = (there, slipped), score
        return best

    @cached_property
    def _there(self) -> Sequence[Candidate]:
        return list(self._candidates(0))

    @cached_property
    def _widely(self) -> Sequence[Candidate]:
        return list(self._candidates(REACH))

    def _candidates(self, reach: int) -> Iterator[Candidate]:
        for number, piece in self._made_of.notes.items():
            for block in piece.blocks:
                figures = self._made_of.fitting.figures_in(number, block.span)
                yield from candidates(figures, number, piece, block.span, reach)

    def _is_worked_out(self, here: Quantity, own: Sequence[Quantity]) -> bool:
        """Do the figures of a paragraph come to a figure, or some of them make it up, or leave it over?

        So does one of the draft's sentence with one from anywhere.
        """
        pairs = (
            (one.value, there.value)
            for one in own
            for _, there in self._made_of.told
            if one is not here and (one.kind, one.unit) == (there.kind, there.unit) == (here.kind, here.unit)
        )
        values = (value for one, other in pairs for value in (one + other, abs(one - other)))
        if here.kind in AMOUNTS and here.value in values:
            return True
        return any(
            come_to(self._made_of.fitting.figures_in(number, block.span), piece.plain, here)
            for number, piece in self._made_of.notes.items()
            for block in piece.blocks
        )


def _is_compared(figure: Quantity, *, is_dated: bool) -> bool:
    """May a figure be wrong because the notes do not have it? "One" is often no number, "twice"
    is reckoned."""
    if figure.kind not in KINDS or figure.extent is not None or figure.raw == 1:
        return False
    if figure.kind == "times":
        return not figure.value.is_integer()
    return is_dated or figure.kind not in DATING
