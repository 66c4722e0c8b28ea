"""Outlets that the piece as a whole says it took its information from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Document, Span

# What stands before the outlet. Each ends where its name begins.
_LEADS = re.compile(
    r"(?:\b(?:first|originally|initially|previously)\s{1,8}(?:\w+\s{1,8})?(?:reported|published|appeared|revealed|posted|written|broken|aired|covered|ran)\s{1,8}(?:by|in|on|at|for)"
    r"|\b(?:we|i)\s{1,8}(?:\w+\s{1,8})?(?:got|took|learned|learnt|have|had|found|read|heard|gathered|picked)\s{1,8}(?:\w+\s{1,8}){0,4}?(?:from|at|in|on|via)"
    r"|\b(?:this|the)\s{1,8}(?:story|article|piece|report|news|information|post|item)\s{1,8}(?:\w+\s{1,8}){0,3}?(?:appeared|published|came|comes|is|was|taken|based|adapted|reprinted|republished)"
    r"\s{1,8}(?:\w+\s{1,8}){0,4}?(?:in|on|by|from|at|with)"
    r"|\bbased\s{1,8}on\s{1,8}(?:\w+\s{1,8}){0,2}?(?:reporting|reports?|information|coverage|an?\s{1,8}article|a\s{1,8}story)\s{1,8}(?:by|from|in)"
    r"|\b(?:courtesy\s{1,8}of|reprinted\s{1,8}from|republished\s{1,8}from|adapted\s{1,8}from|with\s{1,8}permission\s{1,8}(?:of|from)|reporting\s{1,8}by|thanks?\s{1,8}(?:you\s{1,8}|to\s{1,8})?|hat\s{1,8}tip\s{1,8}to|h/t)"
    r"|^\W*(?:source|sources|via|credit|from|according\s{1,8}to)\s{0,8}:?)"
    r"\s{0,8}[:,]?\s{0,8}(?:the\s{1,8}|our\s{1,8}|a\s{1,8})?",
    re.IGNORECASE | re.MULTILINE,
)
_REPORTED_FIRST = re.compile(
    r"\s{1,8}(?:first|was\s{1,8}(?:the\s{1,8})?first\s{1,8}to)\s{1,8}(?:reported|report|broke|break|published|publish)\b",
    re.IGNORECASE,
)
_LONGEST = 2000  # code points of a sentence that can be a credit


def credit_places(doc: Document) -> Iterator[tuple[Span, bool]]:
    """Sentences that may credit an outlet, and whether layout calls them a credit."""
    for sentence in doc.sentences:
        if len(sentence.span) <= _LONGEST and sentence.role in ("credit", "body", "standfirst"):
            yield sentence.span, sentence.role == "credit"


def credited(text: str, sentence: Span, names: list[Span], *, is_credit: bool) -> Iterator[Span]:
    """The spans of `names` (in the sentence) to which the piece as a whole is credited."""
    if not names:
        return
    ends = {match.end() for match in _LEADS.finditer(text, sentence.start, sentence.end)}
    for name in names:
        if name.start in ends or (is_credit and _REPORTED_FIRST.match(text, name.end, sentence.end)):
            yield name
