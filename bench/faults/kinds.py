"""All kinds of change, and which of them may be looked at before the finder is finished.

DEVELOPMENT are for whoever builds the finder; HELD_BACK are run at the end, on drafts that nobody has seen.
"""

from __future__ import annotations

from bench.faults.borrowed import BORROWED
from bench.faults.draft import Kind
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

DEVELOPMENT = (
    "quote-word-changed",
    "quote-words-swapped",
    "quote-number-changed",
    "quote-scrambled",
    "quote-cut-but",
    "quote-stitched",
    "quote-exact",
    "quote-marks",
    "quote-ellipsis",
    "quote-bracket-for-pronoun",
    "quote-split",
    "quote-first-letter",
    "quote-fragment",
    "speaker-exchanged",
    "speaker-surname",
    "figure-digit",
    "figure-scale",
    "figure-magnitude",
    "figure-rounded-wrong",
    "figure-currency",
    "figure-year",
    "figure-number-word",
    "figure-exact",
    "figure-nearly",
    "figure-about",
    "figure-percent-sign",
    "figure-in-words",
    "figure-separator",
    "figure-money-words",
    "figure-month",
    "drift-modal",
    "drift-said-after",
    "reserve-kept",
    "reserve-other-modal",
    "reserve-said-elsewhere",
    "borrowed-copied",
    "borrowed-credited-before",
    "borrowed-short-runs",
    "name-letters-exchanged",
    "name-letter-dropped",
    "name-unchanged",
    "name-surname-only",
)
HELD_BACK = (
    "quote-word-dropped",
    "quote-word-added",
    "quote-negation",
    "quote-reworded",
    "quote-cut-unless",
    "quote-stitched-ellipsis",
    "quote-dashes",
    "quote-ellipsis-spaced",
    "quote-ellipsis-bracketed",
    "quote-bracket-added",
    "quote-first-letter-bracketed",
    "quote-first-sentence",
    "quote-number-style",
    "quote-white-space",
    "speaker-bystander",
    "speaker-described",
    "figure-transposed",
    "figure-points",
    "figure-unit",
    "figure-wrong-side",
    "figure-day",
    "figure-weekday",
    "figure-over",
    "figure-per-cent",
    "figure-in-digits",
    "figure-written-out",
    "figure-scaled",
    "figure-money-short",
    "figure-share",
    "figure-half-more",
    "drift-adverb",
    "drift-expected",
    "drift-said-before",
    "reserve-other-adverb",
    "reserve-according-to",
    "borrowed-touched",
    "borrowed-inside",
    "borrowed-credited-after",
    "borrowed-in-marks",
    "name-letter-doubled",
    "name-vowel",
    "name-full-title",
    "name-capitals",
    "name-possessive",
)


def kinds_named(names: tuple[str, ...]) -> tuple[Kind, ...]:
    """The kinds of these names, in the order of `ALL`."""
    return tuple(kind for kind in ALL if kind.name in names)
