"""Who stands behind a claim: every format that says so asks here."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.report.record import Record


class Backer(NamedTuple):
    """A source behind a claim (records): `source` is None where nobody is named.

    `via` is through whom, unless the piece as a whole is credited to them; `elsewhere` is the number of the
    other claim that shows the support, None where the claim's own sentence does; `attribution` is where.
    """

    source: Record | None
    via: Record | None
    elsewhere: int | None
    attribution: Record


class Backers:
    """The backers of the claims of a report."""

    def __init__(self, report: Record) -> None:
        self.sources = {source["id"]: source for source in report["sources"]}
        self.attributions = {attribution["id"]: attribution for attribution in report["attributions"]}
        self.credited = {credit["source"] for credit in report["document"]["credits"]}
        self.numbers = {sentence["id"]: sentence["number"] for sentence in report["sentences"]}

    def of(self, claim: Record) -> list[Backer]:
        """Those behind a claim (its sentence's record), each once, in the order of its supports."""
        backers: dict[int | None, Backer] = {}
        for support in claim["supports"]:
            attribution = self.attributions[support["attribution"]]
            via = attribution["via"]
            backers.setdefault(
                support["source"],
                Backer(
                    source=None if support["source"] is None else self.sources[support["source"]],
                    via=None if via is None or via in self.credited else self.sources[via],
                    elsewhere=None
                    if support["sentence"] == claim["id"]
                    else self.numbers[support["sentence"]],
                    attribution=attribution,
                ),
            )
        return list(backers.values())
