"""Does a draft itself say, in its own words around a quote, what limits the quote in the material?

In the same words or others: a limit is kept by a limiting word, what holds back by a hedge or a denial, what
others claim by a word of theirs, a question by a question mark, terms by terms of the kind.
"""

from __future__ import annotations

import re
from functools import cache, cached_property

from claimcheck import lexicon
from claimcheck.document import Document, Span
from claimcheck.material.denial import denial, denies
from claimcheck.material.quotes.circumstances import terms
from claimcheck.material.quotes.cut import Limit, any_of, clause_end, one_of
from claimcheck.material.quotes.leads import HOLDING_BACK
from claimcheck.material.quotes.quotations import BRACKETS
from claimcheck.material.speakers.endings import last_sign, unquoted
from claimcheck.material.support import is_content
from claimcheck.material.words import stem_of, words_of

# How near the draft may say it itself, before the quote and after it.
NEAR_BEFORE, NEAR_AFTER = 80, 120
NAME = re.compile(r"\b[A-Z][\w’'-]+")
# What in a draft's own words holds back just as much.
HELD = re.compile(
    rf"\b(?:{HOLDING_BACK}|question|ask|disput|reject|dismiss|disagree|refus|oppos|against|fail|lack|far from"
    r"|rul(?:es?|ed|ing) out|unsure|uncertain|unlikely|unconvinced|skeptic|sceptic|contradict|false|untrue"
    r"|warn|stop|prevent|(?:whether|if|unless|until|provided)\b)",
    re.IGNORECASE,
)


class Kept:
    """Answers for one quote of a draft what the words around it say themselves."""

    def __init__(self, doc: Document, quote: Span) -> None:
        self._doc, self._quote = doc, quote
        blocks = [doc.blocks[at].span for at in doc.blocks_of(quote)]
        self._first, self._last = blocks[0].start, blocks[-1].end

    def has(self, limit: Limit, piece: Document) -> bool:
        """Do they keep a limit?"""
        text = piece[limit.span]
        match limit.kind:
            case "cut":
                return self._says(text) or self._limits(text)
            case "claim" if not denies(text.split()) and self._is_of_the_same(text):
                return True
            case "lead" | "claim":
                return self._holds_back or self._says(text)
            case "question":
                return self._holds_back or last_sign(self._doc, self._quote) == "?"
            case "terms" | "jest" | "hearsay":
                return self._has_terms(limit, piece) or (limit.kind == "jest" and self._says(text))
        return False

    def _says(self, limit: str) -> bool:
        """Do they have a limit near the quote in the same words?"""
        first, end = min(max(self._quote.start - NEAR_BEFORE, 0), self._first), self._quote.end
        around = f"{self._doc.plain[first : self._quote.start]} {self._doc.plain[end : end + NEAR_AFTER]}"
        return f" {_folded(limit)} " in f" {_folded(around)} "

    def _limits(self, limit: str) -> bool:
        """Do they limit the quote in its paragraph, or open the next one with a limit that is of the same?"""
        text, quote = self._doc.plain, self._quote
        if (opened := _opening().match(text, self._last)) is not None:
            start = opened.start("limit")
            return bool(_content(text[start : clause_end(text, start)]) & _content(limit))
        before = max(quote.start - NEAR_BEFORE, self._first, 0)
        after = min(quote.end + NEAR_AFTER, max(quote.end, self._last))
        word = any_of("limiting_words")
        return bool(word.search(text, before, quote.start) or word.search(text, quote.end, after))

    def _is_of_the_same(self, lead: str) -> bool:
        """Do they speak in the quote's sentences of what a lead to it names, too?"""
        claiming = frozenset(map(stem_of, lexicon.words("claiming_verbs")))
        return bool((_content(" ".join(self._in_sentences)) & _content(lead)) - claiming)

    @cached_property
    def _in_sentences(self) -> list[str]:
        """The draft's own words in the sentences of the quote, and in its brackets."""
        doc, quote = self._doc, self._quote
        spans = [doc.sentences[number].span for number in doc.sentences_of(quote)]
        parts = [part for one in spans for part in ((one.start, quote.start), (quote.end, one.end))]
        brackets = [found[0] for found in BRACKETS.finditer(doc.plain, quote.start, quote.end)]
        return [*brackets, *(doc.plain[start:end] for start, end in parts if start < end)]

    @cached_property
    def _holds_back(self) -> bool:
        """Do they hold back as well, in its sentences?"""
        doc, quote = self._doc, self._quote
        if any(HELD.search(part) or denial().search(part) for part in self._in_sentences):
            return True
        hedges = doc.hedges and [doc.hedges[number] for number in doc.sentences_of(quote)]
        return any(not quote.overlaps(hedge.cue) for row in hedges for hedge in row)

    def _has_terms(self, limit: Limit, piece: Document) -> bool:
        """Do they name terms of the kind, or honour them: leave out a name, or name whose account it is?"""
        own = unquoted(self._doc, self._first, self._last)
        if any(kind == limit.kind for kind, _ in terms(own)):
            return True
        names = set(NAME.findall(own))
        match limit.kind:
            case "terms":  # who has no name in the draft is not betrayed
                return names.isdisjoint(NAME.findall(piece[limit.around or limit.span]))
            case "jest":
                return any_of("unsaid_words").search(own) is not None
        return self._holds_back or not names.isdisjoint(NAME.findall(piece[limit.span]))


def _folded(text: str) -> str:
    return " ".join(word.folded for word in words_of(text, Span(0, len(text))))


def _content(text: str) -> set[str]:
    words = words_of(text, Span(0, len(text)))
    return {stem_of(word.folded) for word in words if is_content(word.folded)} - lexicon.words(
        "limiting_words"
    )


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\s{{0,8}}(?P<limit>{one_of('limiting_words')})\b", re.IGNORECASE)
