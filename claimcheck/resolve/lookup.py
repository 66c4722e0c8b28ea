"""Which source a phrase means, for stages that meet parties of their own: who is silent, denies or plans."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimcheck.document import Source
from claimcheck.resolve.name import key_of
from claimcheck.resolve.nouns import noun_of


def find_source(sources: Sequence[Source], words: str) -> int | None:
    """Index of the source that `words` ("MIIT", "the ministry", "Ms Quist") name; None when none or several
    do.

    A source matches by its name or its acronym; a short form by the last words of a person's name or the
    first of a body's; a description by the noun that it ends in. Time grows with the number of sources.
    """
    key = _key(words)
    if not key:
        return None
    for matches in (_is_called, _is_short_for, _is_described):
        found = [index for index, source in enumerate(sources) if matches(key, source)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _key(words: str) -> tuple[str, ...]:
    cleaned = key_of(words.split())
    return cleaned[1:] if len(cleaned) > 1 and cleaned[0] in _LEADING else cleaned


_ATTACHES = re.compile(r" (?:at|for|from|in|of|to|with) ")
_LEADING = frozenset(
    ["a", "an", "its", "his", "her", "their", "this", "that", "mr", "mrs", "ms", "dr", "sen", "rep", "gov"]
)


def _is_called(key: tuple[str, ...], source: Source) -> bool:
    return key == _key(source.name) or (
        source.kind in ("organization", "publication", "document") and " ".join(key) == _initials(source.name)
    )


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).lower()


def _is_short_for(key: tuple[str, ...], source: Source) -> bool:
    name = _key(source.name)
    if source.kind == "person":
        return key == name[-len(key) :] or (len(key) > 1 and key[-1] == name[-1] and key[0][0] == name[0][0])
    return key == name[: len(key)] and len(name) > len(key)


def _is_described(key: tuple[str, ...], source: Source) -> bool:
    noun = noun_of(key[-1])[0]
    told = _ATTACHES.split(source.description or "", maxsplit=1)[0]  # "spokesman *for the council*"
    return noun in _nouns(source.name.split()) or noun in _nouns(told.split()[:8])


def _nouns(words: Iterable[str]) -> set[str]:
    return {noun_of(word.lower().strip(".,"))[0] for word in words}
