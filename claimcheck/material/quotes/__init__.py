"""Is each quote of the draft in the material, word for word?

Exact, altered, stitched from distant places, or not found. Ellipses may skip words, brackets may stand for
some or add some, as the trade uses them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.document import Document, Quote, Span
from claimcheck.material.align import Alignment, in_a_row
from claimcheck.material.held import NEVER, Held
from claimcheck.material.index import Index
from claimcheck.material.quotes.differences import Differences
from claimcheck.material.quotes.elliptic import Elliptic
from claimcheck.material.quotes.found import NOT_FOUND, UNCHECKED, FoundQuote, ends
from claimcheck.material.quotes.given import FEWEST, Given
from claimcheck.material.quotes.quotations import ROUND, Segment, segments
from claimcheck.material.quotes.unbroken import Unbroken
from claimcheck.material.support import is_content
from claimcheck.material.words import is_form_of_word, stem_of, words_of

# With more ellipses than this it is a pattern, no quote.
PARTS = 20
# Of a word that is at more places any may be a form.
PLACES = 100
# A quote that never closes may be half the article.
MOST = 200

TRANSLATED = re.compile(
    r"\b(?:through|via|by way of|with the help of|with) (?:an? |his |her |their |the )?"
    r"(?:interpreters?|translators?)\b|\btranslated\b"
    r"|\b(?:said|says|told [\w ]{1,30}|added|wrote|speaking|asked|shouted|posted|tweeted),? in "
    r"(?:broken |fluent )?(?:French|Greek|Dutch|Welsh|Czech|Thai|Hindi|Urdu|Farsi|Hebrew|Swahili|Tagalog"
    r"|Pashto|[A-Z][a-z]+(?:ish|ese|ian|ic|man))\b"
)


class QuoteFinder:
    """Looks quotes of one draft up in the material."""

    def __init__(self, doc: Document, index: Index) -> None:
        self._doc, self._held, self._index = doc, Held(doc), index
        differences = Differences(doc, index)
        self._given = Given(doc)
        self._unbroken = Unbroken(index, differences)
        self._elliptic = Elliptic(doc, index, differences, self._unbroken)

    def find(self, quote: Quote) -> FoundQuote:
        """Where a quote stands in the material and how it differs; a translation may differ in every word."""
        found = self._find_as_it_is(quote)
        # Where a quote that no mark closes ends, nobody can tell.
        if found.verdict != "exact" and (not quote.closed or self._is_translated(quote)):
            return UNCHECKED
        is_beside = found.verdict == "altered" and self._has_beside(quote, found)
        return self._without(quote) if is_beside else found

    def is_given(self, quote: Quote) -> bool:
        """Does the draft give a quote of a few words to somebody as their own?"""
        parts = segments(self._doc.plain, quote.span)
        return len(parts) == 1 and self._given.is_own_word(quote, parts)

    def is_said(self, quote: Quote) -> bool:
        """Does the draft give a quote to anybody?"""
        return self._given.is_said(quote, segments(self._doc.plain, quote.span))

    def is_written(self, quote: Quote) -> bool:
        """Does the draft give a quote to a paper or a document?"""
        return self._given.is_written(quote)

    def _without(self, quote: Quote) -> FoundQuote:
        """What becomes of a quote where the words of the material that are like it are none of it."""
        parts = segments(self._doc.plain, quote.span)
        own = sum(part.own for part in parts)
        is_said = self.is_said(quote) if own >= FEWEST else self._given.is_part(quote, parts)
        return NOT_FOUND if is_said else UNCHECKED

    def _has_beside(self, quote: Quote, found: FoundQuote) -> bool:
        """Does the sentence quote, and hold, the material's words as well: “a great”, once “a whole town”?"""
        row = [word.folded for one in found.alignments for word in one.stretch.words[one.first : one.last]]
        sentences = set(self._doc.sentences_of(quote.span))
        return any(
            row == [word.folded for word in words_of(self._doc.plain, other.span)]
            for other in self._doc.quotes
            if other is not quote
            and not sentences.isdisjoint(self._doc.sentences_of(other.span))
            and not self._held.disowned(other.span, *NEVER)
        )

    def _is_translated(self, quote: Quote) -> bool:
        """Does the draft say, in its own words, that the quote was said in another language?"""
        spans = [self._doc.sentences[number].span for number in self._doc.sentences_of(quote.span)]
        return any(
            TRANSLATED.search(self._doc.plain, start, end)
            for span in spans
            for start, end in ((span.start, quote.span.start), (quote.span.end, span.end))
            if start < end
        )

    def _find_as_it_is(self, quote: Quote) -> FoundQuote:
        text = self._doc.plain
        found = self._find(quote, segments(text, quote.span))
        if found.verdict == "exact" or "(" not in self._doc[quote.span]:
            return found
        # Round brackets may be the writer's, but where the material has them too.
        said = frozenset(self._said(quote, found))
        other = self._find(quote, segments(text, quote.span, are_round=True, said=said))
        beside = (ROUND.finditer(self._beside(one)) for one in other.alignments)
        there = sum(bracket[0].startswith("(") for row in beside for bracket in row)
        return other if other.verdict == "exact" and there <= len(said) else found

    def _said(self, quote: Quote, found: FoundQuote) -> Iterator[int]:
        """Where the round brackets begin whose words the material has right after the word before them."""
        text = self._doc.plain
        for bracket in ROUND.finditer(text, quote.span.start, quote.span.end):
            before = words_of(text, Span(quote.span.start, bracket.start()))[-1:]
            words = [word.folded for word in (*before, *words_of(text, Span(*bracket.span())))]
            rows = ([word.folded for word in one.stretch.words] for one in found.alignments)
            if bracket[0].startswith("(") and any(in_a_row(words, row) for row in rows):
                yield bracket.start()

    def _beside(self, alignment: Alignment) -> str:
        return self._index.documents[alignment.stretch.piece].plain[slice(*ends(alignment))]

    def _find(self, quote: Quote, parts: Sequence[Segment]) -> FoundQuote:
        own = sum(part.own for part in parts)
        if not own or len(parts) > PARTS or (not quote.closed and own > MOST):
            return UNCHECKED
        if own < FEWEST and (user := self._given.user_of(quote)) and not self._is_anywhere(parts, user):
            return NOT_FOUND
        found = self._unbroken.find(parts[0]) if len(parts) == 1 else self._elliptic.find(parts)
        if found.verdict == "exact":
            return found
        if own < FEWEST:
            # Of three words a "not" more, or less, turns all.
            if own == FEWEST - 1 and _is_turned(found):
                return found
            is_given = self._given.is_part(quote, parts) or (
                self._given.is_word(quote, parts) and not self._is_anywhere(parts)
            )
            return NOT_FOUND if is_given else UNCHECKED
        is_said = found.verdict != "not-found" or self._given.is_said(quote, parts)
        return found if is_said else UNCHECKED

    def _is_anywhere(self, parts: Sequence[Segment], name: str = "") -> bool:
        """Has the material a form of one of a few words that tell, in a piece that has the name?"""
        telling = [word for part in parts for word in part.folded if is_content(word)]
        return any(
            name in self._index.documents[piece].plain for word in telling for piece in self._with(word)
        )

    def _with(self, word: str) -> set[int]:
        """The pieces that have a form of a word."""
        places = self._index.stem_places(stem_of(word)).tolist()
        if len(places) > PLACES:
            return {self._index.piece_at(place) for place in places}
        return {
            piece
            for place in places
            for piece in (self._index.piece_at(place),)
            if is_form_of_word(self._index.stretch(place, place + 1, piece).words[0].folded, word)
        }


def _is_turned(found: FoundQuote) -> bool:
    """Is all that differs a denial that one side has?"""
    if found.verdict != "altered" or len(found.changes) != 1:
        return False
    change = found.changes[0]
    return {change.here.lower(), change.there.lower()} in ({"", "not"}, {"", "never"}, {"", "no"})
