"""Quotes rightly given as desks lay them out: behind a comma or question, parted, spaced, in italics."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import WORD, Material, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import framed
from bench.faults.quote.desk import ended
from bench.faults.quote.parts import OTHERS_WORDS
from bench.faults.quote.woven import whose
from bench.faults.words import QUALIFIER

QUESTIONS = ("What did {} say?", "And what was the answer of {}?", "How did {} put it?", "And {}?")
BETWEEN = ("The room was quiet.", "There was a pause.", "Heads nodded.", "A phone rang somewhere.")
STOPS = re.compile(r"(?<=[.!?])(?<!M[rst]\.)(?<!Mrs\.)(?<!Dr\.)(?<!Sen\.)(?<!Gov\.)(?<![A-Z]\.)\s+(?=[A-Z])")
STOP = re.compile(r"(?<=[a-z])\. (?=(?:It|They|We|He|She|The|There|You|I|And|But)\b)")


def _parts(quote: Quote) -> list[str]:
    """Its sentences."""
    return STOPS.split(quote.text)


def _is_sentence(quote: Quote) -> bool:
    return len(quote.words) >= 6 and quote.text[:1].isupper()


def after_comma(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A comma stands between who said it and the quote."""
    who, left, right = whose(quote)
    if not _is_sentence(quote):
        return None
    return marked(f"{who} said, ", f"{left}{ended(quote.text)}{right}", "", "exact")


def first_two(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The first two sentences of three or more."""
    parts = _parts(quote)
    if len(parts) < 3 or QUALIFIER.match(parts[2]) or OTHERS_WORDS.search(parts[1]):
        return None
    kept = quote.text[: quote.text.index(parts[2])].strip()
    odd = re.search(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|U\.S|[A-Z])\.\Z", parts[0] + "|" + parts[1])
    return None if odd or len(WORD.findall(kept)) < 6 else framed(kept, quote, rng, "exact")


def stop_otherwise(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Where a speaker drew breath is the writer's to hear: a semicolon or dash for a stop."""
    fits = list(STOP.finditer(quote.text))
    if not fits:
        return None
    match = rng.choice(fits)
    after = quote.text[match.end() :]
    small = after if re.match(r"I\b", after) else after[:1].lower() + after[1:]
    sign = "; " if re.match(r"I\b|[A-Z]\w+\b", after) and rng.random() < 0.6 else " — "
    return framed(quote.text[: match.start()] + sign + small, quote, rng, "exact")


def behind_question(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A question of the writer's, and the quote answers it."""
    who, left, right = whose(quote)
    if not _is_sentence(quote) or quote.speaker is None:
        return None
    return marked(f"{rng.choice(QUESTIONS).format(who)} ", f"{left}{ended(quote.text)}{right}", "", "exact")


def interrupted(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Between two sentences of it stands one of the writer's."""
    parts = _parts(quote)
    if len(parts) < 2 or not _is_sentence(quote) or quote.speaker is None:
        return None
    at = rng.randrange(1, len(parts))
    cut = quote.text.index(parts[at], len(" ".join(parts[:at])) - 1)
    first, rest = quote.text[:cut].strip(), quote.text[cut:]
    if min(len(WORD.findall(first)), len(WORD.findall(rest))) < 4 or re.search(
        r"\b(?:Mr|Mrs|Dr|[A-Z])\.\Z", first
    ):
        return None
    who, left, right = whose(quote)
    one = re.sub(r"(?<!\.)\.\Z", ",", first)
    text = f"{left}{one}{right} {who} said. {rng.choice(BETWEEN)} {left}{ended(rest)}{right}"
    return marked("", text, "", "exact")


def marks_spaced(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A space, or one that does not break, within the marks, as converted pages have it."""
    who, left, right = whose(quote)
    if not _is_sentence(quote):
        return None
    space = rng.choice((" ", "\u00a0", "\u202f"))
    return marked(f"{who} said: ", f"{left}{space}{ended(quote.text)}{space}{right}", "", "exact")


def in_italics(quote: Quote, material: Material, rng: Random) -> Change | None:
    """In italics as well as between marks, as some pages set what people say."""
    who, left, right = whose(quote)
    if not _is_sentence(quote) or "*" in quote.text:
        return None
    sign = rng.choice(("*", "_"))
    return marked(f"{who} said: {sign}", f"{left}{ended(quote.text)}{right}", sign, "exact")


QUOTE_LAYOUT = (
    Kind("quote-after-comma", "quote", False, after_comma, SEEN),
    Kind("quote-first-two", "quote", False, first_two, SEEN),
    Kind("quote-stop-otherwise", "quote", False, stop_otherwise, SEEN),
    Kind("quote-behind-question", "quote", False, behind_question, SEEN),
    Kind("quote-interrupted", "quote", False, interrupted, SEEN),
    Kind("quote-marks-spaced", "quote", False, marks_spaced, SEEN),
    Kind("quote-in-italics", "quote", False, in_italics, SEEN),
)
