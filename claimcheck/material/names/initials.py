"""Initials that are not those of the body they stand for: letters exchanged, or one of them another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.names.runs import Spelling
from claimcheck.material.names.told_again import Told
from claimcheck.material.words import Word, bare, words_of
from claimcheck.resolve.spelling import initials_of
from claimcheck.rules.spelling import is_one_letter_off

# Initials have so many letters; of fewer, two are alike by chance, and of more, they are words.
SHORTEST, LONGEST = 3, 6
# So many small words stand in a row inside a name: "of the".
LINKED = 2


def wrong_initials(doc: Document, spelling: Spelling, told: Mapping[int, Told]) -> Iterator[NameCheck]:
    """Initials that the material lacks, a letter off from those of a name, or exchanged with its neighbour.

    The name stands before them in brackets, or it or its initials in a passage that says the same.
    """
    text, index = doc.plain, spelling.index
    for number, sentence in enumerate(doc.sentences):
        words = words_of(text, sentence.span)
        for at, word in enumerate(words):
            if not _are_initials(text[word.start : word.end]) or index.count(word.folded):
                continue
            first = _named_before(text, words, at, word.folded)
            rows = index.rows([one.folded for one in words[first:at]]) if at - first > 1 else []
            if rows:
                place, last = rows[0], rows[0] + at - first - 1
            elif (found := _in_passages(word.folded, told.get(number), words, spelling)) is not None:
                place, last = found
            else:
                continue
            yield spelling.check(Span(word.start, word.end), place, last, "name")


def _named_before(text: str, words: Sequence[Word], at: int, letters: str) -> int:
    """The number of the first word of a name before initials in brackets, nearly its own; else `at`."""
    if not at or text[words[at - 1].end : words[at].start].strip() != "(":
        return at
    first = at - 1
    while first and _goes_on(text, words, first):
        first -= 1
    starts = [start for start in range(first, at - 1) if text[words[start].start].isupper()]
    if any(letters in _initials(words[start:at]) for start in starts):
        return at
    return next((start for start in starts if _are_nearly(letters, words[start:at])), at)


def _goes_on(text: str, words: Sequence[Word], at: int) -> bool:
    """Could the word before one be of the same name?"""
    before = words[at - 1]
    is_link = before.folded in lexicon.words("function_words") or before.folded in lexicon.words("stop_words")
    return text[before.end : words[at].start] in (" ", "-") and (text[before.start].isupper() or is_link)


def _initials(words: Sequence[Word]) -> list[str]:
    return initials_of(tuple(bare(word.folded) for word in words))


def _are_nearly(letters: str, words: Sequence[Word]) -> bool:
    """Are letters those of a name but for one, or but for two neighbours that are exchanged?"""
    return any(
        len(one) == len(letters) and is_one_letter_off(letters, one, is_surname=True)
        for one in _initials(words)
    )


def _in_passages(
    letters: str, told: Told | None, words: Sequence[Word], spelling: Spelling
) -> tuple[int, int] | None:
    """The places of a name whose initials are exchanged, or of others, in the passages of a sentence."""
    own = {word.folded for word in words}
    found: list[tuple[int, int]] = []
    for passage, _ in told.beside if told else ():
        text = spelling.index.documents[passage.piece].plain
        for at, word in enumerate(passage.words):
            is_like = len(word.folded) == len(letters) and word.folded not in own
            if is_like and _are_initials(text[word.start : word.end]):
                if is_one_letter_off(letters, word.folded, is_surname=True):
                    found.append((passage.first + at, passage.first + at))
                continue
            last = at
            while last + 1 < len(passage.words) and last - at < LINKED * LONGEST:
                last += 1
                if not (text[word.start].isupper() and _goes_on(text, passage.words, last)):
                    break
                name = passage.words[at : last + 1]
                if letters in _initials(name):
                    return None
                is_turned = any(sorted(one) == sorted(letters) for one in _initials(name))
                if text[name[-1].start].isupper() and is_turned and _are_nearly(letters, name):
                    found.append((passage.first + at, passage.first + last))
    return found[0] if found else None


def _are_initials(written: str) -> bool:
    letters = written.replace(".", "")
    return letters.isalpha() and letters.isupper() and SHORTEST <= len(letters) <= LONGEST
