"""Who says a quote, in the draft or in the material."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.document import SourceKind
from claimcheck.material.names.persons import listed_people
from claimcheck.resolve.nouns import pronoun_of

# Who could be confused with whom: two people, or two bodies.
KINDS = frozenset({"person", "organization"})
SMALL = frozenset({"the", "of", "and", "for", "a", "an", "mr", "mrs", "ms", "dr", "both"})
EDGES = '.,()“”"'

# Any two words in a row may be given name and surname: "Mayor Ann", "Ann Lee".
FULL_NAME = re.compile(
    r"\b(?=(?P<name>(?P<given>[A-Z]\w{1,20}) (?:[A-Z]\. )?(?P<surname>[A-Z]\w[\w’'-]{0,30})))"
)


NAME = re.compile(r"\b(?:[A-Z][\w.’'-]*[^\S\n]){1,4}[A-Z][\w’'-]+")


class Party(NamedTuple):
    """Who says something: the fullest name, the kind, what the text calls them, and the words used here.

    `is_nameless`: a spokesperson without a name speaks for it; `is_joint`: others say the same words with it.
    `is_proxy`: somebody without a name who is not the person of that name but is theirs: "Lee’s lawyer".
    `is_relayed`: somebody else, who speaks, quotes them. `is_withheld`: the text says that it keeps the name
    back.
    A "group" are several people without a name, an "unnamed" party is one.
    """

    name: str
    kind: SourceKind
    description: str
    called: str
    is_nameless: bool = False
    is_joint: bool = False
    is_proxy: bool = False
    is_relayed: bool = False
    is_withheld: bool = False

    @property
    def shown(self) -> str:
        """Who it is, as a report says it."""
        return self.called if self.is_proxy else self.name

    @property
    def is_on_record(self) -> bool:
        """Is it a person, by name?"""
        return self.kind == "person" and not self.is_proxy and not self.is_nameless

    @property
    def is_meant(self) -> bool:
        """Is it only a pronoun that means them where they speak?"""
        return bool(pronoun_of(self.called.lower()))

    @property
    def words(self) -> frozenset[str]:
        """The words of the name, in lower case, without titles."""
        # The last word may look like one: "Charlie King".
        return (folded(self.name) - lexicon.load("titles").keys()) | folded(" ".join(self.name.split()[-1:]))


def folded(text: str) -> frozenset[str]:
    """The words of a name or description, in lower case, without small ones."""
    words = text.replace("’", "'").replace("'s", "").split()
    return frozenset(word.strip(EDGES).casefold() for word in words) - SMALL


def initials_of(name: str) -> str:
    """The initials of a body's name, in lower case: "spb" of "Southern Postal Board"."""
    return "".join(word[0] for word in name.split() if word[0].isupper()).casefold()


def people_of(called: str, fewest: int = 2) -> tuple[Party, ...]:
    """The people whom a phrase lists; none where it lists fewer than `fewest`."""
    people = listed_people(called)
    if len(people) < fewest:
        return ()
    return tuple(Party(person.text, "person", "", person.text, is_joint=len(people) > 1) for person in people)


def named_in(text: str, start: int, end: int) -> Iterator[Party]:
    """The people whom a stretch of a text names in full, from a known given name on: "Compare Ann Lee"."""
    known = lexicon.load("given_names")
    for found in NAME.finditer(text, start, end):
        words = found[0].split()
        first = next((at for at, word in enumerate(words[:-1]) if word.lower() in known), 0)
        yield from people_of(" ".join(words[first:]), fewest=1)


def full_names(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Where a part of a text has a full name that begins with a given name of the list."""
    known = lexicon.load("given_names")
    found = FULL_NAME.finditer(text, start, len(text) if end is None else end)
    return (name for name in found if name["given"].lower() in known)
