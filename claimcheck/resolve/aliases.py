"""Sources that are one because the editor's sources.toml says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.document import Credit, KnownSource, Resolution, Source, SourceKind
from claimcheck.sources_file import name_key

# A name withheld in the article stays withheld, and a crowd a crowd, whoever the editor thinks it is.
NAMED: frozenset[SourceKind] = frozenset({"person", "organization", "publication", "document"})


@dataclass(frozen=True, slots=True)
class Parties:
    """The layers that resolve writes."""

    sources: tuple[Source, ...]
    resolutions: tuple[Resolution, ...]
    credits: tuple[Credit, ...]


def joined(parties: Parties, known: Sequence[KnownSource]) -> Parties:
    """`parties` with each source that `known` knows under its name there, and its aliases joined to it.

    The joined source stands where the first of them stood and keeps the kind of the one called by its name,
    else of the first.
    """
    if not known:
        return parties
    names = {name_key(name): one.name for one in known for name in (one.name, *one.aliases)}
    first: dict[str, int] = {}
    leader = [
        first.setdefault(names[key], index)
        if source.kind in NAMED and (key := name_key(source.name)) in names
        else index
        for index, source in enumerate(parties.sources)
    ]
    members: dict[int, list[Source]] = {}
    for source, at in zip(parties.sources, leader, strict=True):
        members.setdefault(at, []).append(source)
    called = {at: name for name, at in first.items()}
    moved = {at: index for index, at in enumerate(members)}
    to = [moved[at] for at in leader]
    return Parties(
        tuple(_one_of(sources, called.get(at)) for at, sources in members.items()),
        tuple(_moved(resolution, to) for resolution in parties.resolutions),
        _credits(parties.credits, to),
    )


def _one_of(sources: Sequence[Source], name: str | None) -> Source:
    if name is None:
        return sources[0]
    like = next((source for source in sources if name_key(source.name) == name_key(name)), sources[0])
    mentions = sorted((m for source in sources for m in source.mentions), key=lambda mention: mention.span)
    descriptions = (source.description for source in (like, *sources) if source.description)
    return replace(like, name=name, description=next(descriptions, None), mentions=tuple(mentions))


def _moved(resolution: Resolution, to: Sequence[int]) -> Resolution:
    source = None if resolution.source is None else to[resolution.source]
    via = None if resolution.via is None else to[resolution.via]
    return Resolution(source, None if via == source else via)


def _credits(credits: Sequence[Credit], to: Sequence[int]) -> tuple[Credit, ...]:
    """Each outlet once, where it is credited first."""
    once: dict[int, Credit] = {}
    for credit in credits:
        once.setdefault(to[credit.source], replace(credit, source=to[credit.source]))
    return tuple(once.values())
