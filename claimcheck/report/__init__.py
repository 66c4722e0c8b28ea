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
    if style.claim is not None:
        from claimcheck.report.strength import strength

        return strength(replace(doc, text=doc.plain), style.claim, style)
    from claimcheck.report.record import record

    if style.format in ("json", "jsonl"):
        from claimcheck.report.json_report import json_line, json_object

        data = record(doc, include_text=style.include_text)
        return json_line(data) if style.format == "jsonl" else json_object(data)
    # People read the article, not its markup.
    data = record(replace(doc, text=doc.plain))
    if style.format == "concise":
        from claimcheck.report.concise import concise

        return concise(data)
    from claimcheck.report.table import table

    return table(data, style)


def frame(format: Format) -> Frame:
    """What makes one output of the texts of a format."""
    if format == "json":
        return Frame(only_one="json holds exactly one document: use --format jsonl for several.")
    if format == "jsonl":
        from claimcheck.report.json_report import Lines

        return Lines()
    if format == "table":
        return Frame(between="\n")  # tables need air between them
    return Frame()
