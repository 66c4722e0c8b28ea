"""Whose words they are, where nobody is named, where two share a line, and where initials stand for names."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import WORD, Material, Person, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, is_certain
from bench.faults.quote.desk import ended
from bench.faults.quote.retold import DULL, capital, sentences_of
from bench.faults.quote.woven import noun_phrases
from bench.faults.speaker.forms import between_marks
from bench.faults.speaker.speakers import another

# Who speaks without a name: "a senior aide", "one of the voters", "the ruling", "officials".
PAPERS = (
    r"(?:letter|ruling|book|report|union|court|committee|company|campaign|group|agency|statement|paper|study|site"
    r"|website|piece|article|memo|poll|department|commission|board|filing|lawsuit|complaint|post)"
)
NAMELESS = re.compile(
    r"(?:[Aa]n?|[Oo]ne(?: of the)?|[Ss]ome|[Tt]wo|[Ss]everal|[Aa]nother|[Mm]any|[Oo]ther) [\w ’'.-]{3,60}"
    rf"|[Tt]he (?:[\w’'.-]+ ){{0,3}}{PAPERS}"
)


def _nameless(quote: Quote) -> str:
    """Who says it, where the material knows them by no name of a person; else empty."""
    found = set()
    for one in quote.article.attributions:
        if any(s < quote.end and quote.start < e for s, e in one["content"]):
            found |= {(span[0], span[1]) for span in one["source"]}
    if quote.speaker or len(found) != 1:
        return ""
    start, end = found.pop()
    who = quote.article.text[start:end].strip(" ,")
    words = [word for word in quote.article.words if start <= word.start < end]
    named = any(word.name == "PERSON" or word.tag == "PRP" for word in words)
    named = named or any(person.surname.lower() in who.lower() for person in quote.article.people)
    body = (
        words
        and words[-1].name == "ORGANIZATION"
        and re.fullmatch(r"(?:[Tt]he )?(?:[A-Z][\w.&’'-]+ ?)+", who)
    )
    several = words and words[-1].tag == "NNS" and re.fullmatch(r"(?![Ss]mall groups)[a-zA-Z ’'.-]+", who)
    fit = (NAMELESS.fullmatch(who) or body or several) and not re.search(r"\b(?:who|which|that)\b", who)
    return who if fit and not named and len(who.split()) <= 9 else ""


def _whole(quote: Quote, material: Material) -> str:
    """The quote between its marks, where it is a sentence that the material has once; else empty."""
    left, right = STYLES["“" not in quote.article.text]
    once = re.match(r"[A-Z].*[^'’],?\Z", quote.text) and material.times(quote.text) == 1
    return f"{left}{ended(quote.text)}{right}" if once and len(quote.words) >= 6 else ""


def _between(quote: Quote, material: Material) -> str:
    """The quote between its marks, whole sentence or not; empty where the material has it twice."""
    left, right = STYLES["“" not in quote.article.text]
    once = re.match(r"[A-Za-z].*[^'’],?\Z", quote.text) and material.times(quote.text) == 1
    return f"{left}{ended(quote.text)}{right}" if once and len(quote.words) >= 5 else ""


def nameless_named(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Whoever the material knows as "one official" gets the name of somebody who speaks in it."""
    who, whole = _nameless(quote), _between(quote, material)
    speakers = sorted({one.speaker.name for one in quote.article.quotes if one.speaker and is_certain(one)})
    speakers = [name for name in speakers if name.split()[-1] not in quote.text]
    if not who or not whole or not speakers:
        return None
    name = rng.choice(speakers)
    comma = re.sub(r"(?<!\.)\.(?=[”\"]\Z)", ",", whole)
    if whole[1].islower():
        return marked(f"{name} said ", whole, "", "other-speaker")
    if rng.random() < 0.5:
        return marked(f"{name} said: ", whole, "", "other-speaker")
    return marked("", comma, f" {name} said.", "other-speaker")


def nameless_kept(quote: Quote, material: Material, rng: Random) -> Change | None:
    """As nameless as the material has them, with another cue."""
    who, whole = _nameless(quote), _between(quote, material)
    if not who or not whole:
        return None
    article = re.match(r"(?:The|An?|One|Some|Many|Several|Two|Other|Another)\b", who)
    inner = who[:1].lower() + who[1:] if article else who
    frames = ("In the words of {}, ", "According to {}, ") if whole[1].islower() else (
        "According to {}, ", "In the words of {}: ", "As {} put it: ")  # fmt: skip
    return marked(capital(rng.choice(frames).format(inner)), whole, "", "exact")


def _parts(quote: Quote, material: Material) -> list[str]:
    parts = [quote.text[start:end] for start, end in noun_phrases(quote)]
    odd = re.compile(r"\A(?:own|next|last)\b|.\b(?:the|this|that|an?|anything|something)\b")
    parts = [part for part in parts if not odd.search(part) and not DULL.search(part)]
    return [part for part in parts if material.times(part) == 1 and len(WORD.findall(part)) >= 3]


def _of_two(wrong: bool, quote: Quote, material: Material, rng: Random) -> Change | None:
    """Some words of each of two people in one sentence."""
    mine = _parts(quote, material) if quote.speaker and is_certain(quote) else []
    others: list[tuple[Person, str]] = []
    for other in quote.article.quotes if mine else ():
        if other.speaker is None or quote.speaker is None or not is_certain(other):
            continue
        if not set(other.speaker.name.split()) & set(quote.speaker.name.split()):
            others += [(other.speaker, part) for part in _parts(other, material)]
    if not others or quote.speaker is None:
        return None
    (second, theirs), first = rng.choice(others), quote.speaker
    one, two = (second, first) if wrong else (first, second)
    left, right = STYLES["“" not in quote.article.text]
    frame = rng.choice(
        ("While {} spoke of {}, {} spoke of ", "{} spoke of {}, and {} of ", "{} had in mind {}; {}, ")
    )
    before = frame.format(one.name, f"{left}{rng.choice(mine)}{right}", two.name)
    return marked(before, f"{left}{theirs}{right}", ".", "other-speaker" if wrong else "exact")


def parts_exchanged(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Some words of each of two people in one sentence, each given to the other."""
    return _of_two(True, quote, material, rng)


def parts_of_two(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Some words of each of two people in one sentence."""
    return _of_two(False, quote, material, rng)


def _initials(person: Person) -> str:
    return "".join(part[0] for part in person.name.split())


def _by_initials(wrong: bool, quote: Quote, material: Material, rng: Random) -> Change | None:
    """As a conversation is printed: the names with initials at first, and then the initials alone."""
    whole, other = between_marks(quote), another(quote, True, rng)
    fit = quote.speaker and is_certain(quote) and _whole(quote, material)
    if not whole or not fit or other is None or quote.speaker is None:
        return None
    one, two = quote.speaker, other
    if (
        _initials(one) == _initials(two)
        or other.surname in quote.text
        or other.name.startswith(("De ", "Said "))
    ):
        return None
    pair = [one, two] if rng.random() < 0.5 else [two, one]
    names = " and ".join(f"{person.name} ({_initials(person)})" for person in pair)
    before = f"Here are words of {names}.\n\n{_initials(two if wrong else one)}: "
    return marked(before, whole, "", "other-speaker" if wrong else "exact")


def initials_of_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two people with initials, and the words behind the initials of the one who did not say them."""
    return _by_initials(True, quote, material, rng)


def by_initials(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two people with initials, and the words behind the right ones."""
    return _by_initials(False, quote, material, rng)


def _halves(wrong: bool, quote: Quote, material: Material, rng: Random) -> Change | None:
    """Its sentences in two paragraphs, each with a cue."""
    other = another(quote, True, rng) or another(quote, False, rng)
    spans = sentences_of(quote)
    if quote.speaker is None or other is None or not is_certain(quote) or not _whole(quote, material):
        return None
    places = [end for start, end in spans[:-1] if len(WORD.findall(quote.text[start:end])) >= 4
              and len(WORD.findall(quote.text[end:])) >= 6]  # fmt: skip
    if not places or re.search(r"[‘“\"]|(?<!\w)'", quote.text) or other.surname in quote.text:
        return None
    at, (left, right) = rng.choice(places), STYLES["“" not in quote.article.text]
    first = re.sub(r"(?<!\.)\.\Z", ",", quote.text[:at].strip())
    second = re.sub(r"(?<!\.)\.\Z", ",", ended(quote.text[at:].strip()))
    alone = quote.article.person(quote.speaker.surname) is quote.speaker
    name = other.name if wrong else quote.speaker.surname if alone else quote.speaker.name
    cue = rng.choice(("went on", "continued")) if not wrong else rng.choice(("replied", "agreed", "added"))
    before = f"{left}{first}{right} {quote.speaker.name} said.\n\n"
    return marked(before, f"{left}{second}{right}", f" {name} {cue}.", "other-speaker" if wrong else "exact")


def half_to_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """One answer in two paragraphs, and the second half is given to somebody else."""
    return _halves(True, quote, material, rng)


def both_halves(quote: Quote, material: Material, rng: Random) -> Change | None:
    """One answer in two paragraphs, each with who says it."""
    return _halves(False, quote, material, rng)


SPEAKER_VOICES = (
    Kind("speaker-nameless-named", "speaker", True, nameless_named, SEEN, of="quote"),
    Kind("speaker-parts-exchanged", "speaker", True, parts_exchanged, SEEN, of="quote"),
    Kind("speaker-initials-of-another", "speaker", True, initials_of_another, SEEN, of="quote"),
    Kind("speaker-half-to-another", "speaker", True, half_to_another, SEEN, of="quote"),
    Kind("speaker-nameless-kept", "speaker", False, nameless_kept, SEEN, of="quote"),
    Kind("speaker-parts-of-two", "speaker", False, parts_of_two, SEEN, of="quote"),
    Kind("speaker-by-initials", "speaker", False, by_initials, SEEN, of="quote"),
    Kind("speaker-both-halves", "speaker", False, both_halves, SEEN, of="quote"),
)
