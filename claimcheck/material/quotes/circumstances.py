"""Under what circumstances somebody says a quote, as the writer's words around it have it.

On what terms ("off the record"), in earnest or in jest, by whose account, in what setting, of what: where a
draft leaves out the one or has another, the words are right and the quote is wrong.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from claimcheck import lexicon
from claimcheck.attribute.cues import verb_forms
from claimcheck.attribute.quotes import find_quotes
from claimcheck.document import Document, Span
from claimcheck.material.denial import denial
from claimcheck.material.quotes.cut import any_of
from claimcheck.material.quotes.leads import is_held_back
from claimcheck.material.quotes.themes import other_theme
from claimcheck.material.speakers.party import people_of
from claimcheck.resolve.anonymity import states_anonymity
from claimcheck.resolve.nouns import PERSONAL, noun_of

# How far from a quote, in characters, the writer's words around it are looked for.
REACH = 240
# What ends a sentence, or a quote. No full stop ends "Mr." or "U.S.".
STOP = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])\.|[!?“”\"«»\n]")
NAME = re.compile(r"\b[A-Z][\w’'-]+")
ACCOUNT = re.compile(r"\baccording to (?P<who>[^,.;:]{3,60})", re.IGNORECASE)
# Papers by which somebody is accused.
CHARGES = frozenset({"affidavit", "charge", "complaint", "indictment", "lawsuit", "suit", "warrant"})
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


def quote_at(piece: Document, place: Span) -> Span:
    """The quotation of a piece that a place is in, or the place itself."""
    blocks = [piece.blocks[at] for at in piece.blocks_of(place)]
    found = (quote.span for quote in find_quotes(piece.plain, blocks) if quote.span.overlaps(place))
    return next(found, place)


def lost(piece: Document, place: Span, doc: Document, quote: Span) -> Iterator[Span]:
    """What a piece says of how somebody said the words at a place, and the draft does not of a quote."""
    own, there = _own_in_paragraph(doc, quote), quote_at(piece, place)
    kept = {kind for kind, _ in _terms(own)} | ({"hearsay"} if is_held_back(doc, quote) else set())
    for span in own_words(piece, there):
        text = piece.plain[span.start : span.end]
        for kind, at in _terms(text):
            if kind not in kept and not _is_kept(kind, text, at, own):
                yield Span(span.start + at.start, span.start + at.end)
    here, told = _setting(doc, quote), _setting(piece, there)
    if here and told and here.keys().isdisjoint(told) and "other" not in here.keys() | told.keys():
        yield next(iter(told.values()))
    theme = other_theme(doc, quote, own_words(doc, quote), piece, place, own_words(piece, there))
    if theme is not None:
        yield theme


def _is_kept(kind: str, there: str, at: Span, own: str) -> bool:
    """Do a draft's own words beside a quote honour some terms of a piece in other words?"""
    if kind == "terms":  # who has no name in the draft is not betrayed
        return set(NAME.findall(own)).isdisjoint(NAME.findall(there))
    if kind == "jest":
        return any_of("unsaid_words").search(own) is not None
    return not set(NAME.findall(there[at.start : at.end])).isdisjoint(NAME.findall(own))


def _setting(doc: Document, quote: Span) -> dict[str, Span]:
    """The kinds of setting in which a quote is said to be said, and where it says so."""
    return {
        found.lastgroup or "": Span(*found.span())
        for span in own_words(doc, quote)
        for found in _settings().finditer(doc.plain, span.start, span.end)
    }


def _terms(text: str) -> Iterator[tuple[str, Span]]:
    """The kinds of terms that a text names, and where."""
    for match in any_of("quote_terms").finditer(text):
        entry = match[0].lower().replace("’", "'")
        yield lexicon.load("quote_terms")[entry][0], Span(*match.span())
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


def _own_in_paragraph(doc: Document, quote: Span) -> str:
    """The draft's own words in the paragraphs of a quote."""
    blocks = [doc.blocks[at].span for at in doc.blocks_of(quote)] or [quote]
    start, parts = blocks[0].start, []
    first = bisect_left(doc.quotes, start, key=lambda one: one.span.start)
    last = bisect_left(doc.quotes, blocks[-1].end, key=lambda one: one.span.start)
    for other in doc.quotes[first:last]:
        parts.append(doc.plain[start : other.span.start])
        start = other.span.end
    return " ".join((*parts, doc.plain[start : blocks[-1].end]))


@cache
def _hearsay() -> tuple[re.Pattern[str], ...]:
    """That somebody denies it, was asked whether it is so, or only has it said by another, before a quote."""
    verbs, few = lexicon.any_of(verb_forms(speech=True)), r"(?: [\w’'-]+){0,3}?"
    forms = (
        rf"(?P<how>(?i:\bden(?:y|ies|ied|ying)|{denial().pattern}){few} (?:{verbs})){few}{few}[,:]?\s*\Z",
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
