"""Which sentences make the same claim: the headline and the body, the lead and its detail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck import lexicon
from claimcheck.assess.marked import touched_by
from claimcheck.assess.opening import opening_of
from claimcheck.document import Document, Span

# Of the content words of the shorter claim, this share must stand in the longer one (fuzzily, 0..1).
CONTAINED = 0.8
# The lead says what the headline says, more often than not.
CONTAINED_IN_LEAD = 0.75
# And of those that are neither names nor numbers this share: who and how many alone is no claim.
CONTAINED_OF_THE_REST = 0.5
# "approved" and "approval" are alike: so many letters of their beginning, and RapidFuzz's ratio (0..100).
BEGINNING, ALIKE = 3, 75
# A body sentence may be at most this many times as long as the claim that it repeats; a headline's may be
# longer.
LONGER, LONGER_THAN_HEADLINE = 2.0, 6.0
# Words that stand in more claims than this say nothing about sameness and would make the search quadratic.
COMMON = 25
FEWEST_WORDS = 3
SELF = frozenset({("it",), ("they",), ("he",), ("she",), ("we",), ("i",)})
NEGATIONS = frozenset({"not", "no", "never", "nobody", "none", "neither", "nor"})


@dataclass(frozen=True, slots=True)
class _Gist:
    """What a claim is about: content words, and among them the numbers and the names; and is it denied?"""

    words: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    denied: bool
    headline: bool
    lead: bool


def same_claims(doc: Document) -> list[tuple[int, ...]]:
    """Per sentence the other sentences that make the same claim, in order.

    Candidates share at least two of their less common words; RapidFuzz compares the content words, so that
    "approved" meets "approval". The numbers and names of the shorter claim stand in the longer one too, those
    of a headline in part; without any, every word must. A denial is not the claim that it denies.
    """
    frames: list[list[Span]] = [[] for _ in doc.sentences]
    for attribution in doc.attributions:
        if attribution.parent is None:
            # "The port said it would": without the port nobody would know what is claimed.
            speaks_of_itself = opening_of(doc, attribution.content[0].start).words[:1] in SELF
            for span in attribution.cue if speaks_of_itself else (*attribution.source, *attribution.cue):
                for index in doc.sentences_of(span):
                    frames[index].append(span)
    lead = next((sentence.block for sentence in doc.sentences if sentence.role == "body"), None)
    gists = {
        index: gist
        for index, claim in enumerate(doc.claims)
        if claim.is_claim and len((gist := _gist(doc, index, frames[index], lead)).words) >= FEWEST_WORDS
    }
    standing: dict[str, list[int]] = {}
    for index, gist in gists.items():
        for word in gist.words:
            standing.setdefault(_stem(word), []).append(index)
    same: list[set[int]] = [set() for _ in doc.sentences]
    for index, gist in gists.items():
        shared = Counter(
            other
            for word in gist.words
            if len(standing[_stem(word)]) <= COMMON
            for other in standing[_stem(word)]
            if other > index
        )
        for other, count in shared.items():
            if count >= 2 and _same(gist, gists[other]):
                same[index].add(other)
                same[other].add(index)
    return [tuple(sorted(others)) for others in same]


def _gist(doc: Document, index: int, frame: Sequence[Span], lead: int | None) -> _Gist:
    """Who says it and how are left out: "..., according to the statistics office" is no part of the claim."""
    sentence = doc.sentences[index]
    stop = lexicon.words("stop_words")
    framed = touched_by(sentence.tokens, frame)
    words, numbers, names = set(), set(), set()
    for at, (token, tag) in enumerate(zip(sentence.tokens, doc.tags[index], strict=True)):
        lowered = token.text.lower()
        if not token.text[0].isalnum() or lowered in stop or at in framed:
            continue
        if tag == "CD":
            lowered = lowered.replace(",", "")
            numbers.add(lowered)
        elif token.text[0].isupper() and tag in ("NNP", "NNPS"):
            names.add(lowered)
        words.add(lowered)
    denied = any(status.kind == "disputed" for status in doc.statuses[index]) or any(
        token.text.lower() in NEGATIONS or token.text.endswith(("n't", "n’t")) for token in sentence.tokens
    )
    return _Gist(
        frozenset(words),
        frozenset(numbers),
        frozenset(names),
        denied,
        headline=sentence.role == "headline",
        lead=sentence.block == lead,
    )


def _stem(word: str) -> str:
    """The first letters, enough to bring "approve" and "approval" together as candidates."""
    return word[:5]


def _same(one: _Gist, other: _Gist) -> bool:
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
        _contained(short.words, long.words) >= wanted
        and _contained(other_words, long.words) >= CONTAINED_OF_THE_REST
    )


def _contained(short: frozenset[str], long: frozenset[str]) -> float:
    """Share (0..1) of the words of `short` that `long` holds, alike in their beginning and by RapidFuzz."""
    from rapidfuzz import fuzz

    missing = short - long
    found = len(short) - len(missing)
    if missing:
        begun: dict[str, list[str]] = {}
        for word in long - short:
            begun.setdefault(word[:BEGINNING], []).append(word)
        found += sum(
            any(fuzz.ratio(word, other) >= ALIKE for other in begun.get(word[:BEGINNING], ()))
            for word in missing
        )
    return found / len(short) if short else 1.0
