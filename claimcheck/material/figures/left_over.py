"""Figures of a draft that is made of its material, which the material does not have, or of something else.

Who writes a story from notes has its figures from there, in whatever words. Where the notes have nearly all
of them, one that they do not have is wrong, if one of theirs is left over for it; and so is a small number, a
day or a month that they only have of something else, while what they tell of the same has another.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from claimcheck.document import Document, Span
from claimcheck.material.figures import FITTING, counts_the_same, fit, is_among, is_one
from claimcheck.material.figures.computed import RECKONED, come_to, comes_to, misreckoned, worked_out
from claimcheck.material.figures.events import DATED, TELLING, Found
from claimcheck.material.figures.named_ages import bearer
from claimcheck.material.figures.recalled import is_gloss
from claimcheck.material.figures.rivals import around, may_stand_for, slip
from claimcheck.material.made_of import DAYS, SMALL, MadeOf, is_bare
from claimcheck.material.words import stem_of, words_of
from claimcheck.rules.moments import MOMENTS
from claimcheck.rules.quantities import AMOUNTS
from claimcheck.rules.quantity import Kind, Quantity

# A draft with fewer figures of two digits is no account of its notes.
FEWEST = 4
# Words this many characters around a figure of the material say what it is about: jotted notes are short.
REACH = 160
# What a word that both have is worth (0..1) where it stands not close to either figure.
FAR = 0.5
# Such words, that both count one thing, that it is free (no other figure of the draft is that one) and a slip
# speak for a figure of the notes: so much for one that they do not have; for a few things or a fraction, as
# reporters count and reckon; and more than for one that fits.
LEAST, COUNTED, CLEARLY = 1.3, 2.0, 1.6
# What says when, or how many times, is often put in another way: only its like can be wrong.
LIKE: dict[Kind, frozenset[Kind]] = {
    "month": frozenset({"month", "date"}),
    "date": frozenset({"month", "date"}),
    "weekday": frozenset({"weekday"}),
    "clock": frozenset({"clock"}),
    "times": frozenset({"times"}),
}
# "15 votes wider", "12 fewer": so far are two apart.
_MORE = re.compile(r"(?: [^\W\d_]+)? (?:more|fewer|less|[^\W\d_]{2,12}er)\b")
# Small numbers of these stand in any notes.
ANYWHERE = frozenset({"count", "ordinal", "times", "percent"})
# So many of these a draft may have beside the notes.
DATING, FEW = DAYS | {"clock"}, 2
# Kinds of figures that are told of, if the material does not have them.
KINDS = TELLING | LIKE.keys() | {"ordinal"}


class Told(NamedTuple):
    """A figure of the notes, its piece by number, and how much each stem around it says (0..1)."""

    figure: Quantity
    piece: int
    about: Mapping[str, float]


class Rival(NamedTuple):
    """A figure of the notes that may stand for one of the draft, how much speaks for it, and how likely it is
    a slip of the pen (0 to 2)."""

    told: Told
    score: float
    slipped: int


class LeftOver:
    """The figures of a draft's notes beside all those of the draft, `seen` by their sentences."""

    def __init__(self, doc: Document, made_of: MadeOf, seen: Mapping[int, Sequence[Found]]) -> None:
        self._doc, self._made_of, self._seen = doc, made_of, seen
        self._all = [one.figure for found in self._seen.values() for one in found]

    def rivals(self) -> Iterator[tuple[int, Quantity, Told]]:
        """Of a draft that is made of these pieces the figures that are wrong, with the numbers of their
        sentences, and what stands for them there."""
        if not self._made_of:
            return
        if sum(one.digits > 1 for one in self._all) < FEWEST:
            return
        new = {id(one) for one in self._all if not self._made_of.has_figure(one)}
        # A draft with several days that the notes do not have is not made of them alone.
        is_dated = sum(one.kind in DATING and id(one) in new for one in self._all) <= FEW
        for sentence, found in self._seen.items():
            beside = self._beside(sentence)
            is_strange = any(map(self._made_of.is_strange, beside))
            own = [one.figure for near in beside for one in self._seen.get(near, ())]
            open = [
                one
                for one in found
                if not one.check
                and _is_compared(one.figure, is_dated=is_dated)
                and not any(self._is_glossed(one.figure, other) for other in own)
            ]
            best = {
                one.figure: self._best(one.figure, own, sentence, is_new=id(one.figure) in new)
                for one in open
            }
            # Another day is that of something else; a slip of the pen says nothing of the figures beside it.
            likely = [
                one
                for one, rival in best.items()
                if (rival.slipped < 2 if rival else one.kind in DATED) and id(one) in new
            ]
            exact = [one for one in likely if one.digits > 1]
            for one in open:
                here, rival = one.figure, best[one.figure]
                if wrong := self._misreckoned(here, own):
                    yield sentence, here, wrong
                    continue
                if not rival:
                    continue
                is_sure = rival.slipped > 1 or _counts(here, rival.told.figure)
                if id(here) in new and one.is_explained and not is_sure:
                    continue
                is_lone = id(here) not in new or ((exact or likely) == [here] and not is_strange)
                is_of_theirs = is_lone and self._made_of.has_names(sentence)
                if rival.slipped > 1 or (is_of_theirs and not self._is_worked_out(here, own)):
                    yield sentence, here, rival.told

    def _best(self, here: Quantity, own: Sequence[Quantity], sentence: int, *, is_new: bool) -> Rival | None:
        """What the notes most likely have for a figure of a sentence, if it may be wrong at all."""
        if not is_new and not (self._made_of.is_short and _is_anywhere(here)):
            return None
        context = self._context(here, own, sentence)
        fitting: list[float] = []
        best = None
        for there in self._told:
            shared = sum(weight * there.about.get(stem, 0.0) for stem, weight in context.items())
            if fit(here, there.figure) in FITTING or is_one(here, there.figure):
                fitting.append(shared + _counts(here, there.figure))
            elif (one := self._rival(here, own, there, shared, is_new=is_new)) and (
                not best or _rank(one, is_new) > _rank(best, is_new)
            ):
                best = one
        least = LEAST if is_new else max(fitting, default=math.inf) + CLEARLY
        return best if best and best.score >= least else None

    def _rival(
        self, here: Quantity, own: Sequence[Quantity], there: Told, shared: float, *, is_new: bool
    ) -> Rival | None:
        text, there_text = self._doc.plain, self._made_of.notes[there.piece].plain
        if here.kind in LIKE and there.figure.kind not in LIKE[here.kind]:
            return None
        slipped = slip(here, there.figure, text, there_text)
        if not (shared or slipped) or not may_stand_for(here, there.figure, text, there_text, slipped):
            return None
        if not there.about.keys() >= set(map(stem_of, bearer(text, here))):
            return None  # the age of somebody else
        counts = _counts(here, there.figure)
        # How long "about two years" are is often worked out from days.
        is_few = here.kind == "count" or (here.unit == "time" and here.bound not in ("none", "throughout"))
        is_vague = here.digits < 1 or (is_few and here.digits < 2)
        if is_vague and not counts and (shared < COUNTED or not is_new):
            return None
        if any(fit(one, there.figure) == "equal" for one in own if one is not here):
            return None
        is_free = not any(fit(one, there.figure) in FITTING for one in self._all if one is not here)
        return Rival(there, shared + slipped + counts + is_free, slipped)

    def _is_glossed(self, one: Quantity, other: Quantity) -> bool:
        return is_gloss(self._doc.plain, one, other) or is_gloss(self._doc.plain, other, one)

    def _beside(self, sentence: int) -> list[int]:
        """The number of a sentence, behind that of the one before in its paragraph."""
        near = (sentence - 1, sentence) if sentence else (sentence,)
        block = self._doc.sentences[sentence].block
        return [one for one in near if self._doc.sentences[one].block == block]

    def _context(self, here: Quantity, own: Sequence[Quantity], sentence: int) -> Mapping[str, float]:
        """How much each stem says (0..1) of what a figure is of, in its sentence and in the one before."""
        spans = [self._doc.sentences[one].span for one in self._beside(sentence)]
        words = [word for span in spans for word in words_of(self._doc.plain, span)]
        near = around(here, words_of(self._doc.plain, spans[-1]), own)
        return {stem: 1.0 if stem in near else FAR for stem in around(here, words, own, len(words))}

    @cached_property
    def _told(self) -> Sequence[Told]:
        stems = [
            {stem_of(word.folded) for word in words_of(self._made_of.notes[piece].plain, span)}
            for piece, span, _ in self._made_of.paragraphs
        ]
        # Inverse document frequency, 1 for a word of one paragraph.
        frequency = Counter(stem for paragraph in stems for stem in paragraph)
        rarity = {stem: 1 - math.log(many) / math.log(len(stems) + 1) for stem, many in frequency.items()}
        told = []
        for number, line, figures in self._made_of.paragraphs:
            text = self._made_of.notes[number].plain
            for one in figures:
                words = words_of(text, Span(max(one.span.start - REACH, 0), one.span.end + REACH))
                inside = [word for word in words if line.start <= word.start < line.end]
                near, wide = around(one, inside, figures), around(one, words, figures, len(words))
                about = {stem: rarity.get(stem, 1.0) * (1.0 if stem in near else FAR) for stem in wide}
                told.append(Told(one, number, about))
        return told

    def _misreckoned(self, here: Quantity, own: Sequence[Quantity]) -> Told | None:
        """What the notes have instead of a change or a share of another figure, where that is reckoned wrong.

        One of its sentence is among those from which it is worked out, or the whole that they are of.
        """
        text, wrong = self._doc.plain, None
        others = [one for one in own if one is not here]
        if here.kind not in RECKONED or not others:
            return None
        for piece, span, figures in self._made_of.paragraphs:
            there = self._made_of.notes[piece].plain
            breaks = [there.count("\n", span.start, one.span.start) for one in figures]
            lines = [[one for one, at in zip(figures, breaks, strict=True) if at == of] for of in set(breaks)]
            for row in (figures, *lines) if len(lines) > 1 else lines:
                if worked_out(text, here, own, row, there):
                    return None
                outcome = misreckoned(text, here, own, row, there)
                is_sure = outcome and (outcome.said == "of" or comes_to(here, outcome))
                if outcome and is_sure and any(is_among(others, part) for part in outcome.of):
                    wrong = Told(outcome.of[0], piece, {})
        return wrong

    def _is_worked_out(self, here: Quantity, own: Sequence[Quantity]) -> bool:
        """Do the figures of a paragraph come to a figure, or differ by so much where it is a difference?

        So does one of the draft's sentence with one from anywhere.
        """
        text, paragraphs = self._doc.plain, self._made_of.paragraphs
        pairs = (
            (one.value, there.value)
            for one in own
            for there in (figure for _, _, figures in paragraphs for figure in figures)
            if one is not here and (one.kind, one.unit) == (here.kind, here.unit)
            if (there.kind, there.unit) == (one.kind, one.unit)
            or (is_bare(there) and there.scale == one.scale > 1)  # "203m"
        )
        values = (value for one, other in pairs for value in (one + other, abs(one - other)))
        if here.kind in AMOUNTS and here.raw > SMALL and here.value in values:
            return True
        alike = ({one.value for one in figures if one.kind == here.kind} for _, _, figures in paragraphs)
        is_apart = _MORE.match(text, here.span.end) is not None
        return (is_apart and any(one + here.value in values for values in alike for one in values)) or any(
            come_to(figures, self._made_of.notes[piece].plain, here, text) for piece, _, figures in paragraphs
        )


def _is_compared(figure: Quantity, *, is_dated: bool) -> bool:
    """May a figure be wrong because the notes do not have it? "One" is often no number, "twice"
    is reckoned."""
    if figure.kind not in KINDS or figure.raw == 1:
        return False
    if figure.extent is not None and figure.kind not in MOMENTS:
        return False
    return is_dated or figure.kind not in DATING


def _rank(rival: Rival, is_new: bool) -> tuple[bool, float]:
    """What is likelier comes later: what the notes do not have, a slip explains best."""
    return is_new and rival.slipped > 1, rival.score


def _counts(here: Quantity, there: Quantity) -> bool:
    """Do two numbers count one thing?"""
    return here.kind == "count" and counts_the_same(here, there)


def _is_anywhere(figure: Quantity) -> bool:
    """Is a figure one that any notes have of something: "three", "Monday", "in May"?"""
    if figure.kind in ("month", "date"):
        return not figure.unit and figure.bound != "joined"
    return figure.kind in LIKE or (figure.raw <= SMALL and (figure.kind in ANYWHERE or figure.unit == "time"))
