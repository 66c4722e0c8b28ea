"""Whom the labels of an interview mean: "Q" is who asks, "A" who answers, "NF" whose initials these are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimcheck.resolve.entity import Entity

_QUESTION, _ANSWER = "Q", "A"
_INITIALS = 2  # letters at least


def is_question(label: str) -> bool:
    """Is this the label of who asks, and is not named?"""
    return label == _QUESTION


def labelled(label: str, named: Sequence[Entity]) -> Entity | None:
    """The person of a label, `named` being who bears each name up to there; None where it is no such label.

    Who answers is who was named most often above the answers.
    """
    people = Counter(entity for entity in named if entity.kind == "person" and len(entity.key) > 1)
    if label == _ANSWER:
        return max(people, key=lambda entity: people[entity], default=None)
    if not label.isupper() or len(label) < _INITIALS:
        return None
    return next((one for one in people if "".join(word[0] for word in one.key) == label.lower()), None)
