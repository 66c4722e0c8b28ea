"""Whom a description means that refers back: "the mayor", "the company", "the sources"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.resolve.entity import Entity
from claimcheck.resolve.epithets import BODIES
from claimcheck.resolve.nouns import CORPORATE, FIRMS, alike, gender_of, kin_of, noun_of, parties_of
from claimcheck.resolve.phrase import Phrase
from claimcheck.resolve.pronouns import Discourse, Trace

_REFERRING = frozenset(("the", "this", "that", "these", "those", "both"))
NEW = frozenset(
    ("another", "other", "second", "third", "fourth", "additional", "different", "separate", "new")
)
# "This story will be updated" means none but itself.
_OWN_PIECES = frozenset(("article", "story"))
# Nouns that fit any body, and with those of firms any that is called nothing else.
_ANY_BODY = frozenset(("group", "organization", "organisation", "agency"))
_GENERIC = _ANY_BODY | {"airline", "carrier", "club", "department", "insurer", "ministry", "team"}
_GENERIC |= {"start-up", "startup"}
# Who holds one of these is no nominee, tycoon or coach besides.
_HIGHEST = frozenset(
    ("president", "prime minister", "premier", "chancellor", "judge", "king", "queen", "pope")
)
# Of these a country has one, whom a piece need not name: "the prime minister" is not who was told of last.
_OF_COUNTRIES = frozenset(("prime minister", "premier", "chancellor", "king", "queen", "pope"))
# Offices that many hold; "the Ohio senator" is one of them all the same.
_ELECTED = frozenset(("senator", "governor", "mayor", "congressman", "congresswoman", "lawmaker", "premier"))
# In mentions: how much more likely a person is meant who spoke last, and a body that did, that headed its
# sentence or is a source at all, and how much less with each sentence since.
_SPEAKS = 2.0
_BODY_SPEAKS, _BODY_HEADS, _BODY_IS_SOURCE, _BODY_BEFORE = 5.0, 4.0, 5.0, 1.0


def refers_back(phrase: Phrase) -> bool:
    """Can this description mean somebody met before? Not with a number or a word for another one."""
    if phrase.determiner not in _REFERRING or phrase.owners or phrase.partial or phrase.share:
        return False
    if phrase.prefixes and phrase.noun_class not in ("office", "crowd"):
        return False
    if phrase.determiner == "this" and phrase.noun in _OWN_PIECES:
        return False
    return not NEW & set(phrase.modifiers)


def is_referring(determiner: str) -> bool:
    """Does a phrase with this determiner mean somebody known?"""
    return determiner in _REFERRING


def called(phrase: Phrase, discourse: Discourse) -> Entity | None:
    """The party met before that was called by this noun or one of its kin."""
    best: Entity | None = None
    highest = -1
    first: Entity | None = None
    so_called = False  # by this very noun
    for entity, _ in discourse.recent():
        if not _agrees(entity, phrase) or not any(alike(phrase.noun, known) for known in entity.nouns):
            continue
        if entity.kind == "unnamed" and phrase.plural:
            # "The sources" are the first that were so called, and not those of a narrower name.
            known = phrase.noun in entity.nouns
            if first is None or (known, -entity.first) > (so_called, -first.first):
                first, so_called = entity, known
            continue
        # "The appeals court" is not the supreme court met last, nor the Ohio Democrat the Texas Democrat.
        words = entity.key or tuple(entity.name.lower().split())
        if not entity.key and any(word not in words for name in phrase.prefixes for word in name.key):
            continue
        score = 2 * any(word in words for word in phrase.modifiers) + (phrase.noun in entity.nouns)
        if score > highest:
            best, highest = entity, score
    return first or best


def likely(phrase: Phrase, discourse: Discourse) -> Entity | None:
    """The party met before that may well be meant though it was never so called.

    Of people it is the one most spoken of or who speaks, those last who hold an office beside which there is
    no other; of bodies, too, but of these what was told of last counts for more.
    """
    best: Entity | None = None
    highest = (False, -100.0)
    speaker = discourse.speaker_at(phrase.head)
    for entity, trace in discourse.recent():
        if _agrees(entity, phrase) and _may_be(entity, trace, phrase):
            weight = float(len(trace.places))
            if entity.kind == "person":
                weight += _SPEAKS * (entity is speaker)
            else:
                position, heads = trace.places[-1]
                weight += _BODY_SPEAKS * (entity is speaker) + _BODY_HEADS * heads
                weight += _BODY_IS_SOURCE * entity.is_source
                weight -= _BODY_BEFORE * discourse.sentences_between(position, phrase.head)
            beside = phrase.noun_class != "office" or _HIGHEST.isdisjoint(map(kin_of, entity.nouns))
            rank = (beside, weight)
            if rank > highest:
                best, highest = entity, rank
    return best


def partisan(phrase: Phrase, discourse: Discourse) -> Entity | None:
    """The person that "the Ohio Democrat" means: one of that party, who spoke last, or the only one."""
    if phrase.plural or not parties_of(phrase.noun):
        return None
    people = [
        entity
        for entity, _ in discourse.recent()
        if entity.kind == "person" and not entity.plural and entity.is_source and _agrees(entity, phrase)
    ]
    known = [entity for entity in people if entity.parties]
    return known[0] if known else _last_of(people, phrase, discourse)


def elected(phrase: Phrase, discourse: Discourse) -> Entity | None:
    """The person that "the independent Ohio senator" means who was never so called: who spoke last, else the
    only one met so far; nobody of another office."""
    if phrase.plural or phrase.noun not in _ELECTED or not (phrase.prefixes or phrase.modifiers):
        return None
    people = [
        entity
        for entity, _ in discourse.recent()
        if entity.kind == "person"
        and not any(noun_of(noun)[1] == "office" or noun in _ELECTED for noun in entity.nouns)
        and _agrees(entity, phrase)
    ]
    return _last_of(people, phrase, discourse)


def _last_of(people: Sequence[Entity], phrase: Phrase, discourse: Discourse) -> Entity | None:
    """Who of the people spoke last, else the only one of them."""
    speaker = discourse.speaker_at(phrase.head)
    if speaker in people:
        return speaker
    return people[0] if len(people) == 1 else None


def _agrees(entity: Entity, phrase: Phrase) -> bool:
    counts_as_one = entity.kind != "group" and phrase.noun_class in CORPORATE
    if entity.plural != phrase.plural and entity.kind != "organization" and not counts_as_one:
        return False
    if phrase.plural and entity.key and phrase.noun_class == "organization":
        return False  # "the banks" are not the bank named last
    if entity.parties:
        parties = parties_of(" ".join((*phrase.modifiers, phrase.noun)))
        if parties and not parties & entity.parties:
            return False
    gender = gender_of(phrase.noun)
    return not (gender and entity.gender and gender != entity.gender)


def _may_be(entity: Entity, trace: Trace, phrase: Phrase) -> bool:
    if phrase.plural or phrase.owned or phrase.owners or phrase.owner_pronoun is not None:
        return False
    kind = phrase.noun_class
    if kind == "office" and kin_of(phrase.noun) in _OF_COUNTRIES and entity.nouns.isdisjoint({phrase.noun}):
        return False
    if kind == "office" or (kind in ("crowd", "staff") and gender_of(phrase.noun)):
        return entity.kind == "person" and (entity.is_source or len(trace.places) > 1)
    if kind == "outlet":
        return entity.kind == "publication"
    is_firm = kin_of(phrase.noun) == "company"
    other = [noun for noun in entity.nouns if noun_of(noun)[1] in BODIES]
    if is_firm:  # many a firm has "Group" in its name
        other = [noun for noun in other if kin_of(noun) not in FIRMS and noun != "group"]
    if phrase.noun not in _ANY_BODY and other:
        return False  # called something else: "the campaign" is no department
    called_otherwise = not lexicon.words("organisation_words").isdisjoint(entity.key) and not is_firm
    if called_otherwise and phrase.modifiers and {*phrase.modifiers, phrase.noun}.isdisjoint(entity.key):
        return False  # "the disaster agency" is not the Weather Centre
    fits_any = phrase.noun in _GENERIC or is_firm
    return kind == "organization" and entity.kind == kind and not entity.place and fits_any
