"""What decides whether a candidate is a hedge; the classifier and its training look at the same.

Chosen by leaving each out in turn, cross-validated by article over the training articles.
"""

from __future__ import annotations

from claimcheck.hedge.cues import Candidate
from claimcheck.model.linear import steps
from claimcheck.syntax import FINITE, NOUN, QUOTE_MARKS, RELATIVE, Words, stem, stems_of

BOUNDARY = frozenset({";", ":", "--", "—", "–"}) | QUOTE_MARKS
PARTS = frozenset(
    {"half", "third", "quarter", "fifth", "tenth", "dozen", "hundred", "thousand", "double", "twice"}
)
WHOLES = frozenset(
    {"all", "always", "any", "entirely", "every", "everyone", "everything", "never", "no", "none"}
)
PREPOSITIONS = frozenset({"about", "as", "for", "if", "in", "of", "on", "over", "whether", "with"})
IN_PHRASE = NOUN | {"CD", "DT", "EX", "JJ", "JJR", "JJS", "POS", "PRP", "PRP$", "RB", "VBG", "VBN"}
# No look back or ahead for a verb goes further than this many words.
NEAR = 15


def features(candidate: Candidate, view: Words) -> list[str]:
    """Names of what holds of a candidate in its sentence; its kind before them pools what is alike."""
    first, last, entry, (kind, *_), prior, hedged = candidate
    word, tag = view.word, view.tag
    found = [
        prior,
        f"{kind} {prior}",
        f"cue={entry}",
        f"{kind} tag={tag(first)}",
        f"-2={word(first - 2)}",
        f"-1={word(first - 1)}",
        f"+1={word(last)}",
        f"+2={word(last + 1)}",
        f"-1t={tag(first - 1)}",
        f"+1t={tag(last)}",
        f"{kind} -1t={tag(first - 1)}",
        f"{kind} +1t={tag(last)}",
    ]
    verb = tag(_main_verb(view, last))
    found += [f"{kind} verb={verb}", f"{entry} verb={verb}"]
    found += steps("hedged", hedged)
    if view.quote[first]:
        found += ["quoted", f"{kind} quoted", f"{entry} quoted"]
    if tag(first) == "MD":
        reporter = _reporter(view, first)
        found += [f"{kind} reporter={reporter}", f"{entry} reporter={reporter}"]
        found.append(f"{entry} tense={_tense(view, first)}")
    if "approximator" in candidate.kinds:
        measure = _measure(view, last)
        found += [f"{kind} measure={measure}", f"{entry} measure={measure}"]
    if tag(first)[0] in "VN":
        complement = _complement(view, last)
        root = stem(word(last - 2) if word(last - 1) == "to" else word(last - 1))
        found += [
            f"stem={root}",
            f"complement={complement}",
            f"{kind} complement={complement}",
            f"{tag(first)} complement={complement}",
            f"{root} complement={complement}",
        ]
    return found


def _main_verb(view: Words, at: int) -> int:
    """The word that carries the meaning after an auxiliary cue: adverbs and negation are passed."""
    end = min(at + 5, len(view))
    while at < end and (view.tags[at] in {"RB", "PRP", "EX"} or view.words[at] == "n't"):
        at += 1
    return at


def _tense(view: Words, modal: int) -> str:
    """The tag of the finite verb before a modal: "could" after a past tense may be ability."""
    for at in range(modal - 1, max(-1, modal - 2 * NEAR), -1):
        if view.tags[at] in FINITE and view.tags[at] != "MD":
            return view.tags[at]
    return "none"


def _reporter(view: Words, modal: int) -> str:
    """The verb of saying that the clause of a modal hangs on ("said it would"), by its stem."""
    for at in range(modal - 1, max(-1, modal - NEAR), -1):
        root = stem(view.words[at])
        if root in stems_of("word"):
            return root
        if view.words[at] in BOUNDARY or view.tags[at] in FINITE or view.tags[at] in RELATIVE:
            break
    return "none"


def _measure(view: Words, at: int) -> str:
    """What an approximator stands before: a number or part, "all", "the same", "a metre", or only a tag."""
    for ahead in range(at, min(at + 3, len(view))):
        word, tag = view.words[ahead], view.tags[ahead]
        if tag == "CD" or word in {"$", "#", "£", "€"} or word[:1].isdigit() or word in PARTS:
            return "number"
        if word in WHOLES:
            return "whole"
        if word == "same":
            return "same"
        if word in {"a", "an"}:
            if view.word(ahead + 1) in PARTS:
                return "number"
            return "unit" if stem(view.word(ahead + 1)) in stems_of("unit") else "a"
        if tag not in {"DT", "JJ", "RB", "IN"}:
            break
    return view.tag(at)


def _complement(view: Words, at: int) -> str:
    """What follows a verb or noun: "that", a clause, an infinitive, a preposition, an object, or nothing."""
    if view.tag(at) == "TO":
        return "to"
    if view.word(at) in PREPOSITIONS:
        return view.word(at)
    nominal = False
    for ahead in range(at, min(at + 7, len(view))):
        word, tag = view.words[ahead], view.tags[ahead]
        if word == "that" and tag == "IN":
            return "that"
        if tag in FINITE:
            return "clause" if nominal else "verb"
        if tag not in IN_PHRASE or word in BOUNDARY:
            break
        nominal = nominal or tag in NOUN or tag in {"PRP", "EX", "DT"}
    return "object" if nominal else "none"
