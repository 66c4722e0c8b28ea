"""Who said it: words given to somebody else of the article, and the same person named otherwise."""

from __future__ import annotations

from random import Random

from bench.faults.articles import Material, Person, Quote
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.frames import framed


def another(quote: Quote, speaking: bool, rng: Random) -> Person | None:
    """Somebody else whom the article names, who speaks in it or does not."""
    speakers = {other.speaker for other in quote.article.quotes if other.speaker}
    others = [
        person
        for person in quote.article.people
        if quote.speaker and person.surname != quote.speaker.surname and (person in speakers) == speaking
        and not set(person.name.split()) & set(quote.speaker.name.split())
    ]  # fmt: skip
    return rng.choice(others) if others else None


def _exchanged(speaking: bool, quote: Quote, material: Material, rng: Random) -> Change | None:
    # Words that stand there twice may be two people's.
    other = (
        another(quote, speaking, rng) if len(quote.words) >= 6 and material.times(quote.text) == 1 else None
    )
    return framed(quote.text, quote, rng, "other-speaker", name=other.name) if other else None


def other_who_speaks(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Another speaker of the article."""
    return _exchanged(True, quote, material, rng)


def other_who_is_silent(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Somebody of whom the article only speaks."""
    return _exchanged(False, quote, material, rng)


def surname(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The speaker by surname; nobody else in the article has it."""
    if quote.speaker is None or len(quote.words) < 6 or not quote.article.person(quote.speaker.surname):
        return None
    return framed(quote.text, quote, rng, "exact", name=quote.speaker.surname)


def described(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The speaker with some words about them."""
    if quote.speaker is None or len(quote.words) < 6:
        return None
    who = f"{rng.choice(('a smiling', 'a weary', 'a cheerful'))} {quote.speaker.name}"
    return framed(quote.text, quote, rng, "exact", name=who)


SPEAKERS = (
    Kind("speaker-exchanged", "speaker", True, other_who_speaks, SEEN, of="quote"),
    Kind("speaker-bystander", "speaker", True, other_who_is_silent, SEEN, of="quote"),
    Kind("speaker-surname", "speaker", False, surname, SEEN, of="quote"),
    Kind("speaker-described", "speaker", False, described, SEEN, of="quote"),
)
