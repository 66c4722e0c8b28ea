"""What the table says of the draft beside its material: what was used, what stands in it, what does not."""

from __future__ import annotations

from collections import Counter

from rich.text import Text

from claimcheck.report.record import Record
from claimcheck.report.table.page import Page
from claimcheck.report.visible import on_one_line
from claimcheck.report.wording import count

VERDICTS = {
    "exact": "word for word",
    "altered": "altered",
    "stitched": "put together",
    "not-found": "not found",
}
FIGURES = ("equal", "rounded", "different")
USES = {"differences": "another version of the draft", "none": "the draft itself, left out"}


def against(report: Record, page: Page) -> Text:
    """Some lines on the material; the findings themselves stand with the others."""
    pieces = report["document"]["material"]
    words = sum(piece["words"] for piece in pieces if piece["use"] != "none")
    names = [_named(piece, page) for piece in pieces[:4]]
    if len(pieces) > len(names):
        names.append(f"and {len(pieces) - len(names)} more")
    lines = [f"{count(words, 'word')} in {', '.join(names)}"]
    lines += [line for line in (_quotes(report), _claims(report), _figures(report)) if line]
    return Text.assemble(("Against the material", "bold"), *(f"\n  {line}" for line in lines), "\n")


def _named(piece: Record, page: Page) -> str:
    name = page.shortened(on_one_line(piece["path"]), 40)
    return f"{name} ({USES[piece['use']]})" if piece["use"] in USES else name


def _quotes(report: Record) -> str:
    verdicts = Counter(quote["material"]["verdict"] for quote in report["quotes"])
    checked = sum(verdicts[verdict] for verdict in VERDICTS)
    told = [f"{verdicts[verdict]} {words}" for verdict, words in VERDICTS.items() if verdicts[verdict]]
    return f"{count(checked, 'quote')}: {', '.join(told)}" if checked else ""


def _claims(report: Record) -> str:
    scores = [s["material"]["score"] for s in report["sentences"] if s["material"]["score"] is not None]
    supported = sum(score >= 0.5 for score in scores)
    return f"{count(len(scores), 'claim')}: {supported} with a passage that supports it" if scores else ""


def _figures(report: Record) -> str:
    verdicts = Counter(
        figure["verdict"] for sentence in report["sentences"] for figure in sentence["material"]["figures"]
    )
    told = [f"{number} {verdict}" for verdict in FIGURES if (number := verdicts[verdict])]
    return f"{count(sum(verdicts.values()), 'figure')}: {', '.join(told)}" if told else ""
