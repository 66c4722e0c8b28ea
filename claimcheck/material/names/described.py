"""What somebody is, in the draft’s words, that the material says in these words of somebody else only.

"Nora Feldt, the keeper of the north light", where that is Jonas Quist: whatever it is, office or trade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.names.persons import PersonName, is_noun
from claimcheck.material.names.runs import Spelling, spelt
from claimcheck.material.support import is_content
from claimcheck.material.words import Word, words_of

# So many words tell who is meant, so many of them with a sense of their own; so many more of these where
# several may be it: "a member of the city council".
FEWEST, TELLING, MORE = 3, 2, 2
# So many places of them are read.
MOST = 20
# With these it is said of whom or what.
LINKS = frozenset({"of", "for", "at", "in", "on", "to", "with", "from"})
_BEHIND = re.compile(r",\s(?P<article>the|an?)\s(?P<what>[^,.;:—–()“”\"\n]{6,100})")
_BEFORE = re.compile(
    r"(?P<name>[A-Z][\w’'-]+)(?:,\s\d\d)?(?:,|\s(?:is|was)(?:\salso|\snow)?)\s(?:the|an?)\s\Z"
)
_AFTER = re.compile(r",?\s(?:[A-Z][\w.’'-]*\s){0,3}(?P<name>[A-Z][\w’'-]+)")
_NAME = re.compile(r"[A-Z][\w’'-]+")
_END = re.compile(r"(?<=[a-z\d][.!?])\s+")


def others_described(
    doc: Document, names: Sequence[tuple[int, PersonName]], spelling: Spelling
) -> Iterator[NameCheck]:
    """Names of a draft with what the material says of another one right behind them."""
    for _, name in names:
        is_person = name.has_given and not (is_noun(name.given) or is_noun(name.surname))
        found = _BEHIND.match(doc.plain, name.end) if is_person else None
        if found is None or not spelling.knows(name.surname):
            continue
        words = words_of(doc.plain, Span(*found.span("what")))
        is_one = found["article"] == "the" or any(one.isdigit() for one in found["what"])
        more = 0 if is_one else MORE
        for size in range(len(words), FEWEST - 1, -1):
            own = [word.folded for word in words[:size]]
            if sum(map(is_content, own)) < TELLING + more or not _are_one_persons(doc.plain, words[:size]):
                break
            if places := spelling.index.rows(own)[:MOST]:
                others = [_bearer(place, place + size - 1, name.surname, spelling) for place in places]
                if all(others):
                    start, end = others[0] or (0, 0)
                    span = Span(name.start, words[size - 1].end)
                    yield spelling.check_at(span, places[0], start, end, "title")
                break


def _are_one_persons(text: str, words: Sequence[Word]) -> bool:
    """Do words say of whom or what somebody is it, or how old: there may be many conservative lobbyists?"""
    own = " ".join(text[words[0].start : words[-1].end].split())
    return not LINKS.isdisjoint(own.split()) or re.search(r"[A-Z\d]|[’']s?\s", own) is not None


def _bearer(first: int, last: int, surname: str, spelling: Spelling) -> tuple[int, int] | None:
    """From where to where a piece has another name beside what the words from one place to another say of its
    bearer; None where the surname stands before them in the sentence, or nobody’s name beside them."""
    number, word = spelling.word(first)
    end = spelling.word(last)[1].end
    text = spelling.index.documents[number].plain
    _, block = spelling.index.block_span(spelling.index.block_at(first))
    before = _END.split(text[block.start : word.start])[-1]
    found, after = _BEFORE.search(before), _AFTER.match(text, end)
    names = [*_NAME.findall(before), *([after["name"]] if after else ())]
    # "He is the keeper" may be anybody.
    is_pronoun = found is not None and found["name"].lower() in lexicon.words("stop_words")
    if is_pronoun or any(surname == spelt(name) for name in names):
        return None
    if found:
        return word.start - len(before) + found.start("name"), end
    return (word.start, after.end("name")) if after else None
