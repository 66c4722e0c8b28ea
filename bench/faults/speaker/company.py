"""Who said it beside somebody else of the same story: answered, in whose words, in lists and captions."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material, Person, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.quote.desk import ended
from bench.faults.quote.woven import whose
from bench.faults.speaker.forms import between_marks
from bench.faults.speaker.speakers import another

WORDS = ("In the words of {}: ", "To quote {}: ", "As {} has said: ", "To borrow a line from {}: ")
RELATIVE = ("It was {} who said: ", "There was {}, who said: ", "The first to speak up was {}, who said: ")
ANSWERED = ("Asked about it by {other}, {name} said: ", "In reply to {other}, {name} said: ",
            "With {other} looking on, {name} said: ")  # fmt: skip
CAPTIONS = ("Photo: {}. ", "Pictured: {}. ", "{}, in a file photo. ")


def _pair(quote: Quote, material: Material, rng: Random) -> tuple[str, Person, Person] | None:
    """The quote between marks, its speaker and somebody else; the words stand once in the material."""
    whole = between_marks(quote)
    once = re.match(r"[A-Z]", quote.text) and material.times(quote.text) == 1
    other = another(quote, True, rng) or another(quote, False, rng)
    if not whole or not once or other is None or quote.speaker is None:
        return None
    return whole, quote.speaker, other


def _led(
    frames: tuple[str, ...], wrong: bool, quote: Quote, material: Material, rng: Random
) -> Change | None:
    """One of `frames` before it, about who said it or, where `wrong`, somebody else."""
    pair = _pair(quote, material, rng)
    if pair is None:
        return None
    whole, speaker, other = pair
    name = other.name if wrong else speaker.name
    return marked(rng.choice(frames).format(name), whole, "", "other-speaker" if wrong else "exact")


def words_of_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """In the words of somebody else."""
    return _led(WORDS, True, quote, material, rng)


def words_of(quote: Quote, material: Material, rng: Random) -> Change | None:
    """In the words of who said it."""
    return _led(WORDS, False, quote, material, rng)


def another_who_said(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "It was Quist who said", and it was not."""
    return _led(RELATIVE, True, quote, material, rng)


def who_said(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "It was Feldt who said"."""
    return _led(RELATIVE, False, quote, material, rng)


def caption_of_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Under the picture of somebody else."""
    return _said_in_caption(True, quote, material, rng)


def caption(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Under the picture of who said it."""
    return _said_in_caption(False, quote, material, rng)


def _said_in_caption(wrong: bool, quote: Quote, material: Material, rng: Random) -> Change | None:
    pair = _pair(quote, material, rng)
    if pair is None:
        return None
    whole, speaker, other = pair
    person = other if wrong else speaker
    alone = quote.article.person(person.surname) is person
    cue = f" {person.surname if alone else person.name} said."
    words = re.sub(r"(?<!\.)\.(?=[”\"]\Z)", ",", whole)
    before = rng.choice(CAPTIONS).format(person.name)
    return marked(before, words, cue, "other-speaker" if wrong else "exact")


def answered_by_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Who said it is named as who asked, and somebody else answers with the words."""
    return _answering(True, quote, material, rng)


def answered(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Somebody else is named as who asked."""
    return _answering(False, quote, material, rng)


def _answering(wrong: bool, quote: Quote, material: Material, rng: Random) -> Change | None:
    pair = _pair(quote, material, rng)
    if pair is None:
        return None
    whole, speaker, other = pair
    asks, answers = (speaker, other) if wrong else (other, speaker)
    before = rng.choice(ANSWERED).format(other=asks.name, name=answers.name)
    return marked(before, whole, "", "other-speaker" if wrong else "exact")


def beside_the_speaker(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Somebody else says it, and who did stands by."""
    return _standing(True, quote, material, rng)


def beside_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Who said it says it, and somebody else stands by."""
    return _standing(False, quote, material, rng)


def _standing(wrong: bool, quote: Quote, material: Material, rng: Random) -> Change | None:
    pair = _pair(quote, material, rng)
    if pair is None:
        return None
    whole, speaker, other = pair
    name, by = (other, speaker) if wrong else (speaker, other)
    words = re.sub(r"(?<!\.)\.(?=[”\"]\Z)", ",", whole)
    how = rng.choice(
        ("with {} at hand", "who had come with {}", "after a word with {}", "who spoke before {}")
    )
    after = f" said {name.name}, {how.format(by.name)}."
    return marked("", words, after, "other-speaker" if wrong else "exact")


def _two(quote: Quote, material: Material) -> tuple[Quote, Person, Person] | None:
    """The next quote that is somebody else's sentence, and both who speak."""
    for following in quote.article.quotes:
        fit = following.start > quote.end and len(following.words) >= 6 and re.match(r"[A-Z]", following.text)
        if fit and quote.speaker and following.speaker and material.times(following.text) == 1:
            apart = not set(following.speaker.name.split()) & set(quote.speaker.name.split())
            if apart:
                return following, quote.speaker, following.speaker
    return None


def _listed(wrong: bool, quote: Quote, material: Material, rng: Random) -> Change | None:
    two, pair = _two(quote, material), _pair(quote, material, rng)
    if two is None or pair is None:
        return None
    second, one, other = two
    _, left, right = whose(second)
    sign = rng.choice(("- ", "• ", ""))
    before = f"{sign}{one.name}: {pair[0]}\n\n{sign}"
    name = one.name if wrong else other.name
    if wrong:
        before = f"{sign}{other.name}: {pair[0]}\n\n{sign}"
    words = f"{left}{ended(second.text)}{right}"
    return marked(f"Who said what:\n\n{before}{name}: ", words, "", "other-speaker" if wrong else "exact")


def list_exchanged(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A list of who said what, with the two names in each other's place."""
    return _listed(True, quote, material, rng)


def list_right(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A list of who said what."""
    return _listed(False, quote, material, rng)


SPEAKER_COMPANY = (
    Kind("speaker-words-of-another", "speaker", True, words_of_another, SEEN, of="quote"),
    Kind("speaker-another-who-said", "speaker", True, another_who_said, SEEN, of="quote"),
    Kind("speaker-caption-of-another", "speaker", True, caption_of_another, SEEN, of="quote"),
    Kind("speaker-answered-by-another", "speaker", True, answered_by_another, SEEN, of="quote"),
    Kind("speaker-beside-the-speaker", "speaker", True, beside_the_speaker, SEEN, of="quote"),
    Kind("speaker-list-exchanged", "speaker", True, list_exchanged, SEEN, of="quote"),
    Kind("speaker-words-of", "speaker", False, words_of, SEEN, of="quote"),
    Kind("speaker-who-said", "speaker", False, who_said, SEEN, of="quote"),
    Kind("speaker-caption", "speaker", False, caption, SEEN, of="quote"),
    Kind("speaker-answered", "speaker", False, answered, SEEN, of="quote"),
    Kind("speaker-beside-another", "speaker", False, beside_another, SEEN, of="quote"),
    Kind("speaker-list-right", "speaker", False, list_right, SEEN, of="quote"),
)
