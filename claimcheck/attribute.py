"""Who says what."""

from __future__ import annotations

from typing import Any

from claimcheck.document import Document
from claimcheck.stage import stage


@stage(requires=("sentences", "tags"), assigns=("quotes", "attributions"))
def attribute(doc: Document) -> dict[str, Any]:
    return {"quotes": (), "attributions": ()}
