"""What a name is called around its place ("NAME, chief executive of COMPANY"), and whom a description means."""

from __future__ import annotations

from claimcheck import lexicon
from claimcheck.resolve.entities import Entity
from claimcheck.resolve.names import Name
from claimcheck.resolve.nouns import noun_of
from claimcheck.resolve.phrases import Phrase
from claimcheck.resolve.pronouns import Discourse, Trace
from claimcheck.resolve.words import POSSESSIVE, Words

_BEFORE = 8  # words looked at before a name
_BEHIND = 25  # words of an apposition
_PEOPLE = frozenset(("office", "staff", "crowd", "spokes", "voice"))
_BODIES = frozenset(("organization", "body", "outlet"))
_DOCUMENTS = frozenset(("document",))


def gender_of(noun: str) -> str:
    """m or f where a noun of source_nouns.txt says so, else ""."""
    return lexicon.load("source_nouns").get(noun, ("", "", ""))[2].replace("-", "")


def learn(words: Words, name: Name, entity: Entity, limit: int) -> None:
    """Add to `entity` what the words around one of its names call it; the next name begins at token `limit`."""
    before, behind = _premodifier(words, name), _apposition(words, name, limit)
    fitting = _PEOPLE if entity.kind == "person" else _BODIES
    for found in (behind, before):
        if found is None:
            continue
        noun, kind, description = found
        if kind in fitting:
            entity.nouns.add(noun)
            if entity.kind == "person":
                entity.gender = entity.gender or gender_of(noun)
            if len(description) > len(entity.description or ""):
                entity.description = description
    if entity.kind != "person" and not entity.nouns:
        entity.nouns.update(word for word in entity.key if noun_of(word)[1] in _BODIES)


def _premodifier(words: Words, name: Name) -> tuple[str, str, str] | None:
    first, sentence = name.begin, words.sentence[name.first]
    at = first - 1
    noun: tuple[str, str, bool] | None = None
    if at >= 0 and words.sentence[at] == sentence and words.tags[at] == "NN":
        noun = noun_of(words.lower[at])
        while (
            at >= max(first - _BEFORE, 0)
            and words.sentence[at] == sentence
            and (words.tags[at][:2] in ("NN", "JJ", "CD") or words.tags[at] in ("POS", "PRP$", "VBN"))
        ):
            at -= 1
    if noun is None or not noun[1]:
        if not name.titles:
            return None
        office = lexicon.load("titles")[name.titles[-1]][1]
        entry, kind, _ = noun_of(office)
        return (entry, kind or "office", words.phrase(name.begin, name.first)) if office else None
    return noun[0], noun[1], words.phrase(at + 1, first)


def _apposition(words: Words, name: Name, limit: int) -> tuple[str, str, str] | None:
    """The phrase between commas behind a name, with its head noun."""
    at, end = name.last, words.bounds[words.sentence[name.first]][1]
    if at < end and words.texts[at] == "(":
        while at < end and words.texts[at] != ")" and at < name.last + 8:
            at += 1
        at += 1
    if at >= end or words.texts[at] != ",":
        return None
    first = at + 1
    if first < end and words.texts[first].isdigit():  # an age
        first += 2
    if first == limit and words.tags[first] != "JJ":  # "in Chelsea, Mayor NAME": the next party
        return None
    noun = None
    for at in range(first, min(first + _BEFORE + 2, end)):
        tag = words.tags[at]
        if tag in ("NN", "NNP", "NNPS", "NNS"):
            pair = f"{words.lower[at]} {words.lower[at + 1]}" if at + 1 < end else ""
            found = noun_of(pair) if noun_of(pair)[1] else noun_of(words.lower[at])
            if found[1] and not (found[2] and found[1] in _PEOPLE):
                noun = found
                if found[0] == pair:
                    break
        elif words.texts[at] in POSSESSIVE:
            noun = None
        elif tag not in ("DT", "JJ", "JJS", "CD", "PRP$", "VBN", "VBG", "HYPH", "POS", "RB", "CC") or (
            noun and tag == "CC"
        ):
            break
    if noun is None:
        return None
    last = first
    while last < min(first + _BEHIND, end) and words.texts[last] not in (
        ",",
        ".",
        ";",
        ":",
        "(",
        "—",
        "–",
        "--",
        '"',
        "“",
        "”",
    ):
        if words.lower[last] in ("who", "whose", "which") or words.tags[last] in ("VBD", "VBZ", "VBP", "MD"):
            break
        last += 1
    return (noun[0], noun[1], words.phrase(first, last)) if last > first else None


def kin_of(noun: str) -> str:
    """The noun that stands for all of its kin in source_nouns.txt; the noun itself when it is not there."""
    return lexicon.load("source_nouns").get(noun, ("", noun, ""))[1]


def alike(one: str, other: str) -> bool:
    """Can two nouns describe the same party?"""
    return kin_of(one) == kin_of(other)


def described(phrase: Phrase, discourse: Discourse, *, strict: bool) -> Entity | None:
    """The party met before that a definite description means; `strict` refuses the merely likely."""
    kind, noun = phrase.noun_class, phrase.noun
    likely: Entity | None = None
    weight = 0
    first_unnamed: Entity | None = None
    gender = gender_of(noun)
    for entity, trace in discourse.recent():
        if (
            entity.plural != phrase.plural
            and entity.kind != "organization"
            and kind not in ("body", "organization")
        ):
            continue
        if any(alike(noun, known) for known in entity.nouns):
            if entity.kind == "unnamed" and phrase.plural:
                # "The sources" are the first that were so called, and not those of a narrower name.
                if first_unnamed is None or entity.first < first_unnamed.first:
                    first_unnamed = entity
                continue
            if not (gender and entity.gender and gender != entity.gender):
                return entity
        # Of people the one most spoken of, of bodies the one met last.
        if _may_be(entity, trace, phrase, gender) and len(trace.places) > weight:
            likely, weight = entity, len(trace.places) if entity.kind == "person" else 99
    if first_unnamed is not None:
        return first_unnamed
    return None if strict else likely


def _may_be(entity: Entity, trace: Trace, phrase: Phrase, gender: str) -> bool:
    kind = phrase.noun_class
    if phrase.plural or phrase.owners or phrase.owner_pronoun is not None:
        return False
    if kind in ("office", "crowd", "staff"):
        if kind != "office" and not gender:
            return False
        known = entity.is_source or len(trace.places) > 1
        return (
            entity.kind == "person" and known and not (gender and entity.gender and gender != entity.gender)
        )
    if kind == "outlet":
        return entity.kind == "publication"
    if kind == "organization":
        return entity.kind == "organization" and not entity.place and phrase.noun in _GENERIC
    return False


_GENERIC = frozenset(
    [
        "company",
        "firm",
        "agency",
        "group",
        "organization",
        "organisation",
        "brand",
        "maker",
        "campaign",
        "bank",
        "department",
        "ministry",
    ]
)
