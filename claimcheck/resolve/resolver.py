"""The walk through the article: every source phrase, in order, finds the party it means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.document import Attribution, Document, Mention, MentionKind, SourceKind, Span
from claimcheck.resolve import unnamed
from claimcheck.resolve.antecedents import described
from claimcheck.resolve.entities import Book, Entity
from claimcheck.resolve.epithets import epithets
from claimcheck.resolve.names import Name, find_names
from claimcheck.resolve.nouns import alike, gender_of, kin_of, noun_of, pronoun_of
from claimcheck.resolve.phrases import Phrase, is_noun_tag, kind_of_nominal, read_phrase
from claimcheck.resolve.pronouns import Discourse
from claimcheck.resolve.words import Words

_ANAPHORIC = frozenset(("the", "this", "that", "these", "those"))
_NEW = frozenset(
    ("another", "other", "second", "third", "fourth", "additional", "different", "separate", "new")
)
_CORE = 15  # words of a description after its head
_TRAILS = ',(;:—–-"“”'
_TRAILING = frozenset(("that", "speaking", "citing", "asking", "said", "told"))
_APART = frozenset((",", "—", "–", "--", "-", "("))
_OF_PEOPLE = frozenset(("office", "staff", "crowd", "spokes", "voice"))
_TRACED = frozenset(("organization", "body", "outlet", "office", "staff", "crowd"))
_CROWDS = frozenset(("expert", "critic", "voter", "supporter"))


class Resolver:
    """Who is meant in each attribution of `doc`: `of[i]` is the party of attribution i, None where nobody is named."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.words = Words(doc)
        self.names = find_names(self.words)
        self.book = Book(self.words, self.names, epithets(self.words, self.names))
        self.of: list[Entity | None] = [None] * len(doc.attributions)
        self.parties: list[Entity] = list(self.book.entities)
        self._names_at = {name.begin: name for name in self.names} | {name.first: name for name in self.names}
        self._entity_of = {id(name): entity for name, entity in zip(self.names, self.book.of, strict=True)}
        self._name_starts = [name.first for name in self.names]
        self._by_words: dict[str, Entity] = {}
        self._owned: dict[tuple[int, str], Entity] = {}
        self._joint: dict[tuple[int, ...], Entity] = {}
        self._writer: Entity | None = None
        self._discourse = Discourse(self.words)
        self._last_unnamed: Entity | None = None
        self._speakers = _speakers(doc)
        self._walk()

    def entity_of(self, name: Name) -> Entity:
        return self._entity_of[id(name)]

    def _walk(self) -> None:
        places = self._source_places()
        at, size, next_name = 0, len(self.words), 0
        waiting: list[tuple[int, Phrase]] = []
        for first, last, index, span in [*places, (size, size, -1, Span(0, 0))]:
            while at < first:
                if next_name < len(self.names) and self.names[next_name].begin < at:
                    next_name += 1
                    continue
                if next_name < len(self.names) and self.names[next_name].begin == at:
                    self._name(self.names[next_name])
                    at = self.names[next_name].last
                    next_name += 1
                    continue
                at = self._aside(at, first)
            if index >= 0:
                phrase = read_phrase(self.words, first, last, self._names_at)
                if phrase is not None:
                    self._source(index, span, phrase, waiting)
                at = max(at, last)
        for index, phrase in waiting:
            self._uttered(index, phrase)
        self._settle()

    def _settle(self) -> None:
        """ "A judge" of whom the article later gives the name is that person: the only one so called."""
        bearers: dict[str, list[Entity]] = {}
        for party in self.book.entities:
            if party.kind == "person":
                for kin in {kin_of(noun) for noun in party.nouns}:
                    bearers.setdefault(kin, []).append(party)
        merged: dict[int, Entity] = {}
        for party in self.parties:
            if party.kind == "unnamed" and not party.plural and not party.is_secretive:
                nouns = [noun for noun in party.nouns if noun_of(noun)[1] == "office"]
                found = bearers.get(kin_of(nouns[0]), []) if nouns else []
                if len(found) == 1 and not (party.gender and found[0].gender not in ("", party.gender)):
                    merged[id(party)] = found[0]
                    for mention in party.mentions.values():
                        found[0].add(mention)
        self.of = [merged.get(id(party), party) if party is not None else None for party in self.of]

    def _source_places(self) -> list[tuple[int, int, int, Span]]:
        places = []
        for index, attribution in enumerate(self.doc.attributions):
            for span in attribution.source[:1]:
                first, last = self.words.range_of(span)
                if first < last:
                    places.append((first, last, index, span))
        return sorted(places, key=lambda place: (place[0], place[1], place[2]))

    def _name(self, name: Name) -> None:
        entity = self.entity_of(name)
        self._discourse.meet(entity, name.first)
        entity.add(Mention(self.words.span(name.first, name.last), "name"))

    def _aside(self, at: int, limit: int) -> int:
        """A pronoun or a clear description that is no source span; returns the token to go on with."""
        words = self.words
        word = words.lower[at]
        if word in ("he", "she"):
            entity = self._discourse.meant(pronoun_of(word), at)
            if entity is not None:
                self._discourse.meet(entity, at)
                entity.add(Mention(words.span(at, at + 1), "pronoun"))
            return at + 1
        if word in _ANAPHORIC:
            stop = at + 1
            while (
                stop < limit
                and stop < at + 5
                and words.tags[stop] in ("JJ", "VBN", "NN", "NNS")
                and stop not in self._names_at
            ):
                stop += 1
            if stop > at + 1 and words.tags[stop - 1] in ("NN", "NNS") and noun_of(words.lower[stop - 1])[1]:
                phrase = read_phrase(words, at, stop, self._names_at)
                if phrase is not None and phrase.kind == "nominal":
                    entity = self._before(phrase) if _refers_back(phrase) else None
                    if entity is not None:
                        self._discourse.meet(entity, at)
                        entity.add(Mention(words.span(at, stop), "nominal"))
                return stop
        return at + 1

    def _source(self, index: int, span: Span, phrase: Phrase, waiting: list[tuple[int, Phrase]]) -> None:
        attribution = self.doc.attributions[index]
        if phrase.kind == "pronoun" and phrase.pronoun in ("writer", "reader"):
            waiting.append((index, phrase))
            return
        entity = self._party(index, attribution, phrase)
        if entity.kind == "unnamed" and phrase.kind == "nominal":
            self._describe(entity, phrase)
        self._assign(index, span, phrase.kind, entity, phrase.head)

    def _assign(self, index: int, span: Span, kind: MentionKind, entity: Entity, at: int) -> None:
        self.of[index] = entity
        entity.is_source = True
        entity.add(Mention(span, kind, index))
        for further in self.doc.attributions[index].source[1:]:
            entity.add(Mention(further, kind, index))
        self._discourse.meet(entity, at)
        self._discourse.speak(entity, at)
        if entity.kind == "unnamed":
            self._last_unnamed = entity

    def _party(self, index: int, attribution: Attribution, phrase: Phrase) -> Entity:
        if phrase.kind == "name":
            return self._named(phrase)
        if phrase.kind == "pronoun":
            return self._pronoun(index, attribution, phrase)
        return self._nominal(phrase)

    # names

    def _named(self, phrase: Phrase) -> Entity:
        entities = list({id(entity): entity for entity in map(self.entity_of, phrase.names)}.values())
        for name in phrase.names:
            self._discourse.meet(self.entity_of(name), name.first)
        return self._together([entity for entity in entities if entity.kind == entities[0].kind], phrase)

    def _together(self, entities: Sequence[Entity], phrase: Phrase) -> Entity:
        """One party of several, the same whenever the same are meant."""
        if len(entities) == 1:
            return entities[0]
        key = tuple(sorted(map(id, entities)))
        joint = self._joint.get(key)
        if joint is None:
            shown = [entity.name for entity in entities]
            joint = self._new(entities[0].kind, f"{', '.join(shown[:-1])} and {shown[-1]}", phrase)
            joint.plural = joint.is_joint = True
            joint.nouns = set.union(*(entity.nouns for entity in entities))
            self._joint[key] = joint
        return joint

    # pronouns

    def _pronoun(self, index: int, attribution: Attribution, phrase: Phrase) -> Entity:
        if phrase.pronoun == "quantity":
            return self._quantified(phrase)
        if phrase.pronoun == "relative":
            entity = self._relative(phrase)
        else:
            apart = [self.words.range_of(span) for span in attribution.content]
            speaker = self._speaker_around(index)
            entity = self._discourse.meant(phrase.pronoun, phrase.head, apart, speaker)
        if entity is None:
            kind: SourceKind = (
                "group" if phrase.plural else "unnamed" if phrase.pronoun in ("m", "f") else "other"
            )
            entity = self._by_phrase(kind, self.words.phrase(phrase.first, phrase.last), phrase)
        elif not entity.gender and entity.kind == "person" and phrase.pronoun in ("m", "f"):
            entity.gender = phrase.pronoun
        return entity

    def _quantified(self, phrase: Phrase) -> Entity:
        word = self.words.lower[phrase.head]
        if word in ("both", "those", "these") and not self._is_secretive(phrase):
            entity = self._discourse.meant("p", phrase.head)
            if entity is not None and (word != "both" or entity.is_joint):
                return entity
        if word in ("someone", "somebody", "those") or (word == "another" and self._last_unnamed is not None):
            return self._new("unnamed", self.words.phrase(phrase.first, phrase.last), phrase)
        return self._by_phrase("group", self.words.phrase(phrase.first, phrase.last), phrase)

    def _relative(self, phrase: Phrase) -> Entity | None:
        """The party right before "who", "which" or "that"; "Democrats on the hill who ..." are the Democrats."""
        words, at = self.words, phrase.head - 1
        begins = words.bounds[words.sentence[phrase.head]][0]
        of_people = words.lower[phrase.head] != "which" and words.lower[phrase.head] != "that"
        if at > begins and words.texts[at] in _APART:
            at -= 1
        end = at + 1
        likely: Entity | None = None
        for _ in range(3):
            start = at
            while start >= begins and start > at - 10 and _in_noun_phrase(words.tags[start]):
                start -= 1
            start += 1
            if start > at:
                break
            apposed = self._name_ending(start - 1) if words.texts[start - 1] == "," else None
            if apposed is not None and (self.entity_of(apposed).kind == "person") == of_people:
                return self.entity_of(apposed)
            before = read_phrase(words, start, end, self._names_at)
            if before is not None and before.kind != "pronoun":
                entity = self._named(before) if before.kind == "name" else None
                if of_people and not before.noun_class:
                    before.noun_class = "crowd"
                if entity is None and (before.noun_class in _OF_PEOPLE) == of_people:
                    return self._nominal(before)
                if entity is not None and (entity.kind == "person") == of_people:
                    return entity
                likely = likely or entity
            if start <= begins or words.tags[start - 1] not in ("IN", ","):
                break
            at = start - 2
        if of_people:
            return self._discourse.meant("m", phrase.head) or likely
        return likely

    def _name_ending(self, at: int) -> Name | None:
        index = self._names_before(at) - 1
        name = self.names[index] if index >= 0 else None
        return name if name is not None and name.last == at else None

    def _names_before(self, at: int) -> int:
        """How many names begin before token `at`."""
        return bisect_left(self._name_starts, at)

    def _uttered(self, index: int, phrase: Phrase) -> None:
        """ "I", "we" and "you": the speaker of the quotation around them, else the writer."""
        speaker = self._speaker_around(index) if phrase.pronoun != "reader" else None
        if speaker is None:
            if self._writer is None:
                self._writer = self._new("self", "the writer", phrase)
            speaker = self._writer
        self._assign(index, self.doc.attributions[index].source[0], "pronoun", speaker, phrase.head)

    def _speaker_around(self, index: int) -> Entity | None:
        """Whose words hold the source of this attribution."""
        around = self.doc.attributions[index].parent
        if around is None:
            around = self._speakers.get(index)
        return self.of[around] if around is not None and around != index else None

    # descriptions

    def _nominal(self, phrase: Phrase) -> Entity:
        """The party that a description means."""
        if phrase.noun_class == "spokes":
            entity = self._spoken_for(phrase)
            if entity is not None:
                return entity
        owner = self._owner(phrase)
        if owner is not None and (
            phrase.noun_class in ("organization", "body") or (phrase.noun_class == "staff" and phrase.plural)
        ):
            return self._belonging(owner, phrase)
        if _refers_back(phrase):
            entity = self._before(phrase) or self._pair(phrase)
            if entity is None and phrase.noun_class in _TRACED:
                entity = described(phrase, self._discourse, strict=False)
            if entity is not None:
                return entity
        kind = kind_of_nominal(phrase, secretive=self._is_secretive(phrase))
        text = self._core(phrase)
        if kind == "unnamed" and _NEW & set(phrase.modifiers):
            return self._new(kind, text, phrase)
        return self._by_phrase(kind, text, phrase)

    def _pair(self, phrase: Phrase) -> Entity | None:
        """ "The two men", "the candidates", "the senators": the people met last who are so called."""
        if not phrase.plural or phrase.noun_class not in ("office", "crowd") or phrase.noun in _CROWDS:
            return None
        counted = "two" in phrase.modifiers
        people = [
            entity for entity, _ in self._discourse.recent() if entity.kind == "person" and not entity.plural
        ]
        called = [entity for entity in people if any(alike(phrase.noun, noun) for noun in entity.nouns)]
        if len(called) < 2 and counted:
            called = [entity for entity in people if entity.is_source]
        if len(called) < 2 or (len(called) > 2 and not counted):
            return None
        return self._together(called[:2][::-1], phrase)

    def _describe(self, entity: Entity, phrase: Phrase) -> None:
        """Keep the fullest description of an unnamed party, and how much each tells."""
        words, text = self.words, self._core(phrase)
        end = self._core_end(phrase)
        limit = words.bounds[words.sentence[phrase.head]][1]
        if any(words.lower[at] == "who" for at in range(end, min(end + 2, limit))):
            end = min(end + _CORE, limit)
        named = bool(phrase.owners or phrase.prefixes) or any(
            phrase.behind <= name.first < self._core_end(phrase)
            for name in self.names[self._names_before(phrase.behind) :][:3]
        )
        entity.degrees.append(
            unnamed.described(
                phrase.noun_class,
                phrase.noun,
                phrase.modifiers,
                named=named,
                tail=words.text[words.ends[phrase.head] : words.ends[end - 1]],
            )
        )
        if len(text) > len(entity.name) and phrase.determiner not in _ANAPHORIC:
            entity.name = text

    def _before(self, phrase: Phrase) -> Entity | None:
        met = described(phrase, self._discourse, strict=True)
        return met or self._by_words.get(self._key(self._core(phrase)))

    def _owner(self, phrase: Phrase) -> Entity | None:
        """Whose description's head is: "Quist's aides", "the Quist campaign", "aides to Mr. Quist", "her aides"."""
        bearers = phrase.owners or phrase.prefixes
        if bearers:
            return self.entity_of(bearers[-1])
        if (
            phrase.noun_class == "staff"
            and phrase.behind < phrase.last
            and self.words.lower[phrase.behind] in ("to", "of")
        ):
            name = self._names_at.get(phrase.behind + 1)
            return None if name is None else self.entity_of(name)
        if phrase.owner_pronoun is not None:
            kind = pronoun_of(self.words.lower[phrase.owner_pronoun])
            if kind in ("m", "f", "n", "p"):
                return self._discourse.meant(kind, phrase.owner_pronoun)
        return None

    def _belonging(self, owner: Entity, phrase: Phrase) -> Entity:
        """ "the Quist campaign", "her campaign", "Quist's campaign" are one body, "her aides" and "Quist aides" one party."""
        key = (id(owner), phrase.noun)
        entity = self._owned.get(key)
        text = _without_article(self._core(phrase))
        if entity is None:
            kind = kind_of_nominal(phrase, secretive=False)
            if phrase.owner_pronoun is not None and owner.key and kind == "organization":
                text = f"{owner.name.split()[-1]} {self.words.lower[phrase.head]}"
            entity = self._owned[key] = self._new(kind, text, phrase)
        return entity

    def _spoken_for(self, phrase: Phrase) -> Entity | None:
        """The body that a spokesperson without a name speaks for; a named one who was so described goes before."""
        words = self.words
        if phrase.determiner == "the" and not phrase.owners and not phrase.plural:
            entity = described(phrase, self._discourse, strict=True)
            if entity is not None and entity.kind == "person":
                return entity
        bearers = phrase.owners or phrase.prefixes
        if bearers:
            return self.entity_of(bearers[-1])
        end = words.bounds[words.sentence[phrase.head]][1]
        at = phrase.behind
        if at < min(phrase.last, end) and words.lower[at] in ("for", "of", "from", "at", "with"):
            inner = read_phrase(words, at + 1, phrase.last, self._names_at)
            if inner is not None and inner.kind == "name":
                return self._named(inner)
            if (
                inner is not None
                and inner.kind == "nominal"
                and inner.noun_class in ("organization", "body", "outlet")
            ):
                return self._nominal(inner)
        for modifier in reversed(phrase.modifiers):
            entry, kind, _ = noun_of(modifier)
            if kind in ("organization", "body"):
                at = phrase.head - 1
                return self._nominal(
                    Phrase(
                        phrase.first,
                        at,
                        "nominal",
                        at,
                        noun=entry,
                        noun_class=kind,
                        determiner="the",
                        behind=at + 1,
                    )
                )
        for entity, _ in self._discourse.recent():
            if entity.kind == "organization" and not entity.place:
                return entity
        return None

    def _is_secretive(self, phrase: Phrase) -> bool:
        words = self.words
        end = min(phrase.last + 6, words.bounds[words.sentence[phrase.head]][1])
        return phrase.behind < end and unnamed.is_secretive(
            words.text[words.ends[phrase.behind - 1] : words.ends[end - 1]]
        )

    def _core(self, phrase: Phrase) -> str:
        """The description without what trails it: no relative clause, no apposition."""
        return self.words.phrase(phrase.first, self._core_end(phrase))

    def _core_end(self, phrase: Phrase) -> int:
        words, at = self.words, phrase.head + 1
        while at < min(phrase.last, phrase.head + _CORE) and not (
            words.texts[at][0] in _TRAILS
            or words.lower[at] in _TRAILING
            or words.tags[at] in ("VBD", "VBZ", "VBP", "WP", "WDT", "WP$")
        ):
            at += 1
        return at

    @staticmethod
    def _key(text: str) -> str:
        return _without_article(text.lower())

    def _by_phrase(self, kind: SourceKind, text: str, phrase: Phrase) -> Entity:
        """The party of these very words, a new one where there is none."""
        key = self._key(text)
        entity = self._by_words.get(key)
        if entity is None:
            entity = self._by_words[key] = self._new(kind, text, phrase)
        return entity

    def _new(self, kind: SourceKind, text: str, phrase: Phrase) -> Entity:
        entity = Entity(kind, (), text, plural=phrase.plural and kind != "organization", first=phrase.head)
        if phrase.noun:
            entity.nouns.add(phrase.noun)
            entity.gender = gender_of(phrase.noun)
        entity.is_secretive = kind == "unnamed" and (
            phrase.noun_class == "voice" or self._is_secretive(phrase)
        )
        self.parties.append(entity)
        return entity


def _refers_back(phrase: Phrase) -> bool:
    """Can this description mean somebody met before? Not with a number or a word for another one."""
    if phrase.determiner not in _ANAPHORIC or phrase.owners or phrase.partial or phrase.share:
        return False
    if phrase.prefixes and phrase.noun_class not in ("office", "crowd"):
        return False
    return not _NEW & set(phrase.modifiers)


def _in_noun_phrase(tag: str) -> bool:
    return is_noun_tag(tag) or tag in ("JJ", "JJS", "JJR", "CD", "DT", "POS", "PRP$")


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an") else text


def _speakers(doc: Document) -> dict[int, int]:
    """For each attribution without a parent whose source stands in another's direct content: that other one."""
    contents = sorted(
        (span.start, span.end, index) for index, attribution in enumerate(doc.attributions) for span in attribution.content
        if attribution.manner != "indirect"
    )  # fmt: skip
    around: dict[int, int] = {}
    sources = sorted((a.source[0].start, index) for index, a in enumerate(doc.attributions) if a.source)
    at, latest = 0, (-1, -1)
    for start, index in sources:
        while at < len(contents) and contents[at][0] <= start:
            if contents[at][1] > latest[0]:
                latest = (contents[at][1], contents[at][2])
            at += 1
        if latest[0] > start and latest[1] != index:
            around[index] = latest[1]
    return around
