"""People whom the draft calls otherwise than the material: another first name, initial, particle, Jr. or III.

A draft may leave a part out, put an initial for a given name, or a short form for it; what is more than the
material has of a person, or other, is somebody else's. Relatives share a surname: another first name is wrong
only where the two are told the same of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.names.offices import office_before
from claimcheck.material.names.persons import ADJECTIVES, PersonName, are_one, is_form_of, is_noun
from claimcheck.material.names.roster import Roster, name_at
from claimcheck.material.names.runs import Spelling
from claimcheck.material.names.sexes import sex_of_name, sex_of_title
from claimcheck.material.names.told_again import Told
from claimcheck.material.words import bare, fold
from claimcheck.rules.spelling import SHORTEST, is_one_letter_off

# One article in several spellings, of Arabic names.
ARTICLES = frozenset({"al", "el"})
# So many places of a name tell whether it is one of a family.
SAMPLED = 16


def other_people(
    doc: Document,
    names: Sequence[tuple[int, PersonName]],
    spelling: Spelling,
    roster: Roster,
    told: Mapping[int, Told],
) -> Iterator[NameCheck]:
    """People of the draft whose name has a part that the material's of that name do not have."""
    pairs = {(name.given, name.surname) for _, name in names}
    juniors = {(name.given, name.surname) for _, name in names if name.generation}
    seen = set[tuple[str, ...]]()
    for sentence, name in names:
        if name.half and _is_attribute(doc.plain, name):
            continue
        here = _Here(told.get(sentence), spelling)
        key = (*name.before, *name.particles, name.surname, name.generation)
        if key not in seen or here.told:
            seen.add(key)
            known = [one for one in roster.of(name.surname) if name.half in ("", one.half)]
            is_second = (name.given, name.surname) in juniors
            other = (
                _other(name, known, spelling, here, is_second=is_second)
                or _other_given(name, known, spelling, here, pairs)
                or _shorter(name, roster, spelling)
            )
            if other:
                yield roster.check(Span(name.start, name.end), other)


class _Here:
    """The passages that say the same as the sentence of a name."""

    def __init__(self, told: Told | None, spelling: Spelling) -> None:
        self.told, self._spelling = told, spelling
        self._passages = [place for place, _ in told.beside] if told else []

    def has(self, name: PersonName) -> bool:
        """Does a name of the material stand in one of them?"""
        return any(place.holds(name.place) for place in self._passages)

    def nearest(self, names: Sequence[PersonName]) -> PersonName:
        """The one of some names that stands in one of them, else the first."""
        return next((one for one in names if self.has(one)), names[0])

    def says(self, word: str) -> bool:
        """Has the sentence a word, in small letters?"""
        return self.told is not None and any(bare(one.folded) == fold(word) for one in self.told.words)

    def beside(self, name: PersonName) -> Iterator[PersonName]:
        """The names of that surname that stand where the draft has one, or alone in a passage as it does."""
        words = self.told.words if self.told else ()
        mine = [at for at, word in enumerate(words) if bare(word.folded) == fold(name.surname)]
        at = next((at for at in mine if words[at].start < name.end <= words[at].end), None)
        for place, alignment in self.told.beside if self.told and at is not None else ():
            there = [at for at, word in enumerate(place.words) if bare(word.folded) == fold(name.surname)]
            laid = [b + at - a for a, b, size in alignment.equal if at is not None and a <= at < a + size]
            if laid or len(mine) == len(there) == 1:
                word = place.words[(laid or there)[0]]
                text = self._spelling.index.documents[place.piece].plain
                yield name_at(text, word.start, word.end, place.first + (laid or there)[0])


def _other(
    name: PersonName, known: Sequence[PersonName], spelling: Spelling, here: _Here, *, is_second: bool
) -> PersonName | None:
    """What the material calls somebody of the name whose parts are others."""
    named = [one for one in known if one.before]
    if is_noun(name.surname) and not any(_is_persons(one) for one in (name, *named)):
        return None
    mine = [
        one
        for one in named
        if are_one(name.before, one.before) or name.given in {word[0] for word in one.particles}
    ]
    there = [one for one in named if here.has(one)]
    if name.before and not name.has_given and named:
        # "B. Lee" is Ben, but not where the passage speaks of Ann.
        is_another = bool(there) and not any(one in mine for one in there)
        if is_another or not mine:
            return here.nearest(named)
        # "J.R. Lee" is not J.K. Lee.
        others = [one for one in mine if len(one.before) > 1 and len(name.before) > 1]
        is_told = any(_has_middle(name.before[1:], one.before) for one in others)
        return here.nearest(others) if others and not is_told else None
    if name.generation:
        # "War II" has no given name: only where a passage says the same.
        theirs = mine if name.before else [one for one in known if here.has(one)]
        theirs = [one for one in theirs if one in there] or theirs
        is_told = name.generation in {one.generation for one in theirs}
        return here.nearest(theirs) if theirs and not is_told else None
    full = [one for one in mine if one.has_given]
    if not (name.has_given and full):
        return None
    if not is_second and all(one.generation in ("jr", "sr") for one in full):
        return here.nearest(full)
    if len(name.before) > 1 and not any(_has_middle(name.before[1:], one.before) for one in mine):
        # Everybody may know a middle name; where a passage has the name without it, it is told. An initial
        # is a matter of style, where nobody has another one.
        middle = name.before[1]
        others = [one for one in full if len(one.before) > 1]
        others = others or [one for one in full if one in there and len(middle) > 1]
        is_new = len(middle) == 1 or not spelling.index.count(fold(middle))
        return here.nearest(others) if others and is_new else None
    particles = {tuple("al" if word in ARTICLES else word for word in one.particles) for one in (name, *full)}
    if len(particles) > 1 and all(one.particles != name.particles for one in full):
        return here.nearest(full)
    return None


def _shorter(name: PersonName, roster: Roster, spelling: Spelling) -> PersonName | None:
    """Who is called so but for one of two surnames, and never by both: "Ann Lee" for "Ann Lee-Park"."""
    first = name.half or (name.before[-1] if len(name.before) > 1 else "")
    is_surname = name.surname in lexicon.words("surnames") and name.surname not in lexicon.load("given_names")
    if not (first and name.has_given and (name.half or is_surname)):
        return None
    if any(True for _ in spelling.joined(first, name.surname)):
        return None
    known = [
        one
        for surname in (first, name.surname)
        for one in roster.of(surname)
        if one.given and is_form_of(name.given, one.given)
    ]
    are_of_first = all(one.surname == first or name.half for one in known)
    return known[0] if known and are_of_first else None


def _is_attribute(text: str, name: PersonName) -> bool:
    """Do two names go with a noun behind them: "the Ann Lee-Park ticket"?"""
    before = text[max(name.start - 8, 0) : name.start].split()[-1:]
    return bool(before) and before[0].lower() in ("the", "a", "an")


def _is_persons(name: PersonName) -> bool:
    """Are the words before a surname given names, not those of a body: "Ford Health Access Initiative"?"""
    given = lexicon.load("given_names")
    return name.given in given and all(len(word) == 1 or word in given for word in name.before)


def _has_middle(middle: Sequence[str], before: Sequence[str]) -> bool:
    """Has a name what another one has between given name and surname, or its initial?"""
    return any(is_form_of(middle[0], word) for word in before[1:]) or middle[0] in before


def _other_given(
    name: PersonName,
    known: Sequence[PersonName],
    spelling: Spelling,
    here: _Here,
    pairs: Set[tuple[str, str]],
) -> PersonName | None:
    """Who has another first name in the material: a letter off, or where it tells the same of the surname."""
    if not name.has_given or is_noun(name.given) or is_noun(name.surname):
        return None
    if any(are_one(name.before, one.before) for one in known if one.before):
        return None
    if spelling.has_pair(name.given, name.surname) or _is_of_family(name, spelling):
        return None
    given = lexicon.load("given_names")
    others = [
        one
        for one in known
        if one.has_given
        and not (is_noun(one.given) or here.says(one.given))
        and (name.given in given or (one.given in given and not name.given.endswith(ADJECTIVES)))
    ]
    for one in others:
        is_new = (one.given, one.surname) not in pairs
        if here.has(one) or (is_new and _is_slip(name.given, one.given)):
            return one
    for one in here.beside(name):
        if one.before:
            continue
        piece = spelling.index.documents[spelling.index.piece_at(one.place)]
        office = office_before(piece.plain, one.start)
        sexes = {sex_of_name(name.given), sex_of_title(office.words) if office else ""}
        if others or sexes == {"m", "f"}:
            return others[0] if others else one
    return None


def _is_slip(given: str, other: str) -> bool:
    return is_one_letter_off(given, other, is_surname=True) and len(other) >= SHORTEST - 1


def _is_of_family(name: PersonName, spelling: Spelling) -> bool:
    """Does a given name stand by itself in a paragraph with the surname: "Ann Ek and her son, Bo"?"""
    index = spelling.index
    blocks = {index.block_at(place) for place in spelling.places(name.surname, SAMPLED)}
    for place in spelling.places(name.given, SAMPLED):
        if index.block_at(place) in blocks and spelling.is_name(place):
            is_followed = place + 1 < len(index) and index.folded(place + 1)
            if not (is_followed and spelling.are_one_name(place, place + 1)):
                return True
    return False
