"""Trains model/kinds.json: person, organization, place or another kind of name.

The labels are CoreNLP's names in the layers of the training articles (silver); a name that resolve finds
takes the label of its last word. Names that CoreNLP does not know are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.document import Block, Document, Sentence, Span, Token
from claimcheck.resolve.kinds import NAME_KINDS, features
from claimcheck.resolve.names import find_names
from claimcheck.resolve.words import Words
from claimcheck.training import data
from claimcheck.training.linear import Example, Recipe, fit, write

TEXTS, LAYERS = "polnear_train.jsonl", "polnear_train_layers.jsonl.gz"
_LABELS = {
    "PERSON": "person",
    "ORGANIZATION": "organization",
    "LOCATION": "place",
    "MISC": "other",
    "DATE": "other",
}


def train() -> None:
    """Fit and write the weights."""
    weights = fit(list(examples(TEXTS, LAYERS)), NAME_KINDS, Recipe(c=0.5, rare=3, small=0.05, folds=3))
    write("kinds", weights, data=data.digest(TEXTS, LAYERS))


def examples(texts: str, layers: str) -> Iterator[Example]:
    """Every name of the articles that CoreNLP labels."""
    articles = {row["id"]: row["text"] for row in data.rows(texts)}
    for layer in data.rows(layers):
        document = document_of(articles[layer["id"]], layer)
        words = Words(document)
        labels = {token[0]: token[3] for sentence in layer["sentences"] for token in sentence}
        for name in find_names(words):
            label = _LABELS.get(labels.get(words.starts[name.last - 1], "O"))
            if label:
                yield Example(
                    tuple(features(words, name)), {kind: kind == label for kind in NAME_KINDS}, layer["id"]
                )


def document_of(text: str, layer: dict[str, list[list[list[int | str]]]]) -> Document:
    """A document with the tokens, sentences and tags of a layers file."""
    sentences, tags = [], []
    for row in layer["sentences"]:
        tokens = tuple(Token(int(start), int(end), text[int(start) : int(end)]) for start, end, *_ in row)
        if tokens:
            sentences.append(Sentence(Span(tokens[0].start, tokens[-1].end), 0, "body", tokens))
            tags.append(tuple(str(tag) for _, _, tag, *_ in row))
    return Document(
        id="",
        path=None,
        text=text,
        plain=text,
        encoding="utf-8",
        sha256="",
        blocks=(Block(Span(0, len(text))),),
        roles=("body",),
        sentences=tuple(sentences),
        tags=tuple(tags),
    )
