"""Each claim of the draft beside the passage that supports it: figures, doubts and attributions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.comparison import ClaimCheck, Drift, FigureCheck
from claimcheck.document import FURNITURE, Span
from claimcheck.material.drift import Drifts
from claimcheck.material.figures.counterparts import Counterparts
from claimcheck.material.pair import Pair
from claimcheck.material.passages import passage
from claimcheck.material.replaced import Replaced
from claimcheck.material.retold import Retold
from claimcheck.material.support import Gist, Place, gist

# From here on a passage says what a line says (coverage, 0..1).
TAKEN_OVER = 0.85


class ClaimChecker:
    """Looks the claims of one draft up in the material."""

    def __init__(self, pair: Pair) -> None:
        self._doc, self._pair = pair.doc, pair
        self._figures, self._drifts = Counterparts(pair), Drifts(pair)
        self._replaced, self._retold = Replaced(pair.doc, pair.index), Retold(pair)
        # The passages near a sentence, by its number, once it is checked.
        self.places: dict[int, list[Place]] = {}

    def all(self) -> tuple[ClaimCheck, ...]:
        """What the material has for each sentence."""
        checks = [self.check(sentence) for sentence in range(len(self._doc.sentences))]
        for sentence, figure in self._figures.afterwards():
            others = [one for one in checks[sentence].figures if one.span != figure.span]
            checks[sentence] = replace(checks[sentence], figures=(*others, figure))
        return tuple(checks)

    def check(self, sentence: int) -> ClaimCheck:
        """What the material has for a sentence."""
        doc = self._doc
        claim = gist(doc, sentence)
        places = self._pair.support.find(claim)
        is_disowned = self._pair.held.is_partly_disowned(doc.sentences[sentence].span)
        if doc.sentences[sentence].role in FURNITURE and not is_disowned:  # a correction tells of the copy
            return self._taken_over(sentence, claim, places)
        is_claim = doc.claims[sentence].is_claim and not is_disowned
        if not places:
            figures = tuple(self._figures.of(sentence, claim, places))
            return ClaimCheck(0.0 if is_claim and len(claim.stems) > 1 else None, figures=figures)
        best = places[0]
        piece = self._pair.index.documents[best.piece]
        self.places[sentence] = places
        # In a table nobody says who says so.
        is_row = sentence in self._figures.rows
        figures = tuple(self._figures.of(sentence, claim, places))
        return ClaimCheck(
            round(best.score, 2) if is_claim else None,
            passage(piece, best.span.start, best.span.end),
            figures,
            tuple(drift for drift in self._drifted(sentence, claim, places, figures) if not is_row),
        )

    def _taken_over(self, sentence: int, claim: Gist, places: Sequence[Place]) -> ClaimCheck:
        """What the material has for a line around the article: nobody supports it, but it may be all but the
        same there."""
        places = [place for place in places if place.coverage >= TAKEN_OVER]
        if not places:
            self._figures.note(sentence)
            return ClaimCheck()
        self.places[sentence] = places
        figures = tuple(self._figures.of(sentence, claim, places))
        return ClaimCheck(figures=figures, drifts=tuple(self._drifted(sentence, claim, places, figures)))

    def _drifted(
        self, sentence: int, claim: Gist, places: Sequence[Place], figures: Sequence[FigureCheck]
    ) -> Iterator[Drift]:
        """What the sentence holds that its passages do not."""
        is_held = not self._pair.held.is_partly_disowned(self._doc.sentences[sentence].span)
        replaced = self._replaced.of(sentence, claim, places)
        is_figure_told = any(figure.verdict == "different" for figure in figures)
        drifts = tuple(self._drifts.of(sentence, claim, places))
        drifts = drifts or tuple(self._retold.of(sentence, verbs_only=is_figure_told))
        for drift in (*drifts, *replaced):
            # Of a label all that stands behind it is the speaker's.
            is_labelled = drift.kind == "attribution" and self._pair.said_by.is_labelled(drift.span)
            place = drift.passage
            there = self._pair.index.held[place.name]
            if not is_labelled and (is_held or there.is_partly_disowned(Span(place.start, place.end))):
                yield drift
