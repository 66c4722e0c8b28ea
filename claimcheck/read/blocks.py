"""Where paragraphs begin and end in text without markup.

A blank line always ends a paragraph. What a single line end means differs from file to file: the end of a paragraph
(text copied from a page), the end of a sentence in a paragraph (newswire), or nothing (mail and terminals, which
break lines at a width). The text itself tells which.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.document import Block, Span

# Control characters and zero-width ones print nothing: a line of them is blank.
BLANK = r"\s\x00-\x1f\x7f-\x9f\u200b\u2060\ufeff"
_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029\x85]")
_INK = re.compile(f"[^{BLANK}](?:[^\n\r\u2028\u2029\x85]*[^{BLANK}])?")
_FINAL = re.compile(r"[.!?:;,…—–-][\"'”’»)\]*_]*$")
_ITEM = re.compile(r"(?:[-*•‣▪●○·–—]|\(?\d{1,3}[.)])\s")
_FIRST_WORD = re.compile(r"\S{1,80}")

# Shares were chosen on the news articles of the training data and on the same articles wrapped at 60 to 80 columns.
_WRAPPED_SHARE = 0.4  # of line ends before a small letter, from which on a text counts as broken at a width
_WIDEST = 120  # nobody breaks lines at more columns
_SHORT = 90  # a line that stands for itself, such as a heading or byline, is shorter


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str

    @property
    def is_apart(self) -> bool:
        """Does it look like a heading, byline or caption: short, and not a sentence or a part of one?"""
        return len(self.text) < _SHORT and not self.text[0].islower() and not _FINAL.search(self.text)


def paragraphs(text: str) -> tuple[Block, ...]:
    """The paragraphs of `text` in order; each begins and ends on a visible character. Linear in the text."""
    groups = list(_groups(text))
    joins = _joins(groups)
    blocks: list[Block] = []
    for group in groups:
        start = group[0].start
        for before, line in zip(group, group[1:], strict=False):
            if not joins(before, line):
                blocks.append(Block(Span(start, before.end)))
                start = line.start
        blocks.append(Block(Span(start, group[-1].end)))
    return tuple(blocks)


def _groups(text: str) -> Iterator[list[_Line]]:
    """Lines with ink, grouped where nothing but one line end is between them."""
    group: list[_Line] = []
    at = 0
    while at <= len(text):
        found = _BREAK.search(text, at)
        end = found.start() if found else len(text)
        ink = _INK.search(text, at, end)
        if ink:
            group.append(_Line(ink.start(), ink.end(), ink[0]))
        if group and (not ink or (found and found[0] == "\u2029")):
            yield group
            group = []
        if not found:
            break
        at = found.end()
    if group:
        yield group


def _joins(groups: Sequence[Sequence[_Line]]) -> Callable[[_Line, _Line], bool]:
    """Decides for this text whether two lines with one line end between them are one paragraph."""
    pairs = [(before, line) for group in groups for before, line in zip(group, group[1:], strict=False)]
    small = sum(line.text[0].islower() for _, line in pairs)
    width = max((len(before.text) for before, _ in pairs if len(before.text) <= _WIDEST), default=0)
    if small >= _WRAPPED_SHARE * len(pairs):

        def wrapped(before: _Line, line: _Line) -> bool:
            """A line that had room for the next word was ended on purpose."""
            word = _FIRST_WORD.match(line.text)
            full = len(before.text) + 1 + (len(word[0]) if word else 0) > width
            return not _ITEM.match(line.text) and (full or line.text[0].islower())

        return wrapped
    if len(pairs) > len(groups):

        def single_spaced(before: _Line, line: _Line) -> bool:
            """Where lines are paragraphs, only a line that breaks off inside a sentence goes on."""
            return line.text[0].islower() and not _FINAL.search(before.text)

        return single_spaced

    def blank_lined(before: _Line, line: _Line) -> bool:
        """Where blank lines part paragraphs, a line belongs to the one before unless either stands for itself."""
        if _ITEM.match(line.text):
            return False
        return line.text[0].islower() or not (before.is_apart or line.is_apart)

    return blank_lined
