"""The names of a draft in their words, and where the material has a word of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.comparison import NameCheck, NameKind
from claimcheck.document import Document, Span, Token
from claimcheck.material.index import Index
from claimcheck.material.names.persons import PARTICLES
from claimcheck.material.passages import passage
from claimcheck.material.words import Word, bare, closed, fold, unaccented, words_of

# Of each word of a name so many places are looked at.
MOST = 2000
# Of two words side by side so many.
MOST_PAIRS = 60
# What is folded as a word is spelt so in one of so many places, or nowhere.
KNOWN = 50
# Between two words of a name so many initials and particles are passed over.
BETWEEN = 2
# An abbreviation has at most so many letters.
ABBREVIATED = 4
_APART = re.compile(r"[,;:()\"“”!?]|\n\s*\n")
INITIAL = re.compile(r"[A-Z]\.?")


@cache
def _vocabulary() -> frozenset[str]:
    text = (files("claimcheck.model") / "encoder_vocabulary.txt").read_text(encoding="utf-8")
    return frozenset(text.split("\n"))


def is_known(word: str) -> bool:
    """Is a word, in lower case, in a list of names or among the encoder's words?"""
    lists = ("given_names", "surnames", "regions")
    return word in _vocabulary() or any(word in lexicon.load(name) for name in lists)


class Part(NamedTuple):
    """A word of a name: where it stands, in lower case without accents, and does the name end with it?"""

    span: Span
    text: str
    is_last: bool


class NameRun(NamedTuple):
    """Neighbouring words of a name, the number of the sentence, and whether they begin it."""

    sentence: int
    parts: tuple[Part, ...]
    begins: bool


@lru_cache(maxsize=1 << 13)
def spelt(word: str) -> str:
    """A word of a name as it is compared: lower case, without accents and the ending of a possessive."""
    return bare(closed(unaccented(word.lower().replace("’", "'"))))


def runs_of(doc: Document) -> Iterator[NameRun]:
    """The names of a draft outside of its headline; initials and particles are passed over."""
    for number, (sentence, tags) in enumerate(zip(doc.sentences, doc.tags, strict=True)):
        if sentence.role == "headline":  # where every word may begin with a capital
            continue
        for run in _runs(doc.plain, sentence.tokens, tags):
            if run:
                begins = run[0].span.start == sentence.tokens[0].start
                yield NameRun(number, (*run[:-1], run[-1]._replace(is_last=True)), begins)


def in_headlines(doc: Document) -> Iterator[NameRun]:
    """Words of headlines that stand in no list, each by itself: beside it every word may have a capital."""
    for number, sentence in enumerate(doc.sentences):
        if sentence.role == "headline":
            for word in words_of(doc.plain, sentence.span):
                text = spelt(doc.plain[word.start : word.end])
                if doc.plain[word.start].isupper() and text.isalpha() and not is_known(text):
                    part = Part(Span(word.start, word.end), text, is_last=True)
                    yield NameRun(number, (part,), begins=False)


def _runs(text: str, tokens: Sequence[Token], tags: Sequence[str]) -> Iterator[list[Part]]:
    run: list[Part] = []
    for at, (token, tag) in enumerate(zip(tokens, tags, strict=True)):
        word = token.text
        if run and (INITIAL.fullmatch(word) or word.lower() in PARTICLES):
            continue
        # Amid a sentence a capital says more than the tag does of a word that nobody knows.
        is_name = word[0].isupper() and (
            tag.startswith("NNP")
            or (tag[:1] in "NJV" and ((at > 0 and bool(run)) or not is_known(word.lower())))
        )
        if is_name and not word.isupper() and all(part.isalpha() for part in re.split(r"[-'’]", word)):
            parts = words_of(text, Span(token.start, token.end))
            run += [Part(Span(p.start, p.end), spelt(text[p.start : p.end]), is_last=False) for p in parts]
        else:
            yield run
            run = []
    yield run


class Spelling:
    """How the material spells words of names."""

    def __init__(self, index: Index) -> None:
        self.index = index

    def at(self, place: int) -> str:
        """The word at a place, as names are compared."""
        return spelt(self.written(place))

    def written(self, place: int) -> str:
        """The word at a place as it stands there."""
        piece, word = self.word(place)
        return self.index.documents[piece].plain[word.start : word.end]

    def word(self, place: int) -> tuple[int, Word]:
        """The piece and the word at a place."""
        return self.index.word(place)

    def is_name(self, place: int) -> bool:
        """Does the word at a place begin with a capital?"""
        return self.written(place)[0].isupper()

    def places(self, word: str, most: int = MOST) -> list[int]:
        """The places of a word, of `most` at most, and those of its possessive."""
        folded = fold(word)
        return [
            place for form in (folded, f"{folded}'s") for place in self.index.places(form)[:most].tolist()
        ]

    def knows(self, word: str) -> bool:
        """Does the material have a word, as it is spelt?"""
        return any(self.at(place) == word for place in self.places(word, KNOWN))

    def has_pair(self, one: str, other: str) -> bool:
        """Does the material have one word right after another?"""
        first, second = fold(one), fold(other)
        return any(len(self.index.pairs(first, form)) for form in (second, f"{second}'s"))

    def joined(self, one: str, other: str) -> Iterator[int]:
        """The places of one word right after which another stands, with no mark between them."""
        first, second = fold(one), fold(other)
        for form in (second, f"{second}'s"):
            for place in self.index.pairs(first, form)[:MOST_PAIRS].tolist():
                if self.are_together(place, place + 1):
                    yield place

    def beside(self, word: str, step: int) -> Iterator[tuple[int, int]]:
        """Each place of a word, and that of what stands after it (`step` 1) or before it (-1).

        Initials and particles between the two are passed over; marks of punctuation are not looked at.
        """
        index = self.index
        for place in self.places(word):
            near = place + step
            for _ in range(BETWEEN):
                between = index.folded(near) if 0 <= near < len(index) else ""
                if len(between) != 1 and between not in PARTICLES:
                    break
                near += step
            if 0 <= near < len(index) and index.folded(near):
                yield place, near

    def are_together(self, place: int, near: int) -> bool:
        """Does no mark of punctuation, but the point of an abbreviation, part the words of two places?"""
        (number, first), (_, last) = self.word(min(place, near)), self.word(max(place, near))
        between = self.index.documents[number].plain[first.end : last.start]
        return not _APART.search(between) and not (
            between.startswith(".") and len(first.folded) > ABBREVIATED
        )

    def are_one_name(self, first: int, last: int) -> bool:
        """Have two places capitals, and nothing between them?"""
        return self.is_name(first) and self.is_name(last) and self.are_together(first, last)

    def check(self, span: Span, first: int, last: int, kind: NameKind = "person") -> NameCheck:
        """A name of the draft beside what stands from one place to another."""
        (_, one), (_, other) = self.word(first), self.word(last)
        return self.check_at(span, first, one.start, other.end, kind)

    def check_at(self, span: Span, place: int, start: int, end: int, kind: NameKind = "person") -> NameCheck:
        """A name of the draft beside what stands from `start` to `end` of the piece that has a place."""
        piece = self.index.documents[self.index.piece_at(place)]
        text = piece.plain[start:end]
        text = text[: len(text) - (2 if text.endswith(("'s", "’s")) else 0)]
        return NameCheck(span, " ".join(text.split()), passage(piece, start, start + len(text)), kind)
