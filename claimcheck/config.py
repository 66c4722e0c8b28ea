"""Settings: this dataclass is the schema of the configuration file and of the options."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Config:
    """What a run may be told."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    max_size: int = 20_000_000
    published: str | None = None
    force: bool = False
