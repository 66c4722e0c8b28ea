"""Words with which a writer vouches for what is said: "surely", "it is a fact that", "nobody disputes that".

Adverbs and phrases are those of lexicon/vouching_words.txt; what everybody knows or nobody denies is known by
who does so and what: whom it takes in is more than anybody has asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.material.verbs import verb, verbs

# Everybody knows, or nobody denies; folded: "no one" is "no 1".
ALL = (["everybody"], ["everyone"], ["every", "1"], ["all"], ["we", "all"], ["anybody"], ["anyone"])
NONE = (["nobody"], ["no", "1"], ["none"], ["few"], ["hardly", "anybody"], ["hardly", "anyone"], ["who"])
# "Who could deny that": what may stand between the two.
_BETWEEN = "in at the town city country room side sides parties involved can could will would does has have"
BETWEEN = frozenset(f"{_BETWEEN} now seriously really ever quite also concerned of them us".split())
FAR = 4
# "Widely known", "generally agreed".
BY_ALL = frozenset({"widely", "commonly", "universally", "generally", "broadly", "well", "now", "long"})
_KNOWN = "known accepted agreed acknowledged understood recognized conceded admitted"
KNOWN = frozenset(_KNOWN.split())
# What follows is said: "everyone knows that", "nobody disputes", and not "everyone knows the song".
JOINING = frozenset({"that", "how"})


def vouching(words: Sequence[str]) -> list[tuple[int, int]]:
    """Where folded words have some that vouch for what is said: first, last (exclusive)."""
    listed = [(first, last) for first, last, _ in lexicon.phrases("vouching_words").find(words)]
    taken = {at for first, last in listed for at in range(first, last)}
    shared = [one for one in _shared(words) if taken.isdisjoint(range(*one))]
    return sorted([*listed, *shared])


def _shared(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where everybody knows, or nobody denies."""
    for at, word in enumerate(words):
        is_known = word in KNOWN and at and words[at - 1] in BY_ALL
        if is_known and "that" in words[at + 1 : at + 2]:
            yield at - 1, at + 1
            continue
        for rows, kind in ((ALL, "known"), (NONE, "denied")):
            size = next((len(row) for row in rows if list(words[at : at + len(row)]) == row), 0)
            end = at + size
            while size and end < len(words) and end - at - size < FAR and words[end] in BETWEEN:
                end += 1
            if not size or end >= len(words) or verb(words[end]) not in verbs(kind):
                continue
            # "As everybody knows, ...", "..., and nobody disputes it".
            begins = at and words[at - 1] in ("as", "and", "which")
            if begins or (end + 1 < len(words) and words[end + 1] in JOINING):
                yield at, end + 1
                break
