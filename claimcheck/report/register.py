"""Who carries how much of a piece: every format that lists sources asks here."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from claimcheck.report.record import Record
from claimcheck.resolve.nouns import pronoun_of


class Register(NamedTuple):
    """The sources of a report (their records): those that claims rest on, the one that carries most first;
    `idle` are heard without a claim resting on them. `claims` says how many rest on each, by id.
    """

    carrying: tuple[Record, ...]
    idle: tuple[Record, ...]
    claims: Counter[int]


def register(report: Record) -> Register:
    """The sources of a report, by what they carry."""
    claims = Counter(
        source
        for sentence in report["sentences"]
        for source in {support["source"] for support in sentence["supports"]}
        if source is not None
    )
    sources = report["sources"]
    carrying = sorted((source for source in sources if claims[source["id"]]), key=lambda s: -claims[s["id"]])
    idle = (
        source
        for source in sources
        if source["attributions"] and not claims[source["id"]] and not _is_nobody(source)
    )
    return Register(tuple(carrying), tuple(idle), claims)


def _is_nobody(source: Record) -> bool:
    """ "Some" and "all" are nobody whom an editor could ask."""
    return pronoun_of(source["name"].lower()) == "quantity"


def described_name(source: Record) -> str:
    """A source's name, with what the piece says of it where the name does not: `Moira Quist, director`."""
    name, description = str(source["name"]), source["description"]
    if description and description.casefold() not in name.casefold():
        return f"{name}, {description}"
    return name
