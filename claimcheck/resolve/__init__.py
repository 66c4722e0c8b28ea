"""Who is meant: from the source spans of attributions, and from names, pronouns and descriptions, to sources.

`resolver` walks through the article; this module makes of what it found the layers that the contract
promises.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck import lexicon
from claimcheck.document import Anonymity, Credit, Document, Mention, Named, Resolution, Source, Span
from claimcheck.resolve.aliases import Parties, joined
from claimcheck.resolve.anonymity import withheld
from claimcheck.resolve.credits import credit_places, credited_in
from claimcheck.resolve.entity import Entity
from claimcheck.resolve.kinds import is_outlet
from claimcheck.resolve.lookup import find_source
from claimcheck.resolve.resolver import Resolver
from claimcheck.resolve.told import Told
from claimcheck.stage import stage

__all__ = ["find_source", "resolve"]


@stage(
    requires=("sentences", "tags", "attributions", "roles"),
    assigns=("names", "sources", "resolutions", "credits"),
)
def resolve(doc: Document) -> dict[str, Any]:
    """All names; the sources in order of their first mention, one resolution an attribution, and the outlets
    credited.

    Only a party that is the source of an attribution, the outlet that it spoke to, or credited for the piece
    becomes a source.
    """
    found = Resolver(doc)
    credits = list(_credits(doc, found))
    told = _told(doc, found)
    outlets = [*told.values(), *(party for party, _ in credits)]
    met = {id(party): party for party in [*found.of, *outlets] if party is not None}
    ordered = sorted(met.values(), key=lambda party: (min(party.mentions).start, min(party.mentions).end))
    index_of = {id(party): index for index, party in enumerate(ordered)}
    anonymity = _anonymity(doc, ordered)
    spoken_to = {index: index_of[id(party)] for index, party in told.items()}
    credited = index_of[id(credits[0][0])] if credits else None
    parties = joined(
        Parties(
            tuple(_source(party, anonymity.get(index)) for index, party in enumerate(ordered)),
            _resolutions(doc, found.of, index_of, spoken_to, credited),
            tuple(Credit(index_of[id(party)], span) for party, span in credits),
        ),
        doc.desk.known,
    )
    return {
        "names": tuple(
            Named(found.words.span(name.first, name.last), found.register.of(name).name)
            for name in found.register.names
        ),
        "sources": parties.sources,
        "resolutions": parties.resolutions,
        "credits": parties.credits,
    }


def _source(party: Entity, anonymity: Anonymity | None) -> Source:
    mentions = _apart(party.mentions.values())
    description = party.name if party.kind == "unnamed" else party.description
    return Source(party.name, party.kind, description, anonymity, mentions)


def _anonymity(doc: Document, parties: Sequence[Entity]) -> dict[int, Anonymity]:
    """The anonymity of each unnamed party, by its index in `parties`."""
    unnamed = {index: party for index, party in enumerate(parties) if party.kind == "unnamed"}
    if not unnamed:
        return {}
    places = sorted((span.start, index) for index, party in unnamed.items() for span in party.mentions)
    stated, reasons = withheld(doc.plain, doc.sentences, places)
    return {
        index: Anonymity(max(party.degrees, default=0), stated.get(index), reasons.get(index))
        for index, party in unnamed.items()
    }


def _apart(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Mentions in order; one inside another is left out, unless it is a source span and the other is none."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end)):
        if kept and kept[-1].span.overlaps(mention.span):
            if kept[-1].attribution is None and mention.attribution is not None:
                kept[-1] = mention
            elif mention.attribution is not None and kept[-1].span != mention.span:
                kept.append(mention)
            continue
        kept.append(mention)
    return tuple(kept)


def _told(doc: Document, found: Resolver) -> dict[int, Entity]:
    """The outlet that the source of an attribution spoke to, by the index of the attribution."""
    told = Told(found.words, found.register)
    outlets: dict[int, Entity] = {}
    for index, (attribution, party) in enumerate(zip(doc.attributions, found.of, strict=True)):
        outlet = told.outlet(attribution, party)
        if outlet is not None and outlet is not party:
            outlets[index] = outlet
    return outlets


def _resolutions(
    doc: Document,
    of: Sequence[Entity | None],
    index_of: Mapping[int, int],
    told: Mapping[int, int],
    credited: int | None,
) -> tuple[Resolution, ...]:
    """Through whom a source is quoted: who quotes it here, else the outlet it spoke to, else the one that the
    piece is credited to."""
    resolutions = []
    for index, (attribution, party) in enumerate(zip(doc.attributions, of, strict=True)):
        source = None if party is None else index_of[id(party)]
        parent = None if attribution.parent is None else of[attribution.parent]
        via = told.get(index, credited) if parent is None else index_of[id(parent)]
        resolutions.append(Resolution(source, None if via == source else via))
    return tuple(resolutions)


def _in_credit(doc: Document, span: Span) -> bool:
    sentence = doc.sentence_at(span.start)
    return sentence is not None and doc.sentences[sentence].role == "credit"


def _credits(doc: Document, found: Resolver) -> Iterable[tuple[Entity, Span]]:
    """Each outlet once, at the first place where the piece credits it."""
    names = [
        (found.words.span(name.first, name.last), found.register.of(name)) for name in found.register.names
    ]
    seen: set[int] = set()
    given = lexicon.load("given_names")
    places = Counter(id(party) for span, party in names if not _in_credit(doc, span))
    at = 0
    for sentence, place in credit_places(doc):
        while at < len(names) and names[at][0].start < sentence.start:
            at += 1
        inside = at
        while inside < len(names) and names[inside][0].start < sentence.end:
            inside += 1
        here = dict(names[at:inside])
        for span in credited_in(doc.plain, sentence, list(here), place):
            party = here[span]
            if not is_outlet(party.key) and (
                places[id(party)] if place == "credit" else party.key[0] in given
            ):
                continue  # a body of the story ("Source: NAME" under a figure), no outlet
            party.kind = "publication"
            if id(party) not in seen:
                seen.add(id(party))
                yield party, span
