"""To whom the draft credits words that it has from others: in their sentence, in a line above, below them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from claimcheck.attribute.cues import verb_forms
from claimcheck.document import Attribution, Document, Span
from claimcheck.material.borrowed.addresses import is_address, named
from claimcheck.material.borrowed.origins import says_origin
from claimcheck.material.borrowed.outlets import Credits, is_an_outlets, is_release
from claimcheck.material.borrowed.own_voice import is_own, without_own, without_pictures
from claimcheck.material.borrowed.signs import (
    LABELLED,
    SIGNED,
    lender,
    names_lender,
    opens_with_lender,
    tells_as_lender,
)
from claimcheck.material.index import Index
from claimcheck.material.words import Word, words_of
from claimcheck.syntax import FINITE

# To whom borrowed words may be credited.
LENDERS = frozenset({"person", "organization", "publication", "document"})
# How far around the words a credit is looked for in their paragraph, and before a colon, in characters.
LOOKED, LINE = 2000, 300
# A paragraph that is only a credit has no more words.
SHORT = 20
# These tell nothing.
BEING = frozenset({"is", "are", "was", "were", "has", "have", "had"})


def is_set_off(doc: Document, block: Span) -> bool:
    """Does every line of a paragraph begin with the sign of a quotation (">")?"""
    start = doc.text.rfind("\n", 0, block.start) + 1
    lines = doc.text[start : block.end].split("\n")
    return all(line.lstrip().startswith(">") for line in lines)


class Lenders:
    """Answers whether words of one draft are credited; `taken` are all that some `pieces` have too."""

    def __init__(
        self, doc: Document, taken: Sequence[Word], index: Index, pieces: Sequence[Document]
    ) -> None:
        self._doc, self._lending = doc, Credits(index)
        self._blocks = [block.span for block in doc.blocks]
        framed = (word for piece in pieces if is_an_outlets(piece) for word in _framed(doc, piece))
        self._taken = sorted({(word.start, word.end) for word in (*taken, *framed)})

    def credit(self, span: Span, words: Sequence[Word], piece: Document) -> bool:
        """Does the draft say of the words in `span`, which are those of a piece, whose they are?

        Who says what is quoted between them has not said them.
        """
        blocks, near = self._doc.blocks_of(span), Span(max(span.start - LOOKED, 0), span.end + LOOKED)
        around = self._blocks[blocks.start : blocks.stop]
        return (
            self._is_credited
            or opens_with_lender(self._naming(self._doc.plain[around[0].start : near.end], piece), piece)
            or any(self._credits(block, near, piece) for block in (*around, *self._short_beside(blocks)))
            or self._signs(blocks, piece)
            or self._is_attributed(words, piece)
        )

    def _naming(self, text: str, piece: Document) -> str:
        """A text with the names of whose they are for its addresses, and with blanks for all that names no
        lender of a piece: the paper itself, who took the pictures, strangers.
        """
        return self._lending.without_strangers(without_own(without_pictures(named(text))), piece)

    def _credits(self, block: Span, near: Span, piece: Document) -> bool:
        """Do a writer's own words near say whose the others are, or hardly more than name them?"""
        text = self._naming(self._own(block, near), piece)
        return (
            says_origin(text)
            or tells_as_lender(text, piece)
            or (names_lender(text, piece) and not self._tells_else(block))
            or is_address(self._own(block, near, self._doc.text))
        )

    @cached_property
    def _is_credited(self) -> bool:
        """Does a line credit an outlet with all of the piece, and not with a picture?"""
        doc = self._doc
        lines = [
            next((doc.blocks[at].span for at in doc.blocks_of(credit.span)), credit.span)
            for credit in doc.credits
        ]
        return any(
            without_pictures(doc.plain[line.start : line.end])[
                credit.span.start - line.start : credit.span.end - line.start
            ].strip()
            for credit, line in zip(doc.credits, lines, strict=True)
        )

    def _tells_else(self, block: Span) -> bool:
        """Do a writer's own words in a paragraph tell something themselves: "The Gazette closed in 1990"?"""
        doc = self._doc
        return any(
            tag in FINITE
            and block.contains(token)
            and not self._has_taken(Span(token.start, token.end))
            and token.text.lower() not in verb_forms() | BEING
            for number in doc.sentences_of(block)
            for token, tag in zip(doc.sentences[number].tokens, doc.tags[number], strict=True)
        )

    def _short_beside(self, blocks: range) -> Iterator[Span]:
        """The paragraphs right before and after some, where they are hardly more than a credit."""
        for at in (blocks.start - 1, blocks.stop):
            if 0 <= at < len(self._blocks):
                block = self._blocks[at]
                is_short = (
                    len(self._doc.plain[block.start : min(block.end, block.start + LINE)].split()) <= SHORT
                )
                if is_short and not self._has_taken(block):
                    yield block

    def _own(self, block: Span, near: Span, of: str = "") -> str:
        """What is near of a paragraph (in the text `of`), with blanks for words that the material has too."""
        start, end = max(block.start, near.start), min(block.end, near.end)
        text = list((of or self._doc.plain)[start:end])
        at = bisect_left(self._taken, (start, start))
        while at < len(self._taken) and self._taken[at][0] < end:
            first, last = self._taken[at]
            text[first - start : last - start] = " " * (min(last, end) - first)
            at += 1
        return "".join(text)

    def _has_taken(self, span: Span) -> bool:
        """Stands a word that the material has too, or part of one ("it's"), in a span?"""
        at = bisect_left(self._taken, (span.end, 0))
        return at > 0 and self._taken[at - 1][1] > span.start

    def _signs(self, blocks: range, piece: Document) -> bool:
        """Does a line, that under a passage or one above it with a label, say whose the passage is?"""
        above, below = self._line(blocks.start - 1, piece), self._line(blocks.stop, piece)
        if below.endswith(":"):
            below = f"{below} {self._line(blocks.stop + 1, piece)}"
        return SIGNED.fullmatch(below) is not None or LABELLED.fullmatch(above) is not None

    def _line(self, at: int, piece: Document) -> str:
        """A paragraph that may be a credit, "" where there is none."""
        if not 0 <= at < len(self._blocks):
            return ""
        block = self._blocks[at]
        return self._naming(self._doc.plain[block.start : min(block.end, block.start + LINE)], piece)

    def _is_attributed(self, words: Sequence[Word], piece: Document) -> bool:
        """Does somebody say them in words of the draft's own, or, in a release, in the material's?"""
        doc = self._doc
        return any(
            attribution.cue
            and resolution.source is not None
            and doc.sources[resolution.source].kind in LENDERS
            and any(part.start <= word.start < part.end for part in attribution.content for word in words)
            and (is_release(piece) or self._is_own_frame(attribution))
            and self._names_lender(attribution, piece)
            for attribution, resolution in zip(doc.attributions, doc.resolutions, strict=True)
        )

    def _is_own_frame(self, attribution: Attribution) -> bool:
        """Is who says it, and the cue, the draft's?"""
        source = [self._own(span, span) for span in attribution.source]
        return not any(map(self._has_taken, attribution.cue)) and any(map(str.isalnum, "".join(source)))

    def _names_lender(self, attribution: Attribution, piece: Document) -> bool:
        """Is it neither the paper itself that has found it out, nor a stranger to a piece who says it?"""
        spans = (*attribution.source, *attribution.cue)
        first, last = min(span.start for span in spans), max(span.end for span in spans)
        sources = " ".join(self._doc[span] for span in attribution.source)
        is_known = any(map(str.isalnum, self._lending.without_strangers(sources, piece)))
        return is_known and not (last - first < LINE and is_own(self._doc.plain[first:last]))


def _framed(doc: Document, piece: Document) -> Iterator[Word]:
    """The words by which somebody says something whose name a piece has: they have not lent its words."""
    for attribution in doc.attributions:
        source = " ".join(doc[span] for span in attribution.source)
        names = re.findall(r"\b[A-Z]\w{2,}", source)
        if names and not lender(piece).search(source) and all(name in piece.plain for name in names):
            for span in (*attribution.source, *attribution.cue):
                yield from words_of(doc.plain, span)
