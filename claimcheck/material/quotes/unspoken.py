"""Quotes whose words the material has, but nobody says there: they are the writer's, outside of any marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial

from claimcheck.attribute.cues import verb_forms
from claimcheck.attribute.transcripts import is_transcript
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment
from claimcheck.material.analysis import Analysis
from claimcheck.material.borrowed.lenders import is_set_off
from claimcheck.material.index import Index
from claimcheck.material.quotes.cut import is_quoted
from claimcheck.material.quotes.found import FoundQuote, quotes_beside, said_from, said_until
from claimcheck.material.speakers.party import Party
from claimcheck.material.speakers.same import is_named
from claimcheck.material.words import Word, words_of
from claimcheck.resolve.nouns import pronoun_of

# Fewer words may be anybody's, or, where the writer says who said them, so few; a word is no phrase.
FEWEST, FEWEST_TOLD, PHRASE = 7, 5, 2
# With fewer quotation marks than those of two quotes, so near, a piece does not mark what is said, unless the
# one quote is the same person's and what is told is said to be.
ONE, MARKS, NEAR = 2, 4, 10_000
# With those of so many it marks whatever anybody says.
ALWAYS = 12
DOUBLE = re.compile('[“”"]')
WORD = re.compile(r"[a-z]+")


def is_unspoken(
    found: FoundQuote, said_by: Iterable[Party], index: Index, analysis: Analysis, *, is_given: bool
) -> bool:
    """Is a quote, that somebody known says in the draft, everywhere in the material a writer's account?

    Only in pieces that mark what is said, by these people or by many; a few words have to be `is_given` to
    somebody as their own.
    """
    parties = [party for party in said_by if party.words]
    same = sum(one.same for one in found.alignments)
    if found.verdict != "exact" or not parties or same < (PHRASE if is_given else FEWEST_TOLD):
        return False
    return all(
        _is_told(
            alignment,
            index.documents[alignment.stretch.piece],
            parties,
            partial(analysis.around, alignment.stretch.first + alignment.first),
        )
        for alignment in (*found.alignments, *found.others)
    )


def _is_told(
    alignment: Alignment, piece: Document, parties: Iterable[Party], there: Callable[[], Document | None]
) -> bool:
    """Does a piece have the words in its own voice, and what these, or many others, say in marks?

    Few words have to be told as what somebody said, or be what nobody says: then they are the writer's alone.
    `there` reads what is around them.
    """
    same = alignment.same
    span = Span(said_from(alignment), said_until(alignment))
    if is_quoted(piece, span.start) or is_transcript(piece):
        return False
    near = piece.plain[max(span.start - NEAR, 0) : span.end + NEAR]
    marks = len(DOUBLE.findall(near))
    if marks < ONE:
        return False
    around = [piece.blocks[at] for at in piece.blocks_of(span)]
    quotes = quotes_beside(piece, span)
    if any(quote.overlaps(span) and _is_double_or_most(piece, quote, span) for quote in quotes):
        return False  # in single marks; what other marks take in enclosed.py tells
    blocks = [block.span for block in around]
    if not blocks or _is_announced(piece, blocks[0].start, span.start) or is_set_off(piece, blocks[0]):
        return False
    sentence = Span(*_sentence(piece.plain, span, blocks[0].start, blocks[-1].end))
    own = [
        word
        for word in words_of(piece.plain, sentence)
        if not any(quote.start <= word.start < quote.end for quote in quotes)
    ]
    if any(_is_first_person(piece.plain, word) for word in own):
        return False
    told = "".join(
        piece.plain[start:end]
        for start, end in ((sentence.start, span.start), (span.end, sentence.end))
        if start < end
    )
    is_name = any(map(str.isupper, piece.plain[span.start + 1 : span.end]))
    if same < FEWEST and marks >= MARKS and not is_name:
        surnames = [party.name.split()[-1] for party in parties]
        is_heard = all(_is_heard(near, surname) and not _tells_of(told, surname) for surname in surnames)
        if is_heard and _is_nobodys(span, there()):
            return True
    if same < FEWEST_TOLD:
        return False
    if marks >= ALWAYS and same >= FEWEST:
        return True
    is_enough = marks >= MARKS and same >= FEWEST
    return all(_is_not_quoted(party, near, told, is_enough=is_enough) for party in parties)


def _is_nobodys(span: Span, there: Document | None) -> bool:
    """Is `there`, as far as it is read, nobody who says or thinks what stands in a span?"""
    return there is not None and not any(
        span.overlaps(content) for attribution in there.attributions for content in attribution.content
    )


def _is_not_quoted(party: Party, near: str, told: str, *, is_enough: bool) -> bool:
    """Would a text have marked what a person says there? One sign `is_enough` where it marks much."""
    if party.kind != "person" or party.is_proxy:
        return False
    surname = party.name.split()[-1]
    evidence = _is_heard(near, surname), _tells_of(told, surname)
    return any(evidence) if is_enough else all(evidence)


def _tells_of(told: str, surname: str) -> bool:
    """Do the writer's words around some others say in the third person that somebody said it?"""
    verbs = verb_forms()
    is_said = "ccording to" in told or not verbs.isdisjoint(WORD.findall(told))
    return is_said and is_named(surname, told)


def _is_double_or_most(piece: Document, quote: Span, span: Span) -> bool:
    """Has a quote the double marks, or most of the words in question?"""
    return DOUBLE.match(piece.plain, quote.start) is not None or 2 * quote.shared(span) >= len(span)


def _is_first_person(text: str, word: Word) -> bool:
    """Is a word "we", "my" and the like, and not "U.S." or "US"?"""
    is_country = text[word.start : word.end].isupper() and word.folded == "us"
    return pronoun_of(word.folded.partition("'")[0]) == "writer" and not is_country


def _sentence(text: str, span: Span, start: int, end: int) -> tuple[int, int]:
    """Where the sentence or sentences begin and end that some words of a paragraph are in."""
    before = [text.rfind(mark, start, span.start) for mark in ".!?"]
    after = [at for mark in ".!?" if (at := text.find(mark, span.end, end)) >= 0]
    return max(start, max(before) + 1), min(after, default=end)


def _is_announced(piece: Document, start: int, place: int) -> bool:
    """Does a colon before the words, or before their paragraph, say that they are somebody's?"""
    before = piece.plain[start:place].rstrip()
    above = piece.plain[max(start - 20, 0) : start]
    return before.endswith(":") or above.rstrip().endswith(":")


def _is_heard(text: str, surname: str) -> bool:
    """Does a text mark what a person says: has a paragraph the name, a mark and a verb of saying?"""
    name = re.compile(rf"\b{re.escape(surname)}\b")
    return any(
        any(word in verb_forms() for word in WORD.findall(line))
        for line in text.split("\n")
        if DOUBLE.search(line) and name.search(line)
    )
