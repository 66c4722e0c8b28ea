"""Titles of the draft that the material never gives their bearer, but another one that nobody has beside it.

A senator may be a candidate, and a doctor a mayor; nobody is governor and senator at once. Where a passage
says the same as the sentence, any two offices are two (lexicon/offices.txt names what goes together).
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document
from claimcheck.material.names.bearers import Bearer, Holder, bearers_in, holders_of
from claimcheck.material.names.full import Roster
from claimcheck.material.names.offices import DEPUTY, STATES, Office, State
from claimcheck.material.names.persons import is_form_of
from claimcheck.material.names.runs import NameRun, Spelling
from claimcheck.material.names.sexes import other_sex
from claimcheck.material.support import Place

# A story of more people with titles is a list; the rest is left out.
MOST_BEARERS = 500
# Groups of which nobody has two offices at once, so that a title tells wherever it stands.
EXCLUSIVE = frozenset({"state", "force", "court", "church"})
# So near to a name, in characters, an office may be told in other words.
NEAR = 150


def other_titles(
    doc: Document,
    runs: Sequence[NameRun],
    spelling: Spelling,
    roster: Roster,
    near: Mapping[int, Sequence[Place]],
    spoken: Set[int],
) -> Iterator[NameCheck]:
    """Titles that are another one in the material, or fit another sex.

    `near` says the same as a sentence, by its number; in those of `spoken` somebody else is meant.
    """
    known: dict[str, list[Holder]] = {}
    givens: dict[str, set[str]] = defaultdict(set)
    for run in runs:
        if len(run.parts) > 1 and run.parts[0].text in lexicon.load("given_names"):
            givens[run.parts[-1].text].add(run.parts[0].text)
    for bearer in itertools.islice(bearers_in(doc, runs), MOST_BEARERS):
        surname = bearer.words[-1].rpartition("-")[2]
        if surname not in known:
            known[surname] = list(holders_of(spelling, roster.of(surname)))
        passages = near.get(bearer.sentence, ())
        read = {holder.place for holder in known[surname]}
        beside = [
            place
            for place in spelling.places(surname)
            if place not in read and any(passage.holds(place) for passage in passages)
        ]
        holders = [*known[surname], *holders_of(spelling, roster.at(beside))]
        if bearer.office.group == "courtesy" and bearer.sentence in spoken:
            continue
        if holder := other_sex(bearer, holders, givens[surname], passages, spelling):
            yield _found(bearer, holder, next(iter(holder.offices), None), spelling)
        elif bearer.office.group != "courtesy" and (
            check := _check(bearer, holders, spelling, passages, givens[surname])
        ):
            yield check
        elif holder := _other_given(bearer, holders):
            yield spelling.check_at(bearer.span, holder.place, holder.start, holder.end)


def _check(
    bearer: Bearer, holders: Sequence[Holder], spelling: Spelling, near: Sequence[Place], givens: Set[str]
) -> NameCheck | None:
    """Another office of the bearer; `givens` are the given names that the draft has before the surname."""
    office = bearer.office
    given = bearer.given or (next(iter(givens)) if len(givens) == 1 else "")
    mine = [one for one in holders if not (given and one.given) or is_form_of(given, one.given)]
    told = [(one, other) for one in mine for other in one.offices if other.group != "courtesy"]
    here = [(one, other) for one, other in told if any(passage.holds(one.place) for passage in near)]
    if not told:
        return None
    if any(not office.excludes(other) for _, other in told):
        return _in_other_state(bearer, told, here, spelling)
    if any(_is_told(office, one, spelling) for one in mine):
        return None
    for one, other in here:
        if office.is_held == other.is_held:
            return _found(bearer, one, other, spelling)
    for one, other in told:
        is_exclusive = office.group == other.group and office.group in EXCLUSIVE
        if is_exclusive and office.is_held and other.is_held and _is_one(given, one, holders):
            return _found(bearer, one, other, spelling)
    return None


def _other_given(bearer: Bearer, holders: Sequence[Holder]) -> Holder | None:
    """Who has the surname and the office in the material, and nobody else, but another given name."""
    given, office = bearer.given, bearer.office
    if not given or office.group in ("courtesy", "other") or given not in lexicon.load("given_names"):
        return None
    named = [one for one in holders if one.given]
    same = [one for one in named if any(other.office == office.office for other in one.offices)]
    is_known = any(is_form_of(given, one.given) for one in named)
    return same[0] if same and not is_known and len({one.given for one in named}) == 1 else None


def _in_other_state(
    bearer: Bearer,
    told: Sequence[tuple[Holder, Office]],
    here: Sequence[tuple[Holder, Office]],
    spelling: Spelling,
) -> NameCheck | None:
    """An office that somebody simply has, had, stands in for or was elected to, and has otherwise in the
    material: "acting chief", "former Mayor".
    """
    state = bearer.office.state
    same = [(one, other) for one, other in told if other.office == bearer.office.office]
    if state == "some" or any(other.state in (state, "some") for _, other in same):
        return None
    if state and any(_is_state_told(state, one, spelling) for one, _ in told):
        return None
    found = next(((one, other) for one, other in here if (one, other) in same), None)
    return _found(bearer, *found, spelling) if found else None


def _is_state_told(state: State, holder: Holder, spelling: Spelling) -> bool:
    """Does the material say near a name that an office is over, to come, or held for another?"""
    around = spelling.around(holder.place, holder.start, holder.end, NEAR).lower()
    return any(STATES.get(word) == state for word in re.findall(r"[a-z]+", around))


def _is_one(given: str, holder: Holder, holders: Sequence[Holder]) -> bool:
    """Is a surname one person's in a piece of the material, whom the draft means?"""
    names = {one.given for one in holders if one.piece == holder.piece and one.given}
    if given:
        return bool(names) and all(is_form_of(given, name) for name in names)
    return len({one.given for one in holders if one.given}) < 2


def _is_told(office: Office, holder: Holder, spelling: Spelling) -> bool:
    """Is an office told near a name in other words, and no other name after it?"""
    return (
        _words_for(office.office).search(spelling.around(holder.place, holder.start, holder.end, NEAR))
        is not None
    )


@cache
def _words_for(office: str) -> re.Pattern[str]:
    entries = lexicon.any_of(entry for entry, (name, *_) in lexicon.load("offices").items() if name == office)
    # "Lt. Gov. Lee" is no governor, nor is "the vice president" the president.
    before = "".join(rf"(?<!\b{word} )" for word in ("lt", r"lt\.", "lieutenant", *sorted(DEPUTY)))
    return re.compile(rf"(?i:{before}\b(?:{entries}))(?!\w)(?!\.?\s+[A-Z])")


def _found(bearer: Bearer, holder: Holder, other: Office | None, spelling: Spelling) -> NameCheck:
    start, end = holder.start, holder.end
    if other:
        start, end = min(other.start, start), max(other.start + len(other.words), end)
    return spelling.check_at(bearer.span, holder.place, start, end, "title")
