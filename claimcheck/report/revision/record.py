"""A revision as plain data: dicts, lists, strings, numbers, ready for JSON. README.md shows one."""

from __future__ import annotations

from collections import Counter
from typing import Any, get_args

from claimcheck import __version__
from claimcheck.document import Document, Severity
from claimcheck.report.record import SCHEMA_VERSION, Record
from claimcheck.revision import Change, PartyChange, Revision


def revision_record(revision: Revision) -> Record:
    """What `claimcheck diff --format json` prints; offsets are code points of the version they stand in."""
    severities = Counter[Severity]()
    for change in revision.changes:
        severities.update([loss.severity for loss in change.losses] or [change.severity])
    severities.update(party.severity for party in revision.parties)
    kinds = Counter(change.kind for change in revision.changes)
    return {
        "schema_version": SCHEMA_VERSION,
        "claimcheck": __version__,
        "old": _document(revision.old),
        "new": _document(revision.new),
        "changes": [_change(revision, change) for change in revision.changes],
        "sources": [_party(revision, party) for party in revision.parties],
        "summary": {
            **{kind: kinds[kind] for kind in ("changed", "added", "dropped")},
            "same": revision.same,
            "findings": {severity: severities[severity] for severity in reversed(get_args(Severity))},
        },
    }


def _document(doc: Document) -> Record:
    return {
        "id": doc.id,
        "path": doc.path,
        "sha256": doc.sha256,
        "claims": sum(claim.is_claim for claim in doc.claims),
    }


def _change(revision: Revision, change: Change) -> Record:
    return {
        "kind": change.kind,
        "severity": change.severity,
        "old": [_sentence(revision.old, index) for index in change.old],
        "new": [_sentence(revision.new, index) for index in change.new],
        "losses": [
            {
                "name": loss.name,
                "severity": loss.severity,
                "before": list(loss.before),
                "now": list(loss.now),
            }
            for loss in change.losses
        ],
    }


def _sentence(doc: Document, index: int) -> dict[str, Any]:
    span = doc.sentences[index].span
    line, column = doc.line_column(span.start)
    assessment = doc.assessments[index]
    sources = dict.fromkeys(support.source for support in assessment.supports)
    return {
        "id": index + 1,
        "start": span.start,
        "end": span.end,
        "text": doc[span],
        "line": line,
        "column": column,
        "claim": doc.claims[index].is_claim,
        "basis": assessment.basis,
        "caveats": list(assessment.caveats),
        "sources": [doc.sources[source].name for source in sources if source is not None],
    }


def _party(revision: Revision, party: PartyChange) -> Record:
    doc = revision.old if party.kind == "dropped" else revision.new
    source = doc.sources[party.source]
    return {
        "kind": party.kind,
        "severity": party.severity,
        "name": source.name,
        "source_kind": source.kind,
        "claims": party.claims,
    }
