"""Who is meant."""

from __future__ import annotations

from typing import Any

from claimcheck.document import Resolution, Document
from claimcheck.stage import stage


@stage(requires=("attributions",), assigns=("sources", "resolutions", "credits"))
def resolve(doc: Document) -> dict[str, Any]:
    return {"sources": (), "resolutions": tuple(Resolution(None) for _ in doc.attributions), "credits": ()}
