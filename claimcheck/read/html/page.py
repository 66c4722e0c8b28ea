"""Tags in order to paragraphs with roles. The page may be nested to any depth: nothing here recurs.

Open elements are a stack that holds only what matters for what follows: blocks, links, and what is hidden
with all that is in it. Each costs thirty times its tag, so that a page with too many inside one another is
refused; so is one with too much markup, since linear time for 20 MB of tags is still half a minute.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from claimcheck.document import Role
from claimcheck.errors import InputError
from claimcheck.read.html.elements import BLOCKS, ENDED, container_of, is_hidden, role_of
from claimcheck.read.html.tags import VOID, Event
from claimcheck.read.reader import refuse_crowd

_SPACES = re.compile(r"[ \t\n\f\r]+")
_ORDER = re.compile(r"\s*claimcheck:", re.IGNORECASE)
# The mark of a footnote, and what leads back from it.
_NOTE = re.compile(r"\s?[\[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})[\])]?\s?|\s?[↩↑^]\ufe0e?\d{0,3}\s?")
_LONGEST_NOTE = 9
_DEEPEST = 50_000  # blocks inside one another; browsers stop at 512, whatever never was closed included
_MOST_EVENTS = 2_000_000  # of a page with a long story a few thousand


@dataclass(slots=True)
class Paragraph:
    """A block of the page; in `words` only line breaks are line ends.

    `linked` is how many of its words stand in links; `article` and `main` number the element of that kind
    that holds it, None outside. `before` and `after` are an editor's comments to this program, about it.
    """

    words: str
    hint: Role | None = None
    is_title: bool = False
    linked: int = 0
    article: int | None = None
    main: int | None = None
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How many words it has."""
        return len(self.words.split())


class _Element(NamedTuple):
    """An open element, and what holds inside it."""

    name: str
    hint: Role | None = None
    is_hidden: bool = False
    is_link: bool = False
    keeps_space: bool = False
    article: int | None = None
    main: int | None = None
    note: int | None = None  # of a link within the page: how many parts its paragraph had before it


_OUTSIDE = _Element("")


class Page:
    """What a page holds: its paragraphs, and comments about what did not follow."""

    def __init__(self, events: Iterable[Event]) -> None:
        self.paragraphs: list[Paragraph] = []
        self.tags = 0  # start tags
        self.deepest = 0  # elements inside one another that matter
        self._open: list[_Element] = []
        self._names: Counter[str] = Counter()
        self._parts: list[str] = []
        self._linked = 0
        self.comments: list[str] = []  # about what follows
        self._own: list[str] = []  # about the paragraph that is open
        self._on_same_line = False  # as the end of the last paragraph, in the page's source
        self._containers = 0
        for number, event in enumerate(events):
            if number == _MOST_EVENTS:
                raise InputError("too-large", f"It has more than {_MOST_EVENTS:,} tags and texts.")
            self._take(event)
        self._flush()

    @property
    def _here(self) -> _Element:
        return self._open[-1] if self._open else _OUTSIDE

    def _take(self, event: Event) -> None:
        kind = event.kind
        if kind == "text":
            self._text(event.words)
        elif kind == "start":
            self._start(event.name, event.attributes)
        elif kind == "end":
            self._end(event.name)
        elif kind == "comment" and _ORDER.match(event.words) and not self._here.is_hidden:
            self._comment(f"<!-- {' '.join(event.words.split())} -->")

    def _text(self, words: str) -> None:
        here = self._here
        if "\n" in words and not self._parts:
            self._on_same_line = False
        if here.is_hidden:
            return
        if not here.keeps_space:
            words = _SPACES.sub(" ", words)
        if self._parts or not words.isspace():
            self._parts.append(words)
            if here.is_link:
                self._linked += len(words.split())

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.tags += 1
        if name in BLOCKS:
            self._flush()
        elif name == "br" and not self._here.is_hidden:
            self._parts.append("\n")
        ended = ENDED.get(name, ())
        while self._open and self._open[-1].name in ended:
            self._pop()
        if name in VOID:
            return
        here = self._here
        hidden = here.is_hidden or is_hidden(
            name, attributes, in_article=here.article is not None or here.main is not None
        )
        is_link = name == "a" and "href" in attributes and attributes.get("rel") != "author"
        if not (hidden or is_link or name in BLOCKS):
            return
        self._open.append(self._element(here, name, attributes, hidden, is_link))
        self._names[name] += 1
        self.deepest = max(self.deepest, len(self._open))
        if self.deepest > _DEEPEST:
            raise InputError("too-large", f"It has more than {_DEEPEST:,} elements inside one another.")

    def _element(
        self, here: _Element, name: str, attributes: dict[str, str], hidden: bool, is_link: bool
    ) -> _Element:
        container = container_of(name, attributes)
        self._containers += container is not None
        return _Element(
            name,
            self._hint(here, name, attributes),
            hidden,
            here.is_link or is_link,
            here.keeps_space or name == "pre",
            self._containers if container == "article" and here.article is None else here.article,
            self._containers if container == "main" and here.main is None else here.main,
            len(self._parts) if name == "a" and attributes.get("href", "").startswith("#") else None,
        )

    @staticmethod
    def _hint(here: _Element, name: str, attributes: dict[str, str]) -> Role | None:
        """What is set apart is so with all that is in it; else the innermost role counts."""
        if name not in BLOCKS or here.hint == "boilerplate":
            return here.hint
        return role_of(name, attributes) or here.hint

    def _end(self, name: str) -> None:
        if name in BLOCKS:
            self._flush()
        if not self._names[name]:
            return  # was never opened: to look for it would be quadratic in the depth
        while self._pop() != name:
            pass

    def _pop(self) -> str:
        element = self._open.pop()
        self._names[element.name] -= 1
        if element.note is not None and _NOTE.fullmatch("".join(self._parts[element.note :])[:_LONGEST_NOTE]):
            del self._parts[element.note :]
        return element.name

    def _comment(self, comment: str) -> None:
        if self._parts:
            self._own.append(comment)
        elif self._on_same_line:
            self.paragraphs[-1].after.append(comment)
        else:
            self.comments.append(comment)

    def _flush(self) -> None:
        """End the paragraph that is open."""
        words = "".join(self._parts)
        here = self._here
        if words.strip():
            refuse_crowd(len(self.paragraphs) + 1)
            self.paragraphs.append(
                Paragraph(
                    words,
                    here.hint,
                    here.name == "h1",
                    self._linked,
                    here.article,
                    here.main,
                    self.comments,
                    self._own,
                )
            )
            self.comments = []
            self._on_same_line = True
        elif self._own:
            self.comments += self._own
        self._own = []
        self._parts.clear()
        self._linked = 0
