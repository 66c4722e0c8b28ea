"""Looking spans up among others that are in order and apart."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.document import Span


def last_before(spans: Sequence[Span], span: Span) -> Span | None:
    """Of `spans`, the last that begins before `span` ends."""
    at = bisect_left(spans, span.end, key=lambda one: one.start) - 1
    return spans[at] if at >= 0 else None


def meets(spans: Sequence[Span], span: Span) -> bool:
    """Does one of `spans` share text with `span`?"""
    last = last_before(spans, span)
    return last is not None and last.overlaps(span)
