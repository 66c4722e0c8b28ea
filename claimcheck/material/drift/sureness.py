"""Verbs of saying that vouch for more in the draft than in the material: "suggested" became "proved", "joked"
"said"."""

from __future__ import annotations

from claimcheck.comparison import Drift
from claimcheck.document import Document, Span
from claimcheck.material.beside import GOVERNED, Beside
from claimcheck.material.support import is_content
from claimcheck.material.verbs import STRENGTHS, strength, verb, verbs

SAID, GRANTED, PROVED = (STRENGTHS.index(kind) for kind in ("said", "granted", "proved"))
# A sentence has no more such verbs than this.
MOST = 20
# What stands so near before a verb and takes it back, or puts it off: "could not confirm", "hopes to prove".
NEAR = 3
_UNSAID = "not no never neither nor cannot without yet nobody nothing none if whether unless until"
_UNDONE = "to will would can could may might must should shall"
OPEN = frozenset({*_UNSAID.split(), *_UNDONE.split()})
# What says that somebody is not in earnest; so many telling words behind its verb are what he says.
_JEST = "joke quip jest kid tease banter laugh irony ironic sarcasm tongue wry mock fun"
JEST = frozenset(map(verb, _JEST.split()))
FEWEST = 3
# "Proved that", "showed how".
CLAUSE = frozenset({"that", "how", "whether", "why"})


def sureness_gained(beside: Beside, piece: Document) -> Drift | None:
    """The verb of the passage with which somebody says what in the draft is said with a stronger one."""
    surer = [
        at
        for at, word in enumerate(beside.words)
        if at not in beside.there_of and _power(word.folded) >= GRANTED
    ]
    stronger = [at for at in surer[:MOST] if _is_cue(beside, at)]
    if not stronger:
        return None
    lost = [at for at in range(len(beside.there)) if at not in beside.here_of]
    powers = {at: _power(beside.there[at].folded) for at in lost if _power(beside.there[at].folded) >= 0}
    strongest = max(powers.values(), default=PROVED)
    gained = max(_power(beside.words[at].folded) for at in stronger)
    known = {verb(word.folded) for word in beside.there}
    if known & {verb(beside.words[at].folded) for at in stronger}:
        return None
    if strongest >= GRANTED or (gained == GRANTED and strongest == SAID):
        return None
    word = beside.there[min(powers)]
    return beside.lost(piece, Span(word.start, word.end))


def jest_lost(beside: Beside, piece: Document) -> Drift | None:
    """The verb of the passage that says that nobody means it: "joked", where the draft has it in earnest."""
    if not JEST.isdisjoint(map(verb, (word.folded for word in beside.words))):
        return None
    for at, word in enumerate(beside.there):
        if at in beside.here_of or verb(word.folded) not in verbs("jested"):
            continue
        after = [at for at in range(at + 1, len(beside.there)) if is_content(beside.there[at].folded)]
        said = [at for at in range(len(beside.there)) if is_content(beside.there[at].folded)]
        rest = after if len(after) >= FEWEST else said
        if sum(at in beside.here_of for at in rest) >= GOVERNED * len(rest):
            return beside.lost(piece, Span(word.start, word.end))
    return None


def _power(word: str) -> int:
    power = strength(verb(word))
    return -1 if power is None or word == "not" else power  # the stem of "note" is "not"


def _is_cue(beside: Beside, at: int) -> bool:
    """Does somebody say something with the word at `at` of the sentence, and does it stand?"""
    words = beside.words
    before = [word.folded for word in words[max(at - NEAR, 0) : at]]
    if any(word in OPEN or word.endswith("n't") for word in before):
        return False
    if (at + 1 < len(words) and words[at + 1].folded in CLAUSE) or _is_in_place(beside, at):
        return True
    place = Span(words[at].start, words[at].end)
    return any(place.overlaps(cue) for own in beside.doc.attributions for cue in own.cue)


def _is_in_place(beside: Beside, at: int) -> bool:
    """Does the word at `at` of the sentence stand where the passage has another verb of saying?"""
    return any(
        hunk.here[0] <= at < hunk.here[1]
        and any(_power(word.folded) >= 0 for word in beside.there[slice(*hunk.there)])
        for hunk in beside.alignment.hunks
    )
