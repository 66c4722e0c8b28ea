"""Finds attributions sentence by sentence by their cues: the cue, then its source, then its content.

The encoder finds the outer attributions; this finds those inside of what somebody says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.attribute.contents import measure, spans
from claimcheck.attribute.drafts import Side, drafts
from claimcheck.attribute.words import sentences
from claimcheck.document import Document, Quote, Span


class Found(NamedTuple):
    """An attribution in spans of the text.

    `side` as in `Draft`; `speech`: it reports words or findings, not wishes or moods.
    """

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    side: Side
    speech: bool


def find(doc: Document, quotes: Sequence[Quote]) -> Iterator[Found]:
    """Every attribution that has a cue, sentence by sentence."""
    for sentence, words in sentences(doc, quotes):
        for draft, content in measure(words, drafts(words, headline=sentence.role == "headline"), quotes):
            (cue,) = spans(words, (draft.first, draft.last))
            yield Found(tuple(spans(words, draft.source)), cue, tuple(content), draft.side, draft.speech)
