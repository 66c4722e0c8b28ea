"""`check --watch`: the report on a terminal, drawn anew whenever an article is saved."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NoReturn

import click

from claimcheck.cli.speech import say
from claimcheck.errors import ClaimcheckError
from claimcheck.report import Style, frame
from claimcheck.report.visible import on_one_line

if TYPE_CHECKING:
    from claimcheck.document import Document
    from claimcheck.read import Failure
    from claimcheck.run import Job
    from claimcheck.watch import Memory

    Inputs = Iterator[Document | Failure]

# Home, clear what is seen, clear what was scrolled away: with the new report the old one is history.
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"


def refuse_unless_seen(paths: Iterable[str], format: str, *, has_file: bool) -> None:
    """Raises click's UsageError where there is nothing to watch, or nobody who could."""
    if has_file or sys.stdout is None or not sys.stdout.isatty():
        raise click.UsageError("--watch draws on a terminal, not into a file or a pipe.")
    if format not in ("table", "concise"):
        raise click.UsageError(f"--watch shows the table or --format concise, not {format}.")
    if not paths or "-" in paths:
        raise click.UsageError("--watch needs files or folders: standard input is not saved again.")


def live(paths: Sequence[str], inputs_of: Callable[[], Inputs], job_of: Callable[[], Job]) -> NoReturn:
    """Draws the report of `paths` for ever; an interrupt ends it.

    `inputs_of` reads them and `job_of` says what is done with them, at the width that the terminal then has.
    """
    from claimcheck.watch import Memory, marks, settled

    memory = Memory()
    for _ in settled(lambda: (marks(paths), shutil.get_terminal_size())):
        job = job_of()
        report, complaints = _drawn(inputs_of, job, memory)
        files = len({file for file, _ in marks(paths)})
        parts = [report, "".join(f"claimcheck: {line}\n" for line in complaints), _status(files, job.style)]
        before = "\n" if os.environ.get("TERM") == "dumb" else _CLEAR
        say(before + "\n".join(part for part in parts if part))
    raise AssertionError("only an interrupt ends it")


def _status(files: int, style: Style) -> str:
    what = "1 file" if files == 1 else f"{files} files"
    parts = (time.strftime("%H:%M:%S"), f"watching {what}", "Ctrl-C ends")
    line = (" · " if style.unicode else " | ").join(parts)
    return f"\x1b[2m{line}\x1b[0m\n" if style.color else f"{line}\n"


def _drawn(inputs_of: Callable[[], Inputs], job: Job, memory: Memory) -> tuple[str, list[str]]:
    """The report as one text, and what could not be done."""
    whole = frame(job.config.format)
    texts, complaints = [], []
    try:
        for result in memory.run(inputs_of(), job):
            if result.failure is not None:
                complaints.append(on_one_line(f"{result.failure.path}: {result.failure.error.message}"))
            texts.append(whole.add(result.text))
    except ClaimcheckError as error:  # such as a claim of a number that the article has not now
        complaints.append(on_one_line(str(error)))
    return "".join(texts), complaints
