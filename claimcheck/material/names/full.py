"""A person's name as it stands in a text: given names and initials, particles, surname, Jr. or III."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.material.names.offices import is_office
from claimcheck.material.names.persons import PARTICLES, are_two_nicknames, is_form_of, is_noun, name_word
from claimcheck.material.names.runs import Spelling, spelt
from claimcheck.resolve.spelling import long_forms

# So far before a surname, in characters, the rest of the name is read.
NEAR = 75
# So many places of a surname are read.
MOST_READ = 150
_BACK = re.compile(r"(?:[^\W\d_][\w.’'-]{0,30}[^\S\n]{1,2}){1,5}\Z")
_DOUBLE = re.compile(r"[^\W\d_][\w’']{0,30}-\Z")
_INITIALS = re.compile(r"[A-Z]\.?|(?:[A-Z]\.){2,3}|[A-Z]{2}")
_GENERATION = re.compile(r",?[^\S\n](?:(?P<word>[Jj]r|[Ss]r|JR|SR)|(?P<number>[IVX]{2,5}))(?![\w’'-])")
_GOES_ON = re.compile(r"[^\S\n](?:[A-Z]\.[^\S\n]){0,2}(?!(?:Jr|Sr|JR|SR|[IVX]+)\b)[A-Z][\w’'-]|-[A-Z]")


class FullName(NamedTuple):
    """The words before a surname, initials by their letter, what is behind it, and where all of it stands.

    `half` is what a surname of two has before its hyphen. `goes_on`: more words with capitals follow, so that
    it is no surname there. `place` is that of the surname in the material, -1 in a draft.
    """

    before: tuple[str, ...]
    particles: tuple[str, ...]
    half: str
    surname: str
    generation: str
    start: int
    end: int
    goes_on: bool
    place: int

    @property
    def given(self) -> str:
        """The first word before the surname, empty where there is none."""
        return self.before[0] if self.before else ""

    @property
    def particle_initials(self) -> frozenset[str]:
        """The letters of its particles: "D. Silva" for Ana da Silva."""
        return frozenset(word[0] for word in self.particles)

    @property
    def has_given(self) -> bool:
        """Does it begin with a given name in full?"""
        return len(self.given) > 1


def name_at(text: str, start: int, end: int, place: int = -1) -> FullName:
    """The name whose surname stands from `start` to `end`."""
    surname = spelt(text[start:end])
    end -= 2 if text[start:end].endswith(("'s", "’s")) else 0
    first = double.start() if (double := _DOUBLE.search(text, max(start - NEAR, 0), start)) else start
    back = _BACK.search(text, max(first - NEAR, 0), first)
    words: list[str] = []
    half = spelt(text[first : start - 1]) if double and text[start].isupper() else ""  # "State-inspired"
    particles, half = ([half], "") if half in PARTICLES else ([], half)  # "al-Hamdi"
    for found in reversed(list(re.finditer(r"\S+", back[0])) if back else []):
        word = found[0]
        if word.lower() in PARTICLES and not (words and word[0].isupper()):
            particles.insert(0, word.lower())
        elif word[0].isupper() and (read := _read(word, surname_is_set=text[start:end].isupper())):
            words[:0] = read
        else:
            break
        first = back.start() + found.start() if back else first
    generation = _GENERATION.match(text, end)
    told = (generation["word"] or generation["number"]).lower() if generation else ""
    goes_on = not generation and _GOES_ON.match(text, end) is not None
    last = generation.end() if generation else end
    return FullName(_from_given(words), tuple(particles), half, surname, told, first, last, goes_on, place)


@lru_cache(maxsize=1 << 13)
def _read(word: str, *, surname_is_set: bool) -> tuple[str, ...]:
    """The words or initials that a word before a surname is; none where it is no part of the name."""
    given = lexicon.load("given_names")
    if _INITIALS.fullmatch(word) and word not in ("I", "A") and not (len(word) == 2 and surname_is_set):
        return tuple(word.replace(".", "").lower())
    own = name_word(word)
    if own in given and not word.endswith("."):  # a sentence ends there: "in Paris. Ann Lee said"
        return (own,)
    is_small = own in lexicon.words("function_words") or own in lexicon.words("stop_words")
    is_set = word.isupper() and not surname_is_set  # "NBC News"
    # "Manager-elect" is no name either.
    are_nouns = is_noun(own) or is_office(word.lower()) or any(map(is_noun, own.split("-")[:-1]))
    is_other = is_small or is_set or are_nouns or word.endswith((".", "’s", "'s"))
    return () if is_other or len(own) < 2 else (own,)


def _from_given(words: Sequence[str]) -> tuple[str, ...]:
    """Without what stands before a given name that everybody knows: "Mormon Mitt Romney"."""
    given = lexicon.load("given_names")
    known = next((at for at, word in enumerate(words) if word in given or len(word) == 1), 0)
    return tuple(words[known:])


def are_one(one: Sequence[str], other: Sequence[str]) -> bool:
    """Could the words before a surname be one person's, by the first of them, or as people call them?"""
    if not (one and other):
        return True
    return (
        (is_form_of(one[0], other[0]) and not are_two_nicknames(one[0], other[0]))
        or _is_initial_of(one[0], other[0])
        or any(len(word) > 1 and word in other for word in one[:1])
        or any(len(word) > 1 and word in one for word in other[:1])
        or (len(one[0]) == 1 and any(word[0] == one[0] for word in other))
    )


@lru_cache(1 << 13)
def _is_initial_of(one: str, other: str) -> bool:
    """Is a letter that of a short form: "B." for "William"?"""
    short, long = sorted((one, other), key=len)
    if len(short) > 1:
        return False
    return any(nick[0] == short and long in long_forms(nick) for nick in lexicon.load("nicknames"))


class Roster:
    """The people of the material, by surname."""

    def __init__(self, spelling: Spelling) -> None:
        self._spelling = spelling
        self._read: dict[str, list[FullName]] = {}

    def of(self, surname: str) -> list[FullName]:
        """All that it calls somebody of a surname."""
        if surname not in self._read:
            self._read[surname] = list(self.at(self._spelling.places(surname, MOST_READ)))
        return self._read[surname]

    def like(self, name: FullName) -> list[FullName]:
        """All that it calls who could be the one of a name."""
        return [one for one in self.of(name.surname) if are_one(name.before, one.before)]

    def at(self, places: Iterable[int]) -> Iterator[FullName]:
        """The names whose surname stands at some places."""
        for place in places:
            if (name := self._name(place)) and not name.goes_on:
                yield name

    def _name(self, place: int) -> FullName | None:
        number, word = self._spelling.word(place)
        text = self._spelling.index.documents[number].plain
        return name_at(text, word.start, word.end, place) if text[word.start].isupper() else None
