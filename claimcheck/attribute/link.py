"""From what the encoder proposes and the cues find inside of it to the layer: nesting, manner, order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck import lexicon
from claimcheck.attribute.find import Found
from claimcheck.attribute.relayed import as_saying, is_same, is_somebody, passes_on, said_before
from claimcheck.attribute.spans import last_before, meets
from claimcheck.attribute.transcripts import answers
from claimcheck.attribute.words import FINITE
from claimcheck.document import Attribution, Document, Manner, Proposal, Quote, Span
from claimcheck.resolve.kinds import NATURAL
from claimcheck.resolve.nouns import noun_of

# No content begins or ends with these.
EDGES = " \t\r\n\u00a0,;"
# "Anyone with information can call" has said nothing yet.
NOBODY = re.compile(
    r"(?:nobody|no[ -]one|none)\b|any(?:one|body)\b.*\b(?:can|could|may|must|should)\b"
    r"|any(?:one|body) with (?:any )?(?:information|footage)\b",
    re.IGNORECASE,
)
# "It is believed that": the subject stands for what follows.
EXPLETIVE = re.compile(r"it", re.IGNORECASE)
# Attributions of one sentence that are looked at for one.
MOST = 40
# What begins the next clause: "an aide, who", "that it was safe but".
CONJUNCTION = re.compile(r"(?<=\w),? (?:and|but)\Z")
SUBORDINATE = re.compile(r"(?<=\w) (?:after|as|because|before|if|since|that|until|when|whether|while)\Z")
RELATIVE = re.compile(r"(?<=\w),? (?:who|which)\Z")


@dataclass(slots=True, eq=False)
class Link:
    """An attribution while it is put together; `parent` is the one whose content holds it, `is_turn` marks
    what a label gives to somebody, word for word."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    parent: Link | None = None
    is_turn: bool = False

    @property
    def start(self) -> int:
        """The first position of content or cue."""
        return min(span.start for span in (*self.content, *self.cue))

    @property
    def end(self) -> int:
        """The last position of content or cue, exclusive."""
        return max(span.end for span in (*self.content, *self.cue))


def link(
    doc: Document, quotes: Sequence[Quote], proposals: Iterable[Proposal], found: Iterable[Found]
) -> tuple[Attribution, ...]:
    """The attributions of `doc`, ordered by the first position of content or cue; `parent` indexes them.

    The outer ones are the encoder's `proposals`; those inside of a content are `found` by their cues, and so
    are those on whose word another reports.
    """
    found, turns = list(found), answers(doc)
    labels = [label for label, _ in turns]
    cited = sorted(one.cue for one in found if one.side == "citing")
    links = [
        Link(
            tuple(_without(RELATIVE, doc.plain, span) for span in one.source),
            one.cue,
            tuple(_without(CONJUNCTION, doc.plain, span) for span in _said(doc.plain, one.content)),
        )
        for one in proposals
        if one.content
        and not _is_nobody(doc.plain, one.source)
        and not _is_kicker(doc, one)
        and not _is_told_of(doc, one)
        and not any(meets(cited, cue) for cue in one.cue)
        and not any(meets(labels, span) for span in one.source)
    ]
    _go_on(doc, links)
    by_sentence = _by_sentence(doc, links)
    _nest(doc, links, by_sentence)
    _put_on_word(doc, links, by_sentence)
    links += _turns(turns, links)
    links += _inner(doc.plain, found, links)
    links += list(_quoted(doc, links))
    links.sort(key=lambda one: (one.start, -one.end))
    places = {one: place for place, one in enumerate(links)}
    spans = [quote.span for quote in quotes]
    return tuple(
        Attribution(
            one.source,
            one.cue,
            tuple(sorted(one.content)),
            "direct" if one.is_turn else _manner(one.content, spans),
            None if one.parent is None else places[one.parent],
        )
        for one in links
    )


def _is_nobody(text: str, source: Iterable[Span]) -> bool:
    """ "Nobody at the ministry has confirmed it" attributes nothing to anybody."""
    return any(NOBODY.match(text, span.start, span.end) for span in source)


def _is_kicker(doc: Document, proposal: Proposal) -> bool:
    """ "Review: a small miracle", "Harbour fire: two hurt": a sort of piece, or what it is about, and nobody
    who says so."""
    spans = (*proposal.source, *proposal.cue)
    if [doc[span] for span in spans[1:]] != [":"]:
        return False
    topic = doc[spans[0]].lower()
    first, last = topic.split()[0], topic.split()[-1]
    is_noun = doc[spans[0]].endswith(last)
    return topic in lexicon.words("kickers") or first in NATURAL or (is_noun and not noun_of(last)[1])


def _is_told_of(doc: Document, proposal: Proposal) -> bool:
    """ "Roe has support *among* older voters" tells of the voters, who say nothing; not so "concern among
    voters that it will sink"."""
    if not any(doc[span].lower().endswith("among") for span in proposal.cue):
        return False
    for span in proposal.content:
        for index in doc.sentences_of(span):
            pairs = zip(doc.sentences[index].tokens, doc.tags[index], strict=True)
            if any(tag in FINITE and span.contains(Span(token.start, token.end)) for token, tag in pairs):
                return False
    return True


def _said(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The parts of a content but for those that only stand for another one."""
    return tuple(one for one in content if not EXPLETIVE.fullmatch(text, one.start, one.end)) or content


def _without(ending: re.Pattern[str], text: str, span: Span) -> Span:
    found = ending.search(text, span.start, span.end)
    return Span(span.start, found.start()) if found else span


def _manner(content: Sequence[Span], quotes: Sequence[Span]) -> Manner:
    """Direct when all of the content stands in quotes, indirect when nothing does, else mixed."""
    held = [last_before(quotes, span) for span in content]
    if all(quote is not None and quote.contains(span) for quote, span in zip(held, content, strict=True)):
        return "direct"
    return (
        "mixed"
        if any(
            quote is not None and quote.end > span.start for quote, span in zip(held, content, strict=True)
        )
        else "indirect"
    )


def _inner(text: str, found: Iterable[Found], outer: Sequence[Link]) -> Iterator[Link]:
    """Speech that is reported inside of a content, nested in it: its own content ends with the outer one.

    Wishes and moods inside of a content are left to the outer one. On whose word another reports ("citing two
    people") is nested in what that one reports.
    """
    owners = {span: one for one in outer for span in one.content}
    contents = sorted(owners)
    cues = sorted(span for one in outer for span in one.cue)
    for one in found:
        if meets(cues, one.cue) or _is_nobody(text, one.source):
            continue
        if one.side == "citing":
            cited = last_before(contents, one.content[0])
            if cited is not None and cited.overlaps(one.content[0]):
                yield Link(one.source, (one.cue,), owners[cited].content, owners[cited])
            continue
        around = last_before(contents, one.cue)
        if around is None or not around.contains(one.cue) or not one.speech:
            continue
        content = tuple(_within(text, part, around) for part in one.content if around.overlaps(part))
        if any(map(len, content)):
            yield Link(one.source, (one.cue,), tuple(filter(len, content)), owners[around])


def _go_on(doc: Document, links: Sequence[Link]) -> None:
    """Of "the jury heard that it broke *when* a nurse noticed that ..." the jury heard the nurse's clause,
    too: a content that breaks off at what begins a clause goes on with whose clause it is."""
    begins = {one.source[0].start: one for one in links if one.source}
    for one in links:
        last = max(one.content)
        opener = SUBORDINATE.search(doc.plain, last.start, last.end)
        clause = begins.get(last.end + 1) if opener else None
        if clause is not None and clause is not one and clause.parent is None and clause.end > last.end:
            whole = Span(last.start, clause.end)
            one.content = (*(span for span in one.content if span != last), whole)


def _by_sentence(doc: Document, links: Sequence[Link]) -> dict[int | None, list[Link]]:
    """The first links whose cue stands in each sentence."""
    found: dict[int | None, list[Link]] = {}
    for one in links:
        found.setdefault(doc.sentence_at(min(one.cue).start) if one.cue else None, []).append(one)
    return {index: here[:MOST] for index, here in found.items()}


def _nest(doc: Document, links: Sequence[Link], by_sentence: dict[int | None, list[Link]]) -> None:
    """Whose source, cue and content all stand in what another says is told by that one: "*Ann to leave*,
    leaked files suggest"."""
    for one in links:
        spans = (*one.source, *one.cue, *one.content)
        whole = Span(min(spans).start, max(span.end for span in spans))
        near = by_sentence.get(doc.sentence_at(whole.start), ())
        around = [
            (len(span), at)
            for at, other in enumerate(near)
            for span in other.content
            if span.contains(whole) and span != whole
        ]
        one.parent = near[min(around)[1]] if around else None


def _put_on_word(doc: Document, links: Sequence[Link], by_sentence: dict[int | None, list[Link]]) -> None:
    """Of "the paper, citing two officials, said so", "citing" is the cue of the officials, who say what the
    paper says."""
    for one in links:
        if not passes_on(doc, one.cue) or len(one.content) != 1 or not is_somebody(doc, one.content[0]):
            continue
        for other in by_sentence[doc.sentence_at(min(one.cue).start)]:
            reports = other is not one and not passes_on(doc, other.cue) and other.parent is None
            if reports and is_same(doc, one.source, other.source):
                one.source, one.content, one.parent = one.content, other.content, other
                break


def _quoted(doc: Document, links: Sequence[Link]) -> Iterator[Link]:
    """Of "the paper quoted a clerk as saying that it closed", it is the clerk who says it."""
    inside = {one.cue[0]: one for one in links if one.parent is not None and len(one.cue) == 1}
    for one in links:
        if not passes_on(doc, one.cue):
            continue
        said = said_before(doc, one.source, one.cue)
        if said is not None:
            one.content = (said.content,)
        elif len(one.content) == 1:
            said = as_saying(doc, one.content[0])
        if said is None:
            continue
        inner = inside.get(said.cue)
        if inner is None:
            yield Link((said.source,), (said.cue,), (said.content,), one)
        else:
            inner.source, inner.content = (said.source,), (said.content,)


def _turns(turns: Sequence[tuple[Span, Span]], links: Sequence[Link]) -> list[Link]:
    """The turns of an interview, which hold what is attributed in them."""
    found = {
        words: Link((label,), (Span(label.end, label.end + 1),), (words,), is_turn=True)
        for label, words in turns
    }
    spans = list(found)
    for one in links:
        around = last_before(spans, Span(one.start, one.end))
        if around is not None and one.parent is None and around.contains(Span(one.start, one.end)):
            one.parent = found[around]
    return list(found.values())


def _within(text: str, span: Span, outer: Span) -> Span:
    """What of `span` lies in `outer`, without blanks and pauses at its ends; it may be empty."""
    start, end = max(span.start, outer.start), min(span.end, outer.end)
    words = text[start:end]
    start += len(words) - len(words.lstrip(EDGES))
    return Span(start, max(start, end - len(words) + len(words.rstrip(EDGES))))
