"""What is true of some, or only there, and in the draft of all: "some residents" became "residents".

A word of how many, or "only", that was left out, or what narrows what is denied; "only" that was put in; "one
study" that became "studies". Only where the words around are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.material.beside import Beside, Exchange
from claimcheck.material.clauses import JOINING
from claimcheck.material.denial import denies
from claimcheck.material.drift.credit import says_so
from claimcheck.material.ladders import rungs
from claimcheck.material.support import is_content

# Words left out, or exchanged, on either side.
LONGEST = 5
BARELY = frozenset({"just", "merely", "alone", "sole", "limited", "other", "rather", "instead"})
# What says which of a kind; what makes a rule of it.
SOME_OF = frozenset({"with", "who", "whose", "over", "under", "without", "aged", "that", "older", "younger"})
RULE = frozenset({"must", "may", "can", "cannot", "shall", "should", "will", "would", "have", "are", "need"})
# Whose they are, and which of them.
OWNERS = frozenset({"the", "its", "their", "his", "her", "our"})
RANKS = frozenset({"1", "first", "second", "third", "last", "part", "half"})
SHORTEST = 4
# A denial so many words before reaches a word that narrows what is denied; not into another clause.
DENIED = 5
_NARROWING = (
    "widespread immediate direct directly lasting credible formal formally fatal fatally physical physically"
    " systematic material intentional intentionally deliberate deliberately knowingly personally sexually"
    " criminal criminally structural long violent violently openly publicly explicitly sufficient adequate"
)
NARROWING = frozenset(_NARROWING.split())
LADDERS = frozenset({"size", "degree", "firm", "extent", "often", "held"})
# Words that say of a plural that it is not all of them.
_PARTS = "some most many certain few part half several majority minority portion percent couple"
PARTS = frozenset(_PARTS.split())
WITH = frozenset({"a", "an", "of", "the", "at", "least", "1", "number"})
ONLY = frozenset({"only", "solely", "exclusively", "alone"})
EXCLUDING = ONLY | {"just", "unless", "except", "no", "none", "nobody", "never"}
# "At all", "in all", "after all", "not only": no word of how many.
BEFORE = frozenset({"at", "in", "after", "above", "for", "not", "with", "if"})
# "An" and "one" as they are folded; they stand so near before a noun.
ONE, NEAR = frozenset({"a", "an", "1"}), 3
# So near behind them stands what they say.
BEHIND = 4


def widened(beside: Beside) -> Drift | None:
    """The word of the passage that makes it true of fewer, or where the draft has one that makes it more."""
    for exchange in beside.exchanges:
        is_short = max(len(exchange.here), len(exchange.there)) <= LONGEST
        if _is_of_all(beside, exchange) or (is_short and _is_more(beside, exchange)):
            return beside.drift(exchange.hunk)
    utmost = _made_utmost(beside)
    return None if utmost is None else beside.at(utmost)


def _is_more(beside: Beside, exchange: Exchange) -> bool:
    """Is it true of more than in the passage, by a few words?"""
    questions = (_is_freed, _is_one_of_them, _is_denied_whole, _is_only, _is_multiplied)
    return any(question(beside, exchange) for question in questions)


def _is_of_all(beside: Beside, exchange: Exchange) -> bool:
    """Is a rule for some now one for all: "farmers with more than 50 hectares must", "farmers must"?"""
    passage, (first, last) = beside.passage.folded, exchange.hunk.there
    if exchange.here or not first or last >= len(passage):
        return False
    # "The farmers of the valley must" are known; "farmers must" are all of them.
    is_bare = first == 1 or passage[first - 2] in ("that", "all", "said", "says")
    is_kind = _is_plural(passage[first - 1]) and is_content(passage[first - 1])
    return is_kind and is_bare and passage[first] in SOME_OF and passage[last] in RULE


def _is_freed(beside: Beside, exchange: Exchange) -> bool:
    """Is a word that limits what is said left out?"""
    hunk, here, there = exchange
    if not there or any(word != "the" for word in here):
        return False
    passage, added = beside.passage.folded, set(beside.added)
    before, after = passage[: hunk.there[0]][-1:], passage[hunk.there[1] :][:2]
    # A figure is looked at by itself, but not of whom it is: "two of the seven porters said".
    is_figure = any(word[0].isdigit() and word != "1" for word in (*there, *after[:1]))
    if ONLY.issuperset(there):
        return BEFORE.isdisjoint(before) and not denies(before) and not is_figure and not added & EXCLUDING
    if is_figure:
        is_counted = any(word.isdigit() for word in beside.own.folded[: hunk.here[0]][-1:])
        limits = frozenset(word for word in there if word.isdigit())
        is_several = not is_counted and bool(after) and _say(passage, hunk.there[1])
    else:
        limits, is_several = PARTS.intersection(there), any(map(_is_plural, after))
    return bool(limits) and is_several and not added & PARTS and (PARTS | WITH | limits).issuperset(there)


def _say(words: Sequence[str], at: int) -> bool:
    """Are several people, or papers, named at a place who say something: "porters of Arn said"?"""
    is_named = any(word[:-1] in lexicon.load("source_nouns") for word in words[at : at + 2])
    return _is_plural(words[at]) and (is_named or says_so(words[at + 1 : at + 1 + BEHIND]))


def _is_plural(word: str) -> bool:
    """Does a folded word look like a plural?"""
    return word.endswith("s") and not word.endswith(("ss", "'s", "us", "is"))


def _is_one_of_them(beside: Beside, exchange: Exchange) -> bool:
    """Is one of a few left out, that leaves them all: "the smaller of its kitchens", "its kitchens"?"""
    there, after = exchange.there, beside.passage.folded[exchange.hunk.there[1] :][:1]
    if exchange.here or not after or not OWNERS.issuperset(after):
        return False
    compared = any(word.endswith(("er", "est")) and len(word) > SHORTEST for word in there)
    is_of = len(there) > 1 and there[-1] == "of" and (compared or not RANKS.isdisjoint(there))
    return is_of or there == ("among",)


def _is_denied_whole(beside: Beside, exchange: Exchange) -> bool:
    """Is a word left out that makes less of what is denied: "no evidence of widespread fraud"?"""
    first = exchange.hunk.there[0]
    if exchange.here or len(exchange.there) != 1 or first - 1 not in beside.here_of:
        return False
    before = beside.passage.folded[max(first - DENIED, 0) : first]
    denied = next((at for at in range(len(before) - 1, -1, -1) if denies([before[at]])), None)
    if denied is None or not JOINING.isdisjoint(before[denied:]):
        return False
    return exchange.there[0] in NARROWING or not LADDERS.isdisjoint(rungs(exchange.there))


def _is_only(beside: Beside, exchange: Exchange) -> bool:
    """Is an "only" put in, where the passage excludes nothing? (Before a figure it says how much that is.)"""
    hunk, here, there = exchange
    if there or len(here) != 1 or here[0] not in ("only", "solely", "exclusively"):
        return False
    passage, words = beside.passage.folded, beside.own.folded
    before, after = words[: hunk.here[0]][-1:], words[hunk.here[1] :][:1]
    is_figure = any(word[0].isdigit() or word in ("a", "an") for word in after)
    excludes = denies(passage) or not (EXCLUDING | BARELY).isdisjoint(passage)
    return not is_figure and not excludes and BEFORE.isdisjoint(before)


def _is_multiplied(beside: Beside, exchange: Exchange) -> bool:
    """Is one of them now several: "a study" made "studies", "a city official" "city officials"?"""
    first, last = exchange.hunk.there
    if not exchange.here or not exchange.there:
        return False
    one, several = exchange.there[-1], exchange.here[-1]
    articles = [at for at in range(max(first - NEAR, 0), last) if beside.passage.folded[at] in ONE]
    is_left_out = bool(articles) and articles[-1] not in beside.here_of
    return is_left_out and several in (f"{one}s", f"{one}es", f"{one.removesuffix('y')}ies")


def _made_utmost(beside: Beside) -> int | None:
    """Where the passage has "bigger than", or "one of three", and the draft "the biggest", "the only"."""
    words, passage = beside.own.folded, beside.passage.folded
    lost = {passage[at]: at for at in beside.missing}
    among = next((at for at, pair in enumerate(pairwise(passage)) if pair == ("1", "of")), None)
    for at, word in enumerate(words):
        if at in beside.there_of:
            continue
        lower = f"{word.removesuffix('est')}er"
        if word.endswith("est") and lower in lost and "than" in passage and "than" not in words:
            return lost[lower]
        is_one = word in ("only", "sole") and words[at - 1 : at] == ("the",) and ONLY.isdisjoint(passage)
        if is_one and among is not None and among not in beside.here_of:
            return among
    return None
