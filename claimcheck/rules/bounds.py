"""What words beside a figure say of it: "about", "more than", "or so"."""

from __future__ import annotations

import re
from typing import Literal

from claimcheck.document import Span
from claimcheck.lexicon import any_of

# What words beside a figure say of it: it is rounded, the true value is more, or it is less; "at least" and
# "at most" allow for the figure itself; "low" and "high" are the ends of a range, "joined" two figures
# that only look like one.
Bound = Literal["none", "about", "above", "below", "least", "most", "low", "high", "joined"]

BOUNDS: dict[str, Bound] = {
    **dict.fromkeys(
        ("about", "around", "some", "roughly", "approximately", "approx.", "estimated", "an estimated",
         "close to", "circa", "in the region of", "something like"),
        "about",
    ),
    **dict.fromkeys(
        ("more than", "over", "above", "upwards of", "exceeding", "just over", "well over", "a little over",
         "in excess of"),
        "above",
    ),
    **dict.fromkeys(
        ("almost", "nearly", "under", "less than", "fewer than", "below", "just under", "a little under",
         "not quite"),
        "below",
    ),
    **dict.fromkeys(("at least", "no fewer than", "no less than", "not less than", "a minimum of"), "least"),
    **dict.fromkeys(
        ("up to", "at most", "no more than", "not more than", "as many as", "as much as", "a maximum of"),
        "most",
    ),
}  # fmt: skip
_WORDS = any_of(BOUNDS)
_BOUND = re.compile(
    rf"\b(?P<bound>{_WORDS}) (?:an? |the |its |their )?$",
    re.IGNORECASE,
)
_BOUND_LENGTH = 28
# "500 or more", "500-odd".
_BOUNDS_AFTER: dict[str, Bound] = {
    "or more": "least", "or so": "about", "or fewer": "most", "or less": "most", "plus": "least",
    "odd": "about",
}  # fmt: skip
_BOUND_AFTER = re.compile(rf"[ -](?P<bound>{'|'.join(_BOUNDS_AFTER)})\b", re.IGNORECASE)


def bound_of(text: str, start: int, end: int) -> Bound:
    """How the figure from `start` to `end` is rounded, by the words before it or after it."""
    if found := _before(text, start):
        return BOUNDS[found["bound"].lower()]
    after = _BOUND_AFTER.match(text, end)
    return _BOUNDS_AFTER[after["bound"].lower()] if after else "none"


def with_bound(text: str, span: Span) -> Span:
    """A figure with the words that say how it is rounded."""
    if found := _before(text, span.start):
        return Span(found.start("bound"), span.end)
    after = _BOUND_AFTER.match(text, span.end)
    return Span(span.start, after.end() if after else span.end)


def _before(text: str, start: int) -> re.Match[str] | None:
    return _BOUND.search(text, max(start - _BOUND_LENGTH, 0), start)
