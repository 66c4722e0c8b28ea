"""Offices and roles that somebody has no longer, or only in part, by the material, and fully by the draft.

"Former president Ann Ek" is not "President Ann Ek", nor is "deputy mayor" the mayor.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Span
from claimcheck.material.align import Alignment, Hunk
from claimcheck.material.names.runs import Spelling, spelt
from claimcheck.material.passages import passage
from claimcheck.material.support import is_content
from claimcheck.material.words import Word, bare

_QUALIFIED = "former ex acting deputy vice interim retired assistant associate then late outgoing shadow"
QUALIFIED = frozenset(_QUALIFIED.split())
# So many words before a role its bearer's name is looked for.
NEAR = 4
# So many words may stand between what qualifies a role and the role.
BETWEEN = 2
# So many places of a role before a name are read.
MOST_READ = 60


def qualified(
    text: str, words: Sequence[Word], alignment: Alignment, spelling: Spelling
) -> Iterator[tuple[int, NameCheck]]:
    """Roles before a name in a sentence, with the numbers of their words, qualified on one side only."""
    there = alignment.stretch.words
    document = spelling.index.documents[alignment.stretch.piece]
    for (first, last), (begin, end) in (Hunk((0, 0), (0, alignment.first)), *alignment.hunks):
        said = [
            word for word in (*words[first:last], *there[begin:end]) if word.folded not in ("the", "a", "an")
        ]
        if len(said) != 1 or said[0].folded not in QUALIFIED or last >= len(words) or end >= len(there):
            continue
        at = _role_behind(words[last : last + BETWEEN + 1], there[end:])
        name = None if at is None else _name_beside(text, words, first, last + at)
        if at is None or name is None:
            continue
        role = words[last + at]
        is_lost = any(word is said[0] for word in there[begin:end])
        if is_lost and _is_told(role, spelt(text[name.start : name.end]), spelling):
            continue
        if not is_lost and len(spelling.index.pairs(said[0].folded, role.folded)):
            continue  # said elsewhere
        where = passage(document, there[begin].start, there[end + at].end)
        yield last + at, NameCheck(Span(words[first].start, role.end), where.text, where, "title")


def _role_behind(words: Sequence[Word], there: Sequence[Word]) -> int | None:
    """The number of the first role in two rows of words that are the same up to it: "federal prosecutor"."""
    for at, (word, other) in enumerate(zip(words, there, strict=False)):
        if word.folded != other.folded:
            return None
        if word.folded in lexicon.load("titles") or senses_of(word.folded):
            return at
    return None


def _name_beside(text: str, words: Sequence[Word], first: int, role: int) -> Word | None:
    """The name right behind a role, or before it: "deputy editor Ann Ek", "Ann Ek, a deputy editor"."""
    if role + 1 < len(words) and text[words[role + 1].start].isupper():
        return words[role + 1]
    before = [
        word
        for word in words[max(first - NEAR, 0) : first]
        if text[word.start].isupper() and not senses_of(word.folded) and is_content(word.folded)
    ]
    return before[-1] if before else None


def _is_told(role: Word, name: str, spelling: Spelling) -> bool:
    """Does the material somewhere give a name its role without more?"""
    index = spelling.index
    places = index.pairs(role.folded, name)[:MOST_READ].tolist()
    if any(not _is_qualified(place, spelling) for place in places):
        return True
    return any(
        index.folded(at) == role.folded and not _is_qualified(at, spelling)
        for place in spelling.places(name, MOST_READ)
        for at in range(place + 1, min(place + NEAR, len(index)))
    )


def _is_qualified(place: int, spelling: Spelling) -> bool:
    """Is the role at a place of the material qualified, some words between: "former federal judge"?"""
    before = range(max(place - BETWEEN - 1, 0), place)
    return any(spelling.index.folded(at) in QUALIFIED for at in before)


def senses_of(word: str) -> frozenset[str]:
    """What somebody is who is called by a folded word; two words without one in common are two roles."""
    roles = lexicon.load("roles")
    fields = roles.get(bare(word)) or roles.get(bare(word).removesuffix("s"))
    return frozenset(fields[0].split()) if fields else frozenset()
