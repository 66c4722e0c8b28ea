"""Words as the draft and the material are held against each other: folded, with where they stand.

Folding takes away what a desk may change without changing what is said: letter case, accents, the form of
apostrophes, how a number, a title or a month is written, the spelling of either side of the Atlantic. A sign
that is two letters, as PDFs have them, is the two.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.document import Span
from claimcheck.rules.numerals import SPELT

# U.S.; 1,960,000.5; don't; signs of money and percent are words too. Each run is taken whole: linear.
APOSTROPHES = "'’‘ʼ′´`"
# Soft hyphens, joiners and accents of their own stand inside of words; nobody sees the first two.
INSIDE = "\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f"
LETTERS = rf"[^\W\d_]+(?:(?:[{APOSTROPHES}]|[{INSIDE}]{{1,4}})[^\W\d_]+)*"
PER_CENT = re.compile(r"\b[Pp]er\s{1,3}cent\b")
WORD = re.compile(
    rf"\[[^\W\d_]\]{LETTERS}|(?:[^\W\d_]\.){{2,}}|\d+(?:[.,]\d+)*|{PER_CENT.pattern}|{LETTERS}|[$€£¥%&]"
)
# "O'Dea", but not "o'er".
PREFIXED = 5
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_APOSTROPHE = re.compile(f"[{APOSTROPHES[1:]}]")
_ENDINGS = tuple(
    (re.compile(pattern), ending)
    for pattern, ending in (
        (r"(?<=\w{3})isation(?=s?$)", "ization"),
        (r"(?<=\w{4})is(?=(?:e[sd]?|ing)$)", "iz"),
        (r"(?<=\w{3})our(?=(?:s|ed|ing|ite|ites|able|er|ers|hood)?$)", "or"),
        (r"(?<=\w{3})tre(?=s?$)", "ter"),
        (r"(?<=\w{3}[aeiou]l)(?<!cal)l(?=(?:ed|ing|er|ers)$)", ""),  # "travelled", but "called", "recalled"
        (r"(?<=\w{2}[lr])yz(?=(?:e[sd]?|ing)$)", "ys"),
        (r"(?<=\w[aeiou]l)ogue(?=s?$)", "og"),
        (r"(?<=dg)e(?=ments?$)", ""),
    )
)
_ENDED = re.compile("is|our|tre|ll|yz|ogue|dge")  # one of these is in each
_SPELLINGS = {
    "%": "percent", "programme": "program", "programmes": "programs", "grey": "gray", "defence": "defense",
    "offence": "offense", "licence": "license", "cheque": "check", "tyre": "tire", "tyres": "tires",
    "okay": "ok", "sceptic": "skeptic", "sceptics": "skeptics", "sceptical": "skeptical",
    "scepticism": "skepticism", "adviser": "advisor", "advisers": "advisors", "mould": "mold",
    "plough": "plow", "ploughs": "plows", "kerb": "curb", "storey": "story", "storeys": "stories",
    "ageing": "aging", "enrol": "enroll", "fulfil": "fulfill", "skilful": "skillful", "manoeuvre": "maneuver",
    "manoeuvres": "maneuvers", "paediatric": "pediatric", "aluminium": "aluminum", "pretence": "pretense",
    "fuelled": "fueled", "fuelling": "fueling", "dialled": "dialed",
    "practise": "practice", "practised": "practiced", "practising": "practicing", "learnt": "learned",
    "burnt": "burned", "dreamt": "dreamed", "spelt": "spelled", "spoilt": "spoiled", "towards": "toward",
    "afterwards": "afterward", "upwards": "upward", "downwards": "downward", "backwards": "backward",
    "mister": "mr", "doctor": "dr", "prof": "professor", "sen": "senator", "gov": "governor",
    "rep": "representative", "gen": "general", "lt": "lieutenant", "sgt": "sergeant", "capt": "captain",
    "rev": "reverend", "dept": "department", "vs": "versus", "saint": "st", "mount": "mt",
    "jan": "january", "feb": "february",
    "aug": "august", "sept": "september", "oct": "october", "nov": "november", "dec": "december", "&": "and",
}  # fmt: skip

# Endings of a word's forms; "us", "is" and "ss" belong to the word.
_ENDING = re.compile(r"(?:(?<=\w{3})(?:ing|ed|es|ly|al|er|e|y)|(?<=\w{2}[^sui])s)$")


class Word(NamedTuple):
    """A folded word and where it stands in its text."""

    start: int
    end: int
    folded: str


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The key under which a word is the same here and there."""
    if not word.isascii() or "`" in word:
        word = _APOSTROPHE.sub("'", _UNSEEN.sub("", word))
    word = unaccented(word.lower().rstrip("."))
    if word[0] == "[":  # "[T]he": the writer changed the case
        word = word[1] + word[3:]
    if word[0].isdigit():
        return word.replace(",", "")
    if word in SPELT:
        return str(SPELT[word])
    if "." in word:
        return word.replace(".", "")
    if word.endswith("cent") and word.startswith("per"):
        return "percent"
    if word in _SPELLINGS:
        return _SPELLINGS[word]
    word = closed(word)
    if _ENDED.search(word):
        for pattern, ending in _ENDINGS:
            word = pattern.sub(ending, word)
    return word


def closed(word: str) -> str:
    """A name without the apostrophe behind its first letter: "OGrady"."""
    return f"o{word[2:]}" if word.startswith("o'") and len(word) >= PREFIXED and word != "o'clock" else word


def unaccented(word: str) -> str:
    """Letters without their accents, ligatures as their letters: "café" is "cafe" (Unicode UAX #15, NFKD)."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFKD", word)
    return unicodedata.normalize("NFC", "".join(one for one in letters if not unicodedata.combining(one)))


def words_of(text: str, span: Span) -> list[Word]:
    """The words of `text` inside `span`, in order."""
    return [
        Word(match.start(), match.end(), fold(match[0]))
        for match in WORD.finditer(text, span.start, span.end)
    ]


def bare(word: str) -> str:
    """A folded word without the ending of a possessive."""
    return word.removesuffix("'s").rstrip("'")


@lru_cache(maxsize=1 << 16)
def stem_of(word: str) -> str:
    """The beginning of a folded word, long enough that "approved" meets "approval"; "began" is "begin"."""
    return word if word[0].isdigit() else infinitives().get(word, bare(word))[:5].rstrip("s")


def is_form_of_word(one: str, other: str) -> bool:
    """Could two folded words be forms of one: "approve", "approval"; "circus" and "circuit" are not?"""
    one, other = (_ENDING.sub("", infinitives().get(word, bare(word))) for word in (one, other))
    short, long = sorted((one, other), key=len)
    return bool(short) and long.startswith(short)


@cache
def infinitives() -> dict[str, str]:
    """The infinitives of irregular verbs by their past forms, both folded."""
    entries = lexicon.load("verb_forms").items()
    return {fold(form): fold(base) for base, (forms,) in entries for form in forms.split()}
