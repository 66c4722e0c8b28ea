"""One output of several documents, as a run makes it."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.config import Format
from claimcheck.document import Document
from claimcheck.errors import InputError
from claimcheck.read import Failure
from claimcheck.report import Style, frame, render

FAILURE = Failure("b.txt", "b.txt", InputError("empty", "There is no text to analyse."))


def joined(format: Format, items: Iterable[Document | Failure]) -> str:
    """The documents and failures in `format`."""
    whole = frame(format)
    style = Style(format=format)
    parts = [whole.fail(i) if isinstance(i, Failure) else whole.add(render(i, style)) for i in items]
    return "".join([*parts, whole.end()])
