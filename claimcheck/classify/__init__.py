"""Which sentences make a claim, of which types, and how worth a check they are.

The encoder judges; a sigmoid a label (Platt 1999) turns its logits into probabilities. A claim is a
sentence that asserts something that could be checked, whoever asserts it and however hedged. What is worth
a check is known from debates (ClaimBuster, Arslan et al. 2020), what is a claim from news and speeches
(PoliClaim, Ni et al. 2024).
"""

from __future__ import annotations

from typing import Any

from claimcheck.document import FURNITURE, Claim, Document, Sentence
from claimcheck.encode.judge import CHECK_WORTHY, CLAIM, SENTENCE_LABELS, TYPES
from claimcheck.model.linear import Calibration, calibration
from claimcheck.stage import stage
from claimcheck.syntax import QUOTE_MARKS

LABELS = (CLAIM, CHECK_WORTHY, *TYPES)


@stage(requires=("sentences", "judgements"), assigns=("claims",))
def classify(doc: Document) -> dict[str, Any]:
    """One claim a sentence: scores in 0..1, decided at 0.5; its types, none where it makes no claim."""
    calibrated = calibration("claims")
    return {
        "claims": tuple(
            _claim(judgement.scores, sentence, calibrated)
            for sentence, judgement in zip(doc.sentences, doc.judgements, strict=True)
        )
    }


def _claim(logits: tuple[float, ...], sentence: Sentence, calibrated: Calibration) -> Claim:
    given = dict(zip(SENTENCE_LABELS, logits, strict=True))
    scores = {label: calibrated.probability(label, given[label]) for label in LABELS}
    verifiability, check_worthiness = round(scores[CLAIM], 2), round(scores[CHECK_WORTHY], 2)
    if sentence.role in FURNITURE or _asks(sentence):
        verifiability = min(verifiability, 0.49)
    if verifiability < 0.5:
        return Claim(verifiability, check_worthiness, ())
    types = tuple(kind for kind in TYPES if scores[kind] >= 0.5)
    return Claim(verifiability, check_worthiness, types or (max(TYPES, key=scores.__getitem__),))


def _asks(sentence: Sentence) -> bool:
    """Does the sentence end in a question mark, or in one that a quotation mark follows?"""
    last = [token.text for token in sentence.tokens[-2:]]
    return "?" in last and all(mark == "?" or mark in QUOTE_MARKS for mark in last[last.index("?") :])
