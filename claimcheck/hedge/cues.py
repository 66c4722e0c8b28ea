"""Candidate hedge cues, and which of its kinds a cue has.

The cues follow Hyland (1998), BioScope (Vincze et al. 2008) and the weasels of CoNLL-2010 (Farkas et al.
2010), with those of news added. A word of the list is a candidate, no more: in news the published lists are
wrong more often than right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, cast

from claimcheck import lexicon
from claimcheck.document import HedgeKind, Judgement, Token
from claimcheck.encode.judge import SILENT
from claimcheck.syntax import Words, judged_tokens

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


def candidates(
    words: Sequence[str], tags: Sequence[str], tokens: Sequence[Token], judgement: Judgement
) -> Iterator[Candidate]:
    """The words of a sentence that may hedge: those of the list, each with what the encoder says of it."""
    hedged: dict[int, float] = {}
    for at, word in judged_tokens(tokens, judgement):
        hedged[at] = max(word.hedged, hedged.get(at, SILENT))
    for candidate in _listed(words, tags):
        logits = (hedged.get(at, SILENT) for at in range(candidate.first, candidate.last))
        yield candidate._replace(hedged=max(logits))


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
