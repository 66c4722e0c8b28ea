"""The claims as the page lists them, and the two bars of how the story is sourced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from itertools import accumulate
from typing import NamedTuple, get_args

from claimcheck.document import SourceKind
from claimcheck.report.backers import Backer, Backers
from claimcheck.report.record import Record

_STRENGTHS = {
    4: "corroborated",
    3: "on record",
    2: "second-hand, or unnamed and well described",
    1: "unnamed or vague",
    0: "unsourced",
}
NOBODY, UNSOURCED = "nobody named", "no source"


class ClaimRow(NamedTuple):
    """A claim (its sentence's record), who backs it, its findings, and what filters ask for."""

    claim: Record
    backers: list[Backer]
    findings: list[Record]
    same_as: list[int]  # numbers of claims
    sources: list[int]  # ids of those it rests on, or hears, or comes through
    rules: list[str]
    collapsed: bool


def claim_rows(report: Record, backers: Backers) -> list[ClaimRow]:
    """The claims of a report in order of the text."""
    collapsed = set((report["document"]["without"] or {"collapsed": ()})["collapsed"])
    rows = []
    for claim in report["sentences"]:
        if not claim["claim"]:
            continue
        behind = backers.of(claim)
        through = {backers.attributions[id]["via"] for id in claim["attributions"]}
        through |= {backer.attribution["via"] for backer in behind}
        rests_on = {support["source"] for support in claim["supports"]}
        findings = [report["findings"][index] for index in claim["findings"]]
        rows.append(
            ClaimRow(
                claim,
                behind,
                findings,
                same_as=[backers.numbers[other] for other in claim["same_as"] if backers.numbers[other]],
                sources=sorted(({*claim["sources"]} | rests_on | through) - {None}),
                rules=sorted({finding["rule"] for finding in findings}),
                collapsed=claim["id"] in collapsed,
            )
        )
    return rows


class Share(NamedTuple):
    """A part of a bar: what it is, how many claims, and where it stands, in thousandths of the bar."""

    name: str
    label: str
    claims: int
    start: int
    width: int


def strength_shares(report: Record) -> list[Share]:
    """The claims of a report by their strength, 4 to 0; all five, also where they have none."""
    claims = Counter(claim["strength"] for claim in report["sentences"] if claim["claim"])
    parts = [(str(strength), label, claims[strength]) for strength, label in _STRENGTHS.items()]
    return _shares(parts, [Fraction(number) for _, _, number in parts])


def kind_shares(report: Record) -> list[Share]:
    """The claims of a report by the kind of source they rest on; those with several kinds count in parts."""
    kinds = {source["id"]: source["kind"] for source in report["sources"]} | {None: NOBODY}
    claims, parts = Counter[str](), dict[str, Fraction]()
    for claim in report["sentences"]:
        if not claim["claim"]:
            continue
        here = {kinds[support["source"]] for support in claim["supports"]} or {UNSOURCED}
        for kind in here:
            claims[kind] += 1
            parts[kind] = parts.get(kind, Fraction()) + Fraction(1, len(here))
    order = [kind for kind in (*get_args(SourceKind), NOBODY, UNSOURCED) if claims[kind]]
    return _shares(
        [(kind.replace(" ", "-"), kind, claims[kind]) for kind in order],
        [parts[kind] for kind in order],
    )


def _shares(parts: Iterable[tuple[str, str, int]], sizes: list[Fraction]) -> list[Share]:
    whole = sum(sizes) or 1
    ends = [round(1000 * end / whole) for end in accumulate(sizes)]
    return [
        Share(name, label, claims, start, end - start)
        for (name, label, claims), start, end in zip(parts, [0, *ends], ends, strict=False)
    ]
