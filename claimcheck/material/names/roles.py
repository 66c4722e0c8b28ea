"""Roles of the draft that are others in their place in the material: an aide is no editor.

Two words are two roles that have no sense in common (lexicon/roles.txt).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.material.align import Alignment, Hunk
from claimcheck.material.names.offices import office_before
from claimcheck.material.names.runs import Spelling, spelt
from claimcheck.material.words import Word, bare

# So many words before and after a role its bearer's name is looked for; so many places of either are read.
NEAR, MOST_READ = 4, 60
# What a pronoun tells of somebody.
SEXES = frozenset({"mr", "ms"})


def senses_of(word: str) -> frozenset[str]:
    """What somebody is who is called by a folded word; two words without one in common are two roles."""
    return frozenset(" ".join(_fields(word)[:1]).split())


def is_anybody(word: str) -> bool:
    """Is a folded word a role that anybody may have besides, of any trade or office?"""
    return "anybody" in _fields(word)


def _fields(word: str) -> Sequence[str]:
    roles = lexicon.load("roles")
    return roles.get(bare(word)) or roles.get(bare(word).removesuffix("s"), ())


def is_other_role(
    text: str, words: Sequence[Word], hunk: Hunk, beside: Alignment, spelling: Spelling
) -> bool:
    """Is a word in the place of another one another role, and not told of its bearer in the material?"""
    ((at, last), (begin, end)), there = hunk, beside.stretch.words
    senses, others = senses_of(words[at].folded), senses_of(there[begin].folded)
    if last - at > 1 or end - begin > 1 or not (senses and others) or senses & others:
        return False
    piece = spelling.index.documents[beside.stretch.piece].plain
    offices = [office_before(*row) for row in ((text, words[at].end + 1), (piece, there[begin].end + 1))]
    if offices[0] and offices[1] and offices[0].office == offices[1].office:
        return False  # "Premier", "Prime Minister"
    if max(senses, others, key=len) <= SEXES:
        return True
    names = _names(text, words[max(at - NEAR + 1, 1) : at + NEAR])
    told = (_is_told(words[at], spelt(text[name.start : name.end]), spelling) for name in names)
    return bool(names) and not any(told)


def _names(text: str, words: Sequence[Word]) -> list[Word]:
    """Those of some words that are names."""
    return [word for word in words if text[word.start].isupper() and not senses_of(word.folded)]


def _is_told(role: Word, name: str, spelling: Spelling) -> bool:
    """Does the material have a role beside a name: "Counsel Ann Ek", "Ann Ek, the counsel"?"""
    index, senses = spelling.index, senses_of(role.folded)
    for place in spelling.places(name, MOST_READ):
        number, word = spelling.word(place)
        is_followed = index.documents[number].plain[word.end : word.end + 1] == ","
        for at in range(max(place - NEAR, 0), min(place + NEAR + 1, len(index))):
            folded = index.folded(at)
            if folded == role.folded or (folded and senses_of(folded) & senses):
                is_before = at < place and all(map(spelling.is_name, range(at + 1, place)))
                if is_before or (at > place and is_followed):
                    return True
    return False
