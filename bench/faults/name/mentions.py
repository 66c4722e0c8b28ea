"""Names in other places and company: crossed, on second mention, behind a role, as initials."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.faults.articles import Article, Material, Sentence
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.name.names import Named, doubled, dropped, exchanged, vowel

ROLES = {
    "activist": "reporter", "aide": "lawyer", "adviser": "pollster", "attorney": "doctor", "author": "editor",
    "billionaire": "banker", "businessman": "lawyer", "candidate": "adviser", "chairman": "spokesman",
    "chairwoman": "spokeswoman", "columnist": "editor", "congressman": "senator", "consultant": "pollster",
    "director": "spokesman", "editor": "publisher", "executive": "treasurer", "founder": "director",
    "governor": "mayor", "historian": "lawyer", "host": "producer", "journalist": "lawyer",
    "lawyer": "doctor", "manager": "treasurer", "mayor": "governor", "nominee": "adviser",
    "pollster": "lawyer", "president": "secretary", "professor": "dean", "reporter": "editor",
    "secretary": "president", "senator": "governor", "spokesman": "counsel", "spokeswoman": "counsel",
    "strategist": "treasurer", "treasurer": "spokesman",
}  # fmt: skip
ROLE = re.compile(
    rf"\b(?P<role>{'|'.join(ROLES)}) (?P<name>[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+)+)(?![\w-])"
)
ACRONYM = re.compile(r"(?<![\w.&’'-])[A-Z]{3,5}(?![\w.&-])")
# Capitals that are no initials, or that are read as a word.
AS_WORDS = ("USA", "GOP", "TODAY", "NATO", "ISIS", "ISIL", "NASA", "AIDS", "AROS", "OPEC")
SECOND_WRONG = (
    "{} did not answer a message.", "An aide to {} would not say more.",
    "What {} will do next is not known.",
)  # fmt: skip
SECOND_RIGHT = (
    *SECOND_WRONG,
    "Those in the {} camp would not say more.",
    "Nobody in {}’s office answered a message.",
)


@dataclass(frozen=True, eq=False)
class Styled:
    """A role before a name, or the initials of an organisation (its role is empty), in a sentence."""

    sentence: Sentence
    start: int
    end: int
    role: str
    name: str

    def replaced(self, new: str, *expected: str) -> Change:
        """The sentence with `new` for the role and name."""
        text = self.sentence.text
        return Change(
            text[: self.start] + new + text[self.end :], self.start, self.start + len(new), expected
        )


def styled(article: Article) -> Iterator[Styled]:
    """The first fit sentence for each role and name, and for each organisation's initials."""
    known = set[str]()
    for sentence in article.sentences:
        text = sentence.text
        if sentence.quotes or not 8 <= len(text.split()) <= 60 or not text.endswith("."):
            continue
        names = {word.start - sentence.start: word.name for word in sentence.words}
        for match in ROLE.finditer(text):
            if names.get(match.start("name")) == "PERSON" and match[0] not in known:
                known.add(match[0])
                name = re.sub(r"[’']s\Z", "", match["name"])
                yield Styled(sentence, match.start(), match.start("name") + len(name), match["role"], name)
        for match in ACRONYM.finditer(text):
            organisation = names.get(match.start()) == "ORGANIZATION" and match[0] not in AS_WORDS
            if organisation and match[0] not in known and text.count(match[0]) == 1:
                known.add(match[0])
                yield Styled(sentence, *match.span(), "", match[0])


def other_role(item: Styled, material: Material, rng: Random) -> Change | None:
    """A spokesman is a chairman."""
    new = ROLES.get(item.role)
    if new is None:
        return None
    known = re.search(rf"\b{new}\b", item.sentence.article.text, re.IGNORECASE)
    return None if known else item.replaced(f"{new} {item.name}", "misspelt")


def role_and_surname(item: Styled, material: Material, rng: Random) -> Change | None:
    """The role with a surname alone, which only one person of the article has."""
    surname = item.name.split()[-1]
    alone = item.role and item.sentence.article.person(surname) is not None
    return item.replaced(f"{item.role} {surname}", "same") if alone else None


def initials_scrambled(item: Styled, material: Material, rng: Random) -> Change | None:
    """FIB for FBI."""
    if item.role:
        return None
    places = [at for at in range(1, len(item.name) - 1) if item.name[at] != item.name[at + 1]]
    if not places:
        return None
    at = rng.choice(places)
    new = item.name[:at] + item.name[at + 1] + item.name[at] + item.name[at + 2 :]
    return (
        None if new in item.sentence.article.text or material.holds(new) else item.replaced(new, "misspelt")
    )


def initials_dotted(item: Styled, material: Material, rng: Random) -> Change | None:
    """F.B.I. for FBI."""
    return None if item.role else item.replaced(".".join(item.name) + ".", "same")


def crossed(item: Named, material: Material, rng: Random) -> Change | None:
    """The given name of one person with the surname of another."""
    given = item.person.name.split()[0]
    others = [
        person
        for person in item.sentence.article.people
        if person.surname != item.person.surname and person.surname not in item.sentence.text
        and not material.holds(f"{given} {person.surname}") and person.surname.isalpha()
        and not item.sentence.article.text.count(f"{given} {person.surname}")
    ]  # fmt: skip
    if not others:
        return None
    return item.replaced(f"{item.title} {given} {rng.choice(others).surname}".strip(), "misspelt")


def second_misspelt(item: Named, material: Material, rng: Random) -> Change | None:
    """Right at first, misspelt in the sentence behind."""
    surname = item.person.surname
    new = rng.choice((exchanged, doubled, vowel, dropped))(surname, rng)
    if new is None or new.lower() == surname.lower() or material.holds(new) or material.holds(f"{new}'s"):
        return None
    return _second(item, new, rng.choice(SECOND_WRONG), "misspelt")


def second_right(item: Named, material: Material, rng: Random) -> Change | None:
    """The surname alone in the sentence behind."""
    return _second(item, item.person.surname, rng.choice(SECOND_RIGHT), "same")


def _second(item: Named, surname: str, sentence: str, *expected: str) -> Change:
    before, after = sentence.split("{}")
    start = len(item.sentence.text) + 1 + len(before)
    text = f"{item.sentence.text} {before}{surname}{after}"
    return Change(text, start, start + len(surname), expected)


NAME_MENTIONS = (
    Kind("name-crossed", "name", True, crossed, SEEN),
    Kind("name-second-misspelt", "name", True, second_misspelt, SEEN),
    Kind("name-other-role", "name", True, other_role, SEEN, of="styled"),
    Kind("name-initials-scrambled", "name", True, initials_scrambled, SEEN, of="styled"),
    Kind("name-second-right", "name", False, second_right, SEEN),
    Kind("name-role-and-surname", "name", False, role_and_surname, SEEN, of="styled"),
    Kind("name-initials-dotted", "name", False, initials_dotted, SEEN, of="styled"),
)
