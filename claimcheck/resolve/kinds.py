"""Of what kind a name is: person, organization, publication or place.

A linear classifier over the name's words and its neighbours (claimcheck.training.kinds); what the article
says outright (a title, a party in brackets, an outlet everybody knows) is not asked of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import exp, log

from claimcheck import lexicon
from claimcheck.model.linear import linear
from claimcheck.resolve.name import Name
from claimcheck.resolve.nouns import PERSONAL, noun_of
from claimcheck.resolve.words import POSSESSIVE, Words

NAME_KINDS = ("person", "organization", "place", "other")
_PARTY = {
    **dict.fromkeys(("d", "d."), "democratic"),
    **dict.fromkeys(("r", "r."), "republican"),
    "i": "independent",
    "l": "libertarian",
}


def features(words: Words, name: Name) -> Iterator[str]:
    """What the classifier sees of a name where it stands."""
    key, first, last = name.key, name.first, name.last
    given, organisation = lexicon.load("given_names"), lexicon.words("organisation_words")
    yield f"n={min(len(key), 4)}"
    yield f"last={key[-1]}"
    yield f"first={key[0]}"
    yield f"end={key[-1][-3:]}"
    surname = key[-1] in lexicon.words("surnames")
    if surname:
        yield "surname"
    if key[0] in given:
        yield f"given&n={min(len(key), 3)}"
        if surname and len(key) > 1:
            yield "given&surname"
    if key[-1] in given:
        yield "given last"
    if key[-1] in organisation:
        yield "organisation last"
    elif any(word in organisation for word in key):
        yield "organisation inside"
    if key[-1] in lexicon.words("outlet_words"):
        yield "outlet last"
    if key[-1] in lexicon.words("regions"):
        yield "region last"
    text = words.texts[last - 1]
    if text.isupper() and 1 < len(text.replace(".", "")) <= 6:
        yield "capitals" if len(key) == 1 else "capitals last"
    if any(len(word) == 1 for word in key[1:-1]):
        yield "initial inside"
    if any(word in ("of", "for", "and", "&") for word in key):
        yield "of inside"
    before = words.lower[name.begin - 1] if name.begin and _together(words, name.begin - 1, first) else "^"
    after = words.lower[last] if last < len(words) and _together(words, last, first) else "$"
    yield f"before={before}"
    yield f"after={'’s' if after in POSSESSIVE else after}"
    if after == "," and last + 1 < len(words):
        yield f"comma={words.lower[last + 1]}"
    before_tag = before if before == "^" else words.tags[name.begin - 1]
    yield f"tags={before_tag}{after if after == '$' else words.tags[last]}"
    if name.titles:
        yield f"title={name.titles[-1]}"


def _together(words: Words, one: int, other: int) -> bool:
    return words.sentence[one] == words.sentence[other]


# Parts of an outlet that go by its name.
_DESKS = frozenset(
    ("business", "breakfast", "health", "money", "online", "politics", "radio", "sport", "world")
)

# What stands before the name of a water, a height or a storm.
NATURAL = frozenset(("river", "lake", "loch", "mount", "mt.", "cape"))
NATURAL |= {"cyclone", "hurricane", "storm", "typhoon"}

# What a person or a firm may be: "rival NAME".
EITHER = frozenset(("backer", "competitor", "contractor", "creditor", "developer", "investor", "owner"))
EITHER |= {"rival", "shareholder", "supplier"}


def is_person_outright(words: Words, name: Name) -> bool:
    """Does a title, or an age or a party ("(D-Ohio)") behind it, say that this is a person?"""
    if name.titles:
        return True
    before = name.begin - 1
    described = before >= 0 and words.tags[before] == "NN" and _together(words, before, name.first)
    if described and words.lower[before] not in EITHER and noun_of(words.lower[before])[1] in PERSONAL:
        return not is_body(name.key)
    after = name.last
    if after + 1 < len(words) and words.texts[after] in ("(", "-LRB-"):
        return words.lower[after + 1].split("-")[0] in _PARTY
    return _has_age(words, after)


def _has_age(words: Words, after: int) -> bool:
    """Does an age in commas stand from token `after`: "NAME, 34, was there"? A year is none."""
    texts = words.texts[after : after + 3]
    return len(texts) == 3 and texts[0] == texts[2] == "," and texts[1].isdigit() and len(texts[1]) < 3


def party_behind(words: Words, name: Name) -> set[str]:
    """The political party (see parties.txt) in brackets or commas behind a name: "(D-Ohio)", "R-Hale"."""
    after = name.last
    if after + 1 >= len(words) or words.texts[after] not in ("(", "-LRB-", ","):
        return set()
    letter, dash, _ = words.texts[after + 1].partition("-")
    if words.texts[after] == "," and not dash:
        return set()
    return {_PARTY[letter.lower()]} if letter.lower() in _PARTY and letter.isupper() else set()


def is_place_outright(words: Words, name: Name) -> bool:
    """Is this a town with its state ("of Ashton, Md."), or a water, height or storm ("the River Ister")?"""
    after, regions = name.last, lexicon.words("regions")
    if words.lower[max(name.first - 1, 0)] in NATURAL or (len(name.key) > 1 and name.key[0] in NATURAL):
        return not is_body(name.key)
    return (
        name.first > 0
        and words.tags[name.first - 1] == "IN"
        and after + 1 < len(words)
        and words.texts[after] == ","
        and words.texts[after + 1][0].isupper()
        and words.lower[after + 1] in regions
    )


def is_region(key: tuple[str, ...]) -> bool:
    """Is this a country or state, or short for one ("Md."), and no given name ("Jordan")?"""
    name, regions = " ".join(key), lexicon.words("regions")
    return name not in lexicon.load("given_names") and (name in regions or f"{name}." in regions)


def is_body(key: tuple[str, ...]) -> bool:
    """Does a word of the name say that it is a body's ("Harbour Council")?"""
    return not lexicon.words("organisation_words").isdisjoint(key)


def is_outlet(key: tuple[str, ...]) -> bool:
    """Is this the name of a news outlet: one of the list, or of the make of one ("Harbour Times")?"""
    name = " ".join(key)
    outlets = lexicon.words("outlets")
    if name in outlets or f"the {name}" in outlets:
        return True
    if len(key) == 1:
        return False
    if key[0] in outlets and key[-1] in _DESKS:
        return True  # "BBC Sport"
    if "news" in key[1:-1] or "periodical" in lexicon.load("name_words").get(key[0], ()):
        return True  # "Christian News Service", "Daily Anchor"
    makes_one = "only" in lexicon.load("outlet_words").get(key[-1], ()) or "news" in key
    return makes_one and key[0] not in lexicon.load("given_names")


def log_chances(words: Words, name: Name) -> list[float]:
    """The logarithm of the chance of each of NAME_KINDS, from one place where the name stands."""
    sums = linear("kinds").sums(features(words, name))
    highest = max(sums)
    total = log(sum(exp(value - highest) for value in sums)) + highest
    return [value - total for value in sums]
