"""The assess stage: basis, strength, caveats and Admiralty grade of each claim."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from claimcheck.assess.caveats import caveats_of
from claimcheck.assess.grounds import Grounds
from claimcheck.document import Assessment, Basis, Caveat, Document, SourceKind, Support
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
WELL_DESCRIBED = 2  # of 3 (document.Anonymity)
# Nobody has rated the source (sources.toml); NATO STANAG 2511 calls that F.
UNRATED = "F"


@stage(
    requires=("attributions", "sources", "resolutions", "credits", "claims", "hedges", "statuses"),
    assigns=("assessments", "withdrawn"),
)
def assess(doc: Document) -> dict[str, Any]:
    """How firmly each claim stands; sentences that are no claim get an empty assessment.

    Raises ConfigError where the desk asks to do without a source that the article does not have.
    """
    grounds = Grounds(doc)
    assessments = [
        grade(doc, grounds, index).assessment if claim.is_claim else Assessment()
        for index, claim in enumerate(doc.claims)
    ]
    return {"assessments": tuple(assessments), "withdrawn": grounds.withdrawn}


class Grade(NamedTuple):
    """How a claim stands, and for each decision the reason, in words."""

    assessment: Assessment
    parts: int  # different sources hold so many different parts of it
    groups: list[set[int]]
    why_basis: str
    why_strength: str
    letter: str
    why_letter: str
    digit: str
    why_digit: str


class _Part(NamedTuple):
    """How a part of a claim stands that has the support `behind` it."""

    strength: int
    basis: Basis
    groups: int
    why_basis: str
    why_strength: str


def grade(doc: Document, grounds: Grounds, index: int) -> Grade:
    """How the claim of sentence `index` stands, and why: as firmly as the weakest of its parts."""
    parts = grounds.behind(index)
    supports = list(dict.fromkeys(support for part in parts for support in part))
    standing = [[support for support in part if not grounds.falls(support)] for part in parts]
    graded = [_part(doc, grounds, part) for part in standing if part] or [_part(doc, grounds, [])]
    weakest = min(graded, key=lambda part: part.strength)
    behind = [support for support in supports if not grounds.falls(support)]
    caveats = caveats_of(doc, grounds.independence, index, behind)
    letter, why_letter = _letter(doc, grounds, behind)
    digit, why_digit = _digit(weakest.basis, caveats, weakest.groups)
    assessment = Assessment(
        basis=weakest.basis,
        strength=weakest.strength,
        caveats=caveats,
        admiralty=letter + digit,
        supports=tuple(behind),
        same_as=grounds.same[index],
        withdrawn=tuple(support for support in supports if grounds.falls(support)),
    )
    return Grade(
        assessment, len(graded), grounds.groups(behind), weakest.why_basis, weakest.why_strength,
        letter, why_letter, digit, why_digit,
    )  # fmt: skip


def _part(doc: Document, grounds: Grounds, behind: Sequence[Support]) -> _Part:
    groups = grounds.groups(behind)
    basis, why_basis = _basis(grounds.kinds(behind), behind, len(groups))
    strength, why_strength = _strength(doc, basis, behind, groups)
    return _Part(strength, basis, len(groups), why_basis, why_strength)


def _basis(kinds: Collection[SourceKind], behind: Sequence[Support], groups: int) -> tuple[Basis, str]:
    if ON_RECORD.intersection(kinds):
        if groups > 1:
            return "corroborated", f"{groups} independent sources, at least one of them on record"
        return "on-record", "a named person, an organization or a document says so"
    if "unnamed" in kinds:
        return "unnamed", "nobody behind it is on record, and names are withheld"
    if "publication" in kinds:
        return "second-hand", "another outlet is the only source"
    if "group" in kinds or "other" in kinds:
        return "vague", "nobody in particular says so"
    if any(support.source is None for support in behind):
        return "vague", "it is attributed to nobody"
    return "unsourced", "it is the writer's own voice"


def _strength(
    doc: Document, basis: Basis, behind: Sequence[Support], groups: Sequence[set[int]]
) -> tuple[int, str]:
    if basis != "unnamed":
        return STRENGTH[basis], f"as for all that is {basis}"
    if sum(any(doc.sources[source].kind == "unnamed" for source in group) for group in groups) > 1:
        return 2, "several independent unnamed sources agree"
    for support in behind:
        anonymity = None if support.source is None else doc.sources[support.source].anonymity
        if anonymity and anonymity.described >= WELL_DESCRIBED and anonymity.reason:
            return 2, "an unnamed source is described 2 or better of 3, with the reason why no name is given"
    return STRENGTH[basis], "no two unnamed sources agree, and none is described 2 or better with a reason"


def _letter(doc: Document, grounds: Grounds, behind: Sequence[Support]) -> tuple[str, str]:
    rated = [
        (letter, doc.sources[support.source].name)
        for support in behind
        if support.source is not None and (letter := grounds.ratings[support.source])
    ]
    if not rated:
        return UNRATED, "nobody behind it has a rating in sources.toml"
    letter, name = min(rated)
    return letter, f"the best rating in sources.toml, that of {name}"


def _digit(basis: Basis, caveats: Sequence[Caveat], groups: int) -> tuple[str, str]:
    if "disputed" in caveats:
        return "4", "disputed"
    for doubt in (basis, *caveats):
        if doubt in ("unsourced", "vague", "pending", "unverified"):
            return "6", f"{doubt}, so it cannot be judged"
    if basis == "corroborated":
        return "1", "corroborated"
    if groups > 1:
        return "2", "several independent sources, none of them on record"
    if basis == "on-record":
        return "3", "one source on record"
    return "6", "one source, not on record, so it cannot be judged"
