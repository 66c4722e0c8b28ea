"""Names misspelt, and names rightly shortened; the draft has the person nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from bench.faults.articles import Article, Material, Person, Sentence, folded
from bench.faults.draft import SEEN, Change, Kind

FULL_TITLES = {"Sen.": "Senator", "Gov.": "Governor", "Rep.": "Representative", "Gen.": "General"}


@dataclass(frozen=True, eq=False)
class Named:
    """A sentence that gives a person's full name, and the surname no other time; `title` may be empty."""

    sentence: Sentence
    person: Person
    title: str

    def replaced(self, new: str, *expected: str) -> Change:
        """The sentence with `new` for the name, and for the title before it."""
        whole = f"{self.title} {self.person.name}".strip()
        before, _, after = self.sentence.text.partition(whole)
        return Change(before + new + after, len(before), len(before) + len(new), expected)


def named(article: Article) -> Iterator[Named]:
    """The first fit sentence for each person."""
    for person in article.people:
        if len(person.surname) < 5 or not person.surname.isalpha():
            continue
        # A name that the article itself spells in two ways has no truth.
        for sentence in article.sentences:
            fit = sentence.text.count(person.surname) == 1 and person.name in sentence.text
            if (
                fit
                and not sentence.quotes
                and 8 <= len(sentence.text.split()) <= 60
                and sentence.text.endswith(".")
            ):
                before = sentence.text.partition(person.name)[0]
                title = re.search(r"\b(?:Sen|Gov|Rep|Gen)\. \Z", before)
                yield Named(sentence, person, title[0].strip() if title else "")
                break


def misspelt(
    change: Callable[[str, Random], str | None],
) -> Callable[[Named, Material, Random], Change | None]:
    """The surname, as `change` makes it."""

    def make(item: Named, material: Material, rng: Random) -> Change | None:
        surname = item.person.surname
        new = change(surname, rng)
        if new is None or new.lower() == surname.lower() or material.holds(new) or material.holds(f"{new}'s"):
            return None
        name = f"{item.title} {item.person.name.removesuffix(surname)}{new}".strip()
        made = item.replaced(name, "misspelt")
        return made

    return make


def exchanged(surname: str, rng: Random) -> str | None:
    """Two neighbouring letters."""
    places = [i for i in range(1, len(surname) - 2) if surname[i] != surname[i + 1]]
    place = rng.choice(places)
    return surname[:place] + surname[place + 1] + surname[place] + surname[place + 2 :]


def doubled(surname: str, rng: Random) -> str | None:
    """A letter twice, or a double one once."""
    if match := re.search(r"([a-z])\1", surname):
        return surname[: match.start()] + surname[match.start() + 1 :]
    place = rng.choice([i for i in range(1, len(surname)) if surname[i] in "lnrstm"] or [len(surname) - 1])
    return surname[:place] + surname[place] + surname[place:]


def vowel(surname: str, rng: Random) -> str | None:
    """Another vowel."""
    places = [i for i in range(1, len(surname)) if surname[i] in "aeiou"]
    if not places:
        return None
    place = rng.choice(places)
    return surname[:place] + rng.choice([v for v in "aeiou" if v != surname[place]]) + surname[place + 1 :]


def dropped(surname: str, rng: Random) -> str | None:
    """A letter less."""
    place = rng.randrange(2, len(surname) - 1)
    return surname[:place] + surname[place + 1 :] if surname[place] != surname[place - 1] else None


def unchanged(item: Named, material: Material, rng: Random) -> Change | None:
    """As it stands."""
    return item.replaced(f"{item.title} {item.person.name}".strip(), "same")


def surname_only(item: Named, material: Material, rng: Random) -> Change | None:
    """The surname alone."""
    return item.replaced(item.person.surname, "same")


def full_title(item: Named, material: Material, rng: Random) -> Change | None:
    """Senator for Sen."""
    return (
        item.replaced(f"{FULL_TITLES[item.title]} {item.person.name}", "same")
        if item.title in FULL_TITLES
        else None
    )


def capitals(item: Named, material: Material, rng: Random) -> Change | None:
    """In capitals, as some house styles have it at first mention."""
    return item.replaced(f"{item.title} {item.person.name.upper()}".strip(), "same")


def possessive(item: Named, material: Material, rng: Random) -> Change | None:
    """With an apostrophe."""
    before, _, after = item.sentence.text.partition(item.person.name)
    if item.title or not before or after[:1] not in (" ", ",") or not folded(after).strip():
        return None
    made = item.replaced(f"{item.person.name}’s office", "same")
    return made


NAMES = (
    Kind("name-letters-exchanged", "name", True, misspelt(exchanged), SEEN),
    Kind("name-letter-doubled", "name", True, misspelt(doubled), SEEN),
    Kind("name-vowel", "name", True, misspelt(vowel), SEEN),
    Kind("name-letter-dropped", "name", True, misspelt(dropped), SEEN),
    Kind("name-unchanged", "name", False, unchanged, SEEN),
    Kind("name-surname-only", "name", False, surname_only, SEEN),
    Kind("name-full-title", "name", False, full_title, SEEN),
    Kind("name-capitals", "name", False, capitals, SEEN),
    Kind("name-possessive", "name", False, possessive, SEEN),
)
