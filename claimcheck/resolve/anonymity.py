"""That a name is withheld, and why: wherever the article says so, and of whom."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.document import Sentence, Span
from claimcheck.resolve.words import either, spaced

_POSSESSIVE = "(?:their|his|her)"
_NAMED = "(?:named|identified|quoted)(?: by (?:full )?names?)?"
_STATED = spaced(
    r"\b"
    + either(
        # "spoke on condition of anonymity"
        either(
            *("spoke", "spoken", "speaks", "speaking", "talked", "talking", "commented", "interviewed"),
            *("insisted", "insisting", "agreed to (?:speak|talk)"),
        )
        + r" (?:\w+ ){0,4}?(?:up)?on (?:the )?condition of (?:strict )?anonymity",
        "(?:up)?on (?:the )?condition of (?:strict )?anonymity",
        # "declined to be named", "asked that her name not be used", "wished to remain anonymous"
        r"(?:(?:did|does|do) not |(?:didn|doesn|don)[’']t )?"
        r"(?:declin|refus|ask|request|prefer|wish|want|insist|demand|opt|choos|chos)\w*"
        r"(?: (?:on|that|they|he|she|their|his|her|names?|to|it|also|both|all|not)){0,5}? "
        + either(
            f"(?:not to|not|to|being|not being) (?:be )?(?:publicly |further )?{_NAMED}",
            f"(?:have )?(?:{_POSSESSIVE} )?names? (?:not to |not |to )?(?:be )?"
            "(?:used|published|disclosed|printed|withheld)",
            "(?:not )?be (?:named|identified|used|published)",
            "(?:remain |stay )?(?:anonymity|anonymous)",
            f"(?:give|disclose|reveal|provide) {_POSSESSIVE} (?:full |last |real )?names?",
            "(?:not )?(?:speak|speaking|talk|talking) (?:publicly )?(?:on the record|for attribution)",
            "(?:speak|speaking|talk|talking) (?:only )?off the record",
        ),
        # "gave only her first name", "would give only his first name", "asked to be identified by first name"
        f"(?:gave|give|giving|gives) (?:only )?(?:{_POSSESSIVE} )?(?:only )?(?:first|given) names?(?: only)?",
        # "cannot be named for legal reasons"
        "(?:cannot|(?:can|could|would|may) not|(?:can|couldn|wouldn)[’']t) be (?:named|identified)",
        "(?:agreed|chose|decided|elected) not to (?:name|identify)",
        "(?:is|are) not (?:naming|identifying|being named|being identified)",
        "(?:spoke|speaking|speak|talked|talking) anonymously",
        "names? (?:(?:were|was|are|is|be|being|been|have|has) ){1,3}withheld",
        f"withheld {_POSSESSIVE} names?",
        "(?:granted|promised|given|guaranteed|requested|requesting|sought|seeking|under|requests? for)"
        " anonymity",
    )
    + r"\b"
)
# To the end of the clause: a comma or a verb of saying ends it.
_CLAUSE = r"[^.!?;,“”\"\n]{0,300}?(?= (?:said|says|told|added)\b|[.!?;,“”\"\n]|$)"
_WHY = either(
    *("because", "citing", "out of", "for fear", "fearing", "for reasons of", "lest", "given the", "due to"),
    "discussing (?:private|confidential|internal|sensitive|non-public)",
    *("for (?:security|safety|personal|privacy|legal) reasons", "to (?:avoid|protect)", "so as not to"),
    r"(?:as|since) (?:he|she|they|it|the|no|not|his|her|their)\b",
    "saying (?:that )?(?:it|this|that|doing so|to do so) (?:would|could|might|may)",
)
_TO_SPEAK_FREELY = (
    either("in order to", "so (?:that )?(?:they|he|she) could", "to")
    + " (?:discuss|describe|speak|talk|disclose|share|offer|characterize)"
    + r" (?:\w+ ){0,4}?"
    + either(
        *("sensitive", "internal", "private", "confidential", "candid(?:ly)?", "free(?:ly)?", "frank(?:ly)?"),
        *("open(?:ly)?", "personnel", "negotiations", "deliberations", "talks"),
    )
    + r"\b"
)
# Behind the statement, hardly anything between: "..., the aide said on condition of anonymity, because ..."
_REASON = spaced(
    rf"(?:,? (?:\w+ ){{0,3}}?|, [\w\s]{{0,30}}, )(?P<why>{either(_WHY, _TO_SPEAK_FREELY)}{_CLAUSE})"
)
# Before it: "Fearing for her job, she asked not to be named."
_REASON_FIRST = spaced(
    r"\s{0,8}[“\"]?(?P<why>(?:because|citing|out of|for fear|fearing|due to|since|as)"
    r" [^.!?;,“”\"\n]{0,200}),"
)
# And in a sentence of its own: "They feared for their jobs."
_FEARED = spaced(
    r"\b"
    + either(
        "(?P<cites>citing|expressing) (?:a )?(?:fears?|concerns?|worries)",
        r"(?:he|she|they|who|and|both|all) (?:\w+ ){0,3}?(?:fear(?:ed|s)?|afraid|worr(?:y|ied|ies))",
    )
    + r" (?:\w+ ){0,5}?"
    + either(
        *("jobs?", "careers?", "safety", "li(?:fe|ves)", "livelihoods?"),
        *("revenge", "fired", "sacked", "sued"),
        r"(?:repris|retali|retribut|dismiss|punish|deport)\w+",
        r"arrest\w*",
    )
    + r"\b(?: (?!and\b)[\w’'-]+){0,8}"
)
_ALLOWED = "(?:authori[sz]ed|allowed|permitted|cleared)"
_NOT_ALLOWED = spaced(
    r"\b(?:(?:is|are|was|were|been|being|he|she|they) )?"
    + either(f"not (?:been )?{_ALLOWED}", "unauthori[sz]ed", f"(?:wasn|weren|isn|aren)[’']t {_ALLOWED}")
    + ' to (?:speak|talk|comment|discuss|disclose|be quoted)[^,.!?;“”"\n]{0,120}'
)


def states_anonymity(words: str) -> bool:
    """Do these words say that a name is withheld?"""
    return _STATED.search(words) is not None


def withheld(
    text: str, sentences: Sequence[Sentence], places: Sequence[tuple[int, int]]
) -> tuple[Mapping[int, Span], Mapping[int, Span]]:
    """By party, where the article first states that the name is withheld, and where it first says why.

    `places` are where unnamed parties are mentioned: (offset into `text`, party), in order. A statement
    speaks of the party met last in its sentence, else of the next in it, else of the one met last.
    """
    stated: dict[int, Span] = {}
    reasons: dict[int, Span] = {}
    feared: dict[int, Span] = {}
    for sentence in sentences:
        if sentence.role == "boilerplate":
            continue
        for statement, reason in _statements(text, sentence.span):
            party = _nearest(places, sentence.span, statement.start)
            if party is not None:
                stated.setdefault(party, statement)
                if reason is not None:
                    reasons.setdefault(party, reason)
        forbidden = _NOT_ALLOWED.search(text, sentence.span.start, sentence.span.end)
        if forbidden is not None:  # a reason even where nothing is stated
            party = _nearest(places, sentence.span, forbidden.start())
            if party is not None:
                reasons.setdefault(party, _trimmed(forbidden, 0))
        fear = _FEARED.search(text, sentence.span.start, sentence.span.end)
        if fear is not None:
            party = _nearest(places, sentence.span, fear.start())
            if party is not None:
                (reasons if fear["cites"] else feared).setdefault(party, _trimmed(fear, 0))
    # That somebody is afraid is a reason where the name is withheld, whichever is told first.
    for party in stated:
        if party in feared:
            reasons.setdefault(party, feared[party])
    return stated, reasons


def _statements(text: str, span: Span) -> Iterator[tuple[Span, Span | None]]:
    """Each statement of a sentence (`span` of `text`) with its reason, if it gives one."""
    for match in _STATED.finditer(text, span.start, span.end):
        reason = _REASON.match(text, match.end(), span.end)
        reason = reason or _REASON_FIRST.match(text, span.start, match.start())
        yield Span(match.start(), match.end()), reason and _trimmed(reason, "why")


def _trimmed(match: re.Match[str], group: str | int) -> Span:
    kept = match[group].rstrip(" ,\t\r\n’”'\")")
    return Span(match.start(group), match.start(group) + len(kept))


def _nearest(places: Sequence[tuple[int, int]], sentence: Span, at: int) -> int | None:
    before = bisect_right(places, at, key=lambda place: place[0]) - 1
    if before >= 0 and places[before][0] >= sentence.start:
        return places[before][1]
    if before + 1 < len(places) and places[before + 1][0] < sentence.end:
        return places[before + 1][1]
    return places[before][1] if before >= 0 else None
