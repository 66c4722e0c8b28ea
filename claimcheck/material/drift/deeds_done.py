"""A deed that is denied, possible, asked for or planned in the material, and done in the draft.

"They can still appeal" became "they have appealed", "did not admit any fault" "admitted fault": the sentence
may be built otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck.comparison import Drift
from claimcheck.document import Document, Span
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.drift.doubts import PERCEIVED
from claimcheck.material.ladders import rungs
from claimcheck.material.support import Place, is_content
from claimcheck.material.verbs import is_past, verb, verbs
from claimcheck.material.words import Word

# What leaves a deed open stands within so many words before it.
NEAR = 3
MODALS = frozenset({"can", "could", "may", "might", "will", "would", "should", "must", "shall", "wo", "ca"})
# "Had" and "did" are no deeds.
_NONE = "have be do get make let say tell think know need want like mean use"
NONE = frozenset(map(verb, _NONE.split()))
# Whoever is asked to, or allowed to, has not done so; with a "to" between.
_ASKED = "ask urge invite order allow permit agree refuse decline fail"
ASKED = frozenset(map(verb, _ASKED.split()))
OPEN = frozenset({"if", "unless", "whether", "until", "when", "once", "before", "without", "cannot", "yet"})
PRESS = 2
MARKS = frozenset(',;:.!?—–()"“”')


def deed_done(beside: Beside, piece: Document, rivals: Sequence[Place], texts: Sequence[str]) -> Drift | None:
    """What leaves open in the passage whether something is done that the draft tells as done.

    No rival passage, of one of some `texts`, tells it as done.
    """
    folded = [word.folded for word in beside.words]
    if (
        _is_done_so(beside)
        or denies(folded)
        or not MODALS.isdisjoint(folded)
        or _awaits(folded)
        or _is_hedged(beside)
    ):
        return None
    for at, word in enumerate(folded):
        stem = verb(word)
        if not is_past(word) or stem in NONE or not is_content(word):
            continue
        before = folded[max(at - NEAR, 0) : at]
        if not OPEN.isdisjoint(before) or before[-2:] == ["to", "be"] or before[-1:] == ["to"]:
            continue
        opened = _opened(beside.there, piece.plain, stem)
        others = (_opened(place.words, text, stem) for place, text in zip(rivals, texts, strict=True))
        if opened and all(other != [] for other in others):
            first, last = opened[0]
            return beside.lost(piece, Span(beside.there[first].start, beside.there[last].end))
    return None


def _is_done_so(beside: Beside) -> bool:
    """Does the passage say that what was asked for was done: "and it did so", "and he did"?"""
    words = [word.folded for word in beside.there]
    return any(
        word == "did" and not denies(words[at + 1 : at + 2]) and words[at + 1 : at + 2] != ["n't"]
        for at, word in enumerate(words)
    )


def _is_hedged(beside: Beside) -> bool:
    """Has the draft a doubt of its own: "has the potential to be undone"?"""
    kinds = ("modal", "probability", "evidential", "appearance", "belief", "conditional")
    return any(hedge.kind in kinds for hedge in beside.doc.hedges[beside.sentence])


def _awaits(words: Sequence[str]) -> bool:
    """Has the draft a plan or a wish of its own?"""
    return not (verbs("awaited") | verbs("wished")).isdisjoint(map(verb, words))


def _opened(words: Sequence[Word], text: str, stem: str) -> list[tuple[int, int]] | None:
    """Where words leave a deed open, by its stem: from "can", "not", "asked to" to the deed.

    None where there is no such deed, empty where it is done somewhere.
    """
    found = []
    for at, word in enumerate(words):
        if verb(word.folded) == stem:
            if (first := _opens(words, text, at)) is None:
                return []
            found.append((first, at))
    return found or None


def _opens(words: Sequence[Word], text: str, at: int) -> int | None:
    """The number of the word before the deed at `at` that leaves it open."""
    first = at
    while first and at - first < NEAR and MARKS.isdisjoint(text[words[first - 1].end : words[first].start]):
        first -= 1
    for i in range(at - 1, first - 1, -1):
        word = words[i].folded
        if word in MODALS:
            return None if verb(words[at].folded) in PERCEIVED else i
        if denies([word]):
            return i
        if word == "to":
            return i - 1 if i and _puts_off(words[i - 1].folded) else None
    return None


@cache
def _puts_off(word: str) -> bool:
    """Does a verb with "to" behind it leave open whether it is done: "asked to", "plans to"?"""
    stem = verb(word)
    is_pressed = 0 < rungs([word]).get("press", 0) <= PRESS
    return is_pressed or stem in ASKED | verbs("wished") | verbs("awaited")
