"""Fits the linear classifiers of claimcheck.model.linear: logistic regression over named features.

One binary classifier a label over a shared vocabulary; each is calibrated by Platt's sigmoid (Platt 1999) on sums
that cross-validation grouped by article held out, so that a probability of 0.5 means what it says.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from claimcheck import model

SEED = 20241124


@dataclass(frozen=True, slots=True)
class Example:
    """One thing to classify: its features, what is known of it, and what it must not be parted from.

    `truth` has the labels that are known, true or false; a label that is absent does not count in that label's
    training. `group` (an article) stays on one side of every cross-validation split. `weight` is how much the
    example counts.
    """

    features: Collection[str]
    truth: Mapping[str, bool]
    group: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to fit: the inverse strength of regularization (`c`, or by label), and what to leave out of the file.

    Features in fewer than `rare` examples are not looked at; weights nearer zero than `small` are dropped; labels in
    `balanced` are calibrated as if half of all examples were positive; `class_weight` is scikit-learn's.
    """

    c: float | Mapping[str, float] = 1.0
    rare: int = 2
    small: float = 0.02
    folds: int = 5
    balanced: Collection[str] = ()
    class_weight: str | None = None

    def c_of(self, label: str) -> float:
        return self.c if isinstance(self.c, int | float) else self.c.get(label, 1.0)


def fit(examples: Sequence[Example], labels: Sequence[str], recipe: Recipe = Recipe()) -> dict[str, Any]:  # noqa: B008
    """The weights of a `Linear` with one score for each of `labels`, ready for `write`.

    Raises ValueError where a label has no positive or no negative example.
    """
    counts = Counter(feature for example in examples for feature in set(example.features))
    vocabulary = sorted(feature for feature, count in counts.items() if count >= recipe.rare)
    rows = [[0.0] * len(labels) for _ in vocabulary]
    bias, calibration = [], []
    for column, label in enumerate(labels):
        known = [example for example in examples if label in example.truth]
        matrix = _matrix(known, vocabulary)
        sums = _held_out(known, matrix, label, recipe)
        classifier = _classifier(recipe, label).fit(
            matrix, [example.truth[label] for example in known], [example.weight for example in known]
        )
        for row, weight in zip(rows, classifier.coef_[0], strict=True):
            if abs(weight) >= recipe.small:
                row[column] = round(float(weight), 3)
        bias.append(round(float(classifier.intercept_[0]), 3))
        calibration.append(_platt(sums, known, label, balanced=label in recipe.balanced))
    return {
        "format": model.FORMAT,
        "seed": SEED,
        "labels": list(labels),
        "bias": bias,
        "calibration": calibration,
        "weights": {feature: row for feature, row in zip(vocabulary, rows, strict=True) if any(row)},
    }


def held_out(
    examples: Sequence[Example],
    label: str,
    recipe: Recipe = Recipe(),  # noqa: B008
) -> list[tuple[Example, float]]:
    """Each example that knows `label` with the sum it gets from a classifier that has not seen its group."""
    counts = Counter(feature for example in examples for feature in set(example.features))
    vocabulary = sorted(feature for feature, count in counts.items() if count >= recipe.rare)
    known = [example for example in examples if label in example.truth]
    return list(zip(known, _held_out(known, _matrix(known, vocabulary), label, recipe), strict=True))


def write(name: str, weights: Mapping[str, Any], *, data: str) -> Path:
    """Put `weights` into the package as model/`name`.json, with the hash of the data; returns where."""
    target = Path(str(files(model) / f"{name}.json"))
    text = json.dumps({**weights, "data": data}, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    target.write_text(text + "\n", encoding="utf-8")
    return target


def _matrix(examples: Sequence[Example], vocabulary: Sequence[str]) -> Any:
    from scipy.sparse import csr_matrix

    column = {feature: index for index, feature in enumerate(vocabulary)}
    indices: list[int] = []
    starts = [0]
    for example in examples:
        indices += sorted(column[feature] for feature in set(example.features) if feature in column)
        starts.append(len(indices))
    return csr_matrix(([1.0] * len(indices), indices, starts), shape=(len(examples), len(vocabulary)))


def _classifier(recipe: Recipe, label: str) -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(
        C=recipe.c_of(label), solver="liblinear", class_weight=recipe.class_weight, random_state=SEED
    )


def _held_out(known: Sequence[Example], matrix: Any, label: str, recipe: Recipe) -> list[float]:
    from sklearn.model_selection import StratifiedGroupKFold

    truth = [example.truth[label] for example in known]
    if len(set(truth)) < 2:
        raise ValueError(f"label {label}: training needs both positive and negative examples")
    weight = [example.weight for example in known]
    sums = [0.0] * len(known)
    split = StratifiedGroupKFold(recipe.folds, shuffle=True, random_state=SEED)
    for seen, unseen in split.split(matrix, truth, [example.group for example in known]):
        classifier = _classifier(recipe, label).fit(
            matrix[seen], [truth[index] for index in seen], [weight[index] for index in seen]
        )
        for index, value in zip(unseen, classifier.decision_function(matrix[unseen]), strict=True):
            sums[index] = float(value)
    return sums


def _platt(sums: Sequence[float], known: Sequence[Example], label: str, *, balanced: bool) -> list[float]:
    """Slope and offset of the sigmoid that turns sums into probabilities."""
    from sklearn.linear_model import LogisticRegression

    sigmoid = LogisticRegression(C=1e6, class_weight="balanced" if balanced else None, random_state=SEED)
    sigmoid.fit(
        [[value] for value in sums],
        [example.truth[label] for example in known],
        [example.weight for example in known],
    )
    return [round(float(sigmoid.coef_[0][0]), 4), round(float(sigmoid.intercept_[0]), 4)]
