"""Names and titles that are wrong, and those that are only shorter or fuller."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material, Sentence
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.name.names import Named
from bench.faults.rewording import change_of, held, reworded

# What a name that is heard, or typed in haste, becomes; the first that fits in the middle or at the end.
SLIPS: tuple[tuple[str, str], ...] = (
    (r"(?<=\w)ie(?=\w)", "ei"), (r"(?<=\w)ei(?=\w)", "ie"), (r"(?<=\w)son\Z", "sen"),
    (r"(?<=\w)sen\Z", "son"),
    (r"(?<=\w)ph(?=\w)", "f"), (r"(?<=\w)ck(?=\w|\Z)", "k"), (r"(?<=\w)([lnrstmpfg])\1(?=\w)", r"\1"),
    (r"(?<=[aeiou])([lnrstmpf])(?=[aeiouy])", r"\1\1"), (r"(?<=\w)ey\Z", "y"), (r"(?<=[a-z])y(?=[a-z])", "i"),
    (r"(?<=\w)mann?\Z", "men"), (r"(?<=[a-z])c(?=[aou])", "k"), (r"(?<=\w)er\Z", "ar"), (r"(?<=\w)e\Z", ""),
    (r"(?<=[a-z])ai(?=[a-z])", "ia"), (r"(?<=[a-z])ea(?=[a-z])", "ee"), (r"(?<=[a-z])ou(?=[a-z])", "o"),
    (r"(?<=[a-z])z(?=[aeiou]|\Z)", "s"), (r"(?<=[a-z])is\Z", "iss"), (r"(?<=[a-z])k(?=[aeiou])", "ck"),
)  # fmt: skip
FIRST_NAMES = {
    "Mike": "Mark", "Mark": "Mike", "John": "James", "James": "John", "Tim": "Tom", "Tom": "Tim",
    "Robert": "Richard",
    "Richard": "Robert", "Brian": "Ryan", "Ryan": "Brian", "Michael": "Mitchell", "David": "Daniel",
    "Daniel": "David",
    "Paul": "Peter", "Peter": "Paul", "Chris": "Craig", "Jennifer": "Jessica", "Jessica": "Jennifer",
    "Elizabeth": "Ellen",
    "William": "Walter", "George": "Gerald", "Mary": "Maria", "Jason": "Justin", "Josh": "Jon",
    "Erin": "Erica",
    "Hillary": "Hilary", "Barack": "Barrack", "Donald": "Ronald", "Ronald": "Donald", "Lester": "Chester",
    "Mitt": "Matt", "Vladimir": "Valery", "Patrick": "Philip", "Alicia": "Alison", "Jill": "Jane",
    "Matt": "Mitt",
    "Stephen": "Stuart", "Kellyanne": "Kellyann", "Anderson": "Andrew", "Megyn": "Megan", "Rudy": "Ricky",
    "Harry": "Henry", "Steve": "Scott", "Scott": "Steve", "Adam": "Alan", "Ted": "Ned", "Kevin": "Keith",
    "Jim": "Tim",
    "Charles": "Carl", "Loretta": "Lorraine", "Gary": "Greg", "Bob": "Rob", "Bill": "Will", "Joe": "Joel",
    "Bernie": "Barney",
    "Sean": "Shane", "Robby": "Bobby", "Andrew": "Anthony", "Martin": "Marvin", "Jeff": "Geoff",
    "Lindsey": "Lesley",
}  # fmt: skip
TITLES = {
    "Sen.": ("Rep.", "Gov."), "Rep.": ("Sen.", "Gov."), "Gov.": ("Sen.", "Rep."),
    "Senator": ("Representative", "Governor"),
    "Mr.": ("Ms.",), "Mrs.": ("Mr.",), "Ms.": ("Mr.",), "Dr.": ("Judge",), "Gen.": ("Col.",),
    "Justice": ("Secretary",),
    "spokesman": ("chairman", "treasurer"), "spokeswoman": ("chairwoman", "treasurer"),
    "chairman": ("spokesman",),
    "director": ("treasurer",), "manager": ("treasurer",), "attorney": ("spokesman",),
    "Secretary": ("Senator",),
    "President": ("Vice President", "Senator"), "Chairman": ("Senator",), "Mayor": ("Governor",),
    "moderator": ("producer",),
    "economist": ("lawyer",), "professor": ("student",), "strategist": ("spokesman",),
    "Minister": ("Ambassador",),
    "Leader": ("Whip",), "Judge": ("Senator",), "ambassador": ("senator",), "senator": ("governor",),
    "Senators": ("Governors",),
    "analyst": ("lobbyist",), "reporter": ("editor",), "adviser": ("lawyer",), "governor": ("senator",),
}  # fmt: skip
NAMED = r"(?P<name>(?:[A-Z][\w’'-]+|[A-Z]\.)(?: (?:[A-Z][\w’'-]+|[A-Z]\.)){0,3})"
TITLED = re.compile(
    rf"(?<![\w-])(?P<title>{'|'.join(map(re.escape, sorted(TITLES, key=len, reverse=True)))}) {NAMED}"
)
FULL = {
    "Sen.": "Senator", "Gov.": "Governor", "Rep.": "Representative", "Gen.": "General",
    "Lt. Gov.": "Lieutenant Governor",
    "Sens.": "Senators", "Reps.": "Representatives", "Dr.": "Doctor", "Prof.": "Professor",
    "Atty. Gen.": "Attorney General",
}  # fmt: skip
SHORT = {"Senator": "Sen.", "Governor": "Gov.", "Representative": "Rep.", "General": "Gen."}
WRITTEN = re.compile(
    r"(?<![\w.-])(?<!Attorney )(?<!Secretary )"
    rf"(?P<title>{'|'.join(map(re.escape, sorted((*FULL, *SHORT), key=len, reverse=True)))}) {NAMED}"
)
MIDDLE = re.compile(r"\b(?P<first>[A-Z][a-z]+) (?P<middle>[A-Z]\.) (?P<last>[A-Z][a-z’'][\w’'-]+)")
HOLDER = re.compile(
    r"\b(?P<name>[A-Z][a-z]+ [A-Z][a-z]{3,})[’']s (?P<what>(?:[a-z]+ ){0,2}(?:campaign|plan|lawyer"
    r"|remarks|speech|proposal"
    r"|policy|record|wife|husband|team|health|daughter|supporters|comments|performance|foundation|presidency"
    r"|administration|running mate|candidacy|birth|father|victory|success|rise|statement|claims?|taxes"
    r"|tweets?))\b"
)


def edited(before: str, new: str, after: str, *expected: str) -> Change:
    """The sentence with `new` in its place, and in other words around it where some can be changed."""
    text = held(before, new, after)
    return change_of(reworded(text) or text, *expected)


def is_person(sentence: Sentence, start: int) -> bool:
    """Does somebody's name stand here, in the writer's own words?"""
    at = sentence.start + start
    named = any(word.start == at and word.name == "PERSON" for word in sentence.words)
    return named and sentence.is_own(start, start + 1)


def around(item: Named, name: str) -> tuple[str, str]:
    """What stands before and behind the name in its sentence."""
    before, _, after = item.sentence.text.partition(name)
    return before, after


def surname_slipped(item: Named, material: Material, rng: Random) -> Change | None:
    """The surname as it sounds, or with a letter too few or too many."""
    name, surname = item.person.name, item.person.surname
    found = [(pattern, new) for pattern, new in SLIPS if re.search(pattern, surname)]
    if not found:
        return None
    made = [re.sub(pattern, new, surname, count=1) for pattern, new in found[:3]]
    made = [
        one for one in made if one != surname and one not in material.article.text and not material.holds(one)
    ]
    if not made:
        return None
    new = f"{name.removesuffix(surname)}{rng.choice(made)}"
    return edited(around(item, name)[0], new, around(item, name)[1], "misspelt")


def first_name_wrong(item: Named, material: Material, rng: Random) -> Change | None:
    """Another first name in front of the right surname."""
    name, first = item.person.name, item.person.name.split()[0]
    new = FIRST_NAMES.get(first)
    if new is None or f"{new} {item.person.surname}" in material.article.text:
        return None
    before, after = around(item, name)
    return edited(before, f"{new}{name.removeprefix(first)}", after, "misspelt")


def is_called(material: Material, title: str, last: str) -> bool:
    """Does the article call them so anywhere, in front of the name or behind it?"""
    title, last = re.escape(title), re.escape(last)
    ahead = rf"\b{title}\w*\.? (?:[A-Z][\w.’'-]+ ){{0,2}}{last}"
    return bool(re.search(rf"{ahead}|{last}[^.]{{0,40}}\b{title}", material.article.text, re.IGNORECASE))


def title_wrong(sentence: Sentence, material: Material, rng: Random) -> Change | None:
    """An office or a courtesy title that is not theirs."""
    text = sentence.text
    # Courtesy titles are in every line of some papers.
    found = [
        match
        for match in TITLED.finditer(text)
        if match["title"] not in ("Mr.", "Mrs.", "Ms.") or rng.random() < 0.3
    ]
    for match in found:
        last = match["name"].split()[-1].removesuffix("'s").removesuffix("’s")
        if (
            not is_person(sentence, match.start("name"))
            or len(last) < 3
            or re.search(r"(?:[Ff]ormer|Vice|Prime|Deputy) \Z", text[: match.start()])
        ):
            continue
        fit = [new for new in TITLES[match["title"]] if not is_called(material, new.rstrip("."), last)]
        if fit:
            return edited(
                text[: match.start()], f"{rng.choice(fit)} {match['name']}", text[match.end() :], "misspelt"
            )
    return None


def surname_only(item: Named, material: Material, rng: Random) -> Change | None:
    """Without the first name, and behind the title where there is one."""
    first, *middle, _ = item.person.name.split()
    if (
        item.sentence.article.person(item.person.surname) is not item.person
        or "reported from" in item.sentence.text
    ):
        return None
    # "De Blasio" and "Hirschfeld Davis" are surnames.
    if first in ("Al", "De", "Van", "Von", "La", "Le", "El", "Del", "St") or any(
        len(one) > 2 for one in middle
    ):
        return None
    before, after = around(item, item.person.name)
    return edited(before, item.person.surname, after, "same")


def title_in_full(sentence: Sentence, material: Material, rng: Random) -> Change | None:
    """The title in full, or shortened as papers do."""
    for match in WRITTEN.finditer(sentence.text):
        if is_person(sentence, match.start("name")) and not re.search(
            r"(?:and|,) \Z", sentence.text[: match.start()]
        ):
            new = FULL.get(match["title"]) or SHORT[match["title"]]
            before, after = sentence.text[: match.start()], sentence.text[match.end() :]
            return edited(before, f"{new} {match['name']}", after, "same")
    return None


def middle_left_out(sentence: Sentence, material: Material, rng: Random) -> Change | None:
    """Without the middle initial; or "the campaign of" somebody for somebody's campaign."""
    text = sentence.text
    if (match := MIDDLE.search(text)) and is_person(sentence, match.start()):
        # The father of George W. Bush is George Bush.
        plain = match["last"] != "Bush" and not re.match(r" [A-Z][a-z]+", text[match.end() :])
        return (
            edited(text[: match.start()], f"{match['first']} {match['last']}", text[match.end() :], "same")
            if plain
            else None
        )
    if (match := HOLDER.search(text)) and is_person(sentence, match.start()):
        the, before = "the" if match.start() else "The", text[: match.start()]
        behind = next((word for word in sentence.words if word.start >= sentence.start + match.end()), None)
        ahead = [word.tag for word in sentence.words if word.end <= sentence.start + match.start()]
        plain = behind is not None and behind.tag not in ("NN", "NNS", "JJ", "VBG", "CD", "NNP")
        if plain and (not ahead or ahead[-1] not in ("NN", "NNS", "NNP", "NNPS", "JJ", "POS")):
            return edited(before, f"{the} {match['what']} of {match['name']}", text[match.end() :], "same")
    return None


NAME_LISTED = (
    Kind("name-surname-slipped", "name", True, surname_slipped, SEEN),
    Kind("name-first-name-wrong", "name", True, first_name_wrong, SEEN),
    Kind("name-title-wrong", "name", True, title_wrong, SEEN, "line"),
    Kind("name-by-surname", "name", False, surname_only, SEEN),
    Kind("name-title-in-full", "name", False, title_in_full, SEEN, "line"),
    Kind("name-middle-left-out", "name", False, middle_left_out, SEEN, "line"),
)
