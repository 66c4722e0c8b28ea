"""Who says a quote, in the draft or in the material, and whether two of those who say it could be one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.document import Document, Source, SourceKind
from claimcheck.material.names.persons import PersonName, could_be_one, listed_people, name_word
from claimcheck.material.speakers.roles import is_another_office
from claimcheck.resolve.nouns import PERSONAL, noun_of
from claimcheck.rules.spelling import SHORTEST, is_one_letter_off

# Who could be confused with whom: two people, or two bodies.
KINDS = frozenset({"person", "organization"})
SMALL = frozenset({"the", "of", "and", "for", "a", "an", "mr", "mrs", "ms", "dr", "both"})
# "An aide to Ann Lee", "Lee’s lawyer", "a voter in Hale".
_OF = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Tt]wo)(?: [a-z-]+){0,3}? (?P<head>[a-z-]+)"
    r" (?:for|to|of|with|close to|representing) (?P<whom>(?:the )?[A-Z][^,;()]{1,60})"
)
_WHOSE = re.compile(
    r"(?:[Tt]he )?(?P<whom>[A-Z][^,;()]{1,60}?)(?:[’']s|(?<=s)[’'])(?: [a-z-]+){0,3} (?P<head>[a-z-]+)"
)
_ANY = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother)(?: [a-z-]+){0,3}? (?P<head>[a-z-]+)(?: (?:in|at|from|who|of) .*|,.*)?"
)
_EDGES = '.,()“”"'


class Party(NamedTuple):
    """Who says something: the fullest name, the kind, what the text calls them, and the words used here.

    `is_nameless`: a spokesperson without a name speaks for it; `is_joint`: others say the same words with it.
    `is_proxy`: somebody without a name who is not the person of that name but is theirs: "Lee’s lawyer".
    """

    name: str
    kind: SourceKind
    description: str
    called: str
    is_nameless: bool = False
    is_joint: bool = False
    is_proxy: bool = False

    @property
    def shown(self) -> str:
        """Who it is, as a report says it."""
        return self.called if self.is_proxy else self.name

    @property
    def words(self) -> frozenset[str]:
        """The words of the name, in lower case, without titles."""
        # The last word may look like one: "Charlie King".
        return (folded(self.name) - lexicon.load("titles").keys()) | folded(" ".join(self.name.split()[-1:]))


def parties_of(doc: Document, attribution: int, *, by_name: bool = False) -> tuple[Party, ...]:
    """Those with a name to whom an attribution gives its content, none where one has none.

    `by_name`: only where the attribution itself names them.
    """
    index = doc.resolutions[attribution].source
    if index is None:
        return ()
    source = doc.sources[index]
    called = " ".join(doc.plain[span.start : span.end] for span in doc.attributions[attribution].source)
    if proxy := _proxy(called):
        return (proxy,)
    if any(m.kind == "nominal" and m.attribution == attribution for m in source.mentions):
        body = _spoken_for(source, called) or _one_of_many(called)
        if body or by_name:
            return (body,) if body else ()
    named = any(m.kind == "name" and (m.attribution == attribution or not by_name) for m in source.mentions)
    if source.kind not in KINDS or not named:
        return ()
    return people_of(called) or (Party(source.name, source.kind, source.description or "", called),)


def people_of(called: str, fewest: int = 2) -> tuple[Party, ...]:
    """The people whom a phrase lists; none where it lists fewer than `fewest`."""
    people = listed_people(called)
    if len(people) < fewest:
        return ()
    return tuple(Party(person.text, "person", "", person.text, is_joint=len(people) > 1) for person in people)


def _spoken_for(source: Source, called: str) -> Party | None:
    """The body for which a nameless spokesperson speaks, where the words that mean one name it."""
    words = called.split()
    speaks = any(noun_of(word.lower().strip(_EDGES))[1] == "spokes" for word in words)
    body = [
        word
        for word in words
        if word[0].isupper() and word.lower() not in SMALL and noun_of(word.lower())[1] != "spokes"
    ]
    if source.kind != "organization" or not speaks or not body:
        return None
    return Party(" ".join(body), "organization", "", called, is_nameless=True)


def _proxy(called: str) -> Party | None:
    """Somebody of whom only is said whose they are: "an aide to Ann Lee"."""
    for pattern in (_OF, _WHOSE):
        found = pattern.fullmatch(called)
        people = people_of(found["whom"], fewest=1) if found and _is_personal(found["head"]) else ()
        if people:
            return Party(people[0].name, "person", "", called, is_proxy=True)
    return None


def _one_of_many(called: str) -> Party | None:
    """Somebody of whom only is said that they are one of many: "a voter in Hale"."""
    found = _ANY.fullmatch(called)
    return Party(called, "unnamed", "", called) if found and _is_personal(found["head"]) else None


def _is_personal(word: str) -> bool:
    return noun_of(word.lower())[1] in PERSONAL


def is_same(here: Party, doc: Document, there: Party, piece: Document) -> bool:
    """Could two parties be one? People are known by their names, bodies by their initials too.

    A body may speak through a person whom either text names together with it.
    """
    if there.kind == "unnamed":
        is_new = here.kind == "person" and not here.is_proxy and _names(piece, here.name)
        return not is_new or bool(here.words & folded(there.called))
    if here.is_proxy or there.is_proxy:
        return not _is_principal(here, there)
    if (here.is_nameless or there.is_nameless) and _is_principal(here, there):
        return False
    if here.kind == "unnamed":
        return there.kind != "person" or not is_another_office(here.called, there.name, piece)
    one, other = here.words, there.words
    if here.kind == there.kind == "person":
        if not (one and other):
            return True
        return _share_a_word(one, other) and not _are_two(here, doc, there, piece)
    if not (one and other) or one & other or _initials(here, other) or _initials(there, one):
        return True
    if here.kind == there.kind:
        return bool(folded(here.description) & other or folded(there.description) & one)
    person, body = (here, there) if here.kind == "person" else (there, here)
    if _goes_by_surname(body.name, piece):
        return False
    if there.is_nameless and not _names(piece, here.name.split()[-1]):
        return True  # and knows the name of the one who speaks
    return any(_is_beside(text, source, body.words) for text, source in ((doc, person), (piece, person)))


def _is_principal(here: Party, there: Party) -> bool:
    """Is one of two the very person for whom the other, who has no name, speaks?"""
    named = [party for party in (here, there) if not party.is_proxy and not party.is_nameless]
    if [party.kind for party in named] != ["person"]:
        return False
    other = there if named[0] is here else here
    if other.is_proxy:
        return _share_a_word(other.words, named[0].words)
    return bool(other.words) and (other.words <= named[0].words or named[0].words <= other.words)


def _share_a_word(one: frozenset[str], other: frozenset[str]) -> bool:
    """Have two names a word in common, but for a slip?"""
    return any(
        a == b or (min(len(a), len(b)) >= SHORTEST and is_one_letter_off(a, b))
        for a, b in itertools.product(one, other)
    )


def _are_two(here: Party, doc: Document, there: Party, piece: Document) -> bool:
    """Are two people of one surname, or of one given name, two for sure?

    Relatives are where both texts say which of them speaks. Who has another surname may have married, unless
    a text names both.
    """
    one, other = PersonName.of(here.name), PersonName.of(there.name)
    if one.surname == other.surname:
        ours, theirs = _as_called(here), _as_called(there)
        return bool(ours and theirs) and not could_be_one(ours or one, theirs or other)
    if not (one.given and other.given) or one.surname in other.words or other.surname in one.words:
        return False
    return any(_names(text, here.name) and _names(text, there.name) for text in (doc, piece))


def _as_called(party: Party) -> PersonName | None:
    """A person's name as it stands where they speak, with the titles there; None for a pronoun."""
    name, said = PersonName.of(party.name), [name_word(word.strip(_EDGES)) for word in party.called.split()]
    if name.surname not in said:
        return None
    titles = tuple(word.lower() for word in party.called.split() if word.lower() in lexicon.load("titles"))
    return PersonName(name.text, titles, name.words if name.given in said else name.words[-1:])


def _names(doc: Document, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", doc.plain) is not None


def _goes_by_surname(name: str, piece: Document) -> bool:
    """Is a name of two words, taken for a body's, a person's? "Lee" alone is; Wells Fargo is called Wells."""
    words = name.split()
    if len(words) != 2 or any(noun_of(word.lower())[1] for word in words):
        return False
    first, last = map(re.escape, words)
    alone = re.compile(rf"(?<!\b{first}\s)\b{last}\b"), re.compile(rf"\b{first}\b(?!\s{last}\b)")
    return alone[0].search(piece.plain) is not None and alone[1].search(piece.plain) is None


def _is_beside(doc: Document, person: Party, body: frozenset[str]) -> bool:
    """Does a sentence name a person together with a body, by half of the words of its name?"""
    surname = person.name.split()[-1].casefold()
    telling = body - lexicon.load("organisation_words").keys() or body
    return any(surname in words and 2 * len(words & telling) >= len(telling) > 0 for words in _sentences(doc))


def _sentences(doc: Document) -> Iterator[set[str]]:
    for sentence in doc.sentences:
        yield {token.text.casefold() for token in sentence.tokens}


def folded(text: str) -> frozenset[str]:
    """The words of a name or description, in lower case, without small ones."""
    words = text.replace("’s", "").replace("'s", "").split()
    return frozenset(word.strip(_EDGES).casefold() for word in words) - SMALL


def _initials(party: Party, words: frozenset[str]) -> bool:
    letters = "".join(word[0] for word in party.name.split() if word[0].isupper()).casefold()
    return len(letters) > 1 and any(
        word == letters or (1 < len(word) <= 5 and sorted(word) == sorted(letters)) for word in words
    )
