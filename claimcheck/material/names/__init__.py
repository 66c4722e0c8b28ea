"""Names of the draft that the material has otherwise: a letter, a first name, a word, a title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import TYPE_CHECKING

from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.index import Index
from claimcheck.material.names.callings import other_callings
from claimcheck.material.names.described import others_described
from claimcheck.material.names.exchanged import exchanged_names
from claimcheck.material.names.heads import other_bodies
from claimcheck.material.names.initials import wrong_codes, wrong_initials
from claimcheck.material.names.misspelt import misspelt_names
from claimcheck.material.names.nowhere import names_nowhere
from claimcheck.material.names.people import other_people
from claimcheck.material.names.pronouns import wrong_pronouns
from claimcheck.material.names.roster import Roster, name_at
from claimcheck.material.names.runs import Spelling, in_headlines, runs_of
from claimcheck.material.names.said_of import said_otherwise
from claimcheck.material.names.titles import other_titles
from claimcheck.material.names.told_again import told_again
from claimcheck.material.names.turned import turned_names
from claimcheck.material.names.works import other_works
from claimcheck.material.support import Place, is_content
from claimcheck.material.words import words_of

if TYPE_CHECKING:
    from claimcheck.material.made_of import MadeOf

# From here on a passage says the same as a sentence (coverage, 0..1).
SAME = 0.55
# So many words that are no names both have, or twice so many words in all; one less, and a half, from here on
# (coverage, 0..1).
VERY_SAME, MOSTLY_SAME = 0.9, 0.75
FEWEST_SAME = 3
# A sentence of so many words or more has so many of them (share) in a passage that is the same but for a few.
WHOLE, MOST_SHARED = 7, 0.85


def check_names(
    doc: Document,
    index: Index,
    near: Mapping[int, Sequence[Place]],
    spoken: Set[int],
    made_of: MadeOf,
    replaced: Sequence[Span] = (),
) -> tuple[NameCheck, ...]:
    """What the material never has but in another way, in order of the text.

    `near` are the passages near a sentence of the draft, by its number; in those of `spoken` another speaks
    than in the material, so that the other name is no slip. The words `replaced` are told as such.
    """
    near = {
        sentence: [place for place in places if place.coverage >= SAME and _is_telling(doc, sentence, place)]
        for sentence, places in near.items()
        if sentence not in spoken
    }
    spelling, runs = Spelling(index), list(runs_of(doc))
    told = told_again(doc, near)
    roster = Roster(spelling)
    ends = ((run.sentence, run.parts[-1].span) for run in runs)
    full = [(sentence, name_at(doc.plain, span.start, span.end)) for sentence, span in ends]
    people = [(sentence, name) for sentence, name in full if not name.goes_on]
    found: list[NameCheck] = []
    for check in (
        *misspelt_names(doc.plain, (*runs, *in_headlines(doc)), spelling, told),
        *wrong_initials(doc, spelling, told),
        *wrong_codes(doc, spelling),
        *other_works(doc, spelling),
        *turned_names(doc, spelling, roster),
        *other_people(doc, people, spelling, roster, told),
        *said_otherwise(doc, people, roster, near),
        *other_titles(doc, people, roster, near, spoken),
        *wrong_pronouns(doc, runs, people, roster, told),
        *other_callings(doc, people, roster, near, made_of, replaced),
        *others_described(doc, people, roster, replaced),
        *exchanged_names(doc, spelling, told),
        *other_bodies(doc, spelling, told),
        *names_nowhere(doc, people, spelling, made_of, spoken),
    ):
        if not any(check.span.overlaps(other.span) for other in found):
            found.append(check)
    return tuple(sorted(found, key=lambda check: check.span))


def _is_telling(doc: Document, sentence: int, place: Place) -> bool:
    """Have a sentence and a passage more in common than names?"""
    there = {word.folded for word in place.words}
    whole = words_of(doc.plain, doc.sentences[sentence].span)
    same = [word for word in whole if word.folded in there and is_content(word.folded)]
    plain = {word.folded for word in same if doc.plain[word.start].islower()}
    # Word by word the same, but for a few: a short sentence has no more to tell.
    shared = sum(word.folded in there for word in whole)
    is_whole = len(whole) >= WHOLE and shared >= MOST_SHARED * len(whole)
    if is_whole and plain and len({word.folded for word in same}) > FEWEST_SAME:
        return True
    # In a line in title case every word could be a name.
    fewest = FEWEST_SAME - (place.coverage >= VERY_SAME)
    in_all = 2 * FEWEST_SAME - 2 * (place.coverage >= MOSTLY_SAME and bool(plain))
    return len(plain) >= fewest or len({word.folded for word in same}) >= in_all
