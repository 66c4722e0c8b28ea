"""Each claim of the draft beside the passage that supports it: figures, doubts and attributions."""

from __future__ import annotations

from claimcheck.comparison import ClaimCheck
from claimcheck.document import FURNITURE, Document
from claimcheck.material.analysis import Analysis
from claimcheck.material.counterparts import Counterparts
from claimcheck.material.drift import Drifts
from claimcheck.material.index import Index
from claimcheck.material.passages import passage
from claimcheck.material.support import Place, Support, gist


class ClaimChecker:
    """Looks the claims of one draft up in the material."""

    def __init__(self, doc: Document, index: Index, analysis: Analysis) -> None:
        self._doc, self._index = doc, index
        self._support = Support(index)
        self._figures = Counterparts(doc, index, self._support)
        self._drifts = Drifts(doc, index, analysis)
        # The passages near a sentence, by its number, once it is checked.
        self.places: dict[int, list[Place]] = {}

    def check(self, sentence: int) -> ClaimCheck:
        """What the material has for a sentence."""
        doc = self._doc
        if doc.sentences[sentence].role in FURNITURE:
            return ClaimCheck()
        claim = gist(doc, sentence)
        places = self._support.find(claim)
        is_claim = doc.claims[sentence].is_claim
        if not places:
            return ClaimCheck(0.0 if is_claim and len(claim.stems) > 1 else None)
        best = places[0]
        piece = self._index.documents[best.piece]
        self.places[sentence] = places
        return ClaimCheck(
            round(best.score, 2) if is_claim else None,
            passage(piece, best.span.start, best.span.end),
            tuple(self._figures.of(sentence, claim, places)),
            tuple(self._drifts.of(sentence, claim, places)),
        )
