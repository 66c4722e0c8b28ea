"""A word that the material denies, and the draft says, wherever the two stand: "not life-threatening".

drift/polarity.py holds what differs between the same words. Where all is put otherwise, it remains to see
that a word stands right behind a "not" on one side, and that the other denies nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.comparison import Drift
from claimcheck.document import Document, Span
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.drift.polarity import INSTEAD, ONLY, denies_by_meaning
from claimcheck.material.factuality import MARKS
from claimcheck.material.names.runs import is_known
from claimcheck.material.support import is_content
from claimcheck.material.verbs import verb
from claimcheck.material.words import Word

# The word stands so near behind what denies it; so many words around it, so near, both sides have.
NEAR, AROUND, FEWEST = 3, 8, 4
# "All-or-nothing" denies no contest.
NOTHING = frozenset({"nothing", "none", "nobody", "nowhere"})
# Of things and persons there are many.
NOUNS = ("NN", "CD")
# What begins so, and goes on with a word of so many letters, denies by itself: "unpaid", but not "union".
PREFIX, LONG = re.compile(r"\Anon-?|\Aun"), 4
# And "only after" what is "not until", "sold rather than burned" what is not burned.
LIMITING = ONLY | INSTEAD | {"until", "unless", "except", "besides"}


def denied_elsewhere(beside: Beside, piece: Document) -> Drift | None:
    """What either side, passage or sentence, denies right before a word, and the other does not."""
    here, there = (beside.words, beside.doc.plain), (beside.there, piece.plain)
    for (words, text), (others, _) in ((there, here), (here, there)):
        if _denies(others):
            continue
        for first, at in _denied(words, text):
            own = verb(words[at].folded)
            place = next((i for i, word in enumerate(others) if verb(word.folded) == own), None)
            if place is None or not _are_about_one(words, at, others, place):
                continue
            if not beside.tags[place if words is beside.there else at].startswith(NOUNS):
                told = (words[first], words[at]) if words is beside.there else (others[place],) * 2
                return beside.lost(piece, Span(told[0].start, told[1].end))
    return None


def _denied(words: Sequence[Word], text: str) -> Iterator[tuple[int, int]]:
    """The numbers of the words that deny, and of the content words that they deny."""
    for at, word in enumerate(words):
        near = [one.folded for one in words[at : at + NEAR]]
        if word.folded in NOTHING or not (denies(near[:1]) and denies(near)):  # "no more than"
            continue
        for next in range(at + 1, min(at + 1 + NEAR, len(words))):
            if not MARKS.isdisjoint(text[words[next - 1].end : words[next].start]):
                break
            if is_content(words[next].folded):
                yield at, next
                break


def _denies(words: Sequence[Word]) -> bool:
    """Do words deny anything, in any way?"""
    folded = [word.folded for word in words]
    return denies(folded) or any(
        word in LIMITING or denies_by_meaning(word) or _is_denied_form(word) for word in folded
    )


def _is_denied_form(word: str) -> bool:
    """Does a word deny by how it begins?"""
    rest = PREFIX.sub("", word, count=1)
    return rest != word and len(rest.removesuffix("s")) >= LONG and is_known(rest)


def _are_about_one(words: Sequence[Word], at: int, others: Sequence[Word], place: int) -> bool:
    """Stand the same words around both places?"""
    rows = (
        {
            verb(word.folded)
            for word in row[max(here - AROUND, 0) : here + AROUND + 1]
            if is_content(word.folded)
        }
        for row, here in ((words, at), (others, place))
    )
    one, other = rows
    return len(one & other) >= FEWEST
