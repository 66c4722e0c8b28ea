"""Which attributions stand behind the claim of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from claimcheck.assess.marked import touched, touched_by
from claimcheck.attribute.cues import may_report
from claimcheck.document import Attribution, Document, Span, Support, Token
from claimcheck.syntax import CLAUSE, FINITE, NOT, QUOTE_MARKS, RELATIVE, stem

# What comes of an attribution that meets a claim: it counts; or the party says that it says nothing; or
# nobody is named and nothing reports in it ("was jailed for"); or it holds less than half of the claim; or
# who tells it answers for it; or the outlet only hands it on.
Verdict = Literal["counts", "silence", "no report", "too little", "retold", "handed on"]

# What stands between two commas, dashes or brackets; and what has none of them, nor ends a sentence.
INSERTION = re.compile(r"\s*[,(–—][^.!?]*[,)–—]\s*")
ADDRESS = re.compile(r"[^,;:()–—.!?“”\"]*(?:[,(–—][^.!?“”\"]*[,)–—:]\s*)?")

MOST_PARTS = 30  # so that a sentence without end takes linear time

ASKED = frozenset(("asked", "pressed", "questioned"))
# With "not" or "yet" among the words of the cue, these say nothing: "has yet to confirm", "did not name".
_SAY = "announce confirm disclose elaborate explain identify mention name publish release reveal say specify"
SAYING = frozenset(map(stem, f"{_SAY} state tell".split()))
UNSAID = NOT | {"yet", "nor", "neither"}

FRONTED = re.compile(r"[^.!?“”\"]*,\s*")

# What stands beside a reporting clause in a main clause of its own is the writer's: behind "and" or a mark,
# where it begins otherwise than an adjunct and has a finite verb.
AT_TIMES = frozenset(("after", "before", "since"))
ADJOINED = frozenset(("IN", "TO", "RB", "VBG", "VBN", "WDT", "WP", "WP$", "WRB"))
DIVIDING = frozenset((",", ";", ":", "—", "–", "--", "(", ")"))


class Considered(NamedTuple):
    """An attribution that meets a claim: the verdict, and how many of the claim's words it holds."""

    attribution: int
    held: int
    words: int
    verdict: Verdict


def considered(doc: Document) -> list[list[Considered]]:
    """Per sentence the attributions that meet its claim, in order, each with its verdict.

    A content supports the claim when it holds at least half of the sentence's words, those of sources and of
    cues that report left out, with what is put in between them or says before or behind them when, where and
    how: "In the town where she grew up, Ana Ruiz, who has run the port since May, told the board that ..." is
    about what she says, however much is said of her. What one party says in a sentence counts together.
    Parties that share a sentence ("Critics say ..., but the mayor says ...") each need half of an even share,
    and half of the sentence together. Of two attributions one inside the other, one counts: an outlet hands
    its source on ("the paper said, citing two officials"), everybody else answers for what they say that
    others say.
    """
    by_sentence: list[list[int]] = [[] for _ in doc.sentences]
    for index in range(len(doc.attributions)):
        for sentence in doc.sentences_of_attribution(index):
            by_sentence[sentence].append(index)
    return [
        _consider(doc, sentence, candidates) if candidates and doc.claims[sentence].is_claim else []
        for sentence, candidates in enumerate(by_sentence)
    ]


def parts(doc: Document, sentence: int, met: Sequence[Considered]) -> list[list[Support]]:
    """The supports of a sentence's own claim, before other sentences lend theirs.

    Those that hold the same words of it together, in the order of the text; more than MOST_PARTS are one.
    """
    counting = [one.attribution for one in met if one.verdict == "counts"]
    found: list[list[int]] = []
    for one in counting[:MOST_PARTS]:
        with_it = [part for part in found if any(_share_words(doc, one, other) for other in part)]
        found = [part for part in found if part not in with_it]
        found.append([other for part in with_it for other in part] + [one])
    if len(counting) > MOST_PARTS:
        found = [counting]
    return [
        [Support(doc.resolutions[one].source, one, sentence) for one in sorted(part)]
        for part in sorted(found, key=min)
    ]


def _share_words(doc: Document, one: int, other: int) -> bool:
    first, second = doc.attributions[one], doc.attributions[other]
    return any(span.overlaps(held) for span in first.content for held in second.content)


def _consider(doc: Document, index: int, candidates: Sequence[int]) -> list[Considered]:
    verdicts: dict[int, Verdict] = dict(_set_aside(doc, index, candidates))
    weighed = [i for i in candidates if i not in verdicts]
    said = _said(doc, index, weighed)
    held = {i: sum(len(touched(said, span)) for span in doc.attributions[i].content) for i in candidates}
    together = held | _held_together(doc, weighed, held)
    holding = _holding(doc, weighed, held, together, len(said))
    for i in holding:
        parent = doc.attributions[i].parent
        if parent in holding:
            if _is_outlet(doc, parent):
                verdicts[parent] = "handed on"
            else:
                verdicts[i] = "retold"
    return [
        Considered(i, held[i], len(said), verdicts.get(i, "counts" if i in holding else "too little"))
        for i in candidates
    ]


def _holding(
    doc: Document, weighed: Sequence[int], held: Mapping[int, int], together: Mapping[int, int], words: int
) -> set[int]:
    """The attributions that hold enough of the `words` of a claim: half, or half of an even share."""
    alone = {i for i in weighed if 2 * together[i] >= words > 0}
    outer = {i for i in weighed if doc.attributions[i].parent is None and held[i]}
    parties = len({doc.resolutions[i].source for i in outer})
    sharing = {i for i in outer if 2 * parties * together[i] >= words > 0}
    return alone | sharing if 2 * sum(held[i] for i in sharing) >= words else alone


def _said(doc: Document, index: int, weighed: Sequence[int]) -> list[Token]:
    """The words of the sentence but the frames: who says something, that they say it, and when and to whom.

    "Is subject to approval by the cabinet" frames nothing: it is what the writer says.
    """
    tokens = doc.sentences[index].tokens
    outer = [
        doc.attributions[i]
        for i in weighed
        if doc.attributions[i].parent is None and _reports(doc, index, doc.attributions[i])
    ]
    told = [span for one in outer for span in (*one.source, *one.cue, *_put_in(doc.plain, one))]
    held = touched_by(tokens, [span for one in outer for span in one.content])
    nested = [doc.attributions[i] for i in weighed if doc.attributions[i].parent is not None]
    behind = (span for one in nested for span in (*one.source, *one.cue))  # "quoted *a clerk as saying*"
    last = touched_by(tokens, (*behind, *_put_last(doc, index, outer))) - held
    frame = touched_by(tokens, (*told, *_put_first(doc, index, outer))) | last
    return [token for at, token in enumerate(tokens) if token.text[0].isalnum() and at not in frame]


def _reports(doc: Document, index: int, one: Attribution) -> bool:
    """Is there a word in the cue that can report something, or no more than a preposition ("in", "per")?"""
    cue = sorted(touched_by(doc.sentences[index].tokens, one.cue))
    words = [doc.sentences[index].tokens[at].text.lower() for at in cue]
    alone = len(cue) < 2 and all(doc.tags[index][at] == "IN" for at in cue)
    return alone or any(map(_can_report, words))


def _can_report(word: str) -> bool:
    """Can a lower-case word report something in a cue?"""
    return word == "according" or may_report(word)


def _held_together(doc: Document, weighed: Sequence[int], held: Mapping[int, int]) -> dict[int, int]:
    """What a party of several outer attributions holds: "The port plans to ... and has pledged to ..."."""
    by_source: dict[int, list[int]] = {}
    for i in weighed:
        source = doc.resolutions[i].source
        if source is not None and doc.attributions[i].parent is None:
            by_source.setdefault(source, []).append(i)
    return {i: sum(held[one] for one in own) for own in by_source.values() for i in own if held[i]}


def _set_aside(doc: Document, index: int, candidates: Sequence[int]) -> Iterator[tuple[int, Verdict]]:
    """The attributions that stand behind nothing whatever they hold, each with its verdict."""
    tokens = doc.sentences[index].tokens
    silence = touched_by(tokens, (item.span for item in doc.statuses[index] if item.kind == "no-comment"))
    hedged = touched_by(tokens, (hedge.cue for hedge in doc.hedges[index]))
    for i in candidates:
        cue = sorted(touched_by(tokens, doc.attributions[i].cue))
        words = [tokens[at].text.lower() for at in cue]
        # "The ministry declined to comment": the writer says so, the ministry says nothing.
        if not silence.isdisjoint(cue) or _is_unsaid(words):
            yield i, "silence"
        # "He was jailed for two years", "Profit beats forecasts": nobody who could speak is named, and nobody
        # reports it. "Reportedly" is a hedge. "Asked whether it was shut, ...": that is the question.
        elif (
            cue
            and not _could_speak(doc, i)
            and hedged.isdisjoint(cue)
            and not any(word not in ASKED and _can_report(word) for word in words)
        ):
            yield i, "no report"


def _is_unsaid(cue: Sequence[str]) -> bool:
    """Does somebody say nothing by these words: "has yet to confirm", "did not say"?"""
    return not UNSAID.isdisjoint(cue) and any(stem(word) in SAYING for word in cue)


def _could_speak(doc: Document, attribution: int) -> bool:
    """Is a source named that is somebody, or a text?"""
    source = doc.resolutions[attribution].source
    return source is not None and doc.sources[source].kind != "other"


def _put_in(text: str, one: Attribution) -> Iterator[Span]:
    """What is said of the speaker between source and cue, and to whom and when between cue and content."""
    for cue in one.cue:
        source = max((span for span in one.source if span.end <= cue.start), default=None)
        if source is not None and INSERTION.fullmatch(text, source.end, cue.start):
            yield Span(source.end, cue.start)
        content = min((span for span in one.content if span.start >= cue.end), default=None)
        if content is not None and ADDRESS.fullmatch(text, cue.end, content.start):
            yield Span(cue.end, content.start)


def _put_last(doc: Document, index: int, outer: Sequence[Attribution]) -> Iterator[Span]:
    """When, where and how something was said, and what is told of the speaker, behind all of it: "“The cause
    is unknown,” said the chief, on what was his first day in office".

    Only of what somebody says in a clause or in quotation marks: "backed the plan, which costs ..." tells a
    deed.
    """
    sentence, tags = doc.sentences[index], doc.tags[index]
    tokens = sentence.tokens
    for one in outer:
        said, cue = touched_by(tokens, one.content), touched_by(tokens, one.cue)
        if (
            not one.source
            or not any(tags[at] in FINITE or tokens[at].text == "according" for at in cue)
            or not any(tags[at] in FINITE or tokens[at].text in QUOTE_MARKS for at in said)
        ):
            continue
        first = max(said | cue | touched_by(tokens, one.source)) + 1
        last = _own_clause(tokens, tags, first, min(first + CLAUSE, len(tokens)))
        if first < last:
            yield Span(tokens[first].start, tokens[last - 1].end)


def _own_clause(tokens: Sequence[Token], tags: Sequence[str], first: int, end: int) -> int:
    """Where a clause of its own begins beside a reporting clause, from token `first` on; `end` where none
    does.

    `first` stands at the head of the sentence or behind the reporting clause.
    """
    # Of the stretch between two marks, where it could be such a clause; the first may be within the quote.
    opens = not first or "," in [token.text for token in tokens[first - 2 : first]]
    begins, relative = first - 1 if opens else None, False
    for at in range(first, end):
        word = tokens[at].text.lower()
        if word in DIVIDING or (tags[at] == "CC" and (begins == at - 1 or tags[at + 1] in FINITE)):
            begins, relative = at, False
            continue
        # "While it rained", "two days after the vote was lost".
        if word in AT_TIMES or (begins == at - 1 and tags[at] in ADJOINED):
            begins = None
        if begins is not None and tags[at] in FINITE and not relative:
            return begins
        # "An agency that has run it since May" asserts nothing yet.
        relative = tags[at] in RELATIVE or word == "that" or (relative and tags[at] not in FINITE)
    return end


def _put_first(doc: Document, index: int, outer: Sequence[Attribution]) -> Iterator[Span]:
    """When, where or how somebody said what the sentence goes on with: from its start to the comma before the
    source, where that holds no clause of its own and nothing that anybody says.
    """
    tokens, start = doc.sentences[index].tokens, doc.sentences[index].span.start
    said = [span for one in outer for span in one.content]
    for one in outer:
        source = min(one.source, default=None)
        if source is None or source.start < start:
            continue
        before = Span(start, source.start)
        goes_on = all(span.start >= source.end for span in (*one.cue, *one.content))
        is_empty = not any(map(before.overlaps, said))
        is_fronted = FRONTED.fullmatch(doc.plain, start, source.start) is not None
        end = touched(tokens, before).stop
        if goes_on and is_empty and is_fronted and _own_clause(tokens, doc.tags[index], 0, end) == end:
            yield before


def _is_outlet(doc: Document, attribution: int) -> bool:
    source = doc.resolutions[attribution].source
    return source is not None and doc.sources[source].kind == "publication"
