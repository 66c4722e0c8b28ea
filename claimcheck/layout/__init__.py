"""The role of each block, and what the piece says of itself."""

from __future__ import annotations

from typing import Any

from claimcheck.document import Document
from claimcheck.layout.metadata import metadata_of
from claimcheck.layout.page import roles_of
from claimcheck.layout.shape import shape_of
from claimcheck.stage import stage


@stage(requires=("blocks",), assigns=("metadata", "roles"))
def layout(doc: Document) -> dict[str, Any]:
    """The role of each block; title, byline and day of publication: given, else found, else the file's."""
    shapes = [shape_of(doc, block.span) for block in doc.blocks]
    roles = roles_of(shapes, [block.hint for block in doc.blocks], doc.plain)
    return {"metadata": metadata_of(doc.given, doc.properties, shapes, roles), "roles": tuple(roles)}
