"""Names at the keyboard and the desk: a key beside, an s too many, another body; titles and initials."""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random

from bench.faults.articles import Material, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES
from bench.faults.name.forms import Called
from bench.faults.name.mentions import Styled
from bench.faults.name.names import Named, doubled, dropped, exchanged, vowel
from bench.faults.quote.desk import ended
from bench.faults.speaker.turns import pronoun

# The keys to the left and right.
KEYS = {
    key: row[max(at - 1, 0) : at] + row[at + 1 : at + 2]
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at, key in enumerate(row)
}
BODIES = {
    "Department": "Ministry", "Committee": "Commission", "Commission": "Committee", "Council": "Congress",
    "Association": "Alliance", "Institute": "Foundation", "Foundation": "Institute", "Center": "Academy",
    "Agency": "Bureau", "Bureau": "Agency", "University": "College", "College": "University",
    "School": "Academy", "Justice": "Labor", "State": "Defense", "Defense": "Interior",
    "Security": "Safety", "Democratic": "Republican", "Republican": "Democratic", "National": "Federal",
    "Federal": "National", "International": "National", "American": "British", "Senate": "House",
    "House": "Senate", "Service": "Office", "Office": "Service", "Reserve": "Treasury", "Union": "League",
    "Nations": "States", "Party": "League", "Court": "Council", "Fund": "Bank", "Bank": "Fund",
    "Police": "Fire", "Times": "Tribune", "Post": "Herald", "Street": "Square", "North": "South",
    "South": "North", "East": "West", "West": "East", "New": "Old", "Northern": "Southern",
    "Supreme": "Superior", "Appeals": "Claims", "Treasury": "Commerce", "Labor": "Commerce",
}  # fmt: skip
INITIALS = {
    "FBI": "Federal Bureau of Investigation", "CIA": "Central Intelligence Agency",
    "DNC": "Democratic National Committee", "RNC": "Republican National Committee",
    "IRS": "Internal Revenue Service", "EPA": "Environmental Protection Agency",
    "NRA": "National Rifle Association", "IMF": "International Monetary Fund",
    "NYPD": "New York Police Department", "DOJ": "Department of Justice",
    "FEC": "Federal Election Commission", "SEC": "Securities and Exchange Commission",
    "DHS": "Department of Homeland Security", "ACLU": "American Civil Liberties Union",
    "NSA": "National Security Agency", "CFPB": "Consumer Financial Protection Bureau",
    "HUD": "Department of Housing and Urban Development", "FDA": "Food and Drug Administration",
    "TPP": "Trans-Pacific Partnership", "VA": "Department of Veterans Affairs",
    "CBO": "Congressional Budget Office", "GOP": "Republican Party", "UN": "United Nations",
    "EU": "European Union", "U.N.": "United Nations", "E.U.": "European Union",
    "S.E.C.": "Securities and Exchange Commission", "F.B.I.": "Federal Bureau of Investigation",
    "C.I.A.": "Central Intelligence Agency", "E.P.A.": "Environmental Protection Agency",
    "NATO": "North Atlantic Treaty Organization", "ISIS": "Islamic State",
    "NAFTA": "North American Free Trade Agreement", "DCCC": "Democratic Congressional Campaign Committee",
}  # fmt: skip
# Who shares a surname with somebody as well known.
SHARED = (
    "Clinton",
    "Trump",
    "Obama",
    "Bush",
    "Kennedy",
    "Sanders",
    "Pence",
    "Kaine",
    "Biden",
    "Reagan",
    "Romney",
    "Nixon",
)
DETERMINED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[A-Za-z.]+[’']s?|its|his|her|their|[Ff]ormer|[a-z]+(?:al|er|or|ive)) \Z"
)
GOES_ON = re.compile(
    r" (?:is|was|has|had|in|on|to|and|said|says|for|will|would|that|may|can|did|does|or|by|from|as|of)\b"
)
OTHER_TITLES = {"he": "Ms.", "she": "Mr."}
TITLES = {"he": "Mr.", "she": "Ms."}


def _wrong(item: Named, new: str | None, material: Material) -> Change | None:
    """The name with another surname, unless that stands in the material."""
    surname = item.person.surname
    if new is None or new == surname or material.holds(new) or material.holds(f"{new}'s"):
        return None
    return item.replaced(f"{item.title} {item.person.name.removesuffix(surname)}{new}".strip(), "misspelt")


def key_beside(item: Named, material: Material, rng: Random) -> Change | None:
    """A letter of the surname is that of the key beside."""
    surname = item.person.surname
    place = rng.randrange(1, len(surname))
    return _wrong(
        item, surname[:place] + rng.choice(KEYS[surname[place].lower()]) + surname[place + 1 :], material
    )


def final_s(item: Named, material: Material, rng: Random) -> Change | None:
    """An s too many at its end, or one too few."""
    surname = item.person.surname
    if surname.endswith("ss") or item.sentence.text.partition(item.person.name)[2][:1] in ("’", "'"):
        return None
    return _wrong(item, surname[:-1] if surname.endswith("s") else f"{surname}s", material)


def given_slip(item: Named, material: Material, rng: Random) -> Change | None:
    """A slip of the keys in the given name."""
    given, _, rest = item.person.name.partition(" ")
    if not re.fullmatch(r"[A-Z][a-z]{4,}", given):
        return None
    new = rng.choice((exchanged, doubled, dropped, vowel))(given, rng)
    if new is None or new == given or re.search(rf"\b{new}\b", material.article.text):
        return None
    return item.replaced(f"{item.title} {new} {rest}".strip(), "misspelt")


def other_body(item: Called, material: Material, rng: Random) -> Change | None:
    """A committee is a commission, a ministry a department."""
    if item.title:
        return None
    words = item.name.split()
    fits = [at for at, word in enumerate(words) if word in BODIES]
    if len(words) < 2 or not fits:
        return None
    at = rng.choice(fits)
    new = " ".join((*words[:at], BODIES[words[at]], *words[at + 1 :]))
    return None if material.holds(new) else item.replaced(new, "misspelt")


def of_speaker(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The name behind a quote is misspelt."""
    if quote.speaker is None or len(quote.words) < 6 or len(quote.speaker.surname) < 5:
        return None
    surname = quote.speaker.surname
    new = rng.choice((exchanged, doubled, vowel, dropped))(surname, rng) if surname.isalpha() else None
    if new is None or new.lower() == surname.lower() or material.holds(new) or material.holds(f"{new}'s"):
        return None
    return _behind(quote, f"{quote.speaker.name.removesuffix(surname)}{new}", "misspelt")


def of_speaker_in_capitals(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The surname in capitals and a colon, as transcripts have it."""
    if quote.speaker is None or len(quote.words) < 6 or quote.article.person(quote.speaker.surname) is None:
        return None
    left, right = STYLES["“" not in quote.article.text]
    name = quote.speaker.surname.upper()
    return marked("", name, f": {left}{ended(quote.text)}{right}", "same")


def _behind(quote: Quote, name: str, *expected: str) -> Change:
    """The quote, and behind it the name that is to be judged."""
    left, right = STYLES["“" not in quote.article.text]
    words = re.sub(r"(?<!\.)\.\Z", ",", ended(quote.text))
    return marked(f"{left}{words}{right} said ", name, ".", *expected)


def wrong_honorific(item: Named, material: Material, rng: Random) -> Change | None:
    """Mr. for a woman, Ms. for a man, in the sentence behind."""
    return _titled(item, OTHER_TITLES, material, "misspelt")


def honorific(item: Named, material: Material, rng: Random) -> Change | None:
    """Mr. or Ms. with the surname, in the sentence behind."""
    return _titled(item, TITLES, material, "same")


def _titled(item: Named, titles: Mapping[str, str], material: Material, *expected: str) -> Change | None:
    """The sentence behind has the surname with its title, unless the article has it with another."""
    surname, article = item.person.surname, item.sentence.article
    title = titles.get(pronoun(item.person, article))
    alone = article.person(surname) is item.person and surname not in SHARED
    known = set(re.findall(rf"\b(Mrs?|Ms|Miss)\.? {re.escape(surname)}\b", article.text))
    right = title is not None and known == {title.rstrip(".")}
    if title is None or not alone or (known and right != (expected == ("same",))):
        return None
    return _second(item, f"{title} {surname}", *expected)


def _second(item: Named, name: str, *expected: str) -> Change:
    before = f"{item.sentence.text} An aide to "
    return marked(before, name, " would not say more.", *expected)


def title_dropped(item: Called, material: Material, rng: Random) -> Change | None:
    """The name without its title."""
    if not item.title or " " not in item.name:
        return None
    led = re.search(r"\b(?:[Tt]he|[Ff]ormer|[Ll]ate|[A-Z][\w.]*)\s\Z", item.sentence.text[: item.start])
    return None if led else item.replaced(item.name, "same")


def in_bold(item: Named, material: Material, rng: Random) -> Change | None:
    """Between stars, as newsletters set off names."""
    return item.replaced(f"**{f'{item.title} {item.person.name}'.strip()}**", "same")


def initials_spelt_out(item: Styled, material: Material, rng: Random) -> Change | None:
    """The full name for well-known initials."""
    full, text = INITIALS.get(item.name), item.sentence.text
    before, after = text[: item.start], text[item.end :]
    # "NYPD Commissioner" would want another turn.
    if item.role or full is None or not before or re.match(r" [A-Z]", after):
        return None
    led = DETERMINED.search(before) or (re.match(r" [a-z]", after) and not GOES_ON.match(after))
    return item.replaced(f"{'' if led else 'the '}{full}", "same")


NAME_DESK = (
    Kind("name-key-beside", "name", True, key_beside, SEEN),
    Kind("name-final-s", "name", True, final_s, SEEN),
    Kind("name-given-slip", "name", True, given_slip, SEEN),
    Kind("name-wrong-honorific", "name", True, wrong_honorific, SEEN),
    Kind("name-kind-of-body", "name", True, other_body, SEEN, of="called"),
    Kind("name-of-speaker", "name", True, of_speaker, SEEN, of="quote"),
    Kind("name-honorific", "name", False, honorific, SEEN),
    Kind("name-title-dropped", "name", False, title_dropped, SEEN, of="called"),
    Kind("name-in-bold", "name", False, in_bold, SEEN),
    Kind("name-initials-spelt-out", "name", False, initials_spelt_out, SEEN, of="styled"),
    Kind("name-of-speaker-in-capitals", "name", False, of_speaker_in_capitals, SEEN, of="quote"),
)
