"""Listed triggers that the words around them take back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.resolve.nouns import noun_of
from claimcheck.syntax import ADVERB, BE, NOT, NOUN, RELATIVE, VERB, stem, stems_of

if TYPE_CHECKING:
    from claimcheck.status.triggers import Trigger

# What a thing is for, and no plan, where it stands behind a noun: "a fee *intended to* cover costs".
PURPOSES = frozenset(map(stem, ("aim", "intend", "mean")))

PIECES = frozenset({"article", "page", "piece", "post", "report", "story"})
REFUSALS = frozenset(map(stem, ("decline", "refuse")))
DENIALS = frozenset(map(stem, ("deny", "dispute", "contest", "contradict")))
CONTESTS = frozenset(
    {"ballot", "campaign", "caucus", "convention", "conventions", "election", "elections", "game", "match"}
    | {"nomination", "primaries", "primary", "race", "races", "seat", "seats", "vote", "votes"}
)
CONTESTED = NOUN | {"DT", "PRP$", "POS", "JJ", "CD"}
# What somebody claims, and accuses nobody of: "claimed responsibility". A "charge which" is a cost.
DEEDS = (["credit"], ["responsibility"], ["victory"])
SPEAKING = frozenset(map(stem, ("comment", "discuss", "speak")))
# What is alleged no longer once it is admitted or found.
ADMITTED = frozenset({"guilty", "charge", "charges", "count", "counts"})
PLEADING = frozenset(map(stem, ("plead", "found", "find")))
CHANCES = frozenset({"could", "may", "might"})
NOBODY = frozenset({"no", "no-one", "nobody"})
ASKING = frozenset({"WP", "WRB", "if", "whether"})
UNSETTLED = frozenset({"no", "not", "n't", "never", "being", "yet"})


def undone(trigger: Trigger, words: Sequence[str], tags: Sequence[str]) -> bool:
    """Do the words around a listed trigger take back what it shows?

    Negation ("no longer pending"), history ("had been awaiting", "won approval"), a denial of a thing and not
    of a claim ("the visa was denied"), silence of what cannot speak ("did not respond to the drug"), a price
    ("charges a fee").
    """
    first, last, _, kind, *_ = trigger
    before = words[max(0, first - 4) : first]
    if "longer" in before and "no" in before:
        return True
    if kind == "planned":
        return _no_plan(trigger, words, tags)
    if kind == "unverified" and "identified" in words[first:last]:
        return "asked" in words[max(0, first - 8) : first]  # "who asked that he not be identified"
    if kind == "unverified" and stem(words[last - 1]) == "know" and words[first] in NOBODY:
        # "A song (that) nobody knows": no question is open, as it is in "the fact that nobody knows why".
        noun = first - 2 if words[first - 1] == "that" else first - 1
        asks = not ASKING.isdisjoint((*tags[last : last + 1], *words[last : last + 1]))
        return noun >= 0 and tags[noun] in NOUN | RELATIVE and not asks
    if kind == "pending":
        if words[last : last + 1] == ["out"] or words[last - 1 : last + 1] == ["vote", "for"]:
            return True  # "did not rule out strikes", "will vote for Roe"
        if words[first:last] == ["on", "appeal"] and words[first - 1] not in BE:
            # "A test on appeal to the young", "overturned on appeal"; not "the verdict, now on appeal".
            return tags[first - 1] in NOUN | VERB
        if not NOT.isdisjoint(before) and not SPEAKING.isdisjoint(map(stem, before)):
            return True  # "does not comment on pending cases"
        won = not stems_of("winning").isdisjoint(map(stem, before))
        return (
            won
            or _settled(trigger, words, tags)
            or ("had" in before and "been" in words[max(0, first - 1) : first + 1])
        )
    if kind == "disputed" and words[first] in ("not", "n't"):
        return _is_aside(trigger, words, tags)
    if kind == "no-comment" and stem(words[first]) in REFUSALS:
        return False
    if kind == "no-comment" and words[last - 1] in ("unanswered", "unreturned"):
        return (stems_of("request") - {"question"}).isdisjoint(map(stem, words[max(0, first - 8) : first]))
    if kind == "no-comment" and stem(words[last - 1]) in {"return", "answer", "to"}:
        # "Messages left with the firm were not returned."
        return stems_of("request").isdisjoint(map(stem, words[max(0, first - 6) : last + 6]))
    if kind == "alleged" and not ADMITTED.isdisjoint(words[first:last]) and _is_admitted(words, last):
        return True
    in_charge = words[first] == "charge" and before[-1:] == ["in"]
    if kind == "alleged" and (in_charge or tags[last - 1] == "WDT" or words[last : last + 1] in DEEDS):
        return True
    if stem("suspect") in map(stem, words[first:last]) and words[last : last + 1] == ["having"]:
        return "VBN" not in tags[last + 1 : last + 2]  # "suspected of having measles"
    if kind == "alleged" and words[last - 1] == "investigation":
        return _is_event(words, tags, first)
    if kind == "alleged" and stem(words[last - 1]) == stem("charge") and tags[last - 1] in VERB:
        return {"with", "that"}.isdisjoint(words[last : last + 6])
    if kind == "disputed" and last - first == 1 and not UNSETTLED.isdisjoint(before[-2:]):
        return stem(words[first]) in DENIALS  # "did not deny it", "no denying"
    if kind == "disputed" and words[first].startswith("contest") and _is_race(words, tags, last):
        return True  # it has rivals, and nobody says that it is wrong
    if kind == "disputed" and last - first == 1 and (tags[first] in NOUN or before[-1:] == ["under"]):
        return stem(words[first]) != "denial"
    if kind == "disputed" and tags[last - 1] == "VBN" and not BE.isdisjoint(before):
        if stem(words[last - 1]).startswith("mis"):
            return False
        return stems_of("charge").isdisjoint(map(stem, words[max(0, first - 6) : first]))
    return False


def _is_aside(trigger: Trigger, words: Sequence[str], tags: Sequence[str]) -> bool:
    """Does a plain negation contradict nobody: what a clause beside somebody's name tells of them, what
    stands behind a noun without a verb, a question ("NAME, who was not involved in it", "is it not true?")?
    """
    first, last, *_ = trigger
    before = range(max(0, first - 6), first)
    relative = any(tags[at] in RELATIVE for at in before)
    verbless = tags[last - 1] == "VBN" or tags[min(first + 1, len(tags) - 1)] == "VBN"
    return (
        relative
        or (verbless and not any(words[at] in BE for at in before))
        or words[-1] == "?"
        or words[-2:-1] == ["?"]
    )


def is_upkeep(words: Sequence[str], at: int) -> bool:
    """Is the verb at `at` what an outlet promises of its own piece: "will *update* this story"?"""
    return words[at] == "update" and not PIECES.isdisjoint(words[at + 1 : at + 4])


def _is_race(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Is the noun phrase from token `at` on what candidates contest: "the last *election*"?"""
    ends = next((end for end in range(at, len(words)) if tags[end] not in CONTESTED), len(words))
    return not CONTESTS.isdisjoint(words[at:ends])


def _is_admitted(words: Sequence[str], end: int) -> bool:
    """Did somebody plead or were they found guilty, before token `end`: "pleaded guilty to two counts of"?"""
    guilty = next((at for at, word in enumerate(words[:end]) if word == "guilty"), None)
    return (
        guilty is not None
        and not PLEADING.isdisjoint(map(stem, words[max(0, guilty - 2) : guilty]))
        and (NOT.isdisjoint(words[max(0, guilty - 1) : guilty]))
    )


def _is_event(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Is the subject before the trigger at `at` nobody who could have done it ("the *fire* is under ...")?"""
    while at and tags[at - 1] in VERB | ADVERB | {"MD"}:
        at -= 1
    word = words[at - 1] if at else ""
    return bool(at) and tags[at - 1] in ("NN", "NNS") and not noun_of(word)[1]


def _is_history(words: Sequence[str], at: int) -> bool:
    """Did what the verb at `at` tells happen long ago: "in 1946 ... agreed", "previously, it offered"?"""
    return "previously" in words[:at] or any(
        words[back - 1] == "in" and len(words[back]) == 4 and words[back].isdigit() for back in range(1, at)
    )


def _settled(trigger: Trigger, words: Sequence[str], tags: Sequence[str]) -> bool:
    """ "Is considered an asset", "was examined": the passive without "being" or "not" tells of no work that
    goes on, as "is considering" does."""
    first, last, entry, *_ = trigger
    return (
        entry.startswith("be ")
        and len(entry.split()) == 2
        and words[first] in ("is", "are", "was", "were")
        and tags[last - 1] == "VBN"
        and UNSETTLED.isdisjoint(words[first:last])
    )


def _no_plan(trigger: Trigger, words: Sequence[str], tags: Sequence[str]) -> bool:
    """Is a listed trigger of a plan none here?

    A plan of the past ("had planned to"), silence ("is not going to comment"), a request ("seeking
    approval"), a purpose ("a fee intended to cover costs"), a noun ("the will to"), a chance ("may seek to").
    """
    first, last, *_ = trigger
    if not CHANCES.isdisjoint(words[max(0, first - 1) : first]):
        return True
    if tags[first] == "VBD" and _is_history(words, first):
        return True
    stems = {stem(word) for word in words[first:last]}
    # "He never promised to", "had targeted the port": nothing is to come.
    past = tags[first] in ("VBD", "VBN")
    if past and ("never" in words[max(0, first - 3) : first] or stem("target") in stems):
        return True
    if tags[first] == "VBN" and stem(words[first]) in PURPOSES and first and tags[first - 1] in NOUN | {","}:
        return True
    if words[last - 1] == "to" and words[max(0, last - 2)] == "will":
        return True
    if "had" in words[max(0, first - 2) : first + 1] and not stems.isdisjoint(stems_of("planning")):
        return True
    if stem("comment") in map(stem, words[last : last + 1]):
        return True
    return stem("seek") in stems and not stems_of("decision").isdisjoint(map(stem, words[last : last + 3]))
