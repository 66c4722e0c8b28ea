"""The claims, a row each: number, words, who backs it, on what basis, caveats, findings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.table import Table
from rich.text import Text

from claimcheck.report.backers import Backers
from claimcheck.report.record import Record
from claimcheck.report.table.page import SEVERITIES, Page
from claimcheck.report.visible import on_one_line
from claimcheck.rules import COLUMNS

MARKS = {"headline": "H", "standfirst": "S", "caption": "C"}
STRENGTHS = ("red", "yellow", "yellow", "green", "green")
# Cues that add nothing to what is said, as "denied" and "doubts" do.
PLAIN_CUE = re.compile(
    r"(?:sa(?:y|ys|id)|told|tells|added|adds|reported|reports|according to)\b", re.IGNORECASE
)
# Stands before words that are a sentence of their own: "The port says [fares will rise]", but not "The port
# called [the rise unfounded]".
CLAUSE_FOLLOWS = re.compile(r"(?:^|[,:“\"]|\b(?:says?|said|that))\s*$", re.IGNORECASE)
LONG = 20  # claims beyond which only those that matter are shown
OPEN_CAVEATS = {"pending", "unverified", "disputed", "alleged"}
WEAK = {"unnamed", "second-hand"}


class Claims:
    """The claims of a report, with what their rows look up.

    Of a long article only those are `shown` that an editor must look at, unless `everything` is wanted.
    """

    def __init__(self, report: Record, page: Page, *, everything: bool = True) -> None:
        self.page = page
        self.claims = [sentence for sentence in report["sentences"] if sentence["claim"]]
        self.findings = report["findings"]
        self.numbers = {claim["id"]: claim["number"] for claim in self.claims}
        self.backers = Backers(report)
        self.collapsed = set((report["document"]["without"] or {}).get("collapsed", ()))
        body = [claim["paragraph"] for claim in self.claims if claim["role"] == "body"]
        self.lead = min(body, default=None)
        all_shown = everything or len(self.claims) <= LONG
        self.shown = [claim for claim in self.claims if all_shown or self._matters(claim)]

    def rows(self) -> Table:
        """The table: in a narrow window three columns; on a wide page seven, and one a rule that counts."""
        page = self.page
        number, basis, line, counts = 6, 17, 4, 16
        caveats, codes = (11, 18) if page.widest else (16, 13)
        source = 0 if page.narrow else min(max(page.width // 4, 18), 44)
        counted = self._columns() if page.widest else []
        taken = number + basis + (source and source + 2) + (line + caveats + codes + 6 if page.wide else 0)
        taken += len(counted) * (counts + 2)
        words = max(page.width - taken - 2, 12)
        rows = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
        rows.add_column("  #", width=number - 2)
        if page.wide:
            rows.add_column("Line", width=line, justify="right")
        rows.add_column("Claim", width=words, overflow="fold")
        if not page.narrow:
            rows.add_column("Source", width=source, overflow="fold")
        rows.add_column("Basis", width=basis, overflow="fold")
        if page.wide:
            rows.add_column("Caveats", width=caveats, overflow="fold")
            for head in counted:
                rows.add_column(head, width=counts, overflow="fold")
            rows.add_column("Findings", width=codes, overflow="fold")
        for claim in self.shown:
            rows.add_row(*self._cells(claim, words, counted))
        return rows

    def _matters(self, claim: Record) -> bool:
        """Whether a claim opens the story, is open or weakly backed, must be fixed, or has lost all."""
        return (
            claim["role"] in ("headline", "standfirst")
            or claim["paragraph"] == self.lead
            or claim["basis"] in WEAK
            or not OPEN_CAVEATS.isdisjoint(claim["caveats"])
            or any(self.findings[index]["severity"] != "info" for index in claim["findings"])
            or claim["id"] in self.collapsed
        )

    def _columns(self) -> list[str]:
        """The heads of the columns of rules that count, of those that have found something."""
        found = {finding["rule"] for finding in self.findings}
        return [head for rule, head in COLUMNS.items() if rule in found]

    def _cells(self, claim: Record, width: int, counted: list[str]) -> Iterator[Text]:
        page = self.page
        yield Text.assemble(f"{claim['number']:>3}", (MARKS.get(claim["role"], ""), "bold"))
        if page.wide:
            yield Text(str(claim["line"]))
        words = page.wrapped(self._words(claim), width, lines=2 if page.wide else 3)
        backers = self._backers(claim)
        yield from [Text(f"{words}\n{backers}")] if page.narrow else [Text(words), Text(backers)]
        strength = claim["strength"]
        basis = Text.assemble((page.dots(strength), STRENGTHS[strength]), " ", claim["basis"])
        counts = self._counts(claim)
        caveats = [Text(", ".join(claim["caveats"]))]
        if counted:
            caveats += [Text(counts.get(head, "")) for head in counted]
        else:
            lines = [f"{head.lower()} {words}" for head, words in counts.items()]
            caveats = [Text("\n".join(filter(None, [", ".join(claim["caveats"]), *lines])))]
        cells = [basis, *caveats, self._codes(claim)]
        yield from cells if page.wide else [Text("\n").join(cell for cell in cells if cell)]

    def _words(self, claim: Record) -> str:
        """What is claimed; without "he said" where one speaker's words read as a sentence of their own."""
        text = str(claim["text"])
        here = {support["attribution"] for support in claim["supports"] if support["sentence"] == claim["id"]}
        if len(here) != 1:
            return text
        attribution = self.backers.attributions[here.pop()]
        spans = [
            (max(span["start"] - claim["start"], 0), span["end"] - claim["start"])
            for span in attribution["content"]
            if span["start"] < claim["end"] and span["end"] > claim["start"]
        ]
        plain = all(PLAIN_CUE.match(cue["text"]) for cue in attribution["cue"])
        if not plain or (len(spans) > 1 and attribution["manner"] == "indirect"):
            return text
        said = f" {self.page.signs.more} ".join(text[start:end].strip(" ,") for start, end in spans)
        is_clause = said.startswith("that ") or (
            bool(spans) and CLAUSE_FOLLOWS.search(text[: spans[0][0]][-40:])
        )
        # Less than a third of a sentence, nobody would know again.
        return said.removeprefix("that ") if is_clause and 3 * len(said) >= len(text) else text

    def _backers(self, claim: Record) -> str:
        """Who stands behind a claim, each with kind, through whom, and which other claim shows it."""
        shown = []
        for backer in self.backers.of(claim):
            words = "nobody named"
            if backer.source is not None:
                words = f"{self.page.shortened(backer.source['name'], 120)} ({backer.source['kind']})"
            if backer.via is not None:
                words += f" via {self.page.shortened(backer.via['name'], 60)}"
            if backer.elsewhere is not None:
                words += f", as in {backer.elsewhere}"
            shown.append(words)
        return "; ".join(shown) or self.page.signs.nobody

    def _codes(self, claim: Record) -> Text:
        findings = [self.findings[index] for index in claim["findings"]]
        findings = [finding for finding in findings if finding["rule"] not in COLUMNS]
        severities = {finding["rule"]: finding["severity"] for finding in findings}
        return Text(" ").join(Text(rule, style=SEVERITIES[severities[rule]]) for rule in sorted(severities))

    def _counts(self, claim: Record) -> dict[str, str]:
        """What the rules that only count say of a claim, by the heads of their columns."""
        findings = [self.findings[index] for index in claim["findings"]]
        return {
            head: on_one_line(finding["message"].removeprefix(head)).strip(" .:")
            for finding in findings
            if (head := COLUMNS.get(finding["rule"]))
        }
