"""Who is meant by an office alone, "the mayor said", and whether the material gives it to somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.document import Document
from claimcheck.material.names.offices import Office, office_before, office_behind, office_of, titled_names
from claimcheck.material.names.persons import PersonName, name_word

# Of a longer piece, in characters, nobody's offices are read.
LONGEST = 20_000


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
