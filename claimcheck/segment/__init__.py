"""Sentences and tokens, by the rules of print.

A closing mark stays with its sentence, a small letter never begins one, and the end of a block always ends
one. Where a period stands after a word, boundary.py decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from claimcheck.document import Document, Sentence, Span, Token
from claimcheck.segment.boundary import is_abbreviation, period_ends
from claimcheck.segment.tokens import tokens
from claimcheck.stage import stage

# Longer sentences are cut: nobody writes them, and later stages hold a sentence in their hands at a time.
LONGEST = 1000
# More marks after a stop than this are no closing marks, but a row of marks.
MOST_TRAILING = 10

_STOPS = ".?!…"
_CLOSING = frozenset("\"'’”»)]}") | {"''"}
_OPENING = frozenset("\"'‘“«([{") | {"``", "''"}
_TRAILING = _CLOSING | frozenset(_STOPS)
# After these the sentence goes on: `"Really?", he asked`, "PARIS, Texas (Ap.) -- ...".
_CONTINUING = frozenset((",", ";", ":", "-", "--", "–", "—", "―"))


@stage(requires=("blocks", "roles"), assigns=("sentences",))
def segment(doc: Document) -> dict[str, Any]:
    """The sentences of each block, in order; each begins and ends with a token, no ink is between them."""
    return {
        "sentences": tuple(
            Sentence(Span(words[0].start, words[-1].end), index, doc.roles[index], words)
            for index, block in enumerate(doc.blocks)
            for words in sentences(doc.plain, block.span)
        )
    }


def sentences(text: str, span: Span) -> Iterator[tuple[Token, ...]]:
    """The tokens of `text` inside `span`, a sentence at a time, of LONGEST tokens and some marks at most."""
    words = list(tokens(text, span))
    sentence: list[Token] = []
    index = 0
    while index < len(words):
        word = words[index]
        index += 1
        ends = False
        if word.text[-1] not in _STOPS:
            sentence.append(word)
        else:
            after = index
            furthest = min(len(words), index + MOST_TRAILING)
            while after < furthest and words[after].text in _TRAILING and _touch(words, after):
                after += 1
            ends = _ends(words, index - 1, after, sentence)
            if not ends and word.text == "." and sentence and _belongs(words, index, sentence[-1]):
                before = sentence.pop()
                word = Token(before.start, word.end, before.text + ".")
            sentence += (word, *words[index:after])
            index = after
        if ends or len(sentence) >= LONGEST:
            yield tuple(sentence)
            sentence = []
    if sentence:
        yield tuple(sentence)


def _touch(words: Sequence[Token], index: int) -> bool:
    """Is there no blank between the word at `index` and the one before it?"""
    return words[index].start == words[index - 1].end


def _ends(words: Sequence[Token], stop: int, after: int, sentence: Sequence[Token]) -> bool:
    """Does `sentence`, so far, end with the mark at `stop` and the closing marks up to `after`?"""
    if after == len(words):
        return True
    first = after
    while first < len(words) - 1 and words[first].text in _OPENING:
        first += 1
    following = words[first].text
    if following[0].islower() and not following[1:2].isupper():
        return False
    before = sentence[-1].text if sentence else ""
    if _touch(words, after):
        # A blank was forgotten: "the vote.The mayor".
        return before.isalpha() and before[-1].islower() and following.istitle() and len(following) > 1
    if words[after].text in _CONTINUING:
        return False
    mark = words[stop].text
    if mark[-1] in "?!" or any(word.text in _STOPS for word in words[stop + 1 : after]):
        return True
    if mark[-1] == "…" or mark.startswith(".."):
        return bool(sentence) and period_ends("...", following)
    if mark != ".":
        return period_ends(mark, following)
    if not sentence or sentence[-1].end < words[stop].start:
        return True
    if len(sentence) == 1 and before.isdigit():
        return False  # "1. The first item of a list."
    return period_ends(before + ".", following)


def _belongs(words: Sequence[Token], after: int, before: Token) -> bool:
    """Is the period at `after - 1`, which ends no sentence, a part of the word `before` it?

    Where a mark closes after it, only of an abbreviation: else what is quoted or in brackets ends with it.
    """
    if before.end != words[after - 1].start or not before.text[-1].isalnum():
        return False
    closes = after < len(words) and _touch(words, after) and words[after].text in _CLOSING
    return not closes or is_abbreviation(before.text)
