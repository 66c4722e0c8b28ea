"""Initials that are not those of the body they stand for: letters exchanged, or one of them another.

So with what bears letters and a number for a name, a digit off: roads, aircraft, forms ("A19" for "A91").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.names.phrases import phrases
from claimcheck.material.names.runs import Spelling
from claimcheck.material.names.told_again import Told
from claimcheck.material.words import Word, bare, fold, words_of
from claimcheck.resolve.spelling import initials_of
from claimcheck.rules.spelling import is_one_letter_off

# Initials have so many letters; of fewer, two are alike by chance, and of more, they are words.
SHORTEST, LONGEST = 3, 6
_CODE = re.compile(r"(?<![\w-])(?P<letters>[A-Z]{1,4})-?(?P<number>\d{2,4})(?![\w%-]|[.,:]\d)")
DIGITS = "0123456789"


def wrong_initials(doc: Document, spelling: Spelling, told: Mapping[int, Told]) -> Iterator[NameCheck]:
    """Initials that the material lacks, a letter off from those of a name, or exchanged with its neighbour.

    The name stands before them in brackets, or it or its initials in a passage that says the same.
    """
    text, index = doc.plain, spelling.index
    for number, sentence in enumerate(doc.sentences):
        words = words_of(text, sentence.span)
        for at, word in enumerate(words):
            letters = text[word.start : word.end].replace(".", "")
            are_initials = letters.isalpha() and letters.isupper() and SHORTEST <= len(letters) <= LONGEST
            if not are_initials or index.count(word.folded):
                continue
            first = _named_before(text, words, at, word.folded)
            rows = index.rows([one.folded for one in words[first:at]]) if at - first > 1 else []
            if rows:
                place, last = rows[0], rows[0] + at - first - 1
            elif (found := _in_passages(word.folded, told.get(number), spelling)) is not None:
                place, last = found
            else:
                continue
            yield spelling.check(Span(word.start, word.end), place, last, "name")


def _named_before(text: str, words: Sequence[Word], at: int, letters: str) -> int:
    """The number of the first word of a name before initials in brackets, nearly its own; else `at`."""
    if not at or text[words[at - 1].end : words[at].start].strip() != "(":
        return at
    first = next((first for first, last in phrases(text, words) if last == at), at)
    if any(letters in _initials(words[start:at]) for start in range(first, at)):
        return at
    starts = (start for start in range(first, at - 1) if text[words[start].start].isupper())
    return next((start for start in starts if _are_nearly(letters, words[start:at])), at)


def _initials(words: Sequence[Word]) -> list[str]:
    return initials_of(tuple(bare(word.folded) for word in words))


def _are_nearly(letters: str, words: Sequence[Word]) -> bool:
    """Are letters those of a name but for one, or but for two neighbours that are exchanged?"""
    return any(
        len(one) == len(letters) and is_one_letter_off(letters, one, is_surname=True)
        for one in _initials(words)
    )


def _in_passages(letters: str, told: Told | None, spelling: Spelling) -> tuple[int, int] | None:
    """The places of a name whose initials are exchanged in the passages of a sentence."""
    found: list[tuple[int, int]] = []
    for passage, _ in told.beside if told else ():
        text, there = spelling.index.documents[passage.piece].plain, passage.words
        for first, last in phrases(text, there):
            capitals = [at for at in range(first, last) if text[there[at].start].isupper()]
            for one, other in combinations(capitals[: 2 * LONGEST], 2):
                name = there[one : other + 1]
                if letters in _initials(name):
                    return None
                is_turned = any(sorted(row) == sorted(letters) for row in _initials(name))
                if is_turned and _are_nearly(letters, name):
                    found.append((passage.first + one, passage.first + other))
    return found[0] if found else None


def wrong_codes(doc: Document, spelling: Spelling) -> Iterator[NameCheck]:
    """Codes of the draft that the material has nowhere, beside the only one there that is a slip away."""
    for found in _CODE.finditer(doc.plain):
        letters, number = fold(found["letters"]), found["number"]
        if _place(spelling, letters, number) is not None:
            continue
        places = [place for one in _slips(number) if (place := _place(spelling, letters, one)) is not None]
        if len(places) == 1:
            yield spelling.check(Span(*found.span()), places[0], places[0] + 1, "name")


def _place(spelling: Spelling, letters: str, number: str) -> int | None:
    """Where letters in capitals and a number stand together first, with a hyphen at most."""
    for place in spelling.index.pairs(letters, number).tolist():
        (piece, first), (_, last) = spelling.word(place), spelling.word(place + 1)
        text = spelling.index.documents[piece].plain
        if text[first.start : first.end].isupper() and text[first.end : last.start] in ("", "-"):
            return int(place)
    return None


def _slips(number: str) -> list[str]:
    """The numbers with two neighbouring digits exchanged, or one of three or more digits another."""
    turned = {number[:at] + number[at + 1] + number[at] + number[at + 2 :] for at in range(len(number) - 1)}
    changed = {
        number[:at] + digit + number[at + 1 :]
        for at in range(len(number) if len(number) >= SHORTEST else 0)
        for digit in DIGITS
    }
    return sorted((turned | changed) - {number})
