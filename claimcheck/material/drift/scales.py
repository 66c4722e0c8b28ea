"""Words of which the draft says more than the material: higher on a scale, or without what limits them.

"Often" says less than "always", and "charged" less than "convicted": who says the lower word lets it be
understood that the higher is too much (Horn 1972). What limits is a word of how many, how far or how surely,
what narrows what is denied, which of several it was; "only" limits where it is put in. The words around have
to be the same. The rungs are those of lexicon/ladders.txt. In whom something was found limits it, too: what
is told of mice is no news of everybody (Sumner et al. 2014, BMJ 349:g7015).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Document, Span
from claimcheck.material.beside import Beside, Exchange
from claimcheck.material.clauses import JOINING
from claimcheck.material.denial import denies
from claimcheck.material.drift.conditions import around_stems
from claimcheck.material.drift.credit import says_so
from claimcheck.material.ladders import UTMOST, holds_back, is_utmost, placed, rungs
from claimcheck.material.support import is_content
from claimcheck.material.verbs import verb, verbs
from claimcheck.material.words import stem_of, words_of
from claimcheck.rules.bounds import bound_named

# Words exchanged, or left out, on either side.
LONGEST = 5
# Of these no word is higher than another, or it is a figure that is (VM001 has "all" for "most").
NO_LADDERS = frozenset({"held", "amount", "modal"})
# Adverbs may stand anywhere in their sentence: "often goes home", "goes home every time".
ANYWHERE = frozenset({"often", "extent"})
# What "about" and "nearly" make less of.
DIGITS = frozenset("0123456789$€£¥")
NOTHING = frozenset({"no", "none", "impossible"})
# What says which of a kind; what makes a rule of it.
SOME_OF = frozenset({"with", "who", "whose", "over", "under", "without", "aged", "that", "older", "younger"})
RULE = frozenset({"must", "may", "can", "cannot", "shall", "should", "will", "would", "have", "are", "need"})
# With what, and of what, it is so; what stands before it, at most so many words before.
COMPARED = frozenset({"more", "less", "fewer", "worse", "better"})
SUPERLATIVE = frozenset({"most", "least", "worst", "best"})
RANKED = frozenset({"first", "last", "only"})
SINCE = frozenset({"since", "outside", "except", "apart", "besides"})
EXCEPTING = SINCE | {"after", "behind"}
OF, HEADS = frozenset({"in", "of", "among"}), 4
# Whose they are, and which of them.
OWNERS = frozenset({"the", "its", "their", "his", "her", "our"})
RANKS = frozenset({"1", "first", "second", "third", "last", "part", "half"})
SHORTEST = 4
# A denial so many words before reaches a word that narrows what is denied; not into another clause.
DENIED, NARROWING = 5, frozenset({"narrow", "size", "degree", "firm", "extent", "often", "held"})
# Small words around a word of how many, of which the highest is all of them.
WITH, ALL = frozenset({"a", "an", "of", "the", "at", "least", "1"}), UTMOST["amount"]
ONLY = frozenset({"only", "solely", "exclusively", "alone"})
EXCLUDING = ONLY | {"just", "unless", "except", "no", "none", "nobody", "never"}
BARELY = frozenset({"merely", "sole", "limited", "other", "rather", "instead"})
# "At all", "in all", "after all", "not only": no word of how many.
BEFORE = frozenset({"at", "in", "after", "above", "for", "not", "with", "if"})
# "An" and "one" as they are folded; they stand so near before a noun, and so near behind it what they say.
ONE, NEAR, BEHIND = frozenset({"a", "an", "1"}), 3, 4
# "In a small group of mice": what stands between the "in" and the word.
IN = frozenset({"in", "on", "among", "with"})
REACH = 4


def more_said(beside: Beside) -> Drift | None:
    """The words of the passage for which the draft has some that say more, or none."""
    added = set(map(verb, beside.added)) - lexicon.words("stop_words")
    questions = (_is_raised, _is_dead, _is_freed, _is_one_of_them, _is_denied_whole, _is_only)
    for exchange in beside.exchanges:
        is_elsewhere = not added.isdisjoint(map(verb, exchange.there))
        is_short = max(len(exchange.here), len(exchange.there)) <= LONGEST
        if is_short and not is_elsewhere and any(question(beside, exchange) for question in questions):
            return beside.drift(exchange.hunk)
        if not is_elsewhere and _is_widened(beside, exchange):
            return beside.drift(exchange.hunk)
        if is_short and _is_multiplied(beside, exchange):
            return beside.drift(exchange.hunk)
    utmost = _made_utmost(beside)
    return None if utmost is None else beside.at(utmost)


def _is_raised(beside: Beside, exchange: Exchange) -> bool:
    """Is a word on a higher rung than that in its place?"""
    hunk, here, there = exchange
    if (denies(here) or "yet" in here) and not denies(there):
        return False
    before = ((beside.own, hunk.here), (beside.passage, hunk.there))
    if all(denies(row.folded[max(first - DENIED, 0) : first]) for row, (first, _) in before):
        return False  # of what is denied the higher word says less: "nobody asks", "nobody demands"
    own, known = rungs(beside.own.folded, hunk.here), rungs(beside.passage.folded, hunk.there)
    if not here:
        own, known = rungs(beside.own.folded), {one: rung for one, rung in known.items() if one in ANYWHERE}
    return any(own.get(ladder, 0) > rung for ladder, rung in known.items() if ladder not in NO_LADDERS)


def _is_dead(beside: Beside, exchange: Exchange) -> bool:
    """Is somebody dead for whom the passage has another end, and is this not denied?"""
    is_told = not verbs("dead").isdisjoint(map(verb, exchange.here)) and any(map(is_content, exchange.there))
    known = verbs("fatal").isdisjoint(map(verb, beside.passage.folded))
    return is_told and known and not denies(beside.own.folded)


def _is_freed(beside: Beside, exchange: Exchange) -> bool:
    """Is what held something back, or a word that limits it, left out?"""
    (_, (first, last)), here, there = exchange
    if not there or any(word != "the" for word in here):
        return False
    passage, own = beside.passage.folded, rungs(beside.own.folded)
    before, after = passage[:first], passage[last:]
    if bound_named(" ".join(there)) in ("about", "just-below") and any(map(_is_whole, after[:1])):
        return True
    if holds_back(there):
        # It may stand elsewhere in other words: "usually", "as a rule".
        rest = rungs((*before, *after))
        kept = (ladder for ladder, rung in rungs(there).items() if 0 < own.get(ladder, 0) <= rung)
        return all(ladder == "held" or ladder in rest for ladder in kept)
    # A figure is looked at by itself, but not of whom it is: "two of the seven porters said".
    is_figure = any(word[0].isdigit() and word != "1" for word in (*there, *after[:1]))
    if ONLY.issuperset(there):
        is_held = BEFORE.isdisjoint(before[-1:]) and not denies(before[-1:])
        return is_held and not is_figure and EXCLUDING.isdisjoint(beside.added)
    return _is_of_some(beside, exchange) if is_figure else _is_some(beside, exchange)


def _is_some(beside: Beside, exchange: Exchange) -> bool:
    """Are words those of how many of several, "some of the", and has the draft none for them?"""
    after = beside.passage.folded[exchange.hunk.there[1] :][:2]
    placed_there = [one for one in placed(exchange.there) if 0 < one[2].get("amount", 0) < ALL]
    counted = {at for first, last, _ in placed_there for at in range(first, last)}
    rest = [word for at, word in enumerate(exchange.there) if at not in counted]
    is_several = any(map(_is_plural, after)) and "amount" not in rungs(beside.added)
    return bool(counted) and is_several and WITH.issuperset(rest)


def _is_of_some(beside: Beside, exchange: Exchange) -> bool:
    """Is a number of those left out who say something: "two of the porters said"?"""
    passage, at = beside.passage.folded, exchange.hunk.there[1]
    limits = {word for word in exchange.there if word.isdigit()}
    if not limits or at >= len(passage) or not (WITH | limits).issuperset(exchange.there):
        return False
    is_counted = any(word.isdigit() for word in beside.own.folded[: exchange.hunk.here[0]][-1:])
    is_named = any(word[:-1] in lexicon.load("source_nouns") for word in passage[at : at + 2])
    is_said = is_named or says_so(passage[at + 1 : at + 1 + BEHIND])
    return not is_counted and _is_plural(passage[at]) and is_said


def _is_whole(word: str) -> bool:
    """Is a word a number, or all or nothing, so that "nearly" before it tells?"""
    return word[:1] in DIGITS or word in NOTHING or is_utmost(word)


def _is_plural(word: str) -> bool:
    """Does a folded word look like a plural?"""
    is_regular = word.endswith("s") and not word.endswith(("ss", "'s", "us", "is"))
    return is_regular or word.endswith("men") or word in ("people", "children")


def _is_widened(beside: Beside, exchange: Exchange) -> bool:
    """Is it left out with what, of what, or of whom something is said that holds only so far: "the driest in
    the county", "less than the others", "children under six", "the first since the war"?"""
    first, last = exchange.hunk.there
    words, there = beside.passage.folded, exchange.there
    if exchange.here or not there or not first or first - 1 not in beside.here_of:
        return False
    around = around_stems(beside)
    telling = {stem_of(word) for word in there if is_content(word)}
    if len(telling & around) * 2 > len(telling) or any(beside.passage.breaks[first + 1 : last]):
        return False
    clause = range(beside.passage.between(first, beside.passage.breaks).start, first)
    near = [words[at] for at in clause[-HEADS:] if at in beside.here_of]
    if there[0] == "than":
        return any(word in COMPARED or word.endswith("er") for word in near) and not _has_figure(there)
    is_ranked = any(words[at] in SUPERLATIVE or words[at].endswith("est") for at in clause)
    if (there[0] in EXCEPTING and is_ranked) or (there[0] in SINCE and not RANKED.isdisjoint(near)):
        return True
    if there[0] in OF and any(
        word in SUPERLATIVE or (word.endswith("est") and len(word) > SHORTEST) for word in near
    ):
        return not _has_figure(there)
    # "The farmers of the valley must" are known; "farmers must" are all of them.
    is_bare = first == 1 or words[first - 2] in ("that", "all", "said", "says")
    is_rule = is_bare and not RULE.isdisjoint(words[last : last + 1])
    is_kind = _is_plural(words[first - 1]) and is_content(words[first - 1])
    return is_kind and there[0] in SOME_OF and (is_rule or _has_figure(there))


def _has_figure(words: Sequence[str]) -> bool:
    return any(word[0].isdigit() for word in words)


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
    return not NARROWING.isdisjoint(rungs(exchange.there))


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


def trial_lost(beside: Beside) -> Drift | None:
    """In whom, or where, it was found in the passage, where the draft says so nowhere."""
    words = list(map(verb, beside.passage.folded))
    tried = verbs("animal") if verbs("study").isdisjoint(words) else verbs("animal") | verbs("tried")
    for at in beside.missing if not tried.isdisjoint(words) else ():
        near = range(at - 1, max(at - REACH, 0) - 1, -1)
        first = next((i for i in near if words[i] in IN), None)
        if words[at] not in tried or first is None or _is_tried(beside.doc):
            continue
        if beside.keeps(i for i in range(len(words)) if not first <= i <= at):
            return beside.lost(Span(beside.there[first].start, beside.there[at].end))
    return None


def _is_tried(doc: Document) -> bool:
    """Does the draft say anywhere in whom or where things were tried?"""
    words = words_of(doc.plain, Span(0, len(doc.plain)))
    return not (verbs("animal") | verbs("tried")).isdisjoint(verb(word.folded) for word in words)
