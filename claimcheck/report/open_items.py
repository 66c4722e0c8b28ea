"""What a piece leaves open, and whom to call about it: every format that lists it asks here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.report.record import Record

# The kinds of status that leave something open, and what reports call them.
OPEN = {"pending": "pending", "no-comment": "silent", "unverified": "unverified"}


class OpenItem(NamedTuple):
    """Something open in a sentence (its record): what an editor calls it, and the words that show it.

    `shown` are records of status, all of one kind; `parties` are the names of those it waits for.
    """

    kind: str
    sentence: Record
    shown: tuple[Record, ...]
    parties: tuple[str, ...]


def open_items(report: Record) -> Iterator[OpenItem]:
    """The open items of a report in order of the text, one for each kind that a sentence has."""
    for sentence in report["sentences"]:
        items = [item for item in sentence["status"] if item["kind"] in OPEN]
        for kind in dict.fromkeys(item["kind"] for item in items):
            same = tuple(item for item in items if item["kind"] == kind)
            parties = dict.fromkeys(item["party"]["name"] for item in same if item["party"])
            yield OpenItem(OPEN[kind], sentence, same, tuple(parties))
