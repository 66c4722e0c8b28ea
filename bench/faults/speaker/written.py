"""Quotes given to the wrong one of those whom the material has, and to the right one named otherwise."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material, Person, Quote
from bench.faults.draft import HELD_BACK, Change, Kind, marked
from bench.faults.frames import is_certain
from bench.faults.quote.written import bare, cued, marks, scene, whole

CUES = ("said", "remarked", "stated")
TITLES = {
    "Sen.": "the senator", "Senator": "the senator", "Gov.": "the governor", "Governor": "the governor",
    "Rep.": "the representative", "Representative": "the representative", "Mayor": "the mayor",
    "Judge": "the judge", "Justice": "the justice", "Gen.": "the general", "President": "the president",
    "Chairman": "the chairman", "Speaker": "the speaker", "Secretary": "the secretary",
}  # fmt: skip
SEXES = {"Donald": "he", "Barack": "he", "Hillary": "she"}


def said_by(quote: Quote) -> Person | None:
    """Who speaks, where that is certain and the quote is a whole one that the material has once."""
    fit = is_certain(quote) and whole(quote) and len(quote.words) >= 6 and re.match("[A-Z]", quote.text)
    return quote.speaker if fit and quote.article.folded.count(quote.text) <= 1 else None


def strangers(quote: Quote) -> list[Person]:
    """Everybody else whom the article names, but those who share a name with the speaker."""
    own = set(quote.speaker.name.split()) if quote.speaker else set()
    return [person for person in quote.article.people if not own & set(person.name.split())]


def given_to(quote: Quote, name: str, rng: Random) -> Change | None:
    """The quote as another's: in its own sentence, with the name changed there, or in one of ours."""
    found = scene(quote)
    speaker = quote.speaker
    if found and speaker and rng.random() < 0.6:
        before, after = found
        pattern = re.compile(
            rf"\A(?P<gap>. (?:(?:said|says) )?)(?:[A-Z][\w.]+ )*{re.escape(speaker.surname)}(?=(?: said"
            rf"| says)?\.\Z)"
        )
        if len(before) == 1 and (match := pattern.match(after)):
            after = match["gap"] + name + after[match.end() :]
            return marked("", before + quote.text + after[:1], after[1:], "other-speaker")
    return cued(quote.text, name, quote, rng, "other-speaker")


def of_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The speaker of the quote next to it is credited with it."""
    speaker = said_by(quote)
    if not speaker or material.times(quote.text) != 1:
        return None
    others = strangers(quote)
    near = sorted(
        (other for other in quote.article.quotes if other.speaker in others and is_certain(other)),
        key=lambda other: abs(other.start - quote.start),
    )
    name = near[0].speaker if near else None
    return given_to(quote, name.name if rng.random() < 0.5 else name.surname, rng) if name else None


def of_whom_it_is_about(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Whoever is named in the sentence, or in the one before, is taken for the speaker."""
    speaker = said_by(quote)
    if not speaker or material.times(quote.text) != 1:
        return None
    text = quote.article.text
    start = text.rfind("\n", 0, max(0, text.rfind("\n", 0, quote.start) - 2)) + 1
    context = text[start : text.find("\n", quote.end)]
    quoted = {other.speaker for other in quote.article.quotes}
    about = [person for person in strangers(quote) if person.surname in context and person not in quoted]
    # Somebody who speaks of themselves by name would be odd.
    about = [person for person in about if person.surname not in quote.text]
    return given_to(quote, rng.choice(about).name, rng) if about else None


def crossed(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two people's quotes stand side by side, each with the other's name."""
    pair = _pair(quote, material)
    if not pair:
        return None
    other, one_name, other_name = pair
    return _side_by_side(quote, other, other_name, one_name, rng, "other-speaker")


def side_by_side(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The same two with the right names."""
    pair = _pair(quote, material)
    if not pair:
        return None
    other, one_name, other_name = pair
    return _side_by_side(quote, other, one_name, other_name, rng, "exact")


def _pair(quote: Quote, material: Material) -> tuple[Quote, str, str] | None:
    speaker = said_by(quote)
    if not speaker:
        return None
    others = strangers(quote)
    later = [
        other
        for other in quote.article.quotes
        if other.start > quote.end
        and other.speaker in others
        and said_by(other)
        and re.match("[A-Z]", other.text)
    ]
    if not later or material.times(quote.text) != 1 or material.times(later[0].text) != 1:
        return None
    return later[0], speaker.name, later[0].speaker.name if later[0].speaker else ""


def _side_by_side(one: Quote, other: Quote, first: str, second: str, rng: Random, verdict: str) -> Change:
    left, right = marks(one)
    said, then = rng.choice((("said", "said"), ("remarked", "said"), ("said", "stated")))
    begin = one.text if re.search(r"[!?…]\Z", one.text) else f"{bare(one.text)},"
    end = other.text if re.search(r"[!?…]\Z", other.text) else f"{bare(other.text)},"
    text = f"{left}{begin}{right} {first} {said}. {left}{end}{right} {second} {then}."
    return marked("", text, "", verdict)


def surname_in_scene(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The full name first, in a sentence of ours, and then the surname with the words."""
    speaker = said_by(quote)
    if not speaker or not quote.article.person(speaker.surname):
        return None
    left, right = marks(quote)
    words = quote.text if re.search(r"[!?…]\Z", quote.text) else f"{bare(quote.text)},"
    lead = rng.choice(
        ("{} was among those who spoke.", "{} had a view on the matter.", "One of those heard was {}.")
    )
    after = rng.choice(
        (f" {speaker.surname} said.", f" said {speaker.surname}.", f" {speaker.surname} remarked.")
    )
    return marked(f"{lead.format(speaker.name)} ", f"{left}{words}{right}", after, "exact")


def by_office(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A senator whom the material has by title is "the senator", or is "he" or "she" the second time."""
    speaker = said_by(quote)
    if not speaker:
        return None
    left, right = marks(quote)
    words = quote.text if re.search(r"[!?…]\Z", quote.text) else f"{bare(quote.text)},"
    text = quote.article.text
    titled = re.search(
        rf"\b(?P<title>{'|'.join(map(re.escape, TITLES))}) (?:[A-Z][\w.]+ )*{re.escape(speaker.surname)}\b",
        text,
    )
    honorific = re.search(rf"\b(?P<title>Mr|Ms|Mrs)\. {re.escape(speaker.surname)}\b", text)
    who = SEXES.get(speaker.name.split()[0], "")
    who = who or ({"Mr": "he"}.get(honorific["title"], "she") if honorific else "")
    titled = None if speaker.name.split()[0] in SEXES else titled
    who = TITLES[titled["title"]] if titled else who
    if not who:
        return None
    name = f"{titled['title']} {speaker.name}" if titled else speaker.name
    lead = rng.choice(
        (f"{name} spoke of it too.", f"{name} was asked about it.", f"It was {name} who spoke up.")
    )
    lead = lead if "asked" not in lead else f"{name} spoke as well."
    return marked(f"{lead} ", f"{left}{words}{right}", f" {who} {rng.choice(CUES)}.", "exact")


def described(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The speaker with the description that the material itself gives behind the name."""
    speaker = said_by(quote)
    if not speaker:
        return None
    match = re.search(
        rf"{re.escape(speaker.name)}, (?P<what>(?:an?|the) [a-z][^,.;:“”\"()\n]{{6,90}})[,.]",
        quote.article.text,
    )
    if not match or re.search(r"\b(?:said|says|who|told|but|and)\b", match["what"]):
        return None
    left, right = marks(quote)
    whole_words = quote.text if re.search(r"[!?…]\Z", quote.text) else f"{bare(quote.text)}."
    comma = quote.text if re.search(r"[!?…]\Z", quote.text) else f"{bare(quote.text)},"
    what = match["what"]
    if rng.random() < 0.5:
        head = f"{what[:1].upper()}{what[1:]}, {speaker.name}, said: "
        return marked(head, f"{left}{whole_words}{right}", "", "exact")
    return marked("", f"{left}{comma}{right}", f" said {speaker.name}, {what}.", "exact")


SPEAKER_WRITTEN: tuple[Kind, ...] = (
    Kind("speaker-next-one", "speaker", True, of_another, HELD_BACK, of="quote"),
    Kind("speaker-whom-it-is-about", "speaker", True, of_whom_it_is_about, HELD_BACK, of="quote"),
    Kind("speaker-names-crossed", "speaker", True, crossed, HELD_BACK, of="quote"),
    Kind("speaker-side-by-side", "speaker", False, side_by_side, HELD_BACK, of="quote"),
    Kind("speaker-surname-second", "speaker", False, surname_in_scene, HELD_BACK, of="quote"),
    Kind("speaker-by-his-office", "speaker", False, by_office, HELD_BACK, of="quote"),
    Kind("speaker-with-description", "speaker", False, described, HELD_BACK, of="quote"),
)
