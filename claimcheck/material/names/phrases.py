"""Names as phrases of a text: words with capitals side by side, and small ones between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.material.words import Word

# Small words inside of names.
LINKS = frozenset({"of", "for", "the", "on", "and", "in"})
# So many of them stand in a row: "of the".
MOST = 2
SENTENCE_END = frozenset(".?!;:\n")


def phrases(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The first and the last number (exclusive) of two words or more that are one name."""
    at = 0
    while at < len(words):
        last = at + 1
        while is_capital(text, words[last - 1]) and (end := _next(text, words, last)) is not None:
            last = end
        if last - at > 1:
            yield at, last
        at = last


def is_capital(text: str, word: Word) -> bool:
    """Has a word a capital, and is it no small one that begins a sentence?"""
    is_small = word.folded in lexicon.words("stop_words") or word.folded in lexicon.words("function_words")
    return text[word.start].isupper() and not is_small


def _next(text: str, words: Sequence[Word], at: int) -> int | None:
    """The number behind the next word of a name with a capital, whose small ones begin at `at`."""
    for last in range(at, min(at + MOST + 1, len(words))):
        before, word = words[last - 1], words[last]
        is_own = before.folded.endswith(("'s", "'"))
        if is_own or text[before.end : word.start].strip(".") not in (" ", "-"):
            return None
        if is_capital(text, word):
            return last + 1
        if word.folded not in LINKS:
            return None
    return None


def is_title(text: str, word: Word) -> bool:
    """Has a word a capital, and is it a title that a name follows?"""
    rest = text[word.end : word.end + 3].lstrip(". ")
    return text[word.start].isupper() and word.folded in lexicon.load("titles") and rest[:1].isupper()


def is_name(text: str, word: Word) -> bool:
    """Has a word a capital that neither the beginning of a sentence gives it nor that it is a title?"""
    if not text[word.start].isupper() or is_title(text, word):
        return False
    before = text[max(word.start - 3, 0) : word.start].rstrip(" “\"'‘")
    return bool(before) and before[-1] not in SENTENCE_END
