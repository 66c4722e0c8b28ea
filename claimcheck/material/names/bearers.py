"""Who has a title, an office or a form of address: in the draft, and of one surname in the material."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.document import Document, Span
from claimcheck.material.names.full import FullName
from claimcheck.material.names.offices import Office, office_before, office_behind, titled_names
from claimcheck.material.names.persons import PARTICLES
from claimcheck.material.names.runs import NameRun, Spelling


class Bearer(NamedTuple):
    """Somebody with an office in the draft: where both stand, the words of the name, the sentence."""

    span: Span
    words: tuple[str, ...]
    office: Office
    sentence: int

    @property
    def given(self) -> str:
        """The first of two words or more, empty where there is none."""
        return self.words[0] if len(self.words) > 1 and self.words[0] not in PARTICLES else ""


class Holder(NamedTuple):
    """A place of the surname in the material: the piece, where the name begins and ends, its offices."""

    place: int
    piece: int
    start: int
    end: int
    given: str
    offices: tuple[Office, ...]


def bearers_in(doc: Document, runs: Sequence[NameRun]) -> Iterator[Bearer]:
    """Those of a draft with a title before the name, or an office behind it."""
    for number, sentence in enumerate(doc.sentences):
        if sentence.role != "headline":
            for name in titled_names(doc.plain, sentence.span.start, sentence.span.end):
                yield Bearer(Span(name.start, name.end), name.words, name.office, number)
    for run in runs:
        if len(run.parts) > 1:
            start, end = run.parts[0].span.start, run.parts[-1].span.end
            if office := office_behind(doc.plain, end):
                words = tuple(part.text for part in run.parts)
                yield Bearer(Span(start, office.start + len(office.words)), words, office, run.sentence)


def holders_of(spelling: Spelling, names: Iterable[FullName]) -> Iterator[Holder]:
    """What the material says of those who have some names."""
    for name in names:
        number = spelling.index.piece_at(name.place)
        text = spelling.index.documents[number].plain
        told = (office_before(text, name.start), office_behind(text, name.end))
        offices = tuple(office for office in told if office)
        yield Holder(name.place, number, name.start, name.end, name.given, offices)
