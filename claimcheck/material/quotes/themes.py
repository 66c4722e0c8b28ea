"""Of whom or what a quote is said, by the words around it, here and in the material.

A draft names it outside of the marks: Ann Lee said the wall “is far too old”; asked about the wall, she said
“...”. As in brackets it may put a noun for the "it" of the speaker, but not another thing for hers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claimcheck import lexicon
from claimcheck.attribute.cues import verb_forms
from claimcheck.document import Document, Span
from claimcheck.material.figures.things import Sense, is_one, senses_of, wide_senses
from claimcheck.material.names.persons import PersonName, name_word
from claimcheck.material.quotes.leads import clause_before
from claimcheck.material.speakers.party import folded, full_names
from claimcheck.material.support import is_content
from claimcheck.material.words import Word, bare, stem_of, words_of
from claimcheck.resolve.nouns import CORPORATE, PERSONAL, kin_of, noun_of, pronoun_of
from claimcheck.syntax import BE, FINITE, VERB, Words, lowered, subject

# So far around a place, in characters, something else is spoken of; so near, a pronoun's bearer is named; and
# so far people are told apart by their full names.
FAR, NEAR, KNOWN = 3000, 1500, 20_000
# So many words of what it says of it are shown.
SHOWN = 3
MARKS = "“\"‘'"
SENTENCE_END = re.compile(r"[.!?…]['’\"”]{0,2}\s|\n")


def other_subject(doc: Document, quote: Span, piece: Document, place: Span) -> Span | None:
    """Of what a piece says the words at a place, where a draft says them of something else; or None."""
    mine = _subject(doc, quote)
    if mine is None:
        return None
    _, clause, first = clause_before(piece, place.start)
    if not clause.strip() and piece.plain[max(first - 1, 0) : first] in MARKS:
        _, clause, first = clause_before(piece, first - 1)  # the piece, too, goes on with a quote
    theirs = Span(first, first + len(clause.rstrip(MARKS + " ")))
    said = Span(_sentence_start(piece.plain, place.start), place.end)
    if stems_in(piece.plain, said) & stems_in(doc.plain, mine):
        return None
    if not stands_for_another(doc[mine], piece, theirs):
        return None
    return Span(theirs.start, words_of(piece.plain, place)[:SHOWN][-1].end)


def _subject(doc: Document, quote: Span) -> Span | None:
    """That of which a quote goes on to say something: “is too old” or, behind a "was", “too old”."""
    number = doc.sentence_at(quote.start) or 0
    tokens, tags = doc.sentences[number].tokens, doc.tags[number]
    at = next((i for i, token in enumerate(tokens) if token.start >= quote.start), 0)
    first = next((i for i in range(at, len(tokens)) if tokens[i].text[0].isalnum()), at)
    view = Words(lowered(doc.sentences[number]), tags, (0,) * len(tokens))
    if at and view.word(at - 1) in BE:
        at -= 1
    elif not at or tags[first] not in FINITE or tags[at - 1] in VERB:
        return None
    found = subject(view, at)
    if found is None or any(pronoun_of(word) for word in view.words[found[0] : found[1]]):
        return None
    return Span(tokens[found[0]].start, tokens[found[1] - 1].end)


def stands_for_another(phrase: str, piece: Document, theirs: Span) -> bool:
    """Does a phrase that a draft puts for some words of a piece mean another than they do?"""
    ours, words = words_of(phrase, Span(0, len(phrase))), words_of(piece.plain, theirs)
    ours = [word for word in ours if is_content(word.folded)]
    # Of what whoever speaks says of themselves, or whom they speak to, others may say it by any noun.
    meant = {pronoun_of(_pronoun(word)) for word in words}
    if not words or not ours or meant & {"writer", "reader"}:
        return False
    is_name = any(phrase[word.start].isupper() for word in ours)
    if is_name:
        return _is_another_person(PersonName.of(phrase), piece, theirs, words)
    return _is_another_thing(ours, piece, theirs, words)


def _is_another_person(person: PersonName, piece: Document, theirs: Span, words: Sequence[Word]) -> bool:
    """Is somebody by name nobody whom some words of a piece, a name or a pronoun, mean?"""
    text, around = piece.plain, Span(max(theirs.start - KNOWN, 0), theirs.end + KNOWN)
    known = _people(text, around)
    mine = set[str]().union(*(one for one in known if not one.isdisjoint(person.words)), person.words)
    if person.given not in lexicon.load("given_names") and len(mine) == len(person.words):
        return False
    names = {bare(word.folded) for word in words if text[word.start].isupper()}
    if meant := [one for one in known if one & names]:
        return all(one.isdisjoint(mine) for one in meant)
    sexes = {pronoun_of(_pronoun(word)) for word in words} & {"m", "f"}
    if names - lexicon.words("stop_words") or not sexes:
        return False
    if person.gender and person.gender not in sexes:
        return True
    # Somebody else is named who may be meant, and this one nowhere.
    before = _people(text, Span(max(theirs.start - NEAR, 0), theirs.end))
    return bool(before) and mine.isdisjoint(folded(text[around.start : around.end]))


def _people(text: str, span: Span) -> list[set[str]]:
    """The words of each full name in a part of a text."""
    names = full_names(text, span.start, span.end)
    return [{name_word(found["given"]), name_word(found["surname"])} for found in names]


def _is_another_thing(ours: Sequence[Word], piece: Document, theirs: Span, words: Sequence[Word]) -> bool:
    """Is what some words call by a noun nothing that some words of a piece may mean?

    Two things may be called by one noun and a wider one; what is nowhere in the piece nobody means by "it".
    """
    mine = _senses(bare(ours[-1].folded))
    sorts, pronouns = {sense[0] for sense in mine}, {pronoun_of(_pronoun(word)) for word in words}
    if not mine or pronouns & {"m", "f"} or _people(piece.plain, theirs):
        return bool(mine) and "person" not in sorts
    if any(is_one(mine, _senses(bare(word.folded))) for word in words) or not wide_senses().isdisjoint(mine):
        return False
    if sorts == {"person"} and "p" not in pronouns:
        return False
    around = piece.plain[max(theirs.start - FAR, 0) : theirs.end + FAR].casefold()
    return not any(stem_of(word.folded) in around for word in ours)


def _senses(noun: str) -> Sequence[Sense]:
    """Which sort of person, body or thing a noun means; none where that is unknown."""
    if senses := senses_of(noun):
        return senses
    head, kind, _ = noun_of(noun)
    sort = "person" if kind in PERSONAL else "body" if kind in CORPORATE else ""
    return ((sort, kin_of(head)),) if sort else ()


def _pronoun(word: Word) -> str:
    return word.folded.partition("'")[0]


def _sentence_start(text: str, place: int) -> int:
    ends = SENTENCE_END.finditer(text, max(place - NEAR, 0), place)
    return max((found.end() for found in ends), default=max(place - NEAR, 0))


@cache
def _cues() -> frozenset[str]:
    return frozenset(map(stem_of, verb_forms(speech=True)))


def stems_in(text: str, span: Span) -> set[str]:
    """The beginnings of the words in a part of a text that tell, verbs of saying left out."""
    return {stem_of(word.folded) for word in words_of(text, span) if is_content(word.folded)} - _cues()
