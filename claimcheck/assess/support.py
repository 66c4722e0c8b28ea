"""Which attributions stand behind the claim of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.document import Attribution, Document, Span, Support, Token


def supports(doc: Document) -> list[list[Support]]:
    """Per sentence the supports of its own claim, before other sentences lend theirs.

    A content supports the claim when it holds at least half of the sentence's words, those of sources and
    cues left out: "..., said Ana Ruiz, who heads the port authority" is about what she says, however long
    her title is. Of two attributions one inside the other, one counts: an outlet hands its source on ("the
    paper said, citing two officials"), everybody else answers for what they say that others say or plan.
    """
    by_sentence: list[list[int]] = [[] for _ in doc.sentences]
    for index in range(len(doc.attributions)):
        for sentence in doc.sentences_of_attribution(index):
            by_sentence[sentence].append(index)
    return [
        _supports_of(doc, sentence, candidates) if doc.claims[sentence].is_claim else []
        for sentence, candidates in enumerate(by_sentence)
    ]


def _supports_of(doc: Document, sentence: int, candidates: Sequence[int]) -> list[Support]:
    if not candidates:
        return []
    words = [token for token in doc.sentences[sentence].tokens if token.text[0].isalnum()]
    silence = [status.span for status in doc.statuses[sentence] if status.kind == "no-comment"]
    # "The ministry declined to comment": the writer says so, the ministry says nothing.
    candidates = [index for index in candidates if not _is_silence(doc.attributions[index], silence)]
    attributions = [doc.attributions[index] for index in candidates]
    frame = [
        span
        for attribution in attributions
        for span in (*attribution.source, *attribution.cue)
        if attribution.parent is None
    ]
    said = [word for word in words if not _inside(word, frame)]
    holding = [
        index
        for index, attribution in zip(candidates, attributions, strict=True)
        if 2 * sum(_inside(word, attribution.content) for word in said) >= len(said) > 0
    ]
    hidden = set()
    for index in holding:
        parent = doc.attributions[index].parent
        if parent in holding:
            hidden.add(parent if _is_outlet(doc, parent) else index)
    return [
        Support(doc.resolutions[index].source, index, sentence) for index in holding if index not in hidden
    ]


def _is_silence(attribution: Attribution, silence: Sequence[Span]) -> bool:
    return any(span.overlaps(cue) for span in silence for cue in attribution.cue)


def _is_outlet(doc: Document, attribution: int) -> bool:
    source = doc.resolutions[attribution].source
    return source is not None and doc.sources[source].kind == "publication"


def _inside(token: Token, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(token) for span in spans)
