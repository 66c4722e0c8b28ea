"""The settings of the training, from settings.toml, and where its files are."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
MODEL = ROOT / "claimcheck/model"
VOCABULARY = MODEL / "encoder_vocabulary.txt"
RUNS = ROOT / "build" / "encoder"

Settings = Mapping[str, Mapping[str, Any]]


def read_settings(changes: Sequence[str] = ()) -> Settings:
    """settings.toml, with changes like `schedule.seed=2`; an unknown name is an error."""
    settings = tomllib.loads(Path(__file__).with_name("settings.toml").read_text(encoding="utf-8"))
    for change in changes:
        name, _, value = change.partition("=")
        table, _, key = name.partition(".")
        if key not in settings.get(table, {}):
            raise SystemExit(f"no setting {name}")
        settings[table][key] = tomllib.loads(f"value = {value}")["value"]
    return settings
