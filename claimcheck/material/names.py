"""Names of the draft that the material spells another way by one letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span, Token
from claimcheck.material.index import Index
from claimcheck.material.passages import passage
from claimcheck.material.words import fold
from claimcheck.rules.spelling import SHORTEST, is_one_letter_off

# Of each word of a name so many places are looked at.
MOST = 2000
INITIAL = re.compile(r"[A-Z]\.?")


def check_names(doc: Document, index: Index) -> tuple[NameCheck, ...]:
    """Pairs of neighbouring words of names that the material never has but with one letter changed."""
    checks: dict[tuple[str, str], NameCheck | None] = {}
    for first, second in _pairs(doc):
        key = fold(first.text), fold(second.text)
        if key not in checks:
            checks[key] = _check(index, first, second)
    return tuple(check for check in checks.values() if check)


def _pairs(doc: Document) -> Iterator[tuple[Token, Token]]:
    """Neighbouring words of names; an initial between two is passed over."""
    for sentence, tags in zip(doc.sentences, doc.tags, strict=True):
        if sentence.role == "headline":  # where every word may begin with a capital
            continue
        before: Token | None = None
        for token, tag in zip(sentence.tokens, tags, strict=True):
            text = token.text
            if before is not None and INITIAL.fullmatch(text):
                continue
            is_name = tag.startswith("NNP") and text[0].isupper() and text.isalpha() and not text.isupper()
            if is_name and before is not None:
                yield before, token
            before = token if is_name else None


def _check(index: Index, first: Token, second: Token) -> NameCheck | None:
    words = fold(first.text), fold(second.text)
    if any(there == words[1] for _, _, there in _after(index, words[0])):
        return None
    given = lexicon.load("given_names")
    title = words[0] in lexicon.load("titles") and words[0] not in given
    # After a title alone a surname has to be unknown, else it is another person's.
    if not (title and index.count(words[1])) and len(words[1]) >= SHORTEST:
        for place, end, there in _after(index, words[0]):
            if is_one_letter_off(words[1], there) and _is_name(index, end):
                return _found(index, Span(first.start, second.end), place, end)
    if not title and len(words[0]) >= SHORTEST and not index.count(words[0]):
        for place, end, there in _before(index, words[1]):
            if is_one_letter_off(words[0], there) and _is_name(index, place):
                return _found(index, Span(first.start, second.end), place, end)
    return None


def _after(index: Index, word: str) -> Iterator[tuple[int, int, str]]:
    """What the material has after a word: place of the word, place of the next, the next; initials apart."""
    for place in index.places(word)[:MOST].tolist():
        stretch = index.stretch(place, place + 3, index.piece_at(place)).words
        at = 2 if len(stretch) > 2 and len(stretch[1].folded) == 1 else 1
        if at < len(stretch):
            yield place, place + at, stretch[at].folded


def _before(index: Index, word: str) -> Iterator[tuple[int, int, str]]:
    for place in index.places(word)[:MOST].tolist():
        stretch = index.stretch(place - 1, place, index.piece_at(place))
        if stretch.words and stretch.first == place - 1:
            yield place - 1, place, stretch.words[0].folded


def _is_name(index: Index, place: int) -> bool:
    stretch = index.stretch(place, place + 1, index.piece_at(place))
    return _text(index, stretch.piece, stretch.words[0].start, stretch.words[0].end)[0].isupper()


def _text(index: Index, piece: int, start: int, end: int) -> str:
    return index.documents[piece].plain[start:end]


def _found(index: Index, span: Span, place: int, end: int) -> NameCheck:
    stretch = index.stretch(place, end + 1, index.piece_at(place))
    piece = index.documents[stretch.piece]
    start, last = stretch.words[0].start, stretch.words[-1].end
    return NameCheck(span, " ".join(piece.plain[start:last].split()), passage(piece, start, last))
