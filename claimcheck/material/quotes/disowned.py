"""Is a quote that a draft disowns said in the material after all? “She never said ‘...’”, and she has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.attribute.transcripts import is_transcript
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment
from claimcheck.material.held import Held, is_denied
from claimcheck.material.index import Index
from claimcheck.material.quotes.cut import is_quoted
from claimcheck.material.quotes.found import FoundQuote, ends
from claimcheck.material.quotes.limits import limits_at
from claimcheck.material.speakers.party import Party

# These may deny what is said, and so may what stands so near before it, in characters.
DENYING = frozenset({"cut", "lead", "claim", "hearsay"})
BEFORE = 80


def is_said_there(
    found: FoundQuote, parties: Sequence[Party], doc: Document, quote: Span, index: Index
) -> bool:
    """Do people say a quote wherever the material has it, word for word, and nobody denies it there?"""
    return found.verdict == "exact" and all(
        _is_held(places, index.documents[places[0].stretch.piece], parties)
        and not any(
            limit.kind in DENYING
            for limit in limits_at(found, places, index.documents[places[0].stretch.piece], doc, quote)
        )
        for places in (found.alignments, *((other,) for other in found.others))
    )


def _is_held(places: Sequence[Alignment], piece: Document, parties: Sequence[Party]) -> bool:
    """Does a piece quote the words at some places, and not tell that these people deny them?"""
    start, end = ends(places[0])[0], ends(places[-1])[1]
    if not (is_quoted(piece, start) or is_transcript(piece)) or Held(piece).disowned(Span(start, end)):
        return False
    names = lexicon.any_of(party.name.split()[-1] for party in parties)
    near = " ".join(piece[piece.blocks[at].span] for at in piece.blocks_of(Span(start, end)))
    taken_back = _denial_of(names).search(piece.plain) or _denial_of("[Hh]e|[Ss]he|[Tt]hey").search(near)
    return taken_back is None and not is_denied(piece.plain[max(start - BEFORE, 0) : start])


def _denial_of(who: str) -> re.Pattern[str]:
    """What says that some people deny having said something."""
    return re.compile(
        rf"\b(?:{who})\b[^.\n“”\"]{{0,60}}\b(?:den(?:y|ies|ied)|never)(?: \w+)? sa(?:id|ying)\b"
    )
