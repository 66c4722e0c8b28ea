"""Hostile files are read to their end by the reader of each format, and the copy in them is not lost.

No clock: what is badly quadratic runs into the time limit of a test, bench/hostile.py measures the rest.
"""

from __future__ import annotations

import pytest

from tests.growing import Part
from tests.hostile_files import PARTS


@pytest.mark.parametrize(
    ("part", "case"),
    [pytest.param(part, case, id=f"{part.name}: {case}") for part in PARTS for case in part.cases],
)
def test_the_copy_is_read(part: Part[bytes], case: str) -> None:
    part.promise(part.work(case, part.length)())
