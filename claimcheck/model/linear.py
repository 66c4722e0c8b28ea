"""Linear classifiers over named features, calibrated: the run-time half of claimcheck.training.linear."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil, exp

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


class Calibration:
    """Platt's sigmoid alone, a label: for the logits of the encoder."""

    def __init__(self, fitted: Mapping[str, Sequence[float]]) -> None:
        self._fitted = {label: (slope, offset) for label, (slope, offset) in fitted.items()}

    def probability(self, label: str, logit: float) -> float:
        """0..1."""
        slope, offset = self._fitted[label]
        return sigmoid(slope * logit + offset)


@once
def calibration(name: str) -> Calibration:
    """The sigmoids kept in model/`name`.json; raises ModelError when it cannot be used."""
    return Calibration(load(name)["calibration"])


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
