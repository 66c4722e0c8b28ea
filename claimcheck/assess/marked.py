"""Which tokens of a sentence spans touch, in time that does not grow with tokens times spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from claimcheck.document import Span, Token

_START, _END = attrgetter("start"), attrgetter("end")


def touched(tokens: Sequence[Token], span: Span) -> range:
    """Indexes of those of `tokens`, which are in order, that share text with `span`."""
    return range(bisect_right(tokens, span.start, key=_END), bisect_left(tokens, span.end, key=_START))


def touched_by(tokens: Sequence[Token], spans: Iterable[Span]) -> frozenset[int]:
    """Indexes of those of `tokens` that share text with any of `spans`, each looked at once."""
    found, done = set[int](), 0
    for span in sorted(spans):
        here = touched(tokens, span)
        found.update(range(max(here.start, done), here.stop))
        done = max(done, here.stop)
    return frozenset(found)
