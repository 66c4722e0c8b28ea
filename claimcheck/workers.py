"""Several processes that share the documents of a run: a pool, and the job in each worker."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from claimcheck.document import Document
from claimcheck.errors import InputError
from claimcheck.interrupts import CAN_BLOCK, interrupts_later
from claimcheck.read import Failure
from claimcheck.run import Job, Result, failed


class Workers:
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
        with interrupts_later():
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
                with interrupts_later():
                    future = pool.submit(_work, document)
                return future.result()
        except BrokenProcessPool:
            return failed(
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
    if CAN_BLOCK:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _work(document: Document) -> Result:
    assert _job is not None
    return _job(document)
