"""Which sentences make a claim, of which types, and how worth a check they are.

Linear classifiers over one set of features (features.py), trained on news labelled sentence by sentence and
on debates and speeches (ClaimBuster, Arslan et al. 2020; PoliClaim, Ni et al. 2024). A claim is a sentence
that asserts something that could be checked, whoever asserts it and however hedged.
"""

from __future__ import annotations

from typing import Any, get_args

from claimcheck.classify.features import features
from claimcheck.document import FURNITURE, Claim, ClaimType, Document, Role
from claimcheck.model.linear import linear
from claimcheck.stage import stage

TYPES: tuple[ClaimType, ...] = get_args(ClaimType)
VERIFIABLE, CHECK_WORTHY = "verifiable", "check-worthy"
LABELS = (VERIFIABLE, CHECK_WORTHY, *TYPES)


@stage(requires=("sentences", "tags"), assigns=("claims",))
def classify(doc: Document) -> dict[str, Any]:
    """One claim a sentence: scores in 0..1, decided at 0.5; its types, none where it makes no claim."""
    probabilities = linear("claims").probabilities
    return {
        "claims": tuple(
            _claim(probabilities(found), sentence.role)
            for sentence, found in zip(doc.sentences, features(doc), strict=True)
        )
    }


def _claim(scores: list[float], role: Role) -> Claim:
    verifiability, check_worthiness = round(scores[0], 2), round(scores[1], 2)
    if role in FURNITURE:
        verifiability = min(verifiability, 0.49)
    if verifiability < 0.5:
        return Claim(verifiability, check_worthiness, ())
    by_type = dict(zip(TYPES, scores[2:], strict=True))
    types = tuple(kind for kind in TYPES if by_type[kind] >= 0.5)
    return Claim(verifiability, check_worthiness, types or (max(TYPES, key=by_type.__getitem__),))
