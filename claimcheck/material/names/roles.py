"""Offices and roles that the draft gives somebody, and that are others in their place in the material.

An aide is no editor, a professor of law none of history; "former president Ann Ek" is not "President Ann Ek",
nor is "deputy mayor" the mayor. Two words are two roles that have no sense in common (lexicon/roles.txt).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Span
from claimcheck.material.align import Alignment, Hunk
from claimcheck.material.names.offices import DEPUTY, STATES, office_before
from claimcheck.material.names.runs import Spelling, spelt
from claimcheck.material.passages import passage
from claimcheck.material.support import is_content
from claimcheck.material.words import Word, bare, stem_of

QUALIFIED = DEPUTY | STATES.keys() | {"ex", "assistant", "associate", "shadow"}
# So many words before and after a role its bearer's name is looked for; so many places of either are read.
NEAR, MOST_READ = 4, 60
# What a pronoun tells of somebody.
SEXES = frozenset({"mr", "ms"})
# So many words may stand between what qualifies a role and the role, or between a role and what it is for.
BETWEEN = 2


def senses_of(word: str) -> frozenset[str]:
    """What somebody is who is called by a folded word; two words without one in common are two roles."""
    roles = lexicon.load("roles")
    fields = roles.get(bare(word)) or roles.get(bare(word).removesuffix("s"))
    return frozenset(fields[0].split()) if fields else frozenset()


def is_other_role(
    text: str, words: Sequence[Word], hunk: Hunk, beside: Alignment, spelling: Spelling
) -> bool:
    """Is a word in the place of another one another role, or what the role is of: "of law", "of history"?"""
    ((at, last), (begin, end)), there = hunk, beside.stretch.words
    if last - at > 1 or end - begin > 1:
        return False
    senses, others = senses_of(words[at].folded), senses_of(there[begin].folded)
    if senses and others and not senses & others:
        near = words[max(at - NEAR + 1, 1) : at + NEAR]
        names = _names(text, near)
        piece = spelling.index.documents[beside.stretch.piece].plain
        offices = [office_before(*row) for row in ((text, words[at].end + 1), (piece, there[begin].end + 1))]
        if offices[0] and offices[1] and offices[0].office == offices[1].office:
            return False  # "Premier", "Prime Minister"
        if max(senses, others, key=len) <= SEXES:
            return True
        return bool(names) and not any(
            _is_told(words[at], spelt(text[name.start : name.end]), spelling) for name in names
        )
    if at < BETWEEN or begin < BETWEEN:
        return False
    one, other = words[at].folded, there[begin].folded
    role, link = (word.folded for word in words[at - BETWEEN : at])
    if link not in ("of", "for") or [w.folded for w in there[begin - BETWEEN : begin]] != [role, link]:
        return False
    # Names are looked at by themselves.
    are_words = is_content(one) and is_content(other) and stem_of(one) != stem_of(other)
    is_named = bool(senses_of(role) and _names(text, words[max(at - BETWEEN - NEAR + 1, 0) : at - BETWEEN]))
    is_name = text[words[at].start].isupper()
    return is_named and are_words and not is_name and not spelling.index.rows((role, link, one))


def _names(text: str, words: Sequence[Word]) -> list[Word]:
    """Those of some words that are names."""
    return [word for word in words if text[word.start].isupper() and not senses_of(word.folded)]


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
        if is_lost and _is_told(role, spelt(text[name.start : name.end]), spelling, is_plain=True):
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
    before = [word for word in _names(text, words[max(first - NEAR, 0) : first]) if is_content(word.folded)]
    return before[-1] if before else None


def _is_told(role: Word, name: str, spelling: Spelling, *, is_plain: bool = False) -> bool:
    """Does the material have a role beside a name: "Counsel Ann Ek", "Ann Ek, the counsel"?

    `is_plain`: the same word, and nothing that qualifies it.
    """
    index, senses = spelling.index, senses_of(role.folded)
    for place in spelling.places(name, MOST_READ):
        number, word = spelling.word(place)
        is_followed = index.documents[number].plain[word.end : word.end + 1] == ","
        for at in range(max(place - NEAR, 0), min(place + NEAR + 1, len(index))):
            is_it = index.folded(at) == role.folded
            if is_plain and (not is_it or _is_qualified(at, spelling)):
                continue
            if not is_it and not (index.folded(at) and senses_of(index.folded(at)) & senses):
                continue
            is_before = at < place and all(map(spelling.is_name, range(at + 1, place)))
            if is_before or (at > place and (is_followed or is_plain)):
                return True
    return False


def _is_qualified(place: int, spelling: Spelling) -> bool:
    """Is the role at a place of the material qualified, some words between: "former federal judge"?"""
    before = range(max(place - BETWEEN - 1, 0), place)
    return any(spelling.index.folded(at) in QUALIFIED for at in before)
