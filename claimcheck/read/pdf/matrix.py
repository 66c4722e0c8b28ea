"""Matrices that place text on a page (ISO 32000-2, 8.3.4): the six numbers of an affine map, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def matrix(numbers: Sequence[Any]) -> Matrix:
    """The last six operands; ValueError or TypeError where there are none such."""
    a, b, c, d, e, f = (float(number) for number in numbers[-6:])
    return a, b, c, d, e, f


def moved(x: float, y: float) -> Matrix:
    """What moves by `x` to the right and `y` upwards."""
    return 1.0, 0.0, 0.0, 1.0, x, y


def times(m: Matrix, n: Matrix) -> Matrix:
    """First `m`, then `n`."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )
