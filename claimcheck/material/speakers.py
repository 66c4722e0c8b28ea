"""Who says a quote here, and who says it in the material."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.attribute.quoted import attributions_of_quotes
from claimcheck.document import Document, Source, Span
from claimcheck.material.transcripts import TURN
from claimcheck.rules.spelling import SHORTEST, is_one_letter_off

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
        if index is None or not self._is_named_here(quote, index):
            return None
        return _named(self._doc, index)

    def _is_named_here(self, quote: int, attribution: int) -> bool:
        """Does a name, or a pronoun, say who speaks, and where the quote's paragraph has words, in them?"""
        doc = self._doc
        if any(
            mention.kind == "nominal" and mention.attribution == attribution
            for source in doc.sources
            for mention in source.mentions
        ):
            return False
        span = doc.quotes[quote].span
        block = next((one.span for one in doc.blocks if one.span.overlaps(span)), span)
        alone = len(f"{doc.plain[block.start : span.start]} {doc.plain[span.end : block.end]}".split()) < 2
        return alone or any(block.overlaps(source) for source in doc.attributions[attribution].source)


def speaker_at(here: Source, doc: Document, there: Document, place: Span, *, whole: bool) -> str | None:
    """Who says the words at `place` of a piece, read around it, where that is another than `here` of `doc`.

    None where it is the same, or nobody is known for sure. Where not the `whole` piece was read, only who is
    named right at the words is. Who reports what another says says it too.
    """
    sources = [
        source
        for index, attribution in enumerate(there.attributions)
        if any(_shared(content, place) * 2 >= len(place) for content in attribution.content)
        and (source := _named(there, index, by_name=not whole))
    ]
    if not sources or any(_is_same(here, doc, source, there) for source in sources):
        return None
    return sources[-1].name


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


def _is_same(here: Source, doc: Document, there: Source, piece: Document) -> bool:
    """Could two sources be one? People are known by their names, bodies by their initials too.

    A body may speak through a person whom either text names together with it.
    """
    one, other = _words(here), _words(there)
    if here.kind == there.kind == "person":
        return not (one and other) or any(_is_one_word(a, b) for a in one for b in other)
    if not (one and other) or one & other or _initials(here, other) or _initials(there, one):
        return True
    if here.kind == there.kind:
        return bool(_described(here) & other or _described(there) & one)
    person, body = (here, there) if here.kind == "person" else (there, here)
    return any(_is_beside(text, source, _words(body)) for text, source in ((doc, person), (piece, person)))


def _is_one_word(one: str, other: str) -> bool:
    """Are two words of names the same, but for a slip?"""
    return one == other or (min(len(one), len(other)) >= SHORTEST and is_one_letter_off(one, other))


def _is_beside(doc: Document, person: Source, body: frozenset[str]) -> bool:
    """Does a sentence name a person together with a body?"""
    surname = person.name.split()[-1].casefold()
    for sentence in doc.sentences:
        words = {token.text.casefold() for token in sentence.tokens}
        if surname in words and words & body:
            return True
    return False


def _words(source: Source) -> frozenset[str]:
    words = _folded(source.name)
    return words - lexicon.load("titles").keys() or words


def _described(source: Source) -> frozenset[str]:
    return _folded(source.description or "")


def _folded(text: str) -> frozenset[str]:
    words = text.replace("’s", "").replace("'s", "").split()
    return frozenset(word.strip('.,()“”"').casefold() for word in words) - SMALL


def _initials(source: Source, words: frozenset[str]) -> bool:
    letters = "".join(word[0] for word in source.name.split() if word[0].isupper()).casefold()
    return len(letters) > 1 and letters in words
