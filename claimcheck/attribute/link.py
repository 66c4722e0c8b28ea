"""From what was found to the layer: whole quotes, one owner a word, continuation, nesting, manner, order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from claimcheck.attribute.find import Found
from claimcheck.document import Attribution, Document, Manner, Proposal, Quote, Span

# A quote of fewer characters is no utterance: it continues nothing.
UTTERANCE = 12
# No content begins or ends with these.
EDGES = " \t\r\n\u00a0,;"


@dataclass(slots=True, eq=False)
class Link:
    """An attribution while it is put together; `parent` is the one whose content holds it."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: list[Span]
    parent: Link | None = None

    @property
    def start(self) -> int:
        """The first position of content or cue."""
        return min(span.start for span in (*self.content, *self.cue))

    @property
    def end(self) -> int:
        """The last position of content or cue, exclusive."""
        return max(span.end for span in (*self.content, *self.cue))


def link(
    doc: Document, quotes: Sequence[Quote], proposals: Iterable[Proposal], found: Iterable[Found]
) -> tuple[Attribution, ...]:
    """The attributions of `doc`, ordered by the first position of content or cue; `parent` indexes them.

    The outer ones are the encoder's `proposals`; those inside of a content are looked for by their cues (`found`).
    """
    index = _Quotes(quotes)
    links = [Link(one.source, one.cue, list(one.content)) for one in proposals if one.content]
    links += _inner(doc.plain, found, links)
    links += _continued(doc, index, links)
    links.sort(key=lambda one: (one.start, -one.end))
    places = {one: place for place, one in enumerate(links)}
    return tuple(
        Attribution(
            one.source,
            one.cue,
            tuple(sorted(one.content)),
            index.manner(one.content),
            None if one.parent is None else places[one.parent],
        )
        for one in links
    )


class _Quotes:
    """The quotes of a document, to be asked which of them a span touches."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        self.spans = [quote.span for quote in quotes]
        self._starts = [span.start for span in self.spans]

    def touching(self, span: Span) -> Iterator[Span]:
        """The quotes that share text with `span`, in order."""
        at = max(bisect_right(self._starts, span.start) - 1, 0)
        while at < len(self.spans) and self.spans[at].start < span.end:
            if self.spans[at].overlaps(span):
                yield self.spans[at]
            at += 1

    def after(self, offset: int) -> Span | None:
        """The first quote that begins at or after `offset`."""
        at = bisect_left(self._starts, offset)
        return self.spans[at] if at < len(self.spans) else None

    def whole(self, spans: Sequence[Span]) -> list[Span]:
        """`spans` widened to hold every quote they touch, merged where they then meet: no quote is cut."""
        merged: list[Span] = []
        for span in spans:
            touched = [span, *self.touching(span)]
            wide = Span(min(one.start for one in touched), max(one.end for one in touched))
            if merged and wide.start <= merged[-1].end:
                merged[-1] = Span(min(merged[-1].start, wide.start), max(merged[-1].end, wide.end))
            else:
                merged.append(wide)
        return merged

    def touched(self, spans: Iterable[Span]) -> bool:
        """Is any of `spans` in quotes, partly at least?"""
        return any(True for span in spans for _ in self.touching(span))

    def manner(self, spans: Sequence[Span]) -> Manner:
        """Direct when all of `spans` stands in quotes, indirect when nothing does, else mixed."""
        touched = [list(self.touching(span)) for span in spans]
        if not any(touched):
            return "indirect"
        inside = (
            any(quote.contains(span) for quote in near) for span, near in zip(spans, touched, strict=True)
        )
        return "direct" if all(inside) else "mixed"


def _inner(text: str, found: Iterable[Found], outer: Sequence[Link]) -> Iterator[Link]:
    """Speech that is reported inside of a content, nested in it: its own content ends with the outer one.

    Wishes and moods inside of a content are left to the outer one. On whose word another reports ("citing two
    people") is nested in what that one reports.
    """
    held = sorted(((span, one) for one in outer for span in one.content), key=lambda pair: pair[0])
    starts = [span.start for span, _ in held]
    taken = {span for one in outer for span in one.cue}

    def holder(span: Span) -> tuple[Span, Link] | None:
        at = bisect_right(starts, span.start) - 1
        return held[at] if at >= 0 and held[at][0].contains(span) else None

    for one in found:
        if any(one.cue.overlaps(cue) for cue in taken if abs(cue.start - one.cue.start) < UTTERANCE):
            continue
        if one.side == "citing":
            outer_one = next((pair for part in one.content if (pair := _meeting(held, starts, part))), None)
            if outer_one is not None:
                yield Link(one.source, (one.cue,), list(outer_one[1].content), outer_one[1])
            continue
        around = holder(one.cue)
        if around is None or not one.speech:
            continue
        span, parent = around
        parts = (
            _trimmed(text, Span(max(span.start, part.start), min(span.end, part.end)))
            for part in one.content
            if span.overlaps(part)
        )
        content = [part for part in parts if len(part)]
        if content:
            yield Link(one.source, (one.cue,), content, parent)


def _meeting(
    held: Sequence[tuple[Span, Link]], starts: Sequence[int], span: Span
) -> tuple[Span, Link] | None:
    """The last content that begins before `span` ends and meets it."""
    at = bisect_left(starts, span.end) - 1
    return held[at] if at >= 0 and held[at][0].overlaps(span) else None


def _trimmed(text: str, span: Span) -> Span:
    """`span` without blanks and pauses at its ends; empty where no letter, digit or mark is left."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(EDGES))
    return Span(start, max(start, span.start + len(words.rstrip(EDGES))))


class _Tail(NamedTuple):
    """The utterance that a quote may carry on: where it ends, in which sentence, and is any of it quoted."""

    link: Link
    end: int
    sentence: int | None
    is_quoted: bool


def _continued(doc: Document, quotes: _Quotes, links: Sequence[Link]) -> list[Link]:
    """Gives quotes that have no cue to the utterance they carry on; returns the new attributions.

    In one paragraph, right after an attributed sentence, such a quote is a further part of that content.
    Where a new paragraph begins with one after a quote, it is a new attribution with that source and no cue.
    """
    taken = sorted(span for one in links for span in (*one.content, *one.cue, *one.source))
    starts = [span.start for span in taken]
    reach = list(accumulate((span.end for span in taken), max))
    outer = sorted(((one.end, one) for one in links if one.parent is None), key=lambda pair: pair[0])
    tail: _Tail | None = None
    at = 0
    added: list[Link] = []
    for span in quotes.spans:
        while at < len(outer) and outer[at][0] <= span.start:
            end, one = outer[at]
            tail = _later(tail, _Tail(one, end, doc.sentence_at(end - 1), quotes.touched(one.content)))
            at += 1
        before = bisect_right(starts, span.end - 1) - 1
        if tail is None or (before >= 0 and reach[before] > span.start) or not _is_utterance(doc, span):
            continue
        here, there = doc.sentence_at(span.start), tail.sentence
        if here is None or there is None or here - there != 1:
            continue
        link = tail.link
        if doc.sentences[here].block == doc.sentences[there].block:
            link.content.append(span)
        elif link.source and tail.is_quoted:
            link = Link(link.source, (), [span])
            added.append(link)
        else:
            continue
        tail = _Tail(link, span.end, doc.sentence_at(span.end - 1), is_quoted=True)
    return added


def _later(last: _Tail | None, one: _Tail) -> _Tail:
    """Which of two utterances a quote may carry on: the later; in one sentence the one that is quoted."""
    if last is None:
        return one
    is_better = last.sentence == one.sentence and last.is_quoted and not one.is_quoted
    return last if last.end > one.end or is_better else one


def _is_utterance(doc: Document, span: Span) -> bool:
    """Does the quote begin a sentence and end one, and is it more than a word?"""
    first, last = doc.sentence_at(span.start), doc.sentence_at(span.end - 1)
    if first is None or last is None or len(span) < UTTERANCE:
        return False
    return span.start - doc.sentences[first].span.start <= 1 and doc.sentences[last].span.end - span.end <= 1
