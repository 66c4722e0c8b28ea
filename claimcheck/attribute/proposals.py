"""What the encoder proposes, mended where grammar leaves no choice.

The encoder labels word by word (BIO), so that a content can come in pieces, or with a piece of another
paragraph. On polnear_dev the mending brings a point of `exact`, and a tenth of `content`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from claimcheck.attribute.cues import is_act
from claimcheck.attribute.spans import meets
from claimcheck.attribute.words import NOUNS
from claimcheck.document import Document, Proposal, Quote, Span, Token

# "According to the clerk, the file was lost": all that follows is what the clerk says.
ACCORDING = re.compile(r"according to\Z", re.IGNORECASE)
# What may stand before it at the head of a sentence.
OPENING = re.compile(r"(?:(?:and|but|still|so|yet|meanwhile|moreover|also)\b)?\W*\Z", re.IGNORECASE)
PAUSE = re.compile(r"\s*,\s*")
BLANK = re.compile(r"\s+\Z")
# A subject at its plainest: tags within it and of its last word, how long it is, what may stand before it.
PHRASE = NOUNS | {"DT", "JJ", "PRP", "PRP$", "CD", "POS"}
HEADS = NOUNS | {"PRP"}
LONGEST = 8
PAUSES = frozenset(',;:–—“"')
ENDINGS = ".!? \t\r\n\u00a0"


def mended(doc: Document, quotes: Sequence[Quote], proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """The proposals with whole contents and their subjects; one of which nothing is left is dropped."""
    quoted = [quote.span for quote in quotes]
    proposals = _with_subjects(doc, quoted, proposals)
    taken = sorted(span for one in proposals for span in (*one.source, *one.cue, *one.content))
    for one in proposals:
        content = _near(doc, quoted, one)
        content = _to_the_end(doc, quoted, taken, replace(one, content=content)) or content
        if content:
            yield replace(one, content=_joined(doc, taken, content))


def _with_subjects(doc: Document, quoted: Sequence[Span], proposals: Sequence[Proposal]) -> list[Proposal]:
    """Who acts in a cue that has no source in its sentence, where its subject was overlooked, or taken for a
    piece of a content.

    "The sources declined to be named and, according to them, the file was lost": "the sources" is neither
    lost nor what they say.
    """
    taken = sorted(span for one in proposals for span in (*one.source, *one.cue, *one.content))
    pieces = {
        span.end: (number, span)
        for number, one in enumerate(proposals)
        if len(one.content) > 1
        for span in one.content
        if not meets(quoted, span)
    }
    mended = list(proposals)
    for number, one in enumerate(proposals):
        if not one.cue:
            continue
        cue = min(one.cue)
        if any(doc.sentence_at(span.start) == doc.sentence_at(cue.start) for span in one.source):
            continue
        if not _acts(doc, cue):
            continue
        blank = BLANK.search(doc.plain, max(0, cue.start - 4), cue.start)
        owner, subject = pieces.get(blank.start() if blank else cue.start, (None, None))
        if owner is not None:
            rest = tuple(span for span in mended[owner].content if span != subject)
            mended[owner] = replace(mended[owner], content=rest)
        elif not one.source:
            subject = _opening(doc, taken, cue)
        if subject is not None:
            mended[number] = replace(mended[number], source=(subject,))
    return mended


def _opening(doc: Document, taken: Sequence[Span], cue: Span) -> Span | None:
    """The plain noun phrase that begins a clause right before a cue, where it is no part of anything."""
    index = doc.sentence_at(cue.start)
    if index is None:
        return None
    tokens, tags = doc.sentences[index].tokens, doc.tags[index]
    first = last = _at(tokens, cue.start)
    while first and last - first < LONGEST and tags[first - 1] in PHRASE:
        first -= 1
    begins = not first or tokens[first - 1].text in PAUSES
    if first == last or not begins or tags[last - 1] not in HEADS:
        return None
    subject = Span(tokens[first].start, tokens[last - 1].end)
    return None if meets(taken, subject) else subject


def _acts(doc: Document, cue: Span) -> bool:
    """Does the cue begin with a finite verb of somebody's doing?"""
    index = doc.sentence_at(cue.start)
    if index is None:
        return False
    tokens = doc.sentences[index].tokens
    at = _at(tokens, cue.start)
    return at < len(tokens) and doc.tags[index][at] in ("VBD", "VBZ", "VBP") and is_act(tokens[at].text)


def _at(tokens: Sequence[Token], start: int) -> int:
    return bisect_left(tokens, start, key=lambda token: token.start)


def _near(doc: Document, quoted: Sequence[Span], one: Proposal) -> tuple[Span, ...]:
    """The content without what stands in a paragraph before its cue's and in no quotation.

    A quotation may stand apart from who said it; reported speech does not, but captions and subheads do.
    """
    if not one.cue:
        return one.content
    first = _block(doc, min(one.cue))
    return tuple(span for span in one.content if _block(doc, span) >= first or meets(quoted, span))


def _to_the_end(
    doc: Document, quoted: Sequence[Span], taken: Sequence[Span], one: Proposal
) -> tuple[Span, ...]:
    """The content of a sentence that begins with "according to" and its source: the rest of the sentence.

    Empty where it is no such sentence, another is attributed there, or somebody is quoted.
    """
    if len(one.cue) != 1 or len(one.source) != 1 or not ACCORDING.match(doc.plain, *_ends(one.cue[0])):
        return ()
    index = doc.sentence_at(one.cue[0].start)
    if index is None:
        return ()
    sentence = doc.sentences[index].span
    pause = PAUSE.match(doc.plain, one.source[0].end)
    end = sentence.start + len(doc[sentence].rstrip(ENDINGS))
    if not OPENING.match(doc.plain, sentence.start, one.cue[0].start) or pause is None or pause.end() >= end:
        return ()
    rest = Span(pause.end(), end)
    held = sorted(span for span in one.content if rest.contains(span))
    bounds = [Span(rest.start, rest.start), *held, Span(rest.end, rest.end)]
    others = any(meets(taken, _between(*pair)) for pair in pairwise(bounds))
    return () if others or meets(quoted, rest) or len(held) != len(one.content) else (rest,)


def _joined(doc: Document, taken: Sequence[Span], content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The content, its parts joined where they stand in one sentence and nothing of a proposal between."""
    joined: list[Span] = []
    for span in sorted(content):
        last = joined[-1] if joined else None
        if last is None or _parted(doc, taken, _between(last, span)):
            joined.append(span)
        else:
            joined[-1] = Span(last.start, max(last.end, span.end))
    return tuple(joined)


def _parted(doc: Document, taken: Sequence[Span], gap: Span) -> bool:
    return doc.sentence_at(gap.start - 1) != doc.sentence_at(gap.end) or meets(taken, gap)


def _between(one: Span, other: Span) -> Span:
    """What lies between two spans; nothing where they share a mark of quotation."""
    return Span(one.end, max(one.end, other.start))


def _block(doc: Document, span: Span) -> int:
    """The block of the sentence that a span begins in; of one in no sentence, that of the one before."""
    at = doc.sentences_of(span).start
    return doc.sentences[min(at, len(doc.sentences) - 1)].block if doc.sentences else 0


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
