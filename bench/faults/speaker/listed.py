"""Whose words they are: another's name in front of them, or the right one in another form."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import SENTENCE_END, Material, Person, Quote
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.frames import is_certain
from bench.faults.quote.listed import marks_of, told
from bench.faults.rewording import change_of, held

ROLE = r", (?P<role>(?:an?|the|who (?:is|was|served|leads|runs)) [^,.;:“”\"]{8,80}),"
INNER = (
    ("As {who} put it, ", "."),
    ("{Who} said: ", "."),
    ("", " {who} said."),
    ("", " said {who}."),
    ("{Who} answered: ", "."),
)


def speaker_of(quote: Quote) -> Person | None:
    """Who says it beyond doubt, in a quote that can stand alone."""
    alone = (
        len(quote.words) >= 6 and re.match(r"[A-Z]", quote.text) and not re.search(r"[,;][’']\Z", quote.text)
    )
    return quote.speaker if alone and is_certain(quote) else None


def other_speakers(quote: Quote) -> list[Person]:
    """Others whom the article quotes or names, those it quotes first."""
    own = quote.speaker
    quoted = {other.speaker for other in quote.article.quotes if other.speaker not in (own, None)}
    people = [one for one in quote.article.people if one is not own and own and one.surname != own.surname]
    return [one for one in people if one in quoted] or [
        one for one in people if one.surname not in quote.text
    ]


def given_to_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Somebody else of the article is said to have said it."""
    others = other_speakers(quote) if speaker_of(quote) else []
    if not others or material.times(quote.text) > 1:
        return None
    return told(quote.text, rng.choice(others).name, marks_of(quote), rng, "other-speaker", frames=INNER)


def spoken_for(quote: Quote, material: Material, rng: Random) -> Change | None:
    """What somebody said in person is said to come from who speaks for them."""
    own = speaker_of(quote)
    text = quote.article.text
    if not own or material.times(quote.text) > 1:
        return None
    if re.search(
        rf"(?:spokes\w+|aide|adviser|lawyer|attorney)[^.]{{0,30}}{own.surname}"
        rf"|{own.surname}(?:[’']s?|,) (?:\w+ )?(?:spokes|aide|lawyer)",
        text,
    ):
        return None
    who = f"{rng.choice(('a spokesman for', 'a spokeswoman for', 'an aide to', 'a lawyer for'))} {own.name}"
    return told(quote.text, who, marks_of(quote), rng, "other-speaker", frames=INNER)


def changed_places(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two who are quoted one after the other have each other's words."""
    own = speaker_of(quote)
    later = [
        other
        for other in quote.article.quotes
        if other.start > quote.end and other.speaker and speaker_of(other) and other.speaker is not own
    ]
    if not own or not later or later[0].speaker is None or later[0].speaker.surname == own.surname:
        return None
    left, right = marks_of(quote)
    first, second = (re.sub(r"[\s,;:.—–-]+\Z", "", one.text) for one in (quote, later[0]))
    if max(len(first), len(second)) > 350 or material.times(first) > 1 or material.times(second) > 1:
        return None
    ends = ["" if SENTENCE_END.search(one) else "," for one in (first, second)]
    words = (
        f"{left}{first}{ends[0]}{right} {later[0].speaker.name} said. "
        f"{left}{second}{ends[1]}{right} said {own.name}."
    )
    return change_of(held("", words, ""), "other-speaker")


def by_surname(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The surname stands alone, with a courtesy title where the article has one, and behind another verb."""
    own = speaker_of(quote)
    if not own or quote.article.person(own.surname) is not own:
        return None
    courtesy = re.search(rf"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. {own.surname}\b", quote.article.text)
    who = courtesy[0] if courtesy else own.surname
    return told(quote.text, who, marks_of(quote), rng, "exact")


def with_role(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Who they are, as the article says elsewhere, stands beside the name."""
    own = speaker_of(quote)
    role = own and re.search(re.escape(own.name) + ROLE, quote.article.text)
    if not own or not role:
        return None
    frames = (("", " said {who}, " + role["role"] + "."), ("{Who}, " + role["role"] + ", said: ", "."))
    return told(quote.text, own.name, marks_of(quote), rng, "exact", frames=frames)


def went_on(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two of their sayings in one paragraph, each with its name, in the order of the article."""
    own = speaker_of(quote)
    later = [
        one for one in quote.article.quotes
        if one.start > quote.end and one.speaker is own and speaker_of(one) is own and len(one.text) < 300
    ]  # fmt: skip
    if not own or not later or len(quote.text) > 300:
        return None
    left, right = marks_of(quote)
    first, second = (re.sub(r"[\s,;:—–-]+\Z", "", one.text) for one in (quote, later[0]))
    first, second = (re.sub(r"(?<!\.)(?<!\b[A-Z])\.\Z", "", one) for one in (first, second))
    ends = ["" if SENTENCE_END.search(one) else "," for one in (first, second)]
    words = (
        f"{left}{first}{ends[0]}{right} {own.name} said. "
        f"{left}{second}{ends[1]}{right} {own.surname} {rng.choice(('went on', 'added', 'also said'))}."
    )
    return change_of(held("", words, ""), "exact")


SPEAKER_LISTED = (
    Kind("speaker-another-name", "speaker", True, given_to_another, SEEN, "quote"),
    Kind("speaker-spoken-for", "speaker", True, spoken_for, SEEN, "quote"),
    Kind("speaker-changed-places", "speaker", True, changed_places, SEEN, "quote"),
    Kind("speaker-surname-and-courtesy", "speaker", False, by_surname, SEEN, "quote"),
    Kind("speaker-beside-role", "speaker", False, with_role, SEEN, "quote"),
    Kind("speaker-went-on", "speaker", False, went_on, SEEN, "quote"),
)
