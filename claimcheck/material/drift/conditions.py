"""What the material says on a condition and the draft without: "if the state pays" is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Span
from claimcheck.material.align import Hunk
from claimcheck.material.beside import GOVERNED, Beside
from claimcheck.material.clauses import Row
from claimcheck.material.denial import denies
from claimcheck.material.support import is_content
from claimcheck.material.verbs import verb, verbs
from claimcheck.material.words import stem_of, words_of

# What depends on a condition is looked for among so many content words next to it; so much (share) of the
# condition's own words in the draft, or beside its sentence, keeps it.
NEXT, KEPT = 8, 0.4
# A condition has so many words beside those that make it one; fewer are a phrase: "if anything", "if so".
FEWEST = 2
PHRASES = frozenset({"any", "anything", "ever", "not", "only", "so", "nothing", "you"})
# "Even if" makes no condition.
CONCEDING = frozenset({"as", "even", "only", "what", "like"})
# What leaves open whether something comes, and what does not.
_UNSURE = ("if", "unless", "in case", "in the event", "provided", "provided that")
UNSURE = frozenset(tuple(phrase.split()) for phrase in _UNSURE)
_MET = "when whenever as after because since now that given while so and"
MET = frozenset(_MET.split())
COMING = frozenset({"will", "would", "could", "may", "might", "can", "ca", "wo", "shall", "should", "going"})
NAMED = 2
JOINED = frozenset({"and", "but", "or", "that"})
GOING_ON = frozenset({"and", "but", "or", "which", "who", "while", "although", "though", "because"})
# "Provided" is a verb, too, unless one of these follows.
VERBS = frozenset({"provided", "providing", "supposing"})
SUBJECT = frozenset({"a", "an", "he", "it", "no", "she", "that", "the", "there", "they", "we", "you"})
# Other words of a draft by which something depends on something.
_DEPENDING = (
    "condition conditional conditions depend depended depends hinge hinges once otherwise require requires"
)
OPEN = frozenset({*_DEPENDING.split(), "until", "when", "whether", "without", "after"})
# "Asked if", "not sure if": no condition, but a question.
ASKED = 3


class Condition(NamedTuple):
    """The words of a passage, by number, that make a condition, and those next to it that depend on it."""

    own: range
    governed: tuple[int, ...]


def condition_lost(beside: Beside, rivals: Sequence[Beside]) -> Drift | None:
    """The condition of the material on which hangs what the draft's sentence says without it; all rival
    passages have one."""
    passage = beside.passage.folded
    if not (may_depend(passage) or "until" in passage):
        return None
    if not all(may_depend(rival.passage.folded) for rival in rivals):
        return None
    if met := _met(beside):
        return beside.drift(met)
    if may_depend(beside.added) or not OPEN.isdisjoint(beside.added):
        return None
    said, around = set(map(stem_of, beside.own.folded)), around_stems(beside)
    for own, governed in conditions(beside.passage):
        # Words that the passage has twice may be kept where nothing depends on them.
        rest = {stem_of(word) for at, word in enumerate(passage) if at not in own}
        told = {stem_of(passage[at]) for at in own if is_content(passage[at])}
        told = told - rest or told
        kept = sum(stem_of(passage[at]) in said for at in governed)
        is_kept = len(told & around) >= KEPT * len(told)
        if not is_kept and len(governed) > 1 and kept >= GOVERNED * len(governed):
            return beside.lost(Span(beside.there[own.start].start, beside.there[own.stop - 1].end))
    return None


def _met(beside: Beside) -> Hunk | None:
    """A condition that in the draft is what comes, or has come: "when she wins" for "if she wins".

    What comes time and again has both ("if it rains", "when it rains"): no verb tells that it is to come.
    """
    for hunk, here, there in beside.exchanges:
        if there not in UNSURE or not here or not MET.issuperset(here):
            continue
        first, last = hunk.there
        own = next((one.own for one in conditions(beside.passage) if first in one.own), None)
        if own is None:
            continue
        said = {word.removesuffix("n't") for word in beside.passage.folded}
        named = beside.there[last : own.stop][:NAMED]
        # Of somebody, or something, with a name it is asked but once.
        if said & COMING or any(beside.piece.plain[word.start].isupper() for word in named):
            return hunk
    return None


def may_depend(words: Sequence[str]) -> bool:
    """Have folded words one that makes a condition?"""
    return any(True for _ in lexicon.phrases("condition_words").find(words))


def conditions(row: Row) -> Iterator[Condition]:
    """The conditions in some words, each with what depends on it in its sentence."""
    words = row.folded
    listed = [(at, end) for at, end, _ in lexicon.phrases("condition_words").find(words)]
    waiting = [(at, at + 1) for at in range(len(words)) if _waits(row, at)]
    for at, end in sorted((*listed, *waiting)):
        sentence = row.between(at, row.stops)
        stop = next((i for i in range(end + 1, sentence.stop) if row.breaks[i]), sentence.stop)
        if _is_condition(row, at, end, stop):
            yield Condition(range(at, stop), tuple(_governed(row, at, stop, sentence)))


def _waits(row: Row, at: int) -> bool:
    """Is nothing done until something is: "will not sign until the court rules"?"""
    return row.folded[at] == "until" and denies(row.folded[row.between(at, row.breaks).start : at])


def _governed(row: Row, at: int, stop: int, sentence: range) -> list[int]:
    """What depends on the condition from `at` to `stop`: what stands before it, after it, or around it."""
    words = row.folded
    before = [i for i in range(sentence.start, at) if is_content(words[i])]
    after = [i for i in range(stop, sentence.stop) if is_content(words[i])]
    begins = at == sentence.start or words[at - 1] in JOINED
    if after and (begins or not before):
        return after[:NEXT]
    if not after or not row.breaks[at] or words[stop] in GOING_ON:
        return before[-NEXT:]
    return [*before[-NEXT // 2 :], *after[: NEXT // 2]]


def _is_condition(row: Row, at: int, end: int, stop: int) -> bool:
    """Do words that may make a condition make one here?"""
    words, begins = row.folded, at == 0 or row.breaks[at]
    is_deed = stop - end == 1 and words[end].endswith("ed")  # "if convicted"
    if stop - end < FEWEST and words[at] != "pending" and not is_deed:
        return False
    if words[at] in VERBS:
        return end < len(words) and words[end] in SUBJECT and begins
    if words[at] != "if":
        return True
    asking = not begins and not verbs("asked").isdisjoint(map(verb, words[max(at - ASKED, 0) : at]))
    return not asking and words[end] not in PHRASES and (at == 0 or words[at - 1] not in CONCEDING)


def around_stems(beside: Beside) -> set[str]:
    """The stems of the sentence and its neighbours: what limits it may have one of its own."""
    doc, sentence = beside.doc, beside.sentence
    near = doc.sentences[max(sentence - 1, 0) : sentence + 2]
    return {stem_of(word.folded) for one in near for word in words_of(doc.plain, one.span)}
