"""All that is looked up for one draft in its material."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from claimcheck.comparison import Change, ClaimCheck, Comparison, NameCheck, QuoteCheck, Speakers
from claimcheck.document import Document, Quote, Span
from claimcheck.material.borrowed import borrowed
from claimcheck.material.borrowed.runs import pieces
from claimcheck.material.claims import ClaimChecker
from claimcheck.material.held import NEVER
from claimcheck.material.index import Index
from claimcheck.material.names import check_names
from claimcheck.material.pair import Pair
from claimcheck.material.passages import passage
from claimcheck.material.quotes import QuoteFinder
from claimcheck.material.quotes.asked import question_added
from claimcheck.material.quotes.disowned import is_said_there
from claimcheck.material.quotes.found import FoundQuote, ends, parts_of
from claimcheck.material.quotes.limits import limit_of
from claimcheck.material.quotes.related import relation_added
from claimcheck.material.quotes.unbroken import AGAIN
from claimcheck.material.quotes.voices import is_unspoken, taken_in
from claimcheck.material.read import Material
from claimcheck.material.speakers.in_material import other_at
from claimcheck.material.speakers.reported import told_by_others
from claimcheck.material.support import is_content
from claimcheck.material.words import words_of

# Who says a quote is asked of one with so many words, or of one that differs with so many the same and so
# large a part of them; fewer people say by chance. One word less will do where the material has it once.
FEWEST_SPOKEN, FEWEST_ALTERED, SPOKEN = 4, 6, 0.75
# A name between marks has so many characters more.
MARKS = 4


def comparison(doc: Document, material: Material) -> Comparison:
    """What the material has of each quote, claim and name of an analysed draft, and what is taken from it."""
    index = material.index
    used = pieces(doc, index)
    if any(piece.use == "none" for piece in used):
        # What the draft says is no evidence for the draft.
        kept = [number for number, piece in enumerate(used) if piece.use != "none"]
        if not kept:
            nothing = tuple(QuoteCheck("unchecked") for _ in doc.quotes)
            return Comparison(used, nothing, tuple(ClaimCheck() for _ in doc.sentences), (), ())
        index = Index([index.documents[number] for number in kept])
    pair = Pair(doc, index)
    finder = QuoteFinder(doc, index)
    quotes = _quotes(pair, finder)
    claims = ClaimChecker(pair)
    checked = claims.all()
    spoken = {
        sentence
        for quote, check in zip(doc.quotes, quotes, strict=True)
        for sentence in doc.sentences_of(quote.span)
        if check.speaker
    }
    serving = [piece for piece in used if piece.use != "none"]
    replaced = [drift.span for check in checked for drift in check.drifts if drift.kind == "word"]
    names = tuple(
        name
        for name in check_names(doc, index, claims.places, spoken, pair.made_of, replaced)
        if not pair.held.disowned(name.span, *NEVER) and not _is_told(name, doc, checked)
    )
    # A title that is another one is told as a name.
    titles = [name.span for name in names if name.kind == "name"]
    quotes = tuple(
        QuoteCheck("unchecked") if check.verdict == "altered" and _is_one_of(titles, quote.span) else check
        for quote, check in zip(doc.quotes, quotes, strict=True)
    )
    untold = [drift.span for check in checked for drift in check.drifts if drift.kind == "attribution"]
    turns = (
        *_turns(pair, finder),
        *((span, check) for span, check in told_by_others(pair) if not any(map(span.overlaps, untold))),
    )
    checked = tuple(_told_once(check, [name.span for name in names]) for check in checked)
    return Comparison(used, quotes, checked, names, borrowed(doc, index, serving), turns)


def _is_one_of(names: Sequence[Span], quote: Span) -> bool:
    """Is a quote, but for its marks, one of some names?"""
    return any(quote.contains(name) and len(quote) - len(name) <= MARKS for name in names)


def _is_told(name: NameCheck, doc: Document, checked: Sequence[ClaimCheck]) -> bool:
    """Is a name in the place of another one of its sentence told there, as of who does it to whom?

    Then the word that relates both is lost, though the sentence has it.
    """
    return any(
        name.other in doc[doc.sentences[number].span] and drift.lost in doc[doc.sentences[number].span]
        for number in doc.sentences_of(name.span)
        for drift in checked[number].drifts
        if drift.kind == "hedge"
    )


def _told_once(check: ClaimCheck, names: Sequence[Span]) -> ClaimCheck:
    """What the material has for a sentence, without the words told as names or with figures or doubts."""
    if not any(drift.kind == "word" for drift in check.drifts):
        return check
    drifts = [drift.span for drift in check.drifts if drift.kind != "word"]
    told = [*names, *drifts, *(one.span for one in check.figures if one.verdict == "different")]
    kept = [
        drift for drift in check.drifts if drift.kind != "word" or not any(map(drift.span.overlaps, told))
    ]
    return replace(check, drifts=tuple(kept))


def _turns(pair: Pair, finder: QuoteFinder) -> Iterator[tuple[Span, QuoteCheck]]:
    """What a draft gives to somebody by a label without marks, where another says it in the material.

    Its wording is not held to the material's: what has no marks may be edited.
    """
    for span in pair.said_by.turns():
        quote = Quote(span, closed=True)
        found = finder.find(quote)
        if found.verdict in ("exact", "altered") and _is_telling(pair.doc, quote, found):
            speaker = _another(span, found, pair)
            if speaker is not None:
                yield span, replace(_check(found, pair.index), speaker=speaker)


def _check(found: FoundQuote, index: Index) -> QuoteCheck:
    places = (passage(index.documents[piece], start, end) for piece, start, end in parts_of(found))
    return QuoteCheck(found.verdict, tuple(places), found.changes)


def _quotes(pair: Pair, finder: QuoteFinder) -> tuple[QuoteCheck, ...]:
    checks, doc, index = [], pair.doc, pair.index
    last: tuple[Span, FoundQuote] | None = None
    for quote in doc.quotes:
        found, parties = finder.find(quote), pair.said_by.of(quote.span)
        check, disowned = _check(found, index), pair.held.disowned(quote.span, *NEVER, "denied")
        if disowned and (disowned.how in NEVER or found.verdict == "exact"):
            is_theirs = bool(parties) and _is_telling(doc, quote, found)
            is_theirs = is_theirs and not _another(quote.span, found, pair)
            check = QuoteCheck("unchecked")
            if is_theirs and is_said_there(found, parties, doc, quote.span, index):
                added = Change(doc[disowned.by], "")
                check = replace(_check(found, index), verdict="altered", changes=(added,))
        elif (
            (parties or finder.is_said(quote))
            and not finder.is_written(quote)
            and is_unspoken(found, parties, pair, is_given=finder.is_given(quote))
        ):
            check = replace(check, verdict="not-found")
        elif found.verdict in ("exact", "altered") and found.alignments:
            check = replace(check, cut=limit_of(found, doc, quote.span, index))
            change = taken_in(found, index) or question_added(found, doc, quote.span, index)
            if last is not None and change is None:
                change = relation_added(doc, (last[0], quote.span), (last[1], found), index)
            if change is not None:
                check = replace(check, verdict="altered", changes=(change,))
            if _is_telling(doc, quote, found) or (_is_of_turns(found, index) and finder.is_given(quote)):
                check = replace(check, speaker=_another(quote.span, found, pair))
        last = quote.span, found
        checks.append(check)
    return tuple(checks)


def _is_telling(doc: Document, quote: Quote, found: FoundQuote) -> bool:
    """Has a quote so many words in common with the material that one person says them?"""
    words = [word.folded for word in words_of(doc.plain, quote.span)]
    same = sum(one.same for one in found.alignments)
    if found.verdict == "altered":
        return same >= FEWEST_ALTERED and same >= SPOKEN * len(words)
    fewest = FEWEST_SPOKEN - 1 if not found.others else FEWEST_SPOKEN
    return same >= fewest and sum(map(is_content, words)) > 1


def _is_of_turns(found: FoundQuote, index: Index) -> bool:
    """Are a few words only in transcripts, whose labels say of any word who says it?"""
    places = (*found.alignments, *found.others)
    return (
        found.verdict == "exact"
        and len(places) < AGAIN
        and all(one.stretch.piece in index.transcripts for one in places)
    )


def _another(quote: Span, found: FoundQuote, pair: Pair) -> Speakers | None:
    """One of those who say a quote, and who says it wherever the material has it, where that is another."""
    places = [(one.stretch.first + one.first, Span(*ends(one))) for one in (*found.alignments, *found.others)]
    for here in pair.said_by.of(quote):
        others = list(takewhile(bool, (other_at(here, quote, pair, *place) for place in places)))
        if others and len(others) == len(places) and (last := others[-1]):
            return Speakers(here.shown, last.shown)
    return None
