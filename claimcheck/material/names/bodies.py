"""Words of a body's name in the wrong number: "Department of Veteran Affairs", "General Assemblies".

Only where the words before and after are the same in a passage that says what the sentence says, and the
material nowhere has the name so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment
from claimcheck.material.names.runs import Spelling, spelt
from claimcheck.material.names.told_again import Told
from claimcheck.material.opposites import in_place
from claimcheck.material.support import Place
from claimcheck.material.words import Word

# So many letters are told apart from an abbreviation.
SHORTEST = 4
# "Department of Veterans Affairs": small words inside a name.
LINKS = frozenset({"of", "and", "for", "on", "the", "in"})


def other_numbers(doc: Document, spelling: Spelling, told: Mapping[int, Told]) -> Iterator[NameCheck]:
    """Words of names that are one where the material has several, or the other way round."""
    for words, beside in told.values():
        for place, alignment in beside:
            yield from _in_passage(doc.plain, words, alignment, place, spelling)


def _in_passage(
    text: str, words: Sequence[Word], alignment: Alignment, place: Place, spelling: Spelling
) -> Iterator[NameCheck]:
    for (at, last), (there, end) in in_place(alignment, len(words)):
        if last - at != 1 or end - there != 1:
            continue
        one, other = words[at], place.first + there
        written, wanted = spelt(text[one.start : one.end]), spelling.at(other)
        if not text[one.start].isupper() or not spelling.is_name(other) or not _differ(written, wanted):
            continue
        # "Clinton's" may be "Clintons'".
        if any("'" in word.folded for word in (one, alignment.stretch.words[there])):
            continue
        for step in (-1, 1):
            beside = _neighbour(words, at, step)
            if beside is None or not text[words[beside].start].isupper():
                continue
            neighbour = spelt(text[words[beside].start : words[beside].end])
            pair = (neighbour, written) if step < 0 else (written, neighbour)
            near = other + beside - at
            is_one = (
                0 <= near < len(spelling.index)
                and spelling.at(near) == neighbour
                and spelling.are_one_name(min(other, near), max(other, near))
            )
            if is_one and not spelling.has_pair(*pair):
                first, behind = sorted((at, beside))
                span = Span(words[first].start, words[behind].end)
                yield spelling.check(span, min(other, near), max(other, near), "name")
                break


def _neighbour(words: Sequence[Word], at: int, step: int) -> int | None:
    """The number of the next word of a name, small words inside of it passed over."""
    beside = at + step
    while 0 <= beside < len(words) and words[beside].folded in LINKS:
        beside += step
    return beside if 0 <= beside < len(words) else None


def _differ(one: str, other: str) -> bool:
    """Is one of two words the plural of the other?"""
    short, long = sorted((one, other), key=len)
    if len(short) < SHORTEST or short == long:
        return False
    return long in (f"{short}s", f"{short}es") or (short.endswith("y") and long == f"{short[:-1]}ies")
