"""What goes together in the material and is an effect in the draft: "linked to a lower risk", "cuts it".

Among the commonest faults of news on health (Sumner et al. 2014, BMJ 349:g7015). The words around need not
be the same, so that it is asked of looser passages than other drift: of those that have what is said to act
before the link, and what it acts on behind.
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Span
from claimcheck.material.beside import Beside
from claimcheck.material.support import is_content
from claimcheck.material.words import stem_of

# From here on a passage says so much of what the claim says that it is what the claim goes back to.
LOOSE = 0.55
LINK = re.compile(
    r"\b(?:(?:associated|correlated?|linked|connected) (?:with|to)|tied to"
    r"|(?:links?|ties?|connects?|associates?)(?: [\w’'-]+){1,8} (?:to|with)"
    r"|(?:association|correlation|connection|link) between)\b",
    re.IGNORECASE,
)
ACTIVE = re.compile(r"(?:links?|ties?|connects?|associates?) (?!between)", re.IGNORECASE)
# Behind the verb so many words are looked at for what it acts on.
NEAR = 5


def effect_made(beside: Beside) -> Drift | None:
    """The link of the passage that the draft's sentence tells as an effect, in its own voice or another's."""
    words = beside.there
    link = LINK.search(beside.piece.plain, words[0].start, words[-1].end)
    doc, sentence = beside.doc, beside.sentence
    if link is None or LINK.search(doc[doc.sentences[sentence].span]) or _is_held_back(beside):
        return None
    effect = {stem_of(word.folded) for word in words if word.start >= link.end() and is_content(word.folded)}
    cause = {stem_of(word.folded) for word in words if word.end <= link.start() and is_content(word.folded)}
    if link[0].endswith("between"):  # both stand behind
        cause = effect
    elif ACTIVE.match(link[0]):  # "link the decline to warmer water": one stands inside
        inside = (word for word in words if link.start() < word.start < link.end())
        effect |= {stem_of(word.folded) for word in inside if is_content(word.folded)}
        cause = effect
    stems = [stem_of(word.folded) for word in beside.words]
    acts = next((at for at, word in enumerate(stems) if word in cause), len(stems))
    for at in range(acts + 1, len(stems)):
        if stems[at] in _effects() and effect.intersection(stems[at + 1 : at + 1 + NEAR]):
            return beside.lost(Span(*link.span()))
    return None


def _is_held_back(beside: Beside) -> bool:
    """Does the draft say that it may be so?"""
    held = ("modal", "appearance", "probability")
    return any(hedge.kind in held for hedge in beside.doc.hedges[beside.sentence])


@cache
def _effects() -> frozenset[str]:
    return frozenset(map(stem_of, lexicon.words("effect_verbs")))
