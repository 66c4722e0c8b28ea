"""Who says what an attribution, or the words beside a quote, give to somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.document import Anonymity, Document, Span
from claimcheck.material.speakers.endings import unquoted
from claimcheck.material.speakers.framed import framed, put_to, whose
from claimcheck.material.speakers.labels import label_of
from claimcheck.material.speakers.nameless import meant_by, nameless, spoken_for
from claimcheck.material.speakers.party import KINDS, Party, named_in, people_of
from claimcheck.material.speakers.tagged import gapped, signature_of, tag_of
from claimcheck.resolve.anonymity import states_anonymity
from claimcheck.resolve.nouns import pronoun_of

# Which of two that were just named is meant.
_OF_TWO = {"the former": 0, "the first": 0, "the latter": 1, "the second": 1}
# The sentence that names both stands within so many characters.
FAR = 2000
# A paper says as its own only what stands there.
_OPINION = re.compile(r"\b(?P<what>editorial)s?\b", re.IGNORECASE)


def parties_of(doc: Document, attribution: int, *, by_name: bool = False) -> tuple[Party, ...]:
    """Those with a name to whom an attribution gives its content, none where one has none.

    `by_name`: only where the attribution itself names them.
    """
    index = doc.resolutions[attribution].source
    if index is None:
        return ()
    source = doc.sources[index]
    called = " ".join(doc.plain[span.start : span.end] for span in doc.attributions[attribution].source)
    if one := _of_two(doc, called, doc.attributions[attribution].source[0].start):
        return one
    if source.kind in ("unnamed", "group", "other") and _keeps_name(doc, attribution, source.anonymity):
        return (Party(called, "unnamed", "", called, is_withheld=True),)
    described = nameless(called)
    if described and described.is_proxy:
        return (described,)
    cue = " ".join(doc.plain[span.start : span.end] for span in doc.attributions[attribution].cue)
    if source.kind != "person" and (opinion := _OPINION.search(f"{called} {cue}")):
        return (Party(opinion["what"].lower(), "document", "", called),)
    if source.kind not in KINDS and described and described.kind in ("group", "document"):
        return (described,)
    if any(m.kind == "nominal" and m.attribution == attribution for m in source.mentions):
        is_one = described is not None and described.kind == "unnamed"
        body = spoken_for(source, called) or (described if is_one else None)
        if body or by_name:
            return (body,) if body else ()
    named = any(m.kind == "name" and (m.attribution == attribution or not by_name) for m in source.mentions)
    if source.kind not in KINDS or not named:
        return ()
    return people_of(called) or (Party(source.name, source.kind, source.description or "", called),)


def _of_two(doc: Document, called: str, start: int) -> tuple[Party, ...]:
    """Who is meant by "the former" or "the latter" at a place: of the two whom the sentence before names."""
    at, first = _OF_TWO.get(called.lower()), max(start - FAR, 0)
    own = unquoted(doc, first, start) if at is not None else ""
    for number in reversed(doc.sentences_of(Span(first, start)) if own else ()):
        span = doc.sentences[number].span
        people = list(dict.fromkeys(named_in(own, max(span.start - first, 0), span.end - first)))
        if people:
            return (people[at],) if at is not None and len(people) == 2 else ()
    return ()


def _keeps_name(doc: Document, attribution: int, kept: Anonymity | None) -> bool:
    """Does the paragraph of an attribution keep back who it is, or say why: "not authorized to speak"?"""
    spans = [
        doc.blocks[at].span for span in doc.attributions[attribution].source for at in doc.blocks_of(span)
    ]
    said = (kept.stated, kept.reason) if kept else ()
    return any(
        states_anonymity(doc.plain[block.start : block.end])
        or any(span and block.contains(span) for span in said)
        for block in spans
    )


def named_at(doc: Document, quote: Span, attributions: Iterable[int]) -> tuple[Party, ...] | None:
    """Who is said to say a quote by a signature, a label, a frame or a name right beside it, whatever else is
    told.

    None where nobody is, or who is the source of the attributions that the quote is in.
    """
    if signature := signature_of(doc, quote):
        return meant_by(doc.plain[signature.start : signature.end])
    if label := label_of(doc, quote):
        return (label,)
    if people := framed(doc, quote):
        return people
    if (tag := tag_of(doc, quote)) is None:
        gap = gapped(doc, quote)
        people = people_of(doc.plain[gap.start : gap.end], fewest=1) if gap else ()
        return people or whose(doc, quote) or put_to(doc, quote) or None
    called = doc.plain[tag.start : tag.end]
    if one := _of_two(doc, called, tag.start):
        return one
    is_source = any(
        tag.overlaps(source) or doc[source].endswith(f" {called}")  # "said Ann Lee. “...,” Lee added"
        for index in attributions
        for source in doc.attributions[index].source
    )
    return None if is_source or pronoun_of(called.lower()) else meant_by(called)
