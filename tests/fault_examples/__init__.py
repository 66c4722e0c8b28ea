"""What each kind of fault makes of texts of our own, and which it leaves alone: a module a family."""

from __future__ import annotations

from tests.fault_articles import Examples, Source
from tests.fault_examples import borrowed, drift, figures, names, quotes, speakers

# What stands at the place of the change; what the whole paragraph says.
PLACES: Examples = [
    *borrowed.PLACES, *drift.PLACES, *figures.PLACES, *names.PLACES, *quotes.PLACES,
]  # fmt: skip
PARAGRAPHS: Examples = [
    *borrowed.PARAGRAPHS, *drift.PARAGRAPHS, *quotes.PARAGRAPHS, *speakers.PARAGRAPHS,
]  # fmt: skip
LEFT_ALONE: list[tuple[str, Source]] = [
    *borrowed.LEFT_ALONE, *drift.LEFT_ALONE, *figures.LEFT_ALONE, *names.LEFT_ALONE, *quotes.LEFT_ALONE,
    *speakers.LEFT_ALONE,
]  # fmt: skip
