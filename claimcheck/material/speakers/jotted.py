"""Who speaks in jotted notes: "GMB (Ann Lee, organiser), tel. 4.30pm:", with only quotes in the lines below.

A line is theirs whom it begins with. One that begins with nobody goes on with whoever the lines above it
began with; who speaks is not known where somebody else is named between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.document import Document, Span
from claimcheck.material.names.persons import is_noun, name_word
from claimcheck.material.names.roles import senses_of
from claimcheck.material.speakers.authors import author_of
from claimcheck.material.speakers.party import NAME, Party, folded, people_of
from claimcheck.material.speakers.tagged import of_initials
from claimcheck.resolve.nouns import KIN, PERSONAL, noun_of, pronoun_of

# So many lines above a quote, and so many words before a name, are read.
LINES, BEFORE = 40, 6
# And within so many characters somebody may be called by their full name.
FAR = 10_000
# A label of initials has so many.
INITIALS = 4
# Before the name of somebody whom the writer has got in touch with: "Spoke to Ann Lee", "phone, Ann Lee".
_CONTACT = frozenset(
    {"rang", "phone", "phoned", "tel", "tel.", "call", "called", "met", "saw", "spoke", "talked", "chat"}
    | {"mail", "e-mail", "email", "emailed", "text", "zoom", "again", "to", "with", "from", "by", "via"}
)
# The end of a line of so many characters that goes on in the next one.
SET = 60
_BROKEN = re.compile(rf"[^\n]{{{SET - 1}}}[\w,]\Z")
_QUOTE = re.compile(r"[“\"][^“”\"\n]*[”\"]?")
_MARK = re.compile(r"[\s•*·–—-]*(?:\d{1,2}[.)]\s)?")
_LABEL = re.compile(r"(?P<who>[^:“”\"\n]{1,100}):(?=\s|\Z)")
# To the end of what a line begins with, and what follows a name that is no subject of a sentence.
_CLAUSE = re.compile(r"(?:[^.;!?\n“”\"]|(?<=\b[A-Z])\.|\.(?=\S))*")
_ENDS = re.compile(r"\s?(?:[,.;:()/+–—-]|\d|\Z)")
_WORD = re.compile(r"[^\W_][\w.’'-]*")
_TELLING = re.compile(r"(?:,|\s[–—-]+)\s(?:\d\d\b|(?:the |an? )?(?P<what>[a-z-]+))|\s\(|:")


class Jotted(NamedTuple):
    """Who speaks, and all that the line which says so begins with, folded."""

    party: Party
    words: frozenset[str]


class _Line(NamedTuple):
    """A line of notes without its bullet: what stands before its first quote, and what outside of all."""

    head: str
    plain: str

    @classmethod
    def of(cls, text: str) -> _Line:
        own = text[_MARK.match(text).end() :]  # type: ignore[union-attr]
        return cls(_QUOTE.split(own, maxsplit=1)[0], _QUOTE.sub(" ", own))


def jotted_at(piece: Document, place: Span) -> Jotted | None:
    """Who says what stands at a place, by the line's beginning or those of the lines above; or None."""
    text = piece.plain
    start = text.rfind("\n", 0, place.start) + 1
    line = _Line.of(text[start : place.start])
    opening = _opening(piece, start, line.head)
    if opening is not None or _is_anothers(line) or (_names(line.plain) and not _is_whole(line.plain)):
        return opening if opening and len(_names(line.plain)) < 2 else None
    for _ in range(LINES):
        if not start:
            break
        end = start - 1
        if is_broken(text, start):
            return None
        start = text.rfind("\n", 0, end) + 1
        line = _Line.of(text[start:end])
        label = _LABEL.match(line.head)
        opening = _opening(piece, start, line.head)
        if opening is not None:
            return opening if label or len(_names(line.plain)) < 2 else None
        if _is_anothers(line):
            return None
    author = author_of(piece)
    return Jotted(author, author.words) if author else None


def is_broken(text: str, start: int) -> bool:
    """Is the line break before `start` one of lines of a set width? A comma leads to a quote behind it."""
    before = text[max(start - 1 - SET, 0) : max(start - 1, 0)]
    is_apart = text.startswith("\n", start) or (
        text.startswith(("“", '"'), start) and not before.endswith(",")
    )
    return not is_apart and _BROKEN.search(before) is not None


def _is_whole(text: str) -> bool:
    """Does a line tell something in whole sentences before a quote, so that the quote is no object in it?"""
    return text.rstrip().endswith((".", "!", "?"))


def _is_anothers(line: _Line) -> bool:
    """Does a line begin with somebody who is not known, or a label of nobody: "mother, inside"?"""
    first = _WORD.match(line.head)
    if first is None:
        return False
    word = first[0].lower()
    label = _LABEL.match(line.head)
    if label and label["who"][0].isupper() and word not in ("a", "answer") and not pronoun_of(word):
        return True
    if word in KIN or (noun_of(word)[1] in PERSONAL and line.head[first.end() : first.end() + 1] in ", "):
        return True
    return first[0][0].isupper() and bool(_names(line.plain))


def _opening(piece: Document, start: int, head: str) -> Jotted | None:
    """Whom the beginning of a line, that stands at `start`, names as the one it is about."""
    label = _LABEL.match(head)
    what = label["who"] if label else _CLAUSE.match(head)[0]  # type: ignore[index]
    names = _names(what)
    if len(names) == 1:
        name, start, end = names[0]
        before = [word[0] for word in _WORD.finditer(what[:start])]
        if len(before) <= BEFORE and all(map(_leads, before)) and (label or _ENDS.match(what, end)):
            return _jotted(name, what)
    if names:
        return None
    words = [word[0] for word in _WORD.finditer(what)]
    if not label:
        words = words[:1] if words and what.startswith((",", " ("), len(words[0])) else []
    known = {name for word in words if word[0].isupper() for name in _called(piece, start, word)}
    return _jotted(known.pop(), what) if len(known) == 1 else None


def in_full(piece: Document, label: str) -> str:
    """The name of the piece that a label of initials stands for; the label itself where there is none."""
    letters = label.replace(".", "")
    return (
        of_initials(piece, letters) if letters.isupper() and 1 < len(letters) <= INITIALS else ""
    ) or label


def _jotted(name: str, what: str) -> Jotted | None:
    people = people_of(name, fewest=1)
    return Jotted(people[0], folded(what) | people[0].words) if people else None


def _leads(word: str) -> bool:
    """May a word stand before the name of whoever a line is about: a title, a body, a way to get in touch?"""
    low = word.lower()
    is_told = low in _CONTACT or low in lexicon.words("reporting_occasions")
    return is_told or is_noun(low) or bool(senses_of(low)) or (not low.isalpha() or word[0].isupper())


def _is_role(word: str) -> bool:
    return bool(noun_of(word)[1] or senses_of(word))


def _called(piece: Document, start: int, word: str) -> Iterator[str]:
    """The people named near `start` whom one word of their name calls."""
    own = name_word(word)
    if (name := in_full(piece, word)) != word:
        yield name
    for name, _, _ in _names(piece.plain[max(start - FAR, 0) : start + FAR]):
        if own in (name_word(name.split()[-1]), name_word(name.split()[0])):
            yield name


def _names(text: str) -> Sequence[tuple[str, int, int]]:
    """The people whom a text names in full, without their titles, and from where to where.

    A given name that no list has is one where an age, a role or a bracket follows: "Oonagh Brady, florist".
    """
    given = lexicon.load("given_names")
    found = []
    for match in NAME.finditer(text):
        words = list(re.finditer(r"\S+", match[0]))
        while len(words) > 2 and name_word(words[0][0]) not in given and is_noun(name_word(words[0][0])):
            words.pop(0)
        first = next((at for at, word in enumerate(words[:-1]) if name_word(word[0]) in given), None)
        if first is None:
            telling = _TELLING.match(text, match.end())
            is_told = telling and (not telling["what"] or _is_role(telling["what"]))
            before = text[: match.start()].split()[-1:]
            is_told = is_told or (bool(before) and before[0].islower() and _is_role(before[0]))
            if not is_told or len(words) != 2 or any(is_noun(name_word(word[0])) for word in words):
                continue
            first = 0
        start = match.start() + words[first].start()
        found.append((text[start : match.end()], start, match.end()))
    return found
