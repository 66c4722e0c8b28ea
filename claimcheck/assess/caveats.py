"""What holds a claim back, whoever is behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import get_args

from claimcheck.assess.independence import Independence
from claimcheck.assess.opening import Opening, opening_of
from claimcheck.document import Caveat, Document, HedgeKind, SourceKind, Span, Support, Token

# Roughly and some make a claim less precise, not less committed.
NO_CAVEAT: frozenset[HedgeKind] = frozenset({"approximator", "vague"})
SELVES: frozenset[SourceKind] = frozenset({"person", "organization", "unnamed"})
FIRST_PERSON = re.compile(r"(?:i|we)(?:['’][a-z]+)?")
OURS = frozenset({"my", "our"})
_TO_THE_VERB = 4  # tokens from "we" on in which its verb stands
# "that the company", "“The agency": so many characters into a content its subject begins at the latest.
OPENING = 6
_POSSESSIVES = ("its ", "their ")
_BE = frozenset({"is", "was", "be", "been"})


def caveats_of(
    doc: Document, independence: Independence, index: int, behind: Sequence[Support]
) -> tuple[Caveat, ...]:
    """The caveats of the claim of sentence `index` with the support `behind` it, in the contract's order."""
    found = set(_found(doc, independence, index, behind))
    return tuple(caveat for caveat in get_args(Caveat) if caveat in found)


def _found(
    doc: Document, independence: Independence, index: int, behind: Sequence[Support]
) -> Iterator[Caveat]:
    if any(hedge.kind not in NO_CAVEAT for hedge in doc.hedges[index]):
        yield "hedged"
    for status in doc.statuses[index]:
        if status.kind != "no-comment":
            yield status.kind
    if any(support.sentence == index and is_own_word(doc, independence, support) for support in behind):
        yield "own-word"


def is_own_word(doc: Document, independence: Independence, support: Support) -> bool:
    """Does the source speak of itself, or of the body that it speaks for?

    It does where "we" in its quote do something other than believe it, and where itself or that body is the
    subject of what it says.
    """
    if support.source is None or doc.sources[support.source].kind not in SELVES:
        return False
    attribution = doc.attributions[support.attribution]
    if attribution.manner != "indirect" and any(
        _first_person(doc, support.sentence, content) for content in attribution.content
    ):
        return True
    start = attribution.content[0].start
    mentions = doc.sources[support.source].mentions
    first = bisect_left(mentions, start, key=lambda mention: mention.span.start)
    if first < len(mentions) and mentions[first].span.start - start <= OPENING:
        return True
    if not attribution.source:
        return False
    opening = opening_of(doc, start)
    if attribution.source[0].start < start:
        return _names(opening, independence.bodies[support.source]) or _is_it(
            opening, doc.sources[support.source].kind
        )
    # "Isleline will grow, its director said": who speaks is the subject's own.
    named = doc.plain[attribution.source[0].start : attribution.source[0].end].lower()
    return named.startswith(_POSSESSIVES) or _names(opening, independence.bodies[support.source])


def _first_person(doc: Document, index: int, content: Span) -> bool:
    """Do "I" or "we" do something in the part of a content that stands in sentence `index`?"""
    tokens = doc.sentences[index].tokens
    first = bisect_left(tokens, content.start, key=lambda token: token.start)
    last = bisect_left(tokens, content.end, key=lambda token: token.start)
    return any(
        (FIRST_PERSON.fullmatch(word := tokens[at].text.lower()) or (at <= first + 1 and word in OURS))
        and not any(_is_belief(doc, index, token) for token in tokens[at + 1 : at + _TO_THE_VERB])
        for at in range(first, last)
    )


def _is_belief(doc: Document, index: int, token: Token) -> bool:
    hedges = doc.hedges[index]  # in order of the text
    at = bisect_left(hedges, token.end, key=lambda hedge: hedge.cue.start) - 1
    return at >= 0 and hedges[at].kind == "belief" and hedges[at].cue.overlaps(token)


def _names(opening: Opening, bodies: frozenset[str]) -> bool:
    """Does a content begin with the name of one of the bodies, or with "the" and its last word?"""
    text = f"{' '.join(opening.words)} "
    return any(
        text.startswith(f"{body} ")
        or (opening.the and " " in body and text.startswith(f"{body.split()[-1]} "))
        for body in bodies
    )


def _is_it(opening: Opening, kind: SourceKind) -> bool:
    """ "The council said it would": does the pronoun that begins the content mean the source?"""
    if len(opening.words) < 2 or not opening.tags[1].startswith(("V", "MD")):
        return False
    if opening.words[0] == "they":
        return kind in ("organization", "unnamed")
    # "The office said it was likely that": that is nobody.
    pairs = zip(opening.words, opening.tags[1:], strict=False)
    impersonal = any(word in _BE and tag.startswith("JJ") for word, tag in pairs)
    return opening.words[0] == "it" and kind == "organization" and not impersonal
