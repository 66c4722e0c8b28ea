"""Runs of the installed program as a user's shell would make them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def printed(*arguments: str, folder: Path) -> str:
    """What `claimcheck ARGUMENTS` prints in `folder` into a pipe, at 80 columns; it must exit with 0 or 1."""
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=folder,
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout.decode()
