"""The walk through the article: every source phrase, in order of the text, finds the party it means."""

from __future__ import annotations

from bisect import bisect_right

from claimcheck.document import Attribution, Document, Mention, MentionKind, SourceKind, Span
from claimcheck.resolve.antecedents import refers_back
from claimcheck.resolve.descriptions import Descriptions
from claimcheck.resolve.elsewhere import told_elsewhere, told_in_headlines, told_more_fully
from claimcheck.resolve.entity import Entity
from claimcheck.resolve.epithets import BODIES, PEOPLE
from claimcheck.resolve.labels import is_question, labelled
from claimcheck.resolve.name import Name
from claimcheck.resolve.named_below import named_below
from claimcheck.resolve.nouns import KIN, noun_of, pronoun_of
from claimcheck.resolve.phrase import Phrase
from claimcheck.resolve.phrases import read_phrase
from claimcheck.resolve.pronouns import Discourse
from claimcheck.resolve.register import Register
from claimcheck.resolve.relatives import Relatives
from claimcheck.resolve.subjects import is_silent, neuter, of_itself, tells
from claimcheck.resolve.words import Words

_NAMES_ABOVE = 400  # of whom a label is one
_SHORT = 5  # tokens of a description that is looked at where it is no source


class Resolver:
    """Who is meant in each attribution of `doc`: `of[i]` is the party of the i-th, None for nobody."""

    def __init__(self, doc: Document) -> None:
        self.words = Words(doc)
        self.register = Register(self.words)
        self.of: list[Entity | None] = [None] * len(doc.attributions)
        self._attributions = doc.attributions
        self._discourse = Discourse(self.words)
        self._descriptions = Descriptions(self.words, self.register, self._discourse)
        self._relatives = Relatives(
            self.words, self.register, self._discourse, self._descriptions, self._named, self._quantified
        )
        self._speakers = _speakers(doc.attributions)
        self._unnamed_before = False
        self._labels: dict[str, Entity | None] = {}
        self._cited: set[int] = set()  # by identity, who is heard otherwise than by a spokesperson
        self._walk()
        self._join_told_elsewhere()
        for party in filter(None, self.of):
            if party.kind == "publication" and party.spoken_for and id(party) not in self._cited:
                party.kind = "organization"  # it reports nothing here: its press office speaks for a company

    def _join_told_elsewhere(self) -> None:
        """Parties that are somebody of another place in the article become that one."""
        register = self.register
        told = told_elsewhere(self.words, register.described, register.named)
        told |= told_in_headlines(self.words, register.described) or told_more_fully(register.described)
        for party, people in list(named_below(self.words, register.described, register.named)):
            phrase = Phrase(party.first, party.first + 1, "nominal", party.first, plural=True)
            told[id(party)] = register.together(people, phrase)
        for party in register.described:
            if id(party) in told:
                other = told[id(party)]
                other.is_source |= party.is_source
                other.degrees += party.degrees
                for mention in party.mentions.values():
                    other.add(mention)
        self.of = [party and told.get(id(party), party) for party in self.of]

    def _walk(self) -> None:
        """Names, pronouns and descriptions one after the other; the sources that are "I" and "we" at the end,
        since who utters them may stand behind."""
        at = 0
        uttered: list[tuple[int, Phrase, Entity | None]] = []
        read: dict[tuple[int, int], Entity] = {}  # "a second aide disputes that, saying ..." is one
        for first, last, index in self._source_places():
            at = self._asides(at, first)
            self._names_inside(first, last)
            phrase = read_phrase(self.words, self._whole_name(first), last, self.register.names_at)
            label = self._label(first, last, index)
            if label is not None:
                phrase = Phrase(first, last, "name", first)
                self._assign(index, phrase, label)
            elif phrase is not None and phrase.pronoun in ("writer", "reader"):
                uttered.append((index, phrase, self._discourse.speaker_at(phrase.head)))
            elif phrase is not None:
                place = first, last
                if place not in read:
                    read[place] = self._party(self._attributions[index], index, phrase)
                self._assign(index, phrase, read[place])
            at = max(at, last)
        self._asides(at, len(self.words))
        for index, phrase, speaker in uttered:
            self._assign(index, phrase, self._utterer(index, phrase, speaker))

    def _label(self, first: int, last: int, index: int) -> Entity | None:
        """Whom a source means that is the label of a turn: "A" of "A: We opened it in May."."""
        attribution = self._attributions[index]
        if attribution.manner != "direct" or self.words.texts[last : last + 1] != [":"] or last > first + 1:
            return None
        word = self.words.texts[first]
        if is_question(word):
            return self.register.worded("self", "the author", Phrase(first, last, "pronoun", first))
        if word not in self._labels:
            above = self.register.names[: min(self.register.names_before(first), _NAMES_ABOVE)]
            self._labels[word] = labelled(word, list(map(self.register.of, above)))
        return self._labels[word]

    def _whole_name(self, first: int) -> int:
        """Where the name begins that a source has the rest of, from token `first`: "... Food and the Sea"."""
        name = self.register.name_around(first)
        return first if name is None or self.words.texts[first - 1] != "," else name.first

    def _source_places(self) -> list[tuple[int, int, int]]:
        """First token, the one after the last, and the attribution of each source that holds a word."""
        places = [
            (*self.words.range_of(attribution.source[0]), index)
            for index, attribution in enumerate(self._attributions)
            if attribution.source
        ]
        return sorted((first, last, index) for first, last, index in places if first < last)

    def _assign(self, index: int, phrase: Phrase, entity: Entity) -> None:
        self.of[index] = entity
        entity.is_source = True
        told = tells(self.words, self._attributions[index])
        entity.has_told |= told
        if phrase.noun_class != "spokes" and phrase.pronoun not in ("m", "f"):
            self._cited.add(id(entity))
        if entity.kind == "person" and (noun := of_itself(self.words, self._attributions[index])):
            entity.nouns.add(noun)
        if phrase.noun in KIN and not told:  # "her daughter likes to sing" tells of her
            owner = self._descriptions.owner(phrase)
            if owner is not None:
                self._discourse.meet(owner, phrase.first)
        for span in self._attributions[index].source:
            entity.add(Mention(span, phrase.kind, index))
        self._discourse.meet(entity, phrase.head)
        attribution = self._attributions[index]
        if not is_silent(self.words, attribution):
            said = attribution.content
            ends = self.words.range_of(said[-1])[1] - 1 if said else 0
            tells_more = told or not attribution.cue
            self._discourse.speak(
                self._asked(attribution) or entity, max(phrase.head, ends), tells=tells_more
            )
        if entity.kind == "unnamed":
            self._unnamed_before = True
            if phrase.kind == "nominal":
                self._descriptions.told(entity, phrase)

    # where nobody is a source

    def _asides(self, at: int, stop: int) -> int:
        """Read on from token `at` to `stop`; returns where reading ended."""
        while (at := self.words.past_dateline(at)) < stop:
            name = self.register.names_at.get(at)
            if name is not None:
                headed = self._led_up_to(name)
                if headed is not None:
                    self._discourse.meet(self.register.of(headed), headed.first)
                self._mention(
                    self.register.of(name), name.first, self.words.span(name.begin, name.last), "name"
                )
                at = max(name.last, at + 1)
            elif self.words.lower[at] in _PRONOUNS:
                pronoun = pronoun_of(self.words.lower[at])
                # Who spoke last, and most likely speaks on, is not "he" in those words.
                speaker = self._discourse.speaker_at(at) if self.words.quoted[at] else None
                entity = self._discourse.meant(pronoun, at, speaker=speaker)
                if entity is not None and (pronoun == "p" or entity.kind != "organization"):
                    _learn_gender(entity, pronoun)
                    self._mention(entity, at, self.words.span(at, at + 1), "pronoun")
                at += 1
            elif self.words.lower[at] in _DETERMINERS:
                at = self._description(at, stop)
            elif self.words.tags[at] == "NNS" and noun_of(self.words.lower[at])[1] in PEOPLE:
                self._people(at)
                at += 1
            else:
                at += 1
        return at

    def _led_up_to(self, name: Name) -> Name | None:
        """The name at the end of "Harbour group leader *Ann Lim*": the first only says who she is."""
        at = name.last
        while self.words.tags[at : at + 1] == ["NN"] and at not in self.register.names_at:
            at += 1
        return self.register.names_at.get(at) if at > name.last else None

    def _people(self, at: int) -> None:
        """ "Thousands of voters": token `at` is the noun, and they may be meant next."""
        words, first = self.words, at
        begins = words.bounds[words.sentence[at]][0]
        while first > max(begins, at - _SHORT) and words.tags[first - 1] in ("JJ", "CD", "NN"):
            first -= 1
        if first > begins and words.tags[first - 1] in ("DT", "PRP$", "POS"):
            return
        phrase = read_phrase(words, first, at + 1, self.register.names_at)
        if phrase is not None and phrase.kind == "nominal":
            self._mention(self._descriptions.fresh(phrase), at, words.span(first, at + 1), "nominal")

    def _names_inside(self, first: int, last: int) -> None:
        """The names in a source phrase are met, those too that only tell who it is ("a spokeswoman for
        NAME")."""
        register = self.register
        for name in register.names[register.names_before(first) : register.names_before(last)]:
            self._mention(register.of(name), name.first, self.words.span(name.first, name.last), "name")

    def _description(self, at: int, stop: int) -> int:
        """A clear description ("the mayor", "a man") that begins at token `at`; returns the token to go on
        with."""
        words, end = self.words, at + 1
        while (
            end < min(stop, at + _SHORT)
            and words.tags[end] in _OF_DESCRIPTION
            and end not in self.register.names_at
        ):
            end += 1
        if end == at + 1 or end in self.register.names_at or not noun_of(words.lower[end - 1])[1]:
            return at + 1  # "the satellite firm NAME": the name tells whom it means
        phrase = read_phrase(words, at, end, self.register.names_at)
        of_others = phrase is not None and phrase.noun in KIN and words.lower[end : end + 1] == ["of"]
        if phrase is not None and phrase.kind == "nominal" and not of_others:
            entity: Entity | None
            if self._is_somebody(phrase):
                entity = self._descriptions.known(phrase) or self._descriptions.fresh(phrase)
            else:
                entity = self._descriptions.met(phrase) if refers_back(phrase) else None
            if entity is not None:
                self._mention(entity, at, words.span(at, end), "nominal")
        return end

    def _is_somebody(self, phrase: Phrase) -> bool:
        """Does this tell of one person, whom "she" may mean next? "Is a nurse" only says what one is."""
        before = self.words.lower[max(phrase.first - 2, 0) : phrase.first]
        told = not self.words.quoted[phrase.first] and _COPULAS.isdisjoint(before)
        return phrase.noun_class in PEOPLE and not phrase.plural and told

    def _mention(self, entity: Entity, at: int, span: Span, kind: MentionKind) -> None:
        self._discourse.meet(entity, at)
        entity.add(Mention(span, kind))

    # sources

    def _party(self, attribution: Attribution, index: int, phrase: Phrase) -> Entity:
        if phrase.kind == "name":
            return self._employee(phrase) or self._named(phrase)
        if phrase.kind == "nominal":
            meant = self._relatives.apposed(phrase) or self._descriptions.meant(phrase)
            named = self._named_behind(attribution, phrase.last)
            if meant.kind != "person" or meant not in named:
                return meant
            other = self._discourse.meant("one", phrase.head, named=named)
            return self._descriptions.fresh(phrase) if other is None or other in named else other
        if phrase.pronoun == "quantity":
            return self._quantified(phrase)
        if phrase.pronoun == "relative":
            entity = self._relatives.meant(phrase.head)
        else:
            apart = self._said_apart(attribution, phrase.head)
            pronoun = neuter(self.words, phrase.head) if phrase.pronoun == "n" else phrase.pronoun
            around, hearer = self._speaker_around(index), self._hearer(attribution)
            named = self._named_behind(attribution, phrase.last)
            entity = self._discourse.meant(pronoun, phrase.head, apart, around, hearer, named)
        if entity is None and phrase.pronoun == "p":
            entity = self._descriptions.two_people(phrase)
        if entity is None:
            kind: SourceKind = (
                "unnamed" if phrase.pronoun in ("m", "f") else "group" if phrase.plural else "other"
            )
            entity = self.register.worded(kind, self.words.phrase(phrase.first, phrase.last), phrase)
            if phrase.pronoun in ("m", "f"):
                entity.gender = phrase.pronoun
            return entity
        _learn_gender(entity, phrase.pronoun)
        return entity

    def _named_behind(self, attribution: Attribution, at: int) -> list[Entity]:
        """The people whom what is said names behind token `at`, or anywhere in quotes: "he said *Quist* was
        late", but not "he said the Quist campaign was"."""
        register, named = self.register, []
        for first, last in map(self.words.range_of, attribution.content):
            first = first if attribution.manner == "direct" else max(first, at)
            for name in register.names[register.names_before(first) : register.names_before(last)]:
                if self.words.tags[name.last : name.last + 1] not in _NOUNS:
                    named.append(register.of(name))
        return named

    def _hearer(self, attribution: Attribution) -> Entity | None:
        """Whom the cue names: "she told *Quist*", "asked *Quist*"."""
        for first, last in map(self.words.range_of, attribution.cue):
            for at in range(first + 1, last + 1):
                if at in self.register.names_at:
                    return self.register.of(self.register.names_at[at])
        return None

    def _asked(self, attribution: Attribution) -> Entity | None:
        """Who is asked, and is expected to answer: "she asked *Quist* if it would sink"."""
        cue = (at for first, last in map(self.words.range_of, attribution.cue) for at in range(first, last))
        return self._hearer(attribution) if any(self.words.lower[at] in _ASKS for at in cue) else None

    def _said_apart(self, attribution: Attribution, head: int) -> list[tuple[int, int]]:
        """What the party at token `head` says, but for a clause of its own before that: "The sources asked to
        be left out and, according to them, ..."."""
        ranges = (self.words.range_of(span) for span in attribution.content)
        return [
            (first, last) for first, last in ranges if not (last < head and self.words.tags[last] == "CC")
        ]

    def _employee(self, phrase: Phrase) -> Entity | None:
        """ "A mechanic for the operator, NAME", "a cleaner at NAME": the body named does not speak."""
        words, name = self.words, phrase.names[0]
        before = words.lower[phrase.first : name.begin]
        if self.register.of(name).kind == "person" or phrase.noun_class == "spokes" or len(before) < 2:
            return None
        is_body = before[-1] == "," and noun_of(before[-2])[1] in BODIES
        works_for = phrase.noun_class in PEOPLE and is_body and not _EMPLOYED.isdisjoint(before)
        if not works_for and not (before[0] in ("a", "an") and before[-1] == "at"):
            return None
        return self.register.worded("unnamed", words.phrase(phrase.first, name.last), phrase)

    def _named(self, phrase: Phrase) -> Entity:
        entities = list({id(entity): entity for entity in map(self.register.of, phrase.names)}.values())
        begin = phrase.names[0].begin
        trade, noun_class, plural = noun_of(" ".join(self.words.lower[max(begin - 1, 0) : begin]))
        for name in phrase.names:
            self._discourse.meet(self.register.of(name), name.first)
            if plural and noun_class in PEOPLE and len(phrase.names) > 1:
                self.register.of(name).nouns.add(trade)  # "Professors NAME and NAME"
            elif phrase.noun and noun_of(phrase.noun)[1] in PEOPLE:
                self.register.of(name).nouns.add(phrase.noun)  # "the candidates, NAME and NAME"
        return self.register.together(
            [entity for entity in entities if entity.kind == entities[0].kind], phrase
        )

    def _quantified(self, phrase: Phrase) -> Entity:
        """ "Both", "some", "another", "those familiar with the talks"."""
        word, behind = self.words.lower[phrase.head], phrase.head + 2
        if word == "those" and self.words.tags[behind - 1 : behind] in (["WP"], ["WP$"], ["VBN"], ["VBG"]):
            kind: SourceKind = "unnamed" if self.register.is_secretive(phrase) else "group"
            return self.register.new(kind, self.words.phrase(phrase.first, phrase.last), phrase)
        if self.words.lower[phrase.head + 1 : behind + 1] in (["of", "whom"], ["of", "which"]):
            whole = self._relatives.meant(behind, phrase.head)  # "most of whom"
            if whole is not None:
                return whole
        if word == "one" and self.words.lower[behind - 1 : behind + 1] == ["of", "them"]:
            several = self._discourse.meant("p", phrase.head)
            if several is not None and several.kind == "unnamed":
                return several
        if word in ("both", "two", "those", "these"):
            counted = word in ("both", "two")
            entity = self._descriptions.told_together() if word == "two" else None
            entity = entity or self._discourse.meant("p", phrase.head)
            two = entity is not None and _are_two(entity)
            if counted and not (entity and (entity.members or two)):
                entity = self._descriptions.two_people(phrase)
            # "Both asked not to be named": who may not be named before is nobody named.
            if entity is not None and (two or not self.register.is_secretive(phrase)):
                return entity
        if word == "another" and phrase.last == phrase.head + 1:
            last = self._discourse.speaker_at(phrase.head)
            if last is not None and last.kind == "unnamed" and last.plural:
                return last  # "One of the people said ... Another said": of the same
        text = self._descriptions.spelt_out(phrase.first, phrase.last)
        is_one = word in _ORDINALS and phrase.determiner == "a" and self.words.lower[behind - 1] != "of"
        if word in ("someone", "somebody", "those") or is_one or (word == "another" and self._unnamed_before):
            return self.register.new("unnamed", text, phrase)
        return self.register.worded("group", text, phrase)

    def _utterer(self, index: int, phrase: Phrase, last: Entity | None) -> Entity:
        """Who "I", "we" or "you" is: the speaker of the quotation around it, in a quotation of nobody's the
        one who spoke last, else the writer."""
        speaker: Entity | None = None
        if phrase.pronoun == "writer":
            if self.words.roles[self.words.sentence[phrase.head]] == "headline":
                last = self._quoted_below(index)
            speaker = self._speaker_around(index) or (last if self.words.quoted[phrase.head] else None)
        return speaker or self.register.worded("self", "the author", phrase)

    def _quoted_below(self, index: int) -> Entity | None:
        """Who is quoted first below the headline that the source of this attribution stands in."""
        below = range(index + 1, min(index + 1 + _SHORT, len(self.of)))
        return next((self.of[at] for at in below if self._attributions[at].manner == "direct"), None)

    def _speaker_around(self, index: int) -> Entity | None:
        """Whose words hold the source of this attribution."""
        around = self._attributions[index].parent
        if around is None:
            around = self._speakers.get(index)
        return None if around is None else self.of[around]


_ASKS = frozenset(("ask", "asked", "asks", "pressed", "questioned"))
_EMPLOYED = frozenset(("at", "for", "from", "with"))
_NOUNS = (["NN"], ["NNS"])
_ORDINALS = frozenset(("second", "fourth", "fifth", "sixth"))  # "a fourth said"; a third may be a share
_COPULAS = frozenset(("is", "was", "are", "were", "be", "been", "being", "became", "become", "as"))
_DETERMINERS = frozenset(("the", "this", "that", "these", "those", "a", "an"))


def _are_two(entity: Entity) -> bool:
    """Is it "two investors" who are not named?"""
    return entity.kind == "unnamed" and entity.plural and entity.name.lower().startswith("two ")


def _learn_gender(entity: Entity, pronoun: str) -> None:
    if entity.kind == "person" and pronoun in ("m", "f"):
        entity.gender = entity.gender or pronoun


_PRONOUNS = frozenset(("he", "she", "him", "her", "his", "they", "them", "their"))
_OF_DESCRIPTION = frozenset(("JJ", "VBN", "NN", "NNS"))


def _speakers(attributions: tuple[Attribution, ...]) -> dict[int, int]:
    """For each attribution whose source stands in another's quoted content: that other one."""
    contents = sorted(
        (span.start, span.end, index)
        for index, attribution in enumerate(attributions)
        if attribution.manner != "indirect"
        for span in attribution.content
    )
    around: dict[int, int] = {}
    for index, attribution in enumerate(attributions):
        if attribution.source:
            start = attribution.source[0].start
            at = bisect_right(contents, start, key=lambda content: content[0]) - 1
            if at >= 0 and contents[at][1] > start and contents[at][2] != index:
                around[index] = contents[at][2]
    return around
