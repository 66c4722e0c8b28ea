"""Who says what: quotation marks, what the encoder proposes, mended, and what is reported inside of that."""

from __future__ import annotations

from typing import Any

from claimcheck.attribute.find import find
from claimcheck.attribute.link import link
from claimcheck.attribute.proposals import mended
from claimcheck.attribute.quotes import find_quotes
from claimcheck.document import Document
from claimcheck.stage import stage


@stage(requires=("sentences", "tags", "proposals"), assigns=("quotes", "attributions"))
def attribute(doc: Document) -> dict[str, Any]:
    """The layers `quotes` and `attributions`."""
    quotes = find_quotes(doc.plain, doc.blocks)
    found = list(find(doc, quotes))
    proposals = mended(doc, quotes, doc.proposals, found)
    return {"quotes": quotes, "attributions": link(doc, quotes, proposals, found)}
