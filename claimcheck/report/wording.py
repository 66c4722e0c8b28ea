"""How reports word numbers, days and places, and how they shorten what is long."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from textwrap import wrap

from claimcheck.report.visible import on_one_line


def count(number: int, what: str) -> str:
    """`1 claim` or `2 claims`."""
    return f"{number} {what}{'s' * (number != 1)}"


def percent(share: float) -> str:
    """A share of 0 to 1, as an editor reads it."""
    return f"{share:.0%}"


def dots(strength: int) -> str:
    """How firmly a claim stands, 4 to 0, as `●●●○`."""
    return "●" * strength + "○" * (4 - strength)


def day(published: str | None) -> str:
    """An ISO date as `2 May 2024`."""
    if published is None:
        return "no date"
    when = date.fromisoformat(published)
    return f"{when.day} {when:%B %Y}"


def lines(numbers: Iterable[int]) -> str:
    """`line 3` or `lines 3, 7`."""
    places = sorted(set(numbers))
    return f"line{'s' * (len(places) > 1)} {', '.join(map(str, places))}"


def shortened(text: str, most: int, more: str = "…") -> str:
    """`text` on one line and visible; what is longer than `most` ends after a word, with the sign `more`."""
    start = on_one_line(text[: 4 * most])
    return "".join(wrap(start, most, max_lines=1, placeholder=f" {more}", break_on_hyphens=False))
