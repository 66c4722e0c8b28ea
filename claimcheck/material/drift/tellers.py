"""Who says it is surer, or more people, in the draft: "an official" of the material became "officials"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Document
from claimcheck.material.beside import Beside
from claimcheck.material.drift.credit import says_so
from claimcheck.syntax import stem

# Words exchanged, on either side; "an", "one" as it is folded, and what says that it is not all of them.
LONGEST = 3
ONE = frozenset({"a", "an", "1"})
SOME = frozenset({"some", "several", "few", "a", "certain", "2", "3", "4", "couple", "of", "the"})


def more_tellers(beside: Beside, piece: Document) -> Drift | None:
    """The one who says it where the draft has several, or the few where it has all."""
    if not says_so(beside.there):
        return None
    for hunk in beside.around:
        there = [word.folded for word in beside.there[slice(*hunk.there)]]
        here = [word.folded for word in beside.words[slice(*hunk.here)]]
        if not there or max(len(there), len(here)) > LONGEST:
            continue
        after = [word.folded for word in beside.there[hunk.there[1] : hunk.there[1] + 2]]
        before = beside.there[hunk.there[0] - 1].folded if hunk.there[0] else ""
        is_some = (
            not here and SOME.issuperset(there) and any(word not in ("a", "of", "the") for word in there)
        )
        if is_some and any(_is_several(word) for word in after):
            return beside.drift(piece, hunk)
        if not ONE.isdisjoint((before, *there)) and _is_multiplied(here, there):
            return beside.drift(piece, hunk)
    return None


def _is_several(word: str) -> bool:
    """Is a word a noun for several people, or papers, that may say something?"""
    return word.endswith("s") and word[:-1] in lexicon.load("source_nouns")


def _is_multiplied(here: Sequence[str], there: Sequence[str]) -> bool:
    """Is one of them now several?"""
    several = {stem(word) for word in here if _is_several(word)}
    return any(stem(word) in several and word in lexicon.load("source_nouns") for word in there)
