"""Part of speech."""

from __future__ import annotations

from typing import Any

from claimcheck.document import Document
from claimcheck.stage import stage


@stage(requires=("sentences",), assigns=("tags",))
def tag(doc: Document) -> dict[str, Any]:
    return {"tags": tuple(("NN",) * len(s.tokens) for s in doc.sentences)}
