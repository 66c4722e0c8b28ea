"""Numbers that are written in words, and fractions: "a hundred and twenty", "two and a half", "3 1/2"."""

from __future__ import annotations

import re

from claimcheck.lexicon import any_of
from claimcheck.rules.numerals import COUNTS, SPELT, TENS, WORDS
from claimcheck.rules.units import UNITS

_KNOWN = SPELT | {"dozen": 12, "zero": 0}
_ONES = "|".join(WORDS.split()[:9])
_TENS_AND_ONES = rf"(?:{'|'.join(TENS.split())})[- ](?:(?:{_ONES})\b|[1-9](?![\d.,]))"
_SMALL = rf"(?:{_TENS_AND_ONES}|(?:{any_of(SPELT)})\b)"
_HUNDREDS = rf"(?:an?|{_SMALL})[- ]hundred\b(?:(?: and)? {_SMALL})?"
_THOUSANDS = rf"(?:{_HUNDREDS}|{_SMALL}|an?)[- ]thousand(?: and)? (?:{_HUNDREDS}|{_SMALL})"
# "Two and a half"; and what is a number only before its scale or unit: "half a million", "a hundred", "within
# a week", "a year ago"; "a pair of", "a trio of".
_HALVES = {
    f"{word}{joint}and{joint}a{joint}half": number + 0.5 for word, number in COUNTS.items() for joint in " -"
}
_ARTICLES = {"half a": 0.5, "half an": 0.5, "a": 1.0, "an": 1.0}
_GROUPS = {"a pair": 2.0, "a duo": 2.0, "a trio": 3.0, "a quartet": 4.0, "a quintet": 5.0}
_DOZENS = dict.fromkeys(("half-dozen", "half dozen", "a half-dozen", "a half dozen"), 6.0)
LARGE = "dozen|hundred|thousand|million|billion|trillion"
_LASTING = "in within for after about than over nearly almost lasted took every least most"
_LAST = "|".join(rf"(?<=\b{word} )" for word in _LASTING.split())
_SPANS = "hour|day|week|month|year|decade|century"
_ONE_TIME = (
    rf"(?:{_LAST})an?(?= (?:{_SPANS})\b(?!-))"
    rf"|(?<!half )an?(?= (?:{_SPANS}) (?:and a half|ago|earlier|later|before|after|from now)\b)"
)
SPELLED = (
    rf"(?:{any_of(_HALVES | _DOZENS)}|{_THOUSANDS}|{_HUNDREDS}|{_TENS_AND_ONES}|{any_of(_KNOWN)}"
    rf"|(?:{any_of(_GROUPS)})(?= of [a-z])"
    rf"|(?:half a|(?<!half )a)(?= (?:{LARGE})\b)|half an?(?= (?:{any_of(UNITS)})\b)|{_ONE_TIME})\b"
)
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
# "3 1/2", "2½"; bare, "1/2" may be a day.
FRACTION = (
    rf"\d{{1,3}}[ -]1/[2-4](?![\d/])|\d{{0,3}}[{''.join(_SIGNS)}]"
    rf"|[1-3]/[2-4](?= (?:of|an?|{any_of(UNITS)})\b)"
)
_PARTED = re.compile(r"[- ,]+")


def value_of(words: str) -> float:
    """The number that `SPELLED` found, in lower case."""
    for known in (_KNOWN, _HALVES, _ARTICLES, _GROUPS, _DOZENS):
        if words in known:
            return float(known[words])
    total, part = 0.0, 0.0
    for word in _PARTED.split(words):
        if word == "hundred":
            part = max(part, 1.0) * 100
        elif word == "thousand":
            total, part = max(part, 1.0) * 1000, 0.0
        elif word not in ("and", "a", "an"):
            part += float(word) if word.isdigit() else _KNOWN[word]
    return total + part


def fraction_of(words: str) -> float:
    """The number that `FRACTION` found: "3 1/2" is 3.5."""
    if words[-1] in _SIGNS:
        return float(words[:-1] or 0) + _SIGNS[words[-1]]
    whole, _, part = words.replace("-", " ").rpartition(" ")
    above, _, below = part.partition("/")
    return float(whole or 0) + float(above) / float(below)
