"""Part of speech: a greedy averaged perceptron (Collins 2002, in Honnibal's design that NLTK has).

NLTK's perceptron learns the weights (claimcheck.training.tagger). Here they are summed by what they look
at, so that the sums of frequent words and of their neighbours are made once and kept: many times faster
than NLTK's own loop, with the same answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimcheck import model
from claimcheck.document import Document
from claimcheck.once import once
from claimcheck.stage import stage

Floats = NDArray[np.float64]
START, END = "-START-", "-END-"


@stage(requires=("sentences",), assigns=("tags",))
def tag(doc: Document) -> dict[str, Any]:
    """A Penn Treebank tag for each token of each sentence."""
    tags = _tagger().tags
    return {"tags": tuple(tags([token.text for token in sentence.tokens]) for sentence in doc.sentences)}


def word_features(word: str, first: bool) -> list[str]:
    """What a word says of its own tag; `first` in its sentence, a capital means little."""
    lower = normal(word)
    features = [
        "bias",
        f"w {lower}",
        f"s1 {lower[-1:]}",
        f"s2 {lower[-2:]}",
        f"s3 {lower[-3:]}",
        f"s4 {lower[-4:]}",
        f"p1 {word[0]}",
        f"sh {shape(word)} {first}",
    ]
    if "-" in word:
        features.append(f"hy {lower.rpartition('-')[2]}")
    return features


def neighbour_features(place: str, word: str) -> list[str]:
    """What a word says of the tag of a neighbour; `place` is its distance, "-1" the word before."""
    lower = normal(word)
    if place in ("-2", "+2"):
        return [f"w{place} {lower}"]
    return [f"w{place} {lower}", f"s{place} {lower[-3:]}", f"sh{place} {shape(word)}"]


def history_features(tag_before: str, tag_two_before: str) -> list[str]:
    """What the two tags before say."""
    return [f"t-1 {tag_before}", f"t-2 {tag_two_before}", f"t-1-2 {tag_before} {tag_two_before}"]


def joint_features(tag_before: str, word: str, after: str) -> list[str]:
    """What the tag before says of this word and of the next."""
    return [f"t-1w {tag_before} {normal(word)}", f"t-1w+1 {tag_before} {normal(after)}"]


def features(words: Sequence[str], index: int, tag_before: str, tag_two_before: str) -> list[str]:
    """Everything the tagger looks at for the word at `index` of a sentence."""
    around = [START, START, *words, END, END]
    return [
        *word_features(words[index], index == 0),
        *neighbour_features("-2", around[index]),
        *neighbour_features("-1", around[index + 1]),
        *neighbour_features("+1", around[index + 3]),
        *neighbour_features("+2", around[index + 4]),
        *history_features(tag_before, tag_two_before),
        *joint_features(tag_before, words[index], around[index + 3]),
    ]


@lru_cache(maxsize=8192)
def normal(word: str) -> str:
    """A word as the features know it: lower case, straight apostrophes, digits as 0."""
    if word in (START, END):
        return word
    lower = word.lower().replace("’", "'")
    return "".join("0" if mark.isdigit() else mark for mark in lower) if not lower.isalpha() else lower


@lru_cache(maxsize=8192)
def shape(word: str) -> str:
    if word.islower():
        return "x-x" if "-" in word else "x"
    if word.isupper():
        return "X" if len(word) > 1 else "X1"
    if word[:1].isdigit():
        return "0" if not word.isdigit() else f"0{min(len(word), 5)}"
    if word[:1].isupper():
        return "Xx-X" if "-" in word else "Xx"
    return "."


# The weights of all features are a few thousand numbers, again and again.
_weight = cache(float)


class Tagger:
    """A trained perceptron.

    `weights` is feature -> tag number and weight, number and weight ... as text, which is read where it is
    needed: an article needs few of them, and to read all would take most of its time. `tags` are the tags by
    number, `known` the tag of words that have but one.
    """

    def __init__(self, weights: Mapping[str, str], tags: Sequence[str], known: Mapping[str, str]) -> None:
        self._rows: dict[str, str | tuple[tuple[int, float], ...]] = dict(weights)
        self._tags = tags
        self._known = known

        def total(features: Iterable[str]) -> Floats:
            sums = [0.0] * len(tags)
            for feature in features:
                self._add(feature, sums)
            return np.array(sums)

        # Enough for the frequent words; some megabytes in all.
        self._word = lru_cache(2048)(lambda word, first: total(word_features(word, first)))
        self._neighbour = lru_cache(6144)(lambda place, word: total(neighbour_features(place, word)))
        self._history = lru_cache(1024)(
            lambda before, two_before: total(history_features(before, two_before))
        )

    def tags(self, words: Sequence[str]) -> tuple[str, ...]:
        """The tags of a sentence's words."""
        before = two_before = START
        around = [START, START, *words, END, END]
        tags: list[str] = []
        for index, word in enumerate(words):
            found = self._known.get(word)
            if found is None:
                following = around[index + 3]
                totals = self._word(word, index == 0) + self._neighbour("-2", around[index])
                totals += self._neighbour("-1", around[index + 1])
                totals += self._neighbour("+1", following)
                totals += self._neighbour("+2", around[index + 4])
                totals += self._history(before, two_before)
                sums = totals.tolist()
                for feature in joint_features(before, word, following):
                    self._add(feature, sums)
                found = self._tags[sums.index(max(sums))]
            tags.append(found)
            two_before, before = before, found
        return tuple(tags)

    def _add(self, feature: str, sums: list[float]) -> None:
        """Add the weights of a feature to the sums by tag number."""
        row = self._rows.get(feature, ())
        if isinstance(row, str):
            parts = row.split()
            row = tuple(zip(map(int, parts[::2]), map(_weight, parts[1::2]), strict=True))
            self._rows[feature] = row
        for number, weight in row:
            sums[number] += weight


@once
def _tagger() -> Tagger:
    weights = model.load("tagger")
    return Tagger(weights["weights"], weights["tags"], weights["known"])
