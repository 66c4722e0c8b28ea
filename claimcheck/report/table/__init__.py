"""The credibility table: what an editor reads before publication, claim by claim, in the terminal's width.

Nothing hangs on colour alone, and every word of the article passes through `visible`: a terminal never gets
anything from it but letters.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.report import Style
from claimcheck.report.record import Record
from claimcheck.report.summary import collapse, summary, title
from claimcheck.report.table.against import against
from claimcheck.report.table.claims import MARKS, Claims
from claimcheck.report.table.lists import finding_rows, idle_sources, open_rows, source_rows
from claimcheck.report.table.page import Page
from claimcheck.report.table.printing import printed
from claimcheck.report.visible import visible
from claimcheck.report.wording import count
from claimcheck.rules import COLUMNS


def table(report: Record, style: Style) -> str:
    """The report (`record.record`) as text of `style.width` columns; with `style.quiet` only its findings."""
    page = Page(style.width, unicode=style.unicode)
    return printed(_findings_only(report, page) if style.quiet else _whole(report, page, style), style)


def _whole(report: Record, page: Page, style: Style) -> Iterator[RenderableType]:
    yield _title(report, page)
    yield ""
    claims = Claims(report, page, everything=style.everything)
    if claims.claims:
        yield claims.rows()
        if more := len(claims.claims) - len(claims.shown):
            yield f"{count(more, 'claim')} more, with nothing to fix or to settle: --all shows them."
        yield ""
    if report["document"]["without"]:
        yield _collapse(report, page)
    if report["document"]["material"]:
        yield against(report, page)
    listed = [finding for finding in report["findings"] if finding["rule"] not in COLUMNS]
    infos = [finding for finding in listed if finding["severity"] == "info"]
    others = [finding for finding in listed if finding["severity"] != "info"]
    yield from _section("Fix first", finding_rows(others, page))
    yield from _section("Worth knowing", finding_rows(infos, page))
    yield from _section("Still open", open_rows(report, page))
    yield from _section("Sources", source_rows(report, page))
    if idle := idle_sources(report, page):
        yield Text(f"Heard too, with no claim resting on them: {', '.join(idle)}.\n")
    yield Text(summary(report, page.signs.part))
    yield _legend(report, page)


def _findings_only(report: Record, page: Page) -> Iterator[RenderableType]:
    yield from _section(_name(report), finding_rows(report["findings"], page))


def _section(title: str, rows: Table) -> Iterator[RenderableType]:
    if rows.row_count:
        yield Text(title, style="bold")
        yield Padding(rows, (0, 0, 1, 2))


def _name(report: Record) -> str:
    document = report["document"]
    return visible(document["path"] or document["id"])


def _title(report: Record, page: Page) -> Text:
    parts = title(report, page.signs.more)
    return Text.assemble((_name(report), "bold"), *(page.signs.part + part for part in parts))


def _collapse(report: Record, page: Page) -> Text:
    """What falls with the source that is withdrawn."""
    without = f"Without {page.shortened(report['document']['without']['name'], 60)}"
    return Text.assemble((without, "bold"), f" {collapse(report)}\n")


def _legend(report: Record, page: Page) -> Text:
    roles = {sentence["role"] for sentence in report["sentences"] if sentence["claim"]}
    parts = [f"{mark} {role}" for role, mark in MARKS.items() if role in roles]
    if roles:
        parts.append(f"{page.dots(4)} to {page.dots(0)} how firmly a claim stands")
    if explained := [finding["rule"] for finding in report["findings"] if finding["rule"] not in COLUMNS]:
        parts.append(f"claimcheck explain {explained[0]} says why")
    return Text(page.signs.part.join(parts), style="dim")
