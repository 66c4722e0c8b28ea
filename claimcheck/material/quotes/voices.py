"""In whose voice the material has a quote's words: somebody's, between marks, or the writer's own.

Whoever says “a mess” in a sentence of the writer's has not said “The market is a mess”; and what a story only
reports, Lee said the market was a mess, are not her words either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.attribute.cues import verb_forms
from claimcheck.attribute.quotes import find_quotes
from claimcheck.comparison import Change
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment
from claimcheck.material.borrowed.lenders import is_set_off
from claimcheck.material.borrowed.outlets import is_release
from claimcheck.material.index import Index
from claimcheck.material.pair import Pair
from claimcheck.material.quotes.cut import is_quoted
from claimcheck.material.quotes.found import FoundQuote
from claimcheck.material.speakers.endings import blanked
from claimcheck.material.speakers.party import Party
from claimcheck.material.speakers.same import is_named
from claimcheck.material.support import is_content
from claimcheck.material.words import Word
from claimcheck.resolve.nouns import pronoun_of
from claimcheck.segment import sentences

# Fewer words of the writer's beside a mark may be how somebody else hears the same sentence.
BESIDE = 2
# Fewer words may be anybody's, or, where the writer says who said them, so few; a word is no phrase.
FEWEST, FEWEST_TOLD, PHRASE = 7, 5, 2
# A piece with the marks of two quotes, so near, marks what is said; with those of six whatever anybody says.
MARKS, ALWAYS, NEAR = 4, 12, 10_000
# Of the signs that it would have marked these words so many are enough.
ENOUGH = 2
# So many characters above a paragraph a colon may lead to it.
ABOVE = 20
SIGNS = ".,;:!?()[]“”\"‘’'…—–-"
DOUBLE = re.compile(r"[“”\"]|''")
WORD = re.compile(r"[a-z]+")


def taken_in(found: FoundQuote, index: Index) -> Change | None:
    """What a quote takes in that is outside of the marks wherever the material has its words: these words
    here, and there with the mark between them. None where it takes in nothing.
    """
    if found.verdict != "exact":
        return None
    places = (*found.alignments, *found.others)
    changes = [_crossing(place, index) for place in places]
    if len(found.alignments) > 1:  # of a quote with ellipses each part stands for itself
        return next(filter(None, changes), None)
    return changes[0] if all(changes) else None


def _crossing(alignment: Alignment, index: Index) -> Change | None:
    """The words around the one mark of the material that stands between words of a quote."""
    words, said = _voices(alignment, index)
    edge = next((at for at in range(1, len(said)) if said[at] != said[0]), len(said))
    if edge == len(said) or said[0] in said[edge:]:
        return None  # all or nothing, or a quotation inside of another, in the same marks
    own = words[:edge] if said[-1] else words[edge:]
    if len(own) < BESIDE or not any(is_content(word.folded) for word in own):
        return None
    first, last = (own[0], words[edge]) if said[-1] else (words[edge - 1], own[-1])
    there = index.documents[alignment.stretch.piece].plain[first.start : last.end]
    return Change("".join(mark for mark in there if mark not in '“”"«»„'), there)


def _voices(alignment: Alignment, index: Index) -> tuple[list[Word], list[bool]]:
    """The words that a quote and a piece have in common, and whether each stands in a quotation of the piece.

    None where no mark would tell: in a transcript, and in what is set off.
    """
    row, piece = alignment.stretch.words, index.documents[alignment.stretch.piece]
    words = [row[at] for _, there, length in alignment.equal for at in range(there, there + length)]
    blocks = [piece.blocks[at] for at in piece.blocks_of(Span(words[0].start, words[-1].end))]
    if not blocks or is_set_off(piece, blocks[0].span) or alignment.stretch.piece in index.transcripts:
        return [], []
    quotes = [quote.span for quote in find_quotes(piece.plain, blocks)]
    return words, [any(quote.start <= word.start < quote.end for quote in quotes) for word in words]


def is_unspoken(found: FoundQuote, parties: Sequence[Party], pair: Pair, *, is_given: bool) -> bool:
    """Is a quote, that somebody says in the draft, everywhere in the material a writer's account?

    Only in pieces that mark what is said, by these people or by many; a few words have to be `is_given` to
    somebody as their own.
    """
    same = sum(one.same for one in found.alignments)
    if found.verdict != "exact" or same < (PHRASE if is_given else FEWEST_TOLD):
        return False
    return all(_is_reported(place, pair, parties) for place in (*found.alignments, *found.others))


def _is_reported(alignment: Alignment, pair: Pair, parties: Sequence[Party]) -> bool:
    """Has a piece the words in its own voice, and would it have marked them, had these people said them?

    Few words have to be told as what somebody said, or be what nobody says: then they are the writer's alone.
    """
    piece = pair.index.documents[alignment.stretch.piece]
    words, said = _voices(alignment, pair.index)
    if not words or is_quoted(piece, words[0].start):
        return False
    span = Span(words[0].start, words[-1].end)
    # What single marks take in is a title, or a word that the writer points at.
    if DOUBLE.search(piece.plain, span.start, span.end) or 2 * sum(said) >= len(said):
        return False
    # A release is the words of whoever gives it out.
    if is_release(piece) and not (parties and all(party.is_on_record for party in parties)):
        return False
    own, told = _around(piece, span)
    if _is_announced(piece, span) or any(map(_is_first_person, own.split())):
        return False
    near = piece.plain[max(span.start - NEAR, 0) : span.end + NEAR]
    marks = len(DOUBLE.findall(near))
    surnames = [party.name.split()[-1] for party in parties if party.words and not party.is_proxy]
    is_heard = bool(surnames) and all(_is_heard(near, surname) for surname in surnames)
    is_told = "ccording to" in told or not verb_forms().isdisjoint(WORD.findall(told))
    is_told = is_told and all(is_named(surname, told) for surname in surnames)
    if len(words) < FEWEST:
        is_phrase = marks >= MARKS and is_heard and not is_told and piece[span][1:].islower()
        is_enough = len(words) >= FEWEST_TOLD and is_heard and is_told
        return is_enough or (
            is_phrase and _is_nobodys(span, pair.analysis.around(alignment.stretch.first + alignment.first))
        )
    return sum((marks >= MARKS, marks >= ALWAYS, is_heard, is_told)) >= ENOUGH


def _around(piece: Document, span: Span) -> tuple[str, str]:
    """The writer's words in the sentences of a span, with those of the span and without them."""
    blocks = [piece.blocks[at] for at in piece.blocks_of(span)]
    rows = (row for block in blocks for row in sentences(piece.plain, block.span))
    near = [row for row in rows if row[0].start < span.end and span.start < row[-1].end]
    start, end = near[0][0].start, near[-1][-1].end
    quotes = [quote.span for quote in find_quotes(piece.plain, blocks)]
    own = blanked(piece.plain[start:end], start, quotes)
    return own, blanked(own, start, [span])


def _is_announced(piece: Document, span: Span) -> bool:
    """Does a colon before the words, or before their paragraph, say that they are somebody's?"""
    block = piece.blocks[piece.blocks_of(span)[0]].span
    above = piece.plain[max(block.start - ABOVE, 0) : block.start]
    return above.rstrip().endswith(":") or piece.plain[block.start : span.start].rstrip().endswith(":")


def _is_nobodys(span: Span, there: Document | None) -> bool:
    """Is `there`, as far as it is read, nobody who says or thinks what stands in a span?"""
    return there is not None and not any(
        span.overlaps(content) for attribution in there.attributions for content in attribution.content
    )


def _is_first_person(word: str) -> bool:
    """Is a word "we", "my" and the like, and not "US"?"""
    bare = re.split("['’]", word.strip(SIGNS))[0]
    return pronoun_of(bare.lower()) == "writer" and bare != "US"


def _is_heard(text: str, surname: str) -> bool:
    """Does a text mark what a person says: has a paragraph the name, a mark and a verb of saying?"""
    return any(
        not verb_forms().isdisjoint(WORD.findall(line))
        for line in text.split("\n")
        if DOUBLE.search(line) and is_named(surname, line)
    )
