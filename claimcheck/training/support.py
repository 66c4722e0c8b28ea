"""Trains model/support.json: how surely a passage supports a claim (claimcheck.material.support).

The pairs are built. A claim belongs to its own article: a headline and a lead to the rest, a sentence of
the body, with words dropped and exchanged and its halves turned round, to the sentence that it was. It does
not belong to other articles of the same months. What is fitted is a logistic regression over a few shares.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from claimcheck.document import Document, Token
from claimcheck.material.index import Index
from claimcheck.material.support import FEATURES, Gist, Support, gist, gist_of, is_content
from claimcheck.material.words import Word
from claimcheck.model import FORMAT
from claimcheck.read import read_text
from claimcheck.tag import tag
from claimcheck.training import data
from claimcheck.training.linear import SEED, write
from claimcheck.training.news import segmented

ARTICLES = "polnear_train.jsonl"
# Articles that claims are taken from, and others that lend none of theirs but their passages.
CLAIMING, LENDING = 320, 80
DRAWS = 2  # times that articles are drawn anew to claim or lend
REWORDED = 2  # sentences of each article
DROPPED, EXCHANGED = 0.25, 0.15  # shares of their words
LEAST, MOST = 8, 40  # words of a sentence that is reworded


class Pair(NamedTuple):
    """A claim beside the likeliest passage of some material: the FEATURES, and does it belong there?"""

    features: tuple[float, ...]
    belongs: bool


def train() -> None:
    """Write model/support.json."""
    from sklearn.linear_model import LogisticRegression

    texts = [str(row["text"]) for row in data.rows(ARTICLES)]
    made = [pair for draw in range(DRAWS) for pair in pairs(texts, LENDING, CLAIMING, SEED + draw)]
    truth = [pair.belongs for pair in made]
    # Each class weighs half: how much of a draft is in its notes, nobody knows.
    fitted = LogisticRegression(C=1.0, class_weight="balanced", random_state=SEED).fit(
        [pair.features for pair in made], truth
    )
    weights = {
        "format": FORMAT,
        "seed": SEED,
        "features": list(FEATURES),
        "weights": [round(float(weight), 3) for weight in fitted.coef_[0]],
        "bias": round(float(fitted.intercept_[0]), 3),
    }
    write("support", weights, data=data.digest(ARTICLES))


def pairs(articles: Sequence[str], lending: int, claiming: int, seed: int = SEED) -> Iterator[Pair]:
    """Each claim of `claiming` articles with its own, and with `lending` others; `seed` draws both."""
    chance = random.Random(seed)
    texts = list(articles)
    chance.shuffle(texts)
    lenders = Support(Index([read_text(text, force=True) for text in texts[:lending]]))
    for text in texts[lending : lending + claiming]:
        doc = tag(segmented(text))
        opening = [index for index, s in enumerate(doc.sentences) if s.block == 0 or s.block == 1]
        rest = replace(read_text(text, force=True), blocks=doc.blocks[2:])
        if not opening or not rest.blocks:
            continue
        own = Support(Index([rest]))
        body = [
            index for index, s in enumerate(doc.sentences) if s.block > 1 and LEAST <= len(s.tokens) <= MOST
        ]
        claims = [gist(doc, opening[0]), gist(doc, opening[-1])]
        claims += [reworded(doc, index, chance) for index in chance.sample(body, min(REWORDED, len(body)))]
        for claim in claims:
            yield from (Pair(found, True) for found in _best(own, claim))
            yield from (Pair(found, False) for found in _best(lenders, claim))


def _best(support: Support, claim: Gist) -> Iterator[tuple[float, ...]]:
    """The features of the passage that shares most with a claim."""
    places = support.places(claim)
    if places:
        yield max(places, key=lambda place: sum(place.features[:3])).features


def reworded(doc: Document, index: int, chance: random.Random) -> Gist:
    """A sentence with words dropped and exchanged, and its halves turned round."""
    whole = gist(doc, index)
    others = doc.sentences[chance.randrange(len(doc.sentences))].tokens
    words = [word for at, word in enumerate(whole.words) if at == 0 or chance.random() >= DROPPED]
    words = [_exchanged(word, others, chance) for word in words]
    half = len(words) // 2
    return gist_of((*words[half:], *words[:half]), _names(doc, index))


def _exchanged(word: Word, others: Sequence[Token], chance: random.Random) -> Word:
    if is_content(word.folded) and chance.random() < EXCHANGED:
        return word._replace(folded=chance.choice(others).text.lower())
    return word


def _names(doc: Document, index: int) -> set[str]:
    return {
        token.text.lower()
        for token, tag_ in zip(doc.sentences[index].tokens, doc.tags[index], strict=True)
        if tag_ in ("NNP", "NNPS")
    }
