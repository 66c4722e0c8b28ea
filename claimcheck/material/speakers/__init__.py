"""Who says each quote of the draft; in_material.py says who does there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from claimcheck import lexicon
from claimcheck.attribute.quoted import attributions_of_quotes
from claimcheck.document import Document, Span
from claimcheck.material.names.persons import PersonName, name_word
from claimcheck.material.speakers.endings import unquoted
from claimcheck.material.speakers.labels import turns
from claimcheck.material.speakers.nameless import role_of
from claimcheck.material.speakers.parties import named_at, parties_of
from claimcheck.material.speakers.party import FULL_NAME, KINDS, Party, folded, full_names, people_of
from claimcheck.material.speakers.relayed import tells_of
from claimcheck.material.speakers.same import is_named
from claimcheck.material.speakers.tagged import tag_of
from claimcheck.resolve.nouns import pronoun_of

# Whoever is named within so many characters before a pronoun may be meant.
LOOKED = 1500
SEXES = ("m", "f")
PRONOUN = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)


class DraftSpeakers:
    """Who says each quote of the draft."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self._attributions = dict(
            zip((quote.span for quote in doc.quotes), attributions_of_quotes(doc), strict=True)
        )
        # What stands behind a label that is somebody's name, and is nowhere in marks, is said by them.
        self._labels = {
            said: label
            for said, label in turns(doc)
            if unquoted(doc, said.start, said.end) == doc.plain[said.start : said.end]
        }

    def turns(self) -> Iterator[Span]:
        """What the draft gives to somebody by a label alone: "ANN LEE: We shall row."."""
        return (said for said in self._labels if self.of(said))

    def is_labelled(self, span: Span) -> bool:
        """Does a label with somebody's name say who says what is in a span?"""
        return any(said.overlaps(span) and self.of(said) for said in self._labels)

    def of(self, span: Span) -> tuple[Party, ...]:
        """The named people or bodies that say a quote, or a turn, none where none is known for sure."""
        doc = self.doc
        if label := self._labels.get(span):
            return tuple(map(self._in_full, people_of(label.title() if label.isupper() else label, fewest=1)))
        index = self._attributions[span]
        if (people := named_at(doc, span, () if index is None else (index,))) is not None:
            return tuple(map(self._in_full, people))
        block = next((doc.blocks[at].span for at in doc.blocks_of(span)), span)
        if index is not None and self._says_nothing(index, span):
            index = None
        sources = doc.attributions[index].source if index is not None else ()
        beside = tag_of(doc, span) or (sources[0] if len(sources) == 1 else None)
        pronoun = pronoun_of(doc.plain[beside.start : beside.end].lower()) if beside else ""
        if pronoun not in SEXES and not any(block.overlaps(source) for source in sources):
            # A paragraph of nothing but the quote goes on with who spoke before.
            around = f"{doc.plain[block.start : span.start]} {doc.plain[span.end : block.end]}"
            if index is None or len(around.split()) > 1:
                return ()
        found = self._reported(index) if index is not None else ()
        if beside and pronoun:
            before = Span(block.start, max(min(span.start, beside.start), block.start))
            found = self._by_pronoun(found, before, span)
        if pronoun in SEXES:
            found = tuple(one for one in found if PersonName.of(one.name).gender in ("", pronoun))
        return tuple(map(self._in_full, found))

    def _reported(self, attribution: int) -> tuple[Party, ...]:
        """Those to whom an attribution gives its content; by what it calls them, where it has no name."""
        is_described = any(
            mention.kind == "nominal" and mention.attribution == attribution
            for source in self.doc.sources
            for mention in source.mentions
        )
        if found := parties_of(self.doc, attribution, by_name=is_described):
            return found
        source = self.doc.attributions[attribution].source
        called = " ".join(self.doc.plain[span.start : span.end] for span in source)
        return (Party(called, "unnamed", "", called),) if role_of(called) else ()

    def reporting(self, attribution: int) -> tuple[Party, ...]:
        """Those to whom the draft gives what an attribution has, by a name or a noun."""
        found = (self._in_full(party) for party in parties_of(self.doc, attribution))
        return tuple(party for party in found if not party.is_meant)

    def _says_nothing(self, attribution: int, quote: Span) -> bool:
        """Is an attribution "By Ann Lee", who writes the piece, or in the quote itself?"""
        doc, found = self.doc, self.doc.attributions[attribution]
        is_byline = all(doc[cue].lower() == "by" for cue in found.cue)
        return bool(found.cue) and (is_byline or all(map(quote.contains, found.cue)))

    def may_also_be(self, quote: Span, here: Party, there: Party) -> bool:
        """Could the draft mean, by `here`, whoever says a quote in a piece?

        It may tell that who speaks quotes them, and a pronoun may mean anybody who is named shortly before.
        """
        if there.is_relayed and tells_of(self.doc, quote, there):
            return True
        if here.is_meant and there.kind == "person":
            block = next((self.doc.blocks[at].span.start for at in self.doc.blocks_of(quote)), quote.start)
            own = self.doc.plain[block : quote.start]
            before = (
                own
                if is_named(here.name, own)
                else self.doc.plain[max(quote.start - LOOKED, 0) : quote.start]
            )
            return is_named(there.name.split()[-1], before)
        return False

    def _by_pronoun(self, found: tuple[Party, ...], before: Span, quote: Span) -> tuple[Party, ...]:
        """Who is meant by a pronoun beside a quote, where the analysis takes it for `found`.

        Whoever the paragraph's own words name `before`, where they name one person only; of several, only
        `found`. Nobody for sure whom only the quote names: “I trust Lee,” she said.
        """
        doc, given, surnames = self.doc, lexicon.load("given_names"), lexicon.words("surnames")
        own, behind = unquoted(doc, before.start, before.end), unquoted(doc, before.end, quote.end)
        stop_words = lexicon.words("stop_words")
        named = [match for match in FULL_NAME.finditer(own) if match["given"].lower() not in stop_words]
        known = [match for match in named if match["given"].lower() in given]
        known = known or [match for match in named if name_word(match["surname"]) in surnames]
        names = {match["name"] for match in known}
        if not named:
            said, told = folded(doc.plain[before.start : quote.end]), folded(f"{own} {behind}")
            if len(found) != 1 or not found[0].words & said or found[0].words & told:
                return found
            names = {name for surname, name in self.names.items() if surname in told}
        elif any(party.words & folded(match["name"]) for party in found for match in named):
            is_sure = {match["name"] for match in named} == {party.name for party in found}
            return tuple(one._replace(called=one.name) for one in found) if is_sure else found
        elif PRONOUN.search(own, 0, (known or named)[0].start()):
            return found  # the person named is spoken of
        people = people_of(names.pop(), fewest=1) if len(names) == 1 else ()
        return tuple(one._replace(called=one.name) for one in people)

    def _in_full(self, party: Party) -> Party:
        """Who is called by a surname alone with the full name that the draft has, if it has any."""
        if party.is_nameless or party.is_proxy or party.kind not in KINDS:
            return party
        name = self.names.get(name_word(party.name.strip(",")))
        return party._replace(name=name, kind="person") if name else party

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The first full name of each surname in the draft."""
        names = dict[str, str]()
        for found in full_names(self.doc.plain):
            names.setdefault(name_word(found["surname"]), found["name"])
        return names
