"""The parties of an article while it is read: those that it names, and those that it only describes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.document import SourceKind
from claimcheck.resolve import unnamed
from claimcheck.resolve.entities import Book
from claimcheck.resolve.entity import Entity
from claimcheck.resolve.epithets import epithets
from claimcheck.resolve.name import Name
from claimcheck.resolve.names import find_names
from claimcheck.resolve.nouns import gender_of, kin_of
from claimcheck.resolve.phrase import Phrase
from claimcheck.resolve.words import Words

_CORE = 15  # words of a description after its head
_TRAILS = frozenset(',(;:—–-"“”')
_TRAILING = frozenset(("speaking", "citing", "asking", "said", "told"))
_CLAUSES = frozenset(("who", "whom", "whose", "which", "that"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))  # right behind the noun they are participles: "people briefed on"
_LEFT_OPEN = frozenset(
    ("POS", "IN", "RB")
)  # at the end of a description: "an analysis of", "members privately"
# What is no person is told by its clause ("nations that ..."), a person by the noun.
_TOLD_BY_CLAUSE = frozenset(("document", "organization", "crowd", ""))


class Register:
    """Every party met, each once. Names are found by where they stand, described parties by their words."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.names = find_names(words)
        book = Book(words, self.names, epithets(words, self.names))
        self.named = book.entities
        self.described: list[Entity] = []
        self.names_at = {name.begin: name for name in self.names} | {name.first: name for name in self.names}
        self._of = {id(name): entity for name, entity in zip(self.names, book.of, strict=True)}
        self._starts = [name.first for name in self.names]
        self._by_words: dict[str, Entity] = {}
        self._owned: dict[tuple[int, str, bool], Entity] = {}
        self._issued: dict[tuple[int, str, bool], Entity] = {}
        self._joint: dict[tuple[int, ...], Entity] = {}

    def of(self, name: Name) -> Entity:
        """Whose name this is."""
        return self._of[id(name)]

    def names_before(self, at: int) -> int:
        """How many names begin before token `at`."""
        return bisect_left(self._starts, at)

    def name_ending(self, at: int) -> Name | None:
        """The name whose last token is right before token `at`."""
        index = self.names_before(at) - 1
        return self.names[index] if index >= 0 and self.names[index].last == at else None

    def name_around(self, at: int) -> Name | None:
        """The name that token `at` stands in and does not begin."""
        index = self.names_before(at) - 1
        return self.names[index] if index >= 0 and self.names[index].last > at else None

    def together(self, entities: Sequence[Entity], phrase: Phrase) -> Entity:
        """One party of several, the same whenever the same are meant."""
        if len(entities) == 1:
            return entities[0]
        key = tuple(sorted(map(id, entities)))
        if key not in self._joint:
            shown = [entity.name for entity in entities]
            joint = self.new(entities[0].kind, f"{', '.join(shown[:-1])} and {shown[-1]}", phrase)
            joint.plural, joint.members = True, tuple(entities)
            joint.nouns = set.union(*(entity.nouns for entity in entities))
            self._joint[key] = joint
        return self._joint[key]

    def worded(self, kind: SourceKind, text: str, phrase: Phrase) -> Entity:
        """The party of these very words, a new one where there is none.

        The writer goes by no words: "the author" of a note below is a description.
        """
        key = kind if kind == "self" else without_article(text.lower())
        if key not in self._by_words:
            self._by_words[key] = self.new(kind, text, phrase)
        return self._by_words[key]

    def worded_before(self, text: str) -> Entity | None:
        """The party of these very words, if there is one."""
        return self._by_words.get(without_article(text.lower()))

    def belonging(self, owner: Entity, kind: SourceKind, text: str, phrase: Phrase) -> Entity:
        """ "The Quist campaign", "her campaign" and "Quist's campaign" are one; so are somebody's aides."""
        key = (id(owner), kin_of(phrase.noun), phrase.plural)
        if key not in self._owned:
            self._owned[key] = self.new(kind, without_article(text), phrase)
        return self._owned[key]

    def issued(self, owner: Entity, text: str, phrase: Phrase, *, is_new: bool) -> Entity:
        """ "The Courier poll" is the one that the article told of last, unless it is said to be another."""
        key = (id(owner), kin_of(phrase.noun), phrase.plural)
        if is_new or key not in self._issued:
            self._issued[key] = self.new("document", text, phrase)
        return self._issued[key]

    def new(self, kind: SourceKind, text: str, phrase: Phrase) -> Entity:
        """A party that nobody meant before."""
        entity = Entity(kind, (), text, plural=phrase.plural and kind != "organization", first=phrase.head)
        if phrase.noun:
            entity.nouns.add(phrase.noun)
            entity.gender = gender_of(phrase.noun)
        entity.is_secretive = kind == "unnamed" and (
            phrase.noun_class == "voice" or self.is_secretive(phrase)
        )
        self.described.append(entity)
        return entity

    def is_secretive(self, phrase: Phrase) -> bool:
        """Do the words behind the head say that these are particular people who tell what they know?"""
        words = self.words
        end = min(phrase.last + 6, words.bounds[words.sentence[phrase.head]][1])
        return phrase.behind < end and unnamed.is_secretive(
            words.text[words.ends[phrase.behind - 1] : words.ends[end - 1]]
        )

    def core_end(self, phrase: Phrase) -> int:
        """The token after the description without what trails it: no apposition, and of clauses only those
        that tell who."""
        words, at, in_clause = self.words, phrase.head + 1, False
        while at < min(phrase.last, phrase.head + _CORE):
            if at in self.names_at:
                at = min(self.names_at[at].last, phrase.last)  # with all its commas
                continue
            word, tag = words.lower[at], words.tags[at]
            if word in _CLAUSES and phrase.noun_class in _TOLD_BY_CLAUSE:
                in_clause = True
            elif (
                words.texts[at][0] in _TRAILS
                or word in _TRAILING
                or word in _CLAUSES
                or (tag in _FINITE and not in_clause and at > phrase.head + 1)
                or (tag == "PRP" and not in_clause)  # "forecasts it published"
            ):
                break
            at += 1
        while at > phrase.head + 1 and (words.tags[at - 1] in _LEFT_OPEN or words.lower[at - 1] in _CLAUSES):
            at -= 1
        return self._before_day(at, phrase.head + 1)

    def _before_day(self, at: int, first: int) -> int:
        """The token after a description without the day at its end: "a report on Monday"."""
        words = self.words
        if at - 1 > first and words.lower[at - 1] in lexicon.words("calendar_words"):
            return at - 2 if words.lower[at - 2] in ("on", "in", "last") else at
        return at


def without_article(text: str) -> str:
    """The words after "the", "a" or "an"."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an") else text
