"""Interrupts from the keyboard held back where one would be lost, or taken for something else."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def interrupts_later() -> Iterator[None]:
    """An interrupt that comes meanwhile is raised at the end.

    While a worker is born, Python loses some and workers wail; while an extension is loaded, one becomes an
    ImportError. A mask alone does not hold it: it then comes to another thread (of numpy's), and Python
    hears of it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    handler = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if CAN_BLOCK else set()
    try:
        yield
    finally:
        if CAN_BLOCK:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        signal.signal(signal.SIGINT, handler)
        if came:
            signal.raise_signal(signal.SIGINT)


CAN_BLOCK = hasattr(signal, "pthread_sigmask")
