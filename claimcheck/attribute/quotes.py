"""Quotation marks: what stands between them, over all paragraphs of one utterance.

The newspapers' convention: a quote that runs over several paragraphs opens each of them and closes only the
last. Quotes inside a quote belong to it. One pass over the marks, whatever they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from claimcheck.document import Block, Quote, Span

Kind = Literal["double", "single", "guillemet"]

# Two singles or two backticks are how a typewriter or a wire writes a double mark.
MARK = re.compile("[\"“”„‟″]|''|``|’’|‘‘|['‘’`‚]|[«»]")
SINGLES = frozenset("'‘’`‚")
ONLY_OPENS = frozenset({"“", "„", "‟", "``", "‘‘", "‘", "‚", "`", "«"})
ONLY_CLOSES = frozenset({"”", "’’", "’", "»"})
# A low mark is closed by one of these, the first of which opens elsewhere: „...“.
LOW, CLOSES_LOW = "„", frozenset("“”")
BEFORE_OPENING = frozenset("([{—–-/:\"“”„'‘`«")
# Words that begin with an apostrophe open no quote.
CLIPPED = re.compile(r"(?:\d\ds?|tis|twas|em|til|cause|round|bout|n|cuz)\b", re.IGNORECASE)
GENITIVE = re.compile(r"[sxz]['’]\s+[a-z]")


class Mark(NamedTuple):
    """A quotation mark and what it may do, judged by itself and its neighbours.

    `sure`: it closes and can be no apostrophe of a plural's genitive ("the voters' choice").
    """

    span: Span
    kind: Kind
    opens: bool
    closes: bool
    sure: bool


def find_quotes(text: str, blocks: Sequence[Block]) -> tuple[Quote, ...]:
    """All quotes of `text`, outermost ones, marks included, in order.

    A quote that its paragraph leaves open ends with the paragraph, unless the next one begins with a mark
    that takes it up, or has a mark first that can only close it (a line that was broken inside of the quote):
    then it is one quote over both. It is `closed` when its closing mark came.
    """
    quotes: list[Quote] = []
    waiting: tuple[Span, Kind] | None = None
    for block in blocks:
        for position, (span, kind, closed) in enumerate(_in_block(text, block.span, waiting)):
            if waiting is not None:
                is_taken_up = position == 0 and kind == waiting[1] and span.start == block.span.start
                if is_taken_up:
                    span = Span(waiting[0].start, span.end)
                else:
                    quotes.append(Quote(waiting[0], closed=False))
            waiting = None if closed else (span, kind)
            if closed:
                quotes.append(Quote(span, closed=True))
        if waiting is not None and waiting[0].end < block.span.start:
            quotes.append(Quote(waiting[0], closed=False))
            waiting = None
    if waiting is not None:
        quotes.append(Quote(waiting[0], closed=False))
    return tuple(quotes)


def _in_block(text: str, block: Span, waiting: tuple[Span, Kind] | None) -> Iterator[tuple[Span, Kind, bool]]:
    """The quotes of one paragraph: span, kind, and did its mark come? Else it ends with the paragraph.

    The rest of the quote that is `waiting` for its mark begins with the paragraph.
    """
    marks = list(_marks(text, block))
    # A single mark opens a quote only where a later one can close it: otherwise it is an apostrophe.
    closing_singles = list(
        accumulate((mark.kind == "single" and mark.sure for mark in reversed(marks)), initial=0)
    )[::-1]
    start: int | None = None
    kind: Kind = "double"
    if waiting is not None and marks and _only_closes(marks[0], waiting[1]):
        start, kind = block.start, waiting[1]
    for index, mark in enumerate(marks):
        more_singles = closing_singles[index + 1] > 0
        if start is None:
            if mark.opens and (mark.kind != "single" or more_singles):
                start, kind = mark.span.start, mark.kind
            continue
        is_low = text[start] == LOW and text[mark.span.start] in CLOSES_LOW
        closes = mark.kind == kind and mark.closes and (kind != "single" or mark.sure or not more_singles)
        if closes or is_low:
            yield Span(start, mark.span.end), kind, True
            start = None
    if start is not None:
        yield Span(start, block.end), kind, False


def _only_closes(mark: Mark, kind: Kind) -> bool:
    return mark.kind == kind and mark.closes and not mark.opens and (kind != "single" or mark.sure)


def _marks(text: str, block: Span) -> Iterator[Mark]:
    """The marks of a paragraph that may open or close a quote; apostrophes inside of words are none."""
    for match in MARK.finditer(text, block.start, block.end):
        mark, start, end = match.group(), match.start(), match.end()
        before = text[start - 1] if start > block.start else " "
        after = text[end] if end < block.end else " "
        kind: Kind = "single" if mark in SINGLES else "guillemet" if mark in "«»" else "double"
        if kind == "single" and before.isalnum() and after.isalnum():
            continue
        may_open = before.isspace() or before in BEFORE_OPENING
        may_close = not after.isalnum() and not before.isspace()
        if mark in ONLY_OPENS:
            opens, closes = kind != "single" or may_open, False
        elif mark in ONLY_CLOSES:
            # At the head of a paragraph it is a slip of the keyboard for an opening mark.
            opens, closes = start == block.start, kind != "single" or may_close
        else:
            opens = may_open and (not after.isspace() or start == block.start)
            closes = may_close or not may_open
        if kind == "single" and CLIPPED.match(text, end, block.end):
            opens = False
        if opens or closes:
            sure = closes and not opens and not GENITIVE.match(text, start - 1)
            yield Mark(Span(start, end), kind, opens, closes, sure)
