"""What an ellipsis leaves out that turns, or limits, what is left."""

from __future__ import annotations

import re
from functools import cache

from claimcheck import lexicon
from claimcheck.document import Document, Span
from claimcheck.material.denial import WORD, reaching
from claimcheck.material.quotes.cut import clause_end, cut_before

# From one end of a quotation to the beginning of the next: not left out but broken.
CUE = re.compile(r"[\"”»][^\"“”«»]*[\"“«]")
SENTENCE_END = re.compile(r"[.!?]['’\"”]?(?:\s+['‘“\"]?[A-Z]|\s*\Z)")
# These limit the clause they are near to, wherever in the sentence they stand, as conditions do.
LIMITS = ("except", "until")
# A gap of so few words has hardly room for more than what it takes back.
FEW = 4
SOFTENERS = (
    *("almost", "nearly", "mostly", "usually", "sometimes", "often", "occasionally", "partly", "supposed to"),
    *("i hope", "we hope", "i guess", "i suppose", "i suspect"),
)


def denial_within(piece: Document, start: int, end: int) -> Span | None:
    """The denial in a gap that holds for what follows the gap."""
    found = reaching(_unbroken(piece.plain[start:end]))
    return Span(start + found[0], start + found[1]) if found else None


def limit_within(piece: Document, start: int, end: int) -> Span | None:
    """The condition or the doubt in a gap, in the sentence of what is on both sides of it, or with which the
    sentence begins that the gap ends in."""
    between = _unbroken(piece.plain[start:end])
    if SENTENCE_END.search(between):
        return cut_before(piece, end, start)
    is_short = len(WORD.findall(between)) <= FEW
    found = _conditions().search(between) or (_doubts().search(between) if is_short else None)
    return Span(start + found.start(), start + clause_end(between, found.start())) if found else None


def _unbroken(between: str) -> str:
    """A gap with blanks for what stands outside of the quotation."""
    return CUE.sub(lambda found: " " * len(found[0]), between)


@cache
def _conditions() -> re.Pattern[str]:
    words = lexicon.any_of((*lexicon.words("condition_words"), *LIMITS))
    before = "".join(rf"(?<!\b{word} )" for word in ("as", "even", "see", "ask", "asked", "know", "wonder"))
    return re.compile(rf"{before}\b(?:{words})\b", re.IGNORECASE)


@cache
def _doubts() -> re.Pattern[str]:
    """Words that hold back by themselves."""
    kinds = {"probability", "evidential", "appearance", "modal"}
    words = [
        entry
        for entry, (kind, *sure) in lexicon.load("hedges").items()
        if kinds & set(kind.split(",")) and ("sure" in sure or entry in ("may", "might", "could"))
    ]
    return re.compile(rf"\b(?:{lexicon.any_of([*words, *SOFTENERS])})\b", re.IGNORECASE)
