"""Could two of those who say a quote be one?"""

from __future__ import annotations

import itertools
import re

from claimcheck import lexicon
from claimcheck.document import Document
from claimcheck.material.names.persons import ADJECTIVES, PersonName, could_be_one, is_noun, name_word
from claimcheck.material.speakers.belongs import belongs, is_employer
from claimcheck.material.speakers.endings import unquoted
from claimcheck.material.speakers.nameless import gender, is_another_role
from claimcheck.material.speakers.party import EDGES, Party, folded, initials_of
from claimcheck.material.support import is_content
from claimcheck.resolve.nouns import kin_of, noun_of
from claimcheck.rules.spelling import SHORTEST, is_one_letter_off

# "Ann Lee and her neighbours".
WITH = re.compile(r"\b(?:and|with|including|such as|like|led by)\b")


def is_same(here: Party, doc: Document, there: Party, piece: Document) -> bool:
    """Could two parties be one? People are known by their names, bodies by their initials too.

    A body may speak through a person of whom either text says that they are of it.
    """
    if here.is_withheld != there.is_withheld:
        return not (here if there.is_withheld else there).is_on_record
    if here.kind != "person" and here.shown == there.shown:
        return True
    if here.kind == "group":
        return there.kind != "unnamed" and (there.kind != "person" or _is_one_of(there, here))
    if here.kind == "document":
        return there.kind != "person" or there.is_proxy or _is_mentioned(here.name, piece)
    if there.kind == "publication" or (there.kind == "document" and here.kind == "person"):
        return not here.is_on_record or not _is_written_by_another(here, doc, there, piece)
    if there.kind in ("unnamed", "group"):
        is_new = here.kind == "person" and not here.is_proxy and is_named(here.name, piece.plain)
        is_other = is_new or _are_of_two_sexes(there, here)
        return not is_other or bool(here.words & folded(there.called))
    if here.is_proxy or there.is_proxy:
        return not _is_principal(here, there)
    if (here.is_nameless or there.is_nameless) and _is_principal(here, there):
        return False
    if here.kind == "unnamed":
        if _are_of_two_sexes(here, there):
            return False
        return there.kind != "person" or not is_another_role(here.called, there.name, piece)
    one, other = here.words, there.words
    if here.kind == there.kind == "person":
        if not (one and other) or is_employer(here.name, piece) or is_employer(there.name, piece):
            return True
        return _share_a_word(one, other) and not _are_two(here, doc, there, piece)
    if not (one and other) or one & other or _initials(here, other) or _initials(there, one):
        return True
    if here.kind == there.kind:
        return bool(folded(here.description) & other or folded(there.description) & one)
    person, body = (here, there) if here.kind == "person" else (there, here)
    if _goes_by_surname(body.name, piece):
        return False
    if there.is_nameless and not is_named(here.name.split()[-1], piece.plain):
        return True  # and knows the name of the one who speaks
    return any(belongs(text, person.name.split()[-1].casefold(), body.name) for text in (doc, piece))


def _is_written_by_another(person: Party, doc: Document, paper: Party, piece: Document) -> bool:
    """Is what a paper or a body says in a piece not said for a person whom the piece knows, in either text?

    The draft may say who wrote it: "Ann Lee wrote in the report".
    """
    surname, noun = person.name.split()[-1], paper.name.split()[-1]
    if not is_named(surname, piece.plain):
        return False
    known, word = re.escape(surname), re.escape(noun)
    beside = rf"\b{word}\b[^.\n]{{0,60}}\b{known}\b|\b{known}\b[^.\n]{{0,60}}\b{word}\b"
    is_told = re.search(beside, unquoted(doc, 0, len(doc.plain)), re.IGNORECASE) is not None
    return not is_told and not belongs(piece, surname.casefold(), paper.name)


def _is_one_of(person: Party, group: Party) -> bool:
    """Do several people say with a person what the person says, or is the person named among them?"""
    is_among = bool(person.words & folded(group.called)) and WITH.search(group.called) is not None
    return person.is_joint or is_among


def _is_mentioned(paper: str, piece: Document) -> bool:
    """Does a piece speak of such a document, by this noun or one that means the same?"""
    nouns, (own, *_) = lexicon.load("source_nouns").items(), lexicon.load("source_nouns")[paper]
    alike = [noun for noun, (kind, *_) in nouns if kind == own and kin_of(noun) == kin_of(paper)]
    alike += ["paper"] if own == "document" else []
    return re.search(rf"\b(?:{lexicon.any_of(alike)})s?\b", piece.plain, re.IGNORECASE) is not None


def _are_of_two_sexes(nameless: Party, person: Party) -> bool:
    """Is somebody without a name "a man", and the person of that name a woman?"""
    sex = gender(nameless.called)
    known = PersonName.of(person.name).gender if person.kind == "person" and not person.is_proxy else ""
    return bool(sex and known and sex != known)


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
        if _is_slip(one.given, other.given):
            return False  # names.py tells
        ours, theirs = _as_called(here), _as_called(there)
        if ours and theirs and not could_be_one(ours, theirs):
            return True
        if not (ours and ours.given) or one.given in other.words or other.given in one.words:
            return False
        are_named = is_named(one.text, piece.plain) and is_named(other.text, piece.plain)
        return are_named and all(map(_is_given, (one.given, other.given)))
    if not (one.given and other.given) or one.surname in other.words or other.surname in one.words:
        return False
    return any(is_named(here.name, text.plain) and is_named(there.name, text.plain) for text in (doc, piece))


def _is_given(word: str) -> bool:
    """Is the first word of a name a given name? One of no list is where it is no other word either."""
    is_word = is_noun(word) or word.endswith(ADJECTIVES) or not is_content(word)
    return word in lexicon.load("given_names") or not is_word


def _is_slip(one: str, other: str) -> bool:
    """Is a given name another with a letter changed, and no name of its own?"""
    known = lexicon.load("given_names")
    both = one in known and other in known
    return not both and min(len(one), len(other)) >= SHORTEST and is_one_letter_off(one, other)


def _as_called(party: Party) -> PersonName | None:
    """A person's name as it stands where they speak, with the titles there; None for a pronoun."""
    name, said = PersonName.of(party.name), [name_word(word.strip(EDGES)) for word in party.called.split()]
    if name.surname not in said:
        return None
    titles = tuple(word.lower() for word in party.called.split() if word.lower() in lexicon.load("titles"))
    return name._replace(titles=titles, before=name.before if name.given in said else ())


def is_named(name: str, text: str) -> bool:
    """Does a text have a name, whatever its apostrophes are?"""
    pattern = re.escape(name).replace("'", "['’]").replace("’", "['’]")
    return re.search(rf"\b{pattern}\b", text) is not None


def _goes_by_surname(name: str, piece: Document) -> bool:
    """Is a name of two words, taken for a body's, a person's? "Lee" alone is; Wells Fargo is called Wells."""
    words = name.split()
    if len(words) != 2 or any(noun_of(word.lower())[1] for word in words):
        return False
    first, last = map(re.escape, words)
    alone = re.compile(rf"(?<!\b{first}\s)\b{last}\b"), re.compile(rf"\b{first}\b(?!\s{last}\b)")
    return alone[0].search(piece.plain) is not None and alone[1].search(piece.plain) is None


def _initials(party: Party, words: frozenset[str]) -> bool:
    letters = initials_of(party.name)
    return len(letters) > 1 and any(
        word == letters or (1 < len(word) <= 5 and sorted(word) == sorted(letters)) for word in words
    )
