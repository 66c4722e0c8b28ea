"""The document's tokens as one list, with what the resolver asks of each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from claimcheck import lexicon
from claimcheck.document import Document, Span
from claimcheck.layout.furniture import PLACE_LINE

POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_LONGEST_DATELINE = 80  # characters
_TITLE_CASE_WORDS = 4  # a shorter line is too short to tell


class Words:
    """Parallel lists, one entry a token in order of the text: `starts`, `ends`, `texts`, `lower`, `tags`,
    `sentence`.

    `bounds` has the first token and the one after the last of each sentence; `shouted` the sentences in title
    case or capitals, where a capital letter says nothing; `quoted` is true for tokens inside quotation marks.
    """

    def __init__(self, doc: Document) -> None:
        self.text = doc.plain
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.texts: list[str] = []
        self.tags: list[str] = []
        self.sentence: list[int] = []
        self.bounds: list[tuple[int, int]] = []
        self.roles = [sentence.role for sentence in doc.sentences]
        for index, (sentence, tags) in enumerate(zip(doc.sentences, doc.tags, strict=True)):
            first = len(self.starts)
            for token in sentence.tokens:
                self.starts.append(token.start)
                self.ends.append(token.end)
                self.texts.append(token.text)
            self.tags.extend(tags)
            self.sentence.extend([index] * len(sentence.tokens))
            self.bounds.append((first, len(self.starts)))
        self.lower = [text.lower() for text in self.texts]
        self.shouted = frozenset(
            index for index, bounds in enumerate(self.bounds) if _is_shouted(self.texts[slice(*bounds)])
        )
        self.quoted = self.inside(quote.span for quote in doc.quotes)

    def __len__(self) -> int:
        return len(self.starts)

    def range_of(self, span: Span) -> tuple[int, int]:
        """First token of `span` and the one after its last; equal when it holds none."""
        first = bisect_left(self.ends, span.start + 1)
        return first, max(bisect_left(self.starts, span.end), first)

    def past_dateline(self, at: int) -> int:
        """The token behind the "LONDON (Agency) -" that a sentence opens with at token `at`, else `at`."""
        if at >= len(self) or at != self.bounds[self.sentence[at]][0]:
            return at
        start = self.starts[at]
        found = PLACE_LINE.match(self.text, start, start + _LONGEST_DATELINE)
        return self.range_of(Span(start, found.end()))[1] if found else at

    def span(self, first: int, last: int) -> Span:
        """The stretch of text from token `first` to before token `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def phrase(self, first: int, last: int) -> str:
        """The words from token `first` to before `last`, on one line."""
        return " ".join(self.text[self.starts[first] : self.ends[last - 1]].split())

    def inside(self, spans: Iterable[Span]) -> bytearray:
        """One flag a token: does it lie in one of `spans`?"""
        return self.marks(self.range_of(span) for span in spans)

    def marks(self, ranges: Iterable[tuple[int, int]]) -> bytearray:
        """One flag a token: is it in one of the ranges (first, after the last)?"""
        flags = bytearray(len(self.starts))
        for first, last in ranges:
            flags[first:last] = b"\x01" * (last - first)
        return flags


def _is_shouted(texts: list[str]) -> bool:
    long = [text for text in texts if len(text) > 3 and text[0].isalpha()]
    if len(long) < _TITLE_CASE_WORDS or 10 * sum(text[0].isupper() for text in long) < 8 * len(long):
        return False
    # A short sentence full of names still has a verb or a noun without a capital.
    small = lexicon.load("function_words")
    return all(text[0].isupper() or "en" in small.get(text, ("",))[0].split() for text in long)


def spaced(pattern: str) -> re.Pattern[str]:
    """A pattern that ignores case and in which a space stands for a few characters of white space.

    A bounded few, so that a search takes linear time in a text of blanks.
    """
    return re.compile(pattern.replace(" ", r"\s{1,8}"), re.IGNORECASE)


def either(*patterns: str) -> str:
    """A group that matches one of the patterns, the first that does."""
    return f"(?:{'|'.join(patterns)})"
