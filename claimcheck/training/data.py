"""The labelled data that training reads, and the only place that reads it. None of its text is shipped."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HOME = "CLAIMCHECK_DATA"
DEFAULT_HOME = "../shared/data"


def path(name: str) -> Path:
    """Where the data file `name` lies: in the folder that CLAIMCHECK_DATA names, else in ../shared/data."""
    return Path(os.environ.get(HOME, DEFAULT_HOME)) / name


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The objects of the JSON lines file `name`, gzipped or not; raises OSError where there is none."""
    with (
        gzip.open(path(name), "rt", encoding="utf-8")
        if name.endswith(".gz")
        else path(name).open(encoding="utf-8") as lines
    ):
        for line in lines:
            if line.strip():
                yield json.loads(line)


def digest(*names: str) -> str:
    """What a weights file records of its data: SHA-256 over the files, in the order given."""
    digest = hashlib.sha256()
    for name in names:
        digest.update(path(name).read_bytes())
    return digest.hexdigest()
