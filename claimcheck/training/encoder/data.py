"""Labelled articles and sentences as the network takes them.

An article is a line of JSON: {"id", "text", "attributions": [{"source", "cue", "content"}], "discard"}, spans
as [start, end] in code points. Words in `discard` (page furniture nobody labelled) are read but not learned.
Some have also `sentences` (see sentences.py); single sentences of speeches have these alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import Tensor

from claimcheck.encode.decode import LABELS, distances
from claimcheck.encode.judge import SENTENCE_LABELS
from claimcheck.encode.windows import Sizes, Window, cut_windows
from claimcheck.encode.words import WordPiece
from claimcheck.training.encoder.sentences import IGNORED, Judged, judge

Article = dict[str, Any]

NOTHING, UNKNOWN = -1, -2  # no span of the kind; a span that is not in the window


@dataclass(frozen=True)
class Example:
    """A window and what is true of its words, a value a word.

    labels: numbers of LABELS. owner: the attribution that a word of a content belongs to (UNKNOWN where its
    cue is not in the window); caller: the one that a word of a cue belongs to. wanted: the source span that a
    word of a cue points at (UNKNOWN likewise); named: the source span that a word is of. All are empty where
    nobody labelled attributions. judged: what is true of the sentences, if they are labelled.
    """

    window: Window
    labels: list[int]
    owner: list[int]
    caller: list[int]
    wanted: list[int]
    named: list[int]
    judged: Judged | None = None


def read_articles(path: Path) -> list[Article]:
    """The articles of a file, in order."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The spans of the lines that are not blank."""
    return [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", text)]


def examples(
    article: Article, wordpiece: WordPiece, sizes: Sizes, first: int | None = None
) -> Iterator[Example]:
    """The windows of an article with their labels; windows without a word to learn are left out."""
    gold = _Gold(article) if "attributions" in article else None
    for window in cut_windows(article["text"], paragraphs(article["text"]), wordpiece, sizes, first):
        example = gold.label(window) if gold else Example(window, [], [], [], [], [])
        if "sentences" in article:
            judged = judge(article["sentences"], article["text"], example.window.words)
            example = replace(example, judged=judged)
        if example.labels or (example.judged and example.judged.members):
            yield example


class _Gold:
    """The attributions of an article, looked up by character."""

    def __init__(self, article: Article) -> None:
        size = len(article["text"]) + 1
        self.label = self._label
        self._labels, self._begins = [0] * size, [-1] * size
        self._owner, self._caller = [NOTHING] * size, [NOTHING] * size
        self._wanted, self._named = [NOTHING] * size, [NOTHING] * size
        self._out = [False] * size
        for start, end in article.get("discard") or []:
            self._out[start:end] = [True] * (end - start)
        names: dict[tuple[int, int], int] = {}
        for number, attribution in enumerate(article["attributions"]):
            spans = {
                kind: [tuple(span) for span in attribution.get(kind) or []]
                for kind in ("source", "cue", "content")
            }
            for span in spans["source"]:
                names.setdefault(span, len(names))
            source = names[spans["source"][0]] if spans["source"] else NOTHING
            for kind, kind_spans in spans.items():
                label = LABELS.index(f"B-{kind}")
                for start, end in kind_spans:
                    for place in range(start, end):
                        if self._labels[place]:
                            continue  # univocal: the first attribution to claim a word has it
                        self._labels[place], self._begins[place] = label, start
                        if kind == "content":
                            self._owner[place] = number if spans["cue"] else UNKNOWN
                        elif kind == "cue":
                            self._caller[place], self._wanted[place] = number, source
                        else:
                            self._named[place] = names[start, end]

    def _label(self, window: Window) -> Example:
        keep, labels, owner, caller, wanted, named = [], [], [], [], [], []
        last = None
        for place, word in enumerate(window.words):
            if self._out[word.start]:
                last = None
                continue
            # A span that begins or ends inside a word has the word.
            at = next((at for at in range(word.start, word.end) if self._labels[at]), word.start)
            label = self._labels[at]
            span = (label, self._begins[at])
            keep.append(place)
            labels.append(label + (span == last) if label else 0)
            last = span if label else None
            owner.append(self._owner[at])
            caller.append(self._caller[at])
            wanted.append(self._wanted[at])
            named.append(self._named[at])
        here = set(named)
        wanted = [name if name < 0 or name in here else UNKNOWN for name in wanted]
        calling = set(caller)
        owner = [one if one < 0 or one in calling else UNKNOWN for one in owner]
        kept = Window(
            window.pieces, window.shapes, window.quotes, window.zones,
            [window.firsts[place] for place in keep],
            [window.words[place] for place in keep],
            [window.paragraphs[place] for place in keep],
        )  # fmt: skip
        return Example(kept, labels, owner, caller, wanted, named)


def epoch(
    articles: Sequence[Article],
    speeches: Sequence[Article],
    wordpiece: WordPiece,
    sizes: Sizes,
    schedule: Mapping[str, Any],
    random: Random,
) -> list[list[Example]]:
    """The batches of an epoch: windows cut anew at random places, batched with others of like labels and
    length.
    """
    groups: dict[bool, list[Example]] = {True: [], False: []}
    for article in articles:
        window = random.choice((sizes.window, sizes.window * 3 // 4))
        cut = Sizes(window, random.choice((0, sizes.headline, sizes.headline)), sizes.before)
        for example in examples(article, wordpiece, cut, random.randint(window // 3, window)):
            groups[example.judged is not None].append(example)
    alone = [example for speech in speeches for example in examples(speech, wordpiece, sizes)]
    batches: list[list[Example]] = []
    for group, size in ((groups[False], "batch"), (groups[True], "judged_batch"), (alone, "speech_batch")):
        batches += _batches(group, schedule[size], random)
    random.shuffle(batches)
    return batches


def _batches(group: list[Example], size: int, random: Random) -> Iterator[list[Example]]:
    random.shuffle(group)
    for start in range(0, len(group), 16 * size):
        some = sorted(group[start : start + 16 * size], key=lambda example: len(example.window.pieces))
        yield from (some[place : place + size] for place in range(0, len(some), size))


def collate(batch: Sequence[Example]) -> dict[str, Tensor]:
    """Inputs and targets of a batch, padded; targets are absent where the examples have none."""
    windows = [example.window for example in batch]
    pieces = max(len(window.pieces) for window in windows)
    tensors = {
        name: padded([getattr(window, name) for window in windows], pieces)
        for name in ("pieces", "shapes", "quotes", "zones")
    }
    words = max(len(window.words) for window in windows)
    tensors |= {
        "lengths": torch.tensor([len(window.pieces) for window in windows]),
        "firsts": padded([window.firsts for window in windows], words),
        "words": torch.tensor([len(window.words) for window in windows]),
    }
    if batch[0].labels:
        tensors |= _attributions(batch, words)
    if batch[0].judged is not None:
        tensors |= _judgements([example.judged for example in batch if example.judged], words)
    return tensors


def padded(rows: Sequence[Sequence[int]], length: int, fill: int = 0) -> Tensor:
    """Rows of numbers as one tensor."""
    return torch.tensor([[*row, *[fill] * (length - len(row))] for row in rows])


def _attributions(batch: Sequence[Example], words: int) -> dict[str, Tensor]:
    owner = padded([example.owner for example in batch], words, NOTHING)
    caller = padded([example.caller for example in batch], words, NOTHING)
    wanted = padded([example.wanted for example in batch], words, NOTHING)
    named = padded([example.named for example in batch], words, NOTHING)
    none = (caller >= 0) & (wanted == NOTHING)
    distance = torch.zeros((len(batch), words, words), dtype=torch.int64)
    for row, example in enumerate(batch):
        size = len(example.window.words)
        distance[row, :size, :size] = torch.from_numpy(distances(example.window.paragraphs))
    return {
        "labels": padded([example.labels for example in batch], words),
        "distances": distance,
        "to_cue": torch.cat(
            (
                (owner[:, :, None] == caller[:, None, :]) & (owner >= 0)[:, :, None],
                (owner == UNKNOWN)[:, :, None],
            ),
            2,
        ),
        "to_source": torch.cat(
            ((wanted[:, :, None] == named[:, None, :]) & (wanted >= 0)[:, :, None], none[:, :, None]), 2
        ),
    }


def _judgements(batch: Sequence[Judged], words: int) -> dict[str, Tensor]:
    most = max(1, max(len(judged.members) for judged in batch))
    members = torch.zeros((len(batch), most, words), dtype=torch.bool)
    truths = torch.full((len(batch), most, len(SENTENCE_LABELS)), torch.nan)
    importance = torch.zeros((len(batch), most))
    for row, judged in enumerate(batch):
        for place, (first, last) in enumerate(judged.members):
            members[row, place, first:last] = True
        if judged.members:
            truths[row, : len(judged.members)] = torch.tensor(judged.truths)
            importance[row, : len(judged.members)] = torch.tensor(judged.importance)
    return {
        "members": members,
        "truths": truths,
        "importance": importance,
        "hedges": padded([judged.hedges for judged in batch], words, IGNORED),
        "statuses": padded([judged.statuses for judged in batch], words, IGNORED),
        "party": padded([judged.party for judged in batch], words, IGNORED),
    }
