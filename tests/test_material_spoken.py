"""Words of a quote that are the same but for how they are written down."""

from __future__ import annotations

import pytest

from claimcheck.document import Span
from claimcheck.material.quotes.spoken import is_alike, is_masked, is_stumble
from claimcheck.material.words import words_of


def row(text: str) -> list[str]:
    return [word.folded for word in words_of(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("two hundred and fifty", "250"),
        ("a hundred", "100"),
        ("two thousand sixteen", "2016"),
        ("nineteen ninety-four", "1994"),
        ("twenty-first", "21st"),
        ("one point", "1 point"),
        ("1.5 million dollars", "$1.5m"),
        ("three thousand euros", "€3,000"),
        ("it's", "it is"),
        ("it's", "it has"),
        ("can't", "cannot"),
        ("uh, we", "we"),
        ("e-mail", "email"),
    ],
)
def test_the_same_words(one: str, other: str) -> None:
    assert is_alike(row(one), row(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("two hundred and fifty", "215"),
        ("21st", "22nd"),
        ("it's", "it was"),
        ("don't", "do"),
        ("20 5", "20, 6"),
        ("$5", "€5"),
        ("five million", "five billion"),
        ("", "not"),
    ],
)
def test_other_words(one: str, other: str) -> None:
    assert not is_alike(row(one), row(other))


def test_what_is_stumbled_over_is_small() -> None:
    assert is_stumble(["and", "we"], ["uh", "we"], ["sold"])
    assert is_stumble([], ["i", "think"], ["i", "think"])
    assert not is_stumble(["a", "long"], ["long"], ["time"])
    assert not is_stumble(["is", "very"], ["very"], ["far"])
    assert not is_stumble(["we"], ["they"], ["sold"])


def test_a_mask_hides_letters_of_a_word() -> None:
    assert is_masked("f---ing", "fucking")
    assert is_masked("s***", "shit")
    assert not is_masked("s***", "tripe")
    assert not is_masked("****", "shit")
    assert not is_masked("f-word", "fucking")
