"""Where the draft says more surely, or in its own voice, what the material holds back or attributes, or adds
something of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.comparison import Drift
from claimcheck.document import Document
from claimcheck.material.align import lay_beside
from claimcheck.material.analysis import Analysis
from claimcheck.material.beside import Beside
from claimcheck.material.drift.added import words_added
from claimcheck.material.drift.causes import LOOSE, effect_made
from claimcheck.material.drift.certainty import certainty_added
from claimcheck.material.drift.clauses_exchanged import clauses_exchanged
from claimcheck.material.drift.conditions import condition_lost, may_depend
from claimcheck.material.drift.credit import (
    attribution_lost,
    may_be_told,
    may_be_uncredited,
    quote_told,
    says_so,
    teller_lost,
)
from claimcheck.material.drift.credited import credited, teller_exchanged
from claimcheck.material.drift.denied import denied_elsewhere
from claimcheck.material.drift.factual import more_done
from claimcheck.material.drift.joined import told_apart
from claimcheck.material.drift.parts_taken import parts_exchanged
from claimcheck.material.drift.polarity import denial_lost
from claimcheck.material.drift.reasons import reason_added
from claimcheck.material.drift.rises import rise
from claimcheck.material.drift.studied import trial_lost
from claimcheck.material.drift.sureness import jest_lost, sureness_gained
from claimcheck.material.drift.tellers import more_tellers
from claimcheck.material.drift.tenses import tense_turned
from claimcheck.material.drift.turned import statement_turned
from claimcheck.material.drift.widened import widened
from claimcheck.material.index import Index
from claimcheck.material.speakers import DraftSpeakers
from claimcheck.material.support import Gist, Place

# From here on a passage says the same as the claim (coverage, 0..1): by itself, or where the words that both
# have stand in the same order and the draft only adds to them (likeness, 0..1).
VERY_SAME, SAME = 0.72, 0.5
# What may be copied has so much of it, where the rest is added; so many passages are looked at.
PART, COPIES = 0.25, 2
LIKE = 0.8
# From here on (likeness, 0..1) a sentence only repeats the passage, with less.
REPEATED = 0.95
FEWEST = 4
# Figures and names that both have, where the rest is put otherwise.
ANCHORS = 2
# What may open a quote.
MARKS = re.compile(r"[“”„«»\"]|(?<!\w)[‘']|``")
# What may stand behind a question mark.
CLOSING = "”\"’')] \n"
# What holds nothing back for want of room.
NOT_SAID = frozenset({"headline", "byline", "dateline", "caption"})


class Drifts:
    """Holds the sentences of one draft against the passages that say the same."""

    def __init__(self, doc: Document, said_by: DraftSpeakers, index: Index, analysis: Analysis) -> None:
        self._doc, self._said_by, self._index, self._analysis = doc, said_by, index, analysis

    def of(self, sentence: int, claim: Gist, places: Sequence[Place]) -> Iterator[Drift]:
        """What a sentence leaves out of the best of some passages, or adds to it."""
        if self._doc.sentences[sentence].role in NOT_SAID or self._in_quote(sentence):
            return
        laid = [
            (place, beside)
            for place in places
            if place.coverage >= SAME and (beside := self._beside(sentence, claim, place))
        ]
        if drift := self._effect(laid):
            yield drift
            return
        near = [
            (place, beside)
            for place, beside in laid
            if place.coverage >= VERY_SAME or _only_adds(beside) or _is_anchored(beside)
        ]
        lost = list(self._lost(sentence, near) if near else self._in_parts(sentence, claim, places, laid))
        yield from lost
        if not lost and (copies := near or self._copies(sentence, claim, places)):
            copied = max((one for _, one in copies), key=lambda one: 2 * one.alignment.same - len(one.there))
            if added := words_added(copied, [place for place, _ in copies], self._index):
                yield added

    def _lost(self, sentence: int, near: Sequence[tuple[Place, Beside]]) -> Iterator[Drift]:
        """What a sentence leaves out of the best of the passages near; no other says it without that."""
        doc = self._doc
        best, beside = max(near, key=lambda one: (one[0].coverage, -len(one[0].span)))
        piece = self._index.documents[best.piece]
        if self._asks(sentence) and "?" not in piece[best.span]:
            return
        rivals = [
            place
            for place, _ in near
            if (place.piece != best.piece or not place.span.overlaps(best.span))
            and not self._is_headline(place)
        ]
        drift = (
            certainty_added(beside, piece)
            or sureness_gained(beside, piece)
            or jest_lost(beside, piece)
            or rise(beside, piece)
            or denial_lost(beside, piece)
            or denied_elsewhere(beside, piece)
            or statement_turned(beside, piece, rivals)
            or reason_added(beside, piece)
            or more_tellers(beside, piece)
            or parts_exchanged(beside, piece)
            or clauses_exchanged(beside, piece)
            or widened(beside, piece)
            or trial_lost(beside, piece)
            or tense_turned(beside, piece)
            or more_done(beside, piece, rivals, [self._index.documents[one.piece].plain for one in rivals])
        )
        if not drift and not any(not may_depend([word.folded for word in rival.words]) for rival in rivals):
            drift = condition_lost(beside, piece)
        if drift:
            yield drift
            return
        is_claim = doc.claims[sentence].is_claim
        # What the draft only repeats is the paper's own opinion without who holds it.
        is_open = doc.sentences[sentence].role == "body" and (is_claim or beside.likeness >= REPEATED)
        is_open = is_open and all(says_so(rival.words) for rival in rivals) and may_be_uncredited(beside)
        if is_open and (drift := teller_lost(beside, piece)):
            yield drift
            return
        is_quoted = doc.sentences[sentence].role == "body" and beside.likeness >= LIKE and may_be_told(beside)
        is_quoted = is_quoted and all(self._may_be_quoted(place) for place in (best, *rivals))
        is_credited = not rivals and any(credited(beside))
        # Reading the material costs most: only where there may be something to find.
        if not (is_open or is_quoted or is_credited) or (there := self._analysis.around(best.first)) is None:
            return
        whole = len(there.blocks) == len(piece.blocks)
        if is_credited and (drift := teller_exchanged(beside, there, self._said_by, whole=whole)):
            yield drift
            return
        if (is_open and (drift := attribution_lost(beside, there))) or (
            is_quoted and all(map(self._is_quoted, rivals)) and (drift := quote_told(beside, there))
        ):
            yield drift

    def _in_parts(
        self, sentence: int, claim: Gist, places: Sequence[Place], laid: Sequence[tuple[Place, Beside]]
    ) -> Iterator[Drift]:
        """What one word, or a clause, makes of a passage, where none says the whole sentence."""
        for place, beside in laid:
            if drift := denied_elsewhere(beside, self._index.documents[place.piece]):
                yield drift
                return
        for beside, place, rivals in told_apart(self._doc, sentence, claim, places):
            piece = self._index.documents[place.piece]
            drift = (
                denial_lost(beside, piece)
                or statement_turned(beside, piece, rivals)
                or more_done(
                    beside, piece, rivals, [self._index.documents[one.piece].plain for one in rivals]
                )
            )
            if drift:
                yield drift
                return

    def _copies(self, sentence: int, claim: Gist, places: Sequence[Place]) -> list[tuple[Place, Beside]]:
        """The passages, beside a sentence, that it may copy though it says much else."""
        likely = [place for place in places[:COPIES] if place.coverage >= PART]
        laid = ((place, self._beside(sentence, claim, place)) for place in likely)
        return [(place, beside) for place, beside in laid if beside is not None]

    def _effect(self, laid: Iterable[tuple[Place, Beside]]) -> Drift | None:
        """That a link of the material is an effect in the draft, where all passages have the link."""
        found = None
        for place, beside in laid:
            if place.coverage < LOOSE:
                continue
            found = effect_made(beside, self._index.documents[place.piece])
            if found is None:
                return None
        return found

    def _beside(self, sentence: int, claim: Gist, place: Place) -> Beside | None:
        alignment = lay_beside([word.folded for word in claim.words], place.stretch)
        return alignment and Beside(self._doc, sentence, claim.words, alignment)

    def _may_be_quoted(self, place: Place) -> bool:
        """Is there a quotation mark in the paragraph of a passage, before its end?"""
        piece = self._index.documents[place.piece]
        start = self._index.block_span(self._index.block_at(place.first))[1].start
        return MARKS.search(piece.plain, start, place.span.end + 2) is not None

    def _is_quoted(self, place: Place) -> bool:
        """Does a passage stand between quotation marks?"""
        there = self._analysis.around(place.first)
        return there is None or any(
            quote.span.start <= place.span.start < place.span.end <= quote.span.end for quote in there.quotes
        )

    def _is_headline(self, place: Place) -> bool:
        """Is a passage the first line of its piece, and no full sentence? Headlines leave out who says so."""
        piece = self._index.documents[place.piece]
        span = piece.blocks[0].span
        return place.span.end <= span.end and not piece[span].rstrip().endswith((".", ".”", '."'))

    def _asks(self, sentence: int) -> bool:
        """Is a sentence a question? It says nothing of what the material says."""
        return self._doc[self._doc.sentences[sentence].span].rstrip(CLOSING).endswith("?")

    def _in_quote(self, sentence: int) -> bool:
        """Is most of a sentence quoted? Quotes are held against the material word by word."""
        span = self._doc.sentences[sentence].span
        return 2 * sum(quote.span.shared(span) for quote in self._doc.quotes) > len(span)


def _is_anchored(beside: Beside) -> bool:
    """Have both two or more figures or names, in the same order, and half of the other words?"""
    plain, same = beside.doc.plain, beside.there_of
    anchors = [
        word
        for at, word in enumerate(beside.words)
        if at in same and (word.folded[0].isdigit() or (at and plain[word.start].isupper()))
    ]
    return len(anchors) >= ANCHORS and beside.likeness >= SAME


def _only_adds(beside: Beside) -> bool:
    """Are the words that both have most of the passage's, and in its order?"""
    return (
        beside.alignment.same >= FEWEST
        and beside.likeness >= LIKE
        and 2 * beside.alignment.same >= len(beside.there)
    )
