"""Runs of words that the draft and the material have in common, and which pieces are the draft itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from claimcheck.comparison import Piece, PieceUse
from claimcheck.document import Document
from claimcheck.material.index import Index
from claimcheck.material.passages import name_of
from claimcheck.material.words import Word, words_of

# The shortest run that is no chance; so many places of its rarest word are looked at.
SHORTEST, PLACES = 7, 300
# Runs this near each other, here and there, are one run with a word changed.
NEAR = 3
# After changed words so many in a row are the same again.
AGAIN = 3
# A piece of which so much stands in the draft, and the other way round, is another version of it (shares).
VERSION = 0.9


class Run(NamedTuple):
    """Words `first` to `last` (exclusive) of the draft as the material has them from `place` to `end`."""

    first: int
    last: int
    place: int
    end: int
    piece: int
    same: int

    def own(self, quoted: frozenset[int]) -> list[int]:
        """The numbers of its words that are not quoted."""
        return [at for at in range(self.first, self.last) if at not in quoted]


def runs(index: Index, ids: Sequence[int], shortest: int = SHORTEST) -> Iterator[Run]:
    """The longest common runs of at least `shortest` words, in order of the draft.

    `ids` are those of its words (`ids_of`); none goes over a word that the material does not have.
    """
    counts = [int(index.words.counts[id]) if id else 0 for id in ids]
    material, total = memoryview(index.ids), len(index)
    at, before = 0, 0
    while at + shortest <= len(ids):
        window = range(at, at + shortest)
        rarest = min(window, key=lambda i: (counts[i], -i))
        if counts[rarest] == 0:
            at = rarest + 1
            before = at
            continue
        best = (0, 0, 0)
        for place in index.words.of(ids[rarest])[:PLACES].tolist():
            left = 0
            while (
                rarest - left > before
                and place > left
                and _same(material, place - left - 1, ids, rarest - left - 1)
            ):
                left += 1
            right = 1
            while (
                rarest + right < len(ids)
                and place + right < total
                and _same(material, place + right, ids, rarest + right)
            ):
                right += 1
            if left + right > best[0]:
                best = (left + right, rarest - left, place - left)
        length, first, place = best
        if length >= shortest:
            yield Run(first, first + length, place, place + length, index.piece_at(place), length)
            at = before = first + length
        else:
            at = rarest + 1


def ids_of(index: Index, words: Sequence[Word], breaks: frozenset[int] = frozenset()) -> list[int]:
    """The id that the material has for each word; 0 for others and for those whose number is in `breaks`."""
    return [0 if at in breaks else index.id(word.folded) for at, word in enumerate(words)]


def extended(index: Index, ids: Sequence[int], run: Run, floor: int = 0) -> Run:
    """A run with the shorter ones around it, a few words being changed between; nothing before `floor`."""
    last, end, same = run.last, run.end, run.same
    while (step := _beyond(index, ids, last, end, 1)) is not None:
        last, end, same = last + step[0], end + step[1], same + step[2]
    first, place = run.first, run.place
    while (step := _beyond(index, ids, first - 1, place - 1, -1)) is not None and first - step[0] >= floor:
        first, place, same = first - step[0], place - step[1], same + step[2]
    return run._replace(first=first, place=place, last=last, end=end, same=same)


def _beyond(index: Index, ids: Sequence[int], at: int, place: int, way: int) -> tuple[int, int, int] | None:
    """The nearest words the same, here and there, past at most NEAR others: how far they reach, how many.

    `way` is 1 for those after, -1 for those before.
    """
    for apart in range(1, 2 * NEAR + 1):
        for here in range(max(apart - NEAR, 0), min(apart, NEAR) + 1):
            there, size = apart - here, 0
            while _is_there(index, ids, at + way * (here + size), place + way * (there + size)):
                size += 1
            if size >= AGAIN:
                return here + size, there + size, size
    return None


def _is_there(index: Index, ids: Sequence[int], at: int, place: int) -> bool:
    return 0 <= at < len(ids) and 0 <= place < len(index) and _same(index.ids, place, ids, at)


def _same(material: Any, place: int, ids: Sequence[int], at: int) -> bool:
    return ids[at] != 0 and int(material[place]) == ids[at]


def merged(found: Iterator[Run]) -> list[Run]:
    """Runs that follow each other closely, here and there, as one."""
    joined: list[Run] = []
    for run in found:
        last = joined[-1] if joined else None
        if (
            last
            and run.piece == last.piece
            and run.first - last.last <= NEAR
            and 0 <= run.place - last.end <= NEAR
        ):
            joined[-1] = Run(last.first, run.last, last.place, run.end, run.piece, last.same + run.same)
        else:
            joined.append(run)
    return joined


def pieces(doc: Document, index: Index) -> tuple[Piece, ...]:
    """The pieces of the material and what each serves for beside this draft."""
    words = words_in(doc)
    shared = [0] * len(index.documents)
    for run in runs(index, ids_of(index, words)):
        shared[run.piece] += run.same
    found = []
    for number, piece in enumerate(index.documents):
        size = index.piece_end(number) - index.piece_starts[number]
        use: PieceUse = "all"
        alike = min(size, len(words)) > 0 and shared[number] >= VERSION * max(size, len(words))
        if piece.sha256 == doc.sha256 or (alike and _is_same(index, number, words)):
            use = "none"
        elif alike:
            use = "differences"
        found.append(Piece(name_of(piece), size, use))
    return tuple(found)


def words_in(doc: Document) -> list[Word]:
    """All words of a document."""
    return [word for block in doc.blocks for word in words_of(doc.plain, block.span)]


def _is_same(index: Index, piece: int, words: Sequence[Word]) -> bool:
    start, end = index.piece_starts[piece], index.piece_end(piece)
    return end - start == len(words) and all(
        int(id) == index.id(word.folded) for id, word in zip(index.ids[start:end], words, strict=True)
    )
