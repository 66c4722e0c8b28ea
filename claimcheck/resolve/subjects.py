"""What the verb behind a pronoun says of who it stands for: a finding shows something, a body pledges it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from claimcheck import lexicon
from claimcheck.document import Attribution
from claimcheck.resolve.epithets import PEOPLE
from claimcheck.resolve.nouns import noun_of
from claimcheck.resolve.words import Words
from claimcheck.syntax import NOT, stem, stems_listed

_SILENT = NOT | {"declined", "declines", "refused"}
_BEFORE_VERB = frozenset(("MD", "RB"))
_AUXILIARY = frozenset(("has", "had", "have", "did", "does", "do", "’s", "'s"))
_REACH = 4  # tokens between a pronoun and its verb


@cache
def _uses() -> Mapping[str, str]:
    return {stem(verb): use for verb, (use,) in lexicon.load("subject_verbs").items()}


def neuter(words: Words, at: int) -> str:
    """Of what class (see `Discourse.meant`) the "it" at token `at` is by its verb: n, thing or will."""
    end = words.bounds[words.sentence[at]][1]
    for verb in range(at + 1, min(at + 1 + _REACH, end)):
        if words.tags[verb] in _BEFORE_VERB or words.lower[verb] in _AUXILIARY:
            continue
        use = _uses().get(stem(words.lower[verb]), "n") if words.tags[verb][:2] == "VB" else "n"
        # "It revealed its plans": who has plans of its own is no finding.
        return "n" if use == "thing" and words.lower[verb + 1 : verb + 2] == ["its"] else use
    return "n"


def tells(words: Words, attribution: Attribution) -> bool:
    """Does its source say something in so many words, rather than like or want it?"""
    if attribution.manner != "indirect":
        return True
    ranges = [words.range_of(span) for span in attribution.cue]
    telling = stems_listed("telling_cues")
    return any(stem(words.lower[at]) in telling for first, last in ranges for at in range(first, last))


def is_silent(words: Words, attribution: Attribution) -> bool:
    """Does its cue deny that the source said anything ("did not comment", "declined to say")?"""
    said = {words.lower[at] for span in attribution.cue for at in range(*words.range_of(span))}
    return not said.isdisjoint(_SILENT)


def of_itself(words: Words, attribution: Attribution) -> str:
    """What the source says it is, as an entry of source_nouns.txt: "As a nurse, I ..."; "" for nothing."""
    if attribution.manner == "indirect" or not attribution.content:
        return ""
    at, last = words.range_of(attribution.content[0])
    while at < last and not words.texts[at][0].isalnum():
        at += 1
    if words.lower[at : at + 1] != ["as"] or words.lower[at + 1 : at + 2] not in (["a"], ["an"]):
        return ""
    end = at + 2
    while end < min(last, at + 2 + _REACH) and words.tags[end] in ("JJ", "NN", "NNP"):
        end += 1
    noun, noun_class, plural = noun_of(words.lower[end - 1])
    told = noun_class in PEOPLE and not plural and words.texts[end : end + 1] == [","]
    return noun if told else ""
