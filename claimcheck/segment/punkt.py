"""Punkt's decision (Kiss and Strunk 2006, section 4) about one period and the word behind it.

The answers are those of NLTK's implementation, which trained the weights (claimcheck.training.punkt) and to
which the tests hold this one; importing NLTK takes longer than reading an article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

PUNCTUATION = frozenset(";:,.!?")
# "J.": a letter and a period, from the start of the word.
_INITIAL = re.compile(r"[^\W\d]\.$")
_NUMBER = re.compile(r"-?[.,]?\d[\d,.-]*\.?$")


@dataclass(frozen=True, slots=True)
class Punkt:
    """What Punkt has learnt, in lower case: abbreviations without their periods, words that often begin
    sentences, and words that are seen in lower case inside sentences.
    """

    abbreviations: frozenset[str]
    starters: frozenset[str]
    lower: frozenset[str]

    def ends(self, word: str, following: str) -> bool:
        """Does the period at the end of `word` end its sentence before the word `following`?"""
        initial = _INITIAL.match(word) is not None
        shortened = self._is_abbreviation(word)
        dotted = word.endswith("..")
        next_type = self._type(following)
        starts = self._starts(following, next_type)
        ends = not shortened and not dotted
        if (shortened or (dotted and not word.strip("."))) and not initial:
            ends = starts is True or (following[0].isupper() and next_type in self.starters)
        if initial or _NUMBER.match(word):
            if starts is False:
                return False
            if starts is None and initial and following[0].isupper() and next_type not in self.lower:
                return False  # "J. Bach"
        return ends

    def _is_abbreviation(self, word: str) -> bool:
        bare = word[:-1].lower()
        return word != "." and (bare in self.abbreviations or bare.split("-")[-1] in self.abbreviations)

    def _type(self, word: str) -> str:
        """The word as the weights know it: in lower case, without a period that ends its sentence."""
        word_type = "##number##" if _NUMBER.match(word) else word.lower()
        closes = word.endswith(".") and not word.endswith("..") and not self._is_abbreviation(word)
        return word_type[:-1] if closes and len(word_type) > 1 and word_type[-1] == "." else word_type

    def _starts(self, word: str, word_type: str) -> bool | None:
        """Does its case show that the word begins a sentence? None where it may be either."""
        if word in PUNCTUATION or word[0].islower():
            return False
        return True if word[0].isupper() and word_type in self.lower else None
