"""Sees when articles, and what they are checked by, are saved, and analyses again what has changed.

By asking for times and sizes several times a second, not by the system's notices: those are not sent for the
network drives that newsrooms keep their copy on, and an article or a folder of them costs next to nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from claimcheck.document import Document
from claimcheck.read import READERS, Failure
from claimcheck.read.folders import articles_in
from claimcheck.run import Job, Result, run

INTERVAL = 0.25  # seconds between two looks
PATIENCE = 20  # looks after which something that never comes to rest is taken as it is
SHARE = 20  # of the time at most one part in so many is spent on looking


class Mark(NamedTuple):
    """What tells one state of a file from another: times in nanoseconds, bytes, and which file it is."""

    modified: int
    changed: int
    size: int
    file: int


def marks(paths: Iterable[str]) -> tuple[tuple[str, Mark | None], ...]:
    """The files that `paths` stand for, as they are now; None for what is not there or cannot be seen."""
    return tuple((file, _mark(file)) for path in paths for file in _files(path))


def _files(path: str) -> Iterator[str]:
    if Path(path).is_dir():
        yield from (file for file, error in articles_in(path, READERS) if error is None)
    else:
        yield path


def _mark(file: str) -> Mark | None:
    try:
        now = Path(file).stat()
    except (OSError, ValueError):
        return None
    return Mark(now.st_mtime_ns, now.st_ctime_ns, now.st_size, now.st_ino)


State = Hashable


def settled(look: Callable[[], State], sleep: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Goes on at once, and again whenever what `look` sees has changed and come to rest.

    So an editor may write in pieces, or put a new file in the place of the old, which is gone for a moment.
    """
    shown = look()
    yield
    while True:
        before = time.monotonic()
        seen = look()
        pause = max(INTERVAL, SHARE * (time.monotonic() - before))
        for _ in range(PATIENCE if seen != shown else 0):
            sleep(pause)
            seen, last = look(), seen
            if seen == last:
                break
        if seen != shown:
            shown = seen
            yield
        sleep(pause)


class Memory:
    """Runs jobs over documents, and knows the results of those that were the same the last time."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Result] = {}
        self._job: Job | None = None  # that the results come from

    def run(self, inputs: Iterable[Document | Failure], job: Job) -> Iterator[Result]:
        """As `run.run` does, with as many processes as the job's configuration says."""
        items = [(item, self._key(item)) for item in inputs]
        if job != self._job:
            self._known, self._job = {}, job
        known = {key: self._known[key] for _, key in items if key in self._known}
        fresh = run((item for item, key in items if key not in known), job, job.config.jobs)
        self._known = {}
        for _, key in items:
            result = known[key] if key in known else next(fresh)
            if result.failure is None:
                self._known[key] = result
            yield result

    @staticmethod
    def _key(item: Document | Failure) -> Hashable:
        return None if isinstance(item, Failure) else (item.path, item.id, item.sha256)
