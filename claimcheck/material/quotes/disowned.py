"""Is a quote that a draft disowns said in the material after all? “She never said ‘...’”, and she has."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment
from claimcheck.material.held import is_denied
from claimcheck.material.index import Index
from claimcheck.material.passages import name_of
from claimcheck.material.quotes.cut import is_quoted
from claimcheck.material.quotes.found import FoundQuote, ends
from claimcheck.material.quotes.limits import limits_at
from claimcheck.material.speakers.party import Party

# These may deny what is said, and so may what stands so near before it, in characters.
DENYING = frozenset({"cut", "jest", "lead", "claim", "hearsay"})
BEFORE = 80


def is_said_there(
    found: FoundQuote, parties: Sequence[Party], doc: Document, quote: Span, index: Index
) -> bool:
    """Do people say a quote wherever the material has it, word for word, and nobody denies it there?"""
    return found.verdict == "exact" and all(
        _is_held(places, index, parties)
        and not any(limit.kind in DENYING for limit in limits_at(found, places, index, doc, quote))
        for places in (found.alignments, *((other,) for other in found.others))
    )


def _is_held(places: Sequence[Alignment], index: Index, parties: Sequence[Party]) -> bool:
    """Does a piece quote the words at some places, and not tell that these people deny them?"""
    number, start, end = places[0].stretch.piece, ends(places[0])[0], ends(places[-1])[1]
    piece = index.documents[number]
    held = index.held[name_of(piece)]
    if not (is_quoted(piece, start) or number in index.transcripts) or held.disowned(Span(start, end)):
        return False
    names = lexicon.any_of(party.name.split()[-1] for party in parties)
    near = [piece.blocks[at].span for at in piece.blocks_of(Span(start, end))]
    return not (
        held.is_unsaid_by(names, Span(0, len(piece.plain)))
        or any(held.is_unsaid_by("he|she|they", one) for one in near)
        or is_denied(piece.plain[max(start - BEFORE, 0) : start])
    )
