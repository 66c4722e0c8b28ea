"""Whom a description means: "the mayor", "her campaign", "two people familiar with the talks"."""

from __future__ import annotations

from claimcheck import lexicon
from claimcheck.document import ABOVE, SourceKind
from claimcheck.resolve import unnamed
from claimcheck.resolve.antecedents import NEW, called, elected, is_referring, likely, partisan, refers_back
from claimcheck.resolve.entity import Entity
from claimcheck.resolve.nominal import kind_of_nominal
from claimcheck.resolve.nouns import AGED, CORPORATE, alike, gender_of, pronoun_of
from claimcheck.resolve.phrase import Phrase
from claimcheck.resolve.pronouns import Discourse
from claimcheck.resolve.register import Register
from claimcheck.resolve.spokespeople import Spokespeople
from claimcheck.resolve.words import Words

_TRACED = frozenset(("organization", "body", "outlet", "office", "staff", "crowd"))
_CROWDS = frozenset(("expert", "critic", "voter", "supporter"))
# What an outlet prints: where it is named, it is the source and not the paper that it is printed on.
_PIECES = frozenset(
    ("report", "article", "story", "piece", "account", "column", "editorial", "interview", "investigation")
)
# Behind what is no person: somebody put it out, or got hold of it.
_ISSUED = frozenset(("published", "issued", "posted", "filed", "leaked", "obtained", "released", "reviewed"))
_ISSUED |= {"shared", "dated", "seen"}
# Before a document: it is another one of its kind.
_OTHER_ISSUE = NEW | {"latest", "previous", "last", "earlier", "prior", "recent", "first"}
_CLAUSE = 15  # words of a relative clause that may tell how somebody knows


class Descriptions:
    """Finds or makes the party of each described source."""

    def __init__(self, words: Words, register: Register, discourse: Discourse) -> None:
        self._words = words
        self._register = register
        self._discourse = discourse
        self._spokespeople = Spokespeople(
            words, register, discourse, self.meant, lambda phrase: self._text(phrase, None)
        )

    def meant(self, phrase: Phrase) -> Entity:
        """The party of a nominal phrase; a new one when it is nobody met before."""
        if phrase.noun_class == "spokes":
            entity = self._spokespeople.body_of(phrase)
            if entity is not None:
                entity.spoken_for = gender_of(phrase.noun) or "mf"
                return entity
        owner = self.owner(phrase)
        outlet = self._outlet(phrase, owner)
        if outlet is not None:
            return outlet
        if owner is not None and self._is_owned(phrase):
            return self._register.belonging(owner, self._kind(phrase), self._text(phrase, owner), phrase)
        if phrase.prefixes and phrase.noun_class == "document" and not phrase.plural:
            is_new = phrase.determiner != "the" or not _OTHER_ISSUE.isdisjoint(phrase.modifiers)
            return self._register.issued(
                self._register.of(phrase.prefixes[-1]), self._text(phrase, owner), phrase, is_new=is_new
            )
        return self.known(phrase) or self.fresh(phrase)

    def known(self, phrase: Phrase) -> Entity | None:
        """The party met before that this description means."""
        if phrase.partial or (phrase.noun == "one" and phrase.first == phrase.head):
            return self._whole(phrase)
        if phrase.noun == "other" and phrase.determiner == "the" and phrase.last == phrase.head + 1:
            last = self._discourse.speaker_at(phrase.head)  # "One of the two said ... The other said"
            return last if last is not None and last.kind == "unnamed" and last.plural else None
        if not refers_back(phrase):
            return None
        if phrase.noun == AGED[1:] or (phrase.noun in lexicon.words("natives") and not phrase.plural):
            return self._discourse.meant(gender_of(phrase.noun) or "one", phrase.head)
        entity = self.met(phrase)
        if phrase.plural and "two" in phrase.modifiers and not (entity and entity.kind == "unnamed"):
            entity = self.told_together() or entity
        entity = entity or self._pair(phrase) or self._last_unnamed(phrase)
        comes_from = self._words.lower[phrase.behind : min(phrase.behind + 1, phrase.last)] == ["from"]
        if entity is None and phrase.noun_class in _TRACED and not comes_from:
            entity = (
                likely(phrase, self._discourse)
                or partisan(phrase, self._discourse)
                or elected(phrase, self._discourse)
            )
        elif entity is not None and self._is_of_headline(entity, phrase):
            # "UN agency: ..." above, and the text names it before it says "the agency".
            entity = likely(phrase, self._discourse) or entity
        if entity is not None:
            entity.nouns.add(phrase.noun)
        return entity

    def _is_of_headline(self, entity: Entity, phrase: Phrase) -> bool:
        """Is this a body that only a line above the text describes, and the phrase no part of one?"""
        roles, sentence = self._words.roles, self._words.sentence
        is_body = entity.kind == "organization" and not entity.key
        return (
            is_body and roles[sentence[entity.first]] in ABOVE and roles[sentence[phrase.head]] not in ABOVE
        )

    def _whole(self, phrase: Phrase) -> Entity | None:
        """ "One of the people", "one": those unnamed before, who are told of as a whole."""
        entity = None
        told_anew = self._register.core_end(phrase) > phrase.behind  # "many of the people at the port"
        if phrase.noun == "one":
            entity = self._discourse.meant("p", phrase.head)
        elif is_referring(phrase.determiner) and not told_anew:
            entity = called(phrase, self._discourse)
        return entity if entity is not None and entity.kind == "unnamed" else None

    def _last_unnamed(self, phrase: Phrase) -> Entity | None:
        """ "The person" said more: who is unnamed and spoke last."""
        last = self._discourse.speaker_at(phrase.head)
        fits = last is not None and last.kind == "unnamed" and last.plural == phrase.plural
        return last if fits and phrase.noun_class == "voice" and not phrase.modifiers else None

    @staticmethod
    def _is_owned(phrase: Phrase) -> bool:
        """Is what belongs to somebody one party: "her campaign", "his aides", "Quist's lawyer"?"""
        if phrase.noun_class in CORPORATE:
            return True
        definite = bool(phrase.owners) or phrase.owner_pronoun is not None
        return phrase.noun_class == "staff" and (phrase.plural or (definite and not phrase.partial))

    def fresh(self, phrase: Phrase) -> Entity:
        """The party of a description that leads to nobody met before."""
        kind, text = self._kind(phrase), self._text(phrase, self.owner(phrase))
        if kind == "unnamed" and NEW & set(phrase.modifiers):
            return self._register.new(kind, text, phrase)
        return self._register.worded(kind, text, phrase)

    def _kind(self, phrase: Phrase) -> SourceKind:
        if phrase.noun == "parent" and self._words.lower[phrase.behind : phrase.behind + 1] == ["of"]:
            name = self._register.names_at.get(phrase.behind + 1)
            if name is not None and self._register.of(name).kind != "person":
                return "organization"  # of a company, not of a child
        behind = self._words.lower[phrase.behind : phrase.behind + 2]
        if not phrase.noun_class and not _ISSUED.isdisjoint(behind[:1]):
            return "document"  # "a roadmap published in May", "screenshots seen by the Courier"
        if phrase.noun == "paper" and not _ISSUED.isdisjoint((*phrase.modifiers, *behind)):
            return "document"  # "a leaked paper, seen by the Courier", "a paper published in May"
        return kind_of_nominal(phrase, secretive=self._register.is_secretive(phrase))

    def met(self, phrase: Phrase) -> Entity | None:
        """The party that the article called so before, or by a noun of the same kin."""
        entity = called(phrase, self._discourse) or self._register.worded_before(self._text(phrase, None))
        if entity is not None:
            entity.nouns.add(phrase.noun)
        return entity

    def told(self, entity: Entity, phrase: Phrase) -> None:
        """Keep the fullest description of an unnamed party, and how much each tells."""
        words, register = self._words, self._register
        core = end = register.core_end(phrase)
        limit = words.bounds[words.sentence[phrase.head]][1]
        if any(words.lower[at] == "who" for at in range(end, min(end + 2, limit))):
            end = min(end + _CLAUSE, limit)
        behind = register.names[register.names_before(phrase.behind) :][:3]
        named = bool(phrase.owners or phrase.prefixes) or any(
            phrase.behind <= name.first < core for name in behind
        )
        tail = words.text[words.ends[phrase.head] : words.ends[end - 1]]
        entity.degrees.append(
            unnamed.described(phrase.noun_class, phrase.noun, phrase.modifiers, named=named, tail=tail)
        )
        text = self._text(phrase, self.owner(phrase))
        if len(text) > len(entity.name) and not is_referring(phrase.determiner):
            entity.name = text

    def _text(self, phrase: Phrase, owner: Entity | None) -> str:
        """The description, with names for "his" and "her"."""
        first, last = phrase.first, self._register.core_end(phrase)
        if phrase.owner_pronoun != first or owner is None or not owner.key:
            return self.spelt_out(first, last)
        return f"{_shown(owner)}’s {self.spelt_out(first + 1, last)}"

    def spelt_out(self, first: int, last: int) -> str:
        """The words from token `first` to before `last`, with names for "him" and "her" behind the first word
        ("those close to Quist")."""
        words, text, at = self._words, "", self._words.starts[first]
        for token in range(first + 1, last):
            kind = pronoun_of(words.lower[token])
            if kind in ("m", "f") and words.lower[token] not in ("he", "she"):
                meant = self._discourse.meant(kind, token)
                if meant is not None and meant.kind == "person" and meant.key:
                    text += words.text[at : words.starts[token]] + _shown(meant)
                    text += "’s" if words.tags[token] == "PRP$" and token + 1 < last else ""
                    at = words.ends[token]
        text += words.text[at : words.ends[last - 1]]
        # One that has lost its other half would look like a slip of the table's.
        marks = sum(map(text.count, "“”"))
        return " ".join((text if marks % 2 == 0 else text.replace("“", "").replace("”", "")).split())

    def owner(self, phrase: Phrase) -> Entity | None:
        """Whose the head is: "Quist's aides", "the Quist campaign", "aides to Mr. Quist", "her aides"."""
        bearers = phrase.owners or phrase.prefixes
        if bearers:
            return self._register.of(bearers[-1])
        behind = phrase.behind
        if (
            phrase.noun_class == "staff"
            and behind < phrase.last
            and self._words.lower[behind] in ("to", "of", "for")
        ):
            name = self._register.names_at.get(behind + 1)
            return None if name is None else self._register.of(name)
        if phrase.owner_pronoun is not None:
            kind = pronoun_of(self._words.lower[phrase.owner_pronoun])
            if kind in ("m", "f", "n", "p"):
                return self._discourse.meant(kind, phrase.owner_pronoun)
        return None

    def _outlet(self, phrase: Phrase, owner: Entity | None) -> Entity | None:
        """The outlet behind "the NAME news agency", "a report in NAME" and "NAME's report"."""
        register, words = self._register, self._words
        if phrase.noun_class == "outlet" and phrase.prefixes:
            return register.of(phrase.prefixes[-1])
        if phrase.noun not in _PIECES:
            return None
        if owner is not None:
            return owner if owner.kind == "publication" else None
        at = phrase.behind
        while at < phrase.last and words.tags[at] in ("VBN", "RB", "CD", "NN", "DT", "IN"):
            name = register.names_at.get(at + 1)
            if name is not None and words.lower[at] in ("in", "by", "from", "on", "the"):
                party = register.of(name)
                return party if party.kind == "publication" else None
            at += 1
        return None

    def _pair(self, phrase: Phrase) -> Entity | None:
        """ "The two men", "the candidates", "the senators": the people met last who are so called."""
        if not phrase.plural or phrase.noun_class not in ("office", "crowd") or phrase.noun in _CROWDS:
            return None
        counted = "two" in phrase.modifiers or phrase.determiner == "both"
        people = self._people()
        so_called = [one for one in people if any(alike(phrase.noun, noun) for noun in one.nouns)]
        if len(so_called) < 2 and counted and gender_of(phrase.noun):
            so_called = [one for one in people if one.is_source]
        elif len(so_called) == 1 and "two" in phrase.modifiers:
            # "President NAME ... and NAME": the other is called nothing else.
            others = [one for one in self._people_since(phrase.head) if one not in so_called]
            if len(others) == 1 and not others[0].nouns:
                so_called = [one for one in people if one in (*so_called, *others)]
        if len(so_called) < 2 or (len(so_called) > 2 and not counted):
            return None
        return self._register.together(so_called[:2][::-1], phrase)

    def _people_since(self, at: int) -> list[Entity]:
        """The people of the sentence before that of token `at`."""
        sentence = self._words.sentence
        return [
            one
            for one, trace in self._discourse.recent()
            if one.kind == "person" and not one.plural and sentence[at] - sentence[trace.places[-1][0]] == 1
        ]

    def told_together(self) -> Entity | None:
        """The two who were named together last: "Ann Lim and Tom Berg"."""
        return next((one for one, _ in self._discourse.recent() if len(one.members) == 2), None)

    def two_people(self, phrase: Phrase) -> Entity | None:
        """ "They", "both", "the two" where no group was met: the two people who spoke last."""
        spoke = [one for one in self._people() if one.is_source]
        return self._register.together(spoke[:2][::-1], phrase) if len(spoke) == 2 else None

    def _people(self) -> list[Entity]:
        return [one for one, _ in self._discourse.recent() if one.kind == "person" and not one.plural]


def _shown(entity: Entity) -> str:
    return entity.name.split()[-1] if entity.kind == "person" else entity.name
