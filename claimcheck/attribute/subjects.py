"""Who speaks in a proposal of the encoder, where grammar leaves no choice: the subject of its cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.attribute.cues import is_act
from claimcheck.attribute.find import Found
from claimcheck.attribute.spans import last_before, meets
from claimcheck.attribute.words import NOUNS, RELATIVE
from claimcheck.document import Document, Proposal, Span, Token

LOOKS = re.compile(r"(?:looks?|looked|sounds?|sounded) (?:like|as)\b", re.IGNORECASE)
BLANK = re.compile(r"\s+\Z")
# A subject at its plainest: tags within it and of its last word, how long it is, what may stand before it.
PHRASE = NOUNS | {"DT", "JJ", "PRP", "PRP$", "CD", "POS"}
HEADS = NOUNS | {"PRP"}
LONGEST = 8
ASIDE = 6  # tokens of ", by contrast,"
PAUSES = frozenset(',;:–—“"')


def with_subjects(
    doc: Document, quoted: Sequence[Span], proposals: Sequence[Proposal], found: Sequence[Found]
) -> list[Proposal]:
    """Who acts in a cue that has no source in its sentence, where its subject was overlooked, or taken for a
    piece of a content.

    "The sources declined to be named and, according to them, the file was lost": "the sources" is neither
    lost nor what they say.

    quoted: what stands between quotation marks. found: what the cue finder says of the same document.
    """
    proposals = [_with_rest(doc, one) for one in _in_order(doc, proposals, found)]
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
        else:
            subject = _opening(doc, taken, cue)
        if subject is not None:
            mended[number] = replace(mended[number], source=(subject,))
    return mended


def _in_order(doc: Document, proposals: Sequence[Proposal], found: Sequence[Found]) -> list[Proposal]:
    """Who is named only in a later sentence does not speak, where the cue has a subject of its own; nor does
    who is only apposed to a part of the subject.

    "A lawyer, who asked not to be named, said it paid. The lawyer said why." "The family of one of the dead,
    *Ann Berg*, said so."
    """
    owners = {draft.cue: draft.source for draft in found if draft.source}
    cues, ordered = sorted(owners), []
    for one in proposals:
        near = last_before(cues, max(one.cue)) if one.source and one.cue else None
        if near is not None and near.overlaps(max(one.cue)):
            subject, source = owners[near][0], min(one.source)
            if _sentence(doc, source) > _sentence(doc, max(one.cue)):
                one = replace(one, source=owners[near])
            elif len(one.source) == 1 and _is_apposed(doc, source, subject):
                one = replace(one, source=(Span(subject.start, source.end),))
        ordered.append(one)
    return ordered


def _is_apposed(doc: Document, source: Span, subject: Span) -> bool:
    """Does a source stand behind a comma of the subject that begins its clause, or right behind that?"""
    gap = doc.plain[subject.start : source.start].rstrip()
    if not gap.endswith(",") or source.start > subject.end + 2 or source.end < subject.end:
        return False
    index = doc.sentences_of(subject).start
    tokens, tags = doc.sentences[index].tokens, doc.tags[index]
    first = token_at(tokens, subject.start)
    begins = not first or tokens[first - 1].text in PAUSES or tags[first - 1] == "CC"
    return begins and tags[first] in PHRASE and tags[token_at(tokens, source.start)] not in RELATIVE


def _with_rest(doc: Document, one: Proposal) -> Proposal:
    """Of "two people with knowledge of it told" all is the source, also where the rest was taken for a piece
    of the content."""
    if len(one.source) != 1 or not one.cue or len(one.content) < 2:
        return one
    source, cue = one.source[0], min(one.cue)
    for rest in one.content:
        gaps = doc.plain[source.end : rest.start], doc.plain[rest.end : cue.start]
        if source.end <= rest.start and rest.end <= cue.start and not any(map(str.strip, gaps)):
            others = tuple(span for span in one.content if span != rest)
            return replace(one, source=(Span(source.start, rest.end),), content=others)
    return one


def _sentence(doc: Document, span: Span) -> int:
    return doc.sentences_of(span).start


def _opening(doc: Document, taken: Sequence[Span], cue: Span) -> Span | None:
    """The plain noun phrase that begins a clause right before a cue, where it is no part of anything."""
    index = doc.sentence_at(cue.start)
    if index is None:
        return None
    tokens, tags = doc.sentences[index].tokens, doc.tags[index]
    last = _before_aside(tokens, token_at(tokens, cue.start))
    first = phrase_start(tags, last)
    begins = not first or tokens[first - 1].text in PAUSES
    if first == last or not begins or tags[last - 1] not in HEADS:
        return None
    subject = Span(tokens[first].start, tokens[last - 1].end)
    return None if meets(taken, subject) else subject


def _before_aside(tokens: Sequence[Token], last: int) -> int:
    """The token after the subject of "France, by contrast, *wants* it"; `last` where no aside is between."""
    if not last or tokens[last - 1].text != ",":
        return last
    opens = (at for at in range(last - 2, max(last - ASIDE, 0), -1) if tokens[at].text == ",")
    return next(opens, last)


def phrase_start(tags: Sequence[str], last: int) -> int:
    """Where the plain noun phrase begins that ends before token `last`; `last` where there is none."""
    first = last
    while first and last - first < LONGEST and tags[first - 1] in PHRASE:
        first -= 1
    return first


def _acts(doc: Document, cue: Span) -> bool:
    """Does the cue begin with a finite verb of somebody's doing, which "it looks like" is not?"""
    index = doc.sentence_at(cue.start)
    if index is None:
        return False
    tokens = doc.sentences[index].tokens
    at = token_at(tokens, cue.start)
    if at >= len(tokens) or LOOKS.match(doc.plain, tokens[at].start):
        return False
    tags = doc.tags[index]
    if tags[at] not in ("VBD", "VBZ", "VBP"):
        return False
    perfect = tokens[at].text.lower() in ("has", "have", "had") and tags[at + 1 : at + 2] == ("VBN",)
    return is_act(tokens[at + perfect].text)


def token_at(tokens: Sequence[Token], start: int) -> int:
    return bisect_left(tokens, start, key=lambda token: token.start)
