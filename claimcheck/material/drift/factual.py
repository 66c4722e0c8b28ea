"""What is done, or sure to be, in the draft, and in the material open, asked for, possible, due or past."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import HedgeKind, Span
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.clauses import Row
from claimcheck.material.denial import denies
from claimcheck.material.drift.credit import says_so
from claimcheck.material.drift.denied import are_denied_otherwise
from claimcheck.material.factuality import COMING, MODALS, OPEN, SO, Standing, adverb, finds_out, standing
from claimcheck.material.support import is_content
from claimcheck.material.verbs import is_past, verb
from claimcheck.material.words import fold, words_of
from claimcheck.syntax import stem

# Vague words are no matter of certainty.
DOUBTS: frozenset[HedgeKind] = frozenset({"modal", "probability", "evidential", "appearance", "belief"})
# Verbs that stand in any sentence.
SMALL = frozenset(map(verb, ("be", "have", "do", "get", "make")))
# So alike (likeness, 0..1) the rest is where only the time of a deed is another.
ALIKE = 0.7
# "Said it would" may be "will"; "expects to" too, where the draft says who says so.
SHIFTED = frozenset({"would", "should"})
EXPECTING = frozenset({"expect", "expects", "expected"})
# "Would not say whether it would": the verb itself has no past.
UNTOLD = frozenset({"would", "did", "could", "declined", "refused", "wouldn't", "didn't", "couldn't"})
_END = re.compile(r"[.!?]")
MAYBE = frozenset({"may", "might"})
# Right behind these there is always a verb, or an adverb.
HELPERS = MODALS | {"longer"}
# An auxiliary's verb stands so near behind it.
NEAR = 3
AUXILIARY = frozenset(map(verb, ("be", "have", "do")))
# What may stand between them.
BETWEEN = frozenset({"not", "n't", "also", "still", "never", "now", "been", "being", "already"})

# What was so is so: "was close to ruin in 2019", "is close to ruin".
PRESENT = {"was": "is", "were": "are", "had": "has"}
YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
# Words of a time that is over.
OVER = frozenset({"ago", "then", "formerly", "previously", "once", "earlier", "yesterday", "last"})


def more_done(beside: Beside, rivals: Sequence[Beside]) -> Drift | None:
    """The words of the passage that say less of what is done than the sentence, or the opposite; no rival
    passage says as much."""
    if is_done_so(beside.passage.folded):
        return None
    if dropped := _dropped(beside):
        return beside.drift(dropped)
    stems, others = list(map(verb, beside.passage.folded)), [rival.passage for rival in rivals]
    for at in _deeds(beside):
        there = _counterpart(beside, at, stems)
        if there is None or (here := _standing(beside, at)) is None:
            continue
        if (found := standing(beside.passage, there)) is None:
            continue
        if _is_asked(beside.passage, there) and not _is_asked(beside.own, at):
            found = found.and_also(Standing(OPEN, OPEN))
        cues = {*found.cues, *found.denials}
        if here.denied != found.denied:
            is_same = _is_of_same(beside, at, there) and not finds_out(beside.own, at, beside.passage, there)
            is_more = is_same and not _is_denied_otherwise(beside, here, found)
        elif here.low > found.high or (here.high == SO and not here.cues and _is_lost(beside, found.cues)):
            is_more = not _is_hedged(beside, at, here) and not _is_said_otherwise(beside, cues, there, here)
        else:
            # What "opens in May" is still to come.
            is_past_there = is_past(beside.passage.folded[there])
            is_moved = here[:2] == (COMING, COMING) and found.low == SO and is_past_there
            is_more = is_moved and beside.likeness >= ALIKE
        deed = verb(beside.own.folded[at])
        if is_more and not any(_goes_as_far(deed, here, row) for row in others):
            words = [beside.there[i] for i in sorted({*cues, there})]
            return beside.lost(Span(words[0].start, words[-1].end))
    return None


def tense_turned(beside: Beside) -> Drift | None:
    """The "was" of the passage, at a time that the draft leaves out, where the draft has "is".

    Reported speech moves tenses ("said it was late", "it is late, he said"), so that the time has to be gone.
    """
    words = beside.own.folded
    over = {word for word in beside.passage.folded if word in OVER or YEAR.match(word)}
    if not over or not over.isdisjoint(words) or any(map(YEAR.match, words)):
        return None
    turned = (
        beside.drift(hunk)
        for hunk, here, there in beside.exchanges
        if len(here) == len(there) == 1 and PRESENT.get(there[0]) == here[0]
    )
    return next(turned, None)


def _standing(beside: Beside, at: int) -> Standing | None:
    """How far the sentence says that a deed is done; the clause beside the passage may hang on another."""
    first = bisect_left(beside.whole.words, beside.words[0])
    found = standing(beside.whole, first + at)
    return found and found.moved(-first)


def _is_asked(row: Row, at: int) -> bool:
    """Does the sentence that a word is in end with a question mark?"""
    end = _END.search(row.text, row.words[at].end)
    return end is not None and end[0] == "?"


def _is_said_otherwise(beside: Beside, cues: set[int], there: int, here: Standing) -> bool:
    """Has the draft what makes less of it, too, or is it only moved in time by who says it?"""
    words = [beside.passage.folded[at] for at in cues]
    is_moved = not set(map(verb, beside.added)).isdisjoint(map(verb, words))
    if cues and (is_moved or cues <= set(beside.here_of)):
        return True
    if not EXPECTING.isdisjoint(words) and says_so(beside.added):
        return True
    return here.low < SO and not SHIFTED.isdisjoint(words) and _is_told(beside, there)


def _is_hedged(beside: Beside, at: int, here: Standing) -> bool:
    """Is the sentence's verb in the scope of a hedge of the draft's own that is not counted yet?

    What stands between two commas, "it appears", holds back the whole sentence.
    """
    place, text = Span(beside.words[at].start, beside.words[at].end), beside.doc.plain
    return any(
        hedge.kind in DOUBTS
        and (hedge.scope.overlaps(place) or _is_parenthetical(text, hedge.cue))
        and beside.is_new(hedge.cue)
        and set(beside.in_sentence(hedge.cue)).isdisjoint(here.cues)
        for hedge in beside.doc.hedges[beside.sentence]
    )


def _is_parenthetical(text: str, span: Span) -> bool:
    """Does a span stand between two commas?"""
    return text.endswith(", ", 0, span.start) and text.startswith(",", span.end)


def _dropped(beside: Beside) -> Hunk | None:
    """The adverbs of the passage that hold back what follows, in the place of which the draft has nothing."""
    small, kinds = lexicon.words("stop_words"), lexicon.load("hedges")
    hedges = beside.doc.hedges[beside.sentence]
    if any(hedge.kind in DOUBTS and beside.is_new(hedge.cue) for hedge in hedges):
        return None  # "it appears" for "apparently", wherever it stands
    for hunk, here, there in beside.exchanges:
        held = [word for word in there if (told := adverb(word)) and told[1] < SO]
        if not held or here or not small.union(held).issuperset(there):
            continue
        listed = lexicon.phrases("hedges").find(beside.passage.folded[hunk.there[0] : hunk.there[1] + 1])
        if not any(kinds[entry][0] == "none" for _, _, entry in listed):  # "likely voters"
            return hunk
    return None


def _is_denied_otherwise(beside: Beside, here: Standing, there: Standing) -> bool:
    """Does either side deny as well by a word elsewhere: "failed to", "only after"?"""
    lost = {at: beside.passage.folded[at] for at in beside.missing}
    new = {at: word for at, word in enumerate(beside.own.folded) if at not in beside.there_of}
    for row in (lost, new):  # "Yet" before all else only leads over
        if not denies([row.get(0, "")]):
            row.pop(0, None)
    both = set(map(verb, lost.values())) & set(map(verb, new.values()))
    # With what stands beside them: "stopped short of", "not yet".
    ours, theirs = (
        [
            part
            for at, word in row.items()
            if {at - 1, at, at + 1}.isdisjoint(known.denials)
            for part in ((word[:-3], "not") if word.endswith("n't") else (word,))
        ]
        for row, known in ((new, here), (lost, there))
    )
    rows = [[word for word in row if verb(word) not in both] for row in (ours, theirs)]
    # A clause may be limited by another one of its sentence: "except on Sundays, the ferry runs daily".
    span, own = beside.doc.sentences[beside.sentence].span, set(beside.words)
    rest = [word.folded for word in words_of(beside.doc.plain, span) if word not in own]
    is_denied = any(denies([word]) and word != "nor" for word in {*ours} ^ {*theirs})
    return is_denied or any(are_denied_otherwise(*row) for row in (rows, rows[::-1], (rest, ())))


def _is_lost(beside: Beside, cues: Sequence[int]) -> bool:
    """Has the draft no "may" for that of the passage, where somebody only thinks what it says, too?"""
    lost = [beside.passage.folded[at] for at in cues if at in beside.missing]
    return bool(lost) and MAYBE.issuperset(lost)


def _is_of_same(beside: Beside, at: int, there: int) -> bool:
    """Is a verb that only links told of the same thing on both sides: "is safe", "is not safe"?"""
    if verb(beside.own.folded[at]) not in AUXILIARY:
        return True
    for row, place, others in ((beside.own, at, beside.passage), (beside.passage, there, beside.own)):
        clause = range(place + 1, row.between(place, row.breaks).stop)
        told = next((row.folded[i] for i in clause if is_content(row.folded[i])), "")
        if told and not denies([told]) and verb(told) not in map(verb, others.folded):
            return False
    return True


def is_done_so(words: Sequence[str]) -> bool:
    """Do words say that what was asked for was done: "and it did so", "and he did"?"""
    return any(word == "did" and not denies(words[at : at + 2]) for at, word in enumerate(words))


def _deeds(beside: Beside) -> Iterator[int]:
    """The numbers of the sentence's verbs, auxiliaries apart."""
    doc, words = beside.doc, beside.own.folded
    span = doc.sentences[beside.sentence].span
    quoted = beside.in_sentence(*(quote.span for quote in doc.quotes if quote.span.overlaps(span)))
    # The tagger takes the verb of "no longer runs", or "will silence", for a noun.
    verbs = {
        at
        for at, tag in enumerate(beside.tags)
        if tag.startswith("VB") or not HELPERS.isdisjoint(words[at - 1 : at])
    }
    for at in sorted(verbs.difference(quoted)):
        if verb(words[at]) not in AUXILIARY or _behind(words, at) not in verbs:
            yield at


def _behind(words: Sequence[str], at: int) -> int | None:
    """The number of the word behind an auxiliary, past adverbs and the like, that may be its verb."""
    near = range(at + 1, min(at + 1 + NEAR, len(words)))
    return next((i for i in near if words[i] not in BETWEEN and not words[i].endswith("ly")), None)


def _counterpart(beside: Beside, at: int, stems: Sequence[str]) -> int | None:
    """The number of the passage's word, of some `stems`, that is the same verb as the sentence's at `at`."""
    if at in beside.there_of:
        return beside.there_of[at]
    own = verb(beside.own.folded[at])
    places = [
        i
        for i, one in enumerate(stems)
        if one == own and not (own in AUXILIARY and _helps(beside.passage.folded, i))
    ]
    hunk = beside.hunk_at(at)
    near = [i for i in places if hunk and hunk.there[0] <= i < hunk.there[1]]
    if near:
        return near[-1]
    is_one = own not in SMALL or sum(verb(word) == own for word in beside.own.folded) == 1
    return places[0] if len(places) == 1 and is_one and places[0] not in beside.here_of else None


def _helps(words: Sequence[str], at: int) -> bool:
    """Is a word an auxiliary: "will be voting"?"""
    behind = _behind(words, at)
    return behind is not None and (words[behind].endswith("ing") or is_past(words[behind]))


def _goes_as_far(deed: str, here: Standing, row: Row) -> bool:
    """Does another passage go as far?"""
    same = (standing(row, at) for at, word in enumerate(row.folded) if verb(word) == deed)
    return any(found and found.denied == here.denied and found.high >= here.low for found in same)


def _is_told(beside: Beside, at: int) -> bool:
    """Does somebody say what stands at a word of the passage, so that it may be moved in time?

    Told in the past on the one side ("said it would"), or told at all on the other ("it will, he says").
    """
    words = beside.passage.folded
    told = (
        stem(words[i])
        for i in beside.passage.between(at, beside.passage.stops)
        if is_past(words[i]) or not UNTOLD.isdisjoint(words[max(i - NEAR, 0) : i])
    )
    return not _telling().isdisjoint(told) or says_so(beside.added)


@cache
def _telling() -> frozenset[str]:
    """The stems of verbs that may follow what they report: "it would, he promised"."""
    entries = lexicon.load("reporting_cues").items()
    return frozenset(stem(fold(word)) for word, (kinds, *_) in entries if "v" in kinds and "s" in kinds)
