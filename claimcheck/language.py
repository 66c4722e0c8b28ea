"""Is the text English? The rest of the program knows no other language.

Function words tell languages apart (Grefenstette 1995): they are frequent, and few are common to two
languages. The text is taken for English unless it clearly is not, since names, figures and headlines have no
function words at all.
"""

from __future__ import annotations

import re
from collections import Counter

from claimcheck.errors import InputError
from claimcheck.lexicon import load

_NAMES = {
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "id": "Indonesian",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "sv": "Swedish",
    "tr": "Turkish",
}
_OTHER = "und"  # ISO 639-2: undetermined
_WORD = re.compile(r"[^\W\d_]{1,40}(?:['’][^\W\d_]{1,40})?")
_WINDOW = 4_000  # characters looked at in the beginning, the middle and the end

# Chosen so that no article or sentence of the training data is refused.
_FEWEST_KINDS = 5  # different function words that another language needs to be believed
_FOREIGN_SHARE = 0.15  # of all words, that they make up
_FEWEST_WORDS = 30  # different ones in small letters, before the lack of English ones means anything
_ENGLISH_SHARE = 0.1  # of them
_FEWEST_LETTERS = 10  # before their script means anything
_LAST_LATIN = "\u024f"
_LATIN_ADDITIONAL = ("\u1e00", "\u1eff")


def require_english(text: str, *, force: bool) -> str | None:
    """The language of `text` (ISO 639-1, None where it is unknown).

    Raises InputError where it is not English, unless `force`.
    """
    language = detect(text)
    if language != "en" and not force:
        name = _NAMES.get(language)
        seems = f"The text seems to be {name}" if name else "The text does not seem to be English"
        raise InputError(
            "language", f"{seems}; only English is understood (--force analyses it all the same)."
        )
    return None if language == _OTHER else language


def detect(text: str) -> str:
    """`en`, the code of another language that is plainly meant, or `und` for one that is neither."""
    words = _WORD.findall(_sample(text))
    if _is_other_script(words):
        return _OTHER
    languages = load("function_words")
    counts = Counter(word.lower().replace("’", "'") for word in words)
    english: Counter[str] = Counter()
    foreign: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for word, count in counts.items():
        spoken = languages[word][0].split() if word in languages else []
        for language in _NAMES:
            if language in spoken and "en" not in spoken:
                foreign[language] += count
                kinds[language] += 1
            elif "en" in spoken and language not in spoken:
                english[language] += count
    for language, count in foreign.most_common(1):
        enough = kinds[language] >= _FEWEST_KINDS and count >= _FOREIGN_SHARE * len(words)
        if enough and count > 2 * english[language]:
            return language
    small = {word for word in words if word[0].islower()}
    known = sum(len(word) > 1 and word in languages and "en" in languages[word][0].split() for word in small)
    if len(small) >= _FEWEST_WORDS and known < _ENGLISH_SHARE * len(small):
        return _OTHER
    return "en"


def _sample(text: str) -> str:
    if len(text) <= 3 * _WINDOW:
        return text
    middle = len(text) // 2
    return " ".join((text[:_WINDOW], text[middle : middle + _WINDOW], text[-_WINDOW:]))


def _is_other_script(words: list[str]) -> bool:
    """Are most letters neither Latin nor anything like it?"""
    letters = "".join(words)
    latin = sum(
        letter <= _LAST_LATIN or _LATIN_ADDITIONAL[0] <= letter <= _LATIN_ADDITIONAL[1] for letter in letters
    )
    return len(letters) >= _FEWEST_LETTERS and latin < len(letters) / 2
