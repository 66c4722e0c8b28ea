"""The report as annotations of the article (W3C Recommendation Web Annotation Data Model, JSON-LD).

One AnnotationPage holds them all: what a claim rests on (motivation assessing), who says what (identifying)
and what a rule finds (commenting), document by document in order of the text. Each says where by the words
and what stands around them (§4.2.4) and by their position in code points (§4.2.5): a reader may use either.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple
from uuid import NAMESPACE_URL, UUID, uuid5

from claimcheck import __version__
from claimcheck.document import Document, Span
from claimcheck.report import address
from claimcheck.report.frame import Frame
from claimcheck.report.json_report import json_items, json_line
from claimcheck.report.visible import on_one_line

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # code points of context on either side


class Note(NamedTuple):
    """An annotation: why it is made, the spans it is about, and what it says, by purpose.

    `number` tells it from the others of its motivation.
    """

    motivation: str
    number: int
    spans: tuple[Span, ...]
    says: list[tuple[str, str]]


def webanno(doc: Document) -> str:
    """The annotations of a document, joined by commas; empty without any."""
    notes = sorted((*_claims(doc), *_attributions(doc), *_findings(doc)), key=_place)
    return json_items(_annotation(doc, note) for note in notes)


def _place(note: Note) -> tuple[int, int]:
    """In order of the text, what holds more first."""
    return note.spans[0].start, -note.spans[-1].end


class AnnotationPage(Frame):
    """The page around the annotations of all documents. Its name is made of what it holds."""

    def __init__(self) -> None:
        generator = {"type": "Software", "name": f"claimcheck {__version__}"}
        page = {"@context": _CONTEXT, "type": "AnnotationPage", "generator": generator, "items": []}
        super().__init__(json_line(page).removesuffix("]}\n"), between=",", after="\n]")
        self._held = sha256()

    def add(self, text: str) -> str:
        """Goes on with the annotations of a document."""
        self._held.update(text.encode())
        return super().add(text)

    def end(self) -> str:
        """Ends the page with its name."""
        name = UUID(bytes=self._held.digest()[:16], version=5).urn
        return f'{super().end()}, "id": "{name}"}}\n'


def _claims(doc: Document) -> Iterator[Note]:
    for index, (sentence, assessment) in enumerate(zip(doc.sentences, doc.assessments, strict=True)):
        if assessment.basis is None:
            continue
        behind = dict.fromkeys(_source(doc, support.source) for support in assessment.supports)
        rests_on = f": {'; '.join(behind)}" if behind else ""
        says = [
            ("describing", f"{assessment.basis}, strength {assessment.strength} of 4{rests_on}"),
            ("classifying", assessment.basis),
            *(("tagging", caveat) for caveat in assessment.caveats),
        ]
        yield Note("assessing", index, (sentence.span,), says)


def _attributions(doc: Document) -> Iterator[Note]:
    for index, (attribution, resolution) in enumerate(zip(doc.attributions, doc.resolutions, strict=True)):
        if not attribution.content:
            continue
        who = _source(doc, resolution.source)
        if resolution.via is not None:
            who += f", via {_source(doc, resolution.via)}"
        yield Note(
            "identifying", index, attribution.content, [("identifying", who), ("tagging", attribution.manner)]
        )


def _findings(doc: Document) -> Iterator[Note]:
    for index, finding in enumerate(doc.findings):
        says = [
            ("commenting", on_one_line(finding.message)),
            ("classifying", finding.severity),
            ("tagging", finding.rule),
        ]
        yield Note("commenting", index, (finding.span,), says)


def _source(doc: Document, source: int | None) -> str:
    if source is None:
        return "nobody named"
    return f"{on_one_line(doc.sources[source].name)} ({doc.sources[source].kind})"


def _annotation(doc: Document, note: Note) -> dict[str, object]:
    where = address.uri(doc)
    targets = [{"source": where, "selector": _selectors(doc, span)} for span in note.spans]
    return {
        "id": uuid5(NAMESPACE_URL, f"{where} {doc.sha256} {note.motivation} {note.number}").urn,
        "type": "Annotation",
        "motivation": note.motivation,
        "body": [
            {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
            for purpose, value in note.says
        ],
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _selectors(doc: Document, span: Span) -> list[dict[str, object]]:
    return [
        {
            "type": "TextQuoteSelector",
            "exact": doc[span],
            "prefix": doc.text[max(span.start - _AROUND, 0) : span.start],
            "suffix": doc.text[span.end : span.end + _AROUND],
        },
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]
