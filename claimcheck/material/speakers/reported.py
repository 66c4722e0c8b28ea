"""What the draft has somebody say in the writer's words, and somebody else says in the notes it is made of.

A retold statement has hardly a row of words in common with its note. So it is asked who says, in the notes,
what is most like it, and whether the one to whom the draft gives it says anything like it there.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.comparison import QuoteCheck, Speakers
from claimcheck.document import FURNITURE, Attribution, Span
from claimcheck.material.names.persons import name_word
from claimcheck.material.pair import Pair
from claimcheck.material.passages import passage
from claimcheck.material.speakers.in_material import other_at
from claimcheck.material.speakers.jotted import jotted_at
from claimcheck.material.speakers.party import KINDS, Party, folded
from claimcheck.material.support import Gist, Place, gist_of
from claimcheck.material.words import bare, stem_of, words_of

# A statement has so many telling words, and a note that has it so much of it (coverage); who says so much of
# that (share) says something like it, too.
FEWEST, TOLD, LIKE = 3, 0.4, 0.6


def told_by_others(pair: Pair) -> Iterator[tuple[Span, QuoteCheck]]:
    """What a draft gives to somebody who says nothing like it, where another does, and the other's words."""
    for number, attribution in enumerate(pair.doc.attributions if pair.made_of else ()):
        parties = pair.said_by.reporting(number) if _is_reported(pair, attribution) else ()
        checks = (_check(pair, here, attribution) for here in parties if _is_named(here))
        if check := next(filter(None, checks), None):
            yield _whole(attribution), check


def _is_reported(pair: Pair, attribution: Attribution) -> bool:
    """Does the story tell what somebody says, neither in quotes nor behind a label?"""
    doc, contents = pair.doc, attribution.content
    is_quoted = any(quote.span.overlaps(one) for quote in doc.quotes for one in contents)
    roles = {doc.sentences[at].role for one in contents for at in doc.sentences_of(one)}
    return not (is_quoted or any(map(pair.said_by.is_labelled, contents))) and roles.isdisjoint(FURNITURE)


def _check(pair: Pair, here: Party, attribution: Attribution) -> QuoteCheck | None:
    """Who else says everything in the notes that is like what an attribution gives to a party."""
    claim = gist_of([word for one in attribution.content for word in words_of(pair.doc.plain, one)], set())
    places = [place for place in pair.support.find(claim) if place.piece in pair.made_of.notes]
    best = max((place.coverage for place in places), default=0.0)
    told = (claim.stems & {stem_of(word.folded) for word in place.words} for place in places)
    if best < TOLD or max(map(len, told), default=0) < FEWEST:
        return None
    alike = [place for place in places if place.coverage >= LIKE * best]
    others = [_other(pair, here, attribution.content[0], place, claim) for place in alike]
    if not all(others):
        return None
    where = passage(pair.index.documents[alike[0].piece], alike[0].span.start, alike[0].span.end)
    return QuoteCheck("unchecked", (where,), speaker=Speakers(here.shown, others[0]))


def _other(pair: Pair, here: Party, content: Span, place: Place, claim: Gist) -> str:
    """Who says what a passage has of a claim, where that is another and this one not spoken of."""
    if not here.words.isdisjoint(bare(word.folded) for word in place.words):
        return ""
    same = [word for word in place.words if stem_of(word.folded) in claim.stems]
    # A passage may begin in another's turn.
    said = Span(same[len(same) // 2].start, same[-1].end)
    other = other_at(here, content, pair, place.first, said)
    is_jotted = not (other and other.is_on_record) and place.piece not in pair.index.transcripts
    if is_jotted and (there := pair.analysis.around(place.first)):
        jotted = jotted_at(there, Span(said.end, said.end), pair.said_by.names)
        other = jotted.party if jotted and here.words.isdisjoint(jotted.words) else None
    is_known = other and (" " in other.name or name_word(other.name) in pair.said_by.names)
    return other.shown if other and is_known else ""


def _is_named(party: Party) -> bool:
    """Is it somebody, or a body, by a word of the name, and nobody without a name?"""
    is_known = party.kind in KINDS and not party.is_nameless and not party.is_proxy
    return is_known and not party.words.isdisjoint(folded(party.called))


def _whole(attribution: Attribution) -> Span:
    """From the first to the last word of an attribution."""
    parts = sorted((*attribution.source, *attribution.cue, *attribution.content))
    return Span(parts[0].start, max(part.end for part in parts))
