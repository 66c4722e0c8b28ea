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
LONGEST = 5
# An article stands so near before a noun.
NEAR = 3
# So near behind them stands what they say.
BEHIND = 4
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
        before = {word.folded for word in beside.there[max(hunk.there[0] - NEAR, 0) : hunk.there[0]]}
        # "Two of the seven porters", "porters"; "the porters".
        is_some = set(here) <= {"the"} and all(word in SOME or word.isdigit() for word in there)
        is_some = is_some and any(word not in ("a", "of", "the") for word in there)
        is_several = any(map(_is_several, after)) or (after[:1] and _say(beside, hunk.there[1]))
        is_counted = hunk.here[0] > 0 and beside.words[hunk.here[0] - 1].folded.isdigit()
        if is_some and is_several and not is_counted:
            return beside.drift(piece, hunk)
        if not ONE.isdisjoint((*before, *there)) and _is_multiplied(here, there):
            return beside.drift(piece, hunk)
    return None


def _say(beside: Beside, at: int) -> bool:
    """Is a word of the passage a plural with a verb of saying behind it: "porters of Arn said"?"""
    word, after = beside.there[at].folded, beside.there[at + 1 : at + 1 + BEHIND]
    return word.endswith("s") and not word.endswith(("ss", "'s", "us")) and says_so(after)


def _is_several(word: str) -> bool:
    """Is a word a noun for several people, or papers, that may say something?"""
    return word.endswith("s") and word[:-1] in lexicon.load("source_nouns")


def _is_multiplied(here: Sequence[str], there: Sequence[str]) -> bool:
    """Is one of them now several?"""
    several = {stem(word) for word in here if _is_several(word)}
    return any(stem(word) in several and word in lexicon.load("source_nouns") for word in there)
