"""Bodies of the same kind that are two by what their names say besides: "Supreme Court", "Court of Appeals".

A name may be shortened and turned round ("Hale University" is the University of Hale); what it says more than
any body of that kind in the material makes another body of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment
from claimcheck.material.names.persons import is_noun
from claimcheck.material.names.phrases import LINKS, phrases
from claimcheck.material.names.runs import Spelling
from claimcheck.material.names.told_again import Told
from claimcheck.material.opposites import in_place
from claimcheck.material.support import Place
from claimcheck.material.words import Word, bare

# Of each kind of body so many places are read; where there are more nothing is told of what is new.
MOST_READ = 400
# A name has so many words on either side of the word for its kind at most.
LONGEST = 6
# What a desk adds or leaves out as it writes for readers at home or abroad.
OWN = frozenset({"us", "u.s", "american", "british", "federal", "national", "uk", "royal"})
# Words for kinds that are parts of other names, too, or mean a thing: "White House", "police".
_VAGUE = "international capital united energy house police port services service project watch state records"
VAGUE = frozenset(_VAGUE.split())


class _Body(NamedTuple):
    """The word for a kind of body, what the name says besides, and its first and last word (exclusive)."""

    head: str
    told: frozenset[str]
    first: int
    last: int


def other_bodies(doc: Document, spelling: Spelling, told: Mapping[int, Told]) -> Iterator[NameCheck]:
    """Bodies of the draft whose name no body of the material has, beside those of a passage."""
    kinds = _Kinds(spelling)
    for words, beside in told.values():
        for body in _bodies(doc.plain, words):
            there = kinds.other(body, [place for place, _ in beside]) or kinds.of_another_kind(
                body, len(words), [alignment for _, alignment in beside]
            )
            if there is not None:
                span = Span(words[body.first].start, words[body.last - 1].end)
                yield spelling.check(span, *there, "name")


class _Kinds:
    """The bodies of the material, by their kind."""

    def __init__(self, spelling: Spelling) -> None:
        self._spelling = spelling
        self._read: dict[str, list[frozenset[str]] | None] = {}

    def other(self, body: _Body, near: Sequence[Place]) -> tuple[int, int] | None:
        """The places of the body that passages have where a sentence has another one of its kind."""
        known = self._of(body.head)
        is_known = known is None or any(body.told <= told for told in known)
        if is_known or not near or all(len(word) == 1 for word in body.told):  # "A. Mills" is somebody
            return None
        text = self._spelling.index.documents[near[0].piece].plain
        there = next((one for one in _bodies(text, near[0].words) if one.head == body.head), None)
        if there is None or not there.told or body.told <= {bare(word.folded) for word in near[0].words}:
            return None
        return near[0].first + there.first, near[0].first + there.last - 1

    def of_another_kind(self, body: _Body, size: int, beside: Sequence[Alignment]) -> tuple[int, int] | None:
        """The places of what passages have with the words before the kind of a body, which the material never
        has so: "the Hale campaign" for the Hale Foundation."""
        known = self._of(body.head)
        if known is None or any(body.told <= told for told in known):
            return None
        for alignment in beside:
            for (at, last), (first, end) in in_place(alignment, size):
                is_head = (at, last, end - first) == (body.last - 1, body.last, 1) and at > body.first
                if (
                    is_head
                    and (place := alignment.stretch.first + first)
                    and is_noun(self._spelling.at(place))
                ):
                    return place - 1, place
        return None

    def _of(self, head: str) -> list[frozenset[str]] | None:
        """What the names of all bodies of a kind say; None where there are too many to know."""
        if head not in self._read:
            index = self._spelling.index
            places = self._spelling.places(head, MOST_READ + 1)
            found: list[frozenset[str]] | None = None
            if len(places) <= MOST_READ:
                found = []
                for place in places:
                    stretch = index.stretch(place - LONGEST, place + LONGEST + 1, index.piece_at(place))
                    text = index.documents[stretch.piece].plain
                    found += [one.told for one in _bodies(text, stretch.words) if one.head == head]
            self._read[head] = found
        return self._read[head]


def _bodies(text: str, words: Sequence[Word]) -> Iterator[_Body]:
    for begin, end in phrases(text, words):
        row = [bare(word.folded) for word in words[begin:end]]
        for at in range(len(row)):
            if not is_kind(row[at]) or not text[words[begin + at].start].isupper():
                continue
            links = [i for i, word in enumerate(row) if word in LINKS]
            first = max((i + 1 for i in links if i < at), default=0)
            is_of = row[at + 1 : at + 2] in (["of"], ["for"])
            last = (
                next((i for i in links if i > at + 1 and row[i] in ("and", "in")), len(row))
                if is_of
                else at + 1
            )
            told = frozenset((*row[first:at], *row[at + 1 : last]))
            yield _Body(row[at], told - LINKS - OWN, begin + first, begin + last)


def is_kind(word: str) -> bool:
    """Is a folded word one for a kind of body: "court", "university"?"""
    return word in lexicon.load("organisation_words") and len(word) > LONGEST - 2 and word not in VAGUE
