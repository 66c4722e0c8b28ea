"""All kinds of change; each says itself to which set it belongs.

SEEN are for whoever builds the finder. HELD_BACK are run when it is finished, once, on drafts that nobody has
seen; after that they are known, so they become SEEN and others are thought of. No kind goes the other way.
"""

from __future__ import annotations

from bench.faults.borrowed import BORROWED
from bench.faults.draft import Kind, KindSet
from bench.faults.drift import DRIFTS
from bench.faults.figure_faults import FIGURE_FAULTS
from bench.faults.figure_honest import HONEST_FIGURES
from bench.faults.names import NAMES
from bench.faults.quote_faults import QUOTE_FAULTS
from bench.faults.quote_honest import HONEST_QUOTES
from bench.faults.speakers import SPEAKERS

ALL: tuple[Kind, ...] = (
    *QUOTE_FAULTS, *HONEST_QUOTES, *SPEAKERS, *FIGURE_FAULTS, *HONEST_FIGURES, *DRIFTS, *BORROWED, *NAMES
)  # fmt: skip


def kinds_of(kind_set: KindSet) -> tuple[Kind, ...]:
    """The kinds of a set, in the order of `ALL`."""
    return tuple(kind for kind in ALL if kind.kind_set == kind_set)


def kind_named(name: str) -> Kind:
    """The kind of this name; KeyError where there is none."""
    return {kind.name: kind for kind in ALL}[name]
