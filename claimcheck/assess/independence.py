"""Which sources are independent of each other."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable

from claimcheck.document import Document, SourceKind

# Somebody in particular; a collective voice, the writer and nobody count for nothing here.
PARTICULAR: frozenset[SourceKind] = frozenset(
    {"person", "organization", "publication", "document", "unnamed"}
)

_NAME = re.compile(r"[A-Z][\w&.’'-]*(?: (?:(?:of|for|and|the) ){0,2}[A-Z][\w&.’'-]*)*")


def independent(doc: Document, sources: Iterable[int]) -> list[set[int]]:
    """Groups of `sources` (indexes into `doc.sources`): those of one group hang together, the groups do not.

    Two sources hang together when one is quoted through the other, both through the same third, or they
    speak for
    the same organization. Only particular sources are grouped: the number of groups is the number of
    independent
    sources.
    """
    through = _through(doc)
    leader: dict[Hashable, Hashable] = {}

    def find(key: Hashable) -> Hashable:
        while leader.setdefault(key, key) != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    chosen = [index for index in dict.fromkeys(sources) if doc.sources[index].kind in PARTICULAR]
    for index in chosen:
        for other in (*through.get(index, ()), *_organizations(doc, index)):
            leader[find(other)] = find(index)
    groups: dict[Hashable, set[int]] = {}
    for index in chosen:
        groups.setdefault(find(index), set()).add(index)
    return list(groups.values())


def _through(doc: Document) -> dict[int, set[int]]:
    """The sources through which a source is quoted every time it speaks."""
    through: dict[int, set[int | None]] = {}
    for resolution in doc.resolutions:
        if resolution.source is not None:
            through.setdefault(resolution.source, set()).add(resolution.via)
    return {
        source: {via for via in vias if via is not None}
        for source, vias in through.items()
        if None not in vias
    }


def _organizations(doc: Document, index: int) -> list[str]:
    """The bodies that a source is or speaks for, by their names in lower case."""
    source = doc.sources[index]
    if source.kind in ("organization", "publication"):
        return [_key(source.name)]
    if source.kind in ("person", "unnamed") and source.description:
        return [_key(name) for name in _NAME.findall(source.description)]
    return []


def _key(name: str) -> str:
    return name.lower().removeprefix("the ")
