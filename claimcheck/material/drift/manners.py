"""How somebody spoke, where the material only has what was said: "sobbed", "snapped" for "said"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.material.beside import Beside
from claimcheck.material.index import Index
from claimcheck.material.verbs import is_past, verb, verbs
from claimcheck.material.words import stem_of

# The verb stands so near to the quote; so many words around a passage the material may say it otherwise.
NEAR, AROUND = 6, 20
_HOW = "tears tearful cry cries cried crying anger angry angrily loudly quietly softly"
HOW = frozenset(_HOW.split())


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
    near = index.stretch(place.first - AROUND, place.first + len(place.words) + AROUND, place.piece)
    telling = _manners() | verbs("jested")
    return any(one.folded in HOW or verb(one.folded) in telling for one in near.words)


@cache
def _manners() -> frozenset[str]:
    return frozenset(map(verb, lexicon.words("manner_verbs")))
