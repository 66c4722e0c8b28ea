"""The report as Markdown (GitHub's, CommonMark with tables), for a pull request or an e-mail.

What the article says stands there as text and nothing else; see `markdown_text`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.report import Style
from claimcheck.report.backers import Backer, Backers
from claimcheck.report.markdown_text import escaped
from claimcheck.report.open_items import OpenItem, open_items
from claimcheck.report.record import Record
from claimcheck.report.register import described_name, register
from claimcheck.report.said import said
from claimcheck.report.summary import collapse, summary, title
from claimcheck.report.visible import on_one_line
from claimcheck.report.wording import dots, lines, percent, shortened
from claimcheck.rules import COLUMNS

_LONGEST = 240  # characters of the article's words in one place


def markdown(report: Record, style: Style) -> str:
    """The report (`record.record`) as Markdown; with `style.quiet` only its findings, nothing without any."""
    blocks = list(_findings(report) if style.quiet else _everything(report))
    if not blocks:
        return ""
    name = on_one_line(report["document"]["path"] or report["document"]["id"])
    return "\n\n".join((f"## {escaped(name)}", *blocks)) + "\n"


def _findings(report: Record) -> Iterator[str]:
    yield from _list("", _said(report["findings"]))


def _everything(report: Record) -> Iterator[str]:
    yield escaped(" · ".join(title(report)))
    yield from _table(
        "### Claims", ("#", "Claim", "Source", "Basis", "Caveats", "Findings"), _claims(report), right=(0,)
    )
    if without := report["document"]["without"]:
        yield f"**Without {escaped(shortened(without['name'], 60))}** {collapse(report)}"
    listed = [finding for finding in report["findings"] if finding["rule"] not in COLUMNS]
    yield from _list("### Fix first", _said(each for each in listed if each["severity"] != "info"))
    yield from _list("### Worth knowing", _said(each for each in listed if each["severity"] == "info"))
    yield from _list("### Still open", map(_open, open_items(report)))
    yield from _table(
        "### Sources",
        ("Source", "Kind", "Claims", "Share", "Described", "Reason"),
        _sources(report),
        right=(2, 3),
    )
    if idle := register(report).idle:
        names = ", ".join(shortened(source["name"], 60) for source in idle)
        yield f"Heard too, with no claim resting on them: {escaped(names)}."
    yield escaped(summary(report))


def _claims(report: Record) -> Iterator[list[str]]:
    backers = Backers(report)
    for claim in report["sentences"]:
        if not claim["claim"]:
            continue
        rules = {report["findings"][index]["rule"] for index in claim["findings"]}
        role = "" if claim["role"] == "body" else f" {claim['role']}"
        yield [
            f"{claim['number']}{role}",
            shortened(claim["text"], _LONGEST),
            "; ".join(map(_backer, backers.of(claim))) or "—",
            f"{dots(claim['strength'])} {claim['basis']}",
            ", ".join(claim["caveats"]),
            " ".join(sorted(rules)),
        ]


def _backer(backer: Backer) -> str:
    words = "nobody named"
    if backer.source is not None:
        words = f"{shortened(backer.source['name'], 120)} ({backer.source['kind']})"
    if backer.via is not None:
        words += f" via {shortened(backer.via['name'], 60)}"
    return words if backer.elsewhere is None else f"{words}, as in {backer.elsewhere}"


def _said(findings: Iterable[Record]) -> Iterator[str]:
    for severity, rule, places, message in said(findings):
        yield f"**{severity} {rule}**, {lines(places)}: {escaped(message)}"


def _open(item: OpenItem) -> str:
    words = shortened(item.sentence["text"], _LONGEST)
    whom = [shortened(name, 60) for name in item.parties if name not in words]
    message = f"{', '.join(whom)}: {words}" if whom else words
    return f"**{item.kind}**, {lines([item.sentence['line']])}: {escaped(message)}"


def _sources(report: Record) -> Iterator[list[str]]:
    carrying, _, claims = register(report)
    for source in carrying:
        described, reason = "", ""
        if anonymity := source["anonymity"]:
            described = f"{anonymity['described']} of 3"
            reason = shortened(anonymity["reason"]["text"], 80) if anonymity["reason"] else "none given"
        yield [
            shortened(described_name(source), 100),
            source["kind"],
            str(claims[source["id"]]),
            percent(source["share"]),
            described,
            reason,
        ]


def _list(heading: str, items: Iterable[str]) -> Iterator[str]:
    """A list under a heading, if it has items."""
    if shown := "\n".join(f"- {item}" for item in items):
        yield from filter(None, (heading, shown))


def _table(
    heading: str, names: tuple[str, ...], rows: Iterable[list[str]], right: tuple[int, ...]
) -> Iterator[str]:
    """A table under a heading, if it has rows; columns `right` are set flush right."""
    if shown := [_row(map(escaped, row)) for row in rows]:
        rule = _row("--:" if index in right else "---" for index in range(len(names)))
        yield heading
        yield "\n".join((_row(names), rule, *shown))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
