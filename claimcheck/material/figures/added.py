"""What a sentence that is otherwise the material's adds to a figure: another to compare it with, or a record.

"48 percent, up from 39" has to have its 39 in the material as well as its 48, and that 48 is a record, or the
highest ever, somebody has to have said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.comparison import FigureCheck
from claimcheck.document import Span
from claimcheck.material.beside import Beside
from claimcheck.material.figures import is_among
from claimcheck.material.figures.computed import come_to
from claimcheck.material.figures.events import Found
from claimcheck.material.figures.near import figures_near, paragraph
from claimcheck.material.figures.words import is_compared
from claimcheck.material.support import is_content
from claimcheck.material.words import Word, words_of
from claimcheck.rules.quantities import AMOUNTS, quantities

# A sentence that has so many words of the passage, and so few others in their place (share), is copied.
FEWEST, COPIED = 5, 0.7
# What is added may stand so many paragraphs before the passage, or after it.
AROUND = 2
# What calls a figure a record stands with it in so few words.
NEAR = 10
# What, so few words behind it, makes a superlative a record: "the highest ever", "the lowest in 20 years".
BEHIND = 4
LASTING = frozenset({"ever", "history", "memory", "record", "since", "years", "decades"})
# With what else the material may say so.
UNHEARD = LASTING | {"most", "least", "best", "worst", "never", "once", "first"}
SHORTEST = 5


def additions(beside: Beside, found: Sequence[Found]) -> Iterator[tuple[int, FigureCheck, Span]]:
    """What a sentence adds to figures that its passage has as well.

    The number in `found` of the figure that is added, or called a record; what was found for the one that the
    material has; and where both stand.
    """
    held = [
        (at, one.figure, one.check)
        for at, one in enumerate(found)
        if one.check and one.is_held and one.figure.kind in AMOUNTS
    ]
    inserted = _inserted(beside)
    if not held or not inserted:
        return
    there, place = beside.piece, beside.place.span
    near = paragraph(there, place, AROUND)
    known = quantities(there.plain, near)
    is_claimed = any(map(_may_be_record, words_of(there.plain, near)))
    for word in () if is_claimed else (beside.words[at] for at in sorted(inserted) if _is_record(beside, at)):
        apart = [len(beside.in_sentence(_both(one.span, Span(*word[:2])))) for _, one, _ in held]
        if min(apart) <= NEAR:
            at, figure, check = held[apart.index(min(apart))]
            yield at, check, _both(figure.span, Span(*word[:2]))
    for at, one in enumerate(found):
        here = one.figure
        is_open = not (one.check or one.is_explained) and here.kind in AMOUNTS
        is_open = is_open and is_compared(beside.doc.plain, here)
        if is_open and inserted.issuperset(beside.in_sentence(here.span)):
            alike = [(two, check) for _, two, check in held if (two.kind, two.unit) == (here.kind, here.unit)]
            if alike and not (
                is_among(known, here) or come_to(figures_near(there, place), there.plain, here)
            ):
                figure, check = alike[0]
                yield at, check, _both(figure.span, here.span)


def _inserted(beside: Beside) -> set[int]:
    """The numbers of the words that a copied sentence has between words of the passage, which has nothing in
    their place."""
    if beside.alignment.same < FEWEST or beside.likeness < COPIED:
        return set()
    return {
        at
        for exchange in beside.exchanges
        if not any(map(is_content, exchange.there))
        for at in range(*exchange.hunk.here)
    }


def _is_record(beside: Beside, at: int) -> bool:
    """Says a word of the sentence that there was none like it?"""
    after = {word.folded for word in beside.words[at + 1 : at + 1 + BEHIND]}
    is_lasting = beside.tags[at] == "JJS" and not after.isdisjoint(LASTING)
    return is_lasting or beside.words[at].folded in lexicon.words("record_words")


def _may_be_record(word: Word) -> bool:
    is_superlative = len(word.folded) >= SHORTEST and word.folded.endswith("est")
    return is_superlative or word.folded in UNHEARD or word.folded in lexicon.words("record_words")


def _both(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))
