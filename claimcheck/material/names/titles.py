"""Titles of the draft that the material never gives their bearer, but another one that nobody has beside it.

A senator may be a candidate, and a doctor a mayor; nobody is governor and senator at once. Where a passage
says the same as the sentence, any two offices are two (lexicon/offices.txt names what goes together).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.names.offices import Office, office_before, office_behind, titled_names
from claimcheck.material.names.persons import PARTICLES, is_form_of, is_noun, name_word
from claimcheck.material.names.runs import NameRun, Spelling
from claimcheck.material.passages import passage as passage_at
from claimcheck.material.support import Place

# Of so many places of a surname, and of those in the passages near a sentence, the titles are read.
MOST_READ = 60
# A story of more people with titles is a list; the rest is left out.
MOST_BEARERS = 500
# Groups of which nobody has two offices at once, so that a title tells wherever it stands.
EXCLUSIVE = frozenset({"state", "force", "court", "church"})
# So near to a name, in characters, an office may be told in other words.
NEAR = 150
_GOES_ON = re.compile(r"(?:\s(?:[A-Z]\.\s){0,2}(?!(?:Jr|Sr|I{2,3}|IV)\b)|-)[A-Z][a-z]")
_DOUBLE = re.compile(r"[^\W\d_][\w’']*-\Z")
_BACK = re.compile(r"(?:[^\W\d_][\w’'-]*\.?\s+){1,3}\Z")


class _Bearer(NamedTuple):
    """Somebody with an office in the draft: where both stand, the words of the name, the sentence."""

    span: Span
    words: tuple[str, ...]
    office: Office
    sentence: int


class _Holder(NamedTuple):
    """A place of the surname in the material: the piece, where the name begins and ends, its offices."""

    place: int
    piece: int
    start: int
    end: int
    given: str
    offices: tuple[Office, ...]


def other_titles(
    doc: Document, runs: Sequence[NameRun], spelling: Spelling, near: Mapping[int, Sequence[Place]]
) -> Iterator[NameCheck]:
    """Titles that are another one in the material; `near` says the same as a sentence, by its number."""
    known: dict[str, list[_Holder]] = {}
    for bearer in itertools.islice(_bearers(doc, runs), MOST_BEARERS):
        surname = bearer.words[-1].rpartition("-")[2]
        if surname not in known:
            known[surname] = list(_holders(spelling, spelling.places(surname, MOST_READ)))
        passages = near.get(bearer.sentence, ())
        read = {holder.place for holder in known[surname]}
        beside = [
            place
            for place in spelling.places(surname)
            if place not in read and any(passage.holds(place) for passage in passages)
        ]
        holders = [*known[surname], *_holders(spelling, beside)]
        if check := _check(bearer, holders, spelling, passages):
            yield check


def _bearers(doc: Document, runs: Sequence[NameRun]) -> Iterator[_Bearer]:
    for number, sentence in enumerate(doc.sentences):
        if sentence.role != "headline":
            for name in titled_names(doc.plain, sentence.span.start, sentence.span.end):
                yield _Bearer(Span(name.start, name.end), name.words, name.office, number)
    for run in runs:
        if len(run.parts) > 1:
            start, end = run.parts[0].span.start, run.parts[-1].span.end
            if office := office_behind(doc.plain, end):
                words = tuple(part.text for part in run.parts)
                yield _Bearer(Span(start, office.start + len(office.words)), words, office, run.sentence)


def _holders(spelling: Spelling, places: Iterable[int]) -> Iterator[_Holder]:
    """What the material says of those who have a surname at some places."""
    offices = lexicon.load("offices")
    for place in places:
        number, word = spelling.word(place)
        text = spelling.index.documents[number].plain
        if not text[word.start].isupper() or _GOES_ON.match(text, word.end):
            continue
        start, given = word.start, ""
        if double := _DOUBLE.search(text, max(start - NEAR // 2, 0), start):
            start = double.start()
        back = _BACK.search(text, max(start - NEAR // 2, 0), start)
        for found in reversed(list(re.finditer(r"\S+", back[0])) if back else []):
            before = found[0]
            if not (before[0].isupper() or before in PARTICLES) or before.lower() in offices:
                break
            if is_noun(name_word(before)) and name_word(before) not in lexicon.load("given_names"):
                break
            start, given = back.start() + found.start() if back else start, name_word(before)
        end = word.end - (2 if text[word.start : word.end].endswith(("'s", "’s")) else 0)
        told = (office_before(text, start), office_behind(text, word.end))
        yield _Holder(place, number, start, end, given, tuple(office for office in told if office))


def _check(
    bearer: _Bearer, holders: Sequence[_Holder], spelling: Spelling, near: Sequence[Place]
) -> NameCheck | None:
    office = bearer.office
    given = bearer.words[0] if len(bearer.words) > 1 and bearer.words[0] not in PARTICLES else ""
    mine = [one for one in holders if not (given and one.given) or is_form_of(given, one.given)]
    told = [(one, other) for one in mine for other in one.offices if _is_same_sort(office, other)]
    here = [(one, other) for one, other in told if any(passage.holds(one.place) for passage in near)]
    # Relatives share forms of address, so that only the passage itself tells.
    relevant = here if office.group == "courtesy" else told
    if not relevant or any(not office.excludes(other) for _, other in relevant):
        return None
    if office.group != "courtesy" and any(_is_told(office, one, spelling) for one in mine):
        return None
    for one, other in here:
        if office.is_past == other.is_past:
            return _found(bearer, one, other, spelling)
    for one, other in told:
        is_exclusive = office.group == other.group and office.group in EXCLUSIVE
        if is_exclusive and not (office.is_past or other.is_past) and _is_one(given, one, holders):
            return _found(bearer, one, other, spelling)
    return None


def _is_one(given: str, holder: _Holder, holders: Sequence[_Holder]) -> bool:
    """Is a surname one person's in a piece of the material, whom the draft means?"""
    names = {one.given for one in holders if one.piece == holder.piece and one.given}
    if given:
        return bool(names) and all(is_form_of(given, name) for name in names)
    return len({one.given for one in holders if one.given}) < 2


def _is_same_sort(one: Office, other: Office) -> bool:
    """Are both offices, or both forms of address?"""
    return (one.group == "courtesy") == (other.group == "courtesy")


def _is_told(office: Office, holder: _Holder, spelling: Spelling) -> bool:
    """Is an office told near a name in other words, and no other name after it?"""
    text = spelling.index.documents[holder.piece].plain
    around = text[max(holder.start - NEAR, 0) : holder.end + NEAR]
    found = _words_for(office.office).finditer(around)
    return any(not re.match(r"\s+[A-Z]", around[one.end() :]) for one in found)


@cache
def _words_for(office: str) -> re.Pattern[str]:
    entries = lexicon.any_of(entry for entry, (name, *_) in lexicon.load("offices").items() if name == office)
    return re.compile(rf"\b(?:{entries})(?!\w)(?!\s+[A-Z])", re.IGNORECASE)


def _found(bearer: _Bearer, holder: _Holder, other: Office, spelling: Spelling) -> NameCheck:
    piece = spelling.index.documents[holder.piece]
    start, end = min(other.start, holder.start), max(other.start + len(other.words), holder.end)
    text = " ".join(piece.plain[start:end].split())
    return NameCheck(bearer.span, text, passage_at(piece, start, end), "title")
