"""What an edit changed, for a terminal: the losses of each claim over its words before and now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.report import Style
from claimcheck.report.record import Record
from claimcheck.report.revision.record import revision_record
from claimcheck.report.table.page import SEVERITIES, Page
from claimcheck.report.table.printing import printed
from claimcheck.report.visible import on_one_line, visible
from claimcheck.report.wording import count
from claimcheck.revision import Revision

MOST = 400  # characters of a claim that are shown
MOST_WORDS = 60  # of what was lost


def revision_table(revision: Revision, style: Style) -> str:
    """The revision as text of `style.width` columns."""
    page = Page(style.width, unicode=style.unicode)
    return printed(_whole(revision_record(revision), page), style)


def _whole(record: Record, page: Page) -> Iterator[RenderableType]:
    yield _title(record, page)
    yield ""
    for title, kind in (("Changed", "changed"), ("Added", "added"), ("Dropped", "dropped")):
        changes = [change for change in record["changes"] if change["kind"] == kind]
        # The gravest first; those alike stay in order of the text.
        changes.sort(key=lambda change: list(SEVERITIES).index(change["severity"]))
        if changes:
            yield Text(title, style="bold")
            yield Padding(_rows(changes, page), (0, 0, 1, 2))
    if record["sources"]:
        yield Text("Sources", style="bold")
        yield Padding(_sources(record["sources"], page), (0, 0, 1, 2))
    yield _summary(record, page)


def _title(record: Record, page: Page) -> Text:
    old, new = record["old"], record["new"]
    arrow = "→" if page.signs.more == "…" else "->"
    names = f"{_name(old)} {arrow} {_name(new)}" if _name(old) != _name(new) else _name(old)
    claims = f"{count(new['claims'], 'claim')}, before {old['claims']}"
    return Text.assemble((names, "bold"), page.signs.part, claims)


def _name(document: Record) -> str:
    return visible(document["path"] or document["id"])


def _rows(changes: Iterable[Record], page: Page) -> Table:
    """A row a change: its lines, what was lost, and the words; on a wide page these stand side by side."""
    rows = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    rows.add_column(no_wrap=True)
    if page.wide:
        room = page.width - 2 - 14
        rows.add_column(width=room * 26 // 100, overflow="fold")
        rows.add_column(width=room * 35 // 100, overflow="fold")
        rows.add_column(width=room * 35 // 100, overflow="fold")
    else:
        rows.add_column(overflow="fold")
    for change in changes:
        losses = [_loss(loss, page) for loss in change["losses"]]
        before, now = _words(change["old"], "-", "red", page), _words(change["new"], "+", "green", page)
        lines = _lines(change, page)
        if page.wide:
            rows.add_row(lines, Group(*losses), before, now)
        else:
            rows.add_row(lines, Group(*losses, *(words for words in (before, now) if words)))
    return rows


def _lines(change: Record, page: Page) -> Text:
    arrow = "→" if page.signs.more == "…" else "->"
    sides = [str(side[0]["line"]) for side in (change["old"], change["new"]) if side]
    return Text(f"line {f' {arrow} '.join(dict.fromkeys(sides))}")


def _loss(loss: Record, page: Page) -> Text:
    """`error attribution-lost: police`, or `warning number-changed: 12, now 14`."""
    before, now = (
        ", ".join(page.shortened(words, MOST_WORDS) for words in loss[side]) for side in ("before", "now")
    )
    words = f"{before}, now {now}" if before and now else before or now
    text = f" {loss['name']}{': ' if words else ''}{words}"
    return Text.assemble((loss["severity"], SEVERITIES[loss["severity"]]), text)


def _words(sentences: Iterable[Record], sign: str, color: str, page: Page) -> Text:
    said = " ".join(on_one_line(sentence["text"]) for sentence in sentences)
    return Text(f"{sign} {page.shortened(said, MOST)}", style=color) if said else Text()


def _sources(sources: Iterable[Record], page: Page) -> Table:
    rows = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    rows.add_column(no_wrap=True)
    rows.add_column(no_wrap=True)
    rows.add_column(overflow="fold")
    for source in sources:
        name = page.shortened(source["name"], 100)
        rest = f", {count(source['claims'], 'claim')}" if source["claims"] else ""
        severity = Text(source["severity"], style=SEVERITIES[source["severity"]])
        rows.add_row(severity, source["kind"], Text(f"{name} ({source['source_kind']}){rest}"))
    return rows


def _summary(record: Record, page: Page) -> Text:
    summary = record["summary"]
    parts = [f"{summary[kind]} {kind}" for kind in ("changed", "added", "dropped") if summary[kind]]
    claims = f"{count(summary['same'], 'claim')} as before"
    findings = [count(number, severity) for severity, number in summary["findings"].items() if number]
    said = page.signs.part.join((", ".join([*parts, claims]), ", ".join(findings) or "nothing lost"))
    return Text(f"{said}.")
