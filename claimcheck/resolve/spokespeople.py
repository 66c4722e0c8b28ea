"""For whom a spokesperson without a name speaks: "a spokeswoman for the ministry", "a company spokesman"."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck import lexicon
from claimcheck.resolve.antecedents import called
from claimcheck.resolve.entity import Entity
from claimcheck.resolve.epithets import PEOPLE
from claimcheck.resolve.nouns import CORPORATE, gender_of, noun_of
from claimcheck.resolve.phrase import Phrase
from claimcheck.resolve.phrases import read_phrase
from claimcheck.resolve.pronouns import Discourse
from claimcheck.resolve.register import Register
from claimcheck.resolve.words import Words


class Spokespeople:
    """Finds the body behind a spokesperson.

    `meant` finds the party of a description, `text` its words.
    """

    def __init__(
        self,
        words: Words,
        register: Register,
        discourse: Discourse,
        meant: Callable[[Phrase], Entity],
        text: Callable[[Phrase], str],
    ) -> None:
        self._words = words
        self._register = register
        self._discourse = discourse
        self._meant = meant
        self._text = text

    def body_of(self, phrase: Phrase) -> Entity | None:
        """Whom the spokesperson of `phrase` speaks for; one who was named and so called goes before, None for
        nobody known."""
        if phrase.determiner == "the" and not phrase.owners and not phrase.plural:
            entity = called(phrase, self._discourse)
            if entity is not None and entity.kind == "person":
                return entity
        bearers = phrase.owners or phrase.prefixes
        if bearers:
            return self._office_of(self._register.of(bearers[-1]), phrase)
        body = self._body_behind(phrase) or self._body_before(phrase)
        if body is not None:
            return self._office_of(body, phrase)
        gender = gender_of(phrase.noun)
        for one, _ in self._discourse.recent() if phrase.determiner == "the" else ():
            if one.spoken_for and (not gender or gender in one.spoken_for):
                return one
        sentence = self._words.sentence
        for one, trace in self._discourse.recent():  # "HSBC apologised; a spokesperson said"
            at, heads = trace.places[-1]
            here = heads and sentence[at] == sentence[phrase.head]
            if here and one.kind == "organization" and not one.place:
                return one
        return next((one for one, _ in self._discourse.recent() if _may_employ(one)), None)

    def _office_of(self, entity: Entity, phrase: Phrase) -> Entity:
        """Who a spokesperson speaks for is a body, and not the person that it is named after."""
        if entity.kind != "person":
            return entity
        if entity.gender or len(entity.key) > 1 or entity.key[0] in lexicon.words("surnames"):
            return self._register.belonging(entity, "organization", self._text(phrase), phrase)
        entity.kind = "organization"
        return entity

    def _body_behind(self, phrase: Phrase) -> Entity | None:
        """ "A spokeswoman for the ministry"."""
        at = phrase.behind
        if at >= phrase.last or self._words.lower[at] not in ("for", "of", "from", "at", "with"):
            return None
        inner = read_phrase(self._words, at + 1, phrase.last, self._register.names_at)
        if inner is None or inner.kind == "pronoun":
            return None
        if inner.kind == "name":
            return self._register.of(inner.names[0])
        if inner.noun_class in PEOPLE and not inner.plural:
            holder = self._meant(inner)
            # "A spokesman for the mayor": for her office, whoever she is.
            return holder if holder.key else self._register.worded("organization", self._text(phrase), phrase)
        return self._meant(inner) if inner.noun_class in CORPORATE or inner.noun_class == "outlet" else None

    def _body_before(self, phrase: Phrase) -> Entity | None:
        """ "A company spokesman"."""
        for modifier in reversed(phrase.modifiers):
            noun, kind, _ = noun_of(modifier)
            at = phrase.head - 1
            if kind in CORPORATE:
                first = at
                while first > phrase.first and self._words.tags[first - 1] == "NN":
                    first -= 1  # "a fire service spokeswoman"
                body = Phrase(first, phrase.head, "nominal", at, noun=noun, noun_class=kind, behind=at + 1)
                body.modifiers = tuple(self._words.lower[first:at])
                body.determiner = "the"
                return self._meant(body)
            if kind == "crowd":  # "the rebel spokesman": the rebels, where they were told of
                people = Phrase(at, phrase.head, "nominal", at, noun=noun, noun_class=kind, plural=True)
                people.determiner = "the"
                return self._meant(people)
        return None


def _may_employ(entity: Entity) -> bool:
    """Is this a body that a spokesperson without further words may speak for?"""
    return entity.kind == "organization" and not entity.place and (entity.is_source or bool(entity.nouns))
