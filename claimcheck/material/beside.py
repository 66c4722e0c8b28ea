"""A sentence of the draft, word by word beside the passage of the material that says the same."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from claimcheck.comparison import Drift
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment, Hunk
from claimcheck.material.passages import passage
from claimcheck.material.support import is_content
from claimcheck.material.words import Word

# Of what a hedge or an attribution governs so many words (share) stand in the draft.
GOVERNED = 0.6


@dataclass(frozen=True)
class Beside:
    """The sentence number `sentence` of `doc`, its words, and how they lie beside a passage."""

    doc: Document
    sentence: int
    words: tuple[Word, ...]
    alignment: Alignment

    @cached_property
    def there(self) -> tuple[Word, ...]:
        """The words of the passage."""
        return tuple(self.alignment.stretch.words)

    @cached_property
    def here_of(self) -> Mapping[int, int]:
        """The number of the draft's word for that of the passage, where the two are the same."""
        return {b + i: a + i for a, b, length in self.alignment.equal for i in range(length)}

    @cached_property
    def there_of(self) -> Mapping[int, int]:
        """The number of the passage's word for that of the draft, where the two are the same."""
        return {here: there for there, here in self.here_of.items()}

    def in_passage(self, *spans: Span) -> list[int]:
        """The numbers of the passage's words inside some spans of its text."""
        return [at for at, word in enumerate(self.there) if any(s.start <= word.start < s.end for s in spans)]

    def in_sentence(self, *spans: Span) -> list[int]:
        """The numbers of the sentence's words inside some spans of the draft."""
        return [at for at, word in enumerate(self.words) if any(s.start <= word.start < s.end for s in spans)]

    def is_new(self, span: Span) -> bool:
        """Are words of the draft in a span others than the passage has in their place?"""
        return any(at not in self.there_of for at in self.in_sentence(span))

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The part of speech (Penn Treebank) of each word of the sentence: of the token that it is in."""
        doc, number = self.doc, self.sentence
        tokens = doc.sentences[number].tokens
        starts = [token.start for token in tokens]
        return tuple(doc.tags[number][max(bisect_right(starts, word.start) - 1, 0)] for word in self.words)

    @cached_property
    def added(self) -> tuple[Word, ...]:
        """The words of the draft that the passage does not have in their place."""
        return tuple(word for at, word in enumerate(self.words) if at not in self.there_of)

    @cached_property
    def around(self) -> tuple[Hunk, ...]:
        """What differs, and stands between words that are the same; what the passage has before them all is
        one of these, too."""
        ends = (len(self.words), len(self.there))
        opening, hunks = Hunk((0, 0), (0, self.alignment.first)), self.alignment.hunks
        if hunks and (hunks[0].here[0], hunks[0].there[0]) == (0, self.alignment.first):
            opening, hunks = Hunk(hunks[0].here, (0, hunks[0].there[1])), hunks[1:]
        return tuple(
            hunk
            for hunk in (opening, *hunks)
            if (not hunk.there[0] or hunk.there[0] - 1 in self.here_of)
            and (hunk.there[1] in self.here_of or (hunk.here[1], hunk.there[1]) == ends)
        )

    def drift(self, piece: Document, hunk: Hunk) -> Drift:
        """That the sentence says more surely what the passage has in a hunk."""
        words = self.there[slice(*hunk.there)] or self.there[max(hunk.there[0] - 1, 0) : hunk.there[0] + 1]
        return self.lost(piece, Span(words[0].start, words[-1].end))

    def lost(self, piece: Document, span: Span) -> Drift:
        """That the sentence says more surely what the passage says with the words of a span of its text."""
        place = passage(piece, self.there[0].start, self.there[-1].end)
        text = piece[span]
        if text.count("(") != text.count(")"):  # "NSA) asked"
            text = text.translate({ord("("): None, ord(")"): None})
        return Drift("hedge", self.doc.sentences[self.sentence].span, text, place)

    def untold(self, piece: Document, span: Span) -> Drift:
        """That the sentence says in its own voice what somebody says in the passage: the words of a span."""
        place = passage(piece, self.there[0].start, self.there[-1].end)
        return Drift(
            "attribution", self.doc.sentences[self.sentence].span, " ".join(piece[span].split()), place
        )

    def has_most(self, scope: Span, *but: Span) -> bool:
        """Does the draft have most of the words in a span of the passage, without those in `but`?"""
        left_out = set(self.in_passage(*but))
        governed = [
            at for at in self.in_passage(scope) if at not in left_out and is_content(self.there[at].folded)
        ]
        kept = sum(at in self.here_of for at in governed)
        return len(governed) > 1 and kept >= GOVERNED * len(governed)

    @cached_property
    def likeness(self) -> float:
        """Share (0..1) of the words that are the same, apart from what either side only adds."""
        same = self.alignment.same
        replaced = sum(
            max(hunk.here[1] - hunk.here[0], hunk.there[1] - hunk.there[0])
            for hunk in self.alignment.hunks
            if hunk.here[0] < hunk.here[1] and hunk.there[0] < hunk.there[1]
        )
        return same / (same + replaced) if same else 0.0
