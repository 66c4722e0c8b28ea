"""Words of names a letter off from those of a name that the material has: "Kesel", "Facebok".

What is nearly a word of the material is a slip of it where something tells that the name is the same: a word
beside it, a passage that says what the sentence says, the draft's own name in full, or that nobody knows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Span
from claimcheck.material.names.persons import is_noun
from claimcheck.material.names.runs import KNOWN, NameRun, Part, Spelling, is_known
from claimcheck.material.names.told_again import Told
from claimcheck.material.words import bare, fold
from claimcheck.rules.spelling import SHORTEST, is_one_letter_off

# A word that is a letter off from one that everybody knows has so many letters, else so many.
FEWEST_KNOWN, FEWEST = 5, 6
# So many letters may be others in a word that was misheard, the last ones apart.
MISHEARD = 2
# A surname of so many letters is known by them.
LONG = 5
# So many unknown words are looked at.
MOST_UNKNOWN = 300
# Last letters that make another word of the same: peoples, adjectives, plurals, women and men.
ENDINGS = frozenset("aeiosynh")
_END = re.compile(r"[’']s?\Z")
_BLANK = re.compile(r"\n[ \t]*\n")


def misspelt_names(
    text: str, runs: Sequence[NameRun], spelling: Spelling, told: Mapping[int, Told]
) -> Iterator[NameCheck]:
    """Words of names of a text that the material has only otherwise."""
    slips = _Slips(runs, spelling)
    for run in runs:
        for at, part in enumerate(run.parts):
            check = slips.beside(run, at)
            if check is None and slips.has(part.text):
                check = _other_capitals(text, part, spelling)
            elif check is None:
                check = slips.in_place(run, at, told.get(run.sentence)) or slips.anywhere(run, at)
            if check is not None:
                yield check


class _Slips:
    """What the material has that is nearly a word of a draft's name."""

    def __init__(self, runs: Sequence[NameRun], spelling: Spelling) -> None:
        self._spelling, self._index = spelling, spelling.index
        self._words = {part.text for run in runs for part in run.parts}
        full = {run.parts[-1].text for run in runs if len(run.parts) > 1}
        self._full = {name for name in full if len(name) >= SHORTEST and spelling.knows(name)}
        self._looked_up = 0
        self._near = lru_cache(maxsize=MOST_UNKNOWN)(self._read_near)
        self._like_beside = lru_cache(maxsize=1 << 12)(self._read_like_beside)

    def has(self, word: str) -> bool:
        """Does the material have a word, alone or as a possessive?"""
        folded = fold(word)
        return any(self._index.count(form) for form in (folded, f"{folded}'s", f"{folded}s"))

    def beside(self, run: NameRun, at: int) -> NameCheck | None:
        """What stands beside a neighbour of a word in the material, which never has the word there."""
        word, titles, given = run.parts[at], lexicon.load("titles"), lexicon.load("given_names")
        for step, beside in _neighbours(run.parts, at):
            first, last = (beside, word) if step < 0 else (word, beside)
            is_title = first.text in titles and first.text not in given
            # After a title alone a surname has to be unknown, else it is another person's. "Port St. Lucie":
            # what is short says nothing of the word before it.
            is_telling = (
                not (is_title and self._index.count(fold(word.text)))
                if step < 0
                else not is_title and len(last.text) >= SHORTEST - 1 and not self._spelling.knows(word.text)
            )
            if len(first.text) < 2 or len(word.text) < SHORTEST or not is_telling:
                continue
            # Nobody is called by a given name and the plural of a surname.
            is_surname = step < 0 and first.text in given and word.is_last
            found = self._like_beside(beside.text, -step, word.text, is_surname)
            if found is not None:
                return self._spelling.check(Span(first.span.start, last.span.end), *found)
        return None

    def _read_like_beside(
        self, beside: str, step: int, word: str, is_surname: bool
    ) -> tuple[int, int] | None:
        """The places of a word and of one like another that stands before or behind it; None where that one
        stands there, too.
        """
        spelling = self._spelling
        found: tuple[int, int] | None = None
        for place, near in spelling.beside(beside, step):
            there = bare(self._index.folded(near))
            if abs(len(there) - len(word)) > MISHEARD or spelling.at(place) != beside:
                continue
            there = spelling.at(near)
            if there == word and spelling.are_together(place, near):
                return None
            is_slip = is_one_letter_off(word, there, is_surname=is_surname)
            is_slip = is_slip or (is_surname and not spelling.knows(word) and _is_cut(word, there))
            if found is None and is_slip and spelling.is_name(near) and spelling.are_together(place, near):
                found = min(place, near), max(place, near)
        return found

    def in_place(self, run: NameRun, at: int, told: Told | None) -> NameCheck | None:
        """A name of some passages that a word is a letter off from, or sounds like.

        What else stands beside either does not matter: the draft may have left out a given name or a title.
        """
        word, own = run.parts[at].text, {part.text for part in run.parts}
        is_first = run.begins and at == 0 and is_known(word)
        if is_first or len(word) < SHORTEST or word in lexicon.words("calendar_words"):
            return None
        for passage, _ in told.beside if told else ():
            for number, other in enumerate(passage.words):
                if abs(len(bare(other.folded)) - len(word)) > MISHEARD or len(other.folded) < SHORTEST:
                    continue
                place = passage.first + number
                there = self._spelling.at(place)
                is_slip = is_misspelt(word, there, in_place=True)
                if not is_slip or there in own or not self._spelling.is_name(place):
                    continue
                if not is_known(word) or as_name(there, self._spelling) is not None:
                    return self._spelling.check(run.parts[at].span, place, place, "name")
        return None

    def anywhere(self, run: NameRun, at: int) -> NameCheck | None:
        """A name that a word nobody knows is a letter off from, or one that the draft has in full."""
        part = run.parts[at]
        word = part.text
        is_alone = len(run.parts) == 1 or run.parts[0].text in lexicon.load("titles")
        # What begins a sentence may be any word.
        is_second = is_alone and part.is_last and not is_noun(word) and not (run.begins and is_known(word))
        is_new = len(word) >= FEWEST_KNOWN and not is_known(word) and not self._is_plural(word)
        for other in self._near(word) if len(word) >= SHORTEST else ():
            if is_second and other in self._full and is_misspelt(word, other, in_place=True):
                place = self._spelling.places(other, 1)[0]
                return self._spelling.check(part.span, place, place)
            if is_new and (len(word) >= FEWEST or is_known(other)) and is_misspelt(word, other):
                where = as_name(other, self._spelling) if self._stands(other, run.parts, at) else None
                if where is not None:
                    return self._spelling.check(part.span, where, where, "name")
        return None

    def _is_plural(self, word: str) -> bool:
        return word.endswith("s") and word[:-1] in self._words

    def _stands(self, other: str, parts: Sequence[Part], at: int) -> bool:
        """Has the material a word beside the neighbours that another one has in the draft?"""
        titles, has = lexicon.load("titles"), self._spelling.has_pair
        return all(
            beside.text in titles or has(*((beside.text, other) if step < 0 else (other, beside.text)))
            for step, beside in _neighbours(parts, at)
        )

    def _read_near(self, word: str) -> Sequence[str]:
        """The words of the material a letter off, in a fixed order; none once many were looked up."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        self._looked_up += 1
        found: list[str] = []
        for length in (len(word) - 1, len(word), len(word) + 1) if self._looked_up <= MOST_UNKNOWN else ():
            choices = self._index.by_length.get(length, ())
            rows = extract(word, choices, scorer=OSA.distance, score_cutoff=1, limit=None)
            found += (other for other, _, _ in rows if other.isalpha())
        return sorted(found)


def _other_capitals(text: str, part: Part, spelling: Spelling) -> NameCheck | None:
    """A word that the material has with other capitals inside wherever it is a name: "Mcdonald".

    A line in capitals says nothing of them.
    """
    written, found = _END.sub("", text[part.span.start : part.span.end]), None
    for place in spelling.places(part.text, KNOWN):
        there = _END.sub("", spelling.written(place))
        if there == written or there[0] != written[0] or there.lower() != written.lower():
            return None
        found = place if found is None and not there.isupper() else found
    return None if found is None else spelling.check(part.span, found, found, "name")


def _neighbours(parts: Sequence[Part], at: int) -> Iterable[tuple[int, Part]]:
    """The words beside one of a name: before it (-1), behind it (1)."""
    return [(step, parts[at + step]) for step in (-1, 1) if 0 <= at + step < len(parts)]


def _is_cut(word: str, there: str) -> bool:
    """Is a surname two letters short, or long: "Holcomb"?"""
    short, long = sorted((word, there), key=len)
    return len(short) >= LONG and long.startswith(short) and len(long) == len(short) + MISHEARD


def is_misspelt(word: str, other: str, *, in_place: bool = False) -> bool:
    """Are two words one with a letter changed, none of them with an ending?

    Two given names are two people's, but `in_place` of one another.
    """
    if not is_one_letter_off(word, other, is_surname=in_place):
        return False
    short, long = sorted((word, other), key=len)
    if len(short) < len(long):
        return not (long[:-1] == short and long[-1] in ENDINGS and long[-1] != short[-1])
    return word[:-1] != other[:-1] or not {word[-1], other[-1]} <= ENDINGS


def as_name(word: str, spelling: Spelling) -> int | None:
    """A place where a word has a capital amid a sentence; None where it stands in small letters too."""
    first: int | None = None
    is_place = word in lexicon.load("regions")
    for place in spelling.places(word, KNOWN):
        number, found = spelling.word(place)
        text = spelling.index.documents[number].plain
        if not text[found.start].isupper():
            return None
        # What stands above it, as a heading, is no word before it.
        before = _BLANK.split(text[max(found.start - 3, 0) : found.start])[-1].rstrip()[-1:]
        if first is None and (is_place or (before and (before.isalnum() or before in ",’'"))):
            first = place
    return first
