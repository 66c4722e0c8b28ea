"""The figures of the draft beside those of the material that stand in their place, or count the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.comparison import FigureCheck, FigureVerdict
from claimcheck.document import Document
from claimcheck.material.align import Alignment, lay_beside
from claimcheck.material.figures import counts_the_same, differs_in_unit, fit
from claimcheck.material.index import Index, Stretch
from claimcheck.material.passages import passage
from claimcheck.material.support import Gist, Place
from claimcheck.rules.quantities import quantities
from claimcheck.rules.quantity import Quantity

# From here on a passage says so much of what the claim says that what it counts is the same (coverage, 0..1).
VERY_SAME = 0.72
# Of the words around a figure so many are the same: before and after it, at most this far.
BESIDE = 4
# A sentence of more figures than this is a table; the rest of it is left out.
MOST = 100


class Counterparts:
    """Looks the figures of one draft up in the material."""

    def __init__(self, doc: Document, index: Index) -> None:
        self._doc, self._index = doc, index

    def _alignment(self, claim: Gist, place: Place) -> Alignment | None:
        stretch = Stretch(place.piece, place.first, list(place.words))
        return lay_beside([word.folded for word in claim.words], stretch)

    def of(self, sentence: int, claim: Gist, places: Sequence[Place]) -> Iterator[FigureCheck]:
        """The counterpart of each figure of a sentence in the passages that say the same."""
        own = quantities(self._doc.plain, self._doc.sentences[sentence].span)[:MOST]
        if not own or not places:
            return
        if self._doc.sentences[sentence].role == "headline":
            # There is no room for "nearly".
            own = [replace(figure, bound="about") if figure.bound == "none" else figure for figure in own]
        read = [(place, self._read(place), self._alignment(claim, place)) for place in places]
        for figure in own:
            if check := self._figure(figure, claim, read):
                yield check

    def _read(self, place: Place) -> list[Quantity]:
        return quantities(self._index.documents[place.piece].plain, place.span)

    def _figure(
        self,
        here: Quantity,
        claim: Gist,
        read: Sequence[tuple[Place, list[Quantity], Alignment | None]],
    ) -> FigureCheck | None:
        """The figure's counterpart in the best passage that has one; a fitting one in any goes first."""
        different: FigureCheck | None = None
        for place, figures, alignment in read:
            beside = self._beside(here, claim, figures, alignment)
            for there in beside:
                verdict = fit(here, there)
                if verdict in ("equal", "rounded"):
                    return self._checked(here, there, place, verdict)
            if beside:
                known = [there for there in beside if fit(here, there) or differs_in_unit(here, there)]
                if known and different is None:
                    different = self._checked(here, known[0], place, "different")
                continue
            for there in figures:
                if fit(here, there) in ("equal", "rounded"):
                    return self._checked(here, there, place, fit(here, there) or "equal")
            same = [there for there in figures if counts_the_same(here, there)]
            if len(same) == 1 and different is None and place.coverage >= VERY_SAME:
                different = self._checked(here, same[0], place, "different")
        return different

    def _beside(
        self, here: Quantity, claim: Gist, figures: Sequence[Quantity], alignment: Alignment | None
    ) -> list[Quantity]:
        """The material's figures that stand where the draft's does, with the same words around both."""
        if alignment is None:
            return []
        own = [at for at, word in enumerate(claim.words) if here.span.start <= word.start < here.span.end]
        words = alignment.stretch.words
        if not own:
            return []
        kept = {a + i: b + i for a, b, length in alignment.equal for i in range(length)}
        before = next((kept[at] for at in range(own[0] - 1, own[0] - BESIDE, -1) if at in kept), None)
        after = next((kept[at] for at in range(own[-1] + 1, own[-1] + BESIDE) if at in kept), None)
        first = alignment.first if before is None and own[0] < BESIDE else before
        last = alignment.last if after is None and own[-1] + BESIDE >= len(claim.words) else after
        if (before is None and after is None) or first is None or last is None:
            return []
        start = words[max(first, 0)].start
        end = words[min(last, len(words) - 1)].end
        if last - first > len(own) + 2 * BESIDE:
            return []
        return [there for there in figures if start <= there.span.start and there.span.end <= end]

    def _checked(self, here: Quantity, there: Quantity, place: Place, verdict: FigureVerdict) -> FigureCheck:
        piece = self._index.documents[place.piece]
        span, other = here.span, there.span
        in_range = not {"low", "high"}.isdisjoint((here.bound, there.bound))
        if verdict == "different" and here.kind == there.kind and (in_range or here.value == there.value):
            # What differs are the words that round them, or the range.
            span, other = here.whole or span, there.whole or other
        where = passage(piece, other.start, other.end)
        return FigureCheck(span, verdict, piece.plain[other.start : other.end], where)
