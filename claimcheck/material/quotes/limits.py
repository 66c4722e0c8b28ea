"""What limits or turns a quote in the material and is not in the draft: before it, after it, in its gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck import lexicon
from claimcheck.attribute.transcripts import is_transcript
from claimcheck.comparison import Passage
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment
from claimcheck.material.held import NEVER, Held, is_denied
from claimcheck.material.index import Index
from claimcheck.material.passages import passage
from claimcheck.material.quotes.asked import question_after
from claimcheck.material.quotes.circumstances import circumstances
from claimcheck.material.quotes.cut import Limit, cut_after, cut_before, is_quoted
from claimcheck.material.quotes.found import FoundQuote, ends, said_from, said_until
from claimcheck.material.quotes.kept import Kept
from claimcheck.material.quotes.leads import beginning, claim_before, is_woven_in, lead_before
from claimcheck.material.quotes.omissions import limit_within
from claimcheck.material.speakers.party import Party

# Fewer words stand in any text, with anything around them.
FEWEST = 3
# These may deny what is said, and so may what stands so near before it, in characters.
BEFORE = 80
DENYING = frozenset({"cut", "lead", "claim", "hearsay"})


def limit_of(found: FoundQuote, doc: Document, quote: Span, index: Index) -> Passage | None:
    """What limits a quote wherever the material has it; None where the draft says it, or nothing does."""
    if sum(one.same for one in found.alignments) < FEWEST:
        return None
    first, kept = None, Kept(doc, quote)
    for places in (found.alignments, *((other,) for other in found.others)):
        piece = index.documents[places[0].stretch.piece]
        limits = _limits(found, places, piece, doc, quote)
        limit = next((one.span for one in limits if not kept.has(one, piece)), None)
        if limit is None:
            return None
        first = first or passage(piece, limit.start, limit.end)
    return first


def is_said_there(
    found: FoundQuote, parties: Sequence[Party], doc: Document, quote: Span, index: Index
) -> bool:
    """Do people say a quote in the material, word for word, and nobody there denies it, or having said it?"""
    return found.verdict == "exact" and all(
        _is_said_at(places, parties, index.documents[places[0].stretch.piece])
        and not any(
            limit.kind in DENYING
            for limit in _limits(found, places, index.documents[places[0].stretch.piece], doc, quote)
        )
        for places in (found.alignments, *((other,) for other in found.others))
    )


def _is_said_at(places: Sequence[Alignment], parties: Sequence[Party], piece: Document) -> bool:
    """Are the words at some places said, denied by nobody, and do these people not deny having said any?"""
    start = ends(places[0])[0]
    if not (is_quoted(piece, start) or is_transcript(piece)):
        return False
    # Whoever denies it later, or was said to, has not denied it in vain.
    names = lexicon.any_of(party.name.split()[-1] for party in parties)
    near = " ".join(piece[piece.blocks[at].span] for at in piece.blocks_of(Span(start, start + 1)))
    taken_back = _denial_of(names).search(piece.plain) or _denial_of("[Hh]e|[Ss]he|[Tt]hey").search(near)
    return taken_back is None and not is_denied(piece.plain[max(start - BEFORE, 0) : start])


def _denial_of(who: str) -> re.Pattern[str]:
    """What says that some people deny having said something."""
    return re.compile(
        rf"\b(?:{who})\b[^.\n“”\"]{{0,60}}\b(?:den(?:y|ies|ied)|never)(?: \w+)? sa(?:id|ying)\b"
    )


def _limits(
    found: FoundQuote, places: Sequence[Alignment], piece: Document, doc: Document, quote: Span
) -> Iterator[Limit]:
    """What limits a quote that stands in a piece, part by part, at these places."""
    first, end = ends(places[0])[0], ends(places[-1])[1]
    starts = [first]
    if found.verdict == "exact" and said_from(places[0]) != first:
        starts.append(said_from(places[0]))  # a bracket may stand for nothing
    cut = cut_after(piece, end) or cut_after(piece, said_until(places[-1]))
    for start in () if is_woven_in(doc, quote) else starts:
        cut = cut or cut_before(piece, start)
    if cut is not None:
        yield Limit("cut", cut)
    begins = beginning(doc, quote)
    for start in starts:
        is_spoken = begins == "clause" and (is_quoted(piece, start) or is_transcript(piece))
        claim = claim_before(piece, start) if is_spoken else None
        lead = lead_before(piece, start, begins) or claim
        if lead is not None:
            yield Limit("claim" if claim else "lead", lead)
    question = question_after(piece, end) if begins == "clause" else None
    if question is not None:
        yield Limit("question", question)
    if disowned := Held(piece).disowned(Span(first, end), *NEVER):
        yield Limit("hearsay", disowned.by, Span(first, end))
    if len(places) == 1:
        yield from circumstances(piece, Span(*ends(places[0])), doc, quote)
    for one, other in pairwise(places):
        start, end = said_until(one), said_from(other)
        gap = limit_within(piece, start, end) if start < end else None
        if gap is not None:
            yield Limit("cut", gap)
