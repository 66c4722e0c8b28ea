"""Where the draft says more surely, or in its own voice, what the material holds back or attributes, or adds
something of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from claimcheck.comparison import Drift
from claimcheck.document import Document
from claimcheck.material.beside import Beside, laid_beside
from claimcheck.material.clauses import clauses
from claimcheck.material.drift.added import words_added
from claimcheck.material.drift.causes import LOOSE, effect_made, reason_added, result_added
from claimcheck.material.drift.conditions import condition_lost
from claimcheck.material.drift.credit import (
    attribution_lost,
    may_be_own,
    may_be_told,
    quote_told,
    says_so,
    teller_lost,
)
from claimcheck.material.drift.credited import credited, teller_exchanged, teller_invented
from claimcheck.material.drift.denied import denied_elsewhere
from claimcheck.material.drift.factual import more_done, tense_turned
from claimcheck.material.drift.manners import manner_added
from claimcheck.material.drift.relations import sides_exchanged
from claimcheck.material.drift.scales import more_said, trial_lost
from claimcheck.material.drift.sureness import certainty_added, jest_lost, sureness_gained, sureness_lost
from claimcheck.material.drift.turned import quantity_turned, statement_turned
from claimcheck.material.pair import Pair
from claimcheck.material.support import Gist, Place, is_content
from claimcheck.material.words import stem_of

# What is asked of a sentence and the passage that says the same, and what of the other passages, too.
ASKED = (
    certainty_added,
    sureness_gained,
    sureness_lost,
    jest_lost,
    more_said,
    denied_elsewhere,
    reason_added,
    sides_exchanged,
    trial_lost,
    tense_turned,
)
ASKED_OF_ALL = (statement_turned, more_done, condition_lost)
# From here on a passage says the same as the claim (coverage, 0..1): by itself, or where the words that both
# have stand in the same order and the draft only adds to them (likeness, 0..1).
VERY_SAME, SAME = 0.72, 0.5
# What may be copied has so much of it, where the rest is added; so many passages are looked at.
PART, COPIES = 0.25, 2
LIKE, ALIKE = 0.8, 0.65
# From here on (likeness, 0..1) a sentence only repeats the passage, with less.
REPEATED = 0.95
FEWEST = 4
# A clause says what a passage says where so many of its telling words are there (share, 0..1), and so many of
# the words, apart from what either adds, in its order.
TOLD, IN_ORDER = 0.7, 0.5
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

    def __init__(self, pair: Pair) -> None:
        self._doc, self._index, self._pair = pair.doc, pair.index, pair
        # The passages that say the same as a sentence, by its number, once it is looked at.
        self._told: dict[int, list[Place]] = {}

    def of(self, sentence: int, claim: Gist, places: Sequence[Place]) -> Iterator[Drift]:
        """What a sentence leaves out of the best of some passages, or adds to it."""
        told = self._told[sentence] = [place for place in places if place.coverage >= SAME]
        laid = self._laid(sentence, claim, told)
        if drift := quantity_turned(laid):
            yield drift
        if self._doc.sentences[sentence].role in NOT_SAID:
            return
        likely = [place for place in places[:COPIES] if place.coverage >= PART]
        if drift := manner_added(laid or self._laid(sentence, claim, likely), self._index):
            yield drift
        if drift:
            return
        if self._in_quote(sentence):  # what stands beside it is the writer's
            yield from filter(None, map(sureness_gained, laid[:1]))
            return
        if drift := _effect(laid) or self._result(sentence, laid):
            yield drift
            return
        near = [
            beside
            for beside in laid
            if beside.place.coverage >= VERY_SAME or _only_adds(beside) or _is_anchored(beside)
        ]
        drift = self._lost(sentence, near) if near else self._in_parts(sentence, claim, places, laid)
        if not drift and (copies := near or self._laid(sentence, claim, likely)):
            copied = max(copies, key=lambda one: 2 * one.alignment.same - len(one.there))
            drift = words_added(copied, [one.place for one in copies], self._index)
        if drift:
            yield drift

    def _result(self, sentence: int, laid: Sequence[Beside]) -> Drift | None:
        """That a sentence comes of what the one before it tells, of which the material knows nothing."""
        before = self._told.get(sentence - 1)
        return result_added(laid[0], self._told[sentence], before, self._index) if laid and before else None

    def _laid(self, sentence: int, claim: Gist, places: Sequence[Place]) -> list[Beside]:
        """A sentence beside some passages that have a word of it."""
        return laid_beside(self._doc, sentence, claim.words, places, self._index.documents)

    def _lost(self, sentence: int, near: Sequence[Beside]) -> Drift | None:
        """What a sentence leaves out of the best of the passages near; no other says it without that."""
        doc = self._doc
        beside = max(near, key=lambda one: (one.place.coverage, -len(one.place.span)))
        best = beside.place
        if self._asks(sentence) and "?" not in beside.piece[best.span]:
            return None
        rivals = [
            one
            for one in near
            if (one.place.piece != best.piece or not one.place.span.overlaps(best.span))
            and not _is_headline(one)
        ]
        asked = (question(beside) for question in ASKED)
        if drift := next(filter(None, asked), None) or _of_all(beside, rivals, *ASKED_OF_ALL):
            return drift
        is_own, is_claim = may_be_own(beside), doc.claims[sentence].is_claim
        # What the draft only repeats is the paper's own opinion without who holds it.
        is_open = is_own and (is_claim or beside.likeness >= REPEATED) and bool(beside.missing)
        is_open = is_open and all(says_so(rival.passage.folded) for rival in rivals)
        if is_open and (drift := teller_lost(beside)):
            return drift
        is_quoted = is_own and beside.likeness >= LIKE and may_be_told(beside)
        is_quoted = is_quoted and all(self._may_be_quoted(one) for one in (beside, *rivals))
        is_credited = any(credited(beside))
        # Reading the material costs most: only where there may be something to find.
        if (
            not (is_open or is_quoted or is_credited)
            or (there := self._pair.analysis.around(best.first)) is None
        ):
            return None
        whole = len(there.blocks) == len(beside.piece.blocks)
        if is_credited and not rivals and (drift := teller_exchanged(beside, there, self._pair, whole=whole)):
            return drift
        is_plain = is_credited and not any(says_so(rival.passage.folded) for rival in rivals)
        if is_plain and (drift := teller_invented(beside, there, self._pair)):
            return drift
        if is_open and (drift := attribution_lost(beside, there)):
            return drift
        return quote_told(beside, there) if is_quoted and all(map(self._is_quoted, rivals)) else None

    def _in_parts(
        self, sentence: int, claim: Gist, places: Sequence[Place], laid: Sequence[Beside]
    ) -> Drift | None:
        """What one word, or a clause, makes of a passage, where none says the whole sentence."""
        for beside in laid:
            others = [one for one in laid if not one.place.span.overlaps(beside.place.span)]
            drift = denied_elsewhere(beside)
            if drift or (_is_alike(beside) and (drift := more_done(beside, others))):
                return drift
        for beside, rivals in _told_apart(self._doc, sentence, claim, places, self._index.documents):
            if drift := _of_all(beside, rivals, statement_turned, more_done):
                return drift
        return None

    def _may_be_quoted(self, beside: Beside) -> bool:
        """Is there a quotation mark in the paragraph of a passage, before its end?"""
        start = self._index.block_span(self._index.block_at(beside.place.first))[1].start
        return MARKS.search(beside.piece.plain, start, beside.place.span.end + 2) is not None

    def _is_quoted(self, beside: Beside) -> bool:
        """Does a passage stand between quotation marks?"""
        place = beside.place
        there = self._pair.analysis.around(place.first)
        return there is None or any(
            quote.span.start <= place.span.start < place.span.end <= quote.span.end for quote in there.quotes
        )

    def _asks(self, sentence: int) -> bool:
        """Is a sentence a question? It says nothing of what the material says."""
        return self._doc[self._doc.sentences[sentence].span].rstrip(CLOSING).endswith("?")

    def _in_quote(self, sentence: int) -> bool:
        """Is most of a sentence quoted? Quotes are held against the material word by word."""
        span = self._doc.sentences[sentence].span
        return 2 * sum(quote.span.shared(span) for quote in self._doc.quotes) > len(span)


def _of_all(
    beside: Beside,
    rivals: Sequence[Beside],
    *questions: Callable[[Beside, Sequence[Beside]], Drift | None],
) -> Drift | None:
    """The first answer to some questions that are asked of the other passages, too."""
    return next(filter(None, (question(beside, rivals) for question in questions)), None)


def _effect(laid: Sequence[Beside]) -> Drift | None:
    """That a link of the material is an effect in the draft, where all passages have the link."""
    found = [effect_made(beside) for beside in laid if beside.place.coverage >= LOOSE]
    return found[-1] if found and all(found) else None


def _is_headline(beside: Beside) -> bool:
    """Is a passage the first line of its piece, and no full sentence? Headlines leave out who says so."""
    span = beside.piece.blocks[0].span
    text = beside.piece[span].rstrip()
    return beside.place.span.end <= span.end and not text.endswith((".", ".”", '."'))


def _is_anchored(beside: Beside) -> bool:
    """Have both two or more figures or names, in the same order, and half of the other words?"""
    plain, same = beside.doc.plain, beside.there_of
    anchors = [
        word
        for at, word in enumerate(beside.words)
        if at in same and (word.folded[0].isdigit() or (at and plain[word.start].isupper()))
    ]
    return len(anchors) >= ANCHORS and beside.likeness >= SAME


def _is_alike(beside: Beside) -> bool:
    """Are the words that both have most of what is exchanged: "He closed it", "he advised closing it"?"""
    return beside.alignment.same >= FEWEST and beside.likeness >= ALIKE


def _only_adds(beside: Beside) -> bool:
    """Are the words that both have most of the passage's, and in its order?"""
    return (
        beside.alignment.same >= FEWEST
        and beside.likeness >= LIKE
        and 2 * beside.alignment.same >= len(beside.there)
    )


def _told_apart(
    doc: Document, sentence: int, claim: Gist, places: Sequence[Place], pieces: Sequence[Document]
) -> Iterator[tuple[Beside, list[Beside]]]:
    """The clauses of a sentence, each beside the best of some passages that say the same, and the others.

    "It will spend 40 million on tanks, a plan that will cut spills": no passage says the whole sentence.
    """
    known = [(place, {stem_of(word.folded) for word in place.words}) for place in places]
    for words in clauses(doc, sentence, claim):
        stems = {stem_of(word.folded) for word in words if is_content(word.folded)}
        if len(stems) < FEWEST:
            continue
        same = [place for place, there in known if len(stems & there) >= TOLD * len(stems)]
        laid = laid_beside(doc, sentence, words, same, pieces)
        laid = [beside for beside in laid if beside.likeness >= IN_ORDER]
        if laid:
            best = max(laid, key=lambda one: (one.alignment.same, -len(one.there)))
            yield best, [one for one in laid if not one.place.span.overlaps(best.place.span)]
