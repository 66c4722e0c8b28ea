"""Trains model/tagger.json: NLTK's averaged perceptron on CoreNLP's tags of the PolNeAR articles."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from claimcheck import model, tag
from claimcheck.training import data
from claimcheck.training.linear import SEED, write

TEXTS, LAYERS = "polnear_train.jsonl", "polnear_train_layers.jsonl.gz"
ROUNDS = 5
# A word with one tag in so many sightings, and in such a share of them, is not asked about.
KNOWN_COUNT, KNOWN_SHARE = 10, 0.995
# Features seen less often are not looked at, and weights nearer zero are dropped.
RARE, SMALL = 4, 0.3

TaggedSentence = tuple[tuple[str, ...], tuple[str, ...]]


def train() -> None:
    """Write model/tagger.json."""
    weights = fit(list(tagged(TEXTS, LAYERS)))
    write("tagger", weights, data=data.digest(TEXTS, LAYERS))


def tagged(texts: str, layers: str) -> Iterator[TaggedSentence]:
    """Words and tags of each sentence that CoreNLP saw."""
    text_of = {row["id"]: row["text"] for row in data.rows(texts)}
    for row in data.rows(layers):
        text = text_of[row["id"]]
        for sentence in row["sentences"]:
            yield tuple(text[start:end] for start, end, *_ in sentence), tuple(token[2] for token in sentence)


def fit(sentences: list[TaggedSentence]) -> dict[str, Any]:
    from nltk.tag.perceptron import AveragedPerceptron

    known = _known(sentences)
    counts: Counter[str] = Counter()
    for words, tags in sentences:
        before = two_before = tag.START
        for index in range(len(words)):
            if words[index] not in known:
                counts.update(tag.features(words, index, before, two_before))
            two_before, before = before, tags[index]
    frequent = {feature for feature, count in counts.items() if count >= RARE}
    perceptron = AveragedPerceptron()
    perceptron.classes = {label for _, tags in sentences for label in tags}
    shuffle = random.Random(SEED).shuffle
    order = list(sentences)
    for _ in range(ROUNDS):
        shuffle(order)
        for words, tags in order:
            before = two_before = tag.START
            for index, word in enumerate(words):
                guess = known.get(word)
                if guess is None:
                    seen = dict.fromkeys(
                        (f for f in tag.features(words, index, before, two_before) if f in frequent), 1
                    )
                    guess, _ = perceptron.predict(seen)
                    perceptron.update(tags[index], guess, seen)
                two_before, before = before, guess
    perceptron.average_weights()
    labels = sorted(perceptron.classes)
    return {
        "format": model.FORMAT,
        "seed": SEED,
        "tags": labels,
        "known": known,
        "weights": {
            feature: text for feature, row in perceptron.weights.items() if (text := _row(row, labels))
        },
    }


def _row(row: dict[str, float], labels: list[str]) -> str:
    """Number of a tag, its weight, number, weight ...: a text is read in a fifth of the time."""
    weights = ((number, row.get(label, 0.0)) for number, label in enumerate(labels))
    return " ".join(f"{number} {round(weight, 2)}" for number, weight in weights if abs(weight) >= SMALL)


def _known(sentences: list[TaggedSentence]) -> dict[str, str]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in sentences:
        for word, label in zip(words, tags, strict=True):
            counts[word][label] += 1
    known = {}
    for word, seen in counts.items():
        (label, count), total = seen.most_common(1)[0], seen.total()
        if total >= KNOWN_COUNT and count / total >= KNOWN_SHARE:
            known[word] = label
    return known
