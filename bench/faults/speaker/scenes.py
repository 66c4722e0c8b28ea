"""Who said it, in a scene: after a sentence about somebody, through somebody else, or of another story."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from bench.faults.articles import Material, Person, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import framed
from bench.faults.speaker.forms import between_marks
from bench.faults.speaker.speakers import another

ARRIVALS = (
    "{} had come early and stayed to the end.", "{} was the first to answer.", "Then it was the turn of {}.",
    "Nobody had to wait long for {}.",
)  # fmt: skip
THROUGH = ("a spokesman for {}", "an aide to {}", "a friend of {}", "a lawyer for {}")
ASKED = ("Asked about {}, ", "After a question about {}, ", "In an exchange over {}, ")


def _other(quote: Quote, material: Material, rng: Random) -> Person | None:
    """Somebody else whom the article names, where the words stand once and are long enough."""
    if len(quote.words) < 6 or material.times(quote.text) != 1:
        return None
    return another(quote, True, rng) or another(quote, False, rng)


def _introduced(person: Person, quote: Quote, rng: Random, *expected: str) -> Change | None:
    """A sentence about `person`, then the quote with the surname alone."""
    if quote.article.person(person.surname) is not person:
        return None
    before = f"{rng.choice(ARRIVALS).format(person.name)} "
    change = framed(quote.text, quote, rng, *expected, name=person.surname)
    return replace(
        change, text=before + change.text, start=len(before) + change.start, end=len(before) + change.end
    )


def another_introduced(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The sentence before is about somebody else, to whom the surname then gives the words."""
    other = _other(quote, material, rng)
    return _introduced(other, quote, rng, "other-speaker") if other else None


def introduced(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The sentence before is about who said it."""
    return (
        _introduced(quote.speaker, quote, rng, "exact") if quote.speaker and len(quote.words) >= 6 else None
    )


def through_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A spokesman, an aide or a friend is said to have said it."""
    if quote.speaker is None or len(quote.words) < 6 or material.times(quote.text) != 1:
        return None
    who = rng.choice(THROUGH).format(quote.speaker.name)
    return framed(quote.text, quote, rng, "other-speaker", name=who)


def of_another_story(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Somebody of another file of the material, whom this article does not know."""
    if quote.speaker is None or len(quote.words) < 6 or material.times(quote.text) != 1:
        return None
    strangers = [
        person
        for article in material.others
        for person in article.people
        if not any(re.search(rf"\b{re.escape(part)}\b", quote.article.text) for part in person.name.split())
    ]
    if not strangers:
        return None
    return framed(quote.text, quote, rng, "other-speaker", name=rng.choice(strangers).name)


def asked_about_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Somebody else is named beside who said it, as what the question was about."""
    whole, other = between_marks(quote), _other(quote, material, rng)
    if not whole or other is None or quote.speaker is None:
        return None
    before = (
        f"{rng.choice(ASKED).format(other.name)}{quote.speaker.name} {rng.choice(('said', 'answered'))}: "
    )
    return marked(before, whole, "", "exact")


SPEAKER_SCENES = (
    Kind("speaker-another-introduced", "speaker", True, another_introduced, SEEN, of="quote"),
    Kind("speaker-through-another", "speaker", True, through_another, SEEN, of="quote"),
    Kind("speaker-of-another-story", "speaker", True, of_another_story, SEEN, of="quote"),
    Kind("speaker-introduced", "speaker", False, introduced, SEEN, of="quote"),
    Kind("speaker-asked-about-another", "speaker", False, asked_about_another, SEEN, of="quote"),
)
