"""Names and titles as they are misheard and mixed up, and rightly shortened or turned round."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material, Stretch
from bench.faults.draft import HELD_BACK, Change, Kind
from bench.faults.name.names import Named
from bench.faults.written import edited, inside, put_in

# Spellings that sound alike.
HEARD: tuple[tuple[str, str], ...] = (
    (r"sen\Z", "son"), (r"dt\Z", "t"), (r"son\Z", "sen"), (r"ck\Z", "k"), (r"(?<![ckxs])k\Z", "ck"), (r"ph",
    "f"), (r"ff",
    "f"), (r"ei", "ie"),
    (r"ie(?!s\Z)", "ei"), (r"ey\Z", "y"), (r"(?<=[bcdlmnrt])y\Z", "ey"), (r"z\Z", "s"),
    (r"(?<=[aeiouln])s\Z", "z"),
    (r"tt", "t"), (r"ll", "l"), (r"nn", "n"), (r"ss", "s"), (r"rr", "r"), (r"mm", "m"), (r"(?<=[aeiou])l\Z",
    "ll"),
    (r"(?<=[aeiou])t\Z", "tt"), (r"er\Z", "or"), (r"(?<=[bcdfgklmnprst])ar(?=[a-z])", "er"),
    (r"(?<=[a-z])c(?=[aou])", "k"),
    (r"ee", "ea"), (r"ea", "ee"), (r"au", "aw"), (r"oo", "u"), (r"(?<=[a-z])an\Z", "en"), (r"(?<=[a-z])in\Z",
    "en"),
    (r"(?<=[a-z])i(?=[bdgklmrtv])", "y"), (r"(?<=[a-z])y(?=[bdgklmnrtv])", "i"), (r"e\Z", ""),
)  # fmt: skip
# First names that are taken for one another.
TAKEN_FOR = {
    "Nora": "Norah", "John": "Jim", "James": "John", "Jim": "John", "Michael": "Mark", "Mike": "Mark",
    "Mark": "Mike",
    "Robert": "Richard",
    "Richard": "Robert", "David": "Daniel", "Daniel": "David", "Donald": "Ronald", "Hillary": "Hilary",
    "Barack": "Barak",
    "William": "Walter", "Bill": "Bob", "Bob": "Bill", "Paul": "Peter", "Peter": "Paul", "Tim": "Tom",
    "Tom": "Tim",
    "Thomas": "Timothy", "Steve": "Stan", "Stephen": "Steven", "Steven": "Stephen", "Brian": "Bryan",
    "Bryan": "Brian",
    "Jeff": "Jerry", "Gary": "Larry", "Larry": "Gary", "Ted": "Ned", "Chris": "Craig", "Jason": "Justin",
    "Kevin": "Keith",
    "Keith": "Kevin", "Matt": "Mike", "Matthew": "Michael", "Mary": "Marie", "Marie": "Mary",
    "Jennifer": "Jessica", "Jill": "Jane",
    "Elizabeth": "Elisabeth", "Nancy": "Natalie", "Karen": "Katherine", "Laura": "Lauren", "Linda": "Lydia",
    "Anne": "Anna",
    "Anna": "Anne", "Charles": "Charlie", "Charlie": "Charles", "Joe": "Jack", "Joseph": "Jonathan",
    "George": "Gerald", "Eric": "Erik",
    "Andrew": "Anthony", "Anthony": "Andrew", "Adam": "Alan", "Alan": "Adam", "Ben": "Dan", "Dan": "Don",
    "Greg": "Craig", "Ryan": "Brian",
    "Scott": "Stuart", "Sean": "Shane", "Victor": "Vincent", "Robby": "Bobby", "Rush": "Russ",
    "Lester": "Leslie", "Bernie": "Barney",
    "Loretta": "Lorraine", "Michelle": "Melissa", "Melania": "Melanie", "Ivanka": "Ivana", "Alicia": "Alice",
    "Rudy": "Randy",
    "Mitch": "Mick", "Mitt": "Matt", "Marco": "Mario", "Nate": "Nick", "Josh": "Jason", "Kellyanne": "Kelly",
    "Megyn": "Megan",
    "Harry": "Henry", "Henry": "Harry", "Frank": "Fred", "Howard": "Harold", "Jack": "Jake", "Jake": "Jack",
    "Janet": "Janice",
    "Julian": "Julius", "Neil": "Noel", "Patrick": "Philip", "Philip": "Patrick", "Ron": "Don",
    "Roger": "Rodney", "Ed": "Ted", "Lisa": "Liza",
    "Susan": "Suzanne", "Sarah": "Sandra", "Rachel": "Rebecca", "Aaron": "Adrian", "Betty": "Betsy",
    "Claire": "Clara", "Terence": "Terrence",
    "Samuel": "Simon", "Simon": "Samuel", "Sam": "Stan", "Tony": "Toby", "Wayne": "Dwayne",
    "Walter": "Warren", "Sheldon": "Sherman",
}  # fmt: skip
TITLES = {
    "Sen.": ("Rep.", "Gov."), "Senator": ("Representative", "Governor"), "Rep.": ("Sen.", "Gov."),
    "Representative": ("Senator",),
    "Gov.": ("Sen.", "Lt. Gov."), "Governor": ("Senator",), "Mayor": ("Governor",), "Judge": ("Justice",
    "Senator"),
    "Justice": ("Judge",), "President": ("Vice President",), "Prime Minister": ("President",),
    "Secretary of State": ("Defense Secretary",), "Attorney General": ("Solicitor General",),
    "House Speaker": ("House Majority Leader",),
    "Speaker": ("Majority Leader",), "Chairman": ("Secretary",), "Gen.": ("Adm.",),
    "Senate Majority Leader": ("Senate Minority Leader",),
    "Senate Minority Leader": ("Senate Majority Leader",), "Foreign Minister": ("Finance Minister",),
    "Vice President": ("President",),
    "Defense Secretary": ("Treasury Secretary",), "First Lady": ("Vice President",), "Rev.": ("Dr.",),
    "Chief Justice": ("Associate Justice",),
}  # fmt: skip
TITLE = re.compile(
    r"(?<!Lt\. )(?<!Vice )(?<!\w)"
    rf"(?P<title>{'|'.join(map(re.escape, sorted(TITLES, key=len, reverse=True)))})"
    r" (?P<name>[A-Z][\w’'-]+(?: [A-Z]\.(?= [A-Z]))?(?: [A-Z][\w’'-]+){0,2})"
)
# Roles that stand before a name, and behind it with an article.
ROLE = re.compile(
    r"(?:(?<![\w’'-] )|(?<=\b[Tt]he )|(?<=\b[Aa] )|(?<=\b[Aa]n ))(?<![\w-])"
    r"(?P<role>(?!The |An? )(?:(?:[A-Z][\w.&-]+|former|senior|top|chief|deputy|national|press"
    r"|Republican|Democratic|campaign|longtime|retired"
    r"|veteran|conservative|political|communications|policy|foreign|presidential|vice|House|Senate) ){0,5}"
    r"(?:spokesman|spokeswoman|manager|adviser|advisor|strategist|economist|director|chairman|chairwoman"
    r"|host|analyst|professor|lawyer"
    r"|attorney|pollster|consultant|donor|activist|nominee|candidate|secretary|commentator|columnist"
    r"|historian|developer|moderator))"
    r" (?P<name>[A-Z][a-z’'-]+(?: [A-Z]\.)? [A-Z][\w’'-]+)(?= (?:said|says|told|was|is|has|had|wrote"
    r"|called|announced|argued|noted|added|will|would|did|[a-z]{3,}ed|tells|wants|plans|argues|believes"
    r"|on|in|at|,))"
)
PARTY = re.compile(r" \((?P<party>[RD])-(?P<state>[A-Z][\w. ]*)\)")
PARTIES = {"R": "a Republican", "D": "a Democrat"}
STATES = {
    "Ariz.": "Arizona", "Ala.": "Alabama", "Ark.": "Arkansas", "Calif.": "California", "Colo.": "Colorado",
    "Conn.": "Connecticut",
    "Del.": "Delaware", "Fla.": "Florida", "Ga.": "Georgia", "Ill.": "Illinois", "Ind.": "Indiana",
    "Kan.": "Kansas", "Ky.": "Kentucky",
    "La.": "Louisiana", "Md.": "Maryland", "Mass.": "Massachusetts", "Mich.": "Michigan",
    "Minn.": "Minnesota", "Miss.": "Mississippi",
    "Mo.": "Missouri", "Mont.": "Montana", "N.C.": "North Carolina", "N.D.": "North Dakota",
    "Neb.": "Nebraska", "Nev.": "Nevada",
    "N.H.": "New Hampshire", "N.J.": "New Jersey", "N.M.": "New Mexico", "N.Y.": "New York",
    "Okla.": "Oklahoma", "Ore.": "Oregon",
    "Pa.": "Pennsylvania", "R.I.": "Rhode Island", "S.C.": "South Carolina", "S.D.": "South Dakota",
    "Tenn.": "Tennessee",
    "Tex.": "Texas", "Vt.": "Vermont", "Va.": "Virginia", "Wash.": "Washington", "W.Va.": "West Virginia",
    "Wis.": "Wisconsin",
    "Wyo.": "Wyoming", "Utah": "Utah", "Ohio": "Ohio", "Iowa": "Iowa", "Texas": "Texas", "Maine": "Maine",
}  # fmt: skip
LONG_TITLES = {"Sen.": "Senator", "Rep.": "Representative", "Gov.": "Governor", "Gen.": "General"}
SHORT_TITLE = re.compile(
    rf"(?<!\w)(?<!Lt\. )(?P<title>{'|'.join(map(re.escape, LONG_TITLES))})(?= [A-Z][a-z])"
)
INITIAL = re.compile(r"\b(?P<first>[A-Z][a-z]{2,}) [A-Z]\. (?P<last>[A-Z][a-zA-Z-]+)\b")
# They belong to the surname behind them.
PARTICLES = ("Al", "De", "Van", "Von", "Le", "La", "El", "Bin", "Ban", "Xi", "Kim", "Aung", "Wells")

NICKNAMED = re.compile(r" [A-Z]\w+ [A-Z]\. [“\"]")


def is_person(row: Stretch, start: int) -> bool:
    """Does a person's name begin there?"""
    return any(w.start - row.sentence.start == start and w.name == "PERSON" for w in row.sentence.words)


def renamed(item: Named, name: str, *expected: str) -> Change:
    """The sentence with this name for the person's, and lightly edited around it where it can be."""
    before, _, after = item.sentence.text.partition(item.person.name)
    return put_in(before, name, after, *expected)


def heard_wrong(item: Named, material: Material, rng: Random) -> Change | None:
    """The surname spelt as it sounds."""
    surname = item.person.surname
    fit = [(pattern, new) for pattern, new in HEARD if re.search(pattern, surname)]
    rng.shuffle(fit)
    for pattern, new in fit:
        made = re.sub(pattern, new, surname, count=1)
        if len(made) >= 4 and made != surname and not material.holds(made):
            return renamed(item, item.person.name.removesuffix(surname) + made, "misspelt")
    return None


def first_name_wrong(item: Named, material: Material, rng: Random) -> Change | None:
    """The right surname behind the first name of somebody else."""
    first, _, rest = item.person.name.partition(" ")
    new = TAKEN_FOR.get(first)
    if (
        not new
        or not rest
        or material.holds(f"{new} {rest}")
        or material.holds(f"{new} {item.person.surname}")
    ):
        return None
    return renamed(item, f"{new} {rest}", "misspelt")


def title_wrong(row: Stretch, material: Material, rng: Random) -> Change | None:
    """A senator is a representative, a president a prime minister."""
    text = row.sentence.text
    for match in TITLE.finditer(text):
        surname = match["name"].split()[-1]
        fit = [
            new for new in TITLES[match["title"]]
            if not re.search(rf"{re.escape(new)} (?:[A-Z][\w.]+ ){{0,2}}{re.escape(surname)}",
            material.article.text)
        ]  # fmt: skip
        known = surname in ("Obama", "Clinton", "Bush", "Trump", "Pence", "Biden") and match["title"] in (
            "Vice President",
            "President",
        )
        often = surname == "Obama" and rng.random() < 0.7  # he would be half of all places
        called = (
            not often
            and is_person(row, match.start("name"))
            and not re.match(r" [a-z]+ [A-Z]", text[match.end() :])
        )
        if fit and called and row.sentence.is_own(*match.span()) and not (known and fit == ["President"]):
            made = f"{rng.choice(fit)} {match['name']}"
            return put_in(text[: match.start()], made, text[match.end() :], "misspelt")
    return None


def body_misspelt(row: Stretch, material: Material, rng: Random) -> Change | None:
    """A letter is wrong in the name of a body or a place."""
    text = row.sentence.text
    words = [
        word for word in row.sentence.words
        if word.name in ("ORGANIZATION",
        "LOCATION") and word.tag.startswith("NNP") and word.end - word.start >= 6
    ]  # fmt: skip
    words = [
        w
        for w in words
        if row.sentence.article.text[w.start : w.end].isalpha()
        and row.sentence.article.text[w.end - 1].islower()
    ]
    rng.shuffle(words)
    for word in words:
        start, end = word.start - row.sentence.start, word.end - row.sentence.start
        old = text[start:end]
        at = rng.randrange(2, len(old) - 2)
        options = (
            old[:at] + old[at + 1 :],
            old[:at] + old[at + 1] + old[at] + old[at + 2 :],
            old[:at] + old[at] + old[at:],
        )
        new = rng.choice(options)
        fit = new != old and not re.search(r"(.)\1\1", new) and not material.holds(new)
        rare = row.sentence.article.text.count(old) <= 2
        if fit and rare and row.sentence.is_own(start, end) and text.count(old) == 1:
            return put_in(text[:start], new, text[end:], "misspelt")
    return None


def surname_in_edit(item: Named, material: Material, rng: Random) -> Change | None:
    """The surname alone, where nobody else has it, in a sentence that has been edited as well."""
    same = [person for person in item.sentence.article.people if person.surname == item.person.surname]
    if len(same) > 1 or item.title or item.person.name.split()[0] in PARTICLES:
        return None
    before, _, after = item.sentence.text.partition(item.person.name)
    if re.search(r"(?:[A-Z][\w.’'-]*|\b[dD]e|\b[vV][ao]n) \Z", before):
        return None
    return edited(before, item.person.surname, after, "same")


def middle_dropped(row: Stretch, material: Material, rng: Random) -> Change | None:
    """Without the initial in the middle; "George Bush" would be another."""
    text = row.sentence.text
    for match in INITIAL.finditer(text):
        if match["last"] != "Bush" and is_person(row, match.start()) and row.sentence.is_own(*match.span()):
            return put_in(
                text[: match.start()], f"{match['first']} {match['last']}", text[match.end() :], "same"
            )
    return None


def role_behind(row: Stretch, material: Material, rng: Random) -> Change | None:
    """What somebody is stands behind the name with an article, and no longer before it."""
    text = row.sentence.text
    match = ROLE.search(text)
    if not match or not row.sentence.is_own(*match.span()):
        return None
    before = text[: match.start()]
    article = re.search(r"\b(?P<article>[Tt]he |[Aa]n? )\Z", before)
    role = match["role"]
    if re.search(r"(?:[’']s|\b(?:his|her|their|its|of|and|or|by|for)) \Z", before):
        return None
    if article:
        before, which = before[: article.start()], article["article"].lower()
    else:
        only = re.search(
            r"\bchief|\b(?:manager|nominee|candidate|chairman|chairwoman|director|secretary)\Z", role
        )
        which = "the " if only else "an " if re.match(r"[aeiouAEIO](?!ni|ur)|[FHLMNRSX][A-Z]", role) else "a "
        role = role if before else inside(role, row.sentence.words[0].tag)
    made = f"{match['name']}, {which}{role},"
    return put_in(before, made, text[match.end() :], "same")


def party_spelt(row: Stretch, material: Material, rng: Random) -> Change | None:
    """ "(R-Utah)" written out, "Sen." in full."""
    text = row.sentence.text
    if (match := PARTY.search(text)) and match["state"] in STATES and row.sentence.is_own(*match.span()):
        name = re.search(r"(?:(?:Sen|Rep|Gov)\. )?(?:[A-Z][\w.’'-]+ )*[A-Z][\w’'-]+\Z", text[: match.start()])
        if name:
            after = text[match.end() :]
            comma = "" if re.match(r"[,.;]", after) else ","
            made = f"{name[0]}, {PARTIES[match['party']]} from {STATES[match['state']]}{comma}"
            return put_in(text[: name.start()], made, after, "same")
    match = SHORT_TITLE.search(text)
    if match and row.sentence.is_own(*match.span()) and not NICKNAMED.match(text, match.end()):
        name = re.match(r" (?:[A-Z][\w’'-]+ |[A-Z]\. )*[A-Z][\w’'-]+", text[match.end() :])
        end = match.end() + (name.end() if name else 0)
        made = f"{LONG_TITLES[match['title']]}{text[match.end() : end]}"
        return put_in(text[: match.start()], made, text[end:], "same")
    return None


NAME_WRITTEN: tuple[Kind, ...] = (
    Kind("name-heard-wrong", "name", True, heard_wrong, HELD_BACK),
    Kind("name-first-confused", "name", True, first_name_wrong, HELD_BACK),
    Kind("name-title-mistaken", "name", True, title_wrong, HELD_BACK, of="name-row"),
    Kind("name-body-misspelt", "name", True, body_misspelt, HELD_BACK, of="name-row"),
    Kind("name-surname-in-edit", "name", False, surname_in_edit, HELD_BACK),
    Kind("name-middle-dropped", "name", False, middle_dropped, HELD_BACK, of="name-row"),
    Kind("name-role-as-aside", "name", False, role_behind, HELD_BACK, of="name-row"),
    Kind("name-party-spelt", "name", False, party_spelt, HELD_BACK, of="name-row"),
)
