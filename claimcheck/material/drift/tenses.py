"""What was so at some time, and in the draft is so: "was close to ruin in 2019" became "is close to ruin".

Reported speech moves tenses ("said it was late", "it is late, he said"), so that the time has to be gone as
well.
"""

from __future__ import annotations

import re

from claimcheck.comparison import Drift
from claimcheck.material.beside import Beside

PRESENT = {"was": "is", "were": "are", "had": "has"}
YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
# Words of a time that is over.
OVER = frozenset({"ago", "then", "formerly", "previously", "once", "earlier", "yesterday", "last"})


def tense_turned(beside: Beside) -> Drift | None:
    """The "was" of the passage, at a time that the draft leaves out, where the draft has "is"."""
    words = beside.own.folded
    over = {word for word in beside.passage.folded if word in OVER or YEAR.match(word)}
    if not over or not over.isdisjoint(words) or any(map(YEAR.match, words)):
        return None
    turned = (
        beside.drift(hunk)
        for hunk, here, there in beside.exchanges
        if len(here) == len(there) == 1 and PRESENT.get(there[0]) == here[0]
    )
    return next(turned, None)
