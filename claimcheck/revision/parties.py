"""Sources that speak in one version alone."""

from __future__ import annotations

from collections.abc import Iterator, Set

from claimcheck.assess import carried
from claimcheck.document import Document, Severity, Source, SourceKind
from claimcheck.resolve.lookup import find_source
from claimcheck.revision.changes import PartyChange

# Those whom a reader could ask; that a group or an unnamed source has gone may be an improvement.
ON_RECORD: frozenset[SourceKind] = frozenset({"person", "organization", "publication", "document"})


def parties(
    old: Document, new: Document, same: tuple[Set[int], Set[int]] = (frozenset(), frozenset())
) -> Iterator[PartyChange]:
    """Who was dropped, then who was added, each in order of their version.

    `same` are the sentences of either version that stand in the other word for word: nobody came or went who
    speaks in these alone, only our reading has changed.
    """
    for index, claims in _alone(old, new, same[0]):
        severity: Severity = "warning" if old.sources[index].kind in ON_RECORD else "info"
        yield PartyChange("dropped", index, claims, severity)
    for index, claims in _alone(new, old, same[1]):
        yield PartyChange("added", index, claims, "info")


def _alone(doc: Document, other: Document, same: Set[int]) -> Iterator[tuple[int, int]]:
    """Who speaks in `doc` and is nobody of `other`, with the number of claims that rest on them."""
    load = carried(doc)
    speaking = {
        resolution.source
        for index, resolution in enumerate(doc.resolutions)
        if not same >= set(doc.sentences_of_attribution(index))
    }
    for index in range(len(doc.sources)):
        if index in speaking and counterpart(doc, index, other) is None:
            yield index, len(load.claims[index])


def counterpart(doc: Document, index: int, other: Document) -> int | None:
    """The source of `other` that is the party `index` of `doc`, by any name that it goes by."""
    source = doc.sources[index]
    names = [source.name, *(doc[mention.span] for mention in source.mentions if mention.kind == "name")]
    for name in dict.fromkeys(names):
        found = find_source(other.sources, name)
        if found is not None and _may_be(source, other.sources[found]):
            return found
    return None


def _may_be(one: Source, other: Source) -> bool:
    """Two mayors are two people: a description alone does not make a person the same."""
    if "person" in (one.kind, other.kind):
        return one.kind == other.kind and one.name.casefold().split()[-1] == other.name.casefold().split()[-1]
    return True
