"""The sentences of the maker's own that a quote stands in, and how its words are found and replaced."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from bench.faults.articles import SENTENCE_END, Quote, Word
from bench.faults.draft import Change, marked

CONTENT = ("NN", "NNS", "JJ", "VBD", "VB", "VBG", "RB")
STYLES = (("“", "”"), ('"', '"'))


def framed(words: str, quote: Quote, rng: Random, *expected: str, name: str | None = None) -> Change:
    """A paragraph of the quote's words between marks, with their speaker where one is known.

    `name` gives them to somebody else. The place to judge is the quote with its marks.
    """
    left, right = STYLES[0] if "“" in quote.article.text else STYLES[1]
    speaker = name or (quote.speaker.name if quote.speaker else None)
    return in_frame(words, speaker, rng, left, right, *expected)


def in_frame(words: str, speaker: str | None, rng: Random, left: str, right: str, *expected: str) -> Change:
    """As `framed`, for any marks."""
    words = re.sub(r"[\s,;:—–-]+\Z", "", words)
    ended = SENTENCE_END.search(words) is not None
    whole = left + (words if ended else f"{words}.") + right
    if speaker is None:
        # On its own it would seem to be the words of whoever spoke before.
        return marked("One of those who were there said: ", whole, "", *expected)
    frame = rng.randrange(3)
    if frame == 0:
        return marked(f"{speaker[:1].upper()}{speaker[1:]} said: ", whole, "", *expected)
    comma = re.sub(r"\.\Z", ",", words) if ended else f"{words},"
    after = f" {speaker} said." if frame == 1 else f" said {speaker}."
    return marked("", left + comma + right, after, *expected)


def content(quote: Quote, tags: Sequence[str] = CONTENT) -> list[Word]:
    """Words inside the quote, neither first nor last, that carry meaning."""
    return [
        word
        for word in quote.words[1:-1]
        if word.tag in tags and word.end - word.start >= 4 and text_of(quote, word).isalpha()
    ]


def text_of(quote: Quote, word: Word) -> str:
    return quote.text[word.start : word.end]


def put(text: str, word: Word, new: str) -> str:
    """`text` with `new` in place of a word."""
    return text[: word.start] + new + text[word.end :]
