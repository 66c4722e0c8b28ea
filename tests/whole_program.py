"""Runs of the installed program as a user's shell would make them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Ran(NamedTuple):
    """What came of a run: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str


def ran(*arguments: str, folder: Path) -> Ran:
    """`claimcheck ARGUMENTS` in `folder` into a pipe, at 80 columns."""
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=folder,
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def printed(*arguments: str, folder: Path) -> str:
    """What `claimcheck ARGUMENTS` prints in `folder`; it must exit with 0 or 1."""
    done = ran(*arguments, folder=folder)
    assert done.code in (0, 1), done.err
    return done.out
