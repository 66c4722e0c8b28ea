"""Words that say more in the draft than those in their place in the material: "charged" became "convicted".

Only where the words around are the same, so that nothing else makes up for it. The rungs are those of
lexicon/ladders.txt; a word of the ladder "held" says more where it is left out ("the alleged forger").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Document
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.drift.credit import says_so
from claimcheck.material.opposites import exchanged
from claimcheck.material.verbs import verb
from claimcheck.material.words import fold

# Words exchanged, on either side.
LONGEST = 3
# What is granted must not have been denied.
GRANTS = frozenset({"grant"})
# "Would have lost" is "lost", or "had lost".
UNREAL = (["would", "have"], ["should", "have"], ["could", "have"], ["might", "have"])
HAS = frozenset({"has", "had", "have"})
# "Said it would" may be "will"; so may "could" be "can".
MOVED = frozenset({("would", "will"), ("could", "can"), ("should", "will"), ("would", "shall")})


def rise(beside: Beside, piece: Document) -> Drift | None:
    """The word of the passage for which the draft has a stronger one, or the opposite, or none."""
    added = {verb(word.folded) for word in beside.added} - lexicon.words("stop_words")
    for hunk in beside.around:
        there = [word.folded for word in beside.there[slice(*hunk.there)]]
        here = [word.folded for word in beside.words[slice(*hunk.here)]]
        if len(there) > LONGEST or len(here) > LONGEST or not there:
            continue
        if not added.isdisjoint(map(verb, there)):
            continue  # said elsewhere
        if there[:2] in UNREAL and HAS.issuperset(here[:1]) and _is_deed(here, there):
            return beside.drift(piece, hunk)
        if (here and _is_raised(beside, here, there)) or (not here and _is_freed(beside, hunk, there)):
            return beside.drift(piece, hunk)
    for _, there_at in exchanged(beside.words, beside.alignment, GRANTS):
        return beside.drift(piece, Hunk((0, 0), (there_at, there_at + 1)))
    return None


def _is_deed(here: Sequence[str], there: Sequence[str]) -> bool:
    """Is what would have been done, now done?"""
    deed = set(map(verb, there[2:]))
    return set(map(verb, here)) - set(map(verb, HAS)) <= deed


def _is_raised(beside: Beside, here: Sequence[str], there: Sequence[str]) -> bool:
    """Is a word on a higher rung than that in its place?"""
    for ladder, rung in _highest(there).items():
        other = _highest(here).get(ladder, 0)
        if ladder == "modal":
            is_one = len(here) == len(there) == 1
            # What somebody says in the passage may be moved in time.
            is_moved = (there[0], here[0]) in MOVED and says_so(beside.there)
            if is_one and other > rung and not is_moved:
                return True
        elif ladder != "held" and other > rung:
            return True
    return False


def _is_freed(beside: Beside, hunk: Hunk, there: Sequence[str]) -> bool:
    """Is what held something back left out, or that it is only one of several?"""
    if list(there) == ["1", "of"]:
        after = beside.there[hunk.there[1]].folded if hunk.there[1] < len(beside.there) else ""
        return after in ("the", "its", "their", "his", "her", "our")
    rest = lexicon.words("stop_words")
    held = [word for word in there if "held" in _rungs(word)]
    return bool(held) and all(word in held or word in rest for word in there)


def _highest(words: Sequence[str]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for word in words:
        for ladder, rung in _rungs(word).items():
            found[ladder] = max(found.get(ladder, 0), rung)
    return found


def _rungs(word: str) -> Mapping[str, int]:
    known = _known()
    return {**known.get(verb(word), {}), **known.get(word, {})}


@cache
def _known() -> Mapping[str, Mapping[str, int]]:
    """The rungs of each word, folded and by its stem."""
    known: dict[str, dict[str, int]] = {}
    for entry, (fields,) in lexicon.load("ladders").items():
        rungs = {ladder: int(rung) for ladder, _, rung in (field.partition(":") for field in fields.split())}
        known[fold(entry)] = rungs
        if set(rungs) - {"modal", "held", "firm", "often"}:
            known.setdefault(verb(fold(entry)), rungs)
    return known
