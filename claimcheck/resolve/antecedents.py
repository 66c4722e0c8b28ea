"""Whom a description means that refers back: "the mayor", "the company", "the sources"."""

from __future__ import annotations

from claimcheck.resolve.entities import Entity
from claimcheck.resolve.nouns import alike, gender_of
from claimcheck.resolve.phrases import Phrase
from claimcheck.resolve.pronouns import Discourse, Trace


def described(phrase: Phrase, discourse: Discourse, *, strict: bool) -> Entity | None:
    """The party met before that a definite description means; `strict` refuses the merely likely."""
    kind, noun = phrase.noun_class, phrase.noun
    likely: Entity | None = None
    weight = 0
    first_unnamed: Entity | None = None
    gender = gender_of(noun)
    for entity, trace in discourse.recent():
        if (
            entity.plural != phrase.plural
            and entity.kind != "organization"
            and kind not in ("body", "organization")
        ):
            continue
        if any(alike(noun, known) for known in entity.nouns):
            if entity.kind == "unnamed" and phrase.plural:
                # "The sources" are the first that were so called, and not those of a narrower name.
                if first_unnamed is None or entity.first < first_unnamed.first:
                    first_unnamed = entity
                continue
            if not (gender and entity.gender and gender != entity.gender):
                return entity
        # Of people the one most spoken of, of bodies the one met last.
        if _may_be(entity, trace, phrase, gender) and len(trace.places) > weight:
            likely, weight = entity, len(trace.places) if entity.kind == "person" else 99
    if first_unnamed is not None:
        return first_unnamed
    return None if strict else likely


def _may_be(entity: Entity, trace: Trace, phrase: Phrase, gender: str) -> bool:
    kind = phrase.noun_class
    if phrase.plural or phrase.owners or phrase.owner_pronoun is not None:
        return False
    if kind in ("office", "crowd", "staff"):
        if kind != "office" and not gender:
            return False
        known = entity.is_source or len(trace.places) > 1
        return (
            entity.kind == "person" and known and not (gender and entity.gender and gender != entity.gender)
        )
    if kind == "outlet":
        return entity.kind == "publication"
    if kind == "organization":
        return entity.kind == "organization" and not entity.place and phrase.noun in _GENERIC
    return False


_GENERIC = frozenset(
    [
        "company",
        "firm",
        "agency",
        "group",
        "organization",
        "organisation",
        "brand",
        "maker",
        "campaign",
        "bank",
        "department",
        "ministry",
    ]
)
