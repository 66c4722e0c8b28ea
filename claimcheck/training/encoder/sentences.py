"""What is true of sentences, as the network takes it: claims, types, hedges and unconfirmed items.

Sentences of articles come from news_train.jsonl, single ones from claims_train.jsonl: speeches (PoliClaim)
say what is a claim, debates (ClaimBuster) what is worth a check.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from claimcheck.document import ClaimType, StatusKind
from claimcheck.encode.judge import CHECK_WORTHY, CLAIM, HEDGE_LABELS, SENTENCE_LABELS, STATUS_LABELS
from claimcheck.encode.words import Word

Row = dict[str, Any]

NOT_KNOWN = math.nan  # of a sentence
IGNORED = -1  # of a word


@dataclass(frozen=True)
class Judged:
    """What is true of the sentences and words of a window.

    members: the words of each sentence (from, to). truths: 0, 1 or NaN for each of SENTENCE_LABELS.
    importance: of each sentence. hedges, statuses, party: a label a word (party: 1 where the word names
    the party of an unconfirmed item of its sentence), IGNORED where unknown.
    """

    members: list[tuple[int, int]]
    truths: list[list[float]]
    importance: list[float]
    hedges: list[int]
    statuses: list[int]
    party: list[int]


def with_sentences(articles: Iterable[Row], news: Iterable[Row]) -> Iterator[Row]:
    """The articles, with the labelled sentences of those that are among the news (known by their text)."""
    labelled = {row["text"]: row["sentences"] for row in news}
    for article in articles:
        sentences = labelled.get(article["text"])
        yield {**article, "sentences": sentences} if sentences else article


def speeches(rows: Iterable[Row], silver: float) -> Iterator[Row]:
    """Single sentences as articles of one sentence. silver: the importance of labels by a machine."""
    for row in rows:
        truth: Row = {"start": 0, "end": len(row["text"])}
        if row["verifiable"] is not None:
            truth["claim"] = bool(row["verifiable"])
            truth["importance"] = silver if "silver" in row["set"] else 1.0
        elif row["check_worthy"] is not None:
            truth["check_worthy"] = bool(row["check_worthy"])
        golden = "golden" in row["set"]
        yield {"id": row["id"], "text": row["text"], "sentences": [truth], "golden": golden}


def judge(sentences: Sequence[Row], text: str, words: Sequence[Word]) -> Judged:
    """What is true of some words of a text; a sentence that has words elsewhere is left out."""
    count = len(words)
    judged = Judged([], [], [], [IGNORED] * count, [IGNORED] * count, [IGNORED] * count)
    place = 0
    for sentence in sentences:
        while place < count and words[place].start < sentence["start"]:
            place += 1
        first = place
        while place < count and words[place].start < sentence["end"]:
            place += 1
        if first == place or text[sentence["start"] : words[first].start].strip():
            continue
        if text[words[place - 1].end : sentence["end"]].strip():
            continue
        judged.members.append((first, place))
        judged.truths.append(_truths(sentence))
        judged.importance.append(sentence.get("importance", 1.0))
        if "hedges" in sentence:
            _label(judged.hedges, HEDGE_LABELS, sentence["hedges"], words, first, place)
            _label(judged.statuses, STATUS_LABELS, sentence["status"], words, first, place)
            _label_party(judged.party, sentence, text, words, first, place)
    return judged


def _truths(sentence: Row) -> list[float]:
    truths = dict.fromkeys(SENTENCE_LABELS, NOT_KNOWN)
    if "claim" in sentence:
        truths[CLAIM] = float(sentence["claim"])
    if "check_worthy" in sentence:
        truths[CHECK_WORTHY] = float(sentence["check_worthy"])
    if sentence.get("types"):
        truths |= {kind: float(kind in sentence["types"]) for kind in get_args(ClaimType)}
    if "status" in sentence:
        kinds = {item["kind"] for item in sentence["status"]}
        truths |= {kind: float(kind in kinds) for kind in get_args(StatusKind)}
    return list(truths.values())


def _label(
    labels: list[int],
    names: Sequence[str],
    spans: Sequence[Row],
    words: Sequence[Word],
    first: int,
    last: int,
) -> None:
    for place in range(first, last):
        word = words[place]
        met = (span["kind"] for span in spans if span["start"] < word.end and word.start < span["end"])
        labels[place] = names.index(next(met, "O"))


def _label_party(
    labels: list[int], sentence: Row, text: str, words: Sequence[Word], first: int, last: int
) -> None:
    """Marks the parties named in the sentence, each where it stands nearest to its item."""
    within = text[sentence["start"] : sentence["end"]].lower()
    spans = []
    for item in sentence["status"]:
        party = (item.get("party") or "").lower()
        if not party:
            continue
        starts = []
        at = within.find(party)
        while at >= 0:
            starts.append(sentence["start"] + at)
            at = within.find(party, at + 1)
        if not starts:
            return  # named elsewhere: nothing to learn here
        start = min(starts, key=lambda start: abs(start - item["start"]))
        spans.append((start, start + len(party)))
    if spans:
        for place in range(first, last):
            word = words[place]
            labels[place] = int(any(start < word.end and word.start < end for start, end in spans))
