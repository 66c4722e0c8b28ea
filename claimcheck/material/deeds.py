"""Deeds: words that tell what is done, or is so, how far that goes, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from claimcheck.document import Document, Span
from claimcheck.material.clauses import JOINING, Row
from claimcheck.material.denial import denies
from claimcheck.material.drift.conditions import conditions, may_depend
from claimcheck.material.drift.factual import is_done_so
from claimcheck.material.factuality import COMING, OPEN, SO, standing
from claimcheck.material.names.phrases import is_name
from claimcheck.material.opposites import FIGURES, QUANTITY, may_turn
from claimcheck.material.support import is_content
from claimcheck.material.verbs import is_past, verb, verbs
from claimcheck.material.words import stem_of, words_of
from claimcheck.segment import sentences

# Verbs that stand in any sentence.
_SMALL = "be have do get make go come give take put set bring use say tell think want like"
SMALL = frozenset(map(verb, _SMALL.split()))
# A telling word of the next sentence counts in part, and so many of those.
NEXT, MOST = 0.5, 4
_AUXILIARIES = "not do does did has have had is are was were will would can could been"
AUXILIARIES = frozenset(_AUXILIARIES.split())
ASIDE = JOINING | {"to"}
# What denies a noun stands so near before it.
BEFORE = 3
# What is denied with a reason behind it may be done for another: "did not leave because of the pay".
REASONS = frozenset({"because", "due"})
# "Needs approval": that is still to be given; who is "against closing it" may see it closed.
WANTING = frozenset(map(verb, ("await", "need", "pending", "require", "seek")))
# What hangs on something else goes so far.
CONDITIONAL = OPEN + 1
# Words that say how many, which way or in what order.
SIDED = FIGURES | QUANTITY
# "A: No, never."
_NO = re.compile(r"(?:[A-Z][\w .()]{0,60}:)?\W{0,3}(?:no|never|not|i do(?: not|n['’]t) think so)\b", re.I)


class Told(NamedTuple):
    """Whether something is said not to be done, and how far that goes (factuality.py), at least and at most.

    It `is_open` where that is less than to come.
    """

    is_denied: bool
    low: int
    high: int
    is_open: bool


class Deed(NamedTuple):
    """A word of a sentence, and how far it is told; `around` the sentence is what its neighbours tell."""

    row: Row
    at: int
    told: Told
    around: frozenset[str]
    piece: int

    @property
    def word(self) -> str:
        """The folded word."""
        return self.row.folded[self.at]

    def shared(self, own: Set[str], before: Set[str]) -> float:
        """How much stands around it of what stands around a word of the draft, and before its sentence."""
        there = stems(self.row, self.at)
        near = (own & self.around) | (before & (self.around | there))
        return len(own & there) + NEXT * min(len(near), MOST)


def deeds_of(doc: Document, piece: int) -> Iterator[Deed]:
    """What a piece of notes tells; what a question asks as it is answered."""
    rows = [
        Row(tuple(words_of(doc.plain, Span(tokens[0].start, tokens[-1].end))), doc.plain)
        for block in doc.blocks
        for tokens in sentences(doc.plain, block.span)
    ]
    rows = [row for row in rows if row.words]
    told = list(map(stems, rows))
    for number, row in enumerate(rows):
        around = frozenset().union(*told[max(number - 1, 0) : number + 2]) - told[number]
        after = rows[number + 1] if number + 1 < len(rows) else None
        is_asked = doc.plain[row.words[-1].end :][:1] == "?"
        if is_asked and not (after and _NO.match(doc.plain, after.words[0].start)):
            continue
        # "No" answers the question, not what hangs on it: "Did you sign before you read it?"
        end = next((at for at, word in enumerate(row.folded) if is_asked and word in ASIDE), len(row.words))
        is_cut = _is_cut_short(row)
        for at, word in enumerate(row.words[:end]):
            found = Told(True, SO, SO, False) if is_asked else told_of(row, at)
            is_named = is_name(doc.plain, word) and not doc.plain[word.start : word.end].isupper()
            if found is None or is_named or not (is_telling(row, at) or may_turn(word.folded, SIDED)):
                continue
            for one in (True, False) if is_cut else (found.is_denied,):
                yield Deed(row, at, found._replace(is_denied=one), around, piece)


def stems(row: Row, at: int = -1, within: Sequence[int] | None = None) -> frozenset[str]:
    """The stems of the telling words of a row, or of some places in it, without that at a place."""
    places = range(len(row.folded)) if within is None else within
    return frozenset(stem_of(row.folded[i]) for i in places if i != at and is_content(row.folded[i]))


def is_telling(row: Row, at: int) -> bool:
    """Does a word say something by itself: not "said", nor "declined to", which says it of what follows?"""
    word, follows = row.folded[at], row.folded[at + 1 : at + 2]
    is_verb = is_content(word) and not word[0].isdigit() and verb(word) not in SMALL
    return is_verb and not (verb(word) in verbs("undone") and follows == ("to",))


def _is_cut_short(row: Row) -> bool:
    """Does a clause end with an auxiliary, whose verb is another's: "one opened, the other did not"?"""
    ends = [word.removesuffix("n't") in AUXILIARIES for word in row.folded]
    gaps = [row.text[one.end : next.start] for one, next in pairwise(row.words)]
    return ends[-1] or any(
        is_end and (is_break or "\n" in gap)
        for is_end, is_break, gap in zip(ends[:-1], row.breaks[1:], gaps, strict=True)
    )


def _is_present(row: Row, at: int) -> bool:
    """May a word be the present of a verb?"""
    word, before = row.folded[at], row.folded[max(at - 2, 0) : at]
    is_form = word.startswith(verb(word)) and not is_past(word) and not word.endswith("ing")
    return is_form and AUXILIARIES.isdisjoint(before)


def told_of(row: Row, at: int) -> Told | None:
    """How far it is said that something is done; None where that cannot be told."""
    if row.folded[max(at - 1, 0)] == "or" and at > 1 and is_content(row.folded[at - 2]):
        at -= 2  # "will not sell or let it"
    found = standing(row, at)
    if found is None:
        return None
    first = at
    while (
        first > row.between(at, row.breaks).start
        and not is_content(row.folded[first - 1])
        and row.folded[first - 1] not in JOINING
    ):
        first -= 1
    if found.denials and not REASONS.isdisjoint(row.folded[at : row.between(at, row.stops).stop]):
        return None
    # "Though not that it is cut".
    is_turned = first > 1 and row.folded[first - 1] == "that" and denies(row.folded[first - 2 : first - 1])
    is_denied = found.denied != is_turned or (
        not found.denials and denies(row.folded[max(first, at - BEFORE) : at])
    )
    low, high = found.low, found.high
    is_shifted = {row.folded[cue] for cue in found.cues} == {"would"}  # "said it would"
    if is_shifted:
        high = max(high, COMING)
    if first and (verb(row.folded[first - 1]) in WANTING or row.folded[at - 1] == "against"):
        low = high = OPEN
    depends = may_depend(row.folded) and any(at in (*one.own, *one.governed) for one in conditions(row))
    is_to_come = low == OPEN and high == SO and _is_present(row, at)  # "before I believe it"
    if is_done_so(row.folded):
        high = SO
    elif depends or is_to_come:
        high = min(high, CONDITIONAL)
    if row.folded[max(at - 1, 0)] == "being" and "still" in row.folded[max(at - BEFORE, 0) : at]:
        high = min(high, COMING)
    return Told(is_denied, low, high, low < COMING and not is_shifted)
