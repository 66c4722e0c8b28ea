"""What a check goes by besides its articles: the configuration, the known sources, the material."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from claimcheck import config as configuration
from claimcheck.config import Config
from claimcheck.document import Desk
from claimcheck.errors import ClaimcheckError
from claimcheck.sources_file import load_sources, sources_candidates


@dataclass(frozen=True, slots=True)
class Settings:
    """What the command line says: which files to read, None for the nearest, and the settings over them.

    Read anew by each call, so that a run that stays sees what has changed. ConfigError where a file is wrong.
    """

    config: Path | None
    sources: Path | None
    without: str | None
    given: Mapping[str, Any]

    def read(self) -> Config:
        """The configuration."""
        return configuration.load(self.config, Path.cwd()).updated(self.given)

    def desk(self) -> Desk:
        """What the desk says, its material still left out."""
        return Desk(load_sources(self.sources, Path.cwd()), self.without)

    def files(self, config: Config) -> Iterator[str]:
        """All that `config` and the desk stand in, or would; a folder stands for the articles in it."""
        yield from map(str, configuration.candidates(self.config, Path.cwd()))
        yield from map(str, sources_candidates(self.sources, Path.cwd()))
        if config.baseline is not None:
            yield str(config.baseline)
        yield from config.against


def with_material(desk: Desk, config: Config) -> tuple[Desk, tuple[str, ...]]:
    """The desk with the material that `config` names, and what to say of pieces that could not be read."""
    if not config.against:
        return desk, ()
    from claimcheck.material.read import read_material

    material, failures = read_material(config.against, max_size=config.max_size, force=config.force)
    return replace(desk, material=material), tuple(f"{one.path}: {one.error.message}" for one in failures)


def require_material(desk: Desk, config: Config) -> None:
    """Raises ClaimcheckError where none is left: a report without the comparison would look clean."""
    if config.against and desk.material is None:
        raise ClaimcheckError("there is no material left to check against: nothing was checked.")
