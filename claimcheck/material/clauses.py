"""Words with their marks, and the clauses of a sentence: a draft may join two sentences, or split one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from claimcheck.document import Document, Span
from claimcheck.material.support import Gist, is_content
from claimcheck.material.words import Word, stem_of
from claimcheck.rules.quantity import Quantity

# What ends clauses, and sentences.
MARKS, STOPS = frozenset(',;:.!?—–()[]"“”'), frozenset(".!?;")
# A full stop behind so few letters may be an abbreviation's, "Nov. 8", but not that of "him. He".
SHORT = 4
# What begins a clause: on conditions hangs what is told of them (drift/conditions.py).
_CONDITIONS = "if unless until before after when whenever once without lest provided till as"
CONDITIONS = frozenset(_CONDITIONS.split())
_JOINING = "whether that who whom whose which where while because since although though than and or but so"
JOINING = CONDITIONS | frozenset(f"{_JOINING} what how why".split())
# What may begin a clause with a figure of its own, or end one.
_MARKS = frozenset(',;:()[]—–…“”"') | {"--", "..."}
_JOINTS = JOINING - {"than", "without", "once"} | {"with", "including", "whereas"}
# So many words beside the figure have to say what it counts.
FEWEST = 3
# A sentence of more tokens than this is a table, or none.
LONGEST = 300
# Clauses that are taken in beside its own.
AROUND = 3


@dataclass(frozen=True)
class Row:
    """Words of a text, in order, with what stands between them."""

    words: tuple[Word, ...]
    text: str

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(word.folded for word in self.words)

    @cached_property
    def breaks(self) -> tuple[bool, ...]:
        """Whether a mark that ends clauses stands before each of the words."""
        return tuple(not MARKS.isdisjoint(gap) or "--" in gap for gap in self._gaps)

    @cached_property
    def stops(self) -> tuple[bool, ...]:
        """Whether a sentence, or half of one, ends before each of the words."""
        return tuple(not STOPS.isdisjoint(gap) for gap in self._gaps)

    @cached_property
    def _gaps(self) -> tuple[str, ...]:
        """What stands before each of the words, the stop of an abbreviation left out."""
        gaps = [""]
        for one, next in pairwise(self.words):
            gap = self.text[one.end : next.start]
            is_short = one.end - one.start <= SHORT and gap.startswith(".")
            is_short = is_short and (self.text[one.start].isupper() or not self.text[next.start].isupper())
            gaps.append(gap[1:] if is_short else gap)
        return tuple(gaps)

    def between(self, at: int, breaks: Sequence[bool]) -> range:
        """The numbers of the words around the one at `at`, up to the next breaks on both sides."""
        first, last = at, at + 1
        while first and not breaks[first]:
            first -= 1
        while last < len(self.words) and not breaks[last]:
            last += 1
        return range(first, last)


def clauses_around(
    doc: Document, sentence: int, whole: Gist, figure: Quantity, figures: Sequence[Quantity]
) -> Iterator[Gist]:
    """What the clause of a sentence that has a figure says, without any of its figures, and what it says with
    more and more of the clauses around it.

    Left out is what says too little to be told apart, and what says as much as the sentence, `whole`.
    """
    tokens = doc.sentences[sentence].tokens
    if len(tokens) > LONGEST:
        return
    cuts = [at for at, token in enumerate(tokens) if _is_cut(token.text)]
    starts = [0, *(at for at in cuts if at and at - 1 not in cuts), len(tokens)]
    after = bisect_right(starts, figure.span.start, 1, len(starts) - 1, key=lambda at: tokens[at].start)
    for more in range(AROUND + 1):
        for before in range(more + 1):
            first, last = after - 1 - before, after + more - before
            if first < 0 or last >= len(starts):
                continue
            said = _within(whole, Span(tokens[starts[first]].start, tokens[starts[last] - 1].end), figures)
            if len(said.stems) >= FEWEST and said.stems != whole.stems:
                yield said


def clauses(doc: Document, sentence: int, whole: Gist) -> Iterator[tuple[Word, ...]]:
    """The words of each clause of a sentence, where it has several."""
    tokens = doc.sentences[sentence].tokens
    if len(tokens) > LONGEST:
        return
    cuts = [token.start for token in tokens if _is_cut(token.text)]
    rows: dict[int, list[Word]] = {}
    for word in whole.words:
        rows.setdefault(bisect_right(cuts, word.start), []).append(word)
    if len(rows) > 1:
        yield from map(tuple, rows.values())


def _is_cut(word: str) -> bool:
    return word in _MARKS or word.lower() in _JOINTS


def _within(whole: Gist, span: Span, figures: Sequence[Quantity]) -> Gist:
    """What is said between two places, numbers left out."""
    words = tuple(word for word in whole.words if span.start <= word.start < span.end)
    counted = {word.start for word in words for f in figures if f.span.start <= word.start < f.span.end}
    stems = frozenset(
        stem_of(word.folded) for word in words if word.start not in counted and is_content(word.folded)
    )
    stems &= whole.stems
    return Gist(words, stems, stems & whole.names, frozenset())
