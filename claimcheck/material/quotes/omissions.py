"""What an ellipsis leaves out that turns, or limits, what is left."""

from __future__ import annotations

import re
from functools import cache

from claimcheck import lexicon
from claimcheck.document import Document, Span
from claimcheck.material.denial import CLAUSE_END, WORD, denial, reaching
from claimcheck.material.quotes.cut import CLAUSE

# So many characters before the gap can hold the denial that one inside only repeats.
BEFORE = 60
# From one end of a quotation to the beginning of the next: not left out but broken.
CUE = re.compile(r"[\"”»][^\"“”«»]{0,400}[\"“«]")
# These limit the clause they are near to, wherever in the sentence they stand, as conditions do.
LIMITS = ("except", "until")
SENTENCE_END = re.compile(r"[.!?]['’\"”]?\s+(?=['‘“\"]?[A-Z])|[.!?]['’\"”]?\s*\Z")
# A gap of so few words has hardly room for more than what it takes back.
FEW = 4
SOFTENERS = (
    *("almost", "nearly", "mostly", "usually", "sometimes", "often", "occasionally", "partly", "supposed to"),
    *("i hope", "we hope", "i guess", "i suppose", "i suspect"),
)


def denial_within(piece: Document, start: int, end: int) -> Span | None:
    """The denial in a gap that holds for what follows the gap, where nothing before the gap denies it too."""
    between = _unbroken(piece.plain[start:end])
    found = reaching(between)
    if found is None:
        return None
    before = re.split(r"\b(?:and|or)\b", CLAUSE_END.split(piece.plain[max(start - BEFORE, 0) : start])[-1])[
        -1
    ]
    return None if denial().search(before) else Span(start + found[0], start + found[1])


def limit_within(piece: Document, start: int, end: int) -> Span | None:
    """The condition or the doubt in a gap, in the sentence of what is on both sides of it."""
    between = _unbroken(piece.plain[start:end])
    last = max((found.end() for found in SENTENCE_END.finditer(between)), default=0)
    if last:
        # "We will pay. [If we must,] we will pay at once": what opens the sentence that the gap ends in.
        found = _conditions().match(between, last)
        return Span(start + last, end) if found and between.rstrip().endswith(",") else None
    found = _conditions().search(between)
    if found is None and len(WORD.findall(between)) <= FEW:
        found = _doubts().search(between)
        return Span(start + found.start(), start + found.end()) if found else None
    if found is None:
        return None
    clause = CLAUSE.match(between, found.start())
    last = clause.end() if clause else found.end()
    return Span(start + found.start(), start + last) if last > found.end() + 2 else None


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
