"""Which passage of the material supports a claim, and how surely.

Passages are one or two neighbouring sentences. Candidates share the claim's rarer words; a logistic
regression over a few measures of overlap (claimcheck.training.support) turns likeness into a probability.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log
from typing import NamedTuple

import numpy as np

from claimcheck import lexicon
from claimcheck.assess.marked import touched_by
from claimcheck.document import Document, Span
from claimcheck.material.index import Index, Stretch
from claimcheck.material.vouching import vouching
from claimcheck.material.words import Word, stem_of, words_of
from claimcheck.model import load
from claimcheck.model.linear import sigmoid
from claimcheck.once import once
from claimcheck.segment import sentences

# Stretches of the material that are looked at for a claim, and words too frequent to say where to look.
UNITS, FREQUENT = 5, 30_000
# A paragraph longer than this, in characters, is looked at in part.
LONGEST = 4000
FEWEST = 2  # content words without which nothing can be told
FEATURES = ("coverage", "block", "pairs", "numbers", "names", "size")


class Gist(NamedTuple):
    """What a claim says: its words in order, the beginnings of its content words, names and numbers."""

    words: tuple[Word, ...]
    stems: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]


@dataclass(frozen=True)
class Place:
    """One or two sentences of a piece, `words` and where they stand, beside a claim.

    `coverage` is the share (0..1, the rarer the word the more it counts) of the claim's words that it has.
    """

    piece: int
    span: Span
    first: int  # the place of the first word
    words: tuple[Word, ...]
    coverage: float
    features: tuple[float, ...]

    @property
    def stretch(self) -> Stretch:
        """Its words, to lay others beside."""
        return Stretch(self.piece, self.first, list(self.words))

    def holds(self, place: int) -> bool:
        """Is the word at a place of the material one of its own?"""
        return self.first <= place < self.first + len(self.words)

    @cached_property
    def score(self) -> float:
        """How likely it is that the passage supports the claim, 0..1."""
        return probability(self.features)


def probability(features: Sequence[float]) -> float:
    """The trained combination of the FEATURES, in their order."""
    weights, bias = _weights()
    return sigmoid(sum(w * f for w, f in zip(weights, features, strict=True)) + bias)


@once
def _weights() -> tuple[tuple[float, ...], float]:
    """A weight for each of the FEATURES, and the bias."""
    given = load("support")
    return tuple(given["weights"]), given["bias"]


def gist(doc: Document, index: int) -> Gist:
    """What the sentence `index` says, without who says so, and how surely the writer does."""
    sentence = doc.sentences[index]
    frame = [
        span
        for attribution in doc.attributions
        for span in (*attribution.source, *attribution.cue)
        if sentence.span.overlaps(span) and len(span) < len(sentence.span) // 2
    ]
    framed = touched_by(sentence.tokens, frame)
    blanked = [sentence.tokens[at] for at in framed]
    names = {
        token.text.lower()
        for token, tag in zip(sentence.tokens, doc.tags[index], strict=True)
        if tag in ("NNP", "NNPS") and token not in blanked
    }
    starts = {token.start for token in blanked}
    words = tuple(words_of(doc.plain, sentence.span))
    sure = {at for span in vouching([word.folded for word in words]) for at in range(*span)}
    plain = [word for at, word in enumerate(words) if at not in sure]
    said = [word for word in plain if word.start not in starts]
    # Where hardly more is left than who says it, that is what the sentence says.
    if sum(is_content(word.folded) for word in said) <= FEWEST:
        said = plain if sum(is_content(word.folded) for word in plain) >= FEWEST else list(words)
    return gist_of(said, names, words)


def gist_of(words: Sequence[Word], names: set[str], whole: Sequence[Word] = ()) -> Gist:
    """What words say, of which `names` are names; `whole` are they and those left out."""
    content = [word.folded for word in words if is_content(word.folded)]
    return Gist(
        tuple(whole or words),
        frozenset(map(stem_of, content)),
        frozenset(stem_of(word) for word in content if word in names),
        frozenset(word for word in content if word[0].isdigit()),
    )


@lru_cache(maxsize=1 << 14)
def is_content(word: str) -> bool:
    """Does a folded word say what a sentence is about?"""
    return word.removesuffix("'s") not in lexicon.words("stop_words") and (len(word) > 1 or word.isdigit())


class Support:
    """Looks claims up in the material."""

    def __init__(self, index: Index, skipped: frozenset[int] = frozenset()) -> None:
        self._index, self._skipped = index, skipped
        self._sentences = lru_cache(maxsize=512)(self._read)

    def find(self, claim: Gist) -> list[Place]:
        """The passages that may support a claim, the likeliest first; none where it says too little."""
        return sorted(self.places(claim), key=lambda place: (-place.score, len(place.span), place.first))[:8]

    def places(self, claim: Gist) -> list[Place]:
        """The same in no order, and all of them."""
        if len(claim.stems) < FEWEST:
            return []
        weights = {stem: self._weight(stem) for stem in claim.stems}
        blocks = dict.fromkeys(block for block, _ in self._units(weights))
        return [place for block in blocks for place in self._places(claim, weights, block)]

    def _weight(self, stem: str) -> float:
        return log(1 + len(self._index) / (1 + len(self._index.stem_places(stem))))

    def _units(self, weights: dict[str, float]) -> list[tuple[tuple[int, int], float]]:
        """Blocks (number, and place in a long one) with the most of the words' weight."""
        index = self._index
        sums = np.zeros(len(index.unit_starts))
        for stem in sorted(weights):
            places = index.stem_places(stem)
            if 0 < len(places) <= FREQUENT:
                # A unit that has the word twice gets its weight once.
                sums[np.searchsorted(index.unit_starts, places, side="right") - 1] += weights[stem]
        found: list[tuple[tuple[int, int], float]] = []
        for _ in range(8 * UNITS):
            best = int(np.argmax(sums))
            weight, sums[best] = float(sums[best]), 0.0
            if not weight:
                break
            place = int(index.unit_starts[best])
            if index.piece_at(place) in self._skipped:
                continue
            block = index.block_at(place)
            long = len(index.block_span(block)[1]) > LONGEST
            found.append(((block, place if long else index.block_starts[block]), weight))
            if len({key for key, _ in found}) == UNITS:
                break
        return found

    def _read(self, block: int, place: int) -> list[tuple[Span, int, tuple[Word, ...]]]:
        """The sentences of a block, or of a part of a long one: span, place of the first word, words."""
        index = self._index
        piece, span = index.block_span(block)
        first = index.block_starts[block]
        if len(span) > LONGEST:
            stretch = index.stretch(max(place - 100, first), place + 200, piece)
            span, first = Span(stretch.words[0].start, stretch.words[-1].end), stretch.first
        text = index.documents[piece].plain
        found = []
        for tokens in sentences(text, span):
            sentence = Span(tokens[0].start, tokens[-1].end)
            words = tuple(words_of(text, sentence))
            if words:
                found.append((sentence, first, words))
            first += len(words)
        return found

    def _places(self, claim: Gist, weights: dict[str, float], block: tuple[int, int]) -> list[Place]:
        read = self._sentences(*block)
        piece, _ = self._index.block_span(block[0])
        total = sum(weights.values())
        stems = [frozenset(stem_of(word.folded) for word in words) for _, _, words in read]
        everywhere = frozenset().union(*stems)
        whole = sum(weights[stem] for stem in claim.stems & everywhere) / total
        found = []
        for at, (span, first, words) in enumerate(read):
            for size in (1, 2):
                if at + size > len(read) or (size == 2 and len(read[at + 1][2]) > 80):
                    continue
                own = stems[at] if size == 1 else stems[at] | stems[at + 1]
                covered = sum(weights[stem] for stem in claim.stems & own) / total
                if covered < 0.15:
                    continue
                both = words if size == 1 else (*words, *read[at + 1][2])
                found.append(
                    Place(
                        piece,
                        span if size == 1 else Span(span.start, read[at + 1][0].end),
                        first,
                        both,
                        covered,
                        features(claim, own, both, covered, whole, size),
                    )
                )
        return found


def features(
    claim: Gist, stems: frozenset[str], words: Sequence[Word], coverage: float, block: float, size: int
) -> tuple[float, ...]:
    """The FEATURES of a passage beside a claim, each 0..1: shares of its words, pairs, numbers, names.

    Two neighbours are kept as the square of one word is: of the pairs it is the root that grows as the rest
    do. What a claim has none of counts as there in half.
    """
    here, there = [w.folded for w in claim.words], [w.folded for w in words]
    pairs = set(itertools.pairwise(here))
    shared = (len(pairs & set(itertools.pairwise(there))) / len(pairs)) ** 0.5 if pairs else 0.0
    numbers = len(claim.numbers & set(there)) / len(claim.numbers) if claim.numbers else 0.5
    names = len(claim.names & stems) / len(claim.names) if claim.names else 0.5
    return (coverage, block, shared, numbers, names, min(len(claim.stems), 20) / 20 * (size == 1))
