"""Names of a draft that its material has nowhere, where it has another one beside the same things.

Who writes a story from notes has its names from there, in whatever words, and an editor ticks off each of
them. One that is nowhere in the notes is wrong where these have a name beside what stands beside it in the
draft, and the sentence leaves that one out: "Leeds and York" for "Leeds and Hull". What a reporter adds, of a
place where something is, stands beside nothing of the notes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.index import Stretch
from claimcheck.material.made_of import MadeOf
from claimcheck.material.names.persons import PersonName
from claimcheck.material.names.phrases import is_capital
from claimcheck.material.names.runs import Spelling
from claimcheck.material.names.sorts import are_two, party_of, sorts_of
from claimcheck.material.support import is_content
from claimcheck.material.words import Word, bare, fold, stem_of, words_of

# So many words on either side of a name tell of the same; one that has more places tells of anything.
NEAR, MOST = 24, 40
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

    def beside(self, name: _Name) -> Iterator[_Name]:
        """The names of two words or more near one, with nothing but small words between."""
        for other in self.names:
            one, two = sorted((name, other))
            if (
                one != two
                and other.last - other.first > 1
                and LINKS.issuperset(self.folded[one.last : two.first])
            ):
                yield other


def names_nowhere(
    doc: Document, people: Sequence[tuple[int, PersonName]], spelling: Spelling, made_of: MadeOf
) -> Iterator[NameCheck]:
    """Names of a draft made of its material that are nowhere there, and what stands in their place."""
    if not made_of:
        return
    rows = _rows(doc)
    told = Counter(word for row in rows.values() for word in set(row.folded))
    named = [(rows[number], name) for number, name in people if name.has_given and number in rows]
    pairs = {(fold(name.given), fold(name.surname)) for _, name in named}
    for _, full in named:
        around = [rows[at] for at in doc.sentences_of(_block(doc, full.start)) if at in rows]
        if (there := _other_surname(around, full, pairs, spelling, made_of.notes)) is not None:
            yield spelling.check(Span(full.start, full.end), *there)
    taken = [*(quote.span for quote in doc.quotes), *(Span(name.start, name.end) for _, name in named)]
    for row in rows.values():
        for name in row.names:
            span = row.span(name)
            is_free = name.first and not any(span.overlaps(other) for other in taken)
            is_free = is_free and all(told[word] <= MENTIONS for word in name.words)
            if is_free and (there := _Sought(row, name, told, spelling, made_of.notes).other()) is not None:
                yield spelling.check(span, *there, "name")


def _rows(doc: Document) -> dict[int, _Row]:
    """The sentences of a draft but for its headline, by their number."""
    return {
        number: _Row(doc.plain, words_of(doc.plain, sentence.span))
        for number, sentence in enumerate(doc.sentences)
        if sentence.role != "headline"
    }


def _is_known(word: str, spelling: Spelling) -> bool:
    return bool(spelling.index.count(word) or spelling.index.count(f"{word}'s"))


def _block(doc: Document, at: int) -> Span:
    """The paragraph that has a place."""
    return next((doc.blocks[number].span for number in doc.blocks_of(Span(at, at + 1))), Span(at, at + 1))


def _other_surname(
    around: Sequence[_Row],
    full: PersonName,
    pairs: Set[tuple[str, ...]],
    spelling: Spelling,
    notes: Container[int],
) -> tuple[int, int] | None:
    """Where the material has the one person of a given name, by another surname, and tells the same of them
    as a paragraph of the draft does; `pairs` are the names that the draft has.
    """
    index, given = spelling.index, fold(full.given)
    stems = {stem for row in around for stem in row.stems}
    if _is_known(fold(full.surname), spelling) or full.given not in lexicon.load("given_names"):
        return None
    found = [
        place
        for place in index.places(given)[:MOST].tolist()
        if place + 1 < len(index) and index.folded(place + 1) and spelling.are_one_name(place, place + 1)
    ]
    surnames = {bare(index.folded(place + 1)) for place in found}
    if len(surnames) != 1 or (given, *surnames) in pairs:
        return None
    for place in found:
        if index.piece_at(place) in notes and len(stems & _around(place, spelling)[1].stems) > ALIKE:
            return place, place + 1
    return None


def _around(place: int, spelling: Spelling) -> tuple[Stretch, _Row]:
    """The words of the material around a place."""
    index = spelling.index
    stretch = index.stretch(place - NEAR, place + NEAR + 1, index.piece_at(place))
    return stretch, _Row(index.documents[stretch.piece].plain, stretch.words)


class _Sought(NamedTuple):
    """A name of a sentence, what stands around it, in how many sentences the draft has each word, and the
    pieces that are its notes, by number."""

    row: _Row
    name: _Name
    told: Mapping[str, int]
    spelling: Spelling
    notes: Container[int]

    def other(self) -> tuple[int, int] | None:
        """The first and the last place of the name that stands in the place of this one in the material.

        Where several might, they and it are of a list that tells of something else.
        """
        if not self._is_nowhere():
            return None
        found: dict[tuple[str, ...], tuple[int, int]] = {}
        for stretch, there in self._around():
            for name in there.names:
                if set(name.words).isdisjoint(self.row.folded) and self._is_in_place(there, name):
                    found[name.words] = stretch.first + name.first, stretch.first + name.last - 1
        return found.popitem()[1] if len(found) == 1 else None

    def _is_nowhere(self) -> bool:
        """Has the material no word of the name, nor one that it may be made of?"""
        index = self.spelling.index
        if any(_is_known(word, self.spelling) for word in self.name.words):
            return False
        if any(len(word) < 3 or word[0].isdigit() for word in self.name.words):
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
        """The names and figures of the sentence beside the name."""
        names = {word for name in self.row.names if name != self.name for word in name.words}
        figures = {word for word in self.row.folded if word[0].isdigit()}
        return {word for word in names | figures if 0 < self.spelling.index.count(word) <= MOST}

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
        is_left_out = not any(word in self.told for word in name.words)
        return is_left_out and _share(self.row.beside(self.name), there.beside(name))

    @staticmethod
    def _is_one(one: str, other: str) -> bool:
        """Are two words one name: forms of it, or a party by two names?"""
        is_party = party_of(one) != "" and party_of(one) == party_of(other)
        return is_party or not are_two(one, other, frozenset({"other"}))


def _share(here: Iterator[_Name], there: Iterator[_Name]) -> bool:
    words = {name.words for name in there}
    return any(name.words in words for name in here)
