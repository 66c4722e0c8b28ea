"""What the material attributes and the draft asserts: who says so was lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Attribution, Document, Span
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.passages import passage
from claimcheck.material.support import is_content
from claimcheck.material.verbs import verb
from claimcheck.material.words import bare, words_of
from claimcheck.syntax import stem, stems_listed

# Attributions near a sentence carry over to it: so many sentences before, in its paragraph.
CARRIED = 2
# Small words of other lists that tell who says something.
TELLING_TOO = frozenset({"said", "say", "says"})
# So much (share) of the words in question a content holds that covers them.
HELD = 0.5
# Who speaks so speaks for himself: nobody takes it for the paper's own words.
OURSELVES = frozenset(["i", "we", "you", "my", "our", "your", "me", "us", "mine", "ours", "yours"])
# What somebody has of things, whose it is said to be.
_VIEWS = "words view opinion eyes telling account judgment estimate estimation reading version mind"
VIEWS = frozenset(_VIEWS.split())
THEIRS = frozenset({"his", "her", "their", "its"})
# So much (share) of the words that both have stands between quotation marks where it is quoted.
QUOTED = 0.9
# The longest attribution that is shown, in characters.
SHOWN = 80
# Who says something, with the verb, has so many words at most where it is known by the words alone.
LONGEST = 7


def attribution_lost(beside: Beside, there: Document) -> Drift | None:
    """Who says in the material what the draft's sentence says in its own voice."""
    for attribution, resolution in zip(there.attributions, there.resolutions, strict=True):
        kind = None if resolution.source is None else there.sources[resolution.source].kind
        if not attribution.source or not attribution.cue or kind == "self":
            continue
        frame = (*attribution.source, *attribution.cue)
        if not _is_told(there, attribution):
            continue
        if _is_kept(beside, frame) or _is_said_too(beside, attribution.cue):
            continue
        contents = [content for content in attribution.content if beside.keeps(beside.in_passage(content))]
        if not contents or is_credited(beside, attribution):
            continue
        start, end = min(frame).start, max(span.end for span in frame)
        lost = there[Span(start, min(end, start + SHOWN))]
        place = passage(there, min(start, contents[0].start), max(end, contents[-1].end))
        return Drift("attribution", beside.doc.sentences[beside.sentence].span, " ".join(lost.split()), place)
    return None


def _is_told(there: Document, attribution: Attribution) -> bool:
    """Is there more than small words in what tells that somebody says it: not "the fourth did not"?"""
    small = lexicon.words("stop_words") - TELLING_TOO
    words = [word.folded for cue in attribution.cue for word in words_of(there.plain, cue)]
    return not words or any(word not in small and not denies([word]) for word in words)


def teller_lost(beside: Beside) -> Drift | None:
    """Who says it, by the words alone, where the draft leaves out nothing else: "it, he said, leaks"."""
    for hunk, here, there in beside.exchanges:
        if here or not 2 <= len(there) <= LONGEST:
            continue
        told = [word for word in there if word != "that"]
        # "He said", "said Ruiz", "according to Ruiz": the verb is at one end, who says it at the other.
        verbs = {at for at in (0, -1) if tells(told[at])}
        # "Police said" may be told as "police arrested", "it said within a year" as "within a year, it".
        if any(is_content(word) and word in beside.added for word in told):
            continue
        begins = told[0] in ("who", "which", "and", "but", "as", "to", "not")
        is_said = len(verbs) == 1 and not begins and sum(map(tells, told)) == 1
        if is_said or _is_view(there):
            words = beside.there[slice(*hunk.there)]
            return beside.untold(Span(words[0].start, words[-1].end))
    return None


def _is_view(words: Sequence[str]) -> bool:
    """Do words say whose view it is: "in the words of the mayor", "as the mayor sees it"?"""
    if words[0] == "as" and words[-1] == "it":
        return len(words) > 2
    at = next((at for at, word in enumerate(words) if word in VIEWS), 0)
    whose = words[at - 1]
    is_of = "of" in words[at + 1 : at + 2] and len(words) > at + 2
    return (
        words[0] in ("in", "by", "to")
        and at > 0
        and (is_of or whose.endswith(("'s", "s'")) or whose in THEIRS)
    )


def quote_told(beside: Beside, there: Document) -> Drift | None:
    """Who says in the material, between quotation marks, what the draft tells in its own voice."""
    words = [word for at, word in enumerate(beside.there) if at in beside.here_of]
    for quote in there.quotes:
        inside = sum(quote.span.start <= word.start < quote.span.end for word in words)
        if inside < QUOTED * len(words):
            continue
        lost, place = quote.span, passage(there, words[0].start, words[-1].end)
        for attribution in there.attributions:
            if attribution.cue and any(content.overlaps(quote.span) for content in attribution.content):
                frame = (*attribution.source, *attribution.cue)
                lost = Span(min(frame).start, max(span.end for span in frame))
                break
        shown = " ".join(there[Span(lost.start, min(lost.end, lost.start + SHOWN))].split())
        return Drift("attribution", beside.doc.sentences[beside.sentence].span, shown, place)
    return None


def may_be_own(beside: Beside) -> bool:
    """Could a sentence of the body be in the paper's own voice? It saves reading most of the material."""
    is_body = beside.doc.sentences[beside.sentence].role == "body"
    return is_body and not _says_so(beside) and not _is_held(beside) and not _is_carried(beside)


def may_be_told(beside: Beside) -> bool:
    """Could such a sentence be what somebody says in the material between quotation marks?"""
    doc, block = beside.doc, beside.doc.sentences[beside.sentence].block
    is_announced = block > 0 and doc[doc.blocks[block - 1].span].rstrip().endswith(":")
    return not is_announced and not any(w.partition("'")[0] in OURSELVES for w in beside.own.folded)


def _is_kept(beside: Beside, frame: tuple[Span, ...]) -> bool:
    """Has the draft a word of the source or the cue, in its place?"""
    words = beside.in_passage(*frame)
    telling = [at for at in words if is_content(beside.passage.folded[at])] or words
    return not words or any(at in beside.here_of for at in telling)


def _is_said_too(beside: Beside, cue: tuple[Span, ...]) -> bool:
    """Has the draft the verb of the cue in another form: "mocks" for "mock"?"""
    own = {verb(word) for word in beside.own.folded if is_content(word)} - stems_listed("telling_cues")
    return any(verb(beside.passage.folded[at]) in own for at in beside.in_passage(*cue))


def is_credited(beside: Beside, attribution: Attribution) -> bool:
    """Does the draft attribute what the material does, in words of its own?

    An attribution inside the material's content ("he thinks", in "Ruiz said he thinks that ...") is part of
    what is said.
    """
    names = {bare(beside.passage.folded[at]) for at in beside.in_passage(*attribution.source)}
    if any(word in names for word in beside.added if is_content(word)):
        return True
    doc, said = beside.doc, set(beside.in_passage(*attribution.content))
    asked = [here for at, here in beside.here_of.items() if at in said]
    for own in doc.attributions:
        cue = beside.in_sentence(*own.cue)
        inside = bool(cue) and all(beside.there_of.get(at) in said for at in cue)
        if not own.cue or inside or not _is_near(beside, own):
            continue
        held = set(beside.in_sentence(*own.content))
        if sum(at in held for at in asked) >= HELD * len(asked):
            return True
    return False


def _is_near(beside: Beside, attribution: Attribution) -> bool:
    """Does somebody speak in the sentence's own paragraph, or the one before that announces it by a colon?"""
    doc = beside.doc
    block = doc.sentences[beside.sentence].block
    spans = [doc.blocks[block].span]
    if block and doc[doc.blocks[block - 1].span].rstrip().endswith(":"):
        spans.append(doc.blocks[block - 1].span)
    return any(span.overlaps(cue) for span in spans for cue in attribution.cue)


def says_so(words: Iterable[str]) -> bool:
    """Is there a word of saying among some folded words?"""
    return any(map(tells, words))


def tells(word: str) -> bool:
    """Is a folded word a verb of saying? The stem of "note" is "not"."""
    return word != "not" and stem(word) in stems_listed("telling_cues")


def _says_so(beside: Beside) -> bool:
    """Is there a word of saying in the sentence that the passage does not have there?

    Not where one of the passage has only moved, and another was lost: "says it warned him", "was warned".
    """
    rows = beside.added, beside.passage.folded
    own, known = (set(map(stem, filter(tells, row))) for row in rows)
    return bool(own) and not (own <= known and known - set(map(stem, beside.own.folded)))


def _is_held(beside: Beside) -> bool:
    """Is the sentence an allegation by a word of its own?"""
    doc, sentence = beside.doc, beside.sentence
    alleged = any(
        status.kind in ("alleged", "unverified") and beside.is_new(status.span)
        for status in doc.statuses[sentence]
    )
    return alleged or any(hedge.kind == "evidential" for hedge in doc.hedges[sentence])


def _is_carried(beside: Beside) -> bool:
    """Does somebody say the sentences around, so that the sentence goes on from them?"""
    doc, sentence = beside.doc, beside.sentence
    block = doc.sentences[sentence].block
    near = range(max(sentence - CARRIED, 0), min(sentence + 2, len(doc.sentences)))
    spans = [doc.sentences[at].span for at in near if at != sentence and doc.sentences[at].block == block]
    return any(
        span.overlaps(part)
        for attribution in doc.attributions
        for part in (*attribution.content, *attribution.cue)
        for span in spans
    )
