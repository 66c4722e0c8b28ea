"""What the next sentence calls a name that nobody introduced: "NAME has claimed so. The union said ..."."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from claimcheck import lexicon
from claimcheck.document import ABOVE
from claimcheck.resolve.name import Name
from claimcheck.resolve.nouns import FIRMS, kin_of, noun_of
from claimcheck.resolve.words import Words

# Kin of the nouns by which a name may be taken up.
BODIES = FIRMS | {"charity", "club", "fund", "group", "hospital", "museum", "school", "university"}


class TakenUp:
    """Looks up names of one word in the sentence behind theirs."""

    def __init__(self, words: Words, names: Sequence[Name]) -> None:
        self._words = words
        # A surname alone is its bearer's: "Quist spoke. The union said ...".
        self._lasts = {name.key[-1] for name in names if len(name.key) > 1}

    @cached_property
    def _met(self) -> dict[str, int]:
        """Where each word stands first, headlines apart."""
        words, met = self._words, dict[str, int]()
        for at, word in enumerate(words.lower):
            if words.roles[words.sentence[at]] not in ABOVE:
                met.setdefault(word, at)
        return met

    def of(self, name: Name) -> str:
        """The noun for a firm or another organization, new to the text, with which the next sentence begins;
        empty where it does not.
        """
        words, sentence = self._words, self._words.sentence[name.first]
        acts = words.tags[name.last : name.last + 1] or ["."]
        is_subject = acts[0][:2] in ("VB", "MD") and not name.titles
        if not is_subject or len(name.key) > 1 or self._is_surname(name.key[0]):
            return ""
        if sentence + 1 == len(words.bounds):
            return ""
        first, last = words.bounds[sentence + 1]
        if first + 2 >= last or words.lower[first] != "the" or words.tags[first + 2][:2] not in ("VB", "MD"):
            return ""
        noun, noun_class, plural = noun_of(words.lower[first + 1])
        fits = noun_class == "organization" and kin_of(noun) in BODIES and not plural
        is_new = fits and self._met.get(words.lower[first + 1]) == first + 1
        return noun if is_new else ""

    def _is_surname(self, word: str) -> bool:
        known = word in lexicon.words("surnames") or word in lexicon.load("given_names")
        return known or word in self._lasts
