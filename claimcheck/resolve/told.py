"""To which outlet somebody spoke: "she told CNN", "in an interview with the Courier"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import lexicon
from claimcheck.document import Attribution, Span
from claimcheck.resolve.entity import Entity
from claimcheck.resolve.kinds import is_outlet
from claimcheck.resolve.name import Name
from claimcheck.resolve.register import Register
from claimcheck.resolve.words import Words

_TOLD = frozenset(("told", "tells", "tell", "telling"))
# Before "to" or "with" and at most two words.
_SPOKE = frozenset(
    ("spoke", "spoken", "speaking", "speak", "talked", "talking", "said", "saying", "statement", "statements")
) | {"interview", "interviews", "comment", "comments", "remarks", "email", "emailed", "wrote", "confirmed"}
_QUOTED = frozenset(("cited", "interviewed", "quoted"))  # before "by", or "as saying by"
# Alone they name no outlet: "she said to the TV".
_MEDIA = frozenset(
    ("tv", "radio", "television", "media", "newspaper", "newspapers", "magazine", "news", "press")
)
_NEAR = 60  # tokens on both sides of the cue
_WINDOW = 4  # tokens before the outlet's name
_OPENING = 12  # tokens of a piece in which its own outlet stands: "LONDON (Reuters) - ..."


class Told:
    """Looks up the outlets that the sources of an article spoke to."""

    def __init__(self, words: Words, register: Register) -> None:
        self._words = words
        self._register = register
        self._own = {id(party) for party in self._house()}

    def outlet(self, attribution: Attribution, source: Entity | None) -> Entity | None:
        """The outlet that the `source` of this attribution told it to; None where it is the piece's own."""
        anchor = attribution.cue or attribution.source
        if not anchor:
            return None
        words, register = self._words, self._register
        first, last = words.range_of(anchor[0])
        if first >= last:
            return None
        begins, ends = words.bounds[words.sentence[first]]
        begins, ends = max(begins, first - _NEAR), min(ends, last + _NEAR)
        for name in register.names[register.names_before(begins) : register.names_before(ends)]:
            if not self._is_spoken_to(name, begins) or _is_inside(
                words.span(name.first, name.last), attribution
            ):
                continue
            party = register.of(name)
            if self._is_outlet(party, name) and not self._speaks_between(source, last, name.begin):
                party.kind = "publication"
                return None if id(party) in self._own else party
        return None

    def _is_spoken_to(self, name: Name, begins: int) -> bool:
        """Do the words before the name say that it was told, asked, written to?"""
        first = name.begin
        while first > begins and self._words.tags[first - 1] in ("JJ", "NN"):
            first -= 1  # "the Spanish daily NAME"
        before = self._words.lower[max(begins, first - _WINDOW) : first]
        if before and before[-1] in ("the", "our", "this", "a"):
            before.pop()
        if not before:
            return False
        if before[-1] in _TOLD or (before[-1] == "by" and not _QUOTED.isdisjoint(before)):
            return True
        return before[-1] in ("to", "with") and not _SPOKE.isdisjoint(before)

    def _speaks_between(self, source: Entity | None, first: int, last: int) -> bool:
        """Is somebody else named from token `first` to `last`, who may have given that interview?"""
        between = self._register.names[self._register.names_before(first) : self._register.names_before(last)]
        return any(
            party.kind == "person" and party is not source for party in map(self._register.of, between)
        )

    def _is_outlet(self, party: Entity, name: Name) -> bool:
        if name.key[-1] in _MEDIA and len(name.key) == 1:
            return False
        if party.kind == "publication" or is_outlet(party.key):
            return True
        after_article = self._words.lower[name.begin - 1] == "the"
        return (
            after_article
            and len(party.key) == len(name.key)
            and name.key[-1] in lexicon.words("outlet_words")
        )

    def _house(self) -> Iterator[Entity]:
        """Outlets in the byline, the dateline and the brackets of the opening: the piece is their own."""
        words, register = self._words, self._register
        body = next(
            (bounds[0] for bounds, role in zip(words.bounds, words.roles, strict=True) if role == "body"), 0
        )
        for name in register.names:
            opens = body <= name.begin < body + _OPENING and words.texts[name.begin - 1] in ("(", "-LRB-")
            if opens or words.roles[words.sentence[name.first]] in ("byline", "dateline", "boilerplate"):
                yield register.of(name)


def _is_inside(span: Span, attribution: Attribution) -> bool:
    return any(content.contains(span) for content in attribution.content)
