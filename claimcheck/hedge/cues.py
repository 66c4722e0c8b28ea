"""Candidate hedge cues and what is looked at to decide about each; training (training/hedges.py) looks at the same.

The cues follow Hyland (1998), BioScope (Vincze et al. 2008) and the weasels of CoNLL-2010 (Farkas et al. 2010),
with those of news added. A word of the list is a candidate, no more: in news most lists are wrong more often than right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, cast

from claimcheck import lexicon
from claimcheck.document import HedgeKind
from claimcheck.syntax import FINITE, NOUN, QUOTE_MARKS, Words, stem

# Verbs after which "would" is a reported "will".
REPORTING = frozenset(
    "said says say told added announced agreed promised confirmed decided insisted pledged vowed declared reported "
    "warned explained noted predicted stated wrote indicated maintained stressed testified tweeted".split()
)
PERMISSION = frozenset("allowed permitted free able entitled".split())
UNITS = frozenset(
    stem(unit)
    for unit in "second minute hour day week fortnight month year decade century metre meter kilometre kilometer mile "
    "foot inch yard acre hectare tonne ton pound ounce gallon litre liter dollar cent percent point share".split()
)
BOUNDARY = frozenset({";", ":", "--", "—", "–"}) | QUOTE_MARKS

# How often a word of the list is a hedge in news, by general knowledge: nearly always, seldom, or that depends.
Prior = Literal["sure", "weak", "open"]


class Candidate(NamedTuple):
    """Words that may be a hedge: tokens `first` to `last` (exclusive) of a sentence, and the list's entry for them."""

    first: int
    last: int
    entry: str
    kinds: tuple[HedgeKind, ...]
    prior: Prior


def candidates(words: Sequence[str], tags: Sequence[str]) -> Iterator[Candidate]:
    """The entries of lexicon/hedges.txt in the lower-case words of a sentence, longest first, none overlapping.

    Entries of kind `none` are idioms in which a word of the list is no hedge ("no doubt", "likely voters"); a
    modal has to be a verb, so that the month of May is none.
    """
    entries = lexicon.load("hedges")
    for first, last, entry in lexicon.phrases("hedges").find(words):
        kinds, *prior = entries[entry]
        if kinds == "none" or (kinds == "modal" and not _is_verb(first, last, tags)):
            continue
        yield Candidate(
            first,
            last,
            entry,
            cast("tuple[HedgeKind, ...]", tuple(kinds.split(","))),
            cast(Prior, prior[0] if prior else "open"),
        )


def _is_verb(first: int, last: int, tags: Sequence[str]) -> bool:
    return last - first > 1 or (tags[first] == "MD" and (last == len(tags) or tags[last] != "CD"))


def kind_of(candidate: Candidate, view: Words) -> HedgeKind:
    """Which of its kinds a cue has here: a number beside it makes an approximator, a verb after "should" a condition."""
    kinds = candidate.kinds
    if len(kinds) == 1:
        return kinds[0]
    if "approximator" in kinds:
        return "approximator" if _number_near(candidate, view) else _other(kinds, "approximator")
    if "conditional" in kinds:
        inverted = candidate.first == 0 or view.tags[candidate.first - 1] in {",", "``"}
        return "conditional" if inverted else _other(kinds, "conditional")
    return kinds[0]


def _other(kinds: tuple[HedgeKind, ...], but: HedgeKind) -> HedgeKind:
    return next(kind for kind in kinds if kind != but)


def _number_near(candidate: Candidate, view: Words) -> bool:
    return any(view.tags[at] == "CD" for at in range(candidate.last, min(candidate.last + 3, len(view))))


class Surroundings:
    """What all candidates of one sentence share: computed once a sentence that has any."""

    def __init__(self, view: Words, role: str) -> None:
        words = view.words
        self.shared = [f"role={role}"]
        if "?" in words[-3:]:
            self.shared.append("question")
        self.conditional = "if" in words or "unless" in words
        self.last_finite = [-1] * (len(view) + 1)
        for index, tag in enumerate(view.tags):
            self.last_finite[index + 1] = index if tag in FINITE and tag != "MD" else self.last_finite[index]


def features(candidate: Candidate, view: Words, around: Surroundings) -> list[str]:
    """Names of what holds of a candidate in its sentence."""
    first, last, entry, kinds, prior = candidate
    words, tags, size = view.words, view.tags, len(view)

    def word(at: int) -> str:
        return words[at] if 0 <= at < size else "<>"

    def tag(at: int) -> str:
        return tags[at] if 0 <= at < size else "<>"

    group = kinds[0]
    before, after = word(first - 1), word(last)
    tag_before, tag_after = tag(first - 1), tag(last)
    found = [
        prior,
        f"{group} {prior}",
        f"cue={entry}",
        f"tag={tags[first]}",
        f"{group} tag={tags[first]}",
        f"{entry} tag={tags[first]}",
        f"-1={before}",
        f"-2={word(first - 2)}",
        f"+1={after}",
        f"+2={word(last + 1)}",
        f"-1t={tag_before}",
        f"+1t={tag_after}",
        f"{group} -1t={tag_before}",
        f"{group} +1t={tag_after}",
        f"{entry} -1t={tag_before}",
        f"{entry} +1t={tag_after}",
        f"{entry} -1={before}",
        f"{entry} +1={after}",
        f"{group} -1={before}",
        f"{group} +1={after}",
        *around.shared,
    ]
    found += [f"kind={kind}" for kind in kinds]
    if last - first > 1:
        found += ["phrase", f"{group} phrase"]
    if first == 0:
        found += ["opens", f"{group} opens"]
    if view.quote[first]:
        found += ["quoted", f"{group} quoted", f"{entry} quoted"]
    if "n't" in (after, before) or "not" in (after, before) or before in {"no", "little", "without"}:
        found += [f"{group} negated", f"{entry} negated"]
    if any(tag(at) in {"CD", "$", "#"} for at in (last, last + 1)):
        found += [f"{group} number", f"{entry} number"]
    if tag(first - 1) == "CD":
        found += [f"{group} number<"]
    verb = _main_verb(view, last)
    found += [f"{group} verb={tag(verb)}", f"{entry} verb={tag(verb)}"]
    if tags[first] == "MD":
        if word(verb) == "be" or word(verb) == "have":
            found += [f"{group} be={tag(verb + 1)}", f"{entry} be={tag(verb + 1)}"]
        reporter = _reporter(view, first)
        found += [f"{group} reporter={reporter}", f"{entry} reporter={reporter}"]
        tense = tags[around.last_finite[first]] if around.last_finite[first] >= 0 else "none"
        found += [f"{entry} tense={tense}"]
        if around.conditional:
            found += [f"{entry} if"]
    if tag_after in NOUN:
        found.append(f"{group} noun={tag_after}")
    if "approximator" in kinds:
        found.append(f"{group} measure={_measure(view, last)}")
        found.append(f"{entry} measure={_measure(view, last)}")
    if tags[first][0] in "VN":
        complement = _complement(view, last)
        root = stem(words[last - 1] if last - first > 1 and words[last - 1] != "to" else words[first])
        found += [
            f"stem={root}",
            f"{root} tag={tags[first]}",
            f"complement={complement}",
            f"{group} complement={complement}",
            f"{tags[first]} complement={complement}",
            f"{root} complement={complement}",
        ]
    return found


def _main_verb(view: Words, at: int) -> int:
    """The word that carries the meaning after an auxiliary cue: adverbs and negation are passed."""
    end = min(at + 5, len(view))
    while at < end and (view.tags[at] in {"RB", "PRP", "EX"} or view.words[at] == "n't"):
        at += 1
    return at


def _measure(view: Words, at: int) -> str:
    """What a word of approximation stands before: a number, money, a half, "a metre", "the same", or none of these."""
    for ahead in range(at, min(at + 3, len(view))):
        word, tag = view.words[ahead], view.tags[ahead]
        if tag == "CD" or word in {"$", "#", "£", "€"} or word[:1].isdigit():
            return "number"
        if word in {"half", "quarter", "third", "dozen", "double", "twice", "hundred", "thousand"}:
            return "fraction"
        if word in {
            "all",
            "every",
            "everything",
            "everyone",
            "none",
            "no",
            "any",
            "entirely",
            "always",
            "never",
        }:
            return "whole"
        if word == "same":
            return "same"
        if word in {"a", "an"} and ahead + 1 < len(view):
            return "unit" if stem(view.words[ahead + 1]) in UNITS else "a"
        if tag not in {"DT", "JJ", "RB", "IN"}:
            break
    return view.tags[at] if at < len(view) else "<>"


def _complement(view: Words, at: int) -> str:
    """What follows a verb or noun: a clause with "that", a bare clause, an infinitive, a preposition, an object."""
    end = min(at + 7, len(view))
    if at < end and view.tags[at] == "TO":
        return "to"
    if at < end and view.words[at] in {
        "about",
        "of",
        "in",
        "over",
        "for",
        "on",
        "with",
        "as",
        "if",
        "whether",
    }:
        return view.words[at]
    nominal = False
    for ahead in range(at, end):
        word, tag = view.words[ahead], view.tags[ahead]
        if word == "that" and tag == "IN":
            return "that"
        if tag in FINITE:
            return "clause" if nominal else "verb"
        if tag in NOUN or tag in {"PRP", "EX", "DT"}:
            nominal = True
        elif tag not in {"JJ", "JJR", "JJS", "CD", "RB", "PRP$", "POS", "VBG", "VBN"} or word in BOUNDARY:
            break
    return "object" if nominal else "none"


def _reporter(view: Words, modal: int) -> str:
    """Is the clause of this modal reported by a verb before it ("said it would")? The verb, or none."""
    for at in range(modal - 1, max(-1, modal - 16), -1):
        word, tag = view.words[at], view.tags[at]
        if word in REPORTING:
            return word
        if word in BOUNDARY or tag in FINITE or tag in {"WDT", "WP"}:
            return "none"
    return "none"
