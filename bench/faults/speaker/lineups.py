"""Who of two said it: the latter, a line of a transcript, a name with brackets, a role; no verb of saying."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Article, Material, Person, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, is_certain
from bench.faults.quote.desk import ended
from bench.faults.speaker.credits import IS
from bench.faults.speaker.speakers import another

PAIRS = ("There is {}, and there is {}. ", "Two names stand out: {} and {}. ", "Take {} and {}. ")
VERBLESS = (
    "The last word belongs to {}: ", "Over to {}: ", "{}, for one: ", "Here is {}: ", "Enter {}: ",
)  # fmt: skip
TRANSCRIPT = ("From the record:", "In their words:", "Excerpts:")


def _words(quote: Quote, material: Material) -> str:
    """The quote without its marks, where it is a sentence with a certain speaker that stands there once."""
    fit = (
        quote.speaker
        and is_certain(quote)
        and len(quote.words) >= 6
        and re.match(r"[A-Z].*[^'’],?\Z", quote.text)
        and material.times(quote.text) == 1
    )
    return ended(quote.text) if fit else ""


def _apart(one: Person, other: Person) -> bool:
    return not set(one.name.split()) & set(other.name.split())


def _next(quote: Quote, material: Material) -> tuple[Person, str] | None:
    """The next of somebody else's words of such a sort."""
    for other in quote.article.quotes:
        words = _words(other, material) if other.start > quote.end else ""
        if words and quote.speaker and other.speaker and _apart(quote.speaker, other.speaker):
            return other.speaker, words
    return None


def _of_two(wrong: bool, quote: Quote, material: Material, rng: Random) -> Change | None:
    words, other = _words(quote, material), another(quote, True, rng) or another(quote, False, rng)
    if not words or other is None or quote.speaker is None or other.surname in quote.text:
        return None
    left, right = STYLES["“" not in quote.article.text]
    first = rng.random() < 0.5
    pair = (quote.speaker.name, other.name) if first else (other.name, quote.speaker.name)
    which = "the former" if first != wrong else "the latter"
    comma = re.sub(r"(?<!\.)\.\Z", ",", words)
    verdict = "other-speaker" if wrong else "exact"
    return marked(rng.choice(PAIRS).format(*pair), f"{left}{comma}{right}", f" {which} said.", verdict)


def latter_wrongly(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two are named, and "the latter" said what the former did."""
    return _of_two(True, quote, material, rng)


def latter(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two are named, and "the latter" said it."""
    return _of_two(False, quote, material, rng)


def _lines(wrong: bool, quote: Quote, material: Material, rng: Random) -> Change | None:
    words, other = _words(quote, material), _next(quote, material)
    if not words or other is None or quote.speaker is None or len(words) + len(other[1]) > 900:
        return None
    one, two = quote.speaker.name.upper(), other[0].name.upper()
    one, two = (two, one) if wrong else (one, two)
    text = f"{one}: {words}\n\n{two}: {other[1]}"
    return marked(f"{rng.choice(TRANSCRIPT)}\n\n", text, "", "other-speaker" if wrong else "exact")


def lines_exchanged(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two lines of a transcript, each under the other's name."""
    return _lines(True, quote, material, rng)


def lines(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two lines of a transcript, each under the name of who spoke it."""
    return _lines(False, quote, material, rng)


def _in_brackets(wrong: bool, quote: Quote, material: Material, rng: Random) -> Change | None:
    words, other = _words(quote, material), _next(quote, material)
    if not words or other is None or quote.speaker is None or max(len(words), len(other[1])) > 260:
        return None
    left, right = STYLES["“" not in quote.article.text]
    one, two = (other[0], quote.speaker) if wrong else (quote.speaker, other[0])
    text = f"{one.name} ({left}{words}{right}) and {two.name} ({left}{other[1]}{right})"
    before = rng.choice(("Among those heard were ", "Compare ", "On the record are "))
    return marked(before, text, ".", "other-speaker" if wrong else "exact")


def brackets_exchanged(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two names, and behind each in brackets what the other said."""
    return _in_brackets(True, quote, material, rng)


def brackets(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two names, and behind each in brackets what they said."""
    return _in_brackets(False, quote, material, rng)


def _roles(article: Article) -> list[tuple[Person, str]]:
    """Who is what, by the article: "a lawyer from the bay"."""
    found = []
    for person in article.people:
        match = re.search(rf"\b{re.escape(person.name)}, {IS}(?=, |\.)", article.text)
        odd = match and re.search(
            r"\b(?:who|which|whose|that|said|says|told|where|when|is|was|has)\b|\n|’s\Z", match["is"]
        )
        if match and not odd:
            found.append((person, match["is"]))
    return found


def role_of_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "Said a lawyer from the bay", and that is what somebody else is."""
    words = _words(quote, material)
    if not words or quote.speaker is None:
        return None
    name = quote.speaker.surname
    own = " ".join(role for person, role in _roles(quote.article) if person.surname == name)
    roles = [
        role
        for person, role in _roles(quote.article)
        if _apart(person, quote.speaker)
        and name not in role
        and not set(role.split()[1:3]) & set(own.split())
    ]
    if not roles:
        return None
    left, right = STYLES["“" not in quote.article.text]
    comma = re.sub(r"(?<!\.)\.\Z", ",", words)
    return marked("", f"{left}{comma}{right}", f" said {rng.choice(roles)}.", "other-speaker")


def without_a_verb(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The name and the words, and no verb of saying."""
    words = _words(quote, material)
    if not words or quote.speaker is None:
        return None
    left, right = STYLES["“" not in quote.article.text]
    before = rng.choice(VERBLESS).format(quote.speaker.name)
    return marked(before, f"{left}{words}{right}", "", "exact")


SPEAKER_LINEUPS = (
    Kind("speaker-latter-wrongly", "speaker", True, latter_wrongly, SEEN, of="quote"),
    Kind("speaker-lines-exchanged", "speaker", True, lines_exchanged, SEEN, of="quote"),
    Kind("speaker-brackets-exchanged", "speaker", True, brackets_exchanged, SEEN, of="quote"),
    Kind("speaker-role-of-another", "speaker", True, role_of_another, SEEN, of="quote"),
    Kind("speaker-latter", "speaker", False, latter, SEEN, of="quote"),
    Kind("speaker-lines", "speaker", False, lines, SEEN, of="quote"),
    Kind("speaker-in-brackets", "speaker", False, brackets, SEEN, of="quote"),
    Kind("speaker-without-a-verb", "speaker", False, without_a_verb, SEEN, of="quote"),
)
