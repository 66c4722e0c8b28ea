"""Which sentences of two versions say the same, wherever they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimcheck.assess.gist import Gist, contained, gists, stem
from claimcheck.assess.sameness import COMMON, CONTAINED
from claimcheck.document import FURNITURE, Document

# Of the weight of both sentences' content words, this share must have its like in the other (0..1).
ALIKE = 0.5
# Who and how many tell a claim from its neighbours better than other words do.
WEIGHT_OF_NAMES = 2
# What has more content words than that is no sentence, and is compared as it stands or not at all.
LONGEST = 300
FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences of the old version and those of the new that say the same; one side may be empty."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def align(old: Document, new: Document) -> list[Group]:
    """All sentences with words, in groups, in order of the new version; what was dropped comes last.

    First those alike word for word; then the likest pairs first, by the content words, names and numbers that
    they share (RapidFuzz, as claims of one article are recognised); last what remains of a sentence that was
    parted in two, or was joined to another. Furniture, such as a byline, has its like word for word only.
    """
    sides = _Side(old), _Side(new)
    pairs = dict(_identical(*sides))
    pairs |= _alike(*sides, pairs)
    groups = {i: ([i], [j]) for i, j in pairs.items()}
    by_new = {j: i for i, j in pairs.items()}
    loose_old = [i for i in sides[0].keys if i not in pairs]
    loose_new = [j for j in sides[1].keys if j not in by_new]
    for j in list(loose_new):
        if (whole := _whole(sides[1].gists[j], sides[0])) in groups:
            groups[whole][1].append(j)
            loose_new.remove(j)
    for i in list(loose_old):
        whole = _whole(sides[0].gists[i], sides[1])
        if whole in by_new:
            groups[by_new[whole]][0].append(i)
            loose_old.remove(i)
    found = [Group(tuple(sorted(olds)), tuple(sorted(news))) for olds, news in groups.values()]
    found += [Group((), (j,)) for j in loose_new]
    found.sort(key=lambda group: group.new)
    return [*found, *(Group((i,), ()) for i in loose_old)]


class _Side:
    """A version: its sentences as they stand and by their gists, and which of them hold a word."""

    def __init__(self, doc: Document) -> None:
        words = (
            (i, [token.text.casefold() for token in sentence.tokens if token.text[0].isalnum()])
            for i, sentence in enumerate(doc.sentences)
        )
        self.keys = {i: " ".join(key) for i, key in words if key}
        self.gists = gists(doc, self.keys, without_speakers=True)
        # "The union said it had not been asked": of the union, when nobody says it any more.
        self.whole = gists(doc, self.keys)
        self.standing: dict[str, list[int]] = {}
        for i, gist in self.whole.items():
            if len(gist.words) <= LONGEST and doc.sentences[i].role not in FURNITURE:
                for start in {stem(word) for word in gist.words}:
                    self.standing.setdefault(start, []).append(i)

    def near(self, gist: Gist) -> Iterator[int]:
        """The sentences that share some of the less common words of `gist`."""
        if len(gist.words) > LONGEST:
            return
        starts = {stem(word) for word in gist.words}
        shared = Counter(
            i
            for start in starts
            if len(self.standing.get(start, ())) <= COMMON
            for i in self.standing.get(start, ())
        )
        for i, count in shared.items():
            if count >= min(FEWEST_SHARED, len(gist.words), len(self.gists[i].words)):
                yield i


def _identical(old: _Side, new: _Side) -> Iterator[tuple[int, int]]:
    """The first of several like sentences goes with the first, the second with the second."""
    places: dict[str, list[int]] = {}
    for j, key in reversed(new.keys.items()):
        places.setdefault(key, []).append(j)
    for i, key in old.keys.items():
        if places.get(key):
            yield i, places[key].pop()


def _alike(old: _Side, new: _Side, known: Mapping[int, int]) -> dict[int, int]:
    taken = set(known.values())
    candidates = []
    for i, gist in old.whole.items():
        if i not in known:
            for j in new.near(gist):
                score = likeness(old.gists[i], new.gists[j])
                if gist != old.gists[i] or new.whole[j] != new.gists[j]:
                    score = max(score, likeness(gist, new.whole[j]))
                if j not in taken and score >= ALIKE:
                    candidates.append((-score, abs(i - j), i, j))
    found: dict[int, int] = {}
    for _, _, i, j in sorted(candidates):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def likeness(one: Gist, other: Gist) -> float:
    """How much of two gists has its like in the other, by weight: 0..1 (Dice's coefficient)."""
    telling = one.names | one.numbers, other.names | other.numbers
    weights = [
        len(gist.words) + (WEIGHT_OF_NAMES - 1) * len(part)
        for gist, part in zip((one, other), telling, strict=True)
    ]
    shared = contained(one.words, other.words) * len(one.words) + contained(other.words, one.words) * len(
        other.words
    )
    shared += (WEIGHT_OF_NAMES - 1) * (len(telling[0] & other.words) + len(telling[1] & one.words))
    return shared / sum(weights) if all(weights) else 0.0


def _whole(part: Gist, side: _Side) -> int | None:
    """The sentence of `side` that holds nearly all of `part`, numbers included."""
    holding = [
        (-contained(part.words, side.gists[i].words), i)
        for i in side.near(part)
        if len(part.words) >= FEWEST_SHARED and part.numbers <= side.gists[i].words
    ]
    score, whole = min(holding, default=(0.0, None))
    return whole if -score >= CONTAINED else None
