"""Parts of a person's name that the material has otherwise: initials, particles, Jr. and III, the order.

A draft may leave a part out, put an initial for a given name, or a short form for it; what is more than the
material has of a person, or other, is somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.names.full import FullName, Roster, are_one, name_at
from claimcheck.material.names.persons import is_form_of, is_noun
from claimcheck.material.names.runs import NameRun, Part, Spelling
from claimcheck.material.support import Place
from claimcheck.material.words import fold

# One article in several spellings, of Arabic names.
ARTICLES = frozenset({"al", "el"})


def other_people(
    doc: Document,
    runs: Sequence[NameRun],
    spelling: Spelling,
    roster: Roster,
    near: Mapping[int, Sequence[Place]],
) -> Iterator[NameCheck]:
    """People of the draft whose name has a part that the material's of that name do not have.

    `near` are the passages that say the same as a sentence, by its number.
    """
    names = [(run, name_at(doc.plain, run.parts[-1].span.start, run.parts[-1].span.end)) for run in runs]
    juniors = {(name.given, name.surname) for _, name in names if name.generation}
    seen = set[tuple[str, ...]]()
    for run, name in names:
        if name.goes_on:
            continue
        passages = near.get(run.sentence, ())
        key = (*name.before, *name.particles, name.surname, name.generation)
        if key not in seen or passages:
            seen.add(key)
            is_second = (name.given, name.surname) in juniors
            there = _other(name, roster.of(name.surname), spelling, passages, is_second=is_second)
            if there:
                yield _found(name, there, spelling)
    for run in runs:
        for one, other in zip(run.parts, run.parts[1:], strict=False):
            if check := _exchanged(one, other, spelling, roster):
                yield check


def _found(name: FullName, other: FullName, spelling: Spelling) -> NameCheck:
    return spelling.check_at(Span(name.start, name.end), other.place, other.start, other.end)


def _other(
    name: FullName, known: Sequence[FullName], spelling: Spelling, near: Sequence[Place], *, is_second: bool
) -> FullName | None:
    """What the material calls somebody of the name whose parts are others."""
    named = [one for one in known if one.before]
    if is_noun(name.surname) and not any(_is_persons(one) for one in (name, *named)):
        return None
    mine = [one for one in named if are_one(name.before, one.before) or name.given in one.particle_initials]
    here = [one for one in named if _is_in(one, near)]
    if name.before and not name.has_given and named:
        # "B. Lee" is Ben, but not where the passage speaks of Ann.
        is_another = bool(here) and not any(one in mine for one in here)
        if is_another or not mine:
            return _nearest(named, near)
        # "J.R. Lee" is not J.K. Lee.
        others = [one for one in mine if len(one.before) > 1 and len(name.before) > 1]
        is_told = any(_has_middle(name.before[1:], one.before) for one in others)
        return _nearest(others, near) if others and not is_told else None
    if name.generation:
        # "War II" has no given name: only where a passage says the same.
        theirs = (
            mine if name.before else [one for one in known if any(place.holds(one.place) for place in near)]
        )
        here = [one for one in theirs if one in here] or theirs
        return (
            _nearest(here, near) if here and name.generation not in {one.generation for one in here} else None
        )
    full = [one for one in mine if one.has_given]
    if not (name.has_given and full):
        return None
    if not is_second and all(one.generation in ("jr", "sr") for one in full):
        return _nearest(full, near)
    if len(name.before) > 1 and not any(_has_middle(name.before[1:], one.before) for one in mine):
        # Everybody may know a middle name; where a passage has the name without it, it is told. An initial
        # is a matter of style, where nobody has another one.
        middle = name.before[1]
        others = [one for one in full if len(one.before) > 1]
        others = others or [one for one in full if one in here and len(middle) > 1]
        is_new = len(middle) == 1 or not spelling.index.count(fold(middle))
        return _nearest(others, near) if others and is_new else None
    particles = {tuple("al" if word in ARTICLES else word for word in one.particles) for one in (name, *full)}
    if len(particles) > 1 and all(one.particles != name.particles for one in full):
        return _nearest(full, near)
    return None


def _is_persons(name: FullName) -> bool:
    """Are the words before a surname given names, not those of a body: "Ford Health Access Initiative"?"""
    given = lexicon.load("given_names")
    return name.given in given and all(len(word) == 1 or word in given for word in name.before)


def _nearest(names: Sequence[FullName], near: Sequence[Place]) -> FullName:
    """The one in a passage that says the same, else the first."""
    return next((one for one in names if _is_in(one, near)), names[0])


def _is_in(name: FullName, near: Sequence[Place]) -> bool:
    """Does a name stand in one of some passages?"""
    return any(place.holds(name.place) for place in near)


def _has_middle(middle: Sequence[str], before: Sequence[str]) -> bool:
    """Has a name what another one has between given name and surname, or its initial?"""
    return any(is_form_of(middle[0], word) for word in before[1:]) or middle[0] in before


def _exchanged(one: Part, other: Part, spelling: Spelling, roster: Roster) -> NameCheck | None:
    """Two words of a name that the material has only the other way round: "Lee Ann"."""
    given = lexicon.load("given_names")
    if one.text == other.text or len(one.text) < 2 or len(other.text) < 2:
        return None
    if any(is_noun(part.text) and part.text not in given for part in (one, other)):
        return None
    turned: tuple[int, int] | None = None
    for place, near in spelling.beside(one.text, 1):
        if spelling.at(near) == other.text and spelling.are_together(place, near):
            return None
    for place, near in spelling.beside(other.text, 1):
        is_there = spelling.at(near) == one.text and spelling.at(place) == other.text
        if is_there and spelling.are_one_name(place, near):
            turned = turned or (place, near)
    if turned is None:
        return None
    # "Lee Park" and "Park Lee" of a headline are two people side by side, "Park-Lee" is one.
    (number, word), (_, following) = map(spelling.word, turned)
    is_double = spelling.index.documents[number].plain[word.end : following.start] == "-"
    if not is_double and all(any(name.before for name in roster.of(part.text)) for part in (one, other)):
        return None
    return spelling.check(Span(one.span.start, other.span.end), *turned)
