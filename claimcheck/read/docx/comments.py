"""Comments in the margin that are meant for this program: `claimcheck: ignore AN002 the desk knows her`."""

from __future__ import annotations

import re

from claimcheck.read.docx.names import short, value

_ORDER = re.compile(r"\s*claimcheck:", re.IGNORECASE)


class Comments:
    """The handler of the part (ECMA-376 part 1, §17.13.4); what people say to each other is not kept."""

    def __init__(self) -> None:
        self.orders: dict[str, str] = {}  # identifier of a comment -> its words
        self._id = ""
        self._words: list[str] = []
        self._in_text = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        known = short(name)
        if known == "w:comment":
            self._id = value(attributes, "id") or ""
            self._words.clear()
        elif known == "w:p":
            self._words.append(" ")
        self._in_text = known == "w:t"

    def text(self, words: str) -> None:
        if self._in_text:
            self._words.append(words)

    def end(self, name: str) -> None:
        self._in_text = False
        words = "".join(self._words)
        if short(name) == "w:comment" and _ORDER.match(words):
            self.orders[self._id] = " ".join(words.split())
