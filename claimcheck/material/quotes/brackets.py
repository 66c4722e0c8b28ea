"""What a writer may put in brackets for a speaker's words: who is meant, or the form a sentence wants.

No bracket may deny what is not denied, be surer, give another number, day or amount, or name somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.document import Document, Span
from claimcheck.material.denial import denies
from claimcheck.material.index import Index
from claimcheck.material.ladders import are_apart
from claimcheck.material.opposites import are_opposite
from claimcheck.material.words import Word, bare, words_of

# An explanation of more words may hold a denial without denying anything.
DENYING = 2
# How many, how often, how far, how surely: of these nobody says one for another; nor shares, nor what comes
# before or is more.
LADDERS = frozenset({"modal", "often", "seldom", "extent", "amount", "firm"})
OPPOSITES = frozenset({"size", "order"})
_SHARES = tuple(frozenset(words.split()) for words in ("half", "twice double", "third", "quarter"))
_SEXES = tuple(frozenset(words.split()) for words in ("he him his himself", "she her hers herself"))
# Between two words of a name.
GAP = re.compile(r"\.?\s{1,3}")
# Names are looked up at so many places.
PLACES = 40


class Brackets:
    """Holds what brackets of one draft say against the words that they stand for."""

    def __init__(self, doc: Document, index: Index) -> None:
        self._doc, self._index = doc, index
        self._known: dict[str, set[str]] = {}

    def is_turned(self, brackets: Sequence[Word], there: Sequence[Word], piece: Document) -> bool:
        """Do brackets say what the words `there` do not?"""
        text = self._doc.plain[brackets[0].start : brackets[-1].end]
        put = words_of(text, Span(0, len(text)))
        ours, theirs = [word.folded for word in put], [word.folded for word in there]
        if denies(ours) != denies(theirs) and (denies(theirs) or len(ours) <= DENYING):
            return True
        if not ours or not theirs:
            return False
        names = _names(put, text), _names(there, piece.plain)
        rest = [{bare(word) for word in row} - _no_names() for row in (ours, theirs)]
        are_names = all(words <= row for words, row in zip(rest, names, strict=True))
        return _is_other(ours, theirs) or (are_names and self._is_another(*names))

    def _is_another(self, put: set[str], there: set[str]) -> bool:
        """Do two names mean two people by what the material calls them?"""
        if not put or not there or put & there:
            return False
        if not any(map(self._is_of_person, there)) or not any(map(self._beside, put)):
            return False
        known = {name for word in there for name in self._beside(word)}
        return bool(known) and not known & put and not any(self._beside(word) & there for word in put)

    def _is_of_person(self, word: str) -> bool:
        given = lexicon.load("given_names").keys()
        return word in given or word in lexicon.words("surnames") or bool(self._beside(word) & given)

    def _beside(self, name: str) -> set[str]:
        """The words with a capital right before or after a word of a name, in the material."""
        if name in self._known:
            return self._known[name]
        found = self._known[name] = set()
        for form in (name, f"{name}'s"):
            for place in self._index.places(form)[:PLACES].tolist():
                piece = self._index.piece_at(place)
                stretch = self._index.stretch(place - 2, place + 3, piece)
                found |= _neighbours(stretch.words, place - stretch.first, self._index.documents[piece].plain)
        return found


def _neighbours(words: Sequence[Word], at: int, text: str) -> set[str]:
    """The words of the name that the word `at` is part of; initials are passed over."""
    found = set[str]()
    for step in (-1, 1):
        near = at + step
        while 0 <= near < len(words):
            one, other = sorted((words[near - step], words[near]))
            if not GAP.fullmatch(text, one.end, other.start) or not text[words[near].start].isupper():
                break
            if len(words[near].folded) > 1:
                found |= _names([words[near]], text)
                break
            near += step
    return found


def _is_other(put: Sequence[str], there: Sequence[str]) -> bool:
    """Is it another number, day, amount, or sex, or something surer?"""
    if _numbers(put) and _numbers(there) and not _numbers(put) & _numbers(there):
        return True
    days = lexicon.load("calendar_words").keys()
    if (set(put) & days) and (set(there) & days) and not set(put) & set(there) & days:
        return True
    if are_apart(put, there, LADDERS) or are_opposite(put, there, OPPOSITES):
        return True
    if any(sex & set(put) for sex in _SEXES) and any(sex & set(there) for sex in _SEXES):
        return not any(sex & set(put) and sex & set(there) for sex in _SEXES)
    one, other = ([group for group in _SHARES if group & set(row)] for row in (put, there))
    return bool(one and other) and not any(group in other for group in one)


def _numbers(words: Sequence[str]) -> set[str]:
    return {word for word in words if word[0].isdigit() and word != "1"}


def _names(words: Sequence[Word], text: str) -> set[str]:
    """The words with a capital that are no small words, titles or regions."""
    found = {bare(word.folded) for word in words if text[word.start].isupper()}
    return found - _no_names() - lexicon.load("regions").keys()


def _no_names() -> frozenset[str]:
    return lexicon.words("stop_words") | lexicon.words("titles") | {"i", "s"}
