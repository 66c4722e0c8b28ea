"""Fits the linear classifiers of claimcheck.model.linear: logistic regression over named features.

One binary classifier a label over a shared vocabulary. Each is calibrated by Platt's sigmoid (Platt 1999)
on the sums of examples held out by cross-validation grouped by article.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

from claimcheck import model

SEED = 20241124

# Where a label's point of decision, a probability of 0.5, lies on the held-out sums:
#   probability  as likely as not, at the share of positives that the examples have
#   balanced     as likely as not, if half of all were positive
#   f1           where F1 of the positives is best
#   both         where the mean of F1 of the positives and F1 of the negatives is best; it is flat for long
#                stretches: of cuts within AS_GOOD of the best the lowest is taken, which misses fewest
Decision = Literal["probability", "balanced", "f1", "both"]
AS_GOOD = 0.01


@dataclass(frozen=True, slots=True)
class Example:
    """One thing to classify: its features, what is known of it, and what it must not be parted from.

    `truth` has the labels that are known; a label that is absent learns nothing from the example. `group`
    (an article) stays on one side of every split. `weight` is how much it counts, for labels that are less
    sure.
    """

    features: Collection[str]
    truth: Mapping[str, bool]
    group: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to fit.

    `c` is the inverse strength of regularization. Features in fewer than `rare` examples are not looked at;
    weights nearer zero than `small` are dropped.
    """

    c: float = 1.0
    rare: int = 2
    small: float = 0.02
    folds: int = 5


def fit(examples: Sequence[Example], labels: Sequence[str], recipe: Recipe) -> dict[str, Any]:
    """The weights of a `Linear` with one score for each of `labels`, ready for `write`.

    Raises ValueError where a label has no positive or no negative example.
    """
    vocabulary = _vocabulary(examples, recipe)
    rows: list[list[float]] = [[0] * len(labels) for _ in vocabulary]
    bias, calibration = [], []
    for column, label in enumerate(labels):
        known = _known(examples, label)
        matrix = _matrix(known, vocabulary)
        truth = [example.truth[label] for example in known]
        counts = [example.weight for example in known]
        classifier = _classifier(recipe).fit(matrix, truth, sample_weight=counts)
        for row, weight in zip(rows, classifier.coef_[0], strict=True):
            if abs(weight) >= recipe.small:
                row[column] = round(float(weight), 3)
        bias.append(round(float(classifier.intercept_[0]), 3))
        calibration.append(calibrate(_held_out(known, matrix, label, recipe), truth, "probability", counts))
    return {
        "format": model.FORMAT,
        "seed": SEED,
        "labels": list(labels),
        "bias": bias,
        "calibration": calibration,
        "weights": {feature: row for feature, row in zip(vocabulary, rows, strict=True) if any(row)},
    }


def held_out(examples: Sequence[Example], label: str, recipe: Recipe) -> list[tuple[Example, float]]:
    """What recipes are chosen by: each example that knows `label`, with the sum that it gets unseen."""
    known = _known(examples, label)
    matrix = _matrix(known, _vocabulary(examples, recipe))
    return list(zip(known, _held_out(known, matrix, label, recipe), strict=True))


def write(name: str, weights: Mapping[str, Any], *, data: str) -> Path:
    """Put `weights` into the package as model/`name`.json, with the hash of the data; returns where."""
    target = Path(str(files(model) / f"{name}.json"))
    text = json.dumps({**weights, "data": data}, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    target.write_text(text + "\n", encoding="utf-8")
    return target


def _known(examples: Iterable[Example], label: str) -> list[Example]:
    known = [example for example in examples if label in example.truth]
    if len({example.truth[label] for example in known}) < 2:
        raise ValueError(f"label {label}: training needs both positive and negative examples")
    return known


def _vocabulary(examples: Sequence[Example], recipe: Recipe) -> list[str]:
    counts = Counter(feature for example in examples for feature in set(example.features))
    return sorted(feature for feature, count in counts.items() if count >= recipe.rare)


def _matrix(examples: Sequence[Example], vocabulary: Sequence[str]) -> Any:
    from scipy.sparse import csr_matrix

    column = {feature: index for index, feature in enumerate(vocabulary)}
    indices: list[int] = []
    starts = [0]
    for example in examples:
        indices += sorted(column[feature] for feature in set(example.features) if feature in column)
        starts.append(len(indices))
    return csr_matrix(([1.0] * len(indices), indices, starts), shape=(len(examples), len(vocabulary)))


def _classifier(recipe: Recipe) -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=recipe.c, solver="liblinear", random_state=SEED)


def _held_out(known: Sequence[Example], matrix: Any, label: str, recipe: Recipe) -> list[float]:
    from sklearn.model_selection import StratifiedGroupKFold

    truth = [example.truth[label] for example in known]
    sums = [0.0] * len(known)
    split = StratifiedGroupKFold(recipe.folds, shuffle=True, random_state=SEED)
    for seen, unseen in split.split(matrix, truth, [example.group for example in known]):
        classifier = _classifier(recipe).fit(
            matrix[seen],
            [truth[index] for index in seen],
            sample_weight=[known[index].weight for index in seen],
        )
        for index, value in zip(unseen, classifier.decision_function(matrix[unseen]), strict=True):
            sums[index] = float(value)
    return sums


def calibrate(
    values: Sequence[float],
    truth: Sequence[bool],
    decision: Decision,
    counts: Sequence[float] | None = None,
) -> list[float]:
    """Slope and offset of the sigmoid that turns sums into probabilities; `counts` are weights, else 1."""
    (slope,), offset = join([[value] for value in values], truth, decision, counts=counts)
    return [slope, offset]


def join(
    rows: Sequence[Sequence[float]],
    truth: Sequence[bool],
    decision: Decision,
    c: float = 1e6,
    counts: Sequence[float] | None = None,
) -> tuple[list[float], float]:
    """Weights and offset of the sigmoid that turns several numbers into a probability.

    c: the inverse strength of regularization, hardly any where nothing is said; `counts` as for `calibrate`.
    """
    from sklearn.linear_model import LogisticRegression

    sigmoid = LogisticRegression(
        C=c, class_weight="balanced" if decision == "balanced" else None, random_state=SEED, max_iter=1000
    ).fit(rows, truth, sample_weight=counts)
    weights, offset = [float(weight) for weight in sigmoid.coef_[0]], float(sigmoid.intercept_[0])
    if decision in ("f1", "both"):
        sums = [sum(weight * value for weight, value in zip(weights, row, strict=True)) for row in rows]
        offset = -_best_cut(sums, truth, both=decision == "both")
    return [round(weight, 4) for weight in weights], round(offset, 4)


def _best_cut(sums: Sequence[float], truth: Sequence[bool], *, both: bool) -> float:
    """The sum from which on to say yes, for the best F1, or the best mean of F1 and that of no."""
    ranked = sorted(zip(sums, truth, strict=True), reverse=True)
    positives, size = sum(truth), len(truth)
    scores: list[tuple[float, float]] = []
    hits = 0
    for said, ((value, positive), (below, _)) in enumerate(
        pairwise([*ranked, (ranked[-1][0] - 1, False)]), 1
    ):
        hits += positive
        if value == below:
            continue
        score = 2 * hits / (said + positives)
        if both:
            unsaid, missed = size - said, positives - hits
            score = (score + 2 * (unsaid - missed) / max(unsaid + size - positives, 1)) / 2
        scores.append((score, (value + below) / 2))
    enough = max(score for score, _ in scores) - (AS_GOOD if both else 0)
    return min(cut for score, cut in scores if score >= enough)
