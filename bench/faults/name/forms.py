"""Given names, titles and organisations that are other ones or misspelt; names rightly set otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.faults.articles import Article, Material, Sentence, Word
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.name.names import Named

TITLES = {
    "Sen.": "Gov.", "Senator": "Governor", "Gov.": "Sen.", "Governor": "Senator", "Rep.": "Sen.",
    "Representative": "Senator", "President": "Vice President", "Vice President": "President",
    "Gen.": "Capt.", "Justice": "Senator", "Judge": "Senator", "Mayor": "Governor",
    "Secretary of State": "Secretary of Defense", "Attorney General": "Surgeon General",
    "House Speaker": "House Majority Leader", "Director": "Chairman", "Mr.": "Mrs.", "Mrs.": "Mr.",
    "Ms.": "Mr.", "Dr.": "Judge",
}  # fmt: skip
ORDINARY = re.compile(
    r"(?:American|Director|Intermediate|Central|College|Community|Council|Federal|General|Justice|National|Network|Northern|Public"
    r"|Republic|Research|Science|Secretary|Security|Service|Society|Southern|Special|Supreme|Council|Western"
    r"|Eastern|Foreign|Capitol|Congress|Company|Academy|Library|Station|Journal|Foundation|Services|House"
    r"|\w+(?:tion|tions|ment|ity|ee|ics|ing|ute|ans|ence|ican|paign|ers|nal|cial|tive|ons|ies))"
)
TITLED = re.compile(
    r"(?<![\w.-])(?<!Lt\. )(?<!Chief )(?<!Deputy )"
    rf"(?P<title>{'|'.join(sorted(map(re.escape, TITLES), key=len, reverse=True))})"
    r" (?P<name>[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w-]+)?)(?![\w-])"
)
SPELLINGS = (
    (r"son\b", "sen"), (r"sen\b", "son"), (r"berg\b", "burg"), (r"burg\b", "berg"), (r"mann\b", "man"),
    (r"man\b", "mann"), ("ck", "k"), ("(?<!c)ei", "ie"), (r"ries\b", "reys"), (r"ie\b", "y"),
    ("ie", "ei"), ("ph", "f"), ("sch", "sh"), ("tz", "z"), (r"ey\b", "y"), ("ee", "ea"), ("ea", "ee"),
    ("th", "t"), ("oo", "u"), (r"(?<=[wl][nkdl])\b", "e"), (r"(?<=[wl][nkdl])e\b", ""),
    (r"(?<=r[kd])\b", "e"), (r"or\b", "er"), (r"ar\b", "er"), (r"el\b", "al"), (r"ay\b", "ey"),
    (r"ez\b", "es"),
)  # fmt: skip
GIVEN = {
    "Al": "Hal", "Barack": "Barrack", "Bernie": "Bernard", "Bill": "Will", "Brian": "Bryan",
    "Bryan": "Brian", "Chris": "Kris", "David": "Daniel", "Donald": "Ronald", "Donna": "Dona",
    "Eric": "Erik", "Hillary": "Hilary", "Jeff": "Geoff", "Jennifer": "Jenifer", "Jim": "Tim",
    "John": "Jon", "Jon": "John", "Karen": "Karin", "Keith": "Kenneth", "Kevin": "Kelvin",
    "Leslie": "Lesley", "Lindsey": "Lindsay", "Marc": "Mark", "Mark": "Marc", "Martha": "Marta",
    "Matt": "Mark", "Michael": "Mitchell", "Michelle": "Michele", "Mike": "Mick", "Mitt": "Matt",
    "Paul": "Saul", "Peter": "Pieter", "Richard": "Rickard", "Ronald": "Donald", "Stephen": "Steven",
    "Steven": "Stephen", "Theresa": "Teresa", "Tim": "Jim", "Vladimir": "Vladislav",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Called:
    """A title and name, or an organisation or place (its title is empty), in a sentence."""

    sentence: Sentence
    start: int
    end: int
    title: str
    name: str

    def replaced(self, new: str, *expected: str) -> Change:
        """The sentence with `new` for the title and name."""
        text = self.sentence.text
        return Change(
            text[: self.start] + new + text[self.end :], self.start, self.start + len(new), expected
        )


def called(article: Article) -> Iterator[Called]:
    """The first fit sentence for each title and name, and for each organisation and place."""
    known = set[str]()
    for sentence in article.sentences:
        text = sentence.text
        if sentence.quotes or not 8 <= len(text.split()) <= 60 or not text.endswith("."):
            continue
        people = {w.start - sentence.start for w in sentence.words if w.name == "PERSON"}
        for match in TITLED.finditer(text):
            if match.start("name") in people and match[0] not in known and text.count(match["name"]) == 1:
                known.add(match[0])
                name = re.sub(r"[’']s\Z", "", match["name"])
                yield Called(sentence, match.start(), match.start("name") + len(name), match["title"], name)
        for start, end in organisations(sentence):
            name = text[start:end]
            if name not in known and text.count(name) == 1:
                known.add(name)
                yield Called(sentence, start, end, "", name)


def organisations(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where organisations and places stand in it, those with a long word that is no ordinary one."""
    words = [word for word in sentence.words if word.name in ("ORGANIZATION", "LOCATION")]
    runs: list[list[Word]] = []
    for word in words:
        if not runs or runs[-1][-1].name != word.name or runs[-1][-1].end + 1 != word.start:
            runs.append([])
        runs[-1].append(word)
    for run in runs:
        start, end = run[0].start - sentence.start, run[-1].end - sentence.start
        if all(word.tag in ("NNP", "NNPS") for word in run) and proper_word(sentence.text[start:end]):
            yield start, end


def proper_word(name: str) -> str:
    """The longest word of a name that a dictionary would not have, if it has seven letters."""
    fit = [
        word
        for word in name.split()
        if re.fullmatch(r"[A-Z][a-z]{6,}", word) and not ORDINARY.fullmatch(word)
    ]
    return max(fit, key=len, default="")


def other_title(item: Called, material: Material, rng: Random) -> Change | None:
    """A senator is a governor."""
    if not item.title:
        return None
    new = f"{TITLES[item.title]} {item.name}"
    surname = f"{TITLES[item.title]} {item.name.split()[-1]}"
    known = material.holds(new) or material.holds(surname)
    return None if known else item.replaced(new, "misspelt")


def organisation(item: Called, material: Material, rng: Random) -> Change | None:
    """A letter of an organisation or place is missing or doubled."""
    if item.title:
        return None
    word = proper_word(item.name)
    places = [at for at in range(2, len(word) - 1) if word[at] not in (word[at - 1], word[at + 1])]
    if not places:
        return None
    place = rng.choice(places)
    new = word[:place] + rng.choice((word[place] * 2, "")) + word[place + 1 :]
    return None if material.holds(new) else item.replaced(item.name.replace(word, new), "misspelt")


def title_and_surname(item: Called, material: Material, rng: Random) -> Change | None:
    """The title with the surname alone."""
    if not item.title or " " not in item.name or not item.sentence.article.person(item.name.split()[-1]):
        return None
    return item.replaced(f"{item.title} {item.name.split()[-1]}", "same")


def organisation_set(item: Called, material: Material, rng: Random) -> Change | None:
    """An organisation or place in capitals."""
    return None if item.title else item.replaced(item.name.upper(), "same")


def given_name(item: Named, material: Material, rng: Random) -> Change | None:
    """Another given name, or the same in another spelling."""
    given, _, rest = item.person.name.partition(" ")
    new = GIVEN.get(given)
    if new is None or material.holds(f"{new} {item.person.surname}"):
        return None
    return item.replaced(f"{item.title} {new} {rest}".strip(), "misspelt")


def by_ear(item: Named, material: Material, rng: Random) -> Change | None:
    """The surname as it might be spelt by ear."""
    surname = item.person.surname
    for old, other in SPELLINGS:
        new = surname[0] + re.sub(old, other, surname[1:], count=1)
        if new != surname and not material.holds(new) and not material.holds(f"{new}'s"):
            name = f"{item.title} {item.person.name.removesuffix(surname)}{new}".strip()
            return item.replaced(name, "misspelt")
    return None


def no_break(item: Named, material: Material, rng: Random) -> Change | None:
    """A no-break space or a line break inside it."""
    name = f"{item.title} {item.person.name}".strip()
    return item.replaced(name.replace(" ", rng.choice(("\u00a0", "\u202f", "\n"))), "same")


def initial_dropped(item: Named, material: Material, rng: Random) -> Change | None:
    """Without the middle initial."""
    new = re.sub(r" [A-Z]\. ", " ", item.person.name)
    return item.replaced(f"{item.title} {new}".strip(), "same") if new != item.person.name else None


def given_initial(item: Named, material: Material, rng: Random) -> Change | None:
    """The given name by its initial."""
    given = item.person.name.split()[0]
    if not re.fullmatch(r"[A-Z][a-z]+", given) or given in ("Democrat", "Republican"):
        return None
    return item.replaced(f"{item.title} {given[0]}. {item.person.surname}".strip(), "same")


NAME_FORMS = (
    Kind("name-given", "name", True, given_name, SEEN),
    Kind("name-by-ear", "name", True, by_ear, SEEN),
    Kind("name-other-title", "name", True, other_title, SEEN, of="called"),
    Kind("name-organisation", "name", True, organisation, SEEN, of="called"),
    Kind("name-no-break", "name", False, no_break, SEEN),
    Kind("name-initial-dropped", "name", False, initial_dropped, SEEN),
    Kind("name-given-initial", "name", False, given_initial, SEEN),
    Kind("name-title-and-surname", "name", False, title_and_surname, SEEN, of="called"),
    Kind("name-organisation-capitals", "name", False, organisation_set, SEEN, of="called"),
)
