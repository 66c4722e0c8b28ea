"""Finds attributions sentence by sentence: the cue, then its source, then its content.

This is the part that a trained encoder replaces: it reads sentences with tags and quotes and yields `Found`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from claimcheck import lexicon
from claimcheck.attribute.cues import Cue, candidates, features
from claimcheck.attribute.words import (
    FINITE,
    NAMES,
    NOUNS,
    PAUSES,
    RELATIVE,
    STOPS,
    Phrase,
    Words,
    base_end,
    clause_end,
    has_finite,
    linked_end,
    noun_phrase_after,
    noun_phrase_before,
    sentences,
    subject_before,
)
from claimcheck.document import Document, Quote, Span
from claimcheck.model.linear import linear

# From this probability on a candidate is taken for a cue; chosen on the development articles.
THRESHOLD = 0.45
# How many following attributions may cut a content short, and how many words back a subject is looked for.
NEAR, BACK = 12, 60

# Who says nothing: "no one has confirmed".
NOBODY = frozenset({"nobody", "no", "none", "neither"})
# What parts two attributions ("he says A while she says B"), and what opens a clause before another.
CONTRASTS = frozenset({"while", "though", "although"})
SUBORDINATE = CONTRASTS | {"as", "when", "because", "since", "after", "before"}


Side = Literal["right", "left", "phrase", "citing", "ahead"]


class Found(NamedTuple):
    """An attribution in spans of the text.

    `side` as in `Draft`; `speech`: it reports words or findings, not wishes or moods; `is_label`: its cue is
    the colon after a name, as in a transcript.
    """

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    side: Side
    speech: bool
    is_label: bool


class Draft(NamedTuple):
    """An attribution in words of its sentence, before its content is measured out.

    `side` is where the content is: right of the cue, from `after` on; left, up to `onset`, where source and
    cue begin, and perhaps going on after them; the phrase `subject` alone ("a charge which he denied"); what
    another source says on the word of this one ("citing two people"); or ahead, in a quote that begins the
    next paragraph. A right content may begin with `subject` ("the move was seen as a threat").
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


def find(doc: Document, quotes: Sequence[Quote]) -> Iterator[Found]:
    """Every attribution that has a cue, sentence by sentence."""
    for sentence, words in sentences(doc, quotes):
        headline = sentence.role == "headline"
        drafts = [*_from_lexicon(words, headline=headline), *_according_to(words)]
        drafts += _colon(words, drafts)
        drafts.sort(key=lambda draft: draft.first)
        yield from _measure(words, drafts, quotes)


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
        place = _place_noun if cue.entry.kind == "noun" else _place_passive if cue.passive else _place_verb
        draft = place(words, cue, (speech if cue.entry.speech else None) or previous)
        if draft is None:
            continue
        draft = draft._replace(speech=cue.entry.speech)
        yield draft
        end = draft.last
        if draft.source is not None and draft.subject is None and draft.side != "citing":
            previous = draft
            speech = draft if draft.speech else speech


def _said_before(words: Words, at: int) -> bool:
    """Does a quote end just before `at`, a comma apart, in this sentence or with the one before it?"""
    if at == 0:
        return words.before >= 0
    return words.is_quoted(at - 1) or (words.word(at - 1) == "," and words.is_quoted(at - 2))


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
    if words.word(cue.last) == ":" and cue.last + 1 == len(words):
        return right._replace(side="ahead")
    is_open = frame in ("end", "quote", "sub") or (entry.speech and frame not in ("that", "clause", "to"))
    if is_open and cue.subject is not None and _said_before(words, onset):
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
    speaks = _said_before(words, cue.first)
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


def _place_passive(words: Words, cue: Cue, previous: Draft | None) -> Draft:
    """ "It is believed that", "is seen by voters as", "was accused of": no source unless "by" names it."""
    del previous
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


def _place_noun(words: Words, cue: Cue, previous: Draft | None) -> Draft | None:
    """ "His claim that", "criticism of X", "calls from critics for"."""
    del previous
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
            leads = (
                words.word(end) == "," and not has_clause and (at == 0 or words.tags[0] in ("IN", "RB", "CC"))
            )
            leads = leads or (words.word(end) == "," and words.tag(at - 1) == "CC")
            after = end + 1 if leads else end
            yield Draft("right" if leads else "left", at, at + 2, at, (at + 2, end), after)


def _opening_source(words: Words, start: int) -> int:
    """Where the source of "According to X, ..." ends: at the first comma, unless an apposition follows."""
    end = linked_end(words, start)
    if end > start and words.word(end) != "," and not has_finite(words, end, clause_end(words, end)):
        end = clause_end(words, end)  # "research presented last year"
    after = linked_end(words, end + 1)
    is_apposition = (
        words.word(end) == ","
        and words.tags[end - 1] in NAMES
        and words.tag(end + 1) in ("DT", "JJ", "NN")
        and words.word(after) == ","
        and words.tag(after + 1) not in (*FINITE, *RELATIVE)
    )
    return after if is_apposition else end


def _colon(words: Words, drafts: Sequence[Draft]) -> Iterator[Draft]:
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
    elif words.is_quoted(at + 1) and has_finite(words, 0, at) and not any(d.after == at + 1 for d in drafts):
        verb = next(verb for verb in range(at) if words.tags[verb] in FINITE)
        yield Draft("right", at, at + 1, at, subject_before(words, verb), at + 1, "quote")


def _measure(words: Words, drafts: Sequence[Draft], quotes: Sequence[Quote]) -> Iterator[Found]:
    """The drafts of one sentence with their contents, each cut where another attribution begins."""

    def spans(phrases: Sequence[Phrase | None]) -> list[Span]:
        return [Span(words.tokens[one[0]].start, words.tokens[one[1] - 1].end) for one in phrases if one]

    floor = 0
    content: list[Span] = []
    before: Draft | None = None
    for index, draft in enumerate(drafts):
        following = drafts[index + 1 : index + 1 + NEAR]
        if draft.side == "left":
            left, right = _left(words, draft, floor), _resumed(words, draft, following)
            if left is None and before is not None and before.side == "left" and content:
                # '"...," she said, according to the paper': with its cue, the content of the one before.
                content = [Span(content[0].start, words.tokens[before.after - 1].end)]
            else:
                said = quotes[words.before].span if draft.onset == 0 and words.before >= 0 else None
                content = [*([said] if said else ()), *spans([left, right])]
            floor = max(draft.after, right[1] if right is not None else 0)
        elif draft.side == "ahead":
            content = []
        elif draft.side != "citing":
            start, end = draft.after, draft.after
            if draft.side == "right":
                end = max(start, _right_end(words, draft, start, following))
            content = spans([draft.subject, (start, end) if start < end else None])
        if content or draft.side == "ahead":
            (cue,) = spans([(draft.first, draft.last)])
            is_label = draft.frame == "speaker"
            yield Found(tuple(spans([draft.source])), cue, tuple(content), draft.side, draft.speech, is_label)
        before = draft


def _left(words: Words, draft: Draft, floor: int) -> Phrase | None:
    """The content before a draft of the left side: back to the last one's end, or its quote alone."""
    start, end = floor, draft.onset
    while end > start and (words.is_pause(end - 1) or words.low[end - 1] == "as"):
        end -= 1
    if words.tag(start) == "RB" and words.word(start + 1) == ",":  # "Meanwhile, ..."
        start += 1
    while start < end and (
        words.is_pause(start) or (words.tags[start] == "CC" and not words.is_quoted(start))
    ):
        start += 1
    if words.is_pause(draft.after) and words.tag(start) in ("IN", "RB") and not has_finite(words, start, end):
        return None  # "On top of that, according to sources, ...": what follows is said
    if words.is_quoted(end - 1):
        first = _quote_start(words, end - 1)
        if first > start and words.word(first - 1) in (":", ","):
            start = first
    return (start, end) if start < end else None


def _quote_start(words: Words, at: int) -> int:
    """Where, in this sentence, the quote that holds the word at `at` begins."""
    while at > 0 and words.quotes[at - 1] == words.quotes[at]:
        at -= 1
    return at


def _resumed(words: Words, draft: Draft, following: Sequence[Draft]) -> Phrase | None:
    """The second part of a content that its cue interrupts; None where it ended before the cue."""
    start = draft.after
    pauses = words.is_pause(start) or words.word(start) == ":"
    start += pauses
    limit = min((other.onset for other in following), default=len(words))
    if _said_before(words, draft.onset):
        at = next((at for at in range(start, limit) if words.is_quoted(at)), None)
        if at is None:
            return None
        end = at
        while end < limit and words.quotes[end] == words.quotes[at]:
            end += 1
        return at, end
    if (
        not pauses
        or start >= len(words)
        or limit <= start + 1
        or words.tags[start] in ("VBG", "CC", "IN", *RELATIVE)
    ):
        return None
    end = _right_end(words, draft, start, following)
    return (start, end) if end > start else None


def _right_end(words: Words, draft: Draft, start: int, following: Sequence[Draft]) -> int:
    """Where a content from `start` ends: where another attribution or clause begins, or with the sentence.

    The full stop is left out.
    """
    end = len(words)
    while end > start and words.low[end - 1] in STOPS and words.quotes[end - 1] < 0:
        end -= 1
    for other in following:
        cut = _cut(words, other, start)
        if cut is not None:
            end = min(end, cut)
    if draft.source is not None and draft.source[0] > start:
        end = min(end, draft.source[0])
    if draft.noun and not has_finite(words, 0, draft.first):
        end = min(end, _main_verb(words, start, 1 if draft.frame in ("that", "wh", "clause") else 0))
    if _is_aside(words, draft):
        end = next((at for at in range(start, end) if words.is_pause(at)), end)
    elif draft.frame in ("np", "link", "ing", "to", "adj"):
        end = next((at for at in range(start, end) if _another_clause(words, at)), end)
    while (
        end > start and words.quotes[end - 1] < 0 and (words.is_pause(end - 1) or words.low[end - 1] == ":")
    ):
        end -= 1
    return end


def _cut(words: Words, other: Draft, start: int) -> int | None:
    """Where a content from `start` has to stop for `other`, None where `other` may stand inside it."""
    if other.side == "left":
        # It has all before it for its content, or, where that is a quote of its own, the quote.
        at = other.onset
        while at > start and words.is_pause(at - 1):
            at -= 1
        if at > start + 1 and words.is_quoted(at - 1):
            first = _quote_start(words, at - 1)
            return first if first > start and words.low[first - 1] in (",", ":") else at
        return at if at > start else None
    onset = min(other.onset, other.first, *(other.subject[:1] if other.subject is not None else ()))
    if onset <= start or other.side == "phrase":
        return None
    before = onset - 1
    if (
        words.tags[before] == "CC"
        and words.tags[other.first] == "VBG"
        and words.low[other.first] != "according"
    ):
        return None
    if not (words.is_pause(before) or words.tags[before] == "CC" or words.low[before] in CONTRASTS):
        return None
    while before > start and (words.is_pause(before - 1) or words.tags[before - 1] == "CC"):
        before -= 1
    return before


def _main_verb(words: Words, start: int, skipped: int) -> int:
    """Where the verb group after `skipped` others begins: "the claim that X is Y | did not hold"."""
    relative = False
    for at in range(start, len(words)):
        if words.tags[at] in RELATIVE and at > start:
            relative = True
        elif words.tags[at] in FINITE and words.tags[at - 1] not in FINITE:
            if not relative and skipped == 0:
                return at
            skipped -= not relative
            relative = False
    return len(words)


def _is_aside(words: Words, draft: Draft) -> bool:
    """Does the next comma end the clause of the cue: ", which is seen as X,", "As she says X, ..."?"""
    if draft.onset > 0 and words.low[draft.onset - 1] in SUBORDINATE:
        return draft.onset == 1 or words.is_pause(draft.onset - 2)
    for at in (draft.onset - 1, draft.first - 1):
        if at > 0 and words.tags[at] in RELATIVE and words.is_pause(at - 1):
            return True
    return False


def _another_clause(words: Words, at: int) -> bool:
    """Does a clause that goes with the one before the cue begin at `at`, with a pause or a conjunction?"""
    if words.quotes[at] >= 0:
        return False
    word, after = words.low[at], at + 1
    while words.tag(after) == "RB":
        after += 1
    if words.tags[at] == "CC":
        return words.tag(after) in FINITE
    if word == ",":
        return words.tag(after) in ("CC", "VBG", "IN", *RELATIVE, *FINITE)
    return word in PAUSES
