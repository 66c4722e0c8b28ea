"""Titles of works between marks or in italics that the material has otherwise: “The Quiet Harbours”.

A title may be shortened at either end; a word that is lost inside of it, in another form or in the place of
its neighbour makes it another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.names.phrases import LINKS
from claimcheck.material.names.runs import Spelling
from claimcheck.material.names.sorts import is_plural
from claimcheck.material.support import is_content
from claimcheck.material.words import Word, bare, words_of

# A title has so many words at most; so many places of one are looked at, and so many words' places.
LONGEST, MOST, ANCHORS = 12, 40, 2
# Small words of a title, beside those inside of any name.
SMALL = LINKS | {"a", "an", "to", "at", "with", "by", "from", "or", "is"}
_ITALICS = re.compile(r"(?<!\w)(?P<mark>[_*])(?=[^\W_])(?P<title>[^_*\n]{3,80})(?P=mark)(?!\w)")


def other_works(doc: Document, spelling: Spelling) -> Iterator[NameCheck]:
    """Titles that the material never has, beside the one there that is all but the same."""
    spans = [quote.span for quote in doc.quotes]
    spans += [Span(*found.span("title")) for found in _ITALICS.finditer(doc.plain)]
    for span in spans:
        words = words_of(doc.plain, span)
        if is_title(doc.plain, words) and (places := _nearly(words, spelling)):
            yield spelling.check(Span(words[0].start, words[-1].end), *places, "name")


def is_title(text: str, words: Sequence[Word]) -> bool:
    """Do some words, two or more, begin with capitals, but for small ones?"""
    if not 1 < len(words) <= LONGEST or not any(is_content(word.folded) for word in words):
        return False
    small = [at for at, word in enumerate(words) if text[word.start].islower()]
    return len(words) - len(small) > 1 and all(at and words[at].folded in SMALL for at in small)


def _nearly(words: Sequence[Word], spelling: Spelling) -> tuple[int, int] | None:
    """The first and the last place of the title that is nearly one of the material; None where it is one."""
    index, own = spelling.index, [word.folded for word in words]
    if index.rows(own) or index.rows([*own[:-1], f"{own[-1]}'s"]):
        return None
    forms = [
        (form, at) for at, word in enumerate(own) for form in (word, f"{word}s", bare(word).removesuffix("s"))
    ]
    known = sorted(
        (index.count(form), at, form) for form, at in forms if is_content(form) and index.count(form)
    )
    for count, _, form in known[:ANCHORS]:
        for place in index.places(form).tolist() if count <= MOST else ():
            for size in (len(own) + 1, len(own)):
                for first in range(max(place - size + 1, 0), min(place, len(index) - size) + 1):
                    there = [index.folded(one) for one in range(first, first + size)]
                    if _is_altered(own, there) and _is_one(first, first + size - 1, spelling):
                        return first, first + size - 1
    return None


def _is_altered(own: Sequence[str], there: Sequence[str]) -> bool:
    """Are two titles one but for a word inside, lost or in another form, or for the order of the words?"""
    if len(there) > len(own):
        return any([*there[:at], *there[at + 1 :]] == own for at in range(1, len(there) - 1))
    differ = [pair for pair in zip(own, there, strict=True) if pair[0] != pair[1]]
    is_form = len(differ) == 1 and (is_plural(*differ[0]) or bare(differ[0][0]) == bare(differ[0][1]))
    return is_form or sorted(own) == sorted(there)


def _is_one(first: int, last: int, spelling: Spelling) -> bool:
    """Do the words from one place to another stand in one piece as a title does?"""
    piece = spelling.index.piece_at(first)
    if piece != spelling.index.piece_at(last):
        return False
    words = spelling.index.stretch(first, last + 1, piece).words
    return is_title(spelling.index.documents[piece].plain, words)
