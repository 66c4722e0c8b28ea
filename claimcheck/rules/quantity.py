"""A figure as it is read: what it counts, how much, and how exactly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.document import Span
from claimcheck.rules.bounds import Bound

Kind = Literal[
    "count", "money", "percent", "points", "measure", "times", "crowd", "ordinal", "rate", "spell", "score",
    "year", "decade", "month", "date", "weekday", "period", "clock",
]  # fmt: skip
# From what on, and below what.
Extent = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure: what is counted (`kind` and `unit`), the value in that unit, how it is rounded.

    `step` is the unit of the last digit that is no zero, `digits` how many digits come before the zeros;
    `nouns` are the words after it, in lower case. A measure is in the first unit of its kind (metres, ...),
    `named` the unit as it is written, and so are `raw` and `scale` (2 and a million). `whole` is the figure
    with the words that round it, or the range that it begins or ends. `extent` is all that the value may be
    where no one value is told ("dozens"), of a moment the part of it that is meant, in shares ("early May").
    """

    span: Span
    kind: Kind
    unit: str
    value: float
    step: float
    digits: int
    bound: Bound
    nouns: tuple[str, ...] = ()
    named: str = ""
    raw: float = 0.0
    scale: float = 1.0
    whole: Span | None = None
    extent: Extent | None = None
