"""A finished document as the plain data of CONTRACT.md: dicts, lists, strings, numbers, ready for JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import get_args

from claimcheck import __version__
from claimcheck.assess import Carried, carried
from claimcheck.attribute.quoted import attributions_of_quotes
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
from claimcheck.report.material import Record, borrowed_records, claim_record, piece_records, quote_record

__all__ = ["SCHEMA_VERSION", "Record", "record"]

SCHEMA_VERSION = "1"


def record(doc: Document, *, include_text: bool = False) -> Record:
    """The report of `doc`; with `include_text`, `document.text` holds the text that offsets point into."""
    load, links = carried(doc), Links(doc)
    return {
        "schema_version": SCHEMA_VERSION,
        "claimcheck": __version__,
        "document": _document(doc, include_text),
        "sentences": _sentences(doc, links),
        "attributions": _attributions(doc, links),
        "sources": _sources(doc, load, links),
        "quotes": _quotes(doc),
        "borrowed": borrowed_records(doc),
        "findings": _findings(doc),
        "summary": _summary(doc, load),
    }


class Links:
    """Who speaks where, looked up once: by attribution, by sentence and by source, all as indexes."""

    def __init__(self, doc: Document) -> None:
        self.sentences = [doc.sentences_of_attribution(index) for index in range(len(doc.attributions))]
        self.in_sentence: list[list[int]] = [[] for _ in doc.sentences]
        self.of_source: list[list[int]] = [[] for _ in doc.sources]
        for index, resolution in enumerate(doc.resolutions):
            for sentence in self.sentences[index]:
                self.in_sentence[sentence].append(index)
            if resolution.source is not None:
                self.of_source[resolution.source].append(index)


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
        "material": piece_records(doc),
        "without": None if doc.withdrawn is None else _without(doc, doc.withdrawn),
    }
    if include_text:
        document["text"] = doc.text
    return document


def _without(doc: Document, withdrawn: int) -> Record:
    collapsed = [index + 1 for index, assessment in enumerate(doc.assessments) if assessment.is_collapsed]
    return {"name": doc.sources[withdrawn].name, "source": withdrawn + 1, "collapsed": collapsed}


def _sentences(doc: Document, links: Links) -> list[Record]:
    found: list[list[int]] = [[] for _ in doc.sentences]
    for index, finding in enumerate(doc.findings):
        if finding.sentence is not None:
            found[finding.sentence].append(index)
    records, number = [], 0
    for index, sentence in enumerate(doc.sentences):
        claim, assessment = doc.claims[index], doc.assessments[index]
        number += claim.is_claim
        line, column = doc.line_column(sentence.span.start)
        speakers = {doc.resolutions[attribution].source for attribution in links.in_sentence[index]}
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
                "attributions": [attribution + 1 for attribution in links.in_sentence[index]],
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
                "material": claim_record(doc, doc.comparison.claims[index]) if doc.comparison else None,
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


def _attributions(doc: Document, links: Links) -> list[Record]:
    return [
        {
            "id": index + 1,
            "parent": _id(attribution.parent),
            "manner": attribution.manner,
            "source": {"id": _id(resolution.source), "spans": _spans(doc, attribution.source)},
            "via": _id(resolution.via),
            "cue": _spans(doc, attribution.cue),
            "content": _spans(doc, attribution.content),
            "sentences": [sentence + 1 for sentence in links.sentences[index]],
        }
        for index, (attribution, resolution) in enumerate(zip(doc.attributions, doc.resolutions, strict=True))
    ]


def _mention(doc: Document, mention: Mention) -> Record:
    return {**_span(doc, mention.span), "mention": mention.kind, "attribution": _id(mention.attribution)}


def _sources(doc: Document, load: Carried, links: Links) -> list[Record]:
    records = []
    for index, source in enumerate(doc.sources):
        spoken = links.of_source[index]
        via = {doc.resolutions[i].via for i in spoken}
        sentences = {sentence for i in spoken for sentence in links.sentences[i]}
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
                "collapses": [sentence + 1 for sentence in load.collapses[index]],
                "via": _id(via.pop()) if len(via) == 1 else None,
            }
        )
    return records


def _quotes(doc: Document) -> list[Record]:
    """Each quote with the attribution that it belongs to."""
    checks = doc.comparison.quotes if doc.comparison else (None,) * len(doc.quotes)
    rows = zip(doc.quotes, attributions_of_quotes(doc), checks, strict=True)
    return [
        {
            "id": number,
            **_span(doc, quote.span),
            "attribution": _id(attribution),
            "closed": quote.closed,
            "material": check and quote_record(check),
        }
        for number, (quote, attribution, check) in enumerate(rows, 1)
    ]


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
        "independent_sources": load.independent,
        "largest_source_share": max(map(load.share, range(len(doc.sources))), default=0.0),
    }
