"""Words of names that nobody knows, a letter off from one that the material has: "Facebok"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Span
from claimcheck.material.names.persons import is_noun
from claimcheck.material.names.runs import KNOWN, NameRun, Part, Spelling, is_known
from claimcheck.material.support import Place
from claimcheck.material.words import bare, fold
from claimcheck.rules.spelling import SHORTEST, is_one_letter_off

# A word that is a letter off from one that everybody knows has so many letters, else so many.
FEWEST_KNOWN, FEWEST = 5, 6
# So many letters may be others in a word that was misheard, the last ones apart.
MISHEARD, TAIL = 2, 3
# So many unknown words are looked at.
MOST_UNKNOWN = 300
# Last letters that make another word of the same: peoples, adjectives, plurals, women and men.
ENDINGS = frozenset("aeiosynh")
_BLANK = re.compile(r"\n[ \t]*\n")


def misspelt_words(runs: Sequence[NameRun], spelling: Spelling) -> Iterator[NameCheck]:
    """Words of names that stand in no list and nowhere in the material, which has one a letter off."""
    places: dict[str, list[tuple[NameRun, int]]] = defaultdict(list)
    for run in runs:
        for at, part in enumerate(run.parts):
            places[part.text].append((run, at))
    words = _Lookup(spelling)
    unknown = [
        word
        for word in places
        if len(word) >= FEWEST_KNOWN
        and not is_known(word)
        and not (word.endswith("s") and word[:-1] in places)
    ]
    for word in [word for word in unknown if not words.has(word)][:MOST_UNKNOWN]:
        for other in words.like(word):
            if is_misspelt(word, other) and all(
                words.stands(other, run.parts, at) for run, at in places[word]
            ):
                where = as_name(other, spelling)
                if where is not None:
                    run, at = places[word][0]
                    yield spelling.check(run.parts[at].span, where, where, "name")
                    break


def second_mentions(runs: Sequence[NameRun], spelling: Spelling) -> Iterator[NameCheck]:
    """Surnames alone that the material lacks, a letter off from one that both it and the draft have."""
    full = {run.parts[-1].text for run in runs if len(run.parts) > 1}
    known = sorted(name for name in full if len(name) >= SHORTEST and spelling.knows(name))
    seen: set[str] = set()
    for run in runs:
        word = run.parts[-1].text
        is_alone = len(run.parts) == 1 or run.parts[0].text in lexicon.load("titles")
        if not is_alone or word in full or word in seen or len(word) < SHORTEST:
            continue
        if len(seen) == MOST_UNKNOWN:
            break
        seen.add(word)
        # What begins a sentence may be any word.
        if (run.begins and is_known(word)) or is_noun(word) or _Lookup(spelling).has(word):
            continue
        for other in known:
            if is_misspelt(word, other, in_place=True):
                place = spelling.places(other, 1)[0]
                yield spelling.check(run.parts[-1].span, place, place)
                break


def slips_in_place(
    runs: Sequence[NameRun], spelling: Spelling, near: Mapping[int, Sequence[Place]]
) -> Iterator[NameCheck]:
    """Words of names that the material lacks, a letter off from a name of a passage that says the same.

    What else stands beside either does not matter: the draft may have left out a given name or a title.
    """
    words = _Lookup(spelling)
    for run in runs:
        own = {part.text for part in run.parts}
        for part in run.parts:
            word = part.text
            if len(word) < SHORTEST or (run.begins and part is run.parts[0] and is_known(word)):
                continue
            if word in lexicon.words("calendar_words"):
                continue
            if not near.get(run.sentence) or words.has(word):
                continue
            if (at := _slip_in(word, own, near[run.sentence], spelling)) is not None:
                yield spelling.check(part.span, at, at, "name")


def _slip_in(word: str, own: Set[str], near: Sequence[Place], spelling: Spelling) -> int | None:
    """The place of a name in some passages that a word is a letter off from."""
    for passage in near:
        for at, other in enumerate(passage.words):
            place = passage.first + at
            if abs(len(bare(other.folded)) - len(word)) > MISHEARD or len(other.folded) < SHORTEST:
                continue
            there = spelling.at(place)
            is_slip = is_misspelt(word, there, in_place=True) or _is_misheard(word, there)
            is_name = is_slip and there not in own and spelling.is_name(place)
            if is_name and (not is_known(word) or as_name(there, spelling) is not None):
                return place
    return None


def _is_misheard(word: str, other: str) -> bool:
    """Are two long words two letters apart, and not only at the end: "Semyonov", "Semenov"?"""
    from rapidfuzz.distance import OSA

    short, long = sorted((word, other), key=len)
    if len(short) < FEWEST or short[0] != long[0] or short[:-TAIL] == long[: len(short) - TAIL]:
        return False
    return OSA.distance(word, other, score_cutoff=MISHEARD) == MISHEARD


def slips_in_both(runs: Sequence[NameRun], spelling: Spelling) -> Iterator[NameCheck]:
    """Given name and surname that the material lacks both, each a letter off from those of a name it has."""
    words = _Lookup(spelling)
    seen: set[tuple[str, str]] = set()
    for run in runs:
        for one, other in zip(run.parts, run.parts[1:], strict=False):
            pair = (one.text, other.text)
            if pair in seen or len(seen) == MOST_UNKNOWN or min(map(len, pair)) < SHORTEST:
                continue
            seen.add(pair)
            if any(map(words.has, pair)):
                continue
            if found := _pair_like(*pair, words, spelling):
                yield spelling.check(Span(one.span.start, other.span.end), *found)


def _pair_like(one: str, other: str, words: _Lookup, spelling: Spelling) -> tuple[int, int] | None:
    """Where the material has two words side by side that are much like others."""
    for word, beside, step in ((one, other, 1), (other, one, -1)):
        for like in words.near(word):
            for place, near in spelling.beside(like, step):
                there = bare(spelling.index.folded(near))
                is_slip = is_one_letter_off(beside, there, is_surname=True) or _is_misheard(beside, there)
                first, last = sorted((place, near))
                if is_slip and spelling.are_one_name(first, last):
                    return first, last
    return None


def is_misspelt(word: str, other: str, *, in_place: bool = False) -> bool:
    """Are two words one with a letter changed, none of them with an ending?

    Two given names are two people's, but `in_place` of one another.
    """
    if not is_one_letter_off(word, other, is_surname=in_place):
        return False
    short, long = sorted((word, other), key=len)
    if len(short) < len(long):
        return not (long[:-1] == short and long[-1] in ENDINGS and long[-1] != short[-1])
    return word[:-1] != other[:-1] or not {word[-1], other[-1]} <= ENDINGS


def as_name(word: str, spelling: Spelling) -> int | None:
    """A place where a word has a capital amid a sentence; None where it stands in small letters too."""
    first: int | None = None
    is_place = word in lexicon.load("regions")
    for place in spelling.places(word, KNOWN):
        number, found = spelling.word(place)
        text = spelling.index.documents[number].plain
        if not text[found.start].isupper():
            return None
        # What stands above it, as a heading, is no word before it.
        before = _BLANK.split(text[max(found.start - 3, 0) : found.start])[-1].rstrip()[-1:]
        if first is None and (is_place or (before and (before.isalnum() or before in ",’'"))):
            first = place
    return first


class _Lookup:
    """Words of the material that are much like one of the draft."""

    def __init__(self, spelling: Spelling) -> None:
        self._spelling, self._index = spelling, spelling.index

    def has(self, word: str) -> bool:
        """Does the material have a word, alone or as a possessive?"""
        folded = fold(word)
        return any(self._index.count(form) for form in (folded, f"{folded}'s", f"{folded}s"))

    def like(self, word: str) -> Iterable[str]:
        """The words of the material a letter off, in a fixed order; known ones where it is short."""
        return [other for other in self.near(word) if len(word) >= FEWEST or is_known(other)]

    def near(self, word: str) -> Iterable[str]:
        """The words of the material a letter off, in a fixed order."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        found: list[str] = []
        for length in (len(word) - 1, len(word), len(word) + 1):
            choices = self._index.by_length.get(length, ())
            rows = extract(word, choices, scorer=OSA.distance, score_cutoff=1, limit=None)
            found += (other for other, _, _ in rows if other.isalpha())
        return sorted(found)

    def stands(self, other: str, parts: Sequence[Part], at: int) -> bool:
        """Has the material `other` beside the neighbours that a word of a name has in the draft?"""
        before = parts[at - 1].text if at else ""
        after = parts[at + 1].text if at + 1 < len(parts) else ""
        titles = lexicon.load("titles")
        return (not before or before in titles or self._spelling.has_pair(before, other)) and (
            not after or after in titles or self._spelling.has_pair(other, after)
        )
