"""Words of the draft laid beside words of the material.

Candidates are the places that many of the draft's rarer words and pairs of words point to; there the two
are aligned word by word by RapidFuzz (Levenshtein, opcodes).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log
from typing import NamedTuple

import numpy as np

from claimcheck import lexicon
from claimcheck.material.index import Index, Stretch
from claimcheck.material.words import Word

# More places than this say nothing about where a passage is, unless nothing rarer is known.
FREQUENT = 3000
# Words of the draft that are looked up at most, spread over it.
MOST_WORDS = 400
# So many candidates are aligned.
CANDIDATES = 4
# How far a passage may be shifted by words added or left out before it counts as another one.
SLACK = 12
# No word of the material is this: what stands in brackets in a quote.
WILD = "[]"
# So far from all others a small word is the same by chance, and any other.
FAR, FURTHER = 3, 8
# So many words may stand where the draft has brackets.
BRACKETED = 12


class Hunk(NamedTuple):
    """Words `here` (first, last exclusive) of the draft and words `there` of a stretch that differ."""

    here: tuple[int, int]
    there: tuple[int, int]


class Alignment(NamedTuple):
    """Words of the draft beside a stretch of the material: `first` and `last` (exclusive) in the stretch.

    `equal` are pairs of runs of the same words (here, there, length), `hunks` what is between them.
    """

    stretch: Stretch
    first: int
    last: int
    equal: tuple[tuple[int, int, int], ...]
    hunks: tuple[Hunk, ...]

    @property
    def same(self) -> int:
        """How many words are the same."""
        return sum(length for _, _, length in self.equal)

    @property
    def longest(self) -> int:
        """The longest run of same words."""
        return max((length for _, _, length in self.equal), default=0)


class Candidate(NamedTuple):
    """A piece, and the place where a passage of it may begin: words may be left out before, so it may lie
    before the piece's own beginning."""

    piece: int
    place: int


def candidates(index: Index, words: Sequence[str], most: int = CANDIDATES) -> list[Candidate]:
    """The places where a passage that has these words may begin, the likeliest first.

    A pair of neighbouring words votes for where the first word would stand, with the more weight the rarer
    it is; single words vote when they are rare.
    """
    # Of each vote the place of the word itself, which says in which piece it is, and how much further on that
    # is than the passage's beginning.
    places_of, shifts, weights = [], [], []
    total = len(index)
    step = max(len(words) // MOST_WORDS, 1)
    for at in range(0, len(words), step):
        places = index.places(words[at])
        if 0 < len(places) <= FREQUENT:
            places_of.append(places.astype(np.int64))
            shifts.append(np.full(len(places), at))
            weights.append(np.full(len(places), log(total / len(places)) / 2))
        if at + 1 < len(words) and len(places):
            pairs = index.pairs(words[at], words[at + 1])
            if 0 < len(pairs) <= FREQUENT:
                places_of.append(pairs.astype(np.int64))
                shifts.append(np.full(len(pairs), at))
                weights.append(np.full(len(pairs), log(total / len(pairs))))
    if not places_of:
        return []
    places, weight = np.concatenate(places_of), np.concatenate(weights)
    piece = np.searchsorted(index.piece_starts, places, side="right") - 1
    # Moved apart, so that no vote adds to those of a neighbouring piece.
    apart = len(words) + SLACK + 1
    where = places - np.concatenate(shifts) + piece * apart
    order = np.argsort(where, kind="stable")
    where, piece = where[order], piece[order]
    weight = np.concatenate(([0.0], np.cumsum(weight[order])))
    # The weight of all votes from each one to SLACK places further on.
    reach = np.searchsorted(where, where + SLACK, side="right")
    sums = weight[reach] - weight[:-1]
    found: list[Candidate] = []
    while len(found) < most and sums[at := int(np.argmax(sums))] > 0:
        found.append(Candidate(int(piece[at]), int(where[at] - piece[at] * apart)))
        near = np.searchsorted(where, (where[at] - SLACK, where[at] + SLACK + 1))
        sums[near[0] : near[1]] = 0
    return found


def aligned(index: Index, words: Sequence[str], candidate: Candidate, pad: int = SLACK) -> Alignment | None:
    """`words` beside the material around a candidate; None where no word is the same.

    Words at either end that are not the same stand beside as many of the material's.
    """
    piece, place = candidate
    stretch = index.stretch(place - pad, place + len(words) + pad, piece)
    return lay_beside(words, stretch)


def lay_beside(words: Sequence[str], stretch: Stretch) -> Alignment | None:
    """`words` beside a stretch, as close together as they can be."""
    there = [word.folded for word in stretch.words]
    if (whole := in_a_row(words, there)) is not None:
        first, last = _ends(whole, len(words), len(there))
        return Alignment(stretch, first, last, whole, tuple(_hunks(whole, len(words), first, last)))
    runs = _close(_runs(words, there), there)
    if not runs:
        return None
    # A small word far from all others is there by chance.
    while len(runs) > 1 and _is_by_chance(runs[0], runs[1], words):
        runs = runs[1:]
    while len(runs) > 1 and _is_by_chance(runs[-1], runs[-2], words):
        runs = runs[:-1]
    first, last = _ends(runs, len(words), len(there))
    runs = _close(_runs(words, there[first:last]), there[first:last])
    equal = tuple((here, beside + first, length) for here, beside, length in runs)
    # Moved runs leave words at the ends that belong to nothing.
    first = max(first, equal[0][1] - equal[0][0])
    here, beside, _ = equal[-1]
    last = min(last, beside + len(words) - here)
    return Alignment(stretch, first, last, equal, tuple(_hunks(equal, len(words), first, last)))


def _ends(runs: Sequence[tuple[int, int, int]], size: int, most: int) -> tuple[int, int]:
    """Where what lies beside `size` words begins and ends (exclusive), given the runs of the same."""
    here, beside, _ = runs[-1]
    return max(runs[0][1] - runs[0][0], 0), min(beside + size - here, most)


def in_a_row(words: Sequence[str], there: Sequence[str]) -> tuple[tuple[int, int, int], ...] | None:
    """Where all of `words` stand in a row: to Levenshtein, words strewn over `there` are no worse.

    A WILD one may stand for BRACKETED words, or none. The place where they stand for the fewest, the first of
    several, as runs of the same words.
    """
    pieces = _pieces(words)
    if not pieces:
        return None
    at, piece = pieces[0]
    best: tuple[tuple[int, int, int], ...] | None = None
    for start in _places(piece, there, 0, len(there)):
        runs = [(at, start, len(piece))]
        for here, following in pieces[1:]:
            after = runs[-1][1] + runs[-1][2]
            place = next(_places(following, there, after, after + BRACKETED), None)
            if place is None:
                break
            runs.append((here, place, len(following)))
        else:
            if best is None or runs[-1][1] - start < best[-1][1] - best[0][1]:
                best = tuple(runs)
            if len(pieces) == 1:
                break
    return best


def _pieces(words: Sequence[str]) -> list[tuple[int, list[str]]]:
    """The runs of words that are not WILD, and where they begin."""
    found: list[tuple[int, list[str]]] = []
    for at, word in enumerate(words):
        if word == WILD:
            continue
        if at and words[at - 1] != WILD and found:
            found[-1][1].append(word)
        else:
            found.append((at, [word]))
    return found


def _places(row: Sequence[str], there: Sequence[str], first: int, last: int) -> Iterator[int]:
    """Where in `there` a row of words begins, from `first` to `last` (inclusive)."""
    for at in range(first, min(last, len(there) - len(row)) + 1):
        if there[at] == row[0] and there[at : at + len(row)] == row:
            yield at


def _close(runs: list[tuple[int, int, int]], there: Sequence[str]) -> list[tuple[int, int, int]]:
    """`runs` with the first and the last moved up to their neighbours where the same words stand there too.

    An alignment costs the same whichever of two "the" it takes.
    """
    if len(runs) > 1:
        (here, beside, length), (next_here, next_beside, _) = runs[0], runs[1]
        if here + length == next_here and beside + length < next_beside:
            moved = next_beside - length
            if there[moved:next_beside] == there[beside : beside + length]:
                runs = [(here, moved, length), *runs[1:]]
    if len(runs) > 1:
        (before_here, before_beside, size), (here, beside, length) = runs[-2], runs[-1]
        moved = before_beside + size
        is_apart = before_here + size == here and moved < beside
        if is_apart and there[moved : moved + length] == there[beside : beside + length]:
            runs = [*runs[:-1], (here, moved, length)]
    return runs


def _is_by_chance(run: tuple[int, int, int], next: tuple[int, int, int], words: Sequence[str]) -> bool:
    """Is a run one word, far from the next one? A small word is so at once."""
    here, _, length = run
    far = FAR if words[here] in lexicon.words("stop_words") else FURTHER
    return length == 1 and _gap(*sorted((run, next))) > far


def _gap(one: tuple[int, int, int], other: tuple[int, int, int]) -> int:
    return max(other[0] - one[0], other[1] - one[1]) - one[2]


def _runs(words: Sequence[str], there: Sequence[str]) -> list[tuple[int, int, int]]:
    from rapidfuzz.distance import Levenshtein

    return [
        (op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in Levenshtein.opcodes(words, there)
        if op.tag == "equal"
    ]


def _hunks(equal: Sequence[tuple[int, int, int]], size: int, first: int, last: int) -> list[Hunk]:
    found, here, there = [], 0, first
    for run_here, run_there, length in (*equal, (size, last, 0)):
        if run_here > here or run_there > there:
            found.append(Hunk((here, run_here), (there, run_there)))
        here, there = run_here + length, run_there + length
    return found


def text_of(words: Sequence[Word], text: str, first: int, last: int) -> str:
    """The words `first` to `last` (exclusive) of a text, as they stand there, on one line."""
    if first >= last:
        return ""
    return " ".join(text[words[first].start : words[last - 1].end].split())
