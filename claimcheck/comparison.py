"""What `--against` finds out about a draft: the layer that the stage `compare` writes, and its types.

Offsets of a `Passage` are code points into the text of its piece of material, as of every `Span` into the
draft's: 0-based, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.document import Span

# What a piece of material serves for: everything; only to tell differences, since it reads like an earlier
# version of the draft; or nothing, since it is the draft itself.
PieceUse = Literal["all", "differences", "none"]
# `unchecked` is a fragment, a title, a scare quote: too little to accuse anybody.
QuoteVerdict = Literal["exact", "altered", "stitched", "not-found", "unchecked"]
FigureVerdict = Literal["equal", "rounded", "different"]
# Of a person the name, of a body, place or thing the name, or the title before a name.
NameKind = Literal["person", "name", "title"]
DriftKind = Literal["hedge", "attribution", "addition", "word"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One document of the material: its name (the path as given), its length and what it serves for."""

    name: str
    words: int
    use: PieceUse


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in the material: `line` is 1-based.

    `before` and `after` are some words of its paragraph right before and after `text`, on one line.
    """

    name: str
    line: int
    start: int
    end: int
    text: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a quote and those of the material in their place; either is empty: added or dropped."""

    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who says a quote in the draft and who says it in the material, where the two differ."""

    here: str
    there: str


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """What became of a quote: `passages` is where it stands, several for one that is stitched.

    `cut` is the qualifier that the material goes on with where the quote ends.
    """

    verdict: QuoteVerdict
    passages: tuple[Passage, ...] = ()
    changes: tuple[Change, ...] = ()
    cut: Passage | None = None
    speaker: Speakers | None = None


@dataclass(frozen=True, slots=True)
class FigureCheck:
    """A figure of the draft and `there`, the words of the same figure in the material."""

    span: Span
    verdict: FigureVerdict
    there: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Drift:
    """Words (`lost`) with which the material holds back, or says who says so, that the draft leaves out.

    Of an addition they are the draft's own, of which the material has nothing; of a word, which `span` is,
    the word of the material in its place.
    """

    kind: DriftKind
    span: Span
    lost: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """What the material has for a sentence: the best passage and how surely it supports it.

    `score` is 0..1, two decimals, 0.5 decides; None for a sentence that makes no claim.
    """

    score: float | None = None
    passage: Passage | None = None
    figures: tuple[FigureCheck, ...] = ()
    drifts: tuple[Drift, ...] = ()


@dataclass(frozen=True, slots=True)
class NameCheck:
    """A name of the draft that the material has another way (`other`), and what of it may be wrong."""

    span: Span
    other: str
    passage: Passage
    kind: NameKind = "person"


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A run of `words` words outside of quotes as the material has them; `share` is of the draft's words."""

    span: Span
    words: int
    share: float
    passage: Passage


@dataclass(frozen=True, slots=True)
class Comparison:
    """The draft against its material: `quotes` one a quote, `claims` one a sentence of the document.

    `turns` are what the draft gives to somebody by a label, without marks, and somebody else says.
    """

    pieces: tuple[Piece, ...]
    quotes: tuple[QuoteCheck, ...]
    claims: tuple[ClaimCheck, ...]
    names: tuple[NameCheck, ...]
    borrowed: tuple[Borrowed, ...]
    turns: tuple[tuple[Span, QuoteCheck], ...] = ()
