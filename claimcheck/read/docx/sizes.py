"""How large letters are (ECMA-376 part 1, §17.3.2.38): a headline that no style names is known by it."""

from __future__ import annotations

from collections import Counter

from claimcheck.read.docx.names import value
from claimcheck.read.docx.styles import Styles

_LARGER = 1.25  # times the size of most letters
_LONGEST = 24  # words
_MARKS = "\"“”'‘’«"  # a quote in large letters is one that was pulled out of the copy


class Sizes:
    """The sizes of the runs that are open, in half points, and how many letters of each there were."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._runs: list[int | None] = []
        self._letters: Counter[int] = Counter()

    def begin(self) -> None:
        """A run begins."""
        self._runs.append(None)

    def end(self) -> None:
        """A run ends."""
        self._runs.pop()

    def set(self, attributes: dict[str, str]) -> None:
        """The run that is open says its size."""
        size = value(attributes) or ""
        if self._runs and size.isdecimal() and len(size) <= len("3276"):
            self._runs[-1] = int(size)

    def add(self, words: str, style: str | None) -> int | None:
        """Words in the open run, in a paragraph of this style: their size, None where they are blank."""
        letters = len(words.strip())
        if not letters:
            return None
        size = (self._runs[-1] if self._runs else None) or self._styles.size(style)
        self._letters[size] += letters
        return size

    def is_heading(self, words: str, smallest: int | None) -> bool:
        """Is a paragraph, whose smallest letters are given, short and larger than the copy?"""
        if smallest is None or not self._letters or words.lstrip()[:1] in _MARKS:
            return False
        usual = max(self._letters, key=lambda size: (self._letters[size], -size))
        return smallest >= _LARGER * usual and len(words.split()) <= _LONGEST
