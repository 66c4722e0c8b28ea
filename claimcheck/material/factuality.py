"""How far a sentence goes in saying that something is done: open, possible, probable, to come, or so.

The factuality of an event (Saurí and Pustejovsky 2009, "FactBank") is what the modals, adverbs and governing
verbs around its verb make of it: the least of what they leave of it, and whether it is denied.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.material.denial import denies
from claimcheck.material.verbs import verb
from claimcheck.material.words import Word, fold

# How far it goes: left open, yet to come for sure ("will"), so.
OPEN, COMING, SO = 0, 3, 4
# "Accused of taking".
GERUND = frozenset({"of", "with", "for"})
# What may stand between an auxiliary and its verb.
_GROUP = (
    "am is are was were be been being have has had having do does did not n't also still ever never even just"
    " only now then soon yet already always often both all again either well too in against"
)
GROUP = frozenset(_GROUP.split())
BE = frozenset({"be", "is", "are", "was", "were", "am", "been"})
# A full stop behind so few letters may be an abbreviation's.
SHORT = 4
# What begins a clause; on conditions hangs what is told of them (drift/conditions.py).
_JOINING = "whether that who whom whose which where while because since although though than and or but so"
_ASKING = "what how why"
_CONDITIONS = "if unless until before after when whenever once without lest provided till as"
CONDITIONS = frozenset(_CONDITIONS.split())
JOINING = CONDITIONS | frozenset(f"{_JOINING} {_ASKING}".split())
# Between a governing word and its "to" stands so much: "asked the court to rule".
REACH = 5
# "It is unclear who".
UNKNOWN = frozenset({"unclear", "unknown", "uncertain", "undecided"})
# A word that says how likely it is stands so near before "that": "it is possible that".
NEAR = 3
MARKS = frozenset(',;:.!?—–()"“”')
# And an adverb so near behind "is".
BEHIND = 2
# What stands before a verb is looked at for so many words.
FARTHEST = 40
# Deeds of deeds: "planned to try to sell".
DEEPEST = 3
# Verbs that do what follows them: it is as far as they are.
_DOING = "manage begin start continue happen come go use have get help proceed"
DOING = frozenset(map(verb, _DOING.split()))
# And those that do not do it.
_UNDOING = "fail refuse decline neglect forget avoid unable short"
UNDOING = frozenset(map(verb, _UNDOING.split()))
# What somebody could perceive, he did: "could hear the explosion".
ABLE = frozenset({"can", "could"})
PERCEIVED = frozenset(map(verb, ("see", "hear", "feel", "smell", "watch", "find")))
# Who "would not", or "could not", did not; or they are "will not" and "cannot" as told by somebody.
PAST = frozenset({"would", "could"})
MODALS = frozenset(
    {"'d", "'ll", "can", "could", "may", "might", "must", "shall", "should", "will", "would", "wo"}
)
# "It is possible that", "the chance that".
LIKELIHOOD = frozenset(
    {"possible", "probable", "likely", "conceivable", "chance", "possibility", "likelihood"}
)


class Row(NamedTuple):
    """Folded words, and whether a mark that ends clauses stands before each."""

    words: Sequence[str]
    breaks: Sequence[bool]


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

    def and_also(self, other: Standing) -> Standing:
        """What is left where both hold."""
        low, high = min(self.low, other.low), min(self.high, other.high)
        return Standing(low, high, self.cues + other.cues, self.denials + other.denials)


def row_of(words: Sequence[Word], text: str) -> Row:
    """Words of a text with the marks between them."""
    breaks = [False, *(_is_break(one, text[one.end : next.start]) for one, next in pairwise(words))]
    return Row([word.folded for word in words], breaks)


def _is_break(word: Word, between: str) -> bool:
    """Does a clause end with what stands between a word and the next one? Not with that of "Nov. 8"."""
    is_short = word.end - word.start <= SHORT and between.startswith(".")
    return not MARKS.isdisjoint(between[1:] if is_short else between)


def standing(row: Row, at: int, depth: int = 0) -> Standing | None:
    """How far the deed with the verb at `at` is said to be done; None where that cannot be told."""
    found = Standing(SO, SO)
    if row.words[at] in BE:  # "is probably"
        for i in range(at + 1, min(at + 1 + BEHIND, len(row.words))):
            if row.breaks[i] or row.words[i] in JOINING:
                break
            found = found.and_also(_told(row.words[i], i) or Standing(SO, SO))
    i = at - 1
    while i >= max(at - FARTHEST, 0) and not row.breaks[i + 1]:
        word = row.words[i]
        if word in ABLE and verb(row.words[at]) in PERCEIVED:
            break
        if word == "to" and i == at - 1 and row.words[at].endswith("s") and not row.words[at].endswith("ss"):
            return None  # "applies to ferries"
        if word == "to" or (word in GERUND and i == at - 1):
            governed = _governed(row, i, depth)
            return governed and found.and_also(governed)
        told = _told(word, i)
        if told and word.removesuffix("n't") in PAST and denies(row.words[i : i + 2]):
            told = Standing(told.low, SO)
        as_well = word == "as" and row.words[i + 1] == "well"
        if told is None and not as_well and word not in GROUP and not word.endswith(("ly", "n't")):
            break
        found = found.and_also(told or Standing(SO, SO))
        if denies([word]) or (word == "against" and i == at - 1):
            found = found.and_also(Standing(SO, SO, (), (i,)))
        i -= 1
    around = _around(row, i)
    return around and found.and_also(around)


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
        word = row.words[i]
        if i == to - 1 and word in BE and row.words[to] == "to":
            return Standing(COMING, COMING, (i, to))
        if i == to - 1 and word == "yet":
            return Standing(SO, SO, (), (i,))
        stem = verb(word)
        if stem in DOING | UNDOING and depth < DEEPEST:
            own = standing(row, i, depth + 1)
            return own and own.and_also(Standing(SO, SO, (), (i,) if stem in UNDOING else ()))
        if levels := _governors().get(stem):
            own = standing(row, i, depth + 1) if depth < DEEPEST else None
            return own and own.and_also(Standing(*levels, (i, to)))
        if word in JOINING:
            return None
    return None


def _around(row: Row, last: int) -> Standing | None:
    """What stands in the clause before the verb's own group, or before the clause, and leaves it open.

    None where the clause is a condition.
    """
    found, i = Standing(SO, SO), last
    while i >= max(last - FARTHEST, 0) and not row.breaks[i + 1] and row.words[i] not in JOINING:
        word = row.words[i]
        if levels := adverb(word):
            found = found.and_also(Standing(*levels, (i,)))
        i -= 1
    if i < 0 or row.breaks[i + 1]:
        return found
    if row.words[i] in CONDITIONS:
        return None
    if row.words[i] == "than" and i and row.words[i - 1] == "rather":
        return found.and_also(Standing(SO, SO, (), (i,)))
    if row.words[i] == "whether" or not UNKNOWN.isdisjoint(row.words[max(i - NEAR, 0) : i]):
        return Standing(OPEN, OPEN, (i,))
    if row.words[i] == "that":
        for before in range(i - 1, max(i - 1 - NEAR, -1), -1):
            levels = _levels().get(row.words[before])
            if levels and row.words[before] in LIKELIHOOD:
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
