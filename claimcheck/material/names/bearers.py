"""Who has a title, an office or a form of address: in the draft, and of one surname in the material."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.document import Document, Span
from claimcheck.material.names.offices import Office, is_office, office_before, office_behind, titled_names
from claimcheck.material.names.persons import PARTICLES, is_noun, name_word
from claimcheck.material.names.runs import NameRun, Spelling

# So near before a surname, in characters, the rest of the name stands.
NEAR = 75
_GOES_ON = re.compile(r"(?:\s(?:[A-Z]\.\s){0,2}(?!(?:Jr|Sr|I{2,3}|IV)\b)|-)[A-Z][a-z]")
_DOUBLE = re.compile(r"[^\W\d_][\w’']*-\Z")
_BACK = re.compile(r"(?:[^\W\d_][\w’'-]*\.?\s+){1,3}\Z")


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


def _is_small(word: str) -> bool:
    """Is it no name but "But" at the head of a sentence?"""
    small = lexicon.words("function_words") | lexicon.words("stop_words")
    return word in small and word not in PARTICLES


def holders_of(spelling: Spelling, places: Iterable[int]) -> Iterator[Holder]:
    """What the material says of those who have a surname at some places."""
    for place in places:
        number, word = spelling.word(place)
        text = spelling.index.documents[number].plain
        if not text[word.start].isupper() or _GOES_ON.match(text, word.end):
            continue
        start, given = word.start, ""
        if double := _DOUBLE.search(text, max(start - NEAR, 0), start):
            start = double.start()
        back = _BACK.search(text, max(start - NEAR, 0), start)
        for found in reversed(list(re.finditer(r"\S+", back[0])) if back else []):
            before = found[0]
            if not (before[0].isupper() or before in PARTICLES) or is_office(before.lower()):
                break
            # "Manager-elect" is no name either.
            parts = (name_word(before), *name_word(before).split("-")[:-1])
            if parts[0] not in lexicon.load("given_names") and (
                _is_small(parts[0]) or any(map(is_noun, parts))
            ):
                break
            start, given = back.start() + found.start() if back else start, name_word(before)
        end = word.end - (2 if text[word.start : word.end].endswith(("'s", "’s")) else 0)
        told = (office_before(text, start), office_behind(text, word.end))
        yield Holder(place, number, start, end, given, tuple(office for office in told if office))
