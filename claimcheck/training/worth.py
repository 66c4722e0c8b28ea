"""Trains model/worth.json: what words alone say of whether a sentence is worth a check.

The recipe that claim detection began with (Hassan et al. 2017: words, tags, length), as a second opinion
beside the encoder's. It learns from claims_train alone; how much it weighs is fitted elsewhere
(training/claims.py), where the encoder knows the answers as little as it does.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.classify.features import word_features
from claimcheck.encode.judge import CHECK_WORTHY
from claimcheck.syntax import lowered
from claimcheck.tag import tag
from claimcheck.training import data, linear
from claimcheck.training.news import segmented

DEBATES = "claims_train.jsonl"
RECIPE = linear.Recipe(c=0.05, rare=3, small=0.05)


def train() -> None:
    """Write model/worth.json."""
    linear.write("worth", linear.fit(list(examples()), [CHECK_WORTHY], RECIPE), data=data.digest(DEBATES))


def examples() -> Iterator[linear.Example]:
    """Every sentence that ClaimBuster labelled and that is one for the program too."""
    for row in data.rows(DEBATES):
        if row["check_worthy"] is None:
            continue
        doc = tag(segmented(row["text"]))
        if len(doc.sentences) == 1:
            (sentence,), (tags,) = doc.sentences, doc.tags
            features = word_features(lowered(sentence), tags)
            yield linear.Example(features, {CHECK_WORTHY: bool(row["check_worthy"])}, row["id"])
