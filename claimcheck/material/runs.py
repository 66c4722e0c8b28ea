"""Runs of words that the draft and the material have in common, and what follows from them: which pieces are
the draft itself, and which words are borrowed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from claimcheck.comparison import Borrowed, Piece, PieceUse
from claimcheck.document import Document, Span
from claimcheck.material.index import Index
from claimcheck.material.passages import name_of, passage
from claimcheck.material.transcripts import is_transcript
from claimcheck.material.words import Word, words_of

# The shortest run that is no chance; so many places of its rarest word are looked at.
SHORTEST, PLACES = 7, 300
# Runs this near each other, here and there, are one run with a word changed.
NEAR = 3
# After changed words so many in a row are the same again.
AGAIN = 3
# Borrowed text begins with so many words in a row; fewer are a name, an office, a set phrase.
BORROWED = 16
# A piece of which so much stands in the draft, and the other way round, is another version of it (shares).
VERSION = 0.9
# A paragraph that says where its words come from.
CREDIT = re.compile(
    r"\b(?:(?:press |news )?release|statement|announce[ds]?|announcement|e-?mail|posted|wrote"
    r"|reports?|reported|according to (?:a|the) (?:report|statement|release))\b",
    re.IGNORECASE,
)


# To whom borrowed words may be credited.
LENDERS = frozenset({"person", "organization", "publication", "document"})


class Run(NamedTuple):
    """Words `first` to `last` (exclusive) of the draft as the material has them from `place` to `end`."""

    first: int
    last: int
    place: int
    end: int
    piece: int
    same: int


def runs(index: Index, words: Sequence[Word], breaks: frozenset[int] = frozenset()) -> Iterator[Run]:
    """The longest common runs, in order of the draft; none goes over a word in `breaks`."""
    ids = _ids(index, words, breaks)
    counts = [int(index.words.counts[id]) if id else 0 for id in ids]
    material, total = index.ids, len(index)
    at, before = 0, 0
    while at + SHORTEST <= len(ids):
        window = range(at, at + SHORTEST)
        rarest = min(window, key=lambda i: (counts[i], -i))
        if counts[rarest] == 0:
            at = rarest + 1
            before = at
            continue
        best = (0, 0, 0)
        for place in index.words.of(ids[rarest])[:PLACES].tolist():
            left = 0
            while (
                rarest - left > before
                and place > left
                and _same(material, place - left - 1, ids, rarest - left - 1)
            ):
                left += 1
            right = 1
            while (
                rarest + right < len(ids)
                and place + right < total
                and _same(material, place + right, ids, rarest + right)
            ):
                right += 1
            if left + right > best[0]:
                best = (left + right, rarest - left, place - left)
        length, first, place = best
        if length >= SHORTEST:
            yield Run(first, first + length, place, place + length, index.piece_at(place), length)
            at = before = first + length
        else:
            at = rarest + 1


def _ids(index: Index, words: Sequence[Word], breaks: frozenset[int]) -> list[int]:
    return [0 if at in breaks else index.id(word.folded) for at, word in enumerate(words)]


def extended(index: Index, ids: Sequence[int], run: Run) -> Run:
    """A run with the shorter ones that follow it, a few words being changed between."""
    last, end, same = run.last, run.end, run.same
    while (step := _beyond(index, ids, last, end)) is not None:
        last, end, same = last + step[0], end + step[1], same + step[2]
    return run._replace(last=last, end=end, same=same)


def _beyond(index: Index, ids: Sequence[int], at: int, place: int) -> tuple[int, int, int] | None:
    """The nearest words the same, here and there, past at most NEAR others: how far they reach, how many."""
    for apart in range(1, 2 * NEAR + 1):
        for here in range(max(apart - NEAR, 0), min(apart, NEAR) + 1):
            there, size = apart - here, 0
            while _is_there(index, ids, at + here + size, place + there + size):
                size += 1
            if size >= AGAIN:
                return here + size, there + size, size
    return None


def _is_there(index: Index, ids: Sequence[int], at: int, place: int) -> bool:
    return at < len(ids) and place < len(index) and _same(index.ids, place, ids, at)


def _same(material: Any, place: int, ids: Sequence[int], at: int) -> bool:
    return ids[at] != 0 and int(material[place]) == ids[at]


def merged(found: Iterator[Run]) -> list[Run]:
    """Runs that follow each other closely, here and there, as one."""
    joined: list[Run] = []
    for run in found:
        last = joined[-1] if joined else None
        if (
            last
            and run.piece == last.piece
            and run.first - last.last <= NEAR
            and 0 <= run.place - last.end <= NEAR
        ):
            joined[-1] = Run(last.first, run.last, last.place, run.end, run.piece, last.same + run.same)
        else:
            joined.append(run)
    return joined


def pieces(doc: Document, index: Index) -> tuple[Piece, ...]:
    """The pieces of the material and what each serves for beside this draft."""
    words = _all_words(doc)
    shared = [0] * len(index.documents)
    for run in runs(index, words):
        shared[run.piece] += run.same
    found = []
    for number, piece in enumerate(index.documents):
        size = index.piece_end(number) - index.piece_starts[number]
        use: PieceUse = "all"
        alike = min(size, len(words)) > 0 and shared[number] >= VERSION * max(size, len(words))
        if piece.sha256 == doc.sha256 or (alike and _is_same(index, number, words)):
            use = "none"
        elif alike:
            use = "differences"
        found.append(Piece(name_of(piece), size, use))
    return tuple(found)


def _all_words(doc: Document) -> list[Word]:
    return [word for block in doc.blocks for word in words_of(doc.plain, block.span)]


def _is_same(index: Index, piece: int, words: Sequence[Word]) -> bool:
    start, end = index.piece_starts[piece], index.piece_end(piece)
    return end - start == len(words) and all(
        int(id) == index.id(word.folded) for id, word in zip(index.ids[start:end], words, strict=True)
    )


def borrowed(doc: Document, index: Index, used: Sequence[Piece]) -> tuple[Borrowed, ...]:
    """The runs of the draft's own words that a piece has too, where the paragraph gives no credit.

    Quotes are left out, and so are transcripts: who quotes them has to have their words.
    """
    words = _all_words(doc)
    quoted = frozenset(
        at
        for at, word in enumerate(words)
        if any(quote.span.start <= word.start < quote.span.end for quote in doc.quotes)
    )
    found = []
    ids = _ids(index, words, quoted)
    done = 0
    for short in merged(runs(index, words, quoted)):
        if short.first < done:
            continue  # the one before reaches over it
        run = extended(index, ids, short)
        done = run.last
        if run.last - run.first < BORROWED or used[run.piece].use != "all":
            continue
        span = Span(words[run.first].start, words[run.last - 1].end)
        piece = index.documents[run.piece]
        if _is_credited(doc, span) or is_transcript(piece):
            continue
        stretch = index.stretch(run.place, run.end, run.piece)
        place = passage(piece, stretch.words[0].start, stretch.words[-1].end)
        found.append(
            Borrowed(span, run.last - run.first, round((run.last - run.first) / len(words), 2), place)
        )
    return tuple(found)


def _is_credited(doc: Document, span: Span) -> bool:
    """Does the piece, or the paragraph outside of the borrowed words, say whose they are?"""
    if doc.credits:
        return True
    for index in doc.sentences_of(span):
        block = doc.blocks[doc.sentences[index].block].span
        outside = (Span(block.start, max(span.start, block.start)), Span(min(span.end, block.end), block.end))
        if any(CREDIT.search(doc.plain, part.start, part.end) for part in outside):
            return True
    return any(
        attribution.cue
        and resolution.source is not None
        and doc.sources[resolution.source].kind in LENDERS
        and not any(span.overlaps(said) for said in (*attribution.source, *attribution.cue))
        and any(span.overlaps(content) for content in attribution.content)
        for attribution, resolution in zip(doc.attributions, doc.resolutions, strict=True)
    )
