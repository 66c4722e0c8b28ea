"""Judgements of sentences: pooled over windows, one a sentence, bounded. All text is made up."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from claimcheck.document import WordJudgement
from claimcheck.encode.decode import Floats
from claimcheck.encode.encoder import encoder
from claimcheck.encode.judge import (
    FAINT,
    HEDGE_LABELS,
    MOST_WORDS,
    SENTENCE_LABELS,
    STATUS_LABELS,
    Judge,
    pooled,
)
from claimcheck.encode.windows import Window
from claimcheck.encode.words import Word


def window(first: int, last: int) -> Window:
    """A window whose words are single letters, at every second place."""
    words = [Word(2 * at, 2 * at + 1, (1,), 0, 0) for at in range(first, last)]
    return Window([], [], [], [], [], words, [0] * len(words))


def outputs(values: list[float], hedged: float = -9.0) -> dict[str, Floats]:
    """Each word weighs alike and speaks for every label with its value."""
    size = len(values)
    hedges = np.zeros((size, len(HEDGE_LABELS)), dtype=np.float32)
    hedges[:, 0] = -hedged
    hedges[:, 2:] = -99.0
    statuses = np.full((size, len(STATUS_LABELS)), -99.0, dtype=np.float32)
    statuses[:, 0] = 0.0
    return {
        "sentence_weights": np.zeros((size, len(SENTENCE_LABELS)), dtype=np.float32),
        "sentence_values": np.tile(np.array(values, dtype=np.float32)[:, None], len(SENTENCE_LABELS)),
        "hedges": hedges,
        "statuses": statuses,
        "party": np.full((size, 1), -99.0, dtype=np.float32),
    }


def judged(sentences: list[tuple[int, int]], *windows: list[float], hedged: float = -9.0) -> Judge:
    judge = Judge(sentences)
    ends = np.cumsum([0, *map(len, windows)]).tolist()
    for values, (first, last) in zip(windows, pairwise(ends), strict=True):
        judge.add(window(first, last), outputs(values, hedged))
    return judge


@pytest.mark.parametrize("windows", [([1, 3, 5, 7],), ([1], [3, 5, 7]), ([1, 3], [5, 7]), ([1, 3, 5], [7])])
def test_a_sentence_is_the_same_however_windows_cut_it(windows: tuple[list[float], ...]) -> None:
    found = judged([(0, 3), (4, 7)], *windows).judgements()
    assert [one.scores[0] for one in found] == [2.0, 6.0]


def test_weight_decides_whose_value_counts() -> None:
    weights, values = np.array([[0.0], [99.0]], np.float32), np.array([[-5.0], [4.0]], np.float32)
    assert pooled(weights, values).tolist() == [4.0]


def test_a_sentence_without_words_is_faint() -> None:
    first, second = judged([(0, 3), (3, 3)], [1, 1]).judgements()
    assert first.scores[0] == 1.0
    assert set(second.scores) == {FAINT}


def test_only_words_with_something_to_say_are_kept() -> None:
    (quiet,) = judged([(0, 3)], [1, 1]).judgements()
    assert quiet.words == ()
    (loud,) = judged([(0, 3)], [1, 1], hedged=2.0).judgements()
    assert [(word.start, word.hedge, word.hedged) for word in loud.words] == [
        (0, "modal", 2.0),
        (2, "modal", 2.0),
    ]
    assert isinstance(loud.words[0], WordJudgement)


def test_a_sentence_that_never_ends_is_pooled_over_its_first_words() -> None:
    size = MOST_WORDS // 2
    (found,) = judged([(0, 9 * size)], [1.0] * size, [3.0] * size, [99.0] * size).judgements()
    assert found.scores[0] == 2.0


def test_the_encoder_judges_every_sentence() -> None:
    text = "The council approved the budget by 12 votes to 3. Thank you all so much! The pier may close."
    ends = [text.index("3.") + 2, text.index("!") + 1, len(text)]
    spans = [(start, end) for start, end in zip([0, ends[0] + 1, ends[1] + 1], ends, strict=True)]
    _, (vote, thanks, pier) = encoder().layers(text, [(0, len(text))], spans)
    claim = SENTENCE_LABELS.index("claim")
    assert vote.scores[claim] > thanks.scores[claim]
    may = max(pier.words, key=lambda word: word.hedged)
    assert text[may.start : may.end] == "may"
    assert may.hedge == "modal"
