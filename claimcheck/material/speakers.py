"""Who says a quote here, and who says it in the material."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.attribute.quoted import attributions_of_quotes
from claimcheck.document import Document, Source, Span
from claimcheck.material.transcripts import TURN

# Who could be confused with whom: two people, or two bodies.
KINDS = frozenset({"person", "organization"})
SMALL = frozenset({"the", "of", "and", "for", "a", "an", "mr", "mrs", "ms", "dr"})


class DraftSpeakers:
    """Who says each quote of the draft."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._attributions = attributions_of_quotes(doc)

    def of(self, quote: int) -> Source | None:
        """The named person or body that says a quote, None where none is known for sure."""
        index = self._attributions[quote]
        return None if index is None else _named(self._doc, index)


def speaker_at(here: Source, there: Document, place: Span, *, whole: bool) -> str | None:
    """Who says the words at `place` of a piece, analysed around it, where that is another than `here`.

    None where it is the same, or nobody is known for sure. Where not the `whole` piece was read, only who is
    named right at the words is.
    """
    sources = [
        _named(there, index, by_name=not whole)
        for index, attribution in enumerate(there.attributions)
        if any(_shared(content, place) * 2 >= len(place) for content in attribution.content)
    ]
    others = [source for source in sources if source is not None and _differ(here, source)]
    return others[-1].name if others and len(others) == len(sources) else None


def turn_at(here: Source, piece: Document, turns: Sequence[Span], place: Span) -> str | None:
    """Who speaks at `place` in a transcript whose paragraphs are `turns`, where it is another than `here`.

    Only where `here` has turns of its own, so that labels are names. The last label before the place counts.
    """
    names = _words(here)
    other: str | None = None
    labels = [
        (turn.start, found[1].strip())
        for turn in turns
        if (found := TURN.match(piece.plain, turn.start, turn.end))
    ]
    if not any(names & _label_words(label) for _, label in labels):
        return None
    for start, label in labels:
        if start > place.start:
            break
        other = None if names & _label_words(label) else label
    return other


def _label_words(label: str) -> frozenset[str]:
    return frozenset(word.strip(".,").casefold() for word in label.split()) - SMALL


def _named(doc: Document, attribution: int, *, by_name: bool = False) -> Source | None:
    """The person or body with a name that an attribution resolves to; `by_name`: that it names itself."""
    index = doc.resolutions[attribution].source
    if index is None:
        return None
    source = doc.sources[index]
    named = any(m.kind == "name" and (m.attribution == attribution or not by_name) for m in source.mentions)
    return source if source.kind in KINDS and named else None


def _shared(one: Span, other: Span) -> int:
    return max(min(one.end, other.end) - max(one.start, other.start), 0)


def _differ(here: Source, there: Source) -> bool:
    """Two of a kind whose names have no word in common, nor its initials."""
    if here.kind != there.kind:
        return False
    one, other = _words(here), _words(there)
    return (
        bool(one and other) and not one & other and not _initials(here, other) and not _initials(there, one)
    )


def _words(source: Source) -> frozenset[str]:
    words = f"{source.name} {source.description or ''}".replace("’s", "").replace("'s", "").split()
    return frozenset(word.strip('.,()“”"').casefold() for word in words) - SMALL


def _initials(source: Source, words: frozenset[str]) -> bool:
    letters = "".join(word[0] for word in source.name.split() if word[0].isupper()).casefold()
    return len(letters) > 1 and letters in words
