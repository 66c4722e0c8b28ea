"""What is true of some, or only there, and in the draft of all: "some residents" became "residents".

A word of how many, or "only", that was left out; "always", "all" that was put in; "one study" that became
"studies". Only where the words around are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.comparison import Drift
from claimcheck.document import Document
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.ladders import rungs
from claimcheck.material.support import is_content

LONGEST = 3
BARELY = frozenset({"just", "merely", "alone", "sole", "limited", "other", "rather", "instead"})
# What says which of a kind; what makes a rule of it.
SOME_OF = frozenset({"with", "who", "whose", "over", "under", "without", "aged", "that", "older", "younger"})
RULE = frozenset({"must", "may", "can", "cannot", "shall", "should", "will", "would", "have", "are", "need"})
# Whose they are, and which of them.
OWNERS = frozenset({"the", "its", "their", "his", "her", "our"})
RANKS = frozenset({"1", "first", "second", "third", "last", "part", "half"})
SHORTEST = 4
# A denial so many words before reaches a word that narrows what is denied; not into another clause.
DENIED = 5
CLAUSE = frozenset({"that", "who", "which", "but", "and", "because", "when", "while", "although", "if"})
_NARROWING = (
    "widespread immediate direct directly lasting credible formal formally fatal fatally physical physically"
    " systematic material intentional intentionally deliberate deliberately knowingly personally sexually"
    " criminal criminally structural long violent violently openly publicly explicitly sufficient adequate"
)
NARROWING = frozenset(_NARROWING.split())
# Words that say of a plural that it is not all of them.
_PARTS = "some most many certain few part half several majority minority portion percent"
PARTS = frozenset(_PARTS.split())
JOINING = frozenset({"a", "an", "of", "the", "at", "least", "1", "number"})
ONLY = frozenset({"only", "solely", "exclusively", "alone"})
EXCLUDING = ONLY | {"just", "unless", "except", "no", "none", "nobody", "never"}
# "At all", "in all", "after all", "not only": no word of how many.
BEFORE = frozenset({"at", "in", "after", "above", "for", "not", "with", "if"})


def widened(beside: Beside, piece: Document) -> Drift | None:
    """The word of the passage that makes it true of fewer, or where the draft has one that makes it more."""
    for hunk in beside.around:
        there = [word.folded for word in beside.there[slice(*hunk.there)]]
        here = [word.folded for word in beside.words[slice(*hunk.here)]]
        if _is_of_all(beside, hunk):
            return beside.drift(piece, hunk)
        if max(len(there), len(here)) > LONGEST:
            continue
        if _is_freed(beside, hunk, here, there) or _is_multiplied(here, there):
            return beside.drift(piece, hunk)
        if _is_only(beside, hunk):
            return beside.drift(piece, hunk)
        if _is_one_of_them(beside, hunk) or _is_denied_whole(beside, hunk):
            return beside.drift(piece, hunk)
    for at in _made_utmost(beside):
        return beside.drift(piece, Hunk((0, 0), (at, at + 1)))
    return None


def _is_only(beside: Beside, hunk: Hunk) -> bool:
    """Is an "only" put in, where the passage excludes nothing? (Before a figure it says how much that is.)"""
    here = [word.folded for word in beside.words[slice(*hunk.here)]]
    if hunk.there[0] < hunk.there[1] or len(here) != 1 or here[0] not in ("only", "solely", "exclusively"):
        return False
    passage = [word.folded for word in beside.there]
    before = [word.folded for word in beside.words[max(hunk.here[0] - 1, 0) : hunk.here[0]]]
    after = [word.folded for word in beside.words[hunk.here[1] : hunk.here[1] + 1]]
    is_figure = any(word[0].isdigit() or word in ("a", "an") for word in after)
    excludes = denies(passage) or not (EXCLUDING | BARELY).isdisjoint(passage)
    return not is_figure and not excludes and not (set(before) & BEFORE)


def _is_of_all(beside: Beside, hunk: Hunk) -> bool:
    """Is a rule for some now one for all: "farmers with more than 50 hectares must", "farmers must"?"""
    first, last = hunk.there
    if hunk.here[0] < hunk.here[1] or not first or last >= len(beside.there):
        return False
    kind, words = beside.there[first - 1].folded, [word.folded for word in beside.there[first:last]]
    before = [word.folded for word in beside.there[max(first - 3, 0) : first - 1]]
    is_plural = kind.endswith("s") and not kind.endswith(("ss", "'s", "us")) and is_content(kind)
    # "The farmers of the valley must" are known; "farmers must" are all of them.
    is_bare = first == 1 or (bool(before) and before[-1] in ("that", "all", "said", "says"))
    return is_plural and is_bare and words[0] in SOME_OF and beside.there[last].folded in RULE


def _is_one_of_them(beside: Beside, hunk: Hunk) -> bool:
    """Is one of a few left out, that leaves them all: "the smaller of its kitchens", "its kitchens"?"""
    there = [word.folded for word in beside.there[slice(*hunk.there)]]
    after = [word.folded for word in beside.there[hunk.there[1] : hunk.there[1] + 1]]
    if hunk.here[0] < hunk.here[1] or len(there) < 2 or there[-1] != "of" or not OWNERS.issuperset(after):
        return False
    compared = {word for word in there if word.endswith(("er", "est")) and len(word) > SHORTEST}
    return bool(compared) or not RANKS.isdisjoint(there)


def _is_denied_whole(beside: Beside, hunk: Hunk) -> bool:
    """Is a word left out that makes less of what is denied: "no evidence of widespread fraud"?"""
    first, last = hunk.there
    if hunk.here[0] < hunk.here[1] or last - first != 1 or first - 1 not in beside.here_of:
        return False
    before = [word.folded for word in beside.there[max(first - DENIED, 0) : first]]
    denied = next((at for at in range(len(before) - 1, -1, -1) if denies([before[at]])), None)
    if denied is None or any(word in CLAUSE for word in before[denied:]):
        return False
    word = beside.there[first].folded
    known = set(rungs([word])) & {"size", "degree", "firm", "extent", "often", "held"}
    return bool(known) or word in NARROWING


def _made_utmost(beside: Beside) -> Iterator[int]:
    """Where the passage has "bigger than", or "one of three", and the draft "the biggest", "the only"."""
    lost = {word.folded: at for at, word in enumerate(beside.there) if at not in beside.here_of}
    words, passage = ([word.folded for word in row] for row in (beside.words, beside.there))
    for at, word in enumerate(words):
        if at in beside.there_of:
            continue
        base = word.removesuffix("est")
        if word.endswith("est") and f"{base}er" in lost and "than" in passage and "than" not in words:
            yield lost[f"{base}er"]
        is_one = word in ("only", "sole") and words[at - 1 : at] == ["the"] and ONLY.isdisjoint(passage)
        among = next((i for i, pair in enumerate(pairwise(passage)) if pair == ("1", "of")), None)
        if is_one and among is not None and among not in beside.here_of:
            yield among


def _is_freed(beside: Beside, hunk: Hunk, here: Sequence[str], there: Sequence[str]) -> bool:
    """Is a word that limits what is said left out?"""
    if not there or any(word != "the" for word in here):
        return False
    added = {word.folded for word in beside.added}
    if ONLY.issuperset(there):
        before = beside.there[hunk.there[0] - 1].folded if hunk.there[0] else ""
        return (
            before not in BEFORE
            and not denies([before])
            and not _is_number(beside, hunk)
            and not added & EXCLUDING
        )
    limits = PARTS.intersection(there)
    rest = PARTS | JOINING
    if not limits or not rest.issuperset(there) or _is_number(beside, hunk) or added & PARTS:
        return False
    at = hunk.there[1]
    after = [word.folded for word in beside.there[at : at + 2]]
    return any(word.endswith("s") and not word.endswith(("ss", "'s", "us", "is")) for word in after)


def _is_number(beside: Beside, hunk: Hunk) -> bool:
    """Does a figure follow, or stand in a hunk?"""
    words = beside.there[hunk.there[0] : hunk.there[1] + 1]
    return any(word.folded[0].isdigit() and word.folded != "1" for word in words)


def _is_multiplied(here: Sequence[str], there: Sequence[str]) -> bool:
    """Is one of them now several: "a study" made "studies"?"""
    if len(there) != 2 or there[0] not in ("a", "an", "1") or len(here) != 1:
        return False
    one, several = there[1], here[0]
    return several in (f"{one}s", f"{one}es") or (one.endswith("y") and several == f"{one[:-1]}ies")
