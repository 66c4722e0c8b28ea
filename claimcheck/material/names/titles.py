"""Titles of the draft that the material never gives their bearer, but another one that nobody has beside it.

A senator may be a candidate, and a doctor a mayor; nobody is governor and senator at once. Where a passage
says the same as the sentence, any two offices are two (lexicon/offices.txt names what goes together).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.names.offices import STATES, Office, office_before, office_behind
from claimcheck.material.names.persons import PersonName, is_form_of
from claimcheck.material.names.roster import Roster, around
from claimcheck.material.names.sexes import other_sex
from claimcheck.material.support import Place

# A story of more people with titles is a list; the rest is left out.
MOST_BEARERS = 500
# Groups of which nobody has two offices at once, so that a title tells wherever it stands.
EXCLUSIVE = frozenset({"state", "force", "court", "church"})
# So near to a name, in characters, an office may be told in other words.
NEAR = 150


class _Bearer(NamedTuple):
    """Somebody of the draft with an office, and the number of the sentence."""

    name: PersonName
    office: Office
    sentence: int

    @property
    def span(self) -> Span:
        """Where both stand."""
        office = self.office.span
        return Span(min(office.start, self.name.start), max(office.end, self.name.end))


def other_titles(
    doc: Document,
    people: Sequence[tuple[int, PersonName]],
    roster: Roster,
    near: Mapping[int, Sequence[Place]],
    spoken: Set[int],
) -> Iterator[NameCheck]:
    """Titles that are another one in the material, or fit another sex.

    `near` says the same as a sentence, by its number; in those of `spoken` somebody else is meant.
    """
    for bearer in itertools.islice(_bearers(doc, people), MOST_BEARERS):
        is_address = bearer.office.group == "courtesy"
        if is_address and bearer.sentence in spoken:
            continue
        passages, surname = near.get(bearer.sentence, ()), bearer.name.surname
        givens = {name.given for _, name in people if name.surname == surname}
        givens &= lexicon.load("given_names").keys()
        names = roster.of(surname)
        if other := other_sex(bearer.name, bearer.office, names, givens, passages, roster):
            yield _found(bearer, other, next(iter(roster.offices(other)), None), roster)
        elif not is_address and (check := _check(bearer, names, roster, passages, givens)):
            yield check
        elif other := _other_given(bearer, names, roster):
            yield roster.check(bearer.span, other)


def _bearers(doc: Document, people: Sequence[tuple[int, PersonName]]) -> Iterator[_Bearer]:
    """Those of a draft with a title before the name, or an office behind it."""
    for number, name in people:
        if before := office_before(doc.plain, name.start):
            yield _Bearer(name, before, number)
        if name.before and (behind := office_behind(doc.plain, name.end)):
            yield _Bearer(name, behind, number)


def _check(
    bearer: _Bearer, names: Sequence[PersonName], roster: Roster, near: Sequence[Place], givens: Set[str]
) -> NameCheck | None:
    """Another office of the bearer; `givens` are the given names that the draft has before the surname."""
    office = bearer.office
    given = bearer.name.given or (next(iter(givens)) if len(givens) == 1 else "")
    mine = [one for one in names if not (given and one.given) or is_form_of(given, one.given)]
    told = [(one, other) for one in mine for other in roster.offices(one) if other.group != "courtesy"]
    here = [(one, other) for one, other in told if any(passage.holds(one.place) for passage in near)]
    if not told:
        return None
    if any(not office.excludes(other) for _, other in told):
        return _in_other_state(bearer, told, here, roster)
    for one, other in here:
        if office.is_held == other.is_held:
            return _found(bearer, one, other, roster)
    for one, other in told:
        is_exclusive = office.group == other.group and office.group in EXCLUSIVE
        if is_exclusive and office.is_held and other.is_held and _is_one(given, one, names, roster):
            return _found(bearer, one, other, roster)
    return None


def _other_given(bearer: _Bearer, names: Sequence[PersonName], roster: Roster) -> PersonName | None:
    """Who has the surname and the office in the material, and nobody else, but another given name."""
    given, office = bearer.name.given, bearer.office
    if not given or office.group in ("courtesy", "other") or given not in lexicon.load("given_names"):
        return None
    named = [one for one in names if one.given]
    same = [one for one in named if any(other.office == office.office for other in roster.offices(one))]
    is_known = any(is_form_of(given, one.given) for one in named)
    return same[0] if same and not is_known and len({one.given for one in named}) == 1 else None


def _in_other_state(
    bearer: _Bearer,
    told: Sequence[tuple[PersonName, Office]],
    here: Sequence[tuple[PersonName, Office]],
    roster: Roster,
) -> NameCheck | None:
    """An office that somebody simply has, had, stands in for or was elected to, and has otherwise in the
    material: "acting chief", "former Mayor".
    """
    state = bearer.office.state
    same = [(one, other) for one, other in told if other.office == bearer.office.office]
    if state == "some" or any(other.state in (state, "some") for _, other in same):
        return None
    texts = " ".join(around(roster.text(one), one, NEAR) for one, _ in told).lower()
    if state and any(STATES.get(word) == state for word in re.findall(r"[a-z]+", texts)):
        return None  # told in other words: over, to come, or held for another
    found = next((row for row in here if row in same), None)
    return _found(bearer, *found, roster) if found else None


def _is_one(given: str, name: PersonName, names: Sequence[PersonName], roster: Roster) -> bool:
    """Is a surname one person's in a piece of the material, whom the draft means?"""
    if not given:
        return len({one.given for one in names if one.given}) < 2
    piece = roster.text(name)
    there = {one.given for one in names if one.given and roster.text(one) is piece}
    return bool(there) and all(is_form_of(given, one) for one in there)


def _found(bearer: _Bearer, name: PersonName, other: Office | None, roster: Roster) -> NameCheck:
    return roster.check(bearer.span, name, "title", *([other.span] if other else ()))
