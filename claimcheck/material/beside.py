"""A sentence of the draft, word by word beside the passage of the material that says the same."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from claimcheck.comparison import Drift, DriftKind
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment, Hunk, lay_beside
from claimcheck.material.clauses import Row
from claimcheck.material.passages import passage
from claimcheck.material.support import Place, is_content
from claimcheck.material.words import Word, words_of

# Of what a hedge or an attribution governs so many words (share) stand in the draft.
GOVERNED = 0.6


class Exchange(NamedTuple):
    """Folded words of the draft, and those of the passage in their place."""

    hunk: Hunk
    here: tuple[str, ...]
    there: tuple[str, ...]


@dataclass(frozen=True)
class Beside:
    """Words of sentence number `sentence` of `doc`, and how they lie beside a passage, a place of `piece`."""

    doc: Document
    sentence: int
    words: tuple[Word, ...]
    alignment: Alignment
    place: Place
    piece: Document

    @cached_property
    def there(self) -> tuple[Word, ...]:
        """The words of the passage."""
        return tuple(self.alignment.stretch.words)

    @cached_property
    def own(self) -> Row:
        """The words of the sentence, with their marks."""
        return Row(self.words, self.doc.plain)

    @cached_property
    def whole(self) -> Row:
        """The words of all of the sentence, of which the own ones may be a clause."""
        return Row(tuple(words_of(self.doc.plain, self.doc.sentences[self.sentence].span)), self.doc.plain)

    @cached_property
    def passage(self) -> Row:
        """The words of the passage, with their marks."""
        return Row(self.there, self.piece.plain)

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
    def added(self) -> tuple[str, ...]:
        """The folded words of the draft that the passage does not have in their place."""
        return tuple(word for at, word in enumerate(self.own.folded) if at not in self.there_of)

    @cached_property
    def missing(self) -> tuple[int, ...]:
        """The numbers of the words of the passage that the draft does not have in their place."""
        return tuple(at for at in range(len(self.there)) if at not in self.here_of)

    def hunk_at(self, number: int) -> Hunk | None:
        """The hunk with the sentence's word of a number, where it is another than the passage's."""
        return next((hunk for hunk in self.alignment.hunks if number in range(*hunk.here)), None)

    def row_of(self, hunk: Hunk) -> Exchange:
        """The words of a hunk."""
        return Exchange(hunk, self.own.folded[slice(*hunk.here)], self.passage.folded[slice(*hunk.there)])

    @cached_property
    def exchanges(self) -> tuple[Exchange, ...]:
        """What differs, and stands between words that are the same; what the passage has before them all is
        one of these, too, and what its sentence has behind them."""
        opening, hunks = Hunk((0, 0), (0, self.alignment.first)), self.alignment.hunks
        if hunks and (hunks[0].here[0], hunks[0].there[0]) == (0, self.alignment.first):
            opening, hunks = Hunk(hunks[0].here, (0, hunks[0].there[1])), hunks[1:]
        last = self.alignment.last
        ends = len(self.words), self.passage.between(last - 1, self.passage.stops).stop
        closing = Hunk((ends[0], ends[0]), (last, ends[1]))
        if hunks and (hunks[-1].here[1], hunks[-1].there[1]) == (ends[0], last):
            closing, hunks = Hunk(hunks[-1].here, (hunks[-1].there[0], ends[1])), hunks[:-1]
        return tuple(
            self.row_of(hunk)
            for hunk in (opening, *hunks, closing)
            if (not hunk.there[0] or hunk.there[0] - 1 in self.here_of)
            and (hunk.there[1] in self.here_of or (hunk.here[1], hunk.there[1]) == ends)
        )

    def at(self, number: int) -> Drift:
        """That the sentence says more surely what the passage says with a word."""
        return self.drift(Hunk((0, 0), (number, number + 1)))

    def drift(self, hunk: Hunk) -> Drift:
        """That the sentence says more surely what the passage has in a hunk, or right before it."""
        words = self.there[slice(*hunk.there)] or self.there[max(hunk.there[0] - 1, 0) : hunk.there[0] + 1]
        return self.lost(Span(words[0].start, words[-1].end))

    def lost(self, span: Span) -> Drift:
        """That the sentence says more surely what the passage says with the words of a span of its text."""
        text = self.piece[span]
        if text.count("(") != text.count(")"):  # "NSA) asked"
            text = text.translate({ord("("): None, ord(")"): None})
        return self._drift("hedge", text)

    def untold(self, span: Span) -> Drift:
        """That the sentence says in its own voice what somebody says in the passage: the words of a span."""
        return self._drift("attribution", " ".join(self.piece[span].split()))

    def _drift(self, kind: DriftKind, text: str, span: Span | None = None) -> Drift:
        place = passage(self.piece, self.there[0].start, self.there[-1].end)
        return Drift(kind, span or self.doc.sentences[self.sentence].span, text, place)

    def addition(self, run: range) -> Drift:
        """That the sentence adds some of its words, by number, to the passage."""
        start, end = self.words[run.start].start, self.words[run.stop - 1].end
        tokens = self.doc.sentences[self.sentence].tokens
        added = [token for token in tokens if token.start < end and start < token.end]
        span = Span(added[0].start, added[-1].end)
        return self._drift("addition", " ".join(self.doc[span].split()), span)

    def replaced(self, word: Word, other: Word) -> Drift:
        """That the sentence has a word in the place of another of the passage."""
        return self._drift("word", self.piece[Span(other.start, other.end)], Span(word.start, word.end))

    def keeps(self, numbers: Iterable[int]) -> bool:
        """Has the draft most of the telling words, being several, of the passage at some places?"""
        telling = [at for at in numbers if is_content(self.passage.folded[at])]
        kept = sum(at in self.here_of for at in telling)
        return len(telling) > 1 and kept >= GOVERNED * len(telling)

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


def laid_beside(
    doc: Document, sentence: int, words: Sequence[Word], places: Iterable[Place], pieces: Sequence[Document]
) -> list[Beside]:
    """Words of a sentence beside the passages, of some, that have any of them."""
    folded = [word.folded for word in words]
    return [
        Beside(doc, sentence, tuple(words), alignment, place, pieces[place.piece])
        for place in places
        if (alignment := lay_beside(folded, place.stretch))
    ]
