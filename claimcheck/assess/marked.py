"""Which tokens of a sentence spans touch, in time that does not grow with tokens times spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from claimcheck.document import Sentence, Span, Token


class Counted:
    """Tokens in order, of which those that spans touch are counted without walking over the others."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._starts = [token.start for token in tokens]
        self._ends = [token.end for token in tokens]

    def range_of(self, span: Span) -> range:
        return range(bisect_left(self._ends, span.start + 1), bisect_left(self._starts, span.end))

    def count(self, spans: Iterable[Span]) -> int:
        """Number of tokens that share text with the spans, of which none overlaps another."""
        return sum(len(self.range_of(span)) for span in spans)


class Marked:
    """The tokens of a sentence that spans touch; overlapping spans cost no more than apart ones."""

    def __init__(self, sentence: Sentence, spans: Iterable[Span]) -> None:
        tokens = Counted(sentence.tokens)
        edges = [0] * (len(sentence.tokens) + 1)
        for span in spans:
            touched = tokens.range_of(span)
            if touched:
                edges[touched.start] += 1
                edges[touched.stop] -= 1
        depth = 0
        marked = []
        for token, edge in zip(sentence.tokens, edges, strict=False):
            depth += edge
            if depth:
                marked.append(token)
        self._starts = frozenset(token.start for token in marked)
        self._counted = Counted(marked)

    def holds(self, token: Token) -> bool:
        return token.start in self._starts

    def count(self, span: Span) -> int:
        return self._counted.count((span,))
