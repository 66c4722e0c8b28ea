"""The trained encoder reads the document once and proposes what the later stages judge."""

from __future__ import annotations

from typing import Any

from claimcheck.document import Document, Proposal, Span
from claimcheck.encode.encoder import encoder
from claimcheck.stage import stage


@stage(requires=("blocks", "roles"), assigns=("proposals",))
def encode(doc: Document) -> dict[str, Any]:
    """The layer `proposals`: attributions by source, cue and content, none inside another.

    A further head of the encoder writes a further layer here: the reading stays one pass.
    """
    blocks = [(block.span.start, block.span.end) for block in doc.blocks]
    return {
        "proposals": tuple(
            Proposal(_spans(found.source), _spans(found.cue), _spans(found.content))
            for found in encoder().attributions(doc.plain, blocks)
        )
    }


def _spans(pairs: tuple[tuple[int, int], ...]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)
