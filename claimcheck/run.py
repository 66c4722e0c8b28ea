"""Many documents, one after the other or in several processes: read, analysed, rendered, in the order given.

Memory stays flat in the number of documents: few are in flight, and a result is text and no document.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from claimcheck.baseline import Baseline, Entry
from claimcheck.config import Config
from claimcheck.document import Desk, Document, Severity
from claimcheck.errors import ClaimcheckError, InputError, fault
from claimcheck.pipeline import analyse
from claimcheck.read import Failure, read_path, read_stream
from claimcheck.report import Style, render


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one document: its text and the severities of its findings, or its failure.

    `entry` is what a baseline would say of it, None where the job has no baseline; `notices` are sentences
    for standard error that are no failure.
    """

    text: str = ""
    severities: frozenset[Severity] = frozenset()
    failure: Failure | None = None
    entry: Entry | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """What is done with each document; it travels to the worker processes."""

    config: Config
    style: Style
    desk: Desk = field(default_factory=Desk)
    baseline: Baseline | None = None

    def __call__(self, document: Document) -> Result:
        """The analysed document as text. Whatever goes wrong inside is an error of this document alone."""
        try:
            accepted = self.baseline.accepted(document) if self.baseline else {}
            document = analyse(replace(document, desk=self.desk), self.config, accepted)
            return Result(
                render(document, self.style),
                frozenset(finding.severity for finding in document.findings),
                entry=self.baseline.entry(document) if self.baseline else None,
                notices=tuple(_notices(document)),
            )
        except InputError as error:
            return _failed(document, error)
        except ClaimcheckError:
            raise
        except Exception as error:
            return _failed(document, InputError("internal", fault(error)))


def _failed(document: Document, error: InputError) -> Result:
    return Result(failure=Failure(document.id, document.path or document.id, error))


def _notices(document: Document) -> Iterator[str]:
    """What a reader of the comparison with the material has to know of single pieces."""
    for piece in document.comparison.pieces if document.comparison else ():
        if piece.use == "none":
            yield f"{piece.name}: It is {document.path or document.id} itself, and proves nothing: left out."
        elif piece.use == "differences":
            yield (
                f"{piece.name}: It reads like another version of {document.path or document.id}:"
                " nothing counts as borrowed from it."
            )


def documents(paths: Iterable[str], config: Config, stdin_name: str) -> Iterator[Document | Failure]:
    """The documents of files and folders in order, read as they are asked for; "-" is standard input."""
    for path in paths:
        try:
            for found in _read(path, config, stdin_name):
                yield dated(found, config) if isinstance(found, Document) else found
        except Exception as error:
            yield Failure(path, path, InputError("internal", fault(error)))


def dated(document: Document, config: Config) -> Document:
    """`document` as of the day that the configuration says it appears, if it says one."""
    if not config.published:
        return document
    return replace(document, given=replace(document.given, published=config.published))


def _read(path: str, config: Config, stdin_name: str) -> Iterator[Document | Failure]:
    if path != "-":
        return read_path(path, max_size=config.max_size, force=config.force)
    if sys.stdin is None:
        return iter((Failure("-", "-", InputError("unreadable", "Standard input is closed.")),))
    return read_stream(sys.stdin.buffer, stdin_name, max_size=config.max_size, force=config.force)


def run(inputs: Iterable[Document | Failure], job: Job, jobs: int = 1) -> Iterator[Result]:
    """The results of `inputs` in their order, worked on by `jobs` processes; the same however many."""
    if jobs == 1:
        return (Result(failure=item) if isinstance(item, Failure) else job(item) for item in inputs)
    return _Workers(job, jobs).run(inputs)


class _Workers:
    """A pool that outlives the death of a process: the document that killed it fails, the rest go on."""

    def __init__(self, job: Job, jobs: int) -> None:
        self._job, self._jobs = job, jobs
        self._pool = _pool(jobs, job)

    def run(self, inputs: Iterable[Document | Failure]) -> Iterator[Result]:
        waiting: deque[tuple[Document, Future[Result]] | Failure] = deque()
        try:
            for item in inputs:
                waiting.append(item if isinstance(item, Failure) else (item, self._submit(item)))
                if len(waiting) > 2 * self._jobs:
                    yield self._result(waiting.popleft())
            while waiting:
                yield self._result(waiting.popleft())
        finally:
            self._pool.shutdown(cancel_futures=True)

    def _submit(self, document: Document) -> Future[Result]:
        with _interrupts_later():
            try:
                return self._pool.submit(_work, document)
            except BrokenProcessPool:
                self._pool = _pool(self._jobs, self._job)
                return self._pool.submit(_work, document)

    def _result(self, item: tuple[Document, Future[Result]] | Failure) -> Result:
        if isinstance(item, Failure):
            return Result(failure=item)
        document, future = item
        try:
            return future.result()
        except BrokenProcessPool:
            # One death breaks the whole pool; only a document that dies alone is known to be the killer.
            return self._alone(document)

    def _alone(self, document: Document) -> Result:
        try:
            with _pool(1, self._job) as pool:
                with _interrupts_later():
                    future = pool.submit(_work, document)
                return future.result()
        except BrokenProcessPool:
            return _failed(
                document, InputError("internal", "The process that analysed it died; is there enough memory?")
            )


def _pool(jobs: int, job: Job) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, initializer=_begin, initargs=(job,))


_job: Job | None = None  # of a worker process: what it does with each document


def _begin(job: Job) -> None:
    """A worker gets its job once, with the material in it, and dies at an interrupt without a word.

    An interrupt from the keyboard reaches the workers too.
    """
    global _job
    _job = job
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if _CAN_BLOCK:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _work(document: Document) -> Result:
    assert _job is not None
    return _job(document)


@contextmanager
def _interrupts_later() -> Iterator[None]:
    """Holds interrupts back while a worker is born: in the midst of it Python loses some and workers wail.

    A mask alone does not: the interrupt then comes to another thread (of numpy's), and Python hears of it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    handler = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if _CAN_BLOCK else set()
    try:
        yield
    finally:
        if _CAN_BLOCK:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        signal.signal(signal.SIGINT, handler)
        if came:
            signal.raise_signal(signal.SIGINT)


_CAN_BLOCK = hasattr(signal, "pthread_sigmask")
