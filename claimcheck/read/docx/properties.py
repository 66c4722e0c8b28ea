"""What the file says of itself (docProps/core.xml, ECMA-376 part 2, §11): title, author, day last saved.

Word fills these in by itself, from a template or the computer's account, so they stand in only where the text
does not say who wrote it and when.
"""

from __future__ import annotations

from claimcheck.document import Metadata
from claimcheck.read.docx.names import short
from claimcheck.read.fields import account_holder

_KEPT = frozenset({"dc:title", "dc:creator", "dcterms:created", "dcterms:modified"})
# python-docx leaves its template's title, author and date in what it writes.
_GENERATOR, _ITS_DATE = "python-docx", "2013-12-23T23:15:00Z"


class Properties:
    """The handler of the part."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._open = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        self._open = short(name)

    def end(self, name: str) -> None:  # noqa: ARG002
        self._open = ""

    def text(self, words: str) -> None:
        if self._open in _KEPT:
            self._values[self._open] = self._values.get(self._open, "") + words

    def metadata(self) -> Metadata:
        """Title, byline and date of what has been read."""
        values = {name: " ".join(words.split()) for name, words in self._values.items()}
        author = values.get("dc:creator") or ""
        if author == _GENERATOR:
            return Metadata()
        saved = values.get("dcterms:modified") or values.get("dcterms:created")
        return Metadata(
            title=values.get("dc:title") or None,
            byline=account_holder(author),
            published=None if saved == _ITS_DATE else saved or None,
        )
