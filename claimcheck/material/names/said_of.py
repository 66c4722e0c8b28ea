"""What is said of a name, where it is one or another: a party, the state of a town, that somebody is dead.

"Republican Ann Ek", "Ann Ek (R-Iowa)"; "Portland, Ore.", which is not Portland, Maine; "the late Ann Ek" of
one who speaks in material that knows of no death.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.attribute.cues import verb_forms
from claimcheck.comparison import NameCheck, NameKind
from claimcheck.document import Document, Span
from claimcheck.material.names.persons import PersonName, is_noun
from claimcheck.material.names.roster import Roster, around
from claimcheck.material.names.sorts import party_of
from claimcheck.material.support import Place

# So far around a name, in characters, its party is looked for; its bearer speaks, or is said to be dead.
NEAR, AROUND = 60, 150
# The letters of a state on an envelope.
POSTAL = 2
DEAD, ALIVE = "dead", "alive"
_LETTERS = {"r": "republican", "d": "democratic", "i": "independent", "l": "libertarian"}
_PARTY_BEHIND = re.compile(
    r"(?:\s?\(|,\s)(?P<letter>[RDIL])(?=[-–.)]|\s?\()|,\s(?:an?|the)\s(?P<words>(?:[^\W\d_][\w’'-]*\s?){1,4})"
)
_PARTY_BEFORE = re.compile(r"(?P<word>[A-Z][a-z]+|GOP)\s(?P<titles>(?:[A-Za-z]+\.?\s){0,2})\Z")
_FIRST = "New|North|South|West|Rhode|Northern|Saudi|Sri|Costa|Puerto"
# What is followed by another word with a capital or a possessive belongs to that: "Ek, Ohio’s governor".
_STATE = re.compile(
    rf",\s(?P<state>(?:[A-Z]\.){{2}}|W\.\s?Va|(?:{_FIRST})\s[A-Z][a-z]+|[A-Z][A-Za-z]+)"
    r"(?![\w’'-]|\s(?:[A-Z]|and\b|or\b))"
)
_LATE = re.compile(
    r"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur)|[’']s?)\s"
    r"(?P<late>late)\s(?P<titles>(?:[A-Z][\w.-]*\s){0,3})\Z"
)
_DEAD = re.compile(
    r"\b(?:late|dead|died|dies|death|killed|murdered|assassinated|buried|funeral|obituary|widow(?:er|ed)?"
    r"|posthumous\w*|memorial|estate of)\b",
    re.IGNORECASE,
)


class _Said(NamedTuple):
    """What is said of a name, where, and what a report calls it."""

    value: str
    span: Span
    kind: NameKind = "title"


def said_otherwise(
    doc: Document,
    people: Sequence[tuple[int, PersonName]],
    roster: Roster,
    near: Mapping[int, Sequence[Place]],
) -> Iterator[NameCheck]:
    """What a draft says of names where the material only says something else.

    `near` are the passages that say the same as a sentence, by its number.
    """
    for sentence, name in people:
        for read in _READERS:
            here = read(doc.plain, name)
            if here is None:
                continue
            rows = ((other, read(roster.text(other), other)) for other in roster.like(name))
            known = [(other, told) for other, told in rows if told]
            if known and all(told.value != here.value for _, told in known):
                passages = near.get(sentence, ())
                there = (row for row in known if any(place.holds(row[0].place) for place in passages))
                other, told = next(there, known[0])
                yield roster.check(here.span, other, here.kind, told.span)


def _party(text: str, name: PersonName) -> _Said | None:
    """The party of somebody."""
    if behind := _PARTY_BEHIND.match(text, name.end, name.end + NEAR):
        if behind["letter"]:
            return _Said(_LETTERS[behind["letter"].lower()], Span(*behind.span("letter")))
        for word in re.finditer(r"[^\W\d_]+", behind["words"]):
            if word[0][0].isupper() and (party := party_of(word[0].lower())):
                start = behind.start("words") + word.start()
                return _Said(party, Span(start, start + len(word[0])))
    before = _PARTY_BEFORE.search(text, max(name.start - NEAR, 0), name.start)
    # "Democratic National Committee" is nobody.
    is_person = name.given in lexicon.load("given_names") or not is_noun(name.surname)
    if before and is_person and _are_titles(before["titles"]):
        party = party_of(before["word"].lower())
        return _Said(party, Span(*before.span("word"))) if party else None
    return None


def _are_titles(words: str) -> bool:
    """Are all words titles: "Democratic Sen. Ann Ek", "the late President Ann Ek"?"""
    return all(word.lower() in lexicon.load("titles") for word in words.split())


def _state(text: str, name: PersonName) -> _Said | None:
    """The state or country told behind a place, by its other name."""
    found = None if _region(name.surname) else _STATE.match(text, name.end)
    if found is None:
        return None
    written = " ".join(found["state"].split()) + ("." if text.startswith(".", found.end()) else "")
    state = _region(written)
    return _Said(state, Span(*found.span("state")), "name") if state else None


def _region(written: str) -> str:
    """The state or country that words name, empty for none; two letters are capitals or have a point."""
    word = written.lower().rstrip(".")
    if len(word) == POSTAL and not (written.isupper() or written.endswith(".")):
        return ""
    known = lexicon.load("states").get(word) or lexicon.load("place_names").get(word)
    return known[0] if known else word if word in lexicon.load("regions") else ""


def _life(text: str, name: PersonName) -> _Said | None:
    """Is somebody called dead, or, in the material, do they speak?"""
    late = _LATE.search(text, max(name.start - AROUND, 0), name.start)
    if late and _are_titles(late["titles"]):
        return _Said(DEAD, Span(late.start("late"), name.end))
    if name.place < 0:
        return None  # who speaks in the material may have died since
    near, span = around(text, name, AROUND), Span(name.start, name.end)
    if _DEAD.search(near):
        return _Said(DEAD, span)
    return _Said(ALIVE, span) if _speaks(name.surname).search(near) else None


@lru_cache(maxsize=256)
def _speaks(surname: str) -> re.Pattern[str]:
    """A surname with a verb of saying right behind it or before it, or as a label."""
    verbs, name = lexicon.any_of(verb_forms(speech=True)), re.escape(surname)
    behind = rf"\b{name}(?:,[^,.\n]{{1,80}})?,?\s(?:\w+ly\s|has\s|also\s|has\salso\s)?(?:{verbs})\b"
    before = rf"\b(?:{verbs})\s(?:\S+\s){{0,3}}?{name}\b"
    return re.compile(rf"{behind}|{before}|\b{name}:\s", re.IGNORECASE)


_READERS: tuple[Callable[[str, PersonName], _Said | None], ...] = (_party, _state, _life)
