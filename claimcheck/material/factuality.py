"""How far a sentence goes in saying that something is done: open, possible, probable, to come, or so.

The factuality of an event (Saurí and Pustejovsky 2009, "FactBank") is what the modals, adverbs and governing
verbs around its verb make of it: the least of what they leave of it, and whether it is denied.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.material.clauses import CONDITIONS, JOINING, Row
from claimcheck.material.denial import denies
from claimcheck.material.verbs import STRENGTHS, strength, verb, verbs
from claimcheck.material.words import fold

# How far it goes: left open, yet to come for sure ("will"), so.
OPEN, COMING, SO = 0, 3, 4
# What is only asked for, or hoped, goes so far.
ASKED = 1
# "Accused of taking", "aimed at selling"; and what governs a gerund only where it is known to.
GERUND = frozenset({"of", "with", "for"})
LINKING = frozenset({"at", "in", "into", "on", "to"})
# What may stand between an auxiliary and its verb.
_GROUP = (
    "am is are was were be been being have has had having do does did not n't also still ever never even just"
    " only no now then soon longer yet already always often both all again either neither nor"
    " well too in against"
)
GROUP = frozenset(_GROUP.split())
BE = frozenset({"be", "is", "are", "was", "were", "am", "been"})
# Who was able to do it did it.
WAS = frozenset({"was", "were"})
# Between a governing word and its "to" stands so much: "asked the court to rule".
REACH = 12
# "It is unclear who".
UNKNOWN = frozenset({"unclear", "unknown", "uncertain", "undecided"})
# A word that says how likely it is stands so near before "that": "it is possible that".
NEAR = 3
# And an adverb, or a "not", so near behind "is".
BEHIND = 2
# What denies the whole clause that it opens, or the verb that it stands right behind: "found nothing".
NOTHING = frozenset({"no", "none", "nobody", "nothing", "neither", "nowhere"})
# What stands before a verb is looked at for so many words.
FARTHEST = 40
# Deeds of deeds: "planned to try to sell".
DEEPEST = 3
HAVE = verb("have")
# What somebody could perceive, he did: "could hear the explosion".
ABLE = frozenset({"can", "could"})
# Who "would not", or "could not", did not; or they are "will not" and "cannot" as told by somebody.
PAST = frozenset({"would", "could"})
MODALS = frozenset(
    {"'d", "'ll", "can", "could", "may", "might", "must", "shall", "should", "will", "would", "wo"}
)
# "Provided that", "on condition that": how far it is so nobody says; nor what somebody only believes.
PROVISOS = frozenset({"provided", "providing", "condition", "assuming", "supposing"})
# "It is possible that", "the chance that".
LIKELIHOOD = frozenset(
    {"possible", "probable", "likely", "conceivable", "chance", "possibility", "likelihood"}
)


class Standing(NamedTuple):
    """How far it is said that something is done, or not done, at least and at most (0..4).

    `cues` are the numbers of the words that say how far, `denials` of those that deny it, or what does so.
    """

    low: int
    high: int
    cues: tuple[int, ...] = ()
    denials: tuple[int, ...] = ()

    @property
    def denied(self) -> bool:
        """Is it said that it is not done? Who did not fail to do it did it."""
        return len(self.denials) % 2 == 1

    def moved(self, by: int) -> Standing:
        """The same, the words numbered otherwise."""
        return self._replace(
            cues=tuple(at + by for at in self.cues), denials=tuple(at + by for at in self.denials)
        )

    def and_also(self, other: Standing) -> Standing:
        """What is left where both hold."""
        low, high = min(self.low, other.low), min(self.high, other.high)
        return Standing(low, high, self.cues + other.cues, self.denials + other.denials)


def standing(row: Row, at: int, depth: int = 0) -> Standing | None:
    """How far the deed with the verb at `at` is said to be done; None where that cannot be told."""
    if row.folded[at] in BE and _is_ended(row, at + 1) and denies(row.folded[at : at + 2]):
        return None  # "and the other was not": what it was not stands elsewhere
    found = _behind(row, at)
    i = at - 1
    while i >= max(at - FARTHEST, 0) and not row.breaks[i + 1]:
        word = row.folded[i]
        if word in ABLE and verb(row.folded[at]) in verbs("perceived"):
            break
        is_noun = row.folded[at].endswith("s") and not row.folded[at].endswith("ss")
        if word == "to" and i == at - 1 and is_noun:
            return None  # "applies to ferries"
        is_gerund = i == at - 1 and row.folded[at].endswith("ing")
        if word == "to" or (is_gerund and word in GERUND):
            governed = _governed(row, i, depth)
            return governed and found.and_also(governed)
        if is_gerund:
            by = i - (word in LINKING)
            if levels := _governors().get(verb(row.folded[by])):
                return found.and_also(Standing(*levels, (by,)))
        told = Standing(COMING, SO, (i,)) if word == "being" else _told(word, i)
        if word == "may" and i and row.text[row.words[i].start].isupper():
            told = None  # the month
        if told and word.removesuffix("n't") in PAST and denies(row.folded[i : i + 2]):
            told = Standing(told.low, SO)
        as_well = word == "as" and row.folded[i + 1] == "well"
        if told is None and not as_well and word not in GROUP and not word.endswith(("ly", "n't")):
            break
        found = found.and_also(told or Standing(SO, SO))
        if denies([word]) or (word == "against" and i == at - 1):
            found = found.and_also(_denied(i))
        i -= 1
    around = _around(row, i, depth)
    return around and found.and_also(around)


def finds_out(row: Row, at: int, other: Row, there: int) -> bool:
    """Does a verb only say how something is known ("it was, a review has found"), and the other's what is not
    there: "found no evidence"?"""
    follows = other.folded[there + 1 : there + 2]
    is_clause = _is_ended(row, at) or row.folded[at + 1] == "that"
    return follows == ("no",) and is_clause and strength(verb(row.folded[at])) is not None


def _begins(row: Row, at: int) -> bool:
    """Does a clause begin with a word, or what somebody says: "said no decision was made"?"""
    before = row.folded[at - 1] if at else ""
    return not at or row.breaks[at] or before in JOINING or _says(before)


def _says(word: str) -> bool:
    """May a folded verb have a clause behind it that is said, but not granted: "said no"?"""
    return strength(verb(word)) in range(STRENGTHS.index("granted"))


def _is_ended(row: Row, at: int) -> bool:
    """Does the clause end behind a word, or before?"""
    return at + 1 >= len(row.words) or row.breaks[at + 1] or row.breaks[at]


def _denied(at: int) -> Standing:
    """What a word that denies leaves."""
    return Standing(SO, SO, (), (at,))


def _behind(row: Row, at: int) -> Standing:
    """What stands right behind a verb and tells how far it is so: "is probably", "is not", "found no"."""
    found = Standing(SO, SO)
    for i in range(at + 1, min(at + 1 + BEHIND, len(row.folded))):
        if row.breaks[i] or row.folded[i] in JOINING:
            break
        is_verb = row.folded[at] in BE
        if is_verb and (told := _told(row.folded[i], i)):
            found = found.and_also(told)
        is_object = row.folded[i] in NOTHING and not _says(row.folded[at])
        if (is_verb or is_object) and _denies(row, i):
            return found.and_also(_denied(i))
        if not is_verb:
            break
    return found


def _denies(row: Row, at: int) -> bool:
    """Does a word deny, and is it no "no more than", "not only"?"""
    return denies(row.folded[at : at + 1]) and denies(row.folded[at : at + NEAR])


def _told(word: str, at: int) -> Standing | None:
    """What a modal, or an adverb beside a verb, leaves of it."""
    if word.endswith(("'ll", "'d")):
        word = word[word.rindex("'") :]
    word = {"won't": "will", "can't": "can", "cannot": "can"}.get(word, word.removesuffix("n't"))
    levels = _levels().get(word) if word in MODALS else adverb(word)
    return Standing(*levels, (at,)) if levels else None


def adverb(word: str) -> tuple[int, int] | None:
    """What a folded adverb leaves, at least and at most, of what is said; None where it leaves all."""
    return _levels().get(word) if word.endswith("ly") or word in ("perhaps", "maybe") else None


def _governed(row: Row, to: int, depth: int) -> Standing | None:
    """What the word that governs an infinitive leaves of it, that one's own standing included."""
    for i in range(to - 1, max(to - 1 - REACH, -1), -1):
        if row.breaks[i + 1]:
            return None
        word = row.folded[i]
        if i == to - 1 and word in BE and row.folded[to] == "to":
            # "The aim of the council is to sell it", but "the council is to sell it".
            known = map(_governors().get, map(verb, row.folded[row.between(i, row.breaks).start : i]))
            return Standing(*next(filter(None, known), (COMING, COMING)), (i, to))
        if i == to - 1 and word == "yet":
            return _denied(i)
        if i < to - 1 and verb(word) == HAVE:  # "has ten days to appeal", "had the right to"
            return Standing(OPEN, OPEN, (i, to))
        stem = verb(word)
        is_done = stem in verbs("done") or (
            word == "able" and not WAS.isdisjoint(row.folded[max(i - BEHIND, 0) : i])
        )
        if (is_done or stem in verbs("undone")) and depth < DEEPEST:
            own = standing(row, i, depth + 1)
            return own and own.and_also(_denied(i) if stem in verbs("undone") else Standing(SO, SO))
        if levels := _governors().get(stem):
            own = standing(row, i, depth + 1) if depth < DEEPEST else None
            return own and own.and_also(Standing(*levels, (i, to)))
        if word in JOINING:
            return None
    return None


def _around(row: Row, last: int, depth: int) -> Standing | None:
    """What stands in the clause before the verb's own group, or before the clause, and leaves it open.

    How far a condition is met nobody says.
    """
    found, i = Standing(SO, SO), last
    while i >= max(last - FARTHEST, 0) and not row.breaks[i + 1] and row.folded[i] not in JOINING:
        word = row.folded[i]
        if levels := adverb(word):
            found = found.and_also(Standing(*levels, (i,)))
        if word in NOTHING and _denies(row, i) and _begins(row, i):
            found = found.and_also(_denied(i))
        if verb(word) in verbs("believed") and i and denies(row.folded[i - 1 : i]):
            found = found.and_also(_denied(i - 1))  # "I don't think it helps": it does not
        i -= 1
    if i < 0 or row.breaks[i + 1]:
        return found
    if row.folded[i] in CONDITIONS and row.folded[i] != "as":  # "as she admits": she does
        return Standing(OPEN, SO, (), found.denials)
    if row.folded[i] == "than" and i and row.folded[i - 1] == "rather":
        return found.and_also(_denied(i))
    if row.folded[i] == "whether" or not UNKNOWN.isdisjoint(row.folded[max(i - NEAR, 0) : i]):
        return Standing(OPEN, OPEN, (i,))
    if row.folded[i] == "that":
        if i and (row.folded[i - 1] in PROVISOS or verb(row.folded[i - 1]) in verbs("believed")):
            return Standing(OPEN, SO, (), found.denials)
        if i and verb(row.folded[i - 1]) in verbs("denied") and depth < DEEPEST:
            own = standing(row, i - 1, depth + 1)
            return own and found.and_also(own).and_also(_denied(i - 1))
        for before in range(i - 1, max(i - 1 - NEAR, -1), -1):
            stem = verb(row.folded[before])
            levels = _governors().get(stem) if before == i - 1 and strength(stem) is None else None
            if levels and levels[1] <= ASKED:  # "demands that it be sold"
                return found.and_also(Standing(*levels, (before, i)))
            levels = _levels().get(row.folded[before])
            if levels and row.folded[before] in LIKELIHOOD:
                return found.and_also(Standing(*levels, (before, i)))
    return found


@cache
def _levels() -> Mapping[str, tuple[int, int]]:
    """The lowest and the highest level of each word."""
    found = {}
    for entry, (levels,) in lexicon.load("factuality_words").items():
        low, high = map(int, levels.split())
        found[fold(entry)] = low, high
    return found


@cache
def _governors() -> Mapping[str, tuple[int, int]]:
    """The levels by the stems of verbs, nouns and adjectives that "to" may follow."""
    return {verb(word): levels for word, levels in _levels().items() if word not in MODALS}
