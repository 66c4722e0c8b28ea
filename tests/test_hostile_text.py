"""Hostile text is borne to its end by every stage, and the stage keeps its promises on it.

No clock: what is badly quadratic runs into the time limit of a test, bench/hostile.py measures the rest.
"""

from __future__ import annotations

import pytest

from tests.growing import Part
from tests.hostile_text import PARTS


@pytest.mark.parametrize(
    ("part", "case"),
    [pytest.param(part, case, id=f"{part.name}: {case}") for part in PARTS for case in part.cases],
)
def test_the_work_ends_and_the_promise_is_kept(part: Part[str], case: str) -> None:
    part.promise(part.work(case, part.length)())
