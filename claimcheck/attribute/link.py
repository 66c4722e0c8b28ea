"""From what was found to the layer: whole quotes, one owner a word, continuation, nesting, manner, order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from claimcheck.attribute.find import Found
from claimcheck.document import Attribution, Document, Manner, Quote, Span

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


def link(doc: Document, quotes: Sequence[Quote], found: Iterable[Found]) -> tuple[Attribution, ...]:
    """The attributions of `doc`, ordered by the first position of content or cue; `parent` indexes them."""
    index = _Quotes(quotes)
    made = [(Link(one.source, (one.cue,), index.whole(_extent(doc, index, one))), one) for one in found]
    made = [pair for pair in made if pair[0].content]
    links = _nest(doc.plain, {own: one.speech for own, one in made if one.side != "citing"})
    links += _cited([own for own, one in made if one.side == "citing"], links)
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


def _extent(doc: Document, quotes: _Quotes, one: Found) -> list[Span]:
    """The content as found; of a paragraph that begins with a name and a colon, all the rest of it."""
    if one.side == "ahead":
        ahead = quotes.after(one.cue.end)
        return [ahead] if ahead and not doc.plain[one.cue.end : ahead.start].strip(": \t\r\n\u00a0") else []
    last = one.content[-1]
    at = doc.sentence_at(last.start) if one.is_label else None
    if at is None or (at > 0 and doc.sentences[at - 1].block == doc.sentences[at].block):
        return list(one.content)
    return [*one.content[:-1], Span(last.start, max(last.end, doc.blocks[doc.sentences[at].block].span.end))]


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


def _nest(text: str, links: Mapping[Link, bool]) -> list[Link]:
    """Each word to one attribution; `links` says of each whether it is speech.

    Speech that is reported inside of a content is nested in it, and its own content ends with the outer one;
    wishes and moods inside are left to the outer one. Words that two claim side by side go to the first.
    """
    kept: list[Link] = []
    active: list[tuple[int, Link]] = []
    for _, end, one in sorted(
        ((one.start, one.end, one) for one in links), key=lambda each: (each[0], -each[1])
    ):
        start = one.start
        active = [pair for pair in active if pair[0] > start]
        (cue,) = one.cue
        one.parent = next(
            (other for _, other in reversed(active) if any(span.contains(cue) for span in other.content)),
            None,
        )
        if one.parent is not None:
            if not links[one]:
                continue
            one.content = [
                Span(max(host.start, part.start), min(host.end, part.end))
                for part in one.content
                for host in one.parent.content
                if host.overlaps(part)
            ]
        else:
            for _, other in active:
                if other.parent is None:
                    one.content = _without(one.content, [*other.content, *other.cue])
        one.content = [span for span in (_trimmed(text, span) for span in one.content) if len(span)]
        if one.content:
            kept.append(one)
            active.append((end, one))
    return kept


def _cited(cited: Iterable[Link], links: Sequence[Link]) -> list[Link]:
    """Those on whose word another reports ("citing two people"), nested in what that one reports."""
    by_content = {span: one for one in reversed(links) for span in one.content}
    kept: list[Link] = []
    for one in cited:
        outer = by_content.get(one.content[0])
        if outer is not None:
            one.parent, one.content = outer, list(outer.content)
            kept.append(one)
    return kept


def _trimmed(text: str, span: Span) -> Span:
    """`span` without blanks and pauses at its ends; empty where no letter, digit or mark is left."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(EDGES))
    return Span(start, max(start, span.start + len(words.rstrip(EDGES))))


def _without(spans: Sequence[Span], taken: Sequence[Span]) -> list[Span]:
    """What is left of `spans` when `taken` is cut out."""
    pieces = list(spans)
    for cut in taken:
        left: list[Span] = []
        for piece in pieces:
            if not piece.overlaps(cut):
                left.append(piece)
                continue
            if piece.start < cut.start:
                left.append(Span(piece.start, cut.start))
            if cut.end < piece.end:
                left.append(Span(cut.end, piece.end))
        pieces = left
    return pieces


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
