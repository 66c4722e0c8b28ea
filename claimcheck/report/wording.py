"""How reports word numbers and days."""

from __future__ import annotations

from datetime import date


def count(number: int, what: str) -> str:
    """`1 claim` or `2 claims`."""
    return f"{number} {what}{'s' * (number != 1)}"


def percent(share: float) -> str:
    """A share of 0 to 1, as an editor reads it."""
    return f"{share:.0%}"


def day(published: str | None) -> str:
    """An ISO date as `2 May 2024`."""
    if published is None:
        return "no date"
    when = date.fromisoformat(published)
    return f"{when.day} {when:%B %Y}"
