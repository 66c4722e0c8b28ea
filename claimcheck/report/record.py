"""A finished document as the plain data of CONTRACT.md: dicts, lists, strings, numbers, ready for JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, get_args

from claimcheck import __version__
from claimcheck.assess import Carried, carried, independent
from claimcheck.document import (
    Basis,
    Document,
    Hedge,
    Mention,
    Severity,
    SourceKind,
    Span,
    Status,
    StatusKind,
    Token,
)

SCHEMA_VERSION = "1"

Record = dict[str, Any]


def record(doc: Document, *, include_text: bool = False) -> Record:
    """The report of `doc`; with `include_text`, `document.text` holds the text that offsets point into."""
    load = carried(doc)
    return {
        "schema_version": SCHEMA_VERSION,
        "claimcheck": __version__,
        "document": _document(doc, include_text),
        "sentences": _sentences(doc),
        "attributions": _attributions(doc),
        "sources": _sources(doc, load),
        "quotes": _quotes(doc),
        "findings": _findings(doc),
        "summary": _summary(doc, load),
    }


def _id(index: int | None) -> int | None:
    """Ids count from 1, indexes from 0."""
    return None if index is None else index + 1


def _span(doc: Document, span: Span | Token) -> Record:
    return {"start": span.start, "end": span.end, "text": doc[span]}


def _spans(doc: Document, spans: Iterable[Span]) -> list[Record]:
    return [_span(doc, span) for span in spans]


def _document(doc: Document, include_text: bool) -> Record:
    document: Record = {
        "id": doc.id,
        "path": doc.path,
        "title": doc.metadata.title,
        "byline": doc.metadata.byline,
        "published": doc.metadata.published,
        "language": doc.language,
        "encoding": doc.encoding,
        "words": len(doc.text.split()),
        "sha256": doc.sha256,
        "credits": [
            {"name": doc.sources[credit.source].name, "source": credit.source + 1, **_span(doc, credit.span)}
            for credit in doc.credits
        ],
    }
    if include_text:
        document["text"] = doc.text
    return document


def _sentences(doc: Document) -> list[Record]:
    spoken: list[list[int]] = [[] for _ in doc.sentences]
    for index in range(len(doc.attributions)):
        for touched in doc.sentences_of_attribution(index):
            spoken[touched].append(index)
    found: list[list[int]] = [[] for _ in doc.sentences]
    for index, finding in enumerate(doc.findings):
        if finding.sentence is not None:
            found[finding.sentence].append(index)
    records, number = [], 0
    for index, sentence in enumerate(doc.sentences):
        claim, assessment = doc.claims[index], doc.assessments[index]
        number += claim.is_claim
        line, column = doc.line_column(sentence.span.start)
        speakers = {doc.resolutions[attribution].source for attribution in spoken[index]}
        records.append(
            {
                "id": index + 1,
                **_span(doc, sentence.span),
                "line": line,
                "column": column,
                "paragraph": sentence.block + 1,
                "role": sentence.role,
                "claim": claim.is_claim,
                "number": number if claim.is_claim else None,
                "types": list(claim.types),
                "verifiability": claim.verifiability,
                "check_worthiness": claim.check_worthiness,
                "attributions": [attribution + 1 for attribution in spoken[index]],
                "sources": sorted(source + 1 for source in speakers if source is not None),
                "hedges": [_hedge(doc, hedge) for hedge in doc.hedges[index]],
                "status": [_status(doc, status) for status in doc.statuses[index]],
                "basis": assessment.basis,
                "strength": assessment.strength,
                "caveats": list(assessment.caveats),
                "admiralty": assessment.admiralty,
                "supports": [
                    {
                        "source": _id(support.source),
                        "attribution": support.attribution + 1,
                        "sentence": support.sentence + 1,
                    }
                    for support in assessment.supports
                ],
                "same_as": [other + 1 for other in assessment.same_as],
                "findings": found[index],
            }
        )
    return records


def _hedge(doc: Document, hedge: Hedge) -> Record:
    scope = {"start": hedge.scope.start, "end": hedge.scope.end}
    return {**_span(doc, hedge.cue), "kind": hedge.kind, "scope": scope}


def _status(doc: Document, status: Status) -> Record:
    party = status.party and {"name": status.party.name, "source": _id(status.party.source)}
    return {"kind": status.kind, **_span(doc, status.span), "party": party}


def _attributions(doc: Document) -> list[Record]:
    return [
        {
            "id": index + 1,
            "parent": _id(attribution.parent),
            "manner": attribution.manner,
            "source": {"id": _id(resolution.source), "spans": _spans(doc, attribution.source)},
            "via": _id(resolution.via),
            "cue": _spans(doc, attribution.cue),
            "content": _spans(doc, attribution.content),
            "sentences": [sentence + 1 for sentence in doc.sentences_of_attribution(index)],
        }
        for index, (attribution, resolution) in enumerate(zip(doc.attributions, doc.resolutions, strict=True))
    ]


def _mention(doc: Document, mention: Mention) -> Record:
    return {**_span(doc, mention.span), "mention": mention.kind, "attribution": _id(mention.attribution)}


def _sources(doc: Document, load: Carried) -> list[Record]:
    spoken_by: list[list[int]] = [[] for _ in doc.sources]
    for index, resolution in enumerate(doc.resolutions):
        if resolution.source is not None:
            spoken_by[resolution.source].append(index)
    records = []
    for index, source in enumerate(doc.sources):
        spoken = spoken_by[index]
        via = {doc.resolutions[i].via for i in spoken}
        sentences = {sentence for i in spoken for sentence in doc.sentences_of_attribution(i)}
        anonymity = source.anonymity and {
            "described": source.anonymity.described,
            "stated": source.anonymity.stated and _span(doc, source.anonymity.stated),
            "reason": source.anonymity.reason and _span(doc, source.anonymity.reason),
        }
        records.append(
            {
                "id": index + 1,
                "name": source.name,
                "kind": source.kind,
                "description": source.description,
                "anonymity": anonymity,
                "mentions": [_mention(doc, mention) for mention in source.mentions],
                "sentences": [sentence + 1 for sentence in sorted(sentences)],
                "attributions": [i + 1 for i in spoken],
                "share": load.share(index),
                "via": _id(via.pop()) if len(via) == 1 else None,
            }
        )
    return records


def _quotes(doc: Document) -> list[Record]:
    by_sentence: dict[int, list[int]] = {}
    for index in range(len(doc.attributions)):
        for sentence in doc.sentences_of_attribution(index):
            by_sentence.setdefault(sentence, []).append(index)
    records = []
    for index, quote in enumerate(doc.quotes):
        best, most = None, 0
        first = doc.sentences_of(quote.span)
        for candidate in by_sentence.get(first.start, ()):
            shared = sum(
                min(quote.span.end, content.end) - max(quote.span.start, content.start)
                for content in doc.attributions[candidate].content
                if content.overlaps(quote.span)
            )
            if shared > most:
                best, most = candidate, shared
        records.append(
            {"id": index + 1, **_span(doc, quote.span), "attribution": _id(best), "closed": quote.closed}
        )
    return records


def _findings(doc: Document) -> list[Record]:
    records = []
    for finding in doc.findings:
        line, column = doc.line_column(finding.span.start)
        records.append(
            {
                "rule": finding.rule,
                "name": finding.name,
                "severity": finding.severity,
                "message": finding.message,
                **_span(doc, finding.span),
                "line": line,
                "column": column,
                "sentence": _id(finding.sentence),
                "fingerprint": finding.fingerprint,
            }
        )
    return records


def _summary(doc: Document, load: Carried) -> Record:
    claims = [index for index, claim in enumerate(doc.claims) if claim.is_claim]
    attributed = sum(bool(doc.assessments[index].supports) for index in claims)
    kinds = Counter(source.kind for source in doc.sources)
    status = Counter(item.kind for items in doc.statuses for item in items)
    basis = Counter(doc.assessments[index].basis for index in claims)
    severity = Counter(finding.severity for finding in doc.findings)
    return {
        "sentences": len(doc.sentences),
        "claims": len(claims),
        "attributed": attributed,
        "unattributed": len(claims) - attributed,
        "hedged": sum("hedged" in doc.assessments[index].caveats for index in claims),
        "sources": {kind: kinds[kind] for kind in get_args(SourceKind)},
        "status": {kind: status[kind] for kind in get_args(StatusKind)},
        "basis": {kind: basis[kind] for kind in get_args(Basis)},
        "findings": {kind: severity[kind] for kind in reversed(get_args(Severity))},
        "independent_sources": len(independent(doc, range(len(doc.sources)))),
        "largest_source_share": max(map(load.share, range(len(doc.sources))), default=0.0),
    }
