"""Who stands right before: whom "who" and "which" mean, "most of whom", and a description behind a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimcheck.resolve.descriptions import Descriptions
from claimcheck.resolve.entity import Entity
from claimcheck.resolve.epithets import PEOPLE
from claimcheck.resolve.phrase import Phrase, is_noun_tag
from claimcheck.resolve.phrases import read_phrase
from claimcheck.resolve.pronouns import Discourse
from claimcheck.resolve.register import Register
from claimcheck.resolve.words import Words

_LOOK_BACK = 10  # tokens of a noun phrase before "who"
_PHRASES = 3  # noun phrases before "who", parted by prepositions
_APPOSITION = 20  # tokens between a name and "who", or of what is said between dashes
_NAMED = 8  # tokens between a name and the comma before its apposition
_REACH = 60  # tokens between the subject and its predicate
_PREDICATE = 25  # tokens of what one is said to be
_IN_PREDICATE = frozenset(("DT", "JJ", "NN", "NNP", "CC", ",", "RB"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_DASHES = frozenset(("—", "–", "--", "-"))
_APART = _DASHES | {",", "("}
_WHO = PEOPLE | {"mass"}
_IMPERSONAL = frozenset(("organization", "publication", "document", "other"))
_IN_NAMED = frozenset(("IN", "DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS"))
_LEADS = frozenset(("DT", "JJ", "HYPH", "RB"))


class Relatives:
    """Finds the party that a relative pronoun or an apposition is about, in what stands before it.

    `named` and `quantified` make the party of a phrase of names and of a word of quantity.
    """

    def __init__(
        self,
        words: Words,
        register: Register,
        discourse: Discourse,
        descriptions: Descriptions,
        named: Callable[[Phrase], Entity],
        quantified: Callable[[Phrase], Entity],
    ) -> None:
        self._words = words
        self._register = register
        self._discourse = discourse
        self._descriptions = descriptions
        self._named = named
        self._quantified = quantified

    def meant(self, pronoun: int, head: int | None = None) -> Entity | None:
        """The party right before "who", "which" or "that"; "voters from Ohio who ..." are the voters.

        `pronoun` is the token of the pronoun, `head` the first of its phrase where that is longer ("most of
        whom").
        """
        words, head = self._words, pronoun if head is None else head
        of_people = words.lower[pronoun].startswith("who")
        if of_people:
            subject = self._called_so(head)
            if subject is not None:
                return subject
        nearest: Entity | None = None
        unknown: Phrase | None = None
        for before in self._phrases_before(head):
            if words.quoted[before.head] and not words.quoted[head]:
                continue  # "listeners to the “Hale Tonight” show, who ..."
            if before.kind == "pronoun":
                return self._quantified(before) if before.pronoun == "quantity" else None
            if before.kind == "nominal" and not before.noun_class and of_people:
                # "Yachtsmen who ...", but "listeners to the radio programme who ..."
                if before.plural:
                    unknown = before
                    break
                unknown = unknown or before
            elif before.kind == "name" or (before.noun_class in _WHO) == of_people:
                entity = self._named(before) if before.kind == "name" else self._described(before)
                if (entity.kind not in _IMPERSONAL) == of_people:
                    return entity
                if of_people or entity.kind != "person":
                    nearest = nearest or entity
        if unknown is not None:
            unknown.noun_class = "crowd"
            unknown.share |= words.tags[unknown.head] == "CD"  # "four in ten who ..."
            return self._descriptions.meant(unknown)
        return (self._discourse.meant("m", head) if of_people else None) or nearest

    def _described(self, phrase: Phrase) -> Entity:
        return self.apposed(phrase) or self._descriptions.meant(phrase)

    def _called_so(self, head: int) -> Entity | None:
        """The person of "NAME is a builder and sailor who ...": what stands before "who" only says what one
        is."""
        words, at = self._words, head - 1
        begins = words.bounds[words.sentence[head]][0]
        while at > max(begins, head - _PREDICATE) and words.tags[at] in _IN_PREDICATE:
            at -= 1
        if words.lower[at] not in ("is", "was") or words.lower[at + 1 : at + 2] not in (["a"], ["an"]):
            return None
        opens = next(
            (mark + 1 for mark in range(at, max(begins, at - _REACH), -1) if words.texts[mark] == ":"), begins
        )
        names = self._register.names
        first = self._register.names_before(opens)
        if first >= len(names) or names[first].begin != opens or names[first].last > at:
            return None
        entity = self._register.of(names[first])
        return entity if entity.kind == "person" else None

    def apposed(self, phrase: Phrase) -> Entity | None:
        """The person of "back was the Quist of old, a speaker with one theme": a description that nothing
        is said of, behind a comma and a name, is the bearer's."""
        words, comma = self._words, phrase.first - 1
        if phrase.plural or phrase.noun_class not in PEOPLE or phrase.noun_class == "voice":
            return None
        begins, end = words.bounds[words.sentence[phrase.head]]
        while comma > begins and words.tags[comma] in _LEADS:
            comma -= 1
        if comma <= begins or words.texts[comma] != "," or words.lower[comma + 1] not in ("a", "an"):
            return None
        if words.tags[phrase.behind : phrase.behind + 1] == ["WP"]:
            end = phrase.behind  # "..., an activist who": the clause is about the same
        for at in range(phrase.behind, end):
            if words.texts[at] in (",", ";", "—", "–", "--"):
                break
            if words.tags[at] in _FINITE:
                return None  # "behind Quist, a candidate said": a party of its own
        for at in range(comma, max(begins, comma - _NAMED), -1):
            name = self._register.name_ending(at)
            if name is not None and self._register.of(name).kind == "person":
                entity = self._register.of(name)
                entity.nouns.add(phrase.noun)
                return entity
            if words.tags[at - 1] not in _IN_NAMED:
                break
        return None

    def _phrases_before(self, head: int) -> Iterator[Phrase]:
        """The noun phrases before the relative pronoun at token `head`, the nearest first; an apposition has
        the name that it stands behind."""
        words, at = self._words, head - 1
        begins = words.bounds[words.sentence[head]][0]
        if at > begins and words.texts[at] in _APART:
            at = self._before_insertion(at, begins)
            apposed = self._bearer(at, begins)
            if apposed is not None:
                yield apposed
            at -= 1
        at = self._before_brackets(at + 1, begins) - 1
        end = at + 1
        for _ in range(_PHRASES):
            start = at + 1
            while start > max(begins, at - _LOOK_BACK) and (
                _in_noun_phrase(words.tags[start - 1])
                or (words.quoted[start - 1] and not words.quoted[head])
                or self._joins(start - 1, begins, at)
            ):
                start -= 1
            if start > at:
                break
            name = self._register.name_around(start)
            start = start if name is None else name.begin  # "the Office for Pier Conduct, which"
            before = read_phrase(words, start, end, self._register.names_at)
            if before is not None:
                yield before
            if start <= begins or words.tags[start - 1] not in ("IN", "TO", ","):
                break
            at = start - 2
            at -= words.tags[at] == "VBN"  # "two people briefed on the talks, who"

    def _before_insertion(self, at: int, begins: int) -> int:
        """The mark before what is said between two, the later of which is token `at`: between dashes, or a
        participle in commas ("a paper, seen by the Courier, which")."""
        words = self._words
        if words.texts[at] == ",":
            for comma in range(at - 2, max(begins, at - _APPOSITION), -1):
                if words.texts[comma] == ",":
                    return comma if words.tags[comma + 1] == "VBN" else at
        if words.texts[at] in _DASHES:
            for dash in range(at - 1, max(begins, at - _APPOSITION), -1):
                if words.texts[dash] in _DASHES:
                    return dash
        return at

    def _joins(self, at: int, begins: int, last: int) -> bool:
        """Is token `at` the "and" or the "retired" of "40 retired bishops and judges"?"""
        words = self._words
        if not begins < at < last:
            return False
        before, after = words.tags[at - 1], words.tags[at + 1]
        if words.tags[at] == "VBN":
            return before in ("CD", "DT", "JJ") and is_noun_tag(after)
        return words.lower[at] == "and" and before == after == "NNS"

    def _before_brackets(self, at: int, begins: int) -> int:
        """Where the bracket ("(D-Ohio)") opens that closes right before token `at`, else `at`."""
        words = self._words
        if words.texts[at - 1] == ")":
            for opens in range(at - 2, max(begins, at - _NAMED), -1):
                if words.texts[opens] == "(":
                    return opens
        return at

    def _begins_name(self, at: int) -> bool:
        """Does another party begin at token `at`, and not "Lim's former adviser"?"""
        name = self._register.names_at.get(at)
        return name is not None and self._words.texts[name.last : name.last + 1] not in (["’s"], ["'s"])

    def _bearer(self, at: int, begins: int) -> Phrase | None:
        """The name before an apposition that ends at token `at`: "NAME, auditor for Hale, who ..."."""
        words = self._words
        for comma in range(at - 1, max(begins, at - _APPOSITION), -1):
            if words.texts[comma] == ",":
                name = self._register.name_ending(self._before_brackets(comma, begins))
                if name is None or words.tags[comma + 1] == "CC" or self._begins_name(comma + 1):
                    return None
                return Phrase(name.first, name.last, "name", name.first, names=[name])
            if words.tags[comma] in _FINITE:
                break
        return None


def _in_noun_phrase(tag: str) -> bool:
    return is_noun_tag(tag) or tag in ("JJ", "JJS", "JJR", "CD", "DT", "POS", "PRP$")
