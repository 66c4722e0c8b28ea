"""Which sentences make the same claim: the headline and the body, the lead and its detail."""

from __future__ import annotations

from collections import Counter

from claimcheck.assess.gist import Gist, contained, gists, stem
from claimcheck.document import Document

# Of the content words of the shorter claim, this share must stand in the longer one (fuzzily, 0..1).
CONTAINED = 0.8
# The lead says what the headline says, more often than not.
CONTAINED_IN_LEAD = 0.75
# And of those that are neither names nor numbers this share: who and how many alone is no claim.
CONTAINED_OF_THE_REST = 0.5
# A body sentence may be at most this many times as long as the claim that it repeats; a headline's may be
# longer.
LONGER, LONGER_THAN_HEADLINE = 2.0, 6.0
# Words that stand in more claims than this say nothing about sameness and would make the search quadratic.
COMMON = 25
FEWEST_WORDS = 3


def same_claims(doc: Document) -> list[tuple[int, ...]]:
    """Per sentence the other sentences that make the same claim, in order.

    Candidates share at least two of their less common words; RapidFuzz compares the content words, so that
    "approved" meets "approval". The numbers and names of the shorter claim stand in the longer one too, those
    of a headline in part; without any, every word must. A denial is not the claim that it denies.
    """
    claims = (index for index, claim in enumerate(doc.claims) if claim.is_claim)
    found = {index: gist for index, gist in gists(doc, claims).items() if len(gist.words) >= FEWEST_WORDS}
    standing: dict[str, list[int]] = {}
    for index, gist in found.items():
        for word in gist.words:
            standing.setdefault(stem(word), []).append(index)
    same: list[set[int]] = [set() for _ in doc.sentences]
    for index, gist in found.items():
        shared = Counter(
            other
            for word in gist.words
            if len(standing[stem(word)]) <= COMMON
            for other in standing[stem(word)]
            if other > index
        )
        for other, count in shared.items():
            if count >= 2 and _same(gist, found[other]):
                same[index].add(other)
                same[other].add(index)
    return [tuple(sorted(others)) for others in same]


def _same(one: Gist, other: Gist) -> bool:
    short, long = sorted((one, other), key=lambda gist: len(gist.words))
    limit = LONGER_THAN_HEADLINE if short.headline else LONGER
    if short.denied != long.denied or len(long.words) > limit * len(short.words):
        return False
    # In a headline's capitals a number ("Million") may be taken for a name, and anything for a name.
    if not short.numbers <= long.words or not (short.headline or short.names <= long.words):
        return False
    if short.headline and long.lead:
        wanted = CONTAINED_IN_LEAD
    else:
        wanted = CONTAINED if short.names & long.names or short.numbers else 1.0
    other_words = short.words - short.names - short.numbers
    return (
        contained(short.words, long.words) >= wanted
        and contained(other_words, long.words) >= CONTAINED_OF_THE_REST
    )
