"""Whom a line begins with: the label of a turn, an item of a list, the head of jotted notes or of a letter.

"ANN LEE: ...", "• Ann Lee, engineer: “...”", "GMB (Ann Lee, organiser), tel. 4.30pm:", "Interview with Ann
Lee" are read alike, in a draft and in the material.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.attribute.transcripts import turns_of
from claimcheck.document import Document, Span
from claimcheck.layout.shape import MARK
from claimcheck.material.names.persons import is_noun, name_word
from claimcheck.material.names.roles import senses_of
from claimcheck.material.speakers.nameless import nameless
from claimcheck.material.speakers.party import NAME, SMALL, Party, folded, people_of
from claimcheck.resolve.nouns import noun_of, pronoun_of

# So many words stand before the name in a label, and within so many characters somebody is named in full.
BEFORE, FAR = 6, 10_000
# A label of initials has so many.
INITIALS = 4
# So many characters of a piece are its head, or its end.
HEAD = 400
# So far from a quote, in characters, its own line is looked at; a word has so many at most.
REACH, WIDE = 200, 40
# Labels of who is asked in an interview.
_ANSWERS = frozenset({"A", "Answer", "ANSWER"})
# How somebody whom the writer has got in touch with is noted: "Spoke to Ann Lee", "phone, Ann Lee".
_CONTACT = frozenset(
    {"rang", "phone", "phoned", "tel", "tel.", "call", "called", "met", "saw", "spoke", "talked", "chat"}
    | {"mail", "e-mail", "email", "emailed", "text", "zoom", "again", "to", "with", "from", "by", "via"}
)
BULLET = re.compile(r"[\s•*_·–—-]*(?:\d{1,2}[.)]\s)?[\s*_]*")
ITEM = re.compile(rf"\s{{0,8}}(?:[–—]|{MARK})")
LABEL = re.compile(r"(?P<who>[^:“”\"\n]{1,100}):(?=[\s*_]|\Z)")
# To the end of what a line begins with, and what follows a name that is no subject of a sentence.
_CLAUSE = re.compile(r"(?:[^.;!?\n“”\"]|(?<=\b[A-Z])\.|\.(?=\S))*")
_ENDS = re.compile(r"\s?(?:[,.;:()/<*+–—-]|\d|\Z)")
WORD = re.compile(r"[^\W_][\w.’'-]*")
_TELLING = re.compile(r"(?:,|\s[–—-]+)\s(?:\d\d\b|(?:the |an? )?(?P<what>[a-z-]+))|\s\(|:")
NOBODY: Mapping[str, str] = MappingProxyType({})
_IN_BRACKETS = re.compile(r"\((?P<who>[^()\n]*)\):\s*\Z")
# A letter ends so.
_SIGNED = re.compile(
    r"^(?:(?i:(?:(?:kind|best|warm) )?(?:regards|wishes)|best|cheers|thanks|many thanks|sincerely|faithfully"
    rf"|yours(?: \w+)?|all the best)[,.]?|--)\s{{1,4}}(?P<who>{NAME.pattern})",
    re.MULTILINE,
)
# One that begins with "Dear" may end with the name alone, and what they are.
_DEAR = re.compile(r"^Dear\s", re.MULTILINE)
_LAST = re.compile(rf"^(?P<who>{NAME.pattern})(?:,[^\n]{{1,60}})?(?:\n[^\n]{{1,60}})?\s*\Z", re.MULTILINE)


class Opening(NamedTuple):
    """Whom a line begins with, all that it begins with, folded, and whether that is a label."""

    party: Party
    words: frozenset[str]
    is_label: bool


def opening(piece: Document, start: int, head: str, known: Mapping[str, str] = NOBODY) -> Opening | None:
    """Whom the beginning of a line, `head`, that stands at `start`, names as the one it is about.

    `known` has full names by their surnames, of whom the piece need not name in full.
    """
    head = head[BULLET.match(head).end() :]  # type: ignore[union-attr]
    label = LABEL.match(head)
    what = label["who"] if label else _CLAUSE.match(head)[0]  # type: ignore[index]
    if names := names_in(head, len(what)):
        name, first, last = names[0]
        if len(names) > 1:
            return None
    else:
        words = list(WORD.finditer(what))
        if not label:
            words = words[:1] if words and what.startswith((",", " (", " - "), words[0].end()) else []
        words = [word for word in words if word[0][0].isupper()]
        near = names_in(piece.plain[max(start - FAR, 0) : start + FAR]) if words else ()
        called = [(name, *word.span()) for word in words for name in _called(piece, near, word[0], known)]
        if len({name for name, _, _ in called}) != 1:
            return None
        name, first, last = called[0]
    after = WORD.search(what, last)
    if not _ENDS.match(what, last) and not (label and after and _leads(after[0])):
        return None
    before = [word[0] for word in WORD.finditer(what[:first])]
    people = people_of(name, fewest=1)
    if not people or len(before) > BEFORE or not all(map(_leads, before)):
        return None
    described = nameless(what[:last].strip())  # "A lawyer for Ann Lee: “...”"
    party = described if described and described.is_proxy else people[0]
    return Opening(party, folded(what) | people[0].words, label is not None)


def label_of(doc: Document, quote: Span) -> Party | None:
    """Who is the label of a quote that is all its line says, or of the item in the line above."""
    text = doc.plain
    start = text.rfind("\n", 0, quote.start) + 1
    head = text[start : quote.start]
    if text[quote.end : quote.end + REACH].partition("\n")[0].strip():
        return None
    if not head.strip():
        end = len(text[:start].rstrip())
        start = text.rfind("\n", 0, end) + 1
        head = text[start:end]
        found = opening(doc, start, head) if ITEM.match(head) else None
    else:
        own = head[BULLET.match(head).end() :].rstrip("*_ ")  # type: ignore[union-attr]
        is_label = LABEL.fullmatch(own) or (own[-1:] in ("–", "—", "-") and _CLAUSE.fullmatch(own))
        found = opening(doc, start, head) if is_label else None
    return found.party if found else None


def turns(piece: Document) -> list[tuple[Span, str]]:
    """What is said in each turn of a text, and its label, in full; answers are whose the interview is."""
    author = author_of(piece)
    return [
        (said, author.name if author and label in _ANSWERS else _labelled(piece, label, said.start))
        for said, label in turns_of(piece)
    ]


def _labelled(piece: Document, label: str, end: int) -> str:
    """Whom a label that ends at a place means, in full; one in brackets, too: "Def (Ms Ann Lee):"."""
    found = _IN_BRACKETS.search(piece.plain, max(end - HEAD, 0), end)
    names = names_in(found["who"]) if found and " " not in label else ()
    return names[0][0] if names else in_full(piece, label)


def author_of(piece: Document, place: int | None = None) -> Party | None:
    """The one person whose words a piece is: a letter, a statement, an e-mail, the answers of an interview.

    Its head says so, "Statement of Ann Lee", "Ann Lee, nurse, by e-mail", "From: Ann Lee", or its end: "Kind
    regards, Ann Lee". Of several e-mails it is the one with a `place`, or the first.
    """
    said, through = _authored()
    start = max(piece.plain.rfind("\nFrom:", 0, place), 0) if place is not None else 0
    for line in re.finditer(r"[^\n]+", piece.plain[start : start + HEAD]):
        leads = said.match(line[0])
        if leads or through.search(line[0]):
            found = opening(piece, start + line.start(), line[0][leads.end() if leads else 0 :])
            if found is not None:
                return found.party
    end = max(len(piece.plain) - HEAD, 0)
    signed = _SIGNED.search(piece.plain, end)
    if signed is None and _DEAR.search(piece.plain, 0, HEAD):
        signed = _LAST.search(piece.plain, end)
    return next(iter(people_of(signed["who"], fewest=1)), None) if signed else None


@cache
def _authored() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What leads to the name of an author, and what follows it."""
    occasions = lexicon.any_of(word for word in lexicon.words("reporting_occasions") if len(word) > len("tv"))
    ways = r"(?:by|via|over the|on the|in an?|per) (?:e-?mail|phone|telephone|letter|text|message|\b[A-Z]\w+)"
    leads = rf"(?:From:|(?i:{occasions}|conversation|talk|q&a)s?\s(?i:with|of|by|from))\s"
    return re.compile(rf"\W{{0,4}}{leads}"), re.compile(rf"\A[^.]{{0,100}}?,\s{ways}")


def in_full(piece: Document, label: str) -> str:
    """The one name at a piece's beginning for which initials stand, "Ann Lee (AL)"; else the label itself."""
    letters = label.replace(".", "")
    if not letters.isupper() or not 1 < len(letters) <= INITIALS:
        return label
    found = set[str]()
    for name in NAME.finditer(piece.plain, 0, FAR):
        words = name[0].split()[-len(letters) :]
        if "".join(word[0] for word in words) == letters:
            if piece.plain.startswith(f" ({letters})", name.end()):
                return " ".join(words)
            found.add(" ".join(words))
    return found.pop() if len(found) == 1 else label


@lru_cache(maxsize=1 << 8)
def names_in(text: str, end: int | None = None) -> Sequence[tuple[str, int, int]]:
    """The people whom a text names in full up to an end, without their titles, and from where to where.

    A given name that no list has is one where an age, a role or a bracket follows: "Oonagh Brady, florist".
    """
    given = lexicon.load("given_names")
    found = []
    for match in NAME.finditer(text, 0, len(text) if end is None else end):
        words = list(re.finditer(r"\S+", match[0]))
        is_titled = name_word(words[0][0]) in SMALL  # "Ms"
        while len(words) > 2 and name_word(words[0][0]) not in given and is_noun(name_word(words[0][0])):
            words.pop(0)
        first = next((at for at, word in enumerate(words[:-1]) if name_word(word[0]) in given), None)
        if first is None:
            telling = _TELLING.match(text, match.end())
            is_told = is_titled or (telling and (not telling["what"] or _is_role(telling["what"])))
            before = text[max(match.start() - WIDE, 0) : match.start()].split()[-1:]
            is_told = is_told or (bool(before) and before[0].islower() and _is_role(before[0]))
            if not is_told or len(words) != 2 or any(is_noun(name_word(word[0])) for word in words):
                continue
            first = 0
        start, end = match.start() + words[first].start(), match.end() - 2 * match[0].endswith(("'s", "’s"))
        found.append((text[start:end], start, end))
    return tuple(found)


def _called(
    piece: Document, near: Iterable[tuple[str, int, int]], word: str, known: Mapping[str, str]
) -> Iterator[str]:
    """The people whom one capitalised word, of the name of somebody near or known or of initials, calls."""
    own = name_word(word)
    if own in known:
        yield known[own]
    if (name := in_full(piece, word)) != word:
        yield name
    for name, _, _ in near:
        if own in (name_word(name.split()[-1]), name_word(name.split()[0])):
            yield name


def _leads(word: str) -> bool:
    """May a word stand before the name of whoever a line is about: a title, a body, a way to get in touch?"""
    low = word.lower()
    if pronoun_of(low):
        return False
    lists = ("reporting_occasions", "speech_nouns", "function_words")
    is_told = low in _CONTACT or any(low in lexicon.words(name) for name in lists)
    return is_told or is_noun(low) or bool(senses_of(low)) or (not low.isalpha() or word[0].isupper())


def _is_role(word: str) -> bool:
    return bool(noun_of(word)[1] or senses_of(word))
