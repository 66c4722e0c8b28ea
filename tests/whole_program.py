"""Runs of the program as a user's shell would make them, but in this process, where the models are loaded.

What only a process of its own can show (pipes, terminals, signals, what is imported) is in test_cli.py.
"""

from __future__ import annotations

import io
import os
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import pytest

from claimcheck.cli import main


class Ran(NamedTuple):
    """What came of a run: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str


def ran(*arguments: str, folder: Path) -> Ran:
    """`claimcheck ARGUMENTS` in `folder` into a pipe, at 80 columns, with nothing on standard input."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    with (
        chdir(folder),
        patch.dict(os.environ, COLUMNS="80"),
        Path(os.devnull).open(encoding="utf-8") as nothing,
        patch("sys.stdin", nothing),
        redirect_stdout(out),
        redirect_stderr(err),
        pytest.raises(SystemExit) as exit,
    ):
        main(arguments)
    assert isinstance(exit.value.code, int)
    return Ran(exit.value.code, _written(out), _written(err))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()


def printed(*arguments: str, folder: Path) -> str:
    """What `claimcheck ARGUMENTS` prints in `folder`; it must exit with 0 or 1."""
    done = ran(*arguments, folder=folder)
    assert done.code in (0, 1), done.err
    return done.out
