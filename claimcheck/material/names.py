"""Names of the draft that the material spells another way by one letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span, Token
from claimcheck.material.index import Index
from claimcheck.material.passages import passage
from claimcheck.material.words import Word, bare, fold, unaccented, words_of
from claimcheck.rules.spelling import SHORTEST, is_one_letter_off

# Of each word of a name so many places are looked at.
MOST = 2000
# What is folded as a word is spelt so in one of so many places, or nowhere.
KNOWN = 50
# Between two words of a name so many initials and particles are passed over.
BETWEEN = 2
# How many letters a folded word may be off from one that is spelt.
FOLDED = 2
INITIAL = re.compile(r"[A-Z]\.?")
PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ten",
     "ter", "van", "von"}
)  # fmt: skip


class Part(NamedTuple):
    """A word of a name: where it stands, in lower case without accents, and does the name end with it?"""

    span: Span
    text: str
    is_last: bool


def check_names(doc: Document, index: Index) -> tuple[NameCheck, ...]:
    """Pairs of neighbouring words of names that the material never has but with one letter changed."""
    checks: dict[tuple[str, str], NameCheck | None] = {}
    for first, second in _pairs(doc):
        key = first.text, second.text
        if key not in checks:
            checks[key] = _Pair(index, first, second).check()
    return tuple(check for check in checks.values() if check)


def spelt(word: str) -> str:
    """A word of a name as it is compared: lower case, without accents and the ending of a possessive."""
    return bare(unaccented(word.lower().replace("’", "'")))


def _pairs(doc: Document) -> Iterator[tuple[Part, Part]]:
    """Neighbouring words of names; initials and particles between two are passed over."""
    for sentence, tags in zip(doc.sentences, doc.tags, strict=True):
        if sentence.role == "headline":  # where every word may begin with a capital
            continue
        for run in _runs(doc.plain, sentence.tokens, tags):
            for at in range(len(run) - 1):
                yield run[at], run[at + 1]._replace(is_last=at + 2 == len(run))


def _runs(text: str, tokens: Sequence[Token], tags: Sequence[str]) -> Iterator[list[Part]]:
    """The names of a sentence, in their words."""
    run: list[Part] = []
    for at, (token, tag) in enumerate(zip(tokens, tags, strict=True)):
        word = token.text
        if run and (INITIAL.fullmatch(word) or word.lower() in PARTICLES):
            continue
        # Amid a sentence a capital says more than the tag does of a word that nobody knows.
        is_name = word[0].isupper() and (tag.startswith("NNP") or (at > 0 and bool(run) and tag[:1] in "NJV"))
        if is_name and not word.isupper() and all(part.isalpha() for part in re.split(r"[-'’]", word)):
            parts = words_of(text, Span(token.start, token.end))
            run += [Part(Span(p.start, p.end), spelt(text[p.start : p.end]), is_last=False) for p in parts]
        else:
            yield run
            run = []
    yield run


def _are_alike(folded: str, wanted: str) -> bool:
    """Could two words be a letter apart as they are spelt? Folding may take another one away."""
    # Not at the top: the rules can be listed and explained without it.
    from rapidfuzz.distance import OSA

    return bool(folded) and OSA.distance(bare(folded), wanted, score_cutoff=FOLDED) <= FOLDED


class _Pair:
    """Two neighbouring words of a name, looked up in the material."""

    def __init__(self, index: Index, first: Part, second: Part) -> None:
        self._index, self._first, self._second = index, first, second
        given = lexicon.load("given_names")
        self._is_given = first.text in given
        self._is_title = first.text in lexicon.load("titles") and not self._is_given

    def check(self) -> NameCheck | None:
        """The material's spelling where it has only another one."""
        one, other = self._first.text, self._second.text
        following = []
        for place, end, there in self._near(one, other, 1):
            if there == other:
                return None
            following.append((place, end, there))
        # After a title alone a surname has to be unknown, else it is another person's.
        if not (self._is_title and self._index.count(fold(other))) and len(other) >= SHORTEST:
            # Nobody is called by a given name and the plural of a surname.
            is_surname = self._is_given and self._second.is_last
            for place, end, there in following:
                if is_one_letter_off(other, there, is_surname=is_surname) and self._is_name(end):
                    return self._found(place, end)
        if not self._is_title and len(one) >= SHORTEST and not self._knows(one):
            for end, place, there in self._near(other, one, -1):
                if is_one_letter_off(one, there) and self._is_name(place):
                    return self._found(place, end)
        return None

    def _knows(self, word: str) -> bool:
        """Does the material have a word, as it is spelt?"""
        places = self._index.places(fold(word))[:KNOWN].tolist()
        return any(self._text(self._word(place)) == word for place in places)

    def _near(self, word: str, wanted: str, step: int) -> Iterator[tuple[int, int, str]]:
        """What the material has after a word (`step` 1) or before it (-1), where it is much like `wanted`.

        Their places, and the other word as it is spelt; initials and particles between the two are passed
        over.
        """
        index, alike = self._index, dict[str, bool]()
        for place in index.places(fold(word))[:MOST].tolist():
            near = place + step
            for _ in range(BETWEEN):
                between = index.folded(near)
                if len(between) != 1 and between not in PARTICLES:
                    break
                near += step
            there = index.folded(near)
            if there not in alike:
                alike[there] = _are_alike(there, wanted)
            if alike[there] and self._text(self._word(place)) == word:
                yield place, near, self._text(self._word(near))

    def _word(self, place: int) -> tuple[int, Word]:
        stretch = self._index.stretch(place, place + 1, self._index.piece_at(place))
        return stretch.piece, stretch.words[0]

    def _text(self, found: tuple[int, Word]) -> str:
        piece, word = found
        return spelt(self._index.documents[piece].plain[word.start : word.end])

    def _is_name(self, place: int) -> bool:
        piece, word = self._word(place)
        return self._index.documents[piece].plain[word.start].isupper()

    def _found(self, place: int, end: int) -> NameCheck:
        (number, first), (_, last) = self._word(place), self._word(end)
        piece = self._index.documents[number]
        text = piece.plain[first.start : last.end]
        text = text[: len(text) - (2 if text.endswith(("'s", "’s")) else 0)]
        return NameCheck(
            Span(self._first.span.start, self._second.span.end),
            " ".join(text.split()),
            passage(piece, first.start, first.start + len(text)),
        )
