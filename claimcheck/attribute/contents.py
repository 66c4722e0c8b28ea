"""How far the content of an attribution reaches in its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.attribute.drafts import Draft
from claimcheck.attribute.phrases import Phrase, has_finite
from claimcheck.attribute.words import FINITE, PAUSES, RELATIVE, STOPS, Words
from claimcheck.document import Quote, Span

# How many following attributions may cut a content short.
NEAR = 12
# What parts two attributions ("he says A while she says B"), and what opens a clause before another.
CONTRASTS = frozenset({"while", "though", "although"})
SUBORDINATE = CONTRASTS | {"as", "when", "because", "since", "after", "before"}


def spans(words: Words, *phrases: Phrase | None) -> list[Span]:
    """The phrases as spans of the text, those left out that are None."""
    return [Span(words.tokens[one[0]].start, words.tokens[one[1] - 1].end) for one in phrases if one]


def measure(
    words: Words, drafts: Sequence[Draft], quotes: Sequence[Quote]
) -> Iterator[tuple[Draft, list[Span]]]:
    """The drafts of one sentence, in order, with their contents, each cut where another attribution begins.

    One whose content is empty is left out.
    """
    floor = 0
    content: list[Span] = []
    before: Draft | None = None
    for index, draft in enumerate(drafts):
        following = drafts[index + 1 : index + 1 + NEAR]
        if draft.side == "left":
            left, right = _left(words, draft, floor), _resumed(words, draft, following)
            if (
                left is None
                and before is not None
                and before.side == "left"
                and _reaches(words, before, content)
            ):
                # '"...," she said, according to the paper': with its cue, the content of the one before.
                content = [Span(content[0].start, words.tokens[before.after - 1].end)]
            else:
                said = quotes[words.before].span if draft.onset == 0 and words.before >= 0 else None
                content = [*([said] if said else ()), *spans(words, left, right)]
            floor = max(draft.after, right[1] if right is not None else 0)
        elif draft.side != "citing":
            start, end = draft.after, draft.after
            if draft.side == "right":
                end = max(start, _right_end(words, draft, start, following))
            content = spans(words, draft.subject, (start, end) if start < end else None)
        if content:
            yield draft, content
        before = draft


def _reaches(words: Words, draft: Draft, content: Sequence[Span]) -> bool:
    """Does the content of a draft begin before the draft ends?"""
    return bool(content) and content[0].start < words.tokens[draft.after - 1].end


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
    if words.follows_quote(draft.onset):
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
