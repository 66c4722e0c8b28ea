"""Words that the draft adds to a sentence which it otherwise copies, of which the material has nothing.

"The embattled mayor", "to loud applause", "has repeatedly said": a verdict, a colour, a habit that nobody
has reported. It speaks only where the words around are the same and nothing of the passage may stand for
them. Who says so, who or where somebody is, days, numbers and what leads over to the next sentence a desk may
add.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Span
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.drift.credit import says_so, tells
from claimcheck.material.drift.endorsed import BE
from claimcheck.material.index import Index
from claimcheck.material.ladders import placed
from claimcheck.material.opposites import is_counted
from claimcheck.material.passages import passage
from claimcheck.material.support import Place, is_content
from claimcheck.material.words import stem_of
from claimcheck.syntax import stem, stems_of

# A sentence that has so many words of the passage, and so few others in their place (share), is copied.
FEWEST, COPIED = 5, 0.8
# So many words around a passage what the draft adds may stand; within so many it is the neighbouring sentence
# that is summed up, if that has so much (share) of it; what is told together stands so near to each other.
AROUND, NEXT, TOGETHER = 300, 40, 30
SUMMED = 1 / 3
# Words with the same first letters may be forms of one: "decided", "decision".
ROOT = 4
# Shorter words are signs: the “th” of “11th”.
SHORTEST = 3
# Ladders of how often something is.
HOW_OFTEN = frozenset({"often", "seldom"})
NOUNS, NAMES = frozenset({"NN", "NNS"}), frozenset({"NNP", "NNPS"})
QUALIFIERS = frozenset({"JJ", "JJR", "JJS", "RB", "RBR", "RBS"})
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
PHRASE = NOUNS | NAMES | {"JJ", "DT", "IN", "CD", "POS", "PRP$", "CC", "HYPH", "TO"}
# What tells when something was: that is no length of time.
WHEN = frozenset({"ago", "later", "earlier", "before", "after", "old"})
# For these no other word stands.
NOTHING = frozenset({"mr", "mrs", "ms", "dr", "a", "an", "the"})


def words_added(beside: Beside, near: Sequence[Place], index: Index) -> Drift | None:
    """The first words that a sentence adds to the passage beside it, for which nothing `near` accounts."""
    if beside.alignment.same < FEWEST or beside.likeness < COPIED:
        return None
    if _is_credit(beside):
        return None
    for hunk in beside.around:
        if hunk.here[0] == hunk.here[1] or _stands_for(beside, hunk):
            continue
        for run in _how_often(beside, hunk):
            return _drift(beside, run, index)
        for run in _runs(beside, hunk):
            telling = [at for at in run if _is_telling(beside, run, at)]
            if telling and not _is_explained(beside, run) and not _is_known(beside, telling, near, index):
                return _drift(beside, run, index)
    return None


def _is_credit(beside: Beside) -> bool:
    """Has the passage a verb of saying for which the draft has none, so that other words stand for it?"""
    lost = [word for at, word in enumerate(beside.there) if at not in beside.here_of]
    return says_so(lost) and not says_so(beside.added)


def _stands_for(beside: Beside, hunk: Hunk) -> bool:
    """Has the passage words in the place of the draft's, which these may stand for?"""
    own = {_root(word.folded) for word in beside.words}
    lost = {word.folded for word in beside.there[slice(*hunk.there)]}
    return any(_root(word) not in own for word in lost - NOTHING)


def _how_often(beside: Beside, hunk: Hunk) -> Iterator[range]:
    """The words with which something happens again and again that in the passage happens."""
    if not placed([word.folded for word in beside.there], HOW_OFTEN):
        for first, last in placed([word.folded for word in beside.words[slice(*hunk.here)]], HOW_OFTEN):
            yield range(hunk.here[0] + first, hunk.here[0] + last)


def _runs(beside: Beside, hunk: Hunk) -> Iterator[range]:
    """The numbers of neighbouring words of a hunk, without quotes, who says it, and what holds it back."""
    doc, (first, last) = beside.doc, hunk.here
    less = (hedge.cue for hedge in doc.hedges[beside.sentence])
    left_out = set(beside.in_sentence(*(quote.span for quote in doc.quotes), *less))
    for attribution in doc.attributions:
        frame = (*attribution.source, *attribution.cue)
        if attribution.source and all(map(beside.is_new, frame)):
            left_out.update(beside.in_sentence(*frame))
    start = first
    for at in (*sorted(left_out & set(range(first, last))), last):
        if start < at:
            yield range(start, at)
        start = at + 1


def _is_telling(beside: Beside, run: range, at: int) -> bool:
    """Does a word of a run say more than who says it, when, and how many?"""
    word, tag = beside.words[at], beside.tags[at]
    low, key = word.folded, stem(word.folded)
    if tag not in NOUNS | QUALIFIERS | VERBS or not is_content(low) or tells(low) or len(low) < SHORTEST:
        return False
    if at and beside.doc.plain[word.start].isupper():
        return False
    if key in stems_of("unit"):
        return _is_length(beside, at)
    linking = lexicon.phrases("linking_words").find([beside.words[i].folded for i in run])
    return key not in stems_of("time") and not any(
        first <= at - run.start < last for first, last, _ in linking
    )


def _is_length(beside: Beside, at: int) -> bool:
    """Does a word tell a length of time, or of a way, that no number does: "for years"?"""
    near = [word.folded for word in beside.words[max(at - 2, 0) : at + 2]]
    return beside.tags[at] == "NNS" and not any(word[0].isdigit() or word in WHEN for word in near)


def _is_explained(beside: Beside, run: range) -> bool:
    """Does a run say who or what somebody is, where that is, how nearly a figure holds, where it was said?

    In parentheses, between commas behind a name, as an office before it, with the name of a place.
    """
    text, tags, words = beside.doc.plain, beside.tags, beside.words
    before, after = text[: words[run.start].start].rstrip()[-1:], text[words[run.stop - 1].end :][:1]
    opening = text[beside.doc.sentences[beside.sentence].span.start : words[run.start].start]
    if any(opening.count(one) > opening.count(other) for one, other in ("()", "[]")) or after == ":":
        return True
    own, low = {tags[at] for at in run}, {words[at].folded for at in run}
    if low & (lexicon.words("reporting_occasions") | lexicon.words("label_words")):
        return True
    is_named = run.start > 0 and text[words[run.start - 1].start].isupper()
    if before == "," and is_named and own <= PHRASE:
        return True
    if is_counted([word.folded for word in words[run.stop : run.stop + 1]]):
        return True  # "exactly 40"
    if tags[run.start] == "CC" and is_counted(
        [word.folded for word in words[max(run.start - 2, 0) : run.start]]
    ):
        return True  # "40 chairs or thereabouts"
    if tags[run.stop : run.stop + 1] and tags[run.stop] in NAMES:
        last = words[run.stop - 1].folded
        return not own & QUALIFIERS and (
            last in lexicon.load("source_nouns") or last in lexicon.load("titles")
        )
    return bool(own & NAMES) and (not own & QUALIFIERS or tags[run.start] == "IN")


def _is_known(beside: Beside, telling: Sequence[int], near: Sequence[Place], index: Index) -> bool:
    """Does the material have what some words tell, in the passages that say the same or around them?"""
    said, own = ({_root(word.folded) for word in row} for row in (beside.there, beside.words))
    new = [at for at in telling if _root(beside.words[at].folded) not in said]
    if any(stem(beside.words[at].folded) in stems_of("unit") for at in new):
        return False
    # A predicate may stand for one that the passage has elsewhere: "drew many", "many came".
    is_lost = any(is_content(word.folded) and _root(word.folded) not in own for word in beside.there)
    if is_lost and all(beside.tags[at] in VERBS or beside.words[at - 1].folded in BE for at in new):
        return True
    stems = [stem_of(beside.words[at].folded) for at in new]
    rows = [_around(near, index, stem, AROUND) for stem in stems]
    if all(rows):
        return not rows or any(
            all(any(abs(one - other) <= TOGETHER for other in row) for row in rows) for one in rows[0]
        )
    next_to = sum(bool(_around(near, index, stem, NEXT)) for stem in stems) + len(telling) - len(new)
    return len(telling) > 1 and next_to >= SUMMED * len(telling)


def _around(near: Sequence[Place], index: Index, stem: str, reach: int) -> list[int]:
    """Where the words of a stem stand in some passages, or within `reach` words of them."""
    found: list[int] = []
    places = index.stem_places(stem)
    for place in near:
        first = max(place.first - reach, index.piece_starts[place.piece])
        last = min(place.first + len(place.words) + reach, index.piece_end(place.piece))
        found += map(int, places[places.searchsorted(first) : places.searchsorted(last)])
    return found


def _root(word: str) -> str:
    return stem_of(word)[:ROOT]


def _drift(beside: Beside, run: range, index: Index) -> Drift:
    """That the draft adds the words of a run, shown without small words around that belong to the rest."""
    words, tags, there = beside.words, beside.tags, beside.there
    first, last = run.start, run.stop
    while first + 1 < last and tags[first] in ("CC", "MD", "VBZ", "VBD", "VBP", "PRP"):
        first += 1
    while first + 1 < last and words[last - 1].folded in ("that", "a", "an", "the", "has", "have", "had"):
        last -= 1
    # "The" before "embattled mayor" is the mayor's.
    belongs = last < len(words) and beside.doc.plain[words[last - 1].end : words[last].start].isspace()
    if belongs and tags[first] == "DT" and first + 1 < last:
        first += 1
    span = Span(words[first].start, words[last - 1].end)
    place = passage(index.documents[beside.alignment.stretch.piece], there[0].start, there[-1].end)
    return Drift("addition", span, " ".join(beside.doc[span].split()), place)
