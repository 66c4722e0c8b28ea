"""How a draft relates a quote to the one before it, in words of its own: as its reason, as an answer to it.

“We sold it,” Lee said, because “nobody came” joins two answers; “...,” Lee said. “...,” Berg replied has two
people talk to one another. Both are the writer's, where the material has the two far apart and no such word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.comparison import Change
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment
from claimcheck.material.index import Index
from claimcheck.material.quotes.circumstances import own_words
from claimcheck.material.quotes.found import FoundQuote, ends

# So many words are between what somebody gives as a reason, and what for, and within an exchange, at most.
THOUGHT, EXCHANGE = 25, 80
# The writer's words between the two are so many characters at most.
BETWEEN = 200
REASON = re.compile(
    r"\b(?P<word>because|since|so|which is why|that is why|therefore|unless|if|until|although)\b"
    r"(?: \w+)?,? [“\"'‘«„]?\Z"
)
_ANSWERED = r"(?P<word>replied|responded|answered|retorted|rejoined|countered|(?:shot|fired|hit) back)"
_WHO = r"(?:[A-Z][\w.’'-]* ?){1,4}"
# Who says more of it, "replied to a reporter", may have been asked by somebody else.
ANSWER_BEFORE = re.compile(rf"\W*{_WHO}{_ANSWERED}[,:]?\W*\Z")
ANSWER_BEHIND = re.compile(rf"\W*(?:{_WHO}{_ANSWERED}|{_ANSWERED.replace('word', 'verb')} {_WHO})\W*\Z")
ANSWERS = re.compile(r"\b(?:repl|respon|answer|retort|rejoin|counter|ask|back)", re.IGNORECASE)


def relation_added(
    doc: Document, quotes: Sequence[Span], found: Sequence[FoundQuote], index: Index
) -> Change | None:
    """The word that makes a quote the reason of the one before it, or an answer, and that the material lacks.

    None where it has such a word beside the second, or the two near one another anywhere.
    """
    if any(one.verdict != "exact" for one in found) or quotes[1].start - quotes[0].end > BETWEEN:
        return None
    before, behind = (doc[span] for span in own_words(doc, quotes[1]))
    reason = REASON.search(doc.plain[quotes[0].end : quotes[1].start])
    relation = reason or ANSWER_BEFORE.match(before) or ANSWER_BEHIND.match(behind)
    if relation is None:
        return None
    word = relation[relation.lastgroup or 0]
    near, told = (THOUGHT, re.compile(rf"\b{word}\b", re.IGNORECASE)) if reason else (EXCHANGE, ANSWERS)
    firsts, seconds = ((*one.alignments, *one.others) for one in found)
    is_near = any(_are_within(near, one, other) for one in firsts for other in seconds)
    return None if is_near or any(_has_beside(told, place, index) for place in seconds) else Change(word, "")


def _are_within(words: int, one: Alignment, other: Alignment) -> bool:
    """Are two places of one piece so many words apart, or less?"""
    between = other.stretch.first + other.first - one.stretch.first - one.last
    return one.stretch.piece == other.stretch.piece and abs(between) <= words


def _has_beside(told: re.Pattern[str], place: Alignment, index: Index) -> bool:
    """Have the material's own words around a place, or its sentence, a word?"""
    piece, span = index.documents[place.stretch.piece], Span(*ends(place))
    around = (*own_words(piece, span), Span(max(span.start - 40, 0), span.start))
    return any(told.search(piece[one]) for one in around)
