"""What only goes with, or follows, something in the material and is caused by it in the draft.

"Linked to a lower risk" became "cuts it": among the commonest faults of news on health (Sumner et al. 2014,
BMJ 349:g7015). "Resigned after a quarrel" became "because of a quarrel", and of two things that stand far
apart the one is "a result" of the other: after this is not because of this.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Span
from claimcheck.material.beside import Beside, Exchange
from claimcheck.material.index import Index
from claimcheck.material.support import Place, is_content
from claimcheck.material.verbs import is_past, verb, verbs
from claimcheck.material.words import stem_of

# From here on a passage says so much of what the claim says that it is what the claim goes back to.
LOOSE = 0.55
LINK = re.compile(
    r"\b(?:(?:associated|correlated?|linked|connected) (?:with|to)|tied to"
    r"|(?:links?|ties?|connects?|associates?)(?: [\w’'-]+){1,8} (?:to|with)"
    r"|(?:association|correlation|connection|link) between)\b",
    re.IGNORECASE,
)
ACTIVE = re.compile(r"(?:links?|ties?|connects?|associates?) (?!between)", re.IGNORECASE)
# Behind the verb so many words are looked at for what it acts on.
NEAR = 5
# So many words link two clauses at most; what only links, and the small words that go with a reason.
LONGEST = 4
_ONLY = "after following when while amid and where with as upon once before until unless"
ONLY = frozenset(_ONLY.split())
WITH = frozenset({"of", "to", "the", "that", "in", "wake", "is", "it", "why", "which", "and"})
# "After they sprayed", "because of the spraying".
SUBJECTS = frozenset({"he", "she", "it", "they", "had", "has", "have", "was", "were"})
# "Has fallen since the bridge was closed": it tells how long, where something has been so.
HAVE = frozenset({"has", "have", "had", "ve", "been"})
FAR = 12
# Two passages with more words between stand apart; a reason may stand so many words around either.
APART, AROUND = 40, 10


def effect_made(beside: Beside) -> Drift | None:
    """The link of the passage that the draft's sentence tells as an effect, in its own voice or another's.

    The words around need not be the same, so that it is asked of looser passages than other drift: of those
    that have what is said to act before the link, and what it acts on behind.
    """
    words = beside.there
    link = LINK.search(beside.piece.plain, words[0].start, words[-1].end)
    doc, sentence = beside.doc, beside.sentence
    if link is None or LINK.search(doc[doc.sentences[sentence].span]) or _is_held_back(beside):
        return None
    effect = {stem_of(word.folded) for word in words if word.start >= link.end() and is_content(word.folded)}
    cause = {stem_of(word.folded) for word in words if word.end <= link.start() and is_content(word.folded)}
    if link[0].endswith("between"):  # both stand behind
        cause = effect
    elif ACTIVE.match(link[0]):  # "link the decline to warmer water": one stands inside
        inside = (word for word in words if link.start() < word.start < link.end())
        effect |= {stem_of(word.folded) for word in inside if is_content(word.folded)}
        cause = effect
    stems = list(map(stem_of, beside.own.folded))
    acts = next((at for at, word in enumerate(stems) if word in cause), len(stems))
    for at in range(acts + 1, len(stems)):
        if stems[at] in _effects() and effect.intersection(stems[at + 1 : at + 1 + NEAR]):
            return beside.lost(Span(*link.span()))
    return None


def _is_held_back(beside: Beside) -> bool:
    """Does the draft say that it may be so?"""
    held = ("modal", "appearance", "probability")
    return any(hedge.kind in held for hedge in beside.doc.hedges[beside.sentence])


@cache
def _effects() -> frozenset[str]:
    return frozenset(map(stem_of, lexicon.words("effect_verbs")))


def reason_added(beside: Beside) -> Drift | None:
    """The words of the passage that only link what in the draft has a reason; it gives no other."""
    if _gives_reason(beside.passage.folded):
        return None
    return next(
        (beside.drift(one.hunk) for one in beside.exchanges if _is_reason_for_link(beside, one)), None
    )


def _gives_reason(words: Sequence[str]) -> bool:
    """Do folded words say why something is so?"""
    return not (verbs("caused") | verbs("reason")).isdisjoint(map(verb, words))


def _ties(words: Sequence[str]) -> bool:
    """Do folded words tell what came of what?"""
    is_linked = any(entry != "so" for _, _, entry in lexicon.phrases("reason_links").find(words))
    return is_linked or not verbs("caused").isdisjoint(map(verb, words))


def _is_reason_for_link(beside: Beside, exchange: Exchange) -> bool:
    """Has the draft "because of", "due to", "so" where the passage has "after", "when", "and"?"""
    hunk, here, there = exchange
    both = set(map(verb, here)) & set(map(verb, there)) - lexicon.words("stop_words")
    reason = [word for word in here if verb(word) not in both]
    link = [word for word in there if verb(word) not in both and word not in SUBJECTS]
    found = list(lexicon.phrases("reason_links").find(reason))
    taken = {at for first, last, _ in found for at in range(first, last)}
    rest = [word for at, word in enumerate(reason) if at not in taken]
    if not found or max(len(reason), len(link)) > LONGEST or not WITH.issuperset(rest):
        return False
    # Behind a comma "as" gives a reason itself: "was dropped, as it had few riders".
    is_reason = link == ["as"] and beside.passage.breaks[hunk.there[0]]
    is_link = not is_reason and not ONLY.isdisjoint(link) and (ONLY | WITH).issuperset(link)
    return is_link or (link == ["since"] and _is_span(beside.passage.folded[: hunk.there[0]][-FAR:]))


def _is_span(before: Sequence[str]) -> bool:
    """Is "since" a matter of time behind some words: has something been so since then?"""
    return any(word in HAVE or word.endswith("'ve") for word in before) and any(map(is_past, before))


def result_added(
    beside: Beside, places: Sequence[Place], before: Sequence[Place], index: Index
) -> Drift | None:
    """That a sentence, told in some places, comes of what the draft has right `before` it, told in others.

    Only of what stands apart in the material, and where none of the places gives a reason.
    """
    words = beside.own.folded
    link = next(lexicon.phrases("reason_links").find(words), None)
    if link is None or link[0] > 0 or lexicon.load("reason_links")[link[2]] != ("so",):
        return None
    if not before or any(_are_near(one, other) for one in places for other in before):
        return None
    rows = (
        index.stretch(one.first - AROUND, one.first + len(one.words) + AROUND, one.piece)
        for one in (*places, *before)
    )
    # "Asked why he had" ties nothing together; "that is why" does.
    if any(_ties([word.folded for word in row.words]) for row in rows):
        return None
    return beside.addition(range(*link[:2]))


def _are_near(one: Place, other: Place) -> bool:
    """Do two places stand near each other in one piece?"""
    first, second = sorted((one, other), key=lambda place: place.first)
    return one.piece == other.piece and second.first <= first.first + len(first.words) + APART
