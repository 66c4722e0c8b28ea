"""The credibility table: what an editor reads before publication, claim by claim, in the terminal's width.

Nothing hangs on colour alone, and every word of the article passes through `visible`: a terminal never gets
anything from it but letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from io import StringIO
from textwrap import wrap

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.report import Style
from claimcheck.report.record import Record
from claimcheck.report.visible import on_one_line, visible

MARKS = {"headline": "H", "standfirst": "S", "caption": "C"}
SEVERITIES = {"error": "bold red", "warning": "yellow", "info": "cyan"}
STRENGTHS = ("red", "yellow", "yellow", "green", "green")
OPEN = {"pending": "pending", "no-comment": "silent", "unverified": "unverified"}
# Stands before words that are a sentence of their own: "The port says [fares will rise]", but not "The port
# called [the rise unfounded]".
CLAUSE_FOLLOWS = re.compile(r"(?:^|[,:“\"]|\b(?:says?|said))\s*$", re.IGNORECASE)
WIDE = 110  # columns from which line, caveats and findings have columns of their own
NARROW = 64  # columns below which the source stands under the claim


@dataclass(frozen=True, slots=True)
class Signs:
    """The few characters beyond ASCII, and what stands for them where the encoding has none."""

    full: str
    empty: str
    more: str
    part: str
    nobody: str


UNICODE = Signs("●", "○", "…", " · ", "—")
ASCII = Signs("*", ".", "...", " | ", "-")


def table(report: Record, style: Style) -> str:
    """The report (`record.record`) as text of `style.width` columns; with `style.quiet` only its findings."""
    view = View(report, style)
    console = Console(
        file=StringIO(),
        width=style.width,
        force_terminal=style.color,
        color_system="standard" if style.color else None,
        no_color=False,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    with console.capture() as capture:
        for section in view.findings_only() if style.quiet else view.everything():
            console.print(section)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().split("\n")[:-1])


class View:
    """One report and how wide it is shown; each method makes a part that rich can print."""

    def __init__(self, report: Record, style: Style) -> None:
        self.report = report
        self.width = style.width
        self.signs = UNICODE if style.unicode else ASCII
        self.claims = [sentence for sentence in report["sentences"] if sentence["claim"]]
        self.numbers = {claim["id"]: claim["number"] for claim in self.claims}
        self.sources = {source["id"]: source for source in report["sources"]}
        self.attributions = {attribution["id"]: attribution for attribution in report["attributions"]}
        self.credited = {credit["source"] for credit in report["document"]["credits"]}

    def everything(self) -> Iterator[RenderableType]:
        yield self.title()
        yield ""
        if self.claims:
            yield self.claim_rows()
            yield ""
        infos = [finding for finding in self.report["findings"] if finding["severity"] == "info"]
        others = [finding for finding in self.report["findings"] if finding["severity"] != "info"]
        yield from _section("Fix first", self.finding_rows(others))
        yield from _section("Worth knowing", self.finding_rows(infos))
        yield from _section("Still open", self.open_rows())
        yield from _section("Sources", self.source_rows())
        yield from self.others()
        yield self.summary()
        yield self.legend()

    def findings_only(self) -> Iterator[RenderableType]:
        if self.report["findings"]:
            yield from _section(self.name(), self.finding_rows(self.report["findings"]))

    # The head and the foot

    def name(self) -> str:
        document = self.report["document"]
        return visible(document["path"] or document["id"])

    def title(self) -> Text:
        document = self.report["document"]
        parts = [
            _day(document["published"]),
            f"{_count(len(self.claims), 'claim')} in {_count(len(self.report['sentences']), 'sentence')}",
        ]
        if document["credits"]:
            names = dict.fromkeys(on_one_line(credit["name"]) for credit in document["credits"])
            parts.append(f"credited as a whole to {' and '.join(names)}")
        return Text.assemble((self.name(), "bold"), *(self.signs.part + part for part in parts))

    def summary(self) -> Text:
        summary = self.report["summary"]
        basis = [f"{number} {kind}" for kind, number in summary["basis"].items() if number]
        claims = _count(summary["claims"], "claim") + (f": {', '.join(basis)}" if basis else "")
        sources = _count(summary["independent_sources"], "independent source")
        if summary["largest_source_share"]:
            sources += f", the largest with {_percent(summary['largest_source_share'])} of what is attributed"
        findings = [_count(number, severity) for severity, number in summary["findings"].items() if number]
        return Text(self.signs.part.join((claims, sources, ", ".join(findings) or "no findings")) + ".")

    def legend(self) -> Text:
        roles = {claim["role"] for claim in self.claims}
        parts = [f"{mark} {role}" for role, mark in MARKS.items() if role in roles]
        if self.claims:
            parts.append(f"{self.dots(4)} to {self.dots(0)} how firmly a claim stands")
        if self.report["findings"]:
            parts.append(f"claimcheck explain {self.report['findings'][0]['rule']} says why")
        return Text(self.signs.part.join(parts), style="dim")

    # The claims

    def claim_rows(self) -> Table:
        """A row a claim: number, words, who backs it, on what basis, caveats, findings."""
        number, basis, line, caveats, codes = 6, 17, 4, 11, 18
        source = min(max(self.width // 4, 18), 44) if self.width >= NARROW else 0
        wide = self.width >= WIDE
        taken = number + basis + (source and source + 2) + (line + caveats + codes + 6 if wide else 0)
        words = max(self.width - taken - 2, 12)
        rows = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
        rows.add_column("  #", width=number - 2)
        if wide:
            rows.add_column("Line", width=line, justify="right")
        rows.add_column("Claim", width=words, overflow="fold")
        if source:
            rows.add_column("Source", width=source, overflow="fold")
        rows.add_column("Basis", width=basis, overflow="fold")
        if wide:
            rows.add_column("Caveats", width=caveats, overflow="fold")
            rows.add_column("Findings", width=codes, overflow="fold")
        for claim in self.claims:
            rows.add_row(*self.claim_cells(claim, words, wide=wide, apart=source > 0))
        return rows

    def claim_cells(self, claim: Record, width: int, *, wide: bool, apart: bool) -> Iterator[Text]:
        mark = MARKS.get(claim["role"], "")
        yield Text.assemble(f"{claim['number']:>3}", (mark, "bold"))
        if wide:
            yield Text(str(claim["line"]))
        backers = self.backers(claim)
        words = self.wrapped(self.words(claim), width, lines=2 if wide else 3)
        yield Text(words if apart else f"{words}\n{backers}")
        if apart:
            yield Text(backers)
        strength = claim["strength"]
        basis = Text.assemble((self.dots(strength), STRENGTHS[strength]), " ", claim["basis"])
        caveats, codes = Text(", ".join(claim["caveats"])), self.codes(claim)
        if wide:
            yield from (basis, caveats, codes)
        else:
            yield Text("\n").join(part for part in (basis, caveats, codes) if part)

    def words(self, claim: Record) -> str:
        """What is claimed; without "he said" where one speaker's words read as a sentence of their own."""
        text = str(claim["text"])
        here = {support["attribution"] for support in claim["supports"] if support["sentence"] == claim["id"]}
        if len(here) != 1:
            return text
        spans = [
            (max(span["start"] - claim["start"], 0), span["end"] - claim["start"])
            for span in self.attributions[here.pop()]["content"]
            if span["start"] < claim["end"] and span["end"] > claim["start"]
        ]
        pieces = [text[start:end].strip(" ,") for start, end in spans]
        said = f" {self.signs.more} ".join(pieces)
        stands_alone = said.startswith("that ") or (
            spans and CLAUSE_FOLLOWS.search(text[: spans[0][0]][-40:])
        )
        # Less than a third of a sentence, nobody would know again.
        return said.removeprefix("that ") if stands_alone and 3 * len(said) >= len(text) else text

    def backers(self, claim: Record) -> str:
        """Who stands behind a claim, each with kind, through whom, and which other claim shows it."""
        backers: dict[int | None, str] = {}
        for support in claim["supports"]:
            via = self.attributions[support["attribution"]]["via"]
            words = "nobody named"
            if support["source"] is not None:
                source = self.sources[support["source"]]
                words = f"{self.shortened(source['name'], 120)} ({source['kind']})"
            # The title says once through whom everything comes.
            if via is not None and via not in self.credited:
                words += f" via {self.shortened(self.sources[via]['name'], 60)}"
            if support["sentence"] != claim["id"] and self.numbers.get(support["sentence"]):
                words += f", as in {self.numbers[support['sentence']]}"
            backers.setdefault(support["source"], words)
        return "; ".join(backers.values()) or self.signs.nobody

    def columns(self, *names: str, header: bool) -> Table:
        """A table without rows yet. What is long in it wraps; the short columns beside keep their width."""
        widest = {"Line": 18, "Source": 44, "Reason": 60}
        if self.width < WIDE:
            widest = (
                {"Line": 18, "Source": 20, "Reason": 16} if "Reason" in names else {"Line": 18, "Source": 34}
            )
        if self.width < NARROW:
            widest = {"Line": 8, "Source": self.width - 26}
        rows = Table(box=None, show_header=header, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
        for name in names:
            rows.add_column(
                name,
                overflow="fold",
                max_width=widest.get(name),
                no_wrap=name not in widest and name != "Message",
                justify="right" if name in ("Claims", "Share") else "left",
            )
        return rows

    def wrapped(self, text: str, width: int, lines: int) -> str:
        """The first `lines` lines of a text, visible, with a sign where it goes on."""
        start = on_one_line(text[: 4 * width * lines])
        more = f" {self.signs.more}"
        return "\n".join(wrap(start, width, max_lines=lines, placeholder=more, break_on_hyphens=False))

    def shortened(self, text: str, most: int) -> str:
        """`text` on one line and visible; what is longer than `most` ends after a word, with a sign."""
        return self.wrapped(text, most, lines=1)

    def dots(self, strength: int) -> str:
        return self.signs.full * strength + self.signs.empty * (4 - strength)

    def codes(self, claim: Record) -> Text:
        findings = [self.report["findings"][index] for index in claim["findings"]]
        severities = {finding["rule"]: finding["severity"] for finding in findings}
        return Text(" ").join(Text(rule, style=SEVERITIES[severities[rule]]) for rule in sorted(severities))

    # Under the claims

    def finding_rows(self, findings: Iterable[Record]) -> Table:
        """The findings, the most severe first; those that say the same share a row."""
        lines: dict[tuple[str, str, str], list[int]] = {}
        for finding in findings:
            key = finding["severity"], finding["rule"], on_one_line(finding["message"])
            lines.setdefault(key, []).append(finding["line"])
        rows = self.columns("Severity", "Rule", "Line", "Message", header=False)
        order = list(SEVERITIES)
        for (severity, rule, message), places in sorted(
            lines.items(), key=lambda row: order.index(row[0][0])
        ):
            color = SEVERITIES[severity]
            rows.add_row(Text(severity, style=color), Text(rule, style=color), _lines(places), Text(message))
        return rows

    def open_rows(self) -> Table:
        """What the piece leaves open, and whom to call about it."""
        rows = self.columns("Kind", "Line", "Message", header=False)
        for sentence in self.report["sentences"]:
            items = [item for item in sentence["status"] if item["kind"] in OPEN]
            for kind in dict.fromkeys(item["kind"] for item in items):
                same = [item for item in items if item["kind"] == kind]
                words = self.around(sentence, same[0])
                parties = dict.fromkeys(on_one_line(item["party"]["name"]) for item in same if item["party"])
                whom = ", ".join(self.shortened(name, 60) for name in parties if name not in words)
                rows.add_row(
                    OPEN[kind], _lines([sentence["line"]]), Text(f"{whom}: {words}" if whom else words)
                )
        return rows

    def around(self, sentence: Record, item: Record) -> str:
        """A sentence, shortened so that the words of `item` in it are shown."""
        most = max(2 * self.width - 60, 40)
        start, end = item["start"] - sentence["start"], item["end"] - sentence["start"]
        if end < most:
            return self.shortened(sentence["text"], most)
        begin = sentence["text"].rfind(" ", 0, max(start - most // 3, 0)) + 1
        return f"{self.signs.more} {self.shortened(sentence['text'][begin:], most - 4)}"

    def source_rows(self) -> Table:
        """Each source that a claim rests on, the one that carries most first."""
        carried = dict.fromkeys(self.sources, 0)
        for claim in self.claims:
            for source in {support["source"] for support in claim["supports"]} - {None}:
                carried[source] += 1
        carrying = [source for source in self.report["sources"] if carried[source["id"]]]
        withheld = any(source["anonymity"] for source in carrying)
        names = ["Source", "Kind", "Claims", "Share", "Described", "Reason"]
        names = names[:3] if self.width < NARROW else names if withheld else names[:4]
        rows = self.columns(*names, header=True)
        for source in sorted(carrying, key=lambda source: -carried[source["id"]]):
            name, description = source["name"], source["description"]
            if description and description.casefold() not in name.casefold():
                name = f"{name}, {description}"
            cells = [self.shortened(name, 100), source["kind"], str(carried[source["id"]])]
            cells += [_percent(source["share"]), *self.anonymity(source)]
            rows.add_row(*map(Text, cells[: len(names)]))
        return rows

    def others(self) -> Iterator[Text]:
        """Who speaks in the piece without a claim resting on it."""
        backing = {support["source"] for claim in self.claims for support in claim["supports"]}
        names = [
            self.shortened(source["name"], 60)
            for source in self.report["sources"]
            if source["attributions"] and source["id"] not in backing
        ]
        if names:
            yield Text(f"Heard too, with no claim resting on them: {', '.join(names)}.\n")

    def anonymity(self, source: Record) -> tuple[str, str]:
        """How well an unnamed source is described, and why it is not named; nothing for the others."""
        if not (anonymity := source["anonymity"]):
            return "", ""
        reason = anonymity["reason"]
        why = self.shortened(reason["text"], 80) if reason else "none given"
        return f"{anonymity['described']} of 3", why


def _section(title: str, rows: Table) -> Iterator[RenderableType]:
    if rows.row_count:
        yield Text(title, style="bold")
        yield Padding(rows, (0, 0, 1, 2))


def _lines(lines: Iterable[int]) -> Text:
    places = sorted(set(lines))
    return Text(f"line{'s' * (len(places) > 1)} {', '.join(map(str, places))}")


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _day(published: str | None) -> str:
    if published is None:
        return "no date"
    day = date.fromisoformat(published)
    return f"{day.day} {day:%B %Y}"
