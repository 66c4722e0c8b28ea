"""How often each rule reports, and how often it is right: `python bench/rules.py [--reports FOLDER]`.

Findings are counted over the development articles. Samples of them were read beside the articles by an
editor's measure; the verdicts stand in rules_read.jsonl, with no word of the articles. The table, written to
RULES.md, gives a rule's precision over those read findings that still occur: a verdict is about a finding of
the same rule and document whose span overlaps the one that was read, so that the table can be made again
when rules or weights have changed, and says of how many verdicts that is true.

    --sample RULE   print the findings of RULE to read next, with their text: for the reader's eyes, never for
                    a file of the project
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.accuracy import DATA, reports
from bench.results import package_hash, weights_hash
from claimcheck.rules import RULES, Rule

SETS = ("polnear_dev.jsonl", "news_dev.jsonl")
READ = Path(__file__).with_name("rules_read.jsonl")
TABLE = Path(__file__).with_name("RULES.md")
SAMPLE = 30
AROUND = 500  # characters of the article shown on either side of a finding
WANTED = {"error": 0.95, "warning": 0.8}

HEAD = """# Rules, read

Written by `python bench/rules.py`; not edited by hand. Every rule ran over the 84 articles of polnear_dev and
the 26 of news_dev. Up to thirty findings a rule were read beside the article, chosen at random with the
rule's code as seed, all of them where there were fewer; the verdicts, with reasons, are in rules_read.jsonl.
Right means: an editor who checks this place has reason to. A second reader, who had
not seen the verdicts, read up to ten a rule by a stricter measure: the message is true, and the page means
such a case. Both readers were language models, not editors; kappa corrects their agreement for chance (Cohen
1960). Several rules were mended after a look at these very articles, so that the precision is an upper bound.
A verdict counts while a finding of that rule is still there: verdicts outlive a change of the weights. Wanted
is a precision of 0.8, of an error 0.95; below it a rule is info. A rule that reports nothing here is not
measured by it, and stands on the examples of its page.
"""


class Place(NamedTuple):
    """Where a finding is: the document's id, the rule's code, the span."""

    document: str
    rule: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reader said of a finding; `reading` is 1 or 2."""

    place: Place
    right: bool
    reading: int


@dataclass(frozen=True, slots=True)
class Found:
    """All findings of the development articles, and how many words these have."""

    places: tuple[Place, ...]
    words: int


def findings(folder: Path) -> Found:
    """What the program finds in the development articles; its reports are kept in `folder`."""
    places: list[Place] = []
    words, seen = 0, set[str]()
    for name in SETS:
        with reports(DATA / name, folder).open(encoding="utf-8") as lines:
            for report in map(json.loads, lines):
                id = report["document"]["id"]
                if id in seen:  # some articles are in both sets
                    continue
                seen.add(id)
                words += report["document"]["words"]
                places += [Place(id, f["rule"], f["start"], f["end"]) for f in report["findings"]]
    return Found(tuple(places), words)


def verdicts() -> Iterator[Verdict]:
    """The verdicts of rules_read.jsonl."""
    with READ.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            place = Place(row["document"], row["rule"], row["start"], row["end"])
            yield Verdict(place, row["verdict"] == "right", row["reading"])


def sample(places: Iterable[Place], rule: str) -> list[Place]:
    """The findings of a rule that are to be read, in the order of the articles."""
    found = sorted(place for place in places if place.rule == rule)
    return sorted(random.Random(rule).sample(found, min(SAMPLE, len(found))))


class Standing:
    """Which places are still reported."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._spans: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for place in places:
            self._spans[place.document, place.rule].append((place.start, place.end))

    def has(self, place: Place) -> bool:
        """Does a finding of the same rule overlap the place?"""
        spans = self._spans[place.document, place.rule]
        return any(max(start, place.start) < min(end, place.end) for start, end in spans)


def row(rule: Rule, found: Found, standing: Standing, read: Mapping[int, Mapping[Place, bool]]) -> str:
    """The table's line of a rule."""
    count = sum(place.rule == rule.code for place in found.places)
    first = {place: right for place, right in read[1].items() if place.rule == rule.code}
    still = {place: right for place, right in first.items() if standing.has(place)}
    again = {place: right for place, right in read[2].items() if place in first and place.rule == rule.code}
    precision, verdict = "", "not measured" if rule.severity in WANTED else ""
    if still:
        share = sum(still.values()) / len(still)
        precision = f"{share:.2f}"
        wanted = WANTED.get(rule.severity, 0.0)
        verdict = "" if share >= wanted else f"**below {wanted}**"
    agreed = (
        f"{sum(first[place] == right for place, right in again.items())} of {len(again)}" if again else ""
    )
    cells = (
        rule.code,
        rule.name,
        rule.severity,
        str(count),
        f"{1000 * count / found.words:.2f}",
        str(len(first)),
        str(len(still)),
        str(sum(still.values())),
        precision,
        agreed,
        verdict,
    )
    return f"| {' | '.join(cells)} |"


def table(found: Found) -> str:
    """RULES.md."""
    read: dict[int, dict[Place, bool]] = {1: {}, 2: {}}
    for verdict in verdicts():
        read[verdict.reading][verdict.place] = verdict.right
    standing = Standing(found.places)
    both = [place for place in read[2] if place in read[1]]
    agreed = sum(read[1][place] == read[2][place] for place in both)
    kappa = _kappa([(read[1][place], read[2][place]) for place in both])
    gone = Counter(standing.has(place) for place in read[1])[False]
    lines = [
        HEAD,
        f"package {package_hash()} · weights {weights_hash()} · {found.words:,} words",
        "",
        f"{len(read[1])} findings read, of which {gone} no longer occur; {len(both)} of them read again, "
        f"with the same verdict on {agreed} (kappa {kappa:.2f}).",
        "",
        "| rule | name | severity | findings | per 1,000 words | read | still there | right | precision "
        "| agreement | |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
        *(row(rule, found, standing, read) for rule in RULES),
    ]
    return "\n".join(lines) + "\n"


def _kappa(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Cohen's kappa of two readers; 0 where chance alone would have them agree."""
    count = len(pairs)
    agreed = sum(one == other for one, other in pairs) / count
    shares = [sum(pair[reader] for pair in pairs) / count for reader in (0, 1)]
    chance = shares[0] * shares[1] + (1 - shares[0]) * (1 - shares[1])
    return (agreed - chance) / (1 - chance) if chance < 1 else 0.0


def show(places: Iterable[Place], write: Any) -> None:
    """Prints places with their articles' words around."""
    texts: dict[str, str] = {}
    for name in SETS:
        with (DATA / name).open(encoding="utf-8") as lines:
            texts |= {article["id"]: article["text"] for article in map(json.loads, lines)}
    for place in places:
        text = texts[place.document]
        before = text[max(place.start - AROUND, 0) : place.start]
        after = text[place.end : place.end + AROUND]
        write(f"{place}\n{before}[[{text[place.start : place.end]}]]{after}\n\n")


def main() -> None:
    parser = argparse.ArgumentParser(description="How often each rule reports, and how often it is right.")
    parser.add_argument("--reports", type=Path, help="where reports are kept and, if there, taken from")
    parser.add_argument("--sample", metavar="RULE", help="print the findings of RULE to read")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        found = findings(arguments.reports or Path(name))
    if arguments.sample:
        show(sample(found.places, arguments.sample), sys.stdout.write)
        return
    text = table(found)
    TABLE.write_text(text, encoding="utf-8")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
