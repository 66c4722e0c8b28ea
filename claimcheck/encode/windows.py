"""Windows: the stretches of a document that the encoder reads in one pass.

Short paragraphs share a window, so that little is read twice: only the headline and the last words before
the window go before it, as context. A window is run alone and needs no padding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate

from claimcheck.encode.words import Quote, Shape, Word, WordPiece, read_words


class Zone(IntEnum):
    """Why a piece is in the window."""

    BODY = 0
    HEADLINE = 1
    BEFORE = 2


@dataclass(frozen=True, slots=True)
class Sizes:
    """How windows are cut, in wordpieces: a whole window, and the context before its body."""

    window: int = 256
    headline: int = 16
    before: int = 24


@dataclass(frozen=True, slots=True)
class Window:
    """What the encoder is given, and the words that its answers are about.

    `pieces`, `shapes`, `quotes` and `zones` run in parallel, a value a wordpiece; `firsts` holds the place of
    each word's first piece, `words` the words themselves (of the body only) and `paragraphs` the number of
    the paragraph that each stands in.
    """

    pieces: list[int]
    shapes: list[int]
    quotes: list[int]
    zones: list[int]
    firsts: list[int]
    words: list[Word]
    paragraphs: list[int]


def cut_windows(
    text: str,
    blocks: Sequence[tuple[int, int]],
    wordpiece: WordPiece,
    sizes: Sizes,
    first: int | None = None,
    *,
    headed: bool = True,
) -> Iterator[Window]:
    """Windows over the paragraphs of a document, in order; every word is in the body of exactly one.

    `first`, if given, is the size of the first window: training shifts the cuts with it. Of a document that
    is not `headed` the first of several paragraphs is no headline: its first words stand before it, as they
    do before later windows, so that it is not taken for one.
    """
    headline: list[Word] | None = None
    if not headed and len(blocks) > 1:
        headline = _first(next(read_words(text, *blocks[0], wordpiece), []), sizes.headline)
    before: list[Word] = []
    room = first or sizes.window
    taken: list[tuple[int, list[Word]]] = []
    used = 0
    for paragraph, (start, end) in enumerate(blocks):
        for part in read_words(text, start, end, wordpiece):
            for words in _split(part, sizes.window - sizes.headline - sizes.before - 4):
                size = 1 + sum(len(word.pieces) for word in words)
                if taken and used + size > room:
                    yield _window(headline, before, taken, wordpiece)
                    if headline is None:
                        headline = _first(taken[0][1], sizes.headline)
                    before = _last([word for _, some in taken[-8:] for word in some], sizes.before)
                    room, taken, used = sizes.window, [], 0
                if not taken:
                    used = 3 + sum(len(word.pieces) for word in before)
                    used += sum(len(word.pieces) for word in headline or [])
                taken.append((paragraph, words))
                used += size
    if taken:
        yield _window(headline, before, taken, wordpiece)


def _split(words: list[Word], most: int) -> Iterator[list[Word]]:
    """A paragraph in parts of at most so many pieces, after a mark in a part's second half if it can be."""
    start = used = 0
    mark = 0
    for place, word in enumerate(words):
        if used + len(word.pieces) > most:
            cut = mark if mark > start else place
            yield words[start:cut]
            used = sum(len(earlier.pieces) for earlier in words[cut:place])
            start = mark = cut
        used += len(word.pieces)
        if word.shape == Shape.MARK and used * 2 > most and word.quote != Quote.OPENING:
            mark = place + 1
    if start < len(words):
        yield words[start:]


def _window(
    headline: list[Word] | None,
    before: list[Word],
    taken: list[tuple[int, list[Word]]],
    wordpiece: WordPiece,
) -> Window:
    window = Window([], [], [], [], [], [], [])
    start, end = (
        Word(0, 0, (piece,), Shape.MARK, Quote.OUTSIDE) for piece in (wordpiece.start, wordpiece.separator)
    )

    def add(words: Sequence[Word], zone: Zone) -> None:
        window.pieces.extend([piece for word in words for piece in word.pieces])
        window.shapes.extend([word.shape for word in words for _ in word.pieces])
        window.quotes.extend([word.quote for word in words for _ in word.pieces])
        window.zones.extend([zone] * (len(window.pieces) - len(window.zones)))

    add([start], Zone.BODY)
    for zone, words in ((Zone.HEADLINE, headline), (Zone.BEFORE, before)):
        if words:
            add([*words, end], zone)
    for paragraph, words in taken:
        sizes = [len(word.pieces) for word in words[:-1]]
        window.firsts.extend(accumulate(sizes, initial=len(window.pieces)))
        window.words.extend(words)
        window.paragraphs.extend([paragraph] * len(words))
        add([*words, end], Zone.BODY)
    return window


def _first(words: list[Word], most: int) -> list[Word]:
    """The first words that have together at most so many pieces."""
    used = 0
    for place, word in enumerate(words):
        used += len(word.pieces)
        if used > most:
            return words[:place]
    return words


def _last(words: list[Word], most: int) -> list[Word]:
    """The last words that have together at most so many pieces."""
    used = 0
    for place in range(len(words) - 1, -1, -1):
        used += len(words[place].pieces)
        if used > most:
            return words[place + 1 :]
    return words
