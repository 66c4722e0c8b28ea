"""Outlets by name: in a credit, and in what a piece of material is called ("wash-post_2024-05-02.txt").

A credit that names an outlet of which the material knows nothing is none, where its words are known to be
another's; nor is one that names nobody: "media reports say".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from claimcheck import lexicon
from claimcheck.document import Document
from claimcheck.material.index import Index
from claimcheck.material.passages import name_of
from claimcheck.material.words import fold

# So much of a piece, in characters, may say that it is a release.
HEAD = 400
_RELEASE = re.compile(r"(?:press|news|media)[ _-]?release|for immediate release|\brelease\b", re.IGNORECASE)
_LEADS = r"(?i:\b(?:according to|report(?:s|ed|ing)? by|as|in|by|from)\s)?(?:[Tt]he\s)?"
# "Media reports", "it is being reported": whose they are nobody learns.
_NOBODY = re.compile(
    rf"{_LEADS}\b(?:(?:news|media|press|published|local|some|several|various|many|other|earlier|unconfirmed)\s)+"
    r"(?:reports?|accounts|outlets|media|stories)\b"
    r"|\bit\s(?:is|was|has been)\s(?:being\s|widely\s|also\s|now\s)*(?:reported|said|rumou?red|claimed)\b"
    r"|\breportedly\b",
    re.IGNORECASE,
)


@cache
def outlets() -> str:
    """A pattern for outlets by name, capitals and all: "time" is no magazine."""
    names = lexicon.load("outlets")
    forms = [form for name in names for form in (name.title(), name.upper(), name[:1].upper() + name[1:])]
    last = lexicon.any_of(f for word in lexicon.load("outlet_words") for f in (word.title(), word.upper()))
    return rf"{lexicon.any_of([*forms, 'dpa'])}|(?:[A-Z][\w’'&.-]*\s){{1,4}}(?:{last})|[Tt]he (?:{last})"


def is_release(piece: Document) -> bool:
    """Is a piece what somebody gave out, so that who speaks in it lends it?"""
    return _RELEASE.search(name_of(piece)) is not None or _RELEASE.search(piece.plain, 0, HEAD) is not None


class Credits:
    """Tells what names a lender in a draft's words from what names a stranger, or nobody."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._stems = [_stem(piece) for piece in index.documents]

    def without_strangers(self, text: str, piece: Document) -> str:
        """A text with blanks for those in whose debt it cannot be for words of a piece."""
        text = _NOBODY.sub(" ", text)
        if is_release(piece) or is_an_outlets(piece):
            text = _named().sub(lambda found: " " if self._is_stranger(found["name"]) else found[0], text)
        return text

    def _is_stranger(self, name: str) -> bool:
        """Does no piece of the material have a name, or is called by it? What stands before it may have a
        capital as well, "Citing The New York Times", and "the Times" may be any."""
        whole = tuple(fold(word) for word in re.findall(r"[^\W\d_]+", name) if word.lower() != "the")
        is_short = len(whole) == 1 and whole[0] in lexicon.load("outlet_words")
        return not is_short and not any(
            (self._index.rows(words) if len(words) > 1 else self._index.count(words[0]))
            or any(_fits(words, stem) for stem in self._stems)
            for words in (whole, *(whole[at:] for at in range(1, len(whole) - 1)))
        )


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"{_LEADS}(?<![\w-])(?P<name>{outlets()})(?![\w-])")


def _stem(piece: Document) -> tuple[str, ...]:
    """The first words of what a piece is called, up to a date or another sign: "wash-post_2024"."""
    name = name_of(piece).rpartition("/")[2].rpartition(".")[0]
    return tuple(re.findall(r"[^\W\d_]+", re.split(r"[_\d]|\s[-–—]\s", name)[0].lower()))


def is_an_outlets(piece: Document) -> bool:
    """Is a piece called by an outlet?"""
    stem = _stem(piece)
    is_paper = len(stem) > 1 and lexicon.load("outlet_words").get(stem[-1]) == ("only",)
    return is_paper or any(_fits(words, stem) for words in _listed())


@cache
def _listed() -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(word for word in re.findall(r"[^\W\d_]+", name) if word != "the")
        for name in lexicon.load("outlets")
    )


@lru_cache(maxsize=1 << 12)
def _fits(words: tuple[str, ...], stem: tuple[str, ...]) -> bool:
    """Is a stem made of the beginnings of all words in order: "wash-post", "nyt"?"""
    return _is_made_of("".join(stem), words)


def _is_made_of(letters: str, words: Sequence[str]) -> bool:
    if not words:
        return not letters
    sizes = range(1, min(len(letters), len(words[0])) + 1)
    return any(letters[:size] == words[0][:size] and _is_made_of(letters[size:], words[1:]) for size in sizes)
