"""Accuracy may not fall: floors for the development sets, skipped where ../shared is absent.

A floor stands a little under the figure in bench/RESULTS.md; raise it when the figure rises. Lowering one is
a decision to be told in the change that does it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.accuracy import TASKS, measure
from bench.layers import measure as measure_layers
from bench.results import SHARED

FLOORS: dict[str, float] = json.loads(Path(__file__).with_name("accuracy.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the development sets (../shared) are not here")


@pytest.mark.timeout(1_200)  # it reads all the development sets: a minute on an idle core
def test_no_figure_falls_below_its_floor() -> None:
    values = {" | ".join(key): value for key, value in measure(TASKS).items()}
    values |= {f"layers | {name}": value for name, value in measure_layers().items()}
    assert FLOORS.keys() <= values.keys()
    fallen = {key: (values[key], floor) for key, floor in FLOORS.items() if values[key] < floor}
    assert not fallen
