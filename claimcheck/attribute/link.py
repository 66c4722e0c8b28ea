"""From what was found to the layer: whole quotes, one owner for each word, continued quotes, manner, nesting, order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.attribute.find import Found
from claimcheck.document import Attribution, Document, Manner, Quote, Span

# A quote of fewer letters is no utterance that a paragraph would carry on.
UTTERANCE = 12


@dataclass(slots=True)
class Link:
    """An attribution while it is put together; `parent` is the link whose content holds this one."""

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
    """The attributions of `doc`, ordered by the first position of content or cue; `parent` is an index into them."""
    index = QuoteIndex(quotes)
    links = nest([Link(one.source, (one.cue,), index.whole(one.content)) for one in found])
    links += continued(doc, quotes, links)
    links.sort(key=lambda one: (one.start, -one.end))
    place = {id(one): at for at, one in enumerate(links)}
    return tuple(
        Attribution(
            one.source,
            one.cue,
            tuple(sorted(one.content)),
            index.manner(one.content),
            None if one.parent is None else place.get(id(one.parent)),
        )
        for one in links
    )


class QuoteIndex:
    """The quotes of a document, to be asked which of them a span touches."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        self._spans = [quote.span for quote in quotes]
        self._starts = [span.start for span in self._spans]

    def touching(self, span: Span) -> Iterator[Span]:
        """The quotes that share text with `span`, in order."""
        at = max(bisect_right(self._starts, span.start) - 1, 0)
        while at < len(self._spans) and self._spans[at].start < span.end:
            if self._spans[at].overlaps(span):
                yield self._spans[at]
            at += 1

    def whole(self, spans: Sequence[Span]) -> list[Span]:
        """`spans` widened to hold every quote they touch, merged where they then meet: a quote is never cut."""
        merged: list[Span] = []
        for span in spans:
            touched = [span, *self.touching(span)]
            wide = Span(min(one.start for one in touched), max(one.end for one in touched))
            if merged and wide.start <= merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, wide.end))
            else:
                merged.append(wide)
        return merged

    def manner(self, spans: Sequence[Span]) -> Manner:
        """Direct when all of `spans` stands in quotes, indirect when nothing does, else mixed."""
        quoted = [[quote for quote in self.touching(span)] for span in spans]
        if not any(quoted):
            return "indirect"
        if all(
            any(quote.start <= span.start and span.end <= quote.end for quote in touched)
            for span, touched in zip(spans, quoted, strict=True)
        ):
            return "direct"
        return "mixed"


def nest(links: list[Link]) -> list[Link]:
    """Each word to one attribution: what is reported inside a content hangs on it, what two claim goes to the first."""
    kept: list[Link] = []
    active: list[Link] = []
    for one in sorted(links, key=lambda one: (one.start, -one.end)):
        active = [other for other in active if other.end > one.start]
        (cue,) = one.cue
        holder = next(
            (other for other in reversed(active) if any(span.contains(cue) for span in other.content)), None
        )
        if holder is not None:
            one.parent = holder
            one.content = [
                span
                for part in one.content
                for host in holder.content
                if host.overlaps(part)
                for span in (Span(max(host.start, part.start), min(host.end, part.end)),)
            ]
        else:
            for other in active:
                if other.parent is None:
                    one.content = [
                        piece for part in one.content for piece in without(part, [*other.content, *other.cue])
                    ]
        if one.content:
            kept.append(one)
            active.append(one)
    return kept


def without(span: Span, taken: Sequence[Span]) -> list[Span]:
    """What is left of `span` when `taken` is cut out."""
    pieces = [span]
    for cut in taken:
        pieces = [
            piece
            for part in pieces
            for piece in (
                (part,)
                if not part.overlaps(cut)
                else tuple(
                    Span(start, end)
                    for start, end in ((part.start, cut.start), (cut.end, part.end))
                    if start < end
                )
            )
        ]
    return pieces


def continued(doc: Document, quotes: Sequence[Quote], links: Sequence[Link]) -> list[Link]:
    """Quotes without a cue of their own that carry on the utterance before them.

    In the same paragraph, right after an attributed sentence, the quote is a further part of that content. A new
    paragraph that is nothing but quote is a new attribution with the source of the one before and no cue.
    """
    taken = sorted((span.start, span.end) for one in links for span in (*one.content, *one.cue, *one.source))
    starts = [start for start, _ in taken]
    reach: list[int] = []
    for _, end in taken:
        reach.append(max(end, reach[-1]) if reach else end)
    ends: list[tuple[int, Link]] = sorted(
        ((one.end, one) for one in links if one.parent is None), key=lambda pair: pair[0]
    )
    last, at = None, 0
    added: list[Link] = []
    for quote in quotes:
        span = quote.span
        while at < len(ends) and ends[at][0] <= span.start:
            last, at = ends[at][1], at + 1
        before = bisect_right(starts, span.end - 1) - 1
        if before >= 0 and reach[before] > span.start:
            continue
        if last is None or len(span) < UTTERANCE or not is_utterance(doc, span):
            continue
        here, there = sentence_index(doc, span.start), sentence_index(doc, max(last.end - 1, 0))
        if here is None or there is None:
            continue
        if added and added[-1].end > last.end:
            tail = added[-1]
            there = sentence_index(doc, tail.end - 1)
            assert there is not None
        else:
            tail = last
        if here - there != 1:
            continue
        if doc.sentences[here].block == doc.sentences[there].block:
            tail.content.append(span)
        elif tail.source and any(doc.plain[piece.start] in "\"“'‘`”" for piece in tail.content):
            added.append(Link(tail.source, (), [span]))
    return added


def sentence_index(doc: Document, offset: int) -> int | None:
    """The sentence that holds `offset`."""
    return doc.sentence_at(offset)


def is_utterance(doc: Document, span: Span) -> bool:
    """Does the quote begin a sentence and end one?"""
    first, last = doc.sentence_at(span.start), doc.sentence_at(span.end - 1)
    if first is None or last is None:
        return False
    head = doc.sentences[first].span
    tail = doc.sentences[last].span
    return span.start - head.start <= 1 and tail.end - span.end <= 1
