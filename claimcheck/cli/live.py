"""`check --watch`: the report on a terminal, drawn anew when an article or what it is checked by is saved."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TYPE_CHECKING, NoReturn

import click

from claimcheck.cli.settings import Settings, require_material, with_material
from claimcheck.cli.speech import complain, say
from claimcheck.config import Config
from claimcheck.document import Desk
from claimcheck.errors import ClaimcheckError
from claimcheck.report import Style, frame
from claimcheck.report.visible import on_one_line

if TYPE_CHECKING:
    from claimcheck.document import Document
    from claimcheck.read import Failure
    from claimcheck.run import Job, Result

    Inputs = Iterator[Document | Failure]

# Home, clear what is seen, clear what was scrolled away: with the new report the old one is history.
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"


def refuse_unless_seen(paths: Sequence[str], *, has_file: bool) -> None:
    """Raises click's UsageError where there is nothing to watch, or nobody who could."""
    if has_file or sys.stdout is None or not sys.stdout.isatty():
        raise click.UsageError("--watch draws on a terminal, not into a file or a pipe.")
    if not paths or "-" in paths:
        raise click.UsageError("--watch needs files or folders: standard input is not saved again.")


def live(
    paths: Sequence[str],
    settings: Settings,
    inputs_of: Callable[[Config, Desk], Inputs],
    job_of: Callable[[Config, Desk], Job],
) -> NoReturn:
    """Draws the report of `paths` for ever; an interrupt ends it.

    `inputs_of` reads them and `job_of` says what is done with them, at the width that the terminal then has.
    What is wrong with the settings at the start ends it too; what is wrong later is drawn until it is mended.
    """
    from claimcheck.watch import Memory, marks, settled

    memory, shelf = Memory(), _Shelf()
    config, job = settings.read(), None

    def look() -> Hashable:
        return marks(paths), marks(settings.files(config)), shutil.get_terminal_size()

    for _ in settled(look):
        report, complaints = "", list[str]()
        try:
            config = settings.read()
            _refuse_unless_drawn(config.format)
            desk, unread = shelf.filled(settings.desk(), config)
            complaints += unread
            require_material(desk, config)
            job = job_of(config, desk)
            report = _drawn(memory.run(inputs_of(config, desk), job), job, complaints)
        except (ClaimcheckError, click.UsageError) as error:
            if job is None:
                for line in complaints:
                    complain(line)
                raise
            complaints.append(str(error))
        files = len({file for file, _ in marks(paths)})
        said = "".join(f"claimcheck: {on_one_line(line)}\n" for line in complaints)
        before = "\n" if os.environ.get("TERM") == "dumb" else _CLEAR
        say(before + "\n".join(part for part in (report, said, _status(files, job.style)) if part))
    raise AssertionError("only an interrupt ends it")


def _refuse_unless_drawn(format: str) -> None:
    if format not in ("table", "concise"):
        raise click.UsageError(f"--watch shows the table or --format concise, not {format}.")


class _Shelf:
    """The material, read anew only where it has changed: it may be a hundred times the article."""

    def __init__(self) -> None:
        self._key: Hashable = None
        self._filled: tuple[Desk, tuple[str, ...]] = (Desk(), ())

    def filled(self, desk: Desk, config: Config) -> tuple[Desk, tuple[str, ...]]:
        """As `with_material`."""
        from claimcheck.watch import marks

        key = (desk, config.against, config.max_size, config.force, marks(config.against))
        if key != self._key:
            self._key, self._filled = key, with_material(desk, config)
        return self._filled


def _status(files: int, style: Style) -> str:
    what = "1 file" if files == 1 else f"{files} files"
    parts = (time.strftime("%H:%M:%S"), f"watching {what}", "Ctrl-C ends")
    line = (" · " if style.unicode else " | ").join(parts)
    return f"\x1b[2m{line}\x1b[0m\n" if style.color else f"{line}\n"


def _drawn(results: Iterator[Result], job: Job, complaints: list[str]) -> str:
    """The report as one text; what could not be done, or has to be known, goes to `complaints`."""
    whole = frame(job.config.format)
    texts = []
    for result in results:
        if result.failure is not None:
            complaints.append(f"{result.failure.path}: {result.failure.error.message}")
        complaints += result.notices
        texts.append(whole.add(result.text))
    return "".join(texts)
