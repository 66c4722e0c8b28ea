"""Is it a claim."""

from __future__ import annotations

from typing import Any

from claimcheck.document import Claim, Document
from claimcheck.stage import stage


@stage(requires=("sentences", "attributions"), assigns=("claims",))
def classify(doc: Document) -> dict[str, Any]:
    return {"claims": tuple(Claim(0.5, 0.5, ("state",)) for _ in doc.sentences)}
