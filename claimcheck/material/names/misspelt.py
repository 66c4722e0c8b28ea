"""Words of names that nobody knows, a letter off from one that the material has: "Facebok"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.material.names.runs import KNOWN, NameRun, Part, Spelling, is_known
from claimcheck.material.words import fold
from claimcheck.rules.spelling import SHORTEST, is_one_letter_off

# A word that is a letter off from one that everybody knows has so many letters, else so many.
FEWEST_KNOWN, FEWEST = 5, 6
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
        if (run.begins and is_known(word)) or _Lookup(spelling).has(word):
            continue
        for other in known:
            if is_misspelt(word, other, in_place=True):
                place = spelling.places(other, 1)[0]
                yield spelling.check(run.parts[-1].span, place, place)
                break


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
        """The words of the material a letter off, in a fixed order."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        is_short = len(word) < FEWEST
        found: list[str] = []
        for length in (len(word) - 1, len(word), len(word) + 1):
            choices = self._index.by_length.get(length, ())
            rows = extract(word, choices, scorer=OSA.distance, score_cutoff=1, limit=None)
            found += (other for other, _, _ in rows if other.isalpha() and (not is_short or is_known(other)))
        return sorted(found)

    def stands(self, other: str, parts: Sequence[Part], at: int) -> bool:
        """Has the material `other` beside the neighbours that a word of a name has in the draft?"""
        before = parts[at - 1].text if at else ""
        after = parts[at + 1].text if at + 1 < len(parts) else ""
        titles = lexicon.load("titles")
        return (not before or before in titles or self._spelling.has_pair(before, other)) and (
            not after or after in titles or self._spelling.has_pair(other, after)
        )
