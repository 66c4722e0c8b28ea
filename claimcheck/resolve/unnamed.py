"""Sources whose names are withheld: how well they are described, that the name is withheld, and why.

The degrees are the Guardian's in substance (Rusbridger 2000: "one MP" is worth least, rank is better, rank and direct
knowledge best): 0 bare ("a source", "people familiar with the matter": the formula tells nobody's side), 1 a group
("industry sources", "officials"), 2 a rank or an employer ("a senior official at the ministry"), 3 that and how they
know ("... who read the letter").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck import lexicon
from claimcheck.document import Anonymity, Document, Span
from claimcheck.resolve.words import spaced

if TYPE_CHECKING:
    from claimcheck.resolve.entities import Entity

# "Familiar with the matter" is a formula: it says nothing of how they know.
_EMPTY = spaced(
    r"\b(?:matters?|situation|thinking|issues?|subject|story|case|facts|the know|developments?)\b"
)
_KNOWS = spaced(
    r"\b(?:familiar with|briefed on|knowledge of|informed (?:about|of|on)|privy to|involved (?:in|with)"
    r"|present (?:at|in|when)|close to|in the know|who (?:(?:has|have|had|was|were|is|are) )?(?:directly )?"
    r"(?:attended|saw|seen|read|reviewed|viewed|heard|witnessed|watched|took part|participated|worked|works|work"
    r"|knows?|briefed|involved|present|there|in the room|on the call|at the meeting))\b"
    r"(?P<what>(?: [\w’'-]+){0,4})",
)
_STATED = spaced(
    # "spoke on condition of anonymity"
    r"\b(?:(?:spoke|spoken|speaks|speaking|talked|talking|commented|interviewed|insisted|insisting|agreed to (?:speak|talk)) "
    r"(?:\w+ ){0,4}?)?(?:up)?on (?:the )?condition of (?:strict )?anonymity"
    # "declined to be named", "asked that her name not be used", "wished to remain anonymous"
    r"|\b(?:declin|refus|ask|request|prefer|wish|want|insist|demand|opt|choos|chos)\w*"
    r"(?: (?:on|that|they|he|she|their|his|her|names?|to|it|also|both|all|not)){0,5}?"
    r" (?:(?:not to|not|to|being|not being) (?:be |have (?:their|his|her) names? )?(?:publicly |further )?"
    r"(?:named|identified|quoted|used|published|disclosed)(?: by (?:full )?names?)?"
    r"|be (?:named|identified)|(?:remain |stay )?(?:anonymity|anonymous)"
    r"|(?:give|disclose|reveal|provide) (?:their|his|her) (?:full |last |real )?names?)"
    # "cannot be named for legal reasons"
    r"|\b(?:cannot|can not|could not|may not|can[’']t|couldn[’']t) be (?:named|identified)"
    r"|\b(?:spoke|speaking|speak|talked|talking) anonymously"
    r"|\b(?:names? (?:were|was|are|is|be|being|have been|has been) withheld|withheld (?:their|his|her) names?)"
    r"|\b(?:granted|promised|given|guaranteed|requested|requesting|sought|seeking|under|requests? for) anonymity"
)
# To the end of the clause: a comma or a verb of saying ends it.
_CLAUSE = r"[^.!?;,“”\"\n]{0,300}?(?= (?:said|says|told|added)\b|[.!?;,“”\"\n]|$)"
_WHY = (
    r"(?:because|citing|out of|for fear|fearing|for (?:security|safety|personal|privacy|legal) reasons|for reasons of|lest|given the"
    r"|due to|to (?:avoid|protect)|so as not to|(?:as|since) (?:he|she|they|it|the|no|not|his|her|their)\b)"
    rf"{_CLAUSE}"
)
# Behind the statement, hardly anything between: "..., the aide said on condition of anonymity, because ..."
_REASON = spaced(
    rf"(?:,? (?:\w+ ){{0,3}}?|, [\w\s]{{0,30}}, )(?P<why>{_WHY}"
    r"|(?:in order |so (?:that )?(?:they|he|she) could )?(?:to )?(?:discuss|describe|speak|talk|disclose|share|offer|characterize)"
    r" (?:\w+ ){0,4}?(?:sensitive|internal|private|confidential|candid(?:ly)?|free(?:ly)?|frank(?:ly)?|open(?:ly)?|personnel"
    r"|negotiations|deliberations|talks)\b"
    rf"{_CLAUSE})"
)
# Before it: "Fearing for her job, she asked not to be named."
_REASON_FIRST = spaced(
    r"\s{0,8}[“\"]?(?P<why>(?:because|citing|out of|for fear|fearing|due to|since|as) [^.!?;,“”\"\n]{0,200}),"
)
_NOT_ALLOWED = spaced(
    r"\b(?:(?:is|are|was|were|been|being|he|she|they) )?(?:not (?:been )?(?:authori[sz]ed|allowed|permitted|cleared)|unauthori[sz]ed"
    r"|(?:wasn|weren|isn|aren)[’']t (?:authori[sz]ed|allowed|permitted)) to (?:speak|talk|comment|discuss|disclose|be quoted)"
    r"[^,.!?;“”\"\n]{0,120}",
)


_WORKS = spaced(
    r"\s(?:at|in|from|with|of|for|inside|within|to) (?:the |a |an )?(?:[\w’'.&-]+ ){0,3}?"
    r"(?:ministry|department|company|firm|agency|campaign|government|office|bank|court|police|army|party|team|bureau"
    r"|administration|committee|commission|council|union|hospital|school|university|board|group|embassy|palace"
    r"|regulator|industry)\b"
)


_SERVES = spaced(r" (?:to|for|of) ")  # "an aide to the mayor"


def is_secretive(tail: str) -> bool:
    """Do the words behind a noun say that these are particular people who tell what they know?"""
    return bool(_SECRET.match(tail) or _STATED.search(tail))


_SECRET = spaced(
    r",? ?(?:(?:who|that) (?:is|are|was|were) )?(?:directly |closely |deeply )?(?:familiar with|briefed on|informed (?:about|of|on)|privy to"
    r"|close to|in the know|(?:with|who (?:has|have|had)) (?:\w+ ){0,2}?knowledge of)\b"
)


def described(noun_class: str, noun: str, modifiers: tuple[str, ...], *, named: bool, tail: str) -> int:
    """0 to 3 for one mention: its noun, the words before it, whether a name says for whom they work, and what follows."""
    bare = noun_class == "voice" or noun in ("one", "other")
    words = lexicon.load("described_by")
    telling = [word for word in modifiers if word[0].isalpha() and words.get(word) != ("empty",)]
    if (
        named
        or (not bare and telling)
        or any(words.get(word) == ("rank",) for word in telling)
        or _WORKS.search(tail)
        or (not bare and _SERVES.match(tail))
    ):
        degree = 2
    else:
        degree = 1 if telling or not bare else 0
    for match in _KNOWS.finditer(tail):
        if not _EMPTY.search(match[0]):
            return 3 if degree == 2 else 1
    return degree


def statements(text: str, span: Span) -> Iterator[tuple[Span, Span | None]]:
    """Where a sentence (`span` of `text`) says that a name is withheld, each with the reason, if it gives one."""
    for match in _STATED.finditer(text, span.start, span.end):
        reason = _REASON.match(text, match.end(), span.end) or _REASON_FIRST.match(
            text, span.start, match.start()
        )
        yield Span(match.start(), match.end()), reason and _trimmed(reason, "why")


def not_allowed(text: str, span: Span) -> Span | None:
    """Where a sentence says that somebody may not speak: a reason even without a statement."""
    match = _NOT_ALLOWED.search(text, span.start, span.end)
    return match and _trimmed(match, 0)


def _trimmed(match: re.Match[str], group: str | int) -> Span:
    kept = match[group].rstrip(" ,\t\r\n’”'\")")
    return Span(match.start(group), match.start(group) + len(kept))


def anonymity_of(doc: Document, parties: Sequence[Entity]) -> dict[int, Anonymity]:
    """The anonymity of each unnamed party of `parties`, by its index there."""
    unnamed = {index: party for index, party in enumerate(parties) if party.kind == "unnamed"}
    if not unnamed:
        return {}
    degrees = {index: max(party.degrees, default=0) for index, party in unnamed.items()}
    stated: dict[int, Span] = {}
    reasons: dict[int, Span] = {}
    places = sorted((span.start, index) for index, party in unnamed.items() for span in party.mentions)
    for sentence in doc.sentences:
        if sentence.role == "boilerplate":
            continue
        for statement, reason in statements(doc.plain, sentence.span):
            index = _nearest(places, sentence.span, statement.start)
            if index is not None:
                stated.setdefault(index, statement)
                if reason is not None:
                    reasons.setdefault(index, reason)
        forbidden = not_allowed(doc.plain, sentence.span)
        if forbidden is not None:
            index = _nearest(places, sentence.span, forbidden.start)
            if index is not None:
                reasons.setdefault(index, forbidden)
    return {index: Anonymity(degrees[index], stated.get(index), reasons.get(index)) for index in unnamed}


def _nearest(places: Sequence[tuple[int, int]], sentence: Span, at: int) -> int | None:
    """The unnamed party of whom a statement at `at` speaks: the last met in its sentence, the next in it, the last met."""
    before = bisect_right(places, (at, len(places) + 1)) - 1
    if before >= 0 and places[before][0] >= sentence.start:
        return places[before][1]
    if before + 1 < len(places) and places[before + 1][0] < sentence.end:
        return places[before + 1][1]
    return places[before][1] if before >= 0 else None
