"""How far a hedge reaches: the words that its cue governs (BioScope's conventions, Vincze et al. 2008)."""

from __future__ import annotations

from claimcheck.document import HedgeKind
from claimcheck.hedge.cues import Candidate
from claimcheck.syntax import (
    ADVERB,
    FINITE,
    NOUN,
    QUOTE_MARKS,
    STOPS,
    VERB,
    Words,
    clause_end,
    clause_start,
    noun_phrase_end,
    noun_phrase_start,
)


def scope(candidate: Candidate, kind: HedgeKind, view: Words) -> tuple[int, int]:
    """(first, last + 1) of the tokens a cue governs, the cue among them, never out of the cue's quotation.

    An adverb governs its clause, a verb or noun the rest of it, an adjective before a noun and a vague
    quantifier the noun phrase, an approximator the number or the word it blurs, a condition its own clause.
    """
    first, last = candidate.first, candidate.last
    if kind == "approximator":
        start, end = _approximated(candidate, view)
    elif kind == "vague":
        start, end = first, noun_phrase_end(view, first)
    elif view.tags[first] in {"JJ", "VBN", "VBG"} and last - first == 1 and view.tag(last) in NOUN | {"JJ"}:
        start, end = first, noun_phrase_end(view, last)
    elif view.tags[first] in ADVERB and kind != "conditional":
        start, end = clause_start(view, first), clause_end(view, last - 1)
    else:
        start, end = first, clause_end(view, last - 1)
        # "Rumours of a merger have lifted the shares": a noun that is the subject does not govern its verb.
        if view.tags[first] in NOUN and view.words[min(last, end - 1)] == "of":
            phrase = noun_phrase_end(view, last - 1)
            if any(tag in FINITE for tag in view.tags[phrase:end]):
                end = phrase
    return start, max(end, last)


def _approximated(candidate: Candidate, view: Words) -> tuple[int, int]:
    """The number phrase, the clause of the verb, or the one word that an approximator blurs."""
    first, last = candidate.first, candidate.last
    if candidate.entry.startswith("or "):
        return noun_phrase_start(view, first), last
    end = noun_phrase_end(view, last)
    if end > last:
        return first, end
    if view.tag(last) in VERB:
        return first, clause_end(view, last - 1)
    ends = last == len(view) or view.words[last] in QUOTE_MARKS | STOPS | {","}
    return first, last if ends else last + 1
