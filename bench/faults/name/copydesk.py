"""Names and offices as a desk gets them wrong, and as it may shorten, complete and set them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from random import Random

from bench.faults.articles import PRINCIPALS, Article, Material, Stretch
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.lines import lines
from bench.faults.retouching import retouched
from bench.faults.rewording import change_of, held

FULL = {
    "Sen.": "Senator",
    "Gov.": "Governor",
    "Rep.": "Representative",
    "Gen.": "General",
    "Lt. Gen.": "Lieutenant General",
    "Senator": "Sen.",
    "Governor": "Gov.",
}
OFFICE = (
    r"(?:(?:Former|former) )?(?:Sen\.|Gov\.|Rep\.|Lt\. Gen\.|Gen\.|Vice President|President"
    r"|Secretary of State|Mayor|Senator"
    r"|Attorney General|House Speaker|Speaker|Justice|Chief|Judge|Prime Minister|Chancellor|FBI Director"
    r"|Director"
    r"|(?:(?:campaign|press|campaign communications|communications) )?(?:spokesman|spokeswoman|director"
    r"|secretary|manager|chairman"
    r"|chairwoman|strategist|adviser|analyst|professor|attorney|lawyer|reporter|moderator))"
)
OTHER_OFFICE = {
    "Sen.": ("Rep.", "Gov."), "Gov.": ("Sen.", "Lt. Gov."), "Rep.": ("Sen.",),
    "President": ("Vice President",),
    "Vice President": ("President",), "Secretary of State": ("Secretary of Defense",
    "Deputy Secretary of State"),
    "Mayor": ("Deputy Mayor", "City Manager"), "Attorney General": ("Solicitor General",),
    "House Speaker": ("House Majority Leader",),
    "Speaker": ("Majority Leader",), "Justice": ("Chief Justice",), "Chancellor": ("Foreign Minister",),
    "Prime Minister": ("Foreign Minister",), "FBI Director": ("CIA Director",), "Senator": ("Governor",),
    "Lt. Gen.": ("Col.",),
    "spokesman": ("lawyer",), "spokeswoman": ("lawyer",), "manager": ("treasurer",),
    "strategist": ("lawyer",), "chairman": ("treasurer",),
    "director": ("deputy director",), "secretary": ("deputy secretary",), "adviser": ("spokesman",),
    "analyst": ("economist",),
    "professor": ("lecturer",), "attorney": ("accountant",), "lawyer": ("accountant",),
    "reporter": ("editor",), "Director": ("Deputy Director",),
    "chairwoman": ("treasurer",), "Gen.": ("Col.",), "Judge": ("Prosecutor",), "Chief": ("Sheriff",),
    "moderator": ("producer",),
}  # fmt: skip
# Given names that are taken for each other, spelt for each other first.
GIVEN = {
    "Hillary": "Hilary", "Barack": "Barak", "Donald": "Ronald", "Michael": "Micheal", "Jeff": "Geoff",
    "Sarah": "Sara",
    "Eric": "Erik", "Mark": "Marc", "Steven": "Stephen", "Stephen": "Steven", "Philip": "Phillip",
    "John": "Jon", "Jon": "John",
    "Brian": "Bryan", "Bryan": "Brian", "Alan": "Allan", "Gary": "Garry", "Matthew": "Mathew",
    "Robby": "Bobby", "Bobby": "Robby",
    "Jennifer": "Jenifer", "Elizabeth": "Elisabeth", "Anne": "Ann", "Ann": "Anne", "Mitt": "Matt",
    "Tim": "Tom",
    "Tom": "Tim", "Mike": "Mark", "Chris": "Craig", "Bill": "Bob", "Paul": "Peter", "Peter": "Paul",
    "David": "Daniel",
    "Daniel": "David", "Robert": "Richard", "Richard": "Robert", "Jim": "Tim", "Melania": "Melanie",
    "Ivanka": "Ivana", "George": "Gerald",
    "Josh": "Joe", "Joe": "Josh", "Karen": "Carol", "Lester": "Leslie", "Loretta": "Lorraine",
    "Bernie": "Barney", "Scott": "Steve",
    "Ted": "Tad", "Marco": "Mario", "Alicia": "Alice", "Elaine": "Eileen", "James": "John", "Jake": "Jack",
    "Ryan": "Brian",
    "Justin": "Dustin", "Kevin": "Calvin", "Terry": "Perry", "Jill": "Gill", "Andrew": "Anthony",
    "William": "Walter",
    "Thomas": "Theodore", "Michelle": "Nicole", "Jason": "Jacob", "Rudy": "Randy", "Trey": "Troy",
    "Cheryl": "Sheryl", "Patrick": "Philip",
    "Vladimir": "Vadim", "Angela": "Angelica", "Derek": "Eric", "Susan": "Sharon", "Ben": "Dan",
    "Dan": "Don", "Don": "Dan", "Laura": "Lauren",
}  # fmt: skip
SLIPS: tuple[tuple[str, str], ...] = (
    (r"(?<=[a-z])([bcdfglmnprst])\1", r"\1"), (r"(?<=[aeiou])([lmnprt])(?=[aeiou])", r"\1\1"), (r"ie", "ei"),
    (r"ei", "ie"),
    (r"(?<=[a-z])ck", "k"), (r"(?<=[a-z])c(?=[aou])", "k"), (r"ph", "f"), (r"(?<=[a-z])y(?=[a-z])", "i"),
    (r"(?<=[a-z])k\Z", "ck"),
    (r"er\Z", "ar"), (r"or\Z", "er"), (r"on\Z", "en"), (r"en\Z", "on"), (r"an\Z", "en"), (r"sen\Z", "son"),
    (r"son\Z", "sen"), (r"man\Z", "mann"),
    (r"(?<=[b-df-hj-np-tv-z])e(?=[b-df-hj-np-tv-z])", "a"), (r"(?<=[b-df-hj-np-tv-z])a(?=[b-df-hj-np-tv-z])",
    "e"),
    (r"(?<=[b-df-hj-np-tv-z])i(?=[b-df-hj-np-tv-z])", "e"), (r"th", "t"), (r"z", "s"),
)  # fmt: skip


def mentions(article: Article) -> Iterator[Stretch]:
    """Where the writer's own words name somebody in full, for each the first time.

    Their parts are `title`, which stands before it, and `name`.
    """
    seen = set[str]()
    for item in _named_in_full(article):
        if item.part("name") not in seen:
            seen.add(item.part("name"))
            yield item


def titled(article: Article) -> Iterator[Stretch]:
    """Every time that they do so with a title."""
    return (item for item in _named_in_full(article) if item.part("title"))


def _named_in_full(article: Article) -> Iterator[Stretch]:
    """The surname stands there once, and nobody else of the article has it."""
    people = [person for person in article.people if len(person.surname) > 3 and person.surname.isalpha()]
    known = Counter(person.surname for person in article.people)
    full_lines = tuple(lines(article))
    for person in people:
        for line in full_lines:
            text = line.sentence.text
            pattern = rf"(?:\b(?P<title>{OFFICE}) )?\b{re.escape(person.name)}\b(?!-| (?:Jr|Sr)\b| [A-Z])"
            match = re.search(pattern, text)
            once = text.count(person.surname) == 1 and known[person.surname] == 1
            if match and once and line.sentence.is_own(*match.span()):
                parts = (("title", match["title"] or ""), ("name", person.name))
                yield Stretch(line.sentence, *match.span(), parts=parts)


def _set(item: Stretch, new: str, *expected: str) -> Change | None:
    """The sentence with `new` for title and name, and the rest of it rewritten where it can be."""
    made = held(item.before, new, item.after)
    return change_of(retouched(made) or made, *expected)


def _title(item: Stretch) -> str:
    return f"{item.part('title')} " if item.part("title") else ""


def spelt_wrong(item: Stretch, material: Material, rng: Random) -> Change | None:
    """The surname with one slip of the pen or the ear."""
    given, _, surname = item.part("name").rpartition(" ")
    made = sorted({re.sub(old, new, surname, count=1) for old, new in SLIPS} - {surname})
    made = [one for one in made if not material.holds(one)]
    return _set(item, f"{_title(item)}{given} {rng.choice(made)}", "misspelt") if made else None


def given_wrong(item: Stretch, material: Material, rng: Random) -> Change | None:
    """Another given name, alike in sound or in look, before the right surname."""
    given, _, rest = item.part("name").partition(" ")
    new = GIVEN.get(given, "")
    if not new or material.holds(f"{new} {rest}"):
        return None
    return _set(item, f"{_title(item)}{new} {rest}", "misspelt")


def office_wrong(item: Stretch, material: Material, rng: Random) -> Change | None:
    """Another office before the name than the material gives it anywhere."""
    title, name = item.part("title"), item.part("name")
    key = next((one for one in sorted(OTHER_OFFICE, key=len, reverse=True) if title.endswith(one)), "")
    if not key or "ormer" in title:
        return None
    new = title[: -len(key)] + rng.choice(OTHER_OFFICE[key])
    return None if material.holds(f"{new} {name.split()[-1]}") else _set(item, f"{new} {name}", "misspelt")


def cut_short(item: Stretch, material: Material, rng: Random) -> Change | None:
    """The surname alone, behind the title where one stands there; or without a middle initial."""
    surname = item.part("name").split()[-1]
    title = item.part("title") if re.match(r"[A-Z]", item.part("title")) else ""
    if (item.part("title") and not title) or item.before.endswith("the real "):
        return None
    return _set(item, f"{title} {surname}".strip(), "same")


def title_set_otherwise(item: Stretch, material: Material, rng: Random) -> Change | None:
    """The title in full or short, or behind the name between commas."""
    title, name = item.part("title"), item.part("name")
    if title in FULL:
        return _set(item, f"{FULL[title]} {name}", "same")
    small = re.fullmatch(r"[a-z ]+", title)
    loose = re.search(
        r"\b(?:[Aa]|[Tt]he|his|her|their|[’']s|and|or|[A-Z]\w+|[a-z]+(?:al|ic|ing|ant|ive|ar|er)) \Z",
        item.before,
    )
    if not title or "ormer" in title or not re.match(r" (?:said|says|told|has|was|is|had)\b", item.after):
        return None
    if small and not loose:
        return None
    if small:
        # "Clinton campaign spokesman Jesse Lehrich said" keeps what stands before the title.
        return _set(item, f"{title}, {name},", "same") if re.search(r"[Tt]he [\w ]*\Z", item.before) else None
    made = f"{name}, the {title.lower() if title not in ('FBI Director',) else 'director of the FBI'},"
    return _set(item, made, "same") if not item.before else None


def in_full(item: Stretch, material: Material, rng: Random) -> Change | None:
    """A courtesy title goes, or the given name that the article gives elsewhere comes back."""
    return _set(item, item.part("full"), "same")


BEGINNING = re.compile(r"(?:But|And|As|When|If|While|Although|Though|In|On|After|Before|Yet|For|Still,)\Z")
# "The Feldt campaign" and "Feldt spokesman John Anderson" take no given name.
BODY = r" (?:campaign|communications?|spokes\w+|aides?|advis\w+|supporters|administration|voters|team)\b"


def _bare(before: str) -> bool:
    """Does neither a given name nor a title stand there at the end?"""
    last = before.split()[-1] if before.split() else ""
    return not last or last.islower() or last[-1] in ",;:—–)" or BEGINNING.match(before) is not None


def surnames(article: Article) -> Iterator[Stretch]:
    """Where the writer's own words first name somebody by the surname, perhaps with a courtesy title."""
    known = Counter(person.surname for person in article.people)
    full_lines = tuple(lines(article))
    for person in article.people:
        for line in full_lines:
            text = line.sentence.text
            alone = rf"(?:\b(?:Mr|Ms|Mrs)\. )?\b{re.escape(person.surname)}\b(?![’'-]|;| [A-Z]|{BODY})"
            match = re.search(alone, text)
            meant = PRINCIPALS.get(person.surname, person.name.split()[0]) == person.name.split()[0]
            once = text.count(person.surname) == 1 and known[person.surname] == 1 and len(person.surname) > 3
            plain = match and _bare(text[: match.start()]) and line.sentence.is_own(*match.span())
            if match and plain and once and meant:
                yield Stretch(line.sentence, *match.span(), parts=(("full", person.name),))
                break


_KINDS = (
    ("name-spelt-wrong-in-copy", True, spelt_wrong, "name-copy"),
    ("name-given-wrong-in-copy", True, given_wrong, "name-copy"),
    ("name-office-wrong-in-copy", True, office_wrong, "title-copy"),
    ("name-cut-short-in-copy", False, cut_short, "name-copy"),
    ("name-title-set-otherwise", False, title_set_otherwise, "title-copy"),
    ("name-given-in-full", False, in_full, "surname-copy"),
)
NAME_COPYDESK = tuple(Kind(name, "name", fault, make, SEEN, of) for name, fault, make, of in _KINDS)
