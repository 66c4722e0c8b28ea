"""Cues: the words that may report something, and whether they do so here.

The lexicon (reporting_cues.txt) proposes; a linear classifier over the words and tags around decides, trained on
PolNeAR (Newell et al. 2018) and on general news labelled in its way. Its features name the *frame* of the cue: what
follows it, as VerbNet's frames do ("said that", "told reporters that", "plans to", a quote, a noun phrase).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from claimcheck import lexicon
from claimcheck.attribute.words import (
    AUXILIARY,
    BE,
    INSIDE,
    MARKS,
    NAME,
    NOMINAL,
    QUANTIFIERS,
    STOPS,
    Words,
    base_end,
    noun_phrase_after,
    subject_before,
    time_at,
    verb_group_start,
)

Frame = Literal["quote", "that", "wh", "to", "clause", "np", "link", "ing", "adj", "end"]
WH = frozenset("whether if how why what who when where which".split())
PREPOSITIONS = frozenset(
    "of about for on against over as with toward towards into behind at from in by to".split()
)
# Verbs whose object is the hearer: what is said comes after it.
TO_HEARER = frozenset(
    "tell ask inform remind assure warn urge advise persuade convince notify promise press beg implore encourage order "
    "invite instruct direct reassure brief show teach want expect allow forbid request".split()
)
# "in a statement", "on Twitter", "at a news conference": where it was said belongs to the cue.
OCCASIONS = frozenset(
    "statement interview email e-mail letter tweet post speech conference briefing telephone phone call memo release "
    "report article column editorial interviews remarks testimony twitter facebook television tv radio show message "
    "hearing debate rally note blog book op-ed news text affidavit filing writing video".split()
)


class Cue(NamedTuple):
    """A possible cue: words[first:last], its head, what follows (`frame`) and where that begins (`after`)."""

    head: int
    first: int
    last: int
    lemma: str
    kind: str
    frame: Frame
    after: int
    passive: bool
    subject: tuple[int, int] | None


def inflections(verb: str) -> Iterator[str]:
    """The regular forms of a verb, and some that do not exist, which harm nobody."""
    stem = verb[:-1] if verb.endswith("e") else verb
    yield verb
    yield from (verb + "s", stem + "es", stem + "ed", stem + "ing")
    if verb.endswith("y"):
        yield from (verb[:-1] + "ies", verb[:-1] + "ied")
    if verb[-1] not in "aeiouwxy" and verb[-2:-1] in tuple("aeiou"):
        yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")


@cache
def _forms() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Word form -> its (lemma, kind) readings, kind being v, n or a."""
    forms: dict[str, dict[tuple[str, str], None]] = {}
    for lemma, (kinds, *irregular) in lexicon.load("reporting_cues").items():
        for kind in kinds:
            if kind == "v":
                own = [*inflections(lemma), *(form for field in irregular for form in field.split())]
            elif kind == "n":
                own = [lemma, lemma[:-1] + "ies" if lemma.endswith("y") else lemma + "s"]
            else:
                own = [lemma]
            for form in own:
                forms.setdefault(form, {})[lemma, kind] = None
    return {form: tuple(readings) for form, readings in forms.items()}


KIND_OF_TAG = {"VB": "v", "NN": "n", "JJ": "a"}


def reading(words: Words, at: int) -> tuple[str, str] | None:
    """The (lemma, kind) of the word at `at` where the lexicon has it; the tag chooses, unless the word has one kind."""
    readings = _forms().get(words.low[at])
    if readings is None:
        return None
    kind = KIND_OF_TAG.get(words.tags[at][:2])
    for lemma, own in readings:
        if own == kind:
            return lemma, own
    # Headlines and capitals mislead taggers: a form that can only be a verb is taken for one.
    lemma, own = readings[0]
    if len(readings) == 1 and own == "v" and words.tags[at] in ("NNP", "NNPS", "JJ", "NN", "NNS"):
        return lemma, own
    return None


def candidates(words: Words) -> Iterator[Cue]:
    """Every word of a sentence that the lexicon knows as a possible cue, outside quotation marks."""
    for at in range(len(words)):
        if words.quote[at] >= 0:
            continue
        found = reading(words, at)
        if found is not None:
            yield describe(words, at, *found)


def describe(words: Words, head: int, lemma: str, kind: str) -> Cue:
    """The cue around `head`: its extent, frame and subject."""
    first = verb_group_start(words, head) if kind != "n" else head
    group = range(first, head)
    passive = kind == "v" and words.tags[head] in ("VBN", "VBD") and any(words.low[at] in BE for at in group)
    last, after, frame = follow(words, head, lemma, kind)
    subject = subject_before(words, first) if kind != "n" else None
    return Cue(head, first, last, lemma, kind, frame, after, passive, subject)


def follow(words: Words, head: int, lemma: str, kind: str) -> tuple[int, int, Frame]:
    """Where the cue ends, where what follows begins, and what that is."""
    size = len(words)
    last = at = head + 1
    hearer = lemma not in TO_HEARER
    while at < size:
        word, tag = words.low[at], words.tags[at]
        if tag in ("RB", "RP") and word not in ("not", "n't") and kind == "v":
            last = at = at + 1
            continue
        end = time_at(words, at)
        if end > at and kind == "v":
            last = at = end
            continue
        if kind == "v" and word in ("in", "on", "at", "during", "via", "by", "to", "from"):
            inner = base_end(words, at + 1, size)
            if inner > at + 1 and (
                words.low[inner - 1] in OCCASIONS or words.low[inner - 1] in ("reporters", "journalists")
            ):
                last = at = inner
                continue
        if not hearer and word not in MARKS and word != "that":
            inner = base_end(words, at, size)
            if inner > at:
                hearer = True
                while (
                    words.word(inner) in ("of", "'s", "’s") and base_end(words, inner + 1, size) > inner + 1
                ):
                    inner = base_end(words, inner + 1, size)
                if frame_at(words, inner, kind) in (
                    "quote",
                    "that",
                    "wh",
                    "to",
                    "clause",
                    "link",
                ) or words.word(inner) in (",", "in", "on", "at"):
                    at = inner
                    continue
        break
    if at < size and words.low[at] in (",", ":") and at + 1 < size and words.quote[at + 1] >= 0:
        if words.low[at] == ":":
            last = max(last, at + 1) if last == at else last
        return last, at + 1, "quote"
    if at < size and words.low[at] == ":" and at + 1 < size:
        return last, at + 1, "clause"
    frame = frame_at(words, at, kind)
    if frame == "link":
        # The preposition belongs to the cue: "called for", "criticism of".
        return (at + 1 if last == at else last), at + 1, frame
    return last, at, frame


def frame_at(words: Words, at: int, kind: str) -> Frame:
    """What stands at `at`, seen as what a cue may govern."""
    word, tag = words.word(at), words.tag(at)
    if at >= len(words) or word in STOPS or word in (",", ";", ")", "–", "—", "--"):
        return "end"
    if words.quote[at] >= 0:
        return "quote"
    if word == "that" and tag in ("IN", "WDT", "DT"):
        return "that"
    if word in WH:
        return "wh"
    if word == "to" and words.tag(at + 1) in ("VB", "RB"):
        return "to"
    if word in PREPOSITIONS and tag in ("IN", "TO", "RP", "RB"):
        return "link"
    if tag == "VBG":
        return "ing"
    end = noun_phrase_after(words, at, len(words))
    if end > at:
        while words.tag(end) in ("RB", "RBR") or words.word(end) in ("who", ","):
            end += 1
        return "clause" if words.is_finite(end) or clause_follows(words, at) else "np"
    if tag in ("EX", "PRP"):
        return "clause"
    if tag in ("JJ", "VBN", "JJR"):
        return "adj"
    return "end" if tag in ("IN", "CC") else "np"


def clause_follows(words: Words, start: int) -> bool:
    """Does a clause of its own (subject, then finite verb) begin at `start`, before any punctuation?"""
    relative = False
    for at in range(start, min(start + 12, len(words))):
        if words.low[at] in (",", ";", ":", "–", "—", "--") or words.low[at] in MARKS:
            return False
        tag = words.tags[at]
        if tag in ("WP", "WDT", "WP$") or words.low[at] in (
            "that",
            "as",
            "after",
            "when",
            "because",
            "if",
            "while",
        ):
            relative = True
        elif tag in ("VBD", "VBZ", "VBP", "MD"):
            if not relative:
                return at > start
            relative = False
    return False


def features(words: Words, cue: Cue, headline: bool) -> Iterator[str]:
    """What the classifier sees of a candidate."""
    head, lemma, frame = cue.head, cue.lemma, cue.frame
    tag = words.tags[head]
    subject = subject_kind(words, cue)
    role = f"{cue.kind}{tag}{'p' if cue.passive else ''}"
    yield f"l={lemma}"
    yield f"t={role}"
    yield f"f={frame}"
    yield f"lf={lemma}|{frame}"
    yield f"lt={lemma}|{role}"
    yield f"tf={role}|{frame}"
    yield f"s={subject}"
    yield f"sf={subject}|{frame}|{role}"
    yield f"ls={lemma}|{subject}"
    yield f"w={words.low[head]}"
    after = words.word(cue.after if frame != "link" else cue.after - 1)
    yield f"n={after}"
    yield f"ln={lemma}|{after}"
    yield f"nt={words.tag(cue.after)}"
    yield f"p={words.word(cue.first - 1)}"
    yield f"pt={words.tag(cue.first - 1)}"
    yield f"lpt={lemma}|{words.tag(cue.first - 1)}"
    if cue.first < head:
        yield f"g={words.low[cue.first]}"
        yield f"gl={words.low[head - 1]}"
        if "not" in words.low[cue.first : head] or "n't" in words.low[cue.first : head]:
            yield "neg"
    if headline:
        yield "h"
        yield f"h={frame}|{tag}"
    if cue.subject is not None:
        yield f"sh={words.low[cue.subject[1] - 1]}"
        yield f"s0={words.low[cue.subject[0]]}"


def subject_kind(words: Words, cue: Cue) -> str:
    """Who or what the subject is, coarsely: a name, a pronoun, a noun, or how the verb hangs on without one."""
    if cue.kind == "n":
        before = words.tag(cue.head - 1)
        return "poss" if before in ("PRP$", "POS") else before
    if cue.subject is not None:
        head = cue.subject[1] - 1
        tag, word = words.tags[head], words.low[head]
        if tag == "PRP":
            return word
        return "name" if tag in NAME else "many" if tag == "NNS" or word in QUANTIFIERS else "noun"
    before = words.word(cue.first - 1)
    if not before:
        return "start"
    tag = words.tag(cue.first - 1)
    if before == ",":
        return "comma"
    if words.quote[cue.first - 1] >= 0:
        return "quote"
    return tag


__all__ = ["AUXILIARY", "INSIDE", "NOMINAL", "Cue", "candidates", "features"]
