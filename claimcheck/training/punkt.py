"""Trains model/punkt.json: Punkt (Kiss and Strunk 2006, NLTK's implementation) on news.

Of what Punkt learns from bare text we keep the abbreviations and the words that often begin sentences. Its
pairs of words with a period between them are names, and not kept. In the place of its table of spellings
stand the words that are lower case wherever no sentence forces a capital on them: these tell that "a.m. He"
ends a sentence and "Mr. White" does not.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from claimcheck import model
from claimcheck.training import data
from claimcheck.training.linear import write

TEXTS = ("polnear_train.jsonl", "news_train.jsonl")
WORD = re.compile(r"(?<![\w.'’-])[^\W\d_]+(?![\w'’-])")
ABBREVIATION = re.compile(r"[a-z]+(?:[.&-]+[a-z]+)*")
# A word is lower case by nature from so many sightings on, up to such a share of capitals inside sentences.
SIGHTINGS, CAPITALS = 8, 0.03


def train() -> None:
    """Write model/punkt.json."""
    from nltk.tokenize.punkt import PunktTrainer

    # Punkt takes a curly mark for a part of the word.
    straight = str.maketrans("“”‘’", "\"\"''")
    texts = [row["text"].translate(straight) for name in TEXTS for row in data.rows(name)]
    trainer = PunktTrainer()
    for text in texts:
        trainer.train(text, finalize=False)
    learnt = trainer.get_params()
    lower = _lower_case_words(texts)
    weights: dict[str, Any] = {
        "format": model.FORMAT,
        "seed": None,  # Punkt draws no random numbers
        "abbreviations": sorted(filter(ABBREVIATION.fullmatch, learnt.abbrev_types)),
        "starters": sorted(learnt.sent_starters & set(lower)),
        "lower": lower,
    }
    write("punkt", weights, data=data.digest(*TEXTS))


def _lower_case_words(texts: list[str]) -> list[str]:
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        for match in WORD.finditer(text):
            word = match.group()
            before = text[max(match.start() - 2, 0) : match.start()]
            if word.islower():
                small[word] += 1
            elif word.istitle() and re.fullmatch(r"[\w,] ", before):
                capital[word.lower()] += 1
    return sorted(
        word
        for word, count in small.items()
        if count >= SIGHTINGS and capital[word] <= CAPITALS * (count + capital[word])
    )
