"""People whom the draft calls dead, "the late Ann Lee", and who speak in material that knows of no death."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck import lexicon
from claimcheck.attribute.cues import verb_forms
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.names.full import FullName, Roster
from claimcheck.material.names.parties import are_titles
from claimcheck.material.names.runs import Spelling

# So far around a name, in characters, its bearer speaks or is said to be dead.
NEAR = 150
_LATE = re.compile(
    r"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur)|[’']s?)\s"
    r"(?P<late>late)\s(?P<titles>(?:[A-Z][\w.-]*\s){0,3})\Z"
)
_DEAD = re.compile(
    r"\b(?:late|dead|died|dies|death|killed|murdered|assassinated|buried|funeral|obituary|widow(?:er|ed)?"
    r"|posthumous\w*|memorial|estate of)\b",
    re.IGNORECASE,
)


def called_dead(
    doc: Document, people: Sequence[tuple[int, FullName]], spelling: Spelling, roster: Roster
) -> Iterator[NameCheck]:
    """The names behind "late" of those who speak in the material."""
    for _, name in people:
        late = _LATE.search(doc.plain, max(name.start - NEAR, 0), name.start)
        if late is None or not are_titles(late["titles"].split()):
            continue
        known = [(one, spelling.around(one.place, one.start, one.end, NEAR)) for one in roster.like(name)]
        speaking = [one for one, text in known if _speaks(one.surname).search(text)]
        if speaking and not any(_DEAD.search(text) for _, text in known):
            place, start, end = speaking[0].place, speaking[0].start, speaking[0].end
            yield spelling.check_at(Span(late.start("late"), name.end), place, start, end, "title")


@lru_cache(maxsize=256)
def _speaks(surname: str) -> re.Pattern[str]:
    """A surname with a verb of saying right behind it or before it, or as a label."""
    verbs, name = lexicon.any_of(verb_forms(speech=True)), re.escape(surname)
    behind = rf"\b{name}(?:,[^,.\n]{{1,80}})?,?\s(?:\w+ly\s|has\s|also\s|has\salso\s)?(?:{verbs})\b"
    before = rf"\b(?:{verbs})\s(?:\S+\s){{0,3}}?{name}\b"
    return re.compile(rf"{behind}|{before}|\b{name}:\s", re.IGNORECASE)
