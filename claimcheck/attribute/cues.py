"""Cues: the words that may report something, and whether they do so here.

The lexicon (reporting_cues.txt) proposes; a linear classifier over the words and tags around decides, trained
on PolNeAR (Newell et al. 2018) and on general news labelled in its way. Its features name the *frame* of the
cue, as VerbNet names what may follow a verb: "said that", "plans to", a quote, a noun phrase.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from claimcheck import lexicon
from claimcheck.attribute.phrases import (
    Phrase,
    base_end,
    noun_phrase_after,
    subject_before,
    time_at,
    verb_group_start,
)
from claimcheck.attribute.words import (
    DASHES,
    FINITE,
    NAMES,
    PASSIVE,
    QUANTIFIERS,
    STOPS,
    Words,
)

Kind = Literal["verb", "noun", "adjective"]
Frame = Literal["quote", "that", "wh", "to", "clause", "sub", "np", "link", "ing", "adj", "end"]

WH = frozenset({"whether", "if", "how", "why", "what", "who", "when", "where", "which"})
PREPOSITIONS = frozenset({"of", "about", "for", "on", "against", "over", "as", "with", "toward", "towards"})
PREPOSITIONS |= {"into", "behind", "at", "from", "in", "by", "to"}
SUBORDINATORS = frozenset({"that", "as", "after", "when", "because", "if", "while"})
# How far from the cue a clause is looked for.
NEAR = 14


class Entry(NamedTuple):
    """A reading of a word form, with what the lexicon says of the verb.

    `speech`: it may follow what is said; `hearer`: its object hears ("told them that"); `feeling`: the
    subject of its passive feels ("is worried that"); `impersonal`: what seems so, seems so to nobody named.
    """

    lemma: str
    kind: Kind
    speech: bool = False
    hearer: bool = False
    feeling: bool = False
    impersonal: bool = False


class Cue(NamedTuple):
    """A possible cue, words[first:last], with its subject, and what follows it (`frame`) from `after` on."""

    entry: Entry
    head: int
    first: int
    last: int
    frame: Frame
    after: int
    passive: bool
    subject: Phrase | None


def inflections(verb: str) -> Iterator[str]:
    """The regular forms of a verb, and some that do not exist, which harm nobody."""
    stem = verb[:-1] if verb.endswith("e") else verb
    yield from (verb, verb + "s", stem + "es", stem + "ed", stem + "ing")
    if verb.endswith("y"):
        yield from (verb[:-1] + "ies", verb[:-1] + "ied")
    if verb[-1] not in "aeiouwxy" and verb[-2:-1] in tuple("aeiou"):
        yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")


@cache
def _forms() -> Mapping[str, tuple[Entry, ...]]:
    """Word form -> its readings."""
    forms: dict[str, dict[Entry, None]] = {}
    for lemma, (codes, *irregular) in lexicon.load("reporting_cues").items():
        if "v" in codes:
            entry = Entry(lemma, "verb", *(code in codes for code in "shfi"))
            for form in (*inflections(lemma), *(form for field in irregular for form in field.split())):
                forms.setdefault(form, {})[entry] = None
        if "n" in codes:
            for form in (lemma, lemma[:-1] + "ies" if lemma.endswith("y") else lemma + "s"):
                forms.setdefault(form, {})[Entry(lemma, "noun")] = None
        if "a" in codes:
            forms.setdefault(lemma, {})[Entry(lemma, "adjective")] = None
    return {form: tuple(readings) for form, readings in forms.items()}


@cache
def verb_forms(*, speech: bool = False) -> frozenset[str]:
    """The forms of the verbs that may report something; with `speech`, that may follow what is said."""
    return frozenset(
        form
        for form, readings in _forms().items()
        if any(entry.kind == "verb" and (entry.speech or not speech) for entry in readings)
    )


def may_report(word: str) -> bool:
    """Is the word one that can report something, as in "it is understood", whatever it does here?"""
    return word.lower() in _forms()


def is_act(word: str) -> bool:
    """Is the word a verb that only somebody can do, as "asked" and unlike "seemed"?"""
    return any(entry.kind == "verb" and not entry.impersonal for entry in _forms().get(word.lower(), ()))


KIND_OF_TAG: Mapping[str, Kind] = {"VB": "verb", "NN": "noun", "JJ": "adjective"}


def reading(words: Words, at: int) -> Entry | None:
    """The reading of the word at `at` that its tag asks for.

    A word that the lexicon knows as a verb only is taken for one: headlines and capitals mislead taggers.
    """
    readings = _forms().get(words.low[at])
    if readings is None or (readings[0].lemma == "put" and words.word(at + 1) != "it"):
        return None
    kind = KIND_OF_TAG.get(words.tags[at][:2])
    for entry in readings:
        if entry.kind == kind:
            return entry
    return readings[0] if len(readings) == 1 and readings[0].kind == "verb" and kind else None


def candidates(words: Words) -> Iterator[Cue]:
    """Every word of a sentence that the lexicon knows as a possible cue, outside of quotes."""
    for at in range(len(words)):
        if words.quotes[at] < 0:
            entry = reading(words, at)
            if entry is not None:
                yield _describe(words, at, entry)


def _describe(words: Words, head: int, entry: Entry) -> Cue:
    is_noun = entry.kind == "noun"
    first = head if is_noun else verb_group_start(words, head)
    passive = (
        entry.kind == "verb"
        and words.tags[head] in ("VBN", "VBD")
        and any(words.low[at] in PASSIVE for at in range(first, head))
    )
    last, after, frame = _follow(words, head, entry)
    return Cue(
        entry, head, first, last, frame, after, passive, None if is_noun else subject_before(words, first)
    )


def _follow(words: Words, head: int, entry: Entry) -> tuple[int, int, Frame]:
    """Where the cue ends, where what follows it begins, and what that is."""
    last = at = head + 1 + (entry.lemma == "put")  # "put it"
    heard = False
    while entry.kind == "verb" and at < len(words):
        end = _circumstance(words, at)
        if end > at:
            at = end
            last = last if heard else end
            continue
        end = at if heard or not entry.hearer else _hearer(words, at)
        if end == at:
            break
        at, heard = end, True
    if words.word(at) in (",", ":") and words.is_quoted(at + 1):
        return last, at + 1, "quote"
    if words.word(at) == ":" and at + 1 < len(words):
        return last, at + 1, "clause"
    frame = frame_at(words, at)
    if (
        frame == "np"
        and entry.lemma == "say"
        and not words.is_pause(head - 1)
        and not words.is_quoted(head - 1)
    ):
        frame = "clause"  # "say" takes no noun phrase for its object
    if frame == "link":
        # The preposition belongs to the cue: "called for", "criticism of".
        return (at + 1 if last == at else last), at + 1, frame
    return last, at, frame


def _circumstance(words: Words, at: int) -> int:
    """Where an adverb, time or occasion at `at` ends ("said again on Friday in a statement"), else `at`."""
    word, tag = words.word(at), words.tag(at)
    if tag in ("RB", "RP") and word not in ("not", "n't"):
        return at + 1
    end = time_at(words, at)
    if end == at and word in ("in", "on", "at", "during", "via", "by", "to", "from"):
        inner = base_end(words, at + 1)
        if inner > at + 1 and words.low[inner - 1] in lexicon.words("reporting_occasions"):
            return inner
    if end == at and word in PREPOSITIONS:
        inner = base_end(words, at + 1)
        if inner > at + 1 and frame_at(words, inner) in ("that", "quote"):  # said of Trump that
            return inner
    return end


def _hearer(words: Words, at: int) -> int:
    """Where the one who is told, at `at`, ends; `at` where nobody is or nothing is told to them."""
    if words.is_quoted(at) or words.word(at) == "that":
        return at
    end = base_end(words, at)
    while end > at and words.word(end) in ("of", "'s", "’s") and base_end(words, end + 1) > end + 1:
        end = base_end(words, end + 1)
    told = frame_at(words, end) in ("quote", "that", "wh", "to", "clause", "link")
    return end if told or words.word(end) in (",", ":", "in", "on", "at") else at


def frame_at(words: Words, at: int) -> Frame:
    """What stands at `at`, seen as what a cue may govern."""
    if words.word(at) in ("not", "n't", "n’t"):
        at += 1
    word, tag = words.word(at), words.tag(at)
    if at >= len(words) or word in STOPS or word in DASHES or word in (",", ";", ":", ")"):
        return "end"
    if words.quotes[at] >= 0:
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
    end = noun_phrase_after(words, at)
    if end > at:
        while words.tag(end) in ("RB", "RBR"):
            end += 1
        return "clause" if words.tag(end) in FINITE or _clause_at(words, at) else "np"
    if tag in ("EX", "PRP"):
        return "clause"
    if tag in ("JJ", "VBN", "JJR"):
        return "adj"
    if tag == "IN":
        return "sub"
    return "end" if tag == "CC" else "np"


def _clause_at(words: Words, start: int) -> bool:
    """Does a clause of its own, a subject and then a finite verb, begin at `start`, before any pause?"""
    relative = False
    for at in range(start, min(start + NEAR, len(words))):
        if words.low[at] in (",", ";", ":") or words.low[at] in DASHES:
            return False
        tag = words.tags[at]
        if tag in ("WP", "WDT", "WP$") or words.low[at] in SUBORDINATORS:
            relative = True
        elif tag in FINITE:
            if not relative:
                return at > start
            relative = False
    return False


def features(words: Words, cue: Cue, *, headline: bool) -> Iterator[str]:
    """What the classifier sees of a candidate."""
    head, frame, lemma = cue.head, cue.frame, cue.entry.lemma
    tag = words.tags[head]
    form = f"{cue.entry.kind[0]}{tag}{'p' if cue.passive else ''}"
    subject = _subject_kind(words, cue)
    after = words.word(cue.after - 1 if frame == "link" else cue.after)
    before = words.tag(cue.first - 1)
    yield f"lemma={lemma}"
    yield f"word={words.low[head]}"
    yield f"form={form}"
    yield f"frame={frame}"
    yield f"subject={subject}"
    yield f"lemma,frame={lemma},{frame}"
    yield f"lemma,form={lemma},{form}"
    yield f"lemma,subject={lemma},{subject}"
    yield f"form,frame={form},{frame}"
    yield f"subject,frame,form={subject},{frame},{form}"
    yield f"after={after}"
    yield f"lemma,after={lemma},{after}"
    yield f"after tag={words.tag(cue.after)}"
    yield f"before={words.word(cue.first - 1)}"
    yield f"before tag={before}"
    yield f"lemma,before tag={lemma},{before}"
    if cue.first < head:
        yield f"group={words.low[cue.first]}"
        yield f"last of group={words.low[head - 1]}"
        if any(words.low[at] in ("not", "n't", "n’t") for at in range(cue.first, head)):
            yield "negated"
    if headline:
        yield "headline"
        yield f"headline,frame,tag={frame},{tag}"
    if cue.subject is not None:
        yield f"subject head={words.low[cue.subject[1] - 1]}"
        yield f"subject first={words.low[cue.subject[0]]}"


def _subject_kind(words: Words, cue: Cue) -> str:
    """What the subject is, coarsely: a name, a pronoun, a noun; or how the cue hangs on without one."""
    before = words.tag(cue.first - 1)
    if cue.entry.kind == "noun":
        return "owned" if before in ("PRP$", "POS") else before
    if cue.subject is not None:
        head = cue.subject[1] - 1
        tag, word = words.tags[head], words.low[head]
        if tag == "PRP":
            return word
        return "name" if tag in NAMES else "many" if tag == "NNS" or word in QUANTIFIERS else "noun"
    if not before:
        return "start"
    if words.low[cue.first - 1] == ",":
        return "comma"
    return "quote" if words.is_quoted(cue.first - 1) else before
