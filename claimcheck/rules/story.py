"""What several rules ask of a finished document, worked out once for all of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from claimcheck.document import FURNITURE, Document, Quote, Source, SourceKind, Span, Token
from claimcheck.rules.answers import NO_ANSWERS, Answers

# DESIGN.md: from here on a claim is a key claim, wherever it stands.
KEY_CHECK_WORTHINESS = 0.7
# In news most claims are worth a check to that degree; rules that ask for more work look at these.
WELL_WORTH = 0.9
SEVERAL = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "many", "some"}
)


class Story:
    """A document as the rules read it. Everything here is derived; nothing is written back."""

    def __init__(self, doc: Document, answers: Answers = NO_ANSWERS) -> None:
        self.doc = doc
        self.answers = answers

    @cached_property
    def said(self) -> tuple[int, ...]:
        """The sentences that are the writer's copy: not the byline, credits and other furniture."""
        return tuple(
            index for index, sentence in enumerate(self.doc.sentences) if sentence.role not in FURNITURE
        )

    @cached_property
    def body(self) -> tuple[int, ...]:
        """The sentences of the body."""
        return tuple(index for index in self.said if self.doc.sentences[index].role == "body")

    @cached_property
    def headline(self) -> tuple[int, ...]:
        """The sentences of the headline, without the subheads further down."""
        first_body = self.body[0] if self.body else len(self.doc.sentences)
        headlines = [i for i in self.said if i < first_body and self.doc.sentences[i].role == "headline"]
        return tuple(
            i for i in headlines if self.doc.sentences[i].block == self.doc.sentences[headlines[0]].block
        )

    @cached_property
    def lead(self) -> tuple[int, ...]:
        """The sentences of the first body paragraph."""
        return tuple(
            i for i in self.body if self.doc.sentences[i].block == self.doc.sentences[self.body[0]].block
        )

    def claims(self, sentences: Sequence[int]) -> list[int]:
        """Those of `sentences` that make a claim."""
        return [index for index in sentences if self.doc.claims[index].is_claim]

    @cached_property
    def main_claims(self) -> tuple[int, ...]:
        """The claim of the headline and the first of the lead, where they make one."""
        return (*self.claims(self.headline)[:1], *self.claims(self.lead)[:1])

    @cached_property
    def key_claims(self) -> tuple[int, ...]:
        """The claims of the headline and the lead, and those most worth a check."""
        chosen = {*self.headline, *self.lead}
        chosen.update(i for i in self.said if self.doc.claims[i].check_worthiness >= KEY_CHECK_WORTHINESS)
        return tuple(self.claims(sorted(chosen)))

    @cached_property
    def attributions_in(self) -> tuple[tuple[int, ...], ...]:
        """Per sentence the attributions that have a source, cue or content in it."""
        found: list[dict[int, None]] = [{} for _ in self.doc.sentences]
        for index, attribution in enumerate(self.doc.attributions):
            for span in (*attribution.source, *attribution.cue, *attribution.content):
                for sentence in self.doc.sentences_of(span):
                    found[sentence][index] = None
        return tuple(tuple(indexes) for indexes in found)

    @cached_property
    def kinds_in(self) -> tuple[frozenset[SourceKind], ...]:
        """Per sentence the kinds of the sources that speak in it."""
        return tuple(
            frozenset(
                self.doc.sources[source].kind
                for index in indexes
                if (source := self.doc.resolutions[index].source) is not None
            )
            for indexes in self.attributions_in
        )

    @cached_property
    def named_in(self) -> tuple[frozenset[SourceKind], ...]:
        """Per sentence the kinds of those sources that speak in it and whose name the story gives."""
        named = [any(m.kind == "name" for m in source.mentions) for source in self.doc.sources]
        return tuple(
            frozenset(
                self.doc.sources[source].kind
                for index in indexes
                if (source := self.doc.resolutions[index].source) is not None and named[source]
            )
            for indexes in self.attributions_in
        )

    @cached_property
    def attributions_of(self) -> tuple[tuple[int, ...], ...]:
        """Per source the attributions that resolve to it."""
        found: list[list[int]] = [[] for _ in self.doc.sources]
        for index, resolution in enumerate(self.doc.resolutions):
            if resolution.source is not None:
                found[resolution.source].append(index)
        return tuple(tuple(indexes) for indexes in found)

    def is_silence(self, span: Span) -> bool:
        """Are the words part of a no-comment item: "did not respond"?"""
        return any(
            status.kind == "no-comment" and status.span.overlaps(span)
            for sentence in self.doc.sentences_of(span)
            for status in self.doc.statuses[sentence]
        )

    def first_mention(self, source: Source) -> Span | None:
        """Where the source first speaks, else is first mentioned; a pronoun only for want of better."""
        mentions = sorted(source.mentions, key=lambda m: (m.kind == "pronoun", m.attribution is None))
        return mentions[0].span if mentions else None

    def sources(self, kind: SourceKind) -> Iterator[tuple[int, Source]]:
        """The sources of a kind, with their index."""
        for index, source in enumerate(self.doc.sources):
            if source.kind == kind:
                yield index, source

    def line(self, offset: int) -> int:
        """1-based line of an offset."""
        return self.doc.line_column(offset)[0]

    def matches(self, pattern: str, sign: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a costly `pattern` in the sentences where a cheap `sign` of it occurs.

        Most articles have none: until then it is not compiled either.
        """
        plain = self.doc.plain
        signs = (self.doc.sentence_at(match.start()) for match in sign.finditer(plain))
        for index in dict.fromkeys(index for index in signs if index is not None):
            span = self.doc.sentences[index].span
            yield from _compiled(pattern).finditer(plain, span.start, span.end)

    @cached_property
    def _quotes(self) -> tuple[Quote, ...]:
        return tuple(sorted(self.doc.quotes, key=lambda quote: quote.span))

    @cached_property
    def _quote_starts(self) -> tuple[int, ...]:
        return tuple(quote.span.start for quote in self._quotes)

    def quote_at(self, offset: int) -> Quote | None:
        """The quote that holds `offset`; quotes do not overlap."""
        at = bisect_right(self._quote_starts, offset) - 1
        return self._quotes[at] if at >= 0 and offset < self._quotes[at].span.end else None

    def has_quote(self, span: Span) -> bool:
        """Does a quote share text with `span`?"""
        at = bisect_left(self._quote_starts, span.start)
        begins_inside = at < len(self._quotes) and self._quote_starts[at] < span.end
        return begins_inside or self.quote_at(span.start) is not None

    def tokens(self, span: Span) -> list[tuple[Token, str]]:
        """The tokens of the sentence in which `span` begins that lie inside it, with their tags."""
        index = self.doc.sentence_at(span.start)
        if index is None:
            return []
        tokens, tags = self.doc.sentences[index].tokens, self.doc.tags[index]
        first = bisect_left(tokens, span.start, key=lambda token: token.start)
        last = bisect_left(tokens, span.end, key=lambda token: token.start)
        return list(zip(tokens[first:last], tags[first:last], strict=True))

    def is_plural(self, span: Span) -> bool:
        """Does a description mean several people? Its number decides, else its noun: "aides to the mayor"."""
        plural = False
        for at, (token, tag) in enumerate(self.tokens(span)):
            word = token.text.lower()
            if word == "people" or (at == 0 and word in SEVERAL):
                return True
            if at and tag in ("IN", "TO", "WDT", "WP", ","):
                break
            if tag.startswith("NN"):
                plural = tag in ("NNS", "NNPS")
        return plural

    def before(self, sentence: int, most: int) -> range:
        """At most `most` sentences of the same paragraph that stand before `sentence`."""
        sentences = self.doc.sentences
        first = sentence
        while first > max(sentence - most, 0) and sentences[first - 1].block == sentences[sentence].block:
            first -= 1
        return range(first, sentence)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
