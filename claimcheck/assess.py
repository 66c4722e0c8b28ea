"""How firmly each claim stands."""

from __future__ import annotations

from typing import Any

from claimcheck.document import Assessment, Document
from claimcheck.stage import stage


@stage(requires=("claims", "hedges", "statuses", "sources", "resolutions"), assigns=("assessments",))
def assess(doc: Document) -> dict[str, Any]:
    return {"assessments": tuple(Assessment() for _ in doc.sentences)}
