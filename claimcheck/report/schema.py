"""The JSON Schema of the report (CONTRACT.md), of which `claimcheck schema` prints the open form.

Every field is always there, so every field is required. Fields may be added within schema version 1: the open
form lets unknown ones pass; the strict form, which our tests hold reports against, does not.
"""

from __future__ import annotations

from collections.abc import Callable
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
DIALECT = "https://json-schema.org/draft/2020-12/schema"

STRING: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 0}
ID: Schema = {"type": "integer", "minimum": 1}
SCORE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
BOOLEAN: Schema = {"type": "boolean"}
SHA256: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
DATE: Schema = {"type": "string", "format": "date"}
VERSION: Schema = {"const": SCHEMA_VERSION}
TEXT_SPAN = {"start": COUNT, "end": COUNT, "text": STRING}
PLACE = {"line": ID, "column": ID}


def schema(*, strict: bool = False) -> Schema:
    """JSON Schema (2020-12) of one report or, in `jsonl`, of the line of a document that failed."""
    fields = objects(strict=strict)
    span = {"$ref": "#/$defs/span"}
    passage = fields({"path": STRING, "line": ID} | TEXT_SPAN | {"before": STRING, "after": STRING})
    quote_check = fields(
        {
            "verdict": one_of(QuoteVerdict),
            "passages": list_of(passage),
            "changes": list_of(fields({"here": STRING, "there": STRING})),
            "cut": or_null(passage),
            "speaker": or_null(fields({"here": STRING, "there": STRING})),
        }
    )
    figure = fields(TEXT_SPAN | {"verdict": one_of(FigureVerdict), "there": STRING, "passage": passage})
    drift = fields({"kind": one_of(DriftKind), "lost": STRING, "passage": passage})
    claim_check = fields(
        {
            "score": or_null(SCORE),
            "passage": or_null(passage),
            "figures": list_of(figure),
            "drifts": list_of(drift),
        }
    )
    report = fields(
        {
            "schema_version": VERSION,
            "claimcheck": STRING,
            "document": fields(
                {
                    "id": STRING,
                    "path": or_null(STRING),
                    "title": or_null(STRING),
                    "byline": or_null(STRING),
                    "published": or_null(DATE),
                    "language": or_null(STRING),
                    "encoding": STRING,
                    "words": COUNT,
                    "sha256": SHA256,
                    "credits": list_of(fields({"name": STRING, "source": ID} | TEXT_SPAN)),
                    "material": list_of(fields({"path": STRING, "words": COUNT, "use": one_of(PieceUse)})),
                    "without": or_null(fields({"name": STRING, "source": ID, "collapsed": list_of(ID)})),
                },
                {"text": STRING},
            ),
            "sentences": list_of({"$ref": "#/$defs/sentence"}),
            "attributions": list_of({"$ref": "#/$defs/attribution"}),
            "sources": list_of({"$ref": "#/$defs/source"}),
            "quotes": list_of(
                fields(
                    {"id": ID}
                    | TEXT_SPAN
                    | {"attribution": or_null(ID), "closed": BOOLEAN, "material": or_null(quote_check)}
                )
            ),
            "borrowed": list_of(fields(TEXT_SPAN | {"words": COUNT, "share": SCORE, "passage": passage})),
            "findings": list_of({"$ref": "#/$defs/finding"}),
            "summary": {"$ref": "#/$defs/summary"},
        }
    )
    failure = fields(
        {
            "schema_version": VERSION,
            "document": fields({"id": or_null(STRING), "path": or_null(STRING)}),
            "error": fields({"kind": one_of(InputErrorKind), "message": STRING}),
        }
    )
    hedge = fields(
        TEXT_SPAN | {"kind": one_of(HedgeKind), "scope": fields({"start": COUNT, "end": COUNT})},
    )
    party = fields({"name": STRING, "source": or_null(ID)})
    status = fields({"kind": one_of(StatusKind)} | TEXT_SPAN | {"party": or_null(party)})
    sentence = fields(
        {"id": ID}
        | TEXT_SPAN
        | PLACE
        | {
            "paragraph": ID,
            "role": one_of(Role),
            "claim": BOOLEAN,
            "number": or_null(ID),
            "types": list_of(one_of(ClaimType)),
            "verifiability": SCORE,
            "check_worthiness": SCORE,
            "attributions": list_of(ID),
            "sources": list_of(ID),
            "hedges": list_of(hedge),
            "status": list_of(status),
            "basis": or_null(one_of(Basis)),
            "strength": or_null({"type": "integer", "minimum": 0, "maximum": 4}),
            "caveats": list_of(one_of(Caveat)),
            "admiralty": or_null({"type": "string", "pattern": "^[A-F][12346]$"}),
            "supports": list_of(fields({"source": or_null(ID), "attribution": ID, "sentence": ID})),
            "same_as": list_of(ID),
            "material": or_null(claim_check),
            "findings": list_of(COUNT),
        }
    )
    attribution = fields(
        {
            "id": ID,
            "parent": or_null(ID),
            "manner": one_of(Manner),
            "source": fields({"id": or_null(ID), "spans": list_of(span)}),
            "via": or_null(ID),
            "cue": list_of(span),
            "content": list_of(span),
            "sentences": list_of(ID),
        }
    )
    mention = fields(TEXT_SPAN | {"mention": one_of(MentionKind), "attribution": or_null(ID)})
    anonymity = fields(
        {
            "described": {"type": "integer", "minimum": 0, "maximum": 3},
            "stated": or_null(span),
            "reason": or_null(span),
        }
    )
    source = fields(
        {
            "id": ID,
            "name": STRING,
            "kind": one_of(SourceKind),
            "description": or_null(STRING),
            "anonymity": or_null(anonymity),
            "mentions": list_of(mention),
            "sentences": list_of(ID),
            "attributions": list_of(ID),
            "share": SCORE,
            "collapses": list_of(ID),
            "via": or_null(ID),
        }
    )
    finding = fields(
        {
            "rule": {"type": "string", "pattern": "^[A-Z]{2}[0-9]{3}$"},
            "name": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
            "severity": one_of(Severity),
            "message": STRING,
        }
        | TEXT_SPAN
        | PLACE
        | {"sentence": or_null(ID), "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{16}$"}}
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
        "$schema": DIALECT,
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


def objects(*, strict: bool) -> Callable[..., Schema]:
    """What makes the schema of an object of its properties and of those that may be absent."""
    closed = {"additionalProperties": False} if strict else {}

    def fields(properties: Schema, optional: Schema | None = None) -> Schema:
        required = list(properties)
        return {"type": "object", "properties": properties | (optional or {}), "required": required} | closed

    return fields


def or_null(what: Schema) -> Schema:
    """What may be null as well."""
    return {"oneOf": [what, {"type": "null"}]}


def list_of(items: Schema) -> Schema:
    """A list of items that are alike."""
    return {"type": "array", "items": items}


def one_of(literal: Any) -> Schema:
    """One of the values of a Literal type."""
    return {"enum": list(get_args(literal))}
