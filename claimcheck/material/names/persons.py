"""Names of people: given name and surname, several in a list, and whether two could be one person's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.resolve.nouns import noun_of
from claimcheck.resolve.spelling import long_forms

PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ten",
     "ter", "van", "von"}
)  # fmt: skip
# A name has at most so many words.
LONGEST = 5
# So many letters of a given name are a short form of it: "Tim", "Chris".
SHORT_FORM = 3
# Not short and long but two ways to write it.
_SPELLINGS = {"stephen", "steven"}
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
ADJECTIVES = ("an", "ese", "ish", "ic", "ive", "al", "ed", "ing", "er")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.’'-](?=[^\W\d_]))*\.?")
# Between two people in a list; the first group is a comma, the second what joins them.
_JOIN = re.compile(
    r"(?P<comma>,)?\s{0,3}(?:(?P<and>\b(?:and|as well as|along with|together with)\b|&)\s{0,3}|(?<=,)\s{0,3})"
)


class PersonName(NamedTuple):
    """A name as it stands, the words in lower case: what is before the surname, initials by their letter.

    `text` is it without its `titles`. `half` is what a surname of two has before its hyphen. `goes_on`: more
    words with capitals follow, so that it is no surname there. From `start` to `end` it stands in a text;
    `place` is that of the surname in the material, -1 elsewhere.
    """

    text: str
    before: tuple[str, ...]
    particles: tuple[str, ...]
    surname: str
    titles: tuple[str, ...] = ()
    half: str = ""
    generation: str = ""
    goes_on: bool = False
    start: int = 0
    end: int = 0
    place: int = -1

    @classmethod
    def of(cls, text: str) -> PersonName:
        """The name that ends a phrase, or that stands before a comma in it: "Mayor Ann Lee, 41"."""
        found = list(_WORD.finditer(text.partition(",")[0]))
        found = [match for match in found if name_word(match[0]) not in _SUFFIXES]
        titles, known = list[str](), lexicon.load("titles")
        given = lexicon.load("given_names")
        while len(found) > 1 and not (name_word(found[0][0]) in given and "." not in found[0][0]):
            word = found[0][0].lower()
            if word not in known and not noun_of(name_word(word))[1] and found[0][0][0].isupper():
                break
            titles.append(word)
            del found[0]
        if not found:
            return cls("", (), (), "", tuple(titles))
        start, end = found[0].start(), found[-1].end()
        shown = text[start:end].removesuffix("’s").removesuffix("'s")
        before = tuple(name_word(match[0]) for match in found[:-1] if match[0] not in PARTICLES)
        particles = tuple(match[0] for match in found[:-1] if match[0] in PARTICLES)
        return cls(shown, before, particles, name_word(found[-1][0]), tuple(titles), start=start, end=end)

    @property
    def words(self) -> tuple[str, ...]:
        """All words of the name."""
        return (*self.before, *self.particles, self.surname) if self.surname else ()

    @property
    def given(self) -> str:
        """The first word before the surname, empty where there is none."""
        return self.before[0] if self.before else ""

    @property
    def has_given(self) -> bool:
        """Does it begin with a given name in full?"""
        return len(self.given) > 1

    @property
    def gender(self) -> str:
        """m or f where a title or the given name tells, else empty."""
        for title in self.titles:
            if lexicon.load("titles").get(title, ("-",))[0] in ("m", "f"):
                return lexicon.load("titles")[title][0]
        return lexicon.load("given_names").get(self.given, ("",))[0].replace("u", "")


def name_word(word: str) -> str:
    """A word of a name in lower case, without points and the ending of a possessive."""
    return word.lower().replace("’", "'").removesuffix("'s").rstrip("'").replace(".", "")


def could_be_one(one: PersonName, other: PersonName) -> bool:
    """Could two people of one surname be one person, by their given names and what is said of their sex?"""
    if one.before and other.before:
        return are_one(one.before, other.before) or not _are_given(one.given, other.given)
    return not (one.gender and other.gender and one.gender != other.gender)


def are_one(one: Sequence[str], other: Sequence[str]) -> bool:
    """Could the words before a surname be one person's, by the first of them, or as people call them?"""
    if not (one and other):
        return True
    return (
        (is_form_of(one[0], other[0]) and not _are_two_nicknames(one[0], other[0]))
        or _is_initial_of(one[0], other[0])
        or any(len(word) > 1 and word in other for word in one[:1])
        or any(len(word) > 1 and word in one for word in other[:1])
        or (len(one[0]) == 1 and any(word[0] == one[0] for word in other))
    )


def _are_given(one: str, other: str) -> bool:
    """Are two words given names? One that is in no list may be, where it is no noun and no adjective."""
    unknown = [word for word in (one, other) if word not in lexicon.load("given_names")]
    return len(unknown) < 2 and not any(is_noun(word) or word.endswith(ADJECTIVES) for word in unknown)


def is_form_of(one: str, other: str) -> bool:
    """Are two given names forms of one: initial, nickname, short form?"""
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return short == long[0] or any(short == name[0] for name in long_forms(long))
    if short == long:
        return True
    # "Tim" and "Timothy", "Bill" and "Billy", but not "Ann" and "Anne".
    is_beginning = len(short) >= SHORT_FORM and long.startswith(short)
    if is_beginning and (len(long) > len(short) + 1 or long.endswith("y")):
        return True
    return bool(long_forms(one) & long_forms(other)) and {one, other} != _SPELLINGS


def _are_two_nicknames(one: str, other: str) -> bool:
    """Are two short forms of one name such as nobody has both of: "Bill" and "Will"?"""
    nicknames = lexicon.load("nicknames")
    return one in nicknames and other in nicknames and one[:SHORT_FORM] != other[:SHORT_FORM]


@lru_cache(1 << 13)
def _is_initial_of(one: str, other: str) -> bool:
    """Is a letter that of a short form: "B." for "William"?"""
    short, long = sorted((one, other), key=len)
    if len(short) > 1:
        return False
    return any(nick[0] == short and long in long_forms(nick) for nick in lexicon.load("nicknames"))


def listed_people(text: str) -> list[PersonName]:
    """The people whom a phrase lists, one or several; what describes them is passed over.

    "Ann Lee, the mayor, and Bo Ek" are two; "Ann Lee, mayor of Hale and Virginia Beach" is one.
    """
    found: list[PersonName] = []
    at, is_joined, was_person = 0, False, False
    for match in [*_JOIN.finditer(text), None]:
        part = text[at : match.start() if match else len(text)].strip()
        person = _person(part)
        if person and (not found or was_person or is_joined):
            found.append(person)
            was_person = True
        elif part:
            was_person = False
        if match:
            at = match.end()
            # Without a comma, "and" joins what stands before it.
            is_joined = bool(match["and"]) and (match["comma"] is not None or was_person)
    return found if any(match["and"] for match in _JOIN.finditer(text)) else found[:1]


def _person(part: str) -> PersonName | None:
    """The person whose name is all of a phrase but titles and nouns before it."""
    words = part.removeprefix("both ").removeprefix("the ").split()
    if not 1 <= len(words) <= LONGEST + 3:
        return None
    name = PersonName.of(" ".join(words))
    shown = name.text.split()
    if not 1 <= len(shown) <= LONGEST or not all(w[0].isupper() or w in PARTICLES for w in shown):
        return None
    if any(word in lexicon.words("function_words") for word in name.titles):
        return None
    is_titled = any(title in lexicon.load("titles") for title in name.titles)
    if len(shown) == 1 and not is_titled and name.surname not in lexicon.words("surnames"):
        return None
    if name.given in lexicon.load("given_names") and name.given not in lexicon.load("regions"):
        return None if is_of_body(name.surname) else name
    if name.given in lexicon.load("given_names") or is_titled:
        return None if is_noun(name.surname) else name
    return None if any(map(is_noun, name.words)) else name


def is_of_body(word: str) -> bool:
    """Is a word, in lower case, one of bodies or outlets, not a surname such as King, May or Jordan?"""
    return word in lexicon.load("organisation_words") or word in lexicon.load("outlet_words")


def is_noun(word: str) -> bool:
    """Is a word of a name, in lower case, one of offices, bodies, places or outlets?"""
    lists = ("titles", "organisation_words", "outlet_words", "regions", "calendar_words")
    if any(word in lexicon.load(name) for name in lists):
        return True
    return bool(noun_of(word)[1]) and word not in lexicon.words("surnames")
