"""What a writer may put in brackets for a speaker's words: who is meant, or the form a sentence wants.

No bracket may deny what is not denied, be surer, give another number, day or amount, or name somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.document import Document, Span
from claimcheck.material.denial import denies
from claimcheck.material.ladders import are_apart
from claimcheck.material.quotes.themes import stands_for_another
from claimcheck.material.words import Word, words_of

# An explanation of more words may hold a denial without denying anything.
DENYING = 2
# How many, how often, how far, how surely: of these nobody says one for another; nor shares or sexes.
LADDERS = frozenset({"modal", "often", "seldom", "extent", "amount", "firm"})
SHARES = {"half": "half", "twice": "double", "double": "double", "third": "third", "quarter": "quarter"}
SEXES = dict.fromkeys(("he", "him", "his", "himself"), "m")
SEXES |= dict.fromkeys(("she", "her", "hers", "herself"), "f")


def is_turned(text: str, there: Sequence[Word], piece: Document) -> bool:
    """Do brackets say in a text what words of a piece do not?"""
    ours, theirs = [word.folded for word in words_of(text, Span(0, len(text)))], [w.folded for w in there]
    if denies(ours) != denies(theirs) and (denies(theirs) or len(ours) <= DENYING):
        return True
    if not ours or not theirs:
        return False
    return _is_other(ours, theirs) or stands_for_another(text, piece, Span(there[0].start, there[-1].end))


def _is_other(put: Sequence[str], there: Sequence[str]) -> bool:
    """Is it another number, day, amount, share or sex, or something surer?"""
    rows = zip(_named(put), _named(there), strict=True)
    return are_apart(put, there, LADDERS) or any(
        one and other and one.isdisjoint(other) for one, other in rows
    )


def _named(words: Sequence[str]) -> Iterator[set[str]]:
    """The numbers, the days, the shares and the sexes that some words name."""
    yield {word for word in words if word[0].isdigit() and word != "1"}
    yield set(words) & lexicon.load("calendar_words").keys()
    for kind in (SHARES, SEXES):
        yield {kind[word] for word in words if word in kind}
