"""Trains model/cues.json: does this word of the list report something here?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from claimcheck.attribute.cues import Cue, candidates, features
from claimcheck.attribute.quotes import find_quotes
from claimcheck.attribute.words import sentences
from claimcheck.layout import layout
from claimcheck.read import read_text
from claimcheck.segment import segment
from claimcheck.tag import tag
from claimcheck.training import linear
from claimcheck.training.data import digest, rows

LABEL = "cue"
RECIPE = linear.Recipe(c=0.2, rare=4, small=0.08)
TRAIN = ("polnear_train.jsonl", "general_attr_train.jsonl")

# Stands in content or in page furniture, which the annotators left unlabelled.
UNKNOWN = -1


class Case(NamedTuple):
    """A candidate, its features, and the gold attribution whose cue holds it, None where none does."""

    cue: Cue
    features: tuple[str, ...]
    gold: int | None


def train() -> None:
    """Write model/cues.json."""
    weights = linear.fit(list(examples(*TRAIN)), [LABEL], RECIPE)
    linear.write("cues", weights, data=digest(*TRAIN))


def examples(*names: str) -> Iterator[linear.Example]:
    """Every candidate outside of gold contents (they are not annotated inside: gold is univocal).

    A gold cue of several candidates ("went on to criticize") is taught as the one that most often is a cue.
    """
    articles = [(row["id"], list(cases(row))) for name in names for row in rows(name)]
    seen = Counter((case.cue.entry.lemma, case.cue.entry.kind) for _, found in articles for case in found)
    cues = Counter(
        (case.cue.entry.lemma, case.cue.entry.kind)
        for _, found in articles
        for case in found
        if case.gold is not None
    )

    def rate(case: Case) -> float:
        key = case.cue.entry.lemma, case.cue.entry.kind
        return cues[key] / seen[key]

    for article, found in articles:
        heads: dict[int, Case] = {}
        for case in found:
            if case.gold is not None and (case.gold not in heads or rate(case) > rate(heads[case.gold])):
                heads[case.gold] = case
        for case in found:
            truth = case.gold is not None and heads[case.gold] is case
            yield linear.Example(case.features, {LABEL: truth}, article)


def cases(row: dict[str, Any]) -> Iterator[Case]:
    """The candidates of one labelled article whose label is known."""
    doc = read_text(row["text"], id=row["id"], force=True)
    for stage in (layout, segment, tag):
        doc = stage(doc)
    owner: dict[int, int] = {}
    for start, end in row.get("discard") or ():
        owner.update(dict.fromkeys(range(start, end), UNKNOWN))
    for attribution in row["attributions"]:
        for start, end in attribution["content"]:
            owner.update(dict.fromkeys(range(start, end), UNKNOWN))
    for number, attribution in enumerate(row["attributions"]):
        for start, end in attribution["cue"]:
            owner.update(dict.fromkeys(range(start, end), number))
    quotes = find_quotes(doc.plain, doc.blocks)
    for sentence, words in sentences(doc, quotes):
        for cue in candidates(words):
            gold = owner.get(words.tokens[cue.head].start)
            if gold != UNKNOWN:
                yield Case(cue, tuple(features(words, cue, headline=sentence.role == "headline")), gold)
