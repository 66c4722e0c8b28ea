"""Whom a pronoun means: the nearest party that agrees in number and gender, what a quotation holds apart.

A plain version of Lappin and Leass (1994): the parties named so far compete by distance in sentences, by
standing at the head of their sentence, and by having spoken last.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from claimcheck.document import SourceKind
from claimcheck.resolve.entity import Entity
from claimcheck.resolve.nouns import KIN
from claimcheck.resolve.words import Words

_SUBORDINATORS = frozenset(("after", "although", "as", "because", "before", "if", "since", "that", "though"))
_SUBORDINATORS |= {"unless", "until", "whether", "while"}
_FRONTED = 20  # tokens of it
_REACH = 12  # parties looked back at
_SENTENCES = 6  # from here on distance makes no difference
_FRESH = 2  # sentences for which who spoke last is expected to go on
_PLACES = 8  # places of each party that are remembered

# What counts for and against a party, in sentences of distance: set on the labelled articles,
# where the figures hardly move with them.
_PER_RANK = 0.1
_HEADS = 0.8
_IS_SOURCE = 0.5
_SPOKE = 1.0
_SAID_IT = 1.0
_NEXT = 1.2  # "Roe said that Doe had lost *her* way": named last before it in its sentence
_QUOTED = 1.0
_SPEAKS_OF_ITSELF = 2.0
_NAMES = 1.5
_KIN_ASIDE = 1.2  # "her daughter", of whom the piece only tells


@dataclass(slots=True)
class Trace:
    """Where a party was last met: token positions, newest last, and whether each headed its sentence."""

    places: list[tuple[int, bool]] = field(default_factory=list)


class Discourse:
    """The parties met so far, in the order in which they were last met."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._traces: dict[Entity, Trace] = {}
        self._headed = -1  # the last sentence that has a head
        self.speaker: Entity | None = None
        self.spoke_in = -1
        self._active: Entity | None = None
        self._active_in = -1

    def meet(self, entity: Entity, at: int) -> None:
        """The party is mentioned at token `at`."""
        sentence = self._words.sentence[at]
        heads = sentence > self._headed and not self._words.quoted[at] and not self._is_fronted(at)
        if heads:
            self._headed = sentence
        trace = self._traces.pop(entity, None) or Trace()
        trace.places.append((at, heads))
        del trace.places[:-_PLACES]
        self._traces[entity] = trace

    def _is_fronted(self, at: int) -> bool:
        """ "During a talk with *Roe*, Doe said": does token `at` stand in what is put before the subject, and
        in no clause, whose own subject may well be meant ("If *Roe* wins, he")?"""
        words, (first, last) = self._words, self._words.bounds[self._words.sentence[at]]
        if words.tags[first] != "IN" or words.lower[first] in _SUBORDINATORS:
            return False
        return "," in words.texts[at : min(first + _FRONTED, last)]

    def speak(self, entity: Entity, at: int, *, tells: bool) -> None:
        """The party is the source of an attribution whose words go on to token `at`; who only likes or wants
        something, and `tells` nothing, is not the "he" who is expected to speak on."""
        self._active, self._active_in = entity, self._words.sentence[at]
        if tells:
            self.speaker, self.spoke_in = entity, self._words.sentence[at]

    def speaker_at(self, at: int) -> Entity | None:
        """Whose words or wishes were told last, where that was not long before token `at`."""
        return self._active if self._words.sentence[at] - self._active_in <= _FRESH else None

    def sentences_between(self, first: int, last: int) -> int:
        """How many sentences the second of two tokens stands behind the first, as far as it matters."""
        return min(self._words.sentence[last] - self._words.sentence[first], _SENTENCES)

    def recent(self) -> Iterator[tuple[Entity, Trace]]:
        """The parties met last, newest first."""
        for entity, _ in zip(reversed(self._traces), range(_REACH * 4), strict=False):
            yield entity, self._traces[entity]

    def meant(
        self,
        pronoun: str,
        at: int,
        apart: Sequence[tuple[int, int]] = (),
        speaker: Entity | None = None,
        hearer: Entity | None = None,
        named: Collection[Entity] = (),
    ) -> Entity | None:
        """The party that a pronoun at token `at` means; None when nobody fits.

        `pronoun` is its class in source_pronouns.txt: m, f, n, p, "one" for either m or f, or thing, which is
        no party that could say something of its own accord; "will" is an "it" that only such a party can be.
        `apart` are the tokens (first, after the last) of what the pronoun's party says: somebody named only
        there is less likely meant, and not at all when it is a quotation. `speaker` is who utters the words
        around the pronoun, `hearer` whom the pronoun's party speaks to, `named` the people whom it speaks of
        by name, as hardly anybody does of himself.
        """
        words, best, highest = self._words, None, -100.0
        sentence, quoted = words.sentence[at], words.quoted[at]
        rank, taken_over = 0, False
        for entity, trace in self.recent():
            fit = None if entity is hearer else _agrees(entity, pronoun)
            if fit is None:
                continue
            said = [any(first <= place < last for first, last in apart) for place, _ in trace.places]
            outside = [place for place, inside in zip(trace.places, said, strict=True) if not inside]
            if not outside and words.quoted[trace.places[-1][0]]:
                continue
            places = outside or trace.places
            position, heads = places[-1]
            if pronoun == "thing" and sentence - words.sentence[position] > 1:
                continue  # "this" is what was just told of
            if not quoted:  # named twice in a sentence that it heads
                here = words.sentence[position]
                heads = any(headed for place, headed in places if words.sentence[place] == here)
            score = fit - self.sentences_between(position, at) - _PER_RANK * rank
            score += _HEADS * heads + _IS_SOURCE * entity.is_source
            score -= 0.0 if outside else _SAID_IT
            told_of = not (apart or quoted)  # the pronoun speaks of nobody's own words
            if told_of and not rank and sentence == words.sentence[position]:
                score += _NEXT
            since = sentence - self.spoke_in
            if entity is self.speaker and since <= _FRESH and (since or apart) and not taken_over:
                score += _SPOKE
            # Of whom a whole sentence has told since, the next is expected to go on (Grosz et al. 1995).
            taken_over |= heads and entity.kind == "person" and words.sentence[position] > self.spoke_in
            if words.quoted[position] and not quoted:
                score -= _QUOTED
            if speaker is entity and quoted:
                score -= _SPEAKS_OF_ITSELF
            score -= _NAMES * (entity in named and sentence != words.sentence[position])
            if score > highest:
                best, highest = entity, score
            rank += 1
            if rank == _REACH:
                break
        return best


_FIT: dict[str, dict[SourceKind, float]] = {
    "n": {"organization": 0.5, "document": 0.5, "publication": 0.3, "other": 0.5},
    "thing": {"document": 0.5, "other": 0.5},
    "will": {"organization": 0.5, "publication": 0.3},
    "p": {"group": 0.5, "unnamed": 0.5, "organization": -0.8, "publication": -0.8},
}


def _agrees(entity: Entity, pronoun: str) -> float | None:
    """How well a party fits a pronoun; None when it cannot be meant."""
    if pronoun in ("m", "f", "one"):
        if pronoun in entity.spoken_for:
            return 0.3  # "A spokesman for the port ... he said"
        if entity.plural or entity.kind not in ("person", "unnamed"):
            return None
        if entity.gender and pronoun not in (entity.gender, "one"):
            return None
        aside = (entity.kind == "person" or not entity.has_told) and not KIN.isdisjoint(entity.nouns)
        return (1.0 if entity.gender else 0.0) - (entity.kind == "unnamed") - _KIN_ASIDE * aside
    if pronoun == "p":
        if entity.plural:
            return 0.8
        fit = _FIT["p"].get(entity.kind)
        return -0.5 if entity.kind == "unnamed" else None if entity.place else fit
    if entity.plural:
        return None
    fit = _FIT[pronoun].get(entity.kind)
    return fit - 0.5 if fit is not None and entity.place else fit
