"""Names and titles that went over a desk, in sentences touched as well: slips and good use."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material, Person
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.name.names import Named
from bench.faults.rewording import capital, change_of, held, lower, reworded
from bench.faults.speaker.turns import HE, SHE

MEN = ("Arthur", "Douglas", "Edmund", "Francis", "Howard", "Leonard", "Norman", "Philip", "Roger", "Walter")
WOMEN = ("Agnes", "Barbara", "Carol", "Eleanor", "Frances", "Helen", "Judith", "Marian", "Ruth", "Sylvia")
# What is heard alike and spelt otherwise.
GIVEN_ALIKE = {
    "John": "Jon", "Jon": "John", "Mark": "Marc", "Marc": "Mark", "Eric": "Erik", "Philip": "Phillip",
    "Stephen": "Steven", "Steven": "Stephen", "Jeffrey": "Geoffrey", "Catherine": "Katherine",
    "Sara": "Sarah", "Sarah": "Sara", "Ann": "Anne", "Anne": "Ann", "Brian": "Bryan", "Bryan": "Brian",
    "Michelle": "Michele", "Hillary": "Hilary", "Barack": "Barrack", "Bernie": "Berny", "Mitt": "Mit",
    "Matt": "Mat", "Alan": "Allan", "Jill": "Gill", "Debbie": "Debby", "Kristin": "Kristen",
    "Elizabeth": "Elisabeth", "Lindsey": "Lindsay", "Rebecca": "Rebekah", "Teresa": "Theresa",
    "Theresa": "Teresa", "Vladimir": "Wladimir", "Jeff": "Geoff", "Gary": "Garry", "Terry": "Terri",
    "Cheryl": "Sheryl", "Sherrod": "Sherod",
}  # fmt: skip
TITLES = {
    "President": "Vice President", "Gov.": "Sen.", "Sen.": "Gov.", "Senator": "Governor",
    "Governor": "Senator", "Rep.": "Sen.", "Representative": "Senator",
    "Attorney General": "Solicitor General", "CEO": "chief economist",
    "Secretary of State": "Secretary of Defense", "Chief Justice": "Attorney General", "Justice": "Gov.",
    "Judge": "Sheriff", "Prime Minister": "Foreign Minister", "Chancellor": "Foreign Minister",
    "Mayor": "Gov.", "spokesman": "lawyer", "spokeswoman": "lawyer", "chairman": "treasurer",
    "chairwoman": "treasurer", "director": "lawyer", "host": "producer", "pollster": "fund-raiser",
    "manager": "treasurer", "Gen.": "Rep.", "secretary": "counsel", "moderator": "reporter",
    "founder": "treasurer", "author": "publisher", "aide": "lawyer", "musician": "painter",
    "actress": "novelist", "magnate": "lobbyist", "historian": "physicist", "justice": "prosecutor",
    "liaison": "inspector", "economist": "engineer", "analyst": "lobbyist",
}  # fmt: skip
FULL = {
    "Sen.": "Senator", "Gov.": "Governor", "Rep.": "Representative", "Gen.": "General", "Dr.": "Doctor",
    "CEO": "chief executive", "Senator": "Sen.", "Governor": "Gov.", "Representative": "Rep.",
    "Republican nominee": "GOP nominee", "GOP nominee": "Republican nominee",
    "Attorney General": "Atty. Gen.",
    "Libertarian nominee": "Libertarian candidate", "Lt. Gov.": "Lieutenant Governor",
    "vice presidential nominee": "vice-presidential nominee",
}  # fmt: skip
ROLE = re.compile(
    r".*\b(?:(?P<one>nominee|director|manager|chairman|chairwoman|secretary|moderator|leader|chief|founder|mayor)"
    r"|spokesman"
    r"|spokeswoman|pollster|host|aide|critic|lawyer|adviser|author|analyst|candidate|economist|veteran|magnate"
    r"|actress|environmentalist|liaison|historian|musician|activist)\Z"
)


def _put(item: Named, old: str, new: str, *expected: str) -> Change | None:
    """The sentence with `new` for `old`, which holds the name, reworded where that can be done."""
    before, found, after = item.sentence.text.partition(old)
    if not found or not re.match(r"[A-Z\d]", item.sentence.text):
        return None
    made = held(before, new, after)
    return change_of(reworded(made) or made, *expected)


def _wrong(item: Named, name: str, material: Material) -> Change | None:
    """The sentence with a wrong name; None where the material has that one too."""
    return None if material.holds(name) else _put(item, item.person.name, name, "misspelt")


def letter_slipped(item: Named, material: Material, rng: Random) -> Change | None:
    """A vowel for another, a letter too many or too few inside the surname."""
    surname = item.person.surname
    made = []
    for at in range(1, len(surname) - 1):
        before, letter, after = surname[:at], surname[at], surname[at + 1 :]
        if letter in "aeiou":
            made += [before + vowel + after for vowel in "aeiou" if vowel != letter]
        elif letter.islower() and before[-1] in "aeiou" and letter != after[:1]:
            made.append(before + letter * 2 + after)
        if letter == after[:1]:
            made.append(before + after)
    made = [new for new in made if not material.holds(new)]
    if not made:
        return None
    return _wrong(item, item.person.name.removesuffix(surname) + rng.choice(made), material)


def given_exchanged(item: Named, material: Material, rng: Random) -> Change | None:
    """Another given name, of a man for a man's and of a woman for a woman's."""
    given, _, rest = item.person.name.partition(" ")
    names: tuple[str, ...] = MEN if given in HE else WOMEN if given in SHE else ()
    alike = [one for one in item.sentence.article.people if one.surname == item.person.surname]
    names = tuple(name for name in names if name[0] != given[0] and not material.holds(name))
    if not names or len(alike) > 1:
        return None
    return _wrong(item, f"{rng.choice(names)} {rest}", material)


def heard_alike(item: Named, material: Material, rng: Random) -> Change | None:
    """Jon for John: what is heard alike, in a name that the material spells one way."""
    given, _, rest = item.person.name.partition(" ")
    made = [f"{GIVEN_ALIKE[given]} {rest}"] if given in GIVEN_ALIKE else []
    for old, new in (
        ("son", "sen"),
        ("man", "mann"),
        ("ey", "y"),
        ("ke", "k"),
        ("er", "or"),
        ("ck", "k"),
    ):
        if rest.endswith(old) and not rest.endswith(new):
            made.append(f"{given} {rest.removesuffix(old)}{new}")
    return _wrong(item, rng.choice(made), material) if made else None


def _title(item: Named, titles: dict[str, str]) -> str:
    """The title of these that stands right before the name, the longest; empty where there is none."""
    before = item.sentence.text.partition(item.person.name)[0]
    fit = [title for title in titles if re.search(rf"(?<![\w-]){re.escape(title)} \Z", before)]
    return max(fit, key=len) if fit else ""


def title_exchanged(item: Named, material: Material, rng: Random) -> Change | None:
    """A senator is a governor, a spokesman a lawyer."""
    title = _title(item, TITLES)
    if not title or re.search(
        r"\b(?:vice|deputy|former vice)[ -]\Z", item.sentence.text.partition(title)[0], re.IGNORECASE
    ):
        return None
    new, article = TITLES[title], item.sentence.article
    known = any(
        new.lower() in one.text.lower() and item.person.surname in one.text for one in article.sentences
    )
    if known:
        return None
    return _put(item, f"{title} {item.person.name}", f"{new} {item.person.name}", "misspelt")


def title_otherwise(item: Named, material: Material, rng: Random) -> Change | None:
    """Senator for Sen., chief executive for CEO."""
    title = _title(item, FULL)
    return (
        _put(item, f"{title} {item.person.name}", f"{FULL[title]} {item.person.name}", "equal")
        if title
        else None
    )


def _has_surname(person: Person, item: Named) -> bool:
    """Is the last word all of the surname, and nobody else's? "Nora Quist Feldt" may have a longer one."""
    parts = person.name.split()
    if (
        parts[0] in ("Al", "De", "El", "La", "Van", "Von", "St.")
        or f" and {person.name}" in item.sentence.text
    ):
        return False
    plain = len(parts) == 2 or re.fullmatch(r"[A-Z]\.?", parts[1]) is not None
    alone = sum(one.surname == person.surname for one in item.sentence.article.people) == 1
    return plain and alone and re.match(r"[A-Z\d]", item.sentence.text) is not None


def surname_next(item: Named, material: Material, rng: Random) -> Change | None:
    """A sentence of the writer's has the full name; the material's own has the surname alone."""
    text, person = item.sentence.text, item.person
    before, _, after = text.partition(person.name)
    if (
        not _has_surname(person, item)
        or re.match(r"[’']s? |,? (?:Jr|Sr)\b| [A-Z]|-", after)
        or re.search(r"[A-Z]\w* \Z", before)
    ):
        return None
    opening = rng.choice((
        f"Back to {person.name}.", f"Here is more on {person.name}.", f"A note on {person.name}.",
    ))  # fmt: skip
    made = held(before, person.surname, after)
    change = change_of(reworded(made) or made, "equal")
    shift = len(opening) + 1
    return Change(f"{opening} {change.text}", change.start + shift, change.end + shift, change.expected)


def in_capitals_behind_dateline(item: Named, material: Material, rng: Random) -> Change | None:
    """A caption: the name in capitals, a colon, the sentence with the surname in its place."""
    text, person = item.sentence.text, item.person
    before, _, after = text.partition(person.name)
    if (
        not _has_surname(person, item)
        or re.search(r"[A-Z][\w.]* \Z", before)
        or re.match(r"[’']|,? (?:Jr|Sr)\b| [A-Z]", after)
    ):
        return None
    return marked("", person.name.upper(), f": {before}{person.surname}{after}", "equal")


def _role(item: Named) -> str:
    """The nouns right before the name, "council spokeswoman", where they say what somebody is."""
    sentence = item.sentence
    words: list[str] = []
    start = sentence.start + sentence.text.index(item.person.name)
    for word in reversed([word for word in sentence.words if word.end < start]):
        near = sentence.article.text[word.end : start] == " "
        if not near or word.tag not in ("NN", "NNP", "JJ", "NNPS", "NNS") or word.end - word.start < 3:
            break
        words.insert(0, sentence.article.text[word.start : word.end])
        start = word.start
    return " ".join(words) if len(words) >= 2 and ROLE.match(" ".join(words)) else ""


def role_behind(item: Named, material: Material, rng: Random) -> Change | None:
    """ "Nora Feldt, a council spokeswoman," for "council spokeswoman Nora Feldt"."""
    role = _role(item)
    before, _, after = item.sentence.text.partition(
        f"{role} {item.person.name}" if role else item.person.name
    )
    match = ROLE.match(role)
    if not match or not after or re.match(r"[’'-]|,? (?:Jr|Sr)\b| [A-Z(]| and\b", after):
        return None
    if re.search(r"(?:[A-Z][\w.]*|[’']s?|\band|\bor|\b(?:his|her|its|their|former|then|now)) \Z", before):
        return None
    first = item.sentence.words[0]
    role = role if before or first.tag.startswith("NNP") else lower(role)
    article = "the" if match["one"] else "an" if re.match(r"[aeiouAEIO]", role) else "a"
    before = re.sub(r"\b(?:[Tt]he|[Aa]n?) \Z", "", before)
    comma = "" if re.match(r"[,.;:]", after) else ","
    made = held(before, f"{item.person.name}, {article} {role}", f"{comma}{after}")
    return change_of(capital(made), "equal")


NAME_SUBBED = (
    Kind("name-letter-slipped", "name", True, letter_slipped, SEEN),
    Kind("name-given-exchanged", "name", True, given_exchanged, SEEN),
    Kind("name-heard-alike", "name", True, heard_alike, SEEN),
    Kind("name-title-exchanged", "name", True, title_exchanged, SEEN),
    Kind("name-title-otherwise", "name", False, title_otherwise, SEEN),
    Kind("name-surname-next", "name", False, surname_next, SEEN),
    Kind("name-in-capitals-first", "name", False, in_capitals_behind_dateline, SEEN),
    Kind("name-role-behind", "name", False, role_behind, SEEN),
)
