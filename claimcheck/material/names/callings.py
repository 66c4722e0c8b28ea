"""What a draft calls somebody right beside their name, held to all that the material calls them there.

"Ann Ek, the sales director" is not "ANN EK, finance director:", nor is a deputy editor the editor. Where two
callings are of one kind, what either has besides is told apart: the noun for what one is, what that is of, or
what qualifies it. A text may call somebody by less, or by another word of the same meaning; what the material
says of others only ("the keeper of the north light"), or nowhere, is somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile, islice, pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from claimcheck import lexicon
from claimcheck.attribute.cues import verb_forms
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material import kinds
from claimcheck.material.names.offices import DEPUTY, LONGEST, STATES
from claimcheck.material.names.persons import ADJECTIVES, PersonName
from claimcheck.material.names.phrases import is_name
from claimcheck.material.names.roles import is_anybody, senses_of
from claimcheck.material.names.roster import Roster, around
from claimcheck.material.support import Place, is_content
from claimcheck.material.words import Word, stem_of, words_of

if TYPE_CHECKING:
    from claimcheck.material.made_of import MadeOf

# What qualifies a calling, so that without it another is meant.
QUALIFYING = DEPUTY | STATES.keys() | {"ex", "assistant", "associate", "shadow"}
# So near to a name, in characters, the material may say in other words what somebody is.
NEAR = 150
LINKS, ARTICLES = frozenset({"of", "for"}), frozenset({"a", "an", "the", "his", "her", "its", "their"})
BE = frozenset({"is", "was", "has", "had", "been"})
BEFORE = ARTICLES | BE | {"also", "now"}
_BEHIND = re.compile(r"(?:,\s|\s\(|\s[-–—]\s|\s(?=(?:is|was)\s))(?P<what>[^,.;:()“”\"\n]{3,100})")
_BEFORE = re.compile(
    r"(?:\A|(?<=[,.;:()“”\"\n]))\s?(?P<what>[^,.;:()“”\"\n]{2,60})(?:,?\s|,\s[A-Z][a-z]{1,3}\.?\s)\Z"
)


class _Calling(NamedTuple):
    """The words that tell what somebody is: those up to the noun for it, and what that is of."""

    words: tuple[str, ...]
    of: tuple[str, ...]
    span: Span

    @property
    def head(self) -> str:
        """The noun for it, or the two words that are one: "chief executive"."""
        last = " ".join(self.words[-2:])
        return last if senses_of(last) else self.words[-1]

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
    """What a draft calls people of its material who are called otherwise there, or others are called.

    The former only in a draft made of its material, and where a passage says the same as a sentence (`near`).
    A word of the material `replaced` by another is told as such.
    """
    for sentence, name in people:
        names = roster.like(name)
        for here in _callings(doc.plain, name):
            if any(map(here.span.overlaps, replaced)):
                continue
            passages = near.get(sentence, ())
            meant = [one for one in names if made_of or any(place.holds(one.place) for place in passages)]
            found = _others(here, names, meant, roster, made_of)
            for one, there in found[:1]:
                span = Span(min(here.span.start, name.start), max(here.span.end, name.end))
                yield roster.check(span, one, "title", there.span)


def _others(
    here: _Calling, names: Sequence[PersonName], meant: Sequence[PersonName], roster: Roster, made_of: MadeOf
) -> list[tuple[PersonName, _Calling]]:
    """What those who are `meant` are called, where it is another calling and no name is called so."""
    known = [(one, there) for one in names for there in _callings(roster.text(one), one)]
    if any(_is_kin(here, there) and not _are_two(here, there) for _, there in known):
        return []
    told = " ".join(around(roster.text(one), one, NEAR) for one in names).lower()
    found = [(one, there) for one, there in known if one in meant and _are_two(here, there, told)]
    if made_of and not found:
        known += [(one, there) for one in names for there in _around(roster.text(one), one, here)]
        found = [row for row in known if _is_new(here, row[1], names, roster)]
    return found


def _is_new(here: _Calling, there: _Calling, names: Sequence[PersonName], roster: Roster) -> bool:
    """Has no piece with somebody's name what they are called, nor a word of that meaning, but another one?"""
    if _is_kin(here, there) or any(map(is_anybody, (here.head, there.head))):
        return False
    texts = {roster.text(name) for name in names}
    words = {word for text in texts for word in _roles(text) if not is_anybody(word)}
    return not any(kinds.are_kin(here.head, word) or stem_of(here.head) == stem_of(word) for word in words)


def _roles(text: str) -> Iterator[str]:
    """The words of a text, two that are one role as one."""
    folded = [word.folded for word in words_of(text, Span(0, len(text)))]
    for before, word, after in zip(["", *folded], folded, [*folded[1:], ""], strict=False):
        pairs = f"{before} {word}", f"{word} {after}"
        yield next((pair for pair in pairs if senses_of(pair)), word)


def _around(text: str, name: PersonName, here: _Calling) -> Iterator[_Calling]:
    """What the sentence of a name has behind a word of a calling: "Ann Ek and Bo Lee, made joint heads"."""
    start = max(text.rfind(".", 0, name.start) + 1, name.start - NEAR)
    end = text.find(".", name.end, name.end + NEAR)
    words = words_of(text, Span(start, end if end > 0 else min(name.end + NEAR, len(text))))
    for before, word in pairwise(words):
        if before.folded in {*here.words[:-1]} - QUALIFYING and senses_of(word.folded):
            yield _Calling((before.folded, word.folded), (), Span(before.start, word.end))


def _callings(text: str, name: PersonName) -> Iterator[_Calling]:
    """What stands right before a name, or behind it."""
    words = words_behind(text, name)
    own = max((at + 1 for at, word in enumerate(words) if word.folded.endswith("'s")), default=0)
    for first in (own, *(at + 1 for at, word in enumerate(words) if word.folded == "who")):
        yield from calling(text, words[first:])
    words = words_before(text, name)
    words = words[:-1] if words and words[-1].folded in BE else words  # "whose head is Ann Ek"
    # Behind the last small word that leaves one: "heard of the owner of the mill, Ann Ek".
    small = lexicon.words("stop_words"), verb_forms(speech=True)
    ends = (word.folded.endswith("'s") or any(word.folded in row for row in small) for word in words)
    firsts = [at + 1 for at, is_end in enumerate(ends) if is_end]
    found = (one for first in (*firsts[::-1], 0) for one in calling(text, words[first:]))
    yield from islice((one for one in found if one.span.end == words[-1].end), 1)


def words_behind(text: str, name: PersonName) -> Sequence[Word]:
    """What stands behind a name and a comma, a dash, a bracket or a "was", up to the next mark."""
    behind = _BEHIND.match(text, name.end)
    return words_of(text, Span(*behind.span("what"))) if behind else []


def words_before(text: str, name: PersonName) -> Sequence[Word]:
    """What stands right before a name in its stretch between marks."""
    start = max(name.start - NEAR, 0)
    before = _BEFORE.search(text[start : name.start])
    return words_of(text, Span(start + before.start("what"), start + before.end("what"))) if before else []


def calling(text: str, words: Sequence[Word]) -> Iterator[_Calling]:
    """What some words call somebody, behind articles: up to a name or a small word."""
    row = list(dropwhile(lambda word: word.folded in BEFORE, words))
    pairs = zip([*row[:1], *row], row, strict=False)
    size = sum(1 for _ in takewhile(lambda pair: not _ends(text, *pair), pairs))
    if size < len(row) and row[size - 1].folded not in LINKS | ARTICLES and is_name(text, row[size]):
        return  # "trade minister Bo Ek" behind Ann Lee, in a list
    row = row[:size]
    folded = [word.folded for word in row]
    size = next((at for at, word in enumerate(folded) if word in LINKS), len(row))
    if size and (called := _in_full(folded[:size])):
        of = tuple(word for word in folded[size:] if is_content(word))
        end = row[-1] if of else row[size - 1]
        yield _Calling(called, of, Span(row[0].start, end.end))


def _in_full(words: Sequence[str]) -> tuple[str, ...]:
    """Words that end with the noun for what somebody is, an office in full; none where they do not."""
    for size in range(min(LONGEST, len(words)), 0, -1):
        entry = " ".join(words[-size:])
        office = lexicon.load("offices").get(entry, (entry,))[0]
        if not (entry.endswith(office) or " of " in office):
            return (*words[:-size], *office.split())
    return tuple(words) if senses_of(words[-1]) or kinds.is_calling(words[-1]) else ()


def _ends(text: str, before: Word, word: Word) -> bool:
    """Is a word a name, or a small one but for "of" and an article behind that?"""
    is_inside = word.folded in LINKS or (word.folded in ARTICLES and before.folded in LINKS)
    return is_name(text, word) or (word.folded in lexicon.words("stop_words") and not is_inside)


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
        one
        and other
        and set(map(stem_of, one)).isdisjoint(map(stem_of, other))
        and _are_nouns_apart(one[0], other[0], is_of=one is here.of)
        and one[0] not in told
        for one, other in pairs
    )


def _are_nouns_apart(one: str, other: str, *, is_of: bool) -> bool:
    """Are two words before a noun, or behind "of", two: "sales", "finance"; not "veteran", "federal"?"""
    words = {one, other}
    is_plain = is_of or not (words & QUALIFYING or any(word.endswith(ADJECTIVES) for word in words))
    return is_plain and not kinds.are_kin(one, other)
