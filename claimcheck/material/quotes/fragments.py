"""A quote of few words, woven into a sentence: the sentence around it says where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.document import Document, Quote
from claimcheck.material.align import Alignment, Hunk, lay_beside
from claimcheck.material.index import Index
from claimcheck.material.quotes.cut import is_quoted
from claimcheck.material.quotes.differences import Differences
from claimcheck.material.quotes.found import NOT_FOUND, FoundQuote
from claimcheck.material.quotes.quotations import Segment
from claimcheck.material.quotes.unbroken import Unbroken
from claimcheck.material.words import Word, words_of

# Of the words around the quote so many are the same, and so large a share of them.
AROUND, AROUND_SHARE = 4, 0.6


class Fragments:
    """Looks short quotes up by the words around them."""

    def __init__(self, doc: Document, index: Index, differences: Differences, unbroken: Unbroken) -> None:
        self._doc, self._index = doc, index
        self._differences, self._unbroken = differences, unbroken

    def find(self, quote: Quote, part: Segment) -> FoundQuote | None:
        """What became of a short quote; None where the material has no such sentence."""
        before, after = self._around(quote)
        row = [*before, *part.words, *after]
        first, last = len(before), len(before) + len(part.words)
        options = self._unbroken.options([word.folded for word in row], 2)
        if not options:
            return None
        around = sum(
            length - max(min(here + length, last) - max(here, first), 0)
            for here, _, length in options[0].equal
        )
        if around < AROUND or around < AROUND_SHARE * (len(before) + len(after)):
            return None
        here = lay_beside(part.folded, options[0].stretch)
        if here is not None and not self._differences.changed(part.words, here):
            return FoundQuote("exact", (here,))
        near = self._judged(row, options[0], first, last)
        elsewhere = self._unbroken.find(part) if near else NOT_FOUND
        return elsewhere if elsewhere.verdict == "exact" else near

    def _around(self, quote: Quote) -> tuple[list[Word], list[Word]]:
        """The words of the quote's sentences before and after it."""
        doc = self._doc
        words = [
            word
            for index in doc.sentences_of(quote.span)
            for word in words_of(doc.plain, doc.sentences[index].span)
        ]
        return (
            [word for word in words if word.start < quote.span.start],
            [word for word in words if word.start >= quote.span.end],
        )

    def _judged(self, row: Sequence[Word], option: Alignment, first: int, last: int) -> FoundQuote | None:
        """The words `first` to `last` (exclusive) of a row of words laid beside the material."""
        changed = [hunk for hunk in option.hunks if hunk.here[0] < last and hunk.here[1] > first]
        is_within = all(hunk.here[0] >= first and hunk.here[1] <= last for hunk in changed)
        if not changed or not is_within or not all(self._is_quoted(option, hunk) for hunk in changed):
            return None
        changes = tuple(self._differences.change(row, option, hunk) for hunk in changed)
        return FoundQuote("altered", (_narrowed(option, first, last),), changes)

    def _is_quoted(self, option: Alignment, hunk: Hunk) -> bool:
        """Do the material's words beside a hunk stand in quotation marks there too?"""
        piece, (at, end) = self._index.documents[option.stretch.piece], hunk.there
        return at < end and is_quoted(piece, option.stretch.words[at].start)


def _narrowed(option: Alignment, first: int, last: int) -> Alignment:
    """The part of an alignment that lies beside the words `first` to `last` (exclusive)."""
    begin = end = option.first
    for here, there, length in option.equal:
        if here <= first:
            begin = there + min(first - here, length)
        if here < last:
            end = there + min(last - here, length)
    begin = min(begin, option.last - 1)
    equal = tuple(
        (max(here, first), there + max(first - here, 0), min(here + length, last) - max(here, first))
        for here, there, length in option.equal
        if here < last and here + length > first
    )
    return option._replace(first=begin, last=max(end, begin + 1), equal=equal)
