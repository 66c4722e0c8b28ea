"""Who does it and to whom it is done, by the words before a verb and behind it, in either voice.

"The ministry accused Eng", "Eng accused the ministry", "Eng was accused by the ministry": whatever stands
around, two have exchanged their parts where each has in the draft that of the other in the passage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.material.clauses import JOINING, Row
from claimcheck.material.opposites import is_counted
from claimcheck.material.support import is_content
from claimcheck.material.verbs import is_past, verb
from claimcheck.material.words import bare

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"})
# What stands between who does something and the verb.
_HELPING = "has have had having will would can could may might must shall should do does did to not never"
HELPING = BE | frozenset(
    f"{_HELPING} also still then later once twice already again even just only ever".split()
)
# What ends the words to whom something is done; a verb may have one of its own: "apologised to".
_LINKS = "for at in on to from with by over about into during against within through under between without"
LINKS = frozenset(_LINKS.split())
# So many words on either side are looked at; so far behind a verb stands by whom it was done.
REACH, BY, ASIDE = 6, 6, 12
AMOUNT = 3
RELATIVE = frozenset({"who", "which", "that"})
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them"})
SAME = {"him": "he", "her": "she", "them": "they"}


class Deed(NamedTuple):
    """A verb, where it stands, and the words of who does it and to whom it is done."""

    stem: str
    at: int
    agent: frozenset[str]
    patient: frozenset[str]


def deeds(row: Row) -> Iterator[Deed]:
    """The verbs in the past among some words that say who does it and to whom."""
    words = row.folded
    for at, word in enumerate(words):
        if not is_past(word) or word in HELPING or not is_content(word):
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
            yield Deed(verb(word), at, agent, patient)


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
    if first < len(words) and words[first] in LINKS:
        first += 1
    last = first
    while last < len(words) and last - first < REACH and not row.breaks[last]:
        if words[last] in JOINING | LINKS:
            break
        last += 1
    return _telling(words[first:last])


def _telling(words: Sequence[str]) -> frozenset[str]:
    small = lexicon.words("stop_words")
    found = map(bare, words)
    return frozenset(SAME.get(word, word) for word in found if word not in small or word in PRONOUNS)


def exchanged(one: Deed, other: Deed) -> bool:
    """Is who does the one deed him to whom the other is done, and the reverse?"""
    return bool(
        (one.agent - other.agent) & (other.patient - one.patient)
        and (one.patient - other.patient) & (other.agent - one.agent)
    )
