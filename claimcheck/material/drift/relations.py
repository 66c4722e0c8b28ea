"""Two that a word relates, and on which side of it each of them stands, in whatever order they are told.

"The ministry accused Eng", "Eng was accused by the ministry": who does it, and to whom it is done. "It leaked
because it was closed", "because it was closed, it leaked": which clause is the reason, or the condition, of
the other. Two have exchanged their sides where each has in the draft that of the other in the passage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.clauses import JOINING, Row
from claimcheck.material.opposites import is_counted, is_turned_round
from claimcheck.material.support import is_content
from claimcheck.material.verbs import is_past, verb
from claimcheck.material.words import bare, stem_of

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"})
# What stands between who does something and the verb.
_HELPING = "has have had having will would can could may might must shall should do does did to not never"
HELPING = BE | frozenset(
    f"{_HELPING} also still then later once twice already again even just only ever".split()
)
# What ends the words to whom something is done; a verb may have one of its own: "apologised to".
_ENDING = "for at in on to from with by over about into during against within through under between without"
ENDING = frozenset(_ENDING.split())
# So many words on either side are looked at; so far behind a verb stands by whom it was done.
REACH, BY, ASIDE = 6, 6, 12
AMOUNT = 3
RELATIVE = frozenset({"who", "which", "that"})
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them"})
SAME = {"him": "he", "her": "she", "them": "they"}
# Who does so with another does it both ways.
_BOTH = "meet marry talk speak agree differ resemble play face border join debate match equal"
BOTH = frozenset(map(verb, _BOTH.split()))
# What links two clauses, of so many telling words each; so much (share) of both has to have changed sides.
_LINKS = "because after before although though unless if until while when so"
LINKS = frozenset(_LINKS.split())
FEWEST, CHANGED = 2, 0.5
# Words that stand in one another's place: so many each, so many between, the rest so alike (likeness, 0..1).
LONGEST, FAR, ALIKE = 5, 10, 0.6
# "The old rota to the new", "the village over the town".
COMPARING = frozenset({"to", "over", "from", "against", "before", "after", "not"})


class Relation(NamedTuple):
    """What relates two, a verb or a link, where it stands, and the words of either side.

    Of a verb these are who does it and to whom it is done, of a link the clause that it begins and the other.
    """

    by: str
    at: int
    one: frozenset[str]
    other: frozenset[str]


def sides_exchanged(beside: Beside) -> Drift | None:
    """The word of the passage of which the draft has both sides in one another's place."""
    if is_turned_round(beside.words, beside.alignment):
        return None
    for find, share in ((_deeds, 0.0), (_linked, CHANGED)):
        known = list(find(beside.passage))
        for own in find(beside.own):
            same = [one for one in known if one.by == own.by]
            if same and all(_are_exchanged(own, one, share) for one in same):
                return beside.at(same[0].at)
    return next(map(beside.drift, _swapped(beside)), None)


def _are_exchanged(here: Relation, there: Relation, share: float) -> bool:
    """Have more than a share of the words of both sides changed them?"""
    first = (here.one - there.one) & (there.other - here.other)
    second = (here.other - there.other) & (there.one - here.one)
    return len(first) > share * len(here.one) and len(second) > share * len(here.other)


def _linked(row: Row) -> Iterator[Relation]:
    """The clauses that are linked in a row of words."""
    for at, word in enumerate(row.folded):
        if word not in LINKS:
            continue
        whole = row.between(at, row.stops)
        if at == whole.start:  # "Because it leaked, it was closed"
            end = row.between(at, row.breaks).stop
            sides = row.folded[at + 1 : end], row.folded[end : whole.stop]
        else:
            sides = row.folded[at + 1 : whole.stop], row.folded[whole.start : at]
        one, other = (frozenset(stem_of(word) for word in side if is_content(word)) for side in sides)
        if min(len(one), len(other)) >= FEWEST:
            yield Relation(word, at, one, other)


def _deeds(row: Row) -> Iterator[Relation]:
    """The verbs in the past among some words that say who does it and to whom, in either voice."""
    words = row.folded
    for at, word in enumerate(words):
        if not is_past(word) or word in HELPING or not is_content(word) or verb(word) in BOTH:
            continue
        before, is_passive = _before(row, at)
        if not is_passive and words[at + 1 : at + 2] == ("by",):
            # "Berg, elected by the members" may stand far from Berg; "rose by a fifth" is no passive.
            if row.breaks[at + 1] or is_counted(words[at + 2 : at + 2 + AMOUNT]):
                continue
            is_passive = True
        if is_passive:
            by = next((i for i in range(at + 1, min(at + BY, len(words))) if words[i] == "by"), 0)
            if not by or any(row.breaks[at + 1 : by + 1]):
                continue
            agent, patient = _behind(row, by), before
        else:
            agent, patient = before, _behind(row, at)
        if agent and patient:
            yield Relation(verb(word), at, agent, patient)


def _before(row: Row, at: int) -> tuple[frozenset[str], bool]:
    """The words before a verb, up to the beginning of its clause, and whether it is passive."""
    words, is_passive, first = row.folded, False, at
    while first and not row.breaks[first]:
        if words[first - 1] not in HELPING and not words[first - 1].endswith("ly"):
            break
        first -= 1
        is_passive = is_passive or words[first] in BE
    end = _past_aside(row, first)
    if end and words[end - 1] in RELATIVE:
        end -= 1
    first, aside = end, words[end:first] if words[end] not in JOINING else ()
    while first and end - first < REACH and (first == end or not row.breaks[first]):
        if words[first - 1] in JOINING:
            break
        first -= 1
    return _telling((*words[first:end], *aside)), is_passive


def _past_aside(row: Row, at: int) -> int:
    """Where the words before the verb's own end, if an aside stands between: "Eng, the chairman, accused"."""
    begins = next((first for first in range(at - 1, max(at - ASIDE, 0), -1) if row.breaks[first]), at)
    return begins if row.breaks[at] and not row.stops[at] and not row.stops[begins] else at


def _behind(row: Row, at: int) -> frozenset[str]:
    """The words behind a verb, or behind "by", up to what begins something else."""
    words, first = row.folded, at + 1
    if first < len(words) and words[first] in ENDING:
        first += 1
    last = first
    while last < len(words) and last - first < REACH and not row.breaks[last]:
        if words[last] in JOINING | ENDING:
            break
        last += 1
    return _telling(words[first:last])


def _telling(words: Sequence[str]) -> frozenset[str]:
    small = lexicon.words("stop_words")
    found = map(bare, words)
    return frozenset(SAME.get(word, word) for word in found if word not in small or word in PRONOUNS)


def _swapped(beside: Beside) -> Iterator[Hunk]:
    """Words that stand in one another's place, with a verb between them."""
    if beside.likeness < ALIKE:
        return
    rows = [beside.row_of(hunk) for hunk in beside.alignment.hunks]
    rows = [row for row in rows if 0 < len(row.here) <= LONGEST and 0 < len(row.there) <= LONGEST]
    for one, other in pairwise(rows):
        first, last = one.hunk.here[1], other.hunk.here[0]
        between = beside.own.folded[first:last]
        is_name = beside.doc.plain[beside.words[last].start].isupper()
        is_swap = _are_one(one.here, other.there) and _are_one(one.there, other.here)
        # Two names that each do something are names' (names/exchanged.py).
        is_one_deed = not is_name or JOINING.isdisjoint(between)
        if is_swap and is_one_deed and len(between) <= FAR and _sets_apart(between):
            yield one.hunk


def _are_one(words: Sequence[str], others: Sequence[str]) -> bool:
    """Are words the same as others, but for a title or a first name: "Mr. Eng", "Ada Eng"?"""
    same = words == others or (bare(words[-1]) == bare(others[-1]) and is_content(words[-1]))
    return same and not words[0][0].isdigit() and (HELPING | ENDING | JOINING).isdisjoint((*words, *others))


def _sets_apart(between: Sequence[str]) -> bool:
    """Does it matter which of two stands before some words, and which behind: a deed, or "older than"?"""
    small = lexicon.words("stop_words")
    acts = [word for word in between if word not in small and verb(word) not in BOTH]
    is_deed = any(is_past(word) or word.endswith("s") for word in acts)
    return is_deed or "than" in between or (bool(acts) and not COMPARING.isdisjoint(between))
