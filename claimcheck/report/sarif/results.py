"""A finding as a result, and a document that cannot be analysed as a notification."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from claimcheck.document import Document, Finding, Span
from claimcheck.report import address
from claimcheck.report.sarif.message import message
from claimcheck.report.sarif.tool import LEVELS
from claimcheck.rules import RULES

if TYPE_CHECKING:
    from claimcheck.read import Failure

_LONGEST = 2_000  # code points of a sentence that is repeated with each of its findings
_INDEXES = {rule.code: index for index, rule in enumerate(RULES)}


def result(doc: Document, finding: Finding) -> dict[str, object]:
    """A finding as a result object (§3.27).

    Where the document's lines are none of the file's there is no region. An article among others in a file is
    a logical location (§3.33).
    """
    artifact = {"artifactLocation": {"uri": address.file_uri(doc.path or doc.id)}}
    fingerprints = {"findingHash/v1": finding.fingerprint}
    regions = _regions(doc, finding) if address.has_lines(doc) else {}
    location: dict[str, object] = {"physicalLocation": {**artifact, **regions}}
    if (inside := address.part(doc)) is not None:
        location["logicalLocations"] = [{"name": inside, "kind": "article"}]
        fingerprints["articleHash/v1"] = sha256(inside.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return {
        "ruleId": finding.rule,
        "ruleIndex": _INDEXES[finding.rule],
        "level": LEVELS[finding.severity],
        "message": message(address.prefix(doc, finding.span.start) + finding.message),
        "locations": [location],
        "partialFingerprints": fingerprints,
    }


def _regions(doc: Document, finding: Finding) -> dict[str, object]:
    """Where a finding stands and, where that is more, its sentence (§3.29.4, §3.29.5)."""
    regions: dict[str, object] = {"region": _region(doc, finding.span)}
    if finding.sentence is not None:
        sentence = doc.sentences[finding.sentence].span
        if sentence != finding.span and sentence.contains(finding.span) and len(sentence) <= _LONGEST:
            regions["contextRegion"] = _region(doc, sentence)
    return regions


def _region(doc: Document, span: Span) -> dict[str, object]:
    """A span as a region object (§3.30): lines and columns from 1, offsets from 0, all in code points."""
    line, column = doc.line_column(span.start)
    end_line, end_column = doc.line_column(span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": len(span),
        "snippet": {"text": doc[span]},
    }


def notification(failure: Failure) -> dict[str, object]:
    """A document that cannot be analysed as a notification object (§3.58)."""
    return {
        "descriptor": {"id": failure.error.kind},
        "level": "error",
        "message": message(failure.error.message),
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": address.file_uri(failure.path)}}},
        ],
    }
