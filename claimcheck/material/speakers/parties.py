"""Who says what an attribution, or the words beside a quote, give to somebody."""

from __future__ import annotations

from claimcheck.document import Document
from claimcheck.material.speakers.nameless import document, many, one_of_many, proxy, spoken_for
from claimcheck.material.speakers.party import KINDS, Party, people_of
from claimcheck.resolve.nouns import pronoun_of


def parties_of(doc: Document, attribution: int, *, by_name: bool = False) -> tuple[Party, ...]:
    """Those with a name to whom an attribution gives its content, none where one has none.

    `by_name`: only where the attribution itself names them.
    """
    index = doc.resolutions[attribution].source
    if index is None:
        return ()
    source = doc.sources[index]
    called = " ".join(doc.plain[span.start : span.end] for span in doc.attributions[attribution].source)
    if theirs := proxy(called):
        return (theirs,)
    if source.kind not in KINDS and (other := many(called) or document(called)):
        return (other,)
    if any(m.kind == "nominal" and m.attribution == attribution for m in source.mentions):
        body = spoken_for(source, called) or one_of_many(called)
        if body or by_name:
            return (body,) if body else ()
    named = any(m.kind == "name" and (m.attribution == attribution or not by_name) for m in source.mentions)
    if source.kind not in KINDS or not named or _is_torn(source.name):
        return ()
    return people_of(called) or (Party(source.name, source.kind, source.description or "", called),)


def _is_torn(name: str) -> bool:
    """Is a name none, but the end of one sentence and the beginning of another: "Universe. She"?"""
    return any(pronoun_of(word.lower()) for word in name.split()[1:])


def tagged_parties(who: str) -> tuple[Party, ...]:
    """The people whom the words beside a quote name, or who has no name; none where it is somebody else."""
    if people := people_of(who, fewest=1):
        return people
    found = proxy(who) or one_of_many(who) or many(who)
    return (found,) if found else ()
