"""Who is meant by an office or a description alone, "said the mayor", "said a lawyer from the bay", and
whether the material has somebody else by that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Document
from claimcheck.material.names.offices import Office, office_before, office_behind, office_of, titled_names
from claimcheck.material.names.persons import PersonName, name_word
from claimcheck.material.support import is_content
from claimcheck.resolve.nouns import PERSONAL, noun_of

# Of a longer piece, in characters, nobody's offices are read.
LONGEST = 20_000
# "The landlord", "the port’s director", "a lawyer from the bay": what somebody is to all who read on.
_ROLE = re.compile(
    r"(?:(?P<any>[Aa]n?)|[Tt]he|[Hh]er|[Hh]is|[Ii]ts|[A-Z][\w.-]*[’']s?) (?P<what>[^,;:()“”\"\n]{3,120})"
)
# What somebody is ends before these, and goes on with of whom or what.
_LINK = re.compile(r"\s(?:of|for|at|in|on|to|with|from|and|who)\s")
# One of many is nobody for sure, unless so many words of a sense of their own tell who it is.
TELLING = 2
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
    """What a phrase calls one person, without its article, "" where it means nobody for sure, or many."""
    found = _ROLE.fullmatch(called)
    words = found["what"].split() if found else []
    if found is None or (found["any"] and sum(is_content(word.lower()) for word in words) < TELLING):
        return ""
    _, kind, is_plural = noun_of(_LINK.split(found["what"])[0].split()[-1].lower())
    return found["what"] if kind in PERSONAL and kind != "spokes" and not is_plural else ""


def is_another_role(called: str, name: str, piece: Document) -> bool:
    """Is whoever is called something somebody else than a named person of a piece of material?

    Only where the piece calls one other person so, and never has it beside that one's name.
    """
    role, surname = role_of(called), PersonName.of(name).surname
    if not role or not surname or len(piece.plain) > LONGEST:
        return False
    text, what, known = piece.plain.replace("’", "'"), re.escape(role.replace("’", "'")), re.escape(surname)
    behind = rf"{_PERSON}, (?:\d\d, )?(?:the |an? |her |his |its |their )?(?:[a-z-]+ ){{0,3}}{what}\b"
    before = rf"\b(?i:{what}),? (?:who is |is |was )?(?={_PERSON})"
    held = (found["surname"] for form in (before, behind) for found in re.finditer(form, text))
    others = {name_word(one) for one in held} - {surname}
    near = rf"\b{what}\b[^.\n]{{0,60}}\b{known}\b|\b{known}\b[^.\n]{{0,60}}\b{what}\b"
    return len(others) == 1 and re.search(near, text, re.IGNORECASE) is None


def _held(piece: Document) -> Iterator[tuple[str, Office]]:
    """The surnames in a piece with the offices before and behind them."""
    for sentence in piece.sentences:
        for name, office in titled_names(piece.plain, sentence.span.start, sentence.span.end):
            yield name_word(piece[name]), office
    for source in piece.sources:
        for mention in source.mentions:
            text = piece.plain[mention.span.start : mention.span.end]
            start, end = mention.span.start, mention.span.start + len(text.partition(",")[0])
            surname = PersonName.of(text).surname
            if mention.kind == "name" and surname:
                told = office_before(piece.plain, start), office_behind(piece.plain, end)
                yield from ((name_word(surname), office) for office in told if office)
