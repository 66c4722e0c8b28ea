"""The assess stage: basis, strength, caveats and Admiralty grade of each claim."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, get_args

from claimcheck.assess.independence import Independence
from claimcheck.assess.sameness import same_claims
from claimcheck.assess.support import supports
from claimcheck.document import (
    Assessment,
    Basis,
    Caveat,
    Document,
    HedgeKind,
    SourceKind,
    Support,
)
from claimcheck.stage import stage

STRENGTH: dict[Basis, int] = {
    "corroborated": 4,
    "on-record": 3,
    "second-hand": 2,
    "unnamed": 1,
    "vague": 1,
    "unsourced": 0,
}
ON_RECORD: frozenset[SourceKind] = frozenset({"person", "organization", "document"})
# Roughly and some make a claim less precise, not less committed.
NO_CAVEAT: frozenset[HedgeKind] = frozenset({"approximator", "vague"})
FIRST_PERSON = frozenset({"i", "we", "my", "our", "us", "me", "i'm", "i’m", "we're", "we’re"})
# "that the company", "“The agency": so many characters into a content its subject begins at the latest.
OPENING = 6
# Nobody has rated the source (sources.toml); NATO STANAG 2511 calls that F.
UNRATED = "F"


@stage(
    requires=("attributions", "sources", "resolutions", "credits", "claims", "hedges", "statuses"),
    assigns=("assessments",),
)
def assess(doc: Document) -> dict[str, Any]:
    """How firmly each claim stands; sentences that are no claim get an empty assessment."""
    own = supports(doc)
    same = same_claims(doc)
    independence = Independence(doc)
    assessments = []
    for index, claim in enumerate(doc.claims):
        if not claim.is_claim:
            assessments.append(Assessment())
            continue
        behind = [*own[index], *(support for other in same[index] for support in own[other])]
        groups = independence.groups(support.source for support in behind if support.source is not None)
        basis = _basis(doc, behind, len(groups))
        caveats = tuple(caveat for caveat in get_args(Caveat) if caveat in set(_caveats(doc, index, behind)))
        assessments.append(
            Assessment(
                basis=basis,
                strength=_strength(doc, basis, behind, len(groups)),
                caveats=caveats,
                admiralty=UNRATED + _digit(basis, caveats, len(groups)),
                supports=tuple(behind),
                same_as=same[index],
            )
        )
    return {"assessments": tuple(assessments)}


def _kinds(doc: Document, behind: Sequence[Support]) -> set[SourceKind]:
    return {doc.sources[support.source].kind for support in behind if support.source is not None}


def _basis(doc: Document, behind: Sequence[Support], groups: int) -> Basis:
    kinds = _kinds(doc, behind)
    if kinds & ON_RECORD:
        # All that comes through one outlet stands on that outlet, however many it quotes.
        return "corroborated" if groups > 1 and not doc.credits else "on-record"
    if "unnamed" in kinds:
        return "unnamed"
    if "publication" in kinds:
        return "second-hand"
    if kinds & {"group", "other"} or any(support.source is None for support in behind):
        return "vague"
    return "unsourced"


def _strength(doc: Document, basis: Basis, behind: Sequence[Support], groups: int) -> int:
    if basis != "unnamed":
        return STRENGTH[basis]
    if groups > 1 and not doc.credits:
        return 2
    for support in behind:
        anonymity = None if support.source is None else doc.sources[support.source].anonymity
        if anonymity and anonymity.described >= 2 and anonymity.reason:
            return 2
    return 1


def _caveats(doc: Document, index: int, behind: Sequence[Support]) -> Iterator[Caveat]:
    if any(hedge.kind not in NO_CAVEAT for hedge in doc.hedges[index]):
        yield "hedged"
    for status in doc.statuses[index]:
        if status.kind != "no-comment":
            yield status.kind
    if any(support.sentence == index and _own_word(doc, support) for support in behind):
        yield "own-word"


def _own_word(doc: Document, support: Support) -> bool:
    """Does the source speak of itself: "we" inside its quote, or itself as the first words of the content?"""
    if support.source is None or doc.sources[support.source].kind not in (
        "person",
        "organization",
        "unnamed",
    ):
        return False
    attribution = doc.attributions[support.attribution]
    if attribution.manner != "indirect" and any(
        token.text.lower() in FIRST_PERSON
        for span in attribution.content
        for token in doc.sentences[support.sentence].tokens
        if span.contains(token)
    ):
        return True
    mentions = doc.sources[support.source].mentions
    start = attribution.content[0].start
    first = bisect_left(mentions, start, key=lambda mention: mention.span.start)
    return first < len(mentions) and mentions[first].span.start - start <= OPENING


def _digit(basis: Basis, caveats: Sequence[Caveat], groups: int) -> str:
    if "disputed" in caveats:
        return "4"
    if basis in ("unsourced", "vague") or "pending" in caveats or "unverified" in caveats:
        return "6"
    if basis == "corroborated":
        return "1"
    if basis == "on-record":
        return "3"
    return "2" if groups > 1 else "6"
