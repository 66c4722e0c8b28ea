"""What only follows, or goes with, something in the material and is caused by it in the draft.

"Resigned after a quarrel" became "because of a quarrel": after this is not because of this. Only where the
words around are the same, and the passage gives no other reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.verbs import is_past, verb

LONGEST = 4
# What links a reason, what only links, and the small words that go with either.
REASONS = frozenset({"because", "due", "owing", "thanks", "therefore", "consequently", "so", "thus", "hence"})
_ONLY = "after following when while amid and where with as upon once before until unless"
ONLY = frozenset(_ONLY.split())
WITH = frozenset({"of", "to", "the", "that", "in", "wake", "a", "result", "is", "why", "which", "and", "it"})
# Words of a reason that the passage may give otherwise.
_GIVEN = (
    "because due owing thanks therefore consequently thus hence cause reason result lead prompt force blame"
    " trigger drive stem owe attribute explain fear response grounds account"
)
GIVEN = frozenset(map(verb, _GIVEN.split()))
# "After they sprayed", "because of the spraying".
SUBJECTS = frozenset({"he", "she", "it", "they", "had", "has", "have", "was", "were"})
# "Has fallen since the bridge was closed": it tells how long, where something has been so.
HAVE = frozenset({"has", "have", "had", "ve", "been"})
FAR = 12


def reason_added(beside: Beside) -> Drift | None:
    """The word of the passage that only links what in the draft has a reason."""
    if not GIVEN.isdisjoint(map(verb, beside.passage.folded)):
        return None
    for hunk, here, there in beside.exchanges:
        both = set(map(verb, here)) & set(map(verb, there)) - lexicon.words("stop_words")
        reason = [word for word in here if verb(word) not in both]
        link = [word for word in there if verb(word) not in both and word not in SUBJECTS]
        if max(len(reason), len(link)) > LONGEST or not _is_reason(reason):
            continue
        if _only_links(link) or (link == ["since"] and _is_span(beside, hunk)):
            return beside.drift(hunk)
    return None


def _is_reason(words: Sequence[str]) -> bool:
    """Do words link a reason: "because of", "due to", "as a result of", "so"?"""
    is_result = "result" in words and "as" in words
    return (is_result or not REASONS.isdisjoint(words)) and (REASONS | WITH | {"as"}).issuperset(words)


def _only_links(words: Sequence[str]) -> bool:
    return not ONLY.isdisjoint(words) and (ONLY | WITH).issuperset(words)


def _is_span(beside: Beside, hunk: Hunk) -> bool:
    """Is "since" a matter of time: has something been so since then?"""
    before = beside.passage.folded[max(hunk.there[0] - FAR, 0) : hunk.there[0]]
    return any(word in HAVE or word.endswith("'ve") for word in before) and any(map(is_past, before))
