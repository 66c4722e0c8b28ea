"""Linear classifiers over named features, calibrated: the run-time half of claimcheck.training.linear."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil, exp
from typing import Any

from claimcheck.model import load
from claimcheck.once import once


class Linear:
    """One score per label: a weighted sum of binary features, turned into a probability by a fitted sigmoid.

    The sigmoid is Platt's (1999): p = 1 / (1 + exp(-(slope * sum + offset))).
    """

    def __init__(
        self,
        labels: Sequence[str],
        weights: dict[str, list[float]],
        bias: Sequence[float],
        calibration: Sequence[Sequence[float]],
    ) -> None:
        self.labels = tuple(labels)
        self._weights = weights
        self._bias = tuple(bias)
        self._calibration = tuple((slope, offset) for slope, offset in calibration)

    def sums(self, features: Iterable[str]) -> list[float]:
        """The raw weighted sum of each label; features never seen in training count nothing."""
        totals = list(self._bias)
        weights = self._weights
        for feature in features:
            row = weights.get(feature)
            if row is not None:
                for index, weight in enumerate(row):
                    totals[index] += weight
        return totals

    def probabilities(self, features: Iterable[str]) -> list[float]:
        """A probability 0..1 for each label, in the order of `labels`."""
        return [
            sigmoid(slope * total + offset)
            for total, (slope, offset) in zip(self.sums(features), self._calibration, strict=True)
        ]


class Joined:
    """For each label a sigmoid of a weighted sum of numbers known by name.

    `fitted` is label -> {"offset": number, "weights": {name: number}}. With the label's own logit alone this
    is Platt's sigmoid (1999); with more it is stacking (Wolpert 1992).
    """

    def __init__(self, fitted: Mapping[str, Mapping[str, Any]]) -> None:
        self._fitted = {
            label: (float(given["offset"]), tuple(given["weights"].items()))
            for label, given in fitted.items()
        }

    def probability(self, label: str, numbers: Mapping[str, float]) -> float:
        """0..1."""
        offset, weights = self._fitted[label]
        return sigmoid(offset + sum(weight * numbers[name] for name, weight in weights))


@once
def joined(name: str) -> Joined:
    """The sums kept in model/`name`.json; raises ModelError when it cannot be used."""
    return Joined(load(name)["joined"])


def sigmoid(value: float) -> float:
    """1 / (1 + exp(-value)), with no overflow."""
    return 1.0 / (1.0 + exp(-max(min(value, 30.0), -30.0)))


def steps(name: str, logit: float) -> list[str]:
    """A logit as binary features, one for each whole number that it exceeds, so that a weight is a slope."""
    return [f"{name}>{step}" for step in range(-4, min(6, ceil(logit)))]


@once
def linear(name: str) -> Linear:
    """The classifier kept in model/`name`.json; raises ModelError when it cannot be used."""
    weights = load(name)
    return Linear(weights["labels"], weights["weights"], weights["bias"], weights["calibration"])
