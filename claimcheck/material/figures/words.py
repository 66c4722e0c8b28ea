"""What the words beside a figure say of it: whose it is, and whether something began or ended there."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck import lexicon
from claimcheck.document import Document
from claimcheck.material.support import Gist
from claimcheck.material.words import stem_of
from claimcheck.rules.as_read import BLANK
from claimcheck.rules.quantity import Quantity

# No writer says "one" for so many.
MANY = 10
_LED = re.compile(
    rf"\b(from|to|by)(?:{BLANK}(?:an?|the|about|some|current|nearly|almost|over)){{0,2}}{BLANK}$",
    re.IGNORECASE,
)
_LED_LENGTH = 24
_COMPARED = re.compile(rf"\b(?:compared{BLANK}(?:with|to)|against|versus|from){BLANK}$", re.IGNORECASE)


def led_by(text: str, figure: Quantity) -> str:
    """The word that says whether a figure is where something began or where it ended; empty for none."""
    found = _LED.search(text, max(figure.span.start - _LED_LENGTH, 0), figure.span.start)
    return found[1].lower() if found else ""


def is_compared(text: str, figure: Quantity) -> bool:
    """Do the words before a figure say that another is held against it: "compared with 40", "from 40"?"""
    start = (figure.whole or figure.span).start
    return _COMPARED.search(text, max(start - _LED_LENGTH, 0), start) is not None


def is_any(text: str, here: Quantity, there: Quantity) -> bool:
    """Does "one" only stand for any of them: "one account" beside 40,000 of them?"""
    return text[here.span.start : here.span.end].lower() == "one" and there.value >= MANY


def is_listed(doc: Document, sentence: int) -> bool:
    """Is a sentence only a name with its number in a list: "3. Ada Berg"?"""
    tokens, tags = doc.sentences[sentence].tokens, doc.tags[sentence]
    names = [tag for token, tag in zip(tokens, tags, strict=True) if token.text[0].isalpha()]
    return tokens[0].text.rstrip(".)").isdigit() and bool(names) and set(names) <= {"NNP", "NNPS"}


def nearest(steps: range, claim: Gist, kept: Mapping[int, int]) -> int | None:
    """Where the material has the first of some words that it has; a name that it lacks ends the search."""
    for at in steps:
        if at in kept:
            return kept[at]
        if _is_name(claim, at):
            return None
    return None


def _is_name(claim: Gist, at: int) -> bool:
    word = claim.words[at].folded
    return stem_of(word) in claim.names and not _is_of_calendar(word)


def _is_of_calendar(word: str) -> bool:
    return word in lexicon.words("calendar_words")
