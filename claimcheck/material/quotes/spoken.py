"""Words that sound alike, or that nobody means: one quote as two desks write it down.

"Don't" is "do not", "$5m" is "five million dollars", "twenty-first" is "21st"; what a speaker only stumbled
over ("we, uh, we") a desk may leave out, and what it does not print ("f---") it may mask.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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
_FIGURE, _SCALE = r"(?:[2-9]0 [1-9]|\d{1,15}(?:\.\d{1,6})?)", rf"(?:{'|'.join(_SCALES)})"
_RANK = "|".join(ORDINALS)
# "2 hundred and 50", "a million", "20 first"; a rank follows tens or a scale, or stands alone.
_NUMBER = re.compile(
    rf"(?<!\S)(?:(?:(?P<sign>[$€£]) )?"
    rf"(?P<value>(?:a|{_FIGURE})(?: {_SCALE})+(?:(?: and)? {_FIGURE}(?: {_SCALE})*)*|{_FIGURE})"
    rf"(?:(?:(?<=[a-z])|(?<=\b[2-9]0)) (?P<rank>{_RANK}))?|(?P<alone>{_RANK}))(?!\S)"
)
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = re.compile(
    rf"(?<!\S)(?:(?P<month>{_MONTH}) (?P<day>[0-3]?\d)(?: ?(?:st|nd|rd|th))?"
    rf"|(?P<first>[0-3]?\d)(?: ?(?:st|nd|rd|th))? (?P<behind>{_MONTH}))(?!\S)"
)
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
    text = _DATE.sub(r"\g<day>\g<first> \g<month>\g<behind>", _NUMBER.sub(_number, " ".join(row)))
    return "".join(_SIGNS.get(word, word) for word in text.split())


def _whole(word: str, short: Mapping[str, str]) -> list[str]:
    if short_form := lexicon.load("short_forms").get(word):
        return short_form[0].split()
    for ending, whole in (*_CONTRACTED.items(), *short.items()):
        if word.endswith(ending) and len(word) > len(ending):
            return [word.removesuffix(ending), whole]
    return [SHORT.get(word, word)]


def _number(found: re.Match[str]) -> str:
    """A number in figures, and money behind it."""
    total, part = 0.0, 0.0
    for word in (found["value"] or "").split():
        if word == "hundred":
            part *= 100
        elif word in _SCALES:
            total, part = total + part * _SCALES[word], 0.0
        elif word != "and":
            part += 1.0 if word == "a" else float(word)
    number = total + part
    if rank := found["rank"] or found["alone"]:
        return f"{int(number) + ORDINALS[rank]}{_suffix(int(number) + ORDINALS[rank])}"
    shown = f"{int(number)}" if number == int(number) else f"{number:.6f}".rstrip("0")
    return f"{shown} {found['sign']}" if found["sign"] else shown


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
