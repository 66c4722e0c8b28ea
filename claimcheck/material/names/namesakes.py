"""Names of the draft in the place of another one in a passage that says the same: "Jon Lee" for "John Lee".

Two people may share a surname and two bodies a word; where both texts say the same of them they are one, and
one of the names is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.comparison import NameCheck, NameKind
from claimcheck.document import Document, Span
from claimcheck.material.align import lay_beside
from claimcheck.material.names.full import Roster
from claimcheck.material.names.misspelt import is_misspelt
from claimcheck.material.names.persons import ADJECTIVES, PARTICLES, are_two_nicknames, is_form_of, is_noun
from claimcheck.material.names.runs import MOST, NameRun, Part, Spelling
from claimcheck.material.names.told_again import LONGEST
from claimcheck.material.support import Place
from claimcheck.material.words import Word, bare, fold, words_of
from claimcheck.rules.spelling import SHORTEST, is_one_letter_off

# So many places tell whether a word before a surname is part of the name.
SAMPLED = 4


class _Beside(NamedTuple):
    """The words of a sentence, their numbers by where they begin, and the places of others beside them."""

    words: Sequence[Word]
    numbers: Mapping[int, int]
    places: Mapping[int, Sequence[int]]

    def head(self, part: Part, text: str) -> Word | None:
        """What stands before "of" and a name: "Ministry" of Transport."""
        at = self.numbers.get(part.span.start, 0)
        is_headed = at > 1 and self.words[at - 1].folded in ("of", "for")
        return self.words[at - 2] if is_headed and text[self.words[at - 2].start].isupper() else None


class Namesakes:
    """The names of one draft beside those of the passages that say the same.

    `near` are these passages, by the number of the sentence.
    """

    def __init__(
        self,
        doc: Document,
        runs: Sequence[NameRun],
        spelling: Spelling,
        roster: Roster,
        near: Mapping[int, Sequence[Place]],
    ) -> None:
        self._doc, self._runs, self._spelling, self._near = doc, runs, spelling, near
        self._roster = roster
        self._index = spelling.index
        self._pairs = {
            (one.text, other.text)
            for run in runs
            for one, other in zip(run.parts, run.parts[1:], strict=False)
        }
        self._read: dict[int, _Beside] = {}
        self._before: dict[str, dict[str, list[tuple[int, int]]]] = {}
        self._words: dict[int, set[str]] = {}
        for run in runs:
            self._words.setdefault(run.sentence, set()).update(part.text for part in run.parts)

    def checks(self) -> Iterator[NameCheck]:
        """Names that the material does not have, and what it has in their place."""
        for run in self._runs:
            for one, other in zip(run.parts, run.parts[1:], strict=False):
                if check := self._first_name(run, one, other):
                    yield check
            if run.sentence in self._near:
                yield from self._words_changed(run)

    def _first_name(self, run: NameRun, one: Part, other: Part) -> NameCheck | None:
        """Another first name before a surname: in the same place, or a letter off and no relative."""
        given = lexicon.load("given_names")
        could_be = one is run.parts[0] and not one.text.endswith(ADJECTIVES)
        between = self._doc.plain[one.span.end : other.span.start]
        if is_noun(one.text) or is_noun(other.text) or "-" in between or one.text in PARTICLES:
            return None
        if one.text not in given and (not could_be or "." in between):
            return None
        if self._spelling.has_pair(one.text, other.text):
            return None
        if other.text not in self._before:
            self._before[other.text] = self._names_before(other.text)
        places = self._before[other.text]
        if one.text in places or any(
            is_form_of(word, one.text) and not are_two_nicknames(word, one.text) for word in places
        ):
            return None
        # "Ann Marie Lee" may be called Ann.
        if any(is_form_of(one.text, name.given) for name in self._roster.of(other.text) if name.before[1:]):
            return None
        if self._is_of_family(one.text, other.text):
            return None
        span = Span(one.span.start, other.span.end)
        for word, found in places.items():
            if is_noun(word) or word in self._words[run.sentence] or not (one.text in given or word in given):
                continue
            is_slip = is_one_letter_off(one.text, word, is_surname=True) and len(word) >= SHORTEST - 1
            if is_slip and (word, other.text) not in self._pairs:
                return self._spelling.check(span, *found[0])
            for passage in self._near.get(run.sentence, ()):
                for first, last in found:
                    is_in = passage.holds(first) and passage.holds(last)
                    if is_in and self._spelling.are_one_name(first, last):
                        return self._spelling.check(span, first, last)
        return None

    def _is_of_family(self, given: str, surname: str) -> bool:
        """Does a given name stand by itself in a paragraph with the surname: "Ann Ek and her son, Bo"?"""
        blocks = {self._index.block_at(place) for place in self._spelling.places(surname, SAMPLED * SAMPLED)}
        for place in self._spelling.places(given, SAMPLED * SAMPLED):
            if self._index.block_at(place) in blocks and self._spelling.is_name(place):
                is_followed = place + 1 < len(self._index) and self._index.folded(place + 1)
                if not (is_followed and self._spelling.are_one_name(place, place + 1)):
                    return True
        return False

    def _names_before(self, surname: str) -> dict[str, list[tuple[int, int]]]:
        """The words of names that stand before a surname, and where both stand, the surest first."""
        found: dict[str, list[tuple[int, int]]] = {}
        for place, near in self._spelling.beside(surname, -1):
            found.setdefault(self._index.folded(near), []).append((near, place))
        names: dict[str, list[tuple[int, int]]] = {}
        for folded, places in found.items():
            if folded not in lexicon.words("stop_words"):
                sure = next((pair for pair in places[:SAMPLED] if self._spelling.are_one_name(*pair)), None)
                if sure:
                    names.setdefault(self._spelling.at(sure[0]), []).extend((sure, *places))
        return names

    def _words_changed(self, run: NameRun) -> Iterator[NameCheck]:
        """A word of a name that is another one in the same place of the passage."""
        if run.sentence not in self._read:
            self._read[run.sentence] = self._beside(run.sentence)
        beside = self._read[run.sentence]
        head = beside.head(run.parts[0], self._doc.plain)
        for at, part in enumerate(run.parts):
            places = beside.places.get(part.span.start, ())
            is_headed = head is not None and at == 0 and not self._has_phrase(head.folded, part)
            if places and (is_headed or not self._has(run.parts, at)):
                for place in places:
                    if check := self._changed(run, at, place, None if at else head):
                        yield check

    def _beside(self, number: int) -> _Beside:
        """The words of a sentence, and beside each, by where it begins, the places of other ones."""
        words = words_of(self._doc.plain, self._doc.sentences[number].span)
        beside: dict[int, list[int]] = {}
        for place in self._near[number] if len(words) <= LONGEST else ():
            alignment = lay_beside([word.folded for word in words], place.stretch)
            for (first, last), (there, end) in alignment.hunks if alignment else ():
                if last - first == end - there == 1:
                    beside.setdefault(words[first].start, []).append(place.first + there)
        return _Beside(words, {word.start: at for at, word in enumerate(words)}, beside)

    def _has(self, parts: Sequence[Part], at: int) -> bool:
        """Has the material this word, beside its neighbours in the name?"""
        has, word = self._spelling.has_pair, parts[at].text
        if at and not has(parts[at - 1].text, word):
            return False
        if at + 1 < len(parts) and not has(word, parts[at + 1].text):
            return False
        return self._spelling.knows(word)

    def _has_phrase(self, head: str, part: Part) -> bool:
        index = self._index
        return any(
            index.folded(place - 1) == head
            for link in ("of", "for")
            for form in (fold(part.text), f"{fold(part.text)}'s")
            for place in index.pairs(link, form)[:MOST].tolist()
        )

    def _changed(self, run: NameRun, at: int, place: int, head: Word | None) -> NameCheck | None:
        """The name beside the one at a place, where it is one with a word changed."""
        spelling, parts, part = self._spelling, run.parts, run.parts[at]
        if not 0 <= place < len(self._index) or not spelling.is_name(place):
            return None
        there = spelling.at(place)
        if (there in self._words[run.sentence] and not head) or not _differ(part.text, there):
            return None
        before = bool(at) and spelling.at(place - 1) == parts[at - 1].text
        before = before and spelling.are_one_name(place - 1, place)
        after = at + 1 < len(parts) and spelling.at(place + 1) == parts[at + 1].text
        after = after and spelling.are_together(place, place + 1)
        titles = lexicon.load("titles")
        if before and parts[at - 1].text not in titles:
            kind: NameKind = "person" if parts[at - 1].text in lexicon.load("given_names") else "name"
            return spelling.check(Span(parts[at - 1].span.start, part.span.end), place - 1, place, kind)
        if after and part.text not in titles and there not in titles and parts[at + 1].text not in titles:
            return spelling.check(Span(part.span.start, parts[at + 1].span.end), place, place + 1, "name")
        if (
            head
            and place > 1
            and self._index.folded(place - 2) == head.folded
            and spelling.is_name(place - 2)
        ):
            return spelling.check(Span(head.start, part.span.end), place - 2, place, "name")
        is_slip = is_misspelt(part.text, there, in_place=True) and min(len(part.text), len(there)) >= SHORTEST
        is_alone = not self._index.count(fold(part.text))
        return spelling.check(part.span, place, place, "name") if is_slip and is_alone else None


def _differ(one: str, other: str) -> bool:
    """Are two words others, and no form of one: plural, adjective, short form?"""
    one, other = bare(one), bare(other)
    short, long = sorted((one, other), key=len)
    return not (long.startswith(short) or is_form_of(one, other))
