"""What costs much to make is made once, whichever threads ask for it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep

import pytest

from claimcheck.once import once


def test_threads_that_ask_together_get_one_and_the_same() -> None:
    made: list[str] = []
    start = Barrier(8)

    @once
    def part(name: str) -> object:
        made.append(name)
        sleep(0.02)
        return object()

    def ask(number: int) -> object:
        start.wait()
        return part("ab"[number % 2])

    with ThreadPoolExecutor(8) as pool:
        got = list(pool.map(ask, range(8)))
    assert sorted(made) == ["a", "b"]
    assert len(set(map(id, got))) == 2


def test_it_may_ask_for_itself_and_what_fails_is_tried_again() -> None:
    tried: list[int] = []

    @once
    def factorial(number: int) -> int:
        tried.append(number)
        if tried == [2]:
            raise OSError("busy")
        return number * factorial(number - 1) if number else 1

    with pytest.raises(OSError, match="busy"):
        factorial(2)
    assert factorial(2) == 2
    assert tried == [2, 2, 1, 0]
