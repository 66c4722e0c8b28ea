"""Who said it, in other forms than "X said": words given to somebody else or to two, and rightly given."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import SENTENCE_END, WORD, Material, Person, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES
from bench.faults.speaker.speakers import another


def between_marks(quote: Quote) -> str | None:
    """The quote between its marks, with its end; None where its speaker is not certain or it is short."""
    if quote.speaker is None or len(quote.words) < 6:
        return None
    left, right = STYLES["“" not in quote.article.text]
    words = re.sub(r"[\s,;:—–-]+\Z", "", quote.text)
    return left + (words if SENTENCE_END.search(words) else f"{words}.") + right


def _other(quote: Quote, material: Material, rng: Random) -> Person | None:
    """Somebody else of the article, unless the words stand there twice and may be two people's."""
    if material.times(quote.text) != 1:
        return None
    return another(quote, True, rng) or another(quote, False, rng)


def _put(name: str, whole: str, rng: Random, *expected: str) -> Change:
    before = rng.choice((f"According to {name}, ", f"As {name} put it, ", f"In the words of {name}, "))
    return marked(before, whole, "", *expected)


def put_by_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "According to" or "as X put it", and X is somebody else."""
    whole, other = between_marks(quote), _other(quote, material, rng)
    return _put(other.name, whole, rng, "other-speaker") if whole and other else None


def put_rightly(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The same with who said it."""
    whole = between_marks(quote)
    return _put(quote.speaker.name, whole, rng, "exact") if whole and quote.speaker else None


def split_by_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Somebody else's name stands in the midst of the quote."""
    whole, other = between_marks(quote), _other(quote, material, rng)
    if not whole or not other:
        return None
    places = [match.start() for match in re.finditer(r",\s", whole)]
    fit = [p for p in places if len(WORD.findall(whole[:p])) >= 3 <= len(WORD.findall(whole[p:]))]
    if not fit:
        return None
    place, (left, right) = rng.choice(fit), STYLES["“" not in quote.article.text]
    text = f"{whole[:place]},{right} {other.name} said, {left}{whole[place + 1 :].strip()}"
    return marked("", text, "", "other-speaker")


def said_by_two(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Who said it and somebody else, as if they had spoken together."""
    whole, other = between_marks(quote), _other(quote, material, rng)
    if not whole or not other or quote.speaker is None:
        return None
    names = f"{quote.speaker.name} and {other.name}"
    return marked(f"{names} said: ", whole, "", "other-speaker")


def told(quote: Quote, material: Material, rng: Random) -> Change | None:
    """To whom it was said stands there too."""
    whole = between_marks(quote)
    if not whole or quote.speaker is None:
        return None
    name, whom = (
        quote.speaker.name,
        rng.choice(("reporters", "the crowd", "those who had come", "this newsroom")),
    )
    return marked(f"{name} told {whom}: ", whole, "", "exact")


def honorific(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The title and surname that the article itself has."""
    whole = between_marks(quote)
    if not whole or quote.speaker is None:
        return None
    surname = re.escape(quote.speaker.surname)
    title = re.search(rf"\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\. {surname}\b", quote.article.text)
    alone = quote.article.person(quote.speaker.surname)
    return marked(f"{title[0]} said: ", whole, "", "exact") if title and alone else None


SPEAKER_FORMS = (
    Kind("speaker-put-by-another", "speaker", True, put_by_another, SEEN, of="quote"),
    Kind("speaker-split-by-another", "speaker", True, split_by_another, SEEN, of="quote"),
    Kind("speaker-said-by-two", "speaker", True, said_by_two, SEEN, of="quote"),
    Kind("speaker-put-rightly", "speaker", False, put_rightly, SEEN, of="quote"),
    Kind("speaker-told", "speaker", False, told, SEEN, of="quote"),
    Kind("speaker-honorific", "speaker", False, honorific, SEEN, of="quote"),
)
