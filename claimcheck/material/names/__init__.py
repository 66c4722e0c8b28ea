"""Names of the draft that the material has otherwise: a letter, a first name, a word, a title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.index import Index
from claimcheck.material.names.exchanged import exchanged_names
from claimcheck.material.names.full import Roster
from claimcheck.material.names.heads import other_bodies
from claimcheck.material.names.initials import wrong_initials
from claimcheck.material.names.misspelt import (
    misspelt_words,
    second_mentions,
    slips_in_both,
    slips_in_place,
)
from claimcheck.material.names.parties import other_parties
from claimcheck.material.names.people import other_people
from claimcheck.material.names.runs import NameRun, Part, Spelling, in_headlines, runs_of
from claimcheck.material.names.states import other_states
from claimcheck.material.names.titles import other_titles
from claimcheck.material.names.told_again import told_again
from claimcheck.material.support import Place, is_content
from claimcheck.material.words import bare, fold, words_of
from claimcheck.rules.spelling import SHORTEST, is_one_letter_off

# From here on a passage says the same as a sentence (coverage, 0..1).
SAME = 0.55
# So many words that are no names both have, or twice so many words in all; one less, and a half, from here on
# (coverage, 0..1).
VERY_SAME, MOSTLY_SAME = 0.9, 0.75
FEWEST_SAME = 3
# A sentence of so many words or more has so many of them (share) in a passage that is the same but for a few.
WHOLE, MOST_SHARED = 7, 0.85
# A surname of so many letters is known by them.
LONG = 5
# How many letters a folded word may be off from one that is spelt.
FOLDED = 2


def check_names(
    doc: Document, index: Index, near: Mapping[int, Sequence[Place]], spoken: Set[int]
) -> tuple[NameCheck, ...]:
    """What the material never has but in another way, each name once, in order of the text.

    `near` are the passages near a sentence of the draft, by its number; in those of `spoken` another speaks
    than in the material, so that the other name is no slip.
    """
    near = {
        sentence: [place for place in places if place.coverage >= SAME and _is_telling(doc, sentence, place)]
        for sentence, places in near.items()
        if sentence not in spoken
    }
    spelling, runs = Spelling(index), list(runs_of(doc))
    told = told_again(doc, near)
    roster = Roster(spelling)
    found: list[NameCheck] = []
    for check in (
        *_in_pairs(runs, spelling),
        *misspelt_words((*runs, *in_headlines(doc)), spelling),
        *second_mentions(runs, spelling),
        *slips_in_both(runs, spelling),
        *slips_in_place(runs, spelling, near),
        *wrong_initials(doc, spelling, told),
        *other_people(doc, runs, spelling, roster, told),
        *other_parties(doc, runs, spelling, roster, near),
        *other_titles(doc, runs, spelling, near, spoken),
        *exchanged_names(doc, spelling, told),
        *other_bodies(doc, spelling, told),
        *other_states(doc, spelling),
    ):
        if not any(check.span.overlaps(other.span) for other in found):
            found.append(check)
    return tuple(sorted(found, key=lambda check: check.span))


def _is_telling(doc: Document, sentence: int, place: Place) -> bool:
    """Have a sentence and a passage more in common than names?"""
    there = {word.folded for word in place.words}
    same = [
        word
        for word in words_of(doc.plain, doc.sentences[sentence].span)
        if word.folded in there and is_content(word.folded)
    ]
    plain = {word.folded for word in same if doc.plain[word.start].islower()}
    # Word by word the same, but for a few: a short sentence has no more to tell.
    whole = words_of(doc.plain, doc.sentences[sentence].span)
    shared = sum(word.folded in there for word in whole)
    is_whole = len(whole) >= WHOLE and shared >= MOST_SHARED * len(whole)
    if is_whole and plain and len({word.folded for word in same}) > FEWEST_SAME:
        return True
    # In a line in title case every word could be a name.
    fewest = FEWEST_SAME - (place.coverage >= VERY_SAME)
    in_all = 2 * FEWEST_SAME - 2 * (place.coverage >= MOSTLY_SAME and bool(plain))
    return len(plain) >= fewest or len({word.folded for word in same}) >= in_all


def _in_pairs(runs: Sequence[NameRun], spelling: Spelling) -> Iterator[NameCheck]:
    """Pairs of neighbouring words of names that the material never has but with one letter changed."""
    seen: set[tuple[str, str]] = set()
    for run in runs:
        for first, second in zip(run.parts, run.parts[1:], strict=False):
            if len(first.text) > 1 and (first.text, second.text) not in seen:
                seen.add((first.text, second.text))
                if check := _Pair(spelling, first, second).check():
                    yield check


def _are_alike(folded: str, wanted: str) -> bool:
    """Could two words be a letter apart as they are spelt? Folding may take another one away."""
    # Not at the top: the rules can be listed and explained without it.
    from rapidfuzz.distance import OSA

    return bool(folded) and OSA.distance(bare(folded), wanted, score_cutoff=FOLDED) <= FOLDED


class _Pair:
    """Two neighbouring words of a name, looked up in the material."""

    def __init__(self, spelling: Spelling, first: Part, second: Part) -> None:
        self._spelling, self._first, self._second = spelling, first, second
        given = lexicon.load("given_names")
        self._is_given = first.text in given
        self._is_title = first.text in lexicon.load("titles") and not self._is_given

    def check(self) -> NameCheck | None:
        """The material's spelling where it has only another one."""
        spelling, span = self._spelling, Span(self._first.span.start, self._second.span.end)
        one, other = self._first.text, self._second.text
        following = []
        for place, end, there in self._near(one, other, 1):
            if there == other:
                return None
            following.append((place, end, there))
        # After a title alone a surname has to be unknown, else it is another person's.
        if not (self._is_title and spelling.index.count(fold(other))) and len(other) >= SHORTEST:
            # Nobody is called by a given name and the plural of a surname.
            is_surname = self._is_given and self._second.is_last
            for place, end, there in following:
                is_slip = is_one_letter_off(other, there, is_surname=is_surname)
                if (is_slip or self._is_cut(other, there)) and spelling.is_name(end):
                    return spelling.check(span, place, end)
        # "Port St. Lucie": what is short says nothing of the word before it.
        is_telling = not self._is_title and len(one) >= SHORTEST and len(other) >= SHORTEST - 1
        if is_telling and not spelling.knows(one):
            for end, place, there in self._near(other, one, -1):
                if is_one_letter_off(one, there) and spelling.is_name(place):
                    return spelling.check(span, place, end)
        return None

    def _is_cut(self, word: str, there: str) -> bool:
        """Behind a given name, is a surname that the material lacks two letters short, or long: "Holcomb"?"""
        short, long = sorted((word, there), key=len)
        is_new = self._is_given and not self._spelling.knows(word)
        return is_new and len(short) >= LONG and long.startswith(short) and len(long) == len(short) + FOLDED

    def _near(self, word: str, wanted: str, step: int) -> Iterator[tuple[int, int, str]]:
        """What the material has after a word (`step` 1) or before it (-1), where it is much like `wanted`.

        Their places, and the other word as it is spelt; initials and particles between the two are passed
        over.
        """
        alike = dict[str, bool]()
        for place, near in self._spelling.beside(word, step):
            there = self._spelling.index.folded(near)
            if there not in alike:
                alike[there] = _are_alike(there, wanted)
            spelling = self._spelling
            if alike[there] and spelling.at(place) == word and spelling.are_together(place, near):
                yield place, near, spelling.at(near)
