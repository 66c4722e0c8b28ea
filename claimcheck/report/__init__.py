"""Reports show: one module a format, each a function from a report's data to text. Nothing here decides.

`render` makes the text of a document, wherever that is analysed; `frame` makes one output of them all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.config import Format
from claimcheck.document import Document
from claimcheck.report.frame import Frame


@dataclass(frozen=True, slots=True)
class Style:
    """How a report is to look. `width` is in columns; without `unicode` dots and lines are ASCII.

    `quiet` leaves findings alone, `everything` the claims of a long article that need no look, too.

    `claim` asks, instead of a report, for every step to the strength of the claim of that number.
    """

    format: Format = "table"
    include_text: bool = False
    quiet: bool = False
    everything: bool = False
    width: int = 80
    color: bool = False
    unicode: bool = True
    claim: int | None = None


def render(doc: Document, style: Style) -> str:
    """The finished document as text that ends in a line end; empty where the format has nothing to say.

    Raises ConfigError where `style.claim` is no claim of it.
    """
    # People read the article, not its markup.
    plain = replace(doc, text=doc.plain)
    if style.claim is not None:
        from claimcheck.report.strength import strength

        return strength(plain, style.claim, style)
    from claimcheck.report.record import record

    match style.format:
        case "table":
            from claimcheck.report.table import table

            return table(record(plain), style)
        case "concise":
            from claimcheck.report.concise import concise

            return concise(record(plain))
        case "json":
            from claimcheck.report.json_report import json_object

            return json_object(record(doc, include_text=style.include_text))
        case "jsonl":
            from claimcheck.report.json_report import json_line

            return json_line(record(doc, include_text=style.include_text))
        case "markdown":
            from claimcheck.report.markdown import markdown

            return markdown(record(plain), style)
        case "csv":
            from claimcheck.report.csv_report import csv_rows

            return csv_rows(record(plain))
        case "sarif":
            from claimcheck.report.sarif import sarif

            return sarif(doc)
        case "github":
            from claimcheck.report.github import github

            return github(doc)
        case "gitlab":
            from claimcheck.report.gitlab import gitlab

            return gitlab(doc)
        case "webanno":
            from claimcheck.report.webanno import webanno

            return webanno(doc)
        case "jsonld":
            from claimcheck.report.jsonld import jsonld

            return jsonld(plain)
        case "html":
            from claimcheck.report.html import html

            return html(record(plain, include_text=True))
        case "signoff":
            from claimcheck.report.signoff import signoff

            return signoff(record(plain))
        case "signoff-html":
            from claimcheck.report.html.signoff import signoff_page

            return signoff_page(record(plain))


def frame(format: Format) -> Frame:
    """What makes one output of the texts of a format."""
    match format:
        case "table" | "markdown" | "signoff":
            return Frame(between="\n")  # they need air between them
        case "html" | "signoff-html":
            return Frame(only_one=f"{format} holds exactly one document: write a page for each, with -o.")
        case "json":
            return Frame(only_one="json holds exactly one document: use --format jsonl for several.")
        case "jsonl":
            from claimcheck.report.json_report import Lines

            return Lines()
        case "csv":
            from claimcheck.report.csv_report import header

            return header()
        case "sarif":
            from claimcheck.report.sarif import Log

            return Log()
        case "github":
            from claimcheck.report.github import Annotations

            return Annotations()
        case "gitlab":
            from claimcheck.report.gitlab import array

            return array()
        case "webanno":
            from claimcheck.report.webanno import AnnotationPage

            return AnnotationPage()
        case "jsonld":
            from claimcheck.report.jsonld import graph

            return graph()
        case _:
            return Frame()
