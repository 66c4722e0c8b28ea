"""What was so at some time, and in the draft is so; what is done, and in the draft is yet to come.

"Was close to bankruptcy in 2019" became "is close to bankruptcy", "has been sold" "will be sold". Reported
speech moves tenses ("said it was late", "it is late, he said"), so that the time has to be gone as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.comparison import Drift
from claimcheck.document import Document
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.support import Place, is_content
from claimcheck.material.verbs import is_past, verb

PRESENT = {"was": "is", "were": "are", "had": "has"}
YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
# Words of a time that is over.
OVER = frozenset({"ago", "then", "formerly", "previously", "once", "earlier", "yesterday", "last"})
# A deed stands so close behind "will".
NEAR = 3
# So alike (likeness, 0..1) the rest is where only the time of a deed is another.
ALIKE = 0.7


def tense_turned(beside: Beside, piece: Document, rivals: Sequence[Place]) -> Drift | None:
    """The verb of the passage that the draft has in another time."""
    if at := _no_longer(beside):
        return beside.drift(piece, at)
    return _awaited(beside, piece, rivals)


def _no_longer(beside: Beside) -> Hunk | None:
    """Where it "was", at a time that the draft leaves out, and "is"."""
    words = {word.folded for word in beside.words}
    over = [word.folded for word in beside.there if word.folded in OVER or YEAR.match(word.folded)]
    if not over or not words.isdisjoint(over) or any(YEAR.match(word) for word in words):
        return None
    for hunk in beside.around:
        here = [word.folded for word in beside.words[slice(*hunk.here)]]
        there = [word.folded for word in beside.there[slice(*hunk.there)]]
        if len(here) == len(there) == 1 and PRESENT.get(there[0]) == here[0]:
            return hunk
    return None


def _awaited(beside: Beside, piece: Document, rivals: Sequence[Place]) -> Drift | None:
    """The deed of the passage, done, that the draft says will be done."""
    if beside.likeness < ALIKE:
        return None
    words, passage = ([word.folded for word in row] for row in (beside.words, beside.there))
    if "will" not in words or not {"will", "would"}.isdisjoint(passage):
        return None
    if any("will" in {word.folded for word in rival.words} for rival in rivals):
        return None
    at = words.index("will")
    for word in words[at + 1 : at + 1 + NEAR]:
        done = [i for i, one in enumerate(passage) if verb(one) == verb(word) and is_past(one)]
        if done and is_content(word):
            return beside.drift(piece, Hunk((0, 0), (max(done[0] - 1, 0), done[0] + 1)))
    return None
