"""How messages are worded: short quotations, numbers with the right noun."""

from __future__ import annotations

from claimcheck.comparison import Passage

LONGEST = 60
DETERMINERS = frozenset({"A", "An", "The", "His", "Her", "Its", "Their", "Some", "Several", "Two", "One"})


def shorten(text: str, longest: int = LONGEST) -> str:
    """`text` on one line, cut at a word to at most `longest` characters."""
    # A finding may span a megabyte: look no further than a message can show.
    words = text[: 4 * longest].split()
    line = " ".join(words)
    if len(line) <= longest and len(text) <= 4 * longest:
        return line
    cut = line[: longest - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:") + "…"


def count(number: int, noun: str) -> str:
    """`1 claim`, `3 claims`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listed(items: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def within(name: str) -> str:
    """`name` as it stands within a sentence: `the mayor` for `The mayor`."""
    first, space, rest = name.partition(" ")
    return first.lower() + space + rest if first in DETERMINERS else name


def where(passage: Passage) -> str:
    """A place in the material: `line 3 of notes.txt`."""
    return f"line {passage.line} of {shorten(passage.name)}"
