"""Places, parties, peoples and bodies in the place of others, or written as another desk writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.spots import Spot, spots

OTHER_PLACES = {
    "Ohio": "Iowa", "Iowa": "Ohio", "Florida": "Georgia", "Pennsylvania": "Michigan", "Michigan": "Wisconsin",
    "Wisconsin": "Minnesota", "Colorado": "Nevada", "Nevada": "Arizona", "Arizona": "Utah",
    "Texas": "Oklahoma",
    "Virginia": "Maryland", "Indiana": "Illinois", "Massachusetts": "Connecticut", "California": "Oregon",
    "New York": "New Jersey", "North Carolina": "South Carolina", "Russia": "Ukraine", "China": "Japan",
    "Mexico": "Canada", "Syria": "Lebanon", "Iraq": "Iran", "Iran": "Iraq", "Germany": "France",
    "France": "Italy", "Israel": "Egypt", "Cleveland": "Cincinnati", "Chicago": "Detroit",
    "Philadelphia": "Pittsburgh", "Charlotte": "Raleigh", "Moscow": "Kiev", "Washington": "Boston",
    "Manhattan": "Brooklyn", "Boston": "Providence", "Miami": "Tampa",
}  # fmt: skip
OTHER_PEOPLES = {
    "Russian": "Ukrainian", "Mexican": "Cuban", "Chinese": "Japanese", "Syrian": "Iraqi", "British": "Irish",
    "German": "French", "French": "Spanish", "Polish": "Czech", "Israeli": "Egyptian", "Muslim": "Hindu",
    "Hispanic": "Asian", "Catholic": "Protestant", "European": "Asian", "Iranian": "Saudi",
}  # fmt: skip
OTHER_PARTIES = {
    "Republican": "Democratic", "Democratic": "Republican", "Republicans": "Democrats",
    "Democrats": "Republicans", "Democrat": "Republican", "GOP": "Democratic",
}  # fmt: skip
OTHER_BODIES = {
    "FBI": "CIA", "CIA": "NSA", "CNN": "CBS", "NBC": "ABC", "CBS": "NBC", "ABC": "CNN", "Senate": "House",
    "House": "Senate", "Pentagon": "Treasury", "Justice Department": "State Department",
    "State Department": "Justice Department", "Congress": "Parliament", "NATO": "ASEAN", "IRS": "FTC",
    "EPA": "FDA", "Supreme Court": "Appeals Court", "Fox News": "Sky News", "Facebook": "Twitter",
    "Twitter": "Facebook", "Bloomberg": "Reuters", "Politico": "Slate", "Harvard": "Yale",
}  # fmt: skip
SHORT_STATES = {
    "Pennsylvania": "Penn.", "California": "Calif.", "Florida": "Fla.", "Virginia": "Va.",
    "Michigan": "Mich.",
    "Wisconsin": "Wis.", "Colorado": "Colo.", "Massachusetts": "Mass.", "Arizona": "Ariz.",
}  # fmt: skip
KIN = {
    "wife": "sister", "husband": "brother", "daughter": "niece", "son": "nephew", "father": "uncle",
    "mother": "aunt", "brother": "cousin", "sister": "cousin",
}  # fmt: skip


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


ALONE = r"(?<![\w.’'-])(?<!New )(?<!North )(?<!South )(?<!West )(?<!University of )(?<!D-)(?<!R-)"
PATTERNS = {
    "place": re.compile(rf"{ALONE}(?P<place>{_any(OTHER_PLACES)})(?![\w-]| [A-Z]|, D\.C)"),
    "people": re.compile(rf"{ALONE}(?P<people>{_any(OTHER_PEOPLES)})(?= [a-z])"),
    "party": re.compile(rf"(?<![\w-])(?P<party>{_any(OTHER_PARTIES)})(?= [a-z]|,)"),
    "body": re.compile(
        rf"(?<=[a-z,] )(?<!White )(?P<body>{_any(OTHER_BODIES)})(?![\w-]| [A-Z])(?! (?:of|races?)\b)"
    ),
    "state": re.compile(r"\((?P<label>[DR])-(?P<state>[A-Z][A-Za-z.]+)\)"),
    "kin": re.compile(rf"\b(?:his|her) (?P<kin>{_any(KIN)})(?=,? [A-Z])"),
    "usa": re.compile(r"\b(?P<usa>the United States|the U\.S\.)(?=[ ,.])(?! [A-Z])"),
}  # fmt: skip


def placed(article: Article) -> Iterator[Spot]:
    """Names of places, parties, peoples and bodies in the article's sentences."""
    return spots(article, PATTERNS)


def _other(item: Spot, sort: str, others: dict[str, str], material: Material) -> Change | None:
    new = others.get(item.part(sort), "")
    first = new.split()[0] if new else ""
    if (
        not new
        or item.sentence.text.count(item.part(sort)) > 1
        or re.search(rf"\b{first}", item.sentence.text)
    ):
        return None
    return item.replaced(new, "misspelt")


def other_place(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Iowa" for "Ohio"."""
    return _other(item, "place", OTHER_PLACES, material)


def other_people(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Ukrainian" for "Russian"."""
    return _other(item, "people", OTHER_PEOPLES, material)


def other_party(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Democrats" for "Republicans"."""
    return _other(item, "party", OTHER_PARTIES, material)


def other_body(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "CIA" for "FBI"."""
    return _other(item, "body", OTHER_BODIES, material)


def other_label(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "(R-Ohio)" for "(D-Ohio)"."""
    if item.sort != "state":
        return None
    label = "R" if item.part("label") == "D" else "D"
    return item.replaced(f"({label}-{item.part('state')})", "misspelt")


def other_kin(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Her niece" for "her daughter"."""
    new = KIN.get(item.part("kin"), "")
    if not new or material.holds(new):
        return None
    return item.replaced(item.text.replace(item.part("kin"), new), "misspelt")


def state_short(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Calif." for "California"."""
    short = SHORT_STATES.get(item.part("place"))
    return item.replaced(short, "same") if short else None


def usa_otherwise(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "America" or "the US" for "the United States"."""
    if item.sort != "usa":
        return None
    return item.replaced(rng.choice(("the US", "America", "the USA")), "same")


def party_short(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "GOP" for "Republican"."""
    return item.replaced("GOP", "same") if item.part("party") == "Republican" else None


NAME_PLACES = (
    Kind("name-other-place", "name", True, other_place, SEEN, of="placed"),
    Kind("name-other-people", "name", True, other_people, SEEN, of="placed"),
    Kind("name-other-party", "name", True, other_party, SEEN, of="placed"),
    Kind("name-other-body", "name", True, other_body, SEEN, of="placed"),
    Kind("name-other-label", "name", True, other_label, SEEN, of="placed"),
    Kind("name-other-kin", "name", True, other_kin, SEEN, of="placed"),
    Kind("name-state-short", "name", False, state_short, SEEN, of="placed"),
    Kind("name-usa-otherwise", "name", False, usa_otherwise, SEEN, of="placed"),
    Kind("name-party-short", "name", False, party_short, SEEN, of="placed"),
)
