"""The editor's `sources.toml`: other names that a source goes by, and how reliable it has been.

A table a source, called by the name that the report is to show:

    ["Harbour Times"]
    aliases = ["HT", "the Times of Northpier"]
    rating = "B"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

from claimcheck.config import read_toml
from claimcheck.document import KnownSource, Rating
from claimcheck.errors import ConfigError, did_you_mean

NAME = "sources.toml"
_KEYS = ("aliases", "rating")


def sources_candidates(file: Path | None, folder: Path) -> Iterator[Path]:
    """Where `load_sources` looks, the nearest place first."""
    yield from [file] if file is not None else (place / NAME for place in (folder, *folder.parents))


def load_sources(file: Path | None, folder: Path) -> tuple[KnownSource, ...]:
    """The sources of `file`, or without one of the nearest `sources.toml` upward from `folder`, or none.

    Raises ConfigError where the file cannot be read, is no TOML, says something that does not exist, or gives
    one name to two sources.
    """
    for place in sources_candidates(file, folder):
        if place == file or place.is_file():
            try:
                return known_sources(read_toml(place, "the sources"))
            except ValueError as error:
                raise ConfigError(f"{place}: {error}") from None
    return ()


def known_sources(tables: Mapping[str, Any]) -> tuple[KnownSource, ...]:
    """The sources that the tables of a file speak of; ValueError where they say what does not exist."""
    known = tuple(_known(name, table) for name, table in tables.items())
    _refuse_shared_names(known)
    return known


def name_key(name: str) -> str:
    """How names are compared: without regard to case, white space, form of apostrophe and a leading "the"."""
    return " ".join(name.replace("’", "'").casefold().split()).removeprefix("the ")


def _known(name: str, table: Any) -> KnownSource:
    if not isinstance(table, dict):
        raise ValueError(f'{name!r} is no source: a table is wanted, as ["Harbour Times"] and rating = "B".')
    if not name_key(name):
        raise ValueError("a source without a name.")
    for key in table:
        if key not in _KEYS:
            raise ValueError(f"{name}: unknown key {key!r}: {did_you_mean(key, _KEYS)}")
    aliases, rating = table.get("aliases", []), table.get("rating")
    if not isinstance(aliases, list) or not all(isinstance(a, str) and name_key(a) for a in aliases):
        raise ValueError(f'{name}: aliases: a list of names is wanted, as ["HT"], not {aliases!r}.')
    if rating is not None and rating not in get_args(Rating):
        raise ValueError(f"{name}: rating: a letter from A (reliable) to E (unreliable), not {rating!r}.")
    return KnownSource(name, tuple(aliases), rating)


def _refuse_shared_names(known: tuple[KnownSource, ...]) -> None:
    owner: dict[str, str] = {}
    for source in known:
        for name in (source.name, *source.aliases):
            if owner.setdefault(name_key(name), source.name) != source.name:
                raise ValueError(f"{name!r} is a name of both {owner[name_key(name)]!r} and {source.name!r}.")
