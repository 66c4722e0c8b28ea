"""The walk through the article: every source phrase, in order, finds the party it means."""

from __future__ import annotations

from claimcheck.document import Attribution, Document, Mention, MentionKind, SourceKind, Span
from claimcheck.resolve import unnamed
from claimcheck.resolve.descriptions import described, gender_of, learn
from claimcheck.resolve.entities import Book, Entity
from claimcheck.resolve.names import Name, find_names
from claimcheck.resolve.phrases import PRONOUNS, Phrase, kind_of_nominal, noun_of, read_phrase
from claimcheck.resolve.pronouns import Discourse
from claimcheck.resolve.words import Words

_ANAPHORIC = frozenset(("the", "this", "that", "these", "those"))
_NEW = frozenset(
    ("another", "other", "second", "third", "fourth", "additional", "different", "separate", "new")
)
_SAME = frozenset(("aforementioned", "above-mentioned", "same", "unnamed", "anonymous", "unidentified"))
_SECRETIVE = frozenset(
    [
        "familiar",
        "briefed",
        "close",
        "knowledge",
        "anonymity",
        "named",
        "identified",
        "know",
        "informed",
        "authorized",
        "authorised",
        "privy",
    ]
)


class Resolver:
    """Who is meant in each attribution of `doc`: `of[i]` is the party of attribution i, None where nobody is named."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.words = Words(doc)
        self.names = find_names(self.words)
        self.book = Book(self.words, self.names)
        self.of: list[Entity | None] = [None] * len(doc.attributions)
        self.parties: list[Entity] = list(self.book.entities)
        self._names_at = {name.begin: name for name in self.names} | {name.first: name for name in self.names}
        self._entity_of = {id(name): entity for name, entity in zip(self.names, self.book.of, strict=True)}
        self._by_words: dict[str, Entity] = {}
        self._owned: dict[tuple[int, str], Entity] = {}
        self._joint: dict[tuple[int, ...], Entity] = {}
        self._writer: Entity | None = None
        self._discourse = Discourse(self.words)
        self._last_unnamed: Entity | None = None
        for name, entity in zip(self.names, self.book.of, strict=True):
            learn(self.words, name, entity)
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
            entity = self._discourse.meant(PRONOUNS[word], at)
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
        if phrase.kind == "pronoun" and phrase.pronoun in ("1", "1p", "2"):
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
        if len(entities) == 1:
            return entities[0]
        key = tuple(sorted(map(id, entities)))
        joint = self._joint.get(key)
        if joint is None:
            joint = self._new(entities[0].kind, " and ".join(entity.name for entity in entities), phrase)
            joint.members, joint.plural = tuple(entities), True
            joint.nouns = set.intersection(*(entity.nouns for entity in entities))
            self._joint[key] = joint
        return joint

    # pronouns

    def _pronoun(self, index: int, attribution: Attribution, phrase: Phrase) -> Entity:
        if phrase.pronoun == "q":
            return self._quantified(phrase)
        if phrase.pronoun == "w":
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
        if word in ("both", "those", "these"):
            entity = self._discourse.meant("p", phrase.head)
            if entity is not None and (word != "both" or entity.members):
                return entity
        if word == "another" and self._last_unnamed is not None:
            return self._new("unnamed", self.words.phrase(phrase.first, phrase.last), phrase)
        return self._by_phrase("group", self.words.phrase(phrase.first, phrase.last), phrase)

    def _relative(self, phrase: Phrase) -> Entity | None:
        """The party right before "who", "which" or "that"."""
        words, at = self.words, phrase.head - 1
        first_of_sentence = words.bounds[words.sentence[phrase.head]][0]
        if at >= first_of_sentence and words.texts[at] in (",", "—", "–", "--", "-", "("):
            at -= 1
        start = at
        while (
            start >= first_of_sentence
            and start > at - 12
            and (
                (
                    words.tags[start][:2] in ("NN", "JJ", "CD", "IN", "DT", "VB")
                    and words.tags[start] not in ("VBD", "VBZ", "VBP", "VB")
                )
                or words.tags[start] in ("POS", "PRP$", "CC")
            )
        ):
            start -= 1
        start += 1
        apposed = start - 1
        if apposed > first_of_sentence and words.texts[apposed] == ",":
            owner = next(
                (
                    name
                    for name in reversed(self.names[: self._names_before(apposed)])
                    if name.last == apposed
                ),
                None,
            )
            if owner is not None and self.entity_of(owner).kind == "person":
                return self.entity_of(owner)
        # The last person or body named in the phrase, else what its noun says.
        for name in reversed(self.names[self._names_before(start) : self._names_before(phrase.head)]):
            if name.last == at + 1:
                return self.entity_of(name)
        if start > at:
            return (
                self._discourse.meant("m", phrase.head)
                if words.lower[phrase.head].startswith("who")
                else None
            )
        before = read_phrase(words, start, at + 1, self._names_at)
        while before is not None and start < at and before.head < 0:
            start += 1
        if before is None or before.kind == "pronoun":
            return None
        return self._named(before) if before.kind == "name" else self._nominal(before)

    def _names_before(self, at: int) -> int:
        low, high = 0, len(self.names)
        while low < high:
            middle = (low + high) // 2
            if self.names[middle].first < at:
                low = middle + 1
            else:
                high = middle
        return low

    def _uttered(self, index: int, phrase: Phrase) -> None:
        """ "I", "we" and "you": the speaker of the quotation around them, else the writer."""
        speaker = self._speaker_around(index) if phrase.pronoun != "2" else None
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
        words = self.words
        if phrase.noun_class == "spokes":
            entity = self._spoken_for(phrase)
            if entity is not None:
                return entity
        owner = self._owner(phrase)
        if owner is not None and phrase.noun_class in ("organization", "body"):
            return self._body_of(owner, phrase)
        text = self._core(phrase)
        if _refers_back(phrase):
            entity = self._before(phrase)
            if entity is None and phrase.noun_class in (
                "organization",
                "body",
                "outlet",
                "office",
                "staff",
                "crowd",
            ):
                entity = described(phrase, self._discourse, strict=False)
            if entity is not None:
                return entity
        secretive = self._is_secretive(phrase)
        kind = kind_of_nominal(phrase, secretive=secretive)
        if kind == "unnamed" and _NEW & set(phrase.modifiers):
            return self._new(kind, text, phrase)
        return self._by_phrase(kind, text, phrase)

    def _describe(self, entity: Entity, phrase: Phrase) -> None:
        """Keep the fullest description of an unnamed party, and how much each tells."""
        words, text = self.words, self._core(phrase)
        end = min(phrase.last + 12, words.bounds[words.sentence[phrase.head]][1])
        named = bool(phrase.owners) or any(
            phrase.behind <= name.first < phrase.last
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
        known = self._by_words.get(self._key(self._core(phrase)))
        return known or described(phrase, self._discourse, strict=True)

    def _owner(self, phrase: Phrase) -> Entity | None:
        if phrase.owners:
            return self.entity_of(phrase.owners[-1])
        if phrase.owner_pronoun is not None:
            kind = PRONOUNS.get(self.words.lower[phrase.owner_pronoun], "")
            if kind in ("m", "f", "n", "p"):
                return self._discourse.meant(kind, phrase.owner_pronoun)
        return None

    def _body_of(self, owner: Entity, phrase: Phrase) -> Entity:
        """ "the Quist campaign", "her campaign", "Quist's campaign": one body."""
        key = (id(owner), phrase.noun)
        entity = self._owned.get(key)
        if entity is None:
            by_name = phrase.owners or not owner.key
            text = self._core(phrase) if by_name else f"{owner.key and owner.name.split()[-1]} {phrase.noun}"
            entity = self._new("organization", _without_article(text), phrase)
            self._owned[key] = entity
        return entity

    def _spoken_for(self, phrase: Phrase) -> Entity | None:
        """The body that a spokesperson without a name speaks for; a named one who was so described goes before."""
        words = self.words
        if phrase.definite and not phrase.owners and not phrase.plural:
            entity = described(phrase, self._discourse, strict=True)
            if entity is not None and entity.kind == "person":
                return entity
        if phrase.owners:
            return self.entity_of(phrase.owners[-1])
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
                inner = Phrase(
                    phrase.first,
                    phrase.head,
                    "nominal",
                    phrase.head - 1,
                    noun=entry,
                    noun_class=kind,
                    definite=True,
                    determiner="the",
                )
                return self._nominal(inner)
        for entity, _ in self._discourse.recent():
            if entity.kind == "organization" and not entity.place:
                return entity
        return None

    def _is_secretive(self, phrase: Phrase) -> bool:
        end = min(phrase.last + 4, self.words.bounds[self.words.sentence[phrase.head]][1])
        return not _SECRETIVE.isdisjoint(self.words.lower[phrase.behind : end])

    def _core(self, phrase: Phrase) -> str:
        """The description without what trails it: no relative clause, no apposition."""
        words = self.words
        at = phrase.head + 1
        while at < phrase.last and at < phrase.head + 15:
            if words.texts[at][0] in ',(;:—–-"“”' or words.lower[at] in (
                "who",
                "whom",
                "whose",
                "which",
                "that",
                "said",
                "says",
                "told",
            ):
                break
            if words.tags[at] in ("VBD", "VBZ", "VBP") or words.lower[at] in ("speaking", "citing", "asking"):
                break
            at += 1
        return words.phrase(phrase.first, at)

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
        self.parties.append(entity)
        return entity


def _refers_back(phrase: Phrase) -> bool:
    """Can this description mean somebody met before? Not with a number or a word for another one."""
    if phrase.determiner not in _ANAPHORIC or phrase.owners or phrase.partial or phrase.share:
        return False
    return not _NEW & set(phrase.modifiers)


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
