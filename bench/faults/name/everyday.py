"""Names and titles as a hurried desk gets them wrong, and as a careful one shortens or completes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import PRINCIPALS, Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.name.names import Named
from bench.faults.retouching import retouched
from bench.faults.rewording import capital, change_of, held
from bench.faults.spots import Spot, spots

# What sounds alike, or nearly so, and is spelt in two ways.
ALIKE: tuple[tuple[str, str], ...] = (
    ("ph", "f"), ("dt\\Z", "tt"), ("ck", "k"), ("ie", "ei"), ("ei", "ie"), ("son\\Z", "sen"),
    ("sen\\Z", "son"), ("man\\Z", "mann"), ("mann\\Z", "man"), ("ey\\Z", "y"),
    ("(?<=[b-df-hj-np-tv-z])y\\Z", "ey"),
    ("er\\Z", "or"), ("el\\Z", "le"), ("berg\\Z", "burg"), ("burg\\Z", "berg"), ("tz\\Z", "ts"),
    ("z\\Z", "s"), ("ll", "l"), ("tt", "t"), ("nn", "n"), ("rr", "r"), ("ss", "s"), ("ff", "f"),
    ("(?<=[aeiou])l(?=[aeiou])", "ll"), ("(?<=[aeiou])n(?=[aeiou])", "nn"),
    ("(?<=[aeiou])t(?=[aeiou])", "tt"), ("(?<=[a-z])ks", "x"), ("(?<=[a-z])a(?=[rn])", "e"),
    ("(?<=[a-z])e(?=[rn])", "a"), ("c(?=[aou])", "k"), ("(?<=[a-z])k(?=[aou])", "c"), ("ou", "o"),
    ("ea", "ee"), ("ai", "ay"),
)  # fmt: skip
GIVEN = {
    "Alan": "Allan", "Allan": "Alan", "Allen": "Alan", "Andrew": "Andrews", "Ann": "Anne", "Anne": "Ann",
    "Anthony": "Antony", "Barack": "Barak", "Bernie": "Barney", "Brian": "Bryan", "Bryan": "Brian",
    "Carl": "Karl", "Catherine": "Katherine", "Charlie": "Charley", "Chris": "Craig",
    "Christina": "Christine", "Claire": "Clare", "Connie": "Bonnie", "Dan": "Don", "Daniel": "David",
    "David": "Daniel", "Dean": "Dan", "Dennis": "Denis", "Derek": "Derrick", "Donald": "Ronald",
    "Donna": "Diana", "Doug": "Don", "Edward": "Edwin", "Elijah": "Elisha", "Eric": "Erik", "Erin": "Aaron",
    "Gary": "Greg", "George": "Gregory", "Graham": "Grahame", "Gregory": "George", "Hillary": "Hilary",
    "Howard": "Harold", "Jason": "Justin", "Jeff": "Geoff", "Jeffrey": "Geoffrey", "Jennifer": "Jenifer",
    "Jill": "Gill", "Jim": "Tim", "James": "John", "Joe": "Joel", "John": "Jon", "Jon": "John",
    "Joseph": "Josef", "Karen": "Karin", "Kate": "Cate", "Kevin": "Calvin", "Kelly": "Kelley",
    "Lester": "Leslie", "Lindsey": "Lindsay", "Loretta": "Lorena", "Mark": "Marc", "Matt": "Mark",
    "Matthew": "Mathew", "Michael": "Mitchell", "Michelle": "Michele", "Mike": "Mark", "Mitch": "Mitt",
    "Mitt": "Mitch", "Neil": "Neal", "Nick": "Rick", "Pat": "Pam", "Patrick": "Peter", "Paul": "Peter",
    "Peter": "Paul", "Philip": "Phillip", "Rachel": "Rachael", "Richard": "Robert", "Rick": "Nick",
    "Robert": "Richard", "Ronald": "Donald", "Sarah": "Sara", "Scott": "Todd", "Sean": "Shawn",
    "Sherrod": "Sherwood", "Stephen": "Steven", "Steve": "Stan", "Steven": "Stephen", "Susan": "Suzanne",
    "Ted": "Tad", "Terry": "Jerry", "Theresa": "Teresa", "Thomas": "Timothy", "Tim": "Tom",
    "Timothy": "Thomas", "Tom": "Tim", "Tony": "Toni", "Walter": "Wallace", "William": "Williams",
}  # fmt: skip
# An office, and one that is taken for it.
WRONG = {
    "Sen.": ("Rep.", "Gov."), "Senator": ("Representative", "Governor"), "Rep.": ("Sen.",),
    "Representative": ("Senator",), "Gov.": ("Sen.", "Rep."), "Governor": ("Senator",),
    "Mayor": ("Governor",), "Gen.": ("Col.", "Adm."), "President": ("Vice President",),
    "Vice President": ("President",), "Attorney General": ("Solicitor General",),
    "Secretary of State": ("Secretary of Defense",), "House Speaker": ("Senate Majority Leader",),
    "Senate Majority Leader": ("House Speaker",), "Police Chief": ("Sheriff",),
    "Chancellor": ("Foreign Minister",), "Prime Minister": ("Foreign Minister",),
    "Justice": ("Attorney General",), "Judge": ("Prosecutor",), "spokesman": ("chairman", "manager"),
    "spokeswoman": ("chairwoman", "manager"), "chairman": ("treasurer", "vice chairman"),
    "chairwoman": ("treasurer",), "manager": ("spokesman",), "director": ("deputy director", "president"),
    "host": ("producer",), "lawyer": ("spokesman",), "attorney": ("spokesman",),
    "economist": ("historian",), "professor": ("lecturer",), "billionaire": ("millionaire",),
    "strategist": ("pollster",), "senator": ("governor",), "governor": ("senator",),
    "president": ("vice president",), "activist": ("lawyer",), "contributor": ("editor",),
    "reporter": ("editor",), "Secretary": ("Senator",), "Chairman": ("Treasurer",),
    "Director": ("Deputy Director",), "moderator": ("producer",), "filmmaker": ("novelist",),
    "critic": ("adviser",),
}  # fmt: skip
IN_FULL = {
    "Sen.": "Senator",
    "Gov.": "Governor",
    "Rep.": "Representative",
    "Gen.": "General",
    "Lt. Gov.": "Lieutenant Governor",
    "Dr.": "Doctor",
}
SHORT = {"Senator": "Sen.", "Governor": "Gov.", "Representative": "Rep.", "General": "Gen."}
OFFICES = "|".join(sorted((re.escape(office) for office in (*WRONG, *IN_FULL)), key=len, reverse=True))
NAME = r"[A-Z][a-z’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+(?<![’']s)(?: [A-Z][a-z]{3,})?"
PATTERNS = {
    "office": re.compile(
        rf"(?<![-\w])(?<!Vice )(?<!Deputy )(?<!vice )(?<!deputy )(?<!Chief )"
        rf"(?<!Majority )(?<!Assistant )(?P<office>{OFFICES}) (?P<name>{NAME})(?![\w-])"
    ),
    "owner": re.compile(
        rf"(?<!the )(?<![A-Z]\. )(?P<owner>(?:(?:Mr|Mrs|Ms)\. [A-Z]\w+|{NAME}|[A-Z][a-z]{{3,}}))[’']s "
        rf"(?P<owned>[a-z]{{4,}})"
        r"(?= (?:is|are|was|were|has|have|had|will|would|on|in|at|to|by|from|for|that|who|and|as)\b|[.,])"
    ),
}


def officed(article: Article) -> Iterator[Spot]:
    """Offices before full names, and people with what is theirs, in sentences without quotes."""
    people = {part for person in article.people for part in (person.name, person.surname)}
    for spot in spots(article, PATTERNS):
        owner = re.sub(r"\A(?:Mr|Mrs|Ms)\. ", "", spot.part("owner"))
        if not spot.sentence.quotes and (spot.sort == "office" or owner in people):
            yield spot


def _edited(
    sentence: str, start: int, end: int, new: str, *expected: str, rewritten: bool = False
) -> Change | None:
    plain = held(sentence[:start], new, sentence[end:])
    made = retouched(plain)
    return change_of(capital(made or plain), *expected) if made or not rewritten else None


def _renamed(item: Named, new: str, *expected: str, rewritten: bool = False) -> Change | None:
    """The sentence with `new` for the name, rewritten where that can be done."""
    text = item.sentence.text
    at = text.index(item.person.name)
    return _edited(text, at, at + len(item.person.name), new, *expected, rewritten=rewritten)


def spelt_by_ear(item: Named, material: Material, rng: Random) -> Change | None:
    """The surname as somebody spells it who has only heard it."""
    surname = item.person.surname
    fits = sorted(
        {
            new
            for pattern, other in ALIKE
            if (new := re.sub(pattern, other, surname, count=1)) != surname and new[:1] == surname[:1]
            and not material.holds(new) and not material.holds(f"{new}'s")
        }
    )  # fmt: skip
    if not fits:
        return None
    return _renamed(item, item.person.name.removesuffix(surname) + rng.choice(fits), "misspelt")


def given_mistaken(item: Named, material: Material, rng: Random) -> Change | None:
    """Another given name that is easily taken for it."""
    given, _, rest = item.person.name.partition(" ")
    new = f"{GIVEN.get(given, '')} {rest}"
    nickname = rest and re.search(rf"\b{re.escape(GIVEN.get(given, given))}\b", item.sentence.article.text)
    if given not in GIVEN or nickname:
        return None
    return _renamed(item, new, "misspelt", rewritten=False)


def office_mistaken(item: Spot, material: Material, rng: Random) -> Change | None:
    """An office that is not the person's."""
    office, name = item.part("office"), item.part("name")
    if office not in WRONG:
        return None
    former = re.search(r"\b(?:[Ff]ormer|[Ee]x-?|then-?|acting|retired) ?(?:[A-Z][\w.]+ ){0,3}\Z", item.before)
    new = rng.choice(WRONG[office])
    surname = name.split()[-1]
    called = re.search(
        rf"\b{re.escape(new)} (?:[A-Z][\w.]+ )?{re.escape(surname)}\b",
        item.sentence.article.text,
        re.IGNORECASE,
    )
    known = re.search(
        rf"{re.escape(surname)}[^.\n]{{0,60}}\b{re.escape(new)}", item.sentence.article.text, re.IGNORECASE
    )
    if former or called or known or (re.search(r"\ba[n]? \Z", item.before) and new[0] in "aeiou"):
        return None
    return _edited(item.sentence.text, item.start, item.end, f"{new} {name}", "misspelt")


def shortened(item: Named, material: Material, rng: Random) -> Change | None:
    """The surname alone, in a sentence written anew."""
    text = item.sentence.text
    before = text[: text.index(item.person.name)]
    family = {p.name.split()[0] for p in item.sentence.article.people if p.surname == item.person.surname}
    given = item.person.name.split()[0]
    meant = family == {given} or PRINCIPALS.get(item.person.surname) == given
    if not meant or given in ("De", "Van", "Von", "Le", "La") or re.search(r"\b[A-Z][\w.’'-]*,? \Z", before):
        return None
    return _renamed(item, item.person.surname, "same", rewritten=True)


def office_in_full(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Senator" for "Sen.", or the other way."""
    office = item.part("office")
    new = IN_FULL.get(office) or SHORT.get(office)
    if not new or office == "Dr.":
        return None
    return _edited(item.sentence.text, item.start, item.end, f"{new} {item.part('name')}", "same")


def owner_behind(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "The campaign of Nora Feldt" for "Nora Feldt's campaign"."""
    owned = item.part("owned")
    place = item.sentence.start + item.start
    before = next((word for word in reversed(item.sentence.words) if word.end <= place), None)
    after = next((word for word in item.sentence.words if word.end == item.sentence.start + item.end), None)
    if (
        after is None
        or not after.tag.startswith("NN")
        or owned in ("direction", "behalf", "side")
        or (before and before.tag.startswith(("NN", "JJ", "PRP", "DT", "CD")))
    ):
        return None
    if (
        item.sort != "owner"
        or owned.endswith(("ing", "ed", "ly"))
        or re.search(r"\b(?:own|than|of|and|most) \Z|[’']s \Z", item.before)
    ):
        return None
    the = "The" if not item.before else "the"
    return _edited(item.sentence.text, item.start, item.end, f"{the} {owned} of {item.part('owner')}", "same")


NAME_EVERYDAY = (
    Kind("name-spelt-by-ear", "name", True, spelt_by_ear, SEEN),
    Kind("name-given-mistaken", "name", True, given_mistaken, SEEN),
    Kind("name-office-mistaken", "name", True, office_mistaken, SEEN, of="officed"),
    Kind("name-shortened-retold", "name", False, shortened, SEEN),
    Kind("name-office-in-full", "name", False, office_in_full, SEEN, of="officed"),
    Kind("name-of-the-owner-behind", "name", False, owner_behind, SEEN, of="officed"),
)
