"""Where each word of the material stands: postings over folded words, and over their beginnings.

Everything is an array over the words of all pieces in a row, so that ten megabytes are indexed in a second or
two, and a quote's pairs of neighbouring words are found by array operations.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

import numpy as np

from claimcheck.attribute.transcripts import is_transcript
from claimcheck.document import Desk, Document, Span
from claimcheck.material.held import Held
from claimcheck.material.passages import name_of
from claimcheck.material.words import PER_CENT, WORD, Word, fold, stem_of, words_of
from claimcheck.rules.quantities import quantities
from claimcheck.rules.quantity import Quantity

# Passages are looked for in stretches of at most this many words.
UNIT = 48
_BREAK = 0  # the id of what stands between two pieces: no word


class Postings:
    """The places of each id in an array of ids, in order."""

    def __init__(self, ids: Any, size: int) -> None:
        self.counts = np.bincount(ids, minlength=size)
        # Numbers of two bytes are sorted by their digits, many times faster.
        narrow = ids.astype(np.uint16) if size <= 1 << 16 else ids
        self._order = np.argsort(narrow, kind="stable").astype(np.uint32)
        self._first = np.concatenate(([0], np.cumsum(self.counts)))

    def of(self, id: int) -> Any:
        """The places of `id`, ascending."""
        return self._order[self._first[id] : self._first[id + 1]]


class _Ids(dict[str, tuple[int, ...]]):
    """The ids of the words in what stands between two blanks; most of it comes again and again."""

    def __init__(self, ids: dict[str, int]) -> None:
        self._ids = ids

    def __missing__(self, run: str) -> tuple[int, ...]:
        found = self[run] = self.of(WORD.findall(run))
        return found

    def of(self, words: Iterable[str]) -> tuple[int, ...]:
        """The ids of words as they stand in texts, by their folded form."""
        return tuple([self._ids.setdefault(fold(word), len(self._ids)) for word in words])


class Stretch(NamedTuple):
    """Neighbouring words of one piece: the piece's number, the place of the first word, the words."""

    piece: int
    first: int
    words: list[Word]


class Index:
    """The words of several documents, one after the other; a place is the number of a word in that row."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = documents
        ids: dict[str, int] = {"": _BREAK}
        self._blocks: list[tuple[int, Span]] = []  # of each block its document and where it stands
        self.block_starts: list[int] = []
        self.piece_starts: list[int] = []
        self.ids = self._read(ids)
        self._id_of = ids
        self._folded = list(ids)
        self.words = Postings(self.ids, len(ids))
        stems: dict[str, int] = {"": _BREAK}
        stem_of_id = [stems.setdefault(stem_of(word), len(stems)) if word else _BREAK for word in ids]
        self._stem_of = stems
        self._stems = Postings(np.array(stem_of_id, dtype=np.uint32)[self.ids], len(stems))
        self.unit_starts = self._cut()
        self._words_of_block = lru_cache(maxsize=256)(self._read_block)
        # Several drafts may have one material.
        self.figures_in = lru_cache(maxsize=1 << 12)(self._read_figures)
        self.layers_of = lru_cache(maxsize=32)(self._read_layers)

    def _read(self, ids: dict[str, int]) -> Any:
        """The ids of all words, new words being put into `ids`; what it takes to make them is gone after."""
        known = _Ids(ids)
        row: list[int] = []
        for number, doc in enumerate(self.documents):
            self.piece_starts.append(len(row))
            for block in doc.blocks:
                self.block_starts.append(len(row))
                self._blocks.append((number, block.span))
                text = doc.plain[block.span.start : block.span.end]
                if "cent" in text and PER_CENT.search(text):  # the one word with a blank in it
                    row += known.of(WORD.findall(doc.plain, block.span.start, block.span.end))
                else:
                    row.extend(itertools.chain.from_iterable(map(known.__getitem__, text.split())))
            row.append(_BREAK)
        return np.array(row, dtype=np.uint32)

    def _read_figures(self, piece: int, span: Span) -> Sequence[Quantity]:
        """The figures in a span of a piece."""
        return tuple(quantities(self.documents[piece].plain, span))

    def _read_layers(self, piece: int, blocks: range) -> Document:
        """Some paragraphs of a piece with their layers up to `statuses`."""
        # Not at the top: the pipeline's last stage is made of this package.
        from claimcheck.pipeline import READING

        doc, first = self.documents[piece], self.blocks_of(piece).start
        doc = replace(doc, blocks=doc.blocks[blocks.start - first : blocks.stop - first], desk=Desk())
        for stage in READING:
            doc = stage(doc)
        return doc

    def _cut(self) -> Any:
        """The places where stretches of UNIT words begin; each block begins one."""
        starts = [*self.block_starts, len(self.ids)]
        pairs = itertools.pairwise(starts)
        return np.array([cut for first, last in pairs for cut in range(first, last, UNIT)], dtype=np.int64)

    def __len__(self) -> int:
        return len(self.ids)

    def id(self, folded: str) -> int:
        """The id of a folded word; 0 where the material does not have it."""
        return self._id_of.get(folded, _BREAK)

    def folded(self, place: int) -> str:
        """The folded word at a place; empty between two pieces."""
        return self._folded[int(self.ids[place])]

    @cached_property
    def held(self) -> Mapping[str, Held]:
        """Of each document, by its name, what it stands behind."""
        return {name_of(doc): Held(doc) for doc in self.documents}

    @cached_property
    def transcripts(self) -> Set[int]:
        """The pieces, by number, whose paragraphs begin with who speaks."""
        return {number for number, piece in enumerate(self.documents) if is_transcript(piece)}

    @cached_property
    def by_length(self) -> Mapping[int, Sequence[str]]:
        """The folded words of the material by how many letters they have."""
        found: dict[int, list[str]] = {}
        for word in self._folded:
            found.setdefault(len(word), []).append(word)
        return found

    def count(self, folded: str) -> int:
        """How often the material has a folded word."""
        id = self.id(folded)
        return int(self.words.counts[id]) if id else 0

    def places(self, folded: str) -> Any:
        """The places of a folded word."""
        return self.words.of(self.id(folded)) if self.id(folded) else np.empty(0, dtype=np.uint32)

    def pairs(self, folded: str, following: str) -> Any:
        """The places of a folded word right after which another one stands."""
        first, second = self.places(folded), self.places(following)
        if len(first) <= len(second):
            return first[self.ids[first + 1] == self.id(following)]  # no word is the last: a break is
        before = second[second > 0] - 1
        return before[self.ids[before] == self.id(folded)]

    def rows(self, folded: Sequence[str]) -> list[int]:
        """The places where two folded words or more stand in a row."""
        ids = np.array([self.id(word) for word in folded], dtype=np.uint32)
        places = self.pairs(folded[0], folded[1]).astype(np.int64)
        places = places[places + len(ids) <= len(self)]
        for at in range(2, len(ids)):
            places = places[self.ids[places + at] == ids[at]]
        return [int(place) for place in places] if ids.all() else []

    def stem_places(self, stem: str) -> Any:
        """The places of the words that begin so (`stem_of`)."""
        id = self._stem_of.get(stem, _BREAK)
        return self._stems.of(id) if id else np.empty(0, dtype=np.uint32)

    def piece_at(self, place: int) -> int:
        """Number of the piece that a place is in."""
        return bisect_right(self.piece_starts, place) - 1

    def pieces_at(self, places: Any) -> set[int]:
        """The pieces that have any of some places."""
        return {int(piece) for piece in np.searchsorted(self.piece_starts, places, side="right") - 1}

    def piece_end(self, piece: int) -> int:
        """The place after the last word of a piece."""
        return self.piece_starts[piece + 1] - 1 if piece + 1 < len(self.piece_starts) else len(self.ids) - 1

    def stretch(self, first: int, last: int, piece: int) -> Stretch:
        """The words from place `first` to `last` (exclusive), cut where the piece ends."""
        first = max(first, self.piece_starts[piece])
        last = min(last, self.piece_end(piece))
        words: list[Word] = []
        block = max(bisect_right(self.block_starts, first) - 1, 0)
        while block < len(self.block_starts) and self.block_starts[block] < last:
            start = self.block_starts[block]
            words += self._words_of_block(block)[max(first - start, 0) : max(last - start, 0)]
            block += 1
        return Stretch(piece, first, words)

    def word(self, place: int) -> tuple[int, Word]:
        """The piece of a place and its word, for who wants no other of its block."""
        block = self.block_at(place)
        number, span = self._blocks[block]
        found = WORD.finditer(self.documents[number].plain, span.start, span.end)
        match = next(itertools.islice(found, place - self.block_starts[block], None))
        return number, Word(match.start(), match.end(), fold(match[0]))

    def _read_block(self, block: int) -> list[Word]:
        number, span = self._blocks[block]
        return words_of(self.documents[number].plain, span)

    def block_at(self, place: int) -> int:
        """Number of the block, over all pieces, that a place is in."""
        # Empty blocks begin where the next one does.
        return bisect_right(self.block_starts, place) - 1

    def block_span(self, block: int) -> tuple[int, Span]:
        """The piece of a block and where it stands in it."""
        return self._blocks[block]

    def blocks_of(self, piece: int) -> range:
        """The numbers of a piece's blocks."""
        return range(
            bisect_left(self._blocks, (piece,)),
            bisect_left(self._blocks, (piece + 1,)),
        )
