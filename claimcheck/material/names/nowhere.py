"""Names of a draft that its material has nowhere, where it has another one beside the same things.

Who writes a story from notes has its names from there, in whatever words, and an editor ticks off each of
them. One that is nowhere in the notes is wrong where these have a name beside what stands beside it in the
draft, and the sentence leaves that one out: "Leeds and York" for "Leeds and Hull". What a reporter adds, of a
place where something is, stands beside nothing of the notes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material import kinds
from claimcheck.material.index import Stretch
from claimcheck.material.names.persons import PersonName, is_noun, is_of_body
from claimcheck.material.names.phrases import is_capital
from claimcheck.material.names.runs import Spelling
from claimcheck.material.names.sorts import are_two, party_of, sorts_of
from claimcheck.material.support import is_content
from claimcheck.material.words import Word, bare, stem_of, words_of

if TYPE_CHECKING:
    from claimcheck.material.made_of import MadeOf

# So many words on either side of a name tell of the same; one that has more places tells of anything.
NEAR, MOST = 24, 40
# A word has so many letters, but for what is short for one: "p.m. Eastern".
SHORTEST = 4
# A word of so many places in the notes tells of what they speak.
RARE = 4
# Of the sentence's other words so many stand there.
ALIKE = 3
# What the draft has in more sentences is something of its own, no slip.
MENTIONS = 2
# Only these stand between somebody and their body: "Ann Lee of the Port Board".
LINKS = frozenset({"of", "the", "for", "from", "at", "with", "by"})
# What stands between two names of a list.
JOINING = frozenset({",", "and", "or", ",and", ",or", "&", "+", "/", "-", "–", "to"})


class _Name(NamedTuple):
    """Words with capitals in a row, by their numbers (the last exclusive), folded."""

    first: int
    last: int
    words: tuple[str, ...]


class _Row:
    """Neighbouring words of a text and the names in them."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text, self.words = text, words
        self.folded = [bare(word.folded) for word in words]
        self.stems = {stem_of(word) for word in self.folded if is_content(word)}
        self.names = list(self._names())

    def _names(self) -> Iterator[_Name]:
        at = 0
        while at < len(self.words):
            last = at
            while last < len(self.words) and is_capital(self.text, self.words[last]):
                last += 1
                if last < len(self.words) and self._between(last - 1, last).strip("."):
                    break
            if last > at:
                yield _Name(at, last, tuple(self.folded[at:last]))
            at = max(last, at + 1)

    def _between(self, one: int, other: int) -> str:
        """What stands between two words, without blanks; a name does not go on in another line."""
        return self.text[self.words[one].end : self.words[other].start].replace(" ", "")

    def span(self, name: _Name) -> Span:
        return Span(self.words[name.first].start, self.words[name.last - 1].end)

    def written(self, name: _Name) -> str:
        """The last word of a name as it stands there."""
        word = self.words[name.last - 1]
        return self.text[word.start : word.end]

    def joined(self, name: _Name) -> Iterator[_Name]:
        """The names that stand in a list with one, right before it or behind it."""
        for other in self.names:
            one, two = sorted((name, other))
            if one.last <= two.first and self._between(one.last - 1, two.first) in JOINING:
                yield other

    def called(self, name: _Name) -> str:
        """The stem of the word right before a name, where that tells who or what it is: "her son, Bo"."""
        before = self.folded[name.first - 1] if name.first else ""
        return stem_of(before) if len(before) >= SHORTEST and is_content(before) else ""

    def beside(self, name: _Name) -> Iterator[_Name]:
        """The names of two words or more near one, with no more than small words between, and no dash."""
        for other in self.names:
            one, two = sorted((name, other))
            is_near = one.last <= two.first and LINKS.issuperset(self.folded[one.last : two.first])
            if is_near and other.last - other.first > 1 and "—" not in self._between(one.last - 1, two.first):
                yield other


def names_nowhere(
    doc: Document,
    people: Sequence[tuple[int, PersonName]],
    spelling: Spelling,
    made_of: MadeOf,
    spoken: Set[int],
) -> Iterator[NameCheck]:
    """Names of a draft made of its material that are nowhere there, and what stands in their place.

    In sentences of `spoken`, by their number, another speaks than in the material: that is told as such.
    """
    if not made_of:
        return
    rows = _rows(doc)
    told = Counter(word for row in rows.values() for word in set(row.folded))
    told.update(f"{one} {other}" for row in rows.values() for one, other in pairwise(row.folded))
    quoted = [quote.span for quote in doc.quotes]
    full = [Span(name.start, name.end) for _, name in people if name.has_given and not is_noun(name.surname)]
    for number, row in rows.items():
        if made_of.is_strange(number):
            continue
        blocks = doc.blocks_of(doc.sentences[number].span)
        paragraph = [at for block in blocks for at in doc.sentences_of(doc.blocks[block].span) if at in rows]
        around = {stem for at in paragraph for stem in rows[at].stems}
        for name in row.names:
            span = row.span(name)
            is_person = any(span.overlaps(other) for other in full)
            sought = _Sought(row, name, told, spelling, made_of.notes)
            if any(span.overlaps(other) for other in quoted):
                continue
            is_told = is_person and number in spoken
            there = None if is_told else sought.other_part(around, is_person=is_person)
            if there is None and not is_person:
                there = sought.other()
            if there is not None:
                yield spelling.check(span, *there, "person" if is_person else "name")


def _rows(doc: Document) -> dict[int, _Row]:
    """The sentences of a draft but for its headline, by their number."""
    return {
        number: _Row(doc.plain, words)
        for number, sentence in enumerate(doc.sentences)
        if sentence.role != "headline" and (words := words_of(doc.plain, sentence.span))
    }


def _around(place: int, spelling: Spelling) -> tuple[Stretch, _Row]:
    """The words of the material around a place."""
    index = spelling.index
    stretch = index.stretch(place - NEAR, place + NEAR + 1, index.piece_at(place))
    return stretch, _Row(index.documents[stretch.piece].plain, stretch.words)


class _Sought(NamedTuple):
    """A name of a sentence, what stands around it, how often the draft has each word and pair of words, and
    the pieces that are its notes, by number."""

    row: _Row
    name: _Name
    told: Mapping[str, int]
    spelling: Spelling
    notes: Container[int]

    def other(self) -> tuple[int, int] | None:
        """The first and the last place of the name that stands in the place of this one in the material.

        Where several might, they and it are of a list that tells of something else.
        """
        is_own = any(self.told[word] > MENTIONS for word in self.name.words)
        if not self.name.first or is_own or not self._is_nowhere():
            return None
        found: dict[tuple[str, ...], tuple[int, int]] = {}
        for stretch, there in self._around():
            for name in there.names:
                if set(name.words).isdisjoint(self.row.folded) and self._is_in_place(there, name):
                    found[name.words] = stretch.first + name.first, stretch.first + name.last - 1
        return found.popitem()[1] if len(found) == 1 else None

    def other_part(self, around: Set[str], *, is_person: bool) -> tuple[int, int] | None:
        """The places of a name that is this one but for a word, as "Hale Museum" for the only museum there.

        The draft leaves that word out, and its paragraph, by the stems `around`, tells the same.
        """
        pairs = list(pairwise(self.name.words))
        for (known, lost), step in (*((pair, 1) for pair in pairs), *((pair[::-1], -1) for pair in pairs)):
            if any(map(_is_title, (known, lost))) or self.spelling.has_pair(*(known, lost)[::step]):
                continue
            beside = list(self._beside(known, step))
            others = {word for _, word in beside}
            # A surname may stand alone elsewhere.
            told = {f"{known} {word}" for word in others} if is_person and step > 0 else others
            if len(others) != 1 or any(map(self.told.get, told)) or not self._are_apart(lost, *others):
                continue
            fewest = ALIKE - (is_person and not self.spelling.places(lost, 1))
            # Notes may have "Crown Ct".
            rest = {one for one in self.name.words if one != lost and not (_is_title(one) or is_of_body(one))}
            for place, _ in beside:
                _, there = _around(place, self.spelling)
                is_same = len(around & there.stems) >= fewest and rest.issubset(there.folded)
                if is_same and lost not in there.folded:
                    return min(place, place + step), max(place, place + step)
        return None

    def _beside(self, known: str, step: int) -> Iterator[tuple[int, str]]:
        """The places of a word in the notes, and what stands in one name with it, before it or behind it."""
        index = self.spelling.index
        for place in self.spelling.places(known, MOST):
            near = place + step
            if index.piece_at(place) in self.notes and 0 <= near < len(index) and index.folded(near):
                word = bare(index.folded(near))
                if self.spelling.are_one_name(*sorted((place, near))) and not _is_title(word):
                    yield place, word

    def _are_apart(self, lost: str, other: str) -> bool:
        """Name two words two of one sort, neither of them a kind of body?"""
        if self._is_one(lost, other) or kinds.are_kin(lost, other):
            return False
        if is_of_body(lost) or is_of_body(other):
            return False
        sorts = sorts_of(lost.title(), ""), sorts_of(other.title(), "")
        return bool(sorts[0] & sorts[1] or "other" in sorts[0] | sorts[1])

    def _is_nowhere(self) -> bool:
        """Has the material no word of the name, nor one that it may be made of?"""
        index = self.spelling.index
        if any(self.spelling.places(word, 1) for word in self.name.words):
            return False
        if any(len(word) < SHORTEST - 1 or word[0].isdigit() for word in self.name.words):
            return False
        if any(word in lexicon.load(name) for word in self.name.words for name in ("outlets", "titles")):
            return False
        return not any(len(index.stem_places(stem_of(word))) for word in self.name.words)

    def _around(self) -> Iterator[tuple[Stretch, _Row]]:
        """Stretches of the material that tell the same as the sentence."""
        index = self.spelling.index
        for anchor in sorted(self._telling, key=index.count):
            for place in index.places(anchor)[:MOST].tolist():
                if index.piece_at(place) in self.notes:
                    stretch, there = _around(place, self.spelling)
                    if len(self._alike & there.stems) >= ALIKE:
                        yield stretch, there

    @property
    def _telling(self) -> set[str]:
        """The names, figures and rare words of the sentence beside the name."""
        names = {word for name in self.row.names if name != self.name for word in name.words}
        figures = {word for word in self.row.folded if word[0].isdigit()}
        count = self.spelling.index.count
        rare = {word for word in self.row.folded if is_content(word) and count(word) <= RARE}
        return {word for word in names | figures | rare if 0 < count(word) <= MOST}

    @property
    def _alike(self) -> set[str]:
        return self.row.stems - {stem_of(word) for word in self.name.words}

    def _is_in_place(self, there: _Row, name: _Name) -> bool:
        """Stands a name beside the same as this one, or is it the only one of its sort?"""
        sorts = sorts_of(self.row.written(self.name), ""), sorts_of(there.written(name), "")
        if not all(sorts) or any(self._is_one(one, other) for one in self.name.words for other in name.words):
            return False
        if _share(self.row.joined(self.name), there.joined(name)):
            return True
        if any(word in self.told for word in name.words):
            return False
        is_called = self.row.called(self.name) == there.called(name) != ""
        # A given name that no list has is somebody's too.
        is_one_sort = bool(sorts[0] & sorts[1]) or sorts[0] | sorts[1] == {"person", "other"}
        return (is_called and is_one_sort) or _share(self.row.beside(self.name), there.beside(name))

    @staticmethod
    def _is_one(one: str, other: str) -> bool:
        """Are two words one name: forms of it, or a party by two names?"""
        is_party = party_of(one) != "" and party_of(one) == party_of(other)
        return is_party or not are_two(one, other, frozenset({"other"}))


def _is_title(word: str) -> bool:
    """Is a folded word a title, or a small one?"""
    return len(word) < 2 or word in lexicon.load("titles") or word in lexicon.words("stop_words")


def _share(here: Iterator[_Name], there: Iterator[_Name]) -> bool:
    words = {name.words for name in there}
    return any(name.words in words for name in here)
