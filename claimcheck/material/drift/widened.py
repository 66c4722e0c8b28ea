"""What is true of some, or only there, and in the draft of all: "some residents" became "residents".

A word of how many, or "only", that was left out; "always", "all" that was put in; "one study" that became
"studies". Only where the words around are the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Document
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.ladders import is_utmost, rungs

LONGEST = 3
# Words that say of a plural that it is not all of them.
_PARTS = "some most many certain few part half several majority minority portion percent"
PARTS = frozenset(_PARTS.split())
JOINING = frozenset({"a", "an", "of", "the", "at", "least", "1", "number"})
ONLY = frozenset({"only", "solely", "exclusively", "alone"})
EXCLUDING = ONLY | {"just", "unless", "except", "no", "none", "nobody", "never"}
# "At all", "in all", "after all", "not only": no word of how many.
BEFORE = frozenset({"at", "in", "after", "above", "for", "not", "with", "if"})
# "All but", "every 3": what follows makes it less, or a figure.
BEHIND = frozenset({"but", "other", "time"})


def widened(beside: Beside, piece: Document) -> Drift | None:
    """The word of the passage that makes it true of fewer, or where the draft has one that makes it more."""
    for hunk in beside.around:
        there = [word.folded for word in beside.there[slice(*hunk.there)]]
        here = [word.folded for word in beside.words[slice(*hunk.here)]]
        if max(len(there), len(here)) > LONGEST:
            continue
        if _is_freed(beside, hunk, here, there) or _is_multiplied(here, there) or _is_all(beside, hunk):
            return beside.drift(piece, hunk)
    return None


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


def _is_all(beside: Beside, hunk: Hunk) -> bool:
    """Is a word put in that says all, always, never, where nothing in its place, or near, says so?"""
    here = [word.folded for word in beside.words[slice(*hunk.here)]]
    there = [word.folded for word in beside.there[slice(*hunk.there)]]
    small = lexicon.words("stop_words")
    utmost = [word for word in here if is_utmost(word) and word != "only"]
    if (
        not utmost
        or PARTS.intersection(there)
        or any(word not in small for word in (*there, *(w for w in here if w not in utmost)))
    ):
        return False
    first, last = hunk.here
    before = beside.words[first - 1].folded if first else ""
    after = beside.words[last].folded if last < len(beside.words) else ""
    if {before, *here} & BEFORE or after in BEHIND or after[:1].isdigit() or denies([before, *there]):
        return False
    whole = [word.folded for word in beside.there]
    own, other = rungs(utmost), rungs(whole)
    return not denies(whole) and all(other.get(ladder, 0) < rung for ladder, rung in own.items())
