"""What the encoder says of sentences and of their words, beside who says what.

Of a whole sentence there is a score for each label, pooled from its words: each word says how much it
counts for the label and what it speaks for, and the score is the mean of the second weighted by the first
(attention pooling after Lin et al. 2017, "A Structured Self-attentive Sentence Embedding", with a query a
label). Scores are logits.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import get_args

import numpy as np

from claimcheck.document import ClaimType, HedgeKind, Judgement, StatusKind, WordJudgement
from claimcheck.encode.decode import Floats, Span
from claimcheck.encode.windows import Window

CLAIM, CHECK_WORTHY = "claim", "check-worthy"
TYPES: tuple[ClaimType, ...] = get_args(ClaimType)
STATUSES: tuple[StatusKind, ...] = get_args(StatusKind)
HEDGES: tuple[HedgeKind, ...] = get_args(HedgeKind)
SENTENCE_LABELS: tuple[str, ...] = (CLAIM, CHECK_WORTHY, *TYPES, *STATUSES)
# Of a word: part of none, or of one of a kind.
HEDGE_LABELS: tuple[str, ...] = ("O", *HEDGES)
STATUS_LABELS: tuple[str, ...] = ("O", *STATUSES)

# A word with no logit above this (a chance of about one in fifty) is not worth keeping.
FAINT = -4.0
# The logit to take for a word that was not kept.
SILENT = -9.0
# Words of a sentence that are pooled: no sentence has more, and a hostile text may be one sentence.
MOST_WORDS = 1000


def pooled(weights: Floats, values: Floats) -> Floats:
    """The scores of a sentence, one a label, from those of its words (words by labels), of which there are
    some.
    """
    shares = np.exp(weights - weights.max(axis=0))
    scores: Floats = (shares * values).sum(axis=0) / shares.sum(axis=0)
    return scores


class Judge:
    """Judgements of the sentences of a document, from its windows in order; a sentence may lie in several."""

    def __init__(self, sentences: Sequence[Span]) -> None:
        self._ends = [end for _, end in sentences]
        self._weights: list[Floats] = []
        self._values: list[Floats] = []
        self._words: list[WordJudgement] = []
        self._pooled = 0
        self._judgements: list[Judgement] = []

    def add(self, window: Window, outputs: Mapping[str, Floats]) -> None:
        """Takes in the next window; outputs holds a row a word, see network.HEADS of the training."""
        starts = [word.start for word in window.words]
        told = _told(window, outputs)
        first = 0
        while len(self._judgements) < len(self._ends):
            last = bisect_left(starts, self._ends[len(self._judgements)], first)
            room = slice(first, min(last, first + MOST_WORDS - self._pooled))
            self._weights.append(outputs["sentence_weights"][room])
            self._values.append(outputs["sentence_values"][room])
            self._pooled += room.stop - room.start
            self._words.extend(told[at] for at in range(first, last) if at in told)
            if last == len(starts):
                break  # the sentence may go on in the next window
            self._close()
            first = last

    def judgements(self) -> tuple[Judgement, ...]:
        """One a sentence, when all windows are in."""
        while len(self._judgements) < len(self._ends):
            self._close()
        return tuple(self._judgements)

    def _close(self) -> None:
        if self._pooled:
            scores = pooled(np.concatenate(self._weights), np.concatenate(self._values))
            self._judgements.append(Judgement(tuple(scores.round(3).tolist()), tuple(self._words)))
        else:
            self._judgements.append(Judgement((FAINT,) * len(SENTENCE_LABELS), ()))
        self._weights, self._values, self._words, self._pooled = [], [], [], 0


def _told(window: Window, outputs: Mapping[str, Floats]) -> dict[int, WordJudgement]:
    """What is said of the words of a window, by their places; faint words are left out."""
    hedges, statuses, party = outputs["hedges"], outputs["statuses"], outputs["party"][:, 0]
    hedged, shown = _any(hedges), _any(statuses)
    kept = np.flatnonzero(np.maximum(np.maximum(hedged, shown), party) > FAINT)
    return {
        at: WordJudgement(
            window.words[at].start,
            window.words[at].end,
            HEDGES[hedge],
            round(hedge_logit, 3),
            STATUSES[status],
            round(status_logit, 3),
            round(party_logit, 3),
        )
        for at, hedge, hedge_logit, status, status_logit, party_logit in zip(
            kept.tolist(),
            hedges[kept, 1:].argmax(axis=1).tolist(),
            hedged[kept].tolist(),
            statuses[kept, 1:].argmax(axis=1).tolist(),
            shown[kept].tolist(),
            party[kept].tolist(),
            strict=True,
        )
    }


def _any(scores: Floats) -> Floats:
    """The logit of any kind against the first column, none."""
    kinds = scores[:, 1:]
    most = kinds.max(axis=1)
    logits: Floats = most + np.log(np.exp(kinds - most[:, None]).sum(axis=1)) - scores[:, 0]
    return logits
