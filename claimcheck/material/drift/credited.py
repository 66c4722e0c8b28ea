"""What somebody says in the draft and somebody else, or nobody, in the material, in words of the writer's.

Of quotes it is asked word by word (speakers); here of what is only reported, where the two say the same. Who
puts "officials said" to what the notes tell by themselves has invented a source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Attribution, Document, Span
from claimcheck.material.beside import Beside
from claimcheck.material.drift.credit import SHOWN
from claimcheck.material.pair import Pair
from claimcheck.material.passages import passage
from claimcheck.material.speakers.in_material import speaker_at
from claimcheck.material.speakers.labels import author_of
from claimcheck.material.support import is_content
from claimcheck.material.words import bare, words_of
from claimcheck.resolve.nouns import noun_of

# By these somebody is told of who was not named before.
_ANYBODY = "a an 1 2 3 4 5 another some several many people those sources"
ANYBODY = frozenset(_ANYBODY.split())
# Where whoever is named there may have told it the writer; so many words around a passage are near.
MET, NEAR = frozenset({"interview", "public"}), 100
# So many words somebody says, so many of them telling, and so much (share) of these stands in the passage.
WORDS, FEWEST, SAID = 5, 2, 0.75


def credited(beside: Beside) -> Iterator[tuple[int, Span]]:
    """The attributions of the sentence, by number, to somebody of whom the passage has no word, and the words
    of the passage, as a span of its text, that they have."""
    words = beside.own.folded
    known = set(map(bare, beside.passage.folded))
    for number, own in enumerate(beside.doc.attributions):
        source, cue = beside.in_sentence(*own.source), beside.in_sentence(*own.cue)
        if not source or not cue or own.parent is not None:
            continue
        if any(content.overlaps(quote.span) for quote in beside.doc.quotes for content in own.content):
            continue
        named = [bare(words[at]) for at in source if is_content(words[at]) and not words[at].isdigit()]
        if not named or not known.isdisjoint(named):
            continue
        content = beside.in_sentence(*own.content)
        same = [beside.there_of[at] for at in content if at in beside.there_of]
        said = [at for at in content if is_content(words[at])]
        told = sum(at in beside.there_of for at in said)
        if len(same) >= WORDS and told >= FEWEST and told >= SAID * len(said):
            yield number, Span(beside.there[min(same)].start, beside.there[max(same)].end)


def teller_exchanged(beside: Beside, there: Document, pair: Pair, *, whole: bool) -> Drift | None:
    """Who says in the material what in the draft another says; `whole` where all of the piece was read."""
    for number, place in credited(beside):
        for here in pair.said_by.reporting(number):
            said = beside.doc.attributions[number].content[0]
            other = speaker_at(here, said, pair, there, place, whole=whole)
            if other is not None and other.kind != "unnamed":
                where = passage(there, place.start, place.end)
                return Drift(
                    "attribution", beside.doc.sentences[beside.sentence].span, other.shown[:SHOWN], where
                )
    return None


def teller_invented(beside: Beside, there: Document, pair: Pair) -> Drift | None:
    """Who says in the draft what nobody says in the material, that has no such source near."""
    for number, place in credited(beside):
        own = beside.doc.attributions[number]
        who = beside.doc.resolutions[number].source
        is_outlet = who is not None and beside.doc.sources[who].kind == "publication"
        if (
            not is_outlet
            and not _is_somebodys(beside, there, place, pair)
            and _is_new(beside, own, there, pair)
        ):
            frame = beside.in_sentence(*own.source, *own.cue)
            return beside.addition(range(min(frame), max(frame) + 1))
    return None


def _is_somebodys(beside: Beside, there: Document, place: Span, pair: Pair) -> bool:
    """Does somebody say what stands at a place of a piece, who is not a part of what stands there?"""
    return (
        beside.place.piece in pair.index.transcripts
        or author_of(there) is not None
        or any(
            2 * content.shared(place) >= len(place) and not any(map(place.contains, one.cue))
            for one in there.attributions
            for content in one.content
        )
    )


def _is_new(beside: Beside, own: Attribution, there: Document, pair: Pair) -> bool:
    """Is who says something in the draft nowhere near the passage, and nobody to whom the writer spoke?

    Of "the company" it is enough to stand near; "an official" has to be the source of something in the
    paragraph. Whoever else speaks there may be meant by "police". A paper may be the piece itself.
    """
    words = [beside.words[at].folded for at in beside.in_sentence(*own.source)]
    named = {bare(word) for word in words if is_content(word) and noun_of(word)[1] != "document"}
    paragraph = [there.blocks[at].span for at in there.blocks_of(beside.place.span)]
    near = [
        one
        for one in there.attributions
        if any(block.overlaps(part) for block in paragraph for part in (*one.cue, *one.content))
    ]
    if words[0] in ANYBODY:
        spans = [span for one in near for span in one.source]
        return bool(named) and named.isdisjoint(_folded(there, spans))
    met = (word for word, (kind,) in lexicon.load("reporting_occasions").items() if kind in MET)
    if not named or near or not set(met).isdisjoint(beside.added):
        return False
    index, first, piece = pair.index, beside.place.first, beside.place.piece
    head = index.piece_starts[piece]
    rows = (index.stretch(at - NEAR, at + NEAR, piece) for at in (first, head))
    return named.isdisjoint(bare(word.folded) for row in rows for word in row.words)


def _folded(doc: Document, spans: Sequence[Span]) -> set[str]:
    return {bare(word.folded) for span in spans for word in words_of(doc.plain, span)}
