"""The party that a text gives somebody: "Republican Ann Ek", "Ann Ek, a Democrat", "Ann Ek (R-Iowa)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.names.full import FullName, Roster
from claimcheck.material.names.persons import is_noun
from claimcheck.material.names.runs import Spelling
from claimcheck.material.names.sorts import party_of
from claimcheck.material.support import Place

# So far before and behind a name, in characters, its party is looked for.
NEAR = 60
_LETTERS = {"r": "republican", "d": "democratic", "i": "independent", "l": "libertarian"}
_BEHIND = re.compile(
    r"(?:\s?\(|,\s)(?P<letter>[RDIL])(?=[-–.)]|\s?\()|,\s(?:an?|the)\s(?P<words>(?:[^\W\d_][\w’'-]*\s?){1,4})"
)
_BEFORE = re.compile(r"(?P<word>[A-Z][a-z]+|GOP)\s(?:[A-Za-z]+\.?\s){0,2}\Z")


def other_parties(
    doc: Document,
    names: Sequence[tuple[int, FullName]],
    spelling: Spelling,
    roster: Roster,
    near: Mapping[int, Sequence[Place]],
) -> Iterator[NameCheck]:
    """Parties of people that the material only gives another one."""
    for sentence, name in names:
        if not (found := party_at(doc.plain, name)):
            continue
        party, span = found
        known: list[tuple[FullName, str, Span]] = []
        for other in roster.like(name):
            text = spelling.index.documents[spelling.index.piece_at(other.place)].plain
            if told := party_at(text, other):
                known.append((other, *told))
        if known and all(told != party for _, told, _ in known):
            passages = near.get(sentence, ())
            here = (row for row in known if any(place.holds(row[0].place) for place in passages))
            other, _, where = next(here, known[0])
            start, end = min(where.start, other.start), max(where.end, other.end)
            yield spelling.check_at(span, other.place, start, end, "title")


def party_at(text: str, name: FullName) -> tuple[str, Span] | None:
    """The party of somebody, and where it stands."""
    if behind := _BEHIND.match(text, name.end, name.end + NEAR):
        if behind["letter"]:
            return _LETTERS[behind["letter"].lower()], Span(*behind.span("letter"))
        for word in re.finditer(r"[^\W\d_]+", behind["words"]):
            if word[0][0].isupper() and (party := party_of(word[0].lower())):
                start = behind.start("words") + word.start()
                return party, Span(start, start + len(word[0]))
    before = _BEFORE.search(text, max(name.start - NEAR, 0), name.start)
    # "Democratic National Committee" is nobody.
    is_person = name.given in lexicon.load("given_names") or not is_noun(name.surname)
    if (
        before
        and is_person
        and (party := party_of(before["word"].lower()))
        and are_titles(before[0].split()[1:])
    ):
        return party, Span(*before.span("word"))
    return None


def are_titles(words: Sequence[str]) -> bool:
    """Are words between a party and a name its bearer's titles: "Democratic Sen. Ann Ek"?"""
    return all(word.lower() in lexicon.load("titles") for word in words)
