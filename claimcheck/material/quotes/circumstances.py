"""Under what circumstances somebody says a quote, as the writer's words around it have it.

On what terms ("off the record"), in earnest or in jest, by whose account, in what setting, of what: where a
draft leaves out the one or has another, the words are right and the quote is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from claimcheck import lexicon
from claimcheck.attribute.cues import verb_forms
from claimcheck.attribute.quotes import find_quotes
from claimcheck.document import Document, Span
from claimcheck.material.quotes.cut import Kind, Limit, any_of
from claimcheck.material.quotes.themes import FAR, other_subject, stems_in
from claimcheck.material.speakers.party import people_of
from claimcheck.resolve.anonymity import states_anonymity
from claimcheck.resolve.nouns import PERSONAL, noun_of

# How far from a quote, in characters, the writer's words around it are looked for.
REACH = 240
# What ends a sentence, or a quote. No full stop ends "Mr." or "U.S.".
STOP = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])\.|[!?“”\"«»\n]")
ACCOUNT = re.compile(r"\baccording to (?P<who>[^,.;:]{3,60})", re.IGNORECASE)
# Papers by which somebody is accused.
CHARGES = frozenset({"affidavit", "charge", "complaint", "indictment", "lawsuit", "suit", "warrant"})
# What somebody speaks of: "asked about the bridge", "said of the bridge".
TOPIC = re.compile(
    r"\b(?:(?:asked|questioned|pressed|talking|speaking|commenting)(?: \w+)? (?:about|on|of)|referring to"
    r"|(?:said|says|wrote) (?:of|about)) (?P<topic>[^,.;:–—]{3,60}?)"
    r"(?=[,.;:–—]|\s(?:in|on|at|during|after|before|when|while|as|last|this|that)\b|\s*\Z)",
    re.IGNORECASE,
)
# A speaker's verb, and who listens, say in what setting it is said, too.
SETTINGS = {
    "court": "testified|told (?:the|an?) (?:court|jury|judge|committee|panel|inquiry|commission)",
    "interview": r"told (?:the )?(?:[A-Z][\w’-]* ){0,3}(?:Gazette|Post|Times|News|Tribune|Journal|Herald)",
    "public": "told (?:the|an?) (?:cheering |packed )?(?:crowd|audience|supporters|delegates|rally)",
    "written": "tweeted|wrote|writes|e-?mailed",
    "other": "posted",
}


def own_words(doc: Document, quote: Span) -> tuple[Span, Span]:
    """Where the writer's words before a quote and behind it, in its sentence, stand."""
    start = max(quote.start - REACH, 0)
    for stop in STOP.finditer(doc.plain, start, quote.start):
        start = stop.end()
    if doc.plain[quote.end - 2 : quote.end - 1] == "." and doc.plain[quote.end - 3 : quote.end - 2] != ".":
        return Span(start, quote.start), Span(quote.end, quote.end)
    last = min(quote.end + REACH, len(doc.plain))
    behind = STOP.search(doc.plain, quote.end, last)
    return Span(start, quote.start), Span(quote.end, behind.start() if behind else last)


def circumstances(piece: Document, place: Span, doc: Document, quote: Span) -> Iterator[Limit]:
    """What a piece says of how somebody said the words at a place, and, of a setting, the draft otherwise."""
    quotes = find_quotes(piece.plain, [piece.blocks[at] for at in piece.blocks_of(place)])
    around = own_words(piece, next((quote.span for quote in quotes if quote.span.overlaps(place)), place))
    for span in around:
        for kind, at in terms(piece.plain[span.start : span.end]):
            yield Limit(kind, Span(span.start + at.start, span.start + at.end), span)
    here, told = _setting(doc, own_words(doc, quote)), _setting(piece, around)
    if here and told and here.keys().isdisjoint(told) and "other" not in here.keys() | told.keys():
        yield Limit("other", next(iter(told.values())))
    if theme := _other_topic(doc, quote, piece, place, around) or other_subject(doc, quote, piece, place):
        yield Limit("other", theme)


def _setting(doc: Document, own: Sequence[Span]) -> dict[str, Span]:
    """The kinds of setting in which somebody's own words around a quote say that it was said, and where."""
    return {
        found.lastgroup or "": Span(*found.span())
        for span in own
        for found in _settings().finditer(doc.plain, span.start, span.end)
    }


def _other_topic(
    doc: Document, quote: Span, piece: Document, place: Span, around: Sequence[Span]
) -> Span | None:
    """Of what a piece says that somebody speaks, where a draft names what it has elsewhere only; or None."""
    here, there = _topic(doc, own_words(doc, quote)), _topic(piece, around)
    if here is None or there is None:
        return None
    near = next((piece.blocks[at].span for at in piece.blocks_of(place)), place)
    far = Span(max(near.start - FAR, 0), near.end + FAR)
    said = stems_in(doc.plain, here)
    is_elsewhere = said & stems_in(piece.plain, far) and not said & stems_in(piece.plain, near)
    return there if is_elsewhere else None


def _topic(doc: Document, own: Sequence[Span]) -> Span | None:
    """Where it is said what somebody speaks of."""
    found = (TOPIC.search(doc.plain, span.start, span.end) for span in own)
    return next((Span(*one.span("topic")) for one in found if one), None)


def terms(text: str) -> Iterator[tuple[Kind, Span]]:
    """The kinds of terms that a text names, and where."""
    for match in any_of("quote_terms").finditer(text):
        entry = match[0].lower().replace("’", "'")
        yield cast(Kind, lexicon.load("quote_terms")[entry][0]), Span(*match.span())
    if states_anonymity(text):
        yield "terms", Span(0, len(text))
    for form in _hearsay():
        if found := form.search(text):
            yield "hearsay", Span(*found.span("how"))
    for match in ACCOUNT.finditer(text):
        head = noun_of(match["who"].split()[-1].lower())
        is_report = head[1] in PERSONAL or head[0] in CHARGES or people_of(match["who"].strip(), fewest=1)
        if is_report and not verb_forms(speech=True).isdisjoint(re.findall("[a-z]+", text)):
            yield "hearsay", Span(*match.span())


@cache
def _hearsay() -> tuple[re.Pattern[str], ...]:
    """That somebody was asked whether it is so, or only has it said by another, before a quote."""
    verbs, few = lexicon.any_of(verb_forms(speech=True)), r"(?: [\w’'-]+){0,3}?"
    forms = (
        rf"(?P<how>\b[Aa]sk(?:ed|s|ing){few} (?:whether|if))(?: (?:it|that|this)(?: is| was)?)? ?\Z",
        rf"(?P<how>\b[A-Z][\w’'-]*{few} (?:{verbs})){few} (?:that|how){few} [A-Z][\w’'-]*{few} (?:{verbs})"
        rf"{few}[,:]?\s*\Z",
    )
    return tuple(map(re.compile, forms))


@cache
def _settings() -> re.Pattern[str]:
    """Where, how and to whom something is said: a group for each kind of it."""
    rows = lexicon.load("reporting_occasions").items()
    places = (
        rf"(?P<{kind}>\b(?:in|at|on|to|by|via|over|during|through|told|tells|from)\s"
        rf"(?:an?\s|the\s|his\s|her\s|their\s|its\s|\w+\s){{0,3}}?"
        rf"(?:{lexicon.any_of(word for word, (its,) in rows if its == kind)})\b|\b(?:{told})\b)"
        for kind, told in ((kind, form.replace(" ", r"\s")) for kind, form in SETTINGS.items())
    )
    return re.compile("|".join(places), re.IGNORECASE)
