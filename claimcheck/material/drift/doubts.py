"""What the material holds back and the draft asserts: doubts, allegations and plans that were lost."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Document, HedgeKind, Span
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.drift.conditions import may_depend
from claimcheck.material.drift.credit import is_credited, says_so
from claimcheck.material.ladders import is_utmost, rungs
from claimcheck.material.verbs import is_past, verb, verbs
from claimcheck.rules.bounds import bound_named

# Vague words are no matter of certainty; numbers that are held loosely are looked at by themselves.
DOUBTS: frozenset[HedgeKind] = frozenset({"modal", "probability", "evidential", "appearance", "belief"})
# Those of them that a verb of saying can be: "claims", "suspects", "seemed to say".
SAYS: frozenset[HedgeKind] = DOUBTS - {"modal"}
# Reported speech moves these: "he said fares would rise" and "fares will rise, he said" are the same.
MOVED = frozenset({"would", "'d", "should", "can", "expect", "expects", "expected", "think", "thinks"})
# The rung of what is only held: "belief", "hunch".
OPINION = 1
DIGITS = "0123456789$€£¥"
NOTHING = frozenset({"no", "none", "impossible"})
# What somebody could perceive, he did: "could hear the explosion".
COULD = frozenset({"can", "could"})
PERCEIVED = frozenset(map(verb, ("see", "hear", "feel", "smell", "watch", "find")))
# What a doubt becomes when it is taken away.
DECIDED = frozenset({"will", "shall", "be", "go", "to"})
WISHING = frozenset({"be", "have", "to", "would", "lik"})
CERTAIN = frozenset({"will", "is", "are", "was", "were", "does", "did", "has", "have"})


def may_hedge(words: Sequence[str]) -> bool:
    """Have folded words one that could be a hedge? It saves reading most of the material."""
    return bool(_doubts(words))


def may_plan(beside: Beside) -> bool:
    """Has the passage a word of a plan that the sentence does not have in its place?"""
    return any(
        at not in beside.here_of and verb(word.folded) in verbs("awaited")
        for at, word in enumerate(beside.there)
    )


def hedge_lost(beside: Beside, there: Document) -> Drift | None:
    """The hedge of the material that governs what the draft's sentence says without any."""
    lost = []
    for index in there.sentences_of(_span(beside)):
        for hedge in there.hedges[index]:
            cue = beside.in_passage(hedge.cue)
            if (
                hedge.kind in DOUBTS
                and not (hedge.kind in SAYS and _is_said_otherwise(beside, there, hedge.cue))
                and cue
                and not any(at in beside.here_of for at in cue)
                and not _is_moved(beside, there[hedge.cue].lower())
                and not _is_reworded(beside, cue[0])
                and beside.has_most(hedge.scope, hedge.cue)
            ):
                lost.append(hedge.cue)
    is_open = any(word.folded == "whether" for word in beside.added)
    if not lost or is_open or _holds_back(beside):
        return None
    return beside.lost(there, lost[0])


def _is_reworded(beside: Beside, cue: int) -> bool:
    """Does the draft have another word of doubt where the passage has one: "has the hunch" for "suspects"?"""
    places = [hunk for hunk in beside.alignment.hunks if hunk.there[0] <= cue < hunk.there[1]]
    own = [[word.folded for word in beside.words[slice(*hunk.here)]] for hunk in places]
    return any(_doubts(words) or rungs(words).get("proof") == OPINION for words in own)


def _is_moved(beside: Beside, cue: str) -> bool:
    """Is a hedge one that reported speech moves: "said he could" is "can, he said"?"""
    is_can = cue == "could" and any(word.folded == "can" for word in beside.added)
    return cue in MOVED or (is_can and says_so(beside.there))


def plan_lost(beside: Beside, there: Document) -> Drift | None:
    """The plan of the material that is done, or certain, in the draft."""
    if _holds_back(beside):
        return None
    for index in there.sentences_of(_span(beside)):
        for status in there.statuses[index]:
            cue = beside.in_passage(status.span)
            if status.kind != "planned" or not cue or any(at in beside.here_of for at in cue):
                continue
            if any(_is_done(beside, hunk, cue) for hunk in beside.alignment.hunks):
                return beside.lost(there, status.span)
    return None


def _is_done(beside: Beside, hunk: Hunk, cue: Sequence[int]) -> bool:
    """Has the draft, in the place of a plan, the deed, or its certainty?"""
    if not hunk.there[0] <= cue[0] < hunk.there[1]:
        return False
    there = [beside.there[at].folded for at in range(*hunk.there)]
    here = [beside.words[at].folded for at in range(*hunk.here)]
    plan = {beside.there[at].folded for at in cue}
    one, wished = set(map(verb, here)), not verbs("wished").isdisjoint(map(verb, plan))
    if one & verbs("wished") or (one & verbs("awaited") and not wished):
        return False
    deed = {verb(word) for word in there if word not in plan} - lexicon.words("stop_words")
    is_so = bool(here) and CERTAIN.issuperset(here) and _joining(plan | one).issuperset(there)
    return bool(one & deed) or is_so


def doubt_lost(beside: Beside, piece: Document) -> Drift | None:
    """A doubt that is dropped, or has become certain, in words that are otherwise the same on both sides."""
    moved = {verb(word.folded) for word in beside.added}
    for hunk in beside.around:
        first, last = hunk.there
        if first == last or last not in beside.here_of:
            continue
        there = [word.folded for word in beside.there[first:last]]
        here = [word.folded for word in beside.words[slice(*hunk.here)]]
        if any(verb(word) in moved for word in there if verb(word) in verbs("wished")):
            continue  # "they will, they threaten"
        if _is_made_sure(here, there):
            start, end, _ = _doubts(there)[0]
        elif (
            _is_proved(here, there)
            or _is_over(here, there)
            or _is_decided(here, there)
            or (not here and _is_rounding(there) and _is_whole(beside.there[last].folded))
            or (not here and _is_due(beside, first, there))
        ):
            start, end = 0, len(there)
        else:
            continue
        lost = Span(beside.there[first + start].start, beside.there[first + end - 1].end)
        return beside.lost(piece, lost)
    return None


def _is_due(beside: Beside, first: int, there: Sequence[str]) -> bool:
    """Is what was only to be done, done: "was to be sold", "was sold"?"""
    before = beside.there[first - 1].folded if first else ""
    return list(there) == ["to", "be"] and verb(before) == "be"


def _is_made_sure(here: Sequence[str], there: Sequence[str]) -> bool:
    """Do words with a doubt stand in the material where the draft has none, or a certainty?"""
    doubts = [entry for _, _, entry in _doubts(there) if entry not in MOVED]
    said = {word for entry in doubts for word in entry.split()}
    if doubts and here and _is_plain(here, there, doubts):
        return True
    if not doubts or _doubts(here) or not _joining(said).issuperset(there):
        return False
    return CERTAIN.issuperset(here) if here else any("sure" in lexicon.load("hedges")[d][1:] for d in doubts)


def _is_plain(here: Sequence[str], there: Sequence[str], doubts: Sequence[str]) -> bool:
    """Is what only seems so plainly so: "seems to think", "thinks"?"""
    seems = {word for entry in doubts if "appearance" in _kinds(entry) for word in entry.split()}
    deed = {verb(word) for word in there if word not in seems} - lexicon.words("stop_words")
    return bool(seems & set(there)) and bool(deed) and set(map(verb, here)) == deed


def _is_proved(here: Sequence[str], there: Sequence[str]) -> bool:
    """Did who claims, or believes, find out, or has he who is accused of it done it?"""
    one, other = set(map(verb, here)), set(map(verb, there))
    claimed, accused = verbs("claimed"), verbs("accused")
    if one & (claimed | accused):
        return False
    deed = one & other - lexicon.words("stop_words")
    return bool(other & claimed and one & verbs("proved")) or bool(other & accused and deed)


def _is_whole(word: str) -> bool:
    """Is a word a number, or all or nothing, so that "nearly" before it tells?"""
    return word[0] in DIGITS or word in NOTHING or is_utmost(word)


def _is_rounding(words: Sequence[str]) -> bool:
    """Do words say that a number is not exact? (On which side of it the truth is, figures.py looks at.)"""
    return bound_named(" ".join(words)) in ("about", "just-below")


def _is_over(here: Sequence[str], there: Sequence[str]) -> bool:
    """Is what was yet to come done, or so: "will replace", "replaced", "will be", "was"?"""
    one, other = set(map(verb, here)), set(map(verb, there))
    awaited = verbs("awaited")
    is_to = any(verb(word) == "be" and after == "to" for word, after in pairwise(there))
    if not (is_to or other & awaited or "can" in there) or one & awaited or "can" in here:
        return False
    # "Votes next week" is still to come.
    is_due = not any(map(is_past, here)) and "will" in there
    done = {verb(word) for word in here if is_past(word) or word.endswith(("s", "ing"))}
    deed = done & other - lexicon.words("stop_words")
    if not COULD.isdisjoint(there):
        deed -= PERCEIVED
    is_so = bool(here) and CERTAIN.issuperset(here) and (awaited | {"be", "to"}).issuperset(other)
    return bool(deed and not is_due) or is_so


def _is_decided(here: Sequence[str], there: Sequence[str]) -> bool:
    """Is what somebody means to do going to happen: "plans to", "will"?"""
    one, other = set(map(verb, here)), set(map(verb, there))
    meant = other & verbs("wished")
    return bool(meant) and "will" in one <= DECIDED and other - meant <= _joining(other & WISHING)


def _joining(words: set[str]) -> set[str]:
    """Words, and those that only join them to others."""
    return words | lexicon.words("stop_words")


def _is_said_otherwise(beside: Beside, there: Document, cue: Span) -> bool:
    """Is a doubt the verb with which somebody says it, who says it in the draft in other words?

    "Ruiz claims" may be "Ruiz said" or "according to Ruiz", not so "Ruiz suspects".
    """
    if verb(there[cue].lower()) in verbs("guessed"):
        return False
    return any(
        cue.overlaps(own) and attribution.source and is_credited(beside, attribution)
        for attribution in there.attributions
        for own in attribution.cue
    )


def _holds_back(beside: Beside) -> bool:
    """Has the draft's sentence a doubt of its own that the material does not have in these words?"""
    doc, sentence = beside.doc, beside.sentence
    return any(
        status.kind in ("alleged", "unverified", "disputed") and beside.is_new(status.span)
        for status in doc.statuses[sentence]
    ) or any(
        hedge.kind not in ("approximator", "vague")
        and beside.is_new(hedge.cue)
        # That the draft keeps a condition makes nothing less certain.
        and not (hedge.kind == "conditional" and may_depend([word.folded for word in beside.there]))
        for hedge in doc.hedges[sentence]
    )


def _span(beside: Beside) -> Span:
    words = beside.there[beside.alignment.first : beside.alignment.last]
    return Span(words[0].start, words[-1].end)


def _doubts(words: Sequence[str]) -> list[tuple[int, int, str]]:
    """The entries of the list of hedges that hold back, among folded words: first, last + 1, entry."""
    return [
        found for found in lexicon.phrases("hedges").find(words) if not DOUBTS.isdisjoint(_kinds(found[2]))
    ]


@cache
def _kinds(entry: str) -> frozenset[str]:
    return frozenset(lexicon.load("hedges")[entry][0].split(","))
