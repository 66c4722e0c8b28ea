"""What the material says on a condition and the draft without: "if the state pays" is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Document, Span
from claimcheck.material.align import Hunk
from claimcheck.material.beside import GOVERNED, Beside
from claimcheck.material.denial import denies
from claimcheck.material.support import is_content
from claimcheck.material.words import Word, stem_of, words_of
from claimcheck.segment import sentences
from claimcheck.syntax import stem

# What depends on a condition is looked for among so many content words next to it; so much (share) of the
# condition's own words in the draft, or beside its sentence, keeps it.
NEXT, KEPT = 8, 0.4
# A condition has so many words beside those that make it one; fewer are a phrase: "if anything", "if so".
FEWEST = 2
PHRASES = frozenset({"any", "anything", "ever", "not", "only", "so", "nothing", "you"})
# "Even if" makes no condition.
CONCEDING = frozenset({"as", "even", "only", "what", "like"})
# What leaves open whether something comes, and what does not.
UNSURE = (["if"], ["unless"], ["in", "case"], ["in", "the", "event"], ["provided"], ["provided", "that"])
_MET = "when whenever as after because since now that given while so and"
MET = frozenset(_MET.split())
COMING = frozenset({"will", "would", "could", "may", "might", "can", "ca", "wo", "shall", "should", "going"})
NAMED = 2
JOINING = frozenset({"and", "but", "or", "that"})
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
_ASKING = (
    "ask wonder see know check decide sure clear unclear doubt question learn determine matter certain care"
)
ASKING = frozenset(map(stem, _ASKING.split()))
ASKED = 3
_STOP = re.compile(r"[,;:—–()\[\]“”\"]|--")


class Condition(NamedTuple):
    """The words of a passage, by number, that make a condition, and those next to it that depend on it."""

    own: range
    governed: tuple[int, ...]


def condition_lost(beside: Beside, piece: Document) -> Drift | None:
    """The condition of the material on which hangs what the draft's sentence says without it."""
    folded = [word.folded for word in beside.there]
    if not may_depend(folded) and "until" not in folded:
        return None
    if met := _met(beside, piece):
        return beside.drift(piece, met)
    added = [word.folded for word in beside.added]
    if may_depend(added) or not OPEN.isdisjoint(added):
        return None
    said, around = {stem_of(word.folded) for word in beside.words}, _around(beside)
    for condition in conditions(beside.there, piece):
        words = [beside.there[at] for at in condition.own]
        # Words that the passage has twice may be kept where nothing depends on them.
        rest = {stem_of(word.folded) for at, word in enumerate(beside.there) if at not in condition.own}
        own = {stem_of(word.folded) for word in words if _tells(word)}
        own = own - rest or own
        governed = [stem_of(beside.there[at].folded) for at in condition.governed]
        kept = sum(stem in said for stem in governed)
        is_kept = len(own & around) >= KEPT * len(own)
        if not is_kept and len(governed) > 1 and kept >= GOVERNED * len(governed):
            return beside.lost(piece, Span(words[0].start, words[-1].end))
    return None


def _met(beside: Beside, piece: Document) -> Hunk | None:
    """A condition that in the draft is what comes, or has come: "when she wins" for "if she wins".

    What comes time and again has both ("if it rains", "when it rains"): no verb tells that it is to come.
    """
    for hunk in beside.around:
        there = [word.folded for word in beside.there[slice(*hunk.there)]]
        here = [word.folded for word in beside.words[slice(*hunk.here)]]
        if there not in UNSURE or not here or not MET.issuperset(here):
            continue
        first, last = hunk.there
        own = next((one for one in conditions(beside.there, piece) if first in one.own), None)
        if own is None:
            continue
        said = {word.folded.removesuffix("n't") for word in beside.there}
        named = [beside.there[at] for at in own.own if at >= last]
        # Of somebody, or something, with a name it is asked but once.
        if said & COMING or any(piece.plain[word.start].isupper() for word in named[:NAMED]):
            return hunk
    return None


def may_depend(words: Sequence[str]) -> bool:
    """Have folded words one that makes a condition?"""
    return any(True for _ in lexicon.phrases("condition_words").find(words))


def conditions(words: Sequence[Word], piece: Document) -> Iterator[Condition]:
    """The conditions in some words of a piece, each with what depends on it in its sentence."""
    for tokens in sentences(piece.plain, Span(words[0].start, words[-1].end)):
        own = [word for word in words if tokens[0].start <= word.start < tokens[-1].end]
        first = words.index(own[0]) if own else 0
        folded = [word.folded for word in own]
        listed = [(at, end) for at, end, _ in lexicon.phrases("condition_words").find(folded)]
        waiting = [(at, at + 1) for at in range(len(folded)) if _waits(piece, own, at)]
        for at, end in sorted((*listed, *waiting)):
            stop = next((i for i in range(end + 1, len(own)) if _is_cut(piece, own, i)), len(own))
            if _is_condition(piece, own, at, end, stop):
                governed = tuple(first + i for i in _governed(piece, own, at, stop))
                yield Condition(range(first + at, first + stop), governed)


def _waits(piece: Document, words: Sequence[Word], at: int) -> bool:
    """Is nothing done until something is: "will not sign until the court rules"?"""
    if words[at].folded != "until":
        return False
    first = at
    while first and not _is_cut(piece, words, first):
        first -= 1
    return denies([word.folded for word in words[first:at]])


def _governed(piece: Document, words: Sequence[Word], at: int, stop: int) -> list[int]:
    """What depends on the condition from `at` to `stop`: what stands before it, after it, or around it."""
    before = [i for i in range(at) if _tells(words[i])]
    after = [i for i in range(stop, len(words)) if _tells(words[i])]
    begins = at == 0 or words[at - 1].folded in JOINING
    if after and (begins or not before):
        return after[:NEXT]
    if not after or not _is_cut(piece, words, at) or words[stop].folded in GOING_ON:
        return before[-NEXT:]
    return [*before[-NEXT // 2 :], *after[: NEXT // 2]]


def _tells(word: Word) -> bool:
    return is_content(word.folded)


def _is_condition(piece: Document, words: Sequence[Word], at: int, end: int, stop: int) -> bool:
    """Do words that may make a condition make one here?"""
    folded = [word.folded for word in words]
    is_deed = stop - end == 1 and folded[end].endswith("ed")  # "if convicted"
    if stop - end < FEWEST and folded[at] != "pending" and not is_deed:
        return False
    if folded[at] in VERBS:
        return end < len(words) and folded[end] in SUBJECT and (at == 0 or _is_cut(piece, words, at))
    if folded[at] != "if":
        return True
    asked = {stem(word) for word in folded[max(at - ASKED, 0) : at]}
    asking = not _is_cut(piece, words, at) and bool(asked & ASKING)
    return not asking and folded[end] not in PHRASES and (at == 0 or folded[at - 1] not in CONCEDING)


def _is_cut(piece: Document, words: Sequence[Word], at: int) -> bool:
    """Does a mark that ends clauses stand before the word at `at`?"""
    return at > 0 and _STOP.search(piece.plain, words[at - 1].end, words[at].start) is not None


def _around(beside: Beside) -> set[str]:
    """The stems of the sentence and its neighbours: the condition may have one of its own."""
    doc, sentence = beside.doc, beside.sentence
    near = doc.sentences[max(sentence - 1, 0) : sentence + 2]
    return {stem_of(word.folded) for one in near for word in words_of(doc.plain, one.span)}
