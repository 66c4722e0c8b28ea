"""Whose words they are, after a desk: given to another, to two, to a spokesman; and rightly named."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import WORD, Article, Material, Person, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, is_certain
from bench.faults.quote.desk import ended
from bench.faults.quote.retold import sentences_of
from bench.faults.rewording import capital, cited
from bench.faults.speaker.turns import pronoun

ODD = re.compile(r"[‘“\"()\[\]…<>]|\.\.|(?<!\w)['’]|--|\b(?:http|www)|[@#]")
STAFF = (
    "a spokesman for {}", "a spokeswoman for {}", "an aide to {}", "an adviser to {}", "{}’s lawyer",
    "a relative of {}", "a supporter of {}",
)  # fmt: skip
APPOSITION = re.compile(
    r"\A, (?P<role>(?:the|a|an) (?!first|latest|only|same|late|so-called)[a-z][\w’'.& -]{5,60})(?=,)"
)
NO_ROLE = re.compile(r"\b(?:who|which|that|and|but|was|were|is|in which|said|where|when|result|move|fact)\b")

SOMEBODY = re.compile(
    r"\A[a-z-]*(?:m[ae]n|woman|person|er|or|ist|ary|dent|chief|nominee|widow|general|head|aide|candidate|veteran)\Z"
)


def _line(quote: Quote, rng: Random, least: int = 6) -> str:
    """A whole sentence of the quote with no marks of its own; empty where it has none of a handy length."""
    lines = [quote.text[start:end] for start, end in sentences_of(quote)]
    fit = [
        line
        for line in lines
        if re.match(r"[A-Z]", line) and least <= len(WORD.findall(line)) <= 35 and not ODD.search(line)
        and not line.endswith(("a.m.", "p.m."))
    ]  # fmt: skip
    return rng.choice(fit) if fit else ""


def _marks(article: Article) -> tuple[str, str]:
    return STYLES["“" not in article.text]


def _apart(one: Person, other: Person) -> bool:
    """Two people who share no part of their names."""
    return not set(one.name.split()) & set(other.name.split())


def _others(quote: Quote, material: Material) -> list[Person]:
    """Who else the article names, and did not say the same; nobody where the words stand in it twice."""
    if not quote.speaker or not is_certain(quote) or material.times(quote.text) > 1:
        return []
    return [person for person in quote.article.people if _apart(person, quote.speaker)]


def given_to_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The words are right, and somebody else of the story says them, in a sentence of its own kind."""
    line, others = _line(quote, rng), _others(quote, material)
    if not line or not others:
        return None
    return cited(line, rng.choice(others).name, _marks(quote.article), rng, "other-speaker")


def carried_along(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Behind somebody's own quote "she added" another's: the pronoun takes it along."""
    line = _line(quote, rng)
    before = [
        (other.speaker, pronoun(other.speaker, quote.article), _line(other, rng))
        for other in quote.article.quotes
        if other.speaker and is_certain(other) and other.speaker in _others(quote, material)
    ]
    before = [one for one in before if one[1] and one[2] and one[2][-1] not in "?!"]
    if not line or not before or line[-1] in "?!":
        return None
    person, he, own = rng.choice(before)
    left, right = _marks(quote.article)
    first = f"{left}{own.removesuffix('.')},{right} {person.name} said. "
    words = f"{left}{line.removesuffix('.')},{right}"
    return marked(first, words, f" {he} {rng.choice(('added', 'went on', 'continued'))}.", "other-speaker")


def made_a_spokesman(quote: Quote, material: Material, rng: Random) -> Change | None:
    """What Feldt said herself comes from "a spokesman for Nora Feldt"."""
    line = _line(quote, rng)
    if not line or not quote.speaker or not is_certain(quote) or material.times(quote.text) > 1:
        return None
    who = rng.choice(STAFF).format(quote.speaker.name)
    return cited(line, who, _marks(quote.article), rng, "other-speaker")


def second_joined(quote: Quote, material: Material, rng: Random) -> Change | None:
    """“We mended it,” Feldt and Quist said: only one of them did."""
    line, others = _line(quote, rng), _others(quote, material)
    if not line or not others or quote.speaker is None:
        return None
    pair = [quote.speaker.name, rng.choice(others).name]
    rng.shuffle(pair)
    left, right = _marks(quote.article)
    before, after = rng.choice(
        (("", f" {pair[0]} and {pair[1]} said."), (f"{pair[0]} and {pair[1]} both said: ", ""))
    )
    if after and line[-1] not in "?!":
        return marked(before, f"{left}{line.removesuffix('.')},{right}", after, "other-speaker")
    return marked(before, f"{left}{ended(line)}{right}", after, "other-speaker")


def _behind(person: Person, article: Article) -> str:
    """What the article calls somebody between commas behind the name, "the mayor of the village"."""
    for match in re.finditer(re.escape(person.name), article.text):
        found = APPOSITION.match(article.text[match.end() :])
        if found and not NO_ROLE.search(found["role"]) and len(found["role"].split()) <= 9:
            return found["role"]
    return ""


def _before(person: Person, article: Article) -> str:
    """What it calls somebody right before the name, "council spokeswoman"."""
    for match in re.finditer(re.escape(person.name), article.text):
        words: list[str] = []
        start = match.start()
        for word in reversed([word for word in article.words if word.end < start]):
            near = article.text[word.end : start] == " "
            if (
                not near
                or word.name == "PERSON"
                or word.tag not in ("NN", "NNP", "JJ", "NNPS")
                or len(words) == 6
            ):
                break
            words.insert(0, article.text[word.start : word.end])
            start = word.start
        if words and SOMEBODY.search(words[-1]):
            return " ".join(words)
    return ""


def with_the_role(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The speaker with the role that the article gives at some other place, before the name or behind it."""
    line, person = _line(quote, rng), quote.speaker
    if not line or person is None or not is_certain(quote):
        return None
    behind, before = _behind(person, quote.article), _before(person, quote.article)
    forms = [f"{person.name}, {behind}"] if behind else []
    forms += [f"{behind}, {person.name}"] if behind.startswith("the ") else []
    forms += [f"{before} {person.name}"] if before else []
    if not forms:
        return None
    left, right = _marks(quote.article)
    who = rng.choice(forms)
    if line[-1] in "?!" or rng.randrange(2):
        comma = "," if behind and behind in who else ""
        return marked(f"{capital(who)}{comma} put it this way: ", f"{left}{ended(line)}{right}", "", "exact")
    return marked("", f"{left}{line.removesuffix('.')},{right}", f" said {who}.", "exact")


def by_pronoun_alone(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A sentence names the speaker, the next gives the quote to "her"."""
    he = pronoun(quote.speaker, quote.article) if quote.speaker and is_certain(quote) else ""
    line = _line(quote, rng)
    if not he or not line or quote.speaker is None:
        return None
    left, right = _marks(quote.article)
    name = quote.speaker.name
    opening = rng.choice((
        f"{name} was among those who spoke.", f"Then there was {name}.", f"The story also quotes {name}.",
        f"{name} had a word on it, too.",
    ))  # fmt: skip
    if line[-1] in "?!" or rng.randrange(2):
        return marked(f"{opening} {capital(he)} said: ", f"{left}{ended(line)}{right}", "", "exact")
    words = f"{left}{line.removesuffix('.')},{right}"
    return marked(f"{opening} ", words, f" {he} said.", "exact")


def surname_behind(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The full name first, with one sentence of the quote; only the surname with the next."""
    lines = [
        quote.text[start:end]
        for start, end in sentences_of(quote)
        if len(WORD.findall(quote.text[start:end])) >= 4 and not ODD.search(quote.text[start:end])
    ]
    person = quote.speaker
    alike = [one for one in quote.article.people if person and one.surname == person.surname]
    if person is None or not is_certain(quote) or len(alike) != 1 or len(lines) < 2:
        return None
    at = rng.randrange(len(lines) - 1)
    first, second = lines[at], lines[at + 1]
    if not first.endswith(".") or not re.match(r"[A-Z]", first) or second[-1] in "?!":
        return None
    left, right = _marks(quote.article)
    words = f"{left}{first[:-1]},{right} {person.name} said. {left}{second.removesuffix('.')},{right}"
    return marked("", words, f" {person.surname} {rng.choice(('added', 'went on'))}.", "exact")


def each_their_own(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two people's quotes in one sentence, each with the right one."""
    line, others = _line(quote, rng), _others(quote, material)
    seconds = [
        (other.speaker.name, _line(other, rng))
        for other in quote.article.quotes
        if other.speaker and is_certain(other) and other.speaker in others and material.times(other.text) == 1
    ]
    seconds = [(name, text) for name, text in seconds if text]
    if not line or not seconds or line[-1] in "?!" or quote.speaker is None:
        return None
    name, second = rng.choice(seconds)
    left, right = _marks(quote.article)
    link = rng.choice((f"while {name} put it like this: ", f"and {name} said: "))
    first = f"{left}{line.removesuffix('.')},{right} {quote.speaker.name} said"
    words = f"{first}, {link}{left}{ended(second)}{right}"
    return marked("", words, "", "exact")


SPEAKER_SUBBED = (
    Kind("speaker-given-to-another", "speaker", True, given_to_another, SEEN, "quote"),
    Kind("speaker-carried-along", "speaker", True, carried_along, SEEN, "quote"),
    Kind("speaker-made-a-spokesman", "speaker", True, made_a_spokesman, SEEN, "quote"),
    Kind("speaker-second-joined", "speaker", True, second_joined, SEEN, "quote"),
    Kind("speaker-with-the-role", "speaker", False, with_the_role, SEEN, "quote"),
    Kind("speaker-by-pronoun-alone", "speaker", False, by_pronoun_alone, SEEN, "quote"),
    Kind("speaker-surname-behind", "speaker", False, surname_behind, SEEN, "quote"),
    Kind("speaker-each-their-own", "speaker", False, each_their_own, SEEN, "quote"),
)
