"""What the encoder proposes, mended where grammar leaves no choice.

The encoder labels word by word (BIO), so that a content can come in pieces, or with a piece of another
paragraph. On polnear_dev the mending brings a point of `exact`, and a tenth of `content`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from claimcheck.attribute.find import Found
from claimcheck.attribute.sources import source_of
from claimcheck.attribute.spans import meets
from claimcheck.attribute.subjects import with_subjects
from claimcheck.attribute.words import FINITE
from claimcheck.document import ABOVE, Document, Proposal, Quote, Span
from claimcheck.layout.furniture import PLACE_LINE

# "According to the clerk, the file was lost": all that follows is what the clerk says.
ACCORDING = re.compile(r"according to\Z", re.IGNORECASE)
# What may stand before it at the head of a sentence.
OPENING = re.compile(r"(?:(?:and|but|still|so|yet|meanwhile|moreover|also)\b)?\W*\Z", re.IGNORECASE)
PAUSE = re.compile(r"\s*,\s*")
LAST_PAUSE = re.compile(r"\s*,\s*\Z")
# "..., the court was told".
HEARING = re.compile(r"(?:was|were|is|are|ha(?:s|ve|d) been) (?:told|informed|warned)\b", re.IGNORECASE)
HEARERS = re.compile(r",[”\"]? [\w’' -]{3,40}\Z")
NEAR = 8  # characters of a pause
LONGEST_DATELINE = 80  # characters
ENDINGS = ".!? \t\r\n\u00a0"


def mended(
    doc: Document, quotes: Sequence[Quote], proposals: Sequence[Proposal], found: Sequence[Found]
) -> Iterator[Proposal]:
    """The proposals with whole contents and their subjects; one of which nothing is left is dropped.

    found: what the cue finder says of the same document.
    """
    quoted = [quote.span for quote in quotes]
    whole = _whole_sentences(doc, found)
    proposals = with_subjects(doc, quoted, [_turned(doc, whole, one) for one in proposals], found)
    taken = sorted(span for one in proposals for span in (*one.source, *one.cue, *one.content))
    cited = sorted(span for one in found if one.side == "citing" for span in one.source)
    yield from _overlooked(doc, taken, whole)
    for one in proposals:
        content = _near(doc, quoted, one)
        torn_off = [span for span in content if _is_torn_off(doc, quoted, span, one.cue)]
        content = (
            tuple(span for span in content if not meets(cited, span) and span not in torn_off) or content
        )
        near = replace(one, source=source_of(doc, taken, one), content=content)
        content = (
            _to_the_end(doc, quoted, taken, near)
            or _from_the_start(quoted, taken, whole, near)
            or _before_source(doc, quoted, taken, near)
            or near.content
        )
        if content:
            joined = _joined(doc, taken, _behind_datelines(doc, content))
            yield replace(near, content=tuple(_without_hearers(doc, span, one.cue) for span in joined))


def _whole_sentences(doc: Document, found: Sequence[Found]) -> dict[Span, Found]:
    """By its cue, what the cue finder sees somebody say in all of a sentence ("It opens, she said.")."""
    whole = {}
    for one in found:
        index = doc.sentence_at(one.cue.start)
        if index is None or not one.speech or one.side != "left" or not one.source or len(one.content) != 1:
            continue
        sentence = doc.sentences[index].span
        # A few characters, and no slice of a sentence without end.
        is_near = sentence.end - one.cue.end <= len(ENDINGS)
        closes = is_near and not doc.plain[one.cue.end : sentence.end].strip(ENDINGS)
        if closes and one.content[0].start == sentence.start:
            whole[one.cue] = one
    return whole


def _turned(doc: Document, whole: Mapping[Span, Found], one: Proposal) -> Proposal:
    """Of "Mill to close, leaked files suggest" the files are the source, and not what somebody suggests."""
    found = whole.get(one.cue[0]) if len(one.cue) == 1 else None
    if found is None or len(one.content) != 1 or any(span > one.content[0] for span in one.source):
        return one
    (last,) = one.content
    start = found.content[0].start
    before = doc.plain[start : max(start, last.start)].rstrip()
    if not before.endswith(",") or last > found.cue or doc.plain[last.end : found.cue.start].strip():
        return one
    return replace(one, source=(last,), content=(Span(start, start + len(before) - 1),))


def _overlooked(doc: Document, taken: Sequence[Span], whole: Mapping[Span, Found]) -> Iterator[Proposal]:
    """Sentences that somebody says, of which the encoder says nothing."""
    for cue, one in whole.items():
        if not meets(taken, doc.sentences[doc.sentences_of(cue).start].span):
            yield Proposal(source=one.source, cue=(cue,), content=one.content)


def _from_the_start(
    quoted: Sequence[Span], taken: Sequence[Span], whole: Mapping[Span, Found], one: Proposal
) -> tuple[Span, ...]:
    """The content with all of the sentence that its cue closes, where only a part of that was seen.

    Empty where it is no such sentence, another is attributed there, or somebody is quoted.
    """
    found = whole.get(one.cue[0]) if len(one.cue) == 1 else None
    if found is None or meets(quoted, found.content[0]):
        return ()
    said = found.content[0]
    held = _alone_in(taken, said, one.content)
    return (said, *(span for span in one.content if span not in held)) if held else ()


def _alone_in(taken: Sequence[Span], whole: Span, content: Sequence[Span]) -> list[Span] | None:
    """The parts of a content that `whole` holds; None where it holds a part of another proposal besides."""
    held = sorted(span for span in content if whole.contains(span))
    bounds = [Span(whole.start, whole.start), *held, Span(whole.end, whole.end)]
    return None if any(meets(taken, _between(*pair)) for pair in pairwise(bounds)) else held


def _near(doc: Document, quoted: Sequence[Span], one: Proposal) -> tuple[Span, ...]:
    """The content without what stands in a paragraph before its cue's, or behind a headline that the cue is
    in, and in no quotation.

    A quotation may stand apart from who said it; reported speech does not, but headlines, captions and
    subheads do, and a content can run on from one of these, or into the lead. What is quoted in the headline
    of the next section is not said by who spoke last before it.
    """
    if not one.cue or not doc.sentences:
        return one.content
    first = _block(doc, min(one.cue))
    begins, ends = doc.blocks[first].span.start, len(doc.plain)
    if _is_above(doc, min(one.cue)):
        ends = doc.blocks[first].span.end
    near = []
    for span in one.content:
        is_next = _block(doc, span) > first and _is_above(doc, span)
        if meets(quoted, span) and not is_next:
            near.append(span)
        elif span.end > begins and span.start < ends and not is_next:
            near.append(Span(max(span.start, begins), min(span.end, ends)))
    return tuple(near)


def _without_hearers(doc: Document, span: Span, cue: Sequence[Span]) -> Span:
    """Of "it sank, the court was told" the court says nothing: it stands between what is said and the cue."""
    is_told = any(HEARING.match(doc.plain, *_ends(one)) and one.start - span.end == 1 for one in cue)
    hearers = HEARERS.search(doc.plain, *_ends(span)) if is_told else None
    return Span(span.start, hearers.start()) if hearers else span


def _is_torn_off(doc: Document, quoted: Sequence[Span], span: Span, cue: Sequence[Span]) -> bool:
    """Is this no more than what a sentence begins with that holds no part of the cue? Reported speech goes
    over a full stop in clauses, or not at all."""
    index = _sentence(doc, span)
    sentence = doc.sentences[index]
    pairs = zip(sentence.tokens, doc.tags[index], strict=True)
    return (
        span.start == sentence.span.start
        and not meets(quoted, span)
        and not any(sentence.span.contains(part) for part in cue)
        and not any(tag in FINITE and token.start < span.end for token, tag in pairs)
    )


def _is_above(doc: Document, span: Span) -> bool:
    return doc.sentences[_sentence(doc, span)].role in ABOVE


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
    held = _alone_in(taken, rest, one.content)
    return () if held is None or meets(quoted, rest) or len(held) != len(one.content) else (rest,)


def _before_source(
    doc: Document, quoted: Sequence[Span], taken: Sequence[Span], one: Proposal
) -> tuple[Span, ...]:
    """The content of "..., according to the clerk" and "..., the clerk writes": all that stands before these.

    Empty where another is attributed there, or somebody is quoted.
    """
    if not (len(one.cue) == len(one.source) == len(one.content) == 1):
        return ()
    (cue,), (source,), (said,) = one.cue, one.source, one.content
    index = doc.sentence_at(min(cue, source).start)
    if index is None or (source < cue and doc.plain[source.end : cue.start].strip()):
        return ()
    start = doc.sentences[index].span.start
    start = _past_dateline(doc, Span(start, max(start, said.start)))
    end = min(cue, source).start
    pause = LAST_PAUSE.search(doc.plain, max(start, end - NEAR), end)
    if pause is None or not start <= said.start < said.end <= pause.start():
        return ()
    whole = Span(start, pause.start())
    according = ACCORDING.match(doc.plain, *_ends(cue)) is not None and source.start >= cue.end
    in_quotes = any(meets(quoted, gap) for gap in (Span(start, said.start), Span(said.end, whole.end)) if gap)
    is_all = (said.start == start or according) and not in_quotes
    return (whole,) if is_all and _alone_in(taken, whole, one.content) else ()


def _behind_datelines(doc: Document, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The content without the place, day and agency that a report opens with, which nobody says."""
    return tuple(Span(_past_dateline(doc, span), span.end) for span in content)


def _past_dateline(doc: Document, said: Span) -> int:
    """Where a content begins behind the dateline that it may open with."""
    index = doc.sentence_at(said.start)
    if index is None or doc.sentences[index].span.start != said.start:
        return said.start
    ends = min(said.end, said.start + LONGEST_DATELINE)
    dateline = PLACE_LINE.match(doc.plain, said.start, ends)
    return dateline.end() if dateline and dateline.end() < said.end else said.start


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
    return doc.sentences[_sentence(doc, span)].block if doc.sentences else 0


def _sentence(doc: Document, span: Span) -> int:
    """The sentence that a span begins in; of one in no sentence, that behind it, or the last."""
    return min(doc.sentences_of(span).start, len(doc.sentences) - 1)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
