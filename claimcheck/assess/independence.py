"""Which sources are independent of each other."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable

from claimcheck.document import Document, SourceKind

PARTICULAR: frozenset[SourceKind] = frozenset(
    {"person", "organization", "publication", "document", "unnamed"}
)

_NAME = re.compile(r"[A-Z][\w&.’'-]*(?: (?:(?:of|for|and|the) ){0,2}[A-Z][\w&.’'-]*)*")


class Independence:
    """What each source of a document hangs on, worked out once.

    Two sources hang together when one is quoted through the other, both through the same third, or they speak
    for the same organization; a source is quoted through another when it is so every time it speaks. Only
    particular sources can be independent of each other: not a collective voice, the writer or nobody.
    """

    def __init__(self, doc: Document) -> None:
        through = _through(doc)
        self._ties: dict[int, set[Hashable]] = {
            index: through.get(index, set()) | _organizations(doc, index)
            for index, source in enumerate(doc.sources)
            if source.kind in PARTICULAR
        }

    def groups(self, sources: Iterable[int]) -> list[set[int]]:
        """The particular ones of `sources` (indexes into `doc.sources`), those together that hang together.

        The number of groups is the number of independent sources.
        """
        leader: dict[Hashable, Hashable] = {}

        def find(key: Hashable) -> Hashable:
            while leader.setdefault(key, key) != key:
                leader[key] = leader[leader[key]]
                key = leader[key]
            return key

        chosen = [index for index in dict.fromkeys(sources) if index in self._ties]
        for index in chosen:
            for tie in self._ties[index]:
                leader[find(tie)] = find(index)
        groups: dict[Hashable, set[int]] = {}
        for index in chosen:
            groups.setdefault(find(index), set()).add(index)
        return list(groups.values())


def _through(doc: Document) -> dict[int, set[Hashable]]:
    """The sources through which a source is quoted every time it speaks."""
    through: dict[int, set[Hashable]] = {}
    for resolution in doc.resolutions:
        if resolution.source is not None:
            through.setdefault(resolution.source, set()).add(resolution.via)
    return {source: vias for source, vias in through.items() if None not in vias}


def _organizations(doc: Document, index: int) -> set[Hashable]:
    """The bodies that a source is or speaks for, by their names in lower case."""
    source = doc.sources[index]
    if source.kind in ("organization", "publication"):
        return {_key(source.name)}
    if source.kind in ("person", "unnamed") and source.description:
        return {_key(name) for name in _NAME.findall(source.description)}
    return set()


def _key(name: str) -> str:
    return name.lower().removeprefix("the ")
