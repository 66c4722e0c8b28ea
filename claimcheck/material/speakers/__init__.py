"""Who says a quote here, and who says it in the material."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property

from claimcheck import lexicon
from claimcheck.attribute.quoted import attributions_of_quotes
from claimcheck.document import Attribution, Document, Span
from claimcheck.material.names.offices import office_of
from claimcheck.material.names.persons import name_word
from claimcheck.material.speakers.parties import parties_of, tagged_parties
from claimcheck.material.speakers.party import KINDS, SMALL, Party, folded, people_of
from claimcheck.material.speakers.put_to import put_to
from claimcheck.material.speakers.same import is_same
from claimcheck.material.speakers.tagged import Tag, signature_below, tag_of
from claimcheck.material.transcripts import TURN
from claimcheck.resolve.nouns import pronoun_of

# Any two words in a row may be given name and surname: "Mayor Ann", "Ann Lee".
FULL_NAME = re.compile(
    r"\b(?=(?P<name>(?P<given>[A-Z]\w{1,20}) (?:[A-Z]\. )?(?P<surname>[A-Z]\w[\w’'-]{0,30})))"
)

PRONOUN = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)

# A pronoun stands for whoever is named within so many characters before it.
LOOKED = 1000
# Who is named within so many characters may speak.
NEAR = 600
OPENING = ("“", '"', "«", "‘")


class DraftSpeakers:
    """Who says each quote of the draft."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._attributions = attributions_of_quotes(doc)
        self._starts = [quote.span.start for quote in doc.quotes]

    def of(self, quote: int) -> tuple[Party, ...]:
        """The named people or bodies that say a quote, none where none is known for sure."""
        doc, index = self._doc, self._attributions[quote]
        span = doc.quotes[quote].span
        if (signature := signature_below(doc, span)) is not None:
            return tuple(map(self._in_full, tagged_parties(signature.who)))
        tag = tag_of(doc, span)
        if tag is not None and not _is_of(doc, tag, index):
            return tuple(map(self._in_full, tagged_parties(tag.who)))
        block = next((doc.blocks[at].span for at in doc.blocks_of(span)), span)
        sources = doc.attributions[index].source if index is not None else ()
        if index is None or not any(block.overlaps(source) for source in sources):
            if people := put_to(doc, span):
                return people
            # A paragraph of nothing but the quote goes on with who spoke before.
            around = f"{doc.plain[block.start : span.start]} {doc.plain[span.end : block.end]}"
            if index is None or len(around.split()) > 1:
                return ()
        is_described = any(
            mention.kind == "nominal" and mention.attribution == index
            for source in doc.sources
            for mention in source.mentions
        )
        found = parties_of(doc, index, by_name=is_described) or self._in_office(index)
        if len(sources) == 1 and pronoun_of(doc.plain[sources[0].start : sources[0].end].lower()):
            found = self._by_pronoun(
                found, Span(block.start, max(min(span.start, sources[0].start), block.start))
            )
        return tuple(map(self._in_full, found))

    def _by_pronoun(self, found: tuple[Party, ...], before: Span) -> tuple[Party, ...]:
        """Who is meant by a pronoun: whoever their paragraph names `before`, where it names one person only.

        None for sure where it names several, and `found` is none of them.
        """
        text, given = self._doc.plain, lexicon.load("given_names")
        first = max(bisect_left(self._starts, before.start) - 1, 0)
        quoted = [quote.span for quote in self._doc.quotes[first : bisect_left(self._starts, before.end)]]
        named = [
            match
            for match in FULL_NAME.finditer(text, before.start, before.end)
            if not any(quote.start <= match.start() < quote.end for quote in quoted)
            and match["given"].lower() not in lexicon.words("stop_words")
        ]
        surnames = lexicon.words("surnames")
        known = [match for match in named if match["given"].lower() in given]
        known = known or [match for match in named if name_word(match["surname"]) in surnames]
        if not named or any(party.words & folded(match["name"]) for party in found for match in named):
            return found
        if PRONOUN.search(text, before.start, (known or named)[0].start()):
            return found  # the person named is spoken of
        names = {match["name"] for match in known}
        people = people_of(names.pop(), fewest=1) if len(names) == 1 else ()
        return tuple(party._replace(called=party.name) for party in people)

    def _in_full(self, party: Party) -> Party:
        """Who is called by a surname alone with the full name that the draft has, if it has any."""
        if party.is_nameless or party.is_proxy or party.kind not in KINDS:
            return party
        name = self._names.get(name_word(party.name.strip(",")))
        return party._replace(name=name, kind="person") if name else party

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """The first full name of each surname in the draft."""
        known, names = lexicon.load("given_names"), dict[str, str]()
        for found in FULL_NAME.finditer(self._doc.plain):
            if found["given"].lower() in known:
                names.setdefault(name_word(found["surname"]), found["name"])
        return names

    def _in_office(self, attribution: int) -> tuple[Party, ...]:
        """Who is called by an office alone: "the mayor"."""
        index = self._doc.resolutions[attribution].source
        called = " ".join(
            self._doc.plain[s.start : s.end] for s in self._doc.attributions[attribution].source
        )
        if index is None or self._doc.sources[index].kind != "unnamed" or not office_of(called):
            return ()
        return (Party(called, "unnamed", "", called),)


def _is_of(doc: Document, tag: Tag, attribution: int | None) -> bool:
    """Is who stands beside a quote the source of an attribution?"""
    return attribution is not None and any(tag.span.overlaps(s) for s in doc.attributions[attribution].source)


def speaker_at(here: Party, doc: Document, there: Document, place: Span, *, whole: bool) -> str | None:
    """Who says the words at `place` of a piece, read around it, where that is another than `here` of `doc`.

    None where it is the same, or nobody is known for sure. Where not the `whole` piece was read, only who is
    named right at the words is. Who reports what another says says it too.
    """
    sources: list[Party] = []
    over: list[int] = []
    for index, attribution in enumerate(there.attributions):
        if any(_shared(content, place) * 2 >= len(place) for content in attribution.content):
            over.append(index)
            sources += parties_of(there, index, by_name=not whole)
            if here.is_joint and _is_joined(here, there, attribution):
                return None
    if (tag := _tag_at(there, place)) is not None:
        named = tagged_parties(tag.who)
        if named and not any(_is_of(there, tag, index) for index in over):
            sources = [*named]
        elif any(is_same(here, doc, source, there) for source in named):
            return None
    sources = [source for source in sources if source.kind != "unnamed"] or sources
    if not sources:
        return _named_beside(here, there, place)
    if any(is_same(here, doc, source, there) for source in sources):
        return None
    return sources[-1].shown


def _tag_at(piece: Document, place: Span) -> Tag | None:
    """Who stands at the closing mark of the quote that a place of a piece is in."""
    at = bisect_right(piece.quotes, place.start, key=lambda quote: quote.span.start) - 1
    is_inside = at >= 0 and piece.quotes[at].span.overlaps(place)
    return tag_of(piece, piece.quotes[at].span) if is_inside else None


def _named_beside(here: Party, there: Document, place: Span) -> str | None:
    """The one person whom the sentence before some words names, where `here` is named nowhere near.

    "She" and "he" may be whoever was named before.
    """
    sentence = next((there.sentences[number].span for number in there.sentences_of(place)), place)
    block = next((there.blocks[at].span for at in there.blocks_of(place)), place)
    before = Span(sentence.start, max(place.start, sentence.start))
    given = lexicon.load("given_names")
    names = {
        found["name"]
        for found in FULL_NAME.finditer(there.plain, before.start, before.end)
        if found["given"].lower() in given
    }
    near = there.plain[max(block.start - NEAR, 0) : block.end + NEAR]
    is_near = any(re.search(rf"\b{re.escape(word)}\b", near, re.IGNORECASE) for word in here.words)
    if len(names) != 1 or is_near or here.kind != "person" or here.is_proxy:
        return None
    if there.plain[place.start - 1 : place.start] not in OPENING or PRONOUN.search(
        there.plain, before.start, before.end
    ):
        return None
    return names.pop()


def _is_joined(party: Party, piece: Document, attribution: Attribution) -> bool:
    """Does the sentence that says who speaks name `party` with them: "said Ann Lee, joined by Bo Ek"?"""
    joined = re.compile(
        rf"\b(?:and|with|by|alongside)\s(?:[\w.]+\s){{0,4}}{re.escape(party.name.split()[-1])}\b"
    )
    return any(
        joined.search(piece.plain, piece.sentences[number].span.start, piece.sentences[number].span.end)
        for source in attribution.source
        for number in piece.sentences_of(source)
    )


def turn_at(here: Party, piece: Document, turns: Sequence[Span], place: Span) -> str | None:
    """Who speaks at `place` in a transcript whose paragraphs are `turns`, where it is another than `here`.

    Only where `here` has turns of its own, so that labels are names. The last label before the place counts.
    """
    names = here.words
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


def _shared(one: Span, other: Span) -> int:
    return max(min(one.end, other.end) - max(one.start, other.start), 0)
