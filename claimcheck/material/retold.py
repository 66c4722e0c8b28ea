"""What the draft says is done, and its notes that it is not, or the other way round, in whatever words.

A draft that is made of its material (made_of.py) tells it in another order and in its own words: no sentence
of the notes lies beside it word by word. What tells is the verb, or its opposite, and that the same things
stand around it there. "Had to close" is not "stayed open", nor "twice asked her" what "No" answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.comparison import Drift
from claimcheck.document import Span
from claimcheck.material.clauses import JOINING, Row
from claimcheck.material.denial import denies
from claimcheck.material.drift.denied import are_denied_otherwise
from claimcheck.material.factuality import COMING, OPEN, SO, Standing, finds_out, standing
from claimcheck.material.names.phrases import is_name
from claimcheck.material.opposites import contradict, has_both
from claimcheck.material.pair import Pair
from claimcheck.material.passages import passage
from claimcheck.material.support import is_content
from claimcheck.material.verbs import is_past, verb, verbs
from claimcheck.material.words import stem_of, words_of
from claimcheck.segment import sentences

# Verbs that stand in any sentence.
_SMALL = "be have do get make go come give take use say tell think want like"
SMALL = frozenset(map(verb, _SMALL.split()))
# So much stands around both verbs, and around one that the notes have but once; around opposites what does it
# or to which it is done is so near to both. A telling word of the same sentence counts, one of the next in
# part, and so many of those; none that the notes have oftener. What is told, too, is so much farther away.
ENOUGH, LONE, BESIDE = 2.0, 1.0, 4
NEXT, MOST, RARE, NEARER = 0.5, 4, 6, 0.5
_AUXILIARIES = "not do does did has have had is are was were will would can could"
AUXILIARIES = frozenset(_AUXILIARIES.split())
ASIDE = JOINING | {"to"}
# What denies a noun stands so near before it, and what does so by its meaning so near to either.
BEFORE, AROUND = 3, 12
# What is denied with a reason behind it may be done for another: "did not leave because of the pay".
REASONS = frozenset({"because", "due"})
# "A: No, never."
_NO = re.compile(r"(?:[A-Z][\w .()]{0,60}:)?\W{0,3}(?:no|never|not|i do(?: not|n['’]t) think so)\b", re.I)


class Deed(NamedTuple):
    """A verb of a sentence of the notes, and whether it is denied there, or left open (None); `around` the
    sentence is what its neighbours tell."""

    row: Row
    at: int
    is_denied: bool | None
    around: frozenset[str]
    piece: int

    @property
    def word(self) -> str:
        """The folded verb."""
        return self.row.folded[self.at]


class Retold:
    """Holds the deeds that a draft tells against those of its notes."""

    def __init__(self, pair: Pair) -> None:
        self._doc, self._index, self._made_of = pair.doc, pair.index, pair.made_of
        self._opposite = lru_cache(maxsize=1 << 10)(self._opposites)

    def of(self, sentence: int) -> Iterator[Drift]:
        """The first verb of a sentence whose deed the notes deny, or tell if the sentence denies it."""
        if not self._made_of:
            return
        row = Row(tuple(words_of(self._doc.plain, self._doc.sentences[sentence].span)), self._doc.plain)
        for at in self._verbs(sentence, row):
            if (other := self._other(row, at, sentence)) is not None:
                word = other.row.words[other.at]
                where = passage(self._index.documents[other.piece], word.start, word.end)
                yield Drift("hedge", self._doc.sentences[sentence].span, where.text, where)
                return

    def _verbs(self, sentence: int, row: Row) -> Iterator[int]:
        """The numbers of the verbs that a sentence tells in its own words."""
        doc, span = self._doc, self._doc.sentences[sentence].span
        quotes = [quote.span for quote in doc.quotes if quote.span.overlaps(span)]
        tokens = zip(doc.sentences[sentence].tokens, doc.tags[sentence], strict=True)
        verbs = {token.start for token, tag in tokens if tag.startswith("VB")}
        for at, word in enumerate(row.words):
            is_quoted = any(quote.start <= word.start < quote.end for quote in quotes)
            if word.start in verbs and not is_quoted and _is_telling(row, at):
                yield at

    def _other(self, row: Row, at: int, sentence: int) -> Deed | None:
        """The deed of the notes that contradicts that of a verb; None where they tell that one, too."""
        is_denied, word = _is_denied(row, at), row.folded[at]
        same = self._deeds.get(verb(word), ())
        told = [deed for deed in same if deed.is_denied == is_denied]
        if is_denied is None or (is_denied and told):
            return None
        # What is undone was done before: "freed", and "held" until then.
        opposite = [] if told else self._opposite(word)
        against = [deed for deed in same if deed.is_denied == (not is_denied)]
        against += [deed for deed in opposite if deed.is_denied == is_denied]
        told += [deed for deed in opposite if deed.is_denied == (not is_denied)]
        if not against and not is_denied and is_past(word) and not _is_open(row, at):
            against = [deed for deed in same if deed.is_denied is None]
        own = {stem for stem in _stems(row, at) if self._is_rare(stem)}, self._named_before(sentence)
        best = max(against, key=lambda deed: _shared(*own, deed), default=None)
        if best is None:
            return None
        near, is_same = _shared(*own, best), best in same
        is_beside = is_same or _beside(row, at) & _beside(best.row, best.at)
        enough = LONE if is_same and len(same) == 1 else ENOUGH
        if not is_beside or near < enough or any(_shared(*own, deed) + NEARER > near for deed in told):
            return None
        if not is_same and (has_both(row.folded, at) or has_both(best.row.folded, best.at)):
            return None
        if finds_out(row, at, best.row, best.at):
            return None
        is_open = best.is_denied is None
        return best if is_open or not _are_denied_otherwise(row, at, best, is_same=is_same) else None

    def _is_rare(self, stem: str) -> bool:
        """Have the notes the words of a stem so seldom that they tell of what is spoken?"""
        return len(self._index.stem_places(stem)) <= RARE

    def _named_before(self, sentence: int) -> frozenset[str]:
        """The names of the sentence before, that a pronoun may stand for."""
        if not sentence:
            return frozenset()
        doc = self._doc
        tokens = zip(doc.sentences[sentence - 1].tokens, doc.tags[sentence - 1], strict=True)
        names = {token.start for token, tag in tokens if tag.startswith("NNP")}
        words = words_of(doc.plain, doc.sentences[sentence - 1].span)
        return frozenset(stem_of(word.folded) for word in words if word.start in names)

    def _opposites(self, word: str) -> Sequence[Deed]:
        """The deeds of the notes that are the opposite of a folded verb."""
        rows = (deeds for deeds in self._deeds.values() if contradict(word, deeds[0].word))
        return [deed for deeds in rows for deed in deeds]

    @cached_property
    def _deeds(self) -> Mapping[str, Sequence[Deed]]:
        """What the notes tell, by the stems of its words; what a question asks as it is answered."""
        found: dict[str, list[Deed]] = {}
        for piece, doc in self._made_of.notes.items():
            told = [
                Row(tuple(words_of(doc.plain, Span(tokens[0].start, tokens[-1].end))), doc.plain)
                for block in doc.blocks
                for tokens in sentences(doc.plain, block.span)
            ]
            told = [row for row in told if row.words]
            stems = [_stems(row) for row in told]
            for number, row in enumerate(told):
                around = frozenset().union(*stems[max(number - 1, 0) : number + 2]) - stems[number]
                after = told[number + 1] if number + 1 < len(told) else None
                is_asked = doc.plain[row.words[-1].end :][:1] == "?"
                if is_asked and not (after and _NO.match(doc.plain, after.words[0].start)):
                    continue
                # "No" answers the question, not what hangs on it: "Did you sign before you read it?"
                end = next(
                    (at for at, word in enumerate(row.folded) if is_asked and word in ASIDE), len(row.words)
                )
                is_cut = _is_cut_short(row)
                for at, word in enumerate(row.words[:end]):
                    is_open = _is_open(row, at)
                    is_denied = is_asked or (None if is_open else _is_denied(row, at))
                    is_named = is_name(doc.plain, word) and not doc.plain[word.start : word.end].isupper()
                    if not _is_telling(row, at) or is_named or (is_denied is None and not is_open):
                        continue
                    for one in (True, False) if is_cut else (is_denied,):
                        found.setdefault(verb(word.folded), []).append(Deed(row, at, one, around, piece))
        return found


def _stems(row: Row, at: int = -1, within: Sequence[int] | None = None) -> frozenset[str]:
    """The stems of the telling words of a row, or of some places in it, without that at a place."""
    places = range(len(row.folded)) if within is None else within
    return frozenset(stem_of(row.folded[i]) for i in places if i != at and is_content(row.folded[i]))


def _is_telling(row: Row, at: int) -> bool:
    """Does a word say something by itself: not "said", nor "declined to", which says it of what follows?"""
    word, follows = row.folded[at], row.folded[at + 1 : at + 2]
    is_verb = is_content(word) and not word[0].isdigit() and verb(word) not in SMALL
    return is_verb and not (verb(word) in verbs("undone") and follows == ("to",))


def _is_cut_short(row: Row) -> bool:
    """Does a clause end with an auxiliary, whose verb is another's: "one opened, the other did not"?"""
    ends = [word.removesuffix("n't") in AUXILIARIES for word in row.folded]
    gaps = [row.text[one.end : next.start] for one, next in pairwise(row.words)]
    return ends[-1] or any(
        is_end and (is_break or "\n" in gap)
        for is_end, is_break, gap in zip(ends[:-1], row.breaks[1:], gaps, strict=True)
    )


def _is_denied(row: Row, at: int) -> bool | None:
    """Is it said that something is not done? None where that is left open."""
    found = standing(row, at)
    if found is None or (found.low < COMING and {row.folded[cue] for cue in found.cues} != {"would"}):
        return None
    first = at
    while (
        first > row.between(at, row.breaks).start
        and not is_content(row.folded[first - 1])
        and row.folded[first - 1] not in JOINING
    ):
        first -= 1
    if found.denials and not REASONS.isdisjoint(row.folded[at : row.between(at, row.stops).stop]):
        return None
    return found.denied or (not found.denials and denies(row.folded[max(first, at - BEFORE) : at]))


def _is_open(row: Row, at: int) -> bool:
    """Goes a deed on still, or is it done only if something else is?"""
    found = standing(row, at)
    goes_on = row.folded[max(at - 1, 0)] == "being" and "still" in row.folded[max(at - BEFORE, 0) : at]
    is_gerund = row.folded[at].endswith("ing")
    return goes_on or (found == Standing(OPEN, SO) and not is_gerund)


def _beside(row: Row, at: int) -> frozenset[str]:
    """The stems of the telling words next to a verb, that do it or to which it is done."""
    near = row.between(at, row.breaks)
    return _stems(row, at, range(max(near.start, at - BESIDE), min(near.stop, at + BESIDE + 1)))


def _shared(own: Set[str], before: Set[str], deed: Deed) -> float:
    """How much stands around a deed of the notes of what stands around one of the draft, and before it."""
    there = _stems(deed.row, deed.at)
    return len(own & there) + NEXT * min(len((own & deed.around) | (before & (deed.around | there))), MOST)


def _are_denied_otherwise(row: Row, at: int, other: Deed, *, is_same: bool) -> bool:
    """Does either side deny its verb by the meaning of a word near by, or limit it: "only after"?"""
    here, there = (
        [
            one.folded[i]
            for i in one.between(place, one.stops)
            if 0 < abs(i - place) <= AROUND and (one.folded[i] != "but" or denies(one.folded[i - 1 : i]))
        ]
        for one, place in ((row, at), (other.row, other.at))
    )
    if is_same:
        return are_denied_otherwise(there, here) if _is_denied(row, at) else are_denied_otherwise(here, there)
    return are_denied_otherwise(here, there) or are_denied_otherwise(there, here)
