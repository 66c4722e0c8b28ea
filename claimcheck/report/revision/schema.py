"""The JSON Schema of a revision as JSON, of which `claimcheck schema diff` prints the open form."""

from __future__ import annotations

from typing import get_args

from claimcheck.document import Basis, Caveat, Severity, SourceKind
from claimcheck.report.schema import (
    COUNT,
    DIALECT,
    ID,
    PLACE,
    SHA256,
    STRING,
    TEXT_SPAN,
    VERSION,
    Schema,
    list_of,
    objects,
    one_of,
    or_null,
)
from claimcheck.revision.changes import ChangeKind, LossName, PartyKind


def schema(*, strict: bool = False) -> Schema:
    """JSON Schema (2020-12) of a revision, open or strict as that of the report."""
    fields = objects(strict=strict)
    document = fields({"id": STRING, "path": or_null(STRING), "sha256": SHA256, "claims": COUNT})
    sentence = fields(
        {"id": ID}
        | TEXT_SPAN
        | PLACE
        | {
            "claim": {"type": "boolean"},
            "basis": or_null(one_of(Basis)),
            "caveats": list_of(one_of(Caveat)),
            "sources": list_of(STRING),
        }
    )
    severity = one_of(Severity)
    words = list_of(STRING)
    loss = fields({"name": one_of(LossName), "severity": severity, "before": words, "now": words})
    sides = {side: list_of({"$ref": "#/$defs/sentence"}) for side in ("old", "new")}
    change = fields({"kind": one_of(ChangeKind), "severity": severity, **sides, "losses": list_of(loss)})
    source = fields(
        {
            "kind": one_of(PartyKind),
            "severity": severity,
            "name": STRING,
            "source_kind": one_of(SourceKind),
            "claims": COUNT,
        }
    )
    summary = fields(
        dict.fromkeys((*get_args(ChangeKind), "same"), COUNT)
        | {"findings": fields(dict.fromkeys(get_args(Severity), COUNT))}
    )
    revision = fields(
        {
            "schema_version": VERSION,
            "claimcheck": STRING,
            "old": document,
            "new": document,
            "changes": list_of(change),
            "sources": list_of(source),
            "summary": summary,
        }
    )
    return {"$schema": DIALECT, "title": "claimcheck diff", **revision, "$defs": {"sentence": sentence}}
