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

from claimcheck.document import Anonymity, Document, Span

if TYPE_CHECKING:
    from claimcheck.resolve.entities import Entity

_RANK = frozenset(
    [
        "senior",
        "top",
        "high-ranking",
        "high-level",
        "ranking",
        "chief",
        "deputy",
        "former",
        "retired",
        "veteran",
        "longtime",
        "long-time",
        "leading",
        "junior",
        "mid-level",
        "local",
        "federal",
        "state",
        "district",
        "county",
        "city",
        "municipal",
        "provincial",
        "national",
        "regional",
    ]
)
_EMPTY = r"(?:matter|matters|situation|thinking|issue|issues|subject|story|case|facts|know|developments?)"
_KNOWS = re.compile(
    r"\b(?:familiar\s{1,8}with|briefed\s{1,8}on|knowledge\s{1,8}of|informed\s{1,8}(?:about|of|on)|privy\s{1,8}to|involved\s{1,8}(?:in|with)"
    r"|present\s{1,8}(?:at|in|when)|close\s{1,8}to|in\s{1,8}the\s{1,8}know|who\s{1,8}(?:(?:has|have|had|was|were|is|are)\s{1,8})?(?:directly\s{1,8})?"
    r"(?:attended|saw|seen|read|reviewed|viewed|heard|witnessed|watched|took\s{1,8}part|participated|worked|works|work"
    r"|knows?|briefed|involved|present|there|in\s{1,8}the\s{1,8}room|on\s{1,8}the\s{1,8}call|at\s{1,8}the\s{1,8}meeting))\b"
    r"(?P<what>(?:\s{1,8}[\w’'-]+){0,4})",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\b(?:(?:spoke|speaks|speaking|talked|talking|agreed\s{1,8}to\s{1,8}(?:speak|talk)|commented|interviewed|insisted|insisting|spoken)\s{1,8}"
    r"(?:\w+\s{1,8}){0,4}?)?(?:up)?on\s{1,8}(?:the\s{1,8})?condition\s{1,8}of\s{1,8}(?:strict\s{1,8})?anonymity"
    r"|\b(?:declin|refus|ask|request|prefer|wish|want|insist|demand|opt|choos|chos|did|do|does|would|could|can)\w*"
    r"(?:\s{1,8}(?:on|that|they|he|she|their|his|her|names?|to|was|were|it|also|both|all|remain|n[o’']t)){0,5}?"
    r"(?:\s{1,8}(?:not\s{1,8}to\s{1,8}be|not\s{1,8}be|to\s{1,8}be|being|be|not\s{1,8}being|to\s{1,8}have\s{1,8}(?:their|his|her)\s{1,8}names?)\s{1,8}"
    r"(?:publicly\s{1,8}|further\s{1,8})?(?:named|identified|quoted|used|published|disclosed)(?:\s{1,8}by\s{1,8}(?:full\s{1,8})?names?)?|"
    r"\s{1,8}(?:to\s{1,8})?(?:remain\s{1,8}|stay\s{1,8})?(?:anonymity|anonymous)"
    r"|\s{1,8}to\s{1,8}(?:give|disclose|reveal|provide)\s{1,8}(?:their|his|her)\s{1,8}(?:full\s{1,8}|last\s{1,8}|real\s{1,8})?names?)"
    r"|\b(?:spoke|speaking|speak|talked|talking)\s{1,8}anonymously"
    r"|\bnames?\s{1,8}(?:were|was|are|is|be|being|have\s{1,8}been|has\s{1,8}been)\s{1,8}withheld"
    r"|\b(?:granted|promised|given|guaranteed|requested|requesting|sought|seeking|under|requests?\s{1,8}for)\s{1,8}anonymity"
    r"|\bwithheld\s{1,8}(?:their|his|her)\s{1,8}names?",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|since|as|citing|out\s{1,8}of|for\s{1,8}fear|fearing|for\s{1,8}(?:reasons|security|safety)|to\s{1,8}avoid|in\s{1,8}order\s{1,8}to|lest"
    r"|given\s{1,8}the|due\s{1,8}to|to\s{1,8}protect|so\s{1,8}as\s{1,8}not\s{1,8}to"
    r"|(?:to|so\s{1,8}(?:that\s{1,8})?(?:they|he|she)\s{1,8}could)\s{1,8}(?:discuss|describe|speak|talk|disclose|share|offer|characterize)\s{1,8}(?:\w+\s{1,8}){0,4}?"
    r"(?:sensitive|internal|private|confidential|candid(?:ly)?|free(?:ly)?|frank(?:ly)?|open(?:ly)?|personnel|negotiations|deliberations|talks))\b"
    r"[^.!?;“”\"\n]{0,300}",
    re.IGNORECASE,
)
_NOT_ALLOWED = re.compile(
    r"\b(?:(?:is|are|was|were|been|being|he|she|they)\s{1,8})?(?:not\s{1,8}(?:been\s{1,8})?(?:authori[sz]ed|allowed|permitted|cleared)|unauthori[sz]ed"
    r"|(?:wasn|weren|isn|aren)[’']t\s{1,8}(?:authori[sz]ed|allowed|permitted))\s{1,8}to\s{1,8}(?:speak|talk|comment|discuss|disclose|be\s{1,8}quoted)"
    r"[^,.!?;“”\"\n]{0,120}",
    re.IGNORECASE,
)


def described(noun_class: str, noun: str, modifiers: tuple[str, ...], *, named: bool, tail: str) -> int:
    """0 to 3 for one mention: its noun, the words before it, whether a name says for whom they work, and what follows."""
    bare = noun_class == "voice" or noun in ("one", "other")
    telling = [word for word in modifiers if word[0].isalpha() and word not in _UNTELLING]
    if named or (not bare and telling) or _RANK & set(telling) or _WORKS.search(tail):
        degree = 2
    else:
        degree = 1 if telling or not bare else 0
    for match in _KNOWS.finditer(tail):
        if not re.search(rf"\b{_EMPTY}\b", match[0], re.IGNORECASE):
            return 3 if degree == 2 else 1
    return degree


_UNTELLING = frozenset(
    [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "several",
        "many",
        "some",
        "few",
        "other",
        "another",
        "multiple",
        "various",
        "numerous",
        "more",
        "than",
        "least",
        "at",
        "both",
        "all",
        "same",
        "aforementioned",
        "first",
        "second",
        "third",
        "single",
        "anonymous",
        "unnamed",
        "unidentified",
        "dozen",
        "couple",
        "one",
        "most",
    ]
)
_WORKS = re.compile(r"\s(?:at|in|from|with|of|for|inside|within|to)\s{1,8}(?:the\s{1,8}|a\s{1,8}|an\s{1,8})?(?:[\w’'.&-]+\s{1,8}){0,3}?"
    r"(?:ministry|department|company|firm|agency|campaign|government|office|bank|court|police|army|party|team|administration|committee"
    r"|commission|council|union|hospital|school|university|board|group|bureau|embassy|palace|regulator|industry)\b", re.IGNORECASE)  # fmt: skip


def statements(text: str, span: Span) -> Iterator[tuple[Span, Span | None]]:
    """Where a sentence (`span` of `text`) says that a name is withheld, each with the reason, if it gives one."""
    for match in _STATED.finditer(text, span.start, span.end):
        reason = _REASON.search(text, match.end(), span.end) or _REASON.search(
            text, span.start, match.start()
        )
        yield Span(match.start(), match.end()), _trimmed(reason)


def not_allowed(text: str, span: Span) -> Span | None:
    """Where a sentence says that somebody may not speak: a reason even without a statement."""
    return _trimmed(_NOT_ALLOWED.search(text, span.start, span.end))


def _trimmed(match: re.Match[str] | None) -> Span | None:
    if match is None:
        return None
    kept = match[0].rstrip(" ,\t\r\n’”'\")")
    return Span(match.start(), match.start() + len(kept)) if kept else None


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
