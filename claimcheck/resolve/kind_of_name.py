"""Of what kind the bearer of a name is: by what the article says outright, what it calls the bearer, the
words of the name, else by the classifier's votes over the places where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claimcheck import lexicon
from claimcheck.document import SourceKind
from claimcheck.resolve.epithets import BODIES, PEOPLE, Epithet
from claimcheck.resolve.kinds import (
    EITHER,
    NAME_KINDS,
    is_body,
    is_outlet,
    is_person_outright,
    is_place_outright,
    is_region,
    log_chances,
)
from claimcheck.resolve.name import Name
from claimcheck.resolve.words import Words
from claimcheck.syntax import QUOTE_MARKS

Key = tuple[str, ...]

_REACH = 25  # tokens behind a name
_PERSONAL = frozenset(("he", "him", "his", "she", "her", "who"))
_SAMPLES = 8  # places at which one name is looked at
_DOCUMENT_NAMES = frozenset(
    ("act", "report", "treaty", "amendment", "bill", "constitution", "survey", "poll", "accord", "study")
)
_CAPITAL_INSIDE = re.compile(r"[a-z][A-Z]|^[A-Z][A-Z][a-z]{3}")
_PART = re.compile(r"[A-Z][a-z]+")
_PREFIXES = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "O’", "O'")


class Kinds:
    """Tells the kinds of the names of one article.

    forms: by the key of a name, the numbers of the names that have it. called: by the identity of a name,
    what the article calls its bearer there.
    """

    def __init__(
        self,
        words: Words,
        names: Sequence[Name],
        forms: Mapping[Key, Sequence[int]],
        called: Mapping[int, Sequence[Epithet]],
    ) -> None:
        self._words, self._forms, self._called = words, forms, called
        self._short_places = _short_places(names, forms)

    def of(self, key: Key, places: Sequence[Name]) -> tuple[SourceKind, bool]:
        """The kind of a name, and whether it is a place, from all `places` where it stands."""
        places = [*places, *self._short_places.get(key, ())][:_SAMPLES]
        if is_outlet(key) or (len(key) == 1 and is_outlet(_parts(self._words.texts[places[0].first]))):
            return "publication", False
        if is_region(key) and not any(name.titles for name in places):
            return "organization", True
        if any(is_person_outright(self._words, name) for name in places):
            return "person", False
        if len(key) > 1 and not _is_given(key) and any(map(self._is_title, places)):
            return "document", False
        if not _is_given(key) and any(map(self._are_several, places)):
            return "organization", False
        classes = [
            found.noun_class
            for name in places
            for found in self._called[id(name)]
            if found.noun not in EITHER
        ]
        if "outlet" in classes and not _is_given(key):
            return "publication", False
        relatives = [self._words.lower[name.last : name.last + 2] for name in places]
        people = sum(one in PEOPLE for one in classes) + relatives.count([",", "who"])
        bodies = sum(one in BODIES for one in classes) + relatives.count([",", "which"])
        if people > bodies and not is_body(key):
            return "person", False
        if bodies > people and not _is_given(key):
            return "organization", False
        if any(is_place_outright(self._words, name) for name in places):
            return "organization", True
        if not _is_given(key) and not is_body(key) and any(map(self._cites, places)):
            return "publication", False
        totals = [0.0] * len(NAME_KINDS)
        for name in places:
            for index, value in enumerate(log_chances(self._words, name)):
                totals[index] += value
        label = NAME_KINDS[totals.index(max(totals))]
        if label == "person" and (
            _is_coined(self._words.texts[places[0].first]) or self._is_firm(key, places)
        ):
            return "organization", False
        if label != "person":
            if len(key) > 1 and key[-1] in _DOCUMENT_NAMES:
                return "document", False
            if key[-1] in lexicon.words("outlet_words") and any(map(self._has_article, places)):
                return "publication", False  # "the Hale Observer", "the Gazette"
        if label == "person" and key[-1] in lexicon.words("organisation_words"):
            is_named = _is_given(key) and len(key) == 2 and key[-1] in lexicon.words("surnames")
            return ("person" if is_named else "organization"), False  # "Ann Hall", but "Tony Lark Co."
        if label == "person":
            if len(places) > 2 and len(key) > 1 and key[-1:] not in self._forms and not _is_given(key):
                # A body is named in full each time, a person by the surname from the second time on.
                return "organization", False
            return "person", False
        return "organization", label == "place"

    def _is_firm(self, key: Key, places: Sequence[Name]) -> bool:
        """Is it one word that is nobody's name, of what may be a firm ("rival NAME"), of what is told of as
        "it", or again and again?"""
        either = len(places) > 2 or any(
            self._words.lower[max(name.begin - 1, 0)] in EITHER or self._is_neuter(name) for name in places
        )
        known = _is_given(key) or key[0] in lexicon.words("surnames")
        return either and len(key) == 1 and not known and not any(name.titles for name in places)

    def _cites(self, name: Name) -> bool:
        """ "NAME reported in March that it had closed, citing two people": only an outlet does both."""
        words, end = self._words, self._words.bounds[self._words.sentence[name.first]][1]
        behind = words.lower[name.last : min(name.last + _REACH, end)]
        return behind[:1] in (["reported"], ["reports"]) and "citing" in behind

    def _is_neuter(self, name: Name) -> bool:
        """ "NAME said it would sell", "NAME paid its growers": is it told of as "it", and as nothing else?"""
        words, end = self._words, self._words.bounds[self._words.sentence[name.first]][1]
        verb = name.last + (words.texts[name.last : name.last + 1] == [","])
        behind = {words.lower[at] for at in range(verb, min(verb + _REACH, end))}
        acts = words.tags[verb : verb + 1] in (["VBD"], ["VBZ"], ["MD"])
        wills = words.lower[verb + 1 : verb + 2] == ["it"] and words.tags[verb + 2 : verb + 3] == ["MD"]
        neuter = "its" in behind or wills
        return acts and neuter and behind.isdisjoint(_PERSONAL)

    def _are_several(self, name: Name) -> bool:
        """ "Albion are considering it": is a name, and not the last of a list, told of in the plural?"""
        words, before = self._words, name.begin - 1
        begins = name.begin == words.bounds[words.sentence[name.first]][0]
        alone = begins or words.tags[before] not in ("CC", ",", "IN", "TO", "NNS")
        return alone and words.lower[name.last : name.last + 1] in (["are"], ["were"], ["have"])

    def _is_title(self, name: Name) -> bool:
        """Has a name, of a work, quotation marks to itself ("Nostra Aetate")?"""
        before, after = (
            self._words.texts[name.begin - 1 : name.begin],
            self._words.texts[name.last : name.last + 1],
        )
        return before != [] and after != [] and before[0] in QUOTE_MARKS and after[0] in QUOTE_MARKS

    def _has_article(self, name: Name) -> bool:
        return self._words.lower[name.begin - 1 : name.begin] == ["the"]


def _is_given(key: Key) -> bool:
    return key[0] in lexicon.load("given_names")


def _short_places(names: Sequence[Name], forms: Mapping[Key, Sequence[int]]) -> dict[Key, list[Name]]:
    """For a full name, places where its last word stands alone ("Mr. Quist") and can only be short for it."""
    bearers: dict[str, list[Key]] = {}
    for key in forms:
        if len(key) > 1:
            bearers.setdefault(key[-1], []).append(key)
    return {
        keys[0]: [names[index] for index in forms.get((last,), ())[:_SAMPLES]]
        for last, keys in bearers.items()
        if len(keys) == 1
    }


def _parts(text: str) -> Key:
    """The words of one that is put together of several, in lower case: "TechHerald"."""
    return tuple(part.lower() for part in _PART.findall(text)) or (text.lower(),)


def _is_coined(text: str) -> bool:
    """Has the word a capital inside, as firms' names have and "McKay" and "DeSoto" have not?"""
    return bool(_CAPITAL_INSIDE.search(text)) and not text.startswith(_PREFIXES)
