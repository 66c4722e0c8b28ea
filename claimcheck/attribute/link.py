"""From what was found to the layer: whole quotes, one owner a word, continuation, nesting, manner, order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from claimcheck.attribute.find import Found
from claimcheck.document import Attribution, Document, Manner, Quote, Span

# A quote of fewer characters is no utterance: it continues nothing.
UTTERANCE = 12


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
    links = _nest([Link(one.source, (one.cue,), index.whole(_extent(doc, one))) for one in found])
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


def _extent(doc: Document, one: Found) -> list[Span]:
    """The content as found, or, of a line of a transcript, up to the end of its paragraph."""
    if not one.to_block_end:
        return list(one.content)
    last = one.content[-1]
    sentence = doc.sentence_at(last.start)
    end = last.end if sentence is None else max(last.end, doc.blocks[doc.sentences[sentence].block].span.end)
    return [*one.content[:-1], Span(last.start, end)]


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

    def quoted(self, spans: Iterable[Span]) -> bool:
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


def _nest(links: Iterable[Link]) -> list[Link]:
    """Each word to one attribution.

    What is reported inside of a content is nested in it, and its own content ends with the outer one; words
    that two attributions claim side by side go to the first.
    """
    kept: list[Link] = []
    active: list[Link] = []
    for one in sorted(links, key=lambda one: (one.start, -one.end)):
        active = [other for other in active if other.end > one.start]
        (cue,) = one.cue
        one.parent = next(
            (other for other in reversed(active) if any(span.contains(cue) for span in other.content)), None
        )
        if one.parent is not None:
            one.content = [
                Span(max(host.start, part.start), min(host.end, part.end))
                for part in one.content
                for host in one.parent.content
                if host.overlaps(part)
            ]
        else:
            for other in active:
                if other.parent is None:
                    one.content = _without(one.content, [*other.content, *other.cue])
        if one.content:
            kept.append(one)
            active.append(one)
    return kept


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


def _continued(doc: Document, quotes: _Quotes, links: Sequence[Link]) -> list[Link]:
    """Gives the quotes that have no cue to the utterance they carry on; returns the new attributions.

    In one paragraph, right after an attributed sentence, such a quote is a further part of that content. Where
    a new paragraph begins with one after a quote, it is a new attribution with that source and no cue.
    """
    taken = sorted(span for one in links for span in (*one.content, *one.cue, *one.source))
    starts = [span.start for span in taken]
    reach = list(accumulate((span.end for span in taken), max))
    by_end = sorted((one for one in links if one.parent is None), key=lambda one: one.end)
    last: Link | None = None
    at = 0
    added: list[Link] = []
    for span in quotes.spans:
        while at < len(by_end) and by_end[at].end <= span.start:
            last = _latest(doc, quotes, last, by_end[at])
            at += 1
        before = bisect_right(starts, span.end - 1) - 1
        if last is None or (before >= 0 and reach[before] > span.start) or not _is_utterance(doc, span):
            continue
        here, there = doc.sentence_at(span.start), doc.sentence_at(last.end - 1)
        if here is None or there is None or here - there != 1:
            continue
        if doc.sentences[here].block == doc.sentences[there].block:
            last.content.append(span)
        elif last.source and quotes.quoted(last.content):
            last = Link(last.source, (), [span])
            added.append(last)
    return added


def _latest(doc: Document, quotes: _Quotes, last: Link | None, one: Link) -> Link:
    """Which of two attributions a quote may carry on: the later; in one sentence the one that quotes."""
    if last is None:
        return one
    is_near = doc.sentence_at(last.end - 1) == doc.sentence_at(one.end - 1)
    if last.end > one.end or (is_near and quotes.quoted(last.content) and not quotes.quoted(one.content)):
        return last
    return one


def _is_utterance(doc: Document, span: Span) -> bool:
    """Does the quote begin a sentence and end one, and is it more than a word?"""
    first, last = doc.sentence_at(span.start), doc.sentence_at(span.end - 1)
    if first is None or last is None or len(span) < UTTERANCE:
        return False
    return span.start - doc.sentences[first].span.start <= 1 and doc.sentences[last].span.end - span.end <= 1
