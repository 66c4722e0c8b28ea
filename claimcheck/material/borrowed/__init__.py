"""Words of the draft's own that a piece of the material has too, without a word of credit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from claimcheck.comparison import Borrowed, Piece
from claimcheck.document import Document, Span
from claimcheck.material.align import lay_beside
from claimcheck.material.borrowed.lenders import Lenders, is_set_off
from claimcheck.material.borrowed.runs import AGAIN, SHORTEST, Run, extended, ids_of, merged, words_in
from claimcheck.material.borrowed.runs import runs as runs_in
from claimcheck.material.index import Index
from claimcheck.material.passages import passage
from claimcheck.material.words import Word

# Borrowed text is so many words long; fewer are a name, an office, a set phrase.
BORROWED = 16
# Where hardly any stand in a row, since every few are changed, so many have to be the same.
SHORTER = 4
# So many of the words (share) begin with small letters: fewer are a list of names.
PROSE = 0.5


def borrowed(doc: Document, index: Index, used: Sequence[Piece]) -> tuple[Borrowed, ...]:
    """The runs of the draft's own words that a piece has too, where the draft gives no credit.

    What stands between quotation marks or is set off as a quotation is left out, and so are transcripts: who
    quotes them has to have their words.
    """
    words = words_in(doc)
    quoted = frozenset(_quoted(doc, words))
    starts = [sentence.span.start for sentence in doc.sentences]
    runs, taken = list[Run](), list[Word]()
    inside = quoted - set(_at_ends(doc, words, quoted))
    for run in _longer(index, words, quoted, inside):
        run = _within_sentences(run, words, starts)
        if used[run.piece].use == "all" and run.piece not in index.transcripts:
            runs.append(run)
            taken += _same(index, run, words)
    found = []
    lenders = Lenders(doc, taken, index, [index.documents[at] for at in sorted({run.piece for run in runs})])
    for run in runs:
        own = [words[at] for at in run.own(quoted)]
        # Names and figures two texts may list alike.
        if len(own) < BORROWED or sum(doc.plain[word.start].islower() for word in own) < PROSE * len(own):
            continue
        piece = index.documents[run.piece]
        span = Span(words[run.first].start, words[run.last - 1].end)
        if lenders.credit(span, own, piece):
            continue
        stretch = index.stretch(run.place, run.end, run.piece)
        place = passage(piece, stretch.words[0].start, stretch.words[-1].end)
        found.append(Borrowed(span, len(own), round(len(own) / len(words), 2), place))
    return tuple(found)


def _same(index: Index, run: Run, words: Sequence[Word]) -> Iterator[Word]:
    """The words of a run that a piece has too."""
    stretch = index.stretch(run.place, run.end, run.piece)
    beside = lay_beside([word.folded for word in words[run.first : run.last]], stretch)
    for here, _, length in beside.equal if beside else ():
        yield from words[run.first + here : run.first + here + length]


def _quoted(doc: Document, words: Sequence[Word]) -> Iterator[int]:
    """The numbers of the words that are quoted."""
    spans = [quote.span for quote in doc.quotes]
    spans += [block.span for block in doc.blocks if is_set_off(doc, block.span)]
    spans.sort()
    at = 0
    for number, word in enumerate(words):
        while at < len(spans) and spans[at].end <= word.start:
            at += 1
        if at < len(spans) and spans[at].start <= word.start:
            yield number


def _at_ends(doc: Document, words: Sequence[Word], quoted: frozenset[int]) -> Iterator[int]:
    """The numbers of the quoted words with which a paragraph begins or ends."""
    starts = [block.span.start for block in doc.blocks]
    for _, row in groupby(range(len(words)), lambda at: bisect_right(starts, words[at].start)):
        numbers = list(row)
        yield from takewhile(quoted.__contains__, numbers)
        yield from takewhile(quoted.__contains__, reversed(numbers))


def _within_sentences(run: Run, words: Sequence[Word], starts: Sequence[int]) -> Run:
    """A run without a word or two of the next sentence, or the one before, that are there by chance."""
    if not starts:
        return run
    last = bisect_right(starts, words[run.last - 1].start) - 1
    over = sum(word.start >= starts[last] for word in words[run.last - AGAIN : run.last])
    if over < AGAIN:
        run = run._replace(last=run.last - over, end=run.end - over, same=run.same - over)
    after = starts[bisect_right(starts, words[run.first].start) :][:1]
    over = sum(word.start < after[0] for word in words[run.first : run.first + AGAIN]) if after else AGAIN
    if over < AGAIN:
        run = run._replace(first=run.first + over, place=run.place + over, same=run.same - over)
    return run


def _longer(
    index: Index, words: Sequence[Word], quoted: frozenset[int], inside: frozenset[int]
) -> Iterator[Run]:
    """The runs that are no chance, a few words being changed in them, with the quotes that stand `inside`."""
    own, ids = ids_of(index, words, quoted), ids_of(index, words, quoted - inside)
    done = 0
    for short in merged(runs_in(index, own, SHORTER)):
        if short.first < done:
            continue  # the one before reaches over it
        run = extended(index, ids, short, done)
        size = len(run.own(quoted))
        is_row = short.same >= SHORTEST
        if size >= BORROWED and (is_row or run.same - (run.last - run.first - size) >= BORROWED):
            yield run
            done = run.last
