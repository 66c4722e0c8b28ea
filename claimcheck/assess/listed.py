"""Lists: whoever speaks before the colon says what stands below it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.document import Document
from claimcheck.layout.shape import MARK

_ITEM = re.compile(rf"\s*(?:[–—]|{MARK})\s*\S")


def introduced(doc: Document) -> Mapping[int, int]:
    """By the sentences of list items the claim that ends in a colon above the list: "The port said it will
    sell: - two boats - a crane"."""
    last_of = {sentence.block: index for index, sentence in enumerate(doc.sentences)}
    found: dict[int, int] = {}
    opens: int | None = None
    above = -1  # the last block seen
    for index, sentence in enumerate(doc.sentences):
        if sentence.block != above:
            before = last_of.get(above)
            if _ITEM.match(doc.text, doc.blocks[sentence.block].span.start) is None:
                opens = None
            elif before is not None and doc[doc.sentences[before].span].endswith(":"):
                opens = before if doc.claims[before].is_claim else None
            above = sentence.block
        if opens is not None:
            found[index] = opens
    return found
