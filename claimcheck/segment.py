"""Sentences and tokens."""

from __future__ import annotations

from typing import Any

from claimcheck.document import Sentence, Token, Document
from claimcheck.stage import stage


@stage(requires=("blocks", "roles"), assigns=("sentences",))
def segment(doc: Document) -> dict[str, Any]:
    import re
    out = []
    for i, b in enumerate(doc.blocks):
        toks = tuple(Token(m.start(), m.end(), m.group()) for m in re.finditer(r"\w+|[^\w\s]", doc.text[b.span.start:b.span.end]))
        if toks: out.append(Sentence(b.span, i, doc.roles[i], tuple(Token(t.start + b.span.start, t.end + b.span.start, t.text) for t in toks)))
    return {"sentences": tuple(out)}
