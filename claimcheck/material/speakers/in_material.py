"""Who says some words in the material, where that is another than in the draft."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Sequence

from claimcheck import lexicon
from claimcheck.attribute.cues import verb_forms
from claimcheck.document import Attribution, Document, Span
from claimcheck.material.names.persons import PersonName
from claimcheck.material.pair import Pair
from claimcheck.material.speakers.jotted import is_broken, jotted_at
from claimcheck.material.speakers.labels import author_of, turns
from claimcheck.material.speakers.nameless import impersonal, meant_by
from claimcheck.material.speakers.parties import named_at, parties_of
from claimcheck.material.speakers.party import Party, folded
from claimcheck.material.speakers.relayed import NESTED, is_inner, relayed
from claimcheck.material.speakers.same import is_named, is_same
from claimcheck.material.speakers.tagged import lead_in
from claimcheck.material.words import words_of
from claimcheck.resolve.nouns import pronoun_of

# Who is named within so many characters may speak.
NEAR = 600
# What a line begins with, behind its bullet.
FIRST_WORD = re.compile(r"[\s•*·–—-]*(?P<word>\w+)")
FIRST = re.compile(r"\b(?:I|my|me|[Ww]e|our|us)\b")
# So many words stand in a quote of its own at least, where one place of the material has two.
PART = 3
OPENING = ("“", '"', "«", "‘")


def other_at(here: Party, content: Span, pair: Pair, first: int, place: Span) -> Party | None:
    """Who says the words of the material from number `first` on, at `place`, if another than `here`.

    It is `here` who says the `content` in the draft.
    """
    number = pair.index.piece_at(first)
    piece = pair.index.documents[number]
    if number in pair.index.transcripts:
        label = turn_at(here, pair.said_by.names, piece, place)
        return Party(label, "person", "", label) if label else None
    if (there := pair.analysis.around(first)) is None:
        return None
    whole = len(there.blocks) == len(piece.blocks)
    said = (speaker_at(here, content, pair, there, part, whole=whole) for part in _apart(there, place))
    return next((one for one in said if one and not pair.said_by.may_also_be(content, here, one)), None)


def _apart(there: Document, place: Span) -> list[Span]:
    """The parts of a place of the material that stand in quotes of their own, which two people may say."""
    parts = [
        Span(max(one.span.start, place.start), min(one.span.end, place.end))
        for one in there.quotes
        if one.span.overlaps(place)
    ]
    parts = [part for part in parts if len(words_of(there.plain, part)) >= PART]
    return parts if len(parts) > 1 else [place]


def speaker_at(
    here: Party, quote_here: Span, pair: Pair, there: Document, place: Span, *, whole: bool
) -> Party | None:
    """Who says the words at `place` of a piece, read around it, where that is another than `here`.

    None where it is the same, or nobody is known for sure. Where not the `whole` piece was read, only who is
    named right at the words is. Who reports what another says says it too.
    """
    doc = pair.doc
    over = [
        index
        for index, attribution in enumerate(there.attributions)
        if any(content.shared(place) * 2 >= len(place) for content in attribution.content)
    ]
    if here.is_joint and any(_is_joined(here, there, there.attributions[index]) for index in over):
        return None
    sources = _sources(there, over, by_name=not whole)
    quote = _quote_at(there, place)
    if quote is not None and NESTED.search(there.plain, quote.start + 1, place.start + 1):
        inner_speaker = relayed(there, quote, place)
        # Where the draft has them in inner marks too, whoever tells of them has to be the same.
        if inner_speaker is not None and not is_inner(doc, quote_here):
            return None if is_same(here, doc, inner_speaker, there) else inner_speaker
    if quote is None:  # a paper that is read out in part
        sources = [source for source in sources if source.kind != "publication"]
    elif beside := named_at(there, quote, over):
        sources = [*beside]
    else:
        is_told = _is_told_in_line(there, over, quote)
        # "31 papers were found" is what a line tells of, and not who says its quote.
        is_impersonal = all(source.kind == "publication" for source in sources)
        jotted = jotted_at(there, quote, pair.said_by.names) if is_impersonal or not is_told else None
        if jotted and here.words & jotted.words:
            return None
        if not is_told and jotted:
            sources = [jotted.party]
        elif not is_told and _is_told_in_other_line(there, over, quote):
            return None
    sources = [source for source in sources if source.kind != "unnamed"] or sources
    is_nobodys = all(source.kind == "publication" for source in sources)
    if quote is not None and is_nobodys and (lead := lead_in(there, quote)):
        sources = [*meant_by(there.plain[lead.start : lead.end].strip())] or sources
    if not sources and quote is None and (author := _author_at(here, doc, there, place.start)) is not None:
        return author
    if any(is_same(here, doc, source, there) or _may_be(here, source, there, place) for source in sources):
        return None
    return sources[-1] if sources else None


def _sources(there: Document, over: Sequence[int], *, by_name: bool) -> list[Party]:
    """Those who say what some attributions of a piece have; not who tells that another said it, in marks."""
    found = {
        index: parties_of(there, index, by_name=by_name) or tuple(impersonal(there, index)) for index in over
    }
    for index in over:
        attribution = there.attributions[index]
        is_quoted = any(there.plain[content.start] in OPENING for content in attribution.content)
        parent = attribution.parent
        if parent is None or parent not in found or not is_quoted:
            continue
        is_another = {one.name for one in found[index]}.isdisjoint(one.name for one in found[parent])
        if is_another and any(one.kind == "person" for one in found[index]):
            found[index] = tuple(one._replace(is_relayed=True) for one in found[index])
            found[parent] = ()
    return [party for parties in found.values() for party in parties]


def _is_told_in_line(there: Document, over: Sequence[int], quote: Span) -> bool:
    """Does the line of a quote itself have the source of one of some attributions?

    One that begins with the verb has none: "- says staff knew it."
    """
    start, end = there.plain.rfind("\n", 0, quote.start) + 1, there.plain.find("\n", quote.end)
    line = Span(start, end if end >= 0 else len(there.plain))
    first = FIRST_WORD.match(there.plain, line.start, line.end)
    if first is not None and first["word"] in verb_forms(speech=True):
        return False
    with_cue = (there.attributions[index] for index in over if there.attributions[index].cue)
    return any(line.contains(source) for one in with_cue for source in one.source)


def _is_told_in_other_line(there: Document, over: Sequence[int], quote: Span) -> bool:
    """Is the source of a quote in another line of notes, which may tell of anybody?

    So is one of another sentence of the paragraph, and the label of another line. No sentence of notes goes
    on in the next line, unless lines are of a set width.
    """
    start = there.plain.rfind("\n", 0, quote.start) + 1
    block = next((there.blocks[at].span for at in there.blocks_of(quote)), quote)
    own = Span(block.start if is_broken(there.plain, start) else start, block.end)
    sentences = [there.sentences[number].span for number in there.sentences_of(quote)]
    sources = [one for index in over for one in there.attributions[index].source]
    is_own = any(own.overlaps(one) and any(span.overlaps(one) for span in sentences) for one in sources)
    is_label = any(there[cue] == ":" for index in over for cue in there.attributions[index].cue)
    is_apart = any(is_label or block.contains(one) or _is_open(there.plain, one.end) for one in sources)
    return is_apart and not is_own


def _is_open(text: str, at: int) -> bool:
    """Does the line of a place end without a mark, as jotted ones do?"""
    end = text.find("\n", at)
    return text[at : end if end >= 0 else len(text)].rstrip()[-1:].isalnum()


def _may_be(here: Party, there: Party, piece: Document, place: Span) -> bool:
    """Is it only a pronoun that names who speaks in a piece, and may it as well mean `here`?"""
    if not there.is_meant or here.kind != "person" or here.is_proxy or not here.words:
        return False
    sex = PersonName.of(here.name).gender
    if sex and sex != pronoun_of(there.called.lower()):
        return False
    block = next((at for at in piece.blocks_of(place)), 0)
    first = max(piece.blocks[max(block - 1, 0)].span.start, place.start - NEAR)
    return is_named(here.name.split()[-1], piece.plain[first : place.start])


def _quote_at(piece: Document, place: Span) -> Span | None:
    """The quote that a place of a piece is in."""
    at = bisect_right(piece.quotes, place.start, key=lambda quote: quote.span.start) - 1
    is_inside = at >= 0 and piece.quotes[at].span.overlaps(place)
    return piece.quotes[at].span if is_inside else None


def _is_joined(party: Party, piece: Document, attribution: Attribution) -> bool:
    """Does the sentence that says who speaks name `party` with them: "said Ann Lee, joined by Bo Ek"?"""
    surname = re.escape(party.name.split()[-1])
    between = r"(?:(?!(?:he|she|it|they|we|I)\b)[\w.]+\s){0,4}"
    joined = re.compile(rf"\b(?:and|with|joined by|backed by|alongside)\s{between}{surname}\b")
    return any(
        joined.search(piece.plain, piece.sentences[number].span.start, piece.sentences[number].span.end)
        for source in attribution.source
        for number in piece.sentences_of(source)
    )


def turn_at(here: Party, known: Container[str], piece: Document, place: Span) -> str | None:
    """Who speaks at `place` in a transcript, where it is another than `here`.

    Only where labels are names: `here` has turns of its own, or who speaks has a label with a given name or a
    surname that the draft gives somebody, `known`. The last label before the place counts.
    """
    labels = turns(piece)
    at = bisect_right(labels, place.start, key=lambda turn: turn[0].start) - 1
    if at < 0:
        return None
    label = labels[at][1]
    own = folded(label)
    alike = [words for _, other in labels if own <= (words := folded(other))]
    if any(here.words & words for words in alike):
        return None
    given = lexicon.load("given_names")
    is_name = any(len(words) > 1 and not words.isdisjoint(given) for words in alike)
    is_name = is_name or any(word in known for word in own)
    has_turns = any(here.words & folded(other) for _, other in labels)
    return label if has_turns or (is_name and here.kind == "person") else None


def _author_at(here: Party, doc: Document, there: Document, place: int) -> Party | None:
    """Whose a letter or the like is, in the first person, where `here` is another and says nothing in it."""
    author = author_of(there, place)
    if author is None or here.kind != "person" or here.is_proxy or FIRST.search(there.plain) is None:
        return None
    if is_same(here, doc, author, there):
        return None
    said = (party for index in range(len(there.attributions)) for party in parties_of(there, index))
    return None if any(here.words & party.words for party in said) else author
