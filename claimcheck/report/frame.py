"""What makes one output of the texts of several documents: what stands before, between and after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.read import Failure


class Frame:
    """Joins texts to one output as they come; it keeps none of them, so that memory stays flat.

    `before` waits until something follows it, so that a run that has nothing to show leaves no trace.
    `only_one` says why an output cannot hold several documents, and is empty where it can. A frame serves one
    output.
    """

    def __init__(self, before: str = "", between: str = "", after: str = "", only_one: str = "") -> None:
        self.only_one = only_one
        self._before, self._between, self._after = before, between, after
        self._join = ""

    def begin(self) -> str:
        """What the output begins with, where it has not begun."""
        before, self._before = self._before, ""
        return before

    def add(self, text: str) -> str:
        """What the output goes on with for the text of the next document, which may be empty."""
        if not text:
            return ""
        said = self.begin() + self._join + text
        self._join = self._between
        return said

    def fail(self, failure: Failure) -> str:  # noqa: ARG002
        """What the output goes on with for a document that cannot be analysed: nothing, in most formats."""
        return ""

    def end(self) -> str:
        """What closes the output after the last document."""
        return self.begin() + self._after
