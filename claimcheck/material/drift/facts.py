"""What somebody says in the material and the draft vouches for: "it is a fact that", "no doubt that"."""

from __future__ import annotations

import re

from claimcheck.comparison import Drift
from claimcheck.document import Document, Span
from claimcheck.material.beside import Beside
from claimcheck.material.passages import passage
from claimcheck.material.words import Word
from claimcheck.syntax import stem, stems_listed

# Karttunen 1971, "Some observations on factivity": who says so takes what follows for granted.
_SURE = (
    r"(?:clear|certain|known|well known|true|undeniable|undisputed|indisputable|incontestable|obvious|evident"
    r"|established|plain|proven|proved|settled|sure|common knowledge|no secret"
    r"|(?:beyond|past) (?:all |any )?(?:doubt|dispute|question)"
    r"|an? (?:\w+ )?(?:fact|truth|certainty|given|matter of (?:record|fact)))"
)
_DOUBT = r"(?:doubt|question|dispute|denying|disputing)"
VOUCHED = re.compile(
    rf"(?:it (?:is|was|remains|has become) (?:\w+ly |now |quite |by now |also )?{_SURE} that"
    rf"|there (?:is|was|can be) (?:no|little|not the slightest) {_DOUBT}(?: that)?"
    r"|(?:no one|nobody) (?:can |could )?(?:doubts?|denies|deny|disputes?|questions?) that"
    r"|the (?:simple |plain |sad )?(?:fact|truth|reality) (?:is|was|remains) that"
    r"|(?:as a matter of fact|as everybody knows|as is well known|needless to say"
    r"|(?:without|beyond) (?:a |any )?(?:doubt|question)|make no mistake)[,:]?)\s",
    re.IGNORECASE,
)
# So many characters of a sentence may stand before it: "And", "By now".
BEFORE = 12


def vouched_for(beside: Beside, piece: Document) -> Drift | None:
    """Who says in the passage what the draft's sentence says to be a fact."""
    doc, span = beside.doc, beside.doc.sentences[beside.sentence].span
    found = VOUCHED.search(doc.plain, span.start, span.end)
    if found is None or found.start() > span.start + BEFORE:
        return None
    frame = Span(*found.span())
    own = [word for word in beside.added if not frame.start <= word.start < frame.end]
    if _telling(own) or VOUCHED.search(piece.plain, beside.there[0].start, beside.there[-1].end):
        return None
    lost = [at for at in range(len(beside.there)) if at not in beside.here_of]
    telling = next((at for at in lost if _telling([beside.there[at]])), None)
    if telling is None:
        return None
    first = last = telling  # with the words around it that were lost as well: who says so
    while first - 1 in lost:
        first -= 1
    while last + 1 in lost:
        last += 1
    told = piece[Span(beside.there[first].start, beside.there[last].end)]
    place = passage(piece, beside.there[0].start, beside.there[-1].end)
    return Drift("attribution", span, " ".join(told.split()), place)


def _telling(words: list[Word]) -> list[Word]:
    return [word for word in words if stem(word.folded) in stems_listed("telling_cues")]
