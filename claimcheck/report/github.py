"""The findings as workflow commands, from which GitHub Actions makes annotations of a commit.

The syntax and its escapes are those of GitHub's toolkit (actions/toolkit, packages/core/src/command.ts).
GitHub shows ten annotations of each level a step and fifty a job; all of them stand in the log.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from claimcheck.document import Document, Finding
from claimcheck.report import address
from claimcheck.report.frame import Frame
from claimcheck.report.visible import on_one_line, visible

if TYPE_CHECKING:
    from claimcheck.read import Failure

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def github(doc: Document) -> str:
    """The findings of a document in order of the text, a command a line; nothing where there is none."""
    return "".join(_annotation(doc, finding) for finding in doc.findings)


def _annotation(doc: Document, finding: Finding) -> str:
    line, column = doc.line_column(finding.span.start)
    end_line, end_column = doc.line_column(finding.span.end)
    where: dict[str, object] = {"file": address.path(doc)}
    if address.has_lines(doc):
        where |= {"line": line, "endLine": end_line}
        if line == end_line:  # GitHub takes columns within one line only
            where |= {"col": column, "endColumn": end_column}
    where["title"] = f"{finding.rule} {finding.name}"
    message = address.prefix(doc, finding.span.start) + finding.message
    return _command(_LEVELS[finding.severity], where, message)


class Annotations(Frame):
    """Commands, with one for each document that cannot be analysed."""

    def fail(self, failure: Failure) -> str:
        """An annotation of the file."""
        where = {"file": address.slashes(failure.path), "title": f"claimcheck: {failure.error.kind}"}
        return self.add(_command("error", where, failure.error.message))


def _command(name: str, properties: Mapping[str, object], message: str) -> str:
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {given}::{_data(on_one_line(message))}\n"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
