"""Words with which the draft vouches for more than the material: "surely", "it is a fact that", "proved" for
"suggested", "said" for "joked".

Whoever adds them knows more than the notes, whatever they replace: a doubt, or who says so. That such words
take for granted what follows is Karttunen's observation (1971, "Some observations on factivity").
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.comparison import Drift
from claimcheck.document import Span
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.drift.credit import says_so, tells
from claimcheck.material.factuality import SO, standing
from claimcheck.material.support import is_content
from claimcheck.material.verbs import STRENGTHS, strength, verb, verbs
from claimcheck.material.vouching import vouching

# So many words before that take it back: "not certain that", "whether it is a fact".
BEFORE = 3
# What a study found it may suggest.
MILD = frozenset(map(verb, ("suggest", "indicate", "hear")))
# So much (share) of what is vouched for the passage says in its place.
SAME = 2 / 3
OPEN = frozenset({"if", "whether", "unless", "less", "almost", "nearly"})
# "Despite the fact that", "due to the fact that" only join two clauses.
JOINING = frozenset({"despite", "given", "to", "spite", "because", "notwithstanding"})
_, CLAIMED, SAID, GRANTED, PROVED = range(len(STRENGTHS))
# A sentence has no more such verbs than this.
MOST = 20
# So many telling words behind the verb of who is not in earnest are what he says.
FEWEST = 3
# "Proved that", "showed how".
CLAUSE = frozenset({"that", "how", "whether", "why"})


def certainty_added(beside: Beside) -> Drift | None:
    """The words of the passage in the place of which the draft vouches more often than it."""
    here = beside.own.folded
    found = vouching(here)
    if not found or not _is_same(beside, {at for span in found for at in range(*span)}):
        return None
    there = vouching(beside.passage.folded)
    lost = sum(any(at not in beside.here_of for at in range(*phrase)) for phrase in there)
    added = [phrase for phrase in found if _is_added(beside, *phrase)]
    if len(added) <= lost:
        return None
    first, last = added[lost]
    start = Hunk((0, 0), (beside.alignment.first, beside.alignment.first + 1))
    replaced = _teller_replaced(beside, (*here[:first], *here[last:]))
    return replaced or beside.drift(beside.hunk_at(first) or start)


def _is_added(beside: Beside, first: int, last: int) -> bool:
    """Do words of the sentence vouch, and are they not the passage's, nor its "agreed" said of all?"""
    here = beside.own.folded
    before = here[max(first - BEFORE, 0) : first]
    is_open = denies(before) or not OPEN.isdisjoint(before)
    is_joining = "fact" in here[first:last] and not JOINING.isdisjoint(before[-2:])
    kept = [at in beside.there_of for at in range(first, last)]
    deed = verb(here[last - 1])
    is_shared = deed in verbs("known") | verbs("denied") and deed in map(verb, beside.passage.folded)
    return not (is_open or is_joining or all(kept) or (is_shared and any(kept)))


def _is_same(beside: Beside, but: set[int]) -> bool:
    """Has the passage most of the telling words of the sentence in their places, those `but` apart?"""
    said = [at for at, word in enumerate(beside.own.folded) if at not in but and is_content(word)]
    return sum(at in beside.there_of for at in said) >= SAME * len(said)


def _teller_replaced(beside: Beside, own: Sequence[str]) -> Drift | None:
    """Who says it in the passage, where the draft's own words do not say that anybody does."""
    lost = beside.missing
    telling = next((at for at in lost if tells(beside.passage.folded[at])), None)
    if telling is None or says_so(own):
        return None
    first = last = telling  # with the words around it that were lost as well
    while first - 1 in lost:
        first -= 1
    while last + 1 in lost:
        last += 1
    if first == last:  # the verb alone: "is said to" became "is known to"
        return None
    return beside.untold(Span(beside.there[first].start, beside.there[last].end))


def sureness_gained(beside: Beside) -> Drift | None:
    """The verb of the passage with which somebody says what in the draft is said with a stronger one."""
    ours, theirs = beside.own.folded, beside.passage.folded
    quotes = (
        quote.span
        for quote in beside.doc.quotes
        if quote.span.overlaps(beside.doc.sentences[beside.sentence].span)
    )
    known = set(beside.there_of).union(beside.in_sentence(*quotes))
    surer = [at for at, word in enumerate(ours) if at not in known and _power(word) >= GRANTED]
    stronger = [at for at in surer[:MOST] if _is_cue(beside, at)]
    if not stronger or not {verb(ours[at]) for at in stronger}.isdisjoint(map(verb, theirs)):
        return None
    near = range(
        beside.passage.between(beside.alignment.first, beside.passage.stops).start,
        beside.passage.between(beside.alignment.last - 1, beside.passage.stops).stop,
    )
    powers = {at: power for at in beside.missing if at in near and (power := _power(theirs[at])) >= 0}
    strongest = max(powers.values(), default=PROVED)
    gained = max(_power(ours[at]) for at in stronger)
    if strongest >= GRANTED or (gained == GRANTED and strongest == SAID):
        return None
    return beside.at(min(powers))


def sureness_lost(beside: Beside) -> Drift | None:
    """The verb of the passage that vouches for what in the draft somebody only claims: "found", "claimed"."""
    for hunk in beside.alignment.hunks:
        words = beside.own.folded
        doubted = (at for at in range(*hunk.here) if 0 <= _power(words[at]) <= CLAIMED)
        at = next((at for at in doubted if verb(words[at]) not in MILD), None)
        theirs = beside.passage.folded
        vouched = [
            i for i in range(*hunk.there) if _power(theirs[i]) >= GRANTED and not denies(theirs[i - 1 : i])
        ]
        if at is not None and vouched and _is_cue(beside, at):
            return beside.at(vouched[0])
    return None


def jest_lost(beside: Beside) -> Drift | None:
    """The verb of the passage that says that nobody means it: "joked", where the draft has it in earnest."""
    if not verbs("jesting").isdisjoint(map(verb, beside.own.folded)):
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
    if found is None or found.high < SO or found.denied:
        return False  # "hopes to prove", "could not confirm"
    hunk = beside.hunk_at(at)
    is_in_place = hunk is not None and any(_power(word) >= 0 for word in beside.row_of(hunk).there)
    if is_in_place or not CLAUSE.isdisjoint(words[at + 1 : at + 2]):
        return True
    place = Span(beside.words[at].start, beside.words[at].end)
    return any(place.overlaps(cue) for own in beside.doc.attributions for cue in own.cue)
