"""Unconfirmed items."""

from __future__ import annotations

from typing import Any

from claimcheck.document import Document
from claimcheck.stage import stage


@stage(requires=("sentences", "tags", "sources", "claims"), assigns=("statuses",))
def status(doc: Document) -> dict[str, Any]:
    return {"statuses": tuple(() for _ in doc.sentences)}
