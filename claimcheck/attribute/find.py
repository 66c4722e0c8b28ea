"""Finds the attributions of a text sentence by sentence: cue, then source, then content.

This is the part that a trained encoder takes over: it reads sentences with tags and quotes, and yields `Found`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.attribute.cues import Cue, candidates, features
from claimcheck.attribute.words import (
    CLAUSE_ENDS,
    FINITE,
    MARKS,
    NAME,
    NOUN,
    STOPS,
    Words,
    clause_end,
    has_finite,
    noun_phrase_after,
    noun_phrase_before,
    subject_before,
)
from claimcheck.document import Document, Quote, Span
from claimcheck.model.linear import linear

THRESHOLD = 0.45


class Found(NamedTuple):
    """An attribution as found, in spans of the text; `certain` is 0..1."""

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    certain: float


class Draft(NamedTuple):
    """A cue accepted in its sentence, with its source, and what kind of place its content has."""

    first: int
    last: int
    onset: int  # where source and cue together begin, when the content could end before them
    source: tuple[int, int] | None
    side: str  # left | right | both
    after: int  # where the content on the right begins
    subject: tuple[int, int] | None  # the passive's subject, which is content
    kind: str
    frame: str
    certain: float


def sentences_of(doc: Document, quotes: Sequence[Quote]) -> Iterator[Words]:
    """The sentences of `doc` as words that know their quote."""
    at = 0
    for sentence, tags in zip(doc.sentences, doc.tags, strict=True):
        inside = []
        for token in sentence.tokens:
            while at < len(quotes) and quotes[at].span.end <= token.start:
                at += 1
            inside.append(at if at < len(quotes) and quotes[at].span.start <= token.start else -1)
        yield Words(sentence.tokens, [token.text.lower() for token in sentence.tokens], tags, inside)


def find(doc: Document, quotes: Sequence[Quote]) -> Iterator[Found]:
    """Every attribution that has a cue, in the order of their cues."""
    for sentence, words in zip(doc.sentences, sentences_of(doc, quotes), strict=True):
        drafts = [
            *from_lexicon(words, headline=sentence.role == "headline"),
            *according_to(words),
            *colon(words),
        ]
        if drafts:
            drafts.sort(key=lambda draft: (draft.first, -draft.certain))
            yield from spans(words, drafts, quotes)


def from_lexicon(words: Words, *, headline: bool) -> Iterator[Draft]:
    """The cues of the lexicon that the classifier accepts."""
    classifier = linear("cues")
    previous: Draft | None = None
    for cue in candidates(words):
        (certain,) = classifier.probabilities(features(words, cue, headline))
        if certain < THRESHOLD or (previous is not None and cue.head < previous.last):
            continue
        draft = place(words, cue, previous, certain)
        if draft is not None:
            yield draft
            previous = draft


def ends_before(words: Words, at: int) -> bool:
    """Does a clause or quote end just before `at` (", said", '," she said')?"""
    return at > 0 and (words.low[at - 1] in (",", "?", "!", "–", "—", "--") or words.quote[at - 1] >= 0)


def quoted_before(words: Words, at: int) -> bool:
    """Does a quote end just before `at`, a comma apart?"""
    return at > 0 and (
        words.quote[at - 1] >= 0 or (at > 1 and words.low[at - 1] == "," and words.quote[at - 2] >= 0)
    )


def place(words: Words, cue: Cue, previous: Draft | None, certain: float) -> Draft | None:
    """Source and side of an accepted cue."""
    size = len(words)
    if cue.kind == "n":
        return place_noun(words, cue, certain)
    tag = words.tags[cue.head]
    source = cue.subject
    before = words.tag(cue.first - 1)
    if cue.passive:
        return place_passive(words, cue, certain)
    if cue.kind == "a" or source is not None or tag not in FINITE:
        pass
    if source is None and tag in (*FINITE, "NNP", "NNS", "VB", "VBN") and ends_before(words, cue.first):
        # Inverted: '...," said Jane Doe, a spokeswoman'.
        start = cue.last
        end = noun_phrase_after(words, start, size)
        if (
            end > start
            and not words.is_finite(end)
            and (quoted_before(words, cue.first) or cue.lemma in SPEECH)
        ):
            return Draft(
                cue.first, cue.last, cue.first, (start, end), "left", end, None, "v", cue.frame, certain
            )
    if source is None and cue.lemma in ("seem", "appear", "sound", "look"):
        return Draft(cue.first, cue.last, cue.first, None, "right", cue.after, None, "v", cue.frame, certain)
    onset = source[0] if source is not None else cue.first
    if source is None:
        source = shared_source(words, cue, previous)
    if cue.lemma in ("seem", "appear"):
        return Draft(
            cue.first, cue.last, cue.first, None, "right", cue.after, source, "v", cue.frame, certain
        )
    if (
        source is not None
        and words.low[source[0]] in ("it", "there")
        and source[1] == source[0] + 1
        and cue.kind == "a"
    ):
        source = None
    parenthetical = cue.frame == "end" and ends_before(words, onset) and before not in ("CC",)
    if quoted_before(words, onset) and cue.frame not in ("that", "clause", "to") and cue.subject is not None:
        parenthetical = parenthetical or cue.frame in ("quote",) or cue.lemma in SPEECH
    if parenthetical and tag in ("VBG",) and not quoted_before(words, onset):
        parenthetical = False
    if parenthetical:
        return Draft(cue.first, cue.last, onset, source, "left", cue.after, None, "v", cue.frame, certain)
    if cue.frame == "end" and tag != "VBG" and cue.kind == "v" and words.word(cue.last) in ("", ".", ","):
        # "which he denied", "as officials said": the clause before, if there is one.
        if onset > 0 and words.tag(onset - 1) in ("WDT", "WP"):
            end = onset - 2 if words.word(onset - 2) == "," else onset - 1
            phrase = noun_phrase_before(words, end)
            if phrase is not None:
                return Draft(
                    cue.first, cue.last, onset, source, "phrase", cue.after, phrase, "v", cue.frame, certain
                )
        if words.word(cue.last) == "," and cue.last + 1 < size and cue.lemma in SPEECH:
            return Draft(
                cue.first, cue.last, onset, source, "right", cue.last + 1, None, "v", cue.frame, certain
            )
        if onset > 3:
            return Draft(cue.first, cue.last, onset, source, "left", cue.after, None, "v", cue.frame, certain)
        return None
    return Draft(cue.first, cue.last, onset, source, "right", cue.after, None, cue.kind, cue.frame, certain)


SPEECH = frozenset(
    "say report add note write tell explain claim argue announce warn suggest predict insist recall observe acknowledge "
    "admit declare reply respond conclude continue remark joke quip complain tweet believe think show find indicate "
    "estimate charge allege state assert contend maintain reveal ask concede confirm read call".split()
)


def shared_source(words: Words, cue: Cue, previous: Draft | None) -> tuple[int, int] | None:
    """The source of a cue without a subject of its own: "X said A and denied B", "X left, saying", "plans to ask"."""
    if previous is not None and previous.source is not None and previous.last <= cue.first:
        return previous.source
    at = cue.first - 1
    while at > 0:
        if words.tags[at] in FINITE and words.quote[at] < 0:
            start = at
            while start > 0 and words.tags[start - 1] in ("RB", "MD", *FINITE):
                start -= 1
            phrase = subject_before(words, start)
            if phrase is not None and words.tags[phrase[1] - 1] != "WDT":
                return phrase
        at -= 1
    if words.tag(cue.first - 1) in ("NN", "NNS", "NNP", "NNPS"):
        return noun_phrase_before(words, cue.first)
    return None


def by_phrase(words: Words, start: int) -> tuple[int, int] | None:
    """The noun phrase after the first "by" from `start` on, within its clause."""
    for at in range(start, min(clause_end(words, start, len(words)), start + 6)):
        if words.low[at] == "by":
            end = noun_phrase_after(words, at + 1, len(words))
            return (at + 1, end) if end > at + 1 else None
        if words.tags[at] in FINITE or words.low[at] in ("that", "to"):
            return None
    return None


def place_passive(words: Words, cue: Cue, certain: float) -> Draft:
    """ "It is believed that", "was accused of", "is seen by voters as": no source unless "by" names it."""
    source = by_phrase(words, cue.head + 1)
    after = max(cue.after, source[1]) if source is not None else cue.after
    subject = cue.subject
    if subject is None and cue.first > 0 and words.tags[cue.first - 1] in ("CC", ","):
        subject = None
    if subject is not None and (
        words.low[subject[0]] == "it" or cue.lemma in ("ask", "tell", "inform", "remind")
    ):
        subject = None
    if (
        subject is not None
        and words.tags[cue.head] == "VBN"
        and cue.lemma in ("concern", "worry", "convince", "interest", "anger", "commit", "oppose", "incline")
    ):
        return Draft(
            cue.first, cue.last, subject[0], subject, "right", cue.after, None, "v", cue.frame, certain
        )
    return Draft(cue.first, cue.last, cue.first, source, "right", after, subject, "v", cue.frame, certain)


def place_noun(words: Words, cue: Cue, certain: float) -> Draft | None:
    """ "His claim that", "criticism of X from Y", "allegations that"."""
    head = cue.head
    source: tuple[int, int] | None = None
    at = head
    while at > 0 and words.tags[at - 1] in ("JJ", "NN", "VBG", "CD", "JJS", "JJR", "RB", "VBN"):
        at -= 1
    if at > 0 and words.tags[at - 1] == "PRP$":
        source = (at - 1, at)
    elif at > 1 and words.tags[at - 1] == "POS":
        source = noun_phrase_before(words, at - 1) or None
    elif words.word(head + 1) in ("from", "by"):
        end = noun_phrase_after(words, head + 2, len(words))
        if end > head + 2:
            source = (head + 2, end)
            if words.word(end) in ("that", "of", "about", "for", "over", "on"):
                return Draft(
                    head,
                    head + 1,
                    head,
                    source,
                    "right",
                    end + (words.low[end] != "that"),
                    None,
                    "n",
                    "that",
                    certain,
                )
    if cue.frame in ("end", "np", "adj", "ing"):
        return None
    return Draft(
        cue.first,
        cue.last,
        source[0] if source else head,
        source,
        "right",
        cue.after,
        None,
        "n",
        cue.frame,
        certain,
    )


def according_to(words: Words) -> Iterator[Draft]:
    """ "According to X": the phrase that never reports anything else."""
    for at in range(len(words) - 1):
        if words.low[at] == "according" and words.low[at + 1] == "to" and words.quote[at] < 0:
            end = noun_phrase_after(words, at + 2, len(words))
            if end == at + 2:
                continue
            side = "right" if at == 0 or not has_finite(words, 0, at) and words.word(end) == "," else "left"
            if at == 0 and words.word(end) == ",":
                side = "right"
            yield Draft(at, at + 2, at, (at + 2, end), side, end, None, "according", "end", 1.0)


def colon(words: Words) -> Iterator[Draft]:
    """ "WALLACE: ...", "Jane Doe: The bridge closes", 'her answer: "No."'."""
    for at in range(1, min(len(words) - 1, 60)):
        if words.low[at] != ":" or words.quote[at] >= 0 or words.quote[at - 1] >= 0:
            continue
        start = 1 if words.tag(0) == "CC" else 0
        label = noun_phrase_before(words, at)
        if label is not None and label[0] <= start and at <= 6 and (words.tags[at - 1] in NAME):
            yield Draft(at, at + 1, label[0], label, "right", at + 1, None, "colon", "clause", 0.6)
        elif words.quote[at + 1] >= 0 and has_finite(words, 0, at):
            source = None
            for verb in range(at):
                if words.tags[verb] in FINITE:
                    source = subject_before(words, verb)
                    break
            yield Draft(at, at + 1, at, source, "right", at + 1, None, "colon", "quote", 0.4)
        return


def spans(words: Words, drafts: Sequence[Draft], quotes: Sequence[Quote]) -> Iterator[Found]:
    """The drafts of one sentence with their contents, cut where another attribution begins."""
    size = len(words)
    tokens = words.tokens
    left_floor = 0
    for index, draft in enumerate(drafts):
        following = drafts[index + 1 :]
        content: list[tuple[int, int]] = []
        whole: list[Span] = []
        if draft.side == "left":
            start, end = left_floor, draft.onset
            while end > start and words.low[end - 1] in (",", "–", "—", "--") and words.quote[end - 1] < 0:
                end -= 1
            while (
                start < end
                and words.tags[start] == "CC"
                or (start < end and words.low[start] in (",", ";", "–", "—") and words.quote[start] < 0)
            ):
                start += 1
            if start < end:
                content.append((start, end))
            resume = max(
                draft.last, draft.source[1] if draft.source and draft.source[0] >= draft.last else draft.last
            )
            rest = right_of_parenthesis(
                words, draft, resume, bool(content) and words.quote[content[-1][1] - 1] >= 0, following
            )
            if rest is not None:
                content.append(rest)
        elif draft.side == "phrase" and draft.subject is not None:
            content.append(draft.subject)
        else:
            if draft.subject is not None:
                content.append(draft.subject)
            start = draft.after
            if draft.kind == "according" and words.word(start) == ",":
                start += 1
            end = right_end(words, draft, start, following)
            if end > start:
                content.append((start, end))
        if not content:
            continue
        left_floor = max(left_floor, content[-1][1], draft.last)
        contents = tuple(Span(tokens[a].start, tokens[b - 1].end) for a, b in content)
        source = (
            ()
            if draft.source is None
            else (Span(tokens[draft.source[0]].start, tokens[draft.source[1] - 1].end),)
        )
        cue = Span(tokens[draft.first].start, tokens[draft.last - 1].end)
        yield Found(source, cue, contents, draft.certain)
    del size, whole


def right_of_parenthesis(
    words: Words, draft: Draft, resume: int, quoted: bool, following: Sequence[Draft]
) -> tuple[int, int] | None:
    """The second part of a content that its cue interrupts, None where it ends at the cue."""
    size = len(words)
    at = resume
    if at >= size - 1 or words.low[at] not in (",", ":", "–", "—", "--", ";"):
        # '... she said, walking away, "and'
        if not quoted:
            return None
    start = at + 1 if at < size and words.low[at] in (",", ":", "–", "—", "--", ";") else at
    if quoted:
        limit = following[0].onset if following else size
        for place in range(start, min(limit, size)):
            if words.quote[place] >= 0:
                end = place
                while end < limit and words.quote[end] == words.quote[place]:
                    end += 1
                return place, right_end(words, draft, place, following) if end - place > 3 else end
        return None
    if (
        start >= size
        or words.tags[start] in ("VBG", "CC")
        or words.low[start] in ("who", "which", "while", "as", "after")
    ):
        return None
    if following and following[0].onset <= start + 1:
        return None
    return start, right_end(words, draft, start, following)


def right_end(words: Words, draft: Draft, start: int, following: Sequence[Draft]) -> int:
    """Where a content that begins at `start` ends: at the next attribution, at a clause that is another's, or at the
    end of the sentence, its full stop left out."""
    size = len(words)
    end = size
    while end > start and words.low[end - 1] in STOPS and words.quote[end - 1] < 0:
        end -= 1
    for other in following:
        onset = min(other.onset, other.first)
        if onset < start or onset >= end or other.side == "phrase":
            continue
        if other.subject is not None and other.side == "right":
            onset = min(onset, other.subject[0])
            if onset < start:
                continue
        if other.side == "left":
            # What is before it is its own content: ours ends at the conjunction, if there is one.
            continue
        before = words.low[onset - 1]
        tag = words.tags[onset - 1]
        if tag == "CC" or before in (
            ",",
            ";",
            "–",
            "—",
            "--",
            "while",
            "though",
            "although",
            "as",
            "because",
            ")",
        ):
            cut = onset - 1
            while (
                cut > start
                and (words.low[cut - 1] in (",", ";", "–", "—", "--") or words.tags[cut - 1] == "CC")
                and words.quote[cut - 1] < 0
            ):
                cut -= 1
            end = min(end, cut)
            break
    if draft.frame in ("np", "link", "ing", "to", "adj"):
        at = start
        while at < end:
            if words.low[at] in (",", ";", "–", "—", "--") and words.quote[at] < 0:
                nxt = words.tag(at + 1)
                if nxt in ("CC", "VBG", "IN", "WRB", "WDT", "WP") or words.low[at] != ",":
                    end = at
                    break
            at += 1
    while end > start and words.low[end - 1] in (",", ";", "–", "—", "--", ":") and words.quote[end - 1] < 0:
        end -= 1
    return end


__all__ = ["CLAUSE_ENDS", "MARKS", "NOUN", "Found", "find"]
