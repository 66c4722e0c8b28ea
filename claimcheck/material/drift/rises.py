"""Words that say more in the draft than those in their place in the material: "charged" became "convicted".

Only where the words around are the same, so that nothing else makes up for it. The rungs are those of
lexicon/ladders.txt; a word of the ladder "held" says more where it is left out ("the alleged forger").
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside, Exchange
from claimcheck.material.denial import denies
from claimcheck.material.ladders import holds_back, is_utmost, rungs
from claimcheck.material.verbs import verb
from claimcheck.rules.bounds import bound_named

# Words exchanged, on either side.
LONGEST = 4
# Of these one word is no higher than another, or it is a figure that is.
NO_LADDERS = frozenset({"held", "amount", "modal"})
# What "about" and "nearly" make less of.
DIGITS = frozenset("0123456789$€£¥")
NOTHING = frozenset({"no", "none", "impossible"})
# Who is dead, and what tells so otherwise.
DEATH = frozenset(map(verb, ("die", "dies", "died", "dead", "kill", "murder", "slay", "perish")))
_FATAL = (
    "death fatal fatally body bodies corpse victim survive late widow lose lost drown shoot homicide deadly"
)
FATAL = frozenset(map(verb, _FATAL.split()))


def rise(beside: Beside) -> Drift | None:
    """The word of the passage for which the draft has a stronger one, or the opposite, or none."""
    if (silent := _refuses(beside)) is not None:
        return beside.drift(silent)
    added = set(map(verb, beside.added)) - lexicon.words("stop_words")
    for exchange in beside.exchanges:
        hunk, here, there = exchange
        if not there or max(len(there), len(here)) > LONGEST or not added.isdisjoint(map(verb, there)):
            continue  # or said elsewhere
        is_end = _is_refused(here, there) or (_is_dead(here, there) and not _is_fatal(beside))
        if is_end or (_is_raised(beside, exchange) if here else _is_freed(beside, exchange)):
            return beside.drift(hunk)
    return None


def _refuses(beside: Beside) -> Hunk | None:
    """The words of the passage with which somebody did not answer, who in the draft refuses."""
    there = beside.passage.folded
    rung = rungs(there).get("silence", 0)
    if not 0 < rung < rungs(beside.own.folded).get("silence", 0):
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
    return not lexicon.words("stop_words").issuperset(there) and not DEATH.isdisjoint(map(verb, here))


def _is_fatal(beside: Beside) -> bool:
    """Has the passage a word of death, or is the draft's a denial?"""
    return not (DEATH | FATAL).isdisjoint(map(verb, beside.passage.folded)) or denies(beside.own.folded)


def _is_raised(beside: Beside, exchange: Exchange) -> bool:
    """Is a word on a higher rung than that in its place?"""
    hunk, here, there = exchange
    if (denies(here) or "yet" in here) and not denies(there):
        return False
    after = beside.own.folded[hunk.here[1] :][:1]
    to = after if after == ("to",) else ()  # "are allowed", "have", both with "to"
    own, known = rungs((*here, *to)), rungs((*there, *to))
    return any(own.get(ladder, 0) > rung for ladder, rung in known.items() if ladder not in NO_LADDERS)


def _is_freed(beside: Beside, exchange: Exchange) -> bool:
    """Is what held something back left out?"""
    (_, (first, last)), _, there = exchange
    passage = beside.passage.folded
    if bound_named(" ".join(there)) in ("about", "just-below") and any(map(_is_whole, passage[last:][:1])):
        return True
    if not holds_back(there):
        return False
    # It may stand elsewhere in other words: "usually", "as a rule".
    own, rest = rungs(beside.own.folded), rungs((*passage[:first], *passage[last:]))
    kept = (ladder for ladder, rung in rungs(there).items() if 0 < own.get(ladder, 0) <= rung)
    return all(ladder == "held" or ladder in rest for ladder in kept)


def _is_whole(word: str) -> bool:
    """Is a word a number, or all or nothing, so that "nearly" before it tells?"""
    return word[:1] in DIGITS or word in NOTHING or is_utmost(word)
