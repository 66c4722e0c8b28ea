"""What the parts of the program promise of the layers that they write, whatever the text is."""

from __future__ import annotations

from itertools import pairwise

from claimcheck.document import Document, Span
from claimcheck.report.record import record
from claimcheck.segment import LONGEST


def read(doc: Document) -> None:
    """Paragraphs are in order, and begin and end with what can be seen; blanked markup keeps its length."""
    assert len(doc.plain) == len(doc.text)
    assert doc.blocks
    assert all(one.span.end <= other.span.start for one, other in pairwise(doc.blocks))
    assert all(doc.text[block.span.start].strip() for block in doc.blocks)
    assert all(doc.text[block.span.end - 1].strip() for block in doc.blocks)


def layout(doc: Document) -> None:
    """Each block has a role."""
    assert len(doc.roles) == len(doc.blocks)


def segment(doc: Document) -> None:
    """Sentences are in order, of tokens that are words of the text, and of bounded length."""
    for sentence in doc.sentences:
        words = sentence.tokens
        assert 0 < len(words) < LONGEST + 20
        assert sentence.span == Span(words[0].start, words[-1].end)
        assert all(doc.plain[word.start : word.end] == word.text for word in words)
        assert all(one.end <= other.start for one, other in pairwise(words))
        assert doc.text[sentence.span.start].strip()
        assert doc.text[sentence.span.end - 1].strip()
    assert all(one.span.end <= other.span.start for one, other in pairwise(doc.sentences))


def tag(doc: Document) -> None:
    """Each token has a tag."""
    assert list(map(len, doc.tags)) == [len(sentence.tokens) for sentence in doc.sentences]
    assert all(all(tags) for tags in doc.tags)


def encode(doc: Document) -> None:
    """Each sentence is judged; what is proposed stands in the text."""
    assert len(doc.judgements) == len(doc.sentences)
    for one in doc.proposals:
        for span in (*one.source, *one.cue, *one.content):
            assert 0 <= span.start < span.end <= len(doc.text)


def attribute(doc: Document) -> None:
    """Attributions are in order and of something; no word has two owners, but one inside the other."""
    last = -1
    contents: list[Span] = []
    for place, one in enumerate(doc.attributions):
        assert one.content, "an attribution of nothing"
        spans = (*one.source, *one.cue, *one.content)
        assert all(0 <= span.start < span.end <= len(doc.text) for span in spans)
        first = min(span.start for span in (*one.cue, *one.content))
        assert first >= last, "out of order"
        last = first
        assert one.parent is None or 0 <= one.parent < place
        if one.parent is None:
            contents += [span for span in one.content if any(map(str.isalnum, doc[span]))]
    contents.sort()
    assert all(one.end <= other.start for one, other in pairwise(contents)), "a word with two owners"


def resolve(doc: Document) -> None:
    """Each attribution leads to one of the sources, or to none."""
    assert len(doc.resolutions) == len(doc.attributions)
    for one in doc.resolutions:
        assert all(index is None or index in range(len(doc.sources)) for index in (one.source, one.via))


def classify(doc: Document) -> None:
    """Each sentence has a claim: scores from 0 to 1, decided at 0.5, with a type where it is one."""
    assert len(doc.claims) == len(doc.sentences)
    for claim in doc.claims:
        assert 0 <= claim.verifiability <= 1
        assert 0 <= claim.check_worthiness <= 1
        assert claim.is_claim == bool(claim.types) == (float(f"{claim.verifiability:.2f}") >= 0.5)


def hedge(doc: Document) -> None:
    """Each sentence has its hedges: the cue in the scope, the scope in the sentence."""
    for sentence, items in zip(doc.sentences, doc.hedges, strict=True):
        for item in items:
            assert sentence.span.contains(item.scope)
            assert item.scope.contains(item.cue)


def status(doc: Document) -> None:
    """Each sentence has its open items, with their words in it."""
    for sentence, items in zip(doc.sentences, doc.statuses, strict=True):
        assert all(sentence.span.contains(item.span) for item in items)


def everything(doc: Document) -> None:
    """All of these, of the finished document, and offsets of the report that fit the text."""
    for promise in (layout, segment, tag, encode, attribute, resolve, classify, hedge, status):
        promise(doc)
    assert len(doc.assessments) == len(doc.sentences)
    report = record(doc)
    for key in ("sentences", "quotes", "findings"):
        for item in report[key]:
            assert item["text"] == doc.text[item["start"] : item["end"]]
