"""Figures of a draft that is made of its material, which the material does not have.

Who writes a story from notes has its figures from there, in whatever words. Where the notes have nearly all
of them, one that they do not have is wrong, if a figure of theirs is left over for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from claimcheck.document import Document
from claimcheck.material.figures import FITTING, Fit
from claimcheck.material.figures.computed import come_to
from claimcheck.material.figures.events import Found
from claimcheck.material.figures.rivals import Candidate, candidates, rival
from claimcheck.rules.quantities import quantities
from claimcheck.rules.quantity import Quantity
from claimcheck.rules.scores import sides

# A draft is made of its material where of so many figures so large a part is there (share, 0..1).
MANY, MOSTLY = 6, 0.75
# A number of one digit stands in any notes.
SMALL = 9
# Material of more characters than this is no story's notes.
LONGEST = 30_000
# So much has to speak for a figure of the material; so much where the draft's may be worked out.
LIKELY, SURELY = 2, 3


class LeftOver:
    """The figures of some pieces of material beside all those of a draft, `seen` by their sentences."""

    def __init__(
        self,
        doc: Document,
        pieces: Mapping[int, Document],
        seen: Mapping[int, Sequence[Found]],
        fitting: Callable[[Quantity, Quantity, int], Fit | None],
    ) -> None:
        self._doc, self._pieces, self._seen, self._fit = doc, pieces, seen, fitting

    def rivals(self) -> Iterator[tuple[int, Quantity, Candidate]]:
        """Of a draft that is made of these pieces the figures that they do not have, with the numbers of
        their sentences, and what stands for them there.

        Several in one sentence tell of something else.
        """
        all = [one.figure for found in self._seen.values() for one in found]
        told = [one for one in all if one.digits > 1]
        if len(told) < MANY or sum(len(piece.plain) for piece in self._pieces.values()) > LONGEST:
            return
        known = {id(one): self._is_there(one) for one in all}
        if sum(known[id(one)] for one in told) < MOSTLY * len(told):
            return
        for sentence, found in self._seen.items():
            own, telling = [one.figure for one in found], [one for one in found if one.is_telling]
            missing = [one for one in telling if not known[id(one.figure)]]
            exact = [one for one in missing if one.figure.digits > 1]
            small = [one for one in telling if one.figure.digits == 1 and known[id(one.figure)]]
            for one in (*small, *(exact if len(exact) == 1 else missing if len(missing) == 1 else ())):
                if one.check:
                    continue
                best = rival(one.figure, own, self._doc, sentence, self._there, all, LIKELY)
                if best and (best[1] >= SURELY or not self._is_worked_out(one.figure, own)):
                    yield sentence, one.figure, best[0]

    @cached_property
    def _there(self) -> Sequence[Candidate]:
        return [
            one
            for number, piece in self._pieces.items()
            for block in piece.blocks
            for one in candidates(number, piece, block.span)
        ]

    def _is_there(self, here: Quantity) -> bool:
        """Do the pieces have a figure, or its number, whatever that counts?"""
        is_telling = here.raw > SMALL or here.digits > 1
        return any(
            self._fit(here, there.figure, there.piece) in FITTING
            or (is_telling and (here.raw, here.scale) == (there.figure.raw, there.figure.scale))
            or (there.figure.kind == "score" and here.value in sides(there.figure))
            for there in self._there
        )

    def _is_worked_out(self, here: Quantity, own: Sequence[Quantity]) -> bool:
        """Do the figures of a paragraph come to a figure, or some of them make it up, or leave it over?

        So does one of the draft's sentence with one from anywhere.
        """
        pairs = (
            (one.value, there.figure.value)
            for one in own
            for there in self._there
            if one is not here
            and (one.kind, one.unit) == (there.figure.kind, there.figure.unit) == (here.kind, here.unit)
        )
        if any(here.value in (one + other, abs(one - other)) for one, other in pairs):
            return True
        return any(
            come_to(quantities(piece.plain, block.span), piece.plain, here)
            for piece in self._pieces.values()
            for block in piece.blocks
        )
