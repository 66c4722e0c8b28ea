"""Who said it, in the sentence behind, in a headline or list, through another's mouth, in parts of quotes."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material, Person, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.quote.desk import ended, headline, told
from bench.faults.quote.woven import noun_phrases, whose
from bench.faults.speaker.forms import between_marks
from bench.faults.speaker.speakers import another

BEHIND = (
    "The words are those of {}.", "That was the answer of {}.", "So said {}.", "It was {} who said so.",
    "This is how {} put it.",
)  # fmt: skip
THROUGH = ("{other} was quoted by {name} as saying: ", "{name} quoted {other} as saying: ")
CUES = ("{} says", "says {}", "{} remarked", "explained {}", "{} stated", "{} added", "{} explained")
LISTED = ("- {}: ", "• {}: ", "* {} — ", "1. {}: ")
AGREED = ("agreed", "added", "replied", "went on")


def _other(quote: Quote, material: Material, rng: Random) -> Person | None:
    """Somebody else of the article, where the words are a sentence of a certain speaker and stand once."""
    whole = len(quote.words) >= 6 and re.match(r"[A-Z]", quote.text) and quote.speaker
    if not whole or material.times(quote.text) != 1:
        return None
    return another(quote, True, rng) or another(quote, False, rng)


def named_behind_wrongly(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The sentence behind it gives it to somebody else."""
    whole, other = between_marks(quote), _other(quote, material, rng)
    if not whole or other is None:
        return None
    return marked("", whole, f" {rng.choice(BEHIND).format(other.name)}", "other-speaker")


def named_behind(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The sentence behind it says whose it is."""
    whole = between_marks(quote)
    if not whole or quote.speaker is None or not re.match(r"[A-Z]", quote.text):
        return None
    return marked("", whole, f" {rng.choice(BEHIND).format(quote.speaker.name)}", "exact")


def headline_of_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A headline with somebody else's surname."""
    other, change = _other(quote, material, rng), headline(quote, material, rng)
    if other is None or change is None:
        return None
    surname = other.surname if quote.article.person(other.surname) is other else other.name
    return marked(f"{surname}: ", change.text[change.start : change.end], "", "other-speaker")


def part_of_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Some words of it, woven into a sentence about somebody else."""
    other = _other(quote, material, rng)
    phrases = [quote.text[start:end] for start, end in noun_phrases(quote)]
    long = [p for p in phrases if len(p.split()) >= 4 and re.search(r"[a-z]{8}", p)]
    whole = [p for p in long if not re.search(r" (?:the|this|that|an?) ", p)]
    parts = [("spoke of", part, ".") for part in whole]
    parts += [(f"said {subject}", ended(rest), "") for subject, rest in told(quote) if subject != "One"]
    parts = [p for p in parts if material.times(p[1]) == 1 and (p[2] or len(p[1].split()) >= 6)]
    if other is None or not parts:
        return None
    _, left, right = whose(quote)
    before, part, after = rng.choice(parts)
    return marked(f"{other.name} {before} ", f"{left}{part}{right}", after, "other-speaker")


def quoted_by_the_speaker(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Who said it is made to say that somebody else did."""
    whole, other = between_marks(quote), _other(quote, material, rng)
    if not whole or other is None or quote.speaker is None:
        return None
    before = rng.choice(THROUGH).format(name=quote.speaker.name, other=other.name)
    return marked(before, whole, "", "other-speaker")


def _said(quote: Quote, cue: str) -> str:
    """The quote, and behind it who said it."""
    _, left, right = whose(quote)
    words = re.sub(r"(?<!\.)\.\Z", ",", ended(quote.text))
    return f"{left}{words}{right} {cue}"


def _following(quote: Quote, material: Material, same: bool) -> Quote | None:
    """The next quote that is a sentence of six words, of the same person or of a wholly different one."""
    for next_one in quote.article.quotes:
        whole = next_one.start > quote.end and len(next_one.words) >= 6 and re.match(r"[A-Z]", next_one.text)
        if whole and next_one.speaker and quote.speaker and material.times(next_one.text) == 1:
            apart = not set(next_one.speaker.name.split()) & set(quote.speaker.name.split())
            if (next_one.speaker is quote.speaker) if same else apart:
                return next_one
    return None


def goes_on_as_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """After one person's words, with nobody named anew, stand those of another."""
    other = _following(quote, material, False)
    whole = between_marks(other) if other else None
    if not whole or quote.speaker is None or not _other(quote, material, rng):
        return None
    cue = f"{quote.speaker.name} said. {quote.speaker.surname} went on:"
    return marked(f"{_said(quote, cue)} ", whole, "", "other-speaker")


def agreed_by_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Of two quotes of one person the second is given to somebody else."""
    second, other = _following(quote, material, True), _other(quote, material, rng)
    if second is None or other is None or quote.speaker is None:
        return None
    first = _said(quote, f"{quote.speaker.name} said.")
    _, left, right = whose(second)
    words = re.sub(r"(?<!\.)\.\Z", ",", ended(second.text))
    return marked(
        f"{first} ", f"{left}{words}{right}", f" {other.name} {rng.choice(AGREED)}.", "other-speaker"
    )


def not_the_other(quote: Quote, material: Material, rng: Random) -> Change | None:
    """It says who said it, and who did not."""
    whole, other = between_marks(quote), _other(quote, material, rng)
    if not whole or other is None or quote.speaker is None:
        return None
    name = quote.speaker.name
    before = rng.choice(
        (f"It was {name}, not {other.name}, who said: ", f"{name}, and not {other.name}, said: ")
    )
    return marked(before, whole, "", "exact")


def other_cue(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Another verb, in the present tense or before the name."""
    if quote.speaker is None or len(quote.words) < 6 or not re.match(r"[A-Z]", quote.text):
        return None
    said = _said(quote, rng.choice(CUES).format(quote.speaker.name))
    end = said.rindex(whose(quote)[2]) + 1
    return marked("", said[:end], f"{said[end:]}.", "exact")


def in_a_list(quote: Quote, material: Material, rng: Random) -> Change | None:
    """As an item of a list, under a line of the writer's."""
    whole = between_marks(quote)
    if not whole or quote.speaker is None:
        return None
    before = f"What they said:\n\n{rng.choice(LISTED).format(quote.speaker.name)}"
    return marked(before, whole, "", "exact")


def added_rightly(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Of two quotes of one person the second is theirs too, by the surname."""
    second = _following(quote, material, True)
    if second is None or quote.speaker is None or not _other(quote, material, rng):
        return None
    if quote.article.person(quote.speaker.surname) is not quote.speaker:
        return None
    first = _said(quote, f"{quote.speaker.name} said.")
    _, left, right = whose(second)
    words = re.sub(r"(?<!\.)\.\Z", ",", ended(second.text))
    cue = rng.choice(("added", "went on", "said later", "also said"))
    return marked(f"{first} ", f"{left}{words}{right}", f" {quote.speaker.surname} {cue}.", "exact")


SPEAKER_BEHIND = (
    Kind("speaker-named-behind-wrongly", "speaker", True, named_behind_wrongly, SEEN, of="quote"),
    Kind("speaker-headline-of-another", "speaker", True, headline_of_another, SEEN, of="quote"),
    Kind("speaker-part-of-another", "speaker", True, part_of_another, SEEN, of="quote"),
    Kind("speaker-quoted-by-the-speaker", "speaker", True, quoted_by_the_speaker, SEEN, of="quote"),
    Kind("speaker-goes-on-as-another", "speaker", True, goes_on_as_another, SEEN, of="quote"),
    Kind("speaker-agreed-by-another", "speaker", True, agreed_by_another, SEEN, of="quote"),
    Kind("speaker-named-behind", "speaker", False, named_behind, SEEN, of="quote"),
    Kind("speaker-not-the-other", "speaker", False, not_the_other, SEEN, of="quote"),
    Kind("speaker-other-cue", "speaker", False, other_cue, SEEN, of="quote"),
    Kind("speaker-in-a-list", "speaker", False, in_a_list, SEEN, of="quote"),
    Kind("speaker-added-rightly", "speaker", False, added_rightly, SEEN, of="quote"),
)
