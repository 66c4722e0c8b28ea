"""Sentence ends and tags against the CoreNLP layers of the development articles."""

from __future__ import annotations

import gzip
import json
import re

from bench.results import SHARED
from claimcheck.document import Document, Sentence, Span, Token
from claimcheck.layout import layout
from claimcheck.read import read_text
from claimcheck.segment import segment
from claimcheck.tag import tag

LAYERS = SHARED / "data" / "polnear_dev_layers.jsonl.gz"
ARTICLES = SHARED / "data" / "polnear_dev.jsonl"
BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def measure() -> dict[str, float]:
    """F1 of sentence ends, CoreNLP's cut at blank lines; share of right tags on CoreNLP's own tokens."""
    with gzip.open(LAYERS, "rt", encoding="utf-8") as lines:
        layers = {row["id"]: row["sentences"] for row in map(json.loads, lines)}
    with ARTICLES.open(encoding="utf-8") as lines:
        texts = {row["id"]: row["text"] for row in map(json.loads, lines)}
    right = found = there = right_tags = tokens = 0
    for name, sentences in layers.items():
        text = texts[name]
        gold = {end for sentence in sentences for end in _ends(text, sentence)}
        document = segment(layout(read_text(text, id=name, force=True)))
        ends = {_last_word_end(text, sentence.span.end) for sentence in document.sentences}
        right, found, there = right + len(gold & ends), found + len(ends), there + len(gold)
        for tags, sentence in zip(_tags(text, sentences), sentences, strict=True):
            right_tags += sum(tag == token[2] for tag, token in zip(tags, sentence, strict=True))
            tokens += len(sentence)
    return {"sentence ends, F1": 2 * right / (found + there), "tags, accuracy": right_tags / tokens}


def _ends(text: str, sentence: list[list[int]]) -> set[int]:
    """Where a sentence of CoreNLP's ends, and where a blank line inside it ends one."""
    start, end = sentence[0][0], sentence[-1][1]
    cuts = [start + match.start() for match in BLANK_LINE.finditer(text[start:end])]
    return {_last_word_end(text, cut) for cut in (*cuts, end)}


def _last_word_end(text: str, end: int) -> int:
    """The end of the last word before `end`, so that marks after it do not decide."""
    while end > 0 and not text[end - 1].isalnum():
        end -= 1
    return end


def _tags(text: str, sentences: list[list[list[int]]]) -> list[tuple[str, ...]]:
    made = []
    for sentence in sentences:
        tokens = tuple(Token(start, end, text[start:end]) for start, end, *_ in sentence)
        made.append(Sentence(Span(tokens[0].start, tokens[-1].end), 0, "body", tokens))
    document = Document(
        id="", path=None, text=text, plain=text, encoding="utf-8", sha256="", sentences=tuple(made)
    )
    return list(tag(document).tags)
