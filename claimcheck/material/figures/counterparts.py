"""The figures of the draft beside those of the material that stand in their place, or count the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from claimcheck.comparison import FigureCheck, FigureVerdict
from claimcheck.document import Span
from claimcheck.material.align import Alignment, lay_beside
from claimcheck.material.beside import Beside
from claimcheck.material.clauses import clauses_around
from claimcheck.material.figures import (
    EXACT_KINDS,
    FITTING,
    between,
    counts_others,
    differs_in_unit,
    fit,
    is_one,
)
from claimcheck.material.figures.added import additions
from claimcheck.material.figures.computed import (
    are_part_and_whole,
    come_to,
    misreckoned,
    outcomes,
    worked_out,
)
from claimcheck.material.figures.events import DATED, Events, Found
from claimcheck.material.figures.left_over import LeftOver
from claimcheck.material.figures.named_ages import ages_of
from claimcheck.material.figures.near import MOST, paragraph
from claimcheck.material.figures.recalled import is_gloss, is_other, takes_up
from claimcheck.material.figures.rivals import around, candidates, rival, without_figures
from claimcheck.material.figures.rows import Rows
from claimcheck.material.figures.standing import Standing
from claimcheck.material.figures.things import counted
from claimcheck.material.figures.times import is_moment
from claimcheck.material.figures.words import is_listed, led_by, nearest
from claimcheck.material.opposites import FIGURES, may_turn, turned
from claimcheck.material.pair import Pair
from claimcheck.material.passages import passage
from claimcheck.material.support import Gist, Place
from claimcheck.material.words import stem_of, words_of
from claimcheck.rules.moments import MOMENTS
from claimcheck.rules.quantities import AMOUNTS, quantities
from claimcheck.rules.quantity import Quantity

# From here on a passage says the same as the claim, so that what differs is a difference (coverage, 0..1).
SAME = 0.55
# From here on a passage says so much of what the claim says that what it counts is the same (coverage, 0..1).
VERY_SAME = 0.72
# The same of what stands beside the figures, for one that nothing explains.
ABOUT_SAME, ABOUT_LIKE = 0.6, 0.5
# The same where the names are the same, and another figure.
HELD = 0.25
# The same where the draft's own moment is among the words that the passage lacks.
MOVED = 0.65
# Of the words around a figure so many are the same: before and after it, at most this far.
BESIDE = 4


class Said(NamedTuple):
    """A sentence of the draft by its number, what it says with its figures and without, and its figures."""

    sentence: int
    claim: Gist
    bare: Gist
    own: Sequence[Quantity]


class Reading(NamedTuple):
    """A passage, the text of its piece, its figures, and how the claim's words lie beside its own."""

    place: Place
    text: str
    figures: Sequence[Quantity]
    alignment: Alignment | None


class Counterparts:
    """Looks the figures of one draft up in the material."""

    def __init__(self, pair: Pair) -> None:
        doc, index = self._doc, self._index = pair.doc, pair.index
        self._support, self._made_of = pair.support, pair.made_of
        self._fitting = pair.made_of.fitting
        self._events = Events(doc, index)
        self.rows = Rows(doc, index)
        self._standing = Standing(doc, pair.held, index)
        # What has been found for the figures of each sentence so far.
        self._seen: dict[int, Sequence[Found]] = {}
        # The figures of lines around the article of which the material has nothing: a correction, an address.
        self._around: dict[int, Sequence[Found]] = {}

    def of(self, sentence: int, claim: Gist, places: Sequence[Place]) -> Iterator[FigureCheck]:
        """The counterpart of each figure of a sentence in the passages that say the same.

        `places` are those of the whole sentence; where they have none, those of the clause are looked up.
        """
        own = quantities(self._doc.plain, self._doc.sentences[sentence].span)[:MOST]
        if is_listed(self._doc, sentence):
            own = [one for one in own if one.kind != "count"]
        turning = any(may_turn(word.folded, FIGURES) for word in claim.words)
        if sentence in self.rows or not (own or turning):
            return
        if self._doc.sentences[sentence].role == "headline":
            # There is no room for "nearly".
            own = [replace(figure, bound="about") if figure.bound == "none" else figure for figure in own]
        said = Said(sentence, claim, without_figures(claim, own), own)
        near = self._support.find(said.bare) if own else []
        # In a short sentence the words of its figures are many: "a couple of weeks", "the early 1940s".
        same = [place for place in places if place.coverage >= SAME] or [
            place for place in near if place.coverage >= VERY_SAME and _has_names(place, said.bare)
        ]
        read = self._readings(claim, same)
        found = [self._standing.compared(one) for one in self._found(said, near, read)]
        if read and read[0].alignment:
            place, piece = read[0].place, self._index.documents[read[0].place.piece]
            beside = Beside(self._doc, sentence, claim.words, read[0].alignment, place, piece)
            for at, held, span in additions(beside, found):
                check = replace(held, span=span, verdict="different")
                found[at] = found[at]._replace(check=check)
        self._seen[sentence] = found
        checks = [one.check for one in found if one.check]
        yield from checks
        if turning:
            # Quotes are held against the material word by word.
            told = [quote.span for quote in self._doc.quotes]
            told += [check.span for check in checks if check.verdict == "different"]
            for word, other, number in turned(claim.words, [one.alignment for one in read], FIGURES):
                span = Span(word.start, word.end)
                if not any(span.overlaps(one) for one in told):
                    piece = self._index.documents[read[number].place.piece]
                    where = passage(piece, other.start, other.end)
                    yield FigureCheck(span, "different", where.text, where)

    def note(self, sentence: int) -> None:
        """Takes notice of the figures of a line around the article, which are compared with nothing."""
        own = quantities(self._doc.plain, self._doc.sentences[sentence].span)[:MOST]
        self._around[sentence] = [Found(figure) for figure in own]

    def afterwards(self) -> Iterator[tuple[int, FigureCheck]]:
        """What can be told of a figure when all sentences are looked up, with the number of its sentence: one
        that is told again beside, and otherwise; and of a draft that is made of its material one that is not
        there, beside that which it has of the same."""
        told = set[Span]()
        for sentence, found in self._seen.items():
            for one in found:
                is_held = self._standing.is_held(one.figure)
                if is_held and (check := self._recalled(sentence, one)):
                    told.add(check.span)
                    yield sentence, check
        for sentence, here, row in self.rows.wrong():
            told.add(here.span)
            yield sentence, self._fitting.checked(here, row.figure, row.piece, "different")
        yield from self._standing.miscorrected(self._seen | self._around)
        for sentence, here, there in LeftOver(self._doc, self._made_of, self._seen).rivals():
            if here.span not in told and self._standing.is_held(here):
                yield sentence, self._fitting.checked(here, there.figure, there.piece, "different")

    def _found(self, said: Said, near: Sequence[Place], read: Sequence[Reading]) -> list[Found]:
        """What is found for each figure of a sentence.

        One that nothing explains, where others stand in the material, is a mistake; several, or one beside a
        day that the material does not have, tell of something else.
        """
        found = []
        for figure in said.own:
            one = self._figure(figure, said, read)
            one = one if one.check else self._in_clause(figure, said)
            one = one if one.check else self._of_named(figure)
            one = self._of_one_name(said, one)
            one = one if one.check else self._of_one_name(said, self._unexplained(figure, said, near))
            found.append(one)
        is_of_other_day = any(
            one.figure.kind in DATED and not (one.check or one.is_explained) for one in found
        )
        unheld = [one for one in found if one.is_apart or not (one.check or one.is_explained)]
        if sum(one.is_telling for one in unheld) > 1:
            found = [one._replace(check=None) if one in unheld else one for one in found]
        if self._events.by_figures(said.sentence, found):
            found = [one._replace(check=None) if one.differs else one for one in found]
        if is_of_other_day:
            found = [
                one._replace(check=None)
                if one.check and one.differs and self._events.by_time(one.check)
                else one
                for one in found
            ]
        return found

    def _of_named(self, figure: Quantity) -> Found:
        """The age that the material gives who is named right before an age of the draft."""
        if figure.kind != "measure" or figure.named != "year":
            return Found(figure)
        known = list(ages_of(self._doc.plain, figure, self._index))
        same = [(piece, there) for piece, there in known if there.value == figure.value]
        for piece, there in (same or known)[:1]:
            return Found(
                figure, self._fitting.checked(figure, there, piece, "equal" if same else "different")
            )
        return Found(figure)

    def _of_one_name(self, said: Said, one: Found) -> Found:
        """A figure without its counterpart, if that is told of something with another name."""
        if one.check and one.differs and self._events.by_name(said.sentence, said.own, one.check):
            return one._replace(check=None)
        return one

    def _recalled(self, sentence: int, one: Found) -> FigureCheck | None:
        """The counterpart of a figure of this sentence, or one beside it, that a figure tells again, and
        otherwise."""
        again = [
            other
            for of in (sentence - 1, sentence, sentence + 1)
            for other in self._seen.get(of, ())
            if other is not one and takes_up(self._doc, sentence, one.figure, other.figure, of)
        ]
        known = [other.check for other in again if other.check and not other.differs]
        if not known or one.differs or not is_other(one.figure, [other.figure for other in again]):
            return None
        if not any(is_gloss(self._doc.plain, one.figure, other.figure) for other in again):
            near = self._events.near(known[-1], 1)
            come_to = (outcome.figure for outcome in outcomes(near, self._events.text(known[-1])))
            if one.check or any(fit(one.figure, there) in FITTING for there in near):
                return None
            if any(fit(one.figure, there) == "equal" for there in come_to):
                return None
        return replace(known[-1], span=one.figure.span, verdict="different")

    def _unexplained(self, here: Quantity, said: Said, near: Sequence[Place]) -> Found:
        """The figure that a passage about the same has instead of one that nothing near it explains."""
        if here.kind == "count" and here.raw == 1:
            return Found(here)  # "one type" counts nothing
        near = [place for place in near if place.coverage >= HELD and _has_names(place, said.bare)]
        if any(self._explains(place, here) for place in near):
            return Found(here, is_explained=True)
        about = self._readings(said.bare, [place for place in near if self._is_about(place, here, said)])
        for reading in about:
            check = self._reckoned(here, said, [reading])
            if check and check.verdict == "different":
                return Found(here, check, is_apart=True)
        if not about:
            return Found(here)
        place = max(about, key=lambda reading: (reading.place.coverage, -len(reading.place.words))).place
        figures = self._fitting.figures_in(place.piece, place.span)
        there = candidates(figures, place.piece, self._index.documents[place.piece], place.span)
        if not (best := rival(here, said.own, self._doc, said.sentence, there)):
            return Found(here)
        return Found(here, self._fitting.checked(here, best.figure, place.piece, "different"), is_apart=True)

    def _is_about(self, place: Place, here: Quantity, said: Said) -> bool:
        """Is a passage about what the sentence is about: by its words, or by its names and another figure?"""
        # Numbers, years and days are told of many things.
        is_amount = here.kind in AMOUNTS - {"count"} and here.unit != "time"
        if place.coverage >= (ABOUT_LIKE if is_amount else ABOUT_SAME):
            return True
        figures = self._fitting.figures_in(place.piece, place.span)
        held = [
            one
            for one in said.own
            if one is not here
            and one.kind not in MOMENTS
            and any(self._fitting.fit(one, there, place.piece) == "equal" for there in figures)
        ]
        return len(held) >= (1 if said.bare.names else 2)

    def _explains(self, place: Place, here: Quantity) -> bool:
        """Has the paragraph of a passage a figure, or do its figures come to it?"""
        there = self._index.documents[place.piece]
        near = self._fitting.figures_in(place.piece, paragraph(there, place.span))[:MOST]
        # How it is rounded cannot be told where all is put otherwise.
        return any(
            self._fitting.fit(here, one, place.piece) in FITTING or is_one(here, one) for one in near
        ) or come_to(near, there.plain, here, self._doc.plain)

    def _is_rounded_near(self, here: Quantity, said: Said, place: Place) -> bool:
        """Has the paragraph of a passage what a figure is rounded from, beside one word as well?"""
        there = self._index.documents[place.piece]
        words = around(here, words_of(self._doc.plain, self._doc.sentences[said.sentence].span), said.own)
        near = self._fitting.figures_in(place.piece, paragraph(there, place.span))[:MOST]
        return any(
            here.digits > 1
            and self._fitting.fit(here, one.figure, place.piece) == "rounded"
            and not words.isdisjoint(one.around)
            for one in candidates(near, place.piece, there, Span(0, len(there.plain)))
        )

    def _in_clause(self, figure: Quantity, said: Said) -> Found:
        """The counterpart in passages that say the same as the clause in which a figure stands."""
        clauses = clauses_around(self._doc, said.sentence, said.claim, figure, said.own)
        for claim in () if figure.kind in EXACT_KINDS else clauses:
            places = [
                place
                for place in self._support.find(claim)
                if place.coverage >= VERY_SAME and _has_names(place, claim)
            ]
            found = self._figure(figure, said._replace(claim=claim), self._readings(claim, places))
            if found.check:
                return found
        return Found(figure)

    def _readings(self, claim: Gist, places: Sequence[Place]) -> list[Reading]:
        words = [word.folded for word in claim.words]
        return [
            Reading(
                place,
                self._index.documents[place.piece].plain,
                self._fitting.figures_in(place.piece, place.span),
                lay_beside(words, place.stretch),
            )
            for place in places
        ]

    def _figure(self, here: Quantity, said: Said, read: Sequence[Reading]) -> Found:
        """The figure's counterpart in the best passage that has one; a fitting one in any goes first."""
        different: FigureCheck | None = None
        is_apart = False
        led = led_by(self._doc.plain, here)
        for reading in read:
            place, _, figures, _ = reading
            is_open = different is None
            if there := between(here, figures, said.own):
                return Found(here, self._fitting.checked(here, there, place.piece, "rounded"))
            if there := self._moved(here, led, said.own, reading):
                return Found(here, self._fitting.checked(here, there, place.piece, "equal"))
            beside = in_place(here, said.claim, reading)
            for there in beside or figures:
                verdict = self._fitting.fit(here, there, place.piece)
                # What stands elsewhere, and only fits loosely, does not settle what differs in its place.
                if verdict == "equal" or (verdict == "rounded" and (beside or is_open)):
                    return Found(here, self._fitting.checked(here, there, place.piece, verdict))
            if not is_open:
                continue
            if beside and not self._is_rounded_near(here, said, place):
                known = (one for one in beside if counts_others(here) == counts_others(one))
                different = next(
                    (
                        self._fitting.checked(here, one, place.piece, "different")
                        for one in known
                        if self._fitting.fit(here, one, place.piece) or differs_in_unit(here, one)
                    ),
                    None,
                )
            elif other := self._elsewhere(here, said.own, reading):
                different = self._fitting.checked(here, other, place.piece, "different")
                is_apart = True
        return Found(here, self._reckoned(here, said, read) or different, is_apart)

    def _reckoned(self, here: Quantity, said: Said, read: Sequence[Reading]) -> FigureCheck | None:
        """What a figure is worked out from in a passage, or would be in the first, which comes to another."""
        wrong: FigureVerdict = "different"
        works = [(wrong, misreckoned, reading) for reading in read[:1]]
        works += [("rounded", worked_out, reading) for reading in read]
        for verdict, work, (place, text, figures, _) in works:
            if outcome := work(self._doc.plain, here, said.own, figures, text):
                where = passage(self._index.documents[place.piece], outcome.span.start, outcome.span.end)
                return FigureCheck(here.span, verdict, where.text, where)
        return None

    def _moved(self, here: Quantity, led: str, own: Sequence[Quantity], reading: Reading) -> Quantity | None:
        """The same figure after the same word, of the same things, or as a part of the same: "from 3 to 5" is
        "to 5 from 3", and "7 boats, of which 2 sank" are "2 of the 7 boats"."""
        thing, text = counted(self._doc.plain, here), self._doc.plain
        for there in reading.figures:
            if self._fitting.fit(here, there, reading.place.piece) == "equal":
                other = counted(reading.text, there) if thing else None
                is_led = led and led_by(reading.text, there) == led
                is_part = any(
                    is_one(one, two)
                    and any(
                        are_part_and_whole(*pairs[0], text) and are_part_and_whole(*pairs[1], reading.text)
                        for pairs in (((here, one), (there, two)), ((one, here), (two, there)))
                    )
                    for one in own
                    for two in reading.figures
                )
                is_unit_left_out = there.kind != here.kind  # "4 km, 2 of them uphill"
                if is_led or is_part or is_unit_left_out or (thing and other and thing.word == other.word):
                    return there
        return None

    def _elsewhere(self, here: Quantity, own: Sequence[Quantity], reading: Reading) -> Quantity | None:
        """The one moment of a passage, where that of the sentence may have moved, "on Monday" to the head or
        the end, and differs from it."""
        there = [one for one in reading.figures if is_moment(one)]
        is_lone = here.kind in MOMENTS and sum(map(is_moment, own)) == len(there) == 1
        if not is_lone or reading.place.coverage < MOVED:
            return None
        return there[0] if self._fitting.fit(here, there[0], reading.place.piece) == "different" else None


def in_place(here: Quantity, claim: Gist, reading: Reading) -> list[Quantity]:
    """The figures of a passage that stand where the draft's does, with the same words around both."""
    alignment = reading.alignment
    if alignment is None:
        return []
    # With the words that round it, but not the other end of a range.
    whole = here.span if here.bound in ("low", "high") else here.whole or here.span
    own = [at for at, word in enumerate(claim.words) if whole.start <= word.start < whole.end]
    words = alignment.stretch.words
    if not own:
        return []
    kept = {a + i: b + i for a, b, length in alignment.equal for i in range(length)}
    before = nearest(range(own[0] - 1, max(own[0] - BESIDE, -1), -1), claim, kept)
    after = nearest(range(own[-1] + 1, min(own[-1] + BESIDE, len(claim.words))), claim, kept)
    first = alignment.first if before is None and own[0] < BESIDE else before
    last = alignment.last if after is None and own[-1] + BESIDE >= len(claim.words) else after
    if (before is None and after is None) or first is None or last is None:
        return []
    if last - first > len(own) + 2 * BESIDE:
        return []
    start, end = words[max(first, 0)].start, words[min(last, len(words) - 1)].end
    return [there for there in reading.figures if start <= there.span.start and there.span.end <= end]


def _has_names(place: Place, claim: Gist) -> bool:
    """Has a passage all names of a claim?"""
    return claim.names <= {stem_of(word.folded) for word in place.words}
