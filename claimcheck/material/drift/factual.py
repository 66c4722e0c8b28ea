"""What is done, or sure to be, in the draft, and in the material open, asked for, possible or to come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Document, HedgeKind, Span
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.drift.credit import says_so
from claimcheck.material.drift.polarity import denies_by_meaning
from claimcheck.material.factuality import COMING, OPEN, SO, Standing, adverb, row_of, standing
from claimcheck.material.support import Place
from claimcheck.material.verbs import is_past, verb
from claimcheck.material.words import Word, fold
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
# An auxiliary's verb stands so near behind it.
NEAR = 3
AUXILIARY = frozenset(map(verb, ("be", "have", "do")))
# "Not until" is "only after".
EXCEPT = frozenset({"only", "until", "unless"})
# What may stand between them.
BETWEEN = frozenset({"not", "n't", "also", "still", "never", "now", "been", "being", "already"})


def more_done(beside: Beside, piece: Document, rivals: Sequence[Place], texts: Sequence[str]) -> Drift | None:
    """The words of the passage that say less of what is done than the sentence, or the opposite; no rival
    passage, of one of some `texts`, says as much."""
    if _is_done_so(beside):
        return None
    if dropped := _dropped(beside):
        return beside.drift(piece, dropped)
    own, other = row_of(beside.words, beside.doc.plain), row_of(beside.there, piece.plain)
    stems = list(map(verb, other.words))
    for at in _deeds(beside):
        there = _counterpart(beside, at, stems)
        if there is None or (here := standing(own, at)) is None or (found := standing(other, there)) is None:
            continue
        if _is_asked(piece, beside.there[there]) and not _is_asked(beside.doc, beside.words[at]):
            found = found.and_also(Standing(OPEN, OPEN))
        cues = {*found.cues, *found.denials}
        if here.denied != found.denied:
            is_more = not _is_denied_otherwise(beside, here, found)
        elif here.low > found.high:
            is_more = not _is_hedged(beside, at, here) and not _is_said_otherwise(
                beside, piece, cues, there, here
            )
        else:
            # What "opens in May" is still to come.
            is_past_there = is_past(beside.there[there].folded)
            is_moved = here[:2] == (COMING, COMING) and found.low == SO and is_past_there
            is_more = is_moved and beside.likeness >= ALIKE
        if is_more and not _is_told_so(own.words[at], here, rivals, texts):
            words = [beside.there[i] for i in sorted({*cues, there})]
            return beside.lost(piece, Span(words[0].start, words[-1].end))
    return None


def _is_asked(piece: Document, word: Word) -> bool:
    """Does the sentence of a document that a word is in end with a question mark?"""
    end = _END.search(piece.plain, word.end)
    return end is not None and end[0] == "?"


def _is_said_otherwise(beside: Beside, piece: Document, cues: set[int], there: int, here: Standing) -> bool:
    """Has the draft what makes less of it, too, or is it only moved in time by who says it?"""
    moved = {verb(word.folded) for word in beside.added}
    words = [beside.there[at].folded for at in cues]
    if cues and (not moved.isdisjoint(map(verb, words)) or cues <= set(beside.here_of)):
        return True
    if not EXPECTING.isdisjoint(words) and says_so(beside.added):
        return True
    return here.low < SO and not SHIFTED.isdisjoint(words) and _is_told(beside, piece, there)


def _is_hedged(beside: Beside, at: int, here: Standing) -> bool:
    """Is the sentence's verb in the scope of a hedge of the draft's own that is not counted yet?"""
    place = Span(beside.words[at].start, beside.words[at].end)
    return any(
        hedge.kind in DOUBTS
        and hedge.scope.overlaps(place)
        and beside.is_new(hedge.cue)
        and set(beside.in_sentence(hedge.cue)).isdisjoint(here.cues)
        for hedge in beside.doc.hedges[beside.sentence]
    )


def _dropped(beside: Beside) -> Hunk | None:
    """The adverbs of the passage that hold back what follows, in the place of which the draft has nothing."""
    for hunk in beside.around:
        there = [word.folded for word in beside.there[slice(*hunk.there)]]
        held = [word for word in there if (told := adverb(word)) and told[1] < SO]
        small = lexicon.words("stop_words")
        follows = [word.folded for word in beside.there[hunk.there[1] : hunk.there[1] + 1]]
        listed = lexicon.phrases("hedges").find([*there, *follows])
        if any(lexicon.load("hedges")[entry][0] == "none" for _, _, entry in listed):
            continue  # "likely voters"
        if held and hunk.here[0] == hunk.here[1] and all(word in held or word in small for word in there):
            return hunk
    return None


def _is_denied_otherwise(beside: Beside, here: Standing, there: Standing) -> bool:
    """Does either side deny as well by a word elsewhere: "failed to", "only after"?"""
    lost = [at for at in range(len(beside.there)) if at not in beside.here_of]
    added = [at for at in range(len(beside.words)) if at not in beside.there_of]
    # With what stands before them: "stopped short of".
    theirs = [beside.there[at].folded for at in lost if not {at, at + 1} & {*there.denials}]
    ours = [beside.words[at].folded for at in added if not {at, at + 1} & {*here.denials}]
    both = set(map(verb, theirs)) & set(map(verb, ours))
    return any(
        denies([word]) or (verb(word) not in both and (denies_by_meaning(word) or word in EXCEPT))
        for word in (*theirs, *ours)
    )


def _is_done_so(beside: Beside) -> bool:
    """Does the passage say that what was asked for was done: "and it did so", "and he did"?"""
    words = [word.folded for word in beside.there]
    return any(word == "did" and not denies(words[at : at + 2]) for at, word in enumerate(words))


def _deeds(beside: Beside) -> Iterator[int]:
    """The numbers of the sentence's verbs, auxiliaries apart."""
    tokens = beside.doc.sentences[beside.sentence].tokens
    tags = dict(zip((token.start for token in tokens), beside.doc.tags[beside.sentence], strict=True))
    verbs = [tags.get(word.start, "").startswith("VB") for word in beside.words]
    span = beside.doc.sentences[beside.sentence].span
    quotes = [quote.span for quote in beside.doc.quotes if quote.span.overlaps(span)]
    quoted = set(beside.in_sentence(*quotes))
    for at, word in enumerate(beside.words):
        if not verbs[at] or at in quoted:
            continue
        own = verb(word.folded)
        if own in AUXILIARY:
            i = at + 1
            while (
                i < len(verbs)
                and i - at < NEAR
                and (beside.words[i].folded in BETWEEN or beside.words[i].folded.endswith("ly"))
            ):
                i += 1
            if i < len(verbs) and verbs[i]:
                continue
        yield at


def _counterpart(beside: Beside, at: int, stems: Sequence[str]) -> int | None:
    """The number of the passage's word, of some `stems`, that is the same verb as the sentence's at `at`."""
    if at in beside.there_of:
        return beside.there_of[at]
    own = verb(beside.words[at].folded)
    places = [i for i, one in enumerate(stems) if one == own and not (own in AUXILIARY and _helps(beside, i))]
    hunk = next((h for h in beside.alignment.hunks if h.here[0] <= at < h.here[1]), None)
    near = [i for i in places if hunk and hunk.there[0] <= i < hunk.there[1]]
    if near:
        return near[-1]
    is_one = own not in SMALL or sum(verb(word.folded) == own for word in beside.words) == 1
    return places[0] if len(places) == 1 and is_one and places[0] not in beside.here_of else None


def _helps(beside: Beside, at: int) -> bool:
    """Is a word of the passage an auxiliary: "will be voting"?"""
    behind = (word.folded for word in beside.there[at + 1 : at + 1 + NEAR])
    word = next((word for word in behind if word not in BETWEEN and not word.endswith("ly")), "")
    return word.endswith("ing") or is_past(word)


def _is_told_so(word: str, here: Standing, rivals: Sequence[Place], texts: Sequence[str]) -> bool:
    """Does another passage go as far?"""
    deed = verb(word)
    for place, text in zip(rivals, texts, strict=True):
        row = row_of(place.words, text)
        for at, one in enumerate(row.words):
            found = standing(row, at) if verb(one) == deed else None
            if found and found.denied == here.denied and found.high >= here.low:
                return True
    return False


def _is_told(beside: Beside, piece: Document, at: int) -> bool:
    """Does somebody say what stands at a word of the passage, so that it may be moved in time?

    Told in the past on the one side ("said it would"), or told at all on the other ("it will, he says").
    """
    first, last = at, at + 1
    while first and not _END.search(piece.plain, beside.there[first - 1].end, beside.there[first].start):
        first -= 1
    while last < len(beside.there) and not _END.search(
        piece.plain, beside.there[last - 1].end, beside.there[last].start
    ):
        last += 1
    words = [word.folded for word in beside.there[first:last]]
    told = [
        word
        for at, word in enumerate(words)
        if is_past(word) or not UNTOLD.isdisjoint(words[max(at - 3, 0) : at])
    ]
    return not _telling().isdisjoint(map(stem, told)) or says_so(beside.added)


@cache
def _telling() -> frozenset[str]:
    """The stems of verbs that may follow what they report: "it would, he promised"."""
    entries = lexicon.load("reporting_cues").items()
    return frozenset(stem(fold(word)) for word, (kinds, *_) in entries if "v" in kinds and "s" in kinds)
