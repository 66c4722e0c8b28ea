"""Hostile input of any length, and work on it that may grow with the length and no faster.

Tests do each piece of work once, at a length where what is badly quadratic runs into the time limit of tests;
bench/hostile.py does it at two lengths and says how the time grows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from claimcheck.document import Document

Input = TypeVar("Input", str, bytes)
Text = Callable[[int], str]  # of about so many code points
Work = Callable[[], Document]


@dataclass(frozen=True, slots=True)
class Part(Generic[Input]):
    """A part of the program, and what is hard for it.

    length: of the input in tests, about, in code points or bytes. cases: by what is hard in it, input of any
    length. ready: does what comes before the part and gives the part's work. promise: raises AssertionError
    where the document is not as the part promises it, whatever the input.
    """

    name: str
    length: int
    cases: Mapping[str, Callable[[int], Input]]
    ready: Callable[[Input], Work]
    promise: Callable[[Document], None]

    def work(self, case: str, length: int) -> Work:
        """The part's work on a case of `length`, with all that comes before it done."""
        return self.ready(self.cases[case](length))


def repeated(unit: str, before: str = "", after: str = "") -> Text:
    """`unit` again and again."""
    return lambda length: before + unit * (length // len(unit)) + after


def numbered(unit: str) -> Text:
    """`unit` again and again, each time with another number for {}."""
    return lambda length: " ".join(unit.format(number) for number in range(length // len(unit)))


def around(before: str, middle: str, after: str) -> Text:
    """`middle` between as much of `before` and of `after`."""

    def make(length: int) -> str:
        return before * (length // 2 // len(before)) + middle + after * (length // 2 // len(after))

    return make
