"""What somebody says in the material and somebody else in the draft, in words of the writer's.

Of quotes it is asked word by word (speakers); here of what is only reported, where the two say the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.comparison import Drift
from claimcheck.document import Document, Span
from claimcheck.material.beside import Beside
from claimcheck.material.drift.credit import SHOWN
from claimcheck.material.pair import Pair
from claimcheck.material.passages import passage
from claimcheck.material.speakers.in_material import speaker_at
from claimcheck.material.support import is_content
from claimcheck.material.words import bare

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
        named = [bare(words[at]) for at in source if is_content(words[at])]
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
