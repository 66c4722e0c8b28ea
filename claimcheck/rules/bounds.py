"""What words beside a figure say of it: "about", "more than", "just short of", "or so", "exactly".

They are put together: a word of degree ("just", "a little", "well"), a side ("over", "short of"), a denial
that turns it ("no more than").
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from claimcheck.document import Span
from claimcheck.lexicon import any_of

# What words beside a figure say of it: it is rounded, or to the digit; the true value is more, or less, by
# however much or only by a little; "at least" and "at most" allow for the figure itself; "low" and "high" are
# the ends of a range, "joined" two figures that only look like one. "Only" says that it is little, "few" that
# it was so little at least, "as few as 40": the two are one, but "only" is no bound to any other. "Over"
# a time is throughout it, or more than it.
Bound = Literal[
    "none", "about", "exact", "above", "below", "just-above", "just-below", "least", "most", "low", "high",
    "joined", "only", "few", "throughout",
]  # fmt: skip

_ABOUT = (
    "about", "around", "some", "roughly", "approximately", "approx.", "approx", "abt", "c.", "ca.", "circa",
    "estimated", "an estimated", "a rough", "an approximate", "close to", "near", "somewhere around",
    "somewhere near", "something like", "more or less", "on the order of", "of the order of",
    "in the order of", "barely", "hardly", "scarcely",
    *(f"in the {place} of" for place in ("region", "neighborhood", "neighbourhood", "vicinity", "area")),
)  # fmt: skip
_MORE = "more|greater|higher|larger|bigger|better|longer|heavier|older|faster|deeper|taller|wider|farther"
_FEWER = "less|fewer|lower|smaller|shorter|lighter|younger|slower|worse"
_ABOVE = (
    rf"(?:{_MORE}) than|over|above|beyond|upwards? of|in excess of|north of"
    # What surpasses "the" sum surpasses the very one.
    r"|(?:exceed(?:s|ed|ing)|topp(?:ed|ing)|tops|surpass(?:es|ed|ing))(?! (?:the|its|their) )"
)
_BELOW = rf"(?:{_FEWER}) than|under|below|shy of|short of|south of|not even"
_JUST_BELOW = (
    "almost|nearly|approaching|nearing|close on|nigh on|virtually|practically|all but|not quite|next to"
    + "|little short of"
)
# By how much: "just over", "a shade under"; "well over" is over.
_LITTLE = (
    r"only just|just|slightly|marginally|narrowly|barely|hardly|scarcely|fractionally|somewhat|something"
    r"|little|not much"
    r"|(?:only )?a (?:bit|little(?: bit)?|touch|shade|hair|whisker|fraction|tad|trifle|few|smidgen)"
)
_MUCH = (
    "well|far|much|considerably|significantly|substantially|comfortably|easily|quite a bit|still|even"
    + "|anything"
)
_LEAST = "at least|at the least|at the very least|a minimum of|minimum"
_FEW = "as (?:few|little|low) as"
_ONLY = "only|just|merely|(?:a )?mere|a paltry|a scant"
_MOST = (
    r"at most|at the most|(?:anything )?up to|a maximum of|maximum|a cap of|capped at"
    r"|as (?:many|much|high|long|large|old|late) as"
)
_DENIED = "no|not|never|nor|neither"
_BEFORE = (
    rf"(?P<exact>exactly|precisely|an exact|a precise)|(?P<least>{_LEAST})|(?P<most>{_MOST})"
    rf"|(?P<denied>{_DENIED}) (?:(?P<denied_above>{_ABOVE})|(?P<denied_below>{_BELOW}))"
    rf"|(?P<just_above>(?:{_LITTLE}) (?:{_ABOVE}))|(?P<just_below>(?:{_LITTLE}) (?:{_BELOW})|{_JUST_BELOW})"
    rf"|(?:(?:{_MUCH}) )?(?:(?P<above>{_ABOVE})|(?P<below>{_BELOW}))|(?P<about>{any_of(_ABOUT)})"
    rf"|(?P<few>{_FEW})|(?P<only>{_ONLY})"
)
# "Built over five years", but "for over five years", "took over five years", "well over five years".
_MORE_AFTER = "for in of to at by from after within just well far a little is was are were be been has have"
_MORE_AFTER += " had take takes took taken last lasts lasted spend spends spent serve serves served"
_OVER = re.compile(r"(\w{0,20})\s{0,3}over $", re.IGNORECASE)
_SIGNS: dict[str, Bound] = {"~": "about", "≈": "about", ">": "above", "<": "below", "≥": "least", "≤": "most"}
_BOUND = re.compile(
    rf"(?:(?P<sign>[{''.join(_SIGNS)}]) ?|\b(?:{_BEFORE}) (?:an? |the |its |their )?)$", re.IGNORECASE
)
_PHRASE = re.compile(_BEFORE, re.IGNORECASE)
_LONGEST = 44
# "500 or more", "500-odd", "500 boats at least"; what may stand apart from its figure, with what ends it.
_AFTER: dict[str, Bound] = {
    **dict.fromkeys(("or more", "or above", "or over", "or better", "or higher", "and up"), "least"),
    **dict.fromkeys(("and counting", "plus"), "least"),
    **dict.fromkeys(("or so", "odd", "or thereabouts", "give or take", "more or less"), "about"),
    **dict.fromkeys(("or fewer", "or less", "or under", "or below", "or lower", "tops"), "most"),
    **dict.fromkeys(("and change", "something"), "just-above"),
}  # fmt: skip
_APART: dict[str, Bound] = {
    **{words: bound for words, bound in _AFTER.items() if " " in words},
    **dict.fromkeys(("at least", "at the least", "at the very least", "at a minimum"), "least"),
    **dict.fromkeys(("at most", "at the most", "at a maximum"), "most"),
    **dict.fromkeys(("exactly", "to be exact", "to be precise", "on the dot"), "exact"),
}
_ENDS = (
    r"(?=[.,;:!?)—–]|\s(?:in|on|at|of|for|from|by|since|during|when|while|and|but|this|last|before|after|were|was"
    r"|are|is|had|have|has)\b|\s?\Z)"
)
_BOUND_AFTER = re.compile(
    rf"(?:[ -](?P<next>{any_of(_AFTER)})\b|(?P<plus>\+)"
    rf"|,?(?: [^\W\d_]{{2,30}}){{0,2}},? (?P<apart>{any_of(_APART)})\b{_ENDS})",
    re.IGNORECASE,
)


def bound_of(text: str, start: int, end: int) -> Bound:
    """How the figure from `start` to `end` is rounded, by the words before it or after it."""
    if found := _before(text, start):
        return _SIGNS[found["sign"]] if found["sign"] else _named(found)
    after = _after(text, end)
    if after is None:
        return "none"
    return "least" if after["plus"] else _APART.get((words := _words(after)), _AFTER.get(words, "none"))


def is_throughout(text: str, start: int) -> bool:
    """May "over" before a length of time mean that something went on all the time?"""
    found = _OVER.search(text, max(start - _LONGEST, 0), start)
    return found is not None and found[1].lower() not in _MORE_AFTER.split()


def with_bound(text: str, span: Span) -> Span:
    """A figure with the words that say how it is rounded."""
    if found := _before(text, span.start):
        return Span(found.start(), span.end)
    after = _after(text, span.end)
    return Span(span.start, after.end() if after else span.end)


@cache
def bound_named(words: str) -> Bound:
    """What some words, in lower case, say of the figure after them; "none" where they say nothing."""
    found = _PHRASE.fullmatch(words)
    return _named(found) if found else "none"


def _named(found: re.Match[str]) -> Bound:
    bounds: dict[str, Bound] = {
        "exact": "exact", "least": "least", "most": "most", "denied_above": "most", "denied_below": "least",
        "just_above": "just-above", "just_below": "just-below", "above": "above", "below": "below",
        "few": "few", "only": "only",
    }  # fmt: skip
    return next((bound for name, bound in bounds.items() if found[name]), "about")


def _words(after: re.Match[str]) -> str:
    return (after["next"] or after["apart"]).lower()


def _before(text: str, start: int) -> re.Match[str] | None:
    return _BOUND.search(text, max(start - _LONGEST, 0), start)


def _after(text: str, end: int) -> re.Match[str] | None:
    return _BOUND_AFTER.match(text, end)
