"""What the comparison with the material found, as plain data for `record`."""

from __future__ import annotations

from typing import Any

from claimcheck.comparison import ClaimCheck, Passage, QuoteCheck
from claimcheck.document import Document, Span

Record = dict[str, Any]


def piece_records(doc: Document) -> list[Record]:
    """The pieces of the material; none without any."""
    pieces = doc.comparison.pieces if doc.comparison else ()
    return [{"path": piece.name, "words": piece.words, "use": piece.use} for piece in pieces]


def quote_record(check: QuoteCheck) -> Record:
    """What became of a quote."""
    return {
        "verdict": check.verdict,
        "passages": [_passage(place) for place in check.passages],
        "changes": [{"here": change.here, "there": change.there} for change in check.changes],
        "cut": check.cut and _passage(check.cut),
        "speaker": check.speaker and {"here": check.speaker.here, "there": check.speaker.there},
    }


def claim_record(doc: Document, check: ClaimCheck) -> Record:
    """What the material has for a sentence."""
    return {
        "score": check.score,
        "passage": check.passage and _passage(check.passage),
        "figures": [
            {
                **_span(doc, figure.span),
                "verdict": figure.verdict,
                "there": figure.there,
                "passage": _passage(figure.passage),
            }
            for figure in check.figures
        ],
        "drifts": [
            {"kind": drift.kind, "lost": drift.lost, "passage": _passage(drift.passage)}
            for drift in check.drifts
        ],
    }


def borrowed_records(doc: Document) -> list[Record]:
    """The runs of words that the draft shares with its material."""
    return [
        {
            **_span(doc, run.span),
            "words": run.words,
            "share": run.share,
            "passage": _passage(run.passage),
        }
        for run in (doc.comparison.borrowed if doc.comparison else ())
    ]


def _span(doc: Document, span: Span) -> Record:
    return {"start": span.start, "end": span.end, "text": doc[span]}


def _passage(place: Passage) -> Record:
    return {
        "path": place.name,
        "line": place.line,
        "start": place.start,
        "end": place.end,
        "text": place.text,
        "before": place.before,
        "after": place.after,
    }
