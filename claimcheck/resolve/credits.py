"""Outlets that the piece as a whole says it took its information from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from claimcheck.document import Document, Span
from claimcheck.resolve.words import either, spaced

# Where a sentence stands: as a credit, where a piece says whence it is, or among what it tells.
Place = Literal["credit", "edge", "inside"]

_ARTICLE = "(?:the |our |a )?"
# What leads up to the outlet's name in any sentence of the piece.
_ANYWHERE = spaced(
    r"\b"
    + either(
        r"(?:we|i) (?:\w+ )?(?:got|took|learned|learnt|gathered) (?:\w+ ){0,4}?(?:from|via)",
        r"(?:this|the) (?:story|article|piece|report|post|item) (?:\w+ ){0,3}?"
        r"(?:appeared|comes|taken|adapted|reprinted|republished) (?:\w+ ){0,4}?(?:in|on|by|from|at)",
        r"based (?:entirely |largely |solely )?on (?:\w+ )?(?:reporting|coverage|an? article|a story)"
        " (?:by|from|in)",
        "(?:reprinted|(?:story|article|piece|report|post|item)(?: is)?) courtesy of",
        *("reprinted from", "republished from", "adapted from", "with permission (?:of|from)"),
    )
    + f" {_ARTICLE}"
)
_FIRST_BY = spaced(
    r"\b(?:first|originally|initially) (?:\w+ )?(?:reported|published|appeared|posted|aired) (?:by|in|on|at)"
    f" {_ARTICLE}"
)
# And in a line that stands as a credit.
_IN_CREDIT = spaced(rf"\b(?:by|from|in|on|at|via|to|you|of|credits?|sources?|thanks):? {_ARTICLE}|^\W{{0,8}}")
_REPORTED_FIRST = spaced(
    r" (?:first|was (?:the )?first to|originally) (?:reported?|broke|break|published?)\b"
)
_FIRST, _LAST = 4, 3  # sentences at the edges of the body
_LONGEST = 2000  # code points of a sentence that can be a credit


def credit_places(doc: Document) -> Iterator[tuple[Span, Place]]:
    """Sentences that may credit an outlet, and where each stands."""
    body = [index for index, sentence in enumerate(doc.sentences) if sentence.role == "body"]
    edges = {*body[:_FIRST], *body[-_LAST:]}
    for index, sentence in enumerate(doc.sentences):
        if len(sentence.span) <= _LONGEST and sentence.role in ("credit", "body", "standfirst"):
            at_edge = index in edges or sentence.role == "standfirst"
            # "Source: NAME" amid the piece is said of the table or picture above it.
            credit = sentence.role == "credit" and not (body and body[0] < index < body[-1])
            yield sentence.span, "credit" if credit else "edge" if at_edge else "inside"


def credited_in(text: str, sentence: Span, names: Sequence[Span], place: Place) -> Iterator[Span]:
    """The spans of `names` (in the sentence) to which the piece as a whole is credited.

    That something "was first reported by" an outlet is said of the piece where it opens or closes, and of one
    finding elsewhere.
    """
    if not names:
        return
    leads = {"credit": (_IN_CREDIT,), "edge": (_ANYWHERE, _FIRST_BY), "inside": (_ANYWHERE,)}[place]
    ends = {match.end() for lead in leads for match in lead.finditer(text, sentence.start, sentence.end)}
    for name in names:
        if name.start in ends or (place == "credit" and _REPORTED_FIRST.match(text, name.end, sentence.end)):
            yield name
