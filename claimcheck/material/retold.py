"""What the draft says is done, and its notes that it is not, or is open, or the reverse, in whatever words.

A draft that is made of its material (made_of.py) tells it in another order and in its own words: no sentence
of the notes lies beside it word by word. What tells is the verb, or its opposite, and that the same things
stand around it there. "Had to close" is not "stayed open", nor "twice asked her" what "No" answers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property, lru_cache
from itertools import chain

from claimcheck.comparison import Drift
from claimcheck.material.clauses import Row
from claimcheck.material.deeds import AUXILIARIES, SIDED, Deed, Told, deeds_of, is_telling, stems, told_of
from claimcheck.material.drift.conditions import OPEN as DEPENDING
from claimcheck.material.drift.conditions import may_depend
from claimcheck.material.drift.denied import are_denied_otherwise
from claimcheck.material.drift.factual import DOUBTS
from claimcheck.material.factuality import COMING, SO, finds_out, standing
from claimcheck.material.opposites import (
    QUANTITY,
    are_opposite,
    contradict,
    has_both,
    may_oppose,
    may_turn,
    share_side,
)
from claimcheck.material.pair import Pair
from claimcheck.material.passages import passage
from claimcheck.material.verbs import is_past, verb
from claimcheck.material.words import stem_of, words_of

# So much stands around both verbs, and around one that the notes have but once; around opposites what does it
# or to which it is done is so near to both. A telling word is RARE, with so few places; what is told, too, is
# so much farther away.
ENOUGH, LONE, BESIDE, RARE, NEARER = 2.0, 1.0, 4, 6, 0.5
# What denies by its meaning stands so near to either.
AROUND = 12
# What tells of a deed that it comes; the auxiliaries of a verb stand so near before it.
COMES, NEAR = frozenset({"will", "would", "'ll", "shall"}), 4
# "Should the vote pass, it will move."
INVERTED = frozenset({"should", "were", "had"})
# The telling words of a sentence, and the names before it.
Around = tuple[Set[str], Set[str]]


class Retold:
    """Holds the deeds that a draft tells against those of its notes."""

    def __init__(self, pair: Pair) -> None:
        self._doc, self._index, self._made_of = pair.doc, pair.index, pair.made_of
        self._opposite = lru_cache(maxsize=1 << 10)(self._opposites)

    def of(self, sentence: int, *, verbs_only: bool) -> Iterator[Drift]:
        """The first verb of a sentence that its notes contradict, or other word, but for `verbs_only`."""
        if not (self._made_of and self._made_of.is_short):
            return  # in longer notes a verb tells of many things
        row = Row(tuple(words_of(self._doc.plain, self._doc.sentences[sentence].span)), self._doc.plain)
        tagged = self._own_words(sentence, row)
        verbs = ((at, tag) for at, tag in tagged if tag.startswith("VB") and is_telling(row, at))
        others = (self._other(row, at, tag, sentence) for at, tag in verbs)
        rest = [] if verbs_only else [(at, tag) for at, tag in tagged if not tag.startswith("VB")]
        sided = (self._reverse(row, at, tag, sentence) for at, tag in rest)
        if (other := next(filter(None, chain(others, sided)), None)) is not None:
            word = other.row.words[other.at]
            where = passage(self._index.documents[other.piece], word.start, word.end)
            yield Drift("hedge", self._doc.sentences[sentence].span, where.text, where)

    def _own_words(self, sentence: int, row: Row) -> list[tuple[int, str]]:
        """The numbers of the words that a sentence does not quote, with their tags."""
        doc, span = self._doc, self._doc.sentences[sentence].span
        quotes = [quote.span for quote in doc.quotes if quote.span.overlaps(span)]
        tokens = zip(doc.sentences[sentence].tokens, doc.tags[sentence], strict=True)
        tags = {token.start: tag for token, tag in tokens}
        return [
            (at, tags[word.start])
            for at, word in enumerate(row.words)
            if word.start in tags and not any(q.start <= word.start < q.end for q in quotes)
        ]

    def _other(self, row: Row, at: int, tag: str, sentence: int) -> Deed | None:
        """The deed of the notes that contradicts that of a verb; None where they tell that one, too."""
        found, word = told_of(row, at), row.folded[at]
        if found is None or found.is_open:
            return None
        known = self._deeds.get(verb(word), ())
        own = self._around(row, at, sentence)
        same = [deed for deed in known if not deed.told.is_open]
        other = self._turned(row, at, found, same, own)
        if other is None and self._is_firm(row, at, tag, sentence):
            other = _held_back(known, own, found, word)
        return other

    def _turned(self, row: Row, at: int, found: Told, same: Sequence[Deed], own: Around) -> Deed | None:
        """The deed that is denied where the draft tells it, or the reverse, or the opposite; none as here."""
        word, is_denied = row.folded[at], found.is_denied
        told = [deed for deed in same if deed.told.is_denied == is_denied]
        if is_denied and told:
            return None
        # What is undone was done before: "freed", and "held" until then.
        opposite = [] if told else self._opposite(word)
        against = [deed for deed in same if deed.told.is_denied != is_denied]
        against += [deed for deed in opposite if deed.told.is_denied == is_denied]
        told += [deed for deed in opposite if deed.told.is_denied != is_denied]
        best = _farthest_from(told, against, own, LONE if len(same) == 1 else ENOUGH)
        if best is None:
            return None
        is_same = best in same
        if not is_same and not (
            best.shared(*own) >= ENOUGH and _beside(row, at) & _beside(best.row, best.at)
        ):
            return None
        if not is_same and (has_both(row.folded, at) or has_both(best.row.folded, best.at)):
            return None
        if finds_out(row, at, best.row, best.at):
            return None
        return None if _are_denied_otherwise(row, at, best, is_denied, is_same=is_same) else best

    def _reverse(self, row: Row, at: int, tag: str, sentence: int) -> Deed | None:
        """The word of the notes that says the reverse of one that is no verb, of the same thing or figure."""
        word, is_sided = row.folded[at], may_turn(row.folded[at], SIDED)
        is_exception = "but" in row.folded[max(at - 2, 0) : at + 2]  # "all but a few"
        found = told_of(row, at)
        if is_exception or not (is_sided or (tag[:2] in ("JJ", "RB") and may_oppose(word))):
            return None
        if found is None or found.is_open:
            return None

        def is_reverse(other: str) -> bool:
            return are_opposite([word], [other], SIDED) if is_sided else contradict(word, other)

        own, things = self._around(row, at, sentence), _things if is_sided else _beside
        thing = things(row, at)
        beside = (other for i, other in enumerate(row.folded) if not is_sided or thing & things(row, i))
        if any(map(is_reverse, beside)):
            return None  # "upward of 50 sank", "a new one for the old"
        against, told = list[Deed](), list[Deed]()
        for deeds in self._sided if is_sided else self._deeds.values():
            is_same = verb(deeds[0].word) == verb(word) or share_side(word, deeds[0].word, SIDED)
            if is_same or is_reverse(deeds[0].word):
                near = (deed for deed in deeds if thing & things(deed.row, deed.at))
                (told if is_same else against).extend(d for d in near if d.told.is_denied == found.is_denied)
        best = _farthest_from(told, against, own, ENOUGH)
        if best is None or has_both(best.row.folded, best.at):
            return None
        is_denied = any(are_denied_otherwise(near, ()) for near in (_near(row, at), _near(best.row, best.at)))
        return None if is_denied else best

    def _around(self, row: Row, at: int, sentence: int) -> Around:
        """What stands around a word of a sentence."""
        return {stem for stem in stems(row, at) if self._is_rare(stem)}, self._named_before(sentence)

    def _is_firm(self, row: Row, at: int, tag: str, sentence: int) -> bool:
        """Does a sentence tell with a finite verb that something is done, or will be, with no doubt?"""
        found = standing(row, at)
        if found is None or not COMES.issuperset(row.folded[cue] for cue in found.cues):
            return False
        near = row.folded[max(row.between(at, row.breaks).start, at - NEAR) : at]
        is_finite = tag in ("VBD", "VBZ", "VBP") or not AUXILIARIES.isdisjoint(near)
        is_asked = row.text[row.words[-1].end :][:1] == "?"
        is_doubted = any(hedge.kind in DOUBTS for hedge in self._doc.hedges[sentence])
        depends = may_depend(row.folded) or not DEPENDING.isdisjoint(row.folded) or row.folded[0] in INVERTED
        return is_finite and not (is_asked or is_doubted or depends)

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
        return [deed for deeds in rows for deed in deeds if not deed.told.is_open]

    @cached_property
    def _deeds(self) -> Mapping[str, Sequence[Deed]]:
        """What the notes tell, by the stems of its words."""
        found = defaultdict(list)
        for piece, doc in self._made_of.notes.items():
            for deed in deeds_of(doc, piece):
                found[verb(deed.word)].append(deed)
        return found

    @cached_property
    def _sided(self) -> Sequence[Sequence[Deed]]:
        """Those of words that say how many, which way or in what order."""
        return [deeds for deeds in self._deeds.values() if may_turn(deeds[0].word, SIDED)]


def _farthest_from(told: Sequence[Deed], against: Sequence[Deed], own: Around, enough: float) -> Deed | None:
    """The one of the deeds against the draft's with most around it, enough, and more than any told here."""
    best = max(against, key=lambda deed: deed.shared(*own), default=None)
    near = best.shared(*own) if best else 0.0
    return None if near < enough or any(deed.shared(*own) + NEARER > near for deed in told) else best


def _held_back(known: Sequence[Deed], own: Around, here: Told, word: str) -> Deed | None:
    """The deed of some with enough around it that goes less far than that of the draft; none goes as far."""
    less = [deed for deed in known if _goes_less_far(deed.told, here, word)]
    if any(deed.shared(*own) for deed in known if deed not in less):
        return None
    best = max(less, key=lambda deed: deed.shared(*own), default=None)
    return best if best and best.shared(*own) >= ENOUGH else None


def _goes_less_far(there: Told, here: Told, word: str) -> bool:
    """Is what the draft tells only possible, to come, or wanted?"""
    if there.is_denied != here.is_denied or there.high >= here.low:
        return False
    return not (there.high == COMING and here.low == SO and not is_past(word))


def _things(row: Row, at: int) -> frozenset[str]:
    """What a word of how many counts, or the figures beside one that says which way."""
    near = row.between(at, row.breaks)
    if may_turn(row.folded[at], QUANTITY):
        return stems(row, at, range(at + 1, min(near.stop, at + NEAR)))
    found = stems(row, at, range(max(near.start, at + 1 - NEAR), min(near.stop, at + NEAR)))
    return frozenset(stem for stem in found if stem[0].isdigit())


def _beside(row: Row, at: int) -> frozenset[str]:
    """The stems of the telling words next to a verb, that do it or to which it is done."""
    near = row.between(at, row.breaks)
    return stems(row, at, range(max(near.start, at - BESIDE), min(near.stop, at + BESIDE + 1)))


def _near(row: Row, at: int) -> list[str]:
    """The folded words of its sentence around one."""
    return [row.folded[i] for i in row.between(at, row.stops) if 0 < abs(i - at) <= AROUND]


def _are_denied_otherwise(row: Row, at: int, other: Deed, is_denied: bool, *, is_same: bool) -> bool:
    """Does either side deny its verb by the meaning of a word near by, or limit it: "only after"?"""
    here, there = _near(row, at), _near(other.row, other.at)
    if is_same:
        return are_denied_otherwise(there, here) if is_denied else are_denied_otherwise(here, there)
    return are_denied_otherwise(here, there) or are_denied_otherwise(there, here)
