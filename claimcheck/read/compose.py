"""The text of formats that keep none as such: paragraphs are put together one by one, with their roles.

Each paragraph is a line of its own, so that the lines that reports name are the paragraphs that a person
counts in whatever shows the file; and its words are found again there.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.document import Block, Metadata, Role, Span
from claimcheck.read.blocks import ink, paragraphs
from claimcheck.read.reader import Article

_GAP = "\n"
_SOFT_HYPHEN = "\xad"  # where a word may be broken, not a part of it


class Composition:
    """An article in the making."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What there is so far."""
        return tuple(self._blocks)

    def add(self, words: str, hint: Role | None = None) -> None:
        """One paragraph, its whitespace made single spaces; nothing where it is blank."""
        words = " ".join(words.replace(_SOFT_HYPHEN, "").split())
        if span := ink(words, 0, len(words)):
            self._append(words, [Block(span, hint)])

    def add_lines(self, words: str, hint: Role | None = None) -> None:
        """A paragraph with line breaks in it: one where its role is known, else as many as they make it."""
        if hint or "\n" not in words:
            self.add(words, hint)
        else:
            for block in paragraphs(words):
                self.add(words[block.span.start : block.span.end], block.hint)

    def add_text(self, text: str, hint: Role | None = None) -> None:
        """Text as it stands; its own lines tell its paragraphs."""
        self._append(text, [Block(block.span, hint) for block in paragraphs(text)])

    def has(self, words: str, hint: Role) -> bool:
        """Is there a paragraph of this role with the same words, whatever their spaces and capitals?"""
        wanted = words.casefold().split()
        text = "".join(self._parts)
        return any(
            block.hint == hint and text[block.span.start : block.span.end].casefold().split() == wanted
            for block in self._blocks
        )

    def article(
        self,
        given: Metadata | None = None,
        encoding: str = "utf-8",
        *,
        properties: Metadata | None = None,
    ) -> Article:
        """The article as it stands now."""
        text = "".join(self._parts)
        return Article(
            text, text, self.blocks, given or Metadata(), properties or Metadata(), encoding=encoding
        )

    def _append(self, text: str, blocks: Iterable[Block]) -> None:
        if self._parts:
            self._parts.append(_GAP)
            self._length += len(_GAP)
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        self._blocks += [
            Block(Span(start + block.span.start, start + block.span.end), block.hint) for block in blocks
        ]
