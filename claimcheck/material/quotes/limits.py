"""What limits or turns a quote in the material and is not in the draft: before it, after it, in its gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.comparison import Passage
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment
from claimcheck.material.held import NEVER, is_denied
from claimcheck.material.index import Index
from claimcheck.material.passages import name_of, passage
from claimcheck.material.quotes.asked import question_after
from claimcheck.material.quotes.circumstances import circumstances
from claimcheck.material.quotes.cut import Limit, cut_after, cut_before, is_quoted
from claimcheck.material.quotes.found import FoundQuote, ends, said_from, said_until
from claimcheck.material.quotes.kept import Kept
from claimcheck.material.quotes.leads import beginning, claim_before, is_woven_in, lead_before
from claimcheck.material.quotes.omissions import limit_within

CONTRAST = re.compile(r"(?:but|though|although|however|yet|while)\b", re.IGNORECASE)
# So near before it, in characters, the draft may deny a quote.
BEFORE = 80
# Fewer words stand in any text, with anything around them.
FEWEST = 3


def limit_of(found: FoundQuote, doc: Document, quote: Span, index: Index) -> Passage | None:
    """What limits a quote wherever the material has it; None where the draft says it, or nothing does."""
    if sum(one.same for one in found.alignments) < FEWEST:
        return None
    first, kept = None, Kept(doc, quote)
    for places in (found.alignments, *((other,) for other in found.others)):
        piece = index.documents[places[0].stretch.piece]
        limits = limits_at(found, places, index, doc, quote)
        limit = next((one.span for one in limits if not kept.has(one, piece)), None)
        if limit is None:
            return None
        first = first or passage(piece, limit.start, limit.end)
    return first


def limits_at(
    found: FoundQuote, places: Sequence[Alignment], index: Index, doc: Document, quote: Span
) -> Iterator[Limit]:
    """What limits a quote that stands in a piece, part by part, at these places."""
    number = places[0].stretch.piece
    piece = index.documents[number]
    first, end = ends(places[0])[0], ends(places[-1])[1]
    starts = [first]
    if found.verdict == "exact" and said_from(places[0]) != first:
        starts.append(said_from(places[0]))  # a bracket may stand for nothing
    begins, cut = beginning(doc, quote), cut_after(piece, end) or cut_after(piece, said_until(places[-1]))
    # What only contrasts with a whole statement takes nothing from a part that the draft takes up, or denies.
    is_part = begins == "fragment" or is_denied(doc.plain[max(quote.start - BEFORE, 0) : quote.start])
    if cut and not (is_part and CONTRAST.match(piece.plain, cut.span.start)):
        yield cut
    elif not is_woven_in(doc, quote):
        yield from (Limit("cut", span) for start in starts if (span := cut_before(piece, start)))
    for start in starts:
        is_spoken = begins == "clause" and (is_quoted(piece, start) or number in index.transcripts)
        claim = claim_before(piece, start) if is_spoken else None
        if lead := lead_before(piece, start, begins) or claim:
            yield Limit("claim" if claim else "lead", lead)
    if begins == "clause" and (question := question_after(piece, end)):
        yield Limit("question", question)
    # Parts may be taken from a piece in another order; “we are not saying that” is the speaker's own.
    said = Span(first, max(first, end))
    disowned = index.held[name_of(piece)].disowned(said, *NEVER)
    if disowned and not said.contains(disowned.by):
        yield Limit("hearsay", disowned.by, said)
    if len(places) == 1:
        yield from circumstances(piece, Span(*ends(places[0])), doc, quote)
    for one, other in pairwise(places):
        start, end = said_until(one), said_from(other)
        if start < end and (gap := limit_within(piece, start, end)):
            yield Limit("cut", gap)
