"""On whose word another reports, where it stands before what is reported or in a clause of its own.

"The paper, citing two officials, said it closed"; "the paper, which quoted a clerk, said so"; "the paper
quoted a clerk as saying that it closed": the officials and the clerk say so, and the paper passes it on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.attribute.subjects import token_at
from claimcheck.attribute.words import FINITE, NAMES, NOUNS
from claimcheck.document import Document, Span

AS_SAYING = re.compile(r",? as (?P<verb>\w+ing)\W*\Z")
PASSES_ON = re.compile(r"(?:cit|quot)(?:e[ds]?|ing)", re.IGNORECASE)
RELATIVE = frozenset(("which", "who"))
PAUSES = " \t\r\n\u00a0,("
# What ends a plain noun phrase, behind its head: "two officials briefed on the talks".
BEHIND_HEAD = frozenset(("IN", "TO", "VBN", "VBG", "WP", "WDT", ","))


class Said(NamedTuple):
    """Who is quoted, by which verb, with what, within the content of whoever quotes."""

    source: Span
    cue: Span
    content: Span


def passes_on(doc: Document, cue: Sequence[Span]) -> bool:
    """Is this the cue of somebody who only reports what another says: "citing", "quoted"?"""
    return len(cue) == 1 and PASSES_ON.fullmatch(doc[cue[0]]) is not None


def is_somebody(doc: Document, span: Span) -> bool:
    """Is a span a noun phrase for somebody, or a document, with no clause of its own?"""
    index = doc.sentence_at(span.start)
    if index is None:
        return False
    tokens, tags = doc.sentences[index].tokens, doc.tags[index]
    first, last = token_at(tokens, span.start), token_at(tokens, span.end)
    if not FINITE.isdisjoint(tags[first:last]):
        return False
    head = next((at for at in range(first, last) if tags[at] in BEHIND_HEAD), last) - 1
    while head > first and tags[head] in ("JJ", "RB"):
        head -= 1  # "a person close to the talks"
    if head < first or tags[head] not in NOUNS | NAMES:
        return False
    word, nouns = tokens[head].text.lower(), lexicon.load("source_nouns")
    return tags[head] in NAMES or word in nouns or word.removesuffix("s") in nouns


def is_same(doc: Document, source: Sequence[Span], other: Sequence[Span]) -> bool:
    """Does `source` mean who `other` is: the same words, or "which" right behind them?"""
    if len(source) != 1 or len(other) != 1:
        return False
    one, before = source[0], other[0]
    if one == before:
        return True
    is_next = before.end <= one.start <= before.end + len(", ")
    return doc[one].lower() in RELATIVE and is_next and not doc.plain[before.end : one.start].strip(PAUSES)


def as_saying(doc: Document, content: Span) -> Said | None:
    """The parts of "a clerk as saying that it closed", the content of whoever quotes the clerk."""
    index = doc.sentence_at(content.start)
    if index is None:
        return None
    tokens, tags = doc.sentences[index].tokens, doc.tags[index]
    first, last = token_at(tokens, content.start), token_at(tokens, content.end)
    for at in range(first + 1, last - 2):
        if tags[at] in FINITE:
            return None
        if tokens[at].text.lower() == "as" and tags[at + 1] == "VBG":
            who = Span(content.start, tokens[at - 1].end)
            who = Span(who.start, who.end - len(doc[who]) + len(doc[who].rstrip(PAUSES)))
            verb = Span(tokens[at + 1].start, tokens[at + 1].end)
            said = Span(tokens[at + 2].start, content.end)
            return Said(who, verb, said) if is_somebody(doc, who) else None
    return None


def said_before(doc: Document, source: Sequence[Span], cue: Sequence[Span]) -> Said | None:
    """The parts of "it closed, the paper quoted a clerk as saying": what is said stands before that."""
    index = doc.sentence_at(cue[0].start)
    if index is None or len(source) != 1 or cue[0] < source[0]:
        return None
    sentence = doc.sentences[index].span
    ending = AS_SAYING.search(doc.plain, cue[0].end + 1, sentence.end)
    said = doc.plain[sentence.start : source[0].start].rstrip(PAUSES)
    if ending is None or not said:
        return None
    who, verb = Span(cue[0].end + 1, ending.start()), Span(*ending.span("verb"))
    return Said(who, verb, Span(sentence.start, sentence.start + len(said)))
