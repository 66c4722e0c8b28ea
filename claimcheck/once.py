"""What is made when it is first asked for, and then once: also where several threads ask at the same time."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from threading import RLock
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")


def once(make: Callable[Given, Made]) -> Callable[Given, Made]:
    """`make`, called once for the same arguments; whoever asks meanwhile waits. For what costs much to make.

    `functools.cache` alone lets two threads make the same thing twice; cheap lists may be.
    """
    kept = cache(make)
    lock = RLock()

    @wraps(make)
    def made(*args: Given.args, **kwargs: Given.kwargs) -> Made:
        with lock:
            return kept(*args, **kwargs)  # type: ignore[arg-type]

    return made
