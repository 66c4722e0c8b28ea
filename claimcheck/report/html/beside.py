"""The draft's words next to those of its material (`--against`), with what differs marked word by word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.document import Span
from claimcheck.material.words import Word, words_of
from claimcheck.report.record import Record

KINDS = {
    "altered": "altered quote",
    "stitched": "put together",
    "not-found": "quote not found",
    "hedge": "doubt dropped",
    "attribution": "attribution dropped",
    "addition": "words added",
    "word": "another word",
}
# Characters shown of each side, and around a figure.
LONGEST, AROUND = 1200, 60
# Between a quote and the qualifier that it leaves out there are so many marks and spaces at most.
BESIDE = 8
NEAREST = "The nearest passage:"
_SPACE = re.compile(r"\s+")
_MARKS, _LAST_MARKS = re.compile(r"^\W*"), re.compile(r"\W*$")


class Piece(NamedTuple):
    """Words of one side, white space as single spaces; `differs` where the other side has not got them."""

    text: str
    differs: bool


class Place(NamedTuple):
    """A passage (its record) as pieces between some words `before` and `after` it.

    `lead` says what it is to the words of the draft, if not the same.
    """

    passage: Record
    before: str
    pieces: tuple[Piece, ...]
    after: str
    lead: str = ""


class Beside(NamedTuple):
    """Something of the draft beside what the material has in its place: no `places` where it has nothing.

    `said_by` are the speakers here and there where they differ; `sentence` is a record.
    """

    kinds: tuple[str, ...]
    start: int
    sentence: Record | None
    pieces: tuple[Piece, ...]
    places: tuple[Place, ...]
    said_by: tuple[str, str] | None = None


def beside(report: Record) -> list[Beside]:
    """All that differs between the draft of a report that includes its text and its material, in order."""
    if not report["document"]["material"]:
        return []
    rows = [*_quotes(report), *_sentences(report), *_borrowed(report)]
    return sorted(rows, key=lambda row: row.start)


def differences(here: str, there: Sequence[str]) -> tuple[tuple[Piece, ...], list[tuple[Piece, ...]]]:
    """`here` and `there` (one text in one or several parts) as pieces: the words that differ, and the rest.

    Words are the same as `--against` folds them: case, marks and British endings do not count.
    """
    from rapidfuzz.distance import Levenshtein

    own = words_of(here, Span(0, len(here)))
    others = [words_of(text, Span(0, len(text))) for text in there]
    ops = Levenshtein.opcodes(
        [word.folded for word in own], [word.folded for words in others for word in words]
    )
    here_marked = {at for op in ops if op.tag != "equal" for at in range(op.src_start, op.src_end)}
    there_marked = {at for op in ops if op.tag != "equal" for at in range(op.dest_start, op.dest_end)}
    first, sides = 0, []
    for text, words in zip(there, others, strict=True):
        marked = {at - first for at in there_marked if first <= at < first + len(words)}
        sides.append(_pieces(text, words, marked))
        first += len(words)
    return _pieces(here, own, here_marked), sides


def _pieces(text: str, words: Sequence[Word], marked: set[int]) -> tuple[Piece, ...]:
    """`text` cut where a run of marked words begins and ends."""
    pieces, end, at = [], 0, 0
    while at < len(words):
        if at not in marked:
            at += 1
            continue
        first = at
        while at < len(words) and at in marked:
            at += 1
        start, last = words[first].start, words[at - 1].end
        pieces += [_piece(text[end:start]), _piece(text[start:last], differs=True)]
        end = last
    pieces.append(_piece(text[end:]))
    return tuple(piece for piece in pieces if piece.text)


def _piece(text: str, *, differs: bool = False) -> Piece:
    return Piece(_SPACE.sub(" ", text), differs)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0] + " …"


def _compared(here: str, passages: Sequence[Record]) -> tuple[tuple[Piece, ...], tuple[Place, ...]]:
    if len(here) > LONGEST or any(len(place["text"]) > LONGEST for place in passages):
        # Cut, the two would differ where they end.
        own: tuple[Piece, ...] = (_piece(_short(here)),)
        sides: list[tuple[Piece, ...]] = [(_piece(_short(place["text"])),) for place in passages]
    else:
        own, sides = differences(here, [place["text"] for place in passages])
    return own, tuple(_place(place, side) for place, side in zip(passages, sides, strict=True))


def _place(passage: Record, pieces: tuple[Piece, ...], lead: str = "") -> Place:
    return Place(passage, passage["before"], pieces, passage["after"], lead)


def _with_cut(places: tuple[Place, ...], cut: Record) -> tuple[Place, ...]:
    """`places` with the qualifier that the quote leaves out, in the passage itself where it follows there."""
    left_out = _piece(cut["text"], differs=True)
    if not places:
        return (_place(cut, (left_out,)),)
    first, last = places[0], places[-1]
    if cut["end"] <= first.passage["start"]:
        if first.passage["start"] - cut["end"] > BESIDE or first.passage["path"] != cut["path"]:
            return (*places, _place(cut, (left_out,), "Before it:"))
        gap = _piece(_LAST_MARKS.findall(first.before)[0])
        return (first._replace(before=cut["before"], pieces=(left_out, gap, *first.pieces)), *places[1:])
    if not 0 <= cut["start"] - last.passage["end"] <= BESIDE or last.passage["path"] != cut["path"]:
        return (*places, _place(cut, (left_out,), "It goes on:"))
    gap = _piece(_MARKS.findall(last.after)[0])
    return (*places[:-1], last._replace(after=cut["after"], pieces=(*last.pieces, gap, left_out)))


def _quotes(report: Record) -> Iterator[Beside]:
    starts = [sentence["start"] for sentence in report["sentences"]]
    for quote in report["quotes"]:
        check = quote["material"]
        kinds = [KINDS[check["verdict"]]] if check["verdict"] in KINDS else []
        kinds += ["cut short"] if check["cut"] else []
        kinds += ["another speaker"] if check["speaker"] else []
        if not kinds:
            continue
        own, places = _compared(quote["text"], check["passages"])
        if not places:
            own = (_piece(_short(quote["text"])),)
        if cut := check["cut"]:
            places = _with_cut(places, cut)
        speaker = check["speaker"]
        said_by = (speaker["here"], speaker["there"]) if speaker else None
        at = bisect_right(starts, quote["start"]) - 1
        sentence = report["sentences"][at] if at >= 0 else None
        yield Beside(tuple(kinds), quote["start"], sentence, own, places, said_by)


def _sentences(report: Record) -> Iterator[Beside]:
    text: str = report["document"]["text"]
    for sentence in report["sentences"]:
        check = sentence["material"]
        for figure in check["figures"]:
            if figure["verdict"] == "different":
                place = figure["passage"]
                own = _around(text, figure["start"], figure["end"], sentence)
                there = (_piece(figure["there"], differs=True),)
                yield Beside(("figure differs",), figure["start"], sentence, own, (_place(place, there),))
        for drift in check["drifts"]:
            own, places = _compared(sentence["text"], [drift["passage"]])
            yield Beside((KINDS[drift["kind"]],), sentence["start"], sentence, own, places)
        if check["score"] is not None and check["score"] < 0.5:
            # Nearly every word of the two differs: marks would say nothing.
            own = (_piece(_short(sentence["text"])),)
            nearest = check["passage"]
            near = (_place(nearest, (_piece(_short(nearest["text"])),), NEAREST),) if nearest else ()
            yield Beside(("no support",), sentence["start"], sentence, own, near)


def _around(text: str, start: int, end: int, sentence: Record) -> tuple[Piece, ...]:
    """A figure and some of its sentence before and after it."""
    first, last = max(start - AROUND, sentence["start"]), min(end + AROUND, sentence["end"])
    before, after = text[first:start], text[end:last]
    if first > sentence["start"]:
        before = "… " + (before.partition(" ")[2] or before)
    if last < sentence["end"]:
        after = (after.rpartition(" ")[0] or after) + " …"
    pieces = (_piece(before), _piece(text[start:end], differs=True), _piece(after))
    return tuple(piece for piece in pieces if piece.text)


def _borrowed(report: Record) -> Iterator[Beside]:
    starts = [sentence["start"] for sentence in report["sentences"]]
    for run in report["borrowed"]:
        own, places = _compared(run["text"], [run["passage"]])
        at = bisect_right(starts, run["start"]) - 1
        sentence = report["sentences"][at] if at >= 0 else None
        kind = f"borrowed: {run['words']} words, {run['share']:.0%} of the text"
        yield Beside((kind,), run["start"], sentence, own, places)
