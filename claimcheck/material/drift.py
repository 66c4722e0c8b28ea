"""What the material holds back, or says who says so, and the draft asserts."""

from __future__ import annotations

from functools import cache

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Document, HedgeKind, Span
from claimcheck.material.align import Alignment
from claimcheck.material.passages import passage
from claimcheck.material.support import is_content
from claimcheck.material.words import words_of

# Numbers that are held loosely are no matter of doubt, and vague words none of certainty.
DOUBTS: frozenset[HedgeKind] = frozenset({"modal", "probability", "evidential", "appearance", "belief"})
# Reported speech moves these: "he said fares would rise" and "fares will rise, he said" are the same.
MOVED = frozenset({"would", "'d", "should", "can", "expect", "expects", "expected", "think", "thinks"})
# What a doubt becomes when it is taken away.
CERTAIN = frozenset({"will", "is", "are", "was", "were", "does", "did", "has", "have"})
# Of what a hedge or an attribution governs so many words (share) stand in the draft.
GOVERNED = 0.6
# Attributions near a sentence carry over to it: so many sentences before, in its paragraph.
CARRIED = 2


def may_hedge(text: str, span: Span) -> bool:
    """Has a passage a word that could be a hedge? It saves reading most of the material."""
    words = [
        word.strip('.,;:“”"()').lower().replace("’", "'") for word in text[span.start : span.end].split()
    ]
    return any(not _KINDS.isdisjoint(_kinds(entry)) for _, _, entry in lexicon.phrases("hedges").find(words))


_KINDS = frozenset({"modal", "probability", "evidential", "appearance", "belief"})


@cache
def _kinds(entry: str) -> frozenset[str]:
    return frozenset(lexicon.load("hedges")[entry][0].split(","))


def hedge_lost(doc: Document, sentence: int, there: Document, alignment: Alignment) -> Drift | None:
    """The hedge of the material that governs what the draft's sentence says without any."""
    own = [hedge for hedge in doc.hedges[sentence] if hedge.kind not in ("approximator", "vague")]
    words = alignment.stretch.words
    kept = _kept(alignment)
    span = Span(words[alignment.first].start, words[alignment.last - 1].end)
    lost = []
    for index in there.sentences_of(span):
        for hedge in there.hedges[index]:
            cue = [at for at, word in enumerate(words) if hedge.cue.start <= word.start < hedge.cue.end]
            if (
                hedge.kind not in DOUBTS
                or not cue
                or any(at in kept for at in cue)
                or there[hedge.cue].lower() in MOVED
                or not _governed(alignment, kept, hedge.scope, hedge.cue)
            ):
                continue
            lost.append(hedge.cue)
    if not lost or _holds_back(doc, sentence, alignment, len(own)):
        return None
    place = passage(there, words[0].start, words[-1].end)
    return Drift("hedge", doc.sentences[sentence].span, there[lost[0]], place)


def doubt_lost(doc: Document, sentence: int, piece: Document, alignment: Alignment) -> Drift | None:
    """A doubt that is dropped, or has become "will", in words that are otherwise the same on both sides."""
    words = alignment.stretch.words
    kept = _kept(alignment)
    for hunk in alignment.hunks:
        first, last = hunk.there
        there = " ".join(word.folded for word in words[first:last])
        if first == last or first - 1 not in kept or last not in kept or there in MOVED:
            continue
        if there not in lexicon.load("hedges") or not _kinds(there) & _KINDS:
            continue
        own = doc.sentences[sentence]
        here = [word.folded for word in words_of(doc.plain, own.span)][slice(*hunk.here)]
        is_sure = "sure" in lexicon.load("hedges")[there][1:]
        if (here and CERTAIN.issuperset(here)) or (not here and is_sure):
            lost = piece.plain[words[first].start : words[last - 1].end]
            return Drift("hedge", own.span, lost, passage(piece, words[0].start, words[-1].end))
    return None


def speaks_itself(doc: Document, sentence: int) -> bool:
    """Does a sentence of the body say what it says in the draft's own voice?"""
    return doc.sentences[sentence].role == "body" and not _is_attributed(doc, sentence)


def attribution_lost(doc: Document, sentence: int, there: Document, alignment: Alignment) -> Drift | None:
    """Who says in the material what the draft's sentence, one that speaks itself, says."""
    words, kept = alignment.stretch.words, _kept(alignment)
    for attribution, resolution in zip(there.attributions, there.resolutions, strict=True):
        kind = None if resolution.source is None else there.sources[resolution.source].kind
        if not attribution.source or not attribution.cue or kind == "self":
            continue
        frame = [
            at
            for at, word in enumerate(words)
            if any(s.start <= word.start < s.end for s in (*attribution.source, *attribution.cue))
        ]
        if not frame or any(at in kept for at in frame):
            continue
        if any(_governed(alignment, kept, content) for content in attribution.content):
            cue = min((*attribution.source, *attribution.cue))
            end = max((*attribution.source, *attribution.cue), key=lambda s: s.end).end
            lost = there[Span(cue.start, min(end, cue.start + 80))]
            first = min(cue.start, attribution.content[0].start)
            place = passage(there, first, max(end, attribution.content[-1].end))
            return Drift("attribution", doc.sentences[sentence].span, " ".join(lost.split()), place)
    return None


def _kept(alignment: Alignment) -> frozenset[int]:
    """The material's words that the draft has too, by their number in the stretch."""
    return frozenset(at for _, start, length in alignment.equal for at in range(start, start + length))


def _governed(alignment: Alignment, kept: frozenset[int], scope: Span, cue: Span | None = None) -> bool:
    """Does the draft have most of the words that a hedge or an attribution governs?"""
    governed = [
        at
        for at, word in enumerate(alignment.stretch.words)
        if scope.start <= word.start < scope.end
        and is_content(word.folded)
        and not (cue and cue.start <= word.start < cue.end)
    ]
    return len(governed) > 1 and sum(at in kept for at in governed) >= GOVERNED * len(governed)


def _holds_back(doc: Document, sentence: int, alignment: Alignment, hedges: int) -> bool:
    """Has the draft's sentence a doubt of its own that the material does not have in these words?"""
    if any(status.kind in ("alleged", "unverified", "disputed") for status in doc.statuses[sentence]):
        return True
    if not hedges:
        return False
    same = {word.folded for word in alignment.stretch.words}
    own = [h for h in doc.hedges[sentence] if h.kind not in ("approximator", "vague")]
    return any(doc[hedge.cue].lower().split()[0] not in same for hedge in own)


def _is_attributed(doc: Document, sentence: int) -> bool:
    """Does somebody say the sentence, or a sentence before it or after it from which it goes on?"""
    block = doc.sentences[sentence].block
    near = range(max(sentence - CARRIED, 0), min(sentence + 2, len(doc.sentences)))
    spans = [doc.sentences[at].span for at in near if doc.sentences[at].block == block]
    held = doc.statuses[sentence] or any(hedge.kind == "evidential" for hedge in doc.hedges[sentence])
    return bool(held) or any(
        span.overlaps(content)
        for attribution in doc.attributions
        for content in (*attribution.content, *attribution.cue)
        for span in spans
    )
