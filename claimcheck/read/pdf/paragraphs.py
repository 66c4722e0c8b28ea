"""From lines of pages to paragraphs: without heads and feet, broken words made whole.

What ends a paragraph is what ends it on paper: a wider gap, letters of another size, an indent, a line that
had room for the next word. Where a column or a page ends in the midst of a sentence, or a caption stands in
it, the paragraph goes on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise

from claimcheck.document import Role
from claimcheck.layout.shape import MARK
from claimcheck.read.pdf.lines import Line

_EDGE_LINES = 3  # at the top and the bottom of a page, that may be its head and foot
_SAME_PLACE = 4.0  # points
_NUMBER = re.compile(
    r"(?:page|p\.)?\W{0,3}\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W{0,3}$|[ivxl]{1,6}$", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_FINAL = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_ITEM = re.compile(rf"(?:[–—]|{MARK})\s")
_BROKEN = re.compile(r"([^\W\d_]+)[-\u2010]$")
_GOES_ON = re.compile(r"[^\W\d_]+")
_SOFT_HYPHEN = "\xad"
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_HEADING = 1.15  # times the size of the copy
_SMALL = 0.95
_INTERRUPTIONS = 3  # paragraphs that may stand in the midst of one: a caption, its credit, a pulled quote
_LONGEST_HEADING = 24  # words
_SAME_SIZE = 0.06
_WIDE_GAP = 1.25  # times the usual distance of two lines
_INDENT = 0.8  # times the size of the letters
_ROOM_LEFT = 0.8  # of the longest line: one that is shorter even with the next word was ended on purpose


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[tuple[str, Role | None]]:
    """The paragraphs of all pages in order, with the role that their letters give them."""
    lines = [line for page in _without_edges(pages) for line in page]
    if not lines:
        return
    setting = _Setting(lines)
    words = Counter(word.lower() for line in lines for word in line.text.split())
    for group, hint in _whole(_groups(lines, setting), setting):
        yield _joined(group, words), hint or setting.role(group)


def _groups(lines: Sequence[Line], setting: _Setting) -> list[list[Line]]:
    """The lines of each paragraph that nothing stands in."""
    groups = [[lines[0]]]
    for before, line in pairwise(lines):
        if setting.ends(before, line, len(groups[-1])):
            groups.append([])
        groups[-1].append(line)
    return groups


def _whole(groups: Sequence[list[Line]], setting: _Setting) -> Iterator[tuple[list[Line], Role | None]]:
    """The paragraphs; a caption or a pulled quote in the midst of a sentence comes after its paragraph."""
    at = 0
    while at < len(groups):
        group, inside = list(groups[at]), list[list[Line]]()
        at += 1
        while between := _interruptions(group[-1], groups[at : at + _INTERRUPTIONS + 1]):
            inside += groups[at : at + between]
            group += groups[at + between]
            at += between + 1
        yield group, None
        for other in inside:
            yield other, "caption" if setting.is_small(other) else None


def _interruptions(last: Line, following: Sequence[Sequence[Line]]) -> int:
    """How many paragraphs in other letters part a line from the rest of its sentence; 0 where it has none."""
    if _FINAL.search(last.text[-6:]):
        return 0
    for number, group in enumerate(following):
        if _is_close(last, group[0]) and last.is_bold == group[0].is_bold:
            return number if group[0].text[0].islower() else 0
    return 0


def _without_edges(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """The pages without what stands at the same place of at least half of them, and without their numbers."""
    edges = [_edges(page) for page in pages]
    seen = Counter(key for page in edges for key in {_key(line) for line in page})
    for page, edge in zip(pages, edges, strict=True):
        dropped = {
            id(line)
            for line in edge
            if _NUMBER.match(line.text) or (len(pages) > 1 and seen[_key(line)] >= max(2, len(pages) / 2))
        }
        yield [line for line in page if id(line) not in dropped]


def _edges(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.y)
    return by_height if len(page) <= 2 * _EDGE_LINES else by_height[:_EDGE_LINES] + by_height[-_EDGE_LINES:]


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("0", line.text.casefold()), round(line.y / _SAME_PLACE)


class _Setting:
    """How the copy is set: its size, its longest line, the distance of two lines of a size."""

    def __init__(self, lines: Sequence[Line]) -> None:
        sizes = Counter[float]()
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
        self._size = max(sizes, key=lambda size: (sizes[size], -size))
        self._longest = Counter[Hashable]()
        for line in lines:
            place = _place(line)
            self._longest[place] = max(self._longest[place], len(line.text))
        # A small letter begins no paragraph: short ones may be parted by more gaps than they have inside.
        self._gaps = _usual_gaps(pairwise(lines)) | _usual_gaps(
            (before, line) for before, line in pairwise(lines) if line.text[:1].islower()
        )

    def ends(self, before: Line, line: Line, count: int) -> bool:
        """Does the paragraph end between two lines? `count`: how many lines of it there are."""
        if not _is_close(before, line) or before.is_bold != line.is_bold:
            return True
        if _ITEM.match(line.text):
            return True
        if _is_below(before, line):
            gap = before.y - line.y
            usual = self._gaps.get(round(line.size, 1), gap)
            if gap > max(usual, line.size) * _WIDE_GAP:
                return True
            if line.x > before.x + _INDENT * line.size and not _ITEM.match(before.text) and count > 1:
                return True
        elif _FINAL.search(before.text[-6:]) or before.size > self._size * _HEADING:
            return True  # in the next column or page only a sentence goes on
        return not line.text[:1].islower() and self._had_room(before, line)

    def _had_room(self, before: Line, line: Line) -> bool:
        """Could the next line's first word have stood in the one before?"""
        length = len(before.text) + 1 + len(line.text.partition(" ")[0])
        return length < _ROOM_LEFT * self._longest[_place(before)]

    def is_small(self, group: Sequence[Line]) -> bool:
        """Is a paragraph set in smaller letters than the copy?"""
        return all(line.size < self._size * _SMALL for line in group)

    def role(self, group: Sequence[Line]) -> Role | None:
        """A paragraph in larger letters, or a short one in bold letters, is a heading; an item is copy."""
        size = sum(len(line.text.split()) for line in group)
        first = group[0]
        if size <= _LONGEST_HEADING and (
            first.size >= self._size * _HEADING
            or (all(line.is_bold for line in group) and not _FINAL.search(group[-1].text[-6:]))
        ):
            return "headline"
        return "body" if _ITEM.match(first.text) else None


def _usual_gaps(pairs: Iterable[tuple[Line, Line]]) -> dict[float, float]:
    """For each size of letters the most frequent distance of two lines; of several such the least."""
    gaps: dict[float, Counter[float]] = {}
    for before, line in pairs:
        if _is_close(before, line) and _is_below(before, line):
            gaps.setdefault(round(line.size, 1), Counter())[round(before.y - line.y, 1)] += 1
    return {size: min(found, key=lambda gap: (-found[gap], gap)) for size, found in gaps.items()}


def _place(line: Line) -> Hashable:
    """Where lines of a size may be as long as each other: in their column, or anywhere outside of columns."""
    return round(line.size, 1), line.column and (line.page, line.column)


def _is_below(before: Line, line: Line) -> bool:
    """Does the line stand under the one before, not at the head of the next column or page?"""
    return (before.page, before.column) == (line.page, line.column) and before.y > line.y


def _is_close(before: Line, line: Line) -> bool:
    """Are the letters of the same size?"""
    return abs(before.size - line.size) <= _SAME_SIZE * max(before.size, line.size)


def _joined(group: Sequence[Line], words: Counter[str]) -> str:
    """The words of a paragraph; a hyphen at a line's end stays where the copy writes the word with it."""
    text = ""
    for line in group:
        following = line.text.translate(_LIGATURES)
        broken = _BROKEN.search(text[-60:])
        if text.endswith(_SOFT_HYPHEN):
            text = text[:-1] + following
        elif broken and (rest := _GOES_ON.match(following)):
            if _is_one_word(broken[1], rest[0], words):
                text = text[:-1]
            text += following
        else:
            text = f"{text} {following}" if text else following
    return text


def _is_one_word(head: str, tail: str, words: Counter[str]) -> bool:
    """Is a word that was broken between `head` and `tail` written without a hyphen?"""
    if not tail[0].islower():
        return False
    whole, hyphenated = f"{head}{tail}".lower(), f"{head}-{tail}".lower()
    if words[hyphenated] != words[whole]:
        return words[whole] > words[hyphenated]
    return not (words[head.lower()] and words[tail.lower()])
