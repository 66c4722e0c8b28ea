"""Quotation marks: what stands between them, over the paragraphs of one utterance.

The convention of newspapers: a quote that runs over several paragraphs opens each of them and closes only the last.
Nested quotes belong to the quote around them. The reading is one pass over the marks, whatever they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from claimcheck.document import Block, Quote, Span

Kind = Literal["double", "single", "guillemet"]
# Each mark: double, two singles typed for a double, single, guillemets.
MARK = re.compile("[\"“”„‟″]|''|``|’’|‘‘|['‘’`‚]|[«»]")
OPENERS = frozenset({"“", "„", "‟", "``", "‘‘", "‘", "‚", "`", "«"})
CLOSERS = frozenset({"”", "’’", "’", "»"})
SINGLE = frozenset("'‘’`‚")
# Words that begin with an apostrophe: no quote opens before them.
CLIPPED = re.compile(r"(?:\d\ds?|tis|twas|em|til|cause|round|bout|n|cuz)\b", re.IGNORECASE)
BEFORE_OPENING = frozenset(" \t\u00a0\u2009\u202f\n\r([{—–-/:\"“”„'‘`«\0")
MAY_FOLLOW_CLOSING = re.compile(r"\w")


class Mark(NamedTuple):
    """A quotation mark and what it may do, judged by its neighbours."""

    start: int
    end: int
    kind: Kind
    opens: bool
    closes: bool


def marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """The marks of `text[start:end]` that may open or close a quote; apostrophes inside words are none."""
    for match in MARK.finditer(text, start, end):
        mark, first, last = match.group(), match.start(), match.end()
        before = text[first - 1] if first > start else "\0"
        after = text[last] if last < end else "\0"
        kind: Kind = "single" if mark in SINGLE else "guillemet" if mark in "«»" else "double"
        left, right = before in BEFORE_OPENING, after == "\0" or after.isspace()
        if kind == "single":
            if before.isalnum() and after.isalnum():
                continue
            opens = mark not in CLOSERS and left and not right and not CLIPPED.match(text, last, end)
            closes = mark not in OPENERS and not before.isspace() and before != "\0" and not after.isalnum()
        elif mark in OPENERS:
            opens, closes = True, False
        elif mark in CLOSERS:
            # A closing mark at the head of a line is a slip of the keyboard for an opening one.
            opens, closes = before == "\0", True
        else:
            opens = left and not (right and before != "\0")
            closes = not opens or (before not in "\0([{" and not before.isspace() and not after.isalnum())
        if opens or closes:
            yield Mark(first, last, kind, opens, closes)


def possessive(text: str, mark: Mark) -> bool:
    """May this single mark be the apostrophe of a plural's genitive ("the voters' choice")?"""
    return text[mark.start - 1 : mark.start] in ("s", "z", "x") and bool(
        re.match(r"\s+[a-z]", text[mark.end : mark.end + 3])
    )


def in_block(text: str, span: Span, depth: Kind | None) -> tuple[list[tuple[int, int | None, Kind]], bool]:
    """The quotes of one paragraph as (start, end or None where it stays open, kind); and whether it goes on.

    `depth` is the kind of the quote left open by the paragraph before, None when none is.
    """
    found: list[tuple[int, int | None, Kind]] = []
    all_marks = list(marks(text, span.start, span.end))
    # A single mark opens a quote only where another can close it: otherwise it is an apostrophe.
    singles_left = [0] * (len(all_marks) + 1)
    for index in range(len(all_marks) - 1, -1, -1):
        mark = all_marks[index]
        sure = mark.kind == "single" and mark.closes and not mark.opens and not possessive(text, mark)
        singles_left[index] = singles_left[index + 1] + sure
    start: int | None = None
    kind: Kind = "double"
    for index, mark in enumerate(all_marks):
        if start is None:
            if mark.opens and (mark.kind != "single" or singles_left[index + 1] > 0):
                start, kind = mark.start, mark.kind
        elif mark.kind != kind or not mark.closes:
            continue
        elif kind == "single" and possessive(text, mark) and singles_left[index + 1] > 0:
            continue
        else:
            found.append((start, mark.end, kind))
            start = None
    if start is not None:
        found.append((start, None, kind))
    return found, start is not None


def find_quotes(text: str, blocks: Sequence[Block]) -> tuple[Quote, ...]:
    """All quotes of `text`, outermost ones, marks included, in order.

    A quote that its paragraph leaves open ends with the paragraph, unless the next one begins with a mark that takes
    it up: then it is one quote over both. It is `closed` when its closing mark came.
    """
    quotes: list[Quote] = []
    open_start: int | None = None
    open_kind: Kind | None = None
    open_end = 0
    for block in blocks:
        if not len(block.span):
            continue
        found, _ = in_block(text, block.span, open_kind)
        first = True
        for start, end, kind in found:
            taken_up = (
                first
                and open_start is not None
                and kind == open_kind
                and not text[block.span.start : start].strip()
            )
            if open_start is not None and not taken_up:
                quotes.append(Quote(Span(open_start, open_end), closed=False))
                open_start = None
            begin = open_start if open_start is not None else start
            if end is None:
                open_start, open_kind, open_end = begin, kind, block.span.end
            else:
                quotes.append(Quote(Span(begin, end), closed=True))
                open_start = None
            first = False
        if first and open_start is not None:
            quotes.append(Quote(Span(open_start, open_end), closed=False))
            open_start = None
    if open_start is not None:
        quotes.append(Quote(Span(open_start, open_end), closed=False))
    return tuple(quotes)
