"""Names with two words in each other’s place: "Lee Ann", "the Harbour Northern Council".

Somebody’s name is turned where the material has it only the other way round; of a body the word beside the
two has to be the same besides, since "Democratic Senate leaders" may be Senate Democratic leaders.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.names.persons import is_noun, is_of_body
from claimcheck.material.names.phrases import LINKS, phrases
from claimcheck.material.names.roster import Roster
from claimcheck.material.names.runs import Spelling, spelt
from claimcheck.material.words import Word, bare, words_of


def turned_names(doc: Document, spelling: Spelling, roster: Roster) -> Iterator[NameCheck]:
    """Names of a draft whose words the material has in another order, and never in this one."""
    for sentence in doc.sentences:
        if sentence.role == "headline":  # where what stands side by side is no name
            continue
        words = words_of(doc.plain, sentence.span)
        for first, last in phrases(doc.plain, words):
            for at in range(first, last - 1):
                one, other = (bare(word.folded) for word in words[at : at + 2])
                if one == other or {one, other} & LINKS or any(True for _ in spelling.joined(one, other)):
                    continue
                if not spelling.has_pair(other, one):
                    continue
                pair = Span(words[at].start, words[at + 1].end)
                if (place := _of_body(words[first:last], at - first, spelling)) is not None:
                    yield spelling.check(pair, place, place + 1, "name")
                elif _are_a_persons(doc.plain, words[at : at + 2]):
                    place = _of_person(one, other, spelling, roster)
                    if place is not None:
                        yield spelling.check(pair, place, place + 1)


def _of_body(name: Sequence[Word], at: int, spelling: Spelling) -> int | None:
    """Where a body of the material has the two words at `at` exchanged, beside the same word."""
    if not any(is_of_body(bare(word.folded)) for word in name):
        return None
    folded = [bare(word.folded) for word in name]
    turned = [*folded[:at], folded[at + 1], folded[at], *folded[at + 2 :]]
    before = next((i for i in range(at - 1, -1, -1) if folded[i] not in LINKS), at)
    behind = next((i for i in range(at + 2, len(folded)) if folded[i] not in LINKS), at + 1)
    for first, last in ((before, at + 1), (at, behind)):
        for place in spelling.index.rows(turned[first : last + 1]) if last - first > 1 else ():
            if spelling.are_one_name(place, place + last - first):
                return place + at - first
    return None


def _are_a_persons(text: str, words: Sequence[Word]) -> bool:
    """Could two words be somebody's name: none of them one of bodies or places that is no given name?"""
    given = lexicon.load("given_names")
    own = [spelt(text[word.start : word.end]) for word in words]
    return all(len(word) > 1 and (word in given or not is_noun(word)) for word in own)


def _of_person(one: str, other: str, spelling: Spelling, roster: Roster) -> int | None:
    """Where the material has two words of a name the other way round.

    "Lee Park" and "Park Lee" of a headline are two people side by side, "Park-Lee" is one.
    """
    given = lexicon.load("given_names")
    for place in spelling.joined(other, one):
        if spelling.is_name(place) and spelling.is_name(place + 1):
            (number, word), (_, following) = map(spelling.word, (place, place + 1))
            text = spelling.index.documents[number].plain
            if text[word.start : word.end].isupper() and not text[following.start : following.end].isupper():
                return None  # "LEE Ann", in a list of results
            is_double = text[word.end : following.start] == "-"
            are_two = all(any(name.given in given for name in roster.of(part)) for part in (one, other))
            return place if is_double or not are_two else None
    return None
