"""What a quote of the draft says, in words: ellipses part it, brackets are the writer's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.document import Span
from claimcheck.material.align import WILD
from claimcheck.material.words import Word, words_of

# … ... . . . [...] (...): words are left out here, and the quote says so.
ELLIPSIS = re.compile(r"[\[(]?(?:…|\.(?: ?\.){2,5})[\])]?")
BRACKETS = re.compile(r"\[[^\[\]\n]{0,200}\]|\([Ss]ic[.!]?\)")
# Some houses write round ones; a longer aside is the speaker's own.
ROUND = re.compile(rf"{BRACKETS.pattern}|\([^()\n]{{1,40}}\)")
# "[The mayor]'s right" stands for "he's right".
CLITIC = re.compile(r"['’](?:s|re|ve|ll|d|m)\b")
# "[T]he" is a word: words.py reads it.
INITIAL = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a quote between ellipses: its words, WILD for what stands in brackets."""

    words: tuple[Word, ...]

    @property
    def folded(self) -> list[str]:
        return [word.folded for word in self.words]

    @property
    def own(self) -> int:
        """How many words the speaker is said to have said."""
        return sum(word.folded != WILD for word in self.words)


def segments(
    text: str, span: Span, *, are_round: bool = False, said: frozenset[int] = frozenset()
) -> list[Segment]:
    """The parts of the quote at `span` that have words, in order; `are_round`: so may the brackets be.

    `said` is where brackets begin that are the speaker's own.
    """
    found, start = [], span.start
    for gap in (*ELLIPSIS.finditer(text, span.start, span.end), None):
        end = gap.start() if gap else span.end
        words = tuple(_words(text, start, end, ROUND if are_round else BRACKETS, said))
        if any(word.folded != WILD for word in words):
            found.append(Segment(words))
        start = gap.end() if gap else end
    return found


def _words(
    text: str, start: int, end: int, brackets: re.Pattern[str], said: frozenset[int]
) -> Iterator[Word]:
    at = start
    for bracket in brackets.finditer(text, start, end):
        if bracket.start() in said or INITIAL.match(text, bracket.start(), end):
            continue
        before = words_of(text, Span(at, bracket.start()))
        begin = bracket.start()
        if before and before[-1].end == bracket.start():
            begin = before.pop().start  # "investigat[ed]": the whole word is the writer's
        yield from before
        clitic = CLITIC.match(text, bracket.end(), end)
        at = clitic.end() if clitic else bracket.end()
        yield Word(begin, at, WILD)
    yield from words_of(text, Span(at, end))
