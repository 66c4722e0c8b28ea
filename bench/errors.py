"""Where attribution errs: recall of the hard classes, and the errors by class, on polnear_dev.

    python bench/errors.py [--show CLASS]

Writes the tables of ERRORS.md anew; what is said of the classes there is written by hand. --show lists
instead the cases of the classes whose name holds CLASS, with words of the articles: for the developer's
eyes, never for a file of the project.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.accuracy import DATA, reports
from bench.results import SHARED, package_hash, weights_hash

TRAIN = DATA / "polnear_train.jsonl"
GOLD = DATA / "polnear_dev.jsonl"
SCORER = SHARED / "bench" / "score_attribution.py"
PAGE = Path(__file__).with_name("ERRORS.md")
TABLES, BY_HAND = "## Recall of the hard classes, and all errors\n", "## The ten largest classes\n"

PRONOUNS = frozenset(
    ["he", "she", "they", "it", "we", "i", "you", "who", "this", "that", "these", "those", "one", "himself"]
)
DOCUMENTS = re.compile(
    r"\b(polls?|surveys?|reports?|statements?|documents?|letters?|stud(?:y|ies)|memos?|filings?|e-?mails?|"
    r"tweets?|books?|ads?|advertisements?|transcripts?|data|figures|records|bills?|law|constitution|headlines?|"
    r"articles?|editorials?|posts?|numbers|results|papers?|website|site)\b",
    re.IGNORECASE,
)
JOINERS = frozenset(["that", "to", "whether", "if", "how", "what", "why", "who", "when", "where", "which"])
QUOTES = re.compile(r"[\"“”]|''")
MARKS = re.compile(r"^\W+$|[:—–]$|^[—–:-]")

Article = dict[str, Any]
Spans = list[list[int]]
Row = dict[str, Spans]
Words = dict[str, set[int]]


def load_scorer() -> Any:
    """The scorer of bench/, as a module: its words, its sentences, its idea of the same source."""
    spec = importlib.util.spec_from_file_location("score_attribution", SCORER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def words_of(text: str, spans: Spans) -> str:
    """The words of spans as one string."""
    return " ".join(text[start:end] for start, end in spans)


def articles(path: Path) -> list[Article]:
    """The articles of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def attributions(report: Article) -> list[Row]:
    """Those of a report, without nested ones."""
    return [
        {
            kind: [[span["start"], span["end"]] for span in spans]
            for kind, spans in (
                ("source", one["source"]["spans"]),
                ("cue", one["cue"]),
                ("content", one["content"]),
            )
        }
        for one in report["attributions"]
        if one.get("parent") is None
    ]


def hard_classes(
    text: str, gold: Row, common: frozenset[str], sentences: list[tuple[int, int]]
) -> Iterator[str]:
    """The hard classes that a gold attribution belongs to."""
    source, cue = words_of(text, gold["source"]).strip(), words_of(text, gold["cue"]).strip()
    content = gold["content"]
    said = words_of(text, content).split()

    def sentence(place: int) -> int:
        return next((number for number, (_, end) in enumerate(sentences) if place < end), -1)

    yield "all"
    behind = bool(cue) and content[0][0] > gold["cue"][0][0]
    if behind and not QUOTES.search(" ".join(said)) and said[0].lower() not in JOINERS:
        yield 'indirect, without "that" or "to"'
    if cue and cue.lower() not in common:
        yield "cue outside the twenty commonest"
    if len(said) <= 4:
        yield "content of one to four words"
    if DOCUMENTS.search(source):
        yield "document or poll as source"
    if content[0][0] < len(text) - len(text.lstrip()) + len(text.lstrip().split("\n")[0]):
        yield "headline"
    if source.lower() in PRONOUNS:
        yield "pronoun as source"
    if source and sentence(gold["source"][0][0]) not in {sentence(start) for start, _ in content}:
        yield "source in another sentence than the content"
    if not source:
        yield "no source"
    if cue and MARKS.search(cue):
        yield "dash or colon as cue"


@dataclass
class Tally:
    """What is counted over the articles."""

    recall: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    errors: Counter[str] = field(default_factory=Counter)
    cases: list[tuple[str, Article, Row | None, Row | None]] = field(default_factory=list)

    def hold(self, name: str, content: bool, sourced: bool) -> None:
        """Counts a case of a hard class."""
        self.recall[name].update(gold=1, content=content, sourced=sourced)

    def error(self, name: str, article: Article, gold: Row | None, mine: Row | None) -> None:
        """Counts an error."""
        self.errors[name] += 1
        self.cases.append((name, article, gold, mine))


def differences(gold: Words, mine: Words, right: bool) -> Iterator[str]:
    """What is wrong with an attribution that was found."""
    if not right:
        if not mine["source"]:
            yield "source: none given where there is one"
        elif not gold["source"]:
            yield "source: one given where there is none"
        else:
            yield "source: another one"
    elif gold["source"] != mine["source"]:
        yield "source: right, with other bounds"
    if gold["content"] > mine["content"]:
        yield "content: too short"
    elif gold["content"] < mine["content"]:
        yield "content: too long"
    elif gold["content"] != mine["content"]:
        yield "content: shifted"
    if gold["cue"] != mine["cue"]:
        yield "cue: other bounds or words"


def examine(article: Article, found: list[Row], common: frozenset[str], scorer: Any, tally: Tally) -> None:
    """Adds an article, with the attributions found in it, to the tally."""
    text = article["text"]
    words, sentences = scorer.words(text), scorer.sentences(text)
    out = scorer.inside(words, article.get("discard") or [])

    def with_words(rows: list[Row]) -> list[tuple[Row, Words]]:
        kinds = ("source", "cue", "content")
        both = [(row, {kind: scorer.inside(words, row[kind]) - out for kind in kinds}) for row in rows]
        return [(row, own) for row, own in both if own["content"]]

    gold = with_words(article["attributions"])
    mine = with_words(found)
    overlaps = (
        (len(a["content"] & b["content"]) / len(a["content"] | b["content"]), i, j)
        for i, (_, a) in enumerate(gold)
        for j, (_, b) in enumerate(mine)
        if a["content"] & b["content"]
    )
    partner: dict[int, int] = {}
    for overlap, i, j in sorted(overlaps, reverse=True):
        if overlap >= 0.5 and i not in partner and j not in partner.values():
            partner[i] = j
    all_mine = {word for _, own in mine for word in own["content"]}
    all_gold = {word for _, own in gold for word in own["content"]}

    for i, (row, own) in enumerate(gold):
        pair = partner.get(i)
        right = pair is not None and scorer.same_source(words, own["source"], mine[pair][1]["source"])
        for name in hard_classes(text, row, common, sentences):
            tally.hold(name, pair is not None, right)
        if QUOTES.search(words_of(text, row["content"])):
            for span in row["content"][1:]:
                part = scorer.inside(words, [span]) - out
                holder = next((b for _, b in mine if len(b["content"] & part) * 2 >= len(part)), None)
                same = holder is not None and scorer.same_source(words, own["source"], holder["source"])
                tally.hold("second part of a broken quote", holder is not None, same)
        short = "of one to four words" if len(own["content"]) <= 4 else "of five words or more"
        if pair is not None:
            for name in differences(own, mine[pair][1], right):
                tally.error(name, article, row, mine[pair][0])
        elif not own["content"] & all_mine:
            tally.error(f"missed: content {short}", article, row, None)
        elif len(own["content"] & all_mine) * 2 < len(own["content"]):
            tally.error("missed: less than half of the content found", article, row, None)
        else:
            tally.error("content found, but in parts or with another's", article, row, None)
    for j, (row, own) in enumerate(mine):
        if j in partner.values():
            continue
        if own["content"] & all_gold:
            tally.error("invented: a part or a blend of marked contents", article, None, row)
        else:
            short = "of one to four words" if len(own["content"]) <= 4 else "of five words or more"
            tally.error(f"invented: content {short} that nobody marked", article, None, row)


def tables(tally: Tally) -> Iterator[str]:
    """The lines of both tables."""
    yield "| class | gold | content found, % | and its source, % |\n|---|---|---|---|\n"
    for name, row in sorted(tally.recall.items(), key=lambda item: -item[1]["gold"]):
        shares = (f"{100 * row[key] / row['gold']:.1f}" for key in ("content", "sourced"))
        yield f"| {name} | {row['gold']} | {' | '.join(shares)} |\n"
    yield "\n| error | count |\n|---|---|\n"
    for name, count in tally.errors.most_common():
        yield f"| {name} | {count} |\n"


def main() -> None:
    """Writes the tables, or shows cases."""
    parser = argparse.ArgumentParser(description="Where attribution errs.")
    parser.add_argument("--show")
    arguments = parser.parse_args()
    counts = Counter(
        words_of(article["text"], row["cue"]).strip().lower()
        for article in articles(TRAIN)
        for row in article["attributions"]
    )
    common = frozenset(cue for cue, _ in counts.most_common(20))
    with tempfile.TemporaryDirectory() as folder:
        found = {one["document"]["id"]: attributions(one) for one in articles(reports(GOLD, Path(folder)))}
    scorer, tally = load_scorer(), Tally()
    for article in articles(GOLD):
        examine(article, found[article["id"]], common, scorer, tally)
    if arguments.show is None:
        page = PAGE.read_text(encoding="utf-8")
        measured = f"\npackage {package_hash()} · weights {weights_hash()}\n\n"
        before, after = page.partition(TABLES)[0], page.partition(BY_HAND)[2]
        PAGE.write_text(
            f"{before}{TABLES}{measured}{''.join(tables(tally))}\n{BY_HAND}{after}", encoding="utf-8"
        )
        return
    for name, article, *rows in tally.cases:
        if arguments.show in name:
            sys.stdout.write(f"\n{name}: {article['id']}\n")
            for label, one in zip(("gold", "mine"), rows, strict=True):
                if one:
                    parts = (f"{kind}: {words_of(article['text'], spans)}" for kind, spans in one.items())
                    sys.stdout.write(f"  {label}: {' | '.join(parts)}\n")


if __name__ == "__main__":
    main()
