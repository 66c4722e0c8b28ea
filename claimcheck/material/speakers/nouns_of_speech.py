"""Nouns for what somebody says, "Lee’s answer", "the words of Lee", as a part of patterns."""

from __future__ import annotations

from functools import cache

from claimcheck import lexicon


@cache
def speech_nouns() -> str:
    """A pattern for any noun of speech, in the singular or the plural."""
    nouns = lexicon.words("speech_nouns")
    plurals = (
        f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeo" else f"{noun}s" for noun in nouns
    )
    return lexicon.any_of((*nouns, *plurals))
