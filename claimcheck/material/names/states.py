"""The state or country behind a place, "Portland, Ore.", which is not Portland, Maine; and one whose name is
another's with a word before it: "West Virginia".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment
from claimcheck.material.names.runs import Spelling, spelt
from claimcheck.material.names.told_again import Told
from claimcheck.material.words import bare

# So many places of a town's name are read.
MOST_READ = 300
# The letters of a state on an envelope.
POSTAL = 2
_TOWN = re.compile(r"(?<![\w.’'-])[A-Z][a-z]{2,}(?=,\s[A-Z])")
_FIRST = "New|North|South|West|Rhode|Northern|Saudi|Sri|Costa|Puerto"
# What is followed by another word with a capital or a possessive belongs to that: "Ek, Ohio’s governor".
_BEHIND = re.compile(
    rf",\s(?P<state>(?:[A-Z]\.){{2}}|W\.\s?Va|(?:{_FIRST})\s[A-Z][a-z]+|[A-Z][A-Za-z]+)"
    r"(?![\w’'-]|\s(?:[A-Z]|and\b|or\b))"
)


def other_states(doc: Document, spelling: Spelling) -> Iterator[NameCheck]:
    """Towns that the material puts into another state wherever it says in which they are."""
    for sentence in doc.sentences:
        if sentence.role == "headline":
            continue
        for town in _TOWN.finditer(doc.plain, sentence.span.start, sentence.span.end):
            name = spelt(town[0])
            told = None if _state(name) else _state_behind(doc.plain, town.end())
            if told and (check := _other(name, *told, spelling)):
                yield check


def halved_states(doc: Document, spelling: Spelling, told: Mapping[int, Told]) -> Iterator[NameCheck]:
    """States and countries with a word before them that the material never has there, beside a passage."""
    for words, beside in told.values():
        for (at, first), (_, second) in pairwise(enumerate(words)):
            name = f"{first.folded} {bare(second.folded)}"
            if name not in lexicon.load("regions") or not doc.plain[first.start].isupper():
                continue
            places = [place for _, row in beside if (place := _in_row(row, at + 1)) is not None]
            if places and not spelling.has_pair(first.folded, bare(second.folded)):
                yield spelling.check(Span(first.start, second.end), places[0], places[0], "name")


def _in_row(beside: Alignment, at: int) -> int | None:
    """Where the material has the same word as that number `at` of a sentence."""
    rows = ((here, there) for here, there, size in beside.equal if here <= at < here + size)
    return next((beside.stretch.first + there + at - here for here, there in rows), None)


def _other(town: str, state: str, span: Span, spelling: Spelling) -> NameCheck | None:
    there: tuple[int, Span] | None = None
    for place in spelling.places(town, MOST_READ):
        number, word = spelling.word(place)
        text = spelling.index.documents[number].plain
        if text[word.start].isupper() and (told := _state_behind(text, word.end)):
            if told[0] == state:
                return None
            there = there or (place, Span(word.start, told[1].end))
    return spelling.check_at(span, there[0], there[1].start, there[1].end, "name") if there else None


def _state_behind(text: str, end: int) -> tuple[str, Span] | None:
    """The state or country told behind a place, and where."""
    found = _BEHIND.match(text, end)
    if found is None:
        return None
    written = " ".join(found["state"].split()) + ("." if text.startswith(".", found.end()) else "")
    state = _state(written)
    return (state, Span(*found.span("state"))) if state else None


def _state(written: str) -> str:
    """The state or country that words name, empty for none; two letters are capitals or have a point."""
    word = written.lower().rstrip(".")
    if len(word) == POSTAL and not (written.isupper() or written.endswith(".")):
        return ""
    known = lexicon.load("states").get(word) or lexicon.load("place_names").get(word)
    return known[0] if known else word if word in lexicon.load("regions") else ""
