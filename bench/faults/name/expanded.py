"""Names expanded, corrected by a machine, raised in rank or moved to a city; and rightly expanded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import PRINCIPALS, Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.name.desk import INITIALS
from bench.faults.speaker.turns import pronoun
from bench.faults.spots import Spot, spots

# What a speller or a hurried hand makes of a surname: another word or another name.
CORRECTED = {
    "Alexander": "Alexandra", "Allen": "Alan", "Anderson": "Andersen", "Annan": "Cannon",
    "Axelrod": "Axel rod", "Baker": "Barker", "Berry": "Barry", "Biden": "Bidden", "Blair": "Blare",
    "Brown": "Browne", "Bryan": "Brian", "Caldwell": "Cadwell", "Christie": "Christine",
    "Clinton": "Clifton", "Comey": "Comedy", "Cooper": "Copper", "Corker": "Cork", "Cruz": "Cruise",
    "Davis": "Davies", "Earnest": "Ernest", "Feinstein": "Einstein", "Feldt": "Felt", "Garland": "Garner",
    "Giuliani": "Julian", "Graham": "Grant", "Grassley": "Grassy", "Hester": "Chester", "Hewitt": "Howitt",
    "Hicks": "Hick", "Holt": "Hold", "Jackson": "Jacobson", "Johnson": "Johnston", "Kaine": "Kane",
    "Kelly": "Kelley", "Kennedy": "Kenny", "Kerry": "Perry", "Lauer": "Bauer", "Leahy": "Leary",
    "Lincoln": "Linkin", "Lopez": "Lope", "Lynch": "Lunch", "Machado": "Macho", "Marshall": "Martial",
    "Martin": "Marvin", "McCain": "McCann", "McConnell": "O’Connell", "Miller": "Millar", "Mills": "Miles",
    "Mitchell": "Michel", "Mondale": "Mandela", "Murphy": "Morphy", "Murray": "Murrow", "Nixon": "Dixon",
    "Obama": "Osama", "Palmieri": "Palmier", "Pence": "Spence", "Podesta": "Protester", "Powell": "Howell",
    "Putin": "Putting", "Quist": "Quest", "Raddatz": "Radcliffe", "Reagan": "Regan", "Rendell": "Randall",
    "Ricketts": "Rickets", "Roberts": "Robertson", "Rogers": "Rodgers", "Romney": "Rodney", "Rubio": "Ruby",
    "Sanders": "Saunders", "Scott": "Scout", "Shelby": "Shelly", "Shriver": "Shiver", "Stein": "Stain",
    "Stern": "Sterne", "Stumpf": "Stump", "Sullivan": "O’Sullivan", "Tanner": "Tenner", "Tapper": "Trapper",
    "Trump": "Tramp", "Wallace": "Wallis", "Walton": "Walter", "Warren": "Warner", "Wilder": "Wilde",
    "Yates": "Gates", "Young": "Younger", "Schultz": "Shultz", "Steyer": "Stayer", "Meeks": "Meek",
    "Crutcher": "Crusher", "Plouffe": "Plough", "Levitt": "Leavitt",
}  # fmt: skip
# A city that the material does not name, for the state of which it speaks.
CITIES = {
    "Ohio": ("Columbus", "Toledo", "Dayton"), "Iowa": ("Des Moines",),
    "Florida": ("Tampa", "Orlando", "Jacksonville"), "Pennsylvania": ("Harrisburg", "Scranton"),
    "Michigan": ("Lansing", "Flint"), "Wisconsin": ("Madison", "Milwaukee"), "Colorado": ("Denver",),
    "Nevada": ("Reno", "Las Vegas"), "Arizona": ("Phoenix", "Tucson"), "Texas": ("Dallas", "Austin"),
    "Virginia": ("Norfolk", "Roanoke"), "Indiana": ("Indianapolis", "Gary"),
    "California": ("Fresno", "San Diego"), "Massachusetts": ("Worcester",),
    "North Carolina": ("Durham", "Asheville"), "Mexico": ("Tijuana",), "Russia": ("St. Petersburg",),
    "China": ("Shanghai",), "Germany": ("Hamburg",), "France": ("Lyon",), "Iraq": ("Mosul",),
    "Syria": ("Aleppo",), "Israel": ("Haifa",), "Illinois": ("Springfield",),
}  # fmt: skip
STATES = {
    "Cleveland": "Ohio", "Chicago": "Illinois", "Philadelphia": "Pennsylvania",
    "Charlotte": "North Carolina", "Moscow": "Russia", "Boston": "Massachusetts", "Miami": "Florida",
    "Manhattan": "New York", "Tulsa": "Oklahoma", "Columbus": "Ohio", "Copenhagen": "Denmark",
    "Honolulu": "Hawaii", "Houston": "Texas", "Brooklyn": "New York", "Baltimore": "Maryland",
    "Milwaukee": "Wisconsin", "Las Vegas": "Nevada", "Detroit": "Michigan", "Los Angeles": "California",
    "San Francisco": "California", "Paris": "France", "London": "England", "Berlin": "Germany",
    "Brussels": "Belgium", "Atlanta": "Georgia", "Dallas": "Texas", "Orlando": "Florida",
    "Flint": "Michigan", "Greensboro": "North Carolina", "Raleigh": "North Carolina",
    "Pittsburgh": "Pennsylvania", "Tampa": "Florida", "Beijing": "China", "Warsaw": "Poland",
    "Bratislava": "Slovakia", "Lyngenfjord": "Norway", "Des Moines": "Iowa", "Denver": "Colorado",
    "Phoenix": "Arizona", "Ferguson": "Missouri", "St. Louis": "Missouri", "Seattle": "Washington",
    "San Diego": "California", "San Bernardino": "California", "Newport News": "Virginia",
    "Richmond": "Virginia", "Norfolk": "Virginia", "Kiev": "Ukraine", "Aleppo": "Syria", "Tokyo": "Japan",
}  # fmt: skip
GIVEN = {
    "he": ("Robert", "David", "James", "Peter", "Thomas", "Andrew", "Martin", "Stephen", "Frank", "Gerald"),
    "she": ("Susan", "Linda", "Karen", "Laura", "Helen", "Margaret", "Janet", "Diane", "Rachel", "Emily"),
}  # fmt: skip
DEPARTMENTS = "Justice|State|Treasury|Defense|Labor|Commerce|Education|Energy|Interior|Transportation"
SHORT_OF = {full: short for short, full in INITIALS.items() if "." not in short and len(full.split()) >= 3}
BODY = (
    r"(?:Committee|Commission|Agency|Association|Council|Bureau|Union|Foundation|Institute|Fund|Organization"
    r"|Caucus|Service|Center)"
)
PATTERNS = {
    "bare": re.compile(
        r"(?<![\w.’'-])(?<![A-Z]\. )(?P<honour>(?:Mr|Mrs|Ms)\. )?"
        r"(?P<surname>[A-Z][a-z]\w{2,})(?P<own>[’']s)?(?![\w-])"
    ),
    "rank": re.compile(
        r"(?<![\w-])(?P<rank>[Ff]ormer|[Dd]eputy|[Aa]cting|[Aa]ssistant|[Ii]nterim|[Vv]ice|retired)[ -]"
        r"(?P<office>(?!President\b)(?:[A-Za-z.]+ (?:of |for |the )?){1,5})"
        r"(?P<name>[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+)"
    ),
    "department": re.compile(
        rf"\b(?:(?P<of>{DEPARTMENTS}) Department|Department of (?:the )?(?P<kind>{DEPARTMENTS}))\b"
        r"(?![’'-]| [A-Z])"
    ),
    "initial": re.compile(
        r"(?<![\w.’'-])[A-Z][a-z]+ [A-Z]\. (?!Bush|University)[A-Z][a-z]{3,}\b(?!-| [A-Z])"
    ),
    "state": re.compile(
        rf"(?<=[a-z] )(?P<state>{'|'.join(sorted(CITIES, key=len, reverse=True))})(?![\w’'-]| [A-Z]|, [A-Z])"
    ),
    "city": re.compile(rf"(?<=[a-z] )(?P<city>{'|'.join(STATES)})\b(?![\w’'-]| [A-Z]|, [A-Z])"),
    "office": re.compile(
        rf"(?<![\w-])(?P<body>(?:[A-Z][a-z]+ ){{2,4}}{BODY})(?=[ ,.;])(?! [A-Z(])"
    ),
}  # fmt: skip


def named_spots(article: Article) -> Iterator[Spot]:
    """The first place of each surname alone; offices before names, departments, cities, states and bodies."""
    known = set[str]()
    for spot in spots(article, PATTERNS):
        again = spot.sort == "bare" and (spot.part("surname") in known or not _is_person(spot))
        if not spot.sentence.quotes and not again:
            known.add(spot.part("surname"))
            yield spot


def _is_person(spot: Spot) -> bool:
    """Is it the surname, alone, of one whom the article names in full?"""
    surname = spot.part("surname")
    person = spot.sentence.article.person(surname)
    if person is None or person.surname != surname or spot.sentence.text.count(surname) > 1:
        return False
    at = spot.sentence.start + spot.end - len(spot.part("own")) - len(surname)
    word = next((w for w in spot.sentence.words if w.start == at), None)
    alone = not re.search(r"(?:\b[A-Z][\w.’'-]*|\b[Tt]he|,) \Z", spot.before) and not re.match(
        r" [A-Z]| (?:campaign|administration|era)", spot.after
    )
    known = PRINCIPALS.get(surname, person.name.split()[0])
    return word is not None and word.name == "PERSON" and alone and person.name.split()[0] == known


def expanded(item: Spot, material: Material, rng: Random) -> Change | None:
    """The full name for the surname."""
    person = item.sentence.article.person(item.part("surname")) if item.sort == "bare" else None
    return item.replaced(f"{person.name}{item.part('own')}", "same") if person else None


def expanded_wrongly(item: Spot, material: Material, rng: Random) -> Change | None:
    """The surname with a given name that is somebody else's."""
    surname, article = item.part("surname"), item.sentence.article
    person = article.person(surname) if item.sort == "bare" else None
    if person is None:
        return None
    fits = [
        given
        for given in GIVEN.get(pronoun(person, article), ())
        if not re.search(rf"\b{given}\b", article.text)
    ]
    fits = [given for given in fits if not material.holds(f"{given} {surname}")]
    return item.replaced(f"{rng.choice(fits)} {surname}{item.part('own')}", "misspelt") if fits else None


def corrected(item: Spot, material: Material, rng: Random) -> Change | None:
    """The surname as a speller corrects it: another word, or another name."""
    new = CORRECTED.get(item.part("surname")) if item.sort == "bare" else None
    if new is None or material.holds(new) or material.holds(f"{new}'s"):
        return None
    return item.replaced(f"{item.part('honour')}{new}{item.part('own')}", "misspelt")


def other_initial(item: Spot, material: Material, rng: Random) -> Change | None:
    """John P. Anderson for John R. Anderson."""
    if item.sort != "initial":
        return None
    given, initial, surname = item.text.split()
    letters = [letter for letter in "ABCDEFGHJKLMNPRSTW" if letter != initial[0]]
    new = f"{given} {rng.choice(letters)}. {surname}"
    return None if material.holds(new) else item.replaced(new, "misspelt")


def rank_raised(item: Spot, material: Material, rng: Random) -> Change | None:
    """The secretary for the deputy secretary, the governor for the former one."""
    office, name = item.part("office").rstrip(), item.part("name")
    person = item.sentence.article.person(name)
    place = item.sentence.start + item.sentence.text.find(name, item.start)
    word = next((w for w in item.sentence.words if w.start == place), None)
    odd = re.match(r"(?:first lady|President|Miss|Vice|police)\b", office) or re.search(
        r"\b(?:and|or|in|on|at|to|was|is)\b", office
    )
    if item.sort != "rank" or odd or not (person or (word and word.name == "PERSON")):
        return None
    office = office[:1].upper() + office[1:] if not item.before else office
    before = (
        re.sub(r"\b([Aa])n \Z", r"\1 ", item.before)
        if office[:1] not in "aeiouAEIOU"
        else re.sub(r"\b([Aa]) \Z", r"\1n ", item.before)
    )
    new = f"{office} {name}"
    # Where the material has it without the rank as well, both are right.
    twice = material.times(new) > material.times(f"{item.part('rank')} {new}")
    return (
        None
        if twice
        else Change(before + new + item.after, len(before), len(before) + len(new), ("misspelt",))
    )


def city_for_state(item: Spot, material: Material, rng: Random) -> Change | None:
    """A city, where the material speaks of all of the state or country."""
    if item.sort != "state" or not re.search(
        r"\b(?:in|to|from|across|through|won|carry|visit\w*) \Z", item.before
    ):
        return None
    known = item.sentence.article.text
    fits = [city for city in CITIES.get(item.text, ()) if city not in known and not material.holds(city)]
    named = re.search(r"\b(?:University|Republic|State|Governor|[Ss]enators?|capital) of \Z", item.before)
    named = named or re.match(r"[’']", item.after)
    return (
        item.replaced(rng.choice(fits), "misspelt")
        if fits and not named and item.sentence.text.count(item.text) == 1
        else None
    )


def initials_mismatched(item: Spot, material: Material, rng: Random) -> Change | None:
    """Behind the name of a body its initials in brackets, two of them exchanged."""
    letters = _initials(item)
    places = [at for at in range(len(letters) - 1) if letters[at] != letters[at + 1]]
    if not places:
        return None
    at = rng.choice(places)
    new = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
    body = item.part("body")
    if material.holds(new):
        return None
    return Change(
        f"{item.before}{body} ({new}){item.after}",
        len(item.before),
        len(item.before) + len(body) + len(new) + 3,
        ("misspelt",),
    )


def with_initials(item: Spot, material: Material, rng: Random) -> Change | None:
    """Behind the name of a body its initials in brackets."""
    letters = _initials(item)
    return item.replaced(f"{item.part('body')} ({letters})", "same") if letters else None


def _initials(item: Spot) -> str:
    body = re.sub(r"\A(?:The|A|An) ", "", item.part("body"))
    words = body.split()
    torn = re.search(r"\b[A-Z]\. \Z|\b[A-Z]\w* and \Z|\b(?!The\b)[A-Z]\w* (?:of )?\Z", item.before)
    return (
        "".join(word[0] for word in words)
        if item.sort == "office" and len(words) >= 3 and "Department" not in body and not torn
        else ""
    )


def by_initials(item: Spot, material: Material, rng: Random) -> Change | None:
    """The well-known initials for the name of a body."""
    body = item.part("body")
    the = "The " if body.startswith("The ") else ""
    short = SHORT_OF.get(body.removeprefix("The "))
    return (
        item.replaced(f"{the}{short}", "same")
        if item.sort == "office" and short and (item.before or the)
        else None
    )


def department_turned(item: Spot, material: Material, rng: Random) -> Change | None:
    """The Department of Justice for the Justice Department, or the reverse."""
    if item.sort != "department" or not re.search(r"\b[Tt]he \Z", item.before):
        return None
    if kind := item.part("of"):
        return item.replaced(
            f"Department of {'the ' if kind in ('Treasury', 'Interior') else ''}{kind}", "same"
        )
    return item.replaced(f"{item.part('kind')} Department", "same")


def city_with_state(item: Spot, material: Material, rng: Random) -> Change | None:
    """Cleveland, Ohio, for Cleveland."""
    led = re.search(r"\b(?:in|from|to|near|outside|at) \Z", item.before)
    state = STATES.get(item.part("city"), "")
    if (
        item.sort != "city"
        or not led
        or state in item.sentence.text
        or not re.match(r"[,.]| (?:on|in|to|and|for|with|that)\b", item.after)
    ):
        return None
    comma = "" if re.match(r"[,.]", item.after) else ","
    return item.replaced(f"{item.part('city')}, {state}{comma}", "same")


NAME_EXPANDED = (
    Kind("name-expanded-wrongly", "name", True, expanded_wrongly, SEEN, of="office"),
    Kind("name-corrected", "name", True, corrected, SEEN, of="office"),
    Kind("name-other-initial", "name", True, other_initial, SEEN, of="office"),
    Kind("name-rank-raised", "name", True, rank_raised, SEEN, of="office"),
    Kind("name-city-for-state", "name", True, city_for_state, SEEN, of="office"),
    Kind("name-initials-mismatched", "name", True, initials_mismatched, SEEN, of="office"),
    Kind("name-expanded", "name", False, expanded, SEEN, of="office"),
    Kind("name-with-initials", "name", False, with_initials, SEEN, of="office"),
    Kind("name-by-initials", "name", False, by_initials, SEEN, of="office"),
    Kind("name-department-turned", "name", False, department_turned, SEEN, of="office"),
    Kind("name-city-with-state", "name", False, city_with_state, SEEN, of="office"),
)
