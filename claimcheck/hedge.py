"""Hedges and their scope."""

from __future__ import annotations

from typing import Any

from claimcheck.document import Document
from claimcheck.stage import stage


@stage(requires=("sentences", "tags", "claims"), assigns=("hedges",))
def hedge(doc: Document) -> dict[str, Any]:
    return {"hedges": tuple(() for _ in doc.sentences)}
