"""What stands as the source of a proposal: its whole phrase, or nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.attribute.spans import meets
from claimcheck.attribute.subjects import LONGEST, PHRASE, phrase_start, token_at
from claimcheck.attribute.words import NOUNS
from claimcheck.document import ABOVE, Document, Proposal, Span

# Verbs that want their object before what follows here: without one, their subject is the object.
ADDRESSED = re.compile(
    r"(?:[a-z]+ly )?(?:(?:accused|suspected|convicted|acquitted) of|charged with"
    r"|(?:blamed|criticized|criticised|faulted|praised|fined|sued|arrested|jailed) for"
    r"|(?:told|ordered|urged|advised|warned|instructed|encouraged|allowed) to)\b",
    re.IGNORECASE,
)
# Nobody behind it is told: the line ends, or goes on with something else.
TOLD_END = re.compile(r"told(?=\W{0,4}\Z|,|;| as | after | in )", re.IGNORECASE)
OBJECT = re.compile(r"\b(?:who|whom|that|which)\s+\Z", re.IGNORECASE)
HEARSAY = re.compile(r"(?:the )?(?:rumou?rs?|word|gossip|legend|scuttlebutt)", re.IGNORECASE)
HAS_IT = re.compile(r"(?:has|have|had) it\b", re.IGNORECASE)
ARTICLES = ("a", "an", "the")
# How what is said of somebody begins, and no source: "has not", "was named".
PREDICATES = {(verb, behind) for verb in ("VBD", "VBZ") for behind in ("RB", "VBN")}
# What a phrase ends with that tells of people at a body: "ministry source".
SPEAKING = frozenset(("aide", "aides", "insider", "insiders", "official", "officials", "source", "sources"))
SPEAKING |= {"spokesman", "spokesperson", "spokeswoman"}
NEAR = 80  # characters of a source that its preposition may stand before
# Before the "by" of who passes on what they say.
QUOTED = frozenset(("cited", "interviewed", "quoted"))


def source_of(doc: Document, taken: Sequence[Span], one: Proposal) -> tuple[Span, ...]:
    """The source of a proposal, with the words of its phrase that the encoder left out at either end.

    Empty where that is nobody who says so. taken: the spans of all proposals, in order.
    """
    if len(one.source) != 1:
        return one.source
    (source,) = one.source
    if doc[source].lower() in ARTICLES or _is_predicate(doc, source):
        return ()  # a piece of something else
    if one.cue and any(
        is_nobody(doc, source, min(one.cue)) for is_nobody in (_is_addressed, _is_told, _is_hearsay)
    ):
        return ()
    source = _behind_according(doc, taken, _without_verb(doc, source, one.cue), one.cue)
    return (_whole(doc, taken, _before_participle(doc, source, one.cue)),)


def _without_verb(doc: Document, source: Span, cue: Sequence[Span]) -> Span:
    """Of "a boatyard *rang* to say" the boatyard says so, whatever the tagger takes "rang" for."""
    who, _, verb = doc[source].rpartition(" ")
    if not who or not cue or not doc.plain[source.end : min(cue).end].lower().startswith(" to "):
        return source
    is_past = any(verb in past.split() for past, *_ in lexicon.load("verb_forms").values())
    return Span(source.start, source.start + len(who)) if is_past else source


def _behind_according(doc: Document, taken: Sequence[Span], source: Span, cue: Sequence[Span]) -> Span:
    """What begins right behind "according to" is all of the source: "*research published in* the Lark"."""
    for span in cue:
        before = Span(span.end, source.start) if span.end < source.start else span
        is_near = doc.sentence_at(span.start) == doc.sentence_at(source.start) and len(before) <= NEAR
        if is_near and doc[span].lower().endswith("according to") and not meets(taken, before):
            begins = source.start - len(doc[before].lstrip())
            return Span(begins, source.end)
    return source


def _is_predicate(doc: Document, source: Span) -> bool:
    """Does it begin with a finite verb: "has not been named by police but"?"""
    index = doc.sentence_at(source.start)
    if index is None:
        return False
    at = token_at(doc.sentences[index].tokens, source.start)
    return doc.tags[index][at : at + 2] in PREDICATES


def _before_participle(doc: Document, source: Span, cue: Sequence[Span]) -> Span:
    """Of "a clerk, granted leave by *the mayor*, said" the clerk says so, with all that stands in commas."""
    index = doc.sentence_at(source.start)
    if index is None or not cue or min(cue).start < source.end:
        return source
    if doc.plain[source.end : min(cue).start].strip() != ",":
        return source
    tokens, tags = doc.sentences[index].tokens, doc.tags[index]
    by = token_at(tokens, source.start) - 1
    if by < 2 or tokens[by].text.lower() != "by":
        return source
    comma = next((at for at in range(by - 1, max(by - LONGEST, 0), -1) if tokens[at].text == ","), 0)
    if not comma or tags[comma + 1] not in ("VBN", "VBD") or tags[comma - 1] not in NOUNS:
        return source
    return Span(tokens[phrase_start(tags, comma)].start, source.end)


def _is_addressed(doc: Document, source: Span, cue: Span) -> bool:
    """Is the source whom somebody else says something of, or to: "Clerk accused of theft"?

    Headlines leave out the "is". Not so in "the clerk, whom she accused of theft".
    """
    is_next = source.end <= cue.start and not doc.plain[source.end : cue.start].strip()
    return (
        is_next
        and ADDRESSED.match(doc.plain, cue.start) is not None
        and not OBJECT.search(doc.plain, max(0, source.start - 8), source.start)
    )


def _is_told(doc: Document, source: Span, cue: Span) -> bool:
    """Of "Clerk stole tin, jury told" the jury says nothing: behind whoever tells stands whom."""
    index = doc.sentence_at(cue.start)
    is_next = source.end <= cue.start and not doc.plain[source.end : cue.start].strip()
    if index is None or not is_next or doc[cue].split()[0].lower() != "told":
        return False
    sentence = doc.sentences[index]
    return sentence.role in ABOVE and TOLD_END.match(doc.plain, cue.start, sentence.span.end) is not None


def _is_hearsay(doc: Document, source: Span, cue: Span) -> bool:
    """ "Rumour has it that": nobody in particular says so."""
    return HEARSAY.fullmatch(doc[source]) is not None and HAS_IT.match(doc.plain, cue.start) is not None


def _whole(doc: Document, taken: Sequence[Span], source: Span) -> Span:
    """ "Says finance ministry *source*" is somebody at the ministry, "two people briefed on *the talks*" are
    not cut; of "*letters obtained by* the Courier
    show", the letters do, and according to "*two clerks quoted by* the Courier" is according to the clerks.
    """
    index = doc.sentence_at(source.start)
    if index is None or doc.sentences[index].span.end < source.end:
        return source
    tokens, tags = doc.sentences[index].tokens, doc.tags[index]
    start, end = source.start, source.end
    last = token_at(tokens, end)
    if last < len(tokens) and tokens[last].text.lower() in SPEAKING:
        word = Span(tokens[last].start, tokens[last].end)
        if not meets(taken, word):
            end = word.end
    elif last and tags[last - 1] == "IN":
        behind = last
        while behind < min(last + LONGEST, len(tokens)) and tags[behind] in PHRASE:
            behind += 1
        rest = Span(end, max(end, tokens[behind - 1].end))
        end = end if meets(taken, rest) else rest.end
    by = token_at(tokens, start) - 1
    if by > 1 and tokens[by].text == "by" and tags[by - 1] == "VBN" and tags[by - 2] in NOUNS:
        first = phrase_start(tags, by - 1)
        before = Span(tokens[first].start, start)
        told_them = tokens[by - 1].text.lower() in QUOTED
        if (told_them or _is_document(tokens[by - 2].text.lower())) and not meets(taken, before):
            start = before.start
    return Span(start, end)


def _is_document(word: str) -> bool:
    nouns = lexicon.load("source_nouns")
    return any(nouns.get(form, ("",))[0] == "document" for form in (word, word.removesuffix("s")))
