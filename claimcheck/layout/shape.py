"""What a block looks like, whatever it says: length, capitals, and how it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from claimcheck.document import Document, Span

_LONGEST = 600  # characters; more than that is prose, and only its edges matter
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_FINAL = re.compile(r"[.!?…][\"'”’»)\]]*$")
_OPEN_END = re.compile(r"[:;,—–-]$")
_QUOTE = re.compile(r"[\"“”‘«]")
_SENTENCE_END = re.compile(r"[^\W_]{2}[.!?][\"'”’)]*\s+[\"“‘(]?[A-Z]")
# What begins an item of a list; so may a dash, which begins what is said or signed as well.
MARK = r"[-*•‣▪●○·]|\(?\d{1,3}[.)]"
_ITEM = re.compile(rf"(?:{MARK})(?:\s|$)")
_ARTICLES = frozenset(("a", "an", "the"))


@dataclass(frozen=True)
class Shape:
    """One block: where it starts, its words with single spaces, and how many they are.

    Of a long block `text` holds only the beginning and the end, and `size` is a guess.
    """

    start: int
    text: str
    size: int

    @cached_property
    def words(self) -> list[str]:
        """Its words without figures and marks."""
        return _WORD.findall(self.text)

    @property
    def is_final(self) -> bool:
        """Does it end as a sentence does?"""
        return bool(_FINAL.search(self.text[-6:]))

    @property
    def is_line(self) -> bool:
        """Is it short and no sentence, nor a part or an item of something: a heading, a caption, a name?"""
        return (
            self.size <= 40
            and not self.is_final
            and not _OPEN_END.search(self.text)
            and not _ITEM.match(self.text)
            and any(len(word) > 1 for word in self.words)
            and not self.text[0].islower()
        )

    @property
    def is_prose(self) -> bool:
        """Is it a paragraph: a sentence of some length, or long?"""
        return (
            self.size > 40
            or (self.size >= 8 and self.is_final)
            or (self.size >= 4 and self.is_quoted and self.is_final)
        )

    @property
    def is_quoted(self) -> bool:
        """Does it begin with a quotation mark?"""
        return bool(_QUOTE.match(self.text))

    @property
    def has_one_sentence(self) -> bool:
        return not _SENTENCE_END.search(self.text)

    @property
    def is_upper(self) -> bool:
        """Is it in capitals throughout?"""
        return self.text.isupper()

    @property
    def is_title(self) -> bool:
        """Are Its Longer Words Capitalised, As in an American Headline?"""
        longer = [word for word in self.words[1:] if len(word) > 3]
        capitals = sum(word[0].isupper() for word in longer)
        return len(longer) >= 2 and capitals >= 0.75 * len(longer)

    @property
    def articles(self) -> int:
        """How many articles it has; headlines leave them out."""
        return sum(word.lower() in _ARTICLES for word in self.words)


def shape_of(doc: Document, span: Span) -> Shape:
    """The shape of a block; the middle of a long one is left out, so that all cost about the same."""
    if len(span) <= _LONGEST:
        words = doc.plain[span.start : span.end].split()
        return Shape(span.start, " ".join(words), len(words))
    half = _LONGEST // 2
    head = doc.plain[span.start : span.start + half].split()
    tail = doc.plain[span.end - half : span.end].split()
    return Shape(span.start, " ".join((*head, *tail)), len(span) // 6)
