"""The figures of the draft beside those of the material that stand in their place, or count the same."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from claimcheck.comparison import FigureCheck, FigureVerdict
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment, lay_beside
from claimcheck.material.figures import (
    EXACT_KINDS,
    Fit,
    between,
    counts_others,
    counts_the_same,
    differs_in_unit,
    fit,
    is_one,
)
from claimcheck.material.figures.clauses import clauses_around
from claimcheck.material.figures.computed import Outcome, comes_to, misreckoned, outcomes, worked_out
from claimcheck.material.figures.recalled import is_other, takes_up
from claimcheck.material.figures.subjects import is_about_other
from claimcheck.material.figures.things import Thing, are_other_things, counted
from claimcheck.material.figures.times import day_of, is_moment
from claimcheck.material.figures.unexplained import is_article, rival, without_figures
from claimcheck.material.figures.words import SURELY, is_any, is_listed, is_of, led_by, name_before, nearest
from claimcheck.material.index import Index
from claimcheck.material.opposites import FIGURES, may_turn, turned
from claimcheck.material.passages import name_of, passage
from claimcheck.material.support import Gist, Place, Support
from claimcheck.material.words import stem_of
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
# Kinds of figures that tell of something else where nothing in the material explains them.
TELLING = frozenset({"count", "money", "percent", "points", "measure", "year", "date", "month", "score"})
TO = frozenset({"to", "-", "–", "—"})
FITTING: frozenset[Fit | None] = frozenset({"equal", "rounded"})
# Kinds that tell which event of several is meant.
DATED = frozenset({"year", "date"})
# Of the words around a figure so many are the same: before and after it, at most this far.
BESIDE = 4
# A sentence of more figures than this is a table; the rest of it is left out.
MOST = 100
# Of the paragraph around a passage so many characters are read on either side.
NEAR = 400
# Of those before and after that of a counterpart so many have the figures beside it.
BESIDE_PARAGRAPHS = 2
# Lines of a piece of material among which its date may stand.
FIRST_LINES = 6


class Reading(NamedTuple):
    """A passage, its figures, and how the claim's words lie beside its own."""

    place: Place
    figures: list[Quantity]
    alignment: Alignment | None


class Counterparts:
    """Looks the figures of one draft up in the material."""

    def __init__(self, doc: Document, index: Index, support: Support) -> None:
        self._doc, self._index, self._support = doc, index, support
        self._day = day_of(doc.metadata.published)
        # What has been found for the draft's figures so far, with the number of their sentence.
        self._told: list[tuple[int, Quantity, FigureCheck]] = []
        # Where figures of the sentence stand that differ from one in another place.
        self._apart: set[Span] = set()
        # Where those stand that the paragraph has, or comes to.
        self._explained: set[Span] = set()
        self._day_there = lru_cache(maxsize=64)(self._day_of)

    def of(self, sentence: int, claim: Gist, places: Sequence[Place]) -> Iterator[FigureCheck]:
        """The counterpart of each figure of a sentence in the passages that say the same.

        `places` are those of the whole sentence; where they have none, those of the clause are looked up.
        """
        own = quantities(self._doc.plain, self._doc.sentences[sentence].span)[:MOST]
        if is_listed(self._doc, sentence):
            own = [one for one in own if one.kind != "count"]
        turning = any(may_turn(word.folded, FIGURES) for word in claim.words)
        if not own and not turning:
            return
        if self._doc.sentences[sentence].role == "headline":
            # There is no room for "nearly".
            own = [replace(figure, bound="about") if figure.bound == "none" else figure for figure in own]
        bare = without_figures(claim, own)
        near = self._support.find(bare) if own else []
        # In a short sentence the words of its figures are many: "a couple of weeks", "the early 1940s".
        same = [place for place in places if place.coverage >= SAME] or [
            place for place in near if place.coverage >= VERY_SAME and bare.names <= _stems_of(place)
        ]
        read = self._readings(claim, same)
        different: list[Span] = []
        for check in self._checks(sentence, claim, bare, near, own, read):
            if check:
                yield check
                different += [check.span] if check.verdict == "different" else []
        if turning:
            # Quotes are held against the material word by word.
            different += [quote.span for quote in self._doc.quotes]
            for check in turned(claim.words, [reading.alignment for reading in read], self._index):
                if not any(check.span.overlaps(span) for span in different):
                    yield check

    def _checks(
        self,
        sentence: int,
        claim: Gist,
        bare: Gist,
        near: Sequence[Place],
        own: Sequence[Quantity],
        read: Sequence[Reading],
    ) -> list[FigureCheck | None]:
        """What is found for each figure of a sentence.

        One that nothing explains, where others stand in the material, is a mistake; several, or one beside a
        day that the material does not have, tell of something else.
        """
        self._apart.clear()
        self._explained.clear()
        found = []
        for figure in own:
            check = self._figure(figure, claim, read, own) or self._in_clause(sentence, figure, claim, own)
            if check and self._is_of_other(sentence, own, check):
                check = None
            check = self._told_before(sentence, figure, check) or check
            if not check and (check := self._unexplained(figure, claim, bare, near, own)):
                self._apart.add(figure.span)
                check = None if self._is_of_other(sentence, own, check) else check
            found.append(check)
            self._told += [(sentence, figure, check)] if check else []
        both = list(zip(own, found, strict=True))
        unheld = [
            one
            for one, check in both
            if (not check and one.span not in self._explained) or one.span in self._apart
        ]
        if sum(one.kind in TELLING for one in unheld) > 1:
            found = [None if one in unheld else check for one, check in both]
        if self._tells_of_other(sentence, own, found):
            found = [None if check and check.verdict == "different" else check for check in found]
        if any(one.kind in DATED and not check for one, check in both):
            found = [None if check and self._is_of_other_time(check) else check for check in found]
        return found

    def _is_of_other(self, sentence: int, own: Sequence[Quantity], check: FigureCheck) -> bool:
        """Does a figure differ from one that is told of something else?"""
        if check.verdict != "different":
            return False
        there = self._index.documents[self._piece_of[check.passage.name]]
        around = self._surroundings(check, 1)
        return is_about_other(self._doc, sentence, own, there, check.passage.start, around)

    def _tells_of_other(
        self, sentence: int, own: Sequence[Quantity], found: Sequence[FigureCheck | None]
    ) -> bool:
        """Has the material none of several figures of a sentence, or of those beside it in its paragraph?

        Where all of them differ another fact is told by the same pattern. Two that have changed places are
        the material's both.
        """
        differing = [check for check in found if check and check.verdict == "different"]
        if not differing:
            return False
        telling = [(one, check) for one, check in zip(own, found, strict=True) if one.kind in TELLING]
        kinds = {one.kind for one, check in telling if check in differing}
        alike = [(one, check) for one, check in telling if one.kind in kinds]
        if self._is_any_held(alike):
            return False
        near = [there for check in differing for there in self._near(check, 0)]
        known = sum(any(is_one(one, there) for there in near) for one, _ in alike)
        # Of a range one end is enough.
        fewest = 1 if self._is_range([one for one, _ in alike]) else 2
        if known >= max(fewest, len(alike) / 2):
            return False
        if len(alike) > 1:
            return True
        if self._is_any_held(telling):
            return False
        beside = self._in_paragraph(sentence)
        near = [there for check in differing for there in self._near(check, BESIDE_PARAGRAPHS)]
        return bool(beside) and not any(
            fit(one, there) in ("equal", "rounded") for one in beside for there in near
        )

    def _is_any_held(self, found: Sequence[tuple[Quantity, FigureCheck | None]]) -> bool:
        """Does the material have any of some figures of a sentence, or explain it?"""
        return any(
            check.verdict != "different" if check else one.span in self._explained for one, check in found
        )

    def _is_range(self, figures: Sequence[Quantity]) -> bool:
        """Are two figures the ends of one range, however it is rounded?"""
        if len(figures) != 2:
            return False
        low, high = figures
        between = self._doc.plain[low.span.end : high.span.start].strip()
        return between in TO or {low.bound, high.bound} <= {"low", "high"}

    def _in_paragraph(self, sentence: int) -> list[Quantity]:
        """The figures that tell of something in the other sentences of a sentence's paragraph."""
        own = self._doc.sentences[sentence].span
        at = bisect_right(self._doc.blocks, own.start, key=lambda block: block.span.start) - 1
        whole = self._doc.blocks[at].span
        around = Span(max(whole.start, own.start - NEAR), min(whole.end, own.end + NEAR))
        return [
            one
            for one in quantities(self._doc.plain, around)[:MOST]
            if one.kind in TELLING and not own.overlaps(one.span)
        ]

    def _is_of_other_time(self, check: FigureCheck) -> bool:
        """Does a figure differ from one of which the paragraph says when it was so?"""
        return check.verdict == "different" and any(one.kind in DATED for one in self._near(check, 0))

    def _told_before(self, sentence: int, here: Quantity, check: FigureCheck | None) -> FigureCheck | None:
        """The figure of this sentence or the one before that a figure tells again, and tells otherwise."""
        if check and check.verdict != "different":
            return None
        before = [
            (of, figure, found)
            for of, figure, found in self._told
            if of >= sentence - 1
            and found.verdict != "different"
            and takes_up(self._doc, sentence, here, figure, of)
        ]
        if not before or not is_other(here, [figure for _, figure, _ in before]):
            return None
        *_, found = before[-1]
        if self._is_in_paragraph(here, found):
            return None
        return replace(found, span=here.span, verdict="different")

    def _unexplained(
        self, here: Quantity, claim: Gist, bare: Gist, near: Sequence[Place], own: Sequence[Quantity]
    ) -> FigureCheck | None:
        """The figure that a passage about the same has instead of one that nothing near it explains."""
        near = [place for place in near if place.coverage >= HELD and bare.names <= _stems_of(place)]
        if any(self._explains(place, here) for place in near):
            self._explained.add(here.span)
            return None
        places = [place for place in near if self._is_about(place, here, bare, own)]
        if not places:
            return None
        best = max(places, key=lambda place: (place.coverage, -len(place.words)))
        for place in places:
            if check := self._misreckoned(here, own, self._readings(bare, [place])):
                return check
        piece = self._index.documents[best.piece]
        figures = self._read(best)
        there = rival(here, own, claim.words, self._doc.plain, figures, best.words, piece.plain)
        return self._checked(here, there, best, "different") if there else None

    def _is_about(self, place: Place, here: Quantity, bare: Gist, own: Sequence[Quantity]) -> bool:
        """Is a passage about what the sentence is about: by its words, or by its names and another figure?"""
        # Numbers, years and days are told of many things.
        is_amount = here.kind in AMOUNTS - {"count"} and here.unit != "time"
        if place.coverage >= (ABOUT_LIKE if is_amount else ABOUT_SAME):
            return True
        figures = self._read(place)
        held = [
            one
            for one in own
            if one is not here
            and one.kind not in MOMENTS
            and any(self._fit(one, there, place) == "equal" for there in figures)
        ]
        return len(held) >= (1 if bare.names else 2)

    def _explains(self, place: Place, here: Quantity) -> bool:
        """Has the paragraph of a passage a figure, or do its figures come to it?"""
        piece, (_, block) = place.piece, self._index.block_span(self._index.block_at(place.first))
        doc = self._index.documents[piece]
        around = Span(
            max(block.start, place.span.start - NEAR),
            max(min(block.end, place.span.end + NEAR), place.span.end),
        )
        figures = quantities(doc.plain, around)[:MOST]
        # How it is rounded cannot be told where all is put otherwise.
        is_there = any(self._fit(here, one, place) in FITTING or is_one(here, one) for one in figures)
        return is_there or any(
            outcome.said != "of" and comes_to(here, outcome) for outcome in outcomes(figures, doc.plain)
        )

    def _is_in_paragraph(self, here: Quantity, found: FigureCheck) -> bool:
        """Has the material a draft's figure near the counterpart of another one?"""
        figures = self._near(found, 1)
        text = self._index.documents[self._piece_of[found.passage.name]].plain
        return any(fit(here, one) in ("equal", "rounded") for one in figures) or any(
            fit(here, outcome.figure) == "equal" for outcome in outcomes(figures, text)
        )

    def _near(self, found: FigureCheck, around: int) -> list[Quantity]:
        """The figures of the paragraph of a counterpart, and of so many on either side."""
        doc = self._index.documents[self._piece_of[found.passage.name]]
        return quantities(doc.plain, self._surroundings(found, around))[:MOST]

    def _surroundings(self, found: FigureCheck, around: int) -> Span:
        """The paragraph of a counterpart, and so many on either side, as far as they are near."""
        doc = self._index.documents[self._piece_of[found.passage.name]]
        at = bisect_right(doc.blocks, found.passage.start, key=lambda block: block.span.start) - 1
        return Span(
            max(doc.blocks[max(at - around, 0)].span.start, found.passage.start - NEAR),
            min(doc.blocks[min(at + around, len(doc.blocks) - 1)].span.end, found.passage.end + NEAR),
        )

    @cached_property
    def _piece_of(self) -> dict[str, int]:
        """The numbers of the pieces of the material by what they are called."""
        return {name_of(doc): number for number, doc in enumerate(self._index.documents)}

    def _in_clause(
        self, sentence: int, figure: Quantity, whole: Gist, own: Sequence[Quantity]
    ) -> FigureCheck | None:
        """The counterpart in passages that say the same as the clause in which a figure stands."""
        if figure.kind in EXACT_KINDS:
            return None
        for claim in clauses_around(self._doc, sentence, whole, figure, own):
            places = [
                place
                for place in self._support.find(claim)
                if place.coverage >= VERY_SAME and claim.names <= _stems_of(place)
            ]
            if places and (check := self._figure(figure, claim, self._readings(claim, places), own)):
                return check
        return None

    def _readings(self, claim: Gist, places: Sequence[Place]) -> list[Reading]:
        return [Reading(place, self._read(place), self._alignment(claim, place)) for place in places]

    def _alignment(self, claim: Gist, place: Place) -> Alignment | None:
        return lay_beside([word.folded for word in claim.words], place.stretch)

    def _read(self, place: Place) -> list[Quantity]:
        return quantities(self._index.documents[place.piece].plain, place.span)

    def _day_of(self, piece: int) -> date | None:
        """The day on which a piece of the material was written, by itself or by its first lines."""
        from claimcheck.layout import layout

        doc = self._index.documents[piece]
        if doc.metadata.published is None:
            doc = layout(replace(doc, blocks=doc.blocks[:FIRST_LINES]))
        return day_of(doc.metadata.published)

    def _fit(self, here: Quantity, there: Quantity, place: Place) -> Fit | None:
        if here.kind in MOMENTS:
            return fit(here, there, self._day, self._day_there(place.piece))
        found = fit(here, there)
        if found in ("equal", "rounded") and self._other_things(here, there, place.piece):
            return "different"
        return found

    def _other_things(self, here: Quantity, there: Quantity, piece: int) -> tuple[Thing, Thing] | None:
        """What two figures count, where it is not the same."""
        one = counted(self._doc.plain, here)
        other = counted(self._index.documents[piece].plain, there) if one else None
        is_share = here.kind == there.kind == "percent"
        is_other = one and other and are_other_things(one, other, is_share=is_share)
        return (one, other) if one and other and is_other else None

    def _figure(
        self, here: Quantity, claim: Gist, read: Sequence[Reading], own: Sequence[Quantity]
    ) -> FigureCheck | None:
        """The figure's counterpart in the best passage that has one; a fitting one in any goes first."""
        different: FigureCheck | None = None
        is_sure = False
        led = led_by(self._doc.plain, here)
        whose = name_before(here, claim, self._doc.plain)
        for place, figures, alignment in read:
            is_open = different is None and is_of(whose, place)
            if there := between(here, figures, own):
                return self._checked(here, there, place, "rounded")
            if there := self._moved(here, led, figures, place):
                return self._checked(here, there, place, "equal")
            beside = self._beside(here, claim, figures, alignment)
            for there in beside:
                verdict = self._fit(here, there, place)
                if verdict in ("equal", "rounded"):
                    return self._checked(here, there, place, verdict)
            if beside:
                taken = self._taken(here, claim, own, figures, alignment)
                known = [
                    there
                    for there in beside
                    if there not in taken
                    and not is_any(self._doc.plain, here, there)
                    and counts_others(here) == counts_others(there)
                    and (self._fit(here, there, place) or differs_in_unit(here, there))
                ]
                if known and is_open and not self._is_told_near(here, known[0], place):
                    different = self._checked(here, known[0], place, "different")
                    is_sure = place.coverage >= SURELY
                continue
            for there in figures:
                verdict = self._fit(here, there, place)
                # What stands elsewhere, and only fits loosely, does not settle what differs in its place; nor
                # does what says something else, where all else is the same.
                if verdict == "equal" and (not is_sure or place.coverage >= VERY_SAME):
                    return self._checked(here, there, place, verdict)
                if verdict == "rounded" and different is None:
                    return self._checked(here, there, place, verdict)
            if is_open and (other := self._elsewhere(here, own, figures, place)):
                different = self._checked(here, other, place, "different")
                self._apart.add(here.span)
        return self._misreckoned(here, own, read) or self._worked_out(here, own, read) or different

    def _worked_out(
        self, here: Quantity, own: Sequence[Quantity], read: Sequence[Reading]
    ) -> FigureCheck | None:
        """What a figure is worked out from, where a passage has only that."""
        for place, figures, _ in read:
            text = self._index.documents[place.piece].plain
            if outcome := worked_out(self._doc.plain, here, own, figures, text):
                return self._reckoned(here, outcome, place, "rounded")
        return None

    def _misreckoned(
        self, here: Quantity, own: Sequence[Quantity], read: Sequence[Reading]
    ) -> FigureCheck | None:
        """What a figure would be worked out from, where the first passage comes to something else."""
        for place, figures, _ in read[:1]:
            text = self._index.documents[place.piece].plain
            if outcome := misreckoned(self._doc.plain, here, own, figures, text):
                return self._reckoned(here, outcome, place, "different")
        return None

    def _reckoned(
        self, here: Quantity, outcome: Outcome, place: Place, verdict: FigureVerdict
    ) -> FigureCheck:
        where = passage(self._index.documents[place.piece], outcome.span.start, outcome.span.end)
        return FigureCheck(here.span, verdict, where.text, where)

    def _taken(
        self,
        here: Quantity,
        claim: Gist,
        own: Sequence[Quantity],
        figures: Sequence[Quantity],
        alignment: Alignment | None,
    ) -> list[Quantity]:
        """The figures of a passage that other figures of the sentence say in their place, each once."""
        taken = []
        for one in own:
            alike = [there for there in figures if one is not here and is_one(one, there)]
            beside = self._beside(one, claim, alike, alignment) if alike else []
            taken += beside if len(alike) == len(beside) == 1 else []
        return taken

    def _is_told_near(self, here: Quantity, there: Quantity, place: Place) -> bool:
        """Does a figure beside a draft's count other things, where the paragraph has the draft's own?

        "We have 850 soldiers and 12 helicopters. We expect to reach 1,200 by tonight."
        """
        if not self._other_things(here, there, place.piece):
            return False
        piece, (_, block) = place.piece, self._index.block_span(self._index.block_at(place.first))
        plain = self._index.documents[piece].plain
        around = Span(
            max(block.start, place.span.start - NEAR),
            max(min(block.end, place.span.end + NEAR), place.span.end),
        )
        bare = (one for one in quantities(plain, around)[:MOST] if counted(plain, one) is None)
        return any(self._fit(here, one, place) == "equal" for one in bare)

    def _moved(self, here: Quantity, led: str, figures: Sequence[Quantity], place: Place) -> Quantity | None:
        """The same figure after the same word, or of the same things: "from 3 to 5" may be "to 5 from 3"."""
        text, thing = self._index.documents[place.piece].plain, counted(self._doc.plain, here)
        for there in figures:
            if self._fit(here, there, place) == "equal":
                other = counted(text, there) if thing else None
                if (led and led_by(text, there) == led) or (thing and other and thing.word == other.word):
                    return there
        return None

    def _elsewhere(
        self, here: Quantity, own: Sequence[Quantity], figures: Sequence[Quantity], place: Place
    ) -> Quantity | None:
        """The only figure of a passage that counts what `here` counts, or says when, and differs from it."""
        if here.kind in MOMENTS and sum(map(is_moment, own)) == 1:
            # The one moment of both may have moved: "on Monday" at the end, or at the head.
            same = [there for there in figures if is_moment(there)]
            found = len(same) == 1 and self._fit(here, same[0], place) == "different"
            return same[0] if found and place.coverage >= MOVED else None
        text = self._index.documents[place.piece].plain
        same = [there for there in figures if counts_the_same(here, there) and not is_article(there, text)]
        taken = len(same) == 1 and any(fit(other, same[0]) == "equal" for other in own)
        return same[0] if len(same) == 1 and not taken and place.coverage >= VERY_SAME else None

    def _beside(
        self, here: Quantity, claim: Gist, figures: Sequence[Quantity], alignment: Alignment | None
    ) -> list[Quantity]:
        """The material's figures that stand where the draft's does, with the same words around both."""
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
        if verdict == "different" and (things := self._other_things(here, there, place.piece)):
            span, other = Span(span.start, things[0].end), Span(other.start, things[1].end)
        where = passage(piece, other.start, other.end)
        return FigureCheck(span, verdict, piece.plain[other.start : other.end], where)


def _stems_of(place: Place) -> set[str]:
    return {stem_of(word.folded) for word in place.words}
