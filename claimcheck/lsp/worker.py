"""One thread that analyses, so that the one that speaks with the editor never waits."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Worker(Generic[Given, Made]):
    """Does `work` on what it is given, one after the other; what is cancelled before its turn is left out.

    A daemon, unlike the threads of Python's own pools: what is still going on keeps no program from ending.
    """

    def __init__(self, work: Callable[[Given], Made]) -> None:
        self._work = work
        self._waiting = SimpleQueue[tuple[Given, Future[Made]]]()
        Thread(target=self._go_on, daemon=True).start()

    def submit(self, given: Given) -> Future[Made]:
        """What will come of `given`."""
        future: Future[Made] = Future()
        self._waiting.put((given, future))
        return future

    def _go_on(self) -> None:
        while True:
            given, future = self._waiting.get()
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(self._work(given))
                except BaseException as error:
                    future.set_exception(error)
