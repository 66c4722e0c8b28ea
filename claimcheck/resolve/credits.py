"""Outlets that the piece as a whole says it took its information from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.document import Document, Span
from claimcheck.resolve.words import either, spaced

_ARTICLE = "(?:the |our |a )?"
# What leads up to the outlet's name in any sentence of the piece.
_ANYWHERE = spaced(
    r"\b"
    + either(
        r"(?:first|originally|initially) (?:\w+ )?(?:reported|published|appeared|posted|aired)"
        " (?:by|in|on|at)",
        r"(?:we|i) (?:\w+ )?(?:got|took|learned|learnt|gathered) (?:\w+ ){0,4}?(?:from|via)",
        r"(?:this|the) (?:story|article|piece|report|post|item) (?:\w+ ){0,3}?"
        r"(?:appeared|comes|taken|adapted|reprinted|republished) (?:\w+ ){0,4}?(?:in|on|by|from|at)",
        r"based (?:entirely |largely |solely )?on (?:\w+ )?(?:reporting|coverage|an? article|a story)"
        " (?:by|from|in)",
        *("courtesy of", "reprinted from", "republished from", "adapted from", "with permission (?:of|from)"),
    )
    + f" {_ARTICLE}"
)
# And in a line that stands as a credit.
_IN_CREDIT = spaced(rf"\b(?:by|from|in|on|at|via|to|you|of|credits?|sources?|thanks):? {_ARTICLE}|^\W{{0,8}}")
_REPORTED_FIRST = spaced(
    r" (?:first|was (?:the )?first to|originally) (?:reported?|broke|break|published?)\b"
)
_LONGEST = 2000  # code points of a sentence that can be a credit


def credit_places(doc: Document) -> Iterator[tuple[Span, bool]]:
    """Sentences that may credit an outlet, and whether layout calls them a credit."""
    for sentence in doc.sentences:
        if len(sentence.span) <= _LONGEST and sentence.role in ("credit", "body", "standfirst"):
            yield sentence.span, sentence.role == "credit"


def credited_in(text: str, sentence: Span, names: Sequence[Span], *, is_credit: bool) -> Iterator[Span]:
    """The spans of `names` (in the sentence) to which the piece as a whole is credited."""
    if not names:
        return
    leads = _IN_CREDIT if is_credit else _ANYWHERE
    ends = {match.end() for match in leads.finditer(text, sentence.start, sentence.end)}
    for name in names:
        if name.start in ends or (is_credit and _REPORTED_FIRST.match(text, name.end, sentence.end)):
            yield name
