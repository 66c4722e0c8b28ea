"""Words that say more in the draft than those in their place in the material: "charged" became "convicted".

Only where the words around are the same, so that nothing else makes up for it. The rungs are those of
lexicon/ladders.txt; a word of the ladder "held" says more where it is left out ("the alleged forger").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Document
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.ladders import holds_back, is_utmost, rungs
from claimcheck.material.verbs import verb
from claimcheck.rules.bounds import bound_named

# Words exchanged, on either side.
LONGEST = 4
# Of these one word is no higher than another, or it is a figure that is.
NO_LADDERS = frozenset({"held", "amount", "modal"})
_END = re.compile(r"[.!?]")
# What "about" and "nearly" make less of.
DIGITS = frozenset("0123456789$€£¥")
NOTHING = frozenset({"no", "none", "impossible"})
# Who is dead, and what tells so otherwise.
DEATH = frozenset(map(verb, ("die", "dies", "died", "dead", "kill", "murder", "slay", "perish")))
_FATAL = (
    "death fatal fatally body bodies corpse victim survive late widow lose lost drown shoot homicide deadly"
)
FATAL = frozenset(map(verb, _FATAL.split()))


def rise(beside: Beside, piece: Document) -> Drift | None:
    """The word of the passage for which the draft has a stronger one, or the opposite, or none."""
    if (silent := _refuses(beside)) is not None:
        return beside.drift(piece, silent)
    added = {verb(word.folded) for word in beside.added} - lexicon.words("stop_words")
    for hunk in beside.around:
        there = [word.folded for word in beside.there[slice(*hunk.there)]]
        here = [word.folded for word in beside.words[slice(*hunk.here)]]
        if len(there) > LONGEST or len(here) > LONGEST or not there:
            continue
        if not added.isdisjoint(map(verb, there)):
            continue  # said elsewhere
        if _is_refused(here, there) or (_is_dead(here, there) and not _is_fatal(beside)):
            return beside.drift(piece, hunk)
        if (here and _is_raised(beside, hunk)) or (not here and _is_freed(beside, hunk, there)):
            return beside.drift(piece, hunk)
    return None


def _refuses(beside: Beside) -> Hunk | None:
    """The words of the passage with which somebody did not answer, who in the draft refuses."""
    there = [word.folded for word in beside.there]
    rung = rungs(there).get("silence", 0)
    if not 0 < rung < rungs([word.folded for word in beside.words]).get("silence", 0):
        return None
    last = next(at for at in range(len(there) + 1) if rungs(there[:at]).get("silence", 0) == rung)
    return Hunk((0, 0), (max(last - LONGEST, 0), last))


def _is_refused(here: Sequence[str], there: Sequence[str]) -> bool:
    """Did somebody refuse what in the passage he only did not do?"""
    small = lexicon.words("stop_words") | {"didn't"}
    refuses = verb("refuse") in map(verb, here)
    # Who "would not" refused.
    return refuses and denies(there) and small.issuperset(there) and "would" not in there


def _is_dead(here: Sequence[str], there: Sequence[str]) -> bool:
    """Is somebody dead for whom the passage has another end?"""
    told = [word for word in there if word not in lexicon.words("stop_words")]
    return bool(told) and not DEATH.isdisjoint(map(verb, here))


def _is_fatal(beside: Beside) -> bool:
    """Has the passage a word of death, or is the draft's a denial?"""
    words = {verb(word.folded) for word in beside.there}
    return bool(words & (DEATH | FATAL)) or denies([word.folded for word in beside.words])


def _is_raised(beside: Beside, hunk: Hunk) -> bool:
    """Is a word on a higher rung than that in its place?"""
    there = [word.folded for word in beside.there[slice(*hunk.there)]]
    here = [word.folded for word in beside.words[slice(*hunk.here)]]
    after = [word.folded for word in beside.words[hunk.here[1] : hunk.here[1] + 1]]
    if (denies(here) or "yet" in here) and not denies(there):
        return False
    to = after if after == ["to"] else []  # "are allowed", "have", both with "to"
    own = rungs([*here, *to])
    for ladder, rung in rungs([*there, *to]).items():
        other = own.get(ladder, 0)
        if ladder not in NO_LADDERS and other > rung:
            return True
    return False


def _is_freed(beside: Beside, hunk: Hunk, there: Sequence[str]) -> bool:
    """Is what held something back left out, or that it is only one of several?"""
    if list(there) in (["1", "of"], ["among"]):
        after = beside.there[hunk.there[1]].folded if hunk.there[1] < len(beside.there) else ""
        return after in ("the", "its", "their", "his", "her", "our")
    follows = beside.there[hunk.there[1]].folded if hunk.there[1] < len(beside.there) else ""
    if bound_named(" ".join(there)) in ("about", "just-below") and _is_whole(follows):
        return True
    if not holds_back(there):
        return False
    # It may stand elsewhere in other words: "usually", "as a rule".
    first, last = hunk.there
    own = rungs([word.folded for word in beside.words])
    rest = rungs([word.folded for word in (*beside.there[:first], *beside.there[last:])])
    ladders = rungs(there).items()
    kept = (ladder for ladder, rung in ladders if 0 < own.get(ladder, 0) <= rung and ladder not in rest)
    return all(ladder == "held" for ladder in kept)


def _is_whole(word: str) -> bool:
    """Is a word a number, or all or nothing, so that "nearly" before it tells?"""
    return word[:1] in DIGITS or word in NOTHING or is_utmost(word)
