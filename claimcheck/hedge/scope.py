"""How far a hedge reaches: the words that its cue governs (BioScope's conventions, Vincze et al. 2008)."""

from __future__ import annotations

from claimcheck.document import HedgeKind
from claimcheck.hedge.cues import Candidate
from claimcheck.syntax import (
    FINITE,
    NOUN,
    QUOTE_MARKS,
    STOPS,
    Words,
    clause_end,
    clause_start,
    noun_phrase_end,
    noun_phrase_start,
)

ADVERBS = frozenset({"RB", "RBR", "RBS"})


def scope(candidate: Candidate, kind: HedgeKind, view: Words) -> tuple[int, int]:
    """(first, last + 1) of the tokens a cue governs, the cue among them, never out of the cue's quotation.

    An adverb governs its clause, a verb or noun the rest of the clause, an adjective before a noun and a vague
    quantifier the noun phrase, an approximator the number or the word it blurs, a condition its own clause.
    """
    first, last = candidate.first, candidate.last
    if kind == "approximator":
        start, end = _approximated(candidate, view)
    elif kind == "vague":
        start, end = first, noun_phrase_end(view, first)
    elif view.tags[first] in {"JJ", "VBN", "VBG"} and last - first == 1 and _attributive(view, last):
        start, end = first, noun_phrase_end(view, last)
    elif (
        view.tags[first] in ADVERBS
        and kind != "conditional"
        or kind == "evidential"
        and view.tags[first] == "IN"
    ):
        start, end = clause_start(view, first), clause_end(view, last - 1)
    else:
        start, end = first, clause_end(view, last - 1)
        # "Rumours of a merger have lifted the shares": a noun that is the subject does not govern its verb.
        if view.tags[first] in NOUN and view.words[min(last, end - 1)] == "of":
            phrase = noun_phrase_end(view, last - 1)
            if any(tag in FINITE for tag in view.tags[phrase:end]):
                end = phrase
    return start, max(end, last)


def _attributive(view: Words, at: int) -> bool:
    return at < len(view) and view.tags[at] in NOUN | {"JJ"}


def _approximated(candidate: Candidate, view: Words) -> tuple[int, int]:
    first, last = candidate.first, candidate.last
    if candidate.entry.startswith("or "):
        return noun_phrase_start(view, first), last
    end = noun_phrase_end(view, last)
    if end > last:
        return first, end
    if (
        last < len(view)
        and view.tags[last] in FINITE | {"VB", "VBG", "VBN"}
        and view.words[last] not in STOPS
    ):
        return first, clause_end(view, last - 1)
    if last < len(view) and view.words[last] not in QUOTE_MARKS | STOPS | {","}:
        return first, last + 1
    return first, last
