"""Words that the draft adds to a sentence which it otherwise copies, of which the material has nothing.

"The embattled mayor", "to loud applause", "has repeatedly said": a verdict, a colour, a habit that nobody
has reported. It speaks only where the words around are the same and nothing of the passage may stand for
them. Who says so, who or where somebody is, days, numbers and what leads over to the next sentence a desk may
add.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside, Exchange
from claimcheck.material.drift.credit import says_so, tells
from claimcheck.material.drift.manners import stances_added
from claimcheck.material.index import Index
from claimcheck.material.kinds import are_kin
from claimcheck.material.ladders import placed
from claimcheck.material.opposites import is_counted
from claimcheck.material.support import Place, is_content
from claimcheck.material.words import stem_of
from claimcheck.rules.numerals import ORDINALS
from claimcheck.syntax import stem, stems_of

# A sentence that has so many words of the passage, and so few others in their place (share), is copied.
FEWEST, COPIED = 5, 0.7
# So many words around a passage what the draft adds may stand; within so many it is the neighbouring sentence
# that is summed up, if that has so much (share) of it; what is told together stands so near to each other.
AROUND, NEXT, TOGETHER = 300, 40, 30
SUMMED = 1 / 3
# These stand in any text, so that they are known only next to the passage: "for the second time".
COMMON = frozenset(ORDINALS)
# These take for granted what was so before, or was waited for; and by these it may be told.
BESIDE, LIGHTLY, GRANTING = 20, 2, frozenset({"again", "anew", "still", "finally"})
_EARLIER = "another second third once twice before previous previously earlier continue remain"
EARLIER = frozenset(f"{_EARLIER} long repeat repeated delay delayed return returned".split())
# Words with the same first letters may be forms of one: "decided", "decision"; shorter ones are signs ("th").
ROOT, SHORTEST = 4, 3
BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
NOUNS, NAMES = frozenset({"NN", "NNS"}), frozenset({"NNP", "NNPS"})
QUALIFIERS = frozenset({"JJ", "JJR", "JJS", "RB", "RBR", "RBS"})
# A participle before a noun says of what kind it is; other verbs tell with what they take.
PARTICIPLES = frozenset({"VBG", "VBN"})
PHRASE = NOUNS | NAMES | {"JJ", "DT", "IN", "CD", "POS", "PRP$", "CC", "HYPH", "TO"}
# What tells when something was: that is no length of time.
WHEN = frozenset({"ago", "later", "earlier", "before", "after", "old"})
# What is not shown at the ends, and what is before the telling words.
JOINING = frozenset({"CC", "MD", "PRP"})
OPENING = ("N", "J", "V", "R", "IN", "TO", "DT", "CD", "PRP$", "W")
# "Asked about the delay, she said".
ASKED = frozenset({"asked", "pressed", "questioned"})
# Lists of what tells where something was said, and by what name it goes; of what stands before a name.
SETTINGS, OFFICES = ("reporting_occasions", "label_words"), ("source_nouns", "titles")
# For these no other word stands.
NOTHING = frozenset({"mr", "mrs", "ms", "dr", "a", "an", "the"})


def words_added(beside: Beside, near: Sequence[Place], index: Index) -> Drift | None:
    """The first words that a sentence adds to the passage beside it, for which nothing `near` accounts."""
    if beside.alignment.same < FEWEST or beside.likeness < COPIED:
        return None
    if _is_credit(beside):
        return None
    for exchange in beside.exchanges:
        hunk = exchange.hunk
        if not exchange.here or _stands_for(beside, exchange):
            continue
        if (at := _takes_for_granted(beside, hunk, near, index)) is not None:
            return beside.addition(range(at, at + 1))
        for run in stances_added(beside, hunk, near, index):
            return beside.addition(run)
        for run in _runs(beside, hunk):
            telling = _telling(beside, run)
            if (
                telling
                and not _is_explained(beside, run, telling)
                and not _is_known(beside, telling, near, index)
            ):
                return _shown(beside, run, telling)
    return None


def _takes_for_granted(beside: Beside, hunk: Hunk, near: Sequence[Place], index: Index) -> int | None:
    """The number of a word, "again", that takes for granted what nothing in or next to the passages tells.

    What opens a clause only leads over. Asked of sentences that add hardly anything else.
    """
    before, after = near[0].first - BESIDE, near[0].first + len(near[0].words) + BESIDE
    told = {word.folded for word in index.stretch(before, after, near[0].piece).words}
    is_twice = any(not place.span.overlaps(near[0].span) for place in near[1:])
    if is_twice or len(beside.added) > LIGHTLY or not (GRANTING | EARLIER).isdisjoint(told):
        return None
    words, breaks = beside.own.folded, beside.own.breaks
    return next((at for at in range(*hunk.here) if words[at] in GRANTING and at and not breaks[at]), None)


def _is_credit(beside: Beside) -> bool:
    """Has the passage a verb of saying for which the draft has none, so that other words stand for it?"""
    return says_so(beside.passage.folded[at] for at in beside.missing) and not says_so(beside.added)


def _stands_for(beside: Beside, exchange: Exchange) -> bool:
    """Has the passage words in the place of the draft's, which these may stand for?"""
    own = set(map(_root, beside.added))
    return any(not is_content(word) or _root(word) not in own for word in {*exchange.there} - NOTHING)


def _runs(beside: Beside, hunk: Hunk) -> Iterator[range]:
    """The numbers of neighbouring words of a hunk, without quotes, who says it, and what holds it back."""
    doc, (first, last) = beside.doc, hunk.here
    span = doc.sentences[beside.sentence].span
    quotes = [quote.span for quote in doc.quotes if quote.span.overlaps(span)]
    left_out = set(beside.in_sentence(*quotes, *(hedge.cue for hedge in doc.hedges[beside.sentence])))
    known = NOTHING.union(beside.passage.folded)
    for attribution in doc.attributions:
        frame = (*attribution.source, *attribution.cue)
        is_own = bool(attribution.source) and all(part.overlaps(span) for part in frame)
        source = {beside.own.folded[at] for at in beside.in_sentence(*attribution.source)}
        if is_own and source - known and all(map(beside.is_new, frame)):
            left_out.update(beside.in_sentence(*frame))
    start = first
    for at in (*sorted(left_out & set(range(first, last))), last):
        if start < at:
            yield range(start, at)
        start = at + 1


def _telling(beside: Beside, run: range) -> list[int]:
    """The words of a run that say more than who says it, where, when, and how many."""
    found = lexicon.phrases("linking_words").find(beside.own.folded[run.start : run.stop])
    small = {run.start + at for first, last, _ in found for at in range(first, last)}
    # "A good many": "good" is no word by itself.
    amounts = (one for one in placed(beside.own.folded) if "amount" in one[2])
    small.update(at for first, last, _ in amounts for at in range(first, last))
    return [at for at in run if at not in small and _is_telling(beside, at)]


def _is_telling(beside: Beside, at: int) -> bool:
    word, low, tag = beside.words[at], beside.words[at].folded, beside.tags[at]
    if not is_content(low) or len(low) < SHORTEST or low[0].isdigit() or low.endswith("'s") or tells(low):
        return False
    if at and beside.doc.plain[word.start].isupper():
        return False
    key = stem(low)
    if low in COMMON and beside.own.folded[at + 1 : at + 2] == ("time",):
        return True
    if key in stems_of("unit"):
        return _is_length(beside, at)
    if tag in PARTICIPLES:
        return not (NOUNS | NAMES).isdisjoint(beside.tags[at + 1 : at + 2])
    return tag in NOUNS | QUALIFIERS and key not in stems_of("time") | stems_of("official")


def _is_length(beside: Beside, at: int) -> bool:
    """Does a word tell a length of time, or of a way, that no number does: "for years"?"""
    near = beside.own.folded[max(at - 2, 0) : at + 2]
    return beside.tags[at] == "NNS" and not any(word[0].isdigit() or word in WHEN for word in near)


def _is_explained(beside: Beside, run: range, telling: Sequence[int]) -> bool:
    """Does a run say who or what somebody is, where that is, how nearly a figure holds, where it was said?

    By its `telling` words: in parentheses, between commas behind a name, as an office before it, with the
    name of a place.
    """
    text, tags, words = beside.doc.plain, beside.tags, beside.words
    before, after = text[: words[run.start].start].rstrip()[-1:], text[words[run.stop - 1].end :][:1]
    opening = text[beside.doc.sentences[beside.sentence].span.start : words[run.start].start]
    own, low = {tags[at] for at in run}, beside.own.folded
    is_aside = any(opening.count(one) > opening.count(other) for one, other in ("()", "[]"))
    if is_aside or after == ":" or low[run.start] in ASKED:
        return True
    # "In a telephone interview", "speaking to reporters after the game", but not "in a heated interview".
    settings = [at for at in telling if any(low[at] in lexicon.words(name) for name in SETTINGS)]
    is_told = tags[run.start] == "VBG"
    if settings and (len(settings) == len(telling) or is_told):
        return True
    # "Exactly 40", "40 chairs or thereabouts".
    is_joined = tags[run.start] == "CC" and is_counted(low[max(run.start - 2, 0) : run.start])
    if is_joined or is_counted(low[run.stop : run.stop + 1]):
        return True
    # "Ada Berg, a potter from Lund", but not "on Tuesday, without a word to the staff".
    is_named = run.start > 0 and text[words[run.start - 1].start].isupper()
    if before == "," and is_named and own <= PHRASE and tags[run.start] not in ("IN", "TO"):
        return True
    if own & NAMES:
        return not own & QUALIFIERS or tags[run.start] == "IN"
    is_office = any(low[run.stop - 1] in lexicon.load(name) for name in OFFICES)
    return is_office and not own & QUALIFIERS and not NAMES.isdisjoint(tags[run.stop : run.stop + 1])


def _is_known(beside: Beside, telling: Sequence[int], near: Sequence[Place], index: Index) -> bool:
    """Does the material have what some words tell, in the passages that say the same or around them?"""
    words, passage = beside.own.folded, beside.passage.folded
    said, own = set(map(_root, passage)), set(map(_root, words))
    new = [
        at
        for at in telling
        if _root(words[at]) not in said and not any(are_kin(words[at], word) for word in passage)
    ]
    if any(stem(words[at]) in stems_of("unit") for at in new):
        return False
    # A predicate may stand for one that the passage has elsewhere: "did not rule it out", "it was possible".
    is_lost = any(is_content(word) and _root(word) not in own for word in passage)
    if is_lost and all(words[at - 1] in BE for at in new):
        return True
    stems = [stem_of(words[at]) for at in new]
    reach = NEXT if any(words[at] in COMMON for at in new) else AROUND
    rows = sorted((_around(near, index, stem, reach) for stem in stems), key=len)
    if all(rows):
        return not rows or any(all(_is_close(one, row) for row in rows[1:]) for one in rows[0])
    next_to = sum(bool(_around(near, index, stem, NEXT)) for stem in stems) + len(telling) - len(new)
    return len(telling) > 1 and next_to >= SUMMED * len(telling)


def _is_close(place: int, row: Sequence[int]) -> bool:
    """Does one of some places, in order, stand near another?"""
    at = bisect_left(row, place - TOGETHER)
    return at < len(row) and row[at] <= place + TOGETHER


def _around(near: Sequence[Place], index: Index, stem: str, reach: int) -> list[int]:
    """Where the words of a stem stand in some passages, or within `reach` words of them, in order."""
    found: set[int] = set()
    places = index.stem_places(stem)
    for place in near:
        first = max(place.first - reach, index.piece_starts[place.piece])
        last = min(place.first + len(place.words) + reach, index.piece_end(place.piece))
        found.update(map(int, places[places.searchsorted(first) : places.searchsorted(last)]))
    return sorted(found)


def _root(word: str) -> str:
    return stem_of(word)[:ROOT]


def _shown(beside: Beside, run: range, telling: Sequence[int]) -> Drift:
    """That the draft adds the words of a run, shown without small words around that belong to the rest."""
    words, tags, (first, last) = beside.words, beside.tags, (run.start, run.stop)
    belongs = last < len(words) and beside.doc.plain[words[last - 1].end : words[last].start].isspace()
    while first < telling[0] and (tags[first] in JOINING or not tags[first].startswith(OPENING)):
        first += 1
    while last - 1 > telling[-1] and (tags[last - 1] in JOINING or belongs):
        last -= 1
    # "The" before "embattled mayor" is the mayor's.
    if belongs and first < telling[0] and tags[first] == "DT":
        first += 1
    return beside.addition(range(first, last))
