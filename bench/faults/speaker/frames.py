"""Who said it, in longer frames: a pronoun after a name, somebody told by somebody, a body for a person."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from bench.faults.articles import Material, Person, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import framed
from bench.faults.speaker.forms import between_marks
from bench.faults.speaker.speakers import another

ARRIVED = ("{} took the floor for a while.", "The hall was quiet when {} rose.", "Next in line was {}.")
LONG = (
    "{}, who had listened for most of an hour, said: ", "Looking back on those weeks, {} said: ",
    "In a long talk with this newsroom, {} put it plainly: ", "{} did not hesitate when the question came: ",
    "{} later recalled: ", "To applause from the back rows, {} declared: ",
)  # fmt: skip
BODY = re.compile(
    r"(?<=[a-z] )(?:(?!The |In |A )[A-Z][\w&-]+ (?:of (?:the )?)?){1,3}"
    r"(?:Committee|Department|Agency|Association|University|Institute|Commission|Council|Bureau|Union|Court"
    r"|Foundation|Bank)\b"
)


def _pronoun(person: Person, quote: Quote) -> str:
    """By the title that the article gives; empty where it gives none, or two."""
    titles = set(re.findall(rf"\b(Mr|Mrs|Ms)\. {re.escape(person.surname)}\b", quote.article.text))
    if titles == {"Mr"}:
        return "he"
    return "she" if titles and "Mr" not in titles else ""


def _after_name(person: Person, quote: Quote, rng: Random, *expected: str) -> Change | None:
    pronoun = _pronoun(person, quote)
    if not pronoun or quote.article.person(person.surname) is not person:
        return None
    before = f"{rng.choice(ARRIVED).format(person.name)} "
    change = framed(quote.text, quote, rng, *expected, name=pronoun)
    return replace(
        change, text=before + change.text, start=len(before) + change.start, end=len(before) + change.end
    )


def _other(quote: Quote, material: Material, rng: Random) -> Person | None:
    if len(quote.words) < 6 or material.times(quote.text) != 1:
        return None
    return another(quote, True, rng) or another(quote, False, rng)


def pronoun_of_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A sentence about somebody else, and then "he said"."""
    other = _other(quote, material, rng)
    return _after_name(other, quote, rng, "other-speaker") if other else None


def pronoun_rightly(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A sentence about who said it, and then "she said"."""
    if quote.speaker is None or len(quote.words) < 6:
        return None
    return _after_name(quote.speaker, quote, rng, "exact")


def told_the_speaker(quote: Quote, material: Material, rng: Random) -> Change | None:
    """To whom it was said, or somebody else, tells it to who said it."""
    whole, other = between_marks(quote), _other(quote, material, rng)
    if not whole or other is None or quote.speaker is None:
        return None
    return marked(f"{other.name} told {quote.speaker.name}: ", whole, "", "other-speaker")


def told_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Who said it tells it to somebody else of the article."""
    whole, other = between_marks(quote), _other(quote, material, rng)
    if not whole or other is None or quote.speaker is None:
        return None
    return marked(f"{quote.speaker.name} told {other.name}: ", whole, "", "exact")


def long_frame(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Some words about the scene before who said it."""
    whole = between_marks(quote)
    if not whole or quote.speaker is None:
        return None
    return marked(rng.choice(LONG).format(quote.speaker.name), whole, "", "exact")


def a_body(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A body of the article, which no sentence names with who said it, is said to have said it."""
    if quote.speaker is None or len(quote.words) < 6 or material.times(quote.text) != 1:
        return None
    bodies = {
        match[0]
        for sentence in quote.article.sentences
        if quote.speaker.surname not in sentence.text
        for match in BODY.finditer(sentence.text)
    }
    apart = [
        body
        for body in sorted(bodies)
        if not any(body in s.text and quote.speaker.surname in s.text for s in quote.article.sentences)
    ]
    return framed(quote.text, quote, rng, "other-speaker", name=f"the {rng.choice(apart)}") if apart else None


SPEAKER_FRAMES = (
    Kind("speaker-pronoun-of-another", "speaker", True, pronoun_of_another, SEEN, of="quote"),
    Kind("speaker-told-the-speaker", "speaker", True, told_the_speaker, SEEN, of="quote"),
    Kind("speaker-a-body", "speaker", True, a_body, SEEN, of="quote"),
    Kind("speaker-pronoun-rightly", "speaker", False, pronoun_rightly, SEEN, of="quote"),
    Kind("speaker-told-another", "speaker", False, told_another, SEEN, of="quote"),
    Kind("speaker-long-frame", "speaker", False, long_frame, SEEN, of="quote"),
)
