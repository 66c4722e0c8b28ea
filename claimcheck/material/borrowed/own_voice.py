"""What is no credit for others' words: a paper that speaks of itself, and who made the pictures.

"This newspaper has learned that ..." claims what follows as its own; "this newspaper reported in May" may
quote its own pages, and "documents seen by this newspaper" are somebody's.
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck import lexicon

# By these a paper means those who write it, or what they found out.
_THIS = "blog|page|podcast|program|programme|site|website|newsroom|reporter|correspondent"
_OUR = (
    "teams?|desk|staff|reporters|correspondents?|journalists?|investigators?|editors?|colleagues?"
    "|reporting|research|investigations?|inquir(?:y|ies)|analysis|findings|information|sources"
)
_SEEN = r"(?:seen|obtained|reviewed|viewed|read|examined|shared|given|sent|provided|leaked)"
_REPORTED = (
    r"\s(?:(?:has|had|have|first|already|previously|earlier|itself|ourselves)\s){0,3}"
    r"(?:reported|wrote|written|published|printed|revealed|ran|carried)\b"
)
_PICTURES = re.compile(
    r"\b(?:photo(?:graph)?|picture|pic|image|map|graphic|video|illustration|chart|cartoon|drawing|footage)s?\b"
    r"[^\n.!?()\[\]]{0,40}?(?::|\b(?:by|courtesy|credits?|from|via|copyright)\b|©|/)",
    re.IGNORECASE,
)
_TEXT = re.compile(r"\b(?:text|words|story|report(?:ing)?|article)\b", re.IGNORECASE)
_UNIT = re.compile(r"[^\n.!?()\[\]]+")


def without_own(text: str) -> str:
    """A text with blanks for the words by which a paper speaks of itself as of who found something out."""
    return _own().sub(lambda found: found[0] if found["seen"] or found["told"] else " ", text)


def is_own(text: str) -> bool:
    """Does a text that says who says something mean the paper, as who found it out?"""
    return any(not found["seen"] and not found["told"] for found in _own().finditer(text))


def without_pictures(text: str) -> str:
    """A text with blanks for what credits a picture, and no text."""
    return _UNIT.sub(
        lambda unit: (
            " " * len(unit[0]) if _PICTURES.search(unit[0]) and not _TEXT.search(unit[0]) else unit[0]
        ),
        text,
    )


@cache
def _own() -> re.Pattern[str]:
    nouns = lexicon.load("source_nouns").items()
    own = (noun for noun, (kind, *_) in nouns if kind == "outlet" and "wire" not in noun)  # others' news
    outlets = lexicon.any_of(own)
    return re.compile(
        rf"(?P<seen>\b{_SEEN}\s(?:by|with|to)\s)?(?:\b(?:according to|report(?:s|ed|ing)? by|written by)\s)?"
        rf"\b(?:(?:this|our)\s(?:[\w-]+\s)?(?:{outlets}|{_THIS})(?:[’']s)?|our\s(?:[\w-]+\s)?(?:{_OUR})|we|us)\b"
        rf"(?P<told>{_REPORTED})?",
        re.IGNORECASE,
    )
