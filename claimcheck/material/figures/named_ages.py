"""How old somebody of one name is, wherever the material says so: "Ada Berg, 54,", "Ada Berg (54)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Span
from claimcheck.material.index import Index
from claimcheck.material.words import fold
from claimcheck.rules.ages import ages
from claimcheck.rules.quantity import Quantity

# A surname that stands at more places is nobody's alone.
MOST = 200
# The age stands so near behind the name.
NEAR = 8
_NAME = re.compile(r"(?:(?P<given>[^\W\d_][\w’'-]{0,30}) )?(?P<last>[^\W\d_][\w’'-]{1,30})(?:, | \()$")
# Given names, with those in the middle.
_BEFORE = re.compile(r"(?:[^\W\d_][\w’'-]{0,30} ){1,3}$")
LONGEST = 70


def bearer(text: str, age: Quantity) -> list[str]:
    """The folded words of the name right before an age, one or two; none where no name stands there."""
    found = _NAME.search(text, max(age.span.start - LONGEST, 0), age.span.start)
    names = found.groups() if found and found["last"][0].isupper() else ()
    return [fold(name) for name in names if name and name[0].isupper()]


def ages_of(text: str, age: Quantity, index: Index) -> Iterator[tuple[int, Quantity]]:
    """The ages that the material gives the bearer of the name right before an age of `text`, with the numbers
    of their pieces; none where no name stands there. Who has another given name is somebody else."""
    *given, last = bearer(text, age) or [""]
    places = index.places(last) if last else ()
    for place in places if len(places) <= MOST else ():
        piece, word = index.word(int(place))
        plain = index.documents[piece].plain
        before = _BEFORE.search(plain, max(word.start - LONGEST, 0), word.start)
        others = [fold(name) for name in (before[0] if before else "").split() if name[0].isupper()]
        if given and others and given[0] not in others:
            continue
        for one in ages(plain, Span(word.start, min(word.end + NEAR, len(plain)))):
            yield piece, one
