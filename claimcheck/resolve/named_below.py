"""People who are first described and counted ("one Democrat", "two legal experts") and named further down.

The reverse of an anaphor, a cataphor (Halliday and Hasan 1976): taken only where those who are named next fit
the description and are exactly as many.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.resolve.anonymity import states_anonymity
from claimcheck.resolve.entity import Entity
from claimcheck.resolve.epithets import PEOPLE
from claimcheck.resolve.nouns import alike, noun_of, parties_of
from claimcheck.resolve.words import Words

_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4}
_REACH = 6  # sentences in which the people must be named
_SOON = 3  # sentences where only a party, or the number, tells that they are meant
_CANDIDATES = 12  # people looked at for one description
# Nouns that fit whoever speaks, and those that fit who has a trade; the number and the nearness decide.
_ANYBODY = frozenset(("critic", "member", "supporter", "opponent", "resident", "person", "people"))
_OF_THE_TRADE = frozenset(("expert", "author", "researcher", "scientist", "co-author"))


def named_below(
    words: Words, described: Sequence[Entity], named: Sequence[Entity]
) -> Iterator[tuple[Entity, list[Entity]]]:
    """Each described party that is named further down, with the people it is.

    They speak by name within a few sentences, were not named before, are called by the same noun or party or
    (of experts, critics, members) by none that contradicts it, and are as many as the description says.
    """
    together = {id(one) for party in described if party.is_source for one in party.members}
    people = sorted(
        (one for one in named if one.kind == "person" and (one.is_source or id(one) in together)),
        key=lambda one: one.first,
    )
    told = _told_in(words, named)
    lead = next((at for at, role in enumerate(words.roles) if role == "body"), -1)
    heads = {words.range_of(span)[0]: one for one in people for span in one.mentions}
    for party in described:
        one = _revealed(words, party, told) if words.sentence[party.first] == lead else None
        if one is not None:
            yield party, [one]
            continue
        number = _number(party)
        if not number or _is_withheld(words, party):
            continue
        last = words.sentence[party.first] + _REACH
        at = bisect_right(people, party.first, key=lambda one: one.first)
        soon = [one for one in people[at : at + _CANDIDATES] if words.sentence[one.first] <= last]
        fitting = [one for one in soon if _fits(words, party, one)]
        if len(fitting) == number:
            yield party, fitting
        elif number == 1 and not fitting:
            known = _met_next(words, party, heads)
            if known is not None:
                yield party, [known]


def _told_in(words: Words, named: Sequence[Entity]) -> dict[int, list[Entity]]:
    """Who speaks by name in each sentence, for the first time in the article."""
    told: dict[int, list[Entity]] = {}
    for one in named:
        sentences = {words.sentence[one.first]} if one.is_source else set()
        for mention in one.mentions.values():
            at = words.range_of(mention.span)[0]
            if mention.attribution is not None and words.sentence[at] in sentences:
                told.setdefault(words.sentence[at], []).append(one)
                break
    return told


def _revealed(words: Words, party: Entity, told: Mapping[int, Sequence[Entity]]) -> Entity | None:
    """Who the lead only describes ("a former minister has said", "an exam board has admitted") is the only
    one soon called the same, else the one whom the sentence behind it names, where nobody else speaks there
    and nothing speaks against it."""
    sentence = words.sentence[party.first]
    article = party.name.lower().partition(" ")[0] in ("a", "an")
    if not article or party.plural or party.is_secretive or not party.is_source:
        return None
    soon = [one for behind in range(1, _SOON + 1) for one in told.get(sentence + behind, ())]
    so_called = [one for one in soon if one.kind == "person" and _are_alike(party, one)]
    if len(so_called) == 1:
        return so_called[0]
    known = told.get(sentence + 1, ())
    if len(known) != 1 or words.sentence[known[0].first] != sentence + 1:
        return None
    one = known[0]
    if party.kind == "organization":
        return one if one.kind == "organization" and not one.place else None
    is_office = any(noun_of(noun)[1] == "office" for noun in party.nouns)
    offices = [noun for noun in one.nouns if noun_of(noun)[1] in PEOPLE]
    fits = not offices or _are_alike(party, one)
    genders = {party.gender, one.gender} - {""}
    return (
        one
        if party.kind == "unnamed" and is_office and one.kind == "person" and fits and len(genders) < 2
        else None
    )


def _number(party: Entity) -> int:
    """How many an unnamed party says it is; 0 where it does not count them, or says why they stay unnamed."""
    if party.kind != "unnamed" or not party.is_source or party.is_secretive or not party.nouns:
        return 0
    told = party.name.lower().split()
    if told[:2] == ["at", "least"]:
        told = told[2:]
    number = _NUMBERS.get(told[0], 0) if told else 0
    return number if number > 1 or not party.plural or told[1:2] == ["of"] else 0


def _is_withheld(words: Words, party: Entity) -> bool:
    first, last = words.bounds[words.sentence[party.first]]
    return states_anonymity(words.text[words.starts[first] : words.ends[last - 1]])


def _fits(words: Words, party: Entity, one: Entity) -> bool:
    """Can this be one of the described? Party and, of experts, an office may speak against it."""
    parties = parties_of(party.name)
    if parties and one.parties and not parties & one.parties:
        return False
    if _are_alike(party, one) and not parties:
        return True
    if words.sentence[one.first] > words.sentence[party.first] + _SOON:
        return False
    if parties:
        return bool(parties & one.parties)
    if not party.nouns.isdisjoint(_OF_THE_TRADE):
        return any(noun_of(noun)[1] in ("crowd", "staff") for noun in one.nouns)
    return not party.nouns.isdisjoint(_ANYBODY)


def _are_alike(party: Entity, one: Entity) -> bool:
    return any(alike(noun, called) for noun in party.nouns for called in one.nouns)


def _met_next(words: Words, party: Entity, heads: Mapping[int, Entity]) -> Entity | None:
    """Of "one of the two candidates" the one who heads the next sentence or the one after it, if so called.

    `heads` has the people by the first token of each of their mentions.
    """
    sentence = words.sentence[party.first]
    for first, _ in words.bounds[sentence + 1 : sentence + 3]:
        one = heads.get(first)
        if one is not None and _are_alike(party, one):
            return one
    return None
