"""Drafts with seeded faults against their material: `python bench/against.py [--held-back]`.

The drafts are those of bench/faults, which knows nothing of what is measured here. A fault is found when a
finding of its family touches its place; an honest change is falsely accused when one does. Findings of these
rules where the maker touched nothing are counted too. Without an option the kinds are run that the builder
may see, with --held-back only those held back: they are for the end, and nothing is mended after them.

    --show KIND   print the places of KIND that were judged wrongly: for the reader's eyes, never for a file
                  of the project
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.faults.articles import Article, read_articles
from bench.faults.draft import HELD_BACK, SEEN, Draft, Family, KindSet, Site
from bench.faults.drafts import drafts
from bench.faults.kinds import kinds_of
from bench.results import SHARED, Row, write
from claimcheck.config import Config
from claimcheck.document import Desk, Document, Finding
from claimcheck.material.read import Material
from claimcheck.pipeline import analyse
from claimcheck.read import read_text

CODES: Mapping[Family, frozenset[str]] = {
    "quote": frozenset({"QT001", "QT002", "QT006", "QT007"}),
    "speaker": frozenset({"QT008"}),
    "figure": frozenset({"VM001"}),
    "drift": frozenset({"VM003", "VM004"}),
    "borrowed": frozenset({"PR001"}),
    "name": frozenset({"NM003"}),
}
# What is wrongly said of a quote, whether of its words or its speaker.
ABOUT_QUOTES = CODES["quote"] | CODES["speaker"]
ANY, BORROWED = frozenset().union(*CODES.values()), CODES["borrowed"]
VERDICTS = {
    "altered": "QT001",
    "cut": "QT002",
    "not-found": "QT006",
    "stitched": "QT007",
    "other-speaker": "QT008",
    "different": "VM001",
    "copied": "PR001",
    "misspelt": "NM003",
}
FAMILIES = ("quote", "speaker", "figure", "drift", "borrowed", "name")
FOUND, FALSE = 0.97, 0.02
RESAMPLES = 200
AROUND = 300


@dataclass(frozen=True, slots=True)
class Judged:
    """A place, the codes that touch it, and of which draft it is."""

    draft: Draft
    site: Site
    codes: frozenset[str]

    @property
    def reported(self) -> bool:
        """Does a finding of its family touch it?"""
        family = self.site.family
        watched = CODES[family]
        if not self.site.fault and family in ("quote", "speaker"):
            watched = ABOUT_QUOTES
        return bool(self.codes & watched)

    @property
    def right(self) -> bool:
        return self.reported == self.site.fault

    @property
    def named_rightly(self) -> bool:
        """Is a fault reported as what it is?"""
        wanted = {VERDICTS[verdict] for verdict in self.site.expected if verdict in VERDICTS}
        return bool(self.codes & (wanted or CODES[self.site.family]))


@dataclass
class Outcome:
    """All places judged; the findings where nothing was touched, by code; how many words the drafts have."""

    judged: list[Judged]
    elsewhere: Counter[str]
    words: int = 0


def run(articles: Sequence[Article], set: KindSet) -> Outcome:
    """Every draft held against its material."""
    texts = {article.id: article.text for article in articles}
    outcome = Outcome([], Counter())
    known: tuple[tuple[str, ...], Material] | None = None
    for draft in drafts(articles, set):
        if known is None or known[0] != draft.material:
            known = draft.material, Material.of_texts({f"{id}.txt": texts[id] for id in draft.material})
        document = checked(draft, known[1])
        outcome.words += len(draft.text.split())
        borrowed = any(site.family == "borrowed" for site in draft.sites)
        for finding in document.findings:
            # Only some drafts are about borrowing.
            watched = ANY if borrowed else ANY - BORROWED
            if finding.rule in watched and not list(touched(finding, draft.sites)):
                outcome.elsewhere[finding.rule] += 1
        for site in draft.sites:
            codes = frozenset(finding.rule for finding in document.findings if list(touched(finding, [site])))
            outcome.judged.append(Judged(draft, site, codes))
    return outcome


def checked(draft: Draft, material: Material) -> Document:
    """The draft with all that is found in it."""
    return analyse(replace(read_text(draft.text, force=True), desk=Desk(material=material)), Config())


def touched(finding: Finding, sites: Sequence[Site]) -> Iterator[Site]:
    """The places that share text with a finding."""
    return (site for site in sites if finding.span.start < site.end and site.start < finding.span.end)


def share(judged: Sequence[Judged]) -> float:
    return sum(one.reported for one in judged) / len(judged) if judged else 0.0


def interval(judged: Sequence[Judged]) -> str:
    """95 % by the bootstrap over articles (Efron and Tibshirani 1993)."""
    by_article: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        by_article[one.site.article].append(one)
    groups, random = list(by_article.values()), Random(1)
    counts = [(sum(one.reported for one in group), len(group)) for group in groups]
    values = []
    for _ in range(RESAMPLES):
        drawn = random.choices(counts, k=len(counts))
        values.append(100 * sum(found for found, _ in drawn) / sum(size for _, size in drawn))
    values.sort()
    return f"{values[round(0.025 * (RESAMPLES - 1))]:.1f} to {values[round(0.975 * (RESAMPLES - 1))]:.1f}"


def row(what: str, judged: Sequence[Judged], fault: bool, on: str) -> Row:
    """Percent of faults found, or of honest changes falsely accused."""
    value = share(judged)
    reached = value >= FOUND if fault else value <= FALSE
    wanted = f"{100 * (FOUND if fault else FALSE):.3g}"
    return Row(what, on, f"{100 * value:.1f}", wanted, reached, len(judged), interval(judged))


def rows(outcome: Outcome) -> Iterator[Row]:
    """The table: all, by family, by kind."""
    judged = outcome.judged
    for fault in (True, False):
        some = [one for one in judged if one.site.fault == fault]
        yield row("faults found" if fault else "false alarms", some, fault, "all families")
        if fault:
            value = sum(one.named_rightly for one in some) / len(some)
            yield Row(
                "faults reported as what they are", "all families", f"{100 * value:.1f}", "", None, len(some)
            )
        # "All" for "some" is a doubt lost to one rule and a wrong figure to another: an editor sees it in
        # either. Quotes and figures stand in sentences of the material, whose words PR001 finds borrowed.
        told = sum(bool(one.codes & (ANY - BORROWED | CODES[one.site.family])) for one in some)
        what = "faults told by a rule of any family" if fault else "honest changes told by one"
        yield Row(what, "all families", f"{100 * told / len(some):.1f}", "", None, len(some))
    strays = sum(outcome.elsewhere.values())
    per_thousand = 1000 * strays / outcome.words
    yield Row(
        "findings where nothing was touched, per 1,000 words",
        "all drafts",
        f"{per_thousand:.2f}",
        "",
        None,
        strays,
    )
    for family in FAMILIES:
        for fault in (True, False):
            some = [one for one in judged if one.site.family == family and one.site.fault == fault]
            if some:
                yield row("faults found" if fault else "false alarms", some, fault, family)
    for kind in dict.fromkeys(
        one.site.kind for one in sorted(judged, key=lambda one: FAMILIES.index(one.site.family))
    ):
        some = [one for one in judged if one.site.kind == kind]
        fault = some[0].site.fault
        yield row("faults found" if fault else "false alarms", some, fault, kind)


def show(outcome: Outcome, kind: str) -> None:
    """Prints the places of a kind that were judged wrongly."""
    for one in outcome.judged:
        if kind in (one.site.kind, "all") and not one.right:
            text, site = one.draft.text, one.site
            before, after = text[max(site.start - AROUND, 0) : site.start], text[site.end : site.end + AROUND]
            before, after = before.rpartition("\n\n")[2], after.partition("\n\n")[0]
            sys.stdout.write(
                f"{one.site.kind} {one.draft.id} {sorted(one.codes)} wanted {site.expected}\n"
                f"  {before}[[{text[site.start : site.end]}]]{after}\n"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description="Drafts with seeded faults against their material.")
    parser.add_argument("--held-back", action="store_true", help="the kinds that are only run at the end")
    parser.add_argument("--data", type=Path, default=SHARED / "data", help="the folder of the articles")
    parser.add_argument(
        "--show", metavar="KIND", action="append", default=[], help="print what went wrong: a kind, or all"
    )
    parser.add_argument("--articles", type=int, metavar="N", help="only every Nth article; implies --dry")
    parser.add_argument("--dry", action="store_true", help="print the table only; leave RESULTS.md alone")
    arguments = parser.parse_args()
    start = time.perf_counter()
    kind_set = HELD_BACK if arguments.held_back else SEEN
    if not kinds_of(kind_set):
        parser.error("no kinds are held back: all of bench/faults have been seen")
    outcome = run(read_articles(arguments.data)[:: arguments.articles or 1], kind_set)
    if arguments.show:
        for kind in arguments.show:
            show(outcome, kind)
    table = list(rows(outcome))
    name = "Draft against material, held back" if arguments.held_back else "Draft against material"
    quotes = sum(one.site.family in ("quote", "speaker") for one in outcome.judged)
    figures = sum(one.site.family == "figure" for one in outcome.judged)
    note = f"{quotes} quotes, {figures} figures; percent; kinds and drafts are those of bench/faults"
    if arguments.dry or arguments.articles:
        for line in table:
            sys.stdout.write(" | ".join(line.cells()) + "\n")
        sys.stdout.write(f"{note}; {dict(outcome.elsewhere)}; {time.perf_counter() - start:.0f} s\n")
        return
    write(name, note, table)


if __name__ == "__main__":
    main()
