"""Parties that are described, or meant by a pronoun, before the article says who they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from claimcheck import lexicon
from claimcheck.document import ABOVE
from claimcheck.resolve.entity import Entity
from claimcheck.resolve.nouns import KIN, gender_of, kin_of, noun_of
from claimcheck.resolve.words import Words

_CANDIDATES = 8  # so that a page of invented descriptions takes linear time
_SOON = 80  # tokens within which a pronoun that leads nowhere is explained
_DETERMINERS = frozenset(
    ("a", "an", "the", "this", "that", "one", "another", "his", "her", "its", "their", "our", "my")
)


def told_elsewhere(words: Words, described: Sequence[Entity], named: Sequence[Entity]) -> dict[int, Entity]:
    """Described parties, by id, with the party that each turns out to be.

    So are "a judge" where one judge is named, "a union of dockers" where the one named union is the Dockers'
    Union, "the woman" where one woman gets a given name and no surname, "she" before anybody is named, and
    "Poll: ..." of a headline the first poll of the text.
    """
    found: dict[int, Entity] = {}
    by_kin = _by_kin(named)
    everyone = _by_kin(sorted((*described, *named), key=lambda party: party.first))
    people = sorted((party for party in named if party.kind == "person"), key=lambda party: party.first)
    first_names = _first_names(people)
    for party in described:
        if party.plural and party.kind != "organization":
            continue  # "the police" are many and one
        partly = _partly_named(party, by_kin)
        if partly is not None:
            found[id(party)] = partly
        if partly is not None or party.is_secretive:
            continue
        if not party.nouns:
            other = _named_soon(party, people)
        else:
            noun = min(party.nouns)
            other = (
                _named(party, noun, by_kin.get(kin_of(noun), []))
                or _by_first_name(party, noun, first_names)
                or _announced(party, noun, everyone.get(kin_of(noun), []))
            )
        if other is not None and not _is_beside(words, party, other):
            found[id(party)] = other
    # "Poll" is "a poll", which is "the Harbour poll": from the end of the text, where each chain ends.
    for party in sorted(described, key=lambda party: -party.first):
        if id(party) in found:
            found[id(party)] = found.get(id(found[id(party)]), found[id(party)])
    return found


def _is_beside(words: Words, party: Entity, person: Entity) -> bool:
    """Does the sentence of a description name this person, too? Then it is of another: "The front-runner
    predicted that *Quist* would lose"."""
    names = (span for span, mention in person.mentions.items() if mention.kind == "name")
    sentences = {words.sentence[words.range_of(span)[0]] for span in names}
    return person.kind == "person" and words.sentence[party.first] in sentences


def told_in_headlines(words: Words, described: Iterable[Entity]) -> dict[int, Entity]:
    """ "Insiders say", "source says" of a headline: the unnamed of the text, where they are of one sort only,
    or of one only that tells what it may not.
    """
    above: list[Entity] = []
    below: dict[bool, list[Entity]] = {True: [], False: []}
    for party in described:
        if party.kind == "unnamed" and party.is_source:
            opens = words.roles[words.sentence[party.first]] in ABOVE
            (above if opens else below[party.plural]).append(party)
    secretive = {plural: [one for one in some if one.is_secretive] for plural, some in below.items()}
    found: dict[int, Entity] = {}
    for party in above:
        meant = secretive[party.plural]
        if not meant and party.plural:
            meant = below[True]
        elif not meant:  # "Ministry source" is "a senior ministry official" of the text
            told = set(party.name.lower().split()) - party.nouns
            meant = [one for one in below[False][:_CANDIDATES] if told & set(one.name.lower().split())]
        if len(meant) == 1 and (party.plural or party.is_secretive):
            found[id(party)] = meant[0]
    return found


def told_more_fully(described: Sequence[Entity]) -> dict[int, Entity]:
    """ "Officials" are "officials at the museum", where the article speaks of no others."""
    sorts: dict[str, list[Entity]] = {}
    for party in described:
        if party.kind == "unnamed" and party.is_source and party.plural:
            for noun in party.nouns:
                sorts.setdefault(noun, []).append(party)
    found: dict[int, Entity] = {}
    for parties in sorts.values():
        bare = [party for party in parties if " " not in party.name]
        if len(parties) == 2 and len(bare) == 1:
            found[id(bare[0])] = next(party for party in parties if party is not bare[0])
    return found


def _by_kin(parties: Iterable[Entity]) -> dict[str, list[Entity]]:
    by_kin: dict[str, list[Entity]] = {}
    for party in parties:
        for kin in sorted({kin_of(noun) for noun in party.nouns}):
            by_kin.setdefault(kin, []).append(party)
    return by_kin


def _named(party: Entity, noun: str, bearers: Sequence[Entity]) -> Entity | None:
    """The one party of a name that the article calls so."""
    if party.kind == "unnamed":
        fitting = [one for one in bearers if one.kind == "person" and _may_be(party, one)]
        kin = noun in KIN and not party.name.lower().startswith("my ")
        unique = noun_of(noun)[1] == "office" or kin
        return fitting[0] if unique and len(fitting) == 1 else None
    if party.kind == "organization":
        words = party.name.lower().split()
        if noun not in words:
            return None  # several of them: "27 states led by West Virginia"
        if words in (["the", noun], [noun]):
            fitting = [one for one in bearers if one.kind == "organization" and noun in one.key]
        else:
            told = set(words) - {noun}
            fitting = [one for one in bearers if one.kind == "organization" and told & set(one.key)]
        return fitting[0] if len(fitting) == 1 else None
    return None


def _first_names(people: Sequence[Entity]) -> dict[str, list[Entity]]:
    """By gender, the people of whom the article gives a first name only."""
    given = lexicon.load("given_names")
    found: dict[str, list[Entity]] = {}
    for one in people:
        if len(one.key) == 1 and one.key[0] in given:
            found.setdefault(given[one.key[0]][0], []).append(one)
    return found


def _by_first_name(party: Entity, noun: str, first_names: Mapping[str, Sequence[Entity]]) -> Entity | None:
    """ "The woman" of whom the article later gives a first name only."""
    fitting = first_names.get(gender_of(noun), ()) if party.kind == "unnamed" else ()
    return fitting[0] if len(fitting) == 1 and fitting[0].first > party.first else None


def _partly_named(party: Entity, by_kin: Mapping[str, Sequence[Entity]]) -> Entity | None:
    """Who keeps back a part of the name only: "a neighbour", and further down "the neighbour, NAME"."""
    if party.kind != "unnamed" or party.plural:
        return None
    fitting = [
        one
        for noun in party.nouns
        for one in by_kin.get(kin_of(noun), ())[:_CANDIDATES]
        if party.nouns & one.nouns
    ]
    one = fitting[0] if len(fitting) == 1 else None
    named = one is not None and one.kind == "person" and len(one.key) == 1 and one.first > party.first
    return one if named and one is not None and one.key[0] in lexicon.load("given_names") else None


def _named_soon(party: Entity, people: Sequence[Entity]) -> Entity | None:
    """ "It is over,” she said. Moira Quist had ..." """
    after = bisect_right(people, party.first, key=lambda one: one.first)
    for one in people[after : after + _CANDIDATES]:
        if one.first - party.first <= _SOON and party.gender and _may_be(party, one):
            return one
    return None


def _announced(party: Entity, noun: str, bearers: Sequence[Entity]) -> Entity | None:
    """A headline has no room for an article: "Poll: ..." is a poll that the text tells of further down."""
    words = party.name.lower().split()
    if words[0] in _DETERMINERS or any(word.endswith(("’s", "'s", "’", "'")) for word in words):
        return None
    told = set(words) - {noun}
    for one in bearers[:_CANDIDATES]:
        if one is party or one.plural:
            continue
        if (
            one.kind == party.kind
            and one.first > party.first
            and told <= {*one.name.lower().split(), *one.key}
        ):
            return one
        if party.kind == "unnamed" and one.kind == "person" and _may_be(party, one):
            called = {*(one.description or "").lower().split()} - {noun}
            # "Council leader" is not the "opposition leader Ann Lim" of the text.
            if not told or not called or told & called:
                return one
    return None


def _may_be(party: Entity, one: Entity) -> bool:
    return one.gender in ("", party.gender or one.gender)
