"""What two versions of an article differ in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from claimcheck.document import Document, Severity

LossName = Literal[
    "attribution-lost",
    "denial-turned",
    "quote-altered",
    "hedge-lost",
    "caveat-lost",
    "number-changed",
    "number-lost",
    "date-changed",
    "source-replaced",
    "source-lost",
    "attribution-gained",
    "reworded",
]
ChangeKind = Literal["changed", "added", "dropped"]
PartyKind = Literal["dropped", "added"]

# A claim that nobody answers for any more, or that says the contrary, is an error. What is less reserved,
# less exact or less supported than before is a warning: an editor may know why. The rest is for information.
SEVERITIES: Mapping[LossName, Severity] = {
    "attribution-lost": "error",
    "denial-turned": "error",
    "quote-altered": "warning",
    "hedge-lost": "warning",
    "caveat-lost": "warning",
    "number-changed": "warning",
    "number-lost": "warning",
    "date-changed": "warning",
    "source-replaced": "warning",
    "source-lost": "warning",
    "attribution-gained": "info",
    "reworded": "info",
}


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that an edit did to a claim: `before` and `now` are the words concerned, perhaps none."""

    name: LossName
    before: tuple[str, ...] = ()
    now: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity:
        return SEVERITIES[self.name]


@dataclass(frozen=True, slots=True)
class Change:
    """A claim that is no longer what it was; `old` and `new` are indexes of sentences, in order of the text.

    Several on a side where a sentence was parted, or several were joined. Of an added claim `old` is empty,
    of a dropped one `new`.
    """

    kind: ChangeKind
    old: tuple[int, ...]
    new: tuple[int, ...]
    losses: tuple[Loss, ...] = ()

    @property
    def severity(self) -> Severity:
        """That of its worst loss."""
        return max((loss.severity for loss in self.losses), key=get_args(Severity).index, default="info")


@dataclass(frozen=True, slots=True)
class PartyChange:
    """A source that spoke in one version alone: its index there, and how many claims rested on it."""

    kind: PartyKind
    source: int
    claims: int
    severity: Severity


@dataclass(frozen=True, slots=True)
class Revision:
    """Two versions, and what they differ in; `same` counts the claims that stand as they stood."""

    old: Document
    new: Document
    changes: tuple[Change, ...]
    parties: tuple[PartyChange, ...]
    same: int

    @property
    def severities(self) -> frozenset[Severity]:
        """Every severity that occurs."""
        losses = (loss.severity for change in self.changes for loss in change.losses)
        bare: set[Severity] = {"info"} if any(not change.losses for change in self.changes) else set()
        return frozenset({*losses, *(party.severity for party in self.parties), *bare})
