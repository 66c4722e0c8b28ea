"""Words that sound alike, or that nobody means: one quote as two desks write it down.

"Don't" is "do not", "$5m" is "five million dollars", "twenty-first" is "21st"; what a speaker only stumbled
over ("we, uh, we") a desk may leave out, and what it does not print ("f---") it may mask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product

from claimcheck import lexicon
from claimcheck.material.support import is_content
from claimcheck.rules.numerals import ORDINALS, SCALES, SHORT

FILLERS = frozenset({"ah", "eh", "er", "erm", "hm", "hmm", "mm", "uh", "uhm", "um", "umm"})
# Said twice these make more of what is said.
EMPHATIC = frozenset(
    {"again", "all", "away", "ever", "every", "more", "most", "much", "never", "no", "none", "nor", "not",
     "now", "only", "really", "so", "that", "there", "too", "very"}
)  # fmt: skip
# More words in a row are not the same for being written otherwise.
LONGEST = 12
# A stumble is so many words at most.
STUMBLE = 4
# What between two commas says nothing.
ASIDES = re.compile(
    r"\s*(?:\A|[,.!?;:…—–]|--?)[”\"’']?\s*(?:(?:well|oh|you know|i mean)\s*(?:[,…—–]|--?)\s*)+\Z",
    re.IGNORECASE,
)
# "It's", of which a bracket may have torn off the end.
CLITIC = re.compile(r"'(?:s|re|ve|ll|d|m)$")
_CONTRACTED = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
# "'s" and "'d" are short for either.
_EITHER = (("is", "has"), ("would", "had"))
_SCALES = {word: scale for word, scale in SCALES.items() if word} | {"hundred": 1e2}
_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds"}
_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,6})?")
_TENS = frozenset(str(ten) for ten in range(20, 100, 10))
_MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october"}
    | {"november", "december"}
)
_DAY = re.compile(r"([0-3]?\d)(?:st|nd|rd|th)?")
_MASK = re.compile(r"[-*—–_#@!‑]{2,12}|[*…]")
_HIDDEN = re.compile(r"[-*—–_#@!‑]{2,12}|[—–*…]")


def is_alike(own: Sequence[str], there: Sequence[str], *, torn: bool = False) -> bool:
    """Are two rows of folded words the same but for how they are written, and for sounds that are no words?

    `torn`: a bracket may stand for the end of one, as in "It [the plan]'s late" for "It's late".
    """
    if FILLERS.issuperset((*own, *there)) or own == there:
        return True
    if max(len(own), len(there)) > LONGEST:
        return "".join(own) == "".join(there)
    is_short = any(word.endswith(("'s", "'d")) for word in (*own, *there))
    for short in product(*_EITHER) if is_short else (("", ""),):
        one = _written_out(tuple(own), *short)
        if one == _written_out(tuple(there), *short):
            return True
        if torn and one == _written_out(tuple(CLITIC.sub("", word) for word in there), *short):
            return True
    return False


@lru_cache(maxsize=1 << 13)  # the same few words are held against one another again and again
def _written_out(words: tuple[str, ...], is_or_has: str, would_or_had: str) -> str:
    """Words as one, contractions and numbers in one form: "well known" is "wellknown"."""
    row: list[str] = []
    for word in words:
        if word not in FILLERS:
            row += _whole(word, {"'s": is_or_has, "'d": would_or_had})
    return "".join(_days(list(_numbers(row))))


def _days(row: Sequence[str]) -> Iterator[str]:
    """Words with the day before its month, and as a number: "August 4th" is "4 August"."""
    at = 0
    while at < len(row):
        if row[at] in _MONTHS and at + 1 < len(row) and (day := _DAY.fullmatch(row[at + 1])):
            yield from (day[1], row[at])
            at += 3 if row[at + 2 : at + 3] in (["st"], ["nd"], ["rd"], ["th"]) else 2
        elif at + 1 < len(row) and row[at + 1] in _MONTHS and (day := _DAY.fullmatch(row[at])):
            yield from (day[1], row[at + 1])
            at += 2
        else:
            yield row[at]
            at += 1


def _whole(word: str, short: Mapping[str, str]) -> list[str]:
    if short_form := lexicon.load("short_forms").get(word):
        return short_form[0].split()
    for ending, whole in (*_CONTRACTED.items(), *short.items()):
        if word.endswith(ending) and len(word) > len(ending):
            return [word.removesuffix(ending), whole]
    return [SHORT.get(word, word)]


def _numbers(words: Sequence[str]) -> Iterator[str]:
    """The words with each number as one, in figures, and money behind it."""
    at = 0
    while at < len(words):
        sign = _SIGNS.get(words[at], "")
        first = at + bool(sign)
        value, end = _number(words, first)
        if end == first:
            yield _SIGNS.get(words[at], words[at])
            at += 1
            continue
        yield value
        if sign:
            yield sign
        at = end


def _number(words: Sequence[str], at: int) -> tuple[str, int]:
    """The number that begins at a word, in figures, and the word after it; none: the same word."""
    total, part, end, seen = 0.0, 0.0, at, False
    if at + 1 < len(words) and words[at] == "a" and words[at + 1] in _SCALES:
        part, end, seen = 1.0, at + 1, True
    before = ""
    while end < len(words):
        word = words[end]
        if _NUMBER.fullmatch(word):
            fits = not seen or before in _SCALES or (before in _TENS and word in "123456789")
            if not fits:
                break
            part += float(word)
        elif word in _SCALES and seen:
            if word == "hundred":
                part *= 100
            else:
                total, part = total + part * _SCALES[word], 0.0
        elif (
            word == "and" and before in _SCALES and end + 1 < len(words) and _NUMBER.fullmatch(words[end + 1])
        ):
            end += 1
            continue
        elif word in ORDINALS and (not seen or before in _TENS or before in _SCALES):
            rank = int(total + part) + ORDINALS[word]
            return f"{rank}{_suffix(rank)}", end + 1
        else:
            break
        seen, before, end = True, word, end + 1
    if not seen:
        return "", at
    number = total + part
    return (f"{int(number)}" if number == int(number) else f"{number:.6f}".rstrip("0")), end


def _suffix(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def is_stumble(before: Sequence[str], lost: Sequence[str], after: Sequence[str]) -> bool:
    """Are words that a quote leaves out only said twice in a row, and no emphasis: "we, we"?"""
    before, lost, after = ([word for word in row if word not in FILLERS] for row in (before, lost, after))
    size = len(lost)
    if not 0 < size <= STUMBLE or EMPHATIC.intersection(lost) or all(map(is_content, lost)):
        return False
    return lost in (list(before[-size:]), list(after[:size]))


def is_masked(text: str, word: str) -> bool:
    """Does a text hide some letters of a word: "f---ing", "s***"?"""
    parts = [part.lower() for part in _HIDDEN.split(text)]
    shown = "".join(parts)
    if not 2 <= len(parts) <= 4 or not shown.isalpha() or len(shown) >= len(word):
        return False
    return re.fullmatch(".+".join(map(re.escape, parts)), word) is not None


def mask_at(text: str, start: int, end: int) -> str:
    """The words from `start` to `end` with the signs right after them that may hide letters."""
    after = _MASK.match(text, end)
    return text[start : after.end() if after else end]
