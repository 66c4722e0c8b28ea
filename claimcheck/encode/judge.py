"""What the encoder says of whole sentences: a score for each label, pooled from the sentence's words.

Each word says how much it counts for a label and what it speaks for; the score of the sentence is the mean of the
second weighted by the first (attention pooling after Lin et al. 2017, "A Structured Self-attentive Sentence
Embedding", with a query a label). The score is a logit.
"""

from __future__ import annotations

from typing import get_args

import numpy as np

from claimcheck.document import ClaimType, HedgeKind, StatusKind
from claimcheck.encode.decode import Floats

CLAIM, CHECK_WORTHY = "claim", "check-worthy"
SENTENCE_LABELS: tuple[str, ...] = (CLAIM, CHECK_WORTHY, *get_args(ClaimType), *get_args(StatusKind))

# Of a word: part of no hedge, or of one of a kind; the same of the words that show an unconfirmed item.
HEDGE_LABELS: tuple[str, ...] = ("O", *get_args(HedgeKind))
STATUS_LABELS: tuple[str, ...] = ("O", *get_args(StatusKind))


def pooled(weights: Floats, values: Floats) -> Floats:
    """The scores of a sentence, one a label, from those of its words (words by labels); -inf without words."""
    if not len(values):
        return np.full(values.shape[1:], -np.inf, dtype=np.float32)
    shares = np.exp(weights - weights.max(axis=0))
    scores: Floats = (shares * values).sum(axis=0) / shares.sum(axis=0)
    return scores
