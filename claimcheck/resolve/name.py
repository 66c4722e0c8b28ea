"""A proper name where it stands, and how names are compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: tokens `first` to before `last`, its `key` (lower case, no points), and the title before
    it.

    `begin` is the first token of the title, `first` where there is none; `titles` are lower-case title
    entries.
    """

    begin: int
    first: int
    last: int
    key: tuple[str, ...]
    titles: tuple[str, ...] = ()


def key_of(texts: Iterable[str]) -> tuple[str, ...]:
    """How names are compared: lower case, without points, possessives and generation suffixes."""
    cleaned = (text.lower().replace(".", "").replace("’", "'").removesuffix("'s") for text in texts)
    return tuple(word for word in cleaned if word and word not in ("jr", "sr", ",", "the"))
