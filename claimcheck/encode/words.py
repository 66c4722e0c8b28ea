"""Words as the encoder reads them: offsets, wordpieces, shape, and where each stands in a quotation.

Training and use both read text through this module, so a feature is defined once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

# A run of letters and digits (with combining marks), or a run of one and the same mark, so that `...`, `--`,
# and the typewriter quotes ``  '' are one word each. Control characters are no words.
_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+|([^\w\s\x00-\x1f\x7f-\x9f]|_)\1*")

# Marks that differ in print only. The encoder's vocabulary was made from text that mostly had the plain ones.
_PLAIN = {
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "``": '"', "''": '"', "‘‘": '"', "’’": '"',
    "‘": "'", "’": "'", "‛": "'", "`": "'", "´": "'", "′": "'",
    "–": "—", "―": "—", "--": "—", "---": "—",
}  # fmt: skip

_LONGEST_WORD = 100  # letters; longer ones are no words of any language, and matching is quadratic in them
_MOST_PIECES = 12  # of one word, so that no word fills a window
_PART = 6000  # letters of a block read at once: bounds memory on a document that is one line


class Shape(IntEnum):
    """How a word is written: the encoder's vocabulary is lower case and would not know."""

    LOWER = 0
    CAPITALISED = 1
    CAPITALS = 2
    INITIAL = 3
    MIXED = 4
    NUMBER = 5
    MARK = 6


class Quote(IntEnum):
    """Where a word stands in a quotation."""

    OUTSIDE = 0
    INSIDE = 1
    UNCLOSED = 2  # inside a quotation that the paragraph leaves open: the next one carries on
    OPENING = 3
    CLOSING = 4


class Word(NamedTuple):
    """A word of a document: where it stands (code points, end exclusive) and what the encoder sees of it."""

    start: int
    end: int
    pieces: tuple[int, ...]
    shape: int
    quote: int


class WordPiece:
    """The vocabulary of the encoder, and words taken apart into it, greedily from the left.

    Wu et al. 2016, "Google's Neural Machine Translation System"; the vocabulary is that of BERT (uncased).
    """

    def __init__(self, vocabulary: Path) -> None:
        pieces = vocabulary.read_text(encoding="utf-8").split("\n")
        self._ids = {piece: number for number, piece in enumerate(pieces) if piece}
        self.unknown = self._ids["[UNK]"]
        self.start = self._ids["[CLS]"]
        self.separator = self._ids["[SEP]"]
        self.mask = self._ids["[MASK]"]
        self.pieces = lru_cache(maxsize=1 << 15)(self._pieces)

    def __len__(self) -> int:
        return len(self._ids)

    def _pieces(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces; one unknown piece for a word that cannot be made of any."""
        plain = _PLAIN.get(word) or unicodedata.normalize("NFD", word.lower())
        plain = "".join(letter for letter in plain if unicodedata.category(letter) != "Mn")
        if plain[:1] and not plain[0].isalnum():
            return (self._ids.get(plain[0], self.unknown),) * min(len(plain), 3)
        found: list[int] = []
        start = 0
        while start < len(plain) <= _LONGEST_WORD:
            for end in range(len(plain), start, -1):
                number = self._ids.get(plain[start:end] if not start else "##" + plain[start:end])
                if number is not None:
                    break
            else:
                return (self.unknown,)
            found.append(number)
            start = end
        return tuple(found[:_MOST_PIECES]) or (self.unknown,)


def read_words(text: str, start: int, end: int, wordpiece: WordPiece) -> Iterator[list[Word]]:
    """The words of text[start:end], a paragraph: one list, or several where it is very long."""
    while start < end:
        stop = end
        if end - start > _PART:
            blank = max(text.rfind(" ", start, start + _PART), text.rfind("\n", start, start + _PART))
            stop = blank + 1 if blank > start else start + _PART
        matches = list(_WORD.finditer(text, start, stop))
        quotes = _quotes(text, matches)
        yield [
            Word(match.start(), match.end(), wordpiece.pieces(match.group()), _shape(match.group()), quote)
            for match, quote in zip(matches, quotes, strict=True)
        ]
        start = stop


@lru_cache(maxsize=1 << 15)
def _shape(word: str) -> int:
    if not word[0].isalnum():
        return Shape.MARK
    if not word.isalpha():
        return Shape.NUMBER if any(map(str.isdigit, word)) else Shape.MIXED
    if word.islower():
        return Shape.LOWER
    if word.isupper():
        return Shape.CAPITALS if len(word) > 1 else Shape.INITIAL
    return Shape.CAPITALISED if word[0].isupper() and word[1:].islower() else Shape.MIXED


_OPENS = frozenset(("“", "„", "‟", "«", "``", "‘‘"))
_CLOSES = frozenset(("”", "»", "’’"))
_EITHER = frozenset(('"', "''"))


def _quotes(text: str, matches: list[re.Match[str]]) -> list[int]:
    """For each word, where it stands in the double quotation marks of its paragraph.

    A straight mark opens where one may (after a blank or a bracket) and none is open; else it closes. What a
    paragraph leaves open is UNCLOSED: by the convention of the press the next paragraph opens the mark again.
    """
    states: list[int] = []
    opened: int | None = None
    for match in matches:
        mark = match.group()
        if mark in _OPENS:
            opened, state = len(states), Quote.OPENING
        elif mark in _CLOSES:
            opened, state = None, Quote.CLOSING
        elif mark in _EITHER:
            before = text[match.start() - 1 : match.start()] or " "
            after = text[match.end() : match.end() + 1] or " "
            free = before.isspace() or before in "([—–-/"
            if opened is None or (free and not after.isspace()):
                opened, state = len(states), Quote.OPENING
            else:
                opened, state = None, Quote.CLOSING
        else:
            state = Quote.OUTSIDE if opened is None else Quote.INSIDE
        states.append(state)
    if opened is not None:
        states[opened + 1 :] = [Quote.UNCLOSED] * (len(states) - opened - 1)
    return states
