"""Puts the judgements of the encoder that ships on the scale of those that the folds gave
(training/unseen.py).

What is fitted to the folds' judgements reads those of another network in use: one that learned longer, or
the mean of several, which is less sure of itself. On articles that neither has learned from, each of its
logits gets the mean and the spread that the folds' have. No label is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from statistics import fmean, pstdev

import torch

from claimcheck.document import Judgement
from claimcheck.encode.judge import SENTENCE_LABELS
from claimcheck.encode.windows import Sizes
from claimcheck.encode.words import WordPiece
from claimcheck.training.encoder.data import read_articles
from claimcheck.training.encoder.folds import judgements
from claimcheck.training.encoder.network import Network
from claimcheck.training.encoder.settings import ROOT, Settings
from claimcheck.training.unseen import unseen

# Heads, and their logits in a WordJudgement.
WORDS = {"hedges": "hedged", "statuses": "shown", "party": "party"}
# Words of which neither says more are left out.
LOUD = -3.0
# For a word of which one says nothing.
SILENT = -6.0

Moments = tuple[float, float]


def match(network: Network, wordpiece: WordPiece, sizes: Sizes, settings: Settings) -> None:
    """Changes the heads of the network that judge."""
    pairs = [
        pair
        for row in read_articles(ROOT / settings["data"]["dev_news"])
        for pair in zip(
            judgements(network, row["text"], wordpiece, sizes), unseen()[row["id"]].judgements, strict=True
        )
    ]
    with torch.no_grad():
        values = network.heads["sentence_values"]
        for number in range(len(SENTENCE_LABELS)):
            factor, offset = _affine((one.scores[number], other.scores[number]) for one, other in pairs)
            values.weight[number] *= factor  # type: ignore[index,operator]
            values.bias[number] = values.bias[number] * factor + offset  # type: ignore[index,operator]
        for head, name in WORDS.items():
            factor, offset = _affine(pair for one, other in pairs for pair in _logits(one, other, name))
            scores = network.heads[head]
            scores.weight *= factor  # type: ignore[operator]
            scores.bias *= factor  # type: ignore[operator]
            # The first of several is "none": the logit of any is against it.
            scores.bias[0] += offset if head == "party" else -offset  # type: ignore[index,operator]


def _logits(one: Judgement, other: Judgement, name: str) -> Iterable[Moments]:
    both: list[Mapping[int, float]] = [
        {word.start: getattr(word, name) for word in judgement.words} for judgement in (one, other)
    ]
    for start in sorted(both[0].keys() | both[1].keys()):
        pair = both[0].get(start, SILENT), both[1].get(start, SILENT)
        if max(pair) > LOUD:
            yield pair


def _affine(pairs: Iterable[Moments]) -> Moments:
    """Factor and offset that give the first of each pair the mean and spread of the second."""
    first, second = zip(*pairs, strict=True)
    factor = pstdev(second) / max(pstdev(first), 1e-6)
    return factor, fmean(second) - factor * fmean(first)
