"""A word of the draft in the place of another of its kind in the material, or of its opposite: "knee", "hip".

The sentence need not have the passage's wording: what tells is that the same words, names and figures stand
beside both. The material has neither the draft's word nor one that may be said for it, and the sentence has
not the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from claimcheck.comparison import Drift
from claimcheck.document import Document, Span
from claimcheck.material.denial import denies
from claimcheck.material.index import Index
from claimcheck.material.kinds import are_kin, are_two, is_calling, is_color, may_exclude
from claimcheck.material.ladders import are_apart, rungs
from claimcheck.material.names.phrases import SENTENCE_END, is_name, is_title
from claimcheck.material.opposites import CONVERSE, DEEDS, are_opposite, is_opposite, may_oppose
from claimcheck.material.passages import passage
from claimcheck.material.support import Gist, Place, is_content
from claimcheck.material.words import Word, is_form_of_word, stem_of

# So many telling words on either side are beside a word, within so many; so near to a word of the material
# what may be said for another stands.
BESIDE, NEAR, AROUND = 3, 8, 30
# So many that both have are enough. Of a thing one is, on the same side, where the passage has so many words
# of the sentence, and so much of it (coverage).
ENOUGH, FEWEST, PART = 2, 3, 0.2
# They tell of what a piece speaks where it has each so often at most, and all the material so often.
RARE, MOST = 4, 400
NOUNS, PAST = frozenset({"NN", "NNS"}), frozenset({"VBD", "VBN"})
# How far somebody is from being found guilty.
STAGES = frozenset({"justice"})


class _Other(NamedTuple):
    """A word of the material, its place and piece, and how many words stand beside both it and the draft's;
    `is_aligned`: one of them before both, or behind both."""

    shared: int
    is_aligned: bool
    place: int
    piece: int
    word: Word


class Replaced:
    """Holds the words of the sentences of one draft against those of their kind in the material."""

    def __init__(self, doc: Document, index: Index) -> None:
        self._doc, self._index = doc, index
        self._near = lru_cache(maxsize=1 << 12)(self._members_near)

    def of(self, sentence: int, claim: Gist, places: Sequence[Place]) -> Iterator[Drift]:
        """The words of a sentence that stand for others of their kind; some passages say the same."""
        quotes = [quote.span for quote in self._doc.quotes]
        for word in claim.words:
            if not _is_member(word.folded) or any(one.start <= word.start < one.end for one in quotes):
                continue
            if self._may_tell(sentence, word) and (other := self._other(word, claim, places)):
                where = passage(self._index.documents[other.piece], other.word.start, other.word.end)
                yield Drift("word", Span(word.start, word.end), where.text, where)

    def _may_tell(self, sentence: int, word: Word) -> bool:
        """Is a word a noun of a close class, or one that has an opposite, but no name?"""
        tokens, tags = self._doc.sentences[sentence].tokens, self._doc.tags[sentence]
        at = max(bisect_right(tokens, word.start, key=lambda token: token.start) - 1, 0)
        is_whole = len(tokens[at].text) <= len(word.folded) + 2  # not "head-to-head"
        if may_exclude(word.folded):
            is_it = tags[at] in NOUNS or not at or is_color(word.folded) or is_title(self._doc.plain, word)
        else:
            is_it = may_oppose(word.folded) or tags[at] in PAST
        return is_whole and is_it and not is_name(self._doc.plain, word)

    def _other(self, word: Word, claim: Gist, places: Sequence[Place]) -> _Other | None:
        """The word of the material for which a word of a sentence stands: that with the most beside both."""
        own = {stem_of(one.folded) for one in claim.words if is_content(one.folded)}
        likely = [place for place in places if place.coverage >= PART and _shares(place, own)]
        beside = _beside(word, claim.words, self._doc.plain)
        found = [
            other
            for place in sorted({place for stem in beside for place in self._near(stem)})
            if self._may_be(self._index.folded(place), word, claim)
            and (other := self._at(place, word, claim, beside))
            and _is_enough(word.folded, other, is_likely=any(one.holds(place) for one in likely))
        ]
        best = min(found, key=lambda one: (-one.shared, one.place), default=None)
        return None if best is None or self._is_known(word.folded, best) else best

    def _members_near(self, stem: str) -> list[int]:
        """The places of nouns of close classes near the words of a stem."""
        index, places = self._index, self._index.stem_places(stem).astype(np.int64)
        if len(places) > MOST:
            return []
        around = np.unique(places[:, None] + np.arange(-NEAR, NEAR + 1))
        around = around[(around >= 0) & (around < len(index))]
        return [place for place in map(int, around) if _is_member(index.folded(place))]

    def _may_be(self, member: str, word: Word, claim: Gist) -> bool:
        """Does a word exclude one of the material, and is this not told in the sentence?"""
        return _exclude(word.folded, member) and not any(
            one is not word and (stem_of(one.folded) == stem_of(member) or are_kin(one.folded, member))
            for one in claim.words
        )

    def _at(self, place: int, word: Word, claim: Gist, beside: Mapping[str, bool]) -> _Other | None:
        """The word of the material at a place, where any of some words stand beside it as well."""
        piece = self._index.piece_at(place)
        stretch = self._index.stretch(place - NEAR, place + NEAR + 1, piece)
        other, text = stretch.words[place - stretch.first], self._index.documents[piece].plain
        if is_name(text, other) or is_title(text, other) != is_title(self._doc.plain, word):
            return None
        there = _beside(other, stretch.words, text)
        if not are_two(word.folded, other.folded) and _denies(word, claim, stretch.words):
            return None
        shared = [stem for stem in beside if stem in there and self._is_rare(stem, piece)]
        is_aligned = any(beside[stem] == there[stem] for stem in shared)
        return _Other(len(shared), is_aligned, place, piece, other) if shared else None

    def _is_rare(self, stem: str, piece: int) -> bool:
        """Has a piece the words of a stem so seldom that they tell of what it speaks?"""
        places = self._index.stem_places(stem)
        first, last = self._index.piece_starts[piece], self._index.piece_end(piece)
        return int(places.searchsorted(last) - places.searchsorted(first)) <= RARE

    def _is_known(self, word: str, other: _Other) -> bool:
        """Has the material a form of a word in the same piece, or near by what may be said for it?"""
        index = self._index
        found = [at for at in map(int, index.stem_places(stem_of(word))) if index.piece_at(at) == other.piece]
        if any(is_form_of_word(index.folded(at), word) for at in found):
            return True
        near = index.stretch(other.place - AROUND, other.place + AROUND, other.piece).words
        if any(are_kin(word, one.folded) for one in near):
            return True
        # "Freed, who had been held" may be "released", which is the opposite of "held".
        beside = index.stretch(other.place - NEAR, other.place + NEAR + 1, other.piece).words
        return any(are_opposite([one.folded], [other.word.folded], DEEDS) for one in beside)


def _is_member(word: str) -> bool:
    """Are there folded words that a folded word excludes?"""
    return bool(word) and (may_exclude(word) or may_oppose(word) or not STAGES.isdisjoint(rungs([word])))


@lru_cache(maxsize=1 << 14)
def _exclude(one: str, other: str) -> bool:
    """Are two folded words of a close class, or opposites, or stages of one case?"""
    if are_two(one, other):
        return True
    is_turned = is_opposite(one, other) and not are_opposite([one], [other], CONVERSE)
    return is_turned or are_apart([one], [other], STAGES)


def _denies(word: Word, claim: Gist, there: Sequence[Word]) -> bool:
    """Is anything denied around a word of a sentence, or in words of the material: "was not refused"?"""
    at = claim.words.index(word)
    here = claim.words[max(at - NEAR, 0) : at + NEAR + 1]
    return any(denies([one.folded for one in row]) for row in (here, there))


def _is_enough(word: str, other: _Other, *, is_likely: bool) -> bool:
    """Is it the same that a word of the draft and its other are said of? `is_likely`: in a passage like it.

    Of two people in a story much may be the same, and of two doings more.
    """
    if not may_exclude(word):
        return is_likely and other.is_aligned and other.shared >= ENOUGH
    return other.shared >= ENOUGH or (is_likely and other.is_aligned and not is_calling(word))


def _shares(place: Place, stems: set[str]) -> bool:
    """Has a passage enough of some words?"""
    return len(stems & {stem_of(one.folded) for one in place.words}) >= FEWEST


def _beside(word: Word, words: Sequence[Word], text: str) -> Mapping[str, bool]:
    """The stems of the content words beside one of some words, in its sentence: do they stand before it?

    Of a title those of the name.
    """
    at = words.index(word)
    before, after = words[max(at - NEAR, 0) : at][::-1], words[at + 1 : at + 1 + NEAR]
    if is_title(text, word):
        before, after = (), after[:2]
    return {
        stem_of(one.folded): one < word
        for row in (before, after)
        for one in [one for one in row if is_content(one.folded)][:BESIDE]
        if SENTENCE_END.isdisjoint(text[min(one.end, word.end) : max(one.start, word.start)])
    }
