"""What a writer may put in brackets for a speaker's words: who is meant, or the form a sentence wants.

No bracket may deny what is not denied, be surer, give another number, day or amount, or name somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.document import Document, Span
from claimcheck.material.denial import denies
from claimcheck.material.ladders import are_apart
from claimcheck.material.opposites import are_opposite
from claimcheck.material.quotes.themes import stands_for_another
from claimcheck.material.words import Word, words_of

# An explanation of more words may hold a denial without denying anything.
DENYING = 2
# How many, how often, how far, how surely: of these nobody says one for another; nor shares, nor what comes
# before or is more.
LADDERS = frozenset({"modal", "often", "seldom", "extent", "amount", "firm"})
OPPOSITES = frozenset({"size", "order"})
_SHARES = tuple(frozenset(words.split()) for words in ("half", "twice double", "third", "quarter"))
_SEXES = tuple(frozenset(words.split()) for words in ("he him his himself", "she her hers herself"))


def is_turned(text: str, there: Sequence[Word], piece: Document) -> bool:
    """Do brackets say in a text what words of a piece do not?"""
    ours, theirs = [word.folded for word in words_of(text, Span(0, len(text)))], [w.folded for w in there]
    if denies(ours) != denies(theirs) and (denies(theirs) or len(ours) <= DENYING):
        return True
    if not ours or not theirs:
        return False
    return _is_other(ours, theirs) or stands_for_another(text, piece, Span(there[0].start, there[-1].end))


def _is_other(put: Sequence[str], there: Sequence[str]) -> bool:
    """Is it another number, day, amount, or sex, or something surer?"""
    if _numbers(put) and _numbers(there) and not _numbers(put) & _numbers(there):
        return True
    days = lexicon.load("calendar_words").keys()
    if (set(put) & days) and (set(there) & days) and not set(put) & set(there) & days:
        return True
    if are_apart(put, there, LADDERS) or are_opposite(put, there, OPPOSITES):
        return True
    if any(sex & set(put) for sex in _SEXES) and any(sex & set(there) for sex in _SEXES):
        return not any(sex & set(put) and sex & set(there) for sex in _SEXES)
    one, other = ([group for group in _SHARES if group & set(row)] for row in (put, there))
    return bool(one and other) and not any(group in other for group in one)


def _numbers(words: Sequence[str]) -> set[str]:
    return {word for word in words if word[0].isdigit() and word != "1"}
