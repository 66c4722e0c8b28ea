"""The findings as a Code Quality report of GitLab CI (artifacts:reports:codequality), one array of them."""

from __future__ import annotations

from hashlib import sha256

from claimcheck.document import Document, Finding
from claimcheck.report import address
from claimcheck.report.frame import Frame
from claimcheck.report.json_report import json_items
from claimcheck.report.visible import on_one_line

# GitLab knows info, minor, major, critical and blocker; its widget sorts by them.
_SEVERITIES = {"error": "critical", "warning": "minor", "info": "info"}


def gitlab(doc: Document) -> str:
    """The findings of a document as items of the array; nothing where there is none."""
    return json_items(_issue(doc, finding) for finding in doc.findings)


def array() -> Frame:
    """One array around the items of all documents; a document that cannot be analysed has no place in it."""
    return Frame(before="[", between=",", after="\n]\n")


def _issue(doc: Document, finding: Finding) -> dict[str, object]:
    begin, end = (doc.line_column(offset)[0] for offset in (finding.span.start, finding.span.end))
    if not address.has_lines(doc):
        begin = end = 1  # a line there must be
    return {
        "description": on_one_line(address.prefix(doc, finding.span.start) + finding.message),
        "check_name": finding.rule,
        "fingerprint": _fingerprint(doc, finding),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": address.path(doc), "lines": {"begin": begin, "end": end}},
    }


def _fingerprint(doc: Document, finding: Finding) -> str:
    """A finding's own fingerprint tells it from others of its document; GitLab wants it told from all."""
    key = f"{address.path(doc)}\n{doc.id}\n{finding.fingerprint}"
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:32]
