"""The claims as CSV (RFC 4180, UTF-8), a line each, in which no spreadsheet finds a formula."""

from __future__ import annotations

import csv
import re
from io import StringIO

from claimcheck.report.frame import Frame
from claimcheck.report.record import Record
from claimcheck.report.visible import on_one_line

# Columns may be added at the end; names and order stay.
COLUMNS = (
    "document",
    "path",
    "claim",
    "line",
    "column",
    "start",
    "end",
    "role",
    "text",
    "types",
    "check_worthiness",
    "basis",
    "strength",
    "caveats",
    "admiralty",
    "sources",
    "kinds",
    "via",
    "findings",
)
# What begins a formula (OWASP, "CSV Injection"), at the start of a cell, or after what some spreadsheets take
# for the end of one whatever the file says: a semicolon where that is the list separator, and a bar.
_FORMULA = re.compile(r"(^|[;|])([\s\"'\u00ad\u200b-\u200d\u2060\ufeff]*)(?=[=+\-@＝＋－＠])")


def csv_rows(report: Record) -> str:
    """The claims of a report (`record.record`), a line each; nothing where there is none."""
    sources = {source["id"]: source for source in report["sources"]}
    attributions = {attribution["id"]: attribution for attribution in report["attributions"]}
    out = StringIO()
    lines = csv.writer(out)
    for claim in report["sentences"]:
        if not claim["claim"]:
            continue
        supports = {support["source"]: support for support in reversed(claim["supports"])}
        behind = [sources[id] for id in sorted(supports.keys() - {None})]
        via = {attributions[support["attribution"]]["via"] for support in claim["supports"]} - {None}
        lines.writerow(
            map(
                _cell,
                (
                    report["document"]["id"],
                    report["document"]["path"],
                    claim["number"],
                    *(claim[name] for name in COLUMNS[3:9]),
                    claim["types"],
                    *(claim[name] for name in COLUMNS[10:15]),
                    [source["name"] for source in behind],
                    [source["kind"] for source in behind],
                    [sources[id]["name"] for id in sorted(via)],
                    [report["findings"][index]["rule"] for index in claim["findings"]],
                ),
            )
        )
    return out.getvalue()


def header() -> Frame:
    """One header over the claims of all documents."""
    return Frame(before=",".join(COLUMNS) + "\r\n")


def _cell(value: object) -> str | int | float:
    """A value as a cell: several joined by semicolons, on one line, visible, and never a formula."""
    if isinstance(value, int | float):
        return value
    words = "; ".join(map(str, value)) if isinstance(value, list) else str(value or "")
    return _FORMULA.sub(r"\1\2'", on_one_line(words))
