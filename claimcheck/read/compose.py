"""The text of formats that keep none as such: paragraphs are put together one by one, with their roles.

Each paragraph is a line of its own, so that the lines that reports name are the paragraphs that a person
counts in whatever shows the file; and its words are found again there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.document import Block, Metadata, Role, Span, Suppression
from claimcheck.read.blocks import ink, paragraphs
from claimcheck.read.reader import Article, refuse_crowd, refuse_talk

_GAP = "\n"
_SOFT_HYPHEN = "\xad"  # where a word may be broken, not a part of it


class Composition:
    """An article in the making."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._known: set[str] = set()  # the paragraphs as `has` compares them
        self._answers: list[Suppression] = []
        self._waiting = 0  # answers at the end, on a line that has no paragraph yet

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

    def answer(self, comment: str, *, about_next: bool = False) -> None:
        """An editor's comment to this program, `<!-- claimcheck: ORDER -->`, which is no copy.

        It stands on the line of the paragraph that it is about: the one that was added last, or the next.
        """
        refuse_talk(len(self._answers) + 1)
        if about_next and not self._waiting:
            self._put(_GAP if self._parts else "")
        elif not about_next:
            self._put(" ")
        start = self._length
        self._put(comment)
        order = Span(start + comment.index(":") + 1, self._length - len("-->"))
        block = None if about_next or not self._blocks else self._blocks[-1].span
        self._answers.append(Suppression(Span(start, self._length), order, block))
        if about_next:
            self._put(" ")
            self._waiting += 1

    def has(self, words: str) -> bool:
        """Is there a paragraph with the same words, whatever their spaces and capitals?"""
        return _folded(words) in self._known

    def include(self, other: Composition) -> None:
        """All paragraphs of another composition."""
        if other._blocks:
            self._append("".join(other._parts), other._blocks)

    def article(
        self,
        given: Metadata | None = None,
        encoding: str = "utf-8",
        *,
        properties: Metadata | None = None,
    ) -> Article:
        """The article as it stands now."""
        text = "".join(self._parts)
        plain: list[str] = []
        at = 0
        for answer in self._answers:
            plain += text[at : answer.span.start], " " * len(answer.span)
            at = answer.span.end
        return Article(
            text,
            "".join((*plain, text[at:])),
            self.blocks,
            given or Metadata(),
            properties or Metadata(),
            encoding,
            tuple(self._answers),
            is_extracted=True,
        )

    def _append(self, text: str, blocks: Iterable[Block]) -> None:
        if self._parts and not self._waiting:
            self._put(_GAP)
        start = self._length
        self._put(text)
        added = []
        for block in blocks:
            at = block.span
            added.append(Block(Span(start + at.start, start + at.end), block.hint))
            self._known.add(_folded(text[at.start : at.end]))
        self._blocks += added
        refuse_crowd(len(self._blocks))
        if added and self._waiting:
            waiting = self._answers[-self._waiting :]
            self._answers[-self._waiting :] = [replace(answer, block=added[0].span) for answer in waiting]
            self._waiting = 0

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
