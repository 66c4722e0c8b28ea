"""What goes with a name: the office behind it, the state of a town; titles of works, and names of bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.name.names import Named
from bench.faults.quote.retold import capital
from bench.faults.speaker.turns import pronoun
from bench.faults.spots import Spot, spots

FULL = r"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+)+"
HEADS = (
    "Committee", "Subcommittee", "Center", "Institute", "Department", "Council", "Court", "Party", "Act",
    "Plan", "Agency", "Association", "Commission", "Convention", "Service", "Union", "Foundation", "Bank",
    "Board", "Administration", "Office", "Bureau", "Fund", "Caucus", "Coalition", "Institution",
    "Organization", "Society", "Campaign",
)  # fmt: skip
PLACES = (
    "New",
    "North",
    "South",
    "West",
    "East",
    "United",
    "White",
    "San",
    "Los",
    "Wells",
    "Hong",
    "Supreme",
)
STATES = (
    "Ohio", "Iowa", "Texas", "Fla.", "Florida", "Pa.", "Pennsylvania", "Mich.", "Michigan", "Wis.",
    "Wisconsin", "Colo.", "Colorado", "Nev.", "Nevada", "Ariz.", "Arizona", "Va.", "Virginia", "N.C.",
    "North Carolina", "N.Y.", "New York", "N.H.", "New Hampshire", "Calif.", "California", "Mass.",
    "Massachusetts", "Okla.", "Oklahoma", "Ga.", "Georgia", "Ill.", "Illinois", "Ind.", "Indiana", "Mo.",
    "Missouri", "Md.", "Maryland", "N.J.", "New Jersey", "Conn.", "Minn.", "Minnesota", "La.", "Louisiana",
    "Tenn.", "Tennessee", "Ky.", "Kentucky", "Hawaii", "Utah", "Maine", "Vt.", "Vermont", "Wash.", "Germany",
    "France", "England", "Mexico", "China", "Russia", "Norway",
)  # fmt: skip
# Words that stand in titles without a capital.
MINOR = ("a", "an", "the", "of", "in", "on", "for", "and", "to", "at", "with", "by", "from")
# More than an office, or less than the whole of it.
TORN = re.compile(
    r"\b(?:who|whom|which|whose|that|said|says|told|where|when|is|was|has|had|were|are|and the|and [A-Z])\b"
    r"|’s\Z|\b(?:Mr|Mrs|Ms|Sen|Gov|Rep|U|St)\Z"
)
# Nothing more is said of what somebody is.
ONCE = re.compile(r"\.(?!\w)|, (?!which\b|an? |the |one |[A-Z])")
PATTERNS = {
    "office": re.compile(
        rf"(?<![\w.’'-])(?P<name>{FULL}), (?P<office>(?:an?|the) [^,.;:—–()“”\"]{{6,90}})(?=[,.])"
    ),
    "body": re.compile(
        r"(?<![\w.’'&-])(?P<body>(?:[A-Z][a-z]+ (?:(?:of|for|and|on) )?){2,6}[A-Z][a-z]+)(?![\w’'&-]| [A-Z])"
    ),
    "town": re.compile(
        rf"(?<=[a-z] )(?P<town>[A-Z][a-z]+(?: [A-Z][a-z]+)?), (?P<state>{'|'.join(map(re.escape, STATES))})"
        r"(?![\w-])(?P<comma>,?)"
    ),
    "full": re.compile(rf"(?<![\w.’'-])(?P<full>{FULL})(?P<rest>, )(?=(?:an?|the|who|and)\b)"),
}  # fmt: skip
WORK = re.compile(r"(?P<left>[“\"])(?P<work>[A-Z][^“”\",.!?;:]{3,50})(?P<stop>[,.]?)(?P<right>[”\"])")


def attached(article: Article) -> Iterator[Spot]:
    """The first place of each such name with what goes with it, and of the titles of works between marks."""
    known = set[tuple[str, str]]()
    for spot in (*spots(article, PATTERNS), *_works(article)):
        key = (spot.sort, spot.text)
        if key not in known and _is_fit(spot):
            known.add(key)
            yield spot


def _works(article: Article) -> Iterator[Spot]:
    """What stands between marks and is written as titles are: a capital on each word of weight."""
    for sentence in article.sentences:
        if not 8 <= len(sentence.text.split()) <= 60 or not re.search(r"[.?][”\"]?\Z", sentence.text):
            continue
        for match in WORK.finditer(sentence.text):
            words = re.findall(r"[A-Za-z’'-]+", match["work"])
            titled = len(words) >= 2 and all(word[0].isupper() or word in MINOR for word in words)
            called = re.search(
                r"\b(?:said|says|say|shout\w*|chant\w*|nicknamed|dubbed|called|as),? \Z",
                sentence.text[: match.start()],
            )
            if titled and not called:
                parts = tuple((name, value) for name, value in match.groupdict().items() if value)
                yield Spot(sentence, *match.span(), "work", parts=parts)


def _named(spot: Spot, place: int) -> str:
    """What the layers take the word there for."""
    return next((w.name for w in spot.sentence.words if w.start - spot.sentence.start == place), "")


def _is_fit(spot: Spot) -> bool:
    if spot.sort == "work" or spot.sentence.text[:1].islower():
        return spot.sort == "work"
    if spot.sort == "office":
        office = spot.part("office")
        odd = TORN.search(office)
        return _named(spot, spot.start) == "PERSON" and odd is None and " of " not in spot.part("name")
    if spot.sentence.quotes:
        return False
    if spot.sort == "body":
        words = spot.part("body").split()
        return words[-1] in HEADS or words[0] in HEADS
    if spot.sort == "town":
        led = re.search(r"\b(?:in|at|from|near|outside|of|to) \Z", spot.before)
        lists = re.match(r"(?:,? (?:and|or) [A-Z])|, [A-Z][a-z]+,? (?:and|or)\b", spot.after)
        return (
            bool(led) and not lists and spot.part("town") not in (*STATES, "Brazil", "Canada", "Middle East")
        )
    return _named(spot, spot.start) == "PERSON"


def _offices(article: Article) -> Iterator[tuple[str, str]]:
    """Who is what, by the article."""
    for spot in attached(article):
        if spot.sort == "office":
            yield spot.part("name"), spot.part("office")


def office_of_another(item: Spot, material: Material, rng: Random) -> Change | None:
    """Nora Feldt, the mayor: that is what somebody else is, in this story or in the one beside it."""
    if item.sort != "office":
        return None
    name, office = item.part("name"), item.part("office")
    own = set(office.lower().split()) - {*MINOR}
    others = [
        other
        for article in (item.sentence.article, *material.others)
        for who, other in _offices(article)
        if not set(who.split()) & set(name.split()) and not own & set(other.lower().split())
        and who.split()[-1] not in office and name.split()[-1] not in other
    ]  # fmt: skip
    return item.replaced(f"{name}, {rng.choice(others)}", "misspelt") if others else None


def office_before(item: Spot, material: Material, rng: Random) -> Change | None:
    """The mayor, Nora Feldt, for Nora Feldt, the mayor."""
    led = re.search(r"(?:[A-Z][\w.]*|,|[a-z]+(?:er|or|an|ist|ent|ant)) \Z", item.before)
    if (
        item.sort != "office"
        or (led and not item.before.endswith("after "))
        or ONCE.match(item.after) is None
    ):
        return None
    office = item.part("office") if item.before else capital(item.part("office"))
    return item.replaced(f"{office}, {item.part('name')}", "same")


def office_in_brackets(item: Spot, material: Material, rng: Random) -> Change | None:
    """Nora Feldt (the mayor), or between dashes."""
    if item.sort != "office" or item.after[:1] != "," or ONCE.match(item.after) is None:
        return None
    left, right = rng.choice((("(", ")"), ("— ", " —")))
    new = f"{item.part('name')} {left}{item.part('office')}{right}"
    text = f"{item.before}{new}{item.after[1:]}"
    return Change(text, len(item.before), len(item.before) + len(new), ("same",))


def _work(item: Spot, new: str, *expected: str) -> Change:
    text = f"{item.before}{new}{item.after}"
    return Change(text, len(item.before), len(item.before) + len(new), expected)


def work_altered(item: Spot, material: Material, rng: Random) -> Change | None:
    """“The Quiet Harbour” for “The Quiet Harbours”, or without "Quiet"."""
    if item.sort != "work":
        return None
    words = item.part("work").split()
    news = (
        [" ".join(words[:at] + words[at + 1 :]) for at in range(1, len(words) - 1)] if len(words) >= 3 else []
    )
    last = words[-1]
    news.append(" ".join([*words[:-1], last[:-1] if last.endswith("s") else f"{last}s"]))
    if len(words) == 2 and words[0] != "The":
        news.append(f"{words[1]} {words[0]}")
    news = [new for new in news if not material.holds(new)]
    if not news:
        return None
    return _work(
        item,
        f"{item.part('left')}{rng.choice(news)}{item.part('stop')}{item.part('right')}",
        "misspelt",
        "altered",
        "not-found",
    )


def work_in_italics(item: Spot, material: Material, rng: Random) -> Change | None:
    """_The Quiet Harbour_ for “The Quiet Harbour”: titles in italics and not between marks."""
    if item.sort != "work":
        return None
    sign = rng.choice(("_", "*"))
    return _work(item, f"{sign}{item.part('work')}{sign}{item.part('stop')}", "same")


def body_turned(item: Spot, material: Material, rng: Random) -> Change | None:
    """The Harbour Northern Council: two words of a body’s name have changed places."""
    words = item.part("body").split()
    news = [
        " ".join([*words[:at], words[at + 1], words[at], *words[at + 2 :]])
        for at in range(len(words) - 1)
        if words[at][0].isupper() and words[at + 1][0].isupper()
        and not {words[at], words[at + 1]} & {*HEADS, *PLACES, "The"} and words[at - 1] not in PLACES
    ]  # fmt: skip
    news = [new for new in news if not material.holds(new)]
    return item.replaced(rng.choice(news), "misspelt") if item.sort == "body" and news else None


def town_of_another(item: Spot, material: Material, rng: Random) -> Change | None:
    """Toledo, Iowa, for Toledo, Ohio."""
    if item.sort != "town":
        return None
    short, text = item.part("state").endswith("."), item.sentence.article.text
    alike = STATES[-7:] if item.part("state") in STATES[-7:] else STATES[:-7]
    others = [
        one
        for one in alike
        if one.endswith(".") == short and one not in text and one[0] != item.part("state")[0]
    ]
    if not others:
        return None
    return item.replaced(f"{item.part('town')}, {rng.choice(others)}{item.part('comma')}", "misspelt")


def town_in_state(item: Spot, material: Material, rng: Random) -> Change | None:
    """Toledo in Ohio, for Toledo, Ohio."""
    if item.sort != "town":
        return None
    state = item.part("state")
    new = (
        f"{item.part('town')} in {state}"
        if not state.endswith(".") and rng.random() < 0.5
        else f"{item.part('town')} ({state})"
    )
    new += "." if not item.after else ""
    return item.replaced(new, "same")


def hyphenated(item: Named, material: Material, rng: Random) -> Change | None:
    """Nora Feldt-Quist: a double name, of which the material knows nothing."""
    whole, known = f"{item.title} {item.person.name}".strip(), item.sentence.text
    others = [
        other.surname
        for other in item.sentence.article.people
        if other.surname not in known and re.fullmatch(r"[A-Z][a-z]{2,}", other.surname)
    ]
    if item.person.name == "Hillary Clinton":
        return None  # She is in every other article.
    married = (
        pronoun(item.person, item.sentence.article) == "she"
    )  # whose names change more often than others
    return item.replaced(f"{whole}-{rng.choice(others)}", "misspelt") if others and married else None


def in_caption(item: Spot, material: Material, rng: Random) -> Change | None:
    """Nora Feldt (left), as the line under a picture has it."""
    if item.sort != "full":
        return None
    return item.replaced(
        f"{item.part('full')} ({rng.choice(('left', 'right', 'pictured', 'center'))}), ", "same"
    )


NAME_ATTACHED = (
    Kind("name-office-of-another", "name", True, office_of_another, SEEN, of="attached"),
    Kind("name-hyphenated", "name", True, hyphenated, SEEN),
    Kind("name-work-altered", "name", True, work_altered, SEEN, of="attached"),
    Kind("name-body-turned", "name", True, body_turned, SEEN, of="attached"),
    Kind("name-town-of-another", "name", True, town_of_another, SEEN, of="attached"),
    Kind("name-office-before", "name", False, office_before, SEEN, of="attached"),
    Kind("name-office-in-brackets", "name", False, office_in_brackets, SEEN, of="attached"),
    Kind("name-work-in-italics", "name", False, work_in_italics, SEEN, of="attached"),
    Kind("name-town-in-state", "name", False, town_in_state, SEEN, of="attached"),
    Kind("name-in-caption", "name", False, in_caption, SEEN, of="attached"),
)
