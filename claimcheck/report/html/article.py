"""The article as paragraphs of sentences of segments, so that marks which overlap become plain markup.

A segment is the longest stretch of a sentence under the same marks: source, content, hedge, status, quote.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby
from typing import Literal, NamedTuple

from claimcheck.report.open_items import OPEN
from claimcheck.report.record import Record

_SPACE = re.compile(r"\s+")

MarkKind = Literal["source", "said", "hedge", "status", "quote", "finding"]


class Mark(NamedTuple):
    """Something to be shown on a stretch of the text (offsets, end exclusive).

    `value` is the id of a source (source, said), the code of a rule (finding), the word for a kind (status).
    """

    start: int
    end: int
    kind: MarkKind
    value: int | str


class Segment(NamedTuple):
    """Words of the article, white space as single spaces, and the marks on them.

    `source` is who is named here, `said` who says these words. `labels_source` and `labels_status` tell where
    the label of a mark stands: after the last words of a source, before the first of a status.
    """

    text: str
    source: int | None
    said: tuple[int, ...]
    status: str | None
    rules: tuple[str, ...]
    hedge: bool
    quote: bool
    labels_source: bool
    labels_status: bool


class Line(NamedTuple):
    """A sentence (its record) as segments; without a record, words that no sentence holds."""

    sentence: Record | None
    segments: tuple[Segment, ...]


class Paragraph(NamedTuple):
    """The sentences of a paragraph, and the role of the first."""

    role: str
    lines: tuple[Line, ...]


def paragraphs(report: Record) -> Iterator[Paragraph]:
    """The article of a report that includes its text, paragraph after paragraph, without a word left out."""
    text: str = report["document"]["text"]
    marks = _Marks(report)
    end = 0
    for _, group in groupby(report["sentences"], key=lambda sentence: sentence["paragraph"]):
        sentences = list(group)
        yield from _loose(text[end : sentences[0]["start"]])
        end = sentences[0]["start"]
        lines = []
        for sentence in sentences:
            if sentence["start"] > end:
                lines.append(Line(None, (_bare(text[end : sentence["start"]]),)))
            lines.append(Line(sentence, tuple(marks.segments(text, sentence["start"], sentence["end"]))))
            end = sentence["end"]
        yield Paragraph(sentences[0]["role"], tuple(lines))
    yield from _loose(text[end:])


def _loose(words: str) -> Iterator[Paragraph]:
    if words.strip():
        yield Paragraph("body", (Line(None, (_bare(words),)),))


def _bare(words: str) -> Segment:
    return Segment(_SPACE.sub(" ", words), None, (), None, (), False, False, False, False)


class _Marks:
    """All marks of a report, asked for sentence by sentence in order of the text."""

    def __init__(self, report: Record) -> None:
        self._waiting = sorted(set(_marks(report)), key=lambda mark: (-mark.start, -mark.end))
        self._open: list[Mark] = []  # marks that may still reach the sentence asked for

    def segments(self, text: str, start: int, end: int) -> Iterator[Segment]:
        """The segments of `text[start:end]`."""
        while self._waiting and self._waiting[-1].start < end:
            self._open.append(self._waiting.pop())
        self._open = [mark for mark in self._open if mark.end > start]
        here = [mark for mark in self._open if mark.start < mark.end]
        cuts = sorted({start, end, *(at for mark in here for at in mark[:2] if start < at < end)})
        over: list[list[Mark]] = [[] for _ in cuts]
        for mark in here:
            for index in range(bisect_left(cuts, mark.start), bisect_left(cuts, min(mark.end, end))):
                over[index].append(mark)
        # A label a sentence is enough for each kind of status: its first words carry it.
        labels = {mark.value: max(mark.start, start) for mark in reversed(here) if mark.kind == "status"}
        for index, marks in enumerate(over[:-1]):
            words = _SPACE.sub(" ", text[cuts[index] : cuts[index + 1]])
            yield _segment(words, cuts[index], cuts[index + 1], marks, labels)


def _marks(report: Record) -> Iterator[Mark]:
    for source in report["sources"]:
        for mention in source["mentions"]:
            yield Mark(mention["start"], mention["end"], "source", source["id"])
    for attribution in report["attributions"]:
        for source in {attribution["source"]["id"], attribution["via"]} - {None}:
            for content in attribution["content"]:
                yield Mark(content["start"], content["end"], "said", source)
    for sentence in report["sentences"]:
        for hedge in sentence["hedges"]:
            yield Mark(hedge["start"], hedge["end"], "hedge", hedge["kind"])
        for status in sentence["status"]:
            kind = OPEN.get(status["kind"], status["kind"])
            yield Mark(status["start"], status["end"], "status", kind)
    for quote in report["quotes"]:
        yield Mark(quote["start"], quote["end"], "quote", quote["id"])
    for finding in report["findings"]:
        yield Mark(finding["start"], finding["end"], "finding", finding["rule"])


def _segment(words: str, start: int, end: int, marks: list[Mark], labels: dict[int | str, int]) -> Segment:
    """The segment from `start` to `end`; of several sources named there the innermost is shown.

    `labels` says where the label of each kind of status stands.
    """
    by_kind: dict[MarkKind, list[Mark]] = {}
    for mark in marks:
        by_kind.setdefault(mark.kind, []).append(mark)
    source = max(by_kind.get("source", ()), key=lambda mark: (mark.start, -mark.end), default=None)
    status = max(by_kind.get("status", ()), key=lambda mark: (mark.start, -mark.end), default=None)
    return Segment(
        words,
        source=None if source is None else int(source.value),
        said=tuple(sorted({int(mark.value) for mark in by_kind.get("said", ())})),
        status=None if status is None else str(status.value),
        rules=tuple(sorted({str(mark.value) for mark in by_kind.get("finding", ())})),
        hedge="hedge" in by_kind,
        quote="quote" in by_kind,
        labels_source=source is not None and source.end == end,
        labels_status=status is not None and labels[status.value] == start,
    )
