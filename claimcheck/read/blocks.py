"""Where paragraphs begin and end in text without markup.

A blank line always ends a paragraph. What a single line end means differs from file to file: the end of a
paragraph (copied from a page), the end of a sentence in a paragraph (newswire), or nothing (mail and
terminals, which break lines at a width). The text itself tells which.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.document import Block, Span
from claimcheck.errors import InputError
from claimcheck.layout.shape import MARK

# Line ends of CONTRACT.md, and Unicode's own line and paragraph separators.
_ENDS = "\n\r\x85\u2028\u2029"
_BREAK = re.compile(rf"[{_ENDS}](?:(?<=\r)\n)?")  # what begins with a set of characters is found fastest
# Control characters and zero-width ones print nothing: a line of them is blank.
_BLANK = "".join(map(chr, (*range(0x21), *range(0x7F, 0xA1), 0x1680, *range(0x2000, 0x200C)))) + (
    "\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
_FINAL = re.compile(r"[.!?:,…—–-][\"'”’»)\]]*$")
_LABELLED = re.compile(r"[A-Z][a-z]+:\s")  # "Source: ...", or the speaker of a question
_ITEM = re.compile(rf"(?:[–—]|{MARK})\s")
_WORD = re.compile(r"\S{1,80}")

_WRAPPED = 0.4  # share of line ends before a small letter from which on a text counts as broken at a width
_FEWEST_WRAPPED = 4  # lines, where they are paragraphs of their format
_WIDEST = 120  # columns at which anybody breaks lines
_MOST_LINES = 1_000_000  # each costs a hundred times the byte that it may be
_SHORT = 90  # characters below which a line may stand for itself, as a heading or a byline does


class _Line(NamedTuple):
    start: int
    end: int
    text: str

    @property
    def goes_on(self) -> bool:
        """Does it begin inside a sentence?"""
        return self.text[0].islower()

    @property
    def is_apart(self) -> bool:
        """Does it look like a heading, a byline or a label: short, and no sentence nor a part of one?"""
        if len(self.text) >= _SHORT or self.goes_on:
            return False
        return bool(_LABELLED.match(self.text)) or not _FINAL.search(self.text[-8:])


def paragraphs(text: str) -> tuple[Block, ...]:
    """The paragraphs of `text` in order; each begins and ends on a visible character. Linear in the text.

    Raises InputError as `refuse_lines` does.
    """
    refuse_lines(text)
    groups = list(_groups(text))
    joins = _joins(groups)
    blocks: list[Block] = []
    for group in groups:
        start = group[0].start
        for before, line in pairwise(group):
            if not joins(before, line):
                blocks.append(Block(Span(start, before.end)))
                start = line.start
        blocks.append(Block(Span(start, group[-1].end)))
    return tuple(blocks)


def refuse_lines(text: str) -> None:
    """Raises InputError where there are more lines than any article has."""
    if sum(map(text.count, _ENDS)) - text.count("\r\n") > _MOST_LINES:
        raise InputError("too-large", f"It has more than {_MOST_LINES:,} lines.")


def ink(text: str, start: int, end: int) -> Span | None:
    """The part of `start` to `end` from the first to the last visible character, None where all is blank."""
    line = _line(text, start, end)
    return Span(line.start, line.end) if line else None


def _groups(text: str) -> Iterator[list[_Line]]:
    """Lines that are not blank, in groups with a single line end between the members."""
    group: list[_Line] = []
    at = 0
    for found in _BREAK.finditer(text):
        start, end = found.span()
        line = _line(text, at, start) if at < start else None
        if line:
            group.append(line)
        if group and (not line or text[start] == "\u2029"):
            yield group
            group = []
        at = end
    if line := _line(text, at, len(text)):
        group.append(line)
    if group:
        yield group


def _line(text: str, start: int, end: int) -> _Line | None:
    line = text[start:end].rstrip(_BLANK)
    end = start + len(line)
    line = line.lstrip(_BLANK)
    return _Line(end - len(line), end, line) if line else None


def _joins(groups: Sequence[Sequence[_Line]]) -> Callable[[_Line, _Line], bool]:
    """Decides, for this text, whether two lines with a single line end between them are one paragraph."""
    pairs = [pair for group in groups for pair in pairwise(group)]
    if _is_wrapped_text(line.goes_on for _, line in pairs):
        widths = (len(before.text) for before, _ in pairs)
        width = max((width for width in widths if width <= _WIDEST), default=0)
        return lambda before, line: _is_wrapped(before, line, width)
    if len(pairs) > len(groups):
        return _is_broken_off
    return _is_same_paragraph


def is_wrapped(lines: Sequence[str]) -> bool:
    """Are the lines, none of them blank, those of a text broken at a width?"""
    return len(lines) >= _FEWEST_WRAPPED and _is_wrapped_text(
        line.lstrip()[:1].islower() for line in lines[1:]
    )


def _is_wrapped_text(going_on: Iterable[bool]) -> bool:
    """Is it one, of whose lines, from the second on, it is known whether they begin inside a sentence?"""
    known = list(going_on)
    return sum(known) >= _WRAPPED * len(known)


def _is_wrapped(before: _Line, line: _Line, width: int) -> bool:
    """In text broken at a width: a line that had room for the next word was ended on purpose."""
    word = _WORD.match(line.text)
    is_full = len(before.text) + 1 + (len(word[0]) if word else 0) > width
    return line.goes_on or (is_full and not _ITEM.match(line.text))


def _is_broken_off(before: _Line, line: _Line) -> bool:
    """In text whose lines are paragraphs: only a line that stops inside a sentence goes on."""
    return line.goes_on and not _FINAL.search(before.text[-8:])


def _is_same_paragraph(before: _Line, line: _Line) -> bool:
    """In text with blank lines: lines belong together unless one of them stands for itself."""
    return line.goes_on or not (_ITEM.match(line.text) or before.is_apart or line.is_apart)
