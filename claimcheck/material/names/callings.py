"""What a draft calls somebody right beside their name, held to all that the material calls them there.

"Ann Ek, the sales director" is not "ANN EK, finance director:", nor is a deputy editor the editor. Where two
callings have a word in common, what either has besides is told apart: the noun for what one is, what that is
of, or what qualifies it. A text may call somebody by less, or by another word of the same meaning.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import dropwhile, takewhile
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.attribute.cues import verb_forms
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material import kinds
from claimcheck.material.made_of import MadeOf
from claimcheck.material.names.offices import DEPUTY, STATES
from claimcheck.material.names.persons import ADJECTIVES, PersonName
from claimcheck.material.names.phrases import is_name
from claimcheck.material.names.roles import senses_of
from claimcheck.material.names.roster import Roster, around
from claimcheck.material.support import Place, is_content
from claimcheck.material.words import Word, stem_of, words_of

# What qualifies a calling, so that without it another is meant.
QUALIFYING = DEPUTY | STATES.keys() | {"ex", "assistant", "associate", "shadow"}
# So near to a name, in characters, the material may say in other words what somebody is.
NEAR = 150
BEFORE = frozenset({"a", "an", "the", "his", "her", "its", "their", "is", "was", "also", "now"})
LINKS = frozenset({"of", "for"})
_BEHIND = re.compile(r"(?:,\s|\s\(|\s(?=(?:is|was)\s))(?P<what>[^,.;:()“”\"\n]{3,100})")
_BEFORE = re.compile(r"(?:\A|(?<=[,.;:()“”\"\n]))\s?(?P<what>[^,.;:()“”\"\n]{3,60}),?\s\Z")


class _Calling(NamedTuple):
    """The words that tell what somebody is: those up to the noun for it, and what that is of."""

    words: tuple[str, ...]
    of: tuple[str, ...]
    span: Span

    @property
    def head(self) -> str:
        return self.words[-1]

    @property
    def qualifying(self) -> frozenset[str]:
        """What qualifies it: "ex" and "former" alike."""
        return frozenset(STATES.get(word, word) for word in self.words if word in QUALIFYING)


def other_callings(
    doc: Document,
    people: Sequence[tuple[int, PersonName]],
    roster: Roster,
    near: Mapping[int, Sequence[Place]],
    made_of: MadeOf,
    replaced: Sequence[Span],
) -> Iterator[NameCheck]:
    """What a draft calls people of its material who are called otherwise there.

    Only in a draft made of its material, and where a passage says the same as a sentence (`near`). A word of
    the material `replaced` by another is told as such.
    """
    for sentence, name in people:
        for here in _callings(doc.plain, name):
            names = roster.like(name)
            known = [(one, there) for one in names for there in _callings(roster.text(one), one)]
            if not known or any(_is_kin(here, there) and not _are_two(here, there) for _, there in known):
                continue
            told = " ".join(around(roster.text(one), one, NEAR) for one in names).lower()
            for one, there in known:
                is_meant = made_of or any(place.holds(one.place) for place in near.get(sentence, ()))
                if is_meant and _are_two(here, there, told):
                    start, end = min(here.span.start, name.start), max(here.span.end, name.end)
                    if not any(here.span.overlaps(word) for word in replaced):
                        yield roster.check(Span(start, end), one, "title", there.span)
                    break


def _callings(text: str, name: PersonName) -> Iterator[_Calling]:
    """What stands right before a name, or behind it."""
    if behind := _BEHIND.match(text, name.end):
        words = words_of(text, Span(*behind.span("what")))
        yield from _calling(text, words[_first(words, lambda word: word.endswith("'s")) :])
    start = max(name.start - NEAR, 0)
    if before := _BEFORE.search(text[start : name.start]):
        first, last = before.span("what")
        words = words_of(text, Span(start + first, start + last))
        words = words[_first(words, _is_before) :]
        if not any(is_name(text, word) for word in words):
            yield from _calling(text, words)


def _first(words: Sequence[Word], is_before: Callable[[str], bool]) -> int:
    """The number of the word behind the last one that stands before a calling."""
    return next((at + 1 for at in range(len(words) - 1, -1, -1) if is_before(words[at].folded)), 0)


def _is_before(word: str) -> bool:
    """Does a folded word stand before a calling: "the", "Hale's", "said"?"""
    return word.endswith("'s") or word in lexicon.words("stop_words") or word in _verbs()


@cache
def _verbs() -> frozenset[str]:
    return frozenset(verb_forms(speech=True))


def _calling(text: str, words: Sequence[Word]) -> Iterator[_Calling]:
    """What some words call somebody, behind articles: up to a name or a small word."""
    row = list(dropwhile(lambda word: word.folded in BEFORE, words))
    row = list(takewhile(lambda word: not (is_name(text, word) or _is_small(word.folded)), row))
    folded = [word.folded for word in row]
    size = next((at for at, word in enumerate(folded) if word in LINKS), len(row))
    if size and (senses_of(folded[size - 1]) or kinds.is_calling(folded[size - 1])):
        of = tuple(word for word in folded[size:] if is_content(word))
        end = row[-1] if of else row[size - 1]
        yield _Calling(tuple(folded[:size]), of, Span(row[0].start, end.end))


def _is_small(word: str) -> bool:
    return word in lexicon.words("stop_words") and word not in LINKS


def _is_kin(one: _Calling, other: _Calling) -> bool:
    """May both callings be said for the same, but for what they have besides?"""
    return one.head == other.head or kinds.are_kin(one.head, other.head)


def _are_two(here: _Calling, there: _Calling, told: str = "") -> bool:
    """Is nobody called both at once? What is `told` near the name in other words is no other."""
    if not _is_kin(here, there):
        one, other = ({stem_of(word) for word in calling.words} for calling in (here, there))
        are_two = kinds.are_two(here.head, there.head) or (senses_of(here.head) and senses_of(there.head))
        return bool(one & other and one - other and other - one and are_two) and here.head not in told
    if here.qualifying != there.qualifying:
        return not any(word in told for word in here.qualifying - there.qualifying)
    pairs = [(here.words[-2:-1], there.words[-2:-1]), (here.of, there.of)]
    return any(
        one and other and _are_nouns_apart(one[0], other[0]) and one[0] not in told for one, other in pairs
    )


def _are_nouns_apart(one: str, other: str) -> bool:
    """Are two words before a noun, or behind "of", two: "sales", "finance"; not "veteran", "federal"?"""
    is_plain = (
        not {one, other} & QUALIFYING and not one.endswith(ADJECTIVES) and not other.endswith(ADJECTIVES)
    )
    return is_plain and stem_of(one) != stem_of(other) and not kinds.are_kin(one, other)
