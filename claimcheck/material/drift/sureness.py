"""Verbs of saying that vouch for more in the draft than in the material: "suggested" became "proved", "joked"
"said"."""

from __future__ import annotations

from claimcheck.comparison import Drift
from claimcheck.document import Span
from claimcheck.material.beside import Beside
from claimcheck.material.factuality import SO, standing
from claimcheck.material.support import is_content
from claimcheck.material.verbs import STRENGTHS, strength, verb, verbs

SAID, GRANTED, PROVED = (STRENGTHS.index(kind) for kind in ("said", "granted", "proved"))
# A sentence has no more such verbs than this.
MOST = 20
# What says that somebody is not in earnest; so many telling words behind its verb are what he says.
_JEST = "joke quip jest kid tease banter laugh irony ironic sarcasm tongue wry mock fun"
JEST = frozenset(map(verb, _JEST.split()))
FEWEST = 3
# "Proved that", "showed how".
CLAUSE = frozenset({"that", "how", "whether", "why"})


def sureness_gained(beside: Beside) -> Drift | None:
    """The verb of the passage with which somebody says what in the draft is said with a stronger one."""
    ours, theirs = beside.own.folded, beside.passage.folded
    surer = [at for at, word in enumerate(ours) if at not in beside.there_of and _power(word) >= GRANTED]
    stronger = [at for at in surer[:MOST] if _is_cue(beside, at)]
    if not stronger or not {verb(ours[at]) for at in stronger}.isdisjoint(map(verb, theirs)):
        return None
    powers = {at: power for at in beside.missing if (power := _power(theirs[at])) >= 0}
    strongest = max(powers.values(), default=PROVED)
    gained = max(_power(ours[at]) for at in stronger)
    if strongest >= GRANTED or (gained == GRANTED and strongest == SAID):
        return None
    return beside.at(min(powers))


def jest_lost(beside: Beside) -> Drift | None:
    """The verb of the passage that says that nobody means it: "joked", where the draft has it in earnest."""
    if not JEST.isdisjoint(map(verb, beside.own.folded)):
        return None
    said = [at for at, word in enumerate(beside.passage.folded) if is_content(word)]
    for at in beside.missing:
        after = [other for other in said if other > at]
        is_jest = verb(beside.passage.folded[at]) in verbs("jested")
        if is_jest and beside.keeps(after if len(after) >= FEWEST else said):
            return beside.at(at)
    return None


def _power(word: str) -> int:
    power = strength(verb(word))
    return -1 if power is None or word == "not" else power  # the stem of "note" is "not"


def _is_cue(beside: Beside, at: int) -> bool:
    """Does somebody say something with the word at `at` of the sentence, and does it stand?"""
    words, found = beside.own.folded, standing(beside.own, at)
    if found is None or found.low < SO or found.denied:
        return False  # "hopes to prove", "could not confirm"
    hunk = beside.hunk_at(at)
    is_in_place = hunk is not None and any(_power(word) >= 0 for word in beside.row_of(hunk).there)
    if is_in_place or not CLAUSE.isdisjoint(words[at + 1 : at + 2]):
        return True
    place = Span(beside.words[at].start, beside.words[at].end)
    return any(place.overlaps(cue) for own in beside.doc.attributions for cue in own.cue)
