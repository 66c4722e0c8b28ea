"""Findings as the protocol's diagnostics, and the pages of rules that they lead to."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from lsprotocol import types

from claimcheck.document import Document, Finding, Severity, Span
from claimcheck.lsp.places import Places
from claimcheck.report.visible import on_one_line
from claimcheck.rules import find, page

_SEVERITIES: dict[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
UNUSED = "CC001"  # a suppression that suppresses nothing


class Pages:
    """The pages of rules as files, since a diagnostic leads to an address and nothing here has one.

    They are written when first asked for, into a folder that `close` takes away.
    """

    def __init__(self) -> None:
        self._folder: Path | None = None

    def address(self, code: str) -> str:
        """The file: address of a rule's page."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="claimcheck-"))
        file = self._folder / f"{code}.txt"
        if not file.exists():
            [rule] = find(code)
            file.write_text(page(rule), encoding="utf-8")
        return file.as_uri()

    def close(self) -> None:
        """Take the files away."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


def diagnostics(doc: Document, places: Places, pages: Pages) -> list[types.Diagnostic]:
    """The findings of `doc` in their order."""
    return [diagnostic(finding, places, pages) for finding in doc.findings]


def diagnostic(finding: Finding, places: Places, pages: Pages) -> types.Diagnostic:
    """One finding."""
    return types.Diagnostic(
        range=span_range(finding.span, places),
        message=on_one_line(finding.message),
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=types.CodeDescription(pages.address(finding.rule)),
        source="claimcheck",
        tags=[types.DiagnosticTag.Unnecessary] if finding.rule == UNUSED else None,
    )


def span_range(span: Span, places: Places) -> types.Range:
    """A span of a document as the protocol's range."""
    start, end = (types.Position(*places.of(offset)) for offset in (span.start, span.end))
    return types.Range(start, end)
