"""How somebody speaks or acts, and how rightly: "sobbed" for "said", "often", "rightly".

Words of how often, or how rightly, stand in any text, so that only the passage's own count, or the very same
right beside it, and for right and wrong whoever judges near it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.drift.credit import tells
from claimcheck.material.index import Index
from claimcheck.material.ladders import placed, rungs
from claimcheck.material.support import Place
from claimcheck.material.verbs import is_past, strength, verb, verbs
from claimcheck.material.words import stem_of

# The verb stands so near to the quote; so many words around a passage the material may say it otherwise.
NEAR, BESIDE = 6, 20
_HOW = "tears tearful cry cries cried crying anger angry angrily loudly quietly softly"
HOW = frozenset(_HOW.split())
# Ladders of how often and how much something is done, and from which rung on a word makes more of it.
LADDERS = {"often": 3, "seldom": 1, "degree": 3, "extent": 3}
# "Was right to say", "is correct in saying", "was right that"; the verb stands within so many words.
JOINING, BEHIND = frozenset({"to", "in", "when", "that"}), 3
OPEN = frozenset({"if", "whether", "or"})
# So many words around a passage may say as well who is right.
AROUND = 40


def manner_added(laid: Sequence[Beside], index: Index) -> Drift | None:
    """The verb, beside a quote, that says how somebody spoke, of which nothing around the passages tells."""
    if not laid:
        return None
    beside = laid[0]
    span = beside.doc.sentences[beside.sentence].span
    quotes = [quote.span for quote in beside.doc.quotes if quote.span.overlaps(span)]
    quoted = set(beside.in_sentence(*quotes))
    for at, word in enumerate(beside.own.folded):
        is_manner = verb(word) in _manners() and (is_past(word) or beside.tags[at].startswith("VB"))
        if not is_manner or at in quoted or quoted.isdisjoint(range(at - NEAR, at + NEAR + 1)):
            continue
        if not any(_is_known(word, one, index) for one in laid):
            return beside.addition(range(at, at + 1))
    return None


def _is_known(word: str, beside: Beside, index: Index) -> bool:
    """Has a piece the word anywhere, or says anything of how somebody spoke near a passage?"""
    place = beside.place
    own = index.stem_places(stem_of(word))
    if own.searchsorted(index.piece_starts[place.piece]) < own.searchsorted(index.piece_end(place.piece)):
        return True
    near = index.stretch(place.first - BESIDE, place.first + len(place.words) + BESIDE, place.piece)
    telling = _manners() | verbs("jested")
    return any(one.folded in HOW or verb(one.folded) in telling for one in near.words)


@cache
def _manners() -> frozenset[str]:
    return frozenset(map(verb, lexicon.words("manner_verbs")))


def stances_added(beside: Beside, hunk: Hunk, near: Sequence[Place], index: Index) -> Iterator[range]:
    """The numbers of the words of a hunk that take such a stance where no passage that is near does."""
    (first, last), words, small = hunk.here, beside.own.folded, lexicon.words("stop_words")
    here, before, known = words[first:last], words[:first][-1:], set(rungs(beside.passage.folded))
    for begin, end, entry in placed([] if denies([*before, *here]) else here):
        risen = {ladder for ladder, rung in entry.items() if rung >= LADDERS.get(ladder, rung + 1)}
        # What holds back says no more than the passage.
        is_told = any(here[begin:end] == same for same in _alike(near, index, end - begin))
        if "held" not in entry and risen - known and not small.issuperset(here[begin:end]) and not is_told:
            yield range(first + begin, first + end)
    judged = set(_verdicts(words, first, last))
    if judged and not denies(here) and OPEN.isdisjoint(here) and judged.isdisjoint(_near(near, index)):
        yield range(first, last)


def _alike(near: Sequence[Place], index: Index, length: int) -> Iterator[tuple[str, ...]]:
    """All rows of so many words in and right beside some passages."""
    for place in near:
        first, last = place.first - BESIDE, place.first + len(place.words) + BESIDE
        words = [word.folded for word in index.stretch(first, last, place.piece).words]
        yield from zip(*(words[at:] for at in range(length)), strict=False)


def _near(near: Sequence[Place], index: Index) -> Iterator[str]:
    """The verdicts in and around some passages."""
    for place in near:
        stretch = index.stretch(place.first - AROUND, place.first + len(place.words) + AROUND, place.piece)
        yield from _verdicts([word.folded for word in stretch.words], 0, len(stretch.words))


def _verdicts(words: Sequence[str], first: int, last: int) -> Iterator[str]:
    """Which of the words `first` to `last` (exclusive) call what is said "true" or "false"."""
    known = lexicon.load("judging_words")
    return (known[words[at]][0] for at in range(first, last) if words[at] in known and _judges(words, at))


def _judges(words: Sequence[str], at: int) -> bool:
    """Does the word at `at` stand beside a verb of saying, or is somebody right to say so?"""
    follows = words[at + 1 : at + 2]
    if words[at].endswith("ly"):
        return any(map(_says, (*words[max(at - 1, 0) : at], *follows)))
    return "that" in follows or (
        not JOINING.isdisjoint(follows) and any(map(_says, words[at + 2 : at + 2 + BEHIND]))
    )


def _says(word: str) -> bool:
    return tells(word) or (word != "not" and strength(verb(word)) is not None)
