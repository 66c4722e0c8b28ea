"""Hedges as the marked-up sentences of spec/hedge.txt have them: the cue, its kind and its scope."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.attribute.quotes import find_quotes
from claimcheck.document import Document, Span
from claimcheck.encode import encode
from claimcheck.hedge import hedge
from claimcheck.layout import layout
from claimcheck.read import read_text
from claimcheck.segment import segment
from claimcheck.tag import tag

SPEC = Path(__file__).parent / "spec" / "hedge.txt"
KNOWN = {
    "Is it <possible> to park there?": "who asks for leave doubts nothing; few questions were labelled",
    "The loan is {<subject to approval> by the board}.": "the approval to come hides the condition",
}


def tagged(text: str) -> Document:
    doc = read_text(text, id="-", path=None, force=True)
    for stage in (layout, segment, tag, encode):
        doc = stage(doc)
    return replace(doc, quotes=find_quotes(doc.plain, doc.blocks))


def hedges(text: str) -> dict[Span, tuple[str, Span]]:
    return {item.cue: (item.kind, item.scope) for items in hedge(tagged(text)).hedges for item in items}


def spec() -> list[object]:
    lines = SPEC.read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [
        pytest.param(
            kind,
            marked,
            id=marked,
            marks=[pytest.mark.xfail(reason=KNOWN[marked])] if marked in KNOWN else [],
        )
        for kind, marked in rows
    ]


MARKS = re.compile(r"[<>{}]")


def between(marked: str, opening: str, closing: str) -> Span:
    """The span between two marks, as it lies in the sentence without marks."""
    start = len(MARKS.sub("", marked[: marked.index(opening)]))
    return Span(start, len(MARKS.sub("", marked[: marked.index(closing)])))


@pytest.mark.parametrize(("kind", "marked"), spec())
def test_a_marked_sentence(kind: str, marked: str) -> None:
    found = hedges(MARKS.sub("", marked))
    cue = between(marked, "<", ">")
    if kind == "none":
        assert not [other for other in found if other.overlaps(cue)]
    else:
        assert cue in found, f"found only {found}"
        assert found[cue] == (kind, between(marked, "{", "}"))


def test_furniture_has_no_hedges() -> None:
    text = (
        "Harbour may close\n\nBy Ann Roe\n\nThe harbour may close.\n\nFor more, call us or you might miss it."
    )
    doc = hedge(tagged(text))
    for sentence, items in zip(doc.sentences, doc.hedges, strict=True):
        assert not items or sentence.role not in {"byline", "boilerplate"}
