"""Candidate hedge cues, and which of its kinds a cue has.

The cues follow Hyland (1998), BioScope (Vincze et al. 2008) and the weasels of CoNLL-2010 (Farkas et al.
2010), with those of news added. A word of the list is a candidate, no more: in news the published lists are
wrong more often than right.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, cast

from claimcheck import lexicon
from claimcheck.document import HedgeKind, Judgement, Token
from claimcheck.syntax import Words

# How often a word of the list is a hedge in news, by general knowledge: nearly always, seldom, or it depends.
Prior = Literal["sure", "weak", "open"]


class Candidate(NamedTuple):
    """Tokens `first` to `last` (exclusive) of a sentence that may be a hedge, and the list's word on them."""

    first: int
    last: int
    entry: str
    kinds: tuple[HedgeKind, ...]
    prior: Prior
    hedged: float  # the encoder's logit, the highest of its words


# The encoder's logit from which on a word that is not in the list is a candidate, and what it says of others.
UNLISTED = 0.0
UNLISTED_ENTRY = "unlisted"
SILENT = -9.0


def candidates(
    words: Sequence[str], tags: Sequence[str], tokens: Sequence[Token], judgement: Judgement
) -> Iterator[Candidate]:
    """The words of a sentence that may hedge: those of the list, and what the encoder alone takes for a
    hedge.
    """
    hedged = _hedged(tokens, judgement)
    taken = 0
    for candidate in _listed(words, tags):
        yield from _unlisted(words, hedged, taken, candidate.first)
        logits = (hedged[at][0] for at in range(candidate.first, candidate.last) if at in hedged)
        yield candidate._replace(hedged=max(logits, default=SILENT))
        taken = candidate.last
    yield from _unlisted(words, hedged, taken, len(words))


def _hedged(tokens: Sequence[Token], judgement: Judgement) -> dict[int, tuple[float, HedgeKind]]:
    """What the encoder says of the tokens of a sentence: logit and kind of the words that it speaks of."""
    found: dict[int, tuple[float, HedgeKind]] = {}
    starts = [token.start for token in tokens]
    for word in judgement.words:
        at = bisect_right(starts, word.start) - 1
        if at >= 0 and (at not in found or found[at][0] < word.hedged):
            found[at] = (word.hedged, word.hedge)
    return found


def _unlisted(
    words: Sequence[str], hedged: dict[int, tuple[float, HedgeKind]], first: int, last: int
) -> Iterator[Candidate]:
    """Runs of words of one kind that the encoder takes for a hedge, among tokens `first` to `last`."""
    at = first
    while at < last:
        logit, kind = hedged.get(at, (SILENT, None))
        at += 1
        if kind is None or logit < UNLISTED or not words[at - 1][0].isalpha():
            continue
        begin = at - 1
        while at < last and hedged.get(at, (SILENT, None))[1] == kind and hedged[at][0] >= UNLISTED:
            logit = max(logit, hedged[at][0])
            at += 1
        yield Candidate(begin, at, UNLISTED_ENTRY, (kind,), "open", logit)


def _listed(words: Sequence[str], tags: Sequence[str]) -> Iterator[Candidate]:
    """The entries of lexicon/hedges.txt among the lower-case words of a sentence, longest first.

    Entries of kind `none` are idioms in which a word of the list is no hedge ("no doubt", "likely voters"). A
    modal has to be a verb, so that the month of May is none, and a name is no hedge.
    """
    entries = lexicon.load("hedges")
    for first, last, entry in lexicon.phrases("hedges").find(words):
        kinds, *prior = entries[entry]
        if kinds == "none" or (last - first == 1 and not _may_hedge(first, kinds, tags)):
            continue
        yield Candidate(
            first,
            last,
            entry,
            cast("tuple[HedgeKind, ...]", tuple(kinds.split(","))),
            cast(Prior, prior[0] if prior else "open"),
            SILENT,
        )


def _may_hedge(at: int, kinds: str, tags: Sequence[str]) -> bool:
    if kinds == "modal":
        return tags[at] == "MD" and (at + 1 == len(tags) or tags[at + 1] != "CD")
    return tags[at] not in {"NNP", "NNPS"}


def kind_of(candidate: Candidate, view: Words) -> HedgeKind:
    """Which of its kinds a cue has here: "some 300" approximates, "should" before its subject a condition."""
    first, last, _, kinds, *_ = candidate
    if "approximator" in kinds and len(kinds) > 1:
        numbered = "CD" in view.tags[last : last + 3]
        return "approximator" if numbered else next(kind for kind in kinds if kind != "approximator")
    if "conditional" in kinds and len(kinds) > 1:
        inverted = first == 0 or view.tags[first - 1] in {",", "``"}
        return "conditional" if inverted else next(kind for kind in kinds if kind != "conditional")
    return kinds[0]
