"""The attributions of a sentence as its cues show them: who is the source, on which side the content is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from claimcheck import lexicon
from claimcheck.attribute.cues import Cue, candidates, features
from claimcheck.attribute.phrases import (
    Phrase,
    base_end,
    clause_end,
    has_finite,
    linked_end,
    noun_phrase_after,
    noun_phrase_before,
    subject_before,
)
from claimcheck.attribute.words import FINITE, NAMES, NOUNS, Words
from claimcheck.model.linear import linear

Side = Literal["right", "left", "phrase", "citing"]

# From this probability on a candidate is taken for a cue; chosen on the development articles.
THRESHOLD = 0.45
# How many words back from a cue its subject is looked for.
BACK = 60
# Who says nothing: "no one has confirmed".
NOBODY = frozenset({"nobody", "no", "none", "neither"})


class Draft(NamedTuple):
    """An attribution in words of its sentence, before its content is measured out.

    `side` is where the content is: right of the cue, from `after` on; left, up to `onset`, where source and
    cue begin, and perhaps going on after them; the phrase `subject` alone ("a charge which he denied"); what
    another source says on the word of this one ("citing two people").
    A right content may begin with `subject` ("the move was seen as a threat"). The cue is
    words[first:last] and `frame` what follows it; `speech` as in `Found`, `noun` when the cue is one.
    """

    side: Side
    first: int
    last: int
    onset: int
    source: Phrase | None
    after: int
    frame: str = "end"
    subject: Phrase | None = None
    speech: bool = True
    noun: bool = False


def drafts(words: Words, *, headline: bool) -> list[Draft]:
    """The attributions of a sentence, in the order of their cues."""
    found = [*_from_lexicon(words, headline=headline), *_according_to(words)]
    found += _colon(words, found)
    return sorted(found, key=lambda draft: draft.first)


def _from_lexicon(words: Words, *, headline: bool) -> Iterator[Draft]:
    """The cues of the lexicon that the classifier accepts."""
    classifier = linear("cues")
    end = 0
    previous: Draft | None = None  # the last one that has a source to share
    speech: Draft | None = None  # and the last one of these that is speech
    for cue in candidates(words):
        if cue.head < end:
            continue
        (probability,) = classifier.probabilities(features(words, cue, headline=headline))
        if probability < THRESHOLD or (cue.subject is not None and words.low[cue.subject[0]] in NOBODY):
            continue
        if cue.entry.kind == "noun":
            draft = _place_noun(words, cue)
        elif cue.passive:
            draft = _place_passive(words, cue)
        else:
            draft = _place_verb(words, cue, (speech if cue.entry.speech else None) or previous)
        if draft is None:
            continue
        draft = draft._replace(speech=cue.entry.speech)
        yield draft
        end = draft.last
        if draft.source is not None and draft.subject is None and draft.side != "citing":
            previous = draft
            speech = draft if draft.speech else speech


def _place_verb(words: Words, cue: Cue, previous: Draft | None) -> Draft | None:
    """A verb in the active voice, or an adjective."""
    entry, frame, source, onset = cue.entry, cue.frame, cue.subject, cue.first
    right = Draft("right", cue.first, cue.last, onset, source, cue.after, frame)
    # On the left side no preposition belongs to the cue ("said in Paris").
    left = right._replace(side="left", last=cue.last - (frame == "link" and cue.last == cue.after))
    if words.tags[cue.head] == "VBG" and (onset == 0 or words.is_pause(onset - 1)):
        # ", saying that": the subject is that of the main clause.
        source = _shared_source(words, cue, previous) if onset > 0 else _main_subject(words, cue.after)
        source = source or noun_phrase_before(words, onset - 1)
        cited = _cited(words, cue) if previous is not None else None
        if cited is not None:
            return right._replace(side="citing", source=cited)
        return right._replace(source=source) if frame not in ("end", "sub") else None
    inverted = _inverted_source(words, cue)
    if inverted is not None:
        return left._replace(source=inverted, last=min(left.last, inverted[0]), after=inverted[1])
    if entry.impersonal:
        subject = None if source is not None and words.low[source[0]] in ("it", "there") else source
        return right._replace(source=None, subject=subject)
    if source is not None:
        onset = source[0]
        if entry.kind == "adjective" and words.low[onset] in ("it", "there"):
            source = None
    else:
        source = _shared_source(words, cue, previous)
    right = right._replace(onset=onset, source=source)
    left = left._replace(onset=onset, source=source)
    is_open = frame in ("end", "quote", "sub") or (entry.speech and frame not in ("that", "clause", "to"))
    if is_open and cue.subject is not None and words.follows_quote(onset):
        return left
    if frame not in ("end", "sub") or (frame == "sub" and not words.is_pause(onset - 1)):
        return right
    if words.is_pause(onset - 1) and words.tag(cue.first - 1) != "CC":
        return left
    is_relative = words.word(onset - 1) == "that" and words.tag(onset - 2) in NOUNS
    if is_relative or words.tag(onset - 1) in ("WDT", "WP"):
        phrase = noun_phrase_before(words, onset - 2 if words.is_pause(onset - 2) else onset - 1)
        return right._replace(side="phrase", subject=phrase) if phrase is not None else None
    if words.word(cue.last) == "," and entry.speech:
        # "The paper reported, citing two people, that"
        that = next((at for at in range(cue.last, len(words)) if words.low[at] == "that"), cue.last)
        after = that if words.is_pause(that - 1) else cue.last + 1
        return right._replace(after=after, frame="clause")
    return left if words.word(cue.last) in ("", ".", ",") and has_finite(words, 0, onset) else None


def _inverted_source(words: Words, cue: Cue) -> Phrase | None:
    """The source after its cue: '...," said Jane Doe, a spokeswoman', "..., say officials"."""
    speaks = words.follows_quote(cue.first)
    if words.tags[cue.head] == "VBG" or not (speaks or words.is_pause(cue.first - 1)):
        return None
    # "Say" takes no noun phrase for its object, so that one after it says; other verbs leave it open.
    if cue.subject is not None and not (cue.entry.lemma == "say" and cue.frame == "np"):
        return None
    start = cue.last
    if cue.frame == "link" and start == cue.after:
        return None
    end = noun_phrase_after(words, start)
    if end == start or words.tag(end) in FINITE or not (speaks or cue.entry.speech):
        return None
    return start, end


def _cited(words: Words, cue: Cue) -> Phrase | None:
    """Those on whose word another says something: of "citing two people", not of "citing rising costs"."""
    if cue.entry.lemma not in ("cite", "quote"):
        return None
    head = base_end(words, cue.last) - 1
    nouns = lexicon.load("source_nouns")
    if head < cue.last or not (
        words.tags[head] in NAMES or words.low[head] in nouns or words.low[head].removesuffix("s") in nouns
    ):
        return None
    return cue.last, noun_phrase_after(words, cue.last)


def _main_subject(words: Words, start: int) -> Phrase | None:
    """The subject after an opening clause without one: "Asserting that it was late, Doe left"."""
    for at in range(start, len(words)):
        if words.is_pause(at):
            end = linked_end(words, at + 1)
            verb = end + 1 if words.tag(end) == "RB" else end
            if end > at + 1 and words.tag(verb) in FINITE:
                return at + 1, end
    return None


def _shared_source(words: Words, cue: Cue, previous: Draft | None) -> Phrase | None:
    """The source of a cue without a subject: "X said A and denied B", "X left, saying", "X plans to ask"."""
    if previous is not None and previous.last <= cue.first:
        return previous.source
    at = cue.first
    while at > max(cue.first - BACK, 0):
        at -= 1
        if words.tags[at] in FINITE and words.quotes[at] < 0:
            while at > 0 and words.tags[at - 1] in ("RB", *FINITE):
                at -= 1
            phrase = subject_before(words, at)
            if phrase is not None:
                return phrase
    return noun_phrase_before(words, cue.first) if words.tag(cue.first - 1) in NOUNS else None


def _place_passive(words: Words, cue: Cue) -> Draft:
    """ "It is believed that", "is seen by voters as", "was accused of": no source unless "by" names it."""
    entry, subject, last = cue.entry, cue.subject, cue.last
    if subject is not None and words.low[subject[0]] == "it":
        subject = None
    if entry.feeling and words.tags[cue.head] == "VBN" and subject is not None:
        return Draft("right", cue.first, last, subject[0], subject, cue.after, cue.frame)
    source = _by_phrase(words, cue.head + 1)
    after = cue.after if source is None else max(cue.after, source[1])
    if source is not None:
        last = min(last, source[0] - 1)
    if entry.hearer:
        subject = None
    return Draft("right", cue.first, last, cue.first, source, after, cue.frame, subject)


def _by_phrase(words: Words, start: int) -> Phrase | None:
    """The noun phrase after a "by" that soon follows `start` in its clause."""
    for at in range(start, min(clause_end(words, start), start + 6)):
        if words.low[at] == "by":
            end = base_end(words, at + 1)
            while words.word(end) in ("of", "'s", "’s", "and") and words.tag(end + 1) != "VBG":
                inner = base_end(words, end + 1)
                if inner == end + 1:
                    break
                end = inner
            return (at + 1, end) if end > at + 1 else None
        if words.tags[at] in FINITE or words.low[at] in ("that", "to"):
            break
    return None


def _place_noun(words: Words, cue: Cue) -> Draft | None:
    """ "His claim that", "criticism of X", "calls from critics for"."""
    head, after, frame = cue.head, cue.after, cue.frame
    source: Phrase | None = None
    at = head
    while at > 0 and words.tags[at - 1] in ("JJ", "JJS", "JJR", "NN", "VBG", "VBN", "CD", "RB"):
        at -= 1
    if words.tag(at - 1) == "PRP$":
        source = at - 1, at
    elif words.tag(at - 1) == "POS":
        source = noun_phrase_before(words, at - 1)
    elif words.word(head + 1) in ("from", "by"):
        end = noun_phrase_after(words, head + 2)
        if end > head + 2 and words.word(end) in ("that", "of", "about", "for", "over", "on"):
            after = end + (words.low[end] != "that")
            return Draft("right", head, head + 1, head, (head + 2, end), after, "that", noun=True)
    if frame in ("end", "np", "adj", "ing"):
        return None
    onset = head if source is None else source[0]
    return Draft("right", head, cue.last, onset, source, after, frame, noun=True)


def _according_to(words: Words) -> Iterator[Draft]:
    """ "According to X", which never means anything else."""
    for at in range(len(words) - 2):
        if words.low[at] != "according" or words.low[at + 1] != "to" or words.quotes[at] >= 0:
            continue
        has_clause = has_finite(words, 0, at) and words.tag(at - 1) != "CC"
        end = noun_phrase_after(words, at + 2) if has_clause else _opening_source(words, at + 2)
        if end > at + 2:
            # "On top of that, according to X, ...": what comes before the cue sets the scene only.
            sets_scene = at == 0 or words.tags[at - 1] == "CC" or words.tags[0] in ("IN", "RB", "CC")
            leads = words.word(end) == "," and not has_clause and sets_scene
            after = end + 1 if leads else end
            yield Draft("right" if leads else "left", at, at + 2, at, (at + 2, end), after)


def _opening_source(words: Words, start: int) -> int:
    """Where the source of "According to X, ..." ends: at the first comma."""
    end = linked_end(words, start)
    if end > start and words.word(end) != "," and not has_finite(words, end, clause_end(words, end)):
        end = clause_end(words, end)  # "research presented last year"
    return end


def _colon(words: Words, found: Sequence[Draft]) -> Iterator[Draft]:
    """ "WALLACE: ...", "Jane Doe: The bridge closes", 'his answer was short: "No."'."""
    at = next((at for at in range(1, len(words) - 1) if words.low[at] == ":" and words.quotes[at] < 0), None)
    if at is None or words.quotes[at - 1] >= 0:
        return
    label = noun_phrase_before(words, at)
    if label is not None and label[0] == 0 and at <= 4 and words.tags[at - 1] in NAMES:
        # Longer ones, and those that no clause follows, are headings.
        is_capital = words.tokens[at - 1].text.isupper()
        if is_capital or words.is_quoted(at + 1) or (at <= 3 and has_finite(words, at + 1, len(words))):
            yield Draft("right", at, at + 1, 0, label, at + 1, "speaker")
    elif (
        words.is_quoted(at + 1)
        and has_finite(words, 0, at)
        and not any(draft.after == at + 1 for draft in found)
    ):
        verb = next(verb for verb in range(at) if words.tags[verb] in FINITE)
        yield Draft("right", at, at + 1, at, subject_before(words, verb), at + 1, "quote")
