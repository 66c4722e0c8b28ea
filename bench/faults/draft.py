"""What the maker makes: a draft, and for each place that it touched what ought to be said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from bench.faults.articles import Material

Family = Literal["quote", "speaker", "figure", "drift", "borrowed", "name"]
KindSet = Literal["seen", "held-back"]
SEEN: KindSet = "seen"
HELD_BACK: KindSet = "held-back"


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph of a draft.

    `start` and `end` are where in it the place to judge stands; `expected` are the verdicts that are right.
    """

    text: str
    start: int
    end: int
    expected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A way to change an item of a family. `make` gives None where it cannot be done with that item.

    `kind_set` says who may look at it: SEEN are for whoever builds the finder, HELD_BACK are run at the end.
    `of` is the sort of item that it changes, where that is not its family's own.
    """

    name: str
    family: Family
    fault: bool
    make: Callable[[Any, Material, Random], Change | None]
    kind_set: KindSet
    of: str = ""

    @property
    def changes(self) -> str:
        """The sort of item that it changes."""
        return self.of or self.family


@dataclass(frozen=True, slots=True)
class Site:
    """A place of a draft whose truth is known; all offsets are code points, end exclusive.

    `article`, `material_start` and `material_end` are where the material has what the place was made from.
    """

    family: Family
    kind: str
    fault: bool
    start: int
    end: int
    article: str
    material_start: int
    material_end: int
    expected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft, the ids of the articles that are its material, and its places."""

    id: str
    text: str
    material: tuple[str, ...]
    sites: tuple[Site, ...]


def marked(before: str, words: str, after: str, *expected: str) -> Change:
    """The paragraph `before` + `words` + `after`, in which `words` are to be judged."""
    return Change(before + words + after, len(before), len(before) + len(words), expected)
