"""The claims as linked data: for each a Claim of schema.org, with who makes it and the article it appears in.

It says who claims what and where. Whether it is so nobody here knows: there is no ClaimReview and no rating.
The text may stand in a page's `<script type="application/ld+json">`: no markup gets out of it.
"""

from __future__ import annotations

from claimcheck.document import Document, Source
from claimcheck.report import address
from claimcheck.report.frame import Frame
from claimcheck.report.json_report import json_items
from claimcheck.report.visible import on_one_line

# Types of those whom schema.org lets make a claim; documents are what it is based on instead.
_PARTIES = {
    "person": "Person",
    "organization": "Organization",
    "publication": "NewsMediaOrganization",
    "unnamed": "Person",
    "group": "Organization",
    "other": "Organization",
}
_NAMED = ("person", "organization", "publication")
# Nothing that HTML reads: `</script>` would end the element that the data stands in.
_HTML = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def jsonld(doc: Document) -> str:
    """The article and its claims as nodes of a graph, joined by commas."""
    where = address.uri(doc)
    nodes = [_article(doc, where)]
    for index, claim in enumerate(doc.claims):
        if claim.is_claim:
            nodes.append(_claim(doc, where, index, len(nodes)))
    return json_items(nodes).translate(_HTML)


def graph() -> Frame:
    """One graph of the claims of all documents."""
    return Frame('{"@context": "https://schema.org", "@graph": [', between=",", after="\n]}\n")


def _article(doc: Document, where: str) -> dict[str, object]:
    known = {
        "headline": doc.metadata.title,
        "creditText": doc.metadata.byline,
        "datePublished": doc.metadata.published,
        "inLanguage": doc.language,
    }
    outlets = dict.fromkeys(credit.source for credit in doc.credits)
    based = {"isBasedOn": [_report_of(doc.sources[outlet]) for outlet in outlets]} if outlets else {}
    given = {name: on_one_line(value) for name, value in known.items() if value}
    return {"@type": "NewsArticle", "@id": where, **given, **based}


def _claim(doc: Document, where: str, index: int, number: int) -> dict[str, object]:
    assessment = doc.assessments[index]
    supporting = dict.fromkeys(support.source for support in assessment.supports)
    behind = [doc.sources[source] for source in supporting if source is not None]
    through = dict.fromkeys(doc.resolutions[support.attribution].via for support in assessment.supports)
    credited = {credit.source for credit in doc.credits}  # the article says so, once
    outlets = [doc.sources[outlet] for outlet in through if outlet is not None and outlet not in credited]
    authors = [_party(source) for source in behind if source.kind in _PARTIES]
    based = [
        *({"@type": "CreativeWork", "name": on_one_line(s.name)} for s in behind if s.kind == "document"),
        *map(_report_of, outlets),
    ]
    return {
        "@type": "Claim",
        "@id": f"{where}{'-' if '#' in where else '#'}claim-{number}",
        "position": number,
        "text": on_one_line(doc[doc.sentences[index].span]),
        "appearance": {"@id": where},
        **({"author": authors} if authors else {}),
        **({"isBasedOn": based} if based else {}),
        "keywords": [word for word in (assessment.basis, *assessment.caveats) if word],
    }


def _party(source: Source) -> dict[str, object]:
    """A source; what nobody is called is no name but a description."""
    name = on_one_line(source.name)
    if source.kind not in _NAMED:
        return {"@type": _PARTIES[source.kind], "description": name}
    described = {"description": on_one_line(source.description)} if source.description else {}
    return {"@type": _PARTIES[source.kind], "name": name, **described}


def _report_of(outlet: Source) -> dict[str, object]:
    return {"@type": "NewsArticle", "publisher": _party(outlet)}
