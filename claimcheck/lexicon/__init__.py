"""Word lists: one file a list, one entry a line, lower case, sorted; where they come from is in
provenance.md.

An entry may carry fields after a tab (`kind`, `verb class`). Lines that begin with `#` are comments.
Lists propose; the stage that uses one decides from context.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def load(name: str) -> Mapping[str, tuple[str, ...]]:
    """The list `name` (file name without .txt) as entry -> fields; FileNotFoundError if there is none."""
    text = (files(__package__) / f"{name}.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return MappingProxyType({entry: tuple(fields) for entry, *fields in rows})


@cache
def words(name: str) -> frozenset[str]:
    """The entries of the list `name`, for lists without fields."""
    return frozenset(load(name))


def any_of(entries: Iterable[str]) -> str:
    """A pattern for any of some entries, the longest first."""
    return "|".join(map(re.escape, sorted(entries, key=lambda entry: (-len(entry), entry))))


class Phrases:
    """Finds the entries of a list, one or several words long, in a sequence of lower-case words."""

    def __init__(self, entries: Mapping[str, tuple[str, ...]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for entry in entries:
            parts = tuple(entry.split())
            self._by_first.setdefault(parts[0], []).append((parts, entry))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def find(self, lowered: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """(first, last + 1, entry) of each match, left to right, none inside another."""
        if self._by_first.keys().isdisjoint(lowered):
            return
        end = 0
        for at, word in enumerate(lowered):
            if at < end or word not in self._by_first:
                continue
            for parts, entry in self._by_first[word]:
                if tuple(lowered[at : at + len(parts)]) == parts:
                    end = at + len(parts)
                    yield at, end, entry
                    break


@cache
def phrases(name: str) -> Phrases:
    """A finder for the list `name`."""
    return Phrases(load(name))
