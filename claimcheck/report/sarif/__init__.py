"""The findings of all documents as one SARIF 2.1.0 log (OASIS, Static Analysis Results Interchange Format).

One log with one run (§3.14): the rules with their pages (§3.49), a result (§3.27) for each finding, and a
notification (§3.58) for each document that cannot be analysed. Numbers are those of the standard's sections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.frame import Frame
from claimcheck.report.json_report import json_items, json_line
from claimcheck.report.sarif.results import notification, result
from claimcheck.report.sarif.tool import tool

if TYPE_CHECKING:
    from claimcheck.document import Document
    from claimcheck.read import Failure

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(doc: Document) -> str:
    """The findings of a document as results, joined by commas; empty without any."""
    return json_items(result(doc, finding) for finding in doc.findings)


class Log(Frame):
    """The log around the results; the documents that cannot be analysed stand at its end."""

    def __init__(self) -> None:
        run = {
            "tool": tool(),
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "results": [],
        }
        log = json_line({"version": "2.1.0", "$schema": SCHEMA, "runs": [run]})
        super().__init__(log.removesuffix("]}]}\n"), between=",", after="\n]")
        self._failures: list[dict[str, object]] = []

    def fail(self, failure: Failure) -> str:
        """Begins the log where nothing has: a run in which every document fails has that to say."""
        self._failures.append(notification(failure))
        return self.begin()

    def end(self) -> str:
        """The end of the results, the one invocation (§3.20), and what closes the log."""
        invocation = {
            "executionSuccessful": not self._failures,
            "toolExecutionNotifications": self._failures,
        }
        return f'{super().end()}, "invocations": [{json_line(invocation).rstrip()}]}}]}}\n'
