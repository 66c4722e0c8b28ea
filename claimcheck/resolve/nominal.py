"""Of what kind a source is that the article describes and does not name."""

from __future__ import annotations

from claimcheck.document import SourceKind
from claimcheck.resolve.phrase import Phrase


def kind_of_nominal(phrase: Phrase, *, secretive: bool) -> SourceKind:
    """Of what kind a described source is that no name in the article stands for.

    `secretive`: the words around say that these are particular people who tell what they know ("familiar
    with", "who asked not to be named").
    """
    kind = phrase.noun_class
    if kind == "organization" and phrase.plural and _is_generic(phrase):
        return "group"
    if kind == "body" and phrase.noun == "prosecutor" and not phrase.plural:
        return "unnamed"
    if kind in ("organization", "body", "spokes"):
        return "organization"
    if kind == "document":
        return "document"
    if kind == "outlet":
        return "publication"
    if phrase.share:
        return "group"
    if phrase.partial in _SOME and kind in ("voice", "staff", "crowd", "office", ""):
        return "unnamed"
    if kind == "voice":
        if phrase.noun in ("people", "person", "individual") and phrase.plural:
            return "unnamed" if secretive or phrase.small_number else "group"
        return "unnamed"
    if kind == "staff":
        return "unnamed"
    if kind in ("crowd", "office"):
        if phrase.noun == "one" or phrase.noun == "other":
            return "group"
        if phrase.is_adjective:
            return "group"  # "the European distrust"
        if phrase.plural:
            particular = phrase.small_number or (kind == "office" and phrase.counted)
            return "unnamed" if secretive or particular else "group"
        return "group" if phrase.determiner in ("any", "every", "no", "each") else "unnamed"
    if secretive and not kind:
        return "unnamed"
    if phrase.plural and not kind and _is_abstract(phrase.noun):
        return "other"  # "two elections"
    return "group" if phrase.plural or phrase.counted or kind == "mass" else "other"


def _is_generic(phrase: Phrase) -> bool:
    """Are these bodies in general ("banks", "many countries") and none in particular ("the banks", "two
    banks", "the port's unions")?"""
    if _MANY & {phrase.determiner, *phrase.modifiers}:
        return True
    return not (phrase.determiner or phrase.owners or phrase.counted or phrase.owner_pronoun is not None)


def _is_abstract(noun: str) -> bool:
    """By its ending, is this plural one of things that happen rather than of people?"""
    return noun.endswith(("tions", "sions", "ments", "nesses", "ences", "ances", "ings", "isms"))


_SOME = frozenset(("one", "group", "couple", "pair"))
_MANY = frozenset(("many", "some", "most", "few", "several"))
