"""Names in a line in title case or capitals, where tags and capital letters say nothing."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck import lexicon
from claimcheck.resolve.name import Name, key_of
from claimcheck.resolve.nouns import noun_of
from claimcheck.resolve.words import Words


def known_forms(names: Iterable[Name]) -> dict[str, set[tuple[str, ...]]]:
    """First word -> the forms that begin with it: whole names and surnames."""
    forms: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        for form in (name.key, name.key[-1:]):
            forms.setdefault(form[0], set()).add(form)
    return forms


def _is_new_name(words: Words, at: int) -> bool:
    """Are these two capitalised words a name that the text does not give, and no "Star Turn" or "Will Do"?"""
    pair = words.lower[at : at + 2]
    return (
        words.tags[at + 1] in ("NNP", "NNPS")
        and words.texts[at + 1][0].isupper()
        and words.texts[at + 1][-1] != "."
        and not any(word in lexicon.load("function_words") or noun_of(word)[1] for word in pair)
    )


def names_in_headline(
    words: Words, first: int, last: int, known: dict[str, set[tuple[str, ...]]]
) -> list[Name]:
    """Names in title case: what the article names elsewhere, else a given name with the word after it."""
    names: list[Name] = []
    given = lexicon.load("given_names")
    at = first
    while at < last:
        forms = known.get(words.lower[at].replace(".", ""), ())
        size = max(
            (len(form) for form in forms if key_of(words.texts[at : min(at + len(form), last)]) == form),
            default=0,
        )
        if not size and words.lower[at] in given and at + 1 < last and _is_new_name(words, at):
            size = 2
        if size and words.texts[at][0].isupper():
            names.append(Name(at, at, at + size, key_of(words.texts[at : at + size])))
        at += size or 1
    return names
