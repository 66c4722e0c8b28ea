"""Names misspelt in other places of the word and the sentence, and names rightly written in other forms."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.name.forms import Called
from bench.faults.name.names import Named, doubled, dropped, exchanged, vowel
from bench.faults.spots import Spot

# Letters that are heard or typed for the first one.
FIRST = {
    "B": "PV", "C": "KG", "D": "TB", "F": "VP", "G": "CJ", "H": "N", "J": "GY", "K": "CG", "L": "R",
    "M": "N", "N": "M", "P": "BF", "R": "L", "S": "Z", "T": "D", "V": "FB", "W": "V", "Y": "J", "Z": "S",
}  # fmt: skip
COMMON = {
    "Arizona": "Arizonia", "Boston": "Bostson", "California": "Califorina", "Catholic": "Catholick",
    "Charlotte": "Charlote", "Chicago": "Chigaco", "China": "Chnia", "Cleveland": "Clevland",
    "Colorado": "Colorodo", "Democrat": "Democract", "Democratic": "Demorcatic",
    "Democrats": "Democracts", "European": "Europian", "Facebook": "Facebok", "Florida": "Flordia",
    "France": "Frannce", "German": "Germen", "Germany": "Germnay", "Hispanic": "Hispannic",
    "Indiana": "Indianna", "Iowa": "Iowha", "Iraq": "Irak", "Israel": "Isreal", "Israeli": "Isreali",
    "Manhattan": "Manhatten", "Massachusetts": "Massachussetts", "Mexican": "Mexcian", "Mexico": "Mexcio",
    "Miami": "Maimi", "Michigan": "Michagan", "Moscow": "Mosow", "Muslim": "Muslin", "Nevada": "Neveda",
    "North Carolina": "North Carolinia", "Ohio": "Ohoi", "Pennsylvania": "Pennslyvania",
    "Pentagon": "Pentagan", "Philadelphia": "Philidelphia", "Republican": "Rebublican",
    "Republicans": "Repulicans", "Russia": "Rusia", "Russian": "Rusian", "Senate": "Sennate",
    "Syria": "Siria", "Syrian": "Syiran", "Texas": "Texass", "Twitter": "Twiter", "Virginia": "Virgina",
    "Washington": "Washinton", "Wisconsin": "Wisconson", "Congress": "Congess", "British": "Britsh",
    "Chinese": "Chineese",
}  # fmt: skip
PARTIES = {"Republicans": "members of the Republican Party", "Democrats": "members of the Democratic Party"}
SINGULAR = re.compile(
    r"(?:Department|Committee|Commission|Council|Center|Service|Foundation|Institute|Office|School|Bureau|Bank"
    r"|Association|University|Union|Agency|Group|Fund|Board|Convention|Academy|Administration|Force|Court"
    r"|Company|Project|Act|Plan|Party|College|Hospital|Caucus|Chamber|House|Guard|Assembly|Corporation)\Z"
)
PLURAL = re.compile(
    r"(?:Affairs|Representatives|Services|Elections|Nations|Appeals|Schools|Veterans|Records|Centers|States"
    r"|Prisons|Investors|Studies|Sciences|Partners|Relations|Attendants|Taxes|Sports|Hills|Islands)\Z"
)
LED = re.compile(
    r"\b(?:[A-Za-z]+(?:an|ern|ic|al|ed|er|or|se|ing|ive|ous)|some|many|most|few|the|our|[A-Z]\w+|\d+) \Z"
)
AGAIN = ("The talk is still of {}.", "An aide to {} would not say more.", "There was no answer from {}.")


def _misspelt(item: Named, material: Material, rng: Random) -> str:
    """The surname with a slip; empty where the slip makes a word of the material."""
    surname = item.person.surname
    new = rng.choice((exchanged, doubled, vowel, dropped))(surname, rng)
    if new is None or new.lower() == surname.lower() or material.holds(new) or material.holds(f"{new}'s"):
        return ""
    return new


def first_letter(item: Named, material: Material, rng: Random) -> Change | None:
    """The first letter of the surname is another that sounds or looks like it."""
    surname = item.person.surname
    others = FIRST.get(surname[0], "")
    new = rng.choice(others) + surname[1:] if others else ""
    if not new or material.holds(new) or material.holds(f"{new}'s"):
        return None
    return item.replaced(f"{item.title} {item.person.name.removesuffix(surname)}{new}".strip(), "misspelt")


def misspelt_in_capitals(item: Named, material: Material, rng: Random) -> Change | None:
    """Set in capitals, and misspelt."""
    new, name = _misspelt(item, material, rng), item.person.name.removesuffix(item.person.surname)
    return item.replaced(f"{item.title} {name.upper()}{new.upper()}".strip(), "misspelt") if new else None


def misspelt_possessive(item: Named, material: Material, rng: Random) -> Change | None:
    """Right at first, and misspelt with an apostrophe in the sentence behind."""
    new = _misspelt(item, material, rng)
    if not new:
        return None
    before = f"{item.sentence.text} Nobody in "
    return Change(
        f"{before}{new}’s office would say more.", len(before), len(before) + len(new), ("misspelt",)
    )


def other_person(item: Named, material: Material, rng: Random) -> Change | None:
    """Somebody else of the article in their place."""
    text, parts = item.sentence.text, set(item.person.name.split())
    others = [
        person
        for person in item.sentence.article.people
        if not parts & set(person.name.split()) and person.surname not in text and person.surname.isalpha()
    ]
    return item.replaced(rng.choice(others).name, "misspelt") if others else None


def common_misspelling(item: Spot, material: Material, rng: Random) -> Change | None:
    """Pennslyvania, Isreal, Repulicans."""
    new = COMMON.get(item.text)
    first = item.sentence.article.text.find(item.text) == item.sentence.start + item.start
    return item.replaced(new, "misspelt") if new and first and not material.holds(new) else None


def body_number(item: Called, material: Material, rng: Random) -> Change | None:
    """The Department of Veteran Affairs, the House of Representative."""
    words = item.name.split()
    fits = [at for at, word in enumerate(words) if SINGULAR.match(word) or PLURAL.match(word)]
    if item.title or len(words) < 2 or not fits:
        return None
    at = rng.choice(fits)
    word = words[at]
    if PLURAL.match(word):
        other = re.sub(r"ies\Z", "y", word) if word.endswith("ies") else word[:-1]
    else:
        other = f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
    new = " ".join((*words[:at], other, *words[at + 1 :]))
    return None if material.holds(new) else item.replaced(new, "misspelt")


def surname_in_capitals(item: Named, material: Material, rng: Random) -> Change | None:
    """The surname alone in capitals, as some agencies abroad have it."""
    surname = item.person.surname
    return item.replaced(
        f"{item.title} {item.person.name.removesuffix(surname)}{surname.upper()}".strip(), "same"
    )


def again_in_full(item: Named, material: Material, rng: Random) -> Change | None:
    """The full name a second time, in the sentence behind."""
    before, after = rng.choice(AGAIN).split("{}")
    start = len(item.sentence.text) + 1 + len(before)
    text = f"{item.sentence.text} {before}{item.person.name}{after}"
    return Change(text, start, start + len(item.person.name), ("same",))


def party_in_full(item: Spot, material: Material, rng: Random) -> Change | None:
    """Members of the Republican Party for Republicans."""
    new = PARTIES.get(item.text)
    led = LED.search(item.before)
    if new is None or led:
        return None
    return item.replaced(new if item.before else new[:1].upper() + new[1:], "same")


NAME_SPELLINGS = (
    Kind("name-first-letter", "name", True, first_letter, SEEN),
    Kind("name-misspelt-in-capitals", "name", True, misspelt_in_capitals, SEEN),
    Kind("name-misspelt-possessive", "name", True, misspelt_possessive, SEEN),
    Kind("name-other-person", "name", True, other_person, SEEN),
    Kind("name-common-misspelling", "name", True, common_misspelling, SEEN, of="placed"),
    Kind("name-body-number", "name", True, body_number, SEEN, of="called"),
    Kind("name-surname-in-capitals", "name", False, surname_in_capitals, SEEN),
    Kind("name-again-in-full", "name", False, again_in_full, SEEN),
    Kind("name-party-in-full", "name", False, party_in_full, SEEN, of="placed"),
)
