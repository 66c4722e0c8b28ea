"""The trained encoder reads the document once; what it says of words and sentences, the later stages judge
by.
"""

from __future__ import annotations

from typing import Any

from claimcheck.document import Document, Proposal, Span
from claimcheck.encode.encoder import encoder
from claimcheck.stage import stage


@stage(requires=("blocks", "sentences"), assigns=("proposals", "judgements"))
def encode(doc: Document) -> dict[str, Any]:
    """The layers `proposals`, attributions by source, cue and content, none inside another, and
    `judgements`.
    """
    attributions, judgements = encoder().layers(
        doc.plain,
        [(block.span.start, block.span.end) for block in doc.blocks],
        [(sentence.span.start, sentence.span.end) for sentence in doc.sentences],
        headed=bool(doc.sentences) and doc.sentences[0].role == "headline",
    )
    return {
        "proposals": tuple(
            Proposal(_spans(found.source), _spans(found.cue), _spans(found.content)) for found in attributions
        ),
        "judgements": judgements,
    }


def _spans(pairs: tuple[tuple[int, int], ...]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)
