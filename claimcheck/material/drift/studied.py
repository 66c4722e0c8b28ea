"""What was found in mice, or in a laboratory, and is told of everybody: where it was found is gone.

The commonest exaggeration of news on health, beside links told as causes (Sumner et al. 2014, BMJ 349:g7015).
"""

from __future__ import annotations

from claimcheck.comparison import Drift
from claimcheck.document import Span
from claimcheck.material.beside import Beside
from claimcheck.material.verbs import verb
from claimcheck.material.words import words_of

# In whom something is tried before anybody has it; and where, or in what, where somebody studies it.
ANIMALS = frozenset({"mice", "rats", "rodents", "monkeys", "primates", "hamsters", "zebrafish"})
_TRIED = (
    "animals pigs rabbits cells tissue vitro laboratory lab labs dish dishes tubes simulation simulations"
)
TRIED = frozenset(_TRIED.split())
_STUDY = "study research scientist trial test experiment drug vaccine compound gene tumor treat dose bacteria"
STUDY = frozenset(map(verb, _STUDY.split()))
# "In a small group of mice": what stands between the "in" and the word.
IN = frozenset({"in", "on", "among", "with"})
FAR = 4


def trial_lost(beside: Beside) -> Drift | None:
    """In whom, or where, it was found in the passage, where the draft says so nowhere."""
    words = beside.passage.folded
    is_study = not STUDY.isdisjoint(map(verb, words))
    for at in beside.missing:
        if words[at] not in ANIMALS and not (is_study and words[at] in TRIED):
            continue
        near = range(at - 1, max(at - FAR, 0) - 1, -1)
        first = next((i for i in near if words[i] in IN), None)
        if first is None or _is_known(beside):
            continue
        if beside.keeps(i for i in range(len(words)) if not first <= i <= at):
            return beside.lost(Span(beside.there[first].start, beside.there[at].end))
    return None


def _is_known(beside: Beside) -> bool:
    """Does the draft say anywhere in whom or where things were tried?"""
    doc = beside.doc
    words = (word.folded for word in words_of(doc.plain, Span(0, len(doc.plain))))
    return any(word in ANIMALS or word in TRIED for word in words)
