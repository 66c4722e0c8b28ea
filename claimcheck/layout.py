"""The role of each block, and what the piece says of itself."""

from __future__ import annotations

from typing import Any

from claimcheck.document import Document
from claimcheck.stage import stage


@stage(requires=("blocks",), assigns=("metadata", "roles"))
def layout(doc: Document) -> dict[str, Any]:
    return {"metadata": doc.given, "roles": tuple(block.hint or "body" for block in doc.blocks)}
