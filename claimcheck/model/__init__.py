"""Trained parts: their weights, which are JSON and never pickle, and what reads them."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from claimcheck.errors import ModelError

FORMAT = 1


def load(name: str) -> dict[str, Any]:
    """The weights `name` (file name without .json), parsed.

    Raises ModelError when the file is missing, damaged or of another format.
    """
    file = f"model/{name}.json"
    try:
        weights = json.loads((files(__package__) / f"{name}.json").read_bytes())
    except FileNotFoundError:
        raise ModelError(f"the trained file {file} is missing: reinstall claimcheck-news") from None
    except ValueError:
        raise ModelError(f"the trained file {file} is damaged: reinstall claimcheck-news") from None
    if not isinstance(weights, dict) or weights.get("format") != FORMAT:
        raise ModelError(f"the trained file {file} is not of format {FORMAT}")
    return weights
