"""What a draft says somebody is, in words that the material has of somebody else only.

"Nora Feldt, the keeper of the north light", where that is Jonas Quist; or "Nora Feldt, who built the pier".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise, takewhile

from claimcheck import lexicon
from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.names.callings import ARTICLES, BEFORE, LINKS, calling, words_before, words_behind
from claimcheck.material.names.persons import PersonName, is_noun
from claimcheck.material.names.phrases import SENTENCE_END
from claimcheck.material.names.roster import Roster
from claimcheck.material.support import is_content
from claimcheck.material.words import Word

# So many words beside what somebody is may name them.
BESIDE = 8
PRONOUNS = frozenset({"he", "she", "they", "i", "we", "you", "who", "it"})
# With these a phrase ends that says what somebody is.
RELATIVE = frozenset({"who", "whose", "that", "which", "since", "when"})
# So many words with a sense of their own tell who is meant: of "the keeper", of "who", of "a member".
TELLING = {"the": 2, "who": 3}
MANY = 4
LEADING = ARTICLES | TELLING.keys()


def others_described(
    doc: Document, people: Sequence[tuple[int, PersonName]], roster: Roster, replaced: Sequence[Span]
) -> Iterator[NameCheck]:
    """People of a draft with what the material says of others right beside them.

    A word of the material `replaced` by another is told as such.
    """
    for _, name in people:
        for words in () if is_noun(name.surname) else _phrases(doc.plain, name):
            span = Span(min(words[0].start, name.start), max(words[-1].end, name.end))
            if not any(map(span.overlaps, replaced)):
                for one, there in _bearers(words, name, roster)[:1]:
                    yield roster.check(span, one, "title", there)


def _phrases(text: str, name: PersonName) -> Iterator[Sequence[Word]]:
    """What the words right behind a name, or before it, say that its bearer is or does.

    What many may be, as members of a council and conservative lobbyists are, tells of nobody.
    """
    behind, before = words_behind(text, name), words_before(text, name)
    ends = (at for at, word in enumerate(behind) if at and word.folded in RELATIVE)
    pairs = pairwise(["", *(word.folded for word in before)])
    starts = [at for at, (led, word) in enumerate(pairs) if word in ARTICLES and led not in LINKS]
    for words in (behind[: next(ends, len(behind))], before[max(starts, default=0) :]):
        led = next((word.folded for word in words if word.folded not in BEFORE - LEADING), "")
        own = list(dropwhile(lambda word: word.folded in BEFORE, words))
        if len(own) > 1 and own[0].folded.endswith("'s") and text[own[0].start].islower():
            own = own[1:]  # "the trust's treasurer" is "the treasurer"
        is_told = led in LEADING or any(True for _ in calling(text, own))
        telling = [word for word in own if is_content(word.folded)]
        if is_told and len(telling) >= TELLING.get(led, MANY) and telling[-1] == own[-1]:
            yield own


def _bearers(words: Sequence[Word], name: PersonName, roster: Roster) -> list[tuple[PersonName, Span]]:
    """Who is the same, word by word, in the material, where nobody else is, nor anybody unnamed."""
    index, found = roster.spelling.index, list[tuple[PersonName, Span]]()
    for place in index.rows([word.folded for word in words]):
        (piece, first), (_, last) = map(roster.spelling.word, (place, place + len(words) - 1))
        text = index.documents[piece].plain
        near = range(max(place - BESIDE, 0), min(place + len(words) + BESIDE, len(index)))
        people = [
            one
            for one in roster.at(at for at in near if index.piece_at(at) == piece and index.folded(at))
            if not is_noun(one.surname)
            and SENTENCE_END.isdisjoint(text[min(one.end, first.start) : max(one.start, first.start)])
        ]
        # Of a pronoun it may be said of anybody.
        if any(one.surname == name.surname or one.surname in PRONOUNS for one in people):
            return []
        span = Span(first.start, last.end)
        bearers = [(one, span) for one in people if _is_said_of(text, first, last, one)]
        if not bearers:
            return []
        found += bearers
    return found


def _is_said_of(text: str, first: Word, last: Word, name: PersonName) -> bool:
    """Stands a phrase right before a name, or behind it, whole and with adjectives at most before it?"""
    behind, before, small = words_behind(text, name), words_before(text, name), lexicon.words("stop_words")
    if first in before:
        return before[-1] == last
    led = takewhile(lambda word: word != first, behind)
    rest = list(dropwhile(lambda word: word != last, behind))[1:2]
    is_plain = not any(word.folded in small for word in dropwhile(lambda word: word.folded in BEFORE, led))
    return first in behind and is_plain and all(word.folded in small - LINKS for word in rest)
