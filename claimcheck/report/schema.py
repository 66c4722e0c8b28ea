"""The JSON Schema of the report (CONTRACT.md), of which `claimcheck schema` prints the open form.

Every field is always there, so every field is required. Fields may be added within schema version 1: the open
form lets unknown ones pass; the strict form, which our tests hold reports against, does not.
"""

from __future__ import annotations

from typing import Any, get_args

from claimcheck.comparison import DriftKind, FigureVerdict, PieceUse, QuoteVerdict
from claimcheck.document import (
    Basis,
    Caveat,
    ClaimType,
    HedgeKind,
    Manner,
    MentionKind,
    Role,
    Severity,
    SourceKind,
    StatusKind,
)
from claimcheck.errors import InputErrorKind
from claimcheck.report.record import SCHEMA_VERSION

Schema = dict[str, Any]

STRING: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 0}
ID: Schema = {"type": "integer", "minimum": 1}
SCORE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
BOOLEAN: Schema = {"type": "boolean"}
DATE: Schema = {"type": "string", "format": "date"}
VERSION: Schema = {"const": SCHEMA_VERSION}
TEXT_SPAN = {"start": COUNT, "end": COUNT, "text": STRING}
PLACE = {"line": ID, "column": ID}


def schema(*, strict: bool = False) -> Schema:
    """JSON Schema (2020-12) of one report or, in `jsonl`, of the line of a document that failed."""

    def fields(properties: Schema, optional: Schema | None = None) -> Schema:
        closed = {"additionalProperties": False} if strict else {}
        required = list(properties)
        return {"type": "object", "properties": properties | (optional or {}), "required": required} | closed

    span = {"$ref": "#/$defs/span"}
    passage = fields({"path": STRING, "line": ID} | TEXT_SPAN | {"before": STRING, "after": STRING})
    quote_check = fields(
        {
            "verdict": _enum(QuoteVerdict),
            "passages": _list(passage),
            "changes": _list(fields({"here": STRING, "there": STRING})),
            "cut": _or_null(passage),
            "speaker": _or_null(fields({"here": STRING, "there": STRING})),
        }
    )
    figure = fields(TEXT_SPAN | {"verdict": _enum(FigureVerdict), "there": STRING, "passage": passage})
    drift = fields({"kind": _enum(DriftKind), "lost": STRING, "passage": passage})
    claim_check = fields(
        {
            "score": _or_null(SCORE),
            "passage": _or_null(passage),
            "figures": _list(figure),
            "drifts": _list(drift),
        }
    )
    report = fields(
        {
            "schema_version": VERSION,
            "claimcheck": STRING,
            "document": fields(
                {
                    "id": STRING,
                    "path": _or_null(STRING),
                    "title": _or_null(STRING),
                    "byline": _or_null(STRING),
                    "published": _or_null(DATE),
                    "language": _or_null(STRING),
                    "encoding": STRING,
                    "words": COUNT,
                    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                    "credits": _list(fields({"name": STRING, "source": ID} | TEXT_SPAN)),
                    "material": _list(fields({"path": STRING, "words": COUNT, "use": _enum(PieceUse)})),
                    "without": _or_null(fields({"name": STRING, "source": ID, "collapsed": _list(ID)})),
                },
                {"text": STRING},
            ),
            "sentences": _list({"$ref": "#/$defs/sentence"}),
            "attributions": _list({"$ref": "#/$defs/attribution"}),
            "sources": _list({"$ref": "#/$defs/source"}),
            "quotes": _list(
                fields(
                    {"id": ID}
                    | TEXT_SPAN
                    | {"attribution": _or_null(ID), "closed": BOOLEAN, "material": _or_null(quote_check)}
                )
            ),
            "borrowed": _list(fields(TEXT_SPAN | {"words": COUNT, "share": SCORE, "passage": passage})),
            "findings": _list({"$ref": "#/$defs/finding"}),
            "summary": {"$ref": "#/$defs/summary"},
        }
    )
    failure = fields(
        {
            "schema_version": VERSION,
            "document": fields({"id": _or_null(STRING), "path": _or_null(STRING)}),
            "error": fields({"kind": _enum(InputErrorKind), "message": STRING}),
        }
    )
    hedge = fields(
        TEXT_SPAN | {"kind": _enum(HedgeKind), "scope": fields({"start": COUNT, "end": COUNT})},
    )
    party = fields({"name": STRING, "source": _or_null(ID)})
    status = fields({"kind": _enum(StatusKind)} | TEXT_SPAN | {"party": _or_null(party)})
    sentence = fields(
        {"id": ID}
        | TEXT_SPAN
        | PLACE
        | {
            "paragraph": ID,
            "role": _enum(Role),
            "claim": BOOLEAN,
            "number": _or_null(ID),
            "types": _list(_enum(ClaimType)),
            "verifiability": SCORE,
            "check_worthiness": SCORE,
            "attributions": _list(ID),
            "sources": _list(ID),
            "hedges": _list(hedge),
            "status": _list(status),
            "basis": _or_null(_enum(Basis)),
            "strength": _or_null({"type": "integer", "minimum": 0, "maximum": 4}),
            "caveats": _list(_enum(Caveat)),
            "admiralty": _or_null({"type": "string", "pattern": "^[A-F][12346]$"}),
            "supports": _list(fields({"source": _or_null(ID), "attribution": ID, "sentence": ID})),
            "same_as": _list(ID),
            "material": _or_null(claim_check),
            "findings": _list(COUNT),
        }
    )
    attribution = fields(
        {
            "id": ID,
            "parent": _or_null(ID),
            "manner": _enum(Manner),
            "source": fields({"id": _or_null(ID), "spans": _list(span)}),
            "via": _or_null(ID),
            "cue": _list(span),
            "content": _list(span),
            "sentences": _list(ID),
        }
    )
    mention = fields(TEXT_SPAN | {"mention": _enum(MentionKind), "attribution": _or_null(ID)})
    anonymity = fields(
        {
            "described": {"type": "integer", "minimum": 0, "maximum": 3},
            "stated": _or_null(span),
            "reason": _or_null(span),
        }
    )
    source = fields(
        {
            "id": ID,
            "name": STRING,
            "kind": _enum(SourceKind),
            "description": _or_null(STRING),
            "anonymity": _or_null(anonymity),
            "mentions": _list(mention),
            "sentences": _list(ID),
            "attributions": _list(ID),
            "share": SCORE,
            "collapses": _list(ID),
            "via": _or_null(ID),
        }
    )
    finding = fields(
        {
            "rule": {"type": "string", "pattern": "^[A-Z]{2}[0-9]{3}$"},
            "name": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
            "severity": _enum(Severity),
            "message": STRING,
        }
        | TEXT_SPAN
        | PLACE
        | {"sentence": _or_null(ID), "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{16}$"}}
    )
    summary = fields(
        dict.fromkeys(("sentences", "claims", "attributed", "unattributed", "hedged"), COUNT)
        | {
            "sources": fields(dict.fromkeys(get_args(SourceKind), COUNT)),
            "status": fields(dict.fromkeys(get_args(StatusKind), COUNT)),
            "basis": fields(dict.fromkeys(get_args(Basis), COUNT)),
            "findings": fields(dict.fromkeys(get_args(Severity), COUNT)),
            "independent_sources": COUNT,
            "largest_source_share": SCORE,
        }
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "claimcheck report",
        "oneOf": [{"$ref": "#/$defs/report"}, {"$ref": "#/$defs/failure"}],
        "$defs": {
            "report": report,
            "failure": failure,
            "span": fields(dict(TEXT_SPAN)),
            "sentence": sentence,
            "attribution": attribution,
            "source": source,
            "finding": finding,
            "summary": summary,
        },
    }


def _or_null(what: Schema) -> Schema:
    return {"oneOf": [what, {"type": "null"}]}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _enum(literal: Any) -> Schema:
    return {"enum": list(get_args(literal))}
