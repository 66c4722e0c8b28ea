"""Who is meant by an office or a noun alone, "the mayor said", "the landlord said", and whether the material
has somebody else by that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Document
from claimcheck.material.names.offices import Office, office_before, office_behind, office_of, titled_names
from claimcheck.material.names.persons import PersonName, name_word
from claimcheck.resolve.nouns import PERSONAL, noun_of

# Of a longer piece, in characters, nobody's offices are read.
LONGEST = 20_000
# "The landlord", "the port’s director": what somebody is to all who read on.
_ROLE = re.compile(r"(?:[Tt]he|[Hh]er|[Hh]is|[Ii]ts|[A-Z][\w.-]*[’']s?) (?P<noun>[a-z]+(?:-[a-z]+)?)")
_PERSON = r"(?:[A-Z][\w’.-]*\s){0,2}(?P<surname>[A-Z][\w’-]+)"


def is_another_office(called: str, name: str, piece: Document) -> bool:
    """Is whoever is called so somebody else than a named person of a piece of material?

    Only where the piece calls that person by an office that nobody has beside this one, and another person by
    this one: who is only "an official" may be anybody.
    """
    office = office_of(called)
    surname = PersonName.of(name).surname
    if office is None or not surname or len(piece.plain) > LONGEST:
        return False
    held = list(_held(piece))
    theirs = [other for who, other in held if who == surname and other.group != "courtesy"]
    is_others = any(who != surname and other.office == office.office for who, other in held)
    return is_others and bool(theirs) and all(office.excludes(other) for other in theirs)


def role_of(called: str) -> str:
    """The noun by which a phrase means one person, "" where it means none or many."""
    found = _ROLE.fullmatch(called)
    noun, kind, is_plural = noun_of(found["noun"]) if found else ("", "", False)
    return noun if kind in PERSONAL and kind != "spokes" and not is_plural else ""


def is_another_role(called: str, name: str, piece: Document) -> bool:
    """Is whoever is called by a noun somebody else than a named person of a piece of material?

    Only where the piece gives the noun to one other person, and never stands it beside that one's name.
    """
    noun, surname = role_of(called), PersonName.of(name).surname
    if not noun or not surname or len(piece.plain) > LONGEST:
        return False
    word, known = re.escape(noun), re.escape(surname)
    behind = rf"{_PERSON}, (?:\d\d, )?(?:the |an? |her |his |its |their )?(?:[a-z-]+ ){{0,3}}{word}\b"
    before = rf"\b(?i:{word}),? (?:who is |is |was )?(?={_PERSON})"
    held = (found["surname"] for form in (before, behind) for found in re.finditer(form, piece.plain))
    others = {name_word(one) for one in held} - {surname}
    near = rf"\b{word}\b[^.\n]{{0,60}}\b{known}\b|\b{known}\b[^.\n]{{0,60}}\b{word}\b"
    return len(others) == 1 and re.search(near, piece.plain, re.IGNORECASE) is None


def _held(piece: Document) -> Iterator[tuple[str, Office]]:
    """The surnames in a piece with the offices before and behind them."""
    for sentence in piece.sentences:
        for name in titled_names(piece.plain, sentence.span.start, sentence.span.end):
            yield name.words[-1], name.office
    for source in piece.sources:
        for mention in source.mentions:
            text = piece.plain[mention.span.start : mention.span.end]
            start, end = mention.span.start, mention.span.start + len(text.partition(",")[0])
            surname = PersonName.of(text).surname
            if mention.kind == "name" and surname:
                told = office_before(piece.plain, start), office_behind(piece.plain, end)
                yield from ((name_word(surname), office) for office in told if office)
