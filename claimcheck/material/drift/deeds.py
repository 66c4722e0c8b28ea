"""Who does it and to whom it is done, by the words before a verb and behind it, in either voice.

"The ministry accused Eng", "Eng accused the ministry", "Eng was accused by the ministry": whatever stands
around, two have exchanged their parts where each has in the draft that of the other in the passage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.material.opposites import is_counted
from claimcheck.material.support import is_content
from claimcheck.material.verbs import is_past, verb
from claimcheck.material.words import Word, bare

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"})
# What stands between who does something and the verb.
_HELPING = "has have had having will would can could may might must shall should do does did to not never"
HELPING = BE | frozenset(
    f"{_HELPING} also still then later once twice already again even just only ever".split()
)
# What begins another clause.
_CLAUSE = "who whom whose which that what when where while because if unless until although though after"
CLAUSE = frozenset(f"{_CLAUSE} before since as and but or than whether so".split())
# What ends the words to whom something is done; a verb may have one of its own: "apologised to".
_LINKS = "for at in on to from with by over about into during against within through under between without"
LINKS = frozenset(_LINKS.split())
MARKS = frozenset(',;:.!?—–()[]"“”')
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


def deeds(words: Sequence[Word], text: str) -> Iterator[Deed]:
    """The verbs in the past among some words of a text that say who does it and to whom."""
    for at, word in enumerate(words):
        if not is_past(word.folded) or word.folded in HELPING or not is_content(word.folded):
            continue
        before, is_passive = _before(words, text, at)
        if not is_passive and at + 1 < len(words) and words[at + 1].folded == "by":
            # "Berg, elected by the members" may stand far from Berg; "rose by a fifth" is no passive.
            amount = [word.folded for word in words[at + 2 : at + 2 + AMOUNT]]
            if _is_cut(words, text, at, at + 1) or is_counted(amount):
                continue
            is_passive = True
        if is_passive:
            by = next((i for i in range(at + 1, min(at + BY, len(words))) if words[i].folded == "by"), 0)
            if not by or _is_cut(words, text, at + 1, by + 1):
                continue
            agent, patient = _behind(words, text, by), before
        else:
            agent, patient = before, _behind(words, text, at)
        if agent and patient:
            yield Deed(verb(word.folded), at, agent, patient)


def _before(words: Sequence[Word], text: str, at: int) -> tuple[frozenset[str], bool]:
    """The words before a verb, up to the beginning of its clause, and whether it is passive."""
    is_passive, first = False, at
    while first and not _is_cut(words, text, first, first + 1) and _helps(words[first - 1].folded):
        first -= 1
        is_passive = is_passive or words[first].folded in BE
    end = _past_aside(words, text, first)
    if end and words[end - 1].folded in RELATIVE:
        end -= 1
    first, aside = end, words[end:first] if words[end].folded not in CLAUSE else ()
    while first and end - first < REACH and (first == end or not _is_cut(words, text, first, first + 1)):
        if words[first - 1].folded in CLAUSE:
            break
        first -= 1
    return _telling((*words[first:end], *aside)), is_passive


def _past_aside(words: Sequence[Word], text: str, at: int) -> int:
    """Where the words before the verb's own end, if an aside stands between: "Eng, the chairman, accused"."""
    if not at or not text[words[at - 1].end : words[at].start].startswith(","):
        return at
    for first in range(at - 1, max(at - ASIDE, 0), -1):
        mark = text[words[first - 1].end : words[first].start]
        if not MARKS.isdisjoint(mark):
            return first if mark.startswith(",") else at
    return at


def _behind(words: Sequence[Word], text: str, at: int) -> frozenset[str]:
    """The words behind a verb, or behind "by", up to what begins something else."""
    first = at + 1
    if first < len(words) and words[first].folded in LINKS:
        first += 1
    last = first
    while last < len(words) and last - first < REACH and not _is_cut(words, text, last, last + 1):
        if words[last].folded in CLAUSE | LINKS:
            break
        last += 1
    return _telling(words[first:last])


def _helps(word: str) -> bool:
    return word in HELPING or word.endswith("ly")


def _is_cut(words: Sequence[Word], text: str, first: int, last: int) -> bool:
    """Is there a mark before one of the words from `first` to `last` (exclusive)?"""
    return any(
        i > 0 and not MARKS.isdisjoint(text[words[i - 1].end : words[i].start])
        for i in range(first, min(last, len(words)))
    )


def _telling(words: Sequence[Word]) -> frozenset[str]:
    small = lexicon.words("stop_words")
    found = (bare(word.folded) for word in words)
    return frozenset(SAME.get(word, word) for word in found if word not in small or word in PRONOUNS)


def exchanged(one: Deed, other: Deed) -> bool:
    """Is who does the one deed him to whom the other is done, and the reverse?"""
    return bool(
        (one.agent - other.agent) & (other.patient - one.patient)
        and (one.patient - other.patient) & (other.agent - one.agent)
    )
