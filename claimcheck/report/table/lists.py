"""What stands under the claims: what to fix, what is open and whom to call, who the sources are."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from claimcheck.report.open_items import open_items
from claimcheck.report.record import Record
from claimcheck.report.register import described_name, register
from claimcheck.report.said import said
from claimcheck.report.table.page import SEVERITIES, Page
from claimcheck.report.visible import on_one_line
from claimcheck.report.wording import lines, percent


def finding_rows(findings: Iterable[Record], page: Page) -> Table:
    """The findings, the most severe first; those that say the same share a row."""
    rows = page.columns("Severity", "Rule", "Line", "Message", header=False)
    for severity, rule, places, message in said(findings):
        color = SEVERITIES[severity]
        rows.add_row(Text(severity, style=color), Text(rule, style=color), Text(lines(places)), Text(message))
    return rows


def open_rows(report: Record, page: Page) -> Table:
    """What the piece leaves open, and whom to call about it."""
    rows = page.columns("Kind", "Line", "Message", header=False)
    for item in open_items(report):
        words = _around(item.sentence, item.shown[0], page)
        parties = dict.fromkeys(map(on_one_line, item.parties))
        whom = ", ".join(page.shortened(name, 60) for name in parties if name not in words)
        message = Text(f"{whom}: {words}" if whom else words)
        rows.add_row(item.kind, lines([item.sentence["line"]]), message)
    return rows


def _around(sentence: Record, item: Record, page: Page) -> str:
    """A sentence, shortened so that the words of `item` in it are shown."""
    most = max(2 * page.width - 60, 40)
    start, end = item["start"] - sentence["start"], item["end"] - sentence["start"]
    if end < most:
        return page.shortened(sentence["text"], most)
    begin = sentence["text"].rfind(" ", 0, max(start - most // 3, 0)) + 1
    return f"{page.signs.more} {page.shortened(sentence['text'][begin:], most - 4)}"


def source_rows(report: Record, page: Page) -> Table:
    """Each source that a claim rests on, the one that carries most first."""
    carrying, _, claims = register(report)
    names = ["Source", "Kind", "Claims", "Share", "Described", "Reason"]
    if page.narrow:
        del names[3:]
    elif not any(source["anonymity"] for source in carrying):
        del names[4:]
    rows = page.columns(*names, header=True)
    for source in carrying:
        cells = [page.shortened(described_name(source), 100), source["kind"], str(claims[source["id"]])]
        cells += [percent(source["share"]), *_anonymity(source, page)]
        rows.add_row(*map(Text, cells[: len(names)]))
    return rows


def _anonymity(source: Record, page: Page) -> tuple[str, str]:
    """How well an unnamed source is described, and why it is not named; nothing for the others."""
    if not (anonymity := source["anonymity"]):
        return "", ""
    reason = anonymity["reason"]
    why = page.shortened(reason["text"], 80) if reason else "none given"
    return f"{anonymity['described']} of 3", why


def idle_sources(report: Record, page: Page) -> list[str]:
    """The names of those who speak in the piece without a claim resting on them."""
    return [page.shortened(source["name"], 60) for source in register(report).idle]
