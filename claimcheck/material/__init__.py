"""Does the draft say what its material says? The stage `compare`, behind `--against`.

Read the material (read.py), index it (words.py, index.py), lay the draft's words beside it (align.py), and
say what became of quotes, figures, names, doubts and borrowed words. Nothing here judges; rules/material.py
does.
"""

from __future__ import annotations

from typing import Any

from claimcheck.document import Document
from claimcheck.stage import stage


@stage(
    requires=("quotes", "attributions", "resolutions", "claims", "hedges", "statuses"),
    assigns=("comparison",),
)
def compare(doc: Document) -> dict[str, Any]:
    """The draft beside the material that the desk gives; None without any."""
    if doc.desk.material is None:
        return {"comparison": None}
    # Here, not above: most runs have no material.
    from claimcheck.material.checks import comparison

    return {"comparison": comparison(doc, doc.desk.material)}
